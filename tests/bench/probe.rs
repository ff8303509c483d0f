//! The browser that measures, and the little script in each page that says when things happened.

use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};
use waymark_tests::browsers::{Engine, Profile, Session, Tab, Without};

/// How long a page may take on the slowest line.
const PATIENCE: Duration = Duration::from_secs(90);

/// A line as the browser's own tools make it slow: named as they name it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Its name.
    pub(crate) name: &'static str,
    /// Milliseconds until an answer begins.
    latency: f64,
    /// Bytes per second that arrive.
    down: f64,
    /// Bytes per second that are sent.
    up: f64,
}

/// As fast as this machine.
pub(crate) const FREE: Line = Line { name: "no limit", latency: 0.0, down: -1.0, up: -1.0 };
/// 1.6 Mbit/s with 150 ms to and fro, as DevTools' preset applies it to each request.
pub(crate) const SLOW_4G: Line =
    Line { name: "slow 4G", latency: 562.5, down: 180_000.0, up: 84_375.0 };
/// 400 kbit/s with 400 ms to and fro, as DevTools' preset applies it to each request.
pub(crate) const SLOW_3G: Line =
    Line { name: "slow 3G", latency: 2_000.0, down: 50_000.0, up: 50_000.0 };

/// A browser with the script in each page.
pub(crate) struct Browser {
    /// Its tab.
    pub(crate) tab: Tab,
    _session: Session,
}

impl Browser {
    /// Starts it.
    pub(crate) fn start() -> Self {
        let profile = Profile::new(Without::Nothing).expect("temporary files can be written");
        let session = Session::start(Engine::Chromium, profile);
        let tab = session.tab();
        let source = json!({ "source": include_str!("probe.js") });
        tab.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
        tab.devtools("Network.enable", &json!({}));
        // A phone of 2020.
        let phone =
            json!({ "width": 412, "height": 823, "deviceScaleFactor": 1.75, "mobile": true });
        tab.devtools("Emulation.setDeviceMetricsOverride", &phone);
        Self { tab, _session: session }
    }

    /// Its name and version.
    pub(crate) fn version(&self) -> String {
        let answer = self.tab.devtools("Browser.getVersion", &json!({}));
        answer["product"].as_str().unwrap_or_default().to_owned()
    }

    /// Makes the line and the processor as slow as asked.
    pub(crate) fn slow(&self, line: Line, times: u32) {
        let limits = json!({
            "offline": false, "latency": line.latency,
            "downloadThroughput": line.down, "uploadThroughput": line.up,
        });
        self.tab.devtools("Network.emulateNetworkConditions", &limits);
        self.tab.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
    }

    /// Opens a page that nothing of is kept here, and waits until `enough` is true. Asks seldom, so as
    /// not to be measured itself.
    pub(crate) fn open(&self, url: &str, enough: &str) {
        self.tab.open("about:blank");
        self.tab.devtools("Network.clearBrowserCache", &json!({}));
        self.tab.go(url);
        self.until(enough);
    }

    /// Waits until a script returns true.
    pub(crate) fn until(&self, script: &str) {
        let start = Instant::now();
        let script = format!("return !!window.probe && {script}");
        while !self.tab.holds(&script) {
            assert!(start.elapsed() < PATIENCE, "waited in vain until {script}");
            sleep(Duration::from_millis(250));
        }
    }

    /// A number that a script returns.
    pub(crate) fn number(&self, script: &str) -> f64 {
        self.tab.run(&format!("return {script}")).as_f64().unwrap_or(f64::NAN)
    }

    /// Presses the first element that a selector finds, as a finger or a mouse does, and returns the
    /// milliseconds from the press to the end of the first frame made after it.
    pub(crate) fn press(&self, selector: &str) -> f64 {
        const CENTRE: &str =
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]";
        let at = self.tab.run_with(CENTRE, vec![json!(selector)]);
        let mut event =
            json!({ "x": at[0], "y": at[1], "button": "left", "clickCount": 1, "type": "" });
        for kind in ["mousePressed", "mouseReleased"] {
            event["type"] = Value::from(kind);
            self.tab.devtools("Input.dispatchMouseEvent", &event);
        }
        let start = Instant::now();
        loop {
            let lines = self.tab.console();
            if let Some((_, rest)) = lines.iter().rev().find_map(|line| line.split_once("probe ")) {
                let digits: String =
                    rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                return digits.parse().unwrap_or(f64::NAN);
            }
            assert!(start.elapsed() < PATIENCE, "a press on {selector} has no end");
            sleep(Duration::from_millis(250));
        }
    }
}

/// The value in the middle.
pub(crate) fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}
