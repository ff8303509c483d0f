use super::forms::{bases, is_bare, is_heard, sound};
use super::normalise;
use super::order::{Ranked, order};
use crate::catalogue::Lexicon;
use proptest::prelude::*;

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
}

#[test]
fn words_are_heard_though_letters_are_left_out() {
    assert_eq!(sound("kikd"), sound("kicked"));
    assert_eq!(sound("stlking"), sound("stalking"));
    assert_ne!(sound("kicked"), sound("licked"));
    assert_eq!(sound("me"), 0, "too few consonants to tell");
    assert_eq!(sound("زوجي"), 0);
    assert!(is_bare("tlk") && !is_bare("talk") && !is_bare("tk"));
    assert!(is_heard("kll", "kill", false));
    assert!(!is_heard("kll", "call", false));
    assert!(!is_heard("kicked", "kikd", true), "nobody adds letters");
    assert!(!is_heard("tlk", "talkative", true));
}

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
