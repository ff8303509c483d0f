//! What was found, in words: the place, the services with their reasons, texts worth reading.

use super::search::Search;
use super::{Place, place_of};
use crate::app::State;
use crate::catalogue::{Catalogue, Channel, Contact, Section, Service, Topic, clock};
use crate::finder::{Answer, Emergency, Hit, Query, Reason, Who};
use crate::hours::{Local, Open};
use crate::language::Msg;
use crate::parts::{
    card, digits, el, filled, group, keyed, link, lit, made, say, tell, topic_link, val, with,
};
use crate::screens::emergency;
use crate::screens::service::{group_words, language_name};
use yew::{AttrValue, Html};

/// How many services are shown at first, and how many after "show more".
const FIRST: usize = 5;
const MORE: usize = 30;
/// How many are drawn before the rest of the screen.
const BRIEF: usize = 2;
/// How many services stand under a text.
const FITTING: usize = 3;

/// A service with the words on why it is listed and whether somebody answers now.
pub(crate) type Found = (&'static Service, Vec<String>, Option<String>);

/// The time in London, if the device's clock can be believed.
fn local(state: &State) -> Option<Local> {
    let local = Local::from_utc((state.now / 1000.0) as i64);
    crate::hours::plausible(state.cat.built, local.day).then_some(local)
}

fn query(state: &State) -> Query {
    let Search { words, need, who, channel, language, open, .. } = &state.search;
    Query {
        words: words.clone(),
        needs: need.iter().copied().collect::<Vec<_>>(),
        who: who.iter().copied().collect::<Vec<_>>(),
        place: place_of(state),
        channel: *channel,
        language: language.map(str::to_owned),
        open_now: *open,
        now: local(state),
    }
}

/// Up to three services that fit a text.
pub(crate) fn fitting(state: &State, topic: &'static Topic) -> Vec<Found> {
    let who = match topic.section {
        Section::Supporting => vec![Who::Friend],
        Section::Young => vec![Who::Young],
        Section::Behaviour => vec![Who::Harmer],
        _ => state.search.who.into_iter().collect::<Vec<_>>(),
    };
    let asked = Query {
        needs: topic.needs.clone(),
        who,
        place: place_of(state),
        now: local(state),
        ..Query::default()
    };
    let cat = state.cat;
    let answer = state.finder().ask(cat, &asked);
    // Those that the text names come first, where they fit.
    let named = topic.services.iter().filter_map(|id| {
        let at = cat.services.iter().position(|service| service.id == *id)?;
        state.finder().suits(at, &asked).then(|| (&cat.services[at], Vec::new(), None))
    });
    let most = if topic.urgent { usize::MAX } else { FITTING };
    let mut out: Vec<Found> = named.take(most).collect();
    for hit in &answer.services {
        let found = found(state, hit);
        match out.iter().position(|(service, ..)| std::ptr::eq(*service, found.0)) {
            Some(same) => out[same] = found,
            None if out.len() < FITTING => out.push(found),
            None => {}
        }
    }
    out
}

fn found(state: &State, hit: &Hit) -> Found {
    let service = &state.cat.services[usize::from(hit.index)];
    let why = hit
        .why
        .iter()
        .filter_map(|reason| reason_words(state.cat, service, *reason))
        .take(4)
        .collect();
    let now = local(state);
    let spoken = |contact: &Contact| matches!(contact.channel, Channel::Phone | Channel::Chat);
    let open = match hit.open {
        Open::Unknown if now.is_some() && service.contacts.iter().any(spoken) => {
            Some(state.cat.message(Msg::HoursUnknown).text.clone())
        }
        open => open_words(state.cat, now, open),
    };
    (service, why, open)
}

fn reason_words(
    cat: &'static Catalogue,
    service: &'static Service,
    reason: Reason,
) -> Option<String> {
    use crate::catalogue::{Role, Sex};
    let word = |msg: Msg| Some(cat.message(msg).text.clone());
    match reason {
        Reason::Name => word(Msg::WhyName),
        Reason::Sex(Sex::Women) => word(Msg::WhyWomen),
        Reason::Sex(Sex::Men) => word(Msg::WhyMen),
        Reason::Sex(Sex::Trans) => word(Msg::WhyTrans),
        Reason::Children => word(Msg::WhyChildren),
        Reason::Young => word(Msg::WhyYoung),
        Reason::Group(group) => word(group_words(group)?),
        Reason::Role(Role::Supporter) => word(Msg::WhySupporter),
        Reason::Role(Role::Harmer) => word(Msg::WhyHarmer),
        // Whether it is open stands on a line of its own.
        Reason::Role(_) | Reason::OpenNow => None,
        Reason::Need(need) => word(Msg::ALL[Msg::NeedEmergency as usize + need as usize]),
        Reason::InDistrict(index) => {
            let district = cat.places.districts.get(usize::from(index))?;
            Some(filled(cat, Msg::WhyDistrict, &[("area", &district.name)]))
        }
        Reason::Local => word(Msg::WhyLocal),
        Reason::National => word(Msg::WhyNational),
        Reason::Language(index) => {
            let tag = service.languages.get(usize::from(index))?;
            Some(filled(cat, Msg::WhyLanguage, &[("language", language_name(cat, tag))]))
        }
        Reason::Interpreters => word(Msg::WhyInterpreters),
        Reason::Free => word(Msg::WhyFree),
    }
}

fn open_words(cat: &'static Catalogue, now: Option<Local>, open: Open) -> Option<String> {
    let word = |msg: Msg| Some(cat.message(msg).text.clone());
    let time = |minute: u16| {
        let mut out = String::new();
        clock(&mut out, minute);
        out
    };
    match open {
        Open::Open { until: None } => word(Msg::OpenAlways),
        Open::Open { until: Some(until) } => {
            Some(filled(cat, Msg::OpenNow, &[("time", &time(until.minute))]))
        }
        Open::Closed { opens: Some(opens) } if now.is_some_and(|now| now.day == opens.day) => {
            Some(filled(cat, Msg::OpensToday, &[("time", &time(opens.minute))]))
        }
        Open::Closed { opens: Some(opens) } if now.is_some_and(|now| opens.day - now.day < 7) => {
            let day = Msg::ALL[Msg::DayMon as usize + usize::from(opens.weekday())];
            let day = &cat.message(day).text;
            Some(filled(cat, Msg::OpensDay, &[("day", day), ("time", &time(opens.minute))]))
        }
        Open::Closed { .. } => word(Msg::OpensLater),
        Open::Unknown => None,
    }
}

/// What fits what was typed and chosen.
pub(super) fn find(state: &State) -> Answer {
    state.finder().ask(state.cat, &query(state))
}

/// What was understood of the place, and the question where it is shared.
pub(super) fn place(state: &State, place: &Place) -> Html {
    let cat = state.cat;
    let note = |words: String| keyed(el("p", "note", [made(words.clone())]), &words);
    let district = |index: u8| cat.places.districts.get(usize::from(index));
    match place {
        Place::Unsaid => Html::default(),
        Place::In(index) => match district(*index) {
            Some(district) => note(filled(cat, Msg::PlaceFound, &[("area", &district.name)])),
            None => Html::default(),
        },
        Place::Which { districts, .. } => {
            let mut choices = Vec::new();
            for index in districts {
                let Some(district) = district(*index) else { continue };
                let button = with(
                    "button",
                    &["type", "class", "data-set", "lang", "dir"],
                    [
                        val("button"),
                        val("choice"),
                        Some(AttrValue::from(["district:", &digits(usize::from(*index))].concat())),
                        val("en"),
                        val("ltr"),
                    ],
                    [lit(&district.council)],
                );
                choices.push(el("li", "", [button]));
            }
            let legend = el("legend", "", [say(cat, Msg::PlaceWhich)]);
            el("fieldset", "", [legend, el("ul", "choices", choices)])
        }
        Place::Outside(areas) => note(match areas.first() {
            Some(area) => filled(cat, Msg::PlaceOutsideNear, &[("area", area)]),
            None => cat.message(Msg::PlaceOutside).text.clone(),
        }),
        Place::Unknown => el("p", "note", [say(cat, Msg::PlaceUnknown)]),
    }
}

/// What to do at once, when words tell of danger.
pub(super) fn urgent(state: &State, answer: &Answer) -> Html {
    let mut parts = Vec::new();
    if matches!(answer.emergency, Some(Emergency::Danger | Emergency::Both)) {
        parts.push(el("section", "urgent", [emergency::first(state)]));
    }
    if matches!(answer.emergency, Some(Emergency::Suicide | Emergency::Both)) {
        parts.push(keyed(el("p", "warning", [say(state.cat, Msg::FindSuicide)]), "suicide"));
    }
    group(parts)
}

/// How many services fit. Its element stays where it is, so that screen readers hear it change.
pub(super) fn count(state: &State, answer: &Answer) -> Html {
    let n = digits(answer.fitting);
    let words = tell(state.cat, Msg::FindCount, &[("n", &n)]);
    with(
        "p",
        &["class", "role"],
        [val("count"), val("status")],
        [keyed(el("span", "", [words]), &n)],
    )
}

/// Services, then texts.
pub(super) fn show(state: &State, answer: &Answer) -> Html {
    let cat = state.cat;
    let most = if state.search.more { MORE } else { FIRST };
    let count = answer.fitting;
    let mut parts = Vec::new();
    if answer.nothing {
        parts.push(el("p", "", [say(cat, Msg::FindNone)]));
    }
    parts.push(el("h2", "", [say(cat, Msg::AllServices)]));
    let mut cards = Vec::new();
    let room = if state.brief { BRIEF } else { most.min(count.max(FIRST)) };
    for hit in answer.services.iter().take(room) {
        let (service, why, open) = found(state, hit);
        cards.push(card(cat, service, &why, open));
    }
    parts.push(el("ul", "cards", cards));
    if count > most && !state.search.more {
        let more = with(
            "button",
            &["type", "class", "data-set"],
            [val("button"), val("quiet"), val("more:")],
            [say(cat, Msg::FindMore)],
        );
        parts.push(el("p", "", [more]));
    }
    let topics: Vec<Html> = answer
        .topics
        .iter()
        .take(3)
        .filter_map(|index| cat.topics.get(usize::from(*index)))
        .map(|topic| keyed(el("li", "", [topic_link(topic)]), &topic.id))
        .collect();
    if !topics.is_empty() {
        parts.push(el("h2", "", [say(cat, Msg::FindTopics)]));
        parts.push(el("ul", "links", topics));
    }
    if answer.nothing {
        parts.push(el("p", "", [link("guide:0".to_owned(), "button", [say(cat, Msg::FindGuide)])]));
    }
    group(parts)
}
