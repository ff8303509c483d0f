//! Reading what was typed: each word, and all that it may have been meant to be.

use super::cyrillic::from_latin;
use super::forms::{bases, is_bare, is_heard, sound, unjoined};
use super::index::{ALIAS, BEGINS, EXACT, Element, Finder, SPOKEN, STEM, STOP, TEXT, stem, whole};
use super::near::Word;
use super::text::{clip, normalise, words};

/// Most words of an "other spelling".
pub(super) const LONGEST_SPELLING: usize = 3;
/// Words that are looked at; the rest of a long text is left out.
const MOST: usize = 60;
/// Words that may be misspelt in one text; more is not a text to be understood.
const MOST_UNKNOWN: usize = 12;
/// Words that a word being typed may become.
const MOST_BEGUN: usize = 100;

/// Longest other spelling of which no slip is forgiven, in bytes.
const LONGEST_ALIAS: usize = 5;

/// How well a word fits, of a hundred.
pub(super) mod quality {
    /// As it is written.
    pub(in crate::finder) const SAME: u8 = 100;
    /// With an ending.
    pub(in crate::finder) const STEM: u8 = 95;
    /// One slip.
    pub(in crate::finder) const SLIP: u8 = 80;
    /// Two slips.
    pub(in crate::finder) const SLIPS: u8 = 65;
    /// Only its beginning is typed.
    pub(in crate::finder) const BEGUN: u8 = 50;
}

/// One word that was typed.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// What it may be, with how well it fits.
    pub(super) hits: Vec<(Element, u8)>,
}

impl Token<'_> {
    /// How well it fits an element; 0 when it does not.
    pub(super) fn fits(&self, element: Element) -> u8 {
        let bare = element & !EXACT;
        let fit = self.hits.iter().find(|(hit, _)| *hit == bare).map_or(0, |(_, quality)| *quality);
        if bare != element && fit < quality::STEM { 0 } else { fit }
    }

    /// The number it is.
    pub(super) fn number(&self) -> Option<u8> {
        self.text.parse().ok()
    }
}

impl Finder {
    /// What was typed, normalised, for [`Finder::read`].
    pub(super) fn prepare(text: &str) -> String {
        normalise(clip(text))
    }

    /// The words of a normalised text. With `typing`, the last word may be unfinished.
    pub(super) fn read<'a>(&'a self, normal: &'a str, typing: bool) -> Vec<Token<'a>> {
        let mut spelt = self.respell(&words(normal));
        self.mend_spaces(&mut spelt);
        spelt.truncate(MOST);
        let last = spelt.len().wrapping_sub(1);
        let mut unknown = 0;
        let token = |(at, text): (usize, &'a str)| Token {
            text,
            hits: self.hits(text, typing && at == last, &mut unknown),
        };
        spelt.into_iter().enumerate().map(token).collect()
    }

    /// Puts usual spellings in place of others.
    pub(super) fn respell<'a>(&'a self, words: &[&'a str]) -> Vec<&'a str> {
        let mut out = Vec::with_capacity(words.len());
        let mut rest = words;
        while !rest.is_empty() {
            let most = if self.begins_spelling(rest[0]) { LONGEST_SPELLING } else { 1 };
            let longest = (1..=rest.len().min(most)).rev();
            let found = longest.into_iter().find_map(|n| {
                let id = if n == 1 {
                    self.spelling(rest[0])
                } else {
                    self.spelling(&rest[..n].join(" "))
                };
                Some((n, self.words.text(id?)))
            });
            let (used, word) = found.unwrap_or((1, rest[0]));
            out.push(word);
            rest = &rest[used..];
        }
        out
    }

    /// A word in its usual spelling.
    fn usual<'a>(&'a self, word: &'a str) -> &'a str {
        self.spelling(word).map_or(word, |id| self.words.text(id))
    }

    /// True when an other spelling of several words begins so.
    fn begins_spelling(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|id| self.uses[id as usize] & BEGINS != 0)
    }

