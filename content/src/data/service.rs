//! Services: `data/services/<id>.toml`, one file each.

use super::area::Area;
use super::contact::{Contact, RawContact, contact};
use crate::file::Desk;
use crate::letters;
use crate::names::{is_id, is_language_tag, unknown};
use crate::prose;
use serde::Deserialize;
use toml::Spanned;
use waymark::catalogue::{Districts, Group, Kind, Need, Role, Sex};

/// A service, shown or held, with what staff know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The name of its file.
    pub id: String,
    /// The organisation's own name.
    pub name: String,
    /// What sort of service it is.
    pub kind: Kind,
    /// What the partnership decided about it.
    pub status: Status,
    /// What it does for you.
    pub summary: String,
    /// How to get it when there is nobody to call.
    pub route: Option<String>,
    /// What happens when you get in touch.
    pub expect: Option<String>,
    /// Where it serves.
    pub reach: Reach,
    /// What it helps with, most fitting first.
    pub needs: Vec<Need>,
    /// In which part people come to it.
    pub roles: Vec<Role>,
    /// Whom it takes by sex; empty means anyone.
    pub sex: Vec<Sex>,
    /// Youngest age it takes.
    pub min_age: Option<u8>,
    /// Oldest age it takes.
    pub max_age: Option<u8>,
    /// Groups it knows well.
    pub groups: Vec<Group>,
    /// True when it takes these groups only.
    pub groups_only: bool,
    /// Languages its people speak.
    pub languages: Vec<String>,
    /// True when it brings in interpreters.
    pub interpreters: bool,
    /// The wording of the partnership's report that it answers.
    pub seed: Option<String>,
    /// For staff.
    pub notes: Option<String>,
    /// For staff: why it is not shown.
    pub hold_reason: Option<String>,
    /// Ways to reach it, shown or held.
    pub contacts: Vec<Contact>,
    /// Path of its file.
    pub file: String,
    /// Line of its name in it.
    pub line: usize,
}

/// What the partnership decided about a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// To be shown, if the publishing rule allows.
    Show,
    /// Not shown until somebody confirms how to reach it.
    Hold,
    /// Only spoken of in texts.
    Guidance,
    /// Never shown.
    Private,
}

