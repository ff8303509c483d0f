//! Guidance that is offered beside the services.

use super::{ask, catalogue, words};
use crate::catalogue::{Catalogue, Month, Need, Section, Text, Tool, Topic};
use crate::finder::{Query, Who};

const ENGLISH: &[(&str, &[&str])] = &[
    ("need.money", &["debt"]),
    ("need.legal", &["court"]),
    ("need.behaviour", &["anger"]),
    ("role.harmer", &["i hit"]),
    ("role.supporter", &["my friend"]),
    ("topic.second", &["the other one"]),
    ("danger.now", &["kill me"]),
    ("danger.suicide", &["want to die"]),
];

fn topic(id: &str, section: Section, needs: &[Need]) -> Topic {
    Topic {
        id: id.into(),
        title: Text::default(),
        lead: Text::default(),
        section,
        english: false,
        content_note: None,
        body: Vec::new(),
        tool: Tool::None,
        outcomes: Vec::new(),
        roles: Vec::new(),
        needs: needs.to_vec(),
        services: Vec::new(),
        related: Vec::new(),
        search: Vec::new(),
        urgent: false,
        checked: Month::default(),
    }
}

/// The topics that are offered, in order.
fn offered(topics: &[Topic], query: &Query) -> Vec<String> {
    let english = Catalogue { topics: topics.to_vec(), ..catalogue("en", ENGLISH) };
    let id = |at: u16| english.topics[usize::from(at)].id.clone();
    ask(&english, query).topics.into_iter().map(id).collect()
}

fn more(id: &str, needs: &[Need]) -> Topic {
    topic(id, Section::More, needs)
}

#[test]
fn what_a_text_is_about_brings_it_up_most_if_it_comes_first() {
    let topics = [
        more("pets", &[Need::Pets]),
        more("second", &[Need::Pets, Need::Money]),
        more("first", &[Need::Money, Need::Pets]),
        more("both", &[Need::Money, Need::Legal]),
    ];
    assert_eq!(offered(&topics, &words("debt ")), ["first", "both", "second"]);
    assert_eq!(offered(&topics, &words("debt court ")), ["both", "first", "second"]);
    assert_eq!(offered(&topics, &words("nothing of it ")), [] as [&str; 0]);
    assert_eq!(offered(&topics, &Query::default()), [] as [&str; 0]);
}

#[test]
fn words_that_belong_to_a_text_bring_it_up_before_what_it_is_about() {
    let mut topics = [
        more("money", &[Need::Money]),
        more("second", &[Need::Legal]),
        more("third", &[Need::Legal]),
    ];
    topics[2].search = vec!["bailiffs".into()];
    assert_eq!(offered(&topics, &words("debt bailiffs "))[0], "third");
    assert_eq!(offered(&topics, &words("debt the other one "))[0], "second");
    assert_eq!(offered(&topics, &words("debt "))[0], "money");
    // In another order they say less.
    topics[1].search = vec!["red plan".into()];
    assert_eq!(offered(&topics, &words("plan red bailiffs "))[0], "third");
    assert_eq!(offered(&topics, &words("red plan bailiffs "))[0], "second");
}

#[test]
fn words_in_a_title_bring_a_text_up() {
    let mut topics =
        [more("money", &[Need::Legal]), more("parrots", &[Need::Legal]), more("cats", &[])];
    topics[1].title = Text { text: "Parrots and others".into(), ..Text::default() };
    topics[2].title = Text { text: "Cats".into(), ..Text::default() };
    assert_eq!(offered(&topics, &words("parrots ")), ["parrots"]);
    assert_eq!(offered(&topics, &words("court parrots "))[0], "parrots");
    assert_eq!(offered(&topics, &words("cats "))[0], "cats");
}

#[test]
fn texts_for_people_who_harm_are_offered_to_them_first_and_to_nobody_else() {
    let topics = [more("more", &[Need::Money]), topic("stop", Section::Behaviour, &[Need::Money])];
    assert_eq!(offered(&topics, &words("debt ")), ["more"]);
    assert_eq!(offered(&topics, &words("debt i hit "))[0], "stop");
    assert_eq!(offered(&topics, &words("debt anger ")), ["more", "stop"], "who asks for it");
    let told = [more("more", &[Need::Behaviour]), topic("stop", Section::Behaviour, &[Need::Pets])];
    let mut told = told.to_vec();
    told[1].search = vec!["debt".into()];
    assert_eq!(offered(&told, &words("debt i hit "))[0], "stop");
    assert_eq!(offered(&told, &words("debt ")), [] as [&str; 0]);
    let mut said = [more("bailiffs", &[]), topic("stop", Section::Behaviour, &[Need::Behaviour])];
    said[0].search = vec!["bailiffs".into()];
    assert_eq!(offered(&said, &words("bailiffs i hit "))[0], "stop", "whatever else was said");
}

#[test]
fn friends_and_children_are_offered_their_own_texts_first() {
    let topics = [
        more("more", &[Need::Money]),
        topic("friends", Section::Supporting, &[Need::Money]),
        topic("young", Section::Young, &[Need::Money]),
    ];
    let by = |who: &[Who]| offered(&topics, &Query { who: who.to_vec(), ..words("debt ") });
    assert_eq!(by(&[])[0], "more");
    assert_eq!(by(&[Who::Friend])[0], "friends");
    assert_eq!(by(&[Who::Young])[0], "young");
    assert_eq!(by(&[Who::Child])[0], "young");
    assert_eq!(by(&[]), ["more", "friends", "young"]);
}

#[test]
fn in_danger_urgent_texts_come_first_and_the_nearest_danger_before_the_other() {
    let urgent = |id: &str, section, need| Topic { urgent: true, ..topic(id, section, &[need]) };
    let topics = [
        more("debt", &[Need::Money]),
        more("police", &[Need::Emergency]),
        urgent("planned", Section::Planning, Need::Emergency),
        topic("calm", Section::Now, &[Need::Emergency]),
        urgent("suicide", Section::Now, Need::Suicide),
        urgent("danger", Section::Now, Need::Emergency),
    ];
    assert_eq!(offered(&topics, &words("debt kill me "))[0], "danger");
    assert_eq!(offered(&topics, &words("debt want to die "))[0], "suicide");
    let both = offered(&topics, &words("debt kill me want to die "));
    assert_eq!(both[..2], ["danger", "suicide"]);
    assert_eq!(offered(&topics, &words("debt ")), ["debt"], "without danger none of them");
    let tapped = Query { needs: vec![Need::Suicide], ..words("kill me ") };
    assert_eq!(offered(&topics, &tapped)[0], "danger");
}

#[test]
fn six_texts_are_enough() {
    let topics: Vec<Topic> = (0..9).map(|at| more(&format!("text {at}"), &[Need::Money])).collect();
    assert_eq!(offered(&topics, &words("debt ")).len(), 6);
}
