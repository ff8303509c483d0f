//! What screen readers get: Chromium's accessibility tree of each screen, against the one that was
//! looked at and kept in `tests/browser/trees/`; and the same tree in every language.
//!
//! When a screen was changed on purpose: `WAYMARK_RENEW=1 WAYMARK_ENGINES=chromium cargo test -p
//! waymark-tests --test browser trees`, and look at what `git diff` shows.

use super::in_chromium;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};
use waymark_tests::screens::Screen;
use waymark_tests::walk::{Place, each};
use waymark_tests::world::{World, languages};

/// Longer names are cut: a change of wording far into a sentence is no change of the tree.
const LONGEST: usize = 48;

/// The clock stands at a time that cannot be believed, so that nothing is open or closed.
const NO_CLOCK: &str = "Date.now = () => 0";

/// Facts change and are no words of ours: names, numbers, what the finder ranks first. Of lists that
/// it ranks only the first is looked at.
const FACTS: &str = "
    const view = document.querySelector('#view');
    if (view && view.dataset.screen === 'topic')
        view.querySelectorAll('#view > ul.cards > li').forEach(one => { one.hidden = true });
    if (view && view.dataset.screen === 'find')
        view.querySelectorAll('ul.cards > li + li, ul.links > li + li').forEach(one => { one.hidden = true });
    const ranked = view && view.dataset.screen === 'find' ? \", #view ul.links [data-to^='topic:']\" : '';
    return [...new Set([...document.querySelectorAll('#app [lang], #app bdi' + ranked)]
        .map(one => one.textContent.trim().replace(/\\s+/g, ' ')))].filter(one => one.length > 1)
        .sort((a, b) => b.length - a.length)";
const SHOW_AGAIN: &str =
    "document.querySelectorAll('#view li[hidden]').forEach(one => { one.hidden = false })";

/// The line of a translation that no person has checked is not in the English page.
const WITHOUT_REVIEW: &str =
    "document.querySelectorAll('#app .fine > a:only-child').forEach(one => { one.hidden = true })";

/// One node that a screen reader stops at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Node {
    depth: usize,
    role: String,
    name: String,
    states: String,
}

/// The tree of what is shown, without what only holds other things.
fn tree(w: &World) -> Vec<Node> {
    let facts: Vec<String> = serde_json::from_value(w.tab.run(FACTS)).unwrap_or_default();
    let reply = w.tab.devtools("Accessibility.getFullAXTree", &json!({}));
    w.tab.run(SHOW_AGAIN);
    let nodes = reply["nodes"].as_array().expect("a tree");
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut out = Vec::new();
    walk(&nodes[0], &by_id, &facts, 0, &mut out);
    out
}

fn walk(
    node: &Value,
    by_id: &HashMap<&str, &Value>,
    facts: &[String],
    depth: usize,
    out: &mut Vec<Node>,
) {
    const HOLDERS: [&str; 10] = [
        "RootWebArea",
        "paragraph",
        "generic",
        "none",
        "strong",
        "emphasis",
        "LabelText",
        "MenuListPopup",
        "LayoutTable",
        "Legend",
    ];
    const WORDS: [&str; 5] = ["StaticText", "InlineTextBox", "ListMarker", "LineBreak", "option"];
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let mut below = depth;
    if WORDS.contains(&role) {
        return;
    }
    if node["ignored"] != true && !HOLDERS.contains(&role) {
        below += 1;
        let named = !["list", "listitem", "article", "blockquote", "definition"].contains(&role);
        let name = node["name"]["value"].as_str().filter(|_| named).unwrap_or_default();
        out.push(Node {
            depth,
            role: role.to_owned(),
            name: neutral(name, facts),
            states: states(node),
        });
    }
    for id in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = by_id.get(id) {
            walk(child, by_id, facts, below, out);
        }
    }
}

