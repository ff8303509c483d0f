//! The project's own facts: what their source says of them, and that none was lost.

use std::path::Path;
use waymark::place::{Place, look_up};
use waymark_content::data::{Decision, Outcode};
use waymark_content::{Project, compile, load};

/// How many files `data/services/` has. Change it with them.
const SERVICES: usize = 137;

/// The project that this crate is part of.
fn real() -> Project {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    load(root).unwrap_or_else(|problems| panic!("{problems}"))
}

fn outcode<'a>(project: &'a Project, code: &str) -> &'a Outcode {
    let found = project.area.outcodes.iter().find(|outcode| outcode.code == code);
    found.unwrap_or_else(|| panic!("no outcode {code}"))
}

/// The districts of an outcode by id, with their live postcodes.
fn shares<'a>(project: &'a Project, code: &str) -> Vec<(&'a str, u16)> {
    let name = |index: u8| project.area.districts[usize::from(index)].id.as_str();
    outcode(project, code).shares.iter().map(|(index, count)| (name(*index), *count)).collect()
}

#[test]
fn every_service_is_there() {
    assert_eq!(real().services.len(), SERVICES);
}

#[test]
fn the_cases_that_the_source_of_the_postcodes_names_are_as_it_says() {
    let project = real();
    assert_eq!(shares(&project, "CB1"), [("cambridge", 1067), ("south-cambridgeshire", 98)]);
    assert_eq!(shares(&project, "CB24"), [("south-cambridgeshire", 803), ("cambridge", 2)]);
    let three = [("fenland", 471), ("peterborough", 383), ("huntingdonshire", 379)];
    assert_eq!(shares(&project, "PE7"), three);
    assert_eq!(shares(&project, "SG8"), [("south-cambridgeshire", 649)]);
    assert_eq!(outcode(&project, "SG8").outside[0], ("North Hertfordshire".to_owned(), 615));
}

#[test]
fn all_live_postcodes_of_the_area_are_counted() {
    let project = real();
    let mut sums = vec![0_u32; project.area.districts.len()];
    for outcode in project.area.outcodes.iter().filter(|outcode| outcode.shares != [(4, 1)]) {
        for (index, count) in &outcode.shares {
            sums[usize::from(*index)] += u32::from(*count);
        }
    }
    let ids = project.area.districts.iter().map(|district| district.id.as_str());
    let sums: Vec<_> = ids.zip(sums).collect();
    assert_eq!(sums, SUMS);
}

/// Live postcodes of each district, added up from the table of the source.
const SUMS: [(&str, u32); 6] = [
    ("cambridge", 2949),
    ("south-cambridgeshire", 4090),
    ("east-cambridgeshire", 2145),
    ("fenland", 3000),
    ("huntingdonshire", 5199),
    ("peterborough", 4354),
];

#[test]
fn old_postcodes_are_understood_and_one_of_no_place_is_not() {
    let project = real();
    let places = compile(&project, "en", 0).places;
    let district = project.area.index("huntingdonshire").and_then(|index| u8::try_from(index).ok());
    for old in ["PE17", "pe18 6ab"] {
        assert_eq!(look_up(&places, old), Place::In(district.expect("a district")), "{old}");
    }
    assert_eq!(look_up(&places, "PE99"), Place::Unknown);
}

#[test]
fn the_small_counts_of_the_catalogue_lead_to_the_same_answer_as_the_live_postcodes() {
    let project = real();
    let small = compile(&project, "en", 0).places;
    let mut whole = small.clone();
    for (outcode, from) in whole.outcodes.iter_mut().zip(&project.area.outcodes) {
        outcode.shares.clone_from(&from.shares);
        outcode.outside = from.outside.iter().map(|(_, count)| count).sum();
    }
    assert_ne!(small, whole);
    for outcode in &small.outcodes {
        assert_eq!(look_up(&small, &outcode.code), look_up(&whole, &outcode.code));
    }
}

#[test]
fn every_row_of_the_partnerships_report_is_covered_or_says_what_is_missing() {
    let project = real();
    let open = |row: &&waymark_content::data::Row| {
        row.decision == Decision::Guidance && row.topic.is_none()
    };
    let open: Vec<_> = project.rows.iter().filter(open).collect();
    for row in &open {
        let note = row.note.as_deref().unwrap_or_default();
        assert!(note.starts_with("To be written: "), "{}", row.seed);
    }
    assert_eq!(project.warnings.len(), open.len(), "{}", project.warnings);
    let report = waymark_content::report_rows(&project);
    assert!(report.trim_end().ends_with(&format!("Not covered: {}.", open.len())), "{report}");
}

#[test]
fn reports_for_staff_fit_a_screen() {
    let project = real();
    let reports =
        [waymark_content::report_verify(&project), waymark_content::report_rows(&project)];
    for line in reports.iter().flat_map(|report| report.lines()) {
        let address = line.trim().split(' ').any(|word| word.len() > 60);
        assert!(address || line.chars().count() <= 110, "{line}");
    }
}
