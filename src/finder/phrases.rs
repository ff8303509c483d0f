//! Which phrases of the vocabulary were said, and with which words.

use super::index::{CLASS, EXACT, Element, Finder, GAP, NONE, Phrase};
use super::meaning::Meaning;
use super::read::{Token, quality};
use crate::catalogue::Role;

/// A phrase that was said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said {
    /// What it means: a range of [`Finder::targets`].
    pub(super) targets: (u32, u32),
    /// How well it fits, of a hundred.
    pub(super) quality: u8,
    /// Its words, one bit each.
    pub(super) words: u64,
    /// Index of its first word.
    pub(super) from: usize,
    /// Index after its last word.
    pub(super) to: usize,
    /// It lies far back.
    pub(super) past: bool,
    /// It ended in a death.
    pub(super) ended: bool,
    /// Danger was named beside it, but taken back: "not suicidal".
    pub(super) hushed: bool,
}

/// Times that one phrase is looked for in a text.
const MOST: usize = 4;
/// Fillers that may stand between the words of a phrase.
const FILLERS: usize = 4;
/// Other words that may stand between two words of a phrase that is not strict.
const BETWEEN: usize = 2;
/// Words that `..` may stand for.
const GAP_WORDS: usize = 6;
/// What is left of the quality, in percent, when the words come in another order.
const DISORDER: u16 = 70;

struct Reader<'a> {
    finder: &'a Finder,
    tokens: &'a [Token<'a>],
    /// Elements that some word fits.
    present: Vec<bool>,
    /// Classes that were said: element, first word, after the last word, quality.
    classes: Vec<(Element, usize, usize, u8)>,
}

impl Finder {
    /// All phrases that were said. Phrases that were taken back ("not …") are left out.
    pub(super) fn said(&self, tokens: &[Token<'_>]) -> Vec<Said> {
        let mut present = vec![false; self.words.len() * 2];
        let mut likely = vec![false; self.phrases.len()];
        let mut mark = |mut at: u32| {
            while at != NONE {
                likely[at as usize] = true;
                at = self.before[at as usize];
            }
        };
        for (element, _) in tokens.iter().flat_map(|token| &token.hits) {
            let element = *element as usize;
            if !present[element] {
                present[element] = true;
                mark(self.heads[element]);
            }
        }
        mark(self.heads[present.len()]);
        let mut reader = Reader { finder: self, tokens, present, classes: Vec::new() };
        let mut out = Vec::new();
        for (at, phrase) in self.phrases.iter().enumerate() {
            if at == self.class_phrases {
                for said in out.drain(..) {
                    for target in self.means(&said) {
                        if let Meaning::Class(at) = target {
                            let class = CLASS | u32::from(*at);
                            reader.classes.push((class, said.from, said.to, said.quality));
                        }
                    }
                }
            }
            if likely[at] {
                reader.find(*phrase, &mut out);
            }
        }
        reader.take_back(&mut out);
        out
    }

    /// What a phrase means.
    pub(super) fn means(&self, said: &Said) -> &[Meaning] {
        &self.targets[said.targets.0 as usize..said.targets.1 as usize]
    }
}

impl Reader<'_> {
    fn find(&self, phrase: Phrase, out: &mut Vec<Said>) {
        let elements =
            &self.finder.elements[phrase.elements.0 as usize..phrase.elements.1 as usize];
        if !elements.iter().all(|element| self.occurs(*element)) {
            return;
        }
        let before = out.len();
        let mut from = 0;
        while out.len() < before + MOST {
            let start = (from..self.tokens.len()).find_map(|at| {
                self.fit(elements, at, phrase.strict)
                    .map(|(to, quality, words)| (at, to, quality, words))
            });
            let Some((at, to, quality, words)) = start else { break };
            let targets = phrase.targets;
            out.push(Said { targets, quality, words, from: at, to, ..Said::default() });
            from = at + 1;
        }
        if out.len() == before && !phrase.strict && elements.len() > 1 {
            out.extend(
                (0..self.tokens.len()).find_map(|at| self.fit_anyhow(elements, at, phrase.targets)),
            );
        }
    }

    fn occurs(&self, element: Element) -> bool {
        if element & CLASS == 0 {
            self.present[(element & !EXACT) as usize]
        } else {
            element == GAP || self.classes.iter().any(|class| class.0 == element)
        }
    }

    /// How the elements fit from a word on: after the last word, quality, words.
    fn fit(&self, elements: &[Element], at: usize, strict: bool) -> Option<(usize, u8, u64)> {
        let (first, rest) = elements.split_first()?;
        self.ends(*first, at).find_map(|(end, quality)| {
            let words = (1_u64 << end) - (1_u64 << at);
            if rest.is_empty() {
                return Some((end, quality, words));
            }
            let (to, worst, others) = self.fit_after(rest, end, strict)?;
            Some((to, quality.min(worst), words | others))
        })
    }

