//! The words of one language: a translation where there is a good one, else English. An easier form of a
//! language falls back to that language first, and has a line for each sentence.

use crate::Project;
use crate::words::Translation;
use waymark::catalogue::Text;

/// The words of one language.
pub(super) struct Words<'a> {
    /// Translations to look in, in order; none for the source language.
    layers: Vec<Layer<'a>>,
    /// English words need no mark: the page is in English.
    english: bool,
    unreviewed: bool,
}

/// Translated words, all made in one way.
#[derive(Clone, Copy)]
pub(super) struct Layer<'a> {
    translation: &'a Translation,
    /// A line for each sentence.
    lines: bool,
    /// The language is written from right to left.
    rtl: bool,
}

impl Layer<'_> {
    /// The translation of an English text, if it may be shown.
    pub(super) fn translated(self, ctx: &str, source: &str) -> Option<String> {
        let text = &self.translation.current(ctx, source)?.text;
        let text = if self.lines { in_lines(text) } else { text.clone() };
        Some(if self.rtl { plus_on_its_side(&text) } else { text })
    }
}

impl<'a> Words<'a> {
    pub(super) fn new(project: &'a Project, lang: &str) -> Self {
        let spoken = project.spoken(lang);
        let layer = |tag: &str| {
            let translation = project.translations.get(tag)?;
            let rtl = project.site.languages.iter().any(|one| one.tag == tag && one.rtl);
            Some(Layer { translation, lines: tag != spoken, rtl })
        };
        let base = if spoken == lang { None } else { layer(spoken) };
        Self {
            layers: layer(lang).into_iter().chain(base).collect(),
            english: spoken == "en",
            unreviewed: lang != "en" && !project.is_reviewed(lang),
        }
    }

    /// True where English words need no mark.
    pub(super) fn is_english(&self) -> bool {
        self.english
    }

    /// True for a translation of which a person has not checked every text.
    pub(super) fn unreviewed(&self) -> bool {
        self.unreviewed
    }

    /// Translations to look in, in order.
    pub(super) fn layers(&self) -> &[Layer<'a>] {
        &self.layers
    }

    /// The translation of an English text, if it may be shown.
    pub(super) fn translated(&self, ctx: &str, source: &str) -> Option<String> {
        self.layers.iter().find_map(|layer| layer.translated(ctx, source))
    }

    /// A text of its own: translated, or English and marked so.
    pub(super) fn text(&self, ctx: &str, source: &str) -> Text {
        match self.translated(ctx, source) {
            Some(text) => Text { text, english: false },
            None => Text { text: source.to_owned(), english: !self.english },
        }
    }
}

/// A line for each sentence.
fn in_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', '”', '’', ')', '*']);
        if word.ends_with(' ') && bare.ends_with(['.', '?', '!']) {
            out.push_str(word.trim_end());
            out.push('\n');
        } else {
            out.push_str(word);
        }
    }
    out
}

/// A plus after Latin letters (LGBT+) would stand on their other side in a text from right to left: a
/// mark of direction keeps it.
fn plus_on_its_side(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut latin = false;
    for c in text.chars() {
        out.push(c);
        if latin && c == '+' {
            out.push('\u{200e}');
        }
        latin = c.is_ascii_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{in_lines, plus_on_its_side};

    #[test]
    fn a_plus_stays_with_its_letters() {
        assert_eq!(plus_on_its_side("(LGBT+) 1 + 2 +"), "(LGBT+\u{200e}) 1 + 2 +");
    }

    #[test]
    fn each_sentence_has_its_line() {
        assert_eq!(
            in_lines("Call. “Who?” (Yes.) **No.** At 2.5 km"),
            "Call.\n“Who?”\n(Yes.)\n**No.**\nAt 2.5 km"
        );
        assert_eq!(in_lines("One."), "One.");
    }
}
