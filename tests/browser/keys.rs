//! The keys of the exit, case by case: what GOV.UK's and NSW's do, and where this one differs.
//! Which and why is said in `docs/threats.md`.

use crate::everywhere;
use std::thread::sleep;
use std::time::Duration;
use waymark_tests::browsers::eventually;
use waymark_tests::world::{Way, World};

/// Longer than one may wait between two presses of Shift.
const LATE: Duration = Duration::from_millis(5300);

/// A page that would leave has gone by then.
const GONE: Duration = Duration::from_millis(600);

/// The widget, ready, with the focus on nothing that takes letters.
#[track_caller]
fn open(w: &World) {
    w.tab.open(&w.address("en", ""));
    w.ready();
    w.tab.click("#view h1");
}

/// What the status says.
fn status(w: &World) -> String {
    w.tab.text_of("return document.getElementById('exit-status').textContent")
}

#[track_caller]
fn says(w: &World, words: &str) {
    assert!(eventually(|| status(w) == words), "says {:?}, not {words:?}", status(w));
}

#[track_caller]
fn stays(w: &World, case: &str) {
    sleep(GONE);
    assert!(w.tab.holds("return !!document.getElementById('app')"), "{case}: left");
}

#[track_caller]
fn left(w: &World) {
    w.left(Way::Alone);
}

#[test]
fn each_press_of_shift_gives_a_quiet_sign_and_the_third_leaves() {
    everywhere(|w| {
        open(w);
        w.tab.press("Shift");
        says(w, "Press 2 more times");
        w.tab.press("Shift");
        says(w, "Press 1 more time");
        w.tab.press("Shift");
        left(w);
    });
}

#[test]
fn the_sign_is_spoken_quietly_in_every_language() {
    everywhere(|w| {
        for lang in waymark_tests::world::languages() {
            w.tab.open(&w.address(&lang, ""));
            w.ready();
            w.tab.click("#view h1");
            w.tab.press("Shift");
            let said = "const exit = document.getElementById('exit'), n = exit.dataset.more;
                const status = document.getElementById('exit-status');
                return n.includes('{n}') && status.textContent === n.replace('{n}', 2)
                    && status.getAttribute('role') === 'status' && status.offsetHeight > 0
                    && !exit.contains(status)";
            w.tab.until(&format!("{lang}: the sign shows"), said);
        }
    });
}

#[test]
fn too_late_starts_afresh_and_says_so_and_each_gap_has_its_own_five_seconds() {
    everywhere(|w| {
        open(w);
        w.tab.press("Shift");
        says(w, "Press 2 more times");
        sleep(LATE);
        says(w, "Cancelled");
        // One before, two now: not three.
        w.tab.press("Shift Shift");
        says(w, "Press 1 more time");
        stays(w, "two presses after a late one");
        // More than five seconds for all three, less for each gap.
        sleep(Duration::from_millis(3000));
        w.tab.press("Shift");
        left(w);
    });
}

#[test]
fn another_key_starts_afresh_and_three_presses_leave_again_afterwards() {
    everywhere(|w| {
        open(w);
        w.tab.press("Shift Shift x");
        says(w, "Cancelled");
        w.tab.press("Shift");
        says(w, "Press 2 more times");
        stays(w, "Shift Shift x Shift");
        w.tab.press("Shift Shift");
        left(w);
    });
}

#[test]
fn shift_with_another_key_or_the_mouse_never_counts() {
    everywhere(|w| {
        open(w);
        for keys in [
            "Shift+a Shift Shift",
            "Shift+Tab Shift+Tab Shift+Tab",
            "Control+Shift Control+Shift Control+Shift",
            "Shift+Down Shift+Down Shift+Down",
            "Shift+Control Shift+Control Shift+Control",
        ] {
            w.tab.press(keys);
            stays(w, keys);
            // A key that starts afresh.
            w.tab.press("x");
        }
    });
}

#[test]
fn shift_while_typing_does_not_count() {
    everywhere(|w| {
        open(w);
        w.go_to("find", "find");
        w.tab.click("[data-find=words]");
        w.tab.press("Shift Shift Shift Shift");
        stays(w, "in a text field");
        w.tab.type_into("[data-find=words]", "MARIA AT HOME");
        stays(w, "capitals");
        w.tab.run("document.querySelector('#view select').focus()");
        w.tab.press("Shift Shift Shift");
        stays(w, "in a list that jumps to letters");
        // What was pressed while typing is not remembered.
        w.tab.click("#view h1");
        w.tab.press("Shift Shift");
        stays(w, "two presses after typing");
        w.tab.press("Shift");
        left(w);
    });
}

#[test]
fn escape_twice_within_a_second_leaves_and_slower_does_not() {
    everywhere(|w| {
        open(w);
        w.tab.press("Escape");
        says(w, "Press 1 more time");
        sleep(Duration::from_millis(1200));
        says(w, "");
        w.tab.press("Escape");
        stays(w, "two presses too far apart");
        sleep(Duration::from_millis(1200));
        w.tab.press("Escape Escape");
        left(w);
    });
}

#[test]
fn escape_does_not_count_while_typing_in_a_dialog_or_when_something_else_used_it() {
    everywhere(|w| {
        open(w);
        w.tab.run("const box = document.createElement('dialog'); box.id = 'box'; document.body.append(box); box.show()");
        w.tab.press("Escape Escape");
        stays(w, "in an open dialog");
        w.tab.run("document.getElementById('box').remove()");
        w.tab.run("document.body.addEventListener('keydown', event => event.preventDefault())");
        w.tab.press("Escape Escape");
        stays(w, "used by something else");
        open(w);
        w.tab.press("Shift+Escape Shift+Escape");
        stays(w, "with Shift");
        w.go_to("find", "find");
        w.tab.click("[data-find=words]");
        w.tab.press("Escape Escape");
        stays(w, "while typing");
    });
}

#[test]
fn more_escapes_do_not_stop_the_leaving() {
    everywhere(|w| {
        open(w);
        w.exit.is_slow();
        // By a script: a driver's Escape stops no loading, so all that can be seen is who takes it.
        let taken = "const press = () => {
                const init = { key: 'Escape', bubbles: true, cancelable: true };
                return !document.body.dispatchEvent(new KeyboardEvent('keydown', init));
            };
            return [press(), press(), press(), press()].join()";
        assert_eq!(w.tab.text_of(taken), "false,true,true,true");
        left(w);
    });
}

#[test]
fn two_panels_on_a_page_count_each_press_but_once() {
    everywhere(|w| {
        let two = format!("{}{}", w.panel("lang=en"), w.panel("lang=pl"));
        w.beside("/two", &two);
        w.tab.press("Shift Shift");
        sleep(GONE);
        assert!(w.tab.holds("return !!document.getElementById('host')"), "two presses left");
        w.tab.press("Shift");
        w.left(Way::Inline);
    });
}
