//! What only a driver sees of a browser: its console, its protocol, whom it asked outside.

use super::tab::{Raw, Tab};
use super::{Engine, wait};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

impl Tab {
    /// Hosts outside that were asked for since the tab was opened. What a browser asks of its own
    /// maker is left out.
    #[must_use]
    pub fn asked_outside(&self) -> Vec<String> {
        const MAKERS: [&str; 5] =
            ["mozilla.com", "firefox.com", "google.com", "googleapis.com", "duckduckgo.com"];
        let mut hosts = self.outside.asked().split_off(self.before);
        hosts.retain(|host| !MAKERS.iter().any(|maker| host.ends_with(maker)));
        hosts
    }

    /// A command of Chromium's DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": method, "params": parameters });
        let command = Raw { path: "goog/cdp/execute", body };
        wait(self.client.issue_cmd(command)).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// What pages made the browser write to its console since the last time it was asked; nothing
    /// for WebKit, whose driver has no way to it.
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        let (log, text) = match self.engine {
            Engine::Chromium => {
                let command = Raw { path: "se/log", body: json!({ "type": "browser" }) };
                (wait(self.client.issue_cmd(command)), "message")
            }
            Engine::Firefox => (self.firefox_console(), "text"),
            Engine::WebKit => return Vec::new(),
        };
        let log = log.unwrap_or_else(|error| panic!("no console: {error}"));
        let entries = log.as_array().cloned().unwrap_or_default();
        entries.iter().filter_map(|entry| entry[text].as_str().map(str::to_owned)).collect()
    }

    /// Firefox's console is asked from within the browser itself.
    fn firefox_console(&self) -> Result<Value, CmdError> {
        const READ: &str = "const all = Services.console.getMessageArray();
            Services.console.reset();
            return all.map(String).filter(one => one.includes('.localhost')).map(text => ({ text }))";
        let context = |name| Raw { path: "moz/context", body: json!({ "context": name }) };
        wait(async {
            self.client.issue_cmd(context("chrome")).await?;
            let log = self.client.execute(READ, vec![]).await;
            self.client.issue_cmd(context("content")).await?;
            log
        })
    }
}
