//! Guidance texts.

use super::layout::{Layout, Reader, Writer, fields, variants};
use super::{Need, Role, Text};
use serde::{Deserialize, Serialize};

/// One guidance text.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Stable id: the name of its file.
    pub id: String,
    /// Title, a question or a thing to do.
    pub title: Text,
    /// The one thing to know.
    pub lead: Text,
    /// Where it stands in the menus.
    pub section: Section,
    /// True when the text is English in a catalogue of another language (always as a whole).
    pub english: bool,
    /// A warning of what it speaks of, where it speaks of something hard.
    pub content_note: Option<Text>,
    /// The text.
    pub body: Vec<Block>,
    /// What a person can do with it beside reading.
    pub tool: Tool,
    /// With [`Tool::Check`]: when each of the first paragraphs after the questions is shown.
    pub outcomes: Vec<Outcome>,
    /// For whom.
    pub roles: Vec<Role>,
    /// The needs whose services fit it, most fitting first.
    pub needs: Vec<Need>,
    /// Ids of services to be shown whatever the finder says.
    pub services: Vec<String>,
    /// Ids of topics to read next.
    pub related: Vec<String>,
    /// Normalised words and phrases by which it is found.
    pub search: Vec<String>,
    /// True when it must stand before everything else on its list.
    pub urgent: bool,
    /// Year and month when its facts were last checked.
    pub checked: super::Month,
}

impl Topic {
    /// True if its title tells of no danger: it is not for now, warns of nothing and leads to no emergency.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.section != Section::Now
            && self.content_note.is_none()
            && !self.needs.contains(&Need::Emergency)
    }
}

/// Where a topic stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// In a hurry: what to do now.
    Now,
    /// Is this abuse?
    Wondering,
    /// Planning, leaving, rights.
    Planning,
    /// Phone and accounts.
    Device,
    /// Friends, family, bystanders.
    Supporting,
    /// Young people.
    Young,
    /// People who harm.
    Behaviour,
    /// Bereaved people, professionals, words explained.
    More,
}

/// What a person can do with a text beside reading it. Where scripts do not run it is a plain text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    /// Nothing.
    #[default]
    None,
    /// Answer the steps of its lists with yes, no or not sure.
    Check,
    /// Write something under each step of its lists.
    Plan,
    /// Choose from two lists of headings, who it is and what it is about, and see words to say for both.
    Say,
}

/// When a paragraph of a check is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Shown after a yes or a "not sure" to one of these questions, counted from 1.
    pub after: Vec<u8>,
    /// Without questions: shown after any yes (or three "not sure") when true, else when something was answered but
    /// not so.
    pub any: bool,
}

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the second level.
    Heading(Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; true when the order matters.
    List(bool, Vec<Vec<Inline>>),
    /// Something to know before doing it (the other person could notice it, danger).
    Warning(Vec<Inline>),
    /// Words one can say, shown as speech.
    Say(Vec<Inline>),
    /// A service's card in the text, by id.
    Service(String),
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Stressed text.
    Strong(String),
    /// A contact from the data: service id and index into its shown contacts; shown as its value.
    Contact(String, u8),
    /// A link to a topic: id and words.
    Topic(String, String),
    /// A link to a service's page: id and words.
    ServiceLink(String, String),
    /// A picture for readers of easy words, by its name in the stylesheet; it says nothing that the words do not.
    Icon(String),
}

fields! {
    Outcome { after, any }
    Topic { id as name, title, lead, section, english, content_note, body, tool, outcomes, roles, needs, services as names, related as names, search, urgent, checked }
}

variants! {
    Tool { None, Check, Plan, Say }
    Section { Now, Wondering, Planning, Device, Supporting, Young, Behaviour, More }
}

impl Layout for Block {
    fn read(from: &mut Reader) -> Self {
        match from.number() {
            0 => Self::Heading(Layout::read(from)),
            1 => Self::Paragraph(Layout::read(from)),
            2 => Self::List(false, Layout::read(from)),
            3 => Self::List(true, Layout::read(from)),
            4 => Self::Warning(Layout::read(from)),
            5 => Self::Say(Layout::read(from)),
            _ => Self::Service(from.name()),
        }
    }
    fn write(&self, out: &mut Writer) {
        let (kind, words) = match self {
            Self::Heading(words) => (0, words),
            Self::Paragraph(words) => (1, words),
            Self::Warning(words) => (4, words),
            Self::Say(words) => (5, words),
            Self::List(ordered, items) => {
                out.number(2 + u32::from(*ordered));
                return items.write(out);
            }
            Self::Service(id) => {
                out.number(6);
                return out.name(id);
            }
        };
        out.number(kind);
        words.write(out);
    }
}

impl Layout for Inline {
    fn read(from: &mut Reader) -> Self {
        match from.number() {
            0 => Self::Text(from.text(true)),
            1 => Self::Strong(from.text(true)),
            2 => Self::Contact(from.name(), Layout::read(from)),
            3 => Self::Topic(from.name(), from.text(true)),
            4 => Self::ServiceLink(from.name(), from.text(true)),
            _ => Self::Icon(from.name()),
        }
    }
    fn write(&self, out: &mut Writer) {
        let mut link = |kind, id: &str, words: &str| {
            out.number(kind);
            out.name(id);
            out.text(words, true);
        };
        match self {
            Self::Topic(id, words) => link(3, id, words),
            Self::ServiceLink(id, words) => link(4, id, words),
            Self::Contact(id, index) => {
                out.number(2);
                out.name(id);
                index.write(out);
            }
            Self::Icon(name) => {
                out.number(5);
                out.name(name);
            }
            Self::Text(words) => {
                out.number(0);
                out.text(words, true);
            }
            Self::Strong(words) => {
                out.number(1);
                out.text(words, true);
            }
        }
    }
}
