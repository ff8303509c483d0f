//! What a person does in a page: reads, clicks, types, presses keys.

use super::keys::{strokes, typed};
use super::tab::{Raw, Tab, is_leaving};
use super::wait;
use fantoccini::Locator;
use fantoccini::error::CmdError;
use serde_json::json;

/// Drivers scroll to what they click, but under bars that stay in place.
const CENTRE: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";

impl Tab {
    /// The text that an element shows; empty if there is none.
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        let text = async { self.client.find(Locator::Css(selector)).await?.text().await };
        wait(text).unwrap_or_default()
    }

    /// Clicks the first element that a selector finds, as a mouse does.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        if let Err(error) = self.try_click(selector) {
            assert!(is_leaving(&error), "click {selector}: {error}");
        }
    }

    /// Clicks, and says when it could not.
    ///
    /// # Errors
    /// There is no such element, it cannot be clicked, or the page went away meanwhile.
    pub fn try_click(&self, selector: &str) -> Result<(), CmdError> {
        wait(async {
            let element = self.client.find(Locator::Css(selector)).await?;
            // Fails where scripts are off.
            drop(self.client.execute(CENTRE, vec![serde_json::to_value(&element)?]).await);
            element.click().await
        })
    }

    /// Clicks the element that a selector finds and types.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        self.click(selector);
        wait(self.client.perform_actions(typed(text)))
            .unwrap_or_else(|error| panic!("type into {selector}: {error}"));
    }

    /// Presses keys wherever the focus is: `"Shift Shift"`, `"Shift+Tab"`, `"a b"`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        // The page may leave while the last key comes up: that is for the test to judge.
        let pressed = wait(self.client.perform_actions(strokes(keys)));
        if let Err(error) = pressed {
            assert!(is_leaving(&error), "press {keys}: {error}");
        }
    }

    /// Clicks the first element that a selector finds as fast as it goes, always in the same place.
    /// What is there may be gone after the first.
    #[track_caller]
    pub fn clicks(&self, selector: &str, times: usize) {
        let clicked = wait(async {
            let element = self.client.find(Locator::Css(selector)).await?;
            let element = serde_json::to_value(&element)?;
            self.client.execute(CENTRE, vec![element.clone()]).await?;
            let moved =
                json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element });
            let click =
                ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
            let clicks = std::iter::repeat_n(click, times).flatten();
            let mouse = json!({
                "type": "pointer",
                "id": "mouse",
                "parameters": { "pointerType": "mouse" },
                "actions": std::iter::once(moved).chain(clicks).collect::<Vec<_>>(),
            });
            self.client
                .issue_cmd(Raw { path: "actions", body: json!({ "actions": [mouse] }) })
                .await
        });
        if let Err(error) = clicked {
            assert!(is_leaving(&error), "clicks on {selector}: {error}");
        }
    }
}
