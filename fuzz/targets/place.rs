//! Places as people type them: any text leads to districts that exist or to none, and of a full
//! postcode only the first half is kept, once and for all.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use waymark::catalogue::Places;
use waymark::place::{Names, first_half};

static AREA: LazyLock<(Places, Names)> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let project = waymark_content::load(&root).expect("facts and words are right");
    let places = waymark_content::compile(&project, "en", 0).places;
    let names = Names::new(&places);
    (places, names)
});

fuzz_target!(|text: String| {
    let (places, names) = &*AREA;
    let place = names.look_up(places, &text);
    assert!(u32::from(place.districts().0) < 1 << places.districts.len());
    let half = first_half(&text);
    assert_eq!(first_half(&half), half, "more of it goes the second time");
    // What is kept leads to the same place.
    if half != text {
        assert_eq!(names.look_up(places, &half), place);
    }
});
