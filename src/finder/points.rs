//! Points of a service for whom it is there, and how it can be reached.

use super::brief::{Brief, bit, groups};
use super::rank::Wish;
use crate::catalogue::{Channel, Group, Need, Role, Service, Sex};

/// Where people answer as one speaks or writes.
const SPOKEN: u16 =
    bit(Channel::Phone) | bit(Channel::Text) | bit(Channel::Chat) | bit(Channel::Bsl);
/// What one can use without hearing.
const WRITTEN: u16 = bit(Channel::Bsl)
    | bit(Channel::Text)
    | bit(Channel::Chat)
    | bit(Channel::Email)
    | bit(Channel::Web);

/// Points of what is there for a group to which many readers of the catalogue belong.
const READER: i32 = 20;

impl Wish<'_> {
    /// Points for whom it is there.
    pub(super) fn person(&self, service: &Service, brief: Brief) -> i32 {
        let person = &self.sense.person;
        let mut score = 0;
        if brief.sexes.is_power_of_two() {
            let sex = service.sex[0];
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
        } else if brief.sexes & person.sexes != 0 {
            score += 50;
        } else if brief.sexes != 0 {
            score -= 100;
        }
        // Most people are parents; few services are for parents only.
        let shared = brief.groups & person.groups;
        let weak = shared & groups(&[Group::Parent, Group::Pregnant]);
        let (_, own) = self.language(service);
        score += [0, 35, 50][(shared ^ weak).count_ones().min(2) as usize];
        score += if weak != 0 { 10 } else { 0 };
        if shared == 0 {
            score += match brief.groups & self.readers != 0 {
                true if !own => READER,
                false if brief.groups_only && !own => -120,
                _ => 0,
            };
        }
        score += self.age(brief) + self.role(brief);
        if person.in_group(Group::Deaf) {
            let signed = brief.channels & bit(Channel::Bsl) != 0
                || service.languages.iter().any(|tag| tag == "bfi");
            score +=
                if signed { 40 } else { 0 } - if brief.channels & WRITTEN == 0 { 40 } else { 0 };
        }
        score
    }

    fn age(&self, brief: Brief) -> i32 {
        let (person, young) = (&self.sense.person, brief.for_young());
        let children =
            self.sense.wants(Need::Children) || self.sense.wants(Need::YoungRelationship);
        match (person.is_minor(), young) {
            (true, true) if brief.max_age < u8::MAX => 90,
            (true, true) => 60,
            (true, false) => -120,
            (false, true) if !children => -100,
            (false, true) if brief.max_age < u8::MAX && !person.may_be_young() => -100,
            _ => 0,
        }
    }

    fn role(&self, brief: Brief) -> i32 {
        let person = &self.sense.person;
        let has = |role| brief.is_for(role);
        if person.is_minor() {
            return if has(Role::Survivor) { 0 } else { -40 };
        }
        if person.is(Role::Harmer) && !person.harms() && !has(Role::Survivor) {
            return if has(Role::Harmer) { -25 } else { -300 };
        }
        if person.harms() {
            return if has(Role::Harmer) { 100 } else { -150 };
        }
        let parts =
            [(Role::Bereaved, 40, -60), (Role::Professional, 30, -50), (Role::Supporter, 25, -50)];
        match parts.iter().find(|(role, ..)| person.is(*role)) {
            Some((role, there, missing)) => {
                if has(*role) {
                    *there
                } else {
                    *missing
                }
            }
            None if has(Role::Survivor) => 0,
            None => -300,
        }
    }

    /// Points for language, and whether it speaks one that is wanted or that of the catalogue.
    pub(super) fn language(&self, service: &Service) -> (i32, bool) {
        if !self.spoken {
            return (0, false);
        }
        let speaks = |tag: &str| service.languages.iter().any(|one| one == tag);
        if self.sense.languages.iter().any(|tag| speaks(tag)) {
            return (60, true);
        }
        let own = self.catalogue.spoken();
        let foreign = own != "en";
        let asked = !self.sense.languages.is_empty();
        match (foreign && speaks(own), service.interpreters && (asked || foreign)) {
            (true, _) => (40, true),
            (_, true) => (if asked { 15 } else { 6 }, false),
            _ => (0, false),
        }
    }

    /// Points for how it can be reached, and when.
    pub(super) fn way(&self, at: usize, service: &Service, brief: Brief) -> i32 {
        let wanted = self.sense.channels;
        let spoken = brief.channels & SPOKEN != 0;
        let mut score = self.language(service).0;
        score += match (spoken, brief.channels == 0) {
            (true, _) => 15,
            (false, false) => -10,
            (false, true) => -45,
        };
        score += if brief.sure { 5 } else { 0 };
        if wanted != 0 {
            score += if brief.channels & wanted != 0 { 40 } else { -40 };
        }
        let hurry = self.sense.now || self.query.open_now;
        score
            + match (self.open[at], hurry) {
                (Some(true), true) => 30,
                (Some(true), false) => 10,
                (Some(false), true) => -40,
                (Some(false), false) => -10,
                (None, _) => 0,
            }
    }
}
