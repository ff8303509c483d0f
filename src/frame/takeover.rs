//! The drawn widget takes the place of the prerendered page within one task, and later screens get
//! focus and scroll.

use super::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollToOptions};

/// After drawing. `land` is set when the screen changed: to its top, or as far down as it was.
pub(crate) fn landed(first: bool, land: Option<Option<f64>>) {
    if first {
        take_over();
    } else if let Some(depth) = land {
        if let Some(view) = document().and_then(|page| page.get_element_by_id("view"))
            && let Some(view) = view.dyn_ref::<HtmlElement>()
        {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = view.focus_with_options(&options);
        }
        if let Some(window) = window() {
            let to = ScrollToOptions::new();
            to.set_top(depth.unwrap_or(0.0));
            window.scroll_to_with_scroll_to_options(&to);
        }
    }
}

/// Puts the new root in the place of the old one; what was open, focused and scrolled stays so.
fn take_over() -> Option<()> {
    let page = document()?;
    let old = page.get_element_by_id("root")?;
    let new = super::new_root()?;
    let focused = page.active_element().filter(|element| old.contains(Some(element)));
    let path = focused.and_then(|element| path(&old, element));
    copy_open(&old, &new);
    old.replace_with_with_node_1(&new).ok()?;
    if let Some(path) = path {
        let mut at = new;
        for index in path {
            at = at.children().item(index)?;
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = at.dyn_ref::<HtmlElement>()?.focus_with_options(&options);
    }
    Some(())
}

/// The way from the root down to an element, as positions among siblings.
fn path(root: &Element, mut element: Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    while &element != root {
        let mut index = 0;
        let mut before = element.previous_element_sibling();
        while let Some(sibling) = before {
            index += 1;
            before = sibling.previous_element_sibling();
        }
        path.push(index);
        element = element.parent_element()?;
    }
    path.reverse();
    Some(path)
}

/// Opens in the new page what was opened in the old one.
fn copy_open(old: &Element, new: &Element) -> Option<()> {
    let (old, new) =
        (old.get_elements_by_tag_name("details"), new.get_elements_by_tag_name("details"));
    for index in 0..old.length() {
        if old.item(index)?.has_attribute("open") {
            new.item(index)?.set_attribute("open", "").ok()?;
        }
    }
    Some(())
}
