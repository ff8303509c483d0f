//! A way to reach a service: shown in full first, used with a second, deliberate tap.

use super::{filled, ltr, say, text};
use crate::catalogue::{Bill, Catalogue, Channel, Contact, Cost, Service};
use crate::language::Msg;
use yew::{AttrValue, Html, html};

/// Every way to reach the service.
pub(crate) fn contacts(cat: &'static Catalogue, service: &'static Service) -> Html {
    html! { { for service.contacts.iter().map(|one| contact(cat, one)) } }
}

const fn label(channel: Channel) -> Msg {
    match channel {
        Channel::Phone => Msg::ChannelPhone,
        Channel::Text => Msg::ChannelText,
        Channel::Chat => Msg::ChannelChat,
        Channel::Bsl => Msg::ChannelBsl,
        Channel::Email => Msg::ChannelEmail,
        Channel::Web => Msg::ChannelWeb,
        Channel::Place => Msg::ChannelPlace,
        Channel::Relay => Msg::ChannelRelay,
    }
}

/// One way to reach a service.
pub(crate) fn contact(cat: &'static Catalogue, contact: &'static Contact) -> Html {
    let phone = matches!(contact.channel, Channel::Phone | Channel::Text | Channel::Relay);
    let web = contact.link.as_ref().is_some_and(|link| link.starts_with("https:"));
    let shown = if web { host(&contact.value) } else { contact.value.as_str() };
    let tap = match contact.channel {
        Channel::Text => (Msg::ContactTapText, "number"),
        Channel::Email => (Msg::ContactTapEmail, "address"),
        _ if web => (Msg::ContactTapWeb, "address"),
        _ => (Msg::ContactTap, "number"),
    };
    let rel = web.then_some("noopener noreferrer nofollow");
    html! {
        <details class="contact">
            <summary><span>{ say(cat, label(contact.channel)) }</span>{ " " }<b>{ ltr(shown) }</b></summary>
            <ul class="notes">
                if let Some(then) = &contact.then {
                    <li>{ filled(cat, Msg::ContactThen, &[("press", then)]) }</li>
                }
                { hours(cat, contact) }
                if phone {
                    <li>{ say(cat, match contact.cost {
                        Cost::Free => Msg::CostFree,
                        Cost::Standard => Msg::CostStandard,
                        Cost::Unknown => Msg::CostUnknown,
                    }) }</li>
                    <li>{ say(cat, match contact.bill {
                        Bill::Unknown => Msg::BillUnknown,
                        Bill::Shown => Msg::BillShown,
                        Bill::Hidden => Msg::BillHidden,
                    }) }</li>
                }
                if web { <li>{ say(cat, Msg::ContactNewTab) }</li> }
                if let Some(note) = &contact.note { <li>{ text(note) }</li> }
                if !contact.sure { <li>{ say(cat, Msg::ServiceOneSource) }</li> }
            </ul>
            if let Some(href) = &contact.link {
                <p class="taps">
                <a class="button" href={AttrValue::Static(href)} target={web.then_some("_blank")} rel={rel}>
                    { filled(cat, tap.0, &[(tap.1, shown)]) }
                </a>
                if phone {
                    <button type="button" class="quiet" data-copy={AttrValue::Static(&contact.value)}>
                        { say(cat, Msg::Copy) }
                        <small>{ say(cat, Msg::CopyNote) }</small>
                    </button>
                }
                </p>
            }
        </details>
    }
}

/// Round the clock, or the hours of each day.
fn hours(cat: &'static Catalogue, contact: &'static Contact) -> Html {
    let Some(hours) = &contact.hours else {
        let asked = !matches!(contact.channel, Channel::Web | Channel::Email);
        return if asked { html! { <li>{ say(cat, Msg::HoursUnknown) }</li> } } else { Html::default() };
    };
    if hours.always() {
        return html! { <li>{ say(cat, Msg::OpenAlways) }</li> };
    }
    html! {
        <li>{ say(cat, Msg::Hours) }
            <ul>{ for (0..7).filter_map(|day| {
                let spans = hours.on_day(day);
                (!spans.is_empty()).then(|| html! {
                    <li>{ say(cat, Msg::ALL[Msg::DayMon as usize + day]) }{ " " }{ ltr(&spans) }</li>
                })
            }) }</ul>
        </li>
    }
}

/// An address as people read it: the host, and the path where there is one.
fn host(address: &str) -> &str {
    address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/')
}
