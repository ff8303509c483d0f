//! What a person does: leaving, the next screen, another language; and what the page holds meanwhile.

use crate::probe::{Browser, FREE, SLOW_4G, median};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::Duration;

/// How much slower than this machine a cheap phone is taken to be.
const PHONE: u32 = 6;
/// Time for a page to come to rest.
const REST: Duration = Duration::from_millis(700);

/// Opens a page at full speed and then makes the processor slow.
fn at_rest(browser: &Browser, url: &str) {
    browser.slow(FREE, 1);
    browser.open(url, "probe.ready > 0");
    sleep(REST);
    browser.slow(FREE, PHONE);
    sleep(REST);
}

/// Milliseconds from the press on the exit to the end of the first frame after it, and whether nothing
/// of the page was left in it.
pub(crate) fn exit(browser: &Browser, url: &str, link: &str, away: &str, loads: usize) -> f64 {
    let run = |_| {
        at_rest(browser, url);
        browser.tab.run(&format!("document.querySelector({link:?}).href = {away:?}"));
        let took = browser.press(link);
        browser.slow(FREE, 1);
        took
    };
    median((0..loads).map(run).collect())
}

/// Milliseconds from a press to the end of the first frame after it, for each press in turn.
pub(crate) fn taps(browser: &Browser, url: &str, presses: &[&str], loads: usize) -> Vec<f64> {
    let run = |_| {
        at_rest(browser, url);
        let press = |selector: &&str| {
            let took = browser.press(selector);
            sleep(REST);
            took
        };
        presses.iter().map(press).collect::<Vec<_>>()
    };
    let runs: Vec<Vec<f64>> = (0..loads).map(run).collect();
    (0..presses.len()).map(|at| median(runs.iter().map(|run| run[at]).collect())).collect()
}

/// Milliseconds from choosing a language to the first frame in it: as fast as files come on this
/// machine, and on a slow line.
pub(crate) fn language(browser: &Browser, url: &str, tag: &str, loads: usize) -> [f64; 2] {
    [(FREE, PHONE), (SLOW_4G, 4)].map(|(line, times)| {
        let run = |_| {
            at_rest(browser, url);
            browser.press("#languages > summary");
            browser.slow(line, times);
            browser.tab.run(&format!("probe.lang = {tag:?}"));
            browser.press(&format!("[data-language={tag}]"))
        };
        median((0..loads).map(run).collect())
    })
}

/// Bytes of script objects and of the module's memory, once the page is at rest.
pub(crate) fn memory(browser: &Browser, url: &str) -> [f64; 2] {
    at_rest(browser, url);
    browser.slow(FREE, 1);
    held(browser)
}

/// The same after a visit: the presses one after another.
pub(crate) fn memory_after(browser: &Browser, url: &str, presses: &[&str]) -> [f64; 2] {
    at_rest(browser, url);
    browser.slow(FREE, 1);
    for selector in presses {
        browser.press(selector);
    }
    sleep(REST);
    held(browser)
}

fn held(browser: &Browser) -> [f64; 2] {
    browser.tab.devtools("HeapProfiler.collectGarbage", &json!({}));
    browser.tab.devtools("Performance.enable", &json!({}));
    let answer = browser.tab.devtools("Performance.getMetrics", &json!({}));
    let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
    let heap = metrics.iter().find(|one| one["name"] == "JSHeapUsedSize");
    let heap = heap.and_then(|one| one["value"].as_f64()).unwrap_or(f64::NAN);
    let module: Value = browser.tab.run("return probe.memory ? probe.memory.buffer.byteLength : 0");
    [heap, module.as_f64().unwrap_or(f64::NAN)]
}
