//! Pictures of each screen, for a person to look through: `cargo xtask pictures`.
//!
//! Phone, tablet and desktop × three languages × light and dark, into `target/pictures/`; every state of a
//! screen as on a phone. The pages of partners are looked at in `cargo xtask serve`.

use std::path::PathBuf;
use std::{env, fs};
use waymark_tests::browsers::{Engine, Profile, Session, Without};
use waymark_tests::screens::{ALL, Start};
use waymark_tests::walk::{Place, prefers, show, window};
use waymark_tests::world::{World, languages};

/// Names of windows with width and height in CSS pixels.
const SIZES: [(&str, u32, u32); 3] =
    [("phone", 375, 740), ("tablet", 768, 1024), ("desktop", 1280, 900)];

/// Longer pages are cut here, in CSS pixels.
const LONGEST: u64 = 3000;

fn main() {
    let out = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/pictures");
    fs::create_dir_all(&out).expect("target can be written");
    let asked: Vec<String> = env::args().skip(1).collect();
    let chosen = |lang: &String| match asked.as_slice() {
        [] => ["en", "ar", "hi"].contains(&lang.as_str()),
        asked => asked.contains(lang),
    };
    let profile = Profile::new(Without::Nothing).expect("temporary files can be written");
    let session = Session::start(Engine::Chromium, profile);
    let w = World::around(session.tab());
    let mut count = 0;
    for lang in languages().iter().filter(|lang| chosen(lang)) {
        for scheme in ["light", "dark"] {
            prefers(&w, &[("prefers-color-scheme", scheme)]);
            for (size, width, height) in SIZES {
                // What leaves stays in a page around it; states are drawn as on a phone.
                let drawn = ALL.iter().filter(|screen| screen.start != Start::Gone);
                for screen in drawn.filter(|one| size == "phone" || !one.name.contains('-')) {
                    window(&w, Some((width, height)));
                    show(&w, lang, Place::Alone, screen, false);
                    let name = format!("{lang}-{scheme}-{size}-{}.png", screen.name);
                    let long = w.tab.run("return document.documentElement.scrollHeight");
                    let long = long.as_u64().unwrap_or(0).clamp(height.into(), LONGEST) as u32;
                    window(&w, Some((width, long)));
                    fs::write(out.join(&name), w.tab.picture()).expect("target can be written");
                    count += 1;
                }
            }
        }
    }
    println!("{count} pictures in target/pictures");
}
