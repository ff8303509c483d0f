//! The built site with another catalogue, and every hash right again: what a bad build would ship.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::PathBuf;
use waymark::catalogue::Catalogue;
use waymark_tests::servers::widget::Fault;
use waymark_tests::world::{World, dist};

/// The file of a language's catalogue in the built site, and what it holds.
fn file(lang: &str) -> (PathBuf, Vec<u8>, Catalogue) {
    let files = fs::read_dir(dist().join("a")).expect("the site is built").flatten();
    let all = files.map(|file| file.path());
    let found =
        all.filter(|path| path.extension().is_some_and(|end| end == "bin")).find_map(|path| {
            let bytes = fs::read(&path).ok()?;
            let catalogue = Catalogue::from_bytes(&bytes).ok()?;
            (catalogue.lang == lang).then_some((path, bytes, catalogue))
        });
    found.expect("the language is built")
}

/// The catalogue that was built.
pub(crate) fn shipped(lang: &str) -> Catalogue {
    file(lang).2
}

/// From now on the English page is given these bytes as its catalogue.
pub(crate) fn replace(w: &World, bytes: Vec<u8>) {
    let (path, old, _) = file("en");
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let script = crate::faults::script();
    let text = |path: &str| fs::read_to_string(dist().join(path)).expect("the site is built");
    let start = text(script.trim_start_matches('/'));
    let other = start.replace(&integrity(&old), &integrity(&bytes));
    assert_ne!(start, other, "the start script names the catalogue's hash");
    let page = text("en/index.html");
    let html = page.replace(&integrity(start.as_bytes()), &integrity(other.as_bytes()));
    assert_ne!(page, html, "the page names the start script's hash");
    w.widget.breaks("/en/index.html", Fault::Instead(html.into_bytes()));
    w.widget.breaks(&script, Fault::Instead(other.into_bytes()));
    w.widget.breaks(&name, Fault::Instead(bytes));
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
