//! Elements by plain functions.
//!
//! Yew's `html!` writes the making of each element out on the spot; made by these functions the same
//! pages are a third smaller on the phone. `html!` stays where there are listeners or fields.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// An element with a class (none when empty).
pub(crate) fn el(tag: &'static str, class: &'static str, children: impl Into<Vec<Html>>) -> Html {
    element(tag, class, children.into())
}

#[inline(never)]
fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    if class.is_empty() {
        return with(tag, &[], Vec::new(), children);
    }
    with(tag, &["class"], vec![Some(AttrValue::Static(class))], children)
}

/// An element with attributes; one without a value is left out.
pub(crate) fn with(
    tag: &'static str,
    keys: &'static [&'static str],
    values: impl Into<Vec<Option<AttrValue>>>,
    children: impl Into<Vec<Html>>,
) -> Html {
    attributed(tag, keys, values.into(), children.into())
}

#[inline(never)]
fn attributed(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(AttrValue::Static(tag));
    let values =
        values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute)).collect();
    element.set_attributes(Attributes::Dynamic { keys, values });
    for child in children {
        element.add_child(child);
    }
    VNode::from(element)
}

/// The element with a key: another key is another element, made anew.
///
/// For words that change while the screen stays. Where a translator has rewritten the page, Yew would
/// change links and classes of what is there but not its text: the name of one service would stand
/// over the number of another.
pub(crate) fn keyed(mut node: Html, key: &str) -> Html {
    // Just made: nobody else holds it.
    if let VNode::VTag(element) = &mut node
        && let Some(element) = std::rc::Rc::get_mut(element)
    {
        element.key = Some(key.into());
    }
    node
}

/// Nodes without an element around them.
pub(crate) fn group(children: impl Into<Vec<Html>>) -> Html {
    list(children.into())
}

#[inline(never)]
fn list(children: Vec<Html>) -> Html {
    VNode::from(VList::with_children(children, None))
}

/// Text that lives as long as the catalogue.
#[inline(never)]
pub(crate) fn lit(text: &'static str) -> Html {
    VNode::from(VText::new(AttrValue::Static(text)))
}

/// Text made on the spot.
#[inline(never)]
pub(crate) fn made(text: String) -> Html {
    VNode::from(VText::new(AttrValue::from(text)))
}

/// The value of an attribute.
pub(crate) fn val(text: &'static str) -> Option<AttrValue> {
    Some(AttrValue::Static(text))
}
