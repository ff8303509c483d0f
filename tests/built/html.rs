//! The built pages are valid HTML, by the Nu checker; the PO files are what translators' tools take.

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What a program says; in CI it must be there, elsewhere its absence is told.
fn output(command: &mut Command, hint: &str) -> Option<(bool, String)> {
    match command.output() {
        Ok(done) => {
            let text = [done.stdout, done.stderr].concat();
            Some((done.status.success(), String::from_utf8_lossy(&text).into_owned()))
        }
        Err(error) => {
            assert!(std::env::var("CI").as_deref() != Ok("true"), "{hint}: {error}");
            println!("NOT RUN: {hint}");
            None
        }
    }
}

#[test]
fn every_page_is_valid() {
    let jar = root().join("node_modules/vnu-jar/build/dist/vnu.jar");
    let mut java = Command::new("java");
    java.arg("-jar").arg(jar).args(["--also-check-css", "--skip-non-html"]);
    let checked = output(java.arg(super::dist()), "install a Java runtime");
    assert!(checked.is_none_or(|(fine, text)| fine && text.trim().is_empty() || panic!("{text}")));
}

#[test]
fn every_po_file_is_taken_by_gettext() {
    let folder = root().join("i18n");
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "po") {
            let mut msgfmt = Command::new("msgfmt");
            msgfmt.args(["--check", "--output-file=/dev/null"]);
            let checked = output(msgfmt.arg(&path), "install gettext");
            assert!(checked.is_none_or(|(fine, text)| fine && text.is_empty() || panic!("{text}")));
        }
    }
}
