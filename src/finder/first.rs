//! What stands in the first places, whatever the points say: help in an emergency, somebody to talk
//! to, a service of one's own.

use super::Emergency;
use super::order::{Ranked, order};
use super::rank::{FAR, Wish};
use crate::catalogue::{Coverage, Kind, Need, Role, Service};

impl Wish<'_> {
    /// The first three are not all of one kind, if there is another; children stay with their own.
    pub(super) fn mix(&self, list: &mut [Ranked]) {
        let kind = |one: &Ranked| self.service(one.index).kind;
        if list.len() > 3
            && !self.sense.person.is_minor()
            && list[1..3].iter().all(|one| kind(one) == kind(&list[0]))
            && let Some(other) = list.iter().position(|one| {
                kind(one) != kind(&list[0])
                    && one.score > -FAR / 2
                    && self.takes(self.service(one.index))
            })
        {
            list[2..=other].rotate_right(1);
        }
    }

    /// One of the first three is somebody to talk to about all of it, whatever was understood.
    pub(super) fn offer_talk(&self, list: &mut [Ranked]) {
        let talk = |one: &Ranked| {
            let service = self.service(one.index);
            service.needs.first() == Some(&Need::Talk) && self.takes(service)
        };
        let person = &self.sense.person;
        if !person.harms()
            && ![Role::Bereaved, Role::Professional].iter().any(|role| person.is(*role))
            && !person.is_minor()
            && self.asked
        {
            keep(list, &talk);
        }
    }

    /// One of the first three is made for Deaf people, for LGBT+ people or for a community, for those who
    /// belong to it, whatever else they need: elsewhere they may have to explain themselves first.
    pub(super) fn keep_own(&self, list: &mut [Ranked]) {
        let own = |one: &Ranked| {
            let service = self.service(one.index);
            matches!(service.kind, Kind::Lgbt | Kind::DeafDisabled | Kind::MinoritisedCommunities)
                && service.groups_only
                && self.mine(service)
        };
        keep(list, &own);
    }

    /// Puts what helps in an emergency first, whatever else was asked.
    pub(super) fn pin(&self, list: &mut Vec<Ranked>) {
        let (danger, suicide) = match self.sense.emergency {
            None => return,
            Some(Emergency::Danger) => (true, false),
            Some(Emergency::Suicide) => (false, true),
            Some(Emergency::Both) => (true, true),
        };
        let mut first = Vec::new();
        if danger {
            first.extend(self.doors(|service| {
                service.kind == Kind::Emergency && service.needs.first() == Some(&Need::Emergency)
            }));
        }
        if suicide {
            if self.sense.person.is_minor() {
                first.extend(self.doors(|service| service.max_age < u8::MAX));
            }
            first.extend(self.doors(|service| service.needs.first() == Some(&Need::Suicide)));
        }
        list.retain(|one| first.iter().all(|pinned| pinned.index != one.index));
        list.splice(0..0, first);
    }

    /// The two best doors of a sort: those for the person's group first, then local, then by order.
    fn doors(&self, sort: impl Fn(&Service) -> bool) -> Vec<Ranked> {
        let usable = |service: &Service| {
            sort(service)
                && self.takes(service)
                && self.reach(service.area, &service.neighbours).is_some()
        };
        let services =
            self.catalogue.services.iter().enumerate().filter(|(_, service)| usable(service));
        let mut found: Vec<Ranked> = services
            .map(|(at, service)| {
                let local = matches!(service.area, Coverage::Local(_));
                let contact = !service.contacts.is_empty();
                Ranked {
                    index: at as u16,
                    score: i32::from(self.mine(service)) * 4
                        + i32::from(local) * 2
                        + i32::from(contact),
                }
            })
            .collect();
        order(&mut found);
        found.truncate(2);
        found
    }
}

/// One of the first three is of this sort, if there is any.
fn keep(list: &mut [Ranked], sort: &dyn Fn(&Ranked) -> bool) {
    let first = list.len().min(3);
    if let Some(at) = list.iter().position(sort)
        && at >= first
    {
        list[first - 1..=at].rotate_right(1);
    }
}
