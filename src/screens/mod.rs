//! The screens, and the names by which links lead to them.

mod about;
pub mod all;
mod bsl;
mod emergency;
pub mod finder;
#[cfg(feature = "ssr")]
pub mod gallery;
mod guide;
mod home;
mod list;
mod service;
pub(crate) mod tool;
mod topic;

use crate::app::State;
use crate::catalogue::{Catalogue, Section};
use crate::language::Msg;
use crate::parts::digits;
use yew::Html;

/// So many services stand on a list that nobody can search.
const MOST: usize = 12;

/// A screen of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The first screen, which is also the prerendered page.
    #[default]
    Home,
    /// What to do in danger.
    Emergency,
    /// Texts for someone it happens to.
    Help,
    /// Texts for friends and family.
    Worried,
    /// Texts about phones and accounts.
    Device,
    /// Texts for young people.
    Young,
    /// Texts for people who hurt others.
    Behaviour,
    /// Everything else to read.
    More,
    /// A text, by its index in the catalogue.
    Topic(usize),
    /// Search.
    Find,
    /// A few questions that fill in the search; the index of the question.
    Guide(usize),
    /// A service, by its index in the catalogue.
    Service(usize),
    /// What can be had in sign language.
    Bsl,
    /// Sources, and where the exit leads.
    About,
}

impl Screen {
    /// The screen that a link's `data-to` names; nothing for a name that is not known.
    #[must_use]
    pub fn parse(name: &str, cat: &Catalogue) -> Option<Self> {
        let (head, id) = name.split_once(':').unwrap_or((name, ""));
        Some(match head {
            "home" => Self::Home,
            "emergency" => Self::Emergency,
            "help" => Self::Help,
            "worried" => Self::Worried,
            "device" => Self::Device,
            "young" => Self::Young,
            "behaviour" => Self::Behaviour,
            "more" => Self::More,
            "find" => Self::Find,
            "about" => Self::About,
            "bsl" => Self::Bsl,
            "guide" => Self::Guide(id.parse().unwrap_or(0)),
            "topic" => Self::Topic(cat.topics.iter().position(|topic| topic.id == id)?),
            "service" => Self::Service(cat.services.iter().position(|service| service.id == id)?),
            _ => return None,
        })
    }

    /// What `data-screen` says.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Emergency => "emergency",
            Self::Help => "help",
            Self::Worried => "worried",
            Self::Device => "device",
            Self::Young => "young",
            Self::Behaviour => "behaviour",
            Self::More => "more",
            Self::Topic(_) => "topic",
            Self::Find => "find",
            Self::Guide(_) => "guide",
            Self::Service(_) => "service",
            Self::About => "about",
            Self::Bsl => "bsl",
        }
    }

    /// The same screen where the catalogue has another order; the first screen where it is missing.
    pub(crate) fn in_catalogue(self, from: &Catalogue, to: &Catalogue) -> Self {
        let same = match self {
            Self::Topic(index) => {
                from.topics.get(index).map(|topic| ["topic:", &topic.id].concat())
            }
            Self::Service(index) => {
                from.services.get(index).map(|service| ["service:", &service.id].concat())
            }
            other => return other,
        };
        same.and_then(|name| Self::parse(&name, to)).unwrap_or_default()
    }

    /// Tells screens and languages apart: what was opened on one is not open on the next, and what
    /// something else did to the words of one language goes with them.
    pub(crate) fn key(self, lang: &str) -> String {
        let index = match self {
            Self::Topic(index) | Self::Service(index) | Self::Guide(index) => index,
            _ => 0,
        };
        [lang, self.name(), &digits(index)].concat()
    }

    /// The sections that a list screen shows, in order.
    #[must_use]
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::Help => &[Section::Now, Section::Wondering, Section::Planning],
            Self::Worried => &[Section::Supporting],
            Self::Device => &[Section::Device],
            Self::Young => &[Section::Young],
            Self::Behaviour => &[Section::Behaviour],
            Self::More => &[Section::More],
            _ => &[],
        }
    }
}

/// The list that a section's texts stand on.
pub(crate) const fn list_of(section: Section) -> Screen {
    match section {
        Section::Now | Section::Wondering | Section::Planning => Screen::Help,
        Section::Device => Screen::Device,
        Section::Supporting => Screen::Worried,
        Section::Young => Screen::Young,
        Section::Behaviour => Screen::Behaviour,
        Section::More => Screen::More,
    }
}

/// The heading of a section.
pub(crate) const fn section_title(section: Section) -> Msg {
    match section {
        Section::Now => Msg::SectionNow,
        Section::Wondering => Msg::SectionWondering,
        Section::Planning => Msg::SectionPlanning,
        Section::Device => Msg::SectionDevice,
        Section::Supporting => Msg::SectionSupporting,
        Section::Young => Msg::SectionYoung,
        Section::Behaviour => Msg::SectionBehaviour,
        Section::More => Msg::SectionMore,
    }
}

/// What the screen shows.
pub(crate) fn show(state: &State) -> Html {
    match state.screen {
        Screen::Home => home::show(state),
        Screen::Emergency => emergency::show(state),
        Screen::Topic(index) => topic::show(state, index),
        Screen::Find => finder::show(state),
        Screen::Guide(step) => guide::show(state, step),
        Screen::Service(index) => service::show(state, index),
        Screen::About => about::show(state),
        Screen::Bsl => bsl::show(state),
        list => list::show(state, list),
    }
}
