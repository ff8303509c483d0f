//! One tab of a browser: its pages, frames and scripts. What a person does in them is in `hands`.

use super::{Engine, wait};
use crate::servers::proxy::Proxy;
use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// How long something may take that should happen at once. Two processors, three browsers.
const PATIENCE: Duration = Duration::from_secs(15);

/// WebKit's driver hangs when a script meets a change of pages: by then they have changed.
const CHANGED: Duration = Duration::from_millis(500);

/// A tab.
#[derive(Clone, Debug)]
pub struct Tab {
    /// The engine it runs in.
    pub engine: Engine,
    pub(super) outside: Arc<Proxy>,
    /// How much was asked for outside before this tab was opened.
    pub(super) before: usize,
    pub(super) client: Client,
}

impl Tab {
    pub(super) fn new(engine: Engine, client: Client, outside: Arc<Proxy>) -> Self {
        Self { engine, before: outside.asked().len(), outside, client }
    }

    /// Goes to an address and waits until the page has loaded.
    #[track_caller]
    pub fn open(&self, url: &str) {
        // The page that is there now may have the same address.
        self.to_top();
        drop(wait(self.client.execute("window.before = true", vec![])));
        self.go(url);
        // A page that comes from an error of the browser has another address.
        let there = format!(
            "return location.href === {url:?} && document.readyState === 'complete' \
             && !window.before"
        );
        self.until("the page has loaded", &there);
    }

    /// Goes to an address without waiting.
    #[track_caller]
    pub fn go(&self, url: &str) {
        self.to_top();
        wait(self.client.goto(url)).unwrap_or_else(|error| panic!("go to {url}: {error}"));
    }

    /// The address of the page (not of a frame in it); empty while the browser is between pages.
    #[must_use]
    pub fn url(&self) -> String {
        wait(self.client.current_url()).map_or_else(|_| String::new(), |url| url.to_string())
    }

    /// Turns to the window that shows an address; false when none does.
    #[must_use]
    pub fn to_page(&self, url: &str) -> bool {
        for window in wait(self.client.windows()).unwrap_or_default() {
            if wait(self.client.switch_to_window(window)).is_ok() && self.url() == url {
                return true;
            }
        }
        false
    }

    /// The title of the page.
    #[must_use]
    pub fn title(&self) -> String {
        wait(self.client.title()).unwrap_or_default()
    }

    /// Runs a script in the page or frame; it returns a value with `return`.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, vec![])
    }

    /// Runs a script with arguments.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        wait(self.client.execute(script, arguments))
            .unwrap_or_else(|error| panic!("script {script:.200}: {error}"))
    }

    /// Runs a script that answers by calling `done`.
    #[track_caller]
    pub fn run_async(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        wait(self.client.execute_async(&script, vec![]))
            .unwrap_or_else(|error| panic!("script {script:.200}: {error}"))
    }

    /// A text that a script returns.
    #[track_caller]
    #[must_use]
    pub fn text_of(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    /// True if the script returns true now; false also while there is no page to ask.
    #[must_use]
    pub fn holds(&self, script: &str) -> bool {
        matches!(wait(self.client.execute(script, vec![])), Ok(Value::Bool(true)))
    }

    /// Waits until a script returns true.
    #[track_caller]
    pub fn until(&self, what: &str, script: &str) {
        assert!(
            eventually(|| self.holds(script)),
            "waited in vain until {what}; at {}: {:?}",
            self.url(),
            wait(self.client.execute(script, vec![])),
        );
    }

    /// Enters the frame that a selector finds, once it is there; in shadow roots too.
    #[track_caller]
    pub fn into_frame(&self, selector: &str) {
        const FIND: &str = "const find = root => {
            for (const element of root.querySelectorAll('*')) {
                if (element.matches(arguments[0])) return element;
                const inner = element.shadowRoot && find(element.shadowRoot);
                if (inner) return inner;
            }
            return null;
        };
        return find(document);";
        let enter = || -> Result<(), CmdError> {
            wait(async {
                let frame = self.client.execute(FIND, vec![json!(selector)]).await?;
                if frame.is_null() {
                    return Err(CmdError::WaitTimeout);
                }
                let command = Raw { path: "frame", body: json!({ "id": frame }) };
                self.client.issue_cmd(command).await.map(drop)
            })
        };
        assert!(eventually(|| enter().is_ok()), "no frame {selector}: {:?}", enter());
    }

    /// Enters the first frame of the page, also where no script may run.
    #[track_caller]
    pub fn into_child_frame(&self) {
        let enter = || wait(self.client.enter_frame(0));
        assert!(eventually(|| enter().is_ok()), "no frame: {:?}", enter());
    }

    /// Back to the page itself.
    pub fn to_top(&self) {
        // Fails only when the tab is gone, which the next command reports better.
        let command = Raw { path: "frame", body: json!({ "id": null }) };
        wait(self.client.issue_cmd(command)).map(drop).unwrap_or_default();
    }

    /// The Back button.
    pub fn back(&self) {
        wait(self.client.back()).unwrap_or_default();
        self.settle();
    }

    /// The Forward button.
    pub fn forward(&self) {
        wait(self.client.forward()).unwrap_or_default();
        self.settle();
    }

    /// The Reload button.
    pub fn reload(&self) {
        wait(self.client.refresh()).unwrap_or_default();
        self.settle();
    }

    /// Lets the pages change where a question asked meanwhile would hang.
    fn settle(&self) {
        if self.engine == Engine::WebKit {
            thread::sleep(CHANGED);
        }
    }

    /// The size of the window, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        wait(self.client.set_window_size(width, height)).expect("a window has a size");
    }

    /// A picture of the page, as PNG; empty when it could not be taken.
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        wait(self.client.screenshot()).unwrap_or_default()
    }
}

/// Asks again and again until the answer is yes; false after 15 seconds.
pub fn eventually(mut asks: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    loop {
        if asks() {
            return true;
        }
        if start.elapsed() > PATIENCE {
            return false;
        }
        thread::sleep(Duration::from_millis(25));
    }
}

/// Drivers complain when the page goes away in the middle of a command.
pub(super) fn is_leaving(error: &CmdError) -> bool {
    let text = error.to_string().to_lowercase();
    let signs = [
        "no such frame",
        "no such window",
        "no longer exist",
        "detached",
        "discarded",
        "aborted",
        "stale",
    ];
    signs.iter().any(|sign| text.contains(sign))
}

/// A POST command that the client has no name for.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) path: &'static str,
    pub(super) body: Value,
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
