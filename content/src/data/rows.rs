//! The rows of the partnership's report, and what covers each.

use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

/// One row of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The report's wording.
    pub seed: String,
    /// What was decided about it.
    pub decision: Decision,
    /// Services that answer it.
    pub services: Vec<String>,
    /// The topic that answers it.
    pub topic: Option<String>,
    /// For staff.
    pub note: Option<String>,
    /// Line in the file.
    pub line: usize,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// A service people can find.
    Entry,
    /// A service that is written but not shown yet.
    Hold,
    /// A text.
    Guidance,
    /// Not to be shown.
    NotPublic,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read so that a mistyped field is noticed")]
struct RawRows {
    source: Option<String>,
    rows: Vec<RawRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRow {
    #[serde(alias = "wording")]
    seed: Spanned<String>,
    decision: Decision,
    #[serde(default)]
    services: Vec<String>,
    topic: Option<String>,
    #[serde(alias = "reason")]
    note: Option<String>,
}

/// Reads `rows.toml`, if it is there.
pub(crate) fn read_rows(root: &Path, problems: &mut Problems) -> Vec<Row> {
    if !root.join("data/rows.toml").exists() {
        return Vec::new();
    }
    let Some(file) = File::read(root, "data/rows.toml", problems) else { return Vec::new() };
    let mut desk = Desk { file: &file, problems };
    let Some(raw) = desk.toml::<RawRows>() else { return Vec::new() };
    let rows = raw.rows.into_iter().map(|row| Row {
        line: file.line(row.seed.span().start),
        seed: row.seed.into_inner(),
        decision: row.decision,
        services: row.services,
        topic: row.topic.filter(|topic| !topic.is_empty()),
        note: row.note,
    });
    rows.collect()
}
