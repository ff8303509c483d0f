//! Whom help is for, and what follows from it.

use super::{catalogue, ids, service, words};
use crate::catalogue::{Catalogue, Group, Kind, Need, Role, Service, Sex};
use crate::finder::{Query, Reason, Who, ask};
use std::collections::BTreeSet;

const ENGLISH: &[(&str, &[&str])] = &[
    ("who.woman", &["woman", "lady"]),
    ("who.man", &["man", "bloke"]),
    ("who.trans", &["trans", "nonbinary"]),
    ("who.harmer", &["am i the abuser"]),
    ("who.lgbt", &["gay", "queer"]),
    ("other.woman", &["my sister"]),
    ("other.man", &["my brother"]),
    ("other.child", &["my grandchild"]),
    ("other.older", &["my nan"]),
    ("hint.man", &["wife", "girlfriend"]),
    ("hint.woman", &["husband", "boyfriend"]),
    ("hint.harmer", &["im angry"]),
    ("role.survivor", &["hits me"]),
    ("role.harmer", &["i hit", "i slap"]),
    ("role.supporter", &["worried about"]),
    ("group.parent", &["my kids", "mother"]),
    ("need.children", &["counselling"]),
    ("need.talk", &["help"]),
    ("age.me", &["im"]),
    ("age.old", &["years old"]),
];

fn with(services: Vec<Service>) -> Catalogue {
    Catalogue { services, ..catalogue("en", ENGLISH) }
}

fn of_sex(id: &str, sex: Sex) -> Service {
    Service { sex: vec![sex], ..service(id, Need::Talk) }
}

fn aged(id: &str, min_age: u8, max_age: u8) -> Service {
    let kind = Kind::ChildrenYoungPeople;
    Service { min_age, max_age, kind, ..service(id, Need::Talk) }
}

fn tapped(who: &[Who]) -> Query {
    Query { who: who.to_vec(), ..Query::default() }
}

/// What is shown, in no order.
fn shown(catalogue: &Catalogue, query: &Query) -> String {
    let set: BTreeSet<String> = ids(catalogue, query).into_iter().collect();
    set.into_iter().collect::<Vec<_>>().join(" ")
}

fn sexes() -> Catalogue {
    with(vec![of_sex("men", Sex::Men), of_sex("women", Sex::Women), service("all", Need::Talk)])
}

#[test]
fn who_says_their_sex_is_not_sent_where_they_are_not_taken() {
    let sexes = sexes();
    for (query, list) in [
        (tapped(&[]), "all men women"),
        (tapped(&[Who::Woman]), "all women"),
        (tapped(&[Who::Man]), "all men"),
        (tapped(&[Who::Trans]), "all men women"),
        (tapped(&[Who::Woman, Who::Trans]), "all men women"),
        (tapped(&[Who::Trans, Who::Man]), "all men women"),
        (tapped(&[Who::Woman, Who::Man]), "all"),
        (words("woman help "), "all women"),
        (words("woman lady help "), "all women"),
        (words("bloke man help "), "all men"),
        (words("trans man help "), "all men women"),
        (words("trans nonbinary man help "), "all men women"),
    ] {
        assert_eq!(shown(&sexes, &query), list, "{query:?}");
    }
}

#[test]
fn of_a_relative_the_sex_counts_and_not_the_writers() {
    let mut sexes = sexes();
    sexes.services.iter_mut().for_each(|one| one.roles = Role::ALL.to_vec());
    for (typed, list) in [
        ("my sister needs help ", "all women"),
        ("im a man and my sister needs help ", "all women"),
        ("my brother needs help ", "all men"),
        ("woman my brother needs help ", "all men"),
        ("my sister and my brother need help ", "all men women"),
        ("he hits me and my sister ", "all men women"),
    ] {
        assert_eq!(shown(&sexes, &words(typed)), list, "{typed}");
    }
}

