//! Chooses few of many cells so that all that matters is tried at least once.

use std::collections::BTreeSet;

/// A cell as the index of its value in each dimension.
pub(super) type Indices = [usize; 5];

/// Two dimensions with a value in each, or three.
type Combination = Vec<(usize, usize)>;

/// Picks cells until every pair of values is covered that occurs in any cell, and every combination
/// of the dimensions `strong` in which `strong_if` holds. Always the same cells in the same order.
pub(super) fn covering(
    all: &[Indices],
    strong: &[usize],
    strong_if: impl Fn(&Indices) -> bool,
) -> Vec<Indices> {
    let combinations = |cell: &Indices| {
        let mut out: Vec<Combination> = Vec::new();
        for a in 0..cell.len() {
            for b in a + 1..cell.len() {
                out.push(vec![(a, cell[a]), (b, cell[b])]);
            }
        }
        if strong_if(cell) {
            out.push(strong.iter().map(|&at| (at, cell[at])).collect());
        }
        out
    };
    let mut open: BTreeSet<Combination> = all.iter().flat_map(combinations).collect();
    let mut picked = Vec::new();
    while !open.is_empty() {
        let gain =
            |cell: &Indices| combinations(cell).iter().filter(|one| open.contains(*one)).count();
        // The first of the best, so that it is always the same one.
        let Some(best) = all.iter().rev().max_by_key(|cell| gain(cell)) else { break };
        for one in combinations(best) {
            open.remove(&one);
        }
        picked.push(*best);
    }
    picked
}

#[test]
fn every_pair_and_every_strong_triple_is_covered() {
    let mut all = Vec::new();
    for n in 0..3usize.pow(5) {
        all.push([n % 3, n / 3 % 3, n / 9 % 3, n / 27 % 3, n / 81]);
    }
    let picked = covering(&all, &[0, 1, 2], |_| true);
    let triples: BTreeSet<_> = picked.iter().map(|cell| [cell[0], cell[1], cell[2]]).collect();
    assert_eq!(triples.len(), 27);
    let pairs: BTreeSet<_> = picked.iter().map(|cell| [cell[3], cell[4]]).collect();
    assert_eq!(pairs.len(), 9);
    assert!(picked.len() < 40, "{} cells", picked.len());
}
