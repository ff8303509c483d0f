//! Tools: a text that a person answers, fills in or chooses from. What they do is kept in memory for
//! the visit; the exit empties the page, and the memory goes with it.

mod memory;
mod say;

pub(crate) use memory::Tools;

use crate::app::State;
use crate::catalogue::{Block, Catalogue, Inline, Tool, Topic};
use crate::language::Msg;
use crate::parts::{block, digits, el, group, inlines, made, say, val, with};
use memory::View;
use yew::{AttrValue, Html, html};

/// The answers, in the order of their numbers in [`Tools`].
const ANSWERS: [Msg; 3] = [Msg::AnswerYes, Msg::AnswerUnsure, Msg::AnswerNo];

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
        Tool::Say => return say::body(state, topic),
        // At hand from the first answer on, not only after the last.
        Tool::Check => {
            parts.push(el("p", "screen-only", [tap(state.cat, "clear", Msg::ToolClear)]))
        }
        Tool::Plan => {}
    }
    let tools = &state.tools;
    let large = tools.large(topic);
    let (mut number, mut paragraph) = (0, 0);
    for one in &topic.body {
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
        let mut hidden = large;
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
