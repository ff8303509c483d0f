//! One way to reach a service, as its data file has it, with sources.

use crate::date::Date;
use crate::file::Desk;
use crate::{hours, letters, link, phone, prose};
use serde::Deserialize;
use toml::Spanned;
use waymark::catalogue::{Bill, Channel, Cost, Hours};

/// One way to reach a service, shown or held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// How one gets in touch.
    pub channel: Channel,
    /// As it is shown.
    pub value: String,
    /// The service whose contact this is too; what is known of it is told there.
    pub same_as: Option<String>,
    /// What a tap opens, where the value can be opened.
    pub link: Option<String>,
    /// What to press or say once it is answered.
    pub then: Option<String>,
    /// When somebody answers.
    pub hours: Option<Hours>,
    /// What it costs.
    pub cost: Cost,
    /// Whether it may be seen on a bill.
    pub bill: Bill,
    /// One thing to know before using it.
    pub note: Option<String>,
    /// For staff: about the contact and its hours.
    pub staff_note: Option<String>,
    /// How well it is known.
    pub confidence: Confidence,
    /// Sources disagree, or one says that it is not confirmed.
    pub contradicted: bool,
    /// The facts say that it must be checked again.
    pub recheck: bool,
    /// Where it is printed.
    pub sources: Vec<Source>,
    /// Line in its file.
    pub line: usize,
}

/// How well a contact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Two sources that do not copy each other print it.
    TwoSources,
    /// One source prints it.
    OneSource,
    /// Somebody remembered it.
    Memory,
}

