//! Every kind of wrong fact is refused with its file, its line and what to write instead.

mod support;

use support::{Fixture, check_cases};

const LINE: &str = "data/services/line.toml";
const HOUSE: &str = "data/services/house.toml";
const SITE: &str = "data/site.toml";
/// A name longer than any card.
const LONG: &str = "\"A house of a name that nobody can read to its end before they need it, which goes on and on, \
    and stands in the way of the number that somebody is looking for in a hurry, at night\"";

#[test]
fn the_fixture_is_right() {
    let project = Fixture::new("right").project();
    assert_eq!(project.warnings.to_string(), "");
    assert_eq!(project.services.len(), 2);
}

#[test]
fn wrong_services() {
    check_cases(
        "services",
        &[
            (LINE, "summary =", "sumary =", 4, "did you mean `summary`?"),
            (LINE, "kind = \"helpline\"", "kind = \"helplin\"", 2, "did you mean `helpline`?"),
            (LINE, "[\"talk\", \"refuge\"]", "[\"talk\", \"refug\"]", 6, "did you mean `refuge`?"),
            (LINE, "[\"talk\", \"refuge\"]", "[\"talk\", \"talk\"]", 6, "twice"),
            (LINE, "needs = [\"talk\", \"refuge\"]", "needs = []", 6, "name at least one"),
            (LINE, "[\"survivor\"]", "[\"victim\"]", 7, "write one of survivor, supporter"),
            (LINE, "status = \"show\"", "status = \"hold\"", 3, "hold_reason"),
            (LINE, "languages = [\"en\"]", "languages = [\"English\"]", 8, "language tag"),
            (LINE, "who listens.", "who listens on 0808 200 0247.", 4, "must not stand in a text"),
            (LINE, "who listens.", "who listens: www.line.org.uk.", 4, "must not stand in a text"),
            (LINE, "who listens.", "who listens: a@line.example.", 4, "e-mail address"),
            (LINE, "for long.", "for long. Or call 999.", 16, "`999` must not stand"),
            (HOUSE, "[\"north\"]", "[\"nort\"]", 6, "did you mean `north`?"),
            (HOUSE, "[\"north\"]", "\"north\"", 6, "write a list, [\"north\"]"),
            (HOUSE, "min_age = 16", "min_age = \"16\"", 9, "a whole number, without quotes"),
            (HOUSE, "[\"north\"]", "[]", 6, "names no place"),
            (HOUSE, "[\"north\"]", "[\"north\", \"national\"]", 6, "stands alone"),
            (HOUSE, "[\"north\"]", "[\"neighbour:Elsewere\"]", 6, "did you mean `Elsewhere`?"),
            (HOUSE, "[\"north\"]", "[\"north\", \"neighbour:Elsewhere\"]", 6, "mixes"),
            (HOUSE, "min_age = 16", "min_age = 16\nmax_age = 12", 9, "swap them"),
            (HOUSE, "min_age = 16", "groups_only = true", 9, "needs `groups`"),
            (HOUSE, "name = \"Test House\"", "name = \"Test House", 1, "string"),
            (HOUSE, "\"Test House\"", "\"Test \u{202e}House\"", 1, "cannot be seen (U+202E)"),
            (HOUSE, "\"Test House\"", "\"Test\\u0007House\"", 1, "cannot be seen (U+0007)"),
            (HOUSE, "\"Test House\"", LONG, 1, "at most 150 fit"),
            (LINE, "who listens.", "who listens\\u200b.", 4, "cannot be seen (U+200B)"),
        ],
    );
}

