//! Clicks and typing, heard once for the whole page and read from `data-` attributes.

use super::document;
use crate::app::Action;
use crate::screens::finder::Choice;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::{InputEvent, MouseEvent};

/// What a click asks for. Links inside the widget never navigate the frame.
pub(crate) fn clicked(event: MouseEvent) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let hit = target.closest("[data-to],[data-do],[data-set],[data-exit],[data-copy]").ok()??;
    let get = |name: &str| hit.get_attribute(name);
    if let Some(menu) = document().and_then(|page| page.get_element_by_id("languages")) {
        let _ = menu.remove_attribute("open");
    }
    if let Some(to) = get("data-to") {
        event.prevent_default();
        return Some(Action::Go(super::screen(&to)?));
    }
    if let Some(number) = get("data-copy") {
        copy(&number);
        return None;
    }
    if let Some(url) = get("data-exit") {
        // From here on the person's choice counts, not the partner's.
        if let Some(html) = document().and_then(|page| page.document_element()) {
            let _ = html.remove_attribute("data-exit");
        }
        return Some(Action::Exit(url));
    }
    if let Some(what) = get("data-set") {
        return Choice::button(&what).map(Action::Choose);
    }
    (get("data-do").as_deref() == Some("back")).then_some(Action::Back)
}

/// What was typed or chosen in a field.
pub(crate) fn typed(event: InputEvent) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let field = target.get_attribute("data-find")?;
    let value = if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" { input.checked().to_string() } else { input.value() }
    } else {
        target.dyn_ref::<HtmlSelectElement>()?.value()
    };
    Some(Action::Choose(Choice::field(field, value)))
}

/// Copies by way of a field that is gone at once: the clipboard's own interface is refused in frames.
fn copy(text: &str) -> Option<()> {
    let page = document()?;
    let field: HtmlInputElement = page.create_element("input").ok()?.dyn_into().ok()?;
    field.set_value(text);
    let _ = field.set_attribute("readonly", "");
    let body = page.body()?;
    body.append_child(&field).ok()?;
    field.select();
    let _ = page.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
    field.remove();
    Some(())
}
