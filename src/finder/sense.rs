//! What somebody wants, put together from words and taps.

use super::index::Finder;
use super::meaning::Meaning;
use super::person::Person;
use super::phrases::Said;
use super::read::{Token, quality};
use super::{Emergency, Query, Who};
use crate::catalogue::{Catalogue, Channel, Districts, Group, Need, Role};
use crate::place::Place;

/// How much is wanted when a need follows from something else that was said.
const IMPLIED: u8 = 60;

/// What was understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Sense {
    /// How much each need is wanted, of a hundred, in the order of [`Need::ALL`].
    pub(super) wanted: Vec<u8>,
    pub(super) person: Person,
    /// Channels that were asked for in words.
    pub(super) channels: Vec<Channel>,
    /// Tags of languages that were asked for, in words or by a tap.
    pub(super) languages: Vec<String>,
    pub(super) emergency: Option<Emergency>,
    /// Somebody who answers now is wanted.
    pub(super) now: bool,
    /// The place in the words.
    pub(super) place: Place,
    /// Services that were named by another name.
    pub(super) services: Vec<u16>,
    /// Topics, with how well their words fit.
    pub(super) topics: Vec<(u16, u8)>,
    /// Words of phrases of several words: they are understood, so they are no names.
    pub(super) used: u64,
    /// What was understood of the words, for the screen.
    pub(super) who: Vec<Who>,
}

impl Sense {
    pub(super) fn want(&mut self, need: Need, much: u8) {
        let wanted = &mut self.wanted[need as usize];
        *wanted = much.max(*wanted);
    }

    pub(super) fn wants(&self, need: Need) -> bool {
        self.wanted[need as usize] > 0
    }

    pub(super) fn wants_nothing(&self) -> bool {
        self.wanted.iter().all(|much| *much == 0)
    }
}

