//! How well danger is heard in lines that the finder never learned from: `tests/relevance/alarms.toml`.

use super::Share;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use waymark::catalogue::Catalogue;
use waymark::finder::{Finder, Query};
use waymark_content::words::Lines;

/// What came out right in one language, or in all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Heard {
    /// Lines that tell of danger, with the alarm.
    pub(crate) danger: Share,
    /// Lines that tell of suicide, with the alarm.
    pub(crate) suicide: Share,
    /// Harmless lines, without.
    pub(crate) harmless: Share,
}

/// The figures of each language, and of all together as the last.
///
/// # Errors
/// A file that cannot be read or understood, or a language that the project does not have.
pub(crate) fn alarms(
    root: &Path,
    catalogues: &BTreeMap<String, Catalogue>,
) -> Result<Vec<(String, Heard)>> {
    let path = root.join("tests/relevance/alarms.toml");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let languages: BTreeMap<String, Lines> =
        toml::from_str(&text).with_context(|| path.display().to_string())?;
    let mut out = Vec::new();
    let mut all = Heard::default();
    for (lang, lines) in languages {
        let catalogue = catalogues.get(&lang).with_context(|| format!("no language {lang}"))?;
        let finder = Finder::new(catalogue);
        let mut heard = Heard::default();
        for (words, tells) in lines.all() {
            let query = Query { words: words.to_owned(), ..Query::default() };
            let alarm = finder.ask(catalogue, &query).emergency.is_some();
            for heard in [&mut heard, &mut all] {
                match tells {
                    [true, _] => heard.danger.add(alarm),
                    [_, true] => heard.suicide.add(alarm),
                    _ => heard.harmless.add(!alarm),
                }
            }
        }
        out.push((lang, heard));
    }
    out.push(("all".to_owned(), all));
    Ok(out)
}

/// The figures as a table.
pub(crate) fn table(figures: &[(String, Heard)]) -> Result<String> {
    let mut out =
        format!("{:<8} {:>15} {:>15} {:>15}\n", "unseen", "danger", "suicide", "harmless");
    for (lang, heard) in figures {
        writeln!(
            out,
            "{lang:<8} {:>15} {:>15} {:>15}",
            heard.danger, heard.suicide, heard.harmless
        )?;
    }
    Ok(out)
}
