//! What makes a service stand higher or lower than one that is the same otherwise.

use super::{ask, catalogue, ids, service, words};
use crate::catalogue::{
    Bill, Catalogue, Channel, Contact, Cost, Coverage, District, Districts, Group, Holidays, Hours,
    Kind, Month, Need, Places, Role, Service, Sex, Text,
};
use crate::finder::Query;
use crate::hours::Local;
use crate::place::Place;

const ENGLISH: &[(&str, &[&str])] = &[
    ("need.talk", &["help"]),
    ("need.money", &["debt"]),
    ("need.legal", &["court"]),
    ("need.children", &["kids"]),
    ("need.suicide", &["samaritan"]),
    ("need.behaviour", &["anger"]),
    ("who.man", &["man"]),
    ("who.woman", &["woman"]),
    ("who.trans", &["trans"]),
    ("who.lgbt", &["gay"]),
    ("who.deaf", &["deaf"]),
    ("who.migrant", &["visa"]),
    ("who.parent", &["parent"]),
    ("who.harmer", &["am i the abuser"]),
    ("hint.man", &["wife"]),
    ("role.survivor", &["hits me"]),
    ("role.harmer", &["i hit"]),
    ("role.bereaved", &["was murdered"]),
    ("role.professional", &["my client"]),
    ("role.supporter", &["my friend"]),
    ("channel.text", &["by text"]),
    ("channel.chat", &["by chat"]),
    ("lang.pl", &["in polish"]),
    ("time.now", &["now"]),
    ("age.me", &["im"]),
];

fn contact(channel: Channel) -> Contact {
    Contact {
        channel,
        value: String::new(),
        then: None,
        link: None,
        hours: None,
        cost: Cost::Unknown,
        bill: Bill::Unknown,
        note: None,
        sure: false,
        checked: Month::default(),
    }
}

/// A line for everybody that helps with debts.
fn plain() -> Service {
    Service {
        contacts: vec![contact(Channel::Phone)],
        roles: Role::ALL.to_vec(),
        ..service("line", Need::Money)
    }
}

fn with(services: [Service; 2]) -> Catalogue {
    let district = |id: &str| District { id: id.into(), name: id.into(), council: id.into() };
    let places =
        Places { districts: vec![district("weir"), district("hill")], ..Places::default() };
    Catalogue { services: services.to_vec(), places, ..catalogue("en", ENGLISH) }
}

/// Whether the second stands first.
fn second_leads(services: [Service; 2], query: &Query) -> bool {
    ask(&with(services), query).services[0].index == 1
}

/// One of two services, the same but for a change, stands first wherever it is in the catalogue.
fn leads(query: &Query, high: impl Fn(&mut Service), low: impl Fn(&mut Service)) -> bool {
    let (mut one, mut other) = (plain(), plain());
    high(&mut one);
    low(&mut other);
    second_leads([other.clone(), one.clone()], query) && !second_leads([one, other], query)
}

const fn as_it_is(_: &mut Service) {}

fn raises(typed: &str, change: impl Fn(&mut Service)) -> bool {
    leads(&words(typed), change, as_it_is)
}

fn lowers(typed: &str, change: impl Fn(&mut Service)) -> bool {
    leads(&words(typed), as_it_is, change)
}

fn of_sex(sex: Sex) -> impl Fn(&mut Service) {
    move |one| one.sex = vec![sex]
}

fn of_group(group: Group, only: bool) -> impl Fn(&mut Service) {
    move |one| (one.groups, one.groups_only) = (vec![group], only)
}

fn with_roles(roles: &[Role]) -> impl Fn(&mut Service) + use<> {
    let roles = roles.to_vec();
    move |one| one.roles.clone_from(&roles)
}

fn reached(channels: &[Channel]) -> impl Fn(&mut Service) + use<> {
    let contacts: Vec<Contact> = channels.iter().map(|channel| contact(*channel)).collect();
    move |one| one.contacts.clone_from(&contacts)
}

