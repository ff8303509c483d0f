//! The way to each screen of the table, for every check alike.

use crate::browsers::Engine;
use crate::screens::{ALL, Screen, Start, Step};
use crate::servers::http::Reply;
use crate::servers::widget::Fault;
use crate::world::World;
use serde_json::{Value, json};

/// Does the steps one after the other. After a press the page may be another: waits for that.
const WALK: &str = "
    const pause = () => new Promise(go => setTimeout(go, 8));
    const there = async (selector, not) => {
        for (let turn = 0; turn < 400; turn += 1, await pause()) {
            const one = document.querySelector(selector);
            if (one && one !== not) return one;
        }
        throw selector + ' does not come';
    };
    const input = (one) => one.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const walk = async () => {
        for (const [what, selector, value] of STEPS) {
            if (what === 'later') {
                const later = Date.now() + 400 * 864e5;
                Date.now = () => later;
                continue;
            }
            const one = await there(selector);
            const view = document.querySelector('#view');
            if (what === 'open') one.open = true;
            else if (what === 'write') { one.value = value; input(one); }
            else if (what === 'said') one.textContent = document.getElementById('exit').getAttribute('data-more').replace('{n}', 2);
            else if (what === 'choose') { one.selectedIndex = value; input(one); }
            else one.click();
            if (what === 'to' || selector.includes('data-to^')) await there('#view:not([data-brief])', view);
            else await pause();
        }
        await pause();
        scrollTo(0, 0);
    };
    walk().then(() => done(''), error => done(String(error)));";

impl Screen {
    /// True for those that have left something in the app's memory.
    fn leaves_traces(&self) -> bool {
        self.steps.iter().any(|step| !matches!(step, Step::To(_) | Step::Open(_)))
    }

    fn script(&self) -> String {
        let steps = self.steps.iter().map(|step| match step {
            Step::To(to) => json!(["to", format!("[data-to='{to}']")]),
            Step::Press(selector) => json!(["press", selector]),
            Step::Open(selector) => json!(["open", selector]),
            Step::Write(selector, text) => json!(["write", selector, text]),
            Step::Choose(selector, number) => json!(["choose", selector, number]),
            Step::Said => json!(["said", "#exit-status"]),
            Step::Later => json!(["later", ""]),
        });
        let steps = Value::from(steps.collect::<Vec<_>>());
        WALK.replace("STEPS", &steps.to_string())
    }
}

/// How a walk looks at the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// As a page of its own.
    Alone,
    /// The same in a colour that a partner asks for, as weak as can be on a light page.
    Yellow,
    /// In a frame of this size on a partner's page.
    Framed(u32, u32),
}

/// Shows every screen whose name `wanted` takes, and asks `check` what is wrong with it.
#[track_caller]
pub fn each(
    w: &World,
    lang: &str,
    place: Place,
    wanted: impl Fn(&str) -> bool,
    mut check: impl FnMut(&Screen) -> String,
) {
    let mut wrong = String::new();
    let mut seen = 0;
    // The app where the walk left it, so that it need not be started anew for each screen.
    let mut started = false;
    for screen in ALL.iter().filter(|screen| wanted(screen.name)) {
        // A frame would show these no differently.
        if matches!(place, Place::Framed(..)) && screen.start != Start::App {
            continue;
        }
        show(w, lang, place, screen, started);
        started = screen.start == Start::App && !screen.leaves_traces();
        seen += 1;
        let found = check(screen);
        if !found.is_empty() {
            wrong += &format!("\n{lang} {}: {found}", screen.name);
        }
    }
    assert!(seen > 0, "no screen has such a name");
    assert!(wrong.is_empty(), "{wrong}");
}

/// Shows one screen; `started` when the app is there and knows nothing yet.
#[track_caller]
pub fn show(w: &World, lang: &str, place: Place, screen: &Screen, started: bool) {
    match (screen.start, place) {
        (Start::App, _) if started => {
            let home = "const view = document.querySelector('#view');
                document.querySelectorAll('details[open]').forEach(one => { one.open = false });
                if (view.dataset.screen !== 'home') document.querySelector('[data-to=home]').click();
                return true";
            assert!(w.tab.holds(home));
            w.shows("home");
        }
        (Start::App, Place::Framed(width, height)) => w.framed(lang, (width, height)),
        (Start::App | Start::At(_), _) => {
            let mut query = String::new();
            if let Start::At(start) = screen.start {
                query += &format!("&start={start}");
            }
            if place == Place::Yellow {
                query += "&accent=ffee00";
            }
            w.tab.open(&w.address(lang, &query));
            w.ready();
        }
        (Start::Floor, _) => {
            // Another site: what the browser has kept of the first would start the app.
            let broken = World::around(w.tab.clone());
            broken.widget.breaks(".bin", Fault::Missing);
            w.tab.open(&broken.address(lang, ""));
        }
        (Start::Gone, _) => {
            // A frame that may not leave: the last rung's link is all that is left.
            let frame = format!(
                "<!doctype html><html lang=en><title>Council</title><main><h1>Council</h1><iframe title=Panel \
                 sandbox=allow-scripts width=320 height=256 src='{}'></iframe></main>",
                w.address(lang, "")
            );
            w.tab.open(&w.partner.put("/stays", Reply::html(frame)));
            w.enter();
            w.ready();
            w.tab.run("document.getElementById('exit').click()");
            w.tab.until(
                "the last link is there",
                "return !!document.querySelector('body > a.exit')",
            );
            return;
        }
        (Start::All, _) => w.tab.open(&w.widget.url(&format!("/{lang}/all.html"))),
    }
    let stuck = w.tab.run_async(&screen.script());
    assert_eq!(stuck, "", "{lang} {}", screen.name);
}

/// Media features that a person may have set, in Chromium; none of them with an empty list.
pub fn prefers(w: &World, features: &[(&str, &str)]) {
    assert_eq!(w.tab.engine, Engine::Chromium, "only Chromium can be told");
    let features: Vec<Value> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    w.tab.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
}

/// A window of this size in CSS pixels, in Chromium; its own with none.
pub fn window(w: &World, size: Option<(u32, u32)>) {
    assert_eq!(w.tab.engine, Engine::Chromium, "only Chromium can be told");
    match size {
        Some((width, height)) => w.tab.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        ),
        None => w.tab.devtools("Emulation.clearDeviceMetricsOverride", &json!({})),
    };
}
