//! Settings of a deployment: where it is served, where one leaves to, who may embed it.

use crate::date::Date;
use crate::file::{Desk, File};
use crate::link::{is_origin, is_plain_https};
use crate::names::is_language_tag;
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;
use waymark::catalogue::Group;

/// Settings of a deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Scheme and host it is served from.
    pub origin: String,
    /// Neutral pages to leave to; the first is the default.
    pub exits: Vec<Exit>,
    /// Ids of the services of the first screen, with their lines in the file.
    pub floor: Vec<(String, usize)>,
    /// Languages of the menu, English first.
    pub languages: Vec<LanguageName>,
    /// True when any site may embed it.
    pub anyone: bool,
    /// Sites that may embed it.
    pub partners: Vec<Partner>,
}

/// A neutral page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exit {
    /// Its name.
    pub name: String,
    /// Its https address.
    pub url: String,
}

/// A language of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageName {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// True for right-to-left scripts.
    #[serde(default)]
    pub rtl: bool,
    /// What one says in English to be given an interpreter: "I speak Polish. Please …". Empty for
    /// English.
    #[serde(default)]
    pub call: String,
    /// The language of which this is an easier form. It need not be whole: what it lacks is shown in that
    /// language, unmarked.
    #[serde(default)]
    pub variant_of: Option<String>,
    /// Groups of people to which many of its readers belong: what is there for these stands higher.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Search words that change nothing are left out, for room: see `compile/terse.rs`.
    #[serde(default)]
    pub terse: bool,
}

/// A site that may embed the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Scheme and host.
    pub origin: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSite {
    origin: Spanned<String>,
    exit: Vec<RawExit>,
    floor: Vec<Spanned<String>>,
    languages: Vec<Spanned<LanguageName>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExit {
    name: String,
    url: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPartners {
    #[serde(default)]
    anyone: bool,
    #[serde(default)]
    partners: Vec<RawPartner>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPartner {
    name: String,
    origin: Spanned<String>,
}

/// Reads `site.toml` and `partners.toml`.
pub(crate) fn read_site(root: &Path, problems: &mut Problems) -> Site {
    let mut site = Site::default();
    if let Some(file) = File::read(root, "data/site.toml", problems) {
        let mut desk = Desk { file: &file, problems };
        if let Some(raw) = desk.toml::<RawSite>() {
            settings(&mut desk, raw, &mut site);
        }
    }
    if let Some(file) = File::read(root, "data/partners.toml", problems) {
        let mut desk = Desk { file: &file, problems };
        if let Some(raw) = desk.toml::<RawPartners>() {
            site.anyone = raw.anyone;
            for partner in raw.partners {
                check_origin(&mut desk, &partner.origin);
                site.partners
                    .push(Partner { name: partner.name, origin: partner.origin.into_inner() });
            }
        }
    }
    site
}

fn settings(desk: &mut Desk, raw: RawSite, site: &mut Site) {
    check_origin(desk, &raw.origin);
    site.origin = raw.origin.into_inner();
    if raw.exit.is_empty() {
        desk.at(0, "`exit` is empty: name at least one neutral page to leave to");
    }
    for exit in raw.exit {
        if !is_plain_https(exit.url.get_ref()) {
            let message =
                format!("`{}` must be an https address without ? and #", exit.url.get_ref());
            desk.at(exit.url.span().start, message);
        }
        site.exits.push(Exit { name: exit.name, url: exit.url.into_inner() });
    }
    for id in raw.floor {
        let line = desk.file.line(id.span().start);
        site.floor.push((id.into_inner(), line));
    }
    if raw.languages.first().is_none_or(|language| language.get_ref().tag != "en") {
        desk.at(0, "`languages` must begin with `en`, the source of all translations");
    }
    for language in raw.languages {
        let (start, language) = (language.span().start, language.into_inner());
        for group in &language.groups {
            if Group::from_name(group).is_none() {
                desk.at(start, format!("unknown group `{group}`"));
            }
        }
        if !is_language_tag(&language.tag) {
            desk.at(
                start,
                format!("`{}` is not a language tag like `en` or `pt-BR`", language.tag),
            );
        }
        if site.languages.iter().any(|other| other.tag == language.tag) {
            desk.at(start, format!("language `{}` stands here twice: leave one", language.tag));
        }
        if let Some(of) = &language.variant_of
            && !site.languages.iter().any(|other| other.tag == *of && other.variant_of.is_none())
        {
            desk.at(
                start,
                format!("`variant_of` names `{of}`, no whole language that stands above"),
            );
        }
        site.languages.push(language);
    }
}

fn check_origin(desk: &mut Desk, origin: &Spanned<String>) {
    if !is_origin(origin.get_ref()) {
        let message = format!(
            "`{}` must be scheme and host only, like https://www.council.example",
            origin.get_ref()
        );
        desk.at(origin.span().start, message);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read so that a mistyped field is noticed")]
struct RawHolidays {
    source: String,
    dates: Vec<Spanned<String>>,
}

/// Reads `holidays.toml`: days since 1970-01-01, ascending.
pub(crate) fn read_holidays(root: &Path, problems: &mut Problems) -> Vec<i32> {
    let Some(file) = File::read(root, "data/holidays.toml", problems) else { return Vec::new() };
    let mut desk = Desk { file: &file, problems };
    let Some(raw) = desk.toml::<RawHolidays>() else { return Vec::new() };
    let mut days = Vec::new();
    for date in raw.dates {
        match Date::parse(date.get_ref()).and_then(Date::days) {
            Some(day) => days.push(day),
            None => {
                let message =
                    format!("`{}` is not a day: write it like 2026-12-25", date.get_ref());
                desk.at(date.span().start, message);
            }
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}
