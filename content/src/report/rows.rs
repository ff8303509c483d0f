//! The rows of the partnership's report, and what covers each.

use super::entry::entry;
use crate::Project;
use crate::data::{Decision, Row};
use crate::names::unknown;
use crate::problem::Problems;
use crate::publish;

const FILE: &str = "data/rows.toml";

/// An entry for each row: its wording, what covers it, and what is missing. Then how many there are of
/// each: a row on hold is not covered, since nobody finds its service yet.
#[must_use]
pub fn report_rows(project: &Project) -> String {
    let mut out = String::new();
    let (mut covered, mut held, mut left_out, mut open) = (0, 0, 0, 0);
    for row in &project.rows {
        let missing = missing(project, row);
        let (state, count) = match row.decision {
            _ if !missing.is_empty() => ("NOT COVERED", &mut open),
            Decision::Entry => ("entry", &mut covered),
            Decision::Guidance => ("guidance", &mut covered),
            Decision::Hold => ("ON HOLD", &mut held),
            Decision::NotPublic => ("not public", &mut left_out),
        };
        *count += 1;
        let mut by = row.services.clone();
        by.extend(row.topic.as_ref().map(|topic| format!("topic {topic}")));
        let waits = if row.decision == Decision::Hold { row.note.as_deref() } else { None };
        out.push_str(&entry(
            state,
            &[&row.seed, &by.join(", "), &missing.join("; "), waits.unwrap_or_default()],
        ));
    }
    format!(
        "{out}\nRows: {}. Covered: {covered}. On hold, nobody finds it yet: {held}. Not public: {left_out}. Not covered: {open}.\n",
        project.rows.len()
    )
}

/// Notes rows that name what does not exist, or that nothing covers.
pub(crate) fn check_rows(project: &Project, problems: &mut Problems) {
    for row in &project.rows {
        for message in missing(project, row) {
            problems.add(FILE, row.line, message);
        }
    }
}

fn missing(project: &Project, row: &Row) -> Vec<String> {
    let mut missing = Vec::new();
    let topics = project.topics.iter().map(|topic| topic.id.as_str());
    let ids = project.services.iter().map(|service| service.id.as_str());
    let known = |id: &str| project.services.iter().find(|service| service.id == id);
    for id in row.services.iter().filter(|id| known(id).is_none()) {
        missing.push(unknown("service", id, ids.clone()));
    }
    if let Some(topic) =
        row.topic.as_deref().filter(|topic| !topics.clone().any(|known| known == *topic))
    {
        missing.push(unknown("topic", topic, topics.clone()));
    }
    let shown = |id: &String| known(id).is_some_and(|service| publish::service(service).is_shown());
    match row.decision {
        Decision::Entry if !row.services.iter().any(shown) => {
            missing.push(
                "no service that may be shown covers this row: name one, or decide \"hold\""
                    .to_owned(),
            );
        }
        Decision::Hold if row.services.iter().any(shown) => {
            missing.push("its service may be shown now: decide \"entry\"".to_owned());
        }
        Decision::Guidance if row.topic.is_none() => {
            missing.push("no topic covers this row: name one in `topic`".to_owned());
        }
        _ => {}
    }
    missing
}