/// A name without facts: services are …, numbers are 0.
fn neutral(name: &str, facts: &[String]) -> String {
    let mut name =
        name.replace(['\u{200e}', '\u{2066}', '\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
    for fact in facts {
        name = name.replace(&fact.replace('\u{a0}', " "), "…");
    }
    let mut out = String::new();
    for c in name.chars() {
        let c = if c.is_ascii_digit() { '0' } else { c };
        if !(c == '0' && out.ends_with(['0'])) {
            out.push(c);
        }
    }
    if out.chars().count() > LONGEST {
        out = out.chars().take(LONGEST).collect::<String>() + "~";
    }
    out
}

fn states(node: &Value) -> String {
    const TOLD: [&str; 9] = [
        "level", "expanded", "pressed", "checked", "modal", "live", "readonly", "required",
        "invalid",
    ];
    let mut out = String::new();
    for property in node["properties"].as_array().into_iter().flatten() {
        let name = property["name"].as_str().unwrap_or_default();
        let value = property["value"]["value"].to_string().replace('"', "");
        let plain = value == "false" && ["invalid", "readonly", "required"].contains(&name);
        if TOLD.contains(&name) && !plain && node["role"]["value"] != "listitem" {
            write!(out, " {name}={value}").unwrap_or_default();
        }
    }
    if !node["description"]["value"].as_str().unwrap_or_default().is_empty() {
        out += " described";
    }
    out
}

/// Of items that are alike and follow each other the first is printed, and then "…".
fn printed(nodes: &[Node]) -> String {
    let (mut out, mut last, mut at) = (String::new(), String::new(), 0);
    while let Some(node) = nodes.get(at) {
        let below = nodes[at + 1..].iter().take_while(|next| next.depth > node.depth).count();
        let item = node.role == "listitem";
        let end = if item { at + 1 + below } else { at + 1 };
        let block: String = nodes[at..end].iter().map(line).collect();
        let more = format!("{}…\n", " ".repeat(node.depth));
        if !item || block != last {
            out += &block;
        } else if !out.ends_with(&more) {
            out += &more;
        }
        last = block;
        at = end;
    }
    out
}

fn line(node: &Node) -> String {
    let name = if node.name.is_empty() { String::new() } else { format!(" “{}”", node.name) };
    format!("{}{}{name}{}\n", " ".repeat(node.depth), node.role, node.states)
}

/// What is the same on every screen is kept with the first one only.
fn own(screen: &Screen, nodes: Vec<Node>) -> Vec<Node> {
    if screen.name.starts_with("home") {
        return nodes;
    }
    let mut out = Vec::new();
    let mut skipped = None;
    for node in nodes {
        if skipped.is_some_and(|depth| node.depth > depth) {
            continue;
        }
        skipped = ["banner", "contentinfo"].contains(&node.role.as_str()).then_some(node.depth);
        if skipped.is_none() {
            out.push(node);
        }
    }
    out
}

/// Screens whose trees are kept: not those that only repeat others, nor one that is two thousand lines.
fn kept_of(name: &str) -> bool {
    const NOT: [&str; 12] = [
        "home-said",
        "all",
        "gone",
        "floor",
        "home-contact",
        "topic-young",
        "check-cleared",
        "plan-written",
        "plan-copy",
        "find-more",
        "find-unknown",
        "find-suicide",
    ];
    !NOT.contains(&name)
}

fn kept(lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("browser/trees/{lang}.txt"))
}

#[test]
fn screen_readers_get_the_trees_that_were_looked_at() {
    in_chromium(|w| {
        w.tab.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": NO_CLOCK }));
        for lang in ["en", "ar", "hi"] {
            let mut all = String::new();
            each(w, lang, Place::Alone, kept_of, |screen| {
                all += &format!("# {}\n{}\n", screen.name, printed(&own(screen, tree(w))));
                String::new()
            });
            if env::var_os("WAYMARK_RENEW").is_some() {
                fs::write(kept(lang), &all).expect("the folder can be written");
            }
            let known = fs::read_to_string(kept(lang)).unwrap_or_default();
            compare(&known, &all, lang);
        }
    });
}

/// Shows the first line that differs, and the screen it is on.
#[track_caller]
fn compare(known: &str, now: &str, lang: &str) {
    let mut screen = "";
    for (before, after) in known.lines().zip(now.lines()) {
        if after.starts_with("# ") {
            screen = after;
        }
        assert_eq!(before, after, "{lang} {screen}: see how to renew in {}", file!());
    }
    assert_eq!(known.lines().count(), now.lines().count(), "{lang}: lines");
}

#[test]
fn every_language_has_the_same_tree_with_names_of_its_own() {
    in_chromium(|w| {
        w.tab.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": NO_CLOCK }));
        let mut english: HashMap<&str, Vec<Node>> = HashMap::new();
        // Easy words are English, in texts of another shape.
        for lang in languages().into_iter().filter(|lang| !lang.contains('-')) {
            each(
                w,
                &lang,
                Place::Alone,
                |name| name != "gone" && (!name.contains('-') || name == "home-menu"),
                |screen| {
                    w.tab.run(WITHOUT_REVIEW);
                    let now = stops(tree(w));
                    if lang == "en" {
                        english.insert(screen.name, now);
                        return String::new();
                    }
                    differs(&english[screen.name], &now)
                },
            );
        }
    });
}

/// Headings, landmarks and what can be used. Lists and items may be more: a line for who reads English.
fn stops(mut nodes: Vec<Node>) -> Vec<Node> {
    nodes.retain(|node| {
        !["listitem", "list", "blockquote", "article"].contains(&node.role.as_str())
    });
    nodes
}

/// Where another tree has another shape than the English one, or its words.
fn differs(english: &[Node], other: &[Node]) -> String {
    let shape = |node: &Node| format!("{}{}", node.role, node.states);
    for (one, two) in english.iter().zip(other) {
        if shape(one) != shape(two) {
            return format!("{one:?} is {two:?}");
        }
        let words = one.name.chars().filter(|c| c.is_alphabetic()).count();
        if words > 3 && one.name == two.name {
            return format!("in English: {one:?}");
        }
        if one.name.is_empty() != two.name.is_empty() {
            return format!("without a name: {one:?} is {two:?}");
        }
    }
    if english.len() == other.len() {
        String::new()
    } else {
        format!("{} stops are {}", english.len(), other.len())
    }
}
