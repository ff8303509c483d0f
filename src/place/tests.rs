use super::*;
use crate::catalogue::{District, Outcode, Town};
use proptest::prelude::*;

/// Three districts, as invented as their postcodes.
fn places() -> Places {
    let district = |id: &str, name: &str, council: &str| District {
        id: id.into(),
        name: name.into(),
        council: council.into(),
    };
    let outcode = |code: &str, shares: &[(u8, u16)], outside: u16, neighbours: &[&str]| Outcode {
        code: code.into(),
        shares: shares.to_vec(),
        outside,
        neighbours: neighbours.iter().map(|name| (*name).to_owned()).collect(),
    };
    let town = |name: &str, districts| Town { name: name.into(), districts: Districts(districts) };
    Places {
        districts: vec![
            district("east-dunshire", "East Dunshire", "East Dunshire District Council"),
            district("weir", "Weir", "Weir City Council"),
            district("north-hill", "North Hill", "North Hill Council"),
        ],
        outcodes: vec![
            outcode("IO1", &[(1, 1)], 0, &[]),
            outcode("OS1", &[(1, 1)], 0, &[]),
            outcode("QB1", &[(0, 95), (1, 5)], 0, &[]),
            outcode("QB10", &[(0, 949), (1, 51)], 0, &[]),
            outcode("QB2", &[(1, 30), (0, 10)], 60, &["Farland", "Otherton"]),
            outcode("QB3", &[(2, 1)], 99, &["Farland"]),
            outcode("QB4", &[(2, 2)], 98, &["Farland"]),
            outcode("QB5", &[(2, 1)], 0, &[]),
            outcode("QB8", &[], 9, &["Farland"]),
            outcode("QB9", &[], 0, &[]),
        ],
        towns: vec![
            town("Great Ottersham", 0b001),
            town("Milton", 0b011),
            town("Huntonshire", 0b100),
            town("Weir", 0b010),
            town("St Olds", 0b010),
            town("Eelborough", 0b100),
            town("Oxted Fen", 0b000),
        ],
    }
}

fn find(text: &str) -> Place {
    look_up(&places(), text)
}

fn which(districts: &[u8], outside: &[&str]) -> Place {
    Place::Which {
        districts: districts.to_vec(),
        outside: outside.iter().map(|name| (*name).to_owned()).collect(),
    }
}

#[test]
fn ninety_five_of_a_hundred_are_enough() {
    assert_eq!(find("QB1"), Place::In(0));
    assert_eq!(find("QB10"), which(&[0, 1], &[]));
}

#[test]
fn asks_where_an_outcode_is_shared_and_says_where_it_is_outside() {
    assert_eq!(find("QB2"), which(&[1, 0], &["Farland", "Otherton"]));
    assert_eq!(find("QB3"), Place::Outside(vec!["Farland".into()]));
    assert_eq!(find("QB4"), which(&[2], &["Farland"]));
    assert_eq!(find("ZZ9"), Place::Outside(vec![]));
    assert_eq!(find("SW1A 1AA"), Place::Outside(vec![]));
    assert_eq!(find("qb30"), Place::Outside(vec![]));
    assert_eq!(find("QB8"), Place::Outside(vec!["Farland".into()]));
    assert_eq!(find("e11aa"), Place::Outside(vec![]));
    assert_eq!(find("QB9"), Place::Unknown, "an outcode without postcodes is closed");
}

#[test]
fn postcodes_may_be_typed_anyhow() {
    for text in [
        "qb1",
        " Qb1 ",
        "qb 1",
        "QB1 2CD",
        "qb12cd",
        "q b 1 2 c d",
        "qb1-2cd",
        "QB1 2",
        "qb1 2c",
        "qbi",
        "QBl 2CD",
        "qb12c",
        "QB1 2CD.",
        "my postcode is qb1 2cd",
        "ԚB1 qb1",
    ] {
        assert_eq!(find(text), Place::In(0), "{text}");
    }
    for text in ["qb5", "qbs", "QBS 2CD", "q85"] {
        assert_eq!(find(text), Place::In(2), "{text}: letters and digits that look alike");
    }
    for text in ["os1", "0s1", "o51", "051", "osi", "io1", "1o1", "i01"] {
        assert_eq!(find(text), Place::In(1), "{text}");
    }
    for text in ["qb10", "QB1O", "qbl0 2cd", "QB102CD", "qb102"] {
        assert_eq!(find(text), which(&[0, 1], &[]), "{text}");
    }
}

#[test]
fn of_a_full_postcode_only_the_first_half_is_kept() {
    assert_eq!(first_half("qb1 2cd"), "QB1");
    assert_eq!(first_half("QB102CD"), "QB10");
    assert_eq!(first_half("sw1a1aa"), "SW1A");
    for text in ["qb1", "QB1 2", "Weir", "", "St Olds"] {
        assert_eq!(first_half(text), text);
    }
}

#[test]
fn knows_towns_districts_and_councils() {
    assert_eq!(find("weir"), Place::In(1));
    assert_eq!(find("Weir City Council"), Place::In(1));
    assert_eq!(find("east dunshire"), Place::In(0));
    assert_eq!(find("East Duns"), Place::In(0), "a shire's short form");
    assert_eq!(find("hunts"), Place::In(2));
    assert_eq!(find("great ottersham"), Place::In(0));
    assert_eq!(find("st. olds"), Place::In(1));
    assert_eq!(find("Saint Olds"), Place::In(1));
    assert_eq!(find("stolds"), Place::In(1));
    assert_eq!(find("Milton"), which(&[0, 1], &[]));
    assert_eq!(find("Oxted Fen"), Place::Outside(vec![]));
    assert_eq!(find("near Eelborough, Dunshire"), Place::In(2));
}

