//! Names and texts that hold the words.

use super::index::{Element, Finder, IN_NAME, STOP};
use super::read::{Token, quality};
use super::sense::Sense;
use crate::catalogue::Catalogue;

/// How well the words fit each service and topic (services first).
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    /// By how rare the words are and where they stand.
    pub(super) score: Vec<u16>,
    /// The part of it that is in the name.
    name: Vec<u16>,
    /// What a name would have that holds all the words.
    whole: u16,
    /// More than one word weighs something.
    pub(super) several: bool,
}

impl Texts {
    /// How much of the words is its name, in percent.
    pub(super) fn share(&self, at: usize) -> i32 {
        let name = self.name.get(at).copied().unwrap_or(0);
        i32::from(name) * 100 / i32::from(self.whole.max(1))
    }

    /// True when the words are, for the most part, a name.
    pub(super) fn named(&self, at: usize) -> bool {
        self.share(at) >= 70
    }
}

impl Finder {
    /// Looks for the words in names and texts; words that are understood count less.
    pub(super) fn texts(
        &self,
        catalogue: &Catalogue,
        tokens: &[Token<'_>],
        sense: &Sense,
    ) -> Texts {
        let count = catalogue.services.len() + catalogue.topics.len();
        let mut out = Texts { score: vec![0; count], name: vec![0; count], ..Texts::default() };
        if tokens.is_empty() {
            return out;
        }
        // (score, score in the name) of the word at hand in each text, and the texts that hold it.
        let mut best = vec![(0_u16, 0_u16); count];
        let mut held = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let phrase = sense.used >> at & 1 == 1;
            let plain = phrase || sense.needful >> at & 1 == 1;
            let mut most = 0;
            // The best of several readings counts.
            for (element, fit) in &token.hits {
                let Some((posts, weight)) = self.weigh(*element, *fit, count) else { continue };
                most = most.max(weight);
                for post in posts {
                    let (doc, place) = ((post >> 8) as usize, *post as u8);
                    let score = weight * u16::from(if plain { place.min(1) } else { place });
                    let name = if place == IN_NAME && !phrase { weight } else { 0 };
                    if best[doc] == (0, 0) {
                        held.push(doc);
                    }
                    best[doc] = (best[doc].0.max(score), best[doc].1.max(name));
                }
            }
            let stop =
                self.words.get(token.text).is_some_and(|id| self.uses[id as usize] & STOP != 0);
            let unknown = token.hits.is_empty() && token.number().is_none() && token.text.len() > 2;
            if most > 0 || (unknown && !stop) {
                out.several = out.whole > 0;
                out.whole = out.whole.saturating_add(most.max(4));
            }
            for doc in held.drain(..) {
                let (score, name) = std::mem::take(&mut best[doc]);
                out.score[doc] = out.score[doc].saturating_add(score);
                out.name[doc] = out.name[doc].saturating_add(name);
            }
        }
        out
    }

    /// Where a word stands, and what it weighs there; nothing for one that is everywhere.
    fn weigh(&self, element: Element, fit: u8, count: usize) -> Option<(&[u32], u16)> {
        let id = (element / 2) as usize;
        if element % 2 == 1 || self.uses[id] & STOP != 0 {
            return None;
        }
        let range = *self.starts.get(id)? as usize..*self.starts.get(id + 1)? as usize;
        let posts = &self.posts[range];
        if posts.is_empty() || posts.len() * 3 > count + 6 {
            return None;
        }
        let rare = usize::BITS - (count / posts.len()).leading_zeros();
        let weight = rare as u16 * u16::from(fit) / u16::from(quality::SAME);
        Some((posts, weight.max(1)))
    }
}
