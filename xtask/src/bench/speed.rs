//! `cargo xtask bench finder`: time per keystroke, how soon the index is ready, and its memory.

use super::browser;
use crate::relevance::cases;
use crate::root;
use anyhow::Result;
use serde_json::Value;
use std::time::{Duration, Instant};
use waymark::catalogue::Catalogue;
use waymark::finder::{Finder, Query};
use waymark::hours::Local;
use waymark_tests::crowd::crowd;

/// Services of the large catalogue.
const MANY: usize = 10_000;
/// How much slower than this machine a cheap phone is taken to be.
const SLOWER: u32 = 6;
/// Queries that are typed letter by letter.
const QUERIES: usize = 40;

/// Prints the table; without `browsers` only what is measured natively.
pub(super) fn run(catalogue: &Catalogue, browsers: bool) -> Result<()> {
    let many = crowd(catalogue, MANY);
    let keystrokes = keystrokes()?;
    println!("{} keystrokes of {QUERIES} queries; times in milliseconds\n", keystrokes.len());
    println!(
        "{:<26} {:>9} {:>9} {:>9} {:>9} {:>12}",
        "", "services", "median", "95th", "ready", "index bytes"
    );
    for catalogue in [catalogue, &many] {
        native(catalogue, &keystrokes);
    }
    for times in if browsers { &[1, SLOWER][..] } else { &[] } {
        for (count, measured) in browser::measure(&[catalogue, &many], &keystrokes, *times)? {
            let Value::Object(engines) = measured else {
                println!("Chromium: {measured}");
                continue;
            };
            for (engine, figures) in engines {
                let ms = |name: &str| figures[name].as_f64().unwrap_or(f64::NAN);
                let memory = figures["memory"].as_u64().map_or(String::new(), |b| b.to_string());
                println!(
                    "{:<26} {count:>9} {:>9.3} {:>9.3} {:>9.1} {memory:>12}",
                    format!("{engine} Chromium {times}×"),
                    ms("median"),
                    ms("p95"),
                    ms("ready"),
                );
            }
        }
    }
    Ok(())
}

fn native(catalogue: &Catalogue, keystrokes: &[String]) {
    let start = Instant::now();
    let finder = Finder::new(catalogue);
    let ready = start.elapsed();
    let mut times: Vec<Duration> = keystrokes
        .iter()
        .map(|words| {
            let now = Local::from_iso("2026-11-25T14:30");
            let query = Query { words: words.clone(), now, ..Query::default() };
            let start = Instant::now();
            std::hint::black_box(finder.ask(catalogue, &query));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let at = |percent: usize| ms(times[(times.len() * percent / 100).min(times.len() - 1)]);
    println!(
        "{:<26} {:>9} {:>9.3} {:>9.3} {:>9.1}",
        "Waymark native",
        catalogue.services.len(),
        at(50),
        at(95),
        ms(ready)
    );
}

/// Queries as they grow letter by letter under somebody's thumb.
fn keystrokes() -> Result<Vec<String>> {
    let cases = cases(&root(), "en")?;
    let step = (cases.len() / QUERIES).max(1);
    let typed = cases.iter().step_by(step).take(QUERIES).map(|case| &case.words);
    let grow = |words: &String| {
        let ends: Vec<usize> = words.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        ends.into_iter().map(|end| words[..end].to_owned()).collect::<Vec<_>>()
    };
    Ok(typed.flat_map(grow).collect())
}