#[test]
fn services_for_ones_own_sex_stand_higher_and_for_the_other_lower() {
    assert!(raises("debt man ", of_sex(Sex::Men)));
    assert!(raises("debt woman ", of_sex(Sex::Women)));
    assert!(raises("debt trans ", of_sex(Sex::Trans)));
    assert!(raises("debt wife ", of_sex(Sex::Men)), "likely a man");
    assert!(lowers("debt ", of_sex(Sex::Women)));
    assert!(lowers("debt ", of_sex(Sex::Men)));
    let both = |one: &mut Service| one.sex = vec![Sex::Women, Sex::Trans];
    assert!(raises("debt woman ", both));
    assert!(lowers("debt ", both));
    // Men have few services of their own, women many.
    let men = words("debt man ");
    assert!(leads(&men, of_sex(Sex::Men), of_group(Group::Lgbt, false)));
    assert!(leads(&words("debt man gay "), of_sex(Sex::Men), of_group(Group::Lgbt, false)));
    assert!(leads(&words("debt woman gay "), of_group(Group::Lgbt, false), of_sex(Sex::Women)));
    assert!(leads(&words("debt "), of_sex(Sex::Women), reached(&[])), "they are for most");
    let unsaid = words("debt ");
    assert!(leads(&unsaid, of_sex(Sex::Women), of_sex(Sex::Men)));
    assert!(leads(&words("debt wife "), as_it_is, of_sex(Sex::Women)));
    assert!(leads(&words("debt trans man "), of_sex(Sex::Men), of_sex(Sex::Women)));
    assert!(leads(&words("debt wife "), reached(&[]), of_sex(Sex::Women)));
}

#[test]
fn services_for_ones_own_group_stand_higher_and_those_for_others_only_lower() {
    assert!(raises("debt gay ", of_group(Group::Lgbt, false)));
    assert!(raises("debt gay ", of_group(Group::Lgbt, true)));
    assert!(lowers("debt ", of_group(Group::Lgbt, true)));
    assert!(!lowers("debt ", of_group(Group::Lgbt, false)), "it takes everybody");
    let two = |one: &mut Service| one.groups = vec![Group::Lgbt, Group::Migrant];
    assert!(leads(&words("debt gay visa "), two, of_group(Group::Lgbt, false)));
    // Most people are parents.
    assert!(raises("debt parent ", of_group(Group::Parent, false)));
    let query = words("debt gay parent ");
    assert!(leads(&query, of_group(Group::Lgbt, false), of_group(Group::Parent, false)));
    let both = |one: &mut Service| one.groups = vec![Group::Lgbt, Group::Parent];
    assert!(leads(&query, both, of_group(Group::Lgbt, false)));
    // The language outweighs the group: whoever is spoken to is not a stranger.
    let polish = |one: &mut Service| {
        (one.groups, one.groups_only) = (vec![Group::Polish], true);
        one.languages = vec!["pl".into()];
    };
    assert!(raises("debt in polish ", polish));
}

#[test]
fn deaf_people_are_shown_first_who_signs_then_who_writes() {
    let signs = reached(&[Channel::Phone, Channel::Bsl]);
    let writes = reached(&[Channel::Phone, Channel::Text]);
    assert!(raises("debt deaf ", &signs));
    assert!(raises("debt deaf ", |one| one.languages.push("bfi".into())));
    assert!(raises("debt deaf ", &writes));
    assert!(leads(&words("debt deaf "), &signs, &writes));
    for channel in [Channel::Chat, Channel::Email, Channel::Web] {
        assert!(raises("debt deaf ", reached(&[Channel::Phone, channel])), "{channel:?}");
    }
    assert!(!raises("debt ", signs) && !raises("debt ", writes));
}

#[test]
fn children_and_young_people_are_shown_first_what_is_there_for_them() {
    let line = |one: &mut Service| one.max_age = 18;
    let kind = |one: &mut Service| one.kind = Kind::ChildrenYoungPeople;
    for age in ["im 12 ", "im 17 "] {
        assert!(raises(&format!("kids {age}"), line), "{age}");
        assert!(raises(&format!("kids {age}"), kind), "{age}");
        assert!(leads(&words(&format!("kids {age}")), line, kind), "{age}: those for them only");
    }
    let helps = |one: &mut Service| one.needs = vec![Need::Money, Need::Suicide];
    assert!(leads(&words("debt im 17 "), line, helps));
    for typed in ["debt ", "debt im 30 "] {
        assert!(lowers(typed, kind), "{typed}");
        assert!(lowers(typed, |one| one.max_age = 25), "{typed}");
    }
    assert!(lowers("debt im 24 ", |one| one.max_age = 25), "for children nobody asked");
    assert!(!lowers("kids ", kind), "a parent may call");
    assert!(!lowers("kids parent ", kind));
    assert!(lowers("kids parent ", line), "but not where only the child can");
    assert!(!lowers("kids ", line), "it may be the child that writes");
}

