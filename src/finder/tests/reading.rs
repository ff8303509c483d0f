//! Words as people write them.

use super::{ask, catalogue, ids, normalise, service, words};
use crate::catalogue::{Catalogue, Need, Text};
use crate::finder::{Finder, Reason};

#[test]
fn letters_that_people_write_one_for_another_are_the_same() {
    for (one, other) in [
        ("ŢARA", "tara"),
        ("țară", "tara"),
        ("știe", "stie"),
        ("ПОМОЩЬ", "помощь"),
        ("Її", "ии"),
        ("мой", "мои"),
        ("ЁЖ", "еж"),
        ("Ґанок", "ганок"),
        ("زَوْجِي", "زوجي"),
        ("أخت", "اخت"),
        ("شـوهر", "شوهر"),
        ("मैं", "मै"),
        ("पीड़ा", "पिडा"),
        ("दूर", "दुर"),
        ("পাঁচ", "পাচ"),
        ("ਮੂੰਹ", "ਮੁਹ"),
        ("क़लम", "कलम"),
        ("don’t", "dont"),
    ] {
        assert_eq!(normalise(one), normalise(other), "{one}");
    }
    for written in ["क\u{93c}लम", "\u{958}लम"] {
        assert_eq!(normalise(written), "कलम");
    }
    assert_eq!(normalise("\u{95c}"), normalise("ड"));
    for (one, other) in [("मार", "মার"), ("মার", "ਮਾਰ"), ("काम", "कम"), ("дом", "том")]
    {
        assert_ne!(normalise(one), normalise(other), "{one}");
    }
}

#[test]
fn digits_of_all_scripts_are_digits() {
    for text in ["١٤٠٩", "۱۴۰۹", "१४०९", "১৪০৯", "੧੪੦੯"] {
        assert_eq!(normalise(text), "1409", "{text}");
    }
}

#[test]
fn sentences_end_where_each_script_ends_them() {
    for text in ["बस। अब", "बस॥अब", "আর। না", "بس،اب", "بس؟اب", "no–yes", "no…yes", "no。yes"]
    {
        assert_eq!(normalise(text).split(' ').count(), 2, "{text}");
    }
}

#[test]
fn letters_drawn_out_are_written_once() {
    for (one, other) in [
        ("heeelp", "help"),
        ("heeeeelp", "help"),
        ("пожжжар", "пожар"),
        ("aab", "aab"),
        ("ooo", "o"),
    ] {
        assert_eq!(normalise(one), other);
    }
    assert_eq!(normalise("me eel"), "me eel", "only within a word");
    assert_eq!(normalise("stop it pleaseee"), "stop it please");
    assert_eq!(normalise("والبيت"), normalise("بيت"));
    assert_eq!(normalise("الام"), "ام");
    assert_eq!(normalise("الف"), "الف", "too short to have an article");
}

const ENGLISH: &[(&str, &[&str])] = &[
    ("need.legal", &["solicitor", "court hearing"]),
    ("need.health", &["strangl*", "punch"]),
    ("need.pets", &["dog", "bully", "cancelling"]),
    ("need.money", &["boyfriend debt", "debt"]),
    ("need.housing", &["evict", "landlord"]),
    ("same.debt", &["owing", "in the red"]),
    ("same.solicitor", &["lawer"]),
    ("need.recovery", &["paunch", "solo", "counselling"]),
    ("need.school", &["education"]),
    ("need.refuge", &["evict"]),
    ("need.work", &["dogma", "stra*"]),
    ("same.debt", &["overdrawn"]),
    ("stop", &["pinch"]),
];

/// How much a need is wanted by these words, of a hundred.
fn wanted(typed: &str, need: Need) -> u8 {
    let english = catalogue("en", ENGLISH);
    let finder = Finder::new(&english);
    let normal = Finder::prepare(typed);
    let mut tokens = finder.read(&normal, !typed.ends_with(' '));
    finder.sense(&english, &words(typed), &mut tokens, [false; 2]).wanted[need as usize]
}

