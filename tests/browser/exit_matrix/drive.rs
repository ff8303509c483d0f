//! Brings a cell about in a browser, presses, and sees how it ends.

use super::cell::{Before, Cell, Focus, Gesture, Phase, Place};
use crate::exits::CLOSED;
use std::thread::sleep;
use std::time::{Duration, Instant};
use waymark_tests::browsers::eventually;
use waymark_tests::world::World;

/// After this, a touch counts no longer as one that the page may act upon.
const IDLE: Duration = Duration::from_secs(7);

/// A navigation that is on its way has come by then.
const SETTLED: Duration = Duration::from_secs(3);

/// A press has arrived by then.
const ARRIVED: Duration = Duration::from_secs(2);

/// How a cell ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    Away,
    Blank,
    /// The driver has no such gesture.
    Undriven,
}

/// Tries one cell.
#[track_caller]
pub(super) fn run(w: &World, cell: Cell) -> End {
    arrive(w, cell);
    prepare(w, cell);
    if !press(w, cell) {
        return End::Undriven;
    }
    ended(w, cell)
}

/// Opens the partner's page and waits for the widget.
#[track_caller]
fn arrive(w: &World, cell: Cell) {
    let body = match cell.place {
        Place::Inline => w.panel("lang=en"),
        Place::Button => w.panel("lang=en mode=button"),
        Place::Frame(Some(sandbox)) => w.frame(&format!("sandbox='{sandbox}'")),
        Place::Frame(None) => w.frame(""),
        Place::Wrapped => {
            let inner = w.page("/wrapped", &w.frame(""));
            format!(
                "<iframe id=wrap width=500 height=600 sandbox='allow-scripts allow-same-origin \
                 allow-popups allow-forms' src='{inner}'></iframe>"
            )
        }
    };
    let url = w.page("/cell", &body);
    w.tab.go("about:blank");
    w.tab.go(&url);
    w.tab.until("the partner's page is there", "return !!document.querySelector('#host')");
    if cell.place == Place::Button {
        let open = "const own = document.querySelector('waymark-panel').shadowRoot;
            const button = own && own.querySelector('button');
            if (button) button.click();
            return !!button";
        w.tab.until("there is a button", open);
    }
    enter(w, cell);
    match cell.phase {
        Phase::Early | Phase::Hung => {}
        Phase::Ready => w.ready(),
        Phase::Fallen => {
            w.ready();
            // A translator takes a node away that the app relies on.
            w.tab.run(
                "document.querySelector('#view').nextElementSibling.remove();
                document.querySelector(\"[data-to='find']\").click()",
            );
            let floor = "return document.documentElement.dataset.state === 'floor'";
            w.tab.until("the first page is back", floor);
        }
    }
}

#[track_caller]
fn enter(w: &World, cell: Cell) {
    if cell.place != Place::Wrapped {
        return w.enter();
    }
    let inside = || {
        w.tab.to_top();
        w.tab.into_frame("#wrap");
        w.tab.into_frame("#widget");
        w.tab.holds("return !!document.querySelector('footer')")
    };
    assert!(eventually(inside), "the widget's page does not come");
}

/// Enters the frame whether anything is in it or not.
#[track_caller]
fn enter_blank(w: &World, cell: Cell) {
    if cell.place == Place::Wrapped {
        w.tab.into_frame("#wrap");
    }
    w.tab.into_frame("#widget");
}

/// Touches the widget or not, and puts the focus where it shall be.
#[track_caller]
fn prepare(w: &World, cell: Cell) {
    if cell.before != Before::Untouched {
        w.tab.click("#view h1");
    }
    if cell.focus == Focus::Page {
        w.tab.to_top();
        if cell.place == Place::Button {
            w.tab.run(
                "[...document.querySelectorAll('html > div')].map(one => one.shadowRoot)
                    .find(Boolean).querySelector('dialog button').focus()",
            );
        } else if cell.before == Before::Untouched {
            w.tab.run("document.activeElement.blur()");
        } else {
            w.tab.click("#host");
        }
    } else if cell.before == Before::Untouched {
        w.tab.to_top();
        if cell.place == Place::Wrapped {
            w.tab.into_frame("#wrap");
        }
        w.tab.run(
            "const find = root => root.querySelector('iframe') ||
                [...root.querySelectorAll('*')].map(one => one.shadowRoot && find(one.shadowRoot))
                    .find(Boolean);
            find(document).focus()",
        );
        enter(w, cell);
    }
    if cell.before == Before::Idle {
        sleep(IDLE);
    }
}

/// Asks for the exit. False if the driver cannot.
#[track_caller]
fn press(w: &World, cell: Cell) -> bool {
    let pointer = matches!(cell.gesture, Gesture::Click | Gesture::Touch);
    if cell.focus == Focus::Page && pointer {
        enter(w, cell);
    }
    match cell.gesture {
        Gesture::Click => w.tab.click("#exit"),
        Gesture::Touch => return w.tab.tap("#exit"),
        Gesture::Enter | Gesture::Space => {
            const FOCUSED: &str = "document.getElementById('exit').focus();
                return document.activeElement.id === 'exit'";
            // WebKit gives no focus to a script in a frame that nobody touched, but to the Tab key.
            if !w.tab.holds(FOCUSED) {
                w.tab.press("Tab");
                w.tab.until("the link is in focus", FOCUSED);
            }
            w.tab.press(if cell.gesture == Gesture::Enter { "Enter" } else { "Space" });
        }
        Gesture::Shift => w.tab.press("Shift Shift Shift"),
        Gesture::Escape => {
            w.tab.press("Escape");
            // The first closes the panel, and the second is heard by the partner's page.
            if cell.place == Place::Button {
                w.tab.to_top();
                w.tab.until("the panel has closed", CLOSED);
            }
            w.tab.press("Escape");
        }
    }
    true
}

/// Waits until the cell has ended well.
#[track_caller]
fn ended(w: &World, cell: Cell) -> End {
    let content = "return !!document.getElementById('app')";
    let pressed = Instant::now();
    while w.tab.holds(content) {
        // Some drivers return before the press has arrived.
        assert!(pressed.elapsed() < ARRIVED, "content stays: {cell:?}");
    }
    let away = w.exit.url("/");
    let blank = "const [link, more] = document.querySelectorAll('a, button, input, summary');
        return !!link && !more && link === document.activeElement && link.host === link.innerText
            && document.body.innerText.trim() === link.innerText";
    let mut since = None;
    let settled = || {
        if w.tab.url() == away {
            return true;
        }
        // A driver may lose a frame whose loading was stopped, though it stays.
        if !w.tab.holds("return true") {
            w.tab.to_top();
            let outer = if cell.place == Place::Wrapped { "wrap" } else { "widget" };
            if w.tab.holds(&format!("return !!document.getElementById('{outer}')")) {
                enter_blank(w, cell);
            }
        }
        // The driver's place is still the frame, unless that has gone with its page.
        if !w.tab.holds(blank) {
            since = None;
            return false;
        }
        since.get_or_insert_with(Instant::now).elapsed() > SETTLED
    };
    assert!(eventually(settled), "neither away nor blank with a link, {}: {cell:?}", w.tab.url());
    if w.tab.url() == away { End::Away } else { End::Blank }
}
