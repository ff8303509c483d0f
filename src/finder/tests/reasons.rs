//! Why a service is listed, and what is left out by a tap.

use super::{ask, catalogue, ids, listed, service, words};
use crate::catalogue::{
    Bill, Catalogue, Channel, Contact, Cost, Coverage, District, Districts, Group, Holidays, Hours,
    Kind, Month, Need, Places, Role, Service,
};
use crate::finder::{Query, Reason, Who};
use crate::hours::{Local, Open};
use crate::place::Place;

fn contact(channel: Channel, cost: Cost) -> Contact {
    Contact {
        channel,
        value: String::new(),
        then: None,
        link: None,
        hours: Some(Hours { weekly: vec![(0, 3000)], holidays: Holidays::AsUsual }),
        cost,
        bill: Bill::Unknown,
        note: None,
        sure: false,
        checked: Month::default(),
    }
}

const ENGLISH: &[(&str, &[&str])] = &[
    ("need.money", &["debt"]),
    ("need.legal", &["court"]),
    ("need.behaviour", &["change"]),
    ("who.lgbt", &["gay"]),
    ("lang.pl", &["polish"]),
    ("role.supporter", &["my friend"]),
    ("role.bereaved", &["was murdered"]),
];

fn with(lang: &str, services: Vec<Service>) -> Catalogue {
    let district = |id: &str| District { id: id.into(), name: id.into(), council: id.into() };
    let districts = vec![district("weir"), district("hill")];
    let places = Places { districts, ..Places::default() };
    Catalogue { services, places, ..catalogue(lang, ENGLISH) }
}

fn why(one: Service, query: &Query) -> Vec<Reason> {
    ask(&with("en", vec![one]), query).services[0].why.clone()
}

fn debt() -> Service {
    service("line", Need::Money)
}

#[test]
fn where_a_service_works_is_told() {
    let local = || Service { area: Coverage::Local(Districts(0b11)), ..debt() };
    let here = Query { place: Place::In(1), ..words("debt ") };
    assert_eq!(why(debt(), &here), [Reason::Need(Need::Money), Reason::National]);
    assert_eq!(why(local(), &here), [Reason::Need(Need::Money), Reason::InDistrict(1)]);
    assert_eq!(why(local(), &words("debt ")), [Reason::Need(Need::Money), Reason::Local]);
}

#[test]
fn who_answers_now_and_what_is_free_is_told() {
    let costs = |cost| Service { contacts: vec![contact(Channel::Phone, cost)], ..debt() };
    let monday = Query { now: Local::from_iso("2026-11-23T12:00"), ..words("debt ") };
    let friday = Query { now: Local::from_iso("2026-11-27T12:00"), ..words("debt ") };
    let last = |cost, query: &Query| why(costs(cost), query)[2..].to_vec();
    assert_eq!(last(Cost::Free, &monday), [Reason::OpenNow, Reason::Free]);
    assert_eq!(last(Cost::Standard, &monday), [Reason::OpenNow]);
    assert_eq!(last(Cost::Free, &friday), [Reason::Free]);
    assert_eq!(last(Cost::Unknown, &words("debt ")), []);
    let open = |query: &Query| {
        let answer = ask(&with("en", vec![costs(Cost::Free)]), query);
        answer.services[0].open
    };
    assert!(matches!(open(&monday), Open::Open { until: Some(_) }));
    assert!(matches!(open(&friday), Open::Closed { opens: Some(_) }));
    assert_eq!(open(&words("debt ")), Open::Unknown);
}

#[test]
fn the_hours_are_worked_out_anew_when_time_or_the_way_to_talk_changes() {
    let one = Service {
        contacts: vec![contact(Channel::Phone, Cost::Free), contact(Channel::Chat, Cost::Free)],
        ..debt()
    };
    let mut english = with("en", vec![one]);
    english.services[0].contacts[1].hours = Some(Hours::default());
    let finder = crate::finder::Finder::new(&english);
    let listed = |now: &str, channel| {
        let now = Local::from_iso(now);
        let query = Query { now, channel, open_now: true, ..words("debt ") };
        !finder.ask(&english, &query).nothing
    };
    assert!(listed("2026-11-23T12:00", None));
    assert!(!listed("2026-11-27T12:00", None));
    assert!(listed("2026-11-23T12:00", Some(Channel::Phone)));
    assert!(!listed("2026-11-23T12:00", Some(Channel::Chat)));
}

#[test]
fn a_language_is_told_first_and_interpreters_where_one_is_asked_for() {
    let tags = |list: &[&str]| Service {
        languages: list.iter().map(|tag| (*tag).to_owned()).collect(),
        interpreters: true,
        ..debt()
    };
    let first = |lang: &str, one: Service, typed: &str| {
        ask(&with(lang, vec![one]), &words(typed)).services[0].why[0]
    };
    let money = Reason::Need(Need::Money);
    assert_eq!(first("en", tags(&["en", "pl"]), "debt polish "), Reason::Language(1));
    assert_eq!(first("en", tags(&["en"]), "debt polish "), Reason::Interpreters);
    assert_eq!(first("en", tags(&["en", "pl"]), "debt "), money);
    assert_eq!(first("pl", tags(&["en", "pl"]), "debt "), Reason::Language(1));
    assert_eq!(first("pl", tags(&["en"]), "debt "), Reason::Interpreters);
    assert_eq!(first("pl", debt(), "debt "), money, "nobody there finds interpreters");
    assert_eq!(first("en-easy", tags(&["en", "en-easy"]), "debt "), money);
}

