//! Easy words: an easier form of a language shows what is written in it, and the rest in that language.

mod support;

use support::Fixture;
use waymark::catalogue::{Block, Catalogue, Inline};
use waymark::language::Msg;
use waymark_content::topics::ICONS;
use waymark_content::words::merge;
use waymark_content::{check, compile, report_i18n};

const SITE: &str = "data/site.toml";
const EASY: &str = "en-simple";

/// The fixture with an empty file of easy words for a language.
fn fixture(name: &str, lang: &str, of: &str) -> Fixture {
    let fixture = Fixture::new(&format!("easy-{name}"));
    let site = fixture.read(SITE);
    let entry =
        format!("\n[[languages]]\ntag = \"{lang}\"\nname = \"Easy\"\nvariant_of = \"{of}\"\n");
    fixture.write(SITE, &(site + &entry));
    merge(&fixture.project(), lang).unwrap();
    fixture
}

/// The fixture with its text in easy English.
fn written(name: &str) -> Fixture {
    let fixture = fixture(name, EASY, "en");
    for (piece, text) in [
        ("00", "How can I go?"),
        ("01", "You can plan it. Take it step by step."),
        ("02", "What helps"),
        ("03", "{icon:phone} Call {contact:line:phone}. Press {contact:line:then}. **Go slow.**"),
        ("04", "Money"),
        ("05", "Keys and [a home](service:house)"),
        ("06", "They could see it."),
        ("07", "“I need a room.”"),
    ] {
        fixture.translate(EASY, &format!("topic/leaving/{piece}"), text);
    }
    fixture
}

fn easy(fixture: &Fixture) -> Catalogue {
    compile(&fixture.project(), EASY, 20_000)
}

#[test]
fn what_is_written_is_shown_with_a_line_for_each_sentence() {
    let catalogue = easy(&written("lines"));
    let topic = catalogue.topic("leaving").unwrap();
    assert_eq!(topic.lead.text, "You can plan it.\nTake it step by step.");
    let words = vec![
        Inline::Icon("phone".to_owned()),
        Inline::Text("Call ".to_owned()),
        Inline::Contact("line".to_owned(), 0),
        Inline::Text(".\nPress ".to_owned()),
        Inline::Strong("2".to_owned()),
        Inline::Text(".\n".to_owned()),
        Inline::Strong("Go slow.".to_owned()),
    ];
    assert_eq!(topic.body[1], Block::Paragraph(words));
    assert_eq!(topic.search, ["getting out", "run away"], "what people type is English");
}

#[test]
fn what_is_missing_is_english_without_a_mark() {
    let fixture = fixture("rest", EASY, "en");
    fixture.translate(EASY, "interface/home", "Begin");
    let catalogue = easy(&fixture);
    assert_eq!(catalogue.message(Msg::Home).text, "Begin");
    assert_eq!(catalogue.message(Msg::Back).text, "Back");
    let topic = catalogue.topic("leaving").unwrap();
    assert_eq!(topic.title.text, "How can I leave?");
    let marked =
        catalogue.messages.iter().chain([&topic.title, &topic.lead]).any(|text| text.english);
    assert!(!marked && !topic.english && catalogue.services.iter().all(|one| !one.summary.english));
    assert_eq!(catalogue.call, "");
    assert_eq!(catalogue.lexicon, compile(&fixture.project(), "en", 20_000).lexicon);
}

#[test]
fn an_easier_form_of_another_language_falls_back_to_that_language() {
    let fixture = fixture("polish", "pl-simple", "pl");
    merge(&fixture.project(), "pl").unwrap();
    fixture.translate("pl", "interface/home", "Początek");
    fixture.translate("pl", "interface/back", "Wstecz");
    fixture.translate("pl-simple", "interface/home", "Dom. Start.");
    let catalogue = compile(&fixture.project(), "pl-simple", 20_000);
    let shown = |msg| (catalogue.message(msg).text.as_str(), catalogue.message(msg).english);
    assert_eq!(shown(Msg::Home), ("Dom.\nStart.", false));
    assert_eq!(shown(Msg::Back), ("Wstecz", false));
    assert_eq!(shown(Msg::MenuClose), ("Close", true));
}

