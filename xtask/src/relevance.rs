//! How well the finder finds, by the queries in `tests/relevance/`.
//!
//! [`score`] takes any finder as a function, so that others can be measured on the same queries.

mod alarms;

pub(crate) use alarms::{alarms, table};

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use waymark::catalogue::Catalogue;
use waymark::finder::{Finder, Query, Who};
use waymark::place::Place;

/// How far down a right answer counts.
const FIRST: usize = 3;
/// How far down a wrong one does harm.
const HARM: usize = 5;

/// One query and what should come of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// Words as typed.
    pub(crate) words: String,
    /// A person that was tapped.
    pub(crate) who: Option<String>,
    /// A district that was chosen, by its id.
    pub(crate) district: Option<String>,
    /// Right services: one of them among the first three.
    #[serde(default)]
    pub(crate) good: Vec<String>,
    /// One of these in the first place.
    #[serde(default)]
    pub(crate) must_first: Vec<String>,
    /// None of these among the first five.
    #[serde(default)]
    pub(crate) must_not: Vec<String>,
    /// Right topics: one of them among the first three.
    #[serde(default)]
    pub(crate) topics: Vec<String>,
    /// The place that is understood: the id of a district, `outside` or `none`; not judged if left out.
    pub(crate) place: Option<String>,
    /// The emergency path comes first; else it must not.
    #[serde(default)]
    pub(crate) emergency: bool,
    /// Whether the emergency path should come first is a matter of opinion.
    #[serde(default)]
    pub(crate) unsure: bool,
    /// Written with mistakes.
    #[serde(default)]
    pub(crate) misspelt: bool,
    /// Kept aside while the finder and its vocabulary are worked on.
    #[serde(default)]
    pub(crate) held: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    /// Names for lists of services: `#name` in a list stands for all of them.
    #[serde(default)]
    sets: BTreeMap<String, Vec<String>>,
    query: Vec<Case>,
}

impl Set {
    fn spelt_out(self) -> Result<Vec<Case>> {
        let Self { sets, mut query } = self;
        for case in &mut query {
            for list in [&mut case.good, &mut case.must_first, &mut case.must_not] {
                for id in std::mem::take(list) {
                    match id.strip_prefix('#') {
                        Some(name) => {
                            let set = sets.get(name);
                            list.extend_from_slice(
                                set.with_context(|| format!("no set `{name}`"))?,
                            );
                        }
                        None => list.push(id),
                    }
                }
            }
        }
        Ok(query)
    }
}

/// What a finder answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// Ids of services, best first.
    pub(crate) services: Vec<String>,
    /// Ids of topics, best first.
    pub(crate) topics: Vec<String>,
    /// The place that was understood: the id of a district, `outside`, `which` or `none`.
    pub(crate) place: String,
    /// The emergency path was shown.
    pub(crate) emergency: bool,
}

/// Cases that came out right, of all to which it applies.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Share {
    pub(crate) right: u32,
    pub(crate) all: u32,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.all += 1;
        self.right += u32::from(right);
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent =
            if self.all == 0 { 100.0 } else { 100.0 * f64::from(self.right) / f64::from(self.all) };
        f.pad(&format!("{percent:.0}% ({}/{})", self.right, self.all))
    }
}

/// The figures of one set of queries.
#[derive(Clone, Debug, Default)]
pub(crate) struct Score {
    /// A right service among the first three.
    pub(crate) services: Share,
    /// The same for queries with mistakes.
    pub(crate) misspelt: Share,
    /// The right one in the first place, where one must be.
    pub(crate) first: Share,
    /// No wrong one among the first five.
    pub(crate) harmless: Share,
    /// A right topic among the first three.
    pub(crate) topics: Share,
    /// The place that was meant.
    pub(crate) place: Share,
    /// Emergency shown when, and only when, there is one.
    pub(crate) emergency: Share,
    /// What went wrong, a line each, without the queries that are kept aside.
    pub(crate) faults: Vec<String>,
}

