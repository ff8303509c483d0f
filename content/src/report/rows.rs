//! The rows of the partnership's report, and what covers each.

use super::table::table;
use crate::Project;
use crate::data::{Decision, Row};
use crate::names::unknown;
use crate::problem::Problems;
use crate::publish;

const FILE: &str = "data/rows.toml";

/// A line for each row: what was decided, what covers it, and what is missing.
#[must_use]
pub fn report_rows(project: &Project) -> String {
    let mut rows: Vec<Vec<String>> = vec![
        ["decision", "covered by", "missing", "wording of the report"].map(str::to_owned).to_vec(),
    ];
    let mut open = 0;
    for row in &project.rows {
        let missing = missing(project, row).join("; ");
        open += usize::from(!missing.is_empty());
        let mut by = row.services.clone();
        by.extend(row.topic.as_ref().map(|topic| format!("topic {topic}")));
        let decision = match row.decision {
            Decision::Entry => "entry",
            Decision::Hold => "hold",
            Decision::Guidance => "guidance",
            Decision::NotPublic => "not public",
        };
        rows.push(vec![decision.to_owned(), by.join(", "), missing, row.seed.clone()]);
    }
    format!("{}\nRows: {}. Not covered: {open}.\n", table(&rows), project.rows.len())
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
        Decision::Guidance if row.topic.is_none() => {
            missing.push("no topic covers this row: name one in `topic`".to_owned());
        }
        _ => {}
    }
    missing
}
