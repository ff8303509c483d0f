//! Which services fit, and which fits best.
//!
//! Points: a need that is wanted and stands first in a service's list is worth 100. Everything
//! else is measured against that.

use super::brief::{Brief, bit, need_bit};
use super::index::Finder;
use super::order::{Ranked, order};
use super::sense::Sense;
use super::text::normalise;
use super::texts::Texts;
use super::{Query, openings};
use crate::catalogue::{Catalogue, Coverage, Kind, Need, Role, Service};
use crate::hours::{Open, service_open};
use crate::place::Place;

/// What a wanted need is worth by its place in a service's list, in percent.
const BY_PLACE: [i32; 5] = [100, 75, 60, 50, 40];
/// What a service loses that is there, first of all, for something else.
const BESIDE: i32 = 20;
/// What a service gains that is there for nothing else.
const FOCUS: i32 = 10;
/// Most points for words that stand in name and text.
const MOST_TEXT: i32 = 60;
/// Fewest points for words with which a service fits that helps with no wanted need.
const LEAST_TEXT: i32 = 6;
/// Fewest points for whom it is there with which a service fits that helps with no wanted need.
const MINE: i32 = 35;
/// What is taken from services that do not fit: they stand at the end.
pub(super) const FAR: i32 = 2000;
/// The words are its name.
const NAMED: i32 = 200;

/// A query, understood, and what is needed to answer it.
pub(super) struct Wish<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) finder: &'a Finder,
    pub(super) query: &'a Query,
    pub(super) sense: &'a Sense,
    pub(super) texts: &'a Texts,
    pub(super) place: &'a Place,
    /// Something was typed.
    pub(super) asked: bool,
    /// No need is wanted.
    pub(super) idle: bool,
    /// The needs that are wanted, as bits.
    pub(super) wanted: u32,
    /// Groups to which many readers of the catalogue belong, as bits.
    pub(super) readers: u32,
    /// Whether somebody answers now at each service; nothing where it is not known.
    pub(super) open: &'a openings::Open,
    /// A language other than English matters.
    pub(super) spoken: bool,
}

