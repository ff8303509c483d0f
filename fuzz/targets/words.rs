//! What links, the partner's settings and messages with values are made of: names of screens and
//! texts with places for values.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use waymark::catalogue::Catalogue;
use waymark::language::fill;
use waymark::screens::Screen;

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let project = waymark_content::load(&root).expect("facts and words are right");
    waymark_content::compile(&project, "en", 0)
});

fuzz_target!(|input: (String, String, String)| {
    let (name, template, value) = input;
    if let Some(screen) = Screen::parse(&name, &ENGLISH) {
        assert!(name.starts_with(screen.name()), "{name} leads to {screen:?}");
    }
    let filled = fill(&template, &[("n", &value)]);
    if !template.contains('{') {
        assert_eq!(filled, template);
    }
});
