//! Pictures of each screen, for a person to look through: `cargo xtask pictures`.
//!
//! Phone, tablet and desktop × three languages × light and dark, into `target/pictures/`.

use serde_json::json;
use std::path::PathBuf;
use std::{env, fs};
use waymark_tests::browsers::{Engine, Profile, Session, Without};
use waymark_tests::world::{World, languages};

/// What is drawn: a name, and how to get there from the first screen.
const SCREENS: [(&str, &[&str]); 12] = [
    ("home", &[]),
    ("emergency", &["emergency"]),
    ("help", &["help"]),
    ("now", &["help", "topic:now-nowhere"]),
    ("topic", &["help", "topic:leaving"]),
    ("check", &["help", "topic:self-check"]),
    ("plan", &["help", "topic:safety-plan"]),
    ("say", &["worried", "topic:what-to-say"]),
    ("find", &["find"]),
    ("guide", &["find", "guide:0"]),
    ("hide", &["topic:cannot-hide"]),
    ("about", &["about"]),
];

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
            let features =
                json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            w.tab.devtools("Emulation.setEmulatedMedia", &features);
            for (size, width, height) in SIZES {
                for (screen, way) in SCREENS {
                    window(&w, width, height);
                    w.tab.open(&w.address(lang, ""));
                    w.ready();
                    for to in way {
                        w.tab.click(&format!("[data-to='{to}']"));
                        let name = to.split(':').next().unwrap_or_default();
                        w.shows(name);
                    }
                    if screen == "check" {
                        w.tab.click("[data-tool='answer:2'][data-value='0']");
                        w.tab.click("[data-tool='answer:9'][data-value='0']");
                    }
                    if screen == "find" {
                        w.tab.type_into("#find-place", "PE1");
                        w.tab.type_into("#find-words", "kicked out tonight");
                    }
                    let name = format!("{lang}-{scheme}-{size}-{screen}.png");
                    let long = w.tab.run("return document.documentElement.scrollHeight");
                    window(
                        &w,
                        width,
                        long.as_u64().unwrap_or(0).clamp(height.into(), LONGEST) as u32,
                    );
                    fs::write(out.join(&name), w.tab.picture()).expect("target can be written");
                    count += 1;
                }
            }
        }
    }
    println!("{count} pictures in target/pictures");
}

/// A window of this size, in CSS pixels; up to tablets it is a touch screen.
fn window(w: &World, width: u32, height: u32) {
    let size =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 1000 });
    w.tab.devtools("Emulation.setDeviceMetricsOverride", &size);
}