#[test]
fn wrong_contacts() {
    check_cases(
        "contacts",
        &[
            (LINE, "\"0808 200 0247\"", "\"0808 200 02477\"", 12, "compare it with its source"),
            (LINE, "\"0808 200 0247\"", "\"0808-200-0247\"", 12, "groups of digits"),
            (LINE, "\"0808 200 0247\"", "\" 0808 200 0247\"", 12, "begin or end with a space"),
            (LINE, "channel = \"phone\"", "channel = \"fone\"", 11, "write one of phone, text"),
            (LINE, "Mo-Fr 09:00-17:00; PH off", "weekdays", 14, "OpenStreetMap"),
            (LINE, "Mo-Fr 09:00-17:00; PH off", "Jan-Mar 09:00-17:00", 14, "dates or seasons"),
            (LINE, "cost = \"free\"", "cost = \"cheap\"", 15, "write one of free, standard"),
            (LINE, "confidence = \"two-sources\"", "confidence = \"sure\"", 17, "unknown variant"),
            (LINE, ", { ref = \"https://other.example\" }", "", 17, "write \"one-source\""),
            (
                LINE,
                "{ ref = \"https://other.example\" }",
                "{ ref = \"https://line.example\" }",
                18,
                "twice",
            ),
            (LINE, "\"2025-01\"", "\"January 2025\"", 18, "is not a date"),
            (LINE, "\"2025-01\"", "\"2025-02-30\"", 18, "is not a date"),
            (LINE, "\"2025-01\"", "\"2099\"", 18, "is still to come"),
            (LINE, "\"0808 200 0247\"", "\"0906 701 0000\"", 12, "costs more than a usual one"),
            (LINE, "\"0808 200 0247\"", "\"0845 089 6262\"", 12, "costs more than a usual one"),
            (LINE, "confidence = \"two-sources\"\n", "", 11, "`confidence` is missing"),
            (
                LINE,
                "sources = [{ ref = \"https://line.example\", own = true }]",
                "",
                23,
                "needs its source",
            ),
            (LINE, "channel = \"web\"", "channel = \"email\"", 22, "name@host.example"),
            (LINE, "\"0808 200 0247\"", "\"0808 200 024O\"", 12, "groups of digits"),
            (LINE, "\"0808 200 0247\"", "\"tel:08082000247\"", 12, "groups of digits"),
            (LINE, "\"0808 200 0247\"", "\"0808 200\u{2066} 0247\"", 12, "cannot be seen (U+2066)"),
        ],
    );
}

#[test]
fn wrong_places() {
    check_cases(
        "places",
        &[
            ("data/area.toml", "id = \"south\"", "id = \"north\"", 12, "twice"),
            ("data/area.toml", "id = \"south\"", "id = \"The South\"", 12, "is not an id"),
            ("data/outcodes.toml", "\"ZZ1\"", "\"ZZ1 2AB\"", 12, "first half of a postcode"),
            ("data/outcodes.toml", "\"ZZ1\"", "\"ZZ2\"", 12, "twice"),
            ("data/outcodes.toml", "south = 3", "suoth = 3", 14, "did you mean `south`?"),
            ("data/outcodes.toml", "south = 3", "south = 4", 12, "14 live postcodes, but"),
            ("data/outcodes.toml", "Elsewhere = 2", "Elsewhere = 1", 12, "add up to 13"),
            (
                "data/outcodes.toml",
                "ZZ8 = \"south\"",
                "ZZ8 = \"suoth\"",
                3,
                "did you mean `south`?",
            ),
            ("data/outcodes.toml", "[\"ZZ9\"]", "[\"ZZ8\"]", 4, "twice"),
            ("data/outcodes.toml", "[\"ZZ9\"]", "[\"9ZZ\"]", 4, "first half of a postcode"),
            ("data/towns.toml", "[\"north\"]", "[\"northern\"]", 4, "did you mean `north`?"),
            ("data/holidays.toml", "2026-12-25", "2026-12", 2, "is not a day"),
        ],
    );
}

