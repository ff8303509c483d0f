//! Checks of a translated text against its English source.
//!
//! What could mislead somebody (a lost name, a typed number, a changed step) stops the build; what
//! only reads badly is found by the check of words.

use super::interface::placeholders;
use super::locale::Locale;
use super::unit::{Unit, UnitKind, longest};
use crate::prose::{digit, typed_facts};
use crate::topics::inline::{Part, parts};
use unicode_normalization::is_nfc;

/// What could mislead: a translation with such a fault must not be shown.
pub(super) fn grave(unit: &Unit, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (_, what) in typed_facts(&words_only(text)) {
        if unit.kind != UnitKind::Search {
            faults.push(format!("{what} must not be typed: keep the {{…}} of the English text"));
        }
    }
    match unit.kind {
        UnitKind::Interface => {
            let (wanted, got) = (placeholders(&unit.source), placeholders(text));
            if wanted != got {
                faults.push(format!("the text must hold {} and no other braces", names(wanted)));
            }
        }
        UnitKind::Topic => faults.extend(references(unit, text)),
        UnitKind::Plain | UnitKind::Search => {}
    }
    if unit.kind != UnitKind::Search {
        let known = figures(&unit.source);
        for figure in figures(text) {
            if !known.contains(&figure) && !is_clock(&figure, &known, &unit.source) {
                faults.push(format!("the number {figure} does not stand in the English text"));
            }
        }
    }
    faults
}

/// True for a part of an hour in the 24-hour clock, where English says "5pm".
fn is_clock(figure: &str, known: &[String], source: &str) -> bool {
    let afternoon = source.contains("pm") || source.contains("p.m.");
    let hour =
        |known: &String| known.parse::<u32>().is_ok_and(|hour| figure.parse() == Ok(hour + 12));
    let clock = afternoon || source.contains("am") || source.contains("a.m.");
    clock && figure == "00" || afternoon && known.iter().any(hour)
}

fn names(names: Option<Vec<&str>>) -> String {
    let names: Vec<_> =
        names.unwrap_or_default().iter().map(|name| format!("{{{name}}}")).collect();
    if names.is_empty() { "no {name}".to_owned() } else { names.join(", ") }
}

/// Facts and links by id must be those of the English text.
fn references(unit: &Unit, text: &str) -> Vec<String> {
    let got = match parts(text) {
        Ok(parts) => parts,
        Err(faults) => return faults,
    };
    let (wanted, got) = (ids(&parts(&unit.source).unwrap_or_default()), ids(&got));
    let missing = wanted.iter().filter(|id| count(&got, id) < count(&wanted, id));
    let extra = got.iter().filter(|id| count(&got, id) > count(&wanted, id));
    let mut faults: Vec<_> = missing
        .map(|id| format!("{id} of the English text is missing"))
        .chain(extra.map(|id| format!("{id} does not stand in the English text")))
        .collect();
    faults.dedup();
    faults
}

fn count(all: &[String], one: &str) -> usize {
    all.iter().filter(|other| *other == one).count()
}

fn ids(parts: &[Part]) -> Vec<String> {
    let mut ids: Vec<_> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Contact(id, what) => Some(format!("{{contact:{id}:{what}}}")),
            Part::Topic(id, _) => Some(format!("the link (topic:{id})")),
            Part::Service(id, _) => Some(format!("the link (service:{id})")),
            Part::Text(_) | Part::Strong(_) | Part::Icon(_) => None,
        })
        .collect();
    ids.sort();
    ids
}

/// The numbers of a text, in Western digits; those within {…} and (…:…) do not count.
fn figures(text: &str) -> Vec<String> {
    let mut figures = Vec::new();
    let mut figure = String::new();
    for c in words_only(text).chars().chain([' ']) {
        match digit(c) {
            Some(digit) => figure.push(digit),
            None if !figure.is_empty() => figures.push(std::mem::take(&mut figure)),
            None => {}
        }
    }
    figures
}

/// The words of a text without facts, targets of links and marks of stress.
pub(super) fn words_only(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '(']) {
        out.push_str(&rest[..at]);
        let body = &rest[at..];
        let end = if body.starts_with('{') {
            body.find('}')
        } else {
            let target = body.starts_with("(topic:") || body.starts_with("(service:");
            body.find(')').filter(|_| target)
        };
        let end = end.map_or(1, |end| end + 1);
        if end == 1 {
            out.push_str(&body[..1]);
        }
        rest = &body[end..];
    }
    out.push_str(rest);
    out.replace("**", "").replace(['[', ']'], "")
}

/// What reads badly, or shows that a text was not really translated.
pub(super) fn style(unit: &Unit, text: &str, locale: &Locale, english: bool) -> Vec<String> {
    let mut faults = Vec::new();
    if text.trim() != text {
        faults.push("the text begins or ends with a space".to_owned());
    }
    if !is_nfc(text) {
        faults.push("letters are not in Unicode's normal form C: write them anew, or let an editor convert them".to_owned());
    }
    if text.contains(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')) {
        faults.push("an invisible direction mark: take it out, numbers and names are set apart by the build".to_owned());
    }
    if unit.kind == UnitKind::Search {
        return faults;
    }
    let (words, source) = (words_only(text), words_only(&unit.source));
    let (length, most) = (words.chars().count(), longest(&source));
    if length > most {
        faults.push(format!("{length} characters: at most {most} fit"));
    }
    faults.extend(quotes(&words, locale.quotes));
    if !english {
        faults.extend(super::script::faults(&words, &source, locale));
    }
    faults
}

/// Quotation marks must be those of the language.
fn quotes(text: &str, allowed: &str) -> Option<String> {
    if text.contains('"') {
        return Some(format!("straight quotation marks: write {}", pairs(allowed)));
    }
    let mark = |c: &char| matches!(c, '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '‚' | '‘' | '‟');
    let wrong = text.chars().filter(mark).find(|c| !allowed.contains(*c))?;
    (!allowed.is_empty())
        .then(|| format!("{wrong} is no quotation mark of this language: write {}", pairs(allowed)))
}

fn pairs(allowed: &str) -> String {
    let marks: Vec<char> =
        if allowed.is_empty() { vec!['“', '”'] } else { allowed.chars().collect() };
    marks
        .chunks(2)
        .map(|pair| format!("{}…{}", pair[0], pair.last().unwrap_or(&pair[0])))
        .collect::<Vec<_>>()
        .join(" or ")
}
