//! What is wanted, put together from words and taps.

use super::{ask, catalogue, ids, service, words};
use crate::catalogue::{Alarm, Catalogue, Channel, Group, Need, Role, Text};
use crate::finder::alarm::marks;
use crate::finder::sense::Sense;
use crate::finder::{Finder, Query, Who, channel_from_name};

const ENGLISH: &[(&str, &[&str])] = &[
    ("need.talk", &["help"]),
    ("need.money", &["debt", "money worries"]),
    ("need.legal", &["court", "court paper*", "solicitor"]),
    ("need.health", &["money worries"]),
    ("need.housing", &["thrown .. out"]),
    ("need.pets", &["lost dog paper"]),
    ("none", &["just .. once"]),
    ("need.children", &["kids"]),
    ("need.school", &["school"]),
    ("need.behaviour", &["change"]),
    ("need.childhood-abuse", &["when i was little"]),
    ("need.supporting", &["how to support"]),
    ("who.man", &["man"]),
    ("who.migrant", &["visa"]),
    ("group.parent", &["my kids"]),
    ("group.jewish", &["jewish"]),
    ("other.woman", &["my sister"]),
    ("hint.man", &["girlfriend"]),
    ("role.survivor", &["hits me"]),
    ("role.harmer", &["i hit"]),
    ("role.bereaved", &["was murdered"]),
    ("role.supporter", &["neighbour"]),
    ("channel.text", &["text"]),
    ("channel.chat", &["chat"]),
    ("lang.pl", &["polish"]),
    ("service.line", &["the green line"]),
    ("time.now", &["now"]),
    ("time.past", &["used to"]),
    ("time.safe", &["safe now"]),
    ("calm", &["told me today"]),
    ("danger.suicide", &["want to die"]),
    ("age.me", &["im"]),
    ("neg", &["not", "no"]),
    ("class.filler", &["the", "really", "my", "a"]),
    ("class.subject", &["he", "she"]),
];

fn sense_of(query: &Query) -> Sense {
    let mut english = catalogue("en", ENGLISH);
    english.services = vec![service("line", Need::Work)];
    let finder = Finder::new(&english);
    let normal = Finder::prepare(&query.words);
    let typing = !query.words.ends_with(' ');
    let mut tokens = finder.read(&normal, typing);
    finder.sense(&english, query, &mut tokens, [false; 2])
}

fn sense(typed: &str) -> Sense {
    sense_of(&words(typed))
}

fn wanted(typed: &str, need: Need) -> u8 {
    sense(typed).wanted[need as usize]
}

#[test]
fn who_is_hurt_is_helped_for_themselves_before_the_children() {
    assert_eq!(wanted("kids ", Need::Children), 100);
    assert_eq!(wanted("he hits me kids ", Need::Children), 60);
    assert_eq!(wanted("he hits me kids im 12 ", Need::Children), 100, "the child itself");
    assert_eq!(wanted("i hit him kids ", Need::Children), 0, "who harms wants to stop");
}

#[test]
fn to_talk_is_wanted_less_beside_something_more_special() {
    assert_eq!(wanted("help ", Need::Talk), 100);
    assert_eq!(wanted("help debt ", Need::Talk), 40);
    assert_eq!(wanted("he hits me help debt ", Need::Talk), 40);
    assert_eq!(wanted("help solisiter ", Need::Talk), 40);
    assert_eq!(wanted("how to support her with debt ", Need::Supporting), 40);
    assert_eq!(wanted("how to support her ", Need::Supporting), 100);
    // Whether the other will change is not what somebody needs help with who is hurt.
    assert_eq!(wanted("help he hits me will he change ", Need::Talk), 100);
    assert_eq!(wanted("help he hits me will he change ", Need::Behaviour), 40);
    assert_eq!(wanted("help i hit him ", Need::Behaviour), 100);
    assert_eq!(wanted("help i hit him ", Need::Talk), 40);
    let tapped = Query { needs: vec![Need::Behaviour], ..words("he hits me ") };
    assert_eq!(sense_of(&tapped).wanted[Need::Behaviour as usize], 100);
}

#[test]
fn whoever_is_not_understood_is_offered_somebody_to_talk_to() {
    for typed in ["qwertz ", "neighbour ", "he hits me ", "my sister "] {
        assert_eq!(wanted(typed, Need::Talk), 100, "{typed}");
    }
    assert_eq!(wanted("im 14 ", Need::Talk), 0);
    assert_eq!(wanted("", Need::Talk), 0);
    assert_eq!(wanted("debt ", Need::Talk), 0);
    let tapped = |who| sense_of(&Query { who: vec![who], ..Query::default() });
    assert_eq!(tapped(Who::Man).wanted[Need::Talk as usize], 100);
    assert!(sense("qwertz ").lost && !sense("debt ").lost && !sense("").lost);
}