#[test]
fn a_word_that_is_only_begun_is_understood_a_little() {
    assert_eq!(wanted("sol", Need::Legal), 50);
    assert_eq!(wanted("sol", Need::Recovery), 50, "whatever it may become");
    assert_eq!(wanted("so", Need::Legal), 0);
    assert_eq!(wanted("soli ", Need::Legal), 50);
    assert_eq!(wanted("sol ", Need::Legal), 0, "a short word that is finished");
    assert_eq!(wanted("sol me", Need::Legal), 0, "only the last word is being typed");
    assert_eq!(wanted("me sol", Need::Legal), 50);
    assert_eq!(wanted("str", Need::Health), 50, "of a stem too");
    assert_eq!(wanted("solicitor", Need::Legal), 100);
}

#[test]
fn endings_and_slips_are_forgiven() {
    for (typed, need, much) in [
        ("strangled ", Need::Health, 95),
        ("strangling ", Need::Health, 95),
        ("punched ", Need::Health, 95),
        ("punching ", Need::Health, 95),
        ("bullies ", Need::Pets, 95),
        ("bullied ", Need::Pets, 95),
        ("solicitors ", Need::Legal, 95),
        ("soliciter ", Need::Legal, 80),
        ("solisiter ", Need::Legal, 65),
        ("solicitr ", Need::Legal, 80),
        ("evicted ", Need::Housing, 95),
        ("evikted ", Need::Housing, 80),
        ("landlrd ", Need::Housing, 80),
        ("strangeled ", Need::Health, 65),
        ("stramgled ", Need::Health, 65),
        ("lndlrd ", Need::Housing, 65),
        ("dog ", Need::Pets, 100),
        ("dgo ", Need::Pets, 0),
        ("dug ", Need::Pets, 0),
        ("ditch ", Need::Pets, 0),
        ("pinch ", Need::Health, 0),
        ("punch ", Need::Recovery, 0),
        ("tranglses ", Need::Health, 0),
        ("solctr ", Need::Legal, 65),
        ("edcatn ", Need::School, 65),
        ("4olicitor ", Need::Legal, 0),
    ] {
        assert_eq!(wanted(typed, need), much, "{typed}");
    }
}

#[test]
fn other_spellings_stand_for_the_usual_one() {
    assert_eq!(wanted("owing ", Need::Money), 100);
    assert_eq!(wanted("in the red ", Need::Money), 100);
    assert_eq!(wanted("boyfriend owing ", Need::Money), 100);
    assert_eq!(wanted("in the blue ", Need::Money), 0);
    assert_eq!(wanted("lawer ", Need::Legal), 100);
    assert_eq!(wanted("lawers ", Need::Legal), 95);
    assert_eq!(wanted("councelling ", Need::Recovery), 80);
    assert_eq!(wanted("councelling ", Need::Pets), 0, "the nearest word counts");
    assert_eq!(wanted("overdrwn ", Need::Money), 80);
    assert_eq!(wanted("lawar ", Need::Legal), 0, "a slip of a short slip");
}

#[test]
fn spaces_too_many_or_too_few_are_forgiven() {
    assert_eq!(wanted("boy friend debt ", Need::Money), 100);
    assert_eq!(wanted("soli citor ", Need::Legal), 100);
    assert_eq!(wanted("i need a soli citor now ", Need::Legal), 100);
    assert_eq!(wanted("courthearing ", Need::Legal), 100);
    assert_eq!(wanted("my courthearing soon ", Need::Legal), 100);
    assert_eq!(wanted("dogbully ", Need::Pets), 100);
    assert_eq!(wanted("12 34 debt ", Need::Money), 100);
    assert_eq!(wanted("dog ma ", Need::Pets), 100, "two words that are known");
    assert_eq!(wanted("dogqwe ", Need::Pets), 0, "only one of them is known");
    assert_eq!(wanted("pinchdog ", Need::Pets), 0);
}

