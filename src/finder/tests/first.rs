//! What stands in the first places.

use super::{catalogue, ids, listed, service, words};
use crate::catalogue::{
    Bill, Catalogue, Channel, Contact, Cost, Coverage, Districts, Group, Kind, Month, Need, Role,
    Service,
};
use crate::finder::{Query, Who};
use crate::place::Place;

const ENGLISH: &[(&str, &[&str])] = &[
    ("need.money", &["debt"]),
    ("need.police", &["police"]),
    ("need.behaviour", &["i hit her"]),
    ("who.harmer", &["i hit her"]),
    ("who.child", &["im twelve"]),
    ("who.lgbt", &["gay"]),
    ("who.deaf", &["deaf"]),
    ("role.professional", &["my client"]),
    ("role.bereaved", &["was murdered"]),
    ("danger.now", &["kill me"]),
    ("danger.suicide", &["want to die"]),
];

/// Services in the order given; their ids tell them apart.
fn with(services: Vec<Service>) -> Catalogue {
    Catalogue { services, ..catalogue("en", ENGLISH) }
}

/// Services for debt, so many of one kind.
fn debt(count: usize) -> Vec<Service> {
    (0..count).map(|at| service(&format!("debt-{at}"), Need::Money)).collect()
}

fn of_kind(id: &str, need: Need, kind: Kind) -> Service {
    Service { kind, ..service(id, need) }
}

fn place_of(list: &[String], id: &str) -> usize {
    list.iter().position(|one| one == id).expect("it is listed")
}

#[test]
fn the_third_is_of_another_kind_where_the_first_are_alike() {
    let mut all = debt(4);
    all.push(of_kind("court", Need::Money, Kind::LegalRights));
    all[4].needs.insert(0, Need::Legal);
    let english = with(all);
    assert_eq!(ids(&english, &words("debt "))[..3], ["debt-0", "debt-1", "court"]);
    let child = Query { who: vec![Who::Child], ..words("debt ") };
    assert_eq!(ids(&english, &child), [] as [&str; 0], "a child of 12 is shown nothing of these");
}

#[test]
fn three_of_different_kinds_stay_as_they_are() {
    let mut all = debt(4);
    all[1].kind = Kind::MoneyPractical;
    all.push(of_kind("court", Need::Legal, Kind::LegalRights));
    assert_eq!(ids(&with(all), &words("debt "))[..3], ["debt-0", "debt-1", "debt-2"]);
    let mut all = debt(3);
    all[2].kind = Kind::MoneyPractical;
    assert_eq!(ids(&with(all), &words("debt ")), ["debt-0", "debt-1", "debt-2"]);
}

#[test]
fn what_does_not_fit_is_not_brought_among_the_first_only_for_its_kind() {
    let mut all = debt(4);
    all.push(of_kind("refuge", Need::Refuge, Kind::RefugeHousing));
    assert_eq!(place_of(&ids(&with(all), &words("debt ")), "refuge"), 4);
    let mut all = debt(4);
    let only = Service {
        groups: vec![Group::Jewish],
        groups_only: true,
        ..of_kind("jewish", Need::Money, Kind::MinoritisedCommunities)
    };
    all.push(only);
    assert_eq!(place_of(&ids(&with(all), &words("debt ")), "jewish"), 4, "it takes others only");
}

#[test]
fn children_stay_with_their_own_kind() {
    let young =
        |at: usize| of_kind(&format!("young-{at}"), Need::Children, Kind::ChildrenYoungPeople);
    let mut all: Vec<Service> = (0..4).map(young).collect();
    all.push(of_kind("social-care", Need::Children, Kind::LocalSupport));
    assert_eq!(ids(&with(all), &words("im twelve "))[..3], ["young-0", "young-1", "young-2"]);
}

#[test]
fn somebody_to_talk_to_is_among_the_first_three_whatever_is_asked() {
    let mut all = debt(5);
    all.push(service("talk", Need::Talk));
    for one in &mut all {
        one.roles = Role::ALL.to_vec();
    }
    let english = with(all);
    let place = |typed: &str| place_of(&ids(&english, &words(typed)), "talk");
    assert_eq!(place("debt "), 2);
    for typed in ["debt i hit her ", "debt my client ", "debt was murdered "] {
        assert!(place(typed) > 2, "{typed}: they ask for something else");
    }
    let mut fourth = debt(3);
    fourth.push(service("talk", Need::Talk));
    assert_eq!(place_of(&ids(&with(fourth), &words("debt ")), "talk"), 2);
    let tapped = Query { needs: vec![Need::Money], ..Query::default() };
    assert!(!ids(&english, &tapped).contains(&"talk".to_owned()), "a tap is a plain wish");
}

#[test]
fn who_is_tapped_without_words_is_not_sent_to_talk() {
    let mut all = debt(5);
    all.push(service("talk", Need::Talk));
    all[5].needs.push(Need::Money);
    let tapped = Query { needs: vec![Need::Money], ..Query::default() };
    assert_eq!(place_of(&ids(&with(all), &tapped), "talk"), 5);
}