impl Finder {
    /// Understands a query.
    pub(super) fn sense(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        tokens: &[Token<'_>],
    ) -> Sense {
        let mut sense = Sense { wanted: vec![0; Need::ALL.len()], ..Sense::default() };
        let said = self.said(tokens);
        let mut others = Vec::new();
        let mut hints = Vec::new();
        let mut danger = [false; 2];
        let mut districts = 0;
        for one in &said {
            let sure = one.quality >= quality::SLIPS;
            for meaning in self.means(one) {
                match *meaning {
                    Meaning::Need(need) => sense.want(need, one.quality),
                    Meaning::Who(who) if sure => sense.add(who),
                    Meaning::Other(who) if sure => others.push(who),
                    Meaning::Hint(who) if sure => hints.push(who),
                    Meaning::Role(role) if sure => sense.person.add_role(role),
                    Meaning::Group(group) if sure => sense.person.add_group(group),
                    Meaning::Channel(channel) => sense.channels.push(channel),
                    Meaning::Language(at) if sure => {
                        let name = &catalogue.lexicon.meanings[usize::from(at)];
                        sense.languages.extend(name.strip_prefix("lang.").map(str::to_owned));
                    }
                    Meaning::Danger if sure => danger[0] = true,
                    Meaning::Suicide if sure => danger[1] = true,
                    Meaning::Now => sense.now = true,
                    Meaning::District(at) if sure => districts |= 1 << at,
                    Meaning::Service(at) => sense.services.push(at),
                    Meaning::Topic(at) => sense.topics.push((at, one.quality)),
                    Meaning::Nothing | Meaning::Stop | Meaning::In | Meaning::Not => continue,
                    _ => {}
                }
                if one.to - one.from > 1 {
                    sense.used |= one.words;
                }
            }
        }
        sense.place = if districts > 0 {
            Place::of(Districts(districts))
        } else {
            self.place_in(catalogue, tokens, &said)
        };
        sense.ages(self, tokens, &said, &mut others);
        sense.emergency = match danger {
            [true, true] => Some(Emergency::Both),
            [true, false] => Some(Emergency::Danger),
            [false, true] => Some(Emergency::Suicide),
            _ => None,
        };
        sense.settle_role(&others, &hints);
        sense.tapped(query);
        sense.imply();
        sense
    }

    /// The place in running text: a postcode anywhere; a name if it is no other word, or follows "in".
    fn place_in(&self, catalogue: &Catalogue, tokens: &[Token<'_>], said: &[Said]) -> Place {
        let words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
        if let Some(found) = self.names.find_code(&catalogue.places, &words) {
            return found.place;
        }
        let after_in = |at: usize| {
            said.iter().any(|one| one.to == at && self.means(one).contains(&Meaning::In))
        };
        let found = self.names.find_name(&words);
        if let Some(found) = found {
            let plain = tokens[found.from..found.to].iter().all(|token| {
                !said.iter().any(|one| {
                    one.from == found.from
                        && self.means(one).iter().all(|meaning| *meaning != Meaning::In)
                }) && !token.text.is_empty()
            });
            if after_in(found.from) || plain {
                return found.place;
            }
        }
        let unknown = |at: &usize| {
            after_in(*at) && !tokens[*at].hits.iter().any(|(_, fit)| *fit >= quality::STEM)
        };
        let guess = (0..words.len())
            .find(unknown)
            .and_then(|at| self.names.guess(&words[at..(at + 2).min(words.len())]));
        guess.unwrap_or_default()
    }
}

impl Sense {
    fn add(&mut self, who: Who) {
        self.person.add(who);
        self.who.push(who);
    }

    /// Numbers that are ages, and whose.
    fn ages(
        &mut self,
        finder: &Finder,
        tokens: &[Token<'_>],
        said: &[Said],
        others: &mut Vec<Who>,
    ) {
        let begins = |at: usize, meaning| {
            said.iter().any(|one| one.from == at && finder.means(one).contains(&meaning))
        };
        let ends = |at: usize, meaning| {
            said.iter().any(|one| one.to == at && finder.means(one).contains(&meaning))
        };
        let spoken = |at: usize| {
            let one = said
                .iter()
                .find(|one| one.from == at && one.to == at + 1 && one.quality == quality::SAME)?;
            finder.means(one).iter().find_map(|meaning| match meaning {
                Meaning::Number(number) => Some(*number),
                _ => None,
            })
        };
        for (at, token) in tokens.iter().enumerate() {
            let Some(age) =
                token.number().or_else(|| spoken(at)).filter(|age| (4..=110).contains(age))
            else {
                continue;
            };
            let old = begins(at + 1, Meaning::AgeOld);
            let mine = ends(at, Meaning::AgeMe);
            let theirs = ends(at, Meaning::AgeOf);
            let other = begins(at + 1, Meaning::AgeNot) && !old;
            if other || !(old || mine || theirs) {
                continue;
            }
            let relative = |one: &&Said| {
                let near = one.to <= at && one.to + 3 > at || one.from > at && one.from <= at + 4;
                near && finder.means(one).iter().any(|meaning| matches!(meaning, Meaning::Other(_)))
            };
            if mine || !(theirs || said.iter().any(|one| relative(&one))) {
                self.person.add_age(age, age);
                if age >= 60 {
                    self.add(Who::Older);
                }
            } else {
                others.push(match age {
                    0..=12 => Who::Child,
                    13..=17 => Who::Young,
                    60.. => Who::Older,
                    _ => Who::Friend,
                });
            }
        }
    }

    /// Who speaks: a survivor's own words count before a relative that they name.
    fn settle_role(&mut self, others: &[Who], hints: &[Who]) {
        let survivor = self.person.is(Role::Survivor);
        if survivor {
            self.person.drop_role(Role::Harmer);
            self.person.drop_role(Role::Supporter);
        }
        if !survivor && !self.person.is(Role::Harmer) && !others.is_empty() {
            self.person.add_role(Role::Supporter);
            for who in others {
                match who {
                    Who::Child | Who::Young => {
                        self.want(Need::Children, IMPLIED);
                        if !self.person.is_minor() {
                            self.person.add_group(Group::Parent);
                        }
                    }
                    who => self.person.add(*who),
                }
            }
        } else {
            for who in hints {
                self.person.hint(*who);
            }
        }
    }

    fn tapped(&mut self, query: &Query) {
        for who in &query.who {
            self.person.add(*who);
            if *who == Who::Harmer {
                self.person.drop_role(Role::Survivor);
            }
        }
        for need in &query.needs {
            self.want(*need, quality::SAME);
        }
        self.languages.extend(query.language.clone());
    }

    /// Needs that follow from who somebody is.
    fn imply(&mut self) {
        let person = self.person;
        if person.is(Role::Harmer) {
            self.want(Need::Behaviour, quality::SAME);
        }
        if person.is(Role::Bereaved) {
            self.want(Need::Bereavement, quality::SAME);
        }
        if person.is(Role::Supporter) {
            self.want(Need::Supporting, IMPLIED);
        }
        if person.is_minor() {
            self.want(Need::Children, IMPLIED);
            self.want(Need::YoungRelationship, if person.is_child() { 0 } else { IMPLIED / 2 });
        }
        if person.in_group(Group::Migrant) {
            self.want(Need::Immigration, IMPLIED);
        }
        if matches!(self.emergency, Some(Emergency::Suicide | Emergency::Both)) {
            self.want(Need::Suicide, quality::SAME);
        }
        if self.wants_nothing()
            && (!person.is_anyone() || person.is(Role::Survivor) || self.emergency.is_some())
        {
            self.want(Need::Talk, IMPLIED);
        }
    }
}