fn named(names: &[&str]) -> Catalogue {
    let services = names.iter().map(|name| service(name, Need::Work)).collect();
    Catalogue { services, ..catalogue("en", ENGLISH) }
}

#[test]
fn who_names_a_service_finds_it_first() {
    let names =
        ["Shelter", "Living Keys", "Keys for Women", "Acorn Project", "Ahead", "Women Ahead"];
    let english = named(&names);
    let first = |typed: &str| ids(&english, &words(typed))[0].clone();
    assert_eq!(first("living keys "), "Living Keys");
    assert_eq!(first("acorn "), "Acorn Project");
    assert_eq!(first("acron project "), "Acorn Project");
    assert_eq!(first("women ahead "), "Women Ahead");
    assert_eq!(first("keys women "), "Keys for Women");
    assert_eq!(first("qwertz zxcvb acorn "), "Acorn Project");
}

#[test]
fn a_rare_word_says_more_than_a_common_one_and_a_name_more_than_a_text() {
    let mut english = named(&["one", "two", "three", "four", "five", "six", "seven", "eight"]);
    for (at, text) in
        ["green parrot", "green", "green", "parrot red", "x", "x", "x"].iter().enumerate()
    {
        english.services[at].summary = Text { text: (*text).into(), ..Text::default() };
    }
    english.services[7].name = "Red eight".into();
    let first = |typed: &str| ids(&english, &words(typed))[0].clone();
    assert_eq!(first("parrot green "), "one");
    assert_eq!(first("red "), "eight", "in the name");
    assert_eq!(first("parrot "), "one");
}

#[test]
fn words_are_taken_for_a_name_where_they_are_one_for_the_most_part() {
    let mut english = named(&["Acorn Project", "Court Hearing Club", "Pinch Club", "x", "y", "z"]);
    english.services[3].summary = Text { text: "parrots".into(), ..Text::default() };
    let is_named = |typed: &str| {
        let answer = ask(&english, &words(typed));
        answer.services.iter().any(|hit| hit.why.contains(&Reason::Name))
    };
    for typed in [
        "acorn project ",
        "acorn ",
        "acorn is to me ",
        "acorn 123 ",
        "acorn evict ",
        "acorn pinch ",
    ] {
        assert!(is_named(typed), "{typed}");
    }
    for typed in [
        "acorn qwertz zxcvb ",
        "acorn qwe ",
        "parrots ",
        "court hearing ",
        "my court hearing ",
        "pinch ",
        "qwertz ",
    ] {
        assert!(!is_named(typed), "{typed}");
    }
}

#[test]
fn a_word_that_stands_in_most_names_tells_of_none() {
    let names = ["Women A", "Women B", "Women C", "Women D", "Women E", "Women F"];
    let answer = ask(&named(&names), &words("women "));
    assert!(answer.services.iter().all(|hit| !hit.why.contains(&Reason::Name)));
}

#[test]
fn what_is_being_typed_is_looked_for_by_its_beginning() {
    let mut english = catalogue("en", ENGLISH);
    english.services = vec![service("pets", Need::Pets), service("law", Need::Legal)];
    let first = |typed: &str| ids(&english, &words(typed))[0].clone();
    assert_eq!(first("sol"), "law");
    for typed in ["sol ", "sol.", "sol,", "sol!", "sol?", "sol\n"] {
        assert_eq!(first(typed), "pets", "{typed:?}: the word is finished");
    }
}

#[test]
fn what_helps_counts_more_than_a_name_that_holds_the_word() {
    let mut english = named(&["Evict Project", "Landlord Club", "c", "d"]);
    english.services.push(service("home", Need::Housing));
    for typed in ["evict landlord ", "landlord evict ", "my landlord may evict "] {
        let answer = ask(&english, &words(typed));
        assert_eq!((answer.services[0].index, answer.fitting), (4, 1), "{typed}");
    }
}
