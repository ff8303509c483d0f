//! The exit is always in reach: on the screen, on top, large, at every scroll position of every kind
//! of screen on the smallest window; first in the order of the keyboard; not on paper.

use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::world::World;

/// What is wrong with the exit's place, if anything. Its middle and its corners are looked at.
const OUT_OF_REACH: &str = "const exit = document.getElementById('exit');
    const box = exit.getBoundingClientRect();
    if (box.height < 48 || box.width < 48) return 'small';
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return 'cut off';
    const inset = 6;
    for (const x of [box.left + inset, box.x + box.width / 2, box.right - inset])
        for (const y of [box.top + inset, box.y + box.height / 2, box.bottom - inset]) {
            const hit = document.elementFromPoint(x, y);
            if (!exit.contains(hit)) return 'covered by ' + (hit && hit.outerHTML.slice(0, 90));
        }
    return ''";

/// The first thing that the keyboard reaches.
const FIRST: &str =
    "return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]
    .find(one => one.tabIndex >= 0 && one.getClientRects().length).id";

/// Kinds of screens, and the steps to each.
const SCREENS: [&[&str]; 9] = [
    &["home"],
    &["emergency"],
    &["help"],
    &["worried"],
    &["topic:cannot-hide"],
    &["find"],
    &["find", "guide:0"],
    &["device"],
    &["about"],
];

/// A small phone that is turned, and 1280 × 1024 at 400 %: the same 320 × 256 dots; and a phone.
const SIZES: [(u32, u32); 2] = [(320, 256), (360, 640)];

#[track_caller]
fn in_reach(w: &World, case: &str) {
    assert_eq!(w.tab.text_of(FIRST), "exit", "{case}: the keyboard reaches something else first");
    for step in 0..=5 {
        w.tab.run(&format!(
            "scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * {step} / 5)"
        ));
        assert_eq!(w.tab.text_of(OUT_OF_REACH), "", "{case}, {step}/5 down");
    }
}

#[test]
fn the_exit_is_on_top_at_every_scroll_position_of_every_screen() {
    everywhere(|w| {
        // Layout differs little between engines: the others look at fewer languages.
        let all = w.tab.engine == Engine::Chromium;
        let langs = if all { vec!["en", "pl", "ar"] } else { vec!["en"] };
        for lang in langs {
            for size in SIZES {
                w.framed(lang, size);
                for steps in SCREENS {
                    if steps != ["home"] {
                        for step in steps {
                            w.go_to(step, step.split(':').next().unwrap_or_default());
                        }
                    }
                    w.tab.run("document.querySelectorAll('#view details').forEach(one => { one.open = true })");
                    in_reach(w, &format!("{lang} {size:?} {steps:?}"));
                    if steps != ["home"] {
                        w.go_to("home", "home");
                    }
                }
            }
        }
    });
}

#[test]
fn an_open_menu_and_the_sign_of_a_key_do_not_cover_the_exit() {
    everywhere(|w| {
        w.framed("en", SIZES[0]);
        w.tab.run("document.getElementById('languages').open = true");
        assert_eq!(w.tab.text_of(OUT_OF_REACH), "", "the menu is open");
        w.tab.run("document.getElementById('languages').open = false");
        w.tab.click("#view h1");
        w.tab.press("Shift");
        w.tab.until("the sign shows", "return !!document.getElementById('exit-status').innerText");
        assert_eq!(w.tab.text_of(OUT_OF_REACH), "", "the sign shows");
    });
}

#[test]
fn paper_shows_no_exit() {
    // No driver but Chromium's prints: the rules for paper are made to hold for the screen.
    const PAPER: &str = "let rules = 0;
        for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
            if (rule.media && rule.media.mediaText === 'print') { rule.media.mediaText = 'all'; rules += 1; }
        return rules > 0";
    everywhere(|w| {
        w.framed("en", SIZES[1]);
        assert!(w.tab.holds("return document.getElementById('exit').offsetHeight > 0"));
        assert!(w.tab.holds(PAPER), "there are no rules for paper");
        assert!(w.tab.holds("return !document.getElementById('exit').getClientRects().length"));
        assert!(w.tab.holds("return document.getElementById('view').innerText.includes('999')"));
    });
}
