//! The table of `cargo xtask bench`: the widget, a counter in Yew as the floor, a plain page with
//! GOV.UK's exit component, all in one run.

use crate::load::{Came, NAMES, Weight};
use crate::probe::{Browser, SLOW_3G, SLOW_4G};
use crate::{act, host, load};
use std::fs;
use std::path::Path;
use waymark_tests::servers::exit::Exit;
use waymark_tests::servers::widget::{Fault, Widget};
use waymark_tests::world::dist;

/// A page that is measured.
struct Page {
    name: &'static str,
    url: String,
    /// Its exit, if it has one.
    exit: Option<&'static str>,
}

/// Prints it. The other pages are in `folder`.
pub(crate) fn print(folder: &Path, loads: usize) {
    let browser = Browser::start();
    let serve = |folder: &Path| {
        Widget::start(folder, 0, "http://partner.localhost")
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    };
    let widget = serve(&dist());
    let [counter, plain, bare] = ["counter", "govuk", "bare"].map(|name| serve(&folder.join(name)));
    let away = Exit::start(0).expect("a port is free");
    away.is_slow();
    let bare = Page { name: "Bare", url: bare.url("/"), exit: Some("body > button") };
    let pages = [
        Page { name: "Waymark", url: widget.url("/en/"), exit: Some("#exit") },
        Page { name: "Yew counter", url: counter.url("/"), exit: None },
        Page {
            name: "GOV.UK page",
            url: plain.url("/"),
            exit: Some(".govuk-exit-this-page__button"),
        },
    ];
    println!("{}; {}; median of {loads} loads\n", machine(), browser.version());
    coming(&browser, &pages, loads);
    edge(&browser, &widget, &pages[0].url, loads);
    acting(&browser, &pages, &bare, &away.url("/"), loads);
    drop(browser);
    println!();
    host::print();
}

/// What comes, and when.
fn coming(browser: &Browser, pages: &[Page], loads: usize) {
    let slow = |page: &Page| load::measure(browser, &page.url, SLOW_4G, 4, loads);
    let slower = |page: &Page| load::measure(browser, &page.url, SLOW_3G, 6, loads);
    let four: Vec<Came> = pages.iter().map(slow).collect();
    let three: Vec<Came> = pages.iter().map(slower).collect();
    head("what comes (bytes as served)", pages);
    row("first view", four.iter().map(|came| weight(&came.first)));
    row("to ready", four.iter().map(|came| weight(&came.all)));
    let mut kinds: Vec<&String> = four.iter().flat_map(|came| came.all.keys()).collect();
    kinds.sort();
    kinds.dedup();
    for kind in kinds {
        let of = |came: &Came| came.all.get(kind).map_or(String::new(), one);
        row(&format!("… {kind}"), four.iter().map(of));
    }
    for (line, times, all) in [(SLOW_4G, 4, &four), (SLOW_3G, 6, &three)] {
        println!();
        head(&format!("{}, processor {times}× slower", line.name), pages);
        for (index, name) in NAMES.iter().enumerate() {
            let unit = if *name == "layout shift" { "" } else { " ms" };
            let digits = if unit.is_empty() { 3 } else { 0 };
            row(name, all.iter().map(|came| format!("{:.digits$}{unit}", came.times[index])));
        }
    }
}

/// The edge of a network: 50 kbit/s, 2 s to and fro. DevTools would hold a whole file back and hand it over
/// at once, where a page is drawn as it comes: so the server drips. The others need too long there.
fn edge(browser: &Browser, widget: &Widget, url: &str, loads: usize) {
    println!("\n| 50 kbit/s after 2 s | Waymark |\n|---|---|");
    widget.breaks("", Fault::Drips(2_000, 6_250));
    for (name, times) in [("first paint", 1), ("first paint, processor 6× slower", 6)] {
        row(name, [ms(load::first_paint(browser, url, times, loads))].into_iter());
    }
    widget.mends();
}

/// What a press does, and what is held.
fn acting(browser: &Browser, pages: &[Page], bare: &Page, away: &str, loads: usize) {
    const TAPS: [(&str, &str); 5] = [
        ("to a list", "[data-to=help]"),
        ("to a text", "#view [data-to^='topic:']"),
        ("back", "[data-do=back]"),
        ("back to the first screen", "[data-do=back]"),
        ("to the finder", "[data-to=find]"),
    ];
    let [own, counter, _] = pages else { return };
    println!();
    head("processor 6× slower: press to the end of the next frame", pages);
    let exit = |page: &Page| {
        page.exit.map_or(String::new(), |link| ms(act::exit(browser, &page.url, link, away, loads)))
    };
    row("exit to blank", pages.iter().map(exit));
    row("… of a page of one button that only empties itself", [exit(bare)].into_iter());
    let presses = TAPS.map(|(_, selector)| selector);
    for ((name, _), took) in TAPS.iter().zip(act::taps(browser, &own.url, &presses, loads)) {
        let count = if *name == TAPS[0].0 {
            ms(act::taps(browser, &counter.url, &["body > button"], loads)[0])
        } else {
            String::new()
        };
        row(name, [ms(took), count].into_iter());
    }
    let [here, slow] = act::language(browser, &own.url, "pl", loads);
    row("another language, its file at hand", [ms(here)].into_iter());
    row("another language, slow 4G and 4×", [ms(slow)].into_iter());
    println!();
    head("memory (script objects + module)", pages);
    let held = |[heap, module]: [f64; 2]| format!("{} + {}", mib(heap), mib(module));
    row("ready", pages.iter().map(|page| held(act::memory(browser, &page.url))));
    let visit = presses.into_iter().chain(["#languages > summary"]).collect::<Vec<_>>();
    row("after five screens", [held(act::memory_after(browser, &own.url, &visit))].into_iter());
}

fn head(title: &str, pages: &[Page]) {
    let names: Vec<&str> = pages.iter().map(|page| page.name).collect();
    println!("| {title} | {} |\n|---|{}", names.join(" | "), "---|".repeat(pages.len()));
}

fn row(name: &str, cells: impl Iterator<Item = String>) {
    println!("| {name} | {} |", cells.collect::<Vec<_>>().join(" | "));
}

fn one((count, bytes): &(usize, f64)) -> String {
    format!("{bytes:.0} B in {count}")
}

fn weight(weight: &Weight) -> String {
    let sum = weight.values().fold((0, 0.0), |all, one| (all.0 + one.0, all.1 + one.1));
    one(&sum)
}

fn ms(time: f64) -> String {
    format!("{time:.0} ms")
}

fn mib(bytes: f64) -> String {
    format!("{:.1} MiB", bytes / f64::from(1 << 20))
}

/// The processor and how many of it there are.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let models: Vec<&str> =
        info.lines().filter_map(|line| line.strip_prefix("model name")).collect();
    let model =
        models.first().map_or("unknown processor", |one| one.trim_start_matches([':', '\t', ' ']));
    format!("{} × {model}", models.len().max(1))
}
