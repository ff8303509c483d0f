//! What is wrong with services only when they are seen together.

mod support;

use support::Fixture;

const LINE: &str = "data/services/line.toml";
const HOUSE: &str = "data/services/house.toml";

/// A contact of the house by the number of the line.
const SAME: &str =
    "\n[[contacts]]\nchannel = \"phone\"\nvalue = \"0808 200 0247\"\nsame_as = \"line\"\n";

/// The fixture with this at the end of the house's file.
fn house(name: &str, more: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.write(HOUSE, &format!("{}{more}", fixture.read(HOUSE)));
    fixture
}

fn problems(fixture: &Fixture) -> String {
    fixture.load().expect_err("it is wrong").to_string()
}

#[test]
fn a_slip_in_one_service_is_told_once_and_alone() {
    for (n, (from, to)) in
        [("summary =", "sumary ="), ("\"phone\"", "\"fone\""), ("roles", "sex = [\"man\"]\nroles")]
            .iter()
            .enumerate()
    {
        let fixture = Fixture::new(&format!("slip-{n}"));
        fixture.write(
            "i18n/en/vocabulary.toml",
            "[service.line]\nwords = [\"the line\"]\n[service.house]\nwords = [\"the house\"]\n",
        );
        fixture.change(LINE, from, to);
        let problems = problems(&fixture);
        assert!(problems.starts_with(LINE) && problems.lines().count() == 1, "{problems}");
    }
}

#[test]
fn a_slip_where_a_number_has_its_home_is_told_once_and_alone() {
    for (n, (path, from, to)) in
        [(LINE, "summary =", "sumary ="), (HOUSE, "\"line\"", "\"lime\"")].iter().enumerate()
    {
        let fixture = house(&format!("slip-home-{n}"), SAME);
        fixture.change("data/site.toml", "floor = [\"line\"]", "floor = [\"house\"]");
        fixture.change(HOUSE, "route = \"Ask the line.\"\n", "");
        fixture.change(
            "i18n/en/topics/leaving.md",
            "{contact:line:phone}",
            "{contact:house:phone}",
        );
        fixture.change(path, from, to);
        let problems = problems(&fixture);
        assert!(problems.starts_with(path) && problems.lines().count() == 1, "{problems}");
    }
}

#[test]
fn a_service_that_does_not_exist_is_told_beside_the_slip_of_another() {
    let fixture = Fixture::new("slip-other");
    fixture.change(LINE, "summary =", "sumary =");
    fixture.change("data/site.toml", "floor = [\"line\"]", "floor = [\"line\", \"huose\"]");
    let problems = problems(&fixture);
    assert!(problems.contains("data/site.toml:2: unknown service `huose`"), "{problems}");
    assert_eq!(problems.lines().count(), 2, "{problems}");
}

#[test]
fn two_services_of_one_name_are_refused() {
    let fixture = Fixture::new("one-name");
    fixture.change(HOUSE, "\"Test House\"", "\"test line\"");
    let wanted = "data/services/line.toml:1: data/services/house.toml has the name \"Test Line\"";
    assert!(problems(&fixture).starts_with(wanted), "{}", problems(&fixture));
}

#[test]
fn what_would_not_be_read_is_refused() {
    let fixture = Fixture::new("strays");
    let file = fixture.read(HOUSE);
    fixture.write("data/services/new.tml", &file);
    fixture.write("data/services/more/other.toml", &file);
    fixture.write("data/services/.hidden", "");
    let problems = problems(&fixture);
    assert!(problems.contains("services/new.tml: this file is not read: name it"), "{problems}");
    assert!(problems.contains("services/more: folders are not read"), "{problems}");
    assert_eq!(problems.lines().count(), 2, "{problems}");
}

#[test]
fn a_number_has_one_home_and_others_point_to_it() {
    let project = house("same", SAME).project();
    let [house, line] = project.services.as_slice() else { panic!("two services") };
    let (house, line) = (&house.contacts[0], &line.contacts[0]);
    assert_eq!((house.cost, &house.hours), (line.cost, &line.hours));
    assert_eq!((house.confidence, &house.sources), (line.confidence, &line.sources));
    assert_eq!((&house.note, &house.then), (&None, &None), "words are each service's own");
}

#[test]
fn what_makes_a_number_doubtful_holds_it_everywhere() {
    let fixture = house("same-held", SAME);
    fixture.change(LINE, "cost = \"free\"", "cost = \"free\"\nrecheck = true");
    fixture.change("data/site.toml", "floor = [\"line\"]", "floor = [\"house\"]");
    std::fs::remove_file(fixture.root.join("i18n/en/topics/leaving.md")).expect("a text");
    let report = waymark_content::report_verify(&fixture.project());
    assert!(report.contains("Contacts held: 3."), "two of the number, one from memory: {report}");
}

#[test]
fn a_number_that_differs_from_its_home_or_has_two_is_refused() {
    let cases = [
        ("0808 200 0247", "0808 800 5000", "is not in data/services/line.toml, which has `0808"),
        ("same_as = \"line\"", "same_as = \"lines\"", "did you mean `line`?"),
        ("\"phone\"", "\"email\"", "which has none by this channel"),
        ("same_as = \"line\"", "same_as = \"line\"\ncost = \"free\"", "`cost` is taken over"),
        (
            "same_as = \"line\"",
            "confidence = \"two-sources\"\nsources = [{ ref = \"a\" }, { ref = \"b\" }]",
            "stands in data/services/house.toml already: add `same_as = \"house\"`",
        ),
    ];
    for (n, (from, to, advice)) in cases.iter().enumerate() {
        let fixture = house(&format!("differs-{n}"), &SAME.replace(from, to));
        let problems = problems(&fixture);
        assert!(problems.contains(advice), "{to}: {problems}");
    }
}
