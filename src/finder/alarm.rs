//! What tells of danger though no phrase of the vocabulary says it.
//!
//! The build weighs the beginnings of words, and pairs of them that stand side by side, by thousands of
//! example lines (`i18n/<lang>/examples.toml`). A text is an alarm when what it holds weighs enough
//! together. The words themselves are not kept, only a mark of 15 bits of those that weigh something.

use crate::catalogue::Alarm;

/// Marks that there are.
pub const MARKS: usize = 1 << 15;
/// The heaviest weight, either way.
pub const HEAVIEST: i32 = 2;
/// Limits are told in this part of a weight.
pub const PARTS: i32 = 8;
/// Letters of a word's beginning, which is its meaning in most languages, without its ending.
const BEGINNING: usize = 5;

/// The marks of a normalised text, ascending, each once.
#[must_use]
pub fn marks(normal: &str) -> Vec<u16> {
    let mut out = Vec::new();
    let mut before = SEED;
    // Numbers tell nothing by themselves.
    let tells = |word: &&str| word.as_bytes().first().is_some_and(|first| !first.is_ascii_digit());
    for word in normal.split(' ').filter(tells) {
        let beginning = |seed| word.chars().take(BEGINNING).fold(seed, mix);
        for hash in [beginning(SEED), beginning(mix(before, ' '))] {
            let mark = ((hash ^ hash >> 16) % MARKS as u32) as u16;
            // Not sorted at the end: that code is larger.
            if let Err(at) = out.binary_search(&mark) {
                out.insert(at, mark);
            }
        }
        before = beginning(SEED);
    }
    out
}

/// The hash of Fowler, Noll and Vo, letter by letter.
const SEED: u32 = 0x811c_9dc5;
const fn mix(hash: u32, letter: char) -> u32 {
    (hash ^ letter as u32).wrapping_mul(0x0100_0193)
}

impl Alarm {
    /// Whether a normalised text tells of danger, and of suicide.
    pub(super) fn heard(&self, normal: &str) -> [bool; 2] {
        let marks = marks(normal);
        let mut left = &marks[..];
        let mut sums = [0; 2];
        let mut at = 0_u16;
        for (step, both) in self.steps.iter().zip(&self.weights) {
            at = at.wrapping_add(*step);
            while let [mark, rest @ ..] = left
                && *mark <= at
            {
                left = rest;
                if *mark == at {
                    for (sum, one) in sums.iter_mut().zip(Self::parted(*both)) {
                        *sum += one * PARTS;
                    }
                }
            }
        }
        // A long text holds more of everything: the limit grows with the root of its length.
        let over = |sum: i32, limit: u8| {
            let limit = i32::from(limit);
            sum > 0 && sum * sum > limit * limit * marks.len() as i32
        };
        [over(sums[0], self.limits.0), over(sums[1], self.limits.1)]
    }

    /// Both weights of a mark.
    fn parted(both: u8) -> [i32; 2] {
        let kinds = 2 * HEAVIEST as u8 + 1;
        [both / kinds, both % kinds].map(|one| match (i32::from(one) + 1) / 2 {
            half if one % 2 == 1 => half,
            half => -half,
        })
    }

    /// Both weights of a mark in one number, small for small weights.
    #[must_use]
    pub fn joined(weights: [i32; 2]) -> u8 {
        let [one, two] =
            weights.map(|weight| if weight > 0 { 2 * weight - 1 } else { -2 * weight } as u8);
        one * (2 * HEAVIEST as u8 + 1) + two
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_come_back_as_they_were_joined() {
        for one in -HEAVIEST..=HEAVIEST {
            for two in -HEAVIEST..=HEAVIEST {
                assert_eq!(Alarm::parted(Alarm::joined([one, two])), [one, two]);
            }
        }
        assert_eq!(Alarm::joined([0, 0]), 0);
    }

    #[test]
    fn marks_are_those_of_beginnings_and_neighbours_each_once() {
        let all = marks("knife knife house");
        assert!(all.is_sorted_by(|one, two| one < two), "{all:?}");
        let shared =
            |one: &str, two: &str| marks(one).iter().filter(|it| marks(two).contains(it)).count();
        assert_eq!(shared("knife house", "house knife"), 2, "the words, not the pair");
        assert_eq!(shared("strangled", "strangling"), 2, "an ending changes nothing");
        assert_eq!(shared("he has a knife", "a knife"), 3, "two words and their pair");
        assert!(marks("").is_empty(), "nothing was said");
    }

    #[test]
    fn what_weighs_more_than_the_limit_is_heard() {
        let marks = marks("a knife");
        let steps = marks.iter().scan(0, |before, mark| {
            let step = mark - *before;
            *before = *mark;
            Some(step)
        });
        let weights = vec![Alarm::joined([2, -1]); marks.len()];
        let alarm = Alarm { limits: (9, 0), steps: steps.collect(), weights };
        assert_eq!(alarm.heard("a knife"), [true, false]);
        assert_eq!(alarm.heard("the spoon"), [false, false]);
        assert_eq!(Alarm::default().heard("a knife"), [false, false]);
    }
}
