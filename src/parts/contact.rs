//! A way to reach a service: shown in full first, used with a second, deliberate tap.

use super::node::{el, group, lit, made, val, with};
use super::{english, filled, ltr, say, tell, text};
use crate::catalogue::{Bill, Catalogue, Channel, Contact, Cost, Service};
use crate::language::Msg;
use yew::Html;

/// Every way to reach the service.
pub(crate) fn contacts(cat: &'static Catalogue, service: &'static Service) -> Html {
    group(service.contacts.iter().map(|one| contact(cat, one)).collect::<Vec<_>>())
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
    let mut notes = Vec::new();
    if let Some(then) = &contact.then {
        notes.push(tell(cat, Msg::ContactThen, &[("press", then)]));
    }
    notes.extend(hours(cat, contact));
    if phone {
        notes.push(say(
            cat,
            match contact.cost {
                Cost::Free => Msg::CostFree,
                Cost::Standard => Msg::CostStandard,
                Cost::Unknown => Msg::CostUnknown,
            },
        ));
        notes.push(say(
            cat,
            match contact.bill {
                Bill::Unknown => Msg::BillUnknown,
                Bill::Shown => Msg::BillShown,
                Bill::Hidden => Msg::BillHidden,
            },
        ));
    }
    if web {
        notes.push(say(cat, Msg::ContactNewTab));
    }
    notes.extend(contact.note.iter().map(text));
    if contact.channel == Channel::Phone && !cat.call.is_empty() {
        let words = [
            say(cat, Msg::ReadEnglish),
            lit(" "),
            el("b", "", [english(&cat.call)]),
            lit(" "),
            el("small", "", [say(cat, Msg::CallEnglish)]),
        ];
        notes.push(group(words));
    }
    if !contact.sure {
        notes.push(say(cat, Msg::ServiceOneSource));
    }
    let notes: Vec<Html> = notes.into_iter().map(|note| el("li", "", [note])).collect();
    let summary =
        [el("span", "", [say(cat, label(contact.channel))]), lit(" "), el("b", "", [ltr(shown)])];
    let mut parts = vec![el("summary", "", summary), el("ul", "notes", notes)];
    if let Some(href) = &contact.link {
        parts.push(taps(cat, contact, href, shown, phone, web));
    }
    el("details", "contact", parts)
}

/// The second tap, and the copy of a number.
fn taps(
    cat: &'static Catalogue,
    contact: &'static Contact,
    href: &'static str,
    shown: &str,
    phone: bool,
    web: bool,
) -> Html {
    let tap = match contact.channel {
        Channel::Text => (Msg::ContactTapText, "number"),
        Channel::Email => (Msg::ContactTapEmail, "address"),
        _ if web => (Msg::ContactTapWeb, "address"),
        _ => (Msg::ContactTap, "number"),
    };
    let (target, rel) =
        if web { (val("_blank"), val("noopener noreferrer nofollow")) } else { (None, None) };
    // A number stays on one line here too.
    let value = if phone { shown.replace(' ', "\u{a0}") } else { shown.to_owned() };
    let mut taps = vec![with(
        "a",
        &["class", "href", "target", "rel"],
        [val("button"), val(href), target, rel],
        [made(filled(cat, tap.0, &[(tap.1, &value)]))],
    )];
    if phone {
        taps.push(with(
            "button",
            &["type", "class", "data-copy"],
            [val("button"), val("quiet"), val(&contact.value)],
            [say(cat, Msg::Copy), el("small", "", [say(cat, Msg::CopyNote)])],
        ));
    }
    el("p", "taps", taps)
}

/// Round the clock, or the hours of each day.
fn hours(cat: &'static Catalogue, contact: &'static Contact) -> Option<Html> {
    let Some(hours) = &contact.hours else {
        let asked = !matches!(contact.channel, Channel::Web | Channel::Email);
        return asked.then(|| say(cat, Msg::HoursUnknown));
    };
    if hours.always() {
        return Some(say(cat, Msg::OpenAlways));
    }
    let mut days = Vec::new();
    for day in 0..7 {
        let spans = hours.on_day(day);
        if !spans.is_empty() {
            let name = Msg::ALL[Msg::DayMon as usize + day];
            days.push(el("li", "", [say(cat, name), lit(" "), ltr(&spans)]));
        }
    }
    Some(group([say(cat, Msg::Hours), el("ul", "", days)]))
}

/// An address as people read it: the host, and the path where there is one.
fn host(address: &str) -> &str {
    let address = address.strip_prefix("https://").unwrap_or(address);
    let address = address.strip_prefix("www.").unwrap_or(address);
    address.strip_suffix('/').unwrap_or(address)
}