#[test]
fn services_for_ones_part_stand_higher() {
    let for_all = with_roles(Role::ALL);
    for (typed, role) in [
        ("debt was murdered ", Role::Bereaved),
        ("debt my client ", Role::Professional),
        ("debt my friend ", Role::Supporter),
        ("debt i hit ", Role::Harmer),
        ("debt ", Role::Survivor),
        ("debt hits me ", Role::Survivor),
    ] {
        let others: Vec<Role> = Role::ALL.iter().copied().filter(|one| *one != role).collect();
        assert!(leads(&words(typed), &for_all, with_roles(&others)), "{typed}");
    }
    let survivors = with_roles(&[Role::Survivor]);
    assert!(leads(&words("debt "), &survivors, with_roles(&[Role::Supporter, Role::Bereaved])));
    assert!(leads(&words("debt my friend "), with_roles(&[Role::Supporter]), &survivors));
    let harmers = with_roles(&[Role::Survivor, Role::Harmer]);
    assert!(!leads(&words("debt hits me "), &harmers, &survivors));
    // Whose part is missing is worse off than whose number is.
    let professionals = with_roles(&[Role::Survivor, Role::Professional]);
    let mute = |one: &mut Service| one.contacts.clear();
    assert!(leads(&words("debt my client "), mute, &survivors), "and the other knows the part");
    assert!(leads(&words("debt my client "), professionals, &survivors));
}

#[test]
fn who_asks_whether_they_harm_is_shown_help_to_stop_below_help_for_themselves() {
    let stop = with_roles(&[Role::Harmer]);
    let query = words("am i the abuser hits me debt ");
    assert!(leads(&query, with_roles(&[Role::Survivor]), &stop));
    assert!(leads(&query, &stop, with_roles(&[Role::Bereaved])));
    assert!(leads(&query, &stop, reached(&[])), "it is near all the same");
}

#[test]
fn a_child_is_shown_first_what_is_there_for_those_it_happens_to() {
    let line = |one: &mut Service| one.max_age = 18;
    let supporters = |one: &mut Service| {
        one.max_age = 18;
        one.roles = vec![Role::Supporter];
    };
    assert!(leads(&words("kids im 12 "), line, supporters));
}

#[test]
fn who_speaks_ones_language_stands_first_then_who_finds_interpreters() {
    let speaks = |one: &mut Service| one.languages.push("pl".into());
    let finds = |one: &mut Service| one.interpreters = true;
    assert!(raises("debt in polish ", speaks));
    assert!(raises("debt in polish ", finds));
    assert!(leads(&words("debt in polish "), speaks, finds));
    assert!(!raises("debt ", speaks) && !raises("debt ", finds), "nobody asked for it");
    assert!(!raises("debt ", |one| one.languages.clear()), "all speak English");
}

#[test]
fn in_a_catalogue_of_another_language_who_speaks_it_stands_first() {
    let lead = |high: &dyn Fn(&mut Service), low: &dyn Fn(&mut Service), typed: &str| {
        let polish = |services: [Service; 2]| {
            let words: &[(&str, &[&str])] = &[("need.money", &["debt"]), ("lang.ur", &["urdu"])];
            Catalogue { services: services.to_vec(), ..catalogue("pl", words) }
        };
        let (mut one, mut other) = (plain(), plain());
        high(&mut one);
        low(&mut other);
        ask(&polish([other, one]), &words(typed)).services[0].index == 1
    };
    let speaks: &dyn Fn(&mut Service) = &|one| one.languages.push("pl".into());
    let urdu: &dyn Fn(&mut Service) = &|one| one.languages.push("ur".into());
    let finds: &dyn Fn(&mut Service) = &|one| one.interpreters = true;
    assert!(lead(speaks, &as_it_is, "debt "));
    assert!(lead(finds, &as_it_is, "debt "));
    assert!(lead(speaks, finds, "debt "));
    assert!(lead(urdu, speaks, "debt urdu "), "the language that is asked for counts more");
    assert!(!lead(urdu, &as_it_is, "debt "));
}

#[test]
fn where_people_answer_as_one_speaks_stands_higher() {
    for channel in [Channel::Phone, Channel::Text, Channel::Chat, Channel::Bsl] {
        let answers = reached(&[channel]);
        assert!(leads(&words("debt "), &answers, reached(&[Channel::Web])), "{channel:?}");
        assert!(leads(&words("debt "), &answers, reached(&[])), "{channel:?}");
    }
    assert!(leads(&words("debt "), reached(&[Channel::Web]), reached(&[])));
    assert!(leads(&words("debt "), reached(&[Channel::Phone, Channel::Phone]), reached(&[])));
    let tried = |one: &mut Service| {
        reached(&[Channel::Web])(one);
        one.contacts[0].sure = true;
    };
    assert!(leads(&words("debt "), reached(&[Channel::Phone]), tried));
    assert!(raises("debt ", |one| one.contacts[0].sure = true), "a number that was tried");
    let both = |one: &mut Service| {
        reached(&[Channel::Phone, Channel::Web])(one);
        one.contacts[1].sure = true;
    };
    assert!(raises("debt ", both));
}

