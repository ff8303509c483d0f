//! What is kept of the vocabularies when they are put together.

use super::{Lexicon, meanings};
use crate::finder::prune::{Phrases, prune};

/// What is left of phrases, each with the names of its meanings.
fn left(list: &[(&str, &[&str])]) -> Vec<String> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let mut phrases: Phrases =
        list.iter().map(|(phrase, means)| ((*phrase).to_owned(), names(means))).collect();
    prune(&mut phrases);
    let told = |(phrase, names): (&String, &std::collections::BTreeSet<String>)| {
        format!("{phrase}: {}", names.iter().cloned().collect::<Vec<_>>().join(" "))
    };
    phrases.iter().map(told).collect()
}

#[test]
fn who_knows_the_shorter_phrase_need_not_be_told_the_longer_one() {
    let both =
        |short: &str, long: &str, name: &str| left(&[(short, &[name]), (long, &[name])]).len() == 2;
    for (short, long, name) in [
        ("wont let me", "wont let me go out", "role.survivor"),
        ("let me go", "he wont let me go", "role.survivor"),
        ("debt", "in debt now", "need.money"),
        ("money worries", "money and big worries", "need.money"),
        ("hit*", "he hits", "role.survivor"),
        ("hit* me", "hits me hard", "role.survivor"),
        ("hit*", "hit", "role.survivor"),
    ] {
        assert!(!both(short, long, name), "{long}");
    }
    for (short, long, name) in [
        ("let me", "let him and me", "role.survivor"),
        ("money worries", "money and all my worries", "need.money"),
        ("money worries", "money .. worries", "need.money"),
        ("money worries", "worries money", "need.money"),
        ("a .. b", "a .. b c", "need.money"),
        ("hit me", "hits me", "role.survivor"),
        ("hits", "hit", "role.survivor"),
        ("scared", "not scared", "none"),
        ("kid", "kid brother", "class.kid"),
        ("me", "me too", "neg"),
        ("im", "im only", "age.me"),
        ("in", "live in", "place.in"),
        ("new", "old new", "same.x"),
    ] {
        assert!(both(short, long, name), "{short} | {long}");
    }
}

#[test]
fn a_phrase_keeps_what_only_it_means() {
    let list: &[(&str, &[&str])] = &[
        ("wont let me", &["role.survivor"]),
        ("wont let me sleep", &["need.health", "role.survivor"]),
    ];
    assert_eq!(left(list), ["wont let me: role.survivor", "wont let me sleep: need.health"]);
    let list: &[(&str, &[&str])] =
        &[("kill me", &["danger.now"]), ("kill me laughing", &["danger.now", "none"])];
    assert_eq!(left(list), ["kill me: danger.now", "kill me laughing: danger.now none"]);
}

#[test]
fn words_of_a_class_hold_the_phrases_that_are_made_with_it() {
    let list: &[(&str, &[&str])] = &[
        ("<hurt> me", &["role.survivor"]),
        ("he hits me", &["role.survivor"]),
        ("he beats me", &["role.survivor"]),
        ("he sees me", &["role.survivor"]),
        ("hits", &["class.hurt"]),
        ("beat*", &["class.hurt"]),
    ];
    let kept = left(list);
    assert!(kept.iter().any(|one| one.starts_with("he sees me")));
    assert!(!kept.iter().any(|one| one.starts_with("he hits") || one.starts_with("he beats")));
}

#[test]
fn a_common_word_is_kept_only_where_it_looks_like_another_word_misspelt() {
    let list: &[(&str, &[&str])] = &[
        ("punch", &["need.health"]),
        ("strangl*", &["danger.now"]),
        ("debt", &["need.money"]),
        ("pinch", &["stop"]),
        ("strangers", &["stop"]),
        ("then", &["stop"]),
        ("debt now", &["need.money"]),
        ("now", &["stop", "time.now"]),
        ("punch me", &["role.survivor"]),
        ("me", &["stop"]),
    ];
    let kept = left(list);
    let stops: Vec<&String> = kept.iter().filter(|one| one.contains("stop")).collect();
    assert_eq!(stops, ["now: stop time.now", "pinch: stop", "strangers: stop"]);
}

#[test]
fn of_english_only_single_words_of_what_people_name_are_kept_beside_another_language() {
    let own: &[(&str, &[&str])] = &[("need.pets", &["pies"])];
    let english: &[(&str, &[&str])] = &[
        ("need.refuge", &["refuge", "somewhere safe", "<my> refuge", "safe .. place"]),
        ("who.deaf", &["deaf"]),
        ("service.shelter", &["shelter"]),
        ("role.survivor", &["abused"]),
        ("need.money", &["benefits office"]),
    ];
    let lexicon = Lexicon::build(&[("pl", &meanings(own)), ("en", &meanings(english))]);
    let mut phrases: Vec<&str> = lexicon.phrases().map(|(phrase, _)| phrase).collect();
    phrases.sort_unstable();
    assert_eq!(phrases, ["deaf", "pies", "refuge", "shelter"]);
}
