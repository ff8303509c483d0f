//! Guidance texts.

use super::{Need, Role, Text};
use serde::{Deserialize, Serialize};

/// One guidance text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}
