//! Translations: brought up to date without losing work, checked, and shown only when they are good.

mod support;

use std::process::Command;
use support::Fixture;
use waymark::catalogue::{Block, Catalogue, Inline};
use waymark::language::Msg;
use waymark_content::words::{add, extract, merge};
use waymark_content::{compile, report_i18n};

const TEXT: &str = "i18n/en/topics/leaving.md";
const PO: &str = "i18n/pl.po";

/// The fixture with an empty Polish file.
fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    merge(&fixture.project(), "pl").unwrap();
    fixture
}

/// The fixture with the whole text in Polish.
fn translated(name: &str) -> Fixture {
    let fixture = fixture(name);
    for (piece, text) in [
        ("00", "Jak mogę odejść?"),
        ("01", "Możesz to zaplanować krok po kroku."),
        ("02", "Co pomaga"),
        ("03", "Zadzwoń: {contact:line:phone} i naciśnij {contact:line:then}. **Nie spiesz się.**"),
        ("04", "Pieniądze"),
        ("05", "Klucze i [miejsce](service:house)"),
        ("06", "Druga osoba może to zobaczyć."),
        ("07", "„Potrzebuję pokoju”."),
        ("search", "ucieczka; Wyprowadzić się"),
    ] {
        fixture.translate("pl", &format!("topic/leaving/{piece}"), text);
    }
    fixture
}

fn polish(fixture: &Fixture) -> Catalogue {
    compile(&fixture.project(), "pl", 20_000)
}

#[test]
fn every_shown_text_is_a_unit_with_its_own_context() {
    let project = Fixture::new("units").project();
    let units = extract(&project);
    let mut contexts: Vec<_> = units.iter().map(|unit| unit.ctx.as_str()).collect();
    assert_eq!(contexts.iter().filter(|ctx| ctx.starts_with("interface/")).count(), Msg::ALL.len());
    for ctx in [
        "topic/leaving/00",
        "topic/leaving/07",
        "topic/leaving/search",
        "service/line/summary",
        "service/line/note-1",
        "service/house/route",
    ] {
        assert!(contexts.contains(&ctx), "{ctx}");
    }
    contexts.sort_unstable();
    assert!(contexts.windows(2).all(|pair| pair[0] != pair[1]));
    assert!(units.iter().all(|unit| !unit.comment.is_empty()));
}

#[test]
fn merging_twice_changes_nothing() {
    let fixture = translated("twice");
    merge(&fixture.project(), "pl").unwrap();
    assert!(!merge(&fixture.project(), "pl").unwrap());
}