#[test]
fn the_way_to_talk_that_is_asked_for_counts() {
    let text = reached(&[Channel::Phone, Channel::Text]);
    let chat = reached(&[Channel::Chat]);
    assert!(raises("debt by text ", &text));
    assert!(raises("debt by text by chat ", &chat));
    assert!(raises("debt by text by chat ", &text));
    assert!(!raises("debt ", &text) && !raises("debt by text ", &chat));
    let sure = |one: &mut Service| one.contacts[0].sure = true;
    assert!(leads(&words("debt by text "), &text, sure));
}

fn open_till(hour: u16) -> impl Fn(&mut Service) {
    move |one| {
        let weekly = (0..7).map(|day| (day * 1440, day * 1440 + hour * 60)).collect();
        one.contacts[0].hours = Some(Hours { weekly, holidays: Holidays::AsUsual });
    }
}

#[test]
fn who_answers_now_stands_higher_and_more_so_in_a_hurry() {
    let noon = |typed: &str| Query { now: Local::from_iso("2026-11-25T12:00"), ..words(typed) };
    let (open, closed) = (open_till(20), open_till(10));
    for typed in ["debt ", "debt now "] {
        assert!(leads(&noon(typed), &open, as_it_is), "{typed}");
        assert!(leads(&noon(typed), as_it_is, &closed), "{typed}");
        assert!(leads(&noon(typed), &open, &closed), "{typed}");
    }
    // In a hurry it counts more than a local service, or than being made for one's sex.
    let near = |one: &mut Service| one.area = Coverage::Local(Districts(0b11));
    assert!(leads(&noon("debt "), near, |one| one.contacts[0].sure = true));
    assert!(leads(&noon("debt now "), &open, near));
    let near_closed = |one: &mut Service| {
        near(one);
        closed(one);
    };
    assert!(leads(&noon("debt now "), as_it_is, near_closed));
    let women = |one: &mut Service| {
        of_sex(Sex::Women)(one);
        open(one);
    };
    assert!(leads(&noon("debt woman "), of_sex(Sex::Women), &open));
    assert!(leads(&noon("debt woman "), women, of_sex(Sex::Women)));
    let hurry = Query { open_now: true, ..noon("debt ") };
    assert_eq!(ids(&with([plain(), plain()]), &hurry).len(), 2, "the nearest, where none is open");
}

fn local(districts: u16) -> impl Fn(&mut Service) {
    move |one| one.area = Coverage::Local(Districts(districts))
}

#[test]
fn near_services_stand_higher_and_ones_own_council_first() {
    let here = Query { place: Place::In(0), ..words("debt ") };
    assert!(leads(&here, local(0b01), as_it_is));
    assert!(leads(&here, local(0b11), as_it_is));
    assert!(leads(&here, local(0b01), local(0b11)));
    assert!(leads(&words("debt "), local(0b11), as_it_is), "it serves the whole area");
    assert!(lowers("debt ", local(0b01)), "it may be another district");
    let which = Place::Which { districts: vec![0, 1], outside: Vec::new() };
    let either = Query { place: which, ..words("debt ") };
    assert!(leads(&either, local(0b11), as_it_is));
    assert!(leads(&either, as_it_is, local(0b01)), "it serves a part of where they may be");
    assert!(leads(&either, local(0b01), reached(&[])));
}

#[test]
fn outside_the_area_the_neighbours_services_stand_first_and_local_ones_are_left_out() {
    let neighbour = |one: &mut Service| {
        one.area = Coverage::Neighbour;
        one.neighbours = vec!["Farland".into()];
    };
    let farland = Query { place: Place::Outside(vec!["Farland".into()]), ..words("debt ") };
    assert!(leads(&farland, neighbour, as_it_is));
    let (mut near, mut there) = (plain(), plain());
    local(0b11)(&mut near);
    neighbour(&mut there);
    let list = |place| {
        let query = Query { place, ..words("debt ") };
        let found = ask(&with([near.clone(), there.clone()]), &query).services;
        found.iter().map(|hit| hit.index).collect::<Vec<_>>()
    };
    assert_eq!(list(Place::Outside(vec!["Farland".into()])), [1]);
    assert_eq!(list(Place::Outside(vec!["Otherton".into()])), []);
    assert_eq!(list(Place::Outside(Vec::new())), []);
    assert_eq!(list(Place::Unsaid), [0]);
    assert_eq!(list(Place::In(0)), [0]);
    let which = Place::Which { districts: vec![0], outside: vec!["Farland".into()] };
    assert_eq!(list(which), [1, 0]);
}