#[test]
fn to_talk_nobody_is_sent_to_a_group_that_is_not_theirs() {
    let mut all = debt(5);
    all.push(Service {
        groups: vec![Group::Lgbt],
        groups_only: true,
        ..service("gay-talk", Need::Talk)
    });
    all.push(service("talk", Need::Talk));
    let list = ids(&with(all), &words("debt "));
    assert_eq!(place_of(&list, "talk"), 2);
    assert!(place_of(&list, "gay-talk") > 4);
}

#[test]
fn a_place_of_ones_own_is_kept_for_those_who_belong_there_and_only_for_them() {
    for (kind, kept) in [
        (Kind::Lgbt, true),
        (Kind::DeafDisabled, true),
        (Kind::MinoritisedCommunities, true),
        (Kind::LegalRights, false),
    ] {
        let mut all = debt(6);
        all[1].kind = Kind::MoneyPractical;
        all.push(Service {
            groups: vec![Group::Lgbt],
            groups_only: true,
            ..of_kind("own", Need::Work, kind)
        });
        let english = with(all);
        assert_eq!(place_of(&ids(&english, &words("gay debt ")), "own") < 3, kept, "{kind:?}");
        assert!(place_of(&ids(&english, &words("deaf debt ")), "own") > 2, "{kind:?}");
    }
    let mut all = debt(6);
    all[1].kind = Kind::MoneyPractical;
    all.push(Service { groups: vec![Group::Lgbt], ..of_kind("open", Need::Work, Kind::Lgbt) });
    let open = place_of(&ids(&with(all), &words("gay debt ")), "open");
    assert!(open > 2, "who takes everybody is not a place of one's own");
}

fn help_now() -> Vec<Service> {
    vec![
        service("talk", Need::Talk),
        of_kind("police-station", Need::Police, Kind::Emergency),
        of_kind("shelter", Need::Emergency, Kind::LocalSupport),
        of_kind("999", Need::Emergency, Kind::Emergency),
        of_kind("999-text", Need::Emergency, Kind::Emergency),
        of_kind("999-third", Need::Emergency, Kind::Emergency),
        service("samaritans", Need::Suicide),
        Service { max_age: 18, ..of_kind("childline", Need::Talk, Kind::ChildrenYoungPeople) },
    ]
}

#[test]
fn in_danger_two_ways_to_the_emergency_services_come_first_and_once() {
    let list = ids(&with(help_now()), &words("kill me "));
    assert_eq!(list[..2], ["999", "999-text"]);
    assert_eq!(list.len(), 8, "each once, and none is lost");
    assert_ne!(list[2], "999-third", "two are enough");
}

#[test]
fn who_wants_to_die_is_shown_somebody_to_talk_to_about_it_first() {
    let list = ids(&with(help_now()), &words("want to die "));
    assert_eq!(list[0], "samaritans");
    let child = ids(&with(help_now()), &words("im twelve want to die "));
    assert_eq!(child[..2], ["childline", "samaritans"], "children have a line of their own");
    let both = ids(&with(help_now()), &words("want to die kill me "));
    assert_eq!(both[..3], ["999", "999-text", "samaritans"]);
}

/// Three ways to the emergency services, of which the last differs.
fn doors(change: impl Fn(&mut Service)) -> Catalogue {
    let mut all: Vec<Service> = ["one", "two", "three"]
        .map(|id| of_kind(id, Need::Emergency, Kind::Emergency))
        .into_iter()
        .collect();
    change(&mut all[2]);
    with(all)
}

fn phone() -> Contact {
    Contact {
        channel: Channel::Phone,
        value: "999".into(),
        then: None,
        link: None,
        hours: None,
        cost: Cost::Free,
        bill: Bill::Unknown,
        note: None,
        sure: true,
        checked: Month::default(),
    }
}

#[test]
fn in_danger_the_way_for_ones_own_comes_first_then_the_near_one_then_one_with_a_number() {
    let first = |english: &Catalogue, query: &Query| ids(english, query)[0].clone();
    let danger = words("kill me ");
    let here = Query { place: Place::In(0), ..danger.clone() };
    let near = doors(|one| one.area = Coverage::Local(Districts(1)));
    assert_eq!(first(&near, &here), "three");
    let number = doors(|one| one.contacts = vec![phone()]);
    assert_eq!(first(&number, &danger), "three");
    let own = doors(|one| (one.groups, one.groups_only) = (vec![Group::Deaf], true));
    let deaf = words("deaf kill me ");
    assert_eq!(first(&own, &deaf), "three");
    assert_eq!(ids(&own, &danger)[..2], ["one", "two"], "not for those who hear");

    // What counts more outweighs all that counts less.
    let mut all = doors(|one| one.area = Coverage::Local(Districts(1)));
    all.services[0].contacts = vec![phone()];
    assert_eq!(first(&all, &here), "three");
    let mut all = doors(|one| one.groups = vec![Group::Deaf]);
    all.services[0].contacts = vec![phone()];
    all.services[0].area = Coverage::Local(Districts(1));
    assert_eq!(first(&all, &Query { place: Place::In(0), ..deaf }), "three");
}

#[test]
fn in_danger_nobody_is_sent_to_another_district() {
    let away = doors(|one| one.area = Coverage::Local(Districts(0b10)));
    let here = Query { place: Place::In(0), ..words("kill me ") };
    assert_eq!(ids(&away, &here), ["one", "two"]);
    assert_eq!(listed(&away, &here).len(), 2);
}
