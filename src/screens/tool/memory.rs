//! What a person answered, wrote and chose in the tools, and what follows from it.

use super::steps;
use crate::catalogue::{Inline, Outcome, Tool, Topic};

/// What a person answered, wrote and chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// By number of the question: 0 is yes, 1 not sure, 2 no.
    pub(super) answers: Vec<Option<u8>>,
    /// By number of the question, what was written.
    pub(super) written: Vec<String>,
    /// What was chosen from each list, counted from 1; 0 for nothing.
    pub(super) chosen: [usize; 2],
    /// What the plan shows beside its boxes.
    pub(super) view: View,
    /// Everything was cleared just now.
    pub(super) cleared: bool,
}

/// What the plan shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// Boxes to write in.
    #[default]
    Write,
    /// What was written, in large letters.
    Large,
    /// The same with the warning before printing.
    Print,
    /// The same with the warning before copying.
    Copy,
}

const YES: Option<u8> = Some(0);
const UNSURE: Option<u8> = Some(1);
/// So many "not sure" count as a yes.
const SEVERAL: usize = 3;

impl Tools {
    /// Takes what was tapped or written: the name of the thing, and its value.
    pub(crate) fn take(&mut self, name: &str, value: &str) {
        self.cleared = false;
        let (what, number) = name.split_once(':').unwrap_or((name, ""));
        let number: usize = number.parse().unwrap_or(0);
        match what {
            "answer" => {
                let answer = value.parse().ok();
                let slot = slot(&mut self.answers, number);
                // A second tap takes the answer back.
                *slot = if *slot == answer { None } else { answer };
            }
            "write" => value.clone_into(slot(&mut self.written, number)),
            "choose" => self.chosen[number.min(1)] = value.parse().unwrap_or(0),
            "view" => {
                self.view = [View::Write, View::Large, View::Print, View::Copy][number.min(3)];
            }
            "clear" => *self = Self { cleared: true, ..Self::default() },
            _ => {}
        }
    }

    /// What was written, with its questions, to be copied.
    #[must_use]
    pub fn plan(&self, topic: &Topic) -> String {
        let mut out = String::new();
        for (number, item) in steps(topic).enumerate() {
            if let Some(text) = self.written.get(number).filter(|text| !text.is_empty()) {
                for words in item {
                    if let Inline::Text(words) | Inline::Strong(words) = words {
                        out += words;
                    }
                }
                out = out + "\n" + text + "\n\n";
            }
        }
        out
    }

    /// True when only what was written in this plan is shown.
    pub(in crate::screens) fn large(&self, topic: &Topic) -> bool {
        topic.tool == Tool::Plan && self.view != View::Write
    }

    /// True when a paragraph of a check is to be shown.
    pub(super) fn leads_to(&self, outcome: &Outcome) -> bool {
        if !outcome.after.is_empty() {
            // "Not sure" about choking is as good a reason to read on as a yes.
            return outcome.after.iter().any(|number| {
                let at = usize::from(*number).checked_sub(1);
                matches!(at.and_then(|at| self.answers.get(at)), Some(&(YES | UNSURE)))
            });
        }
        let count = |answer| self.answers.iter().filter(|one| **one == answer).count();
        let yes = count(YES) > 0 || count(UNSURE) >= SEVERAL;
        yes == outcome.any && self.answers.iter().any(Option::is_some)
    }
}

/// The place of a number, made where it is missing. Texts have fewer than a hundred questions.
fn slot<T: Default + Clone>(list: &mut Vec<T>, number: usize) -> &mut T {
    let number = number.min(99);
    if list.len() <= number {
        list.resize(number + 1, T::default());
    }
    &mut list[number]
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Tools};

    /// What is shown of `yes`, `no` and `8 10` after answers: number of the question and what was tapped.
    fn shown(taps: &[(&str, &str)]) -> [bool; 3] {
        let mut tools = Tools::default();
        for (question, answer) in taps {
            tools.take(&["answer:", question].concat(), answer);
        }
        let outcome = |any, after: &[u8]| Outcome { after: after.to_vec(), any };
        [outcome(true, &[]), outcome(false, &[]), outcome(false, &[8, 10])]
            .map(|outcome| tools.leads_to(&outcome))
    }

    #[test]
    fn not_sure_about_choking_leads_to_the_danger_signs() {
        assert_eq!(shown(&[("9", "1")]), [false, true, true]);
        assert_eq!(shown(&[("7", "1"), ("0", "2"), ("1", "2")]), [false, true, true]);
        assert_eq!(shown(&[("9", "0")]), [true, false, true]);
    }

    #[test]
    fn whoever_answered_without_a_clear_yes_is_told_to_trust_what_they_feel() {
        assert_eq!(shown(&[]), [false, false, false], "nothing was answered");
        assert_eq!(shown(&[("0", "1")]), [false, true, false], "one that is not sure");
        assert_eq!(shown(&[("11", "2")]), [false, true, false]);
        assert_eq!(shown(&[("0", "2"), ("9", "2")]), [false, true, false]);
        assert_eq!(shown(&[("0", "2"), ("9", "0")]), [true, false, true]);
        assert_eq!(
            shown(&[("0", "2"), ("0", "2")]),
            [false, false, false],
            "the answer was taken back"
        );
    }

    #[test]
    fn a_few_that_are_not_sure_count_as_a_yes() {
        assert_eq!(shown(&[("0", "1"), ("1", "1")]), [false, true, false]);
        assert_eq!(shown(&[("0", "1"), ("1", "1"), ("2", "1")]), [true, false, false]);
    }
}
