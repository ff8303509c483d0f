//! What makes a service stand higher or lower than one that is the same otherwise.

mod people;
mod ways;

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
