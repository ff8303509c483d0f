//! Putting in order, best first.

/// More points than any service has, and the number of scores that are told apart.
const MOST_POINTS: i32 = 1500;
const SCORES: i32 = 128 * 128;

/// A service and its points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub(super) index: u16,
    pub(super) score: i32,
}

/// Best first; of equals, the first in the catalogue.
pub(super) fn order(list: &mut Vec<Ranked>) {
    // By the last digit of the place, then by the first: what is in order stays so.
    for digit in [0, 7] {
        let digit = |one: &Ranked| {
            let place = (MOST_POINTS - one.score).clamp(0, SCORES - 1);
            (place >> digit & 127) as usize
        };
        let mut starts = [0_u32; 129];
        list.iter().for_each(|one| starts[digit(one) + 1] += 1);
        for at in 1..128 {
            starts[at] += starts[at - 1];
        }
        let mut sorted = list.clone();
        for one in &*list {
            let start = &mut starts[digit(one)];
            sorted[*start as usize] = *one;
            *start += 1;
        }
        *list = sorted;
    }
}
