//! Everyone can use it. Each check runs over every screen in every state (`waymark_tests::screens`): axe with all
//! its rules, small windows, large and spaced text, the keyboard, the tree that screen readers get.
//!
//! What is judged by hand, and what is not proven, is said in `docs/accessibility.md`.

mod axe;
mod calm;
mod fit;
mod focus;
mod keyboard;
mod order;
mod trees;

use waymark_tests::browsers::{Engine, Profile, Session, Without, in_engines};
use waymark_tests::world::World;

/// Languages that are laid out in different ways: from left to right; from right to left with high
/// letters. The trees and the pictures show more.
const KINDS: [&str; 2] = ["en", "ur"];

/// Runs a test in Chromium alone, which can be told what a person prefers; in a browser of its own,
/// so that nothing of that stays.
fn in_chromium(test: impl Fn(&World) + Sync) {
    in_engines(&[Engine::Chromium], |engine| {
        let session = Session::start(engine, Profile::new(Without::Nothing).unwrap());
        let w = World::around(session.tab());
        test(&w);
        drop(w);
        drop(session.close());
    });
}