#[test]
fn hard_words_long_sentences_and_half_a_text_are_found() {
    let found = |name: &str, piece: &str, text: &str| {
        let fixture = written(name);
        assert_eq!(check(&fixture.project()).to_string(), other(&fixture), "{name}");
        fixture.translate(EASY, piece, text);
        check(&fixture.project()).to_string()
    };
    let long = "You can plan it on your own or with a person who can help.";
    assert!(found("long", "topic/leaving/01", long).contains("a sentence of 14 words, over 12"));
    assert!(
        found("message", "interface/home", long).contains("interface/home: a sentence of 14 words")
    );
    let hard = "Organisations accommodating vulnerable individuals understand emergencies.";
    assert!(found("hard", "topic/leaving/01", hard).contains("leaving: grade "));
    assert!(found("half", "topic/leaving/04", "").contains("1 parts are not yet written"));
    let promise = "i18n/en/deny.toml";
    let fixture = written("promise");
    fixture.write(promise, "[[deny]]\nphrase = \"go slow\"\ninstead = \"other words\"\n");
    assert!(
        check(&fixture.project()).to_string().contains("en-simple.po"),
        "what English must not say"
    );
}

/// What the check says of the fixture's English text, which is short.
fn other(fixture: &Fixture) -> String {
    let all = check(&fixture.project()).to_string();
    all.lines().filter(|line| !line.contains(EASY)).map(|line| format!("{line}\n")).collect()
}

#[test]
fn an_unknown_picture_is_refused() {
    let fixture = written("picture");
    fixture.translate(EASY, "topic/leaving/04", "{icon:fone} Money");
    let problems = fixture.load().err().unwrap().to_string();
    assert!(problems.contains("{icon:name} with one of bag, child"), "{problems}");
}

#[test]
fn a_variant_is_one_of_a_whole_language_above() {
    for of in ["fr", EASY] {
        let fixture = Fixture::new(&format!("easy-of-{of}"));
        let entry =
            format!("\n[[languages]]\ntag = \"{EASY}\"\nname = \"Easy\"\nvariant_of = \"{of}\"\n");
        fixture.write(SITE, &(fixture.read(SITE) + &entry));
        let problems = fixture.load().err().unwrap().to_string();
        assert!(problems.contains(&format!("`variant_of` names `{of}`")), "{problems}");
    }
}

#[test]
fn the_report_says_that_it_need_not_be_whole() {
    let report = report_i18n(&written("report").project());
    let line = report.lines().find(|line| line.starts_with(EASY)).unwrap();
    assert!(line.contains("the rest is shown in en"), "{report}");
}

#[test]
fn readers_are_led_to_the_service_that_the_area_names() {
    let fixture = written("feedback");
    assert_eq!(easy(&fixture).unreviewed.as_deref(), Some("about"));
    let area = "data/area.toml";
    let text = fixture.read(area);
    fixture.write(area, &format!("feedback = \"line\"\n{text}"));
    assert_eq!(easy(&fixture).unreviewed.as_deref(), Some("service:line"));
    assert_eq!(compile(&fixture.project(), "en", 0).unreviewed, None);
    for (id, fault) in [("lin", "did you mean `line`?"), ("house", "has no contact")] {
        fixture.write(area, &format!("feedback = \"{id}\"\n{text}"));
        let problems = fixture.load().err().unwrap().to_string();
        assert!(
            problems.starts_with("data/area.toml:1: ") && problems.contains(fault),
            "{problems}"
        );
    }
}

#[test]
fn every_picture_is_drawn() {
    let style = concat!(env!("CARGO_MANIFEST_DIR"), "/../static/easy.css");
    let style = std::fs::read_to_string(style).unwrap();
    for icon in ICONS {
        assert!(style.contains(&format!("  --{icon}: path(evenodd, \"M")), "{icon}");
        assert!(
            style.contains(&format!("[data-icon=\"{icon}\"] {{ clip-path: var(--{icon}); }}")),
            "{icon}"
        );
    }
    assert_eq!(style.matches("[data-icon=\"").count(), ICONS.len(), "one that no text can name");
}
