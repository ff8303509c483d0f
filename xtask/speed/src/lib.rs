//! The finder as a wasm module of its own: `cargo xtask bench finder` measures it in a browser.
//! The widget does not need these exports, so it does not carry them.

use wasm_bindgen::prelude::wasm_bindgen;
use waymark::catalogue::Catalogue;
use waymark::finder::{Finder, Query};
use waymark::hours::Local;

/// A catalogue and its index.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Bench {
    catalogue: Catalogue,
    finder: Finder,
}

#[wasm_bindgen]
impl Bench {
    /// Reads a catalogue; an empty one for bytes that are none.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        let catalogue = Catalogue::from_bytes(bytes).unwrap_or_default();
        Self { catalogue, finder: Finder::default() }
    }

    /// Makes the index.
    pub fn index(&mut self) {
        self.finder = Finder::new(&self.catalogue);
    }

    /// Answers, as at a key press; the number of services found.
    #[must_use]
    pub fn ask(&self, words: &str) -> usize {
        let now = Local::from_iso("2026-11-25T14:30");
        let query = Query { words: words.to_owned(), now, ..Query::default() };
        self.finder.ask(&self.catalogue, &query).services.len()
    }
}