#[test]
fn ones_part_is_told_where_the_service_knows_it() {
    let roles = || Service { roles: vec![Role::Survivor, Role::Supporter], ..debt() };
    let told = |one: Service, typed: &str| {
        let part = |reason: &&Reason| matches!(reason, Reason::Role(_));
        why(one, &words(typed)).iter().find(part).copied()
    };
    let supporter = Some(Reason::Role(Role::Supporter));
    assert_eq!(told(roles(), "debt my friend "), supporter);
    assert_eq!(told(roles(), "debt "), None);
    assert_eq!(told(debt(), "debt my friend "), None);
    assert_eq!(told(roles(), "debt my friend was murdered "), supporter);
}

#[test]
fn the_need_that_is_wanted_most_is_told() {
    let mut one = debt();
    one.needs = vec![Need::Pets, Need::Money, Need::Legal];
    assert_eq!(why(one.clone(), &words("court "))[0], Reason::Need(Need::Legal));
    assert_eq!(why(one.clone(), &words("court debt "))[0], Reason::Need(Need::Money));
    assert_eq!(why(one, &words("qwertz "))[0], Reason::National);
}

#[test]
fn what_helps_with_something_else_does_not_count_as_fitting() {
    let fitting =
        |other: Service, typed: &str| ask(&with("en", vec![debt(), other]), &words(typed)).fitting;
    assert_eq!(fitting(service("court", Need::Legal), "debt "), 1);
    assert_eq!(fitting(service("court", Need::Legal), "debt court "), 2);
    assert_eq!(fitting(service("999", Need::Emergency), "debt "), 1);
    let abroad = Service { kind: Kind::LegalRights, ..service("reunite", Need::Children) };
    assert_eq!(fitting(abroad, "debt "), 1);
    let own = Service { groups: vec![Group::Lgbt], ..service("own", Need::Work) };
    assert_eq!(fitting(own.clone(), "debt gay "), 2, "it is there for them");
    assert_eq!(fitting(own, "debt "), 1);
}

#[test]
fn services_only_for_people_who_harm_are_shown_to_those_who_ask_for_them() {
    let stop = || Service { roles: vec![Role::Harmer], ..service("Stopline", Need::Behaviour) };
    let all = || vec![debt(), debt(), debt(), debt(), stop()];
    let shown = |query: &Query| listed(&with("en", all()), query).contains(&4);
    assert!(shown(&Query::default()), "nothing is known of who looks through the list");
    assert!(shown(&words("will he change ")) && shown(&words("stopline ")));
    assert!(!shown(&words("debt ")));
    assert!(!shown(&Query { who: vec![Who::Woman], ..Query::default() }));
}

#[test]
fn no_more_than_five_reasons_are_told() {
    let one = Service {
        name: "Moneyline".into(),
        languages: vec!["pl".into()],
        roles: vec![Role::Survivor, Role::Supporter],
        contacts: vec![contact(Channel::Phone, Cost::Free)],
        ..debt()
    };
    let query = Query {
        now: Local::from_iso("2026-11-23T12:00"),
        who: vec![Who::Friend],
        language: Some("pl".into()),
        ..words("moneyline debt ")
    };
    assert_eq!(why(one, &query).len(), 5);
}

#[test]
fn a_tap_leaves_out_what_does_not_fit_it() {
    let mut all: Vec<Service> = (0..3).map(|at| service(&format!("{at}"), Need::Money)).collect();
    all[0].contacts = vec![contact(Channel::Phone, Cost::Free), contact(Channel::Chat, Cost::Free)];
    all[1].contacts = vec![contact(Channel::Email, Cost::Free)];
    all[1].languages.push("pl".into());
    all[2].interpreters = true;
    all[2].roles = Role::ALL.to_vec();
    let english = with("en", all);
    let none = Query::default;
    let channel = |channel| Query { channel: Some(channel), ..none() };
    let open = |now: &str| Query { open_now: true, now: Local::from_iso(now), ..none() };
    for (query, list) in [
        (channel(Channel::Phone), "0"),
        (channel(Channel::Chat), "0"),
        (channel(Channel::Email), "1"),
        (Query { language: Some("pl".into()), ..none() }, "1 2"),
        (Query { language: Some("ur".into()), ..none() }, "2"),
        (open("2026-11-23T12:00"), "0"),
        (Query { needs: vec![Need::Pets, Need::Money], ..none() }, "0 1 2"),
        (Query { who: vec![Who::Friend], ..none() }, "2"),
        (Query { who: vec![Who::Harmer], ..none() }, "2"),
        (Query { who: vec![Who::Professional], ..none() }, "2"),
    ] {
        let mut found = ids(&english, &query);
        found.sort_unstable();
        assert_eq!(found.join(" "), list, "{query:?}");
        assert!(!ask(&english, &query).nothing, "{query:?}");
    }
    for query in [
        channel(Channel::Bsl),
        open("2026-11-27T12:00"),
        Query { needs: vec![Need::Pets], ..none() },
    ] {
        let answer = ask(&english, &query);
        assert!(answer.nothing && answer.services.len() == 3, "the nearest is shown: {query:?}");
        assert_eq!(answer.fitting, 0);
    }
}