#[test]
fn wrong_settings() {
    check_cases(
        "settings",
        &[
            (SITE, "https://widget.example", "http://widget.example", 1, "scheme and host only"),
            (
                SITE,
                "https://weather.example/",
                "https://weather.example/?from=help",
                6,
                "without ? and #",
            ),
            (SITE, "floor = [\"line\"]", "floor = [\"lines\"]", 2, "did you mean `line`?"),
            (SITE, "tag = \"pl\"", "tag = \"en\"", 13, "twice"),
            (SITE, "tag = \"en\"", "tag = \"de\"", 1, "must begin with `en`"),
            (
                "data/partners.toml",
                "https://council.example",
                "https://council.example/page",
                5,
                "scheme and host only",
            ),
            ("i18n/en/interface.toml", "title = {", "titel = {", 5, "did you mean `title`?"),
            ("i18n/en/interface.toml", "title = {", "titel = {", 1, "message `title` is missing"),
            ("i18n/en/interface.toml", "Press {n} more", "Press {n more", 9, "brace"),
            (
                "i18n/en/interface.toml",
                "It cannot clear",
                "Call 999. It cannot clear",
                8,
                "leave a {name}",
            ),
        ],
    );
}

#[test]
fn a_held_service_cannot_be_on_the_first_screen() {
    let fixture = Fixture::new("held-floor");
    fixture.change(LINE, "status = \"show\"", "status = \"hold\"\nhold_reason = \"not sure\"");
    let problems = fixture.load().unwrap_err().to_string();
    assert!(problems.contains("data/site.toml:2: service `line` is held"), "{problems}");
    assert!(problems.contains("leaving.md:17: service `line` is held"), "{problems}");
}

#[test]
fn a_web_address_without_https_is_held_not_refused() {
    for (n, address) in
        ["http://line.example", "javascript:alert(1)", "data:text/html,x", "//line.example"]
            .iter()
            .enumerate()
    {
        let fixture = Fixture::new(&format!("http-{n}"));
        fixture.change(LINE, "value = \"https://line.example\"", &format!("value = \"{address}\""));
        let report = waymark_content::report_verify(&fixture.project());
        assert!(report.contains(&format!("web {address}")), "{report}");
        assert!(report.contains("the web address is not https"), "{report}");
    }
}

#[test]
fn rows_that_nothing_covers_are_warned_of() {
    let fixture = Fixture::new("rows");
    fixture.change("data/rows.toml", "topic = \"leaving\"", "topic = \"leavin\"");
    fixture.change("data/rows.toml", "[\"line\"]", "[\"lin\"]");
    let warnings = fixture.project().warnings.to_string();
    assert!(
        warnings.contains("data/rows.toml:7: unknown topic `leavin`: did you mean `leaving`?"),
        "{warnings}"
    );
    assert!(warnings.contains("data/rows.toml:2: unknown service `lin`"), "{warnings}");
}

#[test]
fn what_a_check_tells_besides_are_warnings_and_how_much_is_held() {
    let fixture = Fixture::new("told");
    let held = "held: 1 contacts, see `cargo xtask report verify`\n";
    assert_eq!(waymark_content::report_check(&fixture.project()), held);
    fixture.change("data/rows.toml", "topic = \"leaving\"", "topic = \"\"");
    let told = waymark_content::report_check(&fixture.project());
    assert!(told.starts_with("warning: data/rows.toml:7: no topic covers this row"), "{told}");
    assert!(told.ends_with(held), "{told}");
}

#[test]
fn a_row_on_hold_is_not_counted_as_covered() {
    let fixture = Fixture::new("on-hold");
    let count = || {
        let report = waymark_content::report_rows(&fixture.project());
        report.lines().last().unwrap_or_default().to_owned()
    };
    let told =
        "Rows: 2. Covered: 2. On hold, nobody finds it yet: 0. Not public: 0. Not covered: 0.";
    assert_eq!(count(), told);
    fixture.change("data/rows.toml", "decision = \"entry\"", "decision = \"hold\"");
    assert!(count().ends_with("Not covered: 1."), "its service is shown: {}", count());
    fixture.change("data/rows.toml", "services = [\"line\"]", "services = []");
    assert!(count().contains("Covered: 1. On hold, nobody finds it yet: 1."), "{}", count());
}
