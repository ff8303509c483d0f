//! Points of a service for whom it is there, and how it can be reached.

use super::person::for_young;
use super::rank::Wish;
use crate::catalogue::{Channel, Group, Need, Role, Service, Sex};
use crate::hours::Open;

impl Wish<'_> {
    /// Points for whom it is there.
    pub(super) fn person(&self, service: &Service) -> i32 {
        let person = &self.sense.person;
        let mut score = 0;
        if let [sex] = service.sex[..] {
            let (is, likely) = person.sex(sex);
            let (_, man) = person.sex(Sex::Men);
            score += match sex {
                _ if is && sex == Sex::Men => 70,
                _ if is => 15,
                Sex::Men if likely => {
                    if person.in_group(Group::Lgbt) {
                        10
                    } else {
                        50
                    }
                }
                Sex::Women if man => -80,
                Sex::Women => -5,
                _ => -120,
            };
        } else if service.sex.iter().any(|sex| person.sex(*sex).0) {
            score += 50;
        } else if !service.sex.is_empty() {
            score -= 100;
        }
        // Most people are parents; few services are for parents only.
        let weak = |group: &Group| matches!(group, Group::Parent | Group::Pregnant);
        let mine = service.groups.iter().filter(|group| person.in_group(**group));
        let (weak, groups): (Vec<&Group>, Vec<&Group>) = mine.partition(|group| weak(group));
        let (groups, weak) = (groups.len(), weak.len());
        let (_, own) = self.language(service);
        score += [0, 35, 50][groups.min(2)] + if weak > 0 { 10 } else { 0 };
        if groups + weak == 0 && service.groups_only && !own {
            score -= 120;
        }
        score += self.age(service) + self.role(service);
        if person.in_group(Group::Deaf) {
            let written = has(
                service,
                &[Channel::Bsl, Channel::Text, Channel::Chat, Channel::Email, Channel::Web],
            );
            let signed =
                has(service, &[Channel::Bsl]) || service.languages.iter().any(|tag| tag == "bfi");
            score += if signed { 40 } else { 0 } - if written { 0 } else { 40 };
        }
        score
    }

    fn age(&self, service: &Service) -> i32 {
        let (person, young) = (&self.sense.person, for_young(service));
        let children =
            self.sense.wants(Need::Children) || self.sense.wants(Need::YoungRelationship);
        match (person.is_minor(), young) {
            (true, true) if service.max_age < u8::MAX => 90,
            (true, true) => 60,
            (true, false) => -120,
            (false, true) if !children => -100,
            _ => 0,
        }
    }

    fn role(&self, service: &Service) -> i32 {
        let person = &self.sense.person;
        let has = |role| service.roles.contains(&role);
        if person.is_minor() {
            return if has(Role::Survivor) { 0 } else { -40 };
        }
        let parts = [
            (Role::Harmer, 100, -150),
            (Role::Bereaved, 40, -60),
            (Role::Professional, 30, -50),
            (Role::Supporter, 25, -50),
        ];
        match parts.iter().find(|(role, ..)| person.is(*role)) {
            Some((role, there, missing)) => {
                if has(*role) {
                    *there
                } else {
                    *missing
                }
            }
            None if has(Role::Survivor) => 0,
            None => -150,
        }
    }

    /// Points for language, and whether it speaks one that is wanted or that of the catalogue.
    pub(super) fn language(&self, service: &Service) -> (i32, bool) {
        let speaks = |tag: &String| service.languages.contains(tag);
        if self.sense.languages.iter().any(speaks) {
            return (60, true);
        }
        let foreign = self.catalogue.lang != "en";
        let asked = !self.sense.languages.is_empty();
        match (foreign && speaks(&self.catalogue.lang), service.interpreters && (asked || foreign))
        {
            (true, _) => (40, true),
            (_, true) => (if asked { 15 } else { 6 }, false),
            _ => (0, false),
        }
    }

    /// Points for how it can be reached, and when.
    pub(super) fn way(&self, service: &Service) -> i32 {
        let wanted = &self.sense.channels;
        let spoken = has(service, &[Channel::Phone, Channel::Text, Channel::Chat, Channel::Bsl]);
        let mut score = self.language(service).0;
        score += match (spoken, service.contacts.is_empty()) {
            (true, _) => 15,
            (false, false) => -10,
            (false, true) => -45,
        };
        score += if service.contacts.iter().any(|contact| contact.sure) { 5 } else { 0 };
        if !wanted.is_empty() {
            score += if has(service, wanted) { 40 } else { -40 };
        }
        let hurry = self.sense.now || self.query.open_now;
        score
            + match (self.open(service), hurry) {
                (Open::Open { .. }, true) => 30,
                (Open::Open { .. }, false) => 10,
                (Open::Closed { .. }, true) => -40,
                (Open::Closed { .. }, false) => -10,
                (Open::Unknown, _) => 0,
            }
    }
}

/// True if it can be reached by one of these.
pub(super) fn has(service: &Service, channels: &[Channel]) -> bool {
    service.contacts.iter().any(|contact| channels.contains(&contact.channel))
}
