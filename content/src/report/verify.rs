//! What is held back and why, for the people who can find it out.

use super::entry::entry;
use crate::Project;
use crate::data::{Contact, Service};
use crate::date::Date;
use crate::publish::{self, Verdict};
use waymark::catalogue::Channel;

/// Held entries by the date of their newest source.
type Held = Vec<(Option<Date>, Vec<String>)>;

/// What is held and why, oldest first; what has no date comes last.
#[must_use]
pub fn report_verify(project: &Project) -> String {
    let (mut contacts, mut services) = (Held::new(), Held::new());
    for service in &project.services {
        if let Verdict::Held(reason) = publish::service(service) {
            let why = service.hold_reason.clone().unwrap_or_else(|| reason.to_string());
            services.push((
                newest(&service.contacts),
                vec![service.name.clone(), why, service.file.clone()],
            ));
        }
        for contact in &service.contacts {
            if let Verdict::Held(reason) = publish::contact(contact) {
                let newest = newest(std::slice::from_ref(contact));
                contacts.push((newest, lines(service, contact, &reason.to_string())));
            }
        }
    }
    let shown = project.services.len() - services.len();
    let mut out = format!(
        "Services shown: {shown}. Services held: {}. Contacts held: {}.\n",
        services.len(),
        contacts.len()
    );
    out.push_str("\nContacts that are not shown, by the date of their newest source, oldest first.\nFind a source, or take them out.\n\n");
    out.push_str(&sorted(contacts));
    out.push_str("\nServices that are not shown.\n\n");
    out.push_str(&sorted(services));
    out.push_str("\nTexts, by the month in which their facts must be checked again.\n\n");
    let mut topics: Vec<_> = project.topics.iter().collect();
    topics.sort_by_key(|topic| (topic.front.next_check, &topic.id));
    for topic in topics {
        out.push_str(&entry(&topic.front.next_check.to_string(), &[&topic.file]));
    }
    out
}

fn lines(service: &Service, contact: &Contact, reason: &str) -> Vec<String> {
    let names = <Channel as crate::names::Closed>::names();
    let channel =
        names.iter().find(|(value, _)| *value == contact.channel).map_or("", |(_, name)| name);
    let note = contact.staff_note.clone().unwrap_or_default();
    vec![
        service.name.clone(),
        format!("{channel} {}", contact.value),
        reason.to_owned(),
        note,
        format!("{}:{}", service.file, contact.line),
    ]
}

fn newest(contacts: &[Contact]) -> Option<Date> {
    contacts.iter().flat_map(|contact| &contact.sources).filter_map(|source| source.date).max()
}

fn sorted(mut held: Held) -> String {
    held.sort_by(|a, b| (a.0.is_none(), a.0, &a.1).cmp(&(b.0.is_none(), b.0, &b.1)));
    let text = |(date, parts): &(Option<Date>, Vec<String>)| {
        let label = date.map_or_else(|| "no date".to_owned(), |date| date.to_string());
        entry(&label, &parts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    held.iter().map(text).collect::<Vec<_>>().join("\n")
}
