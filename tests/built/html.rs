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

/// Among words from right to left the groups of a number change places unless it is set apart.
#[test]
fn every_number_in_pages_from_right_to_left_is_set_apart() {
    let digit = |c: char| c.is_ascii_digit();
    for folder in super::languages() {
        let page = super::read(&folder.join("all.html"));
        if !page.contains("dir=\"rtl\"") || super::between(&page, "dir=\"", "\"") != "rtl" {
            continue;
        }
        let mut found = 0;
        for (at, _) in page.match_indices([' ', '\u{a0}']) {
            let before: String = page[..at].chars().rev().take_while(|c| digit(*c)).collect();
            let after: String = page[at..].chars().skip(1).take_while(|c| digit(*c)).collect();
            if before.len() < 3 || after.len() < 3 {
                continue;
            }
            found += 1;
            // Back to where the number begins.
            let number = |c: char| digit(c) || matches!(c, ' ' | '\u{a0}');
            let start = page[..at].trim_end_matches(number);
            let apart = start.ends_with(['\u{2066}', '\u{2068}'])
                || start.ends_with("<bdi dir=\"ltr\">")
                || start.ends_with("\"ltr\">");
            let tail: String =
                start.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            // Within a tag it is an address or the value of a button.
            let in_tag = start.rfind('<') > start.rfind('>');
            assert!(apart || in_tag, "{}: …{tail}{before} {after}", folder.display());
        }
        assert!(found > 50, "{}: {found} numbers", folder.display());
    }
}
