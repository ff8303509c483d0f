//! Checks of the built files, without a browser: what a host would serve, and nothing else.

mod docs;
mod gallery;
mod headers;
mod hosts;
mod html;
mod names;
mod old;
mod sides;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

fn dist() -> PathBuf {
    let asked = std::env::var_os("WAYMARK_DIST").map(PathBuf::from);
    asked.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).expect("a built site: run `cargo xtask build`").flatten() {
        let path = entry.path();
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.push(path);
        }
    }
    out.sort();
    out
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The folder of each language.
fn languages() -> Vec<PathBuf> {
    let entries = fs::read_dir(dist()).expect("a built site").flatten().map(|entry| entry.path());
    let mut all: Vec<_> = entries.filter(|path| path.join("all.html").exists()).collect();
    all.sort();
    assert!(all.len() >= 3, "English, Polish and Arabic at least");
    all
}

/// The documents of the widget, without the partners' examples.
fn documents() -> Vec<PathBuf> {
    let mut all = vec![dist().join("index.html")];
    for folder in languages() {
        all.extend([folder.join("index.html"), folder.join("all.html")]);
    }
    all
}

/// What stands between two marks, first occurrence.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[test]
fn the_policy_allows_just_the_inlined_script_and_style() {
    let headers = read(&dist().join("_headers"));
    for path in documents() {
        let page = read(&path);
        let mut inlined =
            vec![between(&page, "<script>", "</script>"), between(&page, "<style>", "</style>")];
        if page.contains("<script data-files=") {
            let early = between(&page, "<script data-files=", "</script>");
            inlined.push(early.split_once('>').expect("a script").1);
        }
        for one in &inlined {
            let hash = integrity(one.as_bytes());
            assert!(headers.contains(&format!("'{hash}'")), "{}: {one:.40}", path.display());
        }
        let others = page.matches("<script type=\"module\"").count();
        assert_eq!(page.matches("<script").count(), inlined.len() - 1 + others);
        assert!(!page.contains(" style="), "{}: the policy drops style attributes", path.display());
        assert!(!page.contains(" onclick="), "{}", path.display());
    }
}

#[test]
fn named_files_are_what_their_integrity_says() {
    for folder in languages() {
        let page = read(&folder.join("index.html"));
        let tag = between(&page, "<script type=\"module\" ", ">");
        let file = folder.join(between(tag, "src=\"", "\""));
        let bytes = fs::read(&file).expect("the start script");
        assert_eq!(between(tag, "integrity=\"", "\""), integrity(&bytes));
        let boot = String::from_utf8(bytes).expect("text");
        let mut named = 0;
        for path in files(&dist().join("a")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".wasm") || name.ends_with(".bin") {
                assert!(boot.contains(&name), "{name} is not used");
                assert!(boot.contains(&integrity(&fs::read(&path).expect("a file"))), "{name}");
                named += 1;
            }
        }
        assert_eq!(named, 1 + languages().len());
    }
}

#[test]
fn packed_copies_hold_the_same_bytes() {
    let mut packed = 0;
    for path in files(&dist()) {
        let (whole, mut bytes) = (path.with_extension(""), Vec::new());
        let file = fs::File::open(&path).expect("a file");
        match path.extension().and_then(|e| e.to_str()) {
            Some("br") => {
                brotli::Decompressor::new(file, 4096).read_to_end(&mut bytes).expect("brotli");
            }
            Some("gz") => {
                flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).expect("gzip");
            }
            _ => continue,
        }
        assert!(bytes == fs::read(&whole).expect("the file itself"), "{}", path.display());
        packed += 1;
    }
    assert!(packed > 20);
}

#[test]
fn the_exit_comes_first_and_leaves_the_frame() {
    for path in documents() {
        let page = read(&path);
        let body = between(&page, "<body>", "</body>");
        let first = body.find("<a ").expect("a link");
        for other in ["<button", "<summary", "<input"] {
            assert!(body.find(other).is_none_or(|at| at > first), "{}: {other}", path.display());
        }
        let exit = between(&body[first..], "<a ", ">");
        for needed in ["id=\"exit\"", "target=\"_top\"", "noreferrer", "href=\"https://"] {
            assert!(exit.contains(needed), "{}: {needed} in {exit}", path.display());
        }
    }
}

#[test]
fn pages_say_their_language_and_ask_no_other_host() {
    for path in documents() {
        let page = read(&path);
        let html = between(&page, "<html ", ">");
        assert!(html.contains("lang=\"") && html.contains("dir=\""), "{}", path.display());
        for tag in
            page.split('<').filter(|tag| tag.starts_with("link") || tag.starts_with("script"))
        {
            assert!(
                !tag.split('>').next().unwrap_or_default().contains("://"),
                "{}: {tag}",
                path.display()
            );
        }
        for hint in ["preconnect", "dns-prefetch", "prefetch", "<img", "<iframe", "<form"] {
            assert!(!page.contains(hint), "{}: {hint}", path.display());
        }
    }
}

#[test]
fn everything_stands_on_one_page_and_every_link_within_it_leads_somewhere() {
    for folder in languages() {
        let page = read(&folder.join("all.html"));
        assert!(page.matches("<details id=").count() > 150, "services and texts");
        for home in [read(&folder.join("index.html")), page.clone()] {
            for target in home.split("all.html#").skip(1).filter_map(|rest| rest.split('"').next())
            {
                assert!(
                    page.contains(&format!("id=\"{target}\"")),
                    "{}: #{target}",
                    folder.display()
                );
            }
        }
    }
}