#[test]
fn children_and_young_people_are_offered_what_is_there_for_them() {
    let both = |typed| (wanted(typed, Need::Children), wanted(typed, Need::YoungRelationship));
    assert_eq!(both("im 12 "), (60, 0));
    assert_eq!(both("im 13 "), (60, 30));
    assert_eq!(both("im 17 "), (60, 30));
    assert_eq!(both("im 18 "), (0, 0));
}

#[test]
fn whom_a_grown_child_hurts_needs_no_help_for_children() {
    assert_eq!(wanted("he hits me kids im 40 ", Need::Children), 0);
    assert_eq!(wanted("he hits me my kids im 40 ", Need::Children), 60, "a parent may");
    assert_eq!(wanted("he hits me kids im 18 ", Need::Children), 0);
    assert_eq!(wanted("kids im 40 ", Need::Children), 100);
    assert_eq!(wanted("he hits me kids im 17 ", Need::Children), 100);
}

#[test]
fn who_tells_as_a_grown_up_of_their_childhood_is_not_taken_for_a_child() {
    let told = "when i was little at school kids ";
    assert_eq!(wanted(told, Need::Children), 0);
    assert_eq!(wanted(told, Need::School), 0);
    assert_eq!(wanted(told, Need::SexualViolence), 1);
    assert_eq!(wanted("man when i was little ", Need::SexualViolence), 40);
    assert_eq!(wanted("when i was little kids im 12 ", Need::Children), 100);
    assert_eq!(wanted("when i was little school im 12 ", Need::School), 100);
    assert_eq!(wanted("school ", Need::School), 100);
}

#[test]
fn some_needs_follow_from_who_somebody_is() {
    assert_eq!(wanted("visa ", Need::Immigration), 60);
    assert_eq!(wanted("im 70 ", Need::Care), 40);
    assert_eq!(wanted("was murdered ", Need::Bereavement), 100);
    assert_eq!(wanted("neighbour ", Need::Supporting), 40);
    assert_eq!(wanted("want to die ", Need::Suicide), 100);
    assert_eq!(wanted("debt ", Need::Suicide), 0);
}

#[test]
fn a_tap_says_more_than_what_was_told_before() {
    let query = Query { who: vec![Who::Harmer], ..words("he hits me ") };
    assert!(sense_of(&query).person.harms(), "who says by a tap that they harm is believed");
    let query = Query { who: vec![Who::Man], ..words("he hits me ") };
    assert!(sense_of(&query).person.is(Role::Survivor));
    let query = Query { language: Some("ur".into()), ..words("polish ") };
    assert_eq!(sense_of(&query).languages, ["pl", "ur"]);
}

#[test]
fn what_is_only_begun_or_out_of_order_says_nothing_of_the_person() {
    assert!(sense("jewish ").person.in_group(Group::Jewish));
    assert!(!sense("jewi").person.in_group(Group::Jewish));
    assert!(!sense("i have a sist").person.is(Role::Supporter));
    assert!(!sense("my sist").person.is(Role::Supporter));
    assert!(!sense("neighb").person.is(Role::Supporter));
    assert!(!sense("girlf").person.sex(crate::catalogue::Sex::Men).1);
    assert!(sense("girlfriend ").person.sex(crate::catalogue::Sex::Men).1);
}

#[test]
fn ways_to_talk_and_haste_are_understood() {
    let bits = |typed| sense(typed).channels.count_ones();
    assert_eq!((bits("text "), bits("text and chat "), bits("debt ")), (1, 2, 0));
    assert_eq!(bits("text chat text chat "), 2);
    assert!(sense("debt now ").now && !sense("debt ").now);
    for (name, channel) in [
        ("phone", Channel::Phone),
        ("text", Channel::Text),
        ("chat", Channel::Chat),
        ("bsl", Channel::Bsl),
        ("email", Channel::Email),
        ("web", Channel::Web),
        ("place", Channel::Place),
        ("relay", Channel::Relay),
    ] {
        assert_eq!(channel_from_name(name), Some(channel));
    }
    assert_eq!(channel_from_name("pigeon"), None);
}

#[test]
fn a_service_is_known_by_another_name_too() {
    let mut english = catalogue("en", ENGLISH);
    english.services = vec![service("debts", Need::Money), service("line", Need::Work)];
    assert_eq!(ids(&english, &words("debt "))[0], "debts");
    assert_eq!(ids(&english, &words("the green line "))[0], "line");
    assert_eq!(ids(&english, &words("the green line debt "))[0], "line");
}

/// A catalogue whose alarm hears danger in one word.
fn alarmed(word: &str) -> Catalogue {
    let mut before = 0;
    let steps: Vec<u16> =
        marks(word).into_iter().map(|mark| mark - std::mem::replace(&mut before, mark)).collect();
    let weights = vec![Alarm::joined([2, -1]); steps.len()];
    let mut english = catalogue("en", ENGLISH);
    english.alarm = Alarm { limits: (3, 0), steps, weights };
    english.services = vec![service("line", Need::Work)];
    english
}

