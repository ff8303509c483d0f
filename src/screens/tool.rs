//! Tools: a text that a person answers, fills in or chooses from. What they do is kept in memory for
//! the visit; the exit empties the page, and the memory goes with it.

use crate::app::State;
use crate::catalogue::{Block, Catalogue, Inline, Outcome, Tool, Topic};
use crate::language::Msg;
use crate::parts::{block, digits, el, group, inlines, lit, made, say, val, with};
use yew::{AttrValue, Html, html};

/// What a person answered, wrote and chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// By number of the question: an index into [`ANSWERS`].
    answers: Vec<Option<u8>>,
    /// By number of the question, what was written.
    written: Vec<String>,
    /// Which heading was chosen, counted from 1; 0 for all.
    chosen: usize,
    /// What the plan shows beside its boxes.
    view: View,
    /// Everything was cleared just now.
    cleared: bool,
}

/// What the plan shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
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

const ANSWERS: [Msg; 3] = [Msg::AnswerYes, Msg::AnswerUnsure, Msg::AnswerNo];
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
            "choose" => self.chosen = value.parse().unwrap_or(0),
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
    pub(super) fn large(&self, topic: &Topic) -> bool {
        topic.tool == Tool::Plan && self.view != View::Write
    }

    /// True when a paragraph of a check is to be shown.
    fn leads_to(&self, outcome: &Outcome) -> bool {
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

/// The questions of a text.
fn steps(topic: &Topic) -> impl Iterator<Item = &Vec<Inline>> {
    topic.body.iter().flat_map(|block| match block {
        Block::List(true, items) => items.as_slice(),
        _ => &[],
    })
}

/// The body of a text with its tool.
pub(super) fn body(state: &State, topic: &'static Topic) -> Html {
    let mut parts = vec![el("p", "note screen-only", [say(state.cat, Msg::ToolMemory)])];
    match topic.tool {
        Tool::None => parts.clear(),
        Tool::Say => parts = vec![choice(state, topic)],
        Tool::Check | Tool::Plan => {}
    }
    let tools = &state.tools;
    let large = tools.large(topic);
    let said = said_under(topic).len();
    let (mut number, mut paragraph, mut heading) = (0, 0, 0);
    for one in &topic.body {
        heading += usize::from(matches!(one, Block::Heading(_)));
        if let (Block::List(true, items), Tool::Check | Tool::Plan) = (one, topic.tool) {
            for item in items {
                parts.push(match topic.tool {
                    _ if parts.len() >= state.room() => Html::default(),
                    Tool::Check => question(state, number, item),
                    _ if large => answer(state, number, item),
                    _ => field(state, number, item),
                });
                number += 1;
            }
            continue;
        }
        let other = tools.chosen > 0 && tools.chosen != heading && (1..=said).contains(&heading);
        let mut hidden = large || topic.tool == Tool::Say && other;
        if number > 0 && matches!(one, Block::Paragraph(_)) {
            let outcome = topic.outcomes.get(paragraph);
            hidden |= outcome.is_some_and(|outcome| !tools.leads_to(outcome));
            paragraph += 1;
        }
        // Its place stays, or what follows would be drawn anew and lose the focus.
        hidden |= parts.len() >= state.room();
        parts.push(if hidden { Html::default() } else { block(state.cat, one, "h2") });
    }
    if topic.tool == Tool::Check || topic.tool == Tool::Plan {
        parts.push(end(state, topic, large));
    }
    group(parts)
}

/// A question with three answers.
fn question(state: &State, number: usize, item: &'static [Inline]) -> Html {
    let cat = state.cat;
    let id = AttrValue::from(["q", &digits(number)].concat());
    let given = state.tools.answers.get(number).copied().flatten();
    let answers = ANSWERS.iter().enumerate().map(|(at, msg)| {
        let pressed = val(if given == Some(at as u8) { "true" } else { "false" });
        let name = Some(AttrValue::from(["answer:", &digits(number)].concat()));
        let value = val(["0", "1", "2"][at]);
        with(
            "button",
            &["type", "class", "data-tool", "data-value", "aria-pressed"],
            [val("button"), val("choice"), name, value, pressed],
            [say(cat, *msg)],
        )
    });
    let answers: Vec<Html> = answers.collect();
    with(
        "div",
        &["class", "role", "aria-labelledby"],
        [val("question"), val("group"), Some(id.clone())],
        [
            with(
                "p",
                &["id"],
                [Some(id)],
                std::iter::once(made(digits(number + 1) + ". "))
                    .chain(inlines(cat, item))
                    .collect::<Vec<_>>(),
            ),
            el("p", "choices", answers),
        ],
    )
}

/// A question with a box to write in. Nothing is remembered, corrected or sent by the browser.
fn field(state: &State, number: usize, item: &'static [Inline]) -> Html {
    let id = AttrValue::from(["w", &digits(number)].concat());
    let written = state.tools.written.get(number).cloned().unwrap_or_default();
    html! {
        <div class="field">
            <label for={id.clone()}>{ group(inlines(state.cat, item)) }</label>
            <textarea {id} rows="2" dir="auto" data-tool={["write:", &digits(number)].concat()} value={written} maxlength="500"
                autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" />
        </div>
    }
}

/// What was written, in large letters.
fn answer(state: &State, number: usize, item: &'static [Inline]) -> Html {
    match state.tools.written.get(number).filter(|text| !text.is_empty()) {
        Some(text) => group([
            el("p", "fine", inlines(state.cat, item)),
            with("p", &["class", "dir"], [val("large"), val("auto")], [made(text.clone())]),
        ]),
        None => Html::default(),
    }
}

/// The buttons at the end, with the warning that comes before printing and copying.
fn end(state: &State, topic: &'static Topic, large: bool) -> Html {
    let cat = state.cat;
    let tools = &state.tools;
    let (mut parts, mut taps) = (Vec::new(), Vec::new());
    // What is not shown keeps its place, or the button that was pressed would lose the focus.
    let none = Html::default;
    if topic.tool == Tool::Plan {
        if large && tools.written.iter().all(String::is_empty) {
            parts.push(el("p", "large", [say(cat, Msg::PlanEmpty)]));
        }
        taps.push(match large {
            true => tap(cat, "view:0", Msg::PlanEdit),
            false => tap(cat, "view:1", Msg::PlanShow),
        });
        taps.extend(match large {
            true => [tap(cat, "view:2", Msg::PlanPrint), tap(cat, "view:3", Msg::PlanCopy)],
            false => [none(), none()],
        });
    }
    taps.push(tap(cat, "clear", Msg::ToolClear));
    parts.push(el("p", "taps", taps));
    let (warning, go, act) = match tools.view {
        View::Print => (Msg::PlanPrintNote, Msg::PlanPrintGo, "print"),
        _ => (Msg::PlanCopyNote, Msg::PlanCopyGo, "copy"),
    };
    parts.extend(match large && matches!(tools.view, View::Print | View::Copy) {
        true => {
            let sure = tap(cat, act, go);
            [el("p", "warning", [say(cat, warning)]), el("p", "taps", [sure])]
        }
        false => [none(), none()],
    });
    let cleared = if tools.cleared { vec![say(cat, Msg::ToolCleared)] } else { vec![] };
    parts.push(with("p", &["class", "role"], [val("fine"), val("status")], cleared));
    with("div", &["class"], [val("screen-only")], parts)
}

fn tap(cat: &'static Catalogue, name: &'static str, words: Msg) -> Html {
    with(
        "button",
        &["type", "class", "data-tool"],
        [val("button"), val("quiet"), val(name)],
        [say(cat, words)],
    )
}

/// The headings, from the first on, under which there are words to say.
fn said_under(topic: &'static Topic) -> Vec<&'static [Inline]> {
    let mut out: Vec<&'static [Inline]> = Vec::new();
    let mut heading: Option<&'static [Inline]> = None;
    for block in &topic.body {
        match block {
            Block::Heading(words) => heading = Some(words),
            Block::Say(_) => out.extend(heading.take()),
            _ => {}
        }
    }
    out
}

/// A list of who it is and what was said.
fn choice(state: &State, topic: &'static Topic) -> Html {
    let chosen = state.tools.chosen;
    let option = |at: usize, label: Vec<Html>| {
        let selected = if at == chosen { val("") } else { None };
        with("option", &["value", "selected"], [Some(AttrValue::from(digits(at))), selected], label)
    };
    let mut options = vec![option(0, vec![say(state.cat, Msg::SayAll)])];
    for (at, words) in said_under(topic).into_iter().enumerate() {
        options.push(option(at + 1, inlines(state.cat, words)));
    }
    el(
        "p",
        "field",
        [
            with("label", &["for"], [val("say")], [say(state.cat, Msg::SayChoose)]),
            lit(" "),
            with(
                "select",
                &["id", "data-tool", "autocomplete"],
                [val("say"), val("choose"), val("off")],
                options,
            ),
        ],
    )
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
