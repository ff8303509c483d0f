//! What is worked out once when a catalogue has been loaded, so that a key press costs little.

use super::brief::Brief;
use super::cyrillic::cyrillic;
use super::meaning::Meaning;
use super::openings::Openings;
use super::text::{normalise, words};
use super::words::{Id, Words};
use crate::catalogue::Catalogue;
use crate::place::Names;

/// A part of a phrase that a word or words must fit.
pub(super) type Element = u32;

/// The element `..`.
pub(super) const GAP: Element = u32::MAX;
/// Set in elements that are classes; the rest is the index of the meaning.
pub(super) const CLASS: Element = 1 << 31;

/// Set in elements of words of which no slip is forgiven.
pub(super) const EXACT: Element = 1 << 30;

/// The end of a chain of phrases.
pub(super) const NONE: u32 = u32::MAX;

/// The element of a word as it is.
pub(super) const fn whole(id: Id) -> Element {
    id * 2
}

/// The element of any word that begins like this one.
pub(super) const fn stem(id: Id) -> Element {
    id * 2 + 1
}

/// The word is part of a phrase.
pub(super) const SPOKEN: u8 = 1;
/// The word is the beginning of words in phrases.
pub(super) const STEM: u8 = 2;
/// The word stands in a name or a text.
pub(super) const TEXT: u8 = 4;
/// The word is too common to tell anything.
pub(super) const STOP: u8 = 8;

/// The word is another spelling.
pub(super) const ALIAS: u8 = 16;

/// Other spellings of several words begin with it.
pub(super) const BEGINS: u8 = 32;

/// How much a word counts by where it stands.
pub(super) const IN_NAME: u8 = 4;
const IN_SEARCH: u8 = 2;
const IN_TEXT: u8 = 1;

/// A phrase and what it means, as ranges of [`Finder::elements`] and [`Finder::targets`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub(super) elements: (u32, u32),
    pub(super) targets: (u32, u32),
    /// No other words may stand in it, except fillers.
    pub(super) strict: bool,
}

/// The index over a catalogue. It borrows nothing; ask it with the catalogue that it was made of.
#[derive(Debug, Default)]
pub struct Finder {
    pub(super) words: Words,
    /// What each word is, one bit per use.
    pub(super) uses: Vec<u8>,
    /// The usual word for each that is another spelling.
    pub(super) usual: Vec<Id>,
    pub(super) elements: Vec<Element>,
    pub(super) targets: Vec<Meaning>,
    /// Those of classes first.
    pub(super) phrases: Vec<Phrase>,
    pub(super) class_phrases: usize,
    /// For each element of a word the last phrase that is looked for by it; at the end, for those that hold
    /// classes only.
    pub(super) heads: Vec<u32>,
    /// For each phrase the one before it that is looked for by the same element.
    pub(super) before: Vec<u32>,
    pub(super) filler: Element,
    pub(super) subject: Element,
    /// For each word, where its part of `posts` begins; one more at the end.
    pub(super) starts: Vec<u32>,
    /// Service or topic (services first) × 256 + how much the word counts there.
    pub(super) posts: Vec<u32>,
    pub(super) briefs: Vec<Brief>,
    pub(super) openings: Openings,
    pub(super) names: Names,
    /// Districts of the whole area, as bits.
    pub(super) area: u16,
    /// Its language is written in Cyrillic letters; true if it has ы.
    pub(super) cyrillic: Option<bool>,
}

