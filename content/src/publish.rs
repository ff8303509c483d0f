//! The publishing rule: what may be shown, and why the rest is held back.
//!
//! It stands here and nowhere else. What it holds back never reaches a catalogue.

use crate::data::{Confidence, Contact, Service, Status};
use crate::date::Date;
use std::fmt;
use waymark::catalogue::Channel;

/// A single source older than this year is too old to trust.
pub const OLDEST_YEAR: u16 = 2022;

/// Whether something may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may.
    Shown,
    /// It may not, and why.
    Held(Reason),
}

/// Why something is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Sources disagree.
    Contradicted,
    /// The facts ask for a new check.
    Recheck,
    /// Nobody has printed it.
    Memory,
    /// A web address that is not https.
    NotHttps,
    /// The only source is older than [`OLDEST_YEAR`].
    Old(Date),
    /// The only source has no date and is somebody else's.
    Undated,
    /// Its status says so.
    Status(Status),
    /// Nothing of it can be shown, and no text says how to reach it otherwise.
    NoDoor,
}

impl Verdict {
    /// True when it may be shown.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self == Self::Shown
    }
}

/// Whether a contact may be shown.
///
/// It is when no source contradicts it, nobody asked for a new check, and it is known from
/// - two sources, or
/// - one source of 2022 or later, or
/// - one source without a date that is the organisation's own or a public body's.
///
/// What is only remembered is never shown. A web page or chat must be reached by https.
#[must_use]
pub fn contact(contact: &Contact) -> Verdict {
    let reason = if contact.contradicted {
        Reason::Contradicted
    } else if contact.recheck {
        Reason::Recheck
    } else if contact.confidence == Confidence::Memory || contact.sources.is_empty() {
        Reason::Memory
    } else if needs_https(contact.channel) && contact.link.is_none() {
        Reason::NotHttps
    } else if is_sure(contact) {
        return Verdict::Shown;
    } else {
        let fresh = |source: &crate::data::Source| match source.date {
            Some(date) => date.year >= OLDEST_YEAR,
            None => source.own,
        };
        if contact.sources.iter().any(fresh) {
            return Verdict::Shown;
        }
        contact
            .sources
            .iter()
            .filter_map(|source| source.date)
            .max()
            .map_or(Reason::Undated, Reason::Old)
    };
    Verdict::Held(reason)
}

/// Whether a service may be shown: the partnership wants it shown, and there is a contact that may
/// be shown or a text that says how to reach it otherwise.
#[must_use]
pub fn service(service: &Service) -> Verdict {
    if service.status != Status::Show {
        return Verdict::Held(Reason::Status(service.status));
    }
    let door = service.route.is_some() || service.contacts.iter().any(|c| contact(c).is_shown());
    if door { Verdict::Shown } else { Verdict::Held(Reason::NoDoor) }
}

/// True when two sources agree on a contact.
#[must_use]
pub fn is_sure(contact: &Contact) -> bool {
    contact.confidence == Confidence::TwoSources && contact.sources.len() >= 2
}

const fn needs_https(channel: Channel) -> bool {
    matches!(channel, Channel::Web | Channel::Chat)
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradicted => f.write_str("sources disagree, or one says it is not confirmed"),
            Self::Recheck => f.write_str("marked to be checked again"),
            Self::Memory => f.write_str("from memory: no source prints it"),
            Self::NotHttps => f.write_str("the web address is not https"),
            Self::Old(date) => write!(f, "its only source is of {date}, before {OLDEST_YEAR}"),
            Self::Undated => f.write_str("its only source has no date and is somebody else's site"),
            Self::Status(Status::Guidance) => f.write_str("only spoken of in texts"),
            Self::Status(Status::Private) => f.write_str("never to be shown"),
            Self::Status(_) => f.write_str("waits until somebody confirms how to reach it"),
            Self::NoDoor => {
                f.write_str("no contact may be shown, and no `route` says how to reach it")
            }
        }
    }
}
