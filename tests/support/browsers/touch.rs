//! A finger on the screen, for the engines whose drivers have one.

use super::tab::{Raw, Tab, is_leaving};
use super::wait;
use fantoccini::Locator;
use serde_json::json;

impl Tab {
    /// Taps the first element that a selector finds. False if this engine's driver has no finger.
    #[track_caller]
    #[must_use]
    pub fn tap(&self, selector: &str) -> bool {
        let tapped = wait(async {
            let element = self.client.find(Locator::Css(selector)).await?;
            let moved = json!({
                "type": "pointerMove", "duration": 0, "x": 0, "y": 0,
                "origin": serde_json::to_value(&element)?,
            });
            let finger = json!({
                "type": "pointer",
                "id": "finger",
                "parameters": { "pointerType": "touch" },
                "actions": [
                    moved,
                    { "type": "pointerDown", "button": 0 },
                    { "type": "pointerUp", "button": 0 },
                ],
            });
            let body = json!({ "actions": [finger] });
            self.client.issue_cmd(Raw { path: "actions", body }).await
        });
        match tapped {
            Ok(_) => true,
            Err(error) if is_leaving(&error) => true,
            Err(error) => {
                let text = error.to_string();
                let none = ["unsupported", "not implemented", "invalid argument", "pointerType"];
                assert!(none.iter().any(|sign| text.contains(sign)), "tap {selector}: {text}");
                false
            }
        }
    }
}
