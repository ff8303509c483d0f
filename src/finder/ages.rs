//! Numbers that are ages, and whose.

use super::Who;
use super::index::Finder;
use super::meaning::Meaning;
use super::phrases::Said;
use super::read::{Token, quality};
use super::sense::Sense;

impl Sense {
    /// Numbers that are ages, and whose.
    pub(super) fn ages(
        &mut self,
        finder: &Finder,
        tokens: &[Token<'_>],
        said: &[Said],
        others: &mut Vec<Who>,
    ) {
        let begins = |at: usize, meaning| {
            said.iter().any(|one| one.from == at && finder.means(one).contains(&meaning))
        };
        let ends = |at: usize, meaning| {
            said.iter().any(|one| one.to == at && finder.means(one).contains(&meaning))
        };
        let spoken = |at: usize| {
            let one = said
                .iter()
                .find(|one| one.from == at && one.to == at + 1 && one.quality == quality::SAME)?;
            finder.means(one).iter().find_map(|meaning| match meaning {
                Meaning::Number(number) => Some(*number),
                _ => None,
            })
        };
        for (at, token) in tokens.iter().enumerate() {
            let Some(age) =
                token.number().or_else(|| spoken(at)).filter(|age| (4..=110).contains(age))
            else {
                continue;
            };
            let old = begins(at + 1, Meaning::AgeOld);
            let mine = ends(at, Meaning::AgeMe);
            let theirs = ends(at, Meaning::AgeOf);
            let other = begins(at + 1, Meaning::AgeNot) && !old;
            if other || !(old || mine || theirs) {
                continue;
            }
            let relative = |one: &&Said| {
                let near = one.to <= at && one.to + 3 > at || one.from > at && one.from <= at + 4;
                near && finder.means(one).iter().any(|meaning| matches!(meaning, Meaning::Other(_)))
            };
            if mine || !(theirs || said.iter().any(|one| relative(&one))) {
                self.person.add_age(age, age);
                if age >= 60 {
                    self.add(Who::Older);
                }
            } else {
                others.push(match age {
                    0..=12 => Who::Child,
                    13..=17 => Who::Young,
                    60.. => Who::Older,
                    _ => Who::Friend,
                });
            }
        }
    }
}