#[test]
fn who_is_too_young_or_too_old_for_a_service_is_not_sent_there() {
    let all = [
        aged("to-12", 0, 12),
        aged("to-13", 0, 13),
        aged("from-16", 16, 19),
        aged("from-18", 18, u8::MAX),
        aged("to-54", 0, 54),
        aged("from-55", 55, u8::MAX),
    ];
    let ages = with(all.to_vec());
    for (query, list) in [
        (tapped(&[Who::Child]), "to-12 to-13 to-54"),
        (tapped(&[Who::Young]), "from-16 to-13 to-54"),
        (tapped(&[Who::Older]), "from-18 from-55"),
        (words("im 16 help "), "from-16 to-54"),
        (words("im 13 help "), "to-13 to-54"),
        (words("im 19 help "), "from-16 from-18 to-54"),
        (words("im 55 help "), "from-18 from-55"),
        // Of two ages the first is believed.
        (words("im 13 im 40 help "), "to-13 to-54"),
        (words("im 13 im 13 help "), "to-13 to-54"),
    ] {
        assert_eq!(shown(&ages, &query), list, "{query:?}");
    }
}

#[test]
fn a_guess_at_the_sex_raises_and_leaves_nothing_out() {
    let sexes = sexes();
    let why = |typed: &str| {
        let answer = ask(&sexes, &words(typed));
        assert_eq!(answer.services.len(), 3, "{typed}");
        let reasons = answer.services.iter().flat_map(|hit| hit.why.clone());
        let found: Vec<Sex> = reasons
            .filter_map(|reason| match reason {
                Reason::Sex(sex) => Some(sex),
                _ => None,
            })
            .collect();
        (found, answer.services[0].index)
    };
    assert_eq!(why("my husband hits me help "), (vec![Sex::Women], 2));
    assert_eq!(why("my boyfriend and husband hits me help "), (vec![Sex::Women], 2));
    assert_eq!(why("my wife hits me help "), (vec![Sex::Men], 0));
    assert_eq!(why("my wife my girlfriend hits me help "), (vec![Sex::Men], 0));
    assert_eq!(why("my husband and his girlfriend hits me help "), (vec![], 2));
    assert_eq!(why("help "), (vec![], 2));
}

#[test]
fn who_loves_their_own_sex_is_understood() {
    let mut english = sexes();
    english.services.push(Service { groups: vec![Group::Lgbt], ..service("lgbt", Need::Talk) });
    let why = |typed: &str| {
        let hits = ask(&english, &words(typed)).services;
        let all: Vec<Reason> = hits.into_iter().flat_map(|hit| hit.why).collect();
        let has = |reason| all.contains(&reason);
        (has(Reason::Group(Group::Lgbt)), has(Reason::Sex(Sex::Women)), has(Reason::Sex(Sex::Men)))
    };
    assert_eq!(why("woman my wife hits me "), (true, true, false));
    assert_eq!(why("man my husband hits me "), (true, false, true));
    assert_eq!(why("gay my boyfriend hits me "), (true, false, true));
    assert_eq!(why("gay queer my girlfriend hits me "), (true, true, false));
    assert_eq!(why("man my wife hits me "), (false, false, true));
    assert_eq!(why("trans help "), (true, false, false), "trans people are told of LGBT+ services");
}

#[test]
fn who_is_hurt_does_not_count_as_one_who_harms_unless_they_ask() {
    let stop = Service { roles: vec![Role::Harmer], ..service("stop", Need::Behaviour) };
    let english = with(vec![stop, service("talk", Need::Talk)]);
    for (typed, list) in [
        ("i hit him ", "stop"),
        ("i hit and i slap him ", "stop"),
        ("he hits me ", "talk"),
        ("i hit back when he hits me ", "talk"),
        ("am i the abuser he hits me ", "stop talk"),
        ("im angry ", "stop talk"),
        ("im angry at my sister ", "talk"),
        ("im angry and worried about him ", "talk"),
        ("help ", "talk"),
    ] {
        let list: Vec<&str> = list.split(' ').collect();
        let found = ids(&english, &words(typed));
        assert!(list.iter().all(|id| found.contains(&(*id).to_owned())), "{typed} {found:?}");
        assert_eq!(found.contains(&"stop".to_owned()), list.contains(&"stop"), "{typed}");
    }
}

