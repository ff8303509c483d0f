//! Brings a PO file up to date with the English texts.
//!
//! A translation stays with its English text wherever that moves. Where the English text changed,
//! the translation of the most similar old text is kept and marked fuzzy, with the old text beside
//! it: it is not shown until somebody has looked at it. What has no English text any more is dropped.

use super::locale::locale;
use super::po::{Entry, Header, Line, Translation, write};
use super::review::Review;
use super::unit::{Unit, UnitKind, extract};
use crate::Project;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// Texts less alike than this are different texts.
const ALIKE: f64 = 0.45;

/// Writes `i18n/<lang>.po`, new or up to date; true when the file changed.
///
/// # Errors
/// When the file cannot be written.
pub fn merge(project: &Project, lang: &str) -> io::Result<bool> {
    let path = project.root.join(format!("i18n/{lang}.po"));
    let text = merged(project, lang);
    if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(false);
    }
    std::fs::write(path, text)?;
    Ok(true)
}

/// The PO file of a language, up to date.
pub(crate) fn merged(project: &Project, lang: &str) -> String {
    let none = Translation::default();
    let old = project.translations.get(lang).unwrap_or(&none);
    let units = extract(project);
    let mut entries = assign(&units, &old.entries);
    let lines: Vec<Line> = units
        .iter()
        .filter_map(|unit| {
            let entry = entries.remove(unit.ctx.as_str());
            let entry =
                entry.unwrap_or_else(|| Entry { source: unit.source.clone(), ..Entry::default() });
            let wanted = unit.shown || !entry.text.is_empty();
            wanted.then_some(Line {
                ctx: &unit.ctx,
                entry,
                comment: &unit.comment,
                file: &unit.file,
            })
        })
        .collect();
    let mut header = old.header.clone();
    if header.comments.is_empty() {
        let language = project.site.languages.iter().find(|language| language.tag == lang);
        let name = language.map_or(lang, |language| &language.name);
        let own = project.spoken(lang) == lang;
        let (who, role) = if own {
            ("speaks the language well", "native speaker")
        } else {
            ("needs easy words", "self-advocacy group")
        };
        header = Header { comments: opening(name, who, role), ..header };
    }
    write(lang, locale(lang).plural, &header, &lines)
}

fn opening(name: &str, who: &str, role: &str) -> Vec<String> {
    [
        &format!("{name}: words of Waymark."),
        "Facts are not here: keep {…} as it is, never type a phone number or an address.",
        &format!("When a text is done, take its “fuzzy” away. When somebody who {who} has"),
        &format!("checked it, write its role and the day: “review: {role}, 2026-12-01”."),
    ]
    .map(str::to_owned)
    .to_vec()
}

/// Gives each unit the old entry that belongs to it.
fn assign<'a>(units: &'a [Unit], old: &BTreeMap<String, Entry>) -> BTreeMap<&'a str, Entry> {
    let mut free: BTreeSet<&str> = old.keys().map(String::as_str).collect();
    let mut assigned: BTreeMap<&str, Entry> = BTreeMap::new();
    for unit in units {
        if old.get(&unit.ctx).is_some_and(|entry| entry.source == unit.source) {
            free.remove(unit.ctx.as_str());
            assigned.insert(&unit.ctx, kept(&old[&unit.ctx]));
        }
    }
    for unit in units.iter().filter(|unit| unit.kind != UnitKind::Interface) {
        if assigned.contains_key(unit.ctx.as_str()) {
            continue;
        }
        let same = |ctx: &&&str| group(ctx) == group(&unit.ctx) && old[**ctx].source == unit.source;
        if let Some(ctx) = free.iter().find(same).copied() {
            free.remove(ctx);
            assigned.insert(&unit.ctx, kept(&old[ctx]));
        }
    }
    for unit in units {
        if assigned.contains_key(unit.ctx.as_str()) {
            continue;
        }
        if let Some(ctx) = most_alike(unit, &free, old) {
            free.remove(ctx);
            if !old[ctx].text.is_empty() {
                assigned.insert(&unit.ctx, outdated(&old[ctx], &unit.source));
            }
        }
    }
    assigned
}

/// Everything before the last `/`: texts move within it.
fn group(ctx: &str) -> &str {
    ctx.rsplit_once('/').map_or("", |(group, _)| group)
}

/// The free entry whose English text is most like a unit's: of its own place, or among the
/// numbered pieces of its topic.
fn most_alike<'a>(
    unit: &Unit,
    free: &BTreeSet<&'a str>,
    old: &BTreeMap<String, Entry>,
) -> Option<&'a str> {
    if unit.kind != UnitKind::Topic {
        return free.get(unit.ctx.as_str()).copied();
    }
    free.iter()
        .filter(|ctx| group(ctx) == group(&unit.ctx) && is_numbered(ctx))
        .map(|ctx| (strsim::normalized_levenshtein(&old[*ctx].source, &unit.source), *ctx))
        .filter(|(likeness, _)| *likeness > ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, ctx)| ctx)
}

fn is_numbered(ctx: &str) -> bool {
    ctx.ends_with(|c: char| c.is_ascii_digit())
}

fn kept(entry: &Entry) -> Entry {
    let was = entry.was.clone().filter(|_| entry.fuzzy);
    Entry { was, ..entry.clone() }
}

fn outdated(entry: &Entry, source: &str) -> Entry {
    Entry {
        source: source.to_owned(),
        fuzzy: true,
        review: Review::Unreviewed,
        was: entry.was.clone().filter(|_| entry.fuzzy).or_else(|| Some(entry.source.clone())),
        ..entry.clone()
    }
}
