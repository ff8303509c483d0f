//! The finder as people use it: every filter narrows and is taken back, the guided path may be left
//! at every step, the place is asked for where it is shared, and nobody meets a dead end.

use crate::everywhere;
use waymark_tests::browsers::eventually;
use waymark_tests::world::{Way, World};

/// What can be chosen: the field, a value that leaves some services, and the name of its chip.
const FILTERS: [(&str, &str); 4] =
    [("need", "talk"), ("who", "woman"), ("channel", "phone"), ("language", "ur")];

#[track_caller]
fn finder(w: &World) {
    w.open(Way::Inline);
    w.ready();
    w.go_to("find", "find");
}

/// The number that is told.
#[track_caller]
fn count(w: &World) -> u32 {
    let text = w.tab.text_of("return document.querySelector('.count').textContent");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number in {text:?}"))
}

/// Chooses from a list as a person does with the keyboard.
fn choose(w: &World, field: &str, value: &str) {
    w.tab.run(&format!(
        "const list = document.querySelector('[data-find={field}]');
        list.value = '{value}';
        list.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"
    ));
}

/// True when something was chosen, by its chip; without a name, when anything was.
fn chosen(w: &World, field: &str) -> bool {
    let set = if field.is_empty() { String::new() } else { format!("='{field}:'") };
    w.tab.holds(&format!("return !!document.querySelector(\".chips [data-set{set}]\")"))
}

/// The services that are listed.
fn listed(w: &World) -> Vec<String> {
    let script = "return [...document.querySelectorAll(\"#view [data-to^='service:']\")]
        .map(link => link.dataset.to).join(' ')";
    w.tab.text_of(script).split(' ').map(str::to_owned).collect()
}

/// What is said of the place.
fn place(w: &World) -> String {
    w.tab.text_of("return document.querySelector('#view .note')?.textContent ?? ''")
}

/// Empties a field and types into it.
fn retype(w: &World, field: &str, text: &str) {
    w.tab.run(&format!("document.querySelector('[data-find={field}]').focus()"));
    w.tab.press("Control+a Delete");
    if !text.is_empty() {
        w.tab.type_into(&format!("#find-{field}"), text);
    }
}

#[test]
fn each_filter_narrows_what_is_listed_and_is_taken_back_by_its_own_button() {
    everywhere(|w| {
        finder(w);
        let all = count(w);
        assert!(!chosen(w, ""), "nothing is chosen at first");
        let mut counts = vec![all];
        for (field, value) in FILTERS {
            choose(w, field, value);
            assert!(eventually(|| chosen(w, field)), "{field}");
            let now = count(w);
            assert!(now <= *counts.last().unwrap() && now > 0, "{field}: {now} of {counts:?}");
            counts.push(now);
        }
        assert!(counts[4] < all, "{counts:?}");
        w.tab.click(".lists > summary");
        w.tab.click("[data-find=open]");
        assert!(eventually(|| chosen(w, "open")));
        assert!(count(w) <= counts[4]);
        w.tab.click(".chips [data-set='open:']");
        assert!(eventually(|| !chosen(w, "open")));
        assert!(w.tab.holds("return !document.querySelector('[data-find=open]').checked"));
        for (at, (field, _)) in FILTERS.iter().enumerate().rev() {
            assert_eq!(count(w), counts[at + 1], "before {field} is taken back");
            w.tab.click(&format!(".chips [data-set='{field}:']"));
            assert!(eventually(|| !chosen(w, field)), "{field}");
            let empty =
                format!("return document.querySelector('[data-find={field}]').value === ''");
            assert!(eventually(|| w.tab.holds(&empty)), "{field} still shows what was taken back");
        }
        assert_eq!(count(w), all);
        assert!(!chosen(w, ""));
    });
}

#[test]
fn filters_are_taken_back_in_any_order_and_all_at_once() {
    everywhere(|w| {
        finder(w);
        let all = count(w);
        for (field, value) in FILTERS {
            choose(w, field, value);
        }
        assert!(eventually(|| FILTERS.iter().all(|(field, _)| chosen(w, field))));
        let four = count(w);
        w.tab.click(".chips [data-set='need:']");
        assert!(eventually(|| !chosen(w, "need")));
        assert!(count(w) >= four, "taking the first one back widens");
        assert!(FILTERS[1..].iter().all(|(field, _)| chosen(w, field)), "the others stay");
        w.tab.click(".chips [data-set='clear:']");
        assert!(eventually(|| !chosen(w, "")));
        assert_eq!(count(w), all);
    });
}

#[test]
fn the_guided_path_leads_to_the_finder_whichever_question_is_skipped() {
    const FIELDS: [&str; 4] = ["who", "need", "district", "channel"];
    everywhere(|w| {
        finder(w);
        for skipped in 0..FIELDS.len() {
            if chosen(w, "") {
                w.tab.click(".chips [data-set='clear:']");
            }
            // What "clear" leaves is the place, which has a button of its own.
            if chosen(w, "district") {
                w.tab.click(".chips [data-set='district:']");
            }
            assert!(eventually(|| !chosen(w, "")));
            w.go_to("guide:0", "guide");
            for (step, field) in FIELDS.iter().enumerate() {
                let asks = format!("#view [data-set^='{field}:']");
                let there = format!("return !!document.querySelector(\"{asks}\")");
                w.tab.until(&format!("{field} is asked"), &there);
                if step == skipped {
                    w.tab.click("#view .go");
                } else {
                    w.tab.click(&asks);
                }
            }
            w.shows("find");
            for (step, field) in FIELDS.iter().enumerate() {
                assert_eq!(chosen(w, field), step != skipped, "{field}, {skipped} skipped");
            }
            assert!(!listed(w).is_empty());
        }
    });
}

