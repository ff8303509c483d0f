//! A service in a list: first what it does for you, then its name and why it is there.

use super::node::{el, keyed, made};
use super::{contact, english, link, text};
use crate::catalogue::{Catalogue, Channel, Service};
use yew::Html;

/// A card; `why` are a few words on why it is listed, `open` whether somebody answers now.
pub(crate) fn card(
    cat: &'static Catalogue,
    service: &'static Service,
    why: &[String],
    open: Option<String>,
) -> Html {
    let first = service.contacts.iter().min_by_key(|one| match one.channel {
        Channel::Phone => 0,
        Channel::Chat | Channel::Text | Channel::Bsl => 1,
        _ => 2,
    });
    let mut parts = named(service);
    if !why.is_empty() {
        parts.push(el("p", "why", [made(why.join(" · "))]));
    }
    parts.extend(open.map(|open| el("p", "open", [made(open)])));
    if let Some(first) = first {
        parts.push(contact(cat, first));
    } else if let Some(route) = &service.route {
        parts.push(el("p", "", [text(route)]));
    }
    keyed(el("li", "card", parts), &service.id)
}

/// What each card begins with: the service's name, which leads to its page, and what it does.
pub(crate) fn named(service: &'static Service) -> Vec<Html> {
    let name = link(["service:", &service.id].concat(), "name", [english(&service.name)]);
    vec![el("h3", "", [name]), el("p", "", [text(&service.summary)])]
}
