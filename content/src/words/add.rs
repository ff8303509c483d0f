//! A new language: one command, then words.

use super::locale::{is_rtl, locale};
use super::merge::merged;
use crate::Project;
use crate::data::LanguageName;
use crate::names::is_language_tag;
use std::fs;
use std::io;

/// Adds a language: to the menu (`data/site.toml`), an empty `i18n/<lang>.po`, and the beginnings of
/// its search vocabulary and its list of promises. `name` is the language's own name.
///
/// # Errors
/// When the tag is no language tag, the language is there already, or a file cannot be written.
pub fn add(project: &Project, lang: &str, name: &str) -> io::Result<()> {
    let refuse = |message: String| Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    if !is_language_tag(lang) || name.trim().is_empty() || name.contains(['"', '\\', '\n']) {
        return refuse(format!(
            "`{lang}` must be a tag like `tr`, with the language's name in itself"
        ));
    }
    if project.languages().any(|known| known == lang) {
        return refuse(format!(
            "`{lang}` is already in data/site.toml: merge brings it up to date"
        ));
    }
    let rtl = is_rtl(locale(lang).script);
    let site = project.root.join("data/site.toml");
    let mut text = fs::read_to_string(&site)?;
    text.push_str(&format!("\n[[languages]]\ntag = \"{lang}\"\nname = \"{name}\"\nrtl = {rtl}\n# call = \"I speak …. Please find an interpreter.\"\n"));
    let mut project = project.clone();
    project.site.languages.push(LanguageName {
        terse: false,
        tag: lang.to_owned(),
        name: name.to_owned(),
        rtl,
        call: String::new(),
        variant_of: None,
        groups: Vec::new(),
    });
    let folder = project.root.join(format!("i18n/{lang}"));
    fs::create_dir_all(&folder)?;
    begin(
        &folder.join("vocabulary.toml"),
        "# What people type in this language and what they mean by it, as in ../en/vocabulary.toml.\n",
    )?;
    begin(
        &folder.join("examples.toml"),
        "# What people type in danger, and what only sounds so, as in ../en/examples.toml.\n",
    )?;
    begin(
        &folder.join("deny.toml"),
        "# What texts in this language must not say, as in ../en/deny.toml.\n",
    )?;
    begin(
        &folder.join("glossary.toml"),
        "# The word chosen for each term, why, and words to avoid, as in the other languages.\n\
         # [[term]]\n# english = \"refuge\"\n# use = \"\"\n# why = \"\"\n# avoid = []\n",
    )?;
    fs::write(project.root.join(format!("i18n/{lang}.po")), merged(&project, lang))?;
    fs::write(site, text)
}

/// Writes a file unless it is there.
fn begin(path: &std::path::Path, text: &str) -> io::Result<()> {
    if path.exists() { Ok(()) } else { fs::write(path, text) }
}
