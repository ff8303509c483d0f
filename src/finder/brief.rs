//! What is asked of every service at every key press, worked out once.

use crate::catalogue::{Channel, Coverage, Group, Kind, Need, Role, Service};

/// Oldest age for which a service is one for children or young people.
const YOUNG: u8 = 25;

/// What a service is there for, and for whom: in one small place, since a phone with 10,000 services would
/// wait for its memory else.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    roles: u8,
    pub(super) channels: u16,
    pub(super) sure: bool,
    pub(super) needs: u32,
    pub(super) groups: u32,
    pub(super) sexes: u8,
    pub(super) min_age: u8,
    pub(super) max_age: u8,
    pub(super) kind: Kind,
    pub(super) area: Coverage,
    /// The need that it is there for, first of all.
    pub(super) first: Option<Need>,
    pub(super) groups_only: bool,
    /// It is one of those that everybody is shown first.
    pub(super) floor: bool,
}

impl Brief {
    pub(super) fn new(service: &Service, floor: bool) -> Self {
        Self {
            roles: service.roles.iter().fold(0, |set, role| set | 1 << *role as u8),
            channels: service.contacts.iter().fold(0, |set, contact| set | bit(contact.channel)),
            sure: service.contacts.iter().any(|contact| contact.sure),
            needs: service.needs.iter().fold(0, |set, need| set | need_bit(*need)),
            groups: groups(&service.groups),
            sexes: service.sex.iter().fold(0, |set, sex| set | 1 << *sex as u8),
            min_age: service.min_age,
            max_age: service.max_age,
            kind: service.kind,
            area: service.area,
            first: service.needs.first().copied(),
            groups_only: service.groups_only,
            floor,
        }
    }

    /// True if it is there for people in this part.
    pub(super) const fn is_for(self, role: Role) -> bool {
        self.roles >> role as u8 & 1 == 1
    }

    /// True for services that are there for children or young people.
    pub(super) fn for_young(self) -> bool {
        self.max_age <= YOUNG || self.kind == Kind::ChildrenYoungPeople
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

/// A need as a bit.
pub(super) const fn need_bit(need: Need) -> u32 {
    1 << need as u32
}

/// Groups as bits.
pub(super) fn groups(groups: &[Group]) -> u32 {
    groups.iter().fold(0, |set, group| set | 1 << *group as u32)
}
