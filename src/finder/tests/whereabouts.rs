//! Places in running text.

use super::{ask, catalogue, ids, service, words};
use crate::catalogue::{Catalogue, District, Districts, Need, Places, Town};
use crate::finder::{Finder, Query};
use crate::place::Place;

const ENGLISH: &[(&str, &[&str])] = &[
    ("place.in", &["in", "near", "live in", "close to", "from"]),
    ("place.away", &["<he> in", "<he> live in"]),
    ("place.weir", &["weirside"]),
    ("place.hilldale", &["dalefolk"]),
    ("class.he", &["he", "hes"]),
    ("none", &["in march", "march past"]),
    ("need.health", &["black eye", "over"]),
    ("need.housing", &["housing", "hilltop"]),
    ("need.money", &["marchpast", "dunbridgs"]),
];

/// Two districts, and towns of which some are also words.
fn english() -> Catalogue {
    let district = |id: &str, name: &str| District {
        id: id.into(),
        name: name.into(),
        council: format!("{name} Council"),
    };
    let town = |name: &str, districts| Town { name: name.into(), districts: Districts(districts) };
    let places = Places {
        districts: vec![district("weir", "Weir"), district("hilldale", "Hilldale")],
        outcodes: Vec::new(),
        towns: vec![
            town("Eye", 0b01),
            town("Over", 0b01),
            town("March", 0b10),
            town("Ely", 0b10),
            town("Dunbridge", 0b01),
            town("Abbots Ripton", 0b10),
            town("Elsewhere", 0),
        ],
    };
    Catalogue { places, ..catalogue("en", ENGLISH) }
}

fn place(typed: &str) -> Place {
    ask(&english(), &words(typed)).place
}

fn all_are(list: &[&str], expected: &Place) {
    for typed in list {
        assert_eq!(place(typed), *expected, "{typed}");
    }
}

#[test]
fn a_name_that_is_also_a_word_is_a_place_only_where_it_must_be_one() {
    all_are(
        &["he gave me a black eye", "he is on his way over", "a black eye again", "over and over"],
        &Place::Unsaid,
    );
    all_are(
        &["he hit me near weir i live in eye", "eye", "i live in over", "eye weir"],
        &Place::In(0),
    );
    all_are(
        &["we fled ely", "housing march", "ely", "homeless because of all this ely"],
        &Place::In(1),
    );
}

#[test]
fn a_month_is_no_town_unless_somebody_lives_there() {
    all_are(&["he left in march", "we saw a march past"], &Place::Unsaid);
    all_are(&["we live in march", "close to march", "march"], &Place::In(1));
}

#[test]
fn a_town_outside_counts_early_on_or_after_in_and_one_inside_counts_more() {
    let outside = Place::Outside(Vec::new());
    all_are(
        &["elsewhere", "i am elsewhere", "we are elsewhere", "we all went to live near elsewhere"],
        &outside,
    );
    all_are(
        &[
            "we all went to work elsewhere",
            "they all came elsewhere",
            "his wife came and went elsewhere",
        ],
        &Place::Unsaid,
    );
    all_are(&["from elsewhere now near weir", "near weir and from elsewhere"], &Place::In(0));
}

#[test]
fn a_misspelt_place_is_understood_where_it_is_likely_one() {
    all_are(
        &["he hits me dunbrige", "dunbrige", "near dunbrige", "i live in dunbirgde"],
        &Place::In(0),
    );
    all_are(
        &["near hildale", "hildale", "i live in abbts ripton", "he is violent near abots riptn"],
        &Place::In(1),
    );
    all_are(
        &["my hildale is here", "he hits me dunbirgde", "housing near hilltop", "he has dunbridgs"],
        &Place::Unsaid,
    );
}

#[test]
fn another_name_of_a_district_says_it_too() {
    assert_eq!(place("by the weirside"), Place::In(0));
    assert_eq!(place("among dalefolk"), Place::In(1));
    let finder = Finder::new(&english());
    for (text, found) in [
        ("weirside", Place::In(0)),
        ("weir", Place::In(0)),
        ("dunbirgde", Place::In(0)),
        ("qwertz", Place::Unknown),
    ] {
        assert_eq!(finder.look_up(&english(), text), found, "{text}");
    }
}

#[test]
fn what_is_tapped_counts_before_a_place_in_the_words() {
    let english = english();
    for (tapped, found) in [
        (Place::Unsaid, Place::In(0)),
        (Place::Unknown, Place::In(0)),
        (Place::In(1), Place::In(1)),
        (Place::Outside(Vec::new()), Place::Outside(Vec::new())),
    ] {
        let query = Query { place: tapped.clone(), ..words("i live in weir ") };
        assert_eq!(ask(&english, &query).place, found, "{tapped:?}");
    }
    let unknown = Query { place: Place::Unknown, ..words("help ") };
    assert_eq!(ask(&english, &unknown).place, Place::Unknown);
}

#[test]
fn the_name_of_a_place_is_not_taken_for_a_word_that_is_written_nearly_so() {
    let mut english = english();
    english.services = vec![service("line", Need::Work), service("Dunbridges", Need::Work)];
    let list = ids(&english, &words("near dunbrige "));
    assert_eq!(list[0], "line");
}
