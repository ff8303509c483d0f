//! axe finds nothing: every rule it has, those too that are off by default or on trial.

use super::{KINDS, in_chromium};
use crate::everywhere;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use waymark_tests::browsers::Engine;
use waymark_tests::walk::{Place, each, prefers};
use waymark_tests::world::{Way, World, languages, languages_in};

/// Screens that are looked at in every language and engine; the others differ in words only.
const SOME: [&str; 4] = ["home", "find", "guide", "topic"];

/// The source of axe, which npm installed.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
    let hint = "run `npm ci` in the project first";
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}; {hint}", file.display()))
});

/// Runs rules and tells what they find, and what they could not decide. They cannot see what is under
/// an open menu, nor into a frame (looked at by itself), nor what is hidden (a state of its own), nor
/// whether large words are a heading: what someone wrote in a plan is none.
const RUN: &str = "axe.run(document, {
    runOnly: { type: 'rule', values: RULES }, resultTypes: ['violations', 'incomplete'],
}).then(result => {
    const message = (node) => [...node.any, ...node.all, ...node.none].map(check => check.message).join(' ');
    const known = (one, node) => /overlapped by another|partially obscured/.test(message(node))
        || ['p-as-heading', 'frame-tested', 'hidden-content', 'css-orientation-lock'].includes(one.id);
    const open = result.incomplete.map(one => ({ id: '? ' + one.id, nodes: one.nodes.filter(node => !known(one, node)) }));
    done([...result.violations, ...open.filter(one => one.nodes.length)].map(one => one.id + ': '
        + one.nodes.slice(0, 5).map(node => node.html.slice(0, 160) + ' ' + message(node)).join(' | ')).join('\\n'));
}, error => done(String(error)));";

/// All rules.
const ALL: &str = "axe.getRules().map(rule => rule.ruleId)";
/// Those of the standard, for the blank page after leaving: it has no parts and no heading to find.
const STANDARD: &str = "axe.getRules(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa']).map(rule => rule.ruleId)
    .filter(rule => rule !== 'bypass')";
/// The example pages are those of invented partners, who owe their readers level AA.
const EXAMPLES: &str = "axe.getRules().map(rule => rule.ruleId)
    .filter(rule => !['color-contrast-enhanced', 'identical-links-same-purpose'].includes(rule))";
/// Those that see colours.
const COLOURS: &str = "['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']";

/// What axe finds on the page or frame.
#[track_caller]
fn violations(w: &World, rules: &str) -> String {
    if w.tab.holds("return typeof axe === 'undefined'") {
        w.tab.run(&format!("{}\nwindow.axe = axe;", *AXE));
    }
    let found = w.tab.run_async(&RUN.replace("RULES", rules));
    found.as_str().unwrap_or("axe does not answer").to_owned()
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_state() {
    in_chromium(|w| {
        for lang in languages() {
            let whole = KINDS.contains(&lang.as_str());
            let wanted = |name: &str| whole || SOME.contains(&name);
            each(w, &lang, Place::Alone, wanted, |screen| {
                violations(w, if screen.name == "gone" { STANDARD } else { ALL })
            });
        }
    });
}

#[test]
fn axe_finds_no_weak_colour_in_the_dark_or_in_a_partners_colours() {
    // In forced colours axe sees the page's colours, not those that the browser draws: `focus.rs` looks.
    const DARK: (&str, &str) = ("prefers-color-scheme", "dark");
    in_chromium(|w| {
        for (features, place) in
            [(&[DARK][..], Place::Alone), (&[], Place::Yellow), (&[DARK], Place::Yellow)]
        {
            prefers(w, features);
            each(w, "en", place, |_| true, |_| violations(w, COLOURS));
        }
    });
}

#[test]
fn axe_finds_nothing_in_the_frame_in_any_engine() {
    everywhere(|w| {
        for lang in languages_in(w.tab.engine) {
            let all = lang == "en" && w.tab.engine == Engine::Chromium;
            let wanted = |name: &str| all || SOME.contains(&name);
            each(w, &lang, Place::Framed(360, 640), wanted, |_| violations(w, ALL));
        }
    });
}

/// The contrast of the words on the button that closes the dialog, which shows the dialog's ground.
const CONTRAST: &str = "const [button] = [...document.querySelectorAll('html > div')]
        .map(one => one.shadowRoot && one.shadowRoot.querySelector('dialog button')).filter(Boolean);
    const light = colour => colour.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05);
    const [one, two] = [light(getComputedStyle(button).color),
        light(getComputedStyle(button.parentNode).backgroundColor)];
    return Math.max(one, two) / Math.min(one, two)";

#[test]
fn axe_finds_nothing_on_the_partners_page_around_the_widget() {
    everywhere(|w| {
        for way in Way::FRAMED {
            w.open(way);
            w.tab.to_top();
            let found = violations(w, ALL);
            // Of what stands beside the body axe cannot tell the ground, and says so: it is measured below.
            let unsure = |line: &&str| !line.starts_with("? color-contrast: <button lang");
            assert_eq!(found.lines().filter(unsure).collect::<Vec<_>>(), [""; 0], "{way:?}");
            if way == Way::Button {
                let clear = || w.tab.run(CONTRAST).as_f64().is_some_and(|ratio| ratio >= 7.0);
                assert!(clear());
                if w.tab.engine == Engine::Chromium {
                    prefers(w, &[("prefers-color-scheme", "dark")]);
                    assert!(clear(), "in the dark");
                    prefers(w, &[]);
                }
                w.tab.run("document.querySelector('waymark-panel').close()");
                assert_eq!(violations(w, ALL), "", "closed again");
            }
        }
    });
}

#[test]
fn axe_finds_nothing_on_the_example_pages() {
    everywhere(|w| {
        for page in ["index", "button", "inline", "plain", "get"] {
            w.tab.open(&w.widget.url(&format!("/partners/{page}.html")));
            assert_eq!(violations(w, EXAMPLES), "", "{page}");
        }
    });
}

#[test]
fn axe_finds_nothing_on_the_page_of_parts() {
    in_chromium(|w| {
        for scheme in ["light", "dark"] {
            prefers(w, &[("prefers-color-scheme", scheme)]);
            for lang in KINDS {
                w.tab.open(&w.widget.url(&format!("/gallery/{lang}.html")));
                assert_eq!(violations(w, ALL), "", "{lang}, {scheme}");
            }
        }
    });
}

#[test]
fn axe_sees_what_is_wrong() {
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.run("const view = document.querySelector('#view');
            view.append(new Image(9, 9), Object.assign(document.createElement('button'), { textContent: 'x' }));
            view.lastChild.setAttribute('style', 'color:#888');
            view.lastChild.style.color = '#888'; view.lastChild.style.background = '#999'");
        let found = violations(w, ALL);
        for rule in ["image-alt", "color-contrast"] {
            assert!(found.contains(rule), "{rule} is not found: {found}");
        }
    });
}