    /// Joins what was typed as two words by mistake, parts what was typed as one.
    fn mend_spaces<'a>(&'a self, words: &mut Vec<&'a str>) {
        let mut at = 0;
        while at < words.len().min(MOST) {
            let word = words[at];
            if !self.knows(word) && !word.bytes().all(|b| b.is_ascii_digit()) {
                let joined = words.get(at + 1).and_then(|next| self.spoken(&[word, next].concat()));
                if let Some(joined) = joined {
                    words[at] = joined;
                    words.remove(at + 1);
                } else if let Some((one, two)) = self.part(word) {
                    words[at] = one;
                    words.insert(at + 1, two);
                }
            }
            at += 1;
        }
    }

    /// A word that is part of a phrase or a name.
    fn spoken(&self, word: &str) -> Option<&str> {
        let id = self.words.get(word)?;
        (self.uses[id as usize] & (SPOKEN | TEXT) != 0).then(|| self.words.text(id))
    }

    fn part<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        let cuts = word.char_indices().map(|(at, _)| at).skip(3);
        let cut = cuts.filter(|at| word[*at..].chars().nth(2).is_some());
        let mut parts = cut.map(|at| word.split_at(at));
        parts.find(|(one, two)| self.spoken(one).is_some() && self.spoken(two).is_some())
    }

    fn knows(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|id| self.uses[id as usize] & !(STEM | BEGINS) != 0)
            || self.stems(word).next().is_some()
            || self.forms(word).next().is_some()
            || unjoined(word).is_some_and(|rest| self.knows(rest))
    }

    /// Words of phrases of which it is a form.
    fn forms(&self, word: &str) -> impl Iterator<Item = Element> {
        bases(word).into_iter().filter_map(|base| {
            let id = self.spelling(&base).or_else(|| self.words.get(&base))?;
            (self.uses[id as usize] & SPOKEN != 0).then_some(whole(id))
        })
    }

    /// The stems in phrases with which a word begins.
    fn stems(&self, word: &str) -> impl Iterator<Item = Element> {
        let starts = word.char_indices().map(|(at, c)| &word[..at + c.len_utf8()]);
        starts.filter_map(|start| {
            let id = self.words.get(start)?;
            (self.uses[id as usize] & STEM != 0).then_some(stem(id))
        })
    }

    fn hits(&self, word: &str, typing: bool, unknown: &mut usize) -> Vec<(Element, u8)> {
        let mut out: Vec<(Element, u8)> =
            self.stems(word).map(|stem| (stem, quality::STEM)).collect();
        if let Some(id) = self.words.get(word)
            && self.uses[id as usize] & !(STEM | BEGINS) != 0
        {
            out.push((whole(id), quality::SAME));
        }
        out.extend(self.forms(word).map(|form| (form, quality::STEM)));
        if out.is_empty()
            && let Some(rest) = unjoined(word).filter(|rest| self.knows(rest))
        {
            return self.hits(self.usual(rest), typing, unknown);
        }
        if out.is_empty()
            && let Some(hard) = self.cyrillic
            && let Some(meant) = from_latin(word, hard)
        {
            return self.hits(&meant, typing, unknown);
        }
        let length = word.chars().take(5).count();
        // A beginning that fits does not say that the rest is spelt right.
        let known = out.iter().any(|(element, _)| element.is_multiple_of(2) || length < 5);
        if out.is_empty() && length >= if typing { 3 } else { 4 } {
            self.begun(word, &mut out);
        }
        let digits = word.bytes().any(|b| b.is_ascii_digit());
        let place = || self.names.find_name(&[word], &|_| true).is_some();
        if !known && !digits && *unknown < MOST_UNKNOWN && !place() {
            *unknown += 1;
            self.misspelt(word, &mut out);
            bases(word).iter().for_each(|base| self.misspelt(base, &mut out));
        }
        out
    }

    fn begun(&self, start: &str, out: &mut Vec<(Element, u8)>) {
        let Some(word) = Word::new(start) else { return };
        for id in 0..self.words.len() as u32 {
            let uses = self.uses[id as usize];
            if uses & (SPOKEN | TEXT | STEM) == 0
                || !word.is_within(self.words.mask(id))
                || !self.words.text(id).starts_with(start)
            {
                continue;
            }
            if uses & (SPOKEN | TEXT) != 0 {
                out.push((whole(id), quality::BEGUN));
            }
            if uses & STEM != 0 {
                out.push((stem(id), quality::BEGUN));
            }
            if out.len() >= MOST_BEGUN {
                break;
            }
        }
    }

    fn misspelt(&self, text: &str, out: &mut Vec<(Element, u8)>) {
        let Some(word) = Word::new(text) else { return };
        let (from, heard) = (out.len(), sound(text));
        let bare = is_bare(text);
        let mut best = quality::SLIPS;
        for id in 0..self.words.len() as u32 {
            let (uses, mask) = (self.uses[id as usize], self.words.mask(id));
            let stem_like = uses & STEM != 0 && word.may_begin(mask);
            let heard = heard != 0 && heard == self.words.sound(id);
            // Most words are passed by here.
            if !(stem_like || heard || word.may_be(mask) || bare && word.is_within(mask)) {
                continue;
            }
            let other = self.words.text(id);
            // Another spelling is mostly a slip itself: a short one is not forgiven two.
            let long = uses & ALIAS != 0 && other.len() > LONGEST_ALIAS;
            if (long || uses & (SPOKEN | TEXT | STOP) != 0)
                && let Some(slips) = word.slips(other, mask)
            {
                let fit = if slips < 2 { quality::SLIP } else { quality::SLIPS };
                let id = if uses & ALIAS == 0 { id } else { self.usual[id as usize] };
                out.push((whole(id), fit));
                best = best.max(fit);
            } else if uses & SPOKEN != 0 && (heard || bare) && is_heard(text, other, heard) {
                out.push((whole(id), quality::SLIPS));
            }
            if stem_like && word.begins_nearly(other) {
                out.push((stem(id), quality::SLIPS));
            }
        }
        // The nearest words count.
        let mut at = 0;
        out.retain(|(element, fit)| {
            at += 1;
            at <= from || *fit >= best || !element.is_multiple_of(2)
        });
    }
}
