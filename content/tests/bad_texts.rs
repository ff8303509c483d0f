//! Every kind of wrong text is refused with its file, its line and what to write instead.

mod support;

use support::{Fixture, check_cases};
use waymark_content::check;

const TEXT: &str = "i18n/en/topics/leaving.md";

#[test]
fn wrong_front_matter() {
    check_cases(
        "front",
        &[
            (TEXT, "+++\nsection", "section", 1, "front matter"),
            (
                TEXT,
                "section = \"planning\"",
                "section = \"plannin\"",
                2,
                "did you mean `planning`?",
            ),
            (TEXT, "needs = [\"refuge\"]", "need = [\"refuge\"]", 4, "did you mean `needs`?"),
            (TEXT, "related = []", "related = [\"leving\"]", 6, "did you mean `leaving`?"),
            (TEXT, "related = []", "related = [\"leaving\"]", 6, "this topic itself"),
            (TEXT, "services = [\"house\"]", "services = [\"mouse\"]", 7, "did you mean `house`?"),
            (
                TEXT,
                "sources = [{ ref = \"a paper\", date = \"2025-03\" }]",
                "",
                1,
                "needs `sources`",
            ),
            (
                TEXT,
                ", date = \"2025-03\"",
                "",
                8,
                "needs a day: `date` when it was written, or else `seen`",
            ),
            (TEXT, "checked = \"2026-11\"", "checked = \"2026\"", 9, "is not a month"),
            (TEXT, "next_check = \"2027-05\"", "next_check = \"2026-05\"", 10, "after `checked`"),
        ],
    );
}

#[test]
fn wrong_markdown() {
    check_cases(
        "markdown",
        &[
            (TEXT, "# How", "How", 12, "begins with its title"),
            (
                TEXT,
                "You can plan it, step by step.",
                "- You can plan it",
                12,
                "the one thing to know",
            ),
            (TEXT, "## What", "### What", 16, "two levels"),
            (TEXT, "## What", "# What", 16, "a second title"),
            (TEXT, "**Take your time.**", "*Take your time.*", 17, "write **strong**"),
            (TEXT, "- Money", "- Money\n  - Coins", 20, "a list inside a list"),
            (TEXT, "- Money", "<b>Money</b>", 19, "HTML"),
            (TEXT, "- Money", "![Money](a.png)", 19, "pictures"),
            (TEXT, "- Money", "---", 19, "lines across"),
            (
                TEXT,
                "Call {contact:line:phone}",
                "Call 0808 200 0247",
                17,
                "write {contact:service-id:channel}",
            ),
            (TEXT, "Call {contact:line:phone}", "Call 999", 17, "`999` must not be typed"),
            (TEXT, "{contact:line:phone}", "{contact:lin:phone}", 17, "did you mean `line`?"),
            (TEXT, "{contact:line:phone}", "{contact:line:fone}", 17, "write one of phone, text"),
            (
                TEXT,
                "{contact:line:phone}",
                "{contact:line:text}",
                17,
                "no contact by text that may be shown",
            ),
            (
                TEXT,
                "{contact:line:then}",
                "{contact:house:then}",
                17,
                "no shown contact with `then`",
            ),
            (
                TEXT,
                "{contact:line:phone}",
                "{contact:line:phone",
                17,
                "{contact:line:phone and press {contact:line:then} is not known",
            ),
            (TEXT, "(service:house)", "(service:hous)", 20, "did you mean `house`?"),
            (TEXT, "(service:house)", "(topic:hous)", 20, "unknown topic"),
            (
                TEXT,
                "(service:house)",
                "(https://house.example)",
                20,
                "web addresses stand in the data",
            ),
            (TEXT, "{service:line}", "{service:lin}", 26, "did you mean `line`?"),
            (TEXT, "**Take your time.**", "{service:line}", 17, "alone on a line"),
        ],
    );
}

#[test]
fn how_texts_read_is_checked() {
    let fixture = Fixture::new("reading");
    fixture.write(
        "i18n/en/deny.toml",
        "[[deny]]\nphrase = \"you are safe\"\ninstead = \"say safer\"\n",
    );
    fixture.write(
        "i18n/en/jargon.toml",
        "[[jargon]]\nword = \"IDVA\"\nexplained_by = [\"adviser\"]\n[[jargon]]\nword = \"safeguarding\"\nexplained_by = [\"safe\"]\n",
    );
    fixture.change(
        TEXT,
        "- Money",
        "- Money, then you are safe\n- An IDVA\n- Ask about safeguarding",
    );
    fixture.write("i18n/en/headings.toml", "things_to_do = [\"Take\"]\n");
    fixture.change(TEXT, "## What", "## Bags");
    let long = "You can go and take the bus and the train and the boat and the tram and then the bus and the train and the boat again.";
    fixture.change(TEXT, "> ! They could see it.", &format!("> ! {long}"));
    let problems = check(&fixture.project()).to_string();
    for expected in [
        "leaving.md: 66 words, not 150 to 450: say more",
        "leaving.md:19: “you are safe” must not be said: say safer",
        "leaving.md:20: “IDVA” is not explained here",
        "leaving.md:21: “safeguarding” is not explained here",
        "leaving.md:16: “Bags helps” is a label: ask a question",
        "leaving.md:24: a sentence of 27 words, over 25: make two of it",
    ] {
        assert!(problems.contains(expected), "{expected}\n{problems}");
    }
}

#[test]
fn whoever_is_in_a_hurry_gets_five_lines() {
    let fixture = Fixture::new("hurry");
    let hurried = || check(&fixture.project()).to_string().contains("more than 5 lines");
    assert!(!hurried(), "a text with time to read");
    fixture.change(TEXT, "section = \"planning\"", "section = \"now\"");
    assert!(hurried());
}

#[test]
fn hard_words_raise_the_grade() {
    let fixture = Fixture::new("grade");
    let hard = "Organisations facilitating accommodation necessitate comprehensive documentation regarding circumstances.";
    fixture.change(TEXT, "You can plan it, step by step.", hard);
    fixture.change(
        TEXT,
        "Call {contact:line:phone} and press {contact:line:then}. **Take your time.**",
        hard,
    );
    let problems = check(&fixture.project()).to_string();
    assert!(problems.contains("over 7: shorter words and sentences"), "{problems}");
    assert!(problems.contains("i18n/en/topics: the median grade is"), "{problems}");
}
