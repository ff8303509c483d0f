//! Putting in order, best first.

/// More points than any service has, and the number of scores that are told apart.
const MOST_POINTS: i32 = 1500;
const SCORES: usize = 5000;

/// A service and its points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub(super) index: u16,
    pub(super) score: i32,
}

/// Best first; of equals, the first in the catalogue.
pub(super) fn order(list: &mut Vec<Ranked>) {
    let place = |one: &Ranked| (MOST_POINTS - one.score).clamp(0, SCORES as i32 - 1) as usize;
    // Where those with so many points begin.
    let mut starts = vec![0_u32; SCORES + 1];
    list.iter().for_each(|one| starts[place(one) + 1] += 1);
    for at in 1..SCORES {
        starts[at] += starts[at - 1];
    }
    let mut sorted = list.clone();
    for one in &*list {
        let start = &mut starts[place(one)];
        sorted[*start as usize] = *one;
        *start += 1;
    }
    *list = sorted;
}