/// A page or paper that prints a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address or title.
    pub reference: String,
    /// When it was written, where it says so.
    pub date: Option<Date>,
    /// When somebody read it.
    pub seen: Option<Date>,
    /// True for the organisation's own site or a public body's.
    pub own: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawContact {
    channel: Spanned<String>,
    value: Spanned<String>,
    pub(super) same_as: Option<Spanned<String>>,
    then: Option<Spanned<String>>,
    hours: Option<Spanned<String>>,
    hours_note: Option<String>,
    cost: Option<Spanned<String>>,
    bill: Option<Spanned<String>>,
    note: Option<Spanned<String>>,
    staff_note: Option<String>,
    confidence: Option<Spanned<Confidence>>,
    #[serde(default)]
    contradicted: bool,
    #[serde(default)]
    recheck: bool,
    #[serde(default)]
    sources: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSource {
    #[serde(rename = "ref")]
    reference: Spanned<String>,
    date: Option<Spanned<String>>,
    seen: Option<Spanned<String>>,
    #[serde(default)]
    own: bool,
}

impl RawSource {
    /// Where it begins in its file, when it says of no day that it was written or read.
    pub(crate) fn undated(&self) -> Option<usize> {
        let dated = self.date.is_some() || self.seen.is_some();
        (!dated).then(|| self.reference.span().start)
    }
}

/// Checks a contact; what cannot be mended in thought is left out.
pub(super) fn contact(desk: &mut Desk, mut raw: RawContact) -> Option<Contact> {
    let start = raw.channel.span().start;
    let channel = desk.closed::<Channel>(&raw.channel);
    let sources = sources(desk, std::mem::take(&mut raw.sources));
    let confidence = match &raw.same_as {
        Some(_) => taken_over(desk, &raw),
        None => sure_of(desk, start, raw.confidence.as_ref(), &sources),
    };
    for text in [Some(&raw.value), raw.then.as_ref()].into_iter().flatten() {
        letters::check(desk, text, letters::NAME);
    }
    if let Some(text) = &raw.note {
        prose::check_plain(desk, text);
    }
    let hours = raw.hours.and_then(|notation| match hours::compile(notation.get_ref()) {
        Ok(hours) => Some(hours),
        Err(message) => {
            desk.at(notation.span().start, message);
            None
        }
    });
    let link = channel.and_then(|channel| link(desk, channel, &raw.value));
    let staff_note = [raw.staff_note, raw.hours_note.map(|note| format!("hours: {note}"))];
    let staff_note: Vec<_> = staff_note.into_iter().flatten().collect();
    Some(Contact {
        channel: channel?,
        link,
        value: raw.value.into_inner(),
        same_as: raw.same_as.map(Spanned::into_inner),
        then: raw.then.map(Spanned::into_inner),
        hours,
        cost: raw.cost.and_then(|cost| desk.closed(&cost)).unwrap_or_default(),
        bill: raw.bill.and_then(|bill| desk.closed(&bill)).unwrap_or_default(),
        note: raw.note.map(Spanned::into_inner),
        staff_note: (!staff_note.is_empty()).then(|| staff_note.join(" ")),
        confidence,
        contradicted: raw.contradicted,
        recheck: raw.recheck,
        sources,
        line: desk.file.line(start),
    })
}

/// What a tap opens. A wrong number is a problem; a web address that is not https is only held.
fn link(desk: &mut Desk, channel: Channel, value: &Spanned<String>) -> Option<String> {
    let (text, start) = (value.get_ref().as_str(), value.span().start);
    if text.trim().is_empty() || text.trim() != text {
        desk.at(start, "`value` must not be empty or begin or end with a space");
        return None;
    }
    match channel {
        Channel::Phone | Channel::Text | Channel::Relay => match phone::link(channel, text) {
            Ok(link) => Some(link),
            Err(message) => {
                desk.at(start, message);
                None
            }
        },
        Channel::Email => {
            if !link::is_email(text) {
                desk.at(start, format!("`{text}` is not an e-mail address like name@host.example"));
            }
            Some(format!("mailto:{text}"))
        }
        Channel::Web | Channel::Chat | Channel::Bsl => {
            link::is_https(text).then(|| text.to_owned())
        }
        Channel::Place => None,
    }
}

/// Checks sources: each has a reference, dates are dates and not to come, none stands twice.
pub(crate) fn sources(desk: &mut Desk, raw: Vec<RawSource>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for source in raw {
        let start = source.reference.span().start;
        let reference = source.reference.into_inner();
        if reference.trim().is_empty() {
            desk.at(start, "a source needs `ref`: its address or its title");
            continue;
        }
        if sources.iter().any(|other| other.reference == reference) {
            desk.at(start, "this source stands here twice: leave one");
            continue;
        }
        let [date, seen] = [source.date, source.seen].map(|text| day(desk, &text?));
        sources.push(Source { reference, date, seen, own: source.own });
    }
    sources
}

fn day(desk: &mut Desk, text: &Spanned<String>) -> Option<Date> {
    let parsed = Date::parse(text.get_ref());
    let wrong = match parsed {
        None => "is not a date: write \"2024\", \"2024-04\" or \"2024-04-09\", or leave it out",
        Some(parsed) if parsed.is_to_come() => {
            "is still to come: write the day on which the source was read or printed"
        }
        Some(_) => return parsed,
    };
    desk.at(text.span().start, format!("`{}` {wrong}", text.get_ref()));
    None
}

/// How well a contact of its own is known; notes a confidence that its sources do not bear out. The
/// contact begins at `start`.
fn sure_of(
    desk: &mut Desk,
    start: usize,
    confidence: Option<&Spanned<Confidence>>,
    sources: &[Source],
) -> Confidence {
    let Some(confidence) = confidence else {
        desk.at(
            start,
            "`confidence` is missing: write \"two-sources\", \"one-source\" or \"memory\"",
        );
        return Confidence::Memory;
    };
    let message = match (confidence.get_ref(), sources.len()) {
        (Confidence::TwoSources, 0 | 1) => {
            "confidence is \"two-sources\" but two sources are not listed: list them, or write \"one-source\""
        }
        (Confidence::OneSource, 0) => {
            "a contact needs its source: add `sources = [ { ref = \"https://…\", date = \"2024-04\" } ]`, or write confidence \"memory\""
        }
        _ => return *confidence.get_ref(),
    };
    desk.at(confidence.span().start, message);
    *confidence.get_ref()
}

/// Notes what a contact says again that the one it is the same as has said. How well it is known is
/// filled in by `same::fill`.
fn taken_over(desk: &mut Desk, raw: &RawContact) -> Confidence {
    let said = [
        ("hours", raw.hours.as_ref().map(Spanned::span)),
        ("cost", raw.cost.as_ref().map(Spanned::span)),
        ("bill", raw.bill.as_ref().map(Spanned::span)),
        ("confidence", raw.confidence.as_ref().map(Spanned::span)),
    ];
    for (name, span) in said {
        if let Some(span) = span {
            desk.at(
                span.start,
                format!(
                    "`{name}` is taken over from the contact that `same_as` names: leave it out"
                ),
            );
        }
    }
    Confidence::Memory
}
