//! The catalogue: everything the widget knows in one language, as one compact file.
//!
//! The build compiles it from `data/` and `i18n/`; the browser loads it whole at the start, after
//! its hash was verified. Nothing is fetched later.

mod layout;
mod link;
mod service;
mod topic;
mod vocabulary;

pub use service::*;
pub use topic::*;
pub use vocabulary::*;

use layout::{Layout, Reader, Writer, fields};

/// Version of the layout. The widget refuses any other and leaves the prerendered page standing.
pub const SCHEMA: u16 = 8;

/// A text in the catalogue's language, or in English where no translation can be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Plain text; never markup.
    pub text: String,
    /// True when the text is English in a catalogue of another language: mark it with `lang="en"`.
    pub english: bool,
}

/// All that is shown in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// Must equal [`SCHEMA`].
    pub schema: u16,
    /// BCP 47 tag of the language: `en`, `pl`, `ar` …
    pub lang: String,
    /// True for right-to-left scripts.
    pub rtl: bool,
    /// While a person has not yet checked the translation: the screen where one can tell what is wrong.
    pub unreviewed: Option<String>,
    /// Day of the build, in days since 1970-01-01: a clock before it is wrong.
    pub built: i32,
    /// Interface messages, in the order of `language::Msg`.
    pub messages: Vec<Text>,
    /// The languages one can change to, each with its own name.
    pub languages: Vec<Language>,
    /// What one says in English to be given an interpreter; empty for English.
    pub call: String,
    /// Groups of people to which many of its readers belong.
    pub groups: Vec<Group>,
    /// Services that may be shown, best known first within a kind.
    pub services: Vec<Service>,
    /// Guidance.
    pub topics: Vec<Topic>,
    /// Districts, outcodes and towns.
    pub places: Places,
    /// Bank holidays, in days since 1970-01-01, ascending.
    pub holidays: Vec<i32>,
    /// What people type and what they mean by it.
    pub lexicon: Lexicon,
    /// How much words tell of danger.
    pub alarm: Alarm,
    /// Indices into `services`: the emergency and national helplines of the first screen.
    pub floor: Vec<u16>,
    /// Neutral pages one can leave to; the first is the default.
    pub exits: Vec<ExitPage>,
    /// Lines about the data to print on the about page (attribution of sources).
    pub attribution: Vec<String>,
}

/// One entry of the language menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// The language's name in itself.
    pub name: String,
    /// True for right-to-left scripts.
    pub rtl: bool,
}

/// A neutral page to leave to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExitPage {
    /// Name of the site, as its owner writes it.
    pub name: String,
    /// An `https` address without query or fragment.
    pub url: String,
}

/// Districts, outcodes and towns of the area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The districts; a district's index is its bit in [`Districts`].
    pub districts: Vec<District>,
    /// Outcodes with at least one live postcode in the area, sorted by code.
    pub outcodes: Vec<Outcode>,
    /// Towns and villages, sorted by normalised name.
    pub towns: Vec<Town>,
}

/// One district of the area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Stable id, as in the data: lower case, hyphens.
    pub id: String,
    /// Name people know it by.
    pub name: String,
    /// Name of the council, for "which council collects your bins?".
    pub council: String,
}

/// A set of districts, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Districts(pub u16);

impl Districts {
    /// True if the district with this index is in the set.
    #[must_use]
    pub const fn contains(self, index: usize) -> bool {
        index < 16 && self.0 >> index & 1 == 1
    }

    /// True if both sets share a district.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The first half of a postcode and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcode {
    /// Upper case, as `PE7`.
    pub code: String,
    /// Live postcodes per district, in proportion: (district index, part), largest first.
    pub shares: Vec<(u8, u16)>,
    /// Those outside the area, in the same proportion.
    pub outside: u16,
    /// Names of the areas outside, largest first.
    pub neighbours: Vec<String>,
}

/// A town or village.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// Name as written.
    pub name: String,
    /// Where it lies; several bits when it is split.
    pub districts: Districts,
}

/// How much words and pairs of words tell of danger and of suicide; see `finder::alarm`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alarm {
    /// What the weights must exceed, for danger and for suicide.
    pub limits: (u8, u8),
    /// The marks that weigh something, ascending, each as what it is more than the one before; none
    /// when there were no examples.
    pub steps: Vec<u16>,
    /// Both weights of each mark.
    pub weights: Vec<u8>,
}

impl Catalogue {
    /// Reads a catalogue.
    ///
    /// # Errors
    /// Bytes that are no catalogue of this layout, or one without messages.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadCatalogue> {
        let mut reader = Reader::new(bytes);
        let catalogue = Self::read(&mut reader);
        if !reader.done() || catalogue.schema != SCHEMA || catalogue.messages.is_empty() {
            return Err(BadCatalogue);
        }
        Ok(catalogue)
    }

    /// Writes the catalogue as the browser reads it.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        Writer::bytes(self)
    }

    /// The language that its readers speak: `en` for `en-simple`, which is English in easy words.
    #[must_use]
    pub fn spoken(&self) -> &str {
        self.lang.split_once('-').map_or(&self.lang, |(spoken, _)| spoken)
    }

    /// The service with this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}

/// The bytes are not a catalogue that this widget can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadCatalogue;

fields! {
    Catalogue {
        schema, lexicon, lang, rtl, unreviewed, built, messages, languages, call, groups, services, topics, places,
        holidays, floor, exits, attribution, alarm,
    }
    Alarm { limits, steps, weights }
    Language { tag, name, rtl }
    ExitPage { name, url }
    Places { districts, outcodes, towns }
    District { id, name, council }
    Outcode { code, shares, outside, neighbours }
    Town { name, districts }
}

impl Layout for Text {
    fn read(from: &mut Reader) -> Self {
        Self { text: from.text(true), english: bool::read(from) }
    }
    fn write(&self, out: &mut Writer) {
        out.text(&self.text, true);
        self.english.write(out);
    }
}

impl Layout for Districts {
    fn read(from: &mut Reader) -> Self {
        Self(u16::read(from))
    }
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }
}

#[cfg(test)]
mod tests;
