//! Every kind of wrong translation is found with its file, its line and what to write instead.

mod support;

use support::Fixture;
use waymark_content::check;
use waymark_content::words::merge;

const PO: &str = "i18n/pl.po";

/// The fixture with an empty Polish file.
fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(&format!("bad-{name}"));
    merge(&fixture.project(), "pl").unwrap();
    fixture
}

#[test]
fn what_could_mislead_stops_the_build() {
    for (index, (ctx, text, advice)) in [
        ("interface/exit-more", "Naciśnij jeszcze raz", "must hold {n}"),
        ("interface/exit-more", "Naciśnij jeszcze {n} razy {m}", "must hold {n}"),
        ("interface/home", "Zadzwoń: 0808 200 0247", "must not be typed"),
        (
            "topic/leaving/03",
            "Zadzwoń i naciśnij {contact:line:then}.",
            "{contact:line:phone} of the English text is missing",
        ),
        (
            "topic/leaving/04",
            "Pieniądze {contact:line:phone}",
            "does not stand in the English text",
        ),
        (
            "topic/leaving/05",
            "Klucze i [miejsce](service:line)",
            "the link (service:house) of the English text is missing",
        ),
        (
            "topic/leaving/05",
            "Klucze i [miejsce](https://house.example)",
            "write [words](topic:id)",
        ),
        ("topic/leaving/04", "Pieniądze, 50", "the number 50 does not stand"),
        ("topic/leaving/04", "*Pieniądze*", "only **strong**"),
        ("service/line/summary", "Zobacz www.line.org.uk", "must not be typed"),
    ]
    .into_iter()
    .enumerate()
    {
        let fixture = fixture(&format!("grave-{index}"));
        fixture.translate("pl", ctx, text);
        let problems =
            fixture.load().err().map(|problems| problems.to_string()).unwrap_or_default();
        let line = 1 + fixture
            .read(PO)
            .lines()
            .position(|line| line == format!("msgctxt \"{ctx}\""))
            .unwrap();
        assert!(
            problems.starts_with(&format!("{PO}:{line}: {ctx}: ")) && problems.contains(advice),
            "{text}: {problems}"
        );
    }
}

#[test]
fn what_reads_badly_is_found() {
    for (index, (text, advice)) in [
        ("Możesz to zaplanowac\u{301} krok po kroku.", "normal form C"),
        ("Możesz \\\"to\\\" zaplanować.", "straight quotation marks: write „…”"),
        ("Możesz “to” zaplanować.", "is no quotation mark of this language"),
        ("You can plan it, krok po kroku.", "“You can plan it” is still English"),
        ("Можешь это спланировать.", "letters are in the Latin script"),
        ("Możesz to zaplanować\u{200f}.", "invisible direction mark"),
        (" Możesz to zaplanować.", "begins or ends with a space"),
        (
            "Możesz to zaplanować bardzo spokojnie i dokładnie, krok po kroku, dzień po dniu.",
            "at most 68 fit",
        ),
        ("Będziesz całkowicie bezpieczna.", "must not be said: napisz bezpieczniej"),
    ]
    .into_iter()
    .enumerate()
    {
        let fixture = fixture(&format!("style-{index}"));
        fixture.write(
            "i18n/pl/deny.toml",
            "[[deny]]\nphrase = \"całkowicie bezpieczn*\"\ninstead = \"napisz bezpieczniej\"\n",
        );
        fixture.translate("pl", "topic/leaving/01", text);
        let problems = check(&fixture.project()).to_string();
        let found = problems.lines().any(|line| line.starts_with(PO) && line.contains(advice));
        assert!(found, "{text}: {problems}");
    }
}

#[test]
fn a_word_that_the_glossary_avoids_is_found() {
    let fixture = fixture("glossary");
    fixture.write(
        "i18n/pl/glossary.toml",
        "[[term]]\nenglish = \"survivor\"\nuse = \"osoba\"\nwhy = \"no blame\"\navoid = [\"ofiar*\"]\n",
    );
    fixture.translate("pl", "topic/leaving/01", "Pomoc dla ofiary.");
    let problems = check(&fixture.project()).to_string();
    assert!(problems.contains("“ofiary” must not be said: for “survivor”"), "{problems}");
    fixture.translate("pl", "topic/leaving/01", "Pomoc dla osoby.");
    assert!(!check(&fixture.project()).to_string().contains("must not be said"));
}

#[test]
fn a_broken_file_is_refused_with_its_line() {
    for (index, (from, to, advice)) in [
        ("msgid \"Back\"", "msgid \"Back", "straight quotes"),
        ("msgid \"Back\"", "msgid \"Ba\"ck\"", "straight quotes"),
        ("msgctxt \"interface/home\"", "msgctxt \"interface/back\"", "stands here twice"),
        ("msgid \"Back\"", "msgid_plural \"Back\"", "is not used here"),
        (
            "msgid \"Back\"\nmsgstr \"\"",
            "msgid \"Back\"\nmsgstr \"Wstecz\"\n# review: yes",
            "an empty line is missing",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let fixture = fixture(&format!("broken-{index}"));
        fixture.change(PO, from, to);
        let problems = fixture.load().unwrap_err().to_string();
        assert!(
            problems.starts_with("i18n/pl.po:") && problems.contains(advice),
            "{to}: {problems}"
        );
    }
    let fixture = fixture("review");
    fixture.change(PO, "#. Title of a text.", "# review: fine\n#. Title of a text.");
    let problems = fixture.load().unwrap_err().to_string();
    assert!(
        problems.contains("write `review: unreviewed` or `review: native speaker, 2026-12-01`"),
        "{problems}"
    );
}
