//! When the words tell of immediate danger, and when not.

use super::{ask, catalogue, words};
use crate::catalogue::Catalogue;
use crate::finder::Emergency;

const ENGLISH: &[(&str, &[&str])] = &[
    ("danger.now", &["kill me", "knife"]),
    ("danger.then", &["strangled me"]),
    ("danger.suicide", &["want to die", "end it"]),
    ("role.bereaved", &["was strangled me", "knife murder", "died want to die"]),
    ("time.past", &["years ago", "used to"]),
    ("time.safe", &["safe now", "got away"]),
    ("calm", &["kill me laughing", "end it with him"]),
    ("neg", &["not"]),
    ("class.subject", &["he", "she"]),
    ("class.filler", &["the", "a"]),
];

fn english() -> Catalogue {
    catalogue("en", ENGLISH)
}

fn all_are(list: &[&str], expected: Option<Emergency>) {
    for typed in list {
        assert_eq!(ask(&english(), &words(typed)).emergency, expected, "{typed}");
    }
}

#[test]
fn danger_is_heard_also_from_those_who_got_away_if_it_is_near() {
    let danger = Some(Emergency::Danger);
    all_are(&["he will kill me ", "he has a knife ", "got away he will kill me "], danger);
    all_are(&["not kill me ", "he has a knive ", "a knife a knife "], danger);
    all_are(
        &["kill me laughing ", "years ago a knife ", "a knife years ago ", "knife murder "],
        None,
    );
}

#[test]
fn what_was_done_counts_as_danger_until_they_are_safe_or_it_is_long_ago() {
    all_are(&["he strangled me ", "strangled me strangled me "], Some(Emergency::Danger));
    all_are(
        &[
            "he strangled me safe now ",
            "got away he strangled me ",
            "he strangled me years ago ",
            "she was strangled me ",
        ],
        None,
    );
}

#[test]
fn of_what_is_told_only_what_stands_near_is_long_ago() {
    all_are(
        &[
            "years ago we met and he was kind and now he strangled me ",
            "years ago we met now he has a knife ",
            "he has a knife we lived with him so happily till some years ago ",
        ],
        Some(Emergency::Danger),
    );
    all_are(&["years ago he had a knife ", "he used to have a knife "], None);
}

#[test]
fn wishing_to_die_is_heard_whatever_is_long_ago() {
    let suicide = Some(Emergency::Suicide);
    all_are(&["i want to die ", "years ago i want to die ", "safe now want to die "], suicide);
    all_are(&["want to die end it "], suicide);
    all_are(&["end it with him ", "died want to die "], None);
    all_are(&["want to die he will kill me "], Some(Emergency::Both));
}

#[test]
fn danger_that_is_only_begun_to_be_typed_is_none_yet() {
    all_are(&["kni", "strangled m", "want to d", "want to"], None);
    all_are(&["knife", "he strangled me"], Some(Emergency::Danger));
}
