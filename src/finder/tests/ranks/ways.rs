//! How a service can be reached, when, and where it works.

use super::*;

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
