//! All translations of a language, checked.

use super::checks::{grave, style};
use super::deny::Deny;
use super::locale::locale;
use super::po::Translation;
use super::unit::{Unit, UnitKind, extract};
use crate::Project;
use crate::problem::Problems;
use std::collections::BTreeMap;

/// Notes what could mislead in texts that would be shown.
pub(crate) fn check_grave(project: &Project, problems: &mut Problems) {
    let units = extract(project);
    for translation in project.translations.values() {
        for (unit, text, line) in shown(&units, translation) {
            for fault in grave(unit, text) {
                problems.add(&translation.file, line, format!("{}: {fault}", unit.ctx));
            }
        }
    }
}

/// Notes what reads badly.
pub(crate) fn check_style(project: &Project, problems: &mut Problems) {
    let units = extract(project);
    for (lang, translation) in &project.translations {
        let locale = locale(lang);
        // An easier form of a language must not say what the language must not say.
        let spoken = project.spoken(lang);
        let english = spoken == "en";
        let mut deny = Deny::read(&project.root, spoken, problems);
        deny.avoid(&super::glossary::read(&project.root, spoken, problems));
        let mut whole: BTreeMap<&str, (usize, String)> = BTreeMap::new();
        for (unit, text, line) in shown(&units, translation) {
            let mut faults = style(unit, text, &locale, english);
            if unit.kind != UnitKind::Search {
                faults.extend(deny.faults(text));
                let (_, all) = whole.entry(group(&unit.ctx)).or_insert((line, String::new()));
                all.push_str(&super::checks::words_only(text));
                all.push('\n');
            }
            for fault in faults {
                problems.add(&translation.file, line, format!("{}: {fault}", unit.ctx));
            }
        }
        for (group, (line, text)) in whole.iter().filter(|_| !english) {
            if let Some(fault) = super::script::other_language(text, &locale) {
                problems.add(&translation.file, *line, format!("{group}: {fault}"));
            }
        }
    }
}

fn group(ctx: &str) -> &str {
    ctx.rsplit_once('/').map_or(ctx, |(group, _)| group)
}

/// Translations made from the present English text: unit, text and line.
fn shown<'a>(
    units: &'a [Unit],
    translation: &'a Translation,
) -> impl Iterator<Item = (&'a Unit, &'a str, usize)> {
    units.iter().filter_map(|unit| {
        let entry = translation.current(&unit.ctx, &unit.source)?;
        Some((unit, entry.text.as_str(), entry.line))
    })
}
