//! What must never go wrong, on the real data: who is led where, and that nothing typed does harm.

mod anything;
mod names;

use super::{ask, cases};
use crate::root;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use waymark::catalogue::{Catalogue, Channel, Coverage, Kind, Need, Role, Service, Sex};
use waymark::finder::{Answer, Finder, Hit, Query, Reason, Who};
use waymark::hours::{Local, Open, answers, service_open};
use waymark::place::Place;
use waymark_content::Project;

static PROJECT: LazyLock<Project> = LazyLock::new(|| crate::build::project().expect("the project"));

static SHELF: LazyLock<BTreeMap<String, (Catalogue, Finder)>> = LazyLock::new(|| {
    let compile = |tag: &str| {
        let catalogue = waymark_content::compile(&PROJECT, tag, 0);
        let finder = Finder::new(&catalogue);
        (tag.to_owned(), (catalogue, finder))
    };
    PROJECT.languages().map(compile).collect()
});

fn english() -> &'static (Catalogue, Finder) {
    &SHELF["en"]
}

fn answer(query: &Query) -> Answer {
    let (catalogue, finder) = english();
    finder.ask(catalogue, query)
}

fn words(words: &str) -> Query {
    Query { words: words.to_owned(), ..Query::default() }
}

/// The services found, best first.
fn services(answer: &Answer) -> impl Iterator<Item = &'static Service> {
    let all = &english().0.services;
    answer.services.iter().map(|hit| &all[usize::from(hit.index)])
}

fn only_for_harmers(service: &Service) -> bool {
    service.roles.contains(&Role::Harmer) && !service.roles.contains(&Role::Survivor)
}

/// All queries of the set, as things that people really type.
fn typed() -> Vec<String> {
    let cases = cases(&root(), "en").expect("queries");
    cases.into_iter().map(|case| case.words).collect()
}