/// Where a service works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The whole country.
    National,
    /// These districts.
    Local(Districts),
    /// Areas just outside, by name.
    Neighbour(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawService {
    name: Spanned<String>,
    kind: Spanned<String>,
    status: Spanned<Status>,
    summary: Spanned<String>,
    route: Option<Spanned<String>>,
    expect: Option<Spanned<String>>,
    area: Spanned<Vec<Spanned<String>>>,
    needs: Spanned<Vec<Spanned<String>>>,
    roles: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    sex: Vec<Spanned<String>>,
    min_age: Option<Spanned<u8>>,
    max_age: Option<u8>,
    #[serde(default)]
    groups: Vec<Spanned<String>>,
    groups_only: Option<Spanned<bool>>,
    #[serde(default)]
    languages: Vec<Spanned<String>>,
    #[serde(default)]
    interpreters: bool,
    seed: Option<String>,
    notes: Option<String>,
    hold_reason: Option<String>,
    #[serde(default)]
    contacts: Vec<RawContact>,
}

/// Reads the service of a file.
pub(super) fn read(desk: &mut Desk, area: &Area) -> Option<Service> {
    let raw = desk.toml()?;
    service(desk, raw, area)
}

fn service(desk: &mut Desk, raw: RawService, area: &Area) -> Option<Service> {
    check(desk, &raw);
    let kind = desk.closed::<Kind>(&raw.kind);
    let reach = reach(desk, &raw.area, area);
    let status = *raw.status.get_ref();
    if status != Status::Show && raw.hold_reason.is_none() {
        desk.at(
            raw.status.span().start,
            "a service that is not shown needs `hold_reason`: say why, for staff",
        );
    }
    let line = desk.file.line(raw.name.span().start);
    let service = Service {
        id: desk.file.stem().to_owned(),
        name: raw.name.into_inner(),
        kind: kind?,
        status,
        summary: raw.summary.into_inner(),
        route: raw.route.map(Spanned::into_inner),
        expect: raw.expect.map(Spanned::into_inner),
        reach: reach?,
        needs: filled(desk, "needs", &raw.needs),
        roles: filled(desk, "roles", &raw.roles),
        sex: desk.closed_list(&raw.sex),
        min_age: raw.min_age.map(Spanned::into_inner),
        max_age: raw.max_age,
        groups: desk.closed_list(&raw.groups),
        groups_only: raw.groups_only.is_some_and(Spanned::into_inner),
        languages: raw.languages.into_iter().map(Spanned::into_inner).collect(),
        interpreters: raw.interpreters,
        seed: raw.seed,
        notes: raw.notes,
        hold_reason: raw.hold_reason,
        contacts: raw.contacts.into_iter().filter_map(|raw| contact(desk, raw)).collect(),
        file: desk.file.path.clone(),
        line,
    };
    Some(service)
}

fn check(desk: &mut Desk, raw: &RawService) {
    if !is_id(desk.file.stem()) {
        desk.at(
            0,
            "the name of the file is the service's id: lower-case letters, digits and hyphens",
        );
    }
    if raw.name.get_ref().trim().is_empty() {
        desk.at(raw.name.span().start, "`name` is empty: write the organisation's own name");
    }
    letters::check(desk, &raw.name, letters::NAME);
    if raw.summary.get_ref().trim().is_empty() {
        desk.at(
            raw.summary.span().start,
            "`summary` is empty: say in a sentence or two what it does for you",
        );
    }
    for text in [Some(&raw.summary), raw.route.as_ref(), raw.expect.as_ref()].into_iter().flatten()
    {
        prose::check_plain(desk, text);
    }
    for tag in &raw.languages {
        if !is_language_tag(tag.get_ref()) {
            let message =
                format!("`{}` is not a language tag like `en`, `pl` or `bfi`", tag.get_ref());
            desk.at(tag.span().start, message);
        }
    }
    if let (Some(min), Some(max)) = (&raw.min_age, raw.max_age)
        && *min.get_ref() > max
    {
        desk.at(
            min.span().start,
            format!("`min_age` {} is over `max_age` {max}: swap them", min.get_ref()),
        );
    }
    if let Some(only) =
        raw.groups_only.as_ref().filter(|only| *only.get_ref() && raw.groups.is_empty())
    {
        desk.at(
            only.span().start,
            "`groups_only` needs `groups`: name the groups, or leave it out",
        );
    }
}

/// A list that must not be empty.
fn filled<T: crate::names::Closed>(
    desk: &mut Desk,
    field: &str,
    names: &Spanned<Vec<Spanned<String>>>,
) -> Vec<T> {
    if names.get_ref().is_empty() {
        desk.at(names.span().start, format!("`{field}` is empty: name at least one"));
    }
    desk.closed_list(names.get_ref())
}

fn reach(desk: &mut Desk, names: &Spanned<Vec<Spanned<String>>>, area: &Area) -> Option<Reach> {
    let start = names.span().start;
    let names = names.get_ref();
    if let [only] = names.as_slice()
        && only.get_ref() == "national"
    {
        return Some(Reach::National);
    }
    let mut districts = Districts::default();
    let mut neighbours = Vec::new();
    for name in names {
        let text = name.get_ref().as_str();
        if let Some(neighbour) = text.strip_prefix("neighbour:") {
            if !area.neighbours().any(|known| known == neighbour) {
                let message = unknown("area outside", neighbour, area.neighbours());
                desk.at(name.span().start, message);
            }
            neighbours.push(neighbour.to_owned());
        } else if let Some(index) = area.index(text) {
            districts.0 |= 1 << index;
        } else {
            let known = area.districts.iter().map(|district| district.id.as_str());
            let message = if text == "national" {
                "\"national\" stands alone: leave out the other areas".to_owned()
            } else {
                unknown("district", text, known)
            };
            desk.at(name.span().start, message);
        }
    }
    match (districts.0, neighbours.is_empty()) {
        (0, true) => {
            desk.at(start, "`area` names no place: write [\"national\"] or ids of districts");
            None
        }
        (0, false) => Some(Reach::Neighbour(neighbours)),
        (_, true) => Some(Reach::Local(districts)),
        _ => {
            desk.at(start, "`area` mixes districts and areas outside: name the districts only");
            None
        }
    }
}
