//! How a page comes: bytes and requests of each kind, paints, shifts, blocking, ready.

use crate::probe::{Browser, FREE, Line, median};
use serde_json::Value;
use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

/// How long a page is watched after it is ready.
const AFTER: Duration = Duration::from_millis(1500);

/// Everything that was fetched: kind, bytes as they came, when it had come.
const FILES: &str = "
    const page = performance.getEntriesByType('navigation')[0];
    const kind = (name) => (/\\.(\\w+)$/.exec(new URL(name).pathname) || ['', 'html'])[1];
    return [page, ...performance.getEntriesByType('resource')].map((one) =>
        [kind(one.name), one.encodedBodySize, one.responseEnd]);";
/// First paint, largest paint, shift, blocking, ready.
const TIMES: &str = "
    const first = (performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime;
    const late = probe.tasks.filter(([start, length]) => start + length > first);
    const block = late.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);
    return [first, probe.largest, probe.shift, block, probe.ready];";

/// The names of the times, in their order.
pub(crate) const NAMES: [&str; 5] =
    ["first paint", "largest paint", "layout shift", "blocking", "ready"];

/// What came: for each kind of file, how many and how many bytes.
pub(crate) type Weight = BTreeMap<String, (usize, f64)>;

/// How a page came, the median of several loads.
pub(crate) struct Came {
    /// In the order of [`NAMES`].
    pub(crate) times: Vec<f64>,
    /// What had come when it was first painted.
    pub(crate) first: Weight,
    /// What had come in the end.
    pub(crate) all: Weight,
}

/// Opens a page several times on a slow line with a slow processor.
pub(crate) fn measure(browser: &Browser, url: &str, line: Line, times: u32, loads: usize) -> Came {
    let mut runs: Vec<Vec<f64>> = Vec::new();
    let mut files = Vec::new();
    for _ in 0..loads {
        browser.slow(line, times);
        browser.open(url, "probe.ready > 0");
        sleep(AFTER);
        let figures = browser.tab.run(TIMES);
        runs.push(figures.as_array().into_iter().flatten().filter_map(Value::as_f64).collect());
        files = browser.tab.run(FILES).as_array().cloned().unwrap_or_default();
    }
    let at = |index: usize| median(runs.iter().filter_map(|run| run.get(index).copied()).collect());
    let painted = runs.last().and_then(|run| run.first()).copied().unwrap_or_default();
    Came {
        times: (0..NAMES.len()).map(at).collect(),
        first: weight(&files, painted),
        all: weight(&files, f64::INFINITY),
    }
}

/// The first paint of a page that the server sends too slowly to wait for more.
pub(crate) fn first_paint(browser: &Browser, url: &str, times: u32, loads: usize) -> f64 {
    const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint').length > 0";
    let load = |_| {
        browser.slow(FREE, times);
        browser.open(url, PAINTED);
        browser.number("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    };
    median((0..loads).map(load).collect())
}

fn weight(files: &[Value], until: f64) -> Weight {
    let mut all = Weight::new();
    for file in files.iter().filter(|file| file[2].as_f64().is_some_and(|end| end <= until)) {
        let kind = file[0].as_str().unwrap_or_default().to_owned();
        let (count, bytes) = all.entry(kind).or_default();
        *count += 1;
        *bytes += file[1].as_f64().unwrap_or_default();
    }
    all
}
