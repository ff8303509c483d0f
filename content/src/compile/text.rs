//! The words of one language: a translation where there is a good one, else English.

use crate::Project;
use crate::words::Translation;
use waymark::catalogue::Text;

/// The words of one language.
pub(super) struct Words<'a> {
    /// Nothing for the source language.
    translation: Option<&'a Translation>,
    english: bool,
}

impl<'a> Words<'a> {
    pub(super) fn new(project: &'a Project, lang: &str) -> Self {
        Self { translation: project.translations.get(lang), english: lang == "en" }
    }

    /// True in the catalogue of the source language.
    pub(super) fn is_english(&self) -> bool {
        self.english
    }

    /// True for a translation of which a person has not checked every text.
    pub(super) fn unreviewed(&self) -> bool {
        self.translation.is_some_and(|translation| !translation.is_reviewed())
    }

    /// The translation of an English text, if it may be shown.
    pub(super) fn translated(&self, ctx: &str, source: &str) -> Option<&'a str> {
        Some(self.translation?.current(ctx, source)?.text.as_str())
    }

    /// A text of its own: translated, or English and marked so.
    pub(super) fn text(&self, ctx: &str, source: &str) -> Text {
        match self.translated(ctx, source) {
            Some(text) => Text { text: text.to_owned(), english: false },
            None => Text { text: source.to_owned(), english: !self.english },
        }
    }
}
