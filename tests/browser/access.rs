//! Everyone can use it: axe finds nothing on any screen in any language, the keyboard reaches all
//! and the exit first, nothing is cut off on the smallest screens, and targets are large.

use crate::everywhere;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use waymark_tests::browsers::Engine;
use waymark_tests::world::{Way, World, languages_in};

/// Every kind of screen that a link of the first screens leads to, and the way there.
const SCREENS: [(&[&str], &str); 16] = [
    (&[], "home"),
    (&["emergency"], "emergency"),
    (&["help"], "help"),
    (&["worried"], "worried"),
    (&["device"], "device"),
    (&["young"], "young"),
    (&["behaviour"], "behaviour"),
    (&["more"], "more"),
    (&["find"], "find"),
    (&["find", "guide:0"], "guide"),
    (&["about"], "about"),
    (&["topic:cannot-hide"], "topic"),
    (&["help", "topic:self-check"], "topic"),
    (&["help", "topic:safety-plan"], "topic"),
    (&["worried", "topic:what-to-say"], "topic"),
    (&["bsl"], "bsl"),
];

/// Screens that are looked at in every language; the others differ in words only.
const SOME: [&str; 3] = ["home", "find", "guide"];

/// The source of axe, which npm installed.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
    let hint = "run `npm ci` in the project first";
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}; {hint}", file.display()))
});

/// Every rule, those too that are off by default: larger targets, stronger contrast.
const RUN: &str = "axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true },
        'label-content-name-mismatch': { enabled: true } },
}).then(result => done(result.violations.map(one =>
    one.id + ': ' + one.nodes.slice(0, 5).map(node => node.html.slice(0, 160) + ' ' +
        node.any.map(check => check.message).join(' ')).join(' | ')
)), error => done([String(error)]));";

/// What axe finds on the page or frame.
#[track_caller]
fn violations(w: &World) -> Value {
    if w.tab.holds("return typeof axe === 'undefined'") {
        w.tab.run(&format!("{}\nwindow.axe = axe;", *AXE));
    }
    w.tab.run_async(RUN)
}

/// Goes from the first screen to another.
#[track_caller]
fn walk(w: &World, way: &[&str], screen: &str) {
    if screen != "home"
        && !w.tab.holds("return document.querySelector('#view').dataset.screen === 'home'")
    {
        w.go_to("home", "home");
    }
    for step in way {
        if *step == "bsl" {
            w.tab.click("#languages summary");
        }
        w.go_to(step, step.split(':').next().unwrap_or_default());
    }
    w.shows(screen);
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_language() {
    everywhere(|w| {
        // The rules judge the page, not the engine: the others confirm it on some screens.
        let all = w.tab.engine == Engine::Chromium;
        for lang in languages_in(w.tab.engine) {
            w.tab.open(&w.address(&lang, ""));
            w.ready();
            let whole = all && ["en", "en-simple", "ar", "ur", "hi"].contains(&lang.as_str());
            for (way, screen) in SCREENS {
                if whole || SOME.contains(&screen) {
                    walk(w, way, screen);
                    assert_eq!(violations(w), json!([]), "{lang}: {screen}");
                }
            }
            if all {
                w.tab.open(&w.widget.url(&format!("/{lang}/all.html")));
                assert_eq!(violations(w), json!([]), "{lang}: all.html");
            }
            w.tab.run("document.querySelector('#view').append(new Image(9, 9))");
            assert!(violations(w).to_string().contains("image-alt"), "axe sees nothing at all");
        }
    });
}

#[test]
fn axe_finds_nothing_in_the_dark() {
    everywhere(|w| {
        if w.tab.engine != Engine::Chromium {
            return;
        }
        let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        w.tab.devtools("Emulation.setEmulatedMedia", &json!({ "features": dark }));
        w.tab.open(&w.address("en", "&accent=ffee00"));
        w.ready();
        for (way, screen) in SCREENS {
            walk(w, way, screen);
            assert_eq!(violations(w), json!([]), "{screen}");
        }
        w.tab.devtools("Emulation.setEmulatedMedia", &json!({ "features": [] }));
    });
}

#[test]
fn axe_finds_nothing_on_the_partners_page_around_the_widget() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Button] {
            w.open(way);
            w.tab.to_top();
            assert_eq!(violations(w), json!([]), "{way:?}");
        }
    });
}

#[test]
fn the_keyboard_reaches_the_exit_first_and_never_gets_stuck() {
    const FOCUS: &str = "const at = document.activeElement;
        return at === document.body ? '' : at.id || at.dataset.to || at.dataset.do || at.localName";
    const UNCOVERED: &str = "const at = document.activeElement.getBoundingClientRect();
        const exit = document.getElementById('exit').getBoundingClientRect();
        return document.activeElement.id === 'exit' || at.left >= exit.right || at.right <= exit.left
            || at.top >= exit.bottom || at.bottom <= exit.top || document.activeElement === document.body";
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.press("Tab");
        assert_eq!(w.tab.text_of(FOCUS), "exit");
        let mut seen = Vec::new();
        for _ in 0..60 {
            w.tab.press("Tab");
            let at = w.tab.text_of(FOCUS);
            assert!(w.tab.holds(UNCOVERED), "{at} is under the exit");
            if at.is_empty() || at == "exit" {
                break;
            }
            seen.push(at);
        }
        for target in ["emergency", "help", "worried", "find", "device", "about"] {
            assert!(seen.iter().any(|at| at == target), "{target} is not reached: {seen:?}");
        }
    });
}

#[test]
fn enter_opens_a_screen_and_the_focus_follows() {
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.run("document.querySelector('#view [data-to=help]').focus()");
        w.tab.press("Enter");
        w.shows("help");
        w.tab
            .until("the focus is on the new screen", "return document.activeElement.id === 'view'");
        assert!(w.tab.holds("return scrollY === 0"));
    });
}