    /// The same for elements before which other words may stand.
    fn fit_after(
        &self,
        elements: &[Element],
        end: usize,
        strict: bool,
    ) -> Option<(usize, u8, u64)> {
        let (gap, elements) = match elements.split_first()? {
            (&GAP, rest) => (true, rest),
            _ => (false, elements),
        };
        let (mut fillers, mut others) = (0, 0);
        for at in end..self.tokens.len() {
            if let Some(fit) = self.fit(elements, at, strict) {
                return Some(fit);
            }
            if self.is(self.finder.filler, at) {
                fillers += 1;
            } else {
                others += 1;
            }
            let allowed = match (gap, strict) {
                (_, false) if self.is(self.finder.subject, at) => false,
                (true, _) => others <= GAP_WORDS && !self.is(self.finder.subject, at),
                (false, true) => others == 0,
                (false, false) => others <= BETWEEN,
            };
            if !allowed || fillers > FILLERS {
                return None;
            }
        }
        None
    }

    /// Where an element that begins at a word can end, and how well it fits.
    fn ends(&self, element: Element, at: usize) -> impl Iterator<Item = (usize, u8)> {
        let word = if element & CLASS == 0 { self.tokens[at].fits(element) } else { 0 };
        let classes = self.classes.iter().filter(move |class| class.0 == element && class.1 == at);
        (word > 0)
            .then_some((at + 1, word))
            .into_iter()
            .chain(classes.map(|class| (class.2, class.3)))
    }

    fn is(&self, class: Element, at: usize) -> bool {
        class != GAP && self.classes.iter().any(|one| one.0 == class && one.1 <= at && at < one.2)
    }

    /// The words close together in any order.
    fn fit_anyhow(&self, elements: &[Element], from: usize, targets: (u32, u32)) -> Option<Said> {
        let to = (from + elements.len() + BETWEEN).min(self.tokens.len());
        let (mut words, mut worst) = (0_u64, quality::SAME);
        for element in elements {
            if *element == GAP {
                continue;
            }
            let free = |at: &usize| words >> at & 1 == 0;
            let (at, end, quality) = (from..to).filter(free).find_map(|at| {
                self.ends(*element, at).next().map(|(end, quality)| (at, end, quality))
            })?;
            words |= (1_u64 << end) - (1_u64 << at);
            worst = worst.min(quality);
        }
        let quality = (u16::from(worst) * DISORDER / 100) as u8;
        let said = Said { targets, quality, words, from, to, ..Said::default() };
        (words >> from & 1 == 1).then_some(said)
    }

    /// Removes what lies within a phrase that means nothing (itself, it may mean more), and what follows a "not".
    fn take_back(&self, said: &mut Vec<Said>) {
        let has = |one: &Said, meaning| self.finder.means(one).contains(&meaning);
        let [nothing, calm, not] = [Meaning::Nothing, Meaning::Calm, Meaning::Not].map(|meaning| {
            said.iter().filter(|one| has(one, meaning)).copied().collect::<Vec<_>>()
        });
        let mut hushed = false;
        said.retain(|one| {
            let means = self.finder.means(one);
            let alarms = means.iter().any(|one| one.alarms());
            let in_any = |list: &[Said]| {
                list.iter().any(|outer| {
                    let length = usize::from(has(one, Meaning::Nothing)) + one.to - one.from;
                    let inside = outer.from <= one.from && one.to <= outer.to;
                    // Danger that is told wholly where `..` stands is none the less danger.
                    let meant = !alarms || one.words & outer.words != 0;
                    inside && meant && outer.to - outer.from >= length
                })
            };
            let within = in_any(&nothing) || alarms && in_any(&calm);
            let negated = not.iter().any(|not| {
                not.words & one.words == 0
                    && not.to <= one.from
                    && (not.to..one.from).all(|at| self.is(self.finder.filler, at))
                    && means.iter().all(|one| !one.alarms() && !one.holds())
            });
            hushed |= within && alarms;
            !within && !negated
        });
        let others = said.clone();
        for one in said {
            let told = |meaning, holds: &dyn Fn(&Said) -> bool| {
                others.iter().any(|other| has(other, meaning) && holds(other))
            };
            one.hushed = hushed;
            one.past = told(Meaning::Past, &|other| self.beside(one, other));
            one.ended = told(Meaning::Role(Role::Bereaved), &|other| other.words & one.words != 0);
        }
    }

    /// True when few words stand between the two, and nobody else who does something.
    fn beside(&self, one: &Said, other: &Said) -> bool {
        let between = one.to.min(other.to)..one.from.max(other.from);
        // "last year he …": who does it may stand right after the time.
        let first = between.start + usize::from(other.to == between.start);
        between.len() <= GAP_WORDS
            && !(first..between.end).any(|at| self.is(self.finder.subject, at))
    }
}
