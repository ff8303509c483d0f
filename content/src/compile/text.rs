//! The words of one language: a translation where there is a good one, else English.

use crate::Project;
use waymark::catalogue::Text;

/// The words of one language.
pub(super) struct Words<'a> {
    project: &'a Project,
    lang: &'a str,
}

impl<'a> Words<'a> {
    pub(super) fn new(project: &'a Project, lang: &'a str) -> Self {
        Self { project, lang }
    }

    /// True for a translation that no person has checked.
    pub(super) fn unreviewed(&self) -> bool {
        self.lang != "en"
    }

    /// The translation of an English text, if it may be shown.
    pub(super) fn translated(&self, _context: &str, english: &str) -> Option<&'a str> {
        let _ = (self.project, english);
        None
    }

    /// A text of its own: translated, or English and marked so.
    pub(super) fn text(&self, context: &str, english: &str) -> Text {
        if self.lang == "en" {
            return Text { text: english.to_owned(), english: false };
        }
        match self.translated(context, english) {
            Some(text) => Text { text: text.to_owned(), english: false },
            None => Text { text: english.to_owned(), english: true },
        }
    }

    /// True in the catalogue of the source language.
    pub(super) fn is_english(&self) -> bool {
        self.lang == "en"
    }
}
