//! What users see, in Chromium, Firefox and WebKit: the built site, embedded in a partner's page.

mod access;
mod back;
mod clocks;
mod directory;
mod easy;
mod exit_matrix;
mod exits;
mod faults;
mod finder;
mod floor;
mod get;
mod glyphs;
mod harness;
mod hostile;
mod hosts;
mod journey;
mod keys;
mod layout;
mod leaving;
mod meddling;
mod messages;
mod partner_pages;
mod profile;
mod quiet;
mod reach;
mod replaced;
mod restore;
mod settings;
mod spy;
mod strain;
mod swap;
mod tools;
mod watcher;

use waymark_tests::browsers::in_every_engine;
use waymark_tests::world::World;

/// Runs a test in a new world in every engine.
fn everywhere(test: impl Fn(&World) + Sync) {
    in_every_engine(|tab| test(&World::around(tab)));
}
