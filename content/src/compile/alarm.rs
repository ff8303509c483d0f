//! Weighs words and pairs of words by the examples: which of them tell of danger.
//!
//! A linear support vector machine (squared hinge loss, dual coordinate descent as in Hsieh et al.,
//! 2008). It learns from all marks; what tells most is kept, and rounded to few weights. Only arithmetic
//! and roots, which every machine rounds alike, in one order: the same examples give the same bytes everywhere.

use crate::words::Examples;
use waymark::catalogue::{Alarm, Catalogue};
use waymark::finder::alarm::{HEAVIEST, MARKS, PARTS, marks};
use waymark::finder::{cyrillic, in_script, normalise};

/// How many marks are kept: as many as catalogues have room for (1.4 bytes each). With 2,000 in English
/// a tenth more of the alarms in unseen lines would be heard; in wide scripts
/// more marks hear no more.
const KEPT: usize = 860;
/// Rounds over all examples; the weights have settled long before.
const ROUNDS: usize = 60;
/// How much an example on the wrong side costs: little, so that no single line decides.
const COST: f64 = 0.03;
/// How often a line counts that must be no alarm. What must be one is mostly named by phrases.
const SURE: usize = 5;
/// A mark that fewer examples share tells nothing yet.
const LEAST: usize = 2;
/// The part of harmless lines that may raise the alarm: a false alarm puts what was looked for below the
/// emergency box, a missed one may cost a life.
const FALSE: f64 = 0.05;
/// In how many parts the examples are taken to find the limit.
const FOLDS: usize = 5;
/// The part of all weights that is not cut off at the heaviest.
const WHOLE: f64 = 0.97;

/// An example.
struct Line {
    /// The marks that it holds.
    marks: Vec<u16>,
    /// How much each counts in it: a long text holds more of everything.
    part: f64,
    /// Whether it tells of danger, and of suicide.
    tells: [bool; 2],
    /// How often it counts.
    times: usize,
}

impl Line {
    /// What it weighs for one kind.
    fn sum(&self, weighed: &[[i32; 2]], kind: usize) -> i32 {
        self.marks.iter().map(|mark| weighed[usize::from(*mark)][kind]).sum()
    }
}

/// The table of a language; empty without examples. Titles of texts that tell of no danger are harmless lines too.
pub(super) fn alarm(examples: &Examples, catalogue: &Catalogue) -> Alarm {
    if *examples == Examples::default() {
        return Alarm::default();
    }
    let script = cyrillic(catalogue);
    let mut lines = Vec::new();
    let mut add = |line: &str, tells, sure| {
        let marks = marks(&in_script(&normalise(line), script));
        let times = if sure && tells == [false; 2] { SURE } else { 1 };
        let part = 1.0 / (marks.len().max(1) as f64).sqrt();
        lines.push(Line { marks, part, tells, times });
    };
    for (part, sure) in [(&examples.sure, true), (&examples.more, false)] {
        part.all().for_each(|(line, tells)| add(line, tells, sure));
    }
    let calm = catalogue.topics.iter().filter(|topic| topic.is_calm());
    calm.for_each(|topic| add(&topic.title.text, [false; 2], true));
    let mut shared = vec![0; MARKS];
    lines.iter().flat_map(|line| &line.marks).for_each(|mark| shared[usize::from(*mark)] += 1);
    let mut weighed = weigh(&lines, &shared, |_| true);
    let limits = limits(&lines, &shared);
    for (kind, limit) in [limits.0, limits.1].into_iter().enumerate() {
        for line in lines.iter().filter(|line| line.times > 1) {
            quieten(&mut weighed, kind, f64::from(limit), line, &shared);
        }
    }
    let mut alarm = Alarm { limits, ..Alarm::default() };
    let mut before = 0;
    for (mark, both) in (0..).zip(&weighed).filter(|(_, both)| **both != [0; 2]) {
        alarm.steps.push(mark - before);
        alarm.weights.push(Alarm::joined(*both));
        before = mark;
    }
    alarm
}

/// Makes the rarest marks of a line weigh against it until it raises no alarm.
fn quieten(weighed: &mut [[i32; 2]], kind: usize, limit: f64, line: &Line, shared: &[usize]) {
    let mut rarest: Vec<usize> = line.marks.iter().map(|mark| usize::from(*mark)).collect();
    rarest.sort_by_key(|mark| (shared[*mark], *mark));
    let mut sum = line.sum(weighed, kind);
    for mark in rarest {
        let weight = &mut weighed[mark][kind];
        while f64::from(sum * PARTS) * line.part > limit && *weight > -HEAVIEST {
            *weight -= 1;
            sum -= 1;
        }
    }
}

/// What the weights must exceed so that no more harmless lines than [`FALSE`] raise the alarm. Each line
/// is asked of weights that were learned without it.
fn limits(lines: &[Line], shared: &[usize]) -> (u8, u8) {
    let mut sums = [Vec::new(), Vec::new()];
    for fold in 0..FOLDS {
        let weighed = weigh(lines, shared, |at| at % FOLDS != fold);
        let asked = lines.iter().skip(fold).step_by(FOLDS);
        for line in asked.filter(|line| line.tells == [false; 2]) {
            for (kind, sums) in sums.iter_mut().enumerate() {
                sums.push(f64::from(line.sum(&weighed, kind)) * line.part);
            }
        }
    }
    let [danger, suicide] = sums.map(|mut sums| {
        sums.sort_by(f64::total_cmp);
        let at = sums.len() - (sums.len() as f64 * FALSE) as usize;
        let highest = sums.get(at.saturating_sub(1)).copied().unwrap_or_default();
        (highest * f64::from(PARTS)).ceil().clamp(0.0, 127.0) as u8
    });
    (danger, suicide)
}

