//! Catalogues whose hash is right and whose content is not: from a newer build, cut short, or with
//! records written by somebody who means harm. Text stays text, and the widget stays whole.

use crate::everywhere;
use crate::faults::stays;
use crate::replaced::{replace, shipped};
use serde_json::json;
use waymark::catalogue::{Catalogue, Channel, SCHEMA};
use waymark_tests::world::{Way, World};

#[test]
fn a_catalogue_that_this_widget_cannot_read_leaves_the_first_page_standing() {
    let good = shipped("en").to_bytes();
    let newer = Catalogue { schema: SCHEMA + 1, ..shipped("en") }.to_bytes();
    let wordless = Catalogue { messages: Vec::new(), ..shipped("en") }.to_bytes();
    let half = good[..good.len() / 2].to_vec();
    let mut longer = good.clone();
    longer.push(0);
    let linked = |link: &str| {
        let mut cat = shipped("en");
        let mut contacts = cat.services.iter_mut().flat_map(|service| &mut service.contacts);
        let web = contacts.find(|contact| contact.channel == Channel::Web);
        web.expect("one").value = link.to_owned();
        cat.to_bytes()
    };
    let cases: [(&str, Vec<u8>); 9] = [
        ("with a link that runs a script", linked("javascript:alert(1)")),
        ("with a link that holds a page", linked("data:text/html,<h1>Hello")),
        ("of a newer build", newer),
        ("without messages", wordless),
        ("cut short", half),
        ("with something left over", longer),
        ("of nothing", Vec::new()),
        ("of bytes that are no text", vec![0xff; 60_000]),
        ("of another kind", b"<!doctype html><title>Hello</title>".to_vec()),
    ];
    everywhere(|w| {
        for (case, bytes) in &cases {
            let w = World::around(w.tab.clone());
            replace(&w, bytes.clone());
            stays(&w, ".bin", case);
        }
    });
}

/// A word that leads to the bad records and to nothing else.
const WORD: &str = "Zyxqrecord";
const NOTED: &str = "document.documentElement.dataset.bad = 1";

/// What stands in the fields of each bad record.
fn records() -> Vec<String> {
    vec![
        format!("<img src=x onerror=\"{NOTED}\"><svg onload=\"{NOTED}\">"),
        format!("</span></p><script>{NOTED}</script><a href=\"javascript:{NOTED}\">999</a>"),
        "\u{202e}gnitfihs \u{2067}\u{2066}\u{202b}".to_owned(),
        "\u{0}\u{7}\u{1b}[31m\u{feff}\u{fffe}".to_owned(),
        "{n} {{app}} ${1} %s &lt;b&gt; &#x3c;".to_owned(),
        "x".repeat(50_000),
    ]
}

/// The catalogue with a service for each bad record.
fn hostile() -> Catalogue {
    let mut cat = shipped("en");
    let phone = |one: &waymark::catalogue::Contact| one.channel == Channel::Phone;
    let real = cat.services.iter().find(|one| one.contacts.iter().any(phone)).expect("one").clone();
    for (at, bad) in records().into_iter().enumerate() {
        let mut service = real.clone();
        service.id = format!("bad-{at}");
        service.name = format!("{WORD} {bad}");
        service.summary.text.clone_from(&bad);
        service.languages = vec![bad.clone()];
        for contact in &mut service.contacts {
            contact.value.clone_from(&bad);
            contact.then = Some(bad.clone());
        }
        cat.services.push(service);
    }
    cat
}

#[test]
fn records_that_mean_harm_are_shown_as_text() {
    const SAFE: &str = "return document.documentElement.dataset.bad === undefined
        && !document.querySelector('#app :is(img, svg, script, iframe, object)')
        && document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    let cat = hostile();
    everywhere(|w| {
        replace(w, cat.to_bytes());
        w.framed("en", (320, 568));
        w.go_to("find", "find");
        w.tab.type_into("#find-words", WORD);
        for (at, bad) in records().into_iter().enumerate() {
            let to = format!("service:bad-{at}");
            let more = "const more = document.querySelector(\"[data-set='more:']\"); if (more) more.click()";
            w.tab.run(more);
            w.tab.until(
                "it is found",
                &format!("return !!document.querySelector(\"[data-to='{to}']\")"),
            );
            assert!(w.tab.holds(SAFE), "{at}: in the list");
            w.tab.run(&format!("document.querySelector(\"[data-to='{to}']\").click()"));
            w.shows("service");
            let same = format!(
                "return document.querySelector('#view h1').textContent === {}",
                json!(format!("{WORD} {bad}"))
            );
            w.tab.until(&format!("{at}: the name is there as it was written"), &same);
            // A name that turns the line around does so for itself alone.
            let apart = "const name = document.querySelector('#view h1 span');
                return /isolate/.test(getComputedStyle(name).unicodeBidi)";
            assert!(w.tab.holds(apart), "{at}: the name is not set apart");
            w.tab.run(
                "document.querySelectorAll('#view details').forEach(one => { one.open = true })",
            );
            assert!(w.tab.holds(SAFE), "{at}: on its own page");
            w.tab.click("[data-do=back]");
            w.shows("find");
        }
        w.tab.click("#exit");
        w.left(Way::Frame);
    });
}