#[test]
fn gettext_has_nothing_to_say() {
    let fixture = translated("msgfmt");
    merge(&fixture.project(), "pl").unwrap();
    let Ok(output) =
        Command::new("msgfmt").args(["-c", "-o", "/dev/null"]).arg(fixture.root.join(PO)).output()
    else {
        return eprintln!("msgfmt is not installed: this is not tested");
    };
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_paragraph_before_it_moves_a_translation() {
    let fixture = translated("moved");
    fixture.change(TEXT, "## What helps", "You are not alone.\n\n## What helps");
    merge(&fixture.project(), "pl").unwrap();
    let po = fixture.read(PO);
    assert!(
        po.contains("msgctxt \"topic/leaving/03\"\nmsgid \"What helps\"\nmsgstr \"Co pomaga\""),
        "{po}"
    );
    assert!(po.contains("msgctxt \"topic/leaving/02\"\nmsgid \"You are not alone.\"\nmsgstr \"\""));
    assert!(!po.contains("fuzzy\n"));
}

#[test]
fn a_changed_text_makes_its_translation_fuzzy_and_unreviewed() {
    let fixture = translated("changed");
    merge(&fixture.project(), "pl").unwrap();
    fixture.change(
        PO,
        "# review: unreviewed\n#. Title of a text.",
        "# review: native speaker, 2026-12-01\n#. Title of a text.",
    );
    fixture.change(TEXT, "# How can I leave?", "# How can I leave today?");
    merge(&fixture.project(), "pl").unwrap();
    let po = fixture.read(PO);
    let at = po.find("msgid \"How can I leave today?\"").unwrap();
    let message = &po[po[..at].rfind("\n\n").unwrap()..];
    for line in [
        "# was: How can I leave?",
        "# review: unreviewed",
        "#, fuzzy",
        "msgstr \"Jak mogę odejść?\"",
    ] {
        assert!(message.contains(line), "{line}");
    }
    fixture.change(PO, "#, fuzzy\n", "");
    merge(&fixture.project(), "pl").unwrap();
    assert!(!fixture.read(PO).contains("# was:"), "the old text goes when the translator is done");
}

#[test]
fn what_has_no_english_any_more_is_dropped() {
    let fixture = translated("dropped");
    fixture.change(TEXT, "> ! They could see it.\n\n", "");
    merge(&fixture.project(), "pl").unwrap();
    assert!(!fixture.read(PO).contains("Druga osoba"));
    assert!(fixture.read(PO).contains("„Potrzebuję pokoju”."), "what follows it stays");
}

#[test]
fn a_held_service_keeps_the_translation_it_has() {
    let fixture = fixture("held");
    fixture.translate("pl", "service/house/summary", "Pokój dla ciebie i dzieci.");
    fixture.change("data/services/house.toml", "route = \"Ask the line.\"\n", "");
    fixture.change(TEXT, "services = [\"house\"]", "services = []");
    fixture.change(TEXT, " and [a place](service:house)", "");
    merge(&fixture.project(), "pl").unwrap();
    assert!(fixture.read(PO).contains("Pokój dla ciebie"));
}

#[test]
fn a_whole_text_is_shown_in_its_language() {
    let catalogue = polish(&translated("whole"));
    let topic = catalogue.topic("leaving").unwrap();
    assert!(!topic.english && !topic.title.english);
    assert_eq!(topic.title.text, "Jak mogę odejść?");
    assert_eq!(topic.search, ["ucieczka", "wyprowadzic sie"]);
    let numbers = vec![
        Inline::Text("Zadzwoń: ".to_owned()),
        Inline::Contact("line".to_owned(), 0),
        Inline::Text(" i naciśnij ".to_owned()),
        Inline::Strong("2".to_owned()),
        Inline::Text(". ".to_owned()),
        Inline::Strong("Nie spiesz się.".to_owned()),
    ];
    assert_eq!(topic.body[1], Block::Paragraph(numbers));
    assert!(matches!(&topic.body[2], Block::List(false, items) if items.len() == 2));
    assert!(matches!(&topic.body[3], Block::Warning(_)));
    assert!(matches!(&topic.body[4], Block::Say(_)));
    assert_eq!(topic.body[5], Block::Service("line".to_owned()));
}

#[test]
fn a_text_with_one_part_missing_or_outdated_is_english_as_a_whole() {
    for (name, from, to) in [
        ("missing", "msgstr \"Pieniądze\"", "msgstr \"\""),
        ("outdated", "msgid \"Money\"", "msgid \"Cash\""),
        ("fuzzy", "msgctxt \"topic/leaving/04\"", "#, fuzzy\nmsgctxt \"topic/leaving/04\""),
    ] {
        let fixture = translated(name);
        fixture.change(PO, from, to);
        let catalogue = polish(&fixture);
        let topic = catalogue.topic("leaving").unwrap();
        assert!(topic.english && topic.title.english && topic.lead.english, "{name}");
        assert_eq!(topic.title.text, "How can I leave?");
    }
}

#[test]
fn messages_and_services_fall_back_one_by_one() {
    let fixture = fixture("fallback");
    fixture.translate("pl", "interface/home", "Początek");
    fixture.translate("pl", "service/line/summary", "Ktoś, kto słucha.");
    let catalogue = polish(&fixture);
    assert_eq!(
        (catalogue.message(Msg::Home).text.as_str(), catalogue.message(Msg::Home).english),
        ("Początek", false)
    );
    assert_eq!(
        (catalogue.message(Msg::Back).text.as_str(), catalogue.message(Msg::Back).english),
        ("Back", true)
    );
    let line = catalogue.service("line").unwrap();
    assert!(!line.summary.english);
    assert!(line.contacts[0].note.as_ref().unwrap().english);
    assert!(
        compile(&fixture.project(), "en", 20_000).messages.iter().all(|message| !message.english)
    );
}

#[test]
fn a_language_is_reviewed_when_each_of_its_texts_is() {
    let fixture = fixture("reviewed");
    assert!(!fixture.project().is_reviewed("pl"), "nothing is translated");
    fixture.translate("pl", "interface/home", "Początek");
    assert_eq!(polish(&fixture).unreviewed.as_deref(), Some("about"));
    merge(&fixture.project(), "pl").unwrap();
    fixture.change(PO, "# review: unreviewed", "# review: native speaker, 2026-12-01");
    assert!(fixture.project().is_reviewed("pl"));
    assert_eq!(polish(&fixture).unreviewed, None);
    let report = report_i18n(&fixture.project());
    let line = report.lines().find(|line| line.starts_with("pl")).unwrap();
    let figures: Vec<_> = line.split_whitespace().collect();
    assert_eq!(
        (figures[2], figures[5], &figures[6..]),
        ("1", "1", &["0", "of", "1"][..]),
        "{report}"
    );
}

#[test]
fn a_language_is_added_by_one_command() {
    let fixture = Fixture::new("added");
    let project = fixture.project();
    add(&project, "ur", "اردو").unwrap();
    let project = fixture.project();
    assert!(project.languages().any(|lang| lang == "ur"));
    assert!(compile(&project, "ur", 20_000).rtl);
    assert!(report_i18n(&project).contains("ur"));
    assert!(!merge(&project, "ur").unwrap());
    assert!(add(&project, "ur", "اردو").is_err(), "it is there already");
    assert!(add(&project, "Urdu", "اردو").is_err(), "that is no tag");
}
