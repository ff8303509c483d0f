//! Who types the name of a place, a service or a text finds it, in every language, and nothing else comes of it.

use super::{SHELF, answer, only_for_harmers, services, words};
use waymark::catalogue::Districts;
use waymark::place::Place;

#[test]
fn every_town_and_village_is_understood_alone_and_after_words_in_every_language() {
    let mut missed = Vec::new();
    for (lang, (catalogue, finder)) in SHELF.iter() {
        for town in &catalogue.places.towns {
            let understood = |text: &str| {
                let answer = finder.ask(catalogue, &words(text));
                let place = match answer.place {
                    Place::Outside(_) => town.districts == Districts::default(),
                    place => place.districts().overlaps(town.districts),
                };
                place && answer.emergency.is_none()
            };
            // "Eye" and "Over" are words too.
            let plain = town.name.len() > 4;
            if !understood(&town.name) || plain && !understood(&format!("refuge {}", town.name)) {
                missed.push((lang, &town.name));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn part_of_a_name_leads_no_survivor_to_those_who_help_people_who_harm() {
    for text in
        ["police caution", "police course", "better relationships", "stalking programme", "respect"]
    {
        let answer = answer(&words(text));
        let near = services(&answer).take(5).find(|service| only_for_harmers(service));
        assert!(near.is_none(), "{text}: {:?}", near.map(|service| &service.id));
    }
}

#[test]
fn who_types_the_name_of_a_service_sees_it_in_every_language() {
    let mut missed = Vec::new();
    for (lang, (catalogue, finder)) in SHELF.iter() {
        for (at, service) in catalogue.services.iter().enumerate() {
            let found = finder.ask(catalogue, &words(&service.name)).services;
            if !found.iter().take(5).any(|hit| usize::from(hit.index) == at) {
                missed.push((lang, &service.name));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn who_types_the_title_of_a_text_mostly_sees_it_and_seldom_an_alarm() {
    for (lang, (catalogue, finder)) in SHELF.iter() {
        let (mut missed, mut alarms) = (Vec::new(), Vec::new());
        for (at, topic) in catalogue.topics.iter().enumerate() {
            let answer = finder.ask(catalogue, &words(&topic.title.text));
            if !answer.topics.iter().take(3).any(|found| usize::from(*found) == at) {
                missed.push(&topic.id);
            }
            if topic.is_calm() && answer.emergency.is_some() {
                alarms.push(&topic.id);
            }
        }
        // "What could I say?" has no word of its own, and some phrases tell of danger wherever they stand.
        assert!(missed.len() * 4 < catalogue.topics.len(), "{lang}: {missed:?}");
        assert!(alarms.len() <= 2, "{lang}: {alarms:?}");
    }
}
