//! A national directory of ten thousand services: the widget starts, finds the right ones, and never
//! draws more than a phone can bear.

use crate::everywhere;
use crate::replaced::{replace, shipped};
use serde_json::{Value, json};
use std::io::Write;
use std::time::Instant;
use waymark::catalogue::Catalogue;
use waymark::finder::{Finder, Query};
use waymark_tests::crowd::crowd;
use waymark_tests::world::World;

const MANY: usize = 10_000;
/// Most nodes of a page, texts counted.
const MOST: u64 = 1_500;
/// Services on the screen at first, and after "show more".
const FIRST: usize = 5;
const MORE: usize = 30;

/// What people type; the last is a word that is in the name of the last service.
fn queries(cat: &Catalogue) -> Vec<&str> {
    let mut all = vec!["refuge", "he hits me", "money", "polish", "stalker at work", "zzzz"];
    all.extend(cat.services.last().and_then(|service| service.name.rsplit(' ').next()));
    all
}

/// Types words into the finder: how long it took, and the services that show.
const TYPE: &str = "const box = document.getElementById('find-words'), start = performance.now();
    box.value = WORDS;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    setTimeout(() => {
        const took = performance.now() - start;
        done([took, [...document.querySelectorAll('#view .card .name')].map(one => one.dataset.to)]);
    })";

#[track_caller]
fn few_nodes(w: &World, step: &str) -> u64 {
    const COUNT: &str = "const walk = document.createTreeWalker(document);
        let nodes = 1; while (walk.nextNode()) nodes += 1; return nodes";
    let nodes = w.tab.run(COUNT).as_u64().expect("a number");
    assert!(nodes < MOST, "{step}: {nodes} nodes");
    nodes
}

#[test]
fn ten_thousand_services_are_searched_and_never_fill_the_page() {
    let mut cat = crowd(&shipped("en"), MANY);
    // A clock before the build is not believed: then the order does not hang on the time of day.
    cat.built += 1000;
    let finder = Finder::new(&cat);
    let bytes = cat.to_bytes();
    everywhere(|w| {
        replace(w, bytes.clone());
        let start = Instant::now();
        w.tab.go(&w.address("en", ""));
        w.ready();
        let ready = start.elapsed().as_millis();
        let mut nodes = vec![few_nodes(w, "home")];
        w.go_to("find", "find");
        nodes.push(few_nodes(w, "find, without a word"));
        w.tab.click("[data-set='more:']");
        let cards = "return document.querySelectorAll('#view .card').length";
        w.tab.until("more show", &format!("{cards} > {FIRST}"));
        assert_eq!(w.tab.run(cards), MORE);
        nodes.push(few_nodes(w, "find, with more"));
        let mut times = Vec::new();
        for words in queries(&cat) {
            let typed = w.tab.run_async(&TYPE.replace("WORDS", &json!(words).to_string()));
            times.push(typed[0].as_f64().unwrap_or_default().round());
            assert_eq!(typed[1], best(&finder, &cat, words), "{words}");
            nodes.push(few_nodes(w, words));
        }
        let last = format!("service:{}", cat.services[MANY - 1].id);
        w.go_to(&last, "service");
        nodes.push(few_nodes(w, "a service"));
        w.go_to("home", "home");
        w.go_to("help", "help");
        w.go_to("topic:leaving", "topic");
        nodes.push(few_nodes(w, "a text"));
        w.tab.click("#languages > summary");
        w.go_to("bsl", "bsl");
        nodes.push(few_nodes(w, "sign language and text"));
        w.go_to("emergency", "emergency");
        nodes.push(few_nodes(w, "in danger"));
        let engine = w.tab.engine;
        let bytes = bytes.len();
        writeln!(
            std::io::stderr(),
            "{engine:?}, {MANY} services, {bytes} B: ready after {ready} ms, searched in {times:?} ms, nodes {nodes:?}"
        )
        .unwrap_or_default();
    });
}

/// The best services for some words, as the same finder says outside the browser.
fn best(finder: &Finder, cat: &Catalogue, words: &str) -> Value {
    let answer = finder.ask(cat, &Query { words: words.to_owned(), ..Query::default() });
    let hits = answer.services.iter().take(FIRST);
    hits.map(|hit| format!("service:{}", cat.services[usize::from(hit.index)].id)).collect()
}