impl Wish<'_> {
    /// Services, best first, and how many fit; none when these only nearly do.
    ///
    /// All that may be shown are listed, so that whatever is tapped besides leaves some out and never
    /// brings new ones in; the number is that of those that fit.
    pub(super) fn ranked(&self) -> (Vec<Ranked>, usize) {
        let mut list = self.list(false);
        let mut nothing = list.is_empty();
        if nothing {
            list = self.list(true);
        }
        nothing |= self.sense.lost
            && *self.place == Place::Unsaid
            && self.texts.score.iter().all(|score| i32::from(*score) < LEAST_TEXT);
        order(&mut list);
        self.offer_talk(&mut list);
        self.keep_own(&mut list);
        self.mix(&mut list);
        self.pin(&mut list);
        let fitting = list.iter().filter(|one| one.score > -FAR / 2).count();
        (list, if nothing { 0 } else { fitting })
    }

    pub(super) fn service(&self, index: u16) -> &Service {
        &self.catalogue.services[usize::from(index)]
    }

    fn list(&self, nearly: bool) -> Vec<Ranked> {
        let services = self.catalogue.services.iter().enumerate();
        let weighed = services.filter_map(|(at, service)| {
            let score = self.weigh(at, service, nearly)?;
            Some(Ranked { index: at as u16, score })
        });
        weighed.collect()
    }

    /// Points of a service; nothing when it is not to be listed.
    fn weigh(&self, at: usize, service: &Service, nearly: bool) -> Option<i32> {
        let (sense, brief) = (self.sense, self.finder.briefs[at]);
        let by_phrase = sense.services.contains(&(at as u16));
        let named = by_phrase || self.texts.named(at);
        if !sense.person.may_go(brief)
            || !self.meant_for(brief, named)
            || !(nearly || self.filtered(at, service, brief))
        {
            return None;
        }
        let near = self.reach(brief.area, &service.neighbours)?;
        let fit = self.fit(service, brief);
        let text = i32::from(self.texts.score.get(at).copied().unwrap_or(0)).min(MOST_TEXT);
        let mut person = self.person(service, brief);
        // Who asks for it by its name knows whom it is for. For those who harm only by all of its name:
        // "police course" is part of one.
        if named && (!brief.only_for_harmers() || self.is_name(&service.name)) {
            person = person.max(0);
        }
        let mut score = fit + text + near + person + self.way(at, service, brief);
        if fit == 0 && !named {
            score -= 40;
            if self.asked && text < LEAST_TEXT && person < MINE {
                score -= FAR;
            }
        }
        // What is there for an emergency is pinned when there is one.
        let urgent = [Need::Emergency, Need::Suicide];
        let first = brief.first;
        let other = first.is_some_and(|need| urgent.contains(&need) && !sense.wants(need));
        if other && !named {
            score -= 60;
        }
        // Most who speak of children do not fear that they will be taken abroad; most who speak of
        // money ask for no compensation.
        if brief.kind == Kind::LegalRights
            && matches!(first, Some(Need::Children | Need::Money))
            && !named
        {
            score -= 40;
        }
        if named {
            score += if by_phrase { NAMED } else { NAMED * self.texts.share(at) / 100 };
        }
        if brief.floor {
            score += 8;
        }
        Some(score)
    }

    /// True if a name was typed and nothing else.
    fn is_name(&self, name: &str) -> bool {
        normalise(&self.query.words) == normalise(name)
    }

    /// False for services that would be wrong to show, whatever was typed.
    fn meant_for(&self, brief: Brief, named: bool) -> bool {
        let person = &self.sense.person;
        let said = self.asked || !person.is_anyone() || person.is(Role::Survivor);
        if brief.only_for_harmers()
            && said
            && !(named || person.is(Role::Harmer) || self.sense.wants(Need::Behaviour))
        {
            return false;
        }
        // Children: what is there for them, and what takes everybody in an emergency.
        !person.is_child()
            || named
            || brief.for_young()
            || brief.kind == Kind::Emergency
            || brief.needs & need_bit(Need::Children) != 0
            || brief.first == Some(Need::Suicide)
            || brief.kind == Kind::SexualViolence
    }

    fn filtered(&self, at: usize, service: &Service, brief: Brief) -> bool {
        let query = self.query;
        let role = |who, role| !query.who.contains(&who) || brief.is_for(role);
        (query.needs.is_empty()
            || query.needs.iter().any(|need| brief.needs & need_bit(*need) != 0))
            && role(super::Who::Friend, Role::Supporter)
            && role(super::Who::Harmer, Role::Harmer)
            && role(super::Who::Professional, Role::Professional)
            && query.channel.is_none_or(|channel| brief.channels & bit(channel) != 0)
            && query
                .language
                .as_ref()
                .is_none_or(|tag| service.interpreters || service.languages.contains(tag))
            && (!query.open_now || self.open[at] == Some(true))
    }

    /// Whether somebody answers at a service now, and until when.
    pub(super) fn hours(&self, service: &Service) -> Open {
        service_open(service, &self.catalogue.holidays, self.query.now, self.query.channel)
    }

    /// Points for where it works; nothing when it does not work there.
    pub(super) fn reach(&self, area: Coverage, neighbours: &[String]) -> Option<i32> {
        let there = self.place.districts().0;
        match (area, self.place) {
            (Coverage::National, _) => Some(0),
            (Coverage::Local(districts), Place::In(_) | Place::Which { .. }) => {
                match districts.0 & there {
                    0 => None,
                    // Its own council before what serves the whole area.
                    shared if shared == there => Some(if districts.0 == there { 35 } else { 25 }),
                    _ => Some(-10),
                }
            }
            (Coverage::Local(_), Place::Outside(_)) => None,
            (Coverage::Local(districts), _) => {
                Some(if districts.0 == self.finder.area { 10 } else { -30 })
            }
            (Coverage::Neighbour, Place::Outside(names) | Place::Which { outside: names, .. }) => {
                neighbours.iter().any(|name| names.contains(name)).then_some(40)
            }
            (Coverage::Neighbour, _) => None,
        }
    }

    /// Points for the needs that it helps with.
    fn fit(&self, service: &Service, brief: Brief) -> i32 {
        let worth = |place: usize| BY_PLACE[place.min(BY_PLACE.len() - 1)];
        if self.idle && !self.asked && brief.needs & need_bit(Need::Talk) != 0 {
            let talk = service.needs.iter().position(|need| *need == Need::Talk);
            return talk.map_or(0, |place| worth(place) / 3);
        }
        // As it is with most services at most key presses.
        if brief.needs & self.wanted == 0 {
            return 0;
        }
        let needs = service.needs.iter().enumerate();
        let points: i32 = needs
            .map(|(place, need)| i32::from(self.sense.wanted[*need as usize]) * worth(place) / 100)
            .sum();
        let beside = brief.first.is_some_and(|need| need != Need::Talk && !self.sense.wants(need));
        let focus = brief.needs & !self.wanted == 0;
        let points = if focus { points + FOCUS } else { points };
        if beside { (points - BESIDE).max(points.min(1)) } else { points }
    }

    /// True for services for a group to which the person belongs.
    pub(super) fn mine(&self, service: &Service) -> bool {
        service.groups.iter().any(|group| self.sense.person.in_group(*group))
    }

    /// False for services for other groups only.
    pub(super) fn takes(&self, service: &Service) -> bool {
        !service.groups_only || self.mine(service)
    }
}
