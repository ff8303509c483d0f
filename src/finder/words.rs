//! Every word that can be found, once, with a number.

use super::forms::sound;
use super::near::mask;

/// A number for a word.
pub(super) type Id = u32;

const NONE: u32 = u32::MAX;

/// Words in the order in which they came, in one piece of memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pool: String,
    /// End of each word in the pool; it begins where the one before ends.
    ends: Vec<u32>,
    /// Letters of each word, see [`mask`].
    masks: Vec<u32>,
    /// How each word sounds, see [`sound`].
    sounds: Vec<u32>,
    /// Open addressing; its length is a power of two, at most half full.
    table: Vec<u32>,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn text(&self, id: Id) -> &str {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] };
        &self.pool[start as usize..self.ends[id] as usize]
    }

    pub(super) fn mask(&self, id: Id) -> u32 {
        self.masks[id as usize]
    }

    pub(super) fn sound(&self, id: Id) -> u32 {
        self.sounds[id as usize]
    }

    /// The number of a word, a new one if need be.
    pub(super) fn add(&mut self, word: &str) -> Id {
        if self.table.len() < 2 * (self.len() + 1) {
            self.grow();
        }
        let at = self.slot(word);
        if self.table[at] == NONE {
            self.table[at] = self.len() as u32;
            self.pool.push_str(word);
            self.ends.push(self.pool.len() as u32);
            self.masks.push(mask(word));
            self.sounds.push(sound(word));
        }
        self.table[at]
    }

    /// The number of a word that is known.
    pub(super) fn get(&self, word: &str) -> Option<Id> {
        if self.table.is_empty() {
            return None;
        }
        let id = self.table[self.slot(word)];
        (id != NONE).then_some(id)
    }

    /// Where a word stands in the table, or where it would be put.
    fn slot(&self, word: &str) -> usize {
        let last = self.table.len() - 1;
        // FNV-1a.
        let hash = word
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut at = (hash ^ hash >> 15) as usize & last;
        while self.table[at] != NONE && self.text(self.table[at]) != word {
            at = (at + 1) & last;
        }
        at
    }

    fn grow(&mut self) {
        // At once for the words of a usual catalogue: with each growth all are put in anew.
        let size = (self.table.len() * 2).max(1 << 14);
        self.table = vec![NONE; size];
        for id in 0..self.len() as u32 {
            let at = self.slot(self.text(id));
            self.table[at] = id;
        }
    }
}
