//! What stands between `+++` above a text: for whom it is, where it stands, where it comes from.

use crate::data::{RawSource, Source, sources};
use crate::date::Date;
use crate::file::Desk;
use crate::prose;
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;
use waymark::catalogue::{Need, Outcome, Role, Section, Tool};

/// The front matter of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    /// Where it stands in the menus.
    pub section: Section,
    /// For whom.
    pub roles: Vec<Role>,
    /// The needs whose services fit it.
    pub needs: Vec<Need>,
    /// Words and phrases by which it is found.
    pub search: Vec<String>,
    /// Topics to read next, with their lines.
    pub related: Vec<(String, usize)>,
    /// Services to show whatever the finder says, with their lines.
    pub services: Vec<(String, usize)>,
    /// True when it must stand first.
    pub urgent: bool,
    /// Place in its section, smaller first; texts without one follow by id.
    pub order: u8,
    /// A warning of what it speaks of.
    pub content_note: Option<String>,
    /// What a person can do with it beside reading.
    pub tool: Tool,
    /// With the tool `check`: when each of the first paragraphs after the questions is shown.
    pub outcomes: Vec<Outcome>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// When its facts were last checked.
    pub checked: Date,
    /// When they must be checked again.
    pub next_check: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFront {
    section: Spanned<String>,
    roles: Vec<Spanned<String>>,
    #[serde(default)]
    needs: Vec<Spanned<String>>,
    #[serde(default)]
    search: Vec<String>,
    #[serde(default)]
    related: Vec<Spanned<String>>,
    #[serde(default)]
    services: Vec<Spanned<String>>,
    #[serde(default)]
    urgent: bool,
    order: Option<u8>,
    content_note: Option<Spanned<String>>,
    #[serde(default)]
    tool: Tool,
    #[serde(default)]
    outcomes: Vec<Spanned<String>>,
    #[serde(default)]
    sources: Vec<RawSource>,
    checked: Spanned<String>,
    next_check: Spanned<String>,
}

/// The ranges of front matter and text; a file without front matter is a problem.
pub(super) fn split(desk: &mut Desk) -> Option<(Range<usize>, Range<usize>)> {
    let text = &desk.file.text;
    let start = text.strip_prefix("+++\n").map(|_| 4);
    let end = start.and_then(|start| text[start..].find("\n+++\n").map(|at| start + at + 1));
    match (start, end) {
        (Some(start), Some(end)) => Some((start..end, end + 4..text.len())),
        _ => {
            desk.at(0, "a text begins with its front matter between two lines of `+++`");
            None
        }
    }
}

/// Reads and checks the front matter.
pub(super) fn read(desk: &mut Desk, range: Range<usize>) -> Option<Front> {
    // The line of `+++` becomes a comment, so that places in the TOML are places in the file.
    let text = format!("#{}", &desk.file.text[1..range.end]);
    let raw = desk.toml_text::<RawFront>(&text)?;
    checked(desk, raw)
}

fn checked(desk: &mut Desk, raw: RawFront) -> Option<Front> {
    if raw.sources.is_empty() {
        desk.at(0, "a text needs `sources`: where its facts come from, with dates");
    }
    for start in raw.sources.iter().filter_map(RawSource::undated) {
        desk.at(start, "this source needs a day: `date` when it was written, or else `seen`");
    }
    if raw.roles.is_empty() {
        desk.at(0, "a text needs `roles`: for whom it is");
    }
    if let Some(note) = &raw.content_note {
        prose::check_plain(desk, note);
    }
    let section = desk.closed::<Section>(&raw.section);
    let (checked, next_check) = (month(desk, &raw.checked), month(desk, &raw.next_check));
    if let (Some(checked), Some(next)) = (checked, next_check)
        && next <= checked
    {
        desk.at(raw.next_check.span().start, "`next_check` must be after `checked`");
    }
    let ids = |desk: &Desk, ids: Vec<Spanned<String>>| {
        ids.into_iter()
            .map(|id| (desk.file.line(id.span().start), id))
            .map(|(line, id)| (id.into_inner(), line))
            .collect()
    };
    Some(Front {
        section: section?,
        roles: desk.closed_list(&raw.roles),
        needs: desk.closed_list(&raw.needs),
        search: raw.search,
        related: ids(desk, raw.related),
        services: ids(desk, raw.services),
        urgent: raw.urgent,
        order: raw.order.unwrap_or(u8::MAX),
        content_note: raw.content_note.map(Spanned::into_inner),
        tool: raw.tool,
        outcomes: raw.outcomes.iter().map(|when| outcome(desk, when)).collect(),
        sources: sources(desk, raw.sources),
        checked: checked?,
        next_check: next_check?,
    })
}

/// `yes`, `no`, or the numbers of questions: `8 10`.
fn outcome(desk: &mut Desk, when: &Spanned<String>) -> Outcome {
    let text = when.get_ref().as_str();
    let after: Vec<Option<u8>> = match text {
        "yes" | "no" => Vec::new(),
        numbers => numbers.split(' ').map(|number| number.parse().ok()).collect(),
    };
    if after.contains(&None) {
        desk.at(
            when.span().start,
            format!(
                "`{text}` is no outcome: write `yes`, `no`, or numbers of questions like `8 10`"
            ),
        );
    }
    Outcome { after: after.into_iter().flatten().collect(), any: text == "yes" }
}

fn month(desk: &mut Desk, text: &Spanned<String>) -> Option<Date> {
    let date = Date::parse(text.get_ref()).filter(|date| date.month > 0);
    if date.is_none() {
        desk.at(
            text.span().start,
            format!("`{}` is not a month: write it like 2026-11", text.get_ref()),
        );
    }
    date
}
