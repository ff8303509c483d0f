mod ages;
mod danger;
mod first;
mod people;
mod ranks;
mod reading;
mod reasons;
mod senses;
mod slips;
mod topics;
mod vocabulary;
mod whereabouts;

use super::forms::unjoined;
use super::order::{Ranked, order};
use super::{Emergency, Finder, Query, Reason, Who, ask, normalise};
use crate::catalogue::{
    Catalogue, Coverage, Districts, Group, Kind, Lexicon, Need, Role, Service, Sex, Town,
};
use crate::place::Place;
use proptest::prelude::*;

#[test]
fn the_best_comes_first_and_of_equals_the_first() {
    let ranked = |index, score| Ranked { index, score };
    let scores = [5, 900, -3000, 5, -20_000, 90_000];
    let mut list: Vec<Ranked> =
        scores.iter().enumerate().map(|(at, score)| ranked(at as u16, *score)).collect();
    order(&mut list);
    let indices: Vec<u16> = list.iter().map(|one| one.index).collect();
    assert_eq!(indices, [5, 1, 0, 3, 2, 4]);
}

#[test]
fn spelling_is_brought_together() {
    assert_eq!(normalise("  He'S  HITTING—me!! "), "hes hitting me");
    assert_eq!(normalise("heeelp"), "help");
    assert_eq!(normalise("mąż"), normalise("MAZ"));
    assert_eq!(normalise("البيت"), normalise("بيت"));
    assert_eq!(normalise("111"), "111");
}

