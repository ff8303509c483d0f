//! What a partner's page pays: `cargo xtask bench host`.
//!
//! The same page without the loader, with the panel behind a button, and with the panel in the page,
//! in Chromium with its processor slowed down; the median of seven loads each.

use serde_json::{Value, json};
use waymark_tests::browsers::{Engine, Profile, Session, Without};
use waymark_tests::servers::http::Reply;
use waymark_tests::world::{PLACE, World, dist};

/// Loads of each page.
const LOADS: usize = 7;
/// How many times slower the processor is made.
const SLOWER: u32 = 4;

/// Layout shift, longest and number of tasks over 50 ms, milliseconds to load, requests, and how long
/// the loader took to arrive.
const FIGURES: &str = "
    const all = { shift: 0, longest: 0, long: 0 };
    new PerformanceObserver(list => list.getEntries().forEach(one => { all.shift += one.value }))
        .observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver(list => list.getEntries().forEach(one => {
        all.long += 1; all.longest = Math.max(all.longest, one.duration);
    })).observe({ type: 'longtask', buffered: true });
    setTimeout(() => {
        const page = performance.getEntriesByType('navigation')[0];
        const files = performance.getEntriesByType('resource').filter(one => !one.name.includes('favicon'));
        const loader = files.find(one => one.name.includes('embed.js'));
        done([all.shift, all.longest, all.long, page.loadEventEnd, files.length, loader ? loader.duration : 0]);
    }, 1500);";

/// Prints the table.
pub(crate) fn print() {
    let session = Session::start(
        Engine::Chromium,
        Profile::new(Without::Nothing).expect("temporary files can be written"),
    );
    let w = World::around(session.tab());
    w.tab.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }));
    let loader = |mode: &str| {
        let script = w.widget.url("/embed.js");
        format!(
            "<style>{PLACE}</style><script src='{script}' async></script>
            <waymark-panel mode={mode} lang=en><a href='#'>Local information</a></waymark-panel>"
        )
    };
    let pages =
        [("without", String::new()), ("button", loader("button")), ("inline", loader("inline"))];
    println!("Chromium, processor {SLOWER}x slower, median of {LOADS} loads");
    println!(
        "embed.js: {} B of brotli",
        std::fs::metadata(dist().join("embed.js.br")).map_or(0, |file| file.len())
    );
    println!(
        "{:<8} {:>7} {:>10} {:>9} {:>8} {:>9} {:>10}",
        "page", "shift", "longest ms", "over 50ms", "load ms", "requests", "loader ms"
    );
    for (name, body) in pages {
        let words = "<p>Bins and council tax. ".repeat(60);
        let page = format!(
            "<!doctype html><html lang=en><title>Council</title><h1>Council</h1>{body}{words}"
        );
        let url = w.partner.put(&format!("/cost-{name}"), Reply::html(page));
        let mut runs: Vec<Vec<f64>> = Vec::new();
        for _ in 0..LOADS {
            w.tab.open(&url);
            let figures = w.tab.run_async(FIGURES);
            runs.push(figures.as_array().into_iter().flatten().filter_map(Value::as_f64).collect());
        }
        let median = |at: usize| {
            let mut all: Vec<f64> = runs.iter().filter_map(|run| run.get(at).copied()).collect();
            all.sort_by(f64::total_cmp);
            all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
        };
        println!(
            "{name:<8} {:>7.3} {:>10.0} {:>9} {:>8.0} {:>9} {:>10.0}",
            median(0),
            median(1),
            median(2),
            median(3),
            median(4),
            median(5)
        );
    }
}