#[test]
fn what_a_service_is_there_for_first_of_all_counts_most() {
    let needs = |list: &[Need]| {
        let list = list.to_vec();
        move |one: &mut Service| one.needs.clone_from(&list)
    };
    use Need::{Housing, Legal, Money, Pets, Talk, Work};
    let debt = words("debt ");
    assert!(leads(&debt, needs(&[Money, Work]), needs(&[Work, Money])));
    assert!(leads(&debt, needs(&[Work, Money]), needs(&[Work, Pets, Money])));
    assert!(leads(&debt, needs(&[Money]), needs(&[Money, Work])), "it is there for nothing else");
    assert!(leads(&debt, needs(&[Talk, Money]), needs(&[Work, Money])), "who talks, talks of it");
    assert!(leads(&debt, needs(&[Work, Pets, Legal, Housing, Talk, Money]), needs(&[Work])));
    assert!(leads(&words("debt court "), needs(&[Money, Legal]), needs(&[Money])));
    assert!(leads(&words("debt court "), needs(&[Money, Legal]), needs(&[Money, Work])));
}

#[test]
fn before_anything_is_said_somebody_to_talk_to_comes_first() {
    let nothing = Query::default();
    let needs = |list: &[Need]| {
        let list = list.to_vec();
        move |one: &mut Service| one.needs.clone_from(&list)
    };
    assert!(leads(&nothing, needs(&[Need::Talk]), as_it_is));
    assert!(leads(&nothing, needs(&[Need::Talk]), needs(&[Need::Money, Need::Talk])));
    assert!(leads(&nothing, needs(&[Need::Money, Need::Talk]), as_it_is));
    let tapped = Query { needs: vec![Need::Money], ..Query::default() };
    let talks = |one: &mut Service| {
        one.needs = vec![Need::Money, Need::Talk];
        one.contacts[0].sure = true;
    };
    assert!(leads(&tapped, talks, needs(&[Need::Money, Need::Work])));
    let mut floor = with([plain(), plain()]);
    floor.floor = vec![1];
    assert_eq!(ask(&floor, &nothing).services[0].index, 1, "what everybody is shown first");
}

#[test]
fn what_is_there_for_an_emergency_stays_lower_until_there_is_one() {
    for need in [Need::Emergency, Need::Suicide] {
        let urgent = |one: &mut Service| one.needs = vec![need, Need::Money];
        let beside = |one: &mut Service| one.needs = vec![Need::Work, Need::Money];
        assert!(leads(&words("debt "), beside, urgent), "{need:?}");
    }
    let samaritans = |one: &mut Service| one.needs = vec![Need::Suicide];
    assert!(leads(&words("samaritan "), samaritans, as_it_is), "it was asked for");
}

#[test]
fn courts_for_children_stay_lower_unless_they_are_named() {
    let abroad = |one: &mut Service| {
        (one.kind, one.needs) = (Kind::LegalRights, vec![Need::Children]);
        one.name = "Reunite".into();
    };
    let children = |one: &mut Service| one.needs = vec![Need::Children];
    assert!(leads(&words("kids "), children, abroad));
    let lawyers =
        |one: &mut Service| (one.kind, one.needs) = (Kind::LegalRights, vec![Need::Legal]);
    let legal = |one: &mut Service| one.needs = vec![Need::Legal];
    assert!(
        !leads(&words("court "), legal, lawyers),
        "where a court is asked for it is not held back"
    );
    assert!(leads(&words("reunite "), abroad, as_it_is));
}

#[test]
fn a_service_that_is_named_stands_first_whatever_else_fits() {
    let named =
        |one: &mut Service| (one.name, one.needs) = ("Living Keys".into(), vec![Need::Pets]);
    assert!(leads(&words("living keys "), named, as_it_is));
    let text = |one: &mut Service| one.summary = Text { text: "parrots".into(), ..Text::default() };
    assert!(raises("parrots ", text));
}
