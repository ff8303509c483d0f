//! What partners take: the loader, and the pages that show how.

use super::assets::{brotli, files, minified, write};
use super::kept::kept;
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use waymark::catalogue::Catalogue;
use waymark::language::Msg;
use waymark_content::Project;

/// Writes the loader and the pages for partners.
pub(super) fn write_all(
    dist: &Path,
    project: &Project,
    origin: &str,
    catalogues: &[&'static Catalogue],
) -> Result<()> {
    let first = catalogues.first().context("no language to build")?;
    let emergency = first
        .services
        .iter()
        .find_map(|service| service.contacts.first())
        .map_or("", |one| &one.value);
    let languages: Vec<_> = first
        .languages
        .iter()
        .map(|l| serde_json::json!({ "tag": l.tag, "name": l.name }))
        .collect();
    let districts: Vec<_> = first
        .places
        .districts
        .iter()
        .map(|d| serde_json::json!({ "id": d.id, "name": d.name }))
        .collect();
    let words: Vec<String> = catalogues.iter().map(|cat| words(cat)).collect();
    let exits = first.exits.first().map_or("", |exit| &exit.url);
    let values = [
        ("{{widget}}", origin.to_owned()),
        ("{{lang}}", first.lang.clone()),
        ("{{languages}}", serde_json::to_string(&languages)?),
        ("{{districts}}", serde_json::to_string(&districts)?),
        ("{{partnership}}", project.area.partnership.clone()),
        ("__EMERGENCY__", emergency.to_owned()),
        ("__EXIT__", exits.to_owned()),
    ];
    let filled =
        |text: String| values.iter().fold(text, |text, (name, value)| text.replace(name, value));
    let loader = filled(minified(&root().join("static/embed.js"), &[])?);
    let parts: Vec<&[u8]> =
        std::iter::once(&loader).chain(&words).map(|part| part.as_bytes()).collect();
    let loader = kept("loader", &parts, || Ok(smallest(&loader, words.clone()).into_bytes()))?;
    write(&dist.join("embed.js"), &loader)?;
    for path in files(&root().join("partners"))? {
        let name = path.strip_prefix(root().join("partners"))?.to_owned();
        let text = filled(fs::read_to_string(&path)?);
        write(&dist.join("partners").join(name), text.as_bytes())?;
    }
    Ok(())
}

/// What the loader says in a language: its tag, the neutral title, "leave", "close".
fn words(cat: &Catalogue) -> String {
    let word = |msg: Msg| cat.message(msg).text.replace(['|', '\'', '"', '\\'], " ");
    [cat.lang.clone(), word(Msg::Title), word(Msg::ExitLabel), word(Msg::MenuClose)].join("|")
}

/// The loader with the words of each language, the first one's first: the others in the order that
/// packs best, each moved to its best place in turn. That is 20 B of 2,500.
fn smallest(loader: &str, words: Vec<String>) -> String {
    let fill = |words: &[String]| loader.replace("__WORDS__", &words.join("|"));
    let size = |words: &[String]| brotli(fill(words).as_bytes()).len();
    let mut best = words;
    for language in [&best[1..]; 3].concat() {
        let mut others = best.clone();
        others.retain(|one| *one != language);
        let places = (1..=others.len()).map(|at| {
            let mut words = others.clone();
            words.insert(at, language.clone());
            words
        });
        best = places.min_by_key(|words| size(words)).unwrap_or(others);
    }
    fill(&best)
}
