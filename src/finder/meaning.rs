//! What a phrase of the vocabulary means: the names in the vocabulary files.

use super::Who;
use super::read::quality::SLIP;
use crate::catalogue::{Channel, Group, Need, Places, Role};

/// One meaning of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// `need.…`: what is needed.
    Need(Need),
    /// `who.…`: whom the help is for.
    Who(Who),
    /// `other.…`: the person somebody worries about, when it is not themselves.
    Other(Who),
    /// `hint.…`: likely, but never a reason to leave something out.
    Hint(Who),
    /// `role.…`: in which part they come.
    Role(Role),
    /// `group.…`
    Group(Group),
    /// `channel.…`: how they want to talk.
    Channel(Channel),
    /// `lang.…`: a language they want; index of the meaning, whose name holds the tag.
    Language(u16),
    /// `danger.now`
    Danger,
    /// `danger.then`: the same, unless they are safe by now.
    DangerThen,
    /// `danger.suicide`
    Suicide,
    /// `time.now`: somebody who answers now.
    Now,
    /// `time.past`: what is told lies far back.
    Past,
    /// `time.safe`: they are out of danger.
    Safe,
    /// `time.year`: a number after it is a year at school.
    Year,
    /// `neg`: takes back the phrase that follows.
    Not,
    /// `calm`: means nothing, and takes back what tells of danger within it.
    Calm,
    /// `none`: means nothing, and takes back every phrase within it.
    Nothing,
    /// `stop`: a common word; not to be taken for a misspelt other one.
    Stop,
    /// `place.in`: a place follows.
    In,
    /// `place.away`: a place follows where somebody else is.
    Away,
    /// `place.…`: a district, by its index.
    District(u8),
    /// `age.me`: an age of the writer follows.
    AgeMe,
    /// `age.of`: an age of somebody else follows.
    AgeOf,
    /// `age.old`: makes a number before it an age.
    AgeOld,
    /// `age.not`: makes a number before it something else.
    AgeNot,
    /// `num.…`: a number in words.
    Number(u8),
    /// `class.…`: a name for many words, used as `<…>` in phrases; index of the meaning.
    Class(u16),
    /// `same.…`: another spelling; index of the meaning, whose name holds the usual one.
    Same(u16),
    /// `service.…`: a service, by its index.
    Service(u16),
    /// A topic, by its index: from `topic.…` and from the search words of topics.
    Topic(u16),
}

impl Meaning {
    /// The meaning with this name; nothing for one that this widget does not know.
    pub(super) fn parse(
        index: u16,
        name: &str,
        places: &Places,
        at: impl Fn(bool, &str) -> Option<u16>,
    ) -> Option<Self> {
        let (room, rest) = name.split_once('.').unwrap_or((name, ""));
        Some(match room {
            "need" => Self::Need(Need::from_name(rest)?),
            "who" => Self::Who(Who::from_name(rest)?),
            "other" => Self::Other(Who::from_name(rest)?),
            "hint" => Self::Hint(Who::from_name(rest)?),
            "role" => Self::Role(Role::from_name(rest)?),
            "group" => Self::Group(Group::from_name(rest)?),
            "channel" => Self::Channel(channel_from_name(rest)?),
            "lang" => Self::Language(index),
            "danger" => match rest {
                "now" => Self::Danger,
                "then" => Self::DangerThen,
                "suicide" => Self::Suicide,
                _ => return None,
            },
            "time" => match rest {
                "past" => Self::Past,
                "safe" => Self::Safe,
                "year" => Self::Year,
                _ => Self::Now,
            },
            "neg" => Self::Not,
            "calm" => Self::Calm,
            "none" => Self::Nothing,
            "stop" => Self::Stop,
            "place" if rest == "in" => Self::In,
            "place" if rest == "away" => Self::Away,
            "place" => Self::District(
                places.districts.iter().position(|district| district.id == rest)? as u8,
            ),
            "age" => match rest {
                "me" => Self::AgeMe,
                "of" => Self::AgeOf,
                "old" => Self::AgeOld,
                "not" => Self::AgeNot,
                _ => return None,
            },
            "num" => Self::Number(rest.parse().ok()?),
            "class" => Self::Class(index),
            "same" => Self::Same(index),
            "service" => Self::Service(at(false, rest)?),
            "topic" => Self::Topic(at(true, rest)?),
            _ => return None,
        })
    }

    /// True for what tells of danger.
    pub(super) fn alarms(self) -> bool {
        matches!(self, Self::Danger | Self::DangerThen | Self::Suicide)
    }

    /// True for what says that it is no alarm: they are out of it, or look for something else. `quality`
    /// is that of the phrase.
    pub(super) fn calms(self, quality: u8) -> bool {
        use Need::{
            ChildToParent, Children, Health, Honour, Police, Refuge, SexualViolence, Stalking,
            Suicide, Supporting, Talk, YoungRelationship,
        };
        match self {
            Self::Calm | Self::Past | Self::Safe | Self::Role(Role::Harmer) => true,
            Self::Channel(_) | Self::Language(_) | Self::Service(_) => quality >= SLIP,
            // Of these somebody in danger may speak.
            Self::Need(
                Talk | Children | SexualViolence | Suicide | Honour | Refuge | Supporting | Police
                | Health | Stalking | ChildToParent | YoungRelationship,
            ) => false,
            Self::Need(_) => quality >= SLIP,
            _ => false,
        }
    }

    /// True for what "no …" does not take back: who has no visa, no solicitor needs one. Who has no money
    /// mostly needs something else first.
    pub(super) fn holds(self) -> bool {
        use Need::{HomeSecurity, Housing, Immigration, Legal};
        matches!(
            self,
            Self::Topic(_)
                | Self::Service(_)
                | Self::Need(Housing | Legal | Immigration | HomeSecurity)
        )
    }

    /// True when words between those of the phrase would change what it says.
    pub(super) fn strict(self) -> bool {
        !matches!(
            self,
            Self::Need(_) | Self::Group(_) | Self::Channel(_) | Self::Service(_) | Self::Topic(_)
        )
    }
}

/// The channel with this name in the data: `phone`, `text`, `chat`, `bsl`, `email`, `web`, `place`
/// or `relay`.
#[must_use]
pub fn channel_from_name(name: &str) -> Option<Channel> {
    Some(match name {
        "phone" => Channel::Phone,
        "text" => Channel::Text,
        "chat" => Channel::Chat,
        "bsl" => Channel::Bsl,
        "email" => Channel::Email,
        "web" => Channel::Web,
        "place" => Channel::Place,
        "relay" => Channel::Relay,
        _ => return None,
    })
}