impl Finder {
    /// Reads the catalogue once.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut out = Self {
            names: Names::new(&catalogue.places),
            area: ((1_u32 << catalogue.places.districts.len().min(16)) - 1) as u16,
            cyrillic: cyrillic(catalogue),
            briefs: (0..)
                .zip(&catalogue.services)
                .map(|(at, service)| Brief::new(service, catalogue.floor.contains(&at)))
                .collect(),
            ..Self::default()
        };
        out.read_lexicon(catalogue);
        out.read_topics(catalogue);
        out.read_texts(catalogue);
        out.chain_phrases();
        out
    }

    /// Chains the phrases by the rarest of their words: only those are looked at of which it was said.
    fn chain_phrases(&mut self) {
        let classes = self.words.len() * 2;
        let key = |element: &Element| match element & !EXACT {
            word if word & CLASS == 0 => word as usize,
            _ => classes,
        };
        let mut counts = vec![0_u32; classes];
        counts.push(0);
        self.elements.iter().for_each(|element| counts[key(element)] += 1);
        counts[classes] = u32::MAX;
        self.heads = vec![NONE; classes + 1];
        for (at, phrase) in self.phrases.iter().enumerate() {
            let elements = phrase.elements.0 as usize..phrase.elements.1 as usize;
            let keys = self.elements[elements].iter().map(key);
            let rarest = keys.min_by_key(|key| counts[*key]).unwrap_or(classes);
            self.before.push(std::mem::replace(&mut self.heads[rarest], at as u32));
        }
    }

    fn read_lexicon(&mut self, catalogue: &Catalogue) {
        let lexicon = &catalogue.lexicon;
        let meanings = &lexicon.meanings;
        let class = |name: &str| meanings.binary_search_by(|known| known.as_str().cmp(name)).ok();
        (self.filler, self.subject) =
            (element_of(class("class.filler")), element_of(class("class.subject")));
        let place = |topic: bool, id: &str| {
            let found = match topic {
                true => catalogue.topics.iter().position(|topic| topic.id == id),
                false => catalogue.services.iter().position(|service| service.id == id),
            };
            found.map(|at| at as u16)
        };
        let known: Vec<Option<Meaning>> = meanings
            .iter()
            .enumerate()
            .map(|(at, name)| Meaning::parse(at as u16, name, &catalogue.places, place))
            .collect();
        // Classes first: other phrases are made of them.
        for classes in [true, false] {
            for (means, phrases) in &lexicon.groups {
                let means = means.iter().filter_map(|at| known[usize::from(*at)]);
                let means: Vec<Meaning> = means
                    .filter(|meaning| matches!(meaning, Meaning::Class(_)) == classes)
                    .collect();
                let Some(first) = means.first() else { continue };
                for phrase in phrases.split('\n') {
                    let Meaning::Same(at) = first else {
                        self.phrase(phrase, &means, class);
                        continue;
                    };
                    let usual = &meanings[usize::from(*at)]["same.".len()..];
                    let id = self.word(usual, SPOKEN);
                    let other = self.word(phrase, ALIAS) as usize;
                    self.usual.resize(self.usual.len().max(other + 1), 0);
                    self.usual[other] = id;
                    if let Some((first, _)) = phrase.split_once(' ') {
                        self.word(first, BEGINS);
                    }
                }
            }
            if classes {
                self.class_phrases = self.phrases.len();
            }
        }
    }

    fn read_topics(&mut self, catalogue: &Catalogue) {
        for (at, topic) in catalogue.topics.iter().enumerate() {
            for phrase in &topic.search {
                let phrase = self.respell(&words(phrase)).join(" ");
                self.phrase(&phrase, &[Meaning::Topic(at as u16)], |_| None);
            }
        }
    }

    fn word(&mut self, word: &str, used: u8) -> Id {
        let id = self.words.add(word);
        self.mark(id, used);
        id
    }

    fn mark(&mut self, id: Id, used: u8) {
        let at = id as usize;
        if self.uses.len() <= at {
            self.uses.resize(at + 1, 0);
        }
        self.uses[at] |= used;
    }

    fn phrase(&mut self, phrase: &str, means: &[Meaning], class: impl Fn(&str) -> Option<usize>) {
        let (elements, targets) = (self.elements.len(), self.targets.len());
        self.targets.extend(means);
        let strict = means.iter().any(|meaning| meaning.strict());
        let stop = means.contains(&Meaning::Stop);
        if stop && means.len() == 1 {
            self.targets.truncate(targets);
            self.word(phrase, STOP);
            return;
        }
        for part in phrase.split(' ') {
            let element = if part == ".." {
                GAP
            } else if let Some(name) =
                part.strip_prefix('<').and_then(|part| part.strip_suffix('>'))
            {
                match class(&["class.", name].concat()) {
                    Some(at) => element_of(Some(at)),
                    None => {
                        // A class without words: the phrase can never be said.
                        self.elements.truncate(elements);
                        self.targets.truncate(targets);
                        return;
                    }
                }
            } else if let Some(start) = part.strip_suffix('*') {
                stem(self.word(start, STEM))
            } else if let Some(word) = part.strip_suffix('=') {
                whole(self.word(word, SPOKEN)) | EXACT
            } else {
                whole(self.word(part, if stop { STOP | SPOKEN } else { SPOKEN }))
            };
            self.elements.push(element);
        }
        self.phrases.push(Phrase {
            elements: (elements as u32, self.elements.len() as u32),
            targets: (targets as u32, self.targets.len() as u32),
            strict,
        });
    }

    fn read_texts(&mut self, catalogue: &Catalogue) {
        // (word, service or topic × 256 + weight)
        let mut posts: Vec<(Id, u32)> = Vec::new();
        let mut doc = 0;
        let mut add = |finder: &mut Self, doc: u32, normal: &str, weight: u8| {
            for word in words(normal) {
                let id = finder.words.add(word);
                let other = finder.uses.get(id as usize).is_some_and(|uses| uses & ALIAS != 0);
                let id = if other { finder.usual[id as usize] } else { id };
                finder.mark(id, TEXT);
                posts.push((id, doc << 8 | u32::from(weight)));
            }
        };
        for service in &catalogue.services {
            add(self, doc, &normalise(&service.name), IN_NAME);
            add(self, doc, &normalise(&service.summary.text), IN_TEXT);
            doc += 1;
        }
        for topic in &catalogue.topics {
            add(self, doc, &normalise(&topic.title.text), IN_NAME);
            add(self, doc, &normalise(&topic.lead.text), IN_TEXT);
            for phrase in &topic.search {
                add(self, doc, phrase, if phrase.contains(' ') { IN_TEXT } else { IN_SEARCH });
            }
            doc += 1;
        }
        self.sort_posts(&posts);
    }

    /// By word, and for each word by service; of several places in one service the first counts.
    fn sort_posts(&mut self, posts: &[(Id, u32)]) {
        let mut ends = vec![0_u32; self.words.len() + 1];
        for (id, _) in posts {
            ends[*id as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let starts = ends.clone();
        self.posts = vec![0; posts.len()];
        for (id, post) in posts {
            let (start, end) = (starts[*id as usize], &mut ends[*id as usize]);
            let at = *end as usize;
            if *end > start && self.posts[at - 1] >> 8 == post >> 8 {
                continue;
            }
            self.posts[at] = *post;
            *end += 1;
        }
        // The rooms of repeated words stay empty: 0 as a weight is skipped.
        self.starts = starts;
    }

    /// The usual spelling of a word or words.
    pub(super) fn spelling(&self, text: &str) -> Option<Id> {
        let id = self.words.get(text)? as usize;
        (self.uses[id] & ALIAS != 0).then(|| self.usual[id])
    }
}

fn element_of(class: Option<usize>) -> Element {
    class.map_or(GAP, |at| CLASS | at as u32)
}
