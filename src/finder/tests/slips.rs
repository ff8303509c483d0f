//! What a word may be a form of, how it sounds, and slips that are forgiven.

use crate::finder::forms::{bases, is_bare, is_heard, sound};
use crate::finder::near::{Word, mask};

#[test]
fn words_are_led_back_to_what_they_are_forms_of() {
    for (word, base) in [
        ("hits", "hit"),
        ("hitting", "hit"),
        ("hittin", "hit"),
        ("slapped", "slap"),
        ("abused", "abuse"),
        ("abusing", "abuse"),
        ("bullied", "bully"),
        ("bullies", "bully"),
        ("pushes", "push"),
        ("controllin", "controlling"),
    ] {
        assert!(bases(word).iter().any(|one| one == base), "{word}");
    }
    assert_eq!(bases("is"), Vec::<String>::new(), "too short to be a form");
    assert_eq!(bases("knife"), Vec::<String>::new());
    assert_eq!(bases("dogs"), ["dog"], "a letter is taken off only where it is doubled");
}

#[test]
fn words_are_heard_though_letters_are_left_out() {
    assert_eq!(sound("kikd"), sound("kicked"));
    assert_eq!(sound("stlking"), sound("stalking"));
    assert_ne!(sound("kicked"), sound("licked"));
    assert_eq!(sound("abuzed"), sound("abused"));
    assert_eq!(sound("slappt"), sound("slapped"));
    assert_ne!(sound("abuse"), 0, "the first letter counts, also a vowel");
    assert_eq!(sound("me"), 0, "too few consonants to tell");
    assert_eq!(sound("زوجي"), 0);
    assert!(is_bare("tlk") && !is_bare("talk") && !is_bare("tk"));
    assert!(is_heard("kll", "kill", false));
    assert!(!is_heard("kll", "call", false));
    assert!(!is_heard("kicked", "kikd", true), "nobody adds letters");
    assert!(!is_heard("tlk", "talkative", true));
    assert!(!is_heard("pocket", "packet", true), "nothing was left out");
    assert!(is_heard("stlk", "stalked", true));
}

#[test]
fn a_slip_in_a_short_stem_is_no_stem() {
    let nearly = |word: &str, stem: &str| Word::new(word).expect("short").begins_nearly(stem);
    assert!(nearly("stawking", "stalk"));
    assert!(nearly("strangeled", "strangl"));
    assert!(nearly("strangl", "strangle"), "the last letter is missing");
    assert!(nearly("stragling", "strangl"), "a letter is missing");
    assert!(!nearly("ctalking", "stalk") && !nearly("stumbling", "stalk"));
    assert!(!nearly("stalls", "stalk"));
    assert!(!nearly("shave", "shove"));
    assert!(!nearly("throat", "threat"), "a word that is no longer than the stem");
}

#[test]
fn two_slips_in_nearly_all_of_a_long_stem_are_forgiven() {
    let nearly = |word: &str, stem: &str| Word::new(word).expect("short").begins_nearly(stem);
    assert!(nearly("homles", "homeless") && nearly("homelss", "homeless"));
    assert!(nearly("solicter", "solicitor") && !nearly("solicters", "solicitor"));
    assert!(nearly("sufocation", "suffocat"), "one slip, and an ending");
    assert!(!nearly("", "") && !nearly("word", ""));
    assert!(!nearly("holes", "homeless") && !nearly("somless", "homeless"));
    assert!(!nearly("hostels", "homeless"), "three slips");
    assert!(!nearly("homes", "homel"), "a short stem");
}

#[test]
fn a_wrong_first_letter_is_the_only_slip() {
    let slips = |word: &str, other: &str| Word::new(word).expect("short").slips(other, mask(other));
    assert_eq!(slips("grabbing", "stabbing"), None);
    assert_eq!(slips("stragnling", "strangling"), Some(1));
    assert_eq!(slips("ktalking", "stalking"), Some(1));
    assert_eq!(slips("stalkking", "stalking"), Some(1));
    assert_eq!(slips("night", "fight"), None, "never in a short word");
}
