//! A reader of the device: after a whole visit in a new browser, all that the browser has written
//! to disk is searched for what was typed, chosen and read. The partner's address is found there;
//! that is said on the page about what cannot be hidden.

mod search;

use crate::journey::{PLACE, TYPED, find, through_all};
use search::{Hay, hays};
use std::io::Write;
use std::path::Path;
use std::{fs, iter};
use waymark_tests::browsers::{Engine, Profile, Session, Without, eventually, in_engines};
use waymark_tests::servers::http::Reply;
use waymark_tests::world::{HOST_WORDS, Way, World, dist};

/// Words of the topic that no browser writes for reasons of its own.
const TOPIC: [&str; 6] =
    ["domestic abuse", "violence", "sexual", "women's aid", "rape crisis", "helpline"];

/// Where Firefox keeps lists of its maker, with words of every kind.
const MAKERS: &str = "storage/permanent/chrome/";

/// What the partner's page keeps, to see that the search finds what is there.
const KEPT: [&str; 3] = ["vqxstored", "vqxcached", "vqxtitle"];

/// A visit; returns what was chosen and read.
#[track_caller]
fn visit(w: &World) -> Vec<String> {
    w.partner.put("/careless", careless());
    w.tab.open(&w.partner.url("/careless"));
    w.tab.run(&format!("localStorage.setItem('note', '{}')", KEPT[0]));
    w.open(Way::Inline);
    w.ready();
    through_all(w);
    let heading = || w.tab.text_of("return document.querySelector('#view h1').innerText");
    let mut read = Vec::new();
    for list in ["help", "worried", "device"] {
        w.go_to(list, list);
        let topic = "return document.querySelector(\"#view [data-to^='topic:']\").dataset.to";
        let topic = w.tab.text_of(topic);
        w.go_to(&topic, "topic");
        read.push(heading());
        w.go_to("home", "home");
    }
    find(w);
    w.tab.click("#exit");
    // Another exit was chosen on the way. It is out of reach here.
    assert!(eventually(|| !w.tab.asked_outside().is_empty()), "nobody leaves");
    read
}

/// A page of the partner that leaves traces in every place that is searched.
fn careless() -> Reply {
    let page = format!("<!doctype html><title>{}</title>{}", KEPT[2], KEPT[1].repeat(200));
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 5, 22);
    writer.write_all(page.as_bytes()).expect("memory can be written");
    drop(writer);
    let mut reply = Reply::new(200, "text/html; charset=utf-8", packed);
    reply = reply.with("Content-Encoding", "br").with("Cache-Control", "max-age=9999");
    reply
}

/// The bytes of every file of the site: the same for everyone, so a copy shows a visit, not a need.
fn site(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the site is built").flatten();
    let each = |path: std::path::PathBuf| {
        if path.is_dir() { site(&path) } else { fs::read(path).into_iter().collect() }
    };
    entries.flat_map(|entry| each(entry.path())).collect()
}

#[test]
fn nothing_typed_chosen_or_read_is_found_on_the_disk() {
    let site = site(&dist());
    in_engines(&Engine::ALL, |engine| {
        let session =
            Session::start(engine, Profile::new(Without::Nothing).expect("files can be written"));
        let w = World::around(session.tab());
        let read = visit(&w);
        assert!(read.iter().all(|title| title.len() > 5), "{read:?}");
        let profile = session.close();
        let hays = hays(profile.dir());
        let found =
            |text: &str| -> Vec<&Hay> { hays.iter().filter(|hay| hay.holds(text)).collect() };
        let name = |hay: &Hay| {
            let file = hay.file.strip_prefix(profile.dir()).unwrap_or(&hay.file);
            format!("{} ({})", file.display(), hay.form)
        };

        for text in [TYPED, PLACE] {
            let found: Vec<_> = found(text).into_iter().map(name).collect();
            assert_eq!(found, Vec::<String>::new(), "{engine:?} keeps what was typed: {text}");
        }
        let words = read.iter().map(String::as_str).chain(TOPIC);
        for text in words {
            let found = found(text).into_iter().filter(|hay| {
                !site.contains(&hay.bytes) && !hay.file.to_string_lossy().contains(MAKERS)
            });
            let found: Vec<_> = found.map(name).collect();
            assert_eq!(found, Vec::<String>::new(), "{engine:?} keeps what was read: {text}");
        }

        // What is found: the partner's page, and that the widget was there.
        let host = w.partner.url("/inline");
        let mut lines = Vec::new();
        for text in
            iter::once(host.as_str()).chain([w.widget.origin().as_str(), HOST_WORDS]).chain(KEPT)
        {
            let found: Vec<_> = found(text).into_iter().map(name).collect();
            let missed = found.is_empty() && engine != Engine::WebKit && KEPT.contains(&text);
            assert!(!missed, "{engine:?}: the search does not find {text}, which is there");
            lines.push(format!(
                "  {text}: {}",
                if found.is_empty() { "nowhere".into() } else { found.join(", ") }
            ));
        }
        let mut out = std::io::stderr();
        writeln!(
            out,
            "on the disk in {engine:?}, {} places searched:\n{}",
            hays.len(),
            lines.join("\n")
        )
        .unwrap_or_default();
        if found(KEPT[0]).is_empty() {
            writeln!(out, "NOT PROVEN in {engine:?}: under automation it keeps nothing at all")
                .unwrap_or_default();
        }
    });
}
