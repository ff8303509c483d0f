//! What somebody wants, put together from words and taps.

use super::brief::bit;
use super::index::Finder;
use super::meaning::Meaning;
use super::person::Person;
use super::phrases::Said;
use super::read::{Token, quality};
use super::{Emergency, Query, Who};
use crate::catalogue::{Catalogue, Districts, Group, Need, Role, Sex};
use crate::place::Place;

/// How much is wanted when a need follows from something else that was said.
const IMPLIED: u8 = 60;
/// How much of a general need is left beside a special one.
const GENERAL: u8 = 40;

/// What was understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Sense {
    /// How much each need is wanted, of a hundred, in the order of [`Need::ALL`].
    pub(super) wanted: Vec<u8>,
    pub(super) person: Person,
    /// Channels that were asked for in words, as bits.
    pub(super) channels: u16,
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
    /// Words that tell of a need: what they weigh in names counts little beside it.
    pub(super) needful: u64,
    /// Nothing was understood of the words.
    pub(super) lost: bool,
}

impl Sense {
    pub(super) fn want(&mut self, need: Need, much: u8) {
        let wanted = &mut self.wanted[need as usize];
        *wanted = much.max(*wanted);
    }

    pub(super) fn wants(&self, need: Need) -> bool {
        self.wanted[need as usize] > 0
    }

    /// The needs that are wanted, as bits in the order of [`Need::ALL`].
    pub(super) fn wanted_bits(&self) -> u32 {
        let wanted = self.wanted.iter().enumerate().filter(|(_, much)| **much > 0);
        wanted.fold(0, |set, (need, _)| set | 1 << need)
    }

    pub(super) fn wants_nothing(&self) -> bool {
        self.wanted.iter().all(|much| *much == 0)
    }
}

impl Finder {
    /// Understands a query; `heard` is what [`crate::catalogue::Alarm`] says of its words.
    pub(super) fn sense(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        tokens: &mut [Token<'_>],
        heard: [bool; 2],
    ) -> Sense {
        let mut sense = Sense { wanted: vec![0; Need::ALL.len()], ..Sense::default() };
        let (said, place) = self.said_where(catalogue, tokens);
        let mut others = Vec::new();
        let mut hints = Vec::new();
        let mut danger = [false; 2];
        let mut doubt = false;
        let mut districts = 0;
        let safe = said.iter().any(|one| self.means(one).contains(&Meaning::Safe));
        for one in &said {
            let sure = one.quality >= quality::SLIPS;
            for meaning in self.means(one) {
                match *meaning {
                    Meaning::Need(need) => {
                        sense.want(need, one.quality);
                        sense.needful |= one.words;
                    }
                    Meaning::Who(who) if sure => {
                        sense.person.add(who);
                        doubt |= who == Who::Harmer;
                    }
                    Meaning::Other(who) if sure => others.push(who),
                    Meaning::Hint(who) if sure => hints.push(who),
                    Meaning::Role(role) if sure => sense.person.add_role(role),
                    Meaning::Group(group) if sure => sense.person.add_group(group),
                    Meaning::Channel(channel) => sense.channels |= bit(channel),
                    Meaning::Language(at) if sure => {
                        let name = &catalogue.lexicon.meanings[usize::from(at)];
                        sense.languages.extend(name.strip_prefix("lang.").map(str::to_owned));
                    }
                    Meaning::Danger if sure => danger[0] |= !one.past && !one.ended,
                    Meaning::DangerThen if sure => danger[0] |= !(safe || one.past || one.ended),
                    Meaning::Suicide if sure => danger[1] |= !one.ended,
                    Meaning::Now => sense.now = true,
                    Meaning::District(at) if sure => districts |= 1 << at,
                    Meaning::Service(at) => {
                        sense.services.push(at);
                        continue;
                    }
                    Meaning::Topic(at) => {
                        sense.topics.push((at, one.quality));
                        continue;
                    }
                    Meaning::Nothing
                    | Meaning::Stop
                    | Meaning::In
                    | Meaning::Away
                    | Meaning::Not
                    | Meaning::Past
                    | Meaning::Safe
                    | Meaning::Year => continue,
                    _ => {}
                }
                if one.to - one.from > 1 {
                    sense.used |= one.words;
                }
            }
        }
        // Phrases know better than weights, both when they raise the alarm and when they calm.
        let calm = |one: &Said| {
            let calms = |meaning: &Meaning| meaning.calms(one.quality);
            one.past || one.ended || one.hushed || self.means(one).iter().any(calms)
        };
        if danger == [false; 2] && !said.iter().any(calm) {
            danger = heard;
        }
        sense.place = if districts > 0 { Place::of(Districts(districts)) } else { place };
        sense.ages(self, tokens, &said, &mut others);
        sense.emergency = match danger {
            [true, true] => Some(Emergency::Both),
            [true, false] => Some(Emergency::Danger),
            [false, true] => Some(Emergency::Suicide),
            _ => None,
        };
        sense.settle_role(&others, &hints, doubt);
        sense.tapped(query);
        sense.imply(!tokens.is_empty(), query.needs.contains(&Need::Behaviour));
        sense
    }
}

impl Sense {
    /// Who speaks: a survivor's own words count before a relative that they name.
    fn settle_role(&mut self, others: &[Who], hints: &[Who], doubt: bool) {
        let survivor = self.person.is(Role::Survivor);
        if survivor {
            // Who asks whether they are the one who harms is told of both.
            if !doubt {
                self.person.drop_role(Role::Harmer);
            }
            self.person.drop_role(Role::Supporter);
        } else if hints.contains(&Who::Harmer)
            && others.is_empty()
            && !self.person.is(Role::Supporter)
        {
            self.person.add_role(Role::Harmer);
        }
        if self.person.harms() {
            return;
        }
        if survivor || others.is_empty() {
            // A husband and his new wife tell nothing of the writer.
            let two = hints.contains(&Who::Man) && hints.contains(&Who::Woman);
            // Who loves their own sex has a boyfriend as a man, a girlfriend as a woman.
            for who in hints.iter().filter(|who| !two && **who != Who::Harmer) {
                let sex = if *who == Who::Man { Sex::Women } else { Sex::Men };
                if self.person.sex(sex).0 {
                    self.person.add_group(Group::Lgbt);
                }
                let same = self.person.in_group(Group::Lgbt);
                self.person.hint(match who {
                    Who::Man if same => Who::Woman,
                    Who::Woman if same => Who::Man,
                    other => *other,
                });
            }
            return;
        }
        self.person.add_role(Role::Supporter);
        // Of a child who speaks of its parents, the child counts; of two relatives, neither.
        let child = self.person.is_minor();
        let both = others.contains(&Who::Woman) && others.contains(&Who::Man);
        for who in others {
            match who {
                Who::Child | Who::Young => {
                    self.want(Need::Children, IMPLIED);
                    if !child {
                        self.person.add_group(Group::Parent);
                    }
                }
                Who::Woman | Who::Man if child || both => {}
                Who::Woman | Who::Man => self.person.is_for(*who),
                who => self.person.add(*who),
            }
        }
    }