#[test]
fn forgives_slips_in_names() {
    for text in ["eelboro", "Elborough", "eelborugh", "eelboruogh", "eelbrough", "ÉELBOROUGH"] {
        assert_eq!(find(text), Place::In(2), "{text}");
    }
    assert_eq!(find("eelbourgh"), Place::In(2), "as it sounds");
    assert_eq!(find("grate ottersham"), Place::In(0));
    assert_eq!(find("great otersham"), Place::In(0));
    assert_eq!(find("wier"), Place::In(1));
    assert_eq!(find("nort hill"), Place::In(2));
}

#[test]
fn says_when_it_does_not_understand() {
    assert_eq!(find(""), Place::Unsaid);
    assert_eq!(find(" ,. \u{200e}"), Place::Unsaid);
    for text in ["xyzzy", "qq", "somewhere", "12345", "1", "help me please"] {
        assert_eq!(find(text), Place::Unknown, "{text}");
    }
}

#[test]
fn districts_are_those_that_it_can_be() {
    assert_eq!(find("QB2").districts(), Districts(0b011));
    assert_eq!(find("weir").districts(), Districts(0b010));
    assert_eq!(find("QB3").districts(), Districts(0));
}

#[test]
fn in_running_text_only_real_postcodes_count() {
    let places = places();
    let names = Names::new(&places);
    let code = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        names.find_code(&places, &words).map(|found| found.place)
    };
    assert_eq!(code("i live in qb1 with him"), Some(Place::In(0)));
    assert_eq!(code("me and my m8 at e1"), None);
    assert_eq!(code("my 14 yr old son"), None);
    assert_eq!(code("i am in sw1a 1aa now"), Some(Place::Outside(vec![])));
    assert_eq!(code("hit me 4 times"), None);
}

#[test]
fn postcodes_are_found_written_as_one_word_and_not_in_words_of_other_languages() {
    let places = places();
    let names = Names::new(&places);
    let code = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        names.find_code(&places, &words).map(|found| found.place)
    };
    assert_eq!(code("he is at qb12cd now"), Some(Place::In(0)));
    assert_eq!(code("he is at sw1a1aa now"), Some(Place::Outside(vec![])));
    for text in
        ["im 14 and my dad hits my mum", "vyras turi qbili", "stovi uz duru", "no 12 is his"]
    {
        assert_eq!(code(text), None, "{text}");
    }
}

#[test]
fn of_names_that_are_equally_near_all_are_offered_and_only_the_nearest() {
    let mut places = places();
    let town = |name: &str, districts| Town { name: name.into(), districts: Districts(districts) };
    places.towns = vec![town("Hampton", 0b001), town("Hamerton", 0b100), town("Newton", 0b001)];
    places.towns.push(town("Newton", 0b010));
    assert_eq!(look_up(&places, "hamrton"), which(&[0, 2], &[]));
    assert_eq!(look_up(&places, "hampton"), Place::In(0));
    assert_eq!(look_up(&places, "hamertn"), Place::In(2));
    assert_eq!(look_up(&places, "newton"), which(&[0, 1], &[]), "two towns of one name");
}

#[test]
fn names_are_found_in_running_text_and_not_in_words_that_hold_none() {
    let names = Names::new(&places());
    let name = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        names.find_name(&words, &|_| true).map(|found| (found.place, found.from))
    };
    assert_eq!(name("we moved to great ottersham last year"), Some((Place::In(0), 3)));
    assert_eq!(name("in weir"), Some((Place::In(1), 1)));
    assert_eq!(name("in north hill now"), Some((Place::In(2), 1)), "the longest name counts");
    assert_eq!(name("near east duns now"), Some((Place::In(0), 1)));
    for text in ["he calls me fat and worthless", "es ist aus", "a great hill", "weirs", "north"] {
        assert_eq!(name(text), None, "{text}");
    }
}

#[test]
fn the_beginning_of_a_name_is_enough_only_where_it_is_allowed_and_long_enough() {
    let names = Names::new(&places());
    assert_eq!(names.guess(&["eel"], 1, true), Some(Place::In(2)));
    assert_eq!(names.guess(&["ee"], 1, true), None);
    assert_eq!(names.guess(&["eel"], 1, false), None);
    assert_eq!(names.guess(&["elborugh"], 1, false), None, "two slips");
    assert_eq!(names.guess(&["elborugh"], 2, false), Some(Place::In(2)));
    assert_eq!(names.guess(&["aelbourgh"], 1, false), None);
    assert_eq!(names.guess(&["eelbourgh"], 2, false), Some(Place::In(2)), "as it sounds");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_panics(text in "\\PC{0,60}") {
        let _ = find(&text);
        let _ = first_half(&text);
    }

    #[test]
    fn case_and_spaces_do_not_matter(text in "[a-z0-9 ]{0,12}") {
        let spaced = format!("  {} ", text.to_uppercase());
        prop_assert_eq!(find(&spaced), find(&text));
    }

    #[test]
    fn districts_exist(text in "[qb0-9a-z ]{0,8}") {
        prop_assert!(find(&text).districts().0 < 8);
    }
}

#[test]
fn names_are_taken_out_of_a_text_but_not_short_words() {
    let names = Names::new(&places());
    for (text, left) in [
        ("he hit me in st olds near milton", "he hit me in near"),
        ("huntonshire", ""),
        ("weir", ""),
        ("hit by a weir", "hit by a weir"),
        ("", ""),
    ] {
        assert_eq!(names.taken_out_of(text), left, "{text}");
    }
}