/// Scores a finder on cases.
pub(crate) fn score<'a>(
    cases: impl Iterator<Item = &'a Case>,
    mut find: impl FnMut(&Case) -> Found,
) -> Score {
    let mut out = Score::default();
    for case in cases {
        let found = find(case);
        let any = |wanted: &[String], list: &[String], depth: usize| {
            list.iter().take(depth).any(|id| wanted.contains(id))
        };
        let mut note = |share: &mut Share, right: bool, what: &str| {
            share.add(right);
            if !right && !case.held {
                let top: Vec<&str> = found.services.iter().take(HARM).map(String::as_str).collect();
                let topics: Vec<&str> =
                    found.topics.iter().take(FIRST).map(String::as_str).collect();
                out.faults.push(format!(
                    "{what}: {} → {} · {}",
                    case.words,
                    top.join(" "),
                    topics.join(" ")
                ));
            }
        };
        if !case.good.is_empty() {
            let right = any(&case.good, &found.services, FIRST);
            note(&mut out.services, right, "not in the first three");
            if case.misspelt {
                out.misspelt.add(right);
            }
        }
        if !case.must_first.is_empty() {
            note(&mut out.first, any(&case.must_first, &found.services, 1), "not first");
        }
        if !case.must_not.is_empty() {
            note(
                &mut out.harmless,
                !any(&case.must_not, &found.services, HARM),
                "wrong in the first five",
            );
        }
        if !case.topics.is_empty() {
            note(
                &mut out.topics,
                any(&case.topics, &found.topics, FIRST),
                "topic not in the first three",
            );
        }
        if let Some(place) = &case.place {
            note(&mut out.place, *place == found.place, "another place");
        }
        if !case.unsure {
            note(&mut out.emergency, case.emergency == found.emergency, "emergency");
        }
    }
    out
}

/// The queries of a language.
///
/// # Errors
/// A file that cannot be read or understood.
pub(crate) fn cases(root: &Path, lang: &str) -> Result<Vec<Case>> {
    let path = root.join(format!("tests/relevance/{lang}.toml"));
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let set: Set = toml::from_str(&text).with_context(|| path.display().to_string())?;
    set.spelt_out().with_context(|| path.display().to_string())
}

/// What this finder answers.
pub(crate) fn ask(catalogue: &Catalogue, finder: &Finder, case: &Case) -> Found {
    let district = case.district.as_ref();
    let place = district
        .and_then(|id| catalogue.places.districts.iter().position(|district| district.id == *id));
    let query = Query {
        words: case.words.clone(),
        who: case.who.iter().filter_map(|name| Who::from_name(name)).collect(),
        place: place.map_or(Place::Unsaid, |at| Place::In(at as u8)),
        ..Query::default()
    };
    let answer = finder.ask(catalogue, &query);
    let service = |index: u16| catalogue.services[usize::from(index)].id.clone();
    let topic = |index: &u16| catalogue.topics[usize::from(*index)].id.clone();
    let place = match answer.place {
        Place::In(at) => &catalogue.places.districts[usize::from(at)].id,
        Place::Outside(_) => "outside",
        Place::Which { .. } => "which",
        Place::Unsaid | Place::Unknown => "none",
    };
    Found {
        place: place.to_owned(),
        services: answer.services.iter().map(|hit| service(hit.index)).collect(),
        topics: answer.topics.iter().map(topic).collect(),
        emergency: answer.emergency.is_some(),
    }
}

/// The figures of all languages that have queries, and the faults of those not kept aside.
///
/// # Errors
/// A file of queries that cannot be read.
pub(crate) fn run(
    root: &Path,
    catalogues: &BTreeMap<String, Catalogue>,
) -> Result<(String, String)> {
    let mut out = format!(
        "{:<8} {:>13} {:>13} {:>13} {:>13} {:>13} {:>13} {:>13}\n",
        "", "first three", "misspelt", "first", "harmless", "topics", "place", "emergency"
    );
    let mut faults = String::new();
    for (lang, catalogue) in catalogues {
        if !root.join(format!("tests/relevance/{lang}.toml")).exists() {
            continue;
        }
        let (cases, finder) = (cases(root, lang)?, Finder::new(catalogue));
        for held in [false, true] {
            let part = cases.iter().filter(|case| case.held == held);
            if part.clone().next().is_none() {
                continue;
            }
            let s = score(part, |case| ask(catalogue, &finder, case));
            let name = if held { format!("{lang} held") } else { lang.clone() };
            writeln!(
                out,
                "{name:<8} {:>13} {:>13} {:>13} {:>13} {:>13} {:>13} {:>13}",
                s.services, s.misspelt, s.first, s.harmless, s.topics, s.place, s.emergency
            )?;
            for fault in s.faults {
                writeln!(faults, "{lang}: {fault}")?;
            }
        }
    }
    Ok((out, faults))
}

#[cfg(test)]
mod tests;
