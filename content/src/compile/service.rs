//! Services that may be shown, with the contacts that may be shown.

use super::text::Words;
use crate::Project;
use crate::data::{self, Reach};
use crate::facts::shown_contacts;
use crate::publish;
use waymark::catalogue::{Contact, Coverage, Month, Service};

/// The services by kind; within a kind those of the first screen come first, then by name.
pub(super) fn services(project: &Project, words: &Words) -> Vec<Service> {
    let mut shown: Vec<_> =
        project.services.iter().filter(|service| publish::service(service).is_shown()).collect();
    let place = |service: &data::Service| {
        project.site.floor.iter().position(|(id, _)| *id == service.id).unwrap_or(usize::MAX)
    };
    shown.sort_by(|a, b| {
        (a.kind, place(a), &a.name, &a.id).cmp(&(b.kind, place(b), &b.name, &b.id))
    });
    shown.into_iter().map(|service| compile(service, words)).collect()
}

fn compile(service: &data::Service, words: &Words) -> Service {
    let text = |field: &str, english: &str| {
        words.text(&format!("service/{}/{field}", service.id), english)
    };
    let contacts: Vec<_> = shown_contacts(service)
        .map(|contact| {
            let note =
                contact.note.as_deref().map(|note| words.text(&note_context(service, note), note));
            compile_contact(contact, note)
        })
        .collect();
    Service {
        id: service.id.clone(),
        name: service.name.clone(),
        summary: text("summary", &service.summary),
        route: service.route.as_deref().map(|route| text("route", route)),
        expect: service.expect.as_deref().map(|expect| text("expect", expect)),
        kind: service.kind,
        area: match &service.reach {
            Reach::National => Coverage::National,
            Reach::Local(districts) => Coverage::Local(*districts),
            Reach::Neighbour(_) => Coverage::Neighbour,
        },
        neighbours: match &service.reach {
            Reach::Neighbour(names) => names.clone(),
            Reach::National | Reach::Local(_) => Vec::new(),
        },
        needs: service.needs.clone(),
        roles: service.roles.clone(),
        sex: service.sex.clone(),
        min_age: service.min_age.unwrap_or(0),
        max_age: service.max_age.unwrap_or(u8::MAX),
        groups: service.groups.clone(),
        groups_only: service.groups_only,
        languages: service.languages.clone(),
        interpreters: service.interpreters,
        contacts,
    }
}

/// The context of a contact's note: its place among the different notes of the service.
pub(crate) fn note_context(service: &data::Service, note: &str) -> String {
    let mut notes: Vec<&str> = Vec::new();
    for contact in &service.contacts {
        if let Some(other) = contact.note.as_deref().filter(|other| !notes.contains(other)) {
            notes.push(other);
        }
    }
    let index = notes.iter().position(|other| *other == note).unwrap_or(0);
    format!("service/{}/note-{}", service.id, index + 1)
}

fn compile_contact(contact: &data::Contact, note: Option<waymark::catalogue::Text>) -> Contact {
    let newest = contact.sources.iter().filter_map(|source| source.date).max();
    Contact {
        channel: contact.channel,
        value: contact.value.clone(),
        then: contact.then.clone(),
        link: contact.link.clone(),
        hours: contact.hours.clone(),
        cost: contact.cost,
        bill: contact.bill,
        note,
        sure: publish::is_sure(contact),
        checked: newest.map_or(Month::default(), |date| date.month()),
    }
}
