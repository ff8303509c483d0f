//! What is asked of every service at every key press, worked out once.

use crate::catalogue::{Channel, Role, Service};

/// Parts and channels of a service, as bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    roles: u8,
    pub(super) channels: u16,
    pub(super) sure: bool,
}

impl Brief {
    pub(super) fn new(service: &Service) -> Self {
        Self {
            roles: service.roles.iter().fold(0, |set, role| set | 1 << *role as u8),
            channels: service.contacts.iter().fold(0, |set, contact| set | bit(contact.channel)),
            sure: service.contacts.iter().any(|contact| contact.sure),
        }
    }

    /// True if it is there for people in this part.
    pub(super) const fn is_for(self, role: Role) -> bool {
        self.roles >> role as u8 & 1 == 1
    }

    /// True for services that are there for people who harm, and not for those who are harmed.
    pub(super) const fn only_for_harmers(self) -> bool {
        self.is_for(Role::Harmer) && !self.is_for(Role::Survivor)
    }
}

/// A channel as a bit.
pub(super) const fn bit(channel: Channel) -> u16 {
    1 << channel as u16
}
