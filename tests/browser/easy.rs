//! Easy words: their entry of the menu, a line for each idea, pictures that are seen and not heard, and
//! the line that says who has not yet checked them.

use crate::everywhere;
use serde_json::json;
use waymark_tests::browsers::Engine;
use waymark_tests::world::World;

/// Opens the text on danger in Easy English, by the menu of the English page.
#[track_caller]
fn open(w: &World) {
    w.tab.open(&w.address("en", ""));
    w.ready();
    w.tab.click("#languages summary");
    w.tab.click("[data-language='en-simple']");
    w.tab.until("the language changes", "return document.documentElement.lang === 'en-simple'");
    w.go_to("help", "help");
    w.go_to("topic:now-danger", "topic");
}

/// What is drawn of each picture: its size, its shape, its colour, and that of the words beside it.
const PICTURES: &str = "return [...document.querySelectorAll('.prose [data-icon]')].map(one => {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    return [box.width, box.height, style.clipPath.slice(0, 5), style.backgroundColor,
        getComputedStyle(one.parentElement).color, one.textContent];
})";

#[test]
fn easy_english_has_a_line_for_each_idea_and_pictures() {
    everywhere(|w| {
        open(w);
        let lead = w.tab.text_of("return document.querySelector('.lead').textContent");
        // As drawn: WebKit's own text of it has no ends of lines.
        let lines = "const range = document.createRange();
            range.selectNodeContents(document.querySelector('.lead'));
            return new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8))).size";
        let lines = w.tab.run(lines).as_u64().unwrap_or_default() as usize;
        assert!(lines > 1 && lines == lead.matches(['.', '?']).count(), "{lines}: {lead}");
        let pictures = w.tab.run(PICTURES);
        let pictures = pictures.as_array().expect("a list");
        assert!(pictures.len() > 3);
        for one in pictures {
            assert_eq!(one[3], one[4], "in the colour of the words");
            assert_eq!(
                [&one[0], &one[1], &one[2], &one[5]],
                [&json!(32), &json!(32), &json!("path("), &json!("")]
            );
        }
        // Nothing runs over the edge of a small screen, and no picture stands on words.
        let over = "return [...document.querySelectorAll('.prose li')].filter(li => {
            const icon = li.querySelector('[data-icon]').getBoundingClientRect();
            const range = document.createRange();
            range.setStartAfter(li.querySelector('[data-icon]'));
            range.setEndAfter(li.lastChild);
            return [...range.getClientRects()].some(box => box.width > 1 && box.left < icon.right);
        }).length";
        assert_eq!(w.tab.run(over), 0);
        // The others have none of it.
        w.tab.open(&w.address("en", ""));
        w.ready();
        let style = "return getComputedStyle(document.querySelector('.way'), '::before').content";
        assert_ne!(w.tab.text_of(style), "\"\"");
    });
}

#[test]
fn pictures_are_seen_in_forced_colours_and_in_the_dark() {
    everywhere(|w| {
        if w.tab.engine != Engine::Chromium {
            return;
        }
        for (name, value) in [("forced-colors", "active"), ("prefers-color-scheme", "dark")] {
            let features = json!({ "features": [{ "name": name, "value": value }] });
            w.tab.devtools("Emulation.setEmulatedMedia", &features);
            open(w);
            for one in w.tab.run(PICTURES).as_array().expect("a list") {
                assert_eq!(one[3], one[4], "{name}: not in the colour of the words");
            }
        }
        w.tab.devtools("Emulation.setEmulatedMedia", &json!({ "features": [] }));
    });
}

#[test]
fn who_sees_a_wrong_word_is_led_to_the_partnership() {
    everywhere(|w| {
        w.tab.open(&w.address("pl", ""));
        // Without the app too, and on the page that holds everything.
        let anchor =
            w.tab.text_of("return document.querySelector('footer .fine a').getAttribute('href')");
        w.ready();
        w.tab.click("footer .fine a");
        w.shows("service");
        assert!(
            w.tab.holds("return !!document.querySelector('#view .contact a[href]')"),
            "no way to write"
        );
        w.tab.open(&w.widget.url(&format!("/pl/{anchor}")));
        let there =
            "const to = document.querySelector('main .fine a').getAttribute('href').split('#')[1];
            return location.hash === '#' + to && !!document.getElementById(to)";
        assert!(w.tab.holds(there), "{anchor}");
        w.tab.open(&w.address("en", ""));
        assert!(
            !w.tab.holds("return !!document.querySelector('footer .fine')"),
            "English is the source"
        );
    });
}
