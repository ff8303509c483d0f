//! Six visits with nothing but a keyboard, in the order of the page: leave, call, find a service,
//! read, change the language, make a plan. A screen reader goes the same way.

use crate::everywhere;
use waymark_tests::world::{Way, World};

/// More stops than anyone should have to make on the way to the next thing.
const PATIENCE: usize = 45;

/// Opens the widget as a page.
#[track_caller]
fn open(w: &World) {
    w.tab.open(&w.start());
    w.tab.open(&w.address("en", ""));
    w.ready();
}

/// Presses Tab until the focus is on what a selector finds, and says how often.
#[track_caller]
fn tab_to(w: &World, selector: &str) -> usize {
    let here = format!("return document.activeElement.matches({selector:?})");
    for presses in 0..=PATIENCE {
        if w.tab.holds(&here) {
            return presses;
        }
        w.tab.press("Tab");
    }
    panic!("{selector} is more than {PATIENCE} stops away");
}

/// Follows a link or presses a button with Enter, and lands on a screen whose heading is read next.
#[track_caller]
fn go(w: &World, selector: &str, screen: &str) {
    tab_to(w, selector);
    w.tab.press("Enter");
    w.shows(screen);
    // Over a text there is one link, to the list that it belongs to.
    let landed = "const view = document.activeElement, heading = view.querySelector('h1');
        const before = (one) => heading.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
        return view.id === 'view' && [...view.querySelectorAll('a, button, input, select, textarea, summary')]
            .filter(before).length < 2";
    w.tab.until("the focus stands before the heading of the new screen", landed);
}

#[test]
fn by_keyboard_one_leaves() {
    everywhere(|w| {
        open(w);
        w.tab.press("Tab");
        assert!(w.tab.holds("return document.activeElement.id === 'exit'"), "the first stop");
        w.tab.press("Enter");
        w.left(Way::Alone);
        w.back_shows_nothing();
    });
}

#[test]
fn by_keyboard_one_gets_to_the_emergency_call() {
    everywhere(|w| {
        open(w);
        go(w, "nav [data-to=emergency]", "emergency");
        assert!(tab_to(w, ".urgent summary") <= 2, "the number comes first");
        w.tab.press("Enter");
        w.tab.until("it opens", "return document.querySelector('.urgent details').open");
        tab_to(w, "a[href^='tel:']");
        let name = w.tab.text_of("return document.activeElement.innerText");
        assert!(name.contains("999"), "{name}");
    });
}

#[test]
fn by_keyboard_one_finds_a_service() {
    everywhere(|w| {
        open(w);
        go(w, "#view [data-to=find]", "find");
        tab_to(w, "#find-words");
        w.tab.press("h o u s i n g");
        tab_to(w, "#find-place");
        w.tab.press("p e 1");
        w.tab.until("a place is understood", "return !!document.querySelector('#view > .note')");
        assert!(w.tab.holds("return document.activeElement.id === 'find-place'"));
        go(w, ".cards [data-to^='service:']", "service");
        tab_to(w, ".contact > summary");
        w.tab.press("Space");
        w.tab.until("it opens", "return document.querySelector('.contact').open");
        tab_to(w, ".contact[open] a.button");
        // And back to where one was.
        w.tab.run("document.querySelector('#exit').focus()");
        go(w, "[data-do=back]", "find");
        assert!(w.tab.holds("return document.getElementById('find-words').value === 'housing'"));
    });
}

#[test]
fn by_keyboard_one_reads_a_text() {
    everywhere(|w| {
        open(w);
        go(w, "#view [data-to=help]", "help");
        go(w, "[data-to='topic:now-nowhere']", "topic");
        go(w, "#view .links [data-to^='topic:']", "topic");
    });
}

#[test]
fn by_keyboard_one_changes_the_language() {
    everywhere(|w| {
        open(w);
        tab_to(w, "#languages > summary");
        w.tab.press("Enter");
        w.tab.until("the menu opens", "return document.getElementById('languages').open");
        tab_to(w, "[data-language=ar]");
        w.tab.press("Enter");
        let changed =
            "const html = document.documentElement, menu = document.getElementById('languages');
            return html.lang === 'ar' && html.dir === 'rtl' && !menu.open
                && document.activeElement === menu.querySelector('summary')";
        w.tab.until("the page speaks Arabic and the focus is on the menu", changed);
    });
}

#[test]
fn by_keyboard_one_makes_a_plan() {
    everywhere(|w| {
        open(w);
        go(w, "#view [data-to=help]", "help");
        go(w, "[data-to='topic:safety-plan']", "topic");
        tab_to(w, "textarea");
        w.tab.press("d o o r");
        tab_to(w, "[data-tool='view:1']");
        w.tab.press("Space");
        let large = "const all = [...document.querySelectorAll('.large')];
            return all.some(one => one.innerText.includes('door'))";
        w.tab.until("what was written shows", large);
        let kept = "return document.activeElement !== document.body";
        assert!(
            w.tab.holds(kept),
            "the focus is lost: {}",
            w.tab.text_of("return document.activeElement.outerHTML.slice(0, 99)")
        );
        tab_to(w, "[data-tool=clear]");
        w.tab.press("Enter");
        let cleared = "return [...document.querySelectorAll('textarea')].every(one => !one.value)
            && !!document.querySelector('#view [role=status]').innerText";
        w.tab.until("all is cleared, and it is said", cleared);
    });
}
