//! Weighs pieces of words by the examples: which of them tell of danger.
//!
//! A linear support vector machine (squared hinge loss, dual coordinate descent as in Hsieh et al.,
//! 2008), then rounded to few weights. Only arithmetic and roots, which every machine rounds alike, in one
//! order: the same examples give the same bytes everywhere.

use crate::words::Examples;
use std::sync::{Mutex, PoisonError};
use waymark::catalogue::Alarm;
use waymark::finder::alarm::{HEAVIEST, PARTS, places};
use waymark::finder::{in_script, normalise};

/// Places of a table with fewer than so many examples: more of them deserve a larger one.
const SIZES: [(usize, usize); 3] = [(2000, 1536), (4000, 2048), (usize::MAX, 2560)];
/// Rounds over all examples; the weights have settled long before.
const ROUNDS: usize = 60;
/// How much an example on the wrong side costs: little, so that no single line decides.
const COST: f64 = 1.0;
/// How often a line counts that must be no alarm. What must be one is mostly named by phrases.
const SURE: usize = 5;
/// A place that fewer examples share tells nothing yet.
const LEAST: usize = 6;
/// The part of harmless lines that may raise the alarm: a false alarm puts what was looked for below the
/// emergency box, a missed one may cost a life.
const FALSE: f64 = 0.04;
/// In how many parts the examples are taken to find the limit.
const FOLDS: usize = 5;
/// The part of all weights that is not cut off at the heaviest.
const WHOLE: f64 = 0.99;

/// An example.
struct Line {
    /// The places that it holds.
    places: Vec<usize>,
    /// How much each counts in it: a long text holds more of everything.
    part: f64,
    /// Whether it tells of danger, and of suicide.
    tells: [bool; 2],
    /// How often it counts.
    times: usize,
}

/// The table that was made last, and from what.
static LAST: Mutex<Option<(Examples, Option<bool>, Alarm)>> = Mutex::new(None);

/// The table of a language; empty without examples. `script` is what [`waymark::finder::cyrillic`] says.
/// An easier form of a language comes after it and has the same: it is weighed once for both.
pub(super) fn alarm(examples: &Examples, script: Option<bool>) -> Alarm {
    let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((from, of, alarm)) = &*last()
        && from == examples
        && *of == script
    {
        return alarm.clone();
    }
    let alarm = made(examples, script);
    *last() = Some((examples.clone(), script, alarm.clone()));
    alarm
}

fn made(examples: &Examples, script: Option<bool>) -> Alarm {
    let mut lines = Vec::new();
    let count = examples.all().count();
    let size = SIZES.iter().find(|(below, _)| count < *below).map_or(0, |(_, size)| *size);
    let mut shared = vec![0; size];
    for (part, sure) in [(&examples.sure, true), (&examples.more, false)] {
        for (line, tells) in part.all() {
            let places = places(&in_script(&normalise(line), script), size);
            places.iter().for_each(|at| shared[*at] += 1);
            let times = if sure && tells == [false; 2] { SURE } else { 1 };
            let part = 1.0 / (places.len().max(1) as f64).sqrt();
            lines.push(Line { places, part, tells, times });
        }
    }
    if lines.is_empty() {
        return Alarm::default();
    }
    let kept: Vec<bool> = shared.iter().map(|count| *count >= LEAST).collect();
    let [danger, suicide] = [0, 1].map(|kind| {
        let weights = weigh(&lines, &kept, kind, |_| true);
        (weights, limit(&lines, &kept, kind))
    });
    let joined = danger.0.iter().zip(&suicide.0).map(|(one, two)| Alarm::joined([*one, *two]));
    Alarm { limits: (danger.1, suicide.1), weights: joined.collect() }
}

