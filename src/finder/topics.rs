//! Guidance that fits.

use super::Emergency;
use super::order::{Ranked, order};
use super::rank::Wish;
use crate::catalogue::{Need, Role, Section};

/// Topics that are told of.
const MOST: usize = 6;
/// Points of a topic whose words were said.
const SAID: i32 = 150;
/// Fewest points to be told of.
const LEAST: i32 = 30;

impl Wish<'_> {
    pub(super) fn topics(&self) -> Vec<u16> {
        let count = self.catalogue.topics.len() as u16;
        let mut list: Vec<Ranked> = (0..count)
            .map(|index| Ranked { index, score: self.topic(index) })
            .filter(|one| one.score >= LEAST)
            .collect();
        order(&mut list);
        list.into_iter().take(MOST).map(|one| one.index).collect()
    }

    fn topic(&self, at: u16) -> i32 {
        let (sense, topic) = (self.sense, &self.catalogue.topics[usize::from(at)]);
        let doc = self.catalogue.services.len() + usize::from(at);
        let said = sense
            .topics
            .iter()
            .filter(|(topic, _)| *topic == at)
            .map(|(_, fit)| i32::from(*fit) * SAID / 100)
            .max();
        let text = i32::from(self.texts.score.get(doc).copied().unwrap_or(0)).min(80);
        let danger = matches!(sense.emergency, Some(Emergency::Danger | Emergency::Both));
        let much = |need: &Need| {
            if danger && *need == Need::Emergency {
                100
            } else {
                i32::from(sense.wanted[*need as usize])
            }
        };
        let wanted = |(place, need): (usize, &Need)| much(need) / (place as i32 + 2);
        let needs: i32 = topic.needs.iter().enumerate().map(wanted).sum();
        let person = &sense.person;
        let harmer = topic.section == Section::Behaviour;
        let young = topic.section == Section::Young;
        let supporter = topic.section == Section::Supporting;
        let mut score = said.unwrap_or(0) + text + needs.min(60);
        if score == 0 || (harmer && !person.is(Role::Harmer) && !sense.wants(Need::Behaviour)) {
            return 0;
        }
        // Its title was typed.
        if self.texts.several && self.texts.named(doc) {
            score += SAID;
        }
        score += match (harmer, person.harms()) {
            (true, true) => 80,
            (false, true) => -40,
            _ => 0,
        };
        score += if supporter == person.is(Role::Supporter) { 15 } else { -25 };
        score += if young == person.is_minor() { 15 } else { -25 };
        if topic.urgent && topic.section == Section::Now && sense.emergency.is_some() {
            // Who is in danger of both is told of the nearer one first.
            let nearer = danger && topic.needs.first() == Some(&Need::Emergency);
            score += if nearer { 80 } else { 60 };
        }
        score
    }
}
