//! What the documents say of the tests is so: every test that `docs/` names is there, and every
//! fault has its test or says how it is tried by hand.

use super::read;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Documents that name tests.
const DOCUMENTS: [&str; 2] = ["threats.md", "faults.md"];
/// How many faults there are.
const FAULTS: usize = 50;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The words of a line that could be a path or the name of a function.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| !(c.is_ascii_alphanumeric() || "_./…-".contains(c));
    line.split(part).map(|word| word.trim_end_matches(['.', ',']))
}

/// The source behind a path as documents write it: a file, or all files of a folder.
fn source(path: &str) -> Option<String> {
    let path = path.trim_start_matches("../");
    let known = [root().join("tests").join(path), root().join(path)];
    let found = known.into_iter().find(|path| path.exists())?;
    if found.is_file() {
        return Some(read(&found));
    }
    let files = fs::read_dir(found).ok()?.flatten();
    Some(files.filter_map(|file| fs::read_to_string(file.path()).ok()).collect())
}

/// True for names as tests have them: three words and more. One that ends in `_…` stands for all
/// that begin so.
fn is_test(word: &str) -> bool {
    word.matches('_').count() > 1 && word.starts_with(|c: char| c.is_ascii_lowercase())
}

/// What a line names that is not there. A line that names no file means those of the browsers.
fn missing(line: &str) -> Vec<String> {
    let (mut sources, mut out) = (String::new(), Vec::new());
    for word in words(line) {
        if word.contains('/') && (word.ends_with(".rs") || word.ends_with('/')) {
            match source(word) {
                Some(text) => sources += &text,
                None => out.push(word.to_owned()),
            }
        } else if is_test(word) {
            let name = match word.strip_suffix('…') {
                Some(beginning) => format!("fn {beginning}"),
                None => format!("fn {word}("),
            };
            if sources.is_empty() {
                sources = source("browser").unwrap_or_default();
            }
            if !sources.contains(&name) {
                out.push(word.to_owned());
            }
        }
    }
    out
}

#[test]
fn every_test_that_a_document_names_is_there() {
    for name in DOCUMENTS {
        let text = read(&root().join("docs").join(name));
        let lines = text.lines().zip(1..);
        let faults: Vec<_> = lines
            .flat_map(|(line, at)| missing(line).into_iter().map(move |one| (at, one)))
            .collect();
        assert_eq!(faults, [], "docs/{name} names what is not there");
        assert!(text.lines().flat_map(words).filter(|word| is_test(word)).count() > 20, "{name}");
    }
}

#[test]
fn every_fault_has_its_test_or_says_how_it_is_tried_by_hand() {
    let text = read(&root().join("docs/faults.md"));
    let mut seen = BTreeSet::new();
    for line in text.lines() {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let Some(Ok(number)) = cells.first().map(|cell| cell.parse::<usize>()) else { continue };
        assert!(seen.insert(number), "fault {number} stands twice");
        let [_, fault, expected, shown] = cells[..] else { panic!("fault {number}: four cells") };
        assert!(!fault.is_empty() && !expected.is_empty(), "fault {number}");
        let shows = shown.contains("by hand: ") || words(shown).any(is_test);
        assert!(shows, "fault {number} names no test and no way to try it by hand");
    }
    assert_eq!(seen, (1..=FAULTS).collect(), "each fault, once");
}
