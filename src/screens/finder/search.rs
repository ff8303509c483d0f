//! What a person typed and chose; kept in memory only.

use super::channel;
use crate::app::State;
use crate::catalogue::{Channel, Need};
use crate::finder::Who;
use crate::screens::{Screen, guide};

/// What a person typed and chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// Their words.
    pub(crate) words: String,
    /// A place as typed; of a full postcode only the first half is kept.
    pub(crate) place: String,
    /// The district that a person named where a place is shared, by index; or that the partner set.
    pub(crate) district: Option<usize>,
    /// What they need.
    pub(crate) need: Option<Need>,
    /// Who it is for.
    pub(crate) who: Option<Who>,
    /// How they would like to get in touch.
    pub(crate) channel: Option<Channel>,
    /// A language, by its tag.
    pub(crate) language: Option<&'static str>,
    /// Only what is open now.
    pub(crate) open: bool,
    /// More than the first results.
    pub(crate) more: bool,
}

impl Search {
    #[cfg(feature = "csr")]
    /// Takes the district that the partner's page is about; an unknown one is ignored.
    pub(crate) fn area(&mut self, cat: &crate::catalogue::Catalogue, id: &str) {
        self.district = cat.places.districts.iter().position(|district| district.id == id);
    }
}

/// One thing typed or chosen: the name of the field and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    field: String,
    value: String,
    /// Chosen by a button, which may lead on to another screen.
    button: bool,
}

impl Choice {
    #[cfg(feature = "csr")]
    /// From a button: `need:refuge`; without a value it takes the choice back.
    pub(crate) fn button(what: &str) -> Option<Self> {
        let (field, value) = what.split_once(':')?;
        Some(Self { field: field.into(), value: value.into(), button: true })
    }

    #[cfg(feature = "csr")]
    /// From a field.
    pub(crate) fn field(field: String, value: String) -> Self {
        Self { field, value, button: false }
    }
}

/// Applies a choice; a question of the guide leads to the next screen.
pub(crate) fn choose(state: &mut State, choice: Choice) -> Option<Screen> {
    let search = &mut state.search;
    let value = choice.value.as_str();
    match choice.field.as_str() {
        "words" => search.words = choice.value.clone(),
        "place" => {
            search.place = crate::place::first_half(value);
            search.district = None;
        }
        "district" => search.district = value.parse().ok(),
        "need" => search.need = Need::from_name(value),
        "who" => search.who = Who::from_name(value),
        "channel" => search.channel = channel(value),
        "language" => {
            let mut tags = state.cat.services.iter().flat_map(|service| &service.languages);
            search.language = tags.find(|tag| *tag == value).map(String::as_str);
        }
        "open" => search.open = value == "true",
        "more" => search.more = true,
        "clear" => *search = Search { district: search.district, ..Search::default() },
        _ => {}
    }
    if choice.field != "more" {
        state.search.more = false;
    }
    match state.screen {
        Screen::Guide(step) if choice.button && !choice.value.is_empty() => Some(guide::next(step)),
        _ => None,
    }
}