#[test]
fn danger_that_no_phrase_names_is_heard_unless_the_words_say_that_it_is_none() {
    let english = alarmed("banging");
    let heard = |typed: &str| ask(&english, &words(typed)).emergency.is_some();
    for typed in
        ["banging ", "banging help ", "banging kids ", "banging my sister ", "banging man "]
    {
        assert!(heard(typed), "{typed}");
    }
    for typed in [
        "banging debt ",
        "banging polish ",
        "banging by text ",
        "banging the green line ",
        "banging he used to ",
        "banging safe now ",
        "banging told me today ",
        "banging i hit him ",
    ] {
        assert!(!heard(typed), "{typed}");
    }
}

#[test]
fn who_is_in_danger_is_not_told_that_nothing_fits() {
    let mut english = alarmed("banging");
    english.services.push(service("talk", Need::Talk));
    let nothing = |typed: &str| ask(&english, &words(typed)).nothing;
    assert!(nothing("qwertz ") && !nothing("banging "));
    assert_eq!(ids(&english, &words("banging "))[0], "talk");
}

#[test]
fn somebody_in_danger_may_speak_of_children_the_police_or_a_refuge() {
    for need in [
        "talk",
        "children",
        "sexual-violence",
        "suicide",
        "honour",
        "refuge",
        "supporting",
        "police",
        "health",
        "stalking",
        "child-to-parent",
        "young-relationship",
        "money",
        "pets",
    ] {
        let name = format!("need.{need}");
        let list: &[(&str, &[&str])] = &[(&name, &["wanted"])];
        let english = Catalogue { alarm: alarmed("banging").alarm, ..catalogue("en", list) };
        let heard = ask(&english, &words("banging wanted ")).emergency.is_some();
        assert_eq!(heard, need != "money" && need != "pets", "{need}");
    }
}

#[test]
fn danger_is_heard_in_cyrillic_written_with_latin_letters() {
    let mut russian = alarmed("избивает");
    russian.messages = vec![Text { text: "вы".into(), ..Text::default() }];
    let heard = |typed: &str| ask(&russian, &words(typed)).emergency.is_some();
    assert!(heard("izbivaet ") && heard("избивает "));
    assert!(!heard("horosho "));
}

#[test]
fn other_words_may_stand_between_those_of_a_need_but_not_of_a_part() {
    let money = |typed: &str| wanted(typed, Need::Money);
    assert_eq!(money("money worries "), 100);
    assert_eq!(money("money and big worries "), 100);
    assert_eq!(money("money the really the really worries "), 100, "fillers count less");
    assert_eq!(money("worries about money "), 70, "in another order it fits less");
    assert_eq!(money("worries of my money "), 70);
    assert_eq!(money("money is what gives me worries "), 0, "too far apart");
    assert_eq!(money("worries that come with money "), 0);
    assert_eq!(money("money the my a really the worries "), 0);
    assert_eq!(money("money he worries "), 70, "somebody else begins to do something");
    assert_eq!(money("money "), 0);
    assert_eq!(money("worries "), 0);
    assert_eq!(wanted("court papers ", Need::Legal), 100);
    let hits = |typed: &str| sense(typed).person.is(Role::Harmer);
    assert!(hits("i hit him ") && hits("i really hit him "));
    assert!(!hits("hit i him ") && !hits("i never ever hit him "));
    assert!(!hits("i really badly hit him "));
    assert_eq!(wanted("thrown with all of my own things out ", Need::Housing), 100);
    assert_eq!(wanted("thrown with all of my own old and new things out ", Need::Housing), 0);
    assert_eq!(wanted("dog and its paper lost ", Need::Pets), 70);
    assert_eq!(wanted("dog and all its paper lost ", Need::Pets), 0);
    let used = |typed: &str| sense(typed).used.count_ones();
    assert_eq!(used("money worries "), 2);
    assert_eq!(used("worries of my money "), 2);
    assert_eq!(used("debt "), 0, "one word may be a name");
    assert_eq!(used("my debt "), 0);
    assert_eq!(sense("so my money worries ").used, 0b1100);
    assert_eq!(sense("so worries of money ").used, 0b1010);
}

#[test]
fn no_takes_back_what_follows_at_once() {
    assert_eq!(wanted("not debt ", Need::Money), 0);
    assert_eq!(wanted("not the debt ", Need::Money), 0);
    assert_eq!(wanted("not today but debt ", Need::Money), 100);
    assert_eq!(wanted("debt not ", Need::Money), 100);
    assert_eq!(wanted("no court ", Need::Legal), 100, "who has no lawyer needs one");
    assert_eq!(wanted("just in debt once ", Need::Money), 0, "words that mean nothing");
    assert_eq!(wanted("just once in debt ", Need::Money), 100);
}
