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
        // The end of the longest phrase from there.
        let longest = |at: usize, meaning| {
            let fits = |one: &&Said| one.from == at && finder.means(one).contains(&meaning);
            said.iter().filter(fits).map(|one| one.to).max()
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
        // "a" and "an" lead to an age, whosever it is.
        let article = |at: usize| {
            said.iter().any(|one| {
                (one.from, one.to) == (at, at + 1) && finder.means(one).contains(&Meaning::AgeOf)
            })
        };
        for (at, token) in tokens.iter().enumerate() {
            let Some(age) =
                token.number().or_else(|| spoken(at)).filter(|age| (3..=110).contains(age))
            else {
                continue;
            };
            let old = longest(at + 1, Meaning::AgeOld);
            let not = longest(at + 1, Meaning::AgeNot);
            // "10 years ago" says more than "10 years"; "before 10 years" is no age either.
            let other = not > old || old.is_some() && ends(at, Meaning::AgeNot);
            let old = old.is_some();
            let school = !old && age <= 13 && ends(at, Meaning::Year);
            let age = if school { age + 4 } else { age };
            let theirs = ends(at, Meaning::AgeOf);
            // "im scared 13", "17 and my parents …"
            let bare = (8..18).contains(&age)
                && (at == 0
                    || at + 1 == tokens.len()
                        && said.iter().any(|one| finder.means(one).contains(&Meaning::AgeMe)));
            // "i am a 12 year old", "12 girl my cousin …"
            let mine = ends(at, Meaning::AgeMe)
                || at > 0 && ends(at - 1, Meaning::AgeMe) && article(at - 1)
                || at == 0 && bare && old;
            if other && !school || !(old || mine || theirs || school || bare) {
                continue;
            }
            // "my son is in year 8": who stands near the year.
            let years = said
                .iter()
                .filter(|one| school && one.to == at && finder.means(one).contains(&Meaning::Year));
            let start = years.map(|one| one.from).min().unwrap_or(at);
            let relative = |one: &&Said| {
                let near =
                    one.to <= start && one.to + 3 > start || one.from > at && one.from <= at + 4;
                near && finder.means(one).iter().any(|meaning| matches!(meaning, Meaning::Other(_)))
            };
            if mine || !(theirs || said.iter().any(|one| relative(&one))) {
                self.person.add_age(age, if school { age + 1 } else { age });
                if age >= 60 {
                    self.person.add(Who::Older);
                }
            } else {
                others.push(match age {
                    0..=11 => Who::Child,
                    12 if !school => Who::Child,
                    13..=17 => Who::Young,
                    60.. => Who::Older,
                    _ => Who::Friend,
                });
            }
        }
    }
}
