//! A service in a list: first what it does for you, then its name and why it is there.

use super::{contact, link, text};
use crate::catalogue::{Catalogue, Channel, Service};
use yew::{AttrValue, Html, html};

/// A card; `why` are a few words on why it is listed, `open` whether somebody answers now.
pub(crate) fn card(cat: &'static Catalogue, service: &'static Service, why: &[String], open: Option<String>) -> Html {
    let first = service.contacts.iter().min_by_key(|one| match one.channel {
        Channel::Phone => 0,
        Channel::Chat | Channel::Text | Channel::Bsl => 1,
        _ => 2,
    });
    html! {
        <li class="card">
            <h3>{ link(AttrValue::from(format!("service:{}", service.id)), "name", html! {
                <span lang="en" dir="ltr">{ AttrValue::Static(&service.name) }</span>
            }) }</h3>
            <p>{ text(&service.summary) }</p>
            if !why.is_empty() { <p class="why">{ why.join(" · ") }</p> }
            if let Some(open) = open { <p class="open">{ open }</p> }
            if let Some(first) = first { { contact(cat, first) } } else if let Some(route) = &service.route {
                <p>{ text(route) }</p>
            }
        </li>
    }
}
