//! Leaving at once: by click and by keys, before and after the app has loaded, wherever the widget
//! stands. Ends always on the exit page, which is told nothing; Back never leads to what was left.

use crate::everywhere;
use waymark_tests::servers::widget::Fault;
use waymark_tests::world::{Way, World};

/// True on the partner's page while no panel is open.
pub(crate) const CLOSED: &str = "return ![...document.querySelectorAll('html > div')]
    .some(box => box.shadowRoot && box.shadowRoot.querySelector('dialog'))";

/// A way to ask for the exit.
type Gesture = (&'static str, fn(&World, Way));

/// What a person does with the focus in the widget.
const GESTURES: [Gesture; 5] = [
    ("click", |w, _| w.tab.click("#exit")),
    ("Shift three times", |w, _| {
        w.tab.click("#view h1");
        w.tab.press("Shift Shift Shift");
    }),
    ("Escape twice", |w, way| {
        w.tab.click("#view h1");
        w.tab.press("Escape");
        // The first closes the panel, and the second is heard by the partner's page.
        if way == Way::Button {
            w.tab.to_top();
            w.tab.until("the panel has closed", CLOSED);
        }
        w.tab.press("Escape");
    }),
    ("Enter on the link", |w, _| on_link(w, "Enter")),
    ("Space on the link", |w, _| on_link(w, "Space")),
];

fn on_link(w: &World, key: &str) {
    w.tab.click("#view h1");
    w.tab.run("document.getElementById('exit').focus()");
    w.tab.press(key);
}

#[test]
fn every_gesture_leaves_from_the_app() {
    everywhere(|w| leaves(w, true));
}

#[test]
fn every_gesture_leaves_while_the_app_hangs_in_loading() {
    everywhere(|w| {
        w.widget.breaks(".wasm", Fault::Hang);
        leaves(w, false);
    });
}

#[track_caller]
fn leaves(w: &World, ready: bool) {
    for way in Way::ALL {
        for (name, gesture) in GESTURES {
            eprintln!("{way:?}, {name}");
            w.open(way);
            if ready {
                w.ready();
            }
            gesture(w, way);
            w.left(way);
            w.back_shows_nothing();
        }
    }
}