/// The rounded weights of each mark, learned from the lines whose number is taken; all but so many are 0.
fn weigh(lines: &[Line], shared: &[usize], taken: impl Fn(usize) -> bool) -> Vec<[i32; 2]> {
    let lines: Vec<&Line> =
        lines.iter().enumerate().filter(|(at, _)| taken(*at)).map(|(_, line)| line).collect();
    let weights = [0, 1].map(|kind| learn(&lines, shared, kind));
    let tells = |mark: &usize| {
        let most = weights[0][*mark].abs().max(weights[1][*mark].abs());
        most * (shared[*mark] as f64).sqrt()
    };
    let mut most: Vec<usize> = (0..MARKS).filter(|mark| shared[*mark] >= LEAST).collect();
    most.sort_by(|one, two| tells(two).total_cmp(&tells(one)).then(one.cmp(two)));
    most.truncate(KEPT);
    let mut out = vec![[0; 2]; MARKS];
    for (kind, weights) in weights.iter().enumerate() {
        let mut sizes: Vec<f64> = most.iter().map(|mark| weights[*mark].abs()).collect();
        sizes.sort_by(f64::total_cmp);
        let largest = sizes.get((sizes.len() as f64 * WHOLE) as usize).copied().unwrap_or(1.0);
        let heaviest = f64::from(HEAVIEST);
        for mark in &most {
            let weight = weights[*mark] * heaviest / largest.max(f64::MIN_POSITIVE);
            out[*mark][kind] = weight.round().clamp(-heaviest, heaviest) as i32;
        }
    }
    out
}

/// The weights of the marks for one kind.
fn learn(lines: &[&Line], shared: &[usize], kind: usize) -> Vec<f64> {
    // A rare mark tells more.
    let scale = |shared: &usize| (lines.len() as f64 / (1 + *shared) as f64).sqrt().sqrt();
    let scale: Vec<f64> = shared.iter().map(scale).collect();
    let examples: Vec<&Line> =
        lines.iter().flat_map(|line| std::iter::repeat_n(*line, line.times)).collect();
    let mut weights = vec![0.0; MARKS];
    let mut border = 0.0;
    let mut pull = vec![0.0; examples.len()];
    let yes = examples.iter().filter(|line| line.tells[kind]).count().max(1);
    let no = (examples.len() - yes).max(1);
    let values = |line: &Line| -> Vec<(usize, f64)> {
        let marks = line.marks.iter().map(|mark| usize::from(*mark));
        marks.map(|mark| (mark, scale[mark] * line.part)).collect()
    };
    let values: Vec<_> = examples.iter().map(|line| values(line)).collect();
    for _ in 0..ROUNDS {
        for ((line, values), pull) in examples.iter().zip(&values).zip(&mut pull) {
            let (side, many) = if line.tells[kind] { (1.0, yes) } else { (-1.0, no) };
            // The rarer kind weighs as much as the other together.
            let soft = many as f64 / (examples.len() as f64 * COST);
            let sum = values.iter().map(|(at, value)| weights[*at] * value).sum::<f64>() + border;
            let own = values.iter().map(|(_, value)| value * value).sum::<f64>() + 1.0;
            let step = (side * sum - 1.0 + soft * *pull) / (own + soft);
            let next = (*pull - step).max(0.0);
            let change = (next - *pull) * side;
            *pull = next;
            values.iter().for_each(|(at, value)| weights[*at] += change * value);
            border += change;
        }
    }
    weights.iter().zip(scale).map(|(weight, scale)| weight * scale).collect()
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
        assert_eq!(alarm(&Examples::default(), &Catalogue::default()), Alarm::default());
    }

    #[test]
    fn what_only_alarms_hold_weighs_for_them_and_both_kinds_are_learned_from() {
        let examples = Lines {
            danger: lines(&["attack", "attacks", "he attacks me", "attacked", "they attack"]),
            suicide: lines(&["jump", "jumps", "i will jump", "jumping", "a jump"]),
            harmless: lines(&["house", "houses", "a house", "my house", "housed"]),
        };
        let weighed = |alarm: &Alarm, word: &str| {
            let all = marks(word);
            let places = alarm.steps.iter().scan(0, |at, step| {
                *at += step;
                Some(*at)
            });
            places.zip(&alarm.weights).filter(|(mark, _)| all.contains(mark)).count()
        };
        let more = alarm(
            &Examples { more: examples.clone(), ..Examples::default() },
            &Catalogue::default(),
        );
        assert!(weighed(&more, "attack") > 0 && weighed(&more, "jump") > 0);
        assert_eq!(weighed(&more, "zzz"), 0);
        let sure =
            alarm(&Examples { sure: examples, ..Examples::default() }, &Catalogue::default());
        assert!(weighed(&sure, "attack") > 0);
    }
}