#[test]
fn words_that_say_nothing_are_told_so_unless_something_is_known_of_the_person() {
    let english = with(vec![service("talk", Need::Talk), service("debt", Need::Money)]);
    let nothing = |query: &Query| ask(&english, query).nothing;
    assert!(nothing(&words("qwertz ")));
    assert!(nothing(&words("hits me ")), "that it happened to them tells nothing more");
    assert!(!nothing(&Query::default()));
    for typed in ["qwertz woman ", "qwertz my kids ", "qwertz im 30 ", "qwertz worried about "] {
        assert!(!nothing(&words(typed)), "{typed}");
    }
    assert!(!nothing(&Query { who: vec![Who::Man], ..words("qwertz ") }));
}

#[test]
fn who_is_grown_up_is_not_sent_to_lines_for_children_first() {
    let mut family = service("family", Need::Legal);
    family.needs.push(Need::Children);
    family.roles.push(Role::Supporter);
    let mut line = aged("line", 0, 18);
    line.needs = vec![Need::Children];
    line.roles.push(Role::Supporter);
    let english = with(vec![family, line]);
    let first = |typed: &str| ids(&english, &words(typed))[0].clone();
    assert_eq!(first("counselling "), "line");
    assert_eq!(first("im 17 counselling "), "line");
    for typed in [
        "counselling for my kids ",
        "counselling im 18 ",
        "worried about counselling ",
        "my grandchild needs counselling ",
    ] {
        assert_eq!(first(typed), "family", "{typed}");
    }
}

#[test]
fn children_and_young_people_are_told_what_is_there_for_them() {
    let english = with(vec![aged("line", 0, 18)]);
    let why = |typed: &str| ask(&english, &words(typed)).services[0].why.clone();
    for (age, reason) in [(12, Reason::Children), (13, Reason::Young), (17, Reason::Young)] {
        let why = why(&format!("im {age} help "));
        assert!(why.contains(&reason), "{age} {why:?}");
    }
    for reason in [Reason::Children, Reason::Young] {
        assert!(!why("im 18 help ").contains(&reason));
    }
}

#[test]
fn a_child_is_shown_only_what_is_there_for_children_or_for_everybody_in_need() {
    let mut all = vec![
        service("talk", Need::Talk),
        service("debt", Need::Money),
        aged("line", 0, 18),
        aged("to-25", 0, 25),
        Service { kind: Kind::Helpline, max_age: 25, ..service("helpline-25", Need::Talk) },
        Service { kind: Kind::Helpline, max_age: 26, ..service("helpline-26", Need::Talk) },
        Service { kind: Kind::Emergency, ..service("999", Need::Emergency) },
        service("samaritans", Need::Suicide),
        Service { kind: Kind::SexualViolence, ..service("sarc", Need::SexualViolence) },
        service("family", Need::Legal),
        service("hospital", Need::Health),
    ];
    all[9].needs.push(Need::Children);
    all[10].needs.push(Need::Suicide);
    let english = with(all);
    let list = "999 family helpline-25 line samaritans sarc to-25";
    assert_eq!(shown(&english, &tapped(&[Who::Child])), list);
    let all = ids(&english, &tapped(&[Who::Young])).len();
    assert_eq!(all, 11, "from 13 on, everything that takes them");
    let named = Query { who: vec![Who::Child], ..words("hospital ") };
    assert!(ids(&english, &named).contains(&"hospital".to_owned()), "they asked for it by name");
}
