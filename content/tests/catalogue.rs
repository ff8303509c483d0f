//! The compiled catalogue: complete, the same each time, and without what is held.

mod support;

use std::path::Path;
use support::Fixture;
use waymark::catalogue::{Catalogue, Coverage, Districts, Holidays, Month};
use waymark::place::{Place, look_up};
use waymark_content::{Project, compile, load, publish};

const DAY: i32 = 20_000;

#[test]
fn it_can_be_read_back_and_is_the_same_each_time() {
    let fixture = Fixture::new("round-trip");
    for lang in ["en", "pl"] {
        let catalogue = compile(&fixture.project(), lang, DAY);
        let bytes = catalogue.to_bytes();
        assert_eq!(Catalogue::from_bytes(&bytes).as_ref(), Ok(&catalogue));
        assert_eq!(compile(&fixture.project(), lang, DAY).to_bytes(), bytes);
    }
}

#[test]
fn it_holds_what_the_files_say() {
    let catalogue = compile(&Fixture::new("contents").project(), "en", DAY);
    assert_eq!(
        (catalogue.lang.as_str(), catalogue.rtl, catalogue.built, catalogue.unreviewed.as_deref()),
        ("en", false, DAY, None)
    );
    assert_eq!(catalogue.floor, [0]);
    assert_eq!(catalogue.holidays, [20_812]);
    let line = catalogue.service("line").unwrap();
    assert_eq!(line.area, Coverage::National);
    assert_eq!((line.min_age, line.max_age), (0, 255));
    assert_eq!(line.checked(), Month::new(2025, 1));
    let [phone, web] = line.contacts.as_slice() else { panic!("a contact from memory is shown") };
    assert_eq!(phone.link.as_deref(), Some("tel:08082000247"));
    assert_eq!(phone.hours.as_ref().unwrap().holidays, Holidays::Closed);
    assert!(phone.sure && !web.sure);
    let house = catalogue.service("house").unwrap();
    assert_eq!((house.area, house.min_age), (Coverage::Local(Districts(1)), 16));
    let outcodes: Vec<_> =
        catalogue.places.outcodes.iter().map(|outcode| outcode.code.as_str()).collect();
    assert_eq!(outcodes, ["ZZ1", "ZZ2", "ZZ8", "ZZ9"]);
    let shared = Place::Which { districts: vec![0, 1], outside: vec!["Elsewhere".to_owned()] };
    assert_eq!(look_up(&catalogue.places, "zz1"), shared);
    let towns: Vec<_> = catalogue.places.towns.iter().map(|town| town.name.as_str()).collect();
    assert_eq!(towns, ["Upton", "Uptown"]);
}

#[test]
fn codes_that_are_no_longer_in_use_are_understood_and_those_of_no_place_are_not() {
    let places = compile(&Fixture::new("closed").project(), "en", DAY).places;
    assert_eq!(look_up(&places, "zz8 4ab"), Place::In(1));
    assert_eq!(look_up(&places, "zz9"), Place::Unknown);
    assert_eq!(look_up(&places, "zz7"), Place::Outside(Vec::new()));
}

#[test]
fn vocabularies_become_the_lexicon() {
    let fixture = Fixture::new("lexicon");
    fixture.write(
        "i18n/en/vocabulary.toml",
        "[need.refuge]\nwords = [\"sleeping rough\", \"refuge\"]\n",
    );
    fixture.write("i18n/pl/vocabulary.toml", "[need.refuge]\nwords = [\"dokąd pójść\"]\n");
    let phrases = |lang| {
        let lexicon = compile(&fixture.project(), lang, DAY).lexicon;
        lexicon.phrases().map(|(phrase, _)| phrase.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(phrases("en"), ["refuge", "sleeping rough"]);
    // Single English words are understood in every language.
    assert_eq!(phrases("pl"), ["dokad pojsc", "refuge"]);
    fixture.write("i18n/pl/vocabulary.toml", "[need.refuge]\nword = [\"dokąd\"]\n");
    let problems = fixture.load().unwrap_err().to_string();
    assert!(
        problems.starts_with("i18n/pl/vocabulary.toml:1: `need.refuge.word` is not known"),
        "{problems}"
    );
}

/// The project that this crate is part of.
fn real() -> Project {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    load(root).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn the_real_project_compiles_in_every_language() {
    let project = real();
    for lang in project.languages() {
        let catalogue = compile(&project, lang, DAY);
        assert!(!catalogue.floor.is_empty() && catalogue.services.len() > 50, "{lang}");
        let bytes = catalogue.to_bytes();
        assert_eq!(Catalogue::from_bytes(&bytes).unwrap(), catalogue);
    }
}

#[test]
fn nothing_held_of_the_real_project_is_in_its_catalogues() {
    let project = real();
    let shown: Vec<&str> = project
        .services
        .iter()
        .filter(|service| publish::service(service).is_shown())
        .flat_map(|service| &service.contacts)
        .filter(|contact| publish::contact(contact).is_shown())
        .map(|contact| contact.value.as_str())
        .collect();
    let held = project.services.iter().flat_map(|service| &service.contacts);
    // Short numbers may stand in anything; the same value may be shown elsewhere.
    let held = held.map(|contact| contact.value.as_str()).filter(|value| value.len() > 8);
    let held: Vec<&str> =
        held.filter(|value| !shown.iter().any(|other| other.contains(value))).collect();
    assert!(!held.is_empty());
    for lang in project.languages() {
        let text = format!("{:?}", compile(&project, lang, DAY));
        for value in &held {
            assert!(!text.contains(value), "{lang}: {value}");
        }
    }
}
