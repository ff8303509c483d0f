//! A phone number has one home: other services that share it point there with `same_as`.
//!
//! The number is written in both files, so that whoever reads one sees it; hours, cost and confidence
//! stand at home only. A difference between the two numbers, and a number with two homes,
//! are problems: a correction can never reach one file and miss the other.

use super::contact::Contact;
use super::service::Service;
use crate::problem::Problems;
use std::collections::BTreeMap;
use waymark::catalogue::Channel;

/// Fills in what contacts take over from those that they are the same as. `unread` are ids of
/// services whose files have problems; those that cannot be filled in are added.
pub(super) fn fill(services: &mut [Service], unread: &mut Vec<String>, problems: &mut Problems) {
    for index in 0..services.len() {
        for at in 0..services[index].contacts.len() {
            let contact = &services[index].contacts[at];
            let Some(id) = &contact.same_as else { continue };
            match home(services, id, contact).cloned() {
                Ok(home) if !unread.contains(id) => {
                    take_over(&mut services[index].contacts[at], home);
                    continue;
                }
                Err(message) if !unread.contains(id) => {
                    problems.add(&services[index].file, contact.line, message);
                }
                // The other file's problems are told already.
                Ok(_) | Err(_) => {}
            }
            unread.push(services[index].id.clone());
        }
    }
    one_home(services, problems);
}

/// The contact that another one is the same as.
fn home<'a>(services: &'a [Service], id: &str, contact: &Contact) -> Result<&'a Contact, String> {
    let Some(service) = services.iter().find(|service| service.id == id) else {
        let known = services.iter().map(|service| service.id.as_str());
        return Err(crate::names::unknown("service", id, known));
    };
    let own = service.contacts.iter().filter(|other| other.same_as.is_none());
    let alike: Vec<_> = own.filter(|other| other.channel == contact.channel).collect();
    alike.iter().copied().find(|other| other.value == contact.value).ok_or_else(|| {
        let values: Vec<_> = alike.iter().map(|other| format!("`{}`", other.value)).collect();
        let has = if values.is_empty() { "none".to_owned() } else { values.join(", ") };
        format!(
            "`{}` is not in {}, which has {has} by this channel: write the same number, or leave `same_as` out",
            contact.value, service.file
        )
    })
}

fn take_over(contact: &mut Contact, home: Contact) {
    contact.hours = home.hours;
    contact.cost = home.cost;
    contact.bill = home.bill;
    contact.confidence = home.confidence;
    contact.contradicted |= home.contradicted;
    contact.recheck |= home.recheck;
    // Its own tell more: of what to press, say.
    if contact.sources.is_empty() {
        contact.sources = home.sources;
    }
}

/// Notes numbers that stand in two services without one pointing to the other.
fn one_home(services: &[Service], problems: &mut Problems) {
    let mut homes: BTreeMap<(Channel, String), &Service> = BTreeMap::new();
    for service in services {
        for contact in service.contacts.iter().filter(|contact| contact.same_as.is_none()) {
            if !matches!(contact.channel, Channel::Phone | Channel::Text | Channel::Relay) {
                continue;
            }
            let digits = contact.value.replace(' ', "");
            let home = homes.entry((contact.channel, digits)).or_insert(service);
            if home.id != service.id {
                problems.add(
                    &service.file,
                    contact.line,
                    format!(
                        "`{}` stands in {} already: add `same_as = \"{}\"` and leave out hours, cost, bill and confidence",
                        contact.value, home.file, home.id
                    ),
                );
            }
        }
    }
}
