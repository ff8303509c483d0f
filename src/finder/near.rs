//! How far two words are apart, counted in slips of the finger.

/// Longest word that is compared, in characters.
const LONGEST: usize = 24;

/// Slips that are forgiven in a word of this many characters.
pub(crate) const fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Shortest stem of which a slip is forgiven, in characters, and the shortest word in which it is: many
/// short words begin nearly alike.
const STEM: (usize, usize) = (5, 7);

/// Shortest stem of which two slips are forgiven in a word that is nearly all of it, in characters.
const LONG: usize = 8;

/// A word taken apart once, to be compared with many.
pub(crate) struct Word {
    chars: [char; LONGEST],
    length: usize,
    /// Characters that occur, one bit each (several share a bit).
    mask: u32,
}

impl Word {
    /// Nothing for a word that is too long.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let mut out = Self { chars: ['\0'; LONGEST], length: 0, mask: 0 };
        for c in word.chars() {
            *out.chars.get_mut(out.length)? = c;
            out.length += 1;
            out.mask |= bit(c);
        }
        Some(out)
    }

    /// Letters that it has and a word with those letters has not, and the other way round.
    const fn apart(&self, other_mask: u32) -> (u32, u32) {
        ((self.mask & !other_mask).count_ones(), (other_mask & !self.mask).count_ones())
    }

    /// True when a word with these letters may be it with vowels: all its letters are there.
    pub(crate) const fn is_within(&self, other_mask: u32) -> bool {
        self.apart(other_mask).0 == 0
    }

    /// True when it may begin like a stem with these letters.
    pub(crate) const fn may_begin(&self, stem_mask: u32) -> bool {
        self.apart(stem_mask).1 <= 1
    }

    /// True when a word with these letters may have no more slips than are allowed.
    pub(crate) const fn may_be(&self, other_mask: u32) -> bool {
        let (limit, (missing, added)) = (allowed(self.length) as u32, self.apart(other_mask));
        limit > 0 && missing <= limit && added <= limit
    }

    /// True when it begins like a stem but for one slip, or is nearly all of a long stem, but for two.
    pub(crate) fn begins_nearly(&self, stem: &str) -> bool {
        let Some(stem) = Self::new(stem) else { return false };
        let (word, chars) = (&self.chars[..self.length], &stem.chars[..stem.length]);
        if word.first() != chars.first() || (stem.mask & !self.mask).count_ones() > 1 {
            return false;
        }
        let begins =
            |length: usize| word.get(..length).is_some_and(|start| distance(start, chars) <= 1);
        let whole = stem.length >= LONG
            && stem.length.abs_diff(self.length) <= 2
            && distance(word, chars) <= 2;
        whole
            || stem.length >= STEM.0
                && self.length >= STEM.1
                && [stem.length, stem.length + 1, stem.length - 1].into_iter().any(begins)
    }

    /// Slips from one word to the other, when they are not more than allowed for the length of the
    /// shorter one: a letter too many, too few or wrong, or two neighbours swapped.
    pub(crate) fn slips(&self, other: &str, other_mask: u32) -> Option<usize> {
        if !self.may_be(other_mask) {
            return None;
        }
        let other = Self::new(other)?;
        let limit = allowed(self.length).min(allowed(other.length));
        if self.length.abs_diff(other.length) > limit {
            return None;
        }
        let (a, b) = (&self.chars[..self.length], &other.chars[..other.length]);
        // The first letter is seldom wrong, and many words are alike but for it: never in a short word, and
        // in a long one never beside another slip.
        let limit = match a.len().min(b.len()) {
            _ if a[0] == b[0] || a[0] == b[1] => limit,
            0..=5 => return None,
            _ => 1,
        };
        let slips = distance(a, b);
        (slips <= limit).then_some(slips)
    }
}

/// The characters of a word as bits, for [`Word::slips`].
pub(crate) fn mask(word: &str) -> u32 {
    word.chars().fold(0, |mask, c| mask | bit(c))
}

const fn bit(c: char) -> u32 {
    1 << (c as u32 % 31)
}

/// Optimal string alignment distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = [[0; LONGEST + 1]; 3];
    for (at, cell) in rows[1].iter_mut().enumerate() {
        *cell = at;
    }
    for i in 1..=a.len() {
        let [before, above, row] = &mut rows;
        row[0] = i;
        for j in 1..=b.len() {
            let same = a[i - 1] == b[j - 1];
            let mut best = above[j - 1] + usize::from(!same);
            best = best.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best;
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}
