//! Why a service is listed, in closed words that the screen puts into its language.

use super::order::Ranked;
use super::rank::Wish;
use super::{Hit, Reason};
use crate::catalogue::{Cost, Coverage, Role, Service, Sex};
use crate::hours::Open;
use crate::place::Place;

/// Hits that are explained: more than anybody scrolls through.
const EXPLAINED: usize = 200;
/// Reasons that are told.
const MOST: usize = 5;

impl Wish<'_> {
    pub(super) fn explain(&self, ranked: &[Ranked]) -> Vec<Hit> {
        let hit = |(place, one): (usize, &Ranked)| {
            let service = self.service(one.index);
            if place >= EXPLAINED {
                return Hit { index: one.index, why: Vec::new(), open: Open::Unknown };
            }
            let open = self.hours(service);
            Hit { index: one.index, why: self.reasons(one.index, service, open), open }
        };
        ranked.iter().enumerate().map(hit).collect()
    }

    fn reasons(&self, index: u16, service: &Service, open: Open) -> Vec<Reason> {
        let (sense, person) = (self.sense, &self.sense.person);
        let mut why = Vec::with_capacity(MOST);
        if self.texts.named(index.into()) {
            why.push(Reason::Name);
        }
        // Early, or it would be cut off where there is much to say: it decides whether one can talk at all.
        let wanted = |tag: &String| {
            sense.languages.contains(tag) || (tag == self.catalogue.spoken() && tag != "en")
        };
        match service.languages.iter().position(wanted) {
            Some(at) => why.push(Reason::Language(at as u8)),
            None if self.language(service).0 > 0 => why.push(Reason::Interpreters),
            None => {}
        }
        let sex = |sex: &&Sex| person.sex(**sex) != (false, false);
        why.extend(service.sex.iter().filter(sex).map(|sex| Reason::Sex(*sex)));
        if self.finder.briefs[usize::from(index)].for_young() && person.is_minor() {
            why.push(if person.is_child() { Reason::Children } else { Reason::Young });
        }
        let group = service.groups.iter().find(|group| person.in_group(**group));
        why.extend(group.map(|group| Reason::Group(*group)));
        let roles = [Role::Harmer, Role::Bereaved, Role::Professional, Role::Supporter];
        let role = roles.iter().find(|role| person.is(**role) && service.roles.contains(role));
        why.extend(role.map(|role| Reason::Role(*role)));
        let need = service.needs.iter().rev().max_by_key(|need| sense.wanted[**need as usize]);
        why.extend(need.filter(|need| sense.wants(**need)).map(|need| Reason::Need(*need)));
        why.push(match (service.area, self.place) {
            (Coverage::Local(_), Place::In(district)) => Reason::InDistrict(*district),
            (Coverage::National, _) => Reason::National,
            _ => Reason::Local,
        });
        if matches!(open, Open::Open { .. }) {
            why.push(Reason::OpenNow);
        }
        if service.contacts.first().is_some_and(|contact| contact.cost == Cost::Free) {
            why.push(Reason::Free);
        }
        why.truncate(MOST);
        why
    }
}