#[test]
fn danger_comes_first_in_every_language_and_what_only_sounds_alike_does_not() {
    let mut faults = Vec::new();
    for (lang, examples) in &PROJECT.examples {
        let sayings = &examples.sure;
        let (catalogue, finder) = &SHELF[lang];
        let first = |saying: &String| {
            let answer = finder.ask(catalogue, &words(saying));
            let first = answer.services.first().map(|hit| usize::from(hit.index));
            // Nothing is hidden.
            assert!(answer.services.len() > 20, "{saying}");
            answer
                .emergency
                .and(first.and_then(|first| catalogue.services[first].needs.first().copied()))
        };
        for (list, wanted) in [
            (&sayings.danger, vec![Some(Need::Emergency)]),
            (&sayings.suicide, vec![Some(Need::Suicide), Some(Need::Emergency)]),
            (&sayings.harmless, vec![None]),
        ] {
            faults.extend(list.iter().filter(|saying| !wanted.contains(&first(saying))));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn where_nothing_is_said_no_danger_is_heard() {
    for (catalogue, finder) in SHELF.values() {
        for typed in ["", " ", "?", "1", "..."] {
            let answer = finder.ask(catalogue, &words(typed));
            assert_eq!(answer.emergency, None, "{} {typed:?}", catalogue.lang);
        }
    }
}

/// Well below what was reached, so that one line more or less does not fail it.
#[test]
fn danger_is_mostly_heard_in_lines_that_were_never_learned_from() {
    let catalogues = SHELF.iter().map(|(lang, (one, _))| (lang.clone(), one.clone())).collect();
    let figures = super::alarms(&root(), &catalogues).expect("lines");
    let (_, all) = figures.last().expect("all languages");
    for (share, least) in [(all.danger, 72), (all.suicide, 82), (all.harmless, 90)] {
        assert!(share.right * 100 >= share.all * least, "{figures:#?}");
    }
}

#[test]
fn aims_are_met_on_the_queries_that_were_worked_on() {
    for (lang, (catalogue, finder)) in &*SHELF {
        if !root().join(format!("tests/relevance/{lang}.toml")).exists() {
            continue;
        }
        let cases = cases(&root(), lang).expect("queries");
        let aim = if lang == "en" { 92 } else { 85 };
        let tuned = cases.iter().filter(|case| !case.held);
        let score = super::score(tuned, |case| ask(catalogue, finder, case));
        assert!(score.services.right * 100 >= score.services.all * aim, "{:#?}", score.faults);
        assert_eq!(score.emergency.right, score.emergency.all, "{:#?}", score.faults);
        assert_eq!(score.place.right, score.place.all, "{:#?}", score.faults);
    }
}

#[test]
fn of_equal_services_the_one_that_speaks_the_readers_language_comes_first_and_says_so() {
    for (lang, (catalogue, _)) in SHELF.iter().filter(|(lang, _)| !lang.starts_with("en")) {
        for (speaks, reason) in [(true, Reason::Language(0)), (false, Reason::Interpreters)] {
            let mut catalogue = catalogue.clone();
            // Many reasons are told of it.
            let twin = |one: &&Service| {
                one.sex == [Sex::Women]
                    && one.needs.first() == Some(&Need::Talk)
                    && one.languages == ["en"]
                    && !one.interpreters
            };
            let plain = catalogue.services.iter().find(twin).expect("a line for women").clone();
            let languages = if speaks { vec![lang.clone()] } else { plain.languages.clone() };
            let own =
                Service { id: "own".into(), languages, interpreters: !speaks, ..plain.clone() };
            // The last of equals, if nothing else counts.
            catalogue.services.push(own);
            let finder = Finder::new(&catalogue);
            for need in [None, plain.needs.first().copied()] {
                let query = Query {
                    needs: need.into_iter().collect(),
                    who: vec![Who::Woman],
                    ..Query::default()
                };
                let answer = finder.ask(&catalogue, &query);
                let place = |id: &str| {
                    let is = |hit: &Hit| catalogue.services[usize::from(hit.index)].id == id;
                    answer.services.iter().position(is).expect("it is listed")
                };
                assert!(place("own") < place(&plain.id), "{lang}: {reason:?} {need:?}");
                let why = &answer.services[place("own")].why;
                assert_eq!(why.first(), Some(&reason), "{lang}: {why:?}");
                let other = &answer.services[place(&plain.id)].why;
                assert!(!other.contains(&reason), "{lang}: {other:?}");
            }
        }
    }
}

#[test]
fn whoever_reads_easy_english_finds_what_others_find_in_english() {
    let easy = SHELF.iter().filter(|(lang, _)| lang.starts_with("en-"));
    for (lang, (catalogue, finder)) in easy {
        assert_eq!(finder.ask(catalogue, &Query::default()), answer(&Query::default()), "{lang}");
        for typed in ["nowhere to sleep", "he took my phone"] {
            let spoken = |why: &Reason| matches!(why, Reason::Language(_) | Reason::Interpreters);
            let found = finder.ask(catalogue, &words(typed));
            assert!(
                !found.services.iter().any(|hit| hit.why.iter().any(spoken)),
                "{lang}: {typed}"
            );
        }
    }
}

#[test]
fn own_violence_leads_to_help_to_stop() {
    for typed in [
        "i hit my wife",
        "I keep hurting the woman I love and cant stop",
        "i slapped my girlfriend last night",
        "my kids are scared of me when i shout",
        "i pushed him down and kicked him, he is my husband",
        "am i the abuser",
    ] {
        let answer = answer(&words(typed));
        let first = services(&answer).next().expect("a service");
        assert_eq!(first.needs.first(), Some(&Need::Behaviour), "{typed}");
        assert!(first.roles.contains(&Role::Harmer), "{typed}");
    }
}

#[test]
fn survivors_do_not_meet_services_for_people_who_harm() {
    for typed in [
        "he hits me",
        "my wife is violent to me",
        "he says he will change",
        "i never hit him he hits me",
        "my boyfriend controls me and gets angry",
        "she hurts the kids",
        "my dad hits my mum",
        "he raped me",
        "he went on an anger management course and still hits me",
    ] {
        let answer = answer(&words(typed));
        let near = services(&answer).take(5).find(|service| only_for_harmers(service));
        assert_eq!(near.map(|service| &service.id), None, "{typed}");
    }
}

#[test]
fn nobody_is_led_where_they_are_not_taken() {
    // Trans people choose.
    let typed = typed().into_iter().filter(|typed| !typed.contains("trans"));
    for typed in typed.filter(|typed| !typed.contains("binary")) {
        let query = |who| Query { who: vec![who], ..words(&typed) };
        let man = answer(&query(Who::Man));
        assert!(services(&man).all(|service| service.sex != [Sex::Women]), "{typed}");
        // Who said another age in words is believed.
        let child = answer(&query(Who::Child));
        let aged = typed.contains(|c: char| c.is_ascii_digit()) || typed.contains("teen");
        let grown = services(&child).find(|service| service.min_age > 12);
        assert!(aged || grown.is_none(), "{typed}: {grown:?}");
        for at in 0..english().0.places.districts.len() {
            let here = answer(&Query { place: Place::In(at as u8), ..words(&typed) });
            let there = services(&here).find(|service| {
                matches!(service.area, Coverage::Local(districts) if !districts.contains(at))
            });
            assert_eq!(there.map(|service| &service.id), None, "{typed}");
        }
    }
}

#[test]
fn danger_is_heard_wherever_it_is() {
    let mut missed = Vec::new();
    for (lang, examples) in &PROJECT.examples {
        let (catalogue, finder) = &SHELF[lang];
        let towns = catalogue.places.towns.iter().step_by(29);
        for (town, line) in
            towns.cycle().zip(examples.sure.danger.iter().chain(&examples.sure.suicide))
        {
            let text = format!("{line}, {}", town.name);
            if finder.ask(catalogue, &words(&text)).emergency.is_none() {
                missed.push((lang, text));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
    // Words that are names of places too.
    for line in [
        "hes yelling hes going to kill me",
        "cant reach my phone hes hitting me",
        "he hunts me with a knife",
    ] {
        assert!(answer(&words(line)).emergency.is_some(), "{line}");
    }
}

#[test]
fn the_first_three_are_not_three_of_a_kind() {
    for typed in typed() {
        let answer = answer(&words(&typed));
        let kind = |service: &Service| service.kind;
        let first: BTreeSet<Kind> = services(&answer).take(3).map(kind).collect();
        let urgent = answer.emergency.is_some();
        let young = first.contains(&Kind::ChildrenYoungPeople);
        assert!(urgent || young || first.len() > 1, "{typed}: {first:?}");
    }
}

#[test]
fn long_and_odd_texts_are_answered() {
    let long = "he hits me ".repeat(100_000);
    assert!(answer(&words(&long)).fitting > 0);
    for odd in ["\u{202e}him stih eh\u{202c}", "\u{0}\u{ffff}", "ＨＥＬＰ", "🆘🆘🆘", "\u{200f}"]
    {
        let _ = answer(&words(odd));
    }
    // A megabyte without a single space, in the directions and scripts that people write.
    for piece in ["a", "1", "\u{202e}", "\u{2067}ا", "é\u{301}", "ক্ষ", "🆘", "PE1 ", "\u{0}"]
    {
        let long = piece.repeat(1_000_000 / piece.len());
        for (catalogue, finder) in SHELF.values() {
            let answer = finder.ask(catalogue, &words(&long));
            assert!(!answer.services.is_empty(), "{piece:?}");
        }
    }
}

#[test]
fn who_is_said_to_answer_is_open_by_its_hours() {
    let catalogue = &english().0;
    let days = catalogue.holidays.first().map_or(0, |day| day - 8);
    let mut seen = BTreeSet::new();
    for service in &catalogue.services {
        for step in 0..700 {
            let minutes = step * 37;
            let now = Some(Local { day: days + minutes / 1440, minute: (minutes % 1440) as u16 });
            for channel in [None, Some(Channel::Phone)] {
                let said = answers(service, &catalogue.holidays, now, channel);
                let open = match service_open(service, &catalogue.holidays, now, channel) {
                    Open::Open { .. } => Some(true),
                    Open::Closed { .. } => Some(false),
                    Open::Unknown => None,
                };
                assert_eq!(said, open, "{} {now:?}", service.id);
                seen.insert(said);
            }
        }
    }
    assert_eq!(seen.len(), 3, "some are open, some closed, of some nobody knows");
}

#[test]
fn danger_comes_first_whatever_is_tapped_besides() {
    let topics = &english().0.topics;
    for saying in &PROJECT.examples["en"].sure.danger {
        for need in [Need::Talk, Need::Suicide, Need::Housing] {
            let answer = answer(&Query { needs: vec![need], ..words(saying) });
            let service = services(&answer).next().expect("a service");
            assert_eq!(service.needs.first(), Some(&Need::Emergency), "{saying}");
            let topic = answer.topics.first().map(|at| &topics[usize::from(*at)]);
            let topic = topic.expect("a topic");
            assert_ne!(topic.needs.first(), Some(&Need::Suicide), "{saying}, {need:?}");
        }
    }
}
