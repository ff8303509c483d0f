//! Places in running text.

use super::index::Finder;
use super::meaning::Meaning;
use super::phrases::Said;
use super::read::{Token, quality};
use crate::catalogue::Catalogue;
use crate::place::{Found, Place};

/// Shortest word that is taken for a misspelt place without a word like "in" before it; in bytes.
const LONG: usize = 8;
/// First words among which a name outside the area says where help is wanted.
const FEW: usize = 3;

impl Finder {
    /// The phrases that were said, and the place. What turns out to be a misspelt place is no
    /// misspelt word of another phrase.
    pub(super) fn said_where(
        &self,
        catalogue: &Catalogue,
        tokens: &mut [Token<'_>],
    ) -> (Vec<Said>, Place) {
        let said = self.said(tokens);
        let words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
        if let Some(found) = self.names.find_code(&catalogue.places, &words) {
            return (said, found.place);
        }
        let after_in = |at: usize| {
            said.iter().any(|one| one.to == at && self.means(one).contains(&Meaning::In))
        };
        // "Live in" and "close to", but not "in" alone: "in march", "in eye", "from over there".
        let after_live = |at: usize| {
            said.iter().any(|one| {
                one.to == at && one.to - one.from > 1 && self.means(one).contains(&Meaning::In)
            })
        };
        // "He moved to …": somebody else is there, and the writer perhaps not.
        let theirs = |at: usize| {
            said.iter().any(|one| one.to == at && self.means(one).contains(&Meaning::Away))
        };
        // Who names a place outside early on is there, if nobody else is said to be.
        let here = |place: &Place, at: usize| {
            !matches!(place, Place::Outside(_)) || (after_in(at) || at < FEW) && !theirs(at)
        };
        // "Over" and "Eye" are places after "live in", else words; March after "in" is a month.
        let sure = |found: &Found| {
            let from = found.from;
            let known = tokens[from].hits.iter().any(|(_, fit)| *fit == quality::SAME);
            let nothing = |one: &Said| {
                (one.from..one.to).contains(&from) && self.means(one).contains(&Meaning::Nothing)
            };
            let likely = found.is_likely(&words) || !known;
            // A town before its county.
            let before = || {
                let next = words.get(from + 1..from + 2);
                next.is_some_and(|next| self.names.find_name(next, &|_| true).is_some())
            };
            here(&found.place, from)
                && (after_live(from) || before() || likely && !said.iter().any(nothing))
        };
        // Of two places, the one in the area counts, if it is no part of the other's name.
        let name = |sure: &dyn Fn(&Found) -> bool| self.names.find_name(&words, sure);
        let exact = name(&sure).map(|first| {
            let other = |found: &Found| {
                !matches!(found.place, Place::Outside(_))
                    && (found.from + found.words <= first.from
                        || first.from + first.words <= found.from)
                    && sure(found)
            };
            let outside = matches!(first.place, Place::Outside(_));
            outside.then(|| name(&other)).flatten().unwrap_or(first)
        });
        let unknown = |at: &usize| {
            let known = tokens[*at].hits.iter().any(|(_, fit)| *fit >= quality::STEM);
            !known && (after_in(*at) || words.len() == 1 || words[*at].len() >= LONG)
        };
        let guess = |at: usize| {
            // A word of the vocabulary that is nearer is the better guess.
            let slips =
                if !after_in(at) || tokens[at].hits.iter().any(|(_, fit)| *fit == quality::SLIP) {
                    1
                } else {
                    2
                };
            let ends = [at + 2, at + 1].into_iter().filter(|to| *to <= words.len());
            ends.into_iter().find_map(|to| {
                let place = self.names.guess(&words[at..to], slips, after_in(at))?;
                here(&place, at).then_some((at, to, place))
            })
        };
        let found = match exact {
            Some(found) => Some((found.from, found.from + found.words, found.place)),
            None => (0..words.len()).filter(unknown).find_map(guess),
        };
        let Some((from, to, place)) = found else { return (said, Place::Unsaid) };
        // Words of a name are no misspelt words of a phrase.
        for token in &mut tokens[from..to] {
            token.hits.retain(|(_, fit)| *fit >= quality::STEM);
        }
        (self.said(tokens), place)
    }
}
