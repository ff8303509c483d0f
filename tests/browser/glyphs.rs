//! Every letter of every language is drawn, with the fonts of a plain system.

use waymark_tests::browsers::{Engine, Profile, Session, Without, in_engines};
use waymark_tests::world::{World, languages};

/// The characters of the page that look like one that no font has.
const MISSING: &str = "
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 48;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const font = '24px ' + getComputedStyle(document.body).fontFamily;
    const draw = (text) => {
        pen.clearRect(0, 0, 48, 48);
        pen.font = font;
        pen.fillText(text, 8, 32);
        return pen.getImageData(0, 0, 48, 48).data.join();
    };
    const none = draw('\\u{10FFFE}');
    const all = new Set(document.body.textContent.replace(/\\s/g, ''));
    if (draw('\\u{10FFFD}') !== none || draw('a') === none) return 'the test cannot tell';
    return [...all].filter((letter) => draw(letter) === none).join(' ');";

#[test]
fn no_letter_of_any_language_is_missing() {
    // The other engines draw the number of a letter that they lack: each looks different.
    in_engines(&[Engine::Chromium], |engine| {
        let session = Session::start(engine, Profile::new(Without::Nothing).unwrap());
        let w = World::around(session.tab());
        for lang in languages() {
            w.tab.open(&w.widget.url(&format!("/{lang}/all.html")));
            assert_eq!(w.tab.text_of(MISSING), "", "{lang}");
        }
        drop(w);
        drop(session.close());
    });
}
