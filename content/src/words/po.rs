//! Translations in gettext's PO format: `i18n/<lang>.po`.

use super::lint::lint;
use super::review::Review;
use crate::file::File;
use crate::problem::Problems;
use polib::catalog::Catalog;
use polib::message::Message;
use polib::metadata::CatalogMetadata;
use std::collections::BTreeMap;
use std::io::BufWriter;

/// The translations of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// Entries by context.
    pub entries: BTreeMap<String, Entry>,
    /// Path of the file.
    pub file: String,
    pub(super) header: Header,
}

/// What a PO file says of itself, kept when it is written again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) comments: Vec<String>,
    pub(super) revised: String,
    pub(super) translator: String,
    pub(super) team: String,
}

/// One translated text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The English text it was made from.
    pub source: String,
    /// The translation; empty when there is none.
    pub text: String,
    /// True when the English text has changed, or the translator is not sure.
    pub fuzzy: bool,
    /// Who checked it.
    pub review: Review,
    /// The English text before it changed.
    pub was: Option<String>,
    /// Other notes of translators.
    pub notes: Vec<String>,
    /// Line of its context in the file; 0 when not read from one.
    pub line: usize,
}

impl Translation {
    /// The translation of an English text, if there is one that was made from this very text.
    #[must_use]
    pub fn current(&self, ctx: &str, source: &str) -> Option<&Entry> {
        self.entries
            .get(ctx)
            .filter(|entry| entry.source == source && !entry.text.is_empty() && !entry.fuzzy)
    }

    /// True when there are texts to show and a person has checked each.
    pub(crate) fn is_reviewed(&self) -> bool {
        let mut shown =
            self.entries.values().filter(|entry| !entry.text.is_empty() && !entry.fuzzy).peekable();
        shown.peek().is_some() && shown.all(|entry| entry.review != Review::Unreviewed)
    }
}

/// Reads a PO file.
pub(crate) fn read(file: &File, problems: &mut Problems) -> Option<Translation> {
    let lines = lint(file, problems)?;
    // The reader takes a bare `#` for a part of the message before it.
    let text: String = file
        .text
        .lines()
        .filter(|line| line.trim() != "#")
        .map(|line| format!("{line}\n"))
        .collect();
    let catalog = match polib::po_file::parse_from_reader(text.as_bytes()) {
        Ok(catalog) => catalog,
        Err(error) => {
            problems.add(&file.path, 0, format!("{error}"));
            return None;
        }
    };
    let mut entries = BTreeMap::new();
    for message in catalog.messages() {
        let ctx = message.msgctxt().unwrap_or_default().to_owned();
        let mut entry = Entry {
            source: message.msgid().to_owned(),
            text: message.msgstr().unwrap_or_default().to_owned(),
            fuzzy: message.is_fuzzy(),
            line: lines.get(&ctx).copied().unwrap_or(0),
            ..Entry::default()
        };
        for comment in message.translator_comments().lines() {
            if let Some(review) = comment.strip_prefix("review:") {
                match Review::parse(review) {
                    Ok(review) => entry.review = review,
                    Err(advice) => problems.add(&file.path, entry.line, advice),
                }
            } else if let Some(was) = comment.strip_prefix("was:") {
                entry.was = Some(was.trim().to_owned());
            } else if !comment.trim().is_empty() {
                entry.notes.push(comment.to_owned());
            }
        }
        entries.insert(ctx, entry);
    }
    let header = Header {
        comments: catalog.preheader.clone(),
        revised: catalog.metadata.po_revision_date.clone(),
        translator: catalog.metadata.last_translator.clone(),
        team: catalog.metadata.language_team.clone(),
    };
    Some(Translation { entries, file: file.path.clone(), header })
}

/// An entry as it is written: context, entry, comment for translators, file of the source.
pub(super) struct Line<'a> {
    pub(super) ctx: &'a str,
    pub(super) entry: Entry,
    pub(super) comment: &'a str,
    pub(super) file: &'a str,
}

/// Writes a PO file: the same entries give the same bytes.
pub(super) fn write(lang: &str, plural: &str, header: &Header, lines: &[Line]) -> String {
    let or =
        |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { text.to_owned() };
    let metadata = CatalogMetadata {
        project_id_version: "Waymark".to_owned(),
        // Nobody's clock: a date that changed on every run would hide what was changed.
        po_revision_date: or(&header.revised, "2026-01-01 00:00+0000"),
        last_translator: or(&header.translator, "see the review of each text"),
        language_team: or(&header.team, lang),
        mime_version: "1.0".to_owned(),
        content_type: "text/plain; charset=UTF-8".to_owned(),
        content_transfer_encoding: "8bit".to_owned(),
        language: lang.replace('-', "_"),
        ..CatalogMetadata::parse(&format!("Plural-Forms: {plural}")).unwrap_or_default()
    };
    let mut catalog = Catalog::new(metadata);
    catalog.preheader.clone_from(&header.comments);
    for line in lines {
        catalog.append_or_update(message(line));
    }
    let mut writer = BufWriter::new(Vec::new());
    // Writing to memory cannot fail.
    let _ = polib::po_file::write(&catalog, &mut writer);
    let bytes = writer.into_inner().unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    format!("{}\n", text.trim_end())
}

fn message(line: &Line) -> Message {
    let entry = &line.entry;
    let mut comments = entry.notes.clone();
    comments.extend(entry.was.as_ref().map(|was| format!("was: {was}")));
    if !entry.text.is_empty() {
        comments.push(format!("review: {}", entry.review));
    }
    let mut message = Message::build_singular();
    message
        .with_msgctxt(line.ctx.to_owned())
        .with_msgid(entry.source.clone())
        .with_msgstr(entry.text.clone())
        .with_translator_comments(comments.join("\n"))
        .with_extracted_comments(line.comment.to_owned())
        .with_source(line.file.to_owned());
    if entry.fuzzy {
        let mut flags = polib::message::MessageFlags::new();
        flags.add_flag("fuzzy");
        message.with_flags(flags);
    }
    message.done()
}
