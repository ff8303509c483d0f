//! How far each translation is.

use super::table::table;
use crate::Project;
use crate::words::{Review, Translation, Unit, extract};
use std::collections::{BTreeMap, BTreeSet};

/// A line for each language: translated, outdated, reviewed, missing, and texts shown as a whole.
#[must_use]
pub fn report_i18n(project: &Project) -> String {
    let units: Vec<Unit> = extract(project).into_iter().filter(|unit| unit.shown).collect();
    let header =
        ["language", "texts", "translated", "outdated", "missing", "reviewed", "whole topics", ""];
    let mut rows: Vec<Vec<String>> = vec![header.map(str::to_owned).to_vec()];
    let none = Translation::default();
    let listed: BTreeSet<&str> = project.languages().collect();
    let files = project.translations.keys().map(String::as_str);
    for lang in
        listed.iter().copied().chain(files).filter(|lang| *lang != "en").collect::<BTreeSet<_>>()
    {
        let translation = project.translations.get(lang);
        let spoken = project.spoken(lang);
        let note = match (translation.is_some(), listed.contains(lang)) {
            (false, _) => "no file yet".to_owned(),
            (_, false) => "not in the menu".to_owned(),
            _ if spoken != lang => format!("easy words: the rest is shown in {spoken}"),
            _ => String::new(),
        };
        let mut row = line(lang, &units, translation.unwrap_or(&none));
        row.push(note);
        rows.push(row);
    }
    table(&rows)
}

fn line(lang: &str, units: &[Unit], translation: &Translation) -> Vec<String> {
    let (mut translated, mut outdated, mut reviewed) = (0, 0, 0);
    let mut topics: BTreeMap<&str, bool> = BTreeMap::new();
    for unit in units {
        let current = translation.current(&unit.ctx, &unit.source);
        let stale = translation.entries.get(&unit.ctx).is_some_and(|entry| !entry.text.is_empty());
        translated += usize::from(current.is_some());
        outdated += usize::from(current.is_none() && stale);
        reviewed += usize::from(current.is_some_and(|entry| entry.review != Review::Unreviewed));
        if let Some((topic, part)) =
            unit.ctx.strip_prefix("topic/").and_then(|rest| rest.split_once('/'))
        {
            *topics.entry(topic).or_insert(true) &= current.is_some() || part == "search";
        }
    }
    let whole = topics.values().filter(|whole| **whole).count();
    let missing = units.len() - translated - outdated;
    let mut row = vec![lang.to_owned()];
    row.extend(
        [units.len(), translated, outdated, missing, reviewed].map(|count| count.to_string()),
    );
    row.push(format!("{whole} of {}", topics.len()));
    row
}
