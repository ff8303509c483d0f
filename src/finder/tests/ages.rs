//! Numbers that are ages, and whose.

use super::catalogue;
use crate::catalogue::{Group, Role};
use crate::finder::person::Person;
use crate::finder::{Finder, Query};

const ENGLISH: &[(&str, &[&str])] = &[
    ("age.me", &["im", "am", "aged"]),
    ("age.of", &["my", "shes", "son", "a", "an"]),
    ("age.old", &["years old", "year old", "years", "yo"]),
    ("age.not", &["years ago", "weeks", "after", "times"]),
    ("time.year", &["year", "in year"]),
    ("num.12", &["twelve"]),
    ("num.70", &["seventy"]),
    ("other.man", &["my son"]),
    ("other.woman", &["my mum"]),
];

/// What is understood of the writer.
fn person(typed: &str) -> Person {
    let english = catalogue("en", ENGLISH);
    let finder = Finder::new(&english);
    let normal = Finder::prepare(typed);
    let mut tokens = finder.read(&normal, false);
    finder.sense(&english, &Query::default(), &mut tokens, [false; 2]).person
}

fn age(typed: &str) -> Option<(u8, u8)> {
    person(typed).age
}

#[test]
fn who_tells_their_age_is_believed() {
    for typed in [
        "im 14",
        "i am 14 and scared",
        "14 years old",
        "i live here 14 yo",
        "14yo",
        "aged 14 help",
        "14 and he hits me",
        "im scared 14",
        "i am a 14 year old girl",
        "14 year old my mum hits me",
        "14 years old my son hits me",
        "my mum bad im scared 14",
        "im 14 my mum hits me",
    ] {
        assert_eq!(age(typed), Some((14, 14)), "{typed}");
    }
    assert_eq!(age("im twelve"), Some((12, 12)));
}

#[test]
fn numbers_that_are_no_ages_are_not_taken_for_one() {
    for typed in [
        "he hit me 14 times",
        "14 years ago he left",
        "im 14 weeks pregnant",
        "it began after 14 years",
        "he has 14 knives",
        "room 14 is mine",
        "here since 14",
        "14 times he hit me",
        "im 2",
        "im 111",
        "40 and he hits me",
        "7 and he hits me",
        "18 and he hits me",
        "twelv angry men",
    ] {
        assert_eq!(age(typed), None, "{typed}");
    }
    assert_eq!(age("im 3"), Some((3, 3)));
    assert_eq!(age("im 110"), Some((110, 110)));
    assert_eq!(age("8 and he hits me"), Some((8, 8)), "a child who begins with its age");
    assert_eq!(age("17 and he hits me"), Some((17, 17)));
    assert_eq!(age("im scared 8"), Some((8, 8)));
}

#[test]
fn a_year_at_school_tells_an_age() {
    assert_eq!(age("im in year 9 and scared"), Some((13, 14)));
    assert_eq!(age("he hits me i am year 13"), Some((17, 18)), "the last year");
    assert_eq!(age("i met him in year 14 here"), None, "there is none");
    assert_eq!(age("year 9 years old"), Some((9, 9)), "an age that is told in years");
}

#[test]
fn old_people_are_known_by_their_age() {
    assert!(person("im 60").in_group(Group::Older));
    assert!(person("i am seventy").in_group(Group::Older));
    assert!(!person("im 59").in_group(Group::Older));
}

#[test]
fn the_age_of_somebody_else_is_not_that_of_the_writer() {
    for typed in [
        "my son is 14 years old",
        "my 14 year old is violent",
        "shes 14 and scared",
        "my son 14 hits me",
        "my son and 14 years",
    ] {
        let person = person(typed);
        assert_eq!(person.age.filter(|(_, oldest)| *oldest < 18), None, "{typed}");
        assert!(person.is(Role::Supporter), "{typed}");
    }
    assert_eq!(age("help 14 years old hurts my son"), None);
    assert_eq!(age("help 14 years old and he hurts my son"), Some((14, 14)), "too far away");
    let far = "my son hits me when he drinks and i am here aged 14";
    assert_eq!(age(far), Some((14, 14)));
}

#[test]
fn what_somebody_elses_age_makes_of_the_writer() {
    let of = |typed: &str| {
        let person = person(typed);
        (person.is(Role::Supporter), person.in_group(Group::Parent), person.age)
    };
    for child in [3, 11, 12, 13, 17] {
        assert_eq!(of(&format!("shes {child} and scared")), (true, true, None), "{child}");
    }
    for grown in [18, 59] {
        assert_eq!(of(&format!("shes {grown} and scared")), (true, false, None), "{grown}");
    }
    assert_eq!(of("shes 60 and scared"), (true, false, Some((55, 120))), "help is for her");
    assert_eq!(of("my son in year 8 hits me"), (true, false, None));
    assert_eq!(of("my son is in year 8"), (true, false, None), "a pupil's mother is no pupil");
}
