//! The finder: from what a person says and taps to the services and texts that fit, with reasons.
//!
//! Make a [`Finder`] once for a catalogue, then [`Finder::ask`] it a [`Query`] at every key press;
//! the [`Answer`] is complete: services in order, each with its [`Reason`]s and whether it is open,
//! topics, the place that was understood, and whether there is an emergency. [`ask`] does both at
//! once. The same query on the same catalogue gives the same answer.
//!
//! How it works: `text`/`fold` bring all words to one spelling, `read` finds what each may have
//! been meant to be (`near` forgives slips), `phrases` finds the phrases of the vocabulary, `alarm`
//! hears danger that no phrase names, `sense` puts together what is wanted, for whom and where, `rank` weighs the services, `first` sees
//! to the first places, `explain` says why. The vocabulary is data: see `i18n/en/vocabulary.toml`.

mod ages;
pub mod alarm;
mod brief;
mod cyrillic;
mod explain;
mod first;
mod fold;
mod forms;
mod index;
mod lexicon;
mod meaning;
pub(crate) mod near;
mod openings;
mod order;
mod person;
mod phrases;
mod points;
mod prune;
mod rank;
mod read;
mod sense;
mod text;
mod texts;
mod topics;
mod whereabouts;
mod who;
mod words;

pub use cyrillic::{cyrillic, in_script};
pub(crate) use forms::sound;
pub use index::Finder;
pub use lexicon::Source;
pub use meaning::channel_from_name;
pub(crate) use text::clip;
pub use text::normalise;
pub use who::Who;

use crate::catalogue::{Catalogue, Channel, Coverage, Group, Need, Role, Sex};
use crate::hours::{Local, Open};
use crate::place::Place;
use person::Person;

/// What a person says and taps. [`Query::default`] asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words as typed.
    pub words: String,
    /// Needs that were tapped: only services that help with one of them.
    pub needs: Vec<Need>,
    /// Persons that were tapped, all true of the person whom help is for: only services that take
    /// them.
    pub who: Vec<Who>,
    /// Where it is wanted: [`Place::In`] leaves out services of other districts,
    /// [`Place::Outside`] all that are not national, [`Place::Which`] those of none of its
    /// districts. [`Place::Unsaid`] and [`Place::Unknown`] leave out nothing but services outside
    /// the area; then a place in `words` counts.
    pub place: Place,
    /// Only services that can be reached so.
    pub channel: Option<Channel>,
    /// Only services that speak this language or find interpreters; a BCP 47 tag.
    pub language: Option<String>,
    /// Only services that are open now. Without `now`, none is known to be.
    pub open_now: bool,
    /// The time in London; none when the clock is not [`crate::hours::plausible`].
    pub now: Option<Local>,
}

/// What fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The place that was understood: that of the query, or else one in its words.
    pub place: Place,
    /// Words tell of immediate danger; the services for it come first.
    pub emergency: Option<Emergency>,
    /// Services, best first: those that fit, then the others that may be shown.
    pub services: Vec<Hit>,
    /// How many services fit.
    pub fitting: usize,
    /// Topics by their index, best first.
    pub topics: Vec<u16>,
    /// True when nothing fits all that was asked: `services` may still help.
    pub nothing: bool,
}

/// Which immediate danger the words tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emergency {
    /// Violence now.
    Danger,
    /// Suicide.
    Suicide,
    /// Both.
    Both,
}

/// A service that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index into the catalogue's services.
    pub index: u16,
    /// Why it is listed, the best reason first. Worked out for the first 200 hits only.
    pub why: Vec<Reason>,
    /// Whether somebody answers now. Worked out for the first 200 hits only.
    pub open: Open,
}

/// Why a service is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its name is in the words.
    Name,
    /// It is there for this sex, which is the person's.
    Sex(Sex),
    /// It is there for children, and the person is one.
    Children,
    /// It is there for young people, and the person is one.
    Young,
    /// It knows this group well, to which the person belongs.
    Group(Group),
    /// It is there for people in this part.
    Role(Role),
    /// It helps with this need.
    Need(Need),
    /// It works in this district, by its index, which is the person's.
    InDistrict(u8),
    /// It works in the area.
    Local,
    /// It works everywhere.
    National,
    /// It is open now.
    OpenNow,
    /// It speaks a language that was asked for: index into the service's languages.
    Language(u8),
    /// It finds interpreters, and a language was asked for.
    Interpreters,
    /// Calling it is free.
    Free,
}

/// What fits, in one step: for commands and tests. A widget keeps its [`Finder`].
#[must_use]
pub fn ask(catalogue: &Catalogue, query: &Query) -> Answer {
    Finder::new(catalogue).ask(catalogue, query)
}

impl Finder {
    /// What fits. `catalogue` must be the one that the finder was made of.
    #[must_use]
    pub fn ask(&self, catalogue: &Catalogue, query: &Query) -> Answer {
        let normal = Self::prepare(&query.words);
        let typing = !query.words.ends_with([' ', '.', ',', '!', '?', '\n']);
        let mut tokens = self.read(&normal, typing);
        // A name of a place may look like a word of danger: alone it raises no alarm.
        let mut heard = [true; 2];
        for text in [&normal, &self.names.taken_out_of(&normal)] {
            let told = catalogue.alarm.heard(&in_script(text, self.cyrillic));
            heard = [heard[0] & told[0], heard[1] & told[1]];
        }
        let sense = self.sense(catalogue, query, &mut tokens, heard);
        let texts = self.texts(catalogue, &tokens, &sense);
        let place = match (&query.place, &sense.place) {
            (Place::Unsaid, found) => found.clone(),
            (Place::Unknown, found) if *found != Place::Unsaid => found.clone(),
            (said, _) => said.clone(),
        };
        let open = self.openings.at(catalogue, query);
        let wish = rank::Wish {
            catalogue,
            finder: self,
            query,
            sense: &sense,
            texts: &texts,
            place: &place,
            asked: !normal.is_empty(),
            idle: sense.wants_nothing(),
            wanted: sense.wanted_bits(),
            open: &open,
            readers: brief::groups(&catalogue.groups),
            spoken: catalogue.spoken() != "en" || !sense.languages.is_empty(),
        };
        let (ranked, fitting) = wish.ranked();
        let topics = wish.topics();
        Answer {
            emergency: sense.emergency,
            services: wish.explain(&ranked),
            fitting,
            topics,
            nothing: fitting == 0,
            place,
        }
    }

    /// False for a service, by its index, that does not take the person who was chosen, or is not there where
    /// they are.
    #[must_use]
    pub fn suits(&self, service: usize, query: &Query) -> bool {
        let mut person = Person::default();
        query.who.iter().for_each(|who| person.add(*who));
        let brief = self.briefs[service];
        let there = query.place.districts();
        let far =
            matches!(brief.area, Coverage::Local(area) if there.0 != 0 && !area.overlaps(there));
        !far && person.may_go(brief)
    }

    /// What a text says of a place, by its names and by those in the vocabulary.
    #[must_use]
    pub fn look_up(&self, catalogue: &Catalogue, text: &str) -> Place {
        let place = self.names.look_up(&catalogue.places, text);
        if place != Place::Unknown {
            return place;
        }
        let normal = Self::prepare(text);
        let mut tokens = self.read(&normal, false);
        match self.sense(catalogue, &Query::default(), &mut tokens, [false; 2]).place {
            Place::Unsaid => Place::Unknown,
            place => place,
        }
    }
}

#[cfg(test)]
mod tests;
