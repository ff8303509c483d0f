//! What texts may name: the services and contacts that the publishing rule lets through.

use crate::Project;
use crate::data::{Contact, Service};
use crate::names::unknown;
use crate::publish::{self, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use waymark::catalogue::Channel;

/// The services by id, with what may be shown of each.
#[derive(Clone, Debug)]
pub(crate) struct Facts<'a> {
    services: BTreeMap<&'a str, (&'a Service, Verdict)>,
    unread: BTreeSet<&'a str>,
}

/// Why something cannot be named; nothing when the service's own file has problems, which are told.
pub(crate) type Unnamed = Option<String>;

/// What `{contact:…}` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named<'a> {
    /// A contact, by its index among those shown.
    Contact(u8, &'a Contact),
    /// What to press or say.
    Then(&'a str),
}

impl<'a> Facts<'a> {
    pub(crate) fn new(project: &'a Project) -> Self {
        let entry =
            |service: &'a Service| (service.id.as_str(), (service, publish::service(service)));
        Self {
            services: project.services.iter().map(entry).collect(),
            unread: project.unread.iter().map(String::as_str).collect(),
        }
    }

    /// The service if it may be shown, or what is wrong with naming it.
    pub(crate) fn shown(&self, id: &str) -> Result<&'a Service, Unnamed> {
        if self.unread.contains(id) {
            return Err(None);
        }
        match self.services.get(id) {
            None => {
                let known = self.services.keys().chain(&self.unread).copied();
                Err(Some(unknown("service", id, known)))
            }
            Some((service, Verdict::Shown)) => Ok(service),
            Some((_, Verdict::Held(reason))) => Err(Some(format!(
                "service `{id}` is held ({reason}): name another or leave it out"
            ))),
        }
    }

    /// What `{contact:id:channel}` or `{contact:id:then}` stands for.
    pub(crate) fn named(&self, id: &str, what: &str) -> Result<Named<'a>, Unnamed> {
        Self::contact(self.shown(id)?, what).map_err(Some)
    }

    fn contact(service: &'a Service, what: &str) -> Result<Named<'a>, String> {
        let id = &service.id;
        let mut shown = shown_contacts(service);
        if what == "then" {
            let then = shown.find_map(|contact| contact.then.as_deref());
            return then.map(Named::Then).ok_or_else(|| {
                format!("service `{id}` has no shown contact with `then`: add it to its file")
            });
        }
        let names = <Channel as crate::names::Closed>::names();
        let Some((channel, _)) = names.iter().find(|(_, name)| *name == what) else {
            return Err(unknown("channel", what, names.iter().map(|(_, name)| *name)));
        };
        let found = shown.enumerate().find(|(_, contact)| contact.channel == *channel);
        let (index, contact) = found.ok_or_else(|| {
            format!("service `{id}` has no contact by {what} that may be shown: name another or leave it out")
        })?;
        Ok(Named::Contact(u8::try_from(index).unwrap_or(u8::MAX), contact))
    }
}

/// The contacts of a service that may be shown, in the order of its file.
pub(crate) fn shown_contacts(service: &Service) -> impl Iterator<Item = &Contact> {
    service.contacts.iter().filter(|contact| publish::contact(contact).is_shown())
}
