//! Clicks and typing, heard once for the whole page and read from `data-` attributes.

use super::document;
use crate::app::Action;
use crate::screens::finder::Choice;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlTextAreaElement};

/// What a click asks for. Links inside the widget never navigate the frame.
pub(super) fn clicked(event: &Event) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let hit = target
        .closest("[data-to],[data-do],[data-set],[data-tool],[data-exit],[data-copy]")
        .ok()??;
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
    if let Some(name) = get("data-tool") {
        // Boxes and lists are heard when their value changes.
        let button = hit.has_attribute("type");
        return button.then(|| Action::Tool(name, get("data-value").unwrap_or_default()));
    }
    if let Some(what) = get("data-set") {
        return Choice::button(&what).map(Action::Choose);
    }
    (get("data-do").as_deref() == Some("back")).then_some(Action::Back)
}

/// What was typed or chosen in a field.
pub(super) fn typed(event: &Event) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let get = |name: &str| js_sys::Reflect::get(&target, &name.into()).unwrap_or_default();
    let value = match target.get_attribute("type").as_deref() {
        Some("checkbox") => (if get("checked").is_truthy() { "true" } else { "" }).to_owned(),
        _ => get("value").as_string()?,
    };
    match target.get_attribute("data-find") {
        Some(field) => Some(Action::Choose(Choice::field(field, value))),
        None => Some(Action::Tool(target.get_attribute("data-tool")?, value)),
    }
}

/// Copies by way of a field that is gone at once: the clipboard's own interface is refused in frames.
pub(crate) fn copy(text: &str) -> Option<()> {
    let page = document()?;
    let field: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    let _ = field.set_attribute("readonly", "");
    let body = page.body()?;
    body.append_child(&field).ok()?;
    field.select();
    let _ = page.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
    field.remove();
    Some(())
}
