//! What was found, in words: the place, the services with their reasons, texts worth reading.

use super::search::Search;
use super::{Place, place_of};
use crate::app::State;
use crate::catalogue::{Catalogue, Section, Service, Topic, clock};
use crate::finder::{Emergency, Hit, Query, Reason, Who};
use crate::hours::{Local, Open};
use crate::language::Msg;
use crate::parts::{card, filled, link, say, topic_link};
use crate::screens::service::{group_words, language_name};
use crate::screens::emergency;
use yew::{AttrValue, Html, html};

/// How many services are shown at first, and how many after "show more".
const FIRST: usize = 5;
const MORE: usize = 40;
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
        needs: need.iter().copied().collect(),
        who: who.iter().copied().collect(),
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
        _ => state.search.who.into_iter().collect(),
    };
    let asked = Query {
        needs: topic.needs.clone(),
        who,
        place: place_of(state),
        now: local(state),
        ..Query::default()
    };
    let cat = state.cat;
    let answer = state.finder.ask(cat, &asked);
    let mut out: Vec<Found> =
        topic.services.iter().filter_map(|id| cat.service(id)).map(|service| (service, Vec::new(), None)).collect();
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
    let why = hit.why.iter().filter_map(|reason| reason_words(state.cat, service, *reason)).take(4).collect();
    (service, why, open_words(state.cat, local(state), hit.open))
}

fn reason_words(cat: &'static Catalogue, service: &'static Service, reason: Reason) -> Option<String> {
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
        Open::Open { until: Some(until) } => Some(filled(cat, Msg::OpenNow, &[("time", &time(until.minute))])),
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

/// What was understood of the place, and the question where it is shared.
pub(super) fn place(state: &State) -> Html {
    let cat = state.cat;
    let district = |index: u8| cat.places.districts.get(usize::from(index));
    match place_of(state) {
        Place::Unsaid => Html::default(),
        Place::In(index) => html! {
            { for district(index).map(|district| html! {
                <p class="note">{ filled(cat, Msg::PlaceFound, &[("area", &district.name)]) }</p>
            }) }
        },
        Place::Which { districts, .. } => html! {
            <fieldset>
                <legend>{ say(cat, Msg::PlaceWhich) }</legend>
                <ul class="choices">
                    { for districts.iter().filter_map(|index| Some((index, district(*index)?))).map(|(index, district)| html! {
                        <li><button type="button" class="choice" data-set={format!("district:{index}")} lang="en" dir="ltr">
                            { AttrValue::Static(&district.council) }
                        </button></li>
                    }) }
                </ul>
            </fieldset>
        },
        Place::Outside(areas) => html! {
            <p class="note">{ match areas.first() {
                Some(area) => filled(cat, Msg::PlaceOutsideNear, &[("area", area)]),
                None => cat.message(Msg::PlaceOutside).text.clone(),
            } }</p>
        },
        Place::Unknown => html! { <p class="note">{ say(cat, Msg::PlaceUnknown) }</p> },
    }
}

/// Services, then texts.
pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let answer = state.finder.ask(cat, &query(state));
    let most = if state.search.more { MORE } else { FIRST };
    let count = if answer.nothing { 0 } else { answer.services.len() };
    let danger = matches!(answer.emergency, Some(Emergency::Danger | Emergency::Both));
    let suicide = matches!(answer.emergency, Some(Emergency::Suicide | Emergency::Both));
    html! {
        <>
        if danger { <section class="urgent">{ emergency::first(state) }</section> }
        if suicide { <p class="warning">{ say(cat, Msg::FindSuicide) }</p> }
        <p class="count" role="status">{ filled(cat, Msg::FindCount, &[("n", &count.to_string())]) }</p>
        if answer.nothing { <p>{ say(cat, Msg::FindNone) }</p> }
        <h2>{ say(cat, Msg::AllServices) }</h2>
        <ul class="cards">
            { for answer.services.iter().take(most).map(|hit| found(state, hit)).map(|(service, why, open)| card(cat, service, &why, open)) }
        </ul>
        if answer.services.len() > most && !state.search.more {
            <p><button type="button" class="quiet" data-set="more:">{ say(cat, Msg::FindMore) }</button></p>
        }
        if !answer.topics.is_empty() {
            <h2>{ say(cat, Msg::FindTopics) }</h2>
            <ul class="links">
                { for answer.topics.iter().take(3).filter_map(|index| cat.topics.get(usize::from(*index))).map(|topic| html! {
                    <li>{ topic_link(topic) }</li>
                }) }
            </ul>
        }
        if answer.nothing { <p>{ link("guide:0".into(), "button", say(cat, Msg::FindGuide)) }</p> }
        </>
    }
}