#[test]
fn a_usual_spelling_is_itself_spelt_as_the_finder_spells() {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let meanings = [
        ("same.майка".to_owned(), words(&["мама"])),
        ("need.children".to_owned(), words(&["майка бие"])),
    ];
    let lexicon = Lexicon::build(&[("bg", &meanings[..])]);
    let usual = normalise("майка");
    assert_ne!(usual, "майка", "a word that the finder spells otherwise");
    assert!(lexicon.meanings.contains(&format!("same.{usual}")), "{:?}", lexicon.meanings);
    assert!(lexicon.phrases().any(|(phrase, _)| phrase.starts_with(&usual)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn normal_text_stays_as_it_is(text in "[a-z0-9]{1,8}( [a-z0-9]{1,8}){0,4}") {
        let once = normalise(&text);
        prop_assert_eq!(normalise(&once), once);
    }

    #[test]
    fn order_is_that_of_sorting(scores in proptest::collection::vec(-3400..1400, 0..60)) {
        let mut list: Vec<Ranked> = scores
            .iter()
            .enumerate()
            .map(|(at, score)| Ranked { index: at as u16, score: *score })
            .collect();
        let mut sorted = list.clone();
        sorted.sort_by_key(|one| -one.score);
        order(&mut list);
        let indices = |list: &[Ranked]| list.iter().map(|one| one.index).collect::<Vec<_>>();
        prop_assert_eq!(indices(&list), indices(&sorted));
    }
}

#[test]
fn letters_that_arabic_joins_to_a_word_are_taken_off() {
    assert_eq!(unjoined("وزوجي"), Some("زوجي"));
    assert_eq!(unjoined("بسكين"), Some("سكين"));
    assert_eq!(unjoined("وزوج"), Some("زوج"));
    assert_eq!(unjoined("زوجي"), None);
    assert_eq!(unjoined("ولد"), None, "two letters are left");
    let arabic = catalogue("ar", &[("danger.now", &["سكين", "زوجي يقتلني"])]);
    for typed in ["معه وسكين", "وبسكين", "وزوجي يقتلني"] {
        assert_eq!(ask(&arabic, &words(typed)).emergency, Some(Emergency::Danger), "{typed}");
    }
}

#[test]
fn of_english_danger_in_another_language_no_slip_is_forgiven() {
    let other: &[(&str, &[&str])] = &[("need.pets", &["pies"])];
    let english: &[(&str, &[&str])] = &[("abroad.danger.now", &["knife", "murder me"])];
    let lexicon = Lexicon::build(&[("pl", &meanings(other)), ("en", &meanings(english))]);
    let polish = Catalogue { lang: "pl".into(), lexicon, ..Catalogue::default() };
    let danger = |typed| ask(&polish, &words(typed)).emergency.is_some();
    assert!(danger("knife ") && danger("he murdr me "));
    assert!(!danger("knipe ") && !danger("kniffe "));
}

#[test]
fn a_slip_of_a_slip_is_not_forgiven() {
    let english = catalogue("en", &[("danger.now", &["knife"]), ("same.knife", &["nife"])]);
    let danger = |typed| ask(&english, &words(typed)).emergency.is_some();
    assert!(danger("nife ") && danger("knive "));
    assert!(!danger("nime "));
}

#[test]
fn danger_is_not_taken_back_by_words_around_it() {
    let lexicon: &[(&str, &[&str])] =
        &[("danger.now", &["kill me", "just hit me"]), ("none", &["just .. once", "kill me with"])];
    let english = catalogue("en", lexicon);
    let danger = |typed| ask(&english, &words(typed)).emergency.is_some();
    assert!(danger("he just said he will kill me if i go out once "));
    assert!(!danger("he just hit me the once "));
    assert!(!danger("his jokes kill me with laughter "));
}

#[test]
fn where_somebody_else_lives_is_not_where_help_is_wanted() {
    let lexicon: &[(&str, &[&str])] = &[
        ("place.in", &["in", "live in"]),
        ("place.away", &["<he> in", "<he> live in"]),
        ("class.he", &["he", "hes", "mum"]),
        ("class.filler", &["is", "my"]),
    ];
    let mut english = catalogue("en", lexicon);
    english.places.towns = vec![Town { name: "Elsewhere".into(), districts: Districts(0) }];
    let place = |typed| ask(&english, &words(typed)).place;
    for typed in ["he is in elsewhere", "mum lives in elsewhere", "he lives in elsewere"] {
        assert_eq!(place(typed), Place::Unsaid, "{typed}");
    }
    for typed in ["i live in elsewhere", "he hit me i live in elsewhere", "elsewhere"] {
        assert_eq!(place(typed), Place::Outside(Vec::new()), "{typed}");
    }
}

#[test]
fn what_is_missing_is_not_taken_back_and_what_is_not_wanted_is() {
    let lexicon: &[(&str, &[&str])] = &[
        ("need.legal", &["solicitor"]),
        ("need.police", &["police"]),
        ("neg", &["no", "dont"]),
        ("class.filler", &["a", "have", "want"]),
    ];
    let mut english = catalogue("en", lexicon);
    english.services = vec![service("law", Need::Legal), service("police", Need::Police)];
    let fits =
        |typed| ask(&english, &words(typed)).services[0].why.contains(&Reason::Need(Need::Legal));
    assert!(fits("i dont have a solicitor "));
    let answer = ask(&english, &words("i dont want police "));
    assert!(answer.services.iter().all(|hit| !hit.why.contains(&Reason::Need(Need::Police))));
}

#[test]
fn what_is_there_for_the_readers_community_stands_higher_and_hides_nothing() {
    let mut polish = catalogue("pl", &[("need.talk", &["pomoc"])]);
    let own =
        Service { groups: vec![Group::Polish], groups_only: true, ..service("own", Need::Talk) };
    polish.services = vec![service("all", Need::Talk), own];
    let order = |catalogue: &Catalogue| listed(catalogue, &words("pomoc "));
    assert_eq!(order(&polish), [0, 1], "for a community that is not known to be the reader's");
    polish.groups = vec![Group::Polish];
    assert_eq!(order(&polish), [1, 0]);
}

#[test]
fn one_of_the_first_three_is_for_the_community_of_who_says_so() {
    let mut english = catalogue("en", &[("need.money", &["debt"]), ("group.jewish", &["jewish"])]);
    let own = Service {
        groups: vec![Group::Jewish],
        groups_only: true,
        kind: Kind::MinoritisedCommunities,
        ..service("own", Need::Talk)
    };
    english.services = (0..6).map(|_| service("money", Need::Money)).collect();
    english.services.push(own);
    let place = |typed| {
        let answer = ask(&english, &words(typed));
        answer.services.iter().position(|hit| hit.index == 6).expect("it is listed")
    };
    assert!(place("jewish and in debt ") < 3);
    assert!(place("in debt ") > 2);
}

#[test]
fn a_survivor_with_children_is_offered_help_for_herself_first() {
    let lexicon: &[(&str, &[&str])] = &[
        ("need.talk", &["hits me"]),
        ("role.survivor", &["hits me"]),
        ("need.children", &["kids"]),
    ];
    let mut english = catalogue("en", lexicon);
    english.services = vec![service("kids", Need::Children), service("talk", Need::Talk)];
    let first = |typed| ask(&english, &words(typed)).services[0].index;
    assert_eq!(first("he hits me and the kids see "), 1);
    assert_eq!(first("the kids "), 0);
}

/// A national service for everybody that helps with one thing.
fn service(id: &str, need: Need) -> Service {
    Service {
        needs: vec![need],
        roles: vec![Role::Survivor],
        languages: vec!["en".into()],
        ..Service::plain(id)
    }
}

#[test]
fn a_service_that_a_text_names_must_be_there_for_this_person_and_place() {
    let mut here = service("women", Need::Talk);
    here.area = Coverage::Local(Districts(0b01));
    here.sex = vec![Sex::Women];
    let mut catalogue = catalogue("en", &[]);
    catalogue.services = vec![here];
    let finder = Finder::new(&catalogue);
    let suits = |who: &[Who], place| {
        finder.suits(0, &Query { who: who.to_vec(), place, ..Query::default() })
    };
    assert!(suits(&[], Place::Unsaid) && suits(&[], Place::Unknown), "nothing is known");
    assert!(suits(&[Who::Woman], Place::In(0)));
    assert!(!suits(&[Who::Man], Place::Unsaid));
    assert!(!suits(&[], Place::In(1)), "another district");
}

fn meanings(list: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let phrases = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    list.iter().map(|(name, words)| ((*name).to_owned(), phrases(words))).collect()
}

/// A catalogue without services.
fn catalogue(lang: &str, list: &[(&str, &[&str])]) -> Catalogue {
    let lexicon = Lexicon::build(&[(lang, &meanings(list))]);
    Catalogue { lang: lang.into(), lexicon, ..Catalogue::default() }
}

fn words(typed: &str) -> Query {
    Query { words: typed.to_owned(), ..Query::default() }
}

/// Indices of the services that are listed, best first.
fn listed(catalogue: &Catalogue, query: &Query) -> Vec<u16> {
    ask(catalogue, query).services.iter().map(|hit| hit.index).collect()
}

/// Their ids.
fn ids(catalogue: &Catalogue, query: &Query) -> Vec<String> {
    let id = |index: u16| catalogue.services[usize::from(index)].id.clone();
    listed(catalogue, query).into_iter().map(id).collect()
}