/// What the weights must exceed so that no more harmless lines than [`FALSE`] raise the alarm. Each line
/// is asked of weights that were learned without it.
fn limit(lines: &[Line], kept: &[bool], kind: usize) -> u8 {
    let mut sums = Vec::new();
    for fold in 0..FOLDS {
        let weights = weigh(lines, kept, kind, |at| at % FOLDS != fold);
        let asked = lines.iter().skip(fold).step_by(FOLDS).filter(|line| line.tells == [false; 2]);
        sums.extend(asked.map(|line| {
            let sum: i32 = line.places.iter().map(|at| weights[*at]).sum();
            f64::from(sum) * line.part
        }));
    }
    sums.sort_by(f64::total_cmp);
    let at = sums.len() - (sums.len() as f64 * FALSE) as usize;
    let highest = sums.get(at.saturating_sub(1)).copied().unwrap_or_default();
    (highest * f64::from(PARTS)).ceil().clamp(0.0, 127.0) as u8
}

/// The rounded weights, learned from the lines whose number is taken.
fn weigh(lines: &[Line], kept: &[bool], kind: usize, taken: impl Fn(usize) -> bool) -> Vec<i32> {
    let mut examples = Vec::new();
    for (_, line) in lines.iter().enumerate().filter(|(at, _)| taken(*at)) {
        let places: Vec<usize> = line.places.iter().copied().filter(|at| kept[*at]).collect();
        examples.extend(std::iter::repeat_n((places, line.part, line.tells[kind]), line.times));
    }
    let weights = learn(&examples, kept.len());
    let mut sizes: Vec<f64> =
        weights.iter().map(|weight| weight.abs()).filter(|size| *size > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let largest = sizes.get((sizes.len() as f64 * WHOLE) as usize).copied().unwrap_or(1.0);
    let heaviest = f64::from(HEAVIEST);
    let round = |weight: &f64| (weight * heaviest / largest).round().clamp(-heaviest, heaviest);
    weights.iter().map(|weight| round(weight) as i32).collect()
}

/// Weights of the places. An example: its places, how much each counts in it, and its side.
fn learn(examples: &[(Vec<usize>, f64, bool)], size: usize) -> Vec<f64> {
    let mut weights = vec![0.0; size];
    let mut border = 0.0;
    let mut pull = vec![0.0; examples.len()];
    let yes = examples.iter().filter(|(.., tells)| *tells).count().max(1);
    let no = (examples.len() - yes).max(1);
    // The rarer kind weighs as much as the other together.
    let soft = |tells: bool| {
        let part = if tells { yes } else { no };
        part as f64 / (examples.len() as f64 * COST)
    };
    for _ in 0..ROUNDS {
        for ((places, part, tells), pull) in examples.iter().zip(&mut pull) {
            let side = if *tells { 1.0 } else { -1.0 };
            let sum = places.iter().map(|at| weights[*at]).sum::<f64>() * part + border;
            let soft = soft(*tells);
            let own = places.len() as f64 * part * part + 1.0;
            let step = (side * sum - 1.0 + soft * *pull) / (own + soft);
            let next = (*pull - step).max(0.0);
            let change = (next - *pull) * side;
            *pull = next;
            places.iter().for_each(|at| weights[*at] += change * part);
            border += change;
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lines;

    fn lines(all: &[&str]) -> Vec<String> {
        all.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn without_examples_there_is_no_table() {
        assert_eq!(alarm(&Examples::default(), None), Alarm::default());
    }

    #[test]
    fn what_only_alarms_hold_weighs_for_them_and_both_kinds_are_learned_from() {
        let examples = Lines {
            danger: lines(&[
                "attack",
                "attacks",
                "attacked",
                "attacking",
                "he attacks",
                "attackers",
            ]),
            suicide: lines(&["jump", "jumps", "jumped", "jumping", "i jump", "jumper"]),
            harmless: lines(&["house", "houses", "housing", "housed", "a house", "houser"]),
        };
        let more = alarm(&Examples { more: examples.clone(), ..Examples::default() }, None);
        assert_eq!(more.weights.len(), 1536);
        let weighs = |word: &str| places(word, 1536).iter().any(|at| more.weights[*at] != 0);
        assert!(weighs("attack") && weighs("jump"));
        assert!(!weighs("zzz"));
        let sure = alarm(&Examples { sure: examples, ..Examples::default() }, None);
        assert!(sure.weights.iter().any(|weight| *weight != 0));
    }
}
