//! What tells of danger though no phrase of the vocabulary says it.
//!
//! The build weighs the beginnings and pieces of the words of thousands of example lines
//! (`i18n/<lang>/examples.toml`): a slip spoils only some pieces. A text is an alarm when what it holds
//! weighs enough together. The pieces themselves are not kept, only their places in a table: a few meet
//! in one place, which the weighing allows for, and the table stays small.

use crate::catalogue::Alarm;

/// The heaviest weight, either way.
pub const HEAVIEST: i32 = 2;
/// Limits are told in this part of a weight.
pub const PARTS: i32 = 8;
/// Letters of a word's beginning, which is its meaning in most languages, without its ending.
const BEGINNING: usize = 5;

/// The places of a normalised text in a table with so many, each once.
#[must_use]
pub fn places(normal: &str, size: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut add = |hash: u32| {
        let place = (hash ^ hash >> 15) as usize % size.max(1);
        if !out.contains(&place) {
            out.push(place);
        }
    };
    for word in normal.split(' ') {
        let mut beginning = SEED;
        let mut piece = [0, 0, 0, u32::from(b'<')];
        for (at, letter) in word.chars().chain(['>']).enumerate() {
            piece = [piece[1], piece[2], piece[3], letter as u32];
            if at >= 2 {
                add(piece.into_iter().fold(SEED, mix));
            }
            if at < BEGINNING {
                beginning = mix(beginning, letter as u32);
            }
        }
        add(beginning);
    }
    out
}

/// The hash of Fowler, Noll and Vo, letter by letter.
const SEED: u32 = 0x811c_9dc5;
const fn mix(hash: u32, letter: u32) -> u32 {
    (hash ^ letter).wrapping_mul(0x0100_0193)
}

impl Alarm {
    /// Whether a normalised text tells of danger, and of suicide.
    pub(super) fn heard(&self, normal: &str) -> [bool; 2] {
        let places = places(normal, self.weights.len());
        let mut sums = [0; 2];
        for place in &places {
            let both = self.weights.get(*place).copied().unwrap_or_default();
            for (sum, one) in sums.iter_mut().zip(Self::parted(both)) {
                *sum += one * PARTS;
            }
        }
        // A long text holds more of everything: the limit grows with the root of its length.
        let over = |sum: i32, limit: u8| {
            let limit = i32::from(limit);
            sum > 0 && sum * sum > limit * limit * places.len() as i32
        };
        [over(sums[0], self.limits.0), over(sums[1], self.limits.1)]
    }

    /// Both weights of a place.
    fn parted(both: u8) -> [i32; 2] {
        let kinds = 2 * HEAVIEST as u8 + 1;
        [both / kinds, both % kinds].map(|one| match (i32::from(one) + 1) / 2 {
            half if one % 2 == 1 => half,
            half => -half,
        })
    }

    /// Both weights of a place in one number, small for small weights.
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
    fn places_are_those_of_the_words_each_once() {
        let places = |text: &str| super::places(text, 2000);
        let all = places("knife knife house");
        assert!((1..all.len()).all(|at| !all[..at].contains(&all[at])));
        assert!(all.iter().all(|place| *place < 2000));
        let set =
            |places: Vec<usize>| places.into_iter().collect::<std::collections::BTreeSet<_>>();
        assert_eq!(set(all), set(places("house knife")));
        let shared = places("knifes").into_iter().filter(|place| places("knife").contains(place));
        assert!(shared.count() >= 3, "an ending leaves most of a word");
        assert!(places("").len() <= 1);
        assert_eq!(super::places("knife", 0), [0], "an empty table is not asked");
    }

    #[test]
    fn what_weighs_more_than_the_limit_is_heard() {
        let mut weights = vec![0; 2000];
        for place in places("knife", 2000) {
            weights[place] = Alarm::joined([2, -1]);
        }
        let alarm = Alarm { limits: (9, 0), weights };
        assert_eq!(alarm.heard("knife"), [true, false]);
        assert_eq!(alarm.heard("spoon"), [false, false]);
        assert_eq!(Alarm::default().heard("knife"), [false, false]);
    }
}