    fn tapped(&mut self, query: &Query) {
        let said = self.person.age.take();
        for who in &query.who {
            self.person.add(*who);
            if *who == Who::Harmer {
                self.person.drop_role(Role::Survivor);
            }
        }
        // Both must hold, even where no one person can be both: a tap leaves out, it never adds.
        if let Some((from, to)) = said {
            let (low, high) = self.person.age.unwrap_or((from, to));
            self.person.age = Some((low.max(from), high.min(to)));
        }
        for need in &query.needs {
            self.want(*need, quality::SAME);
        }
        self.languages.extend(query.language.clone());
    }

    /// Needs that follow from who somebody is, and what is said beside them.
    fn imply(&mut self, spoken: bool, tapped: bool) {
        let person = self.person;
        // Whether the other will change is not what a survivor needs help with.
        let behaviour = &mut self.wanted[Need::Behaviour as usize];
        *behaviour = match (person.is(Role::Harmer), tapped) {
            (true, _) => quality::SAME,
            (false, false) => GENERAL.min(*behaviour),
            (false, true) => *behaviour,
        };
        // Who tells what was done to them, and of children beside it, needs help for themselves first.
        if person.is(Role::Survivor) && !person.is_minor() {
            let children = &mut self.wanted[Need::Children as usize];
            *children = IMPLIED.min(*children);
        }
        // Everybody wants to talk, and to help: what is more special counts more.
        let general = [Need::Talk, Need::Supporting];
        if Need::ALL
            .iter()
            .filter(|need| **need != Need::Behaviour || !person.is(Role::Survivor))
            .any(|need| !general.contains(need) && self.wanted[*need as usize] >= quality::SLIPS)
        {
            for need in general {
                self.wanted[need as usize] = self.wanted[need as usize].min(GENERAL);
            }
        }
        if person.is(Role::Bereaved) {
            self.want(Need::Bereavement, quality::SAME);
        }
        if person.is(Role::Supporter) {
            self.want(Need::Supporting, GENERAL);
        }
        if person.is_minor() {
            self.want(Need::Children, IMPLIED);
            self.want(Need::YoungRelationship, if person.is_child() { 0 } else { IMPLIED / 2 });
        }
        // Whom a parent hurts as a grown man is no child; who harms wants to stop, whomever they harm.
        let grown = person.is(Role::Survivor)
            && !person.in_group(Group::Parent)
            && person.age.is_some_and(|(youngest, _)| youngest >= 18);
        let once = self.wants(Need::ChildhoodAbuse) && !person.is_minor();
        if grown || once || person.harms() {
            self.wanted[Need::Children as usize] = 0;
        }
        // Who tells of it as a grown-up: school is where it happened, and few say of which kind it was;
        // for men, only services for that kind know it.
        if once {
            self.wanted[Need::School as usize] = 0;
            self.want(Need::SexualViolence, if person.sex(Sex::Men).0 { GENERAL } else { 1 });
        }
        if person.in_group(Group::Older) {
            self.want(Need::Care, GENERAL);
        }
        if person.in_group(Group::Migrant) {
            self.want(Need::Immigration, IMPLIED);
        }
        if matches!(self.emergency, Some(Emergency::Suicide | Emergency::Both)) {
            self.want(Need::Suicide, quality::SAME);
        }
        // Whatever words were not understood: somebody to talk to is never wrong.
        self.lost = spoken
            && self.wants_nothing()
            && person.is_anyone()
            && self.topics.is_empty()
            && self.emergency.is_none();
        let unsure = self.wanted.iter().all(|much| *much <= GENERAL);
        if unsure && (spoken || !person.is_anyone()) {
            self.want(Need::Talk, quality::SAME);
        }
    }
}
