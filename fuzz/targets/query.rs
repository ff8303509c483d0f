//! The finder: any words and choices are answered, the same way each time, with what exists.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use waymark::catalogue::{Catalogue, Need};
use waymark::finder::{Finder, Query, Who};
use waymark::hours::Local;
use waymark::place::Place;

static ENGLISH: LazyLock<(Catalogue, Finder)> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let project = waymark_content::load(&root).expect("facts and words are right");
    let catalogue = waymark_content::compile(&project, "en", 0);
    let finder = Finder::new(&catalogue);
    (catalogue, finder)
});

fuzz_target!(|input: (String, Option<u8>, Option<u8>, Option<u8>, Option<i64>, bool)| {
    let (words, need, who, district, now, open_now) = input;
    let (catalogue, finder) = &*ENGLISH;
    let pick = |at: u8, count: usize| usize::from(at) % count;
    let query = Query {
        words,
        needs: need.map(|at| Need::ALL[pick(at, Need::ALL.len())]).into_iter().collect(),
        who: who.map(|at| Who::ALL[pick(at, Who::ALL.len())]).into_iter().collect(),
        place: district.map_or(Place::Unsaid, |at| Place::In(at % 16)),
        now: now.map(Local::from_utc),
        open_now,
        ..Query::default()
    };
    let answer = finder.ask(catalogue, &query);
    assert!(answer.fitting <= answer.services.len());
    assert!(answer.services.iter().all(|hit| usize::from(hit.index) < catalogue.services.len()));
    assert!(answer.topics.iter().all(|index| usize::from(*index) < catalogue.topics.len()));
    assert_eq!(answer, finder.ask(catalogue, &query));
});
