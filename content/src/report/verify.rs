//! What is held back and why, for the people who can find it out.

use super::table::table;
use crate::Project;
use crate::data::{Contact, Service};
use crate::date::Date;
use crate::publish::{self, Verdict};
use waymark::catalogue::Channel;

/// What is held and why, oldest first; what has no date comes last.
#[must_use]
pub fn report_verify(project: &Project) -> String {
    let mut contacts: Vec<(Option<Date>, Vec<String>)> = Vec::new();
    let mut services: Vec<(Option<Date>, Vec<String>)> = Vec::new();
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
                contacts.push((
                    newest(std::slice::from_ref(contact)),
                    line(service, contact, &reason.to_string()),
                ));
            }
        }
    }
    let mut topics: Vec<_> = project.topics.iter().collect();
    topics.sort_by_key(|topic| (topic.front.next_check, &topic.id));
    let shown = project.services.len() - services.len();
    let mut out = format!(
        "Services shown: {shown}. Services held: {}. Contacts held: {}.\n",
        services.len(),
        contacts.len()
    );
    out.push_str(
        "\nContacts that are not shown. Oldest first; find a source, or take them out.\n\n",
    );
    out.push_str(&sorted(
        &["newest source", "service", "contact", "why it is held", "file"],
        contacts,
    ));
    out.push_str("\nServices that are not shown.\n\n");
    out.push_str(&sorted(&["newest source", "service", "why it is held", "file"], services));
    out.push_str("\nTexts, by the month in which their facts must be checked again.\n\n");
    let rows =
        topics.iter().map(|topic| vec![topic.front.next_check.to_string(), topic.file.clone()]);
    out.push_str(&table(&rows.collect::<Vec<_>>()));
    out
}

fn line(service: &Service, contact: &Contact, reason: &str) -> Vec<String> {
    let names = <Channel as crate::names::Closed>::names();
    let channel =
        names.iter().find(|(value, _)| *value == contact.channel).map_or("", |(_, name)| name);
    let why = match &contact.staff_note {
        Some(note) => format!("{reason} ({note})"),
        None => reason.to_owned(),
    };
    let file = format!("{}:{}", service.file, contact.line);
    vec![service.name.clone(), format!("{channel} {}", contact.value), why, file]
}

fn newest(contacts: &[Contact]) -> Option<Date> {
    contacts.iter().flat_map(|contact| &contact.sources).filter_map(|source| source.date).max()
}

fn sorted(header: &[&str], mut rows: Vec<(Option<Date>, Vec<String>)>) -> String {
    rows.sort_by(|a, b| (a.0.is_none(), a.0, &a.1).cmp(&(b.0.is_none(), b.0, &b.1)));
    let mut lines = vec![header.iter().map(|name| (*name).to_owned()).collect()];
    for (date, mut row) in rows {
        row.insert(0, date.map_or_else(|| "no date".to_owned(), |date| date.to_string()));
        lines.push(row);
    }
    table(&lines)
}