#[test]
fn the_guided_path_may_be_left_at_every_question() {
    everywhere(|w| {
        finder(w);
        let all = count(w);
        for questions in 0..4 {
            w.go_to("guide:0", "guide");
            for step in 1..=questions {
                let next = if step == 4 { "find".into() } else { format!("guide:{step}") };
                w.go_to(&next, "guide");
            }
            w.tab.click("#view p:last-of-type .go");
            w.shows("find");
            assert_eq!(count(w), all, "nothing was chosen by skipping {questions}");
        }
    });
}

#[test]
fn the_count_is_told_quietly_and_says_nothing_of_what_was_asked() {
    everywhere(|w| {
        finder(w);
        w.tab.run("document.querySelector('.count').dataset.mark = 'same'");
        let words = || w.tab.text_of("return document.querySelector('.count').textContent");
        let neutral = |text: String| text.replace(|c: char| c.is_ascii_digit(), "");
        let before = words();
        for typed in ["he hits me", "i want to die", "zyxqwords"] {
            retype(w, "words", typed);
            let after =
                format!("return document.querySelector('[data-find=words]').value === '{typed}'");
            w.tab.until("it is typed", &after);
            assert_eq!(neutral(words()), neutral(before.clone()), "{typed}");
        }
        choose(w, "need", "pets");
        assert!(eventually(|| chosen(w, "need")));
        assert_eq!(neutral(words()), neutral(before));
        let told = "const count = document.querySelector('.count');
            return count.getAttribute('role') === 'status' && count.dataset.mark === 'same'
                && !document.querySelector('#view [aria-live=assertive], #view [role=alert]')";
        assert!(w.tab.holds(told), "screen readers hear a change only of what was there before");
    });
}

#[test]
fn a_shared_postcode_asks_for_the_council() {
    everywhere(|w| {
        finder(w);
        let asks = "return !!document.querySelector(\"#view fieldset [data-set^='district:']\")";
        w.tab.type_into("#find-place", "PE7");
        w.tab.until("it is asked which council", asks);
        let wide = count(w);
        let council =
            w.tab.text_of("return document.querySelector('#view fieldset button').textContent");
        w.tab.click("#view fieldset button");
        assert!(eventually(|| chosen(w, "district")));
        assert!(!w.tab.holds(asks), "it was answered");
        let chip = w.tab.text_of("return document.querySelector('.chips button').textContent");
        assert_eq!(chip, council);
        assert!(count(w) <= wide, "an answer narrows");
        assert!(!place(w).is_empty());
        w.tab.click(".chips [data-set='district:']");
        w.tab.until("it is asked again", asks);
        // Another place takes the answer back.
        w.tab.click("#view fieldset button");
        assert!(eventually(|| chosen(w, "district")));
        retype(w, "place", "PE1");
        assert!(eventually(|| !chosen(w, "district")));
        assert!(!w.tab.holds(asks), "this one is not shared");
    });
}

#[test]
fn outside_the_area_it_says_so_and_shows_what_works_everywhere() {
    everywhere(|w| {
        finder(w);
        let all = count(w);
        for outside in ["SW1A", "Norwich"] {
            retype(w, "place", outside);
            assert!(
                eventually(|| place(w).contains("outside our area")),
                "{outside}: {}",
                place(w)
            );
            assert!(count(w) < all && count(w) > 0, "{outside}");
            let here = "return [...document.querySelectorAll('#view .cards li')]
                .every(card => !card.textContent.includes('in your area'))";
            assert!(w.tab.holds(here), "{outside}");
        }
        retype(w, "place", "");
        assert!(eventually(|| place(w).is_empty()));
        w.tab.type_into("#find-words", "he hits me im in Norwich");
        assert!(eventually(|| place(w).contains("outside our area")), "said among other words");
    });
}

#[test]
fn where_nothing_fits_the_nearest_is_shown_and_the_way_on() {
    everywhere(|w| {
        finder(w);
        for (field, value) in [("need", "pets"), ("who", "child"), ("language", "pl")] {
            choose(w, field, value);
        }
        assert!(eventually(|| count(w) == 0));
        assert!(!listed(w).is_empty(), "no dead end");
        let said = w.tab.text("#view");
        assert!(said.contains("Nothing fits all of that"), "{said}");
        let on = "return document.querySelectorAll(\"#view [data-to='guide:0']\").length === 2";
        assert!(w.tab.holds(on), "the questions are offered below as well");
        // Nor by words that nobody understands.
        w.tab.click(".chips [data-set='clear:']");
        assert!(eventually(|| !chosen(w, "")));
        w.tab.type_into("#find-words", "zyxqwords");
        assert!(eventually(|| count(w) == 0 && !listed(w).is_empty()));
    });
}

#[test]
fn what_was_given_need_not_be_given_again_and_an_unknown_place_is_told_with_what_to_do() {
    everywhere(|w| {
        finder(w);
        w.tab.type_into("#find-words", "someone to talk to");
        w.tab.type_into("#find-place", "zyxqwplace");
        choose(w, "who", "woman");
        assert!(eventually(|| place(w).contains("Try the first half of your postcode")));
        let before = listed(w);
        assert!(!before.is_empty());
        w.go_to("emergency", "emergency");
        w.go_to("home", "home");
        w.go_to("find", "find");
        let given = "return ['words', 'place'].map(one => document.getElementById('find-' + one).value).join()";
        assert_eq!(w.tab.text_of(given), "someone to talk to,zyxqwplace");
        assert!(chosen(w, "who") && eventually(|| listed(w) == before));
    });
}
