//! Names of towns, villages, districts and councils, also misspelt.

use super::{Place, outcode};
use crate::catalogue::{Districts, Places};
use crate::finder::near::{Word, mask};
use crate::finder::{normalise, sound};

/// Most words that a name has.
const LONGEST: usize = 4;

/// The names of an area, in order, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Name>);

#[derive(Clone, Debug)]
struct Name {
    /// Normalised, without spaces.
    compact: String,
    mask: u32,
    districts: Districts,
}

/// Shortest word that is hardly another word; in bytes.
const SHORTEST: usize = 5;

/// A place found in running text.
pub(crate) struct Found {
    /// The place.
    pub(crate) place: Place,
    /// Index of its first word.
    pub(crate) from: usize,
    /// How many words it has.
    pub(crate) words: usize,
}

impl Found {
    /// True if it is hardly another word: long, or nothing else was said.
    pub(crate) fn is_likely(&self, words: &[&str]) -> bool {
        self.words > 1 || words.len() == 1 || words[self.from].len() >= SHORTEST
    }
}

impl Names {
    /// Normalises all names once.
    #[must_use]
    pub fn new(places: &Places) -> Self {
        let mut names = Vec::with_capacity(places.towns.len() + 2 * places.districts.len());
        let mut add = |name: &str, districts| {
            let compact = compact(normalise(name).split(' '));
            let at = first(&names, &compact);
            names.insert(at, Name { mask: mask(&compact), compact, districts });
        };
        for (index, district) in places.districts.iter().enumerate() {
            let bit = Districts(1 << index);
            add(&district.name, bit);
            add(&district.council, bit);
        }
        for town in &places.towns {
            add(&town.name, town.districts);
        }
        Self(names)
    }

    /// As [`super::look_up`], without normalising the names again.
    #[must_use]
    pub fn look_up(&self, places: &Places, text: &str) -> Place {
        let normal = normalise(crate::finder::clip(text));
        let words: Vec<&str> = normal.split_ascii_whitespace().collect();
        if words.is_empty() {
            return Place::Unsaid;
        }
        if let Some(place) = outcode::look_up(places, &words, false) {
            return place;
        }
        // A postcode among other words, then a name among other words, then a misspelt one.
        self.find_code(places, &words)
            .or_else(|| self.find_name(&words, &|_| true))
            .map(|found| found.place)
            .or_else(|| self.guess(&words, 2, true))
            .unwrap_or(Place::Unknown)
    }

    /// The first postcode of the area, or full postcode, in running text.
    pub(crate) fn find_code(&self, places: &Places, words: &[&str]) -> Option<Found> {
        spans(words.len(), 3).find_map(|(from, to)| {
            let place = outcode::look_up(places, &words[from..to], true)?;
            Some(Found { place, from, words: to - from })
        })
    }

    /// The longest name, spelt right, in running text, of those that surely are one.
    pub(crate) fn find_name(&self, words: &[&str], sure: &dyn Fn(&Found) -> bool) -> Option<Found> {
        spans(words.len(), LONGEST).find_map(|(from, to)| {
            let text = compact(words[from..to].iter().copied());
            let short = text.strip_suffix('s').filter(|stem| stem.len() >= 4);
            // All that it may be begin alike.
            let start = short.unwrap_or(&text);
            let likely = self.0[first(&self.0, start)..].iter();
            let likely = likely.take_while(|name| name.compact.starts_with(start));
            let place = collect(likely, |name| usize::from(!name.is(&text, short)), 0)?;
            Some(Found { place, from, words: to - from }).filter(sure)
        })
    }

    /// A normalised text without its names of places: they tell of no danger, but may look like words that do.
    #[must_use]
    pub(crate) fn taken_out_of(&self, normal: &str) -> String {
        let mut words: Vec<&str> = normal.split(' ').collect();
        while let Some(found) = self.find_name(&words, &|found| found.is_likely(&words)) {
            words.drain(found.from..found.from + found.words);
        }
        words.join(" ")
    }

    /// A name with at most so many slips, one or two, or the beginning of one.
    pub(crate) fn guess(&self, words: &[&str], slips: usize, begun: bool) -> Option<Place> {
        let near = |limit| {
            spans(words.len(), LONGEST).find_map(|(from, to)| {
                let word = Word::new(&compact(words[from..to].iter().copied()))?;
                collect(
                    self.0.iter(),
                    |name| word.slips(&name.compact, name.mask).unwrap_or(usize::MAX),
                    limit,
                )
            })
        };
        let beginning = || {
            let text = compact(words.iter().copied());
            let long = begun && text.len() >= 3;
            collect(
                self.0.iter(),
                |name| usize::from(!(long && name.compact.starts_with(&text))),
                0,
            )
        };
        let heard = || {
            let heard = sound(&compact(words.iter().copied()));
            collect(
                self.0.iter(),
                |name| usize::from(heard == 0 || heard != sound(&name.compact)),
                0,
            )
        };
        let far = || if slips > 1 { near(slips).or_else(heard) } else { None };
        near(1).or_else(beginning).or_else(far)
    }
}

/// The first name that does not come before a text.
fn first(names: &[Name], text: &str) -> usize {
    names.partition_point(|name| name.compact.as_str() < text)
}

/// The place of all names that are the least far away, at most `limit`.
fn collect<'a>(
    names: impl Iterator<Item = &'a Name>,
    far: impl Fn(&Name) -> usize,
    limit: usize,
) -> Option<Place> {
    let mut best = limit;
    let mut found: Option<u16> = None;
    for name in names {
        let far = far(name);
        if far < best {
            (best, found) = (far, None);
        }
        if far == best {
            found = Some(found.unwrap_or(0) | name.districts.0);
        }
    }
    found.map(|districts| Place::of(Districts(districts)))
}

impl Name {
    /// The name itself, or the usual short form of a shire: `hunts`, `south cambs`, without its `s`.
    fn is(&self, text: &str, short: Option<&str>) -> bool {
        self.compact == text
            || short.is_some_and(|stem| {
                self.compact.ends_with("shire") && self.compact.starts_with(stem)
            })
    }
}

/// Words without the spaces between them, `saint` as people write it in names.
fn compact<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| if word == "saint" { "st" } else { word }).collect()
}

/// All runs of words, the longest first.
fn spans(words: usize, longest: usize) -> impl Iterator<Item = (usize, usize)> {
    (1..=longest.min(words))
        .rev()
        .flat_map(move |length| (0..=words - length).map(move |from| (from, from + length)))
}
