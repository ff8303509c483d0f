//! Easy words: an easier form of English (`variant_of` in `data/site.toml`) must be easy to read.
//!
//! Only what is written in it is looked at; it need not be whole. Easier forms of other languages are
//! not measured: the measure is made for English.

use crate::Project;
use crate::facts::Facts;
use crate::problem::Problems;
use crate::topics::reading::{LONGEST_EASY, WORST_EASY, longest, measure};
use crate::topics::{Piece, Shape, Topic};
use crate::words::{Translation, UnitKind, extract, piece_context};

/// Notes texts in easy words that are not easy.
pub(crate) fn check(project: &Project, problems: &mut Problems) {
    let facts = Facts::new(project);
    let variants =
        project.site.languages.iter().filter(|one| one.variant_of.as_deref() == Some("en"));
    for translation in variants.filter_map(|one| project.translations.get(&one.tag)) {
        let mut note = |line: usize, message| problems.add(&translation.file, line, message);
        for topic in &project.topics {
            let pieces = written(topic, translation);
            let reading = measure(&pieces, &facts, LONGEST_EASY);
            for (line, words) in &reading.long {
                note(*line, too_long(*words));
            }
            if reading.grade() > WORST_EASY {
                let grade = reading.grade();
                note(
                    pieces.first().map_or(0, |piece| piece.line),
                    format!(
                        "{}: grade {grade:.1}, over {WORST_EASY}: shorter words and sentences",
                        topic.id
                    ),
                );
            }
            let missing =
                topic.pieces.iter().filter(|piece| !matches!(piece.shape, Shape::Card(_))).count()
                    - pieces.len();
            if missing > 0 && !pieces.is_empty() {
                note(
                    pieces[0].line,
                    format!("{}: {missing} parts are not yet written, so none is shown", topic.id),
                );
            }
        }
        for unit in extract(project)
            .iter()
            .filter(|unit| matches!(unit.kind, UnitKind::Interface | UnitKind::Plain))
        {
            let Some(entry) = translation.current(&unit.ctx, &unit.source) else { continue };
            let words = longest(&entry.text);
            if words > LONGEST_EASY {
                note(entry.line, format!("{}: {}", unit.ctx, too_long(words)));
            }
        }
    }
}

fn too_long(words: usize) -> String {
    format!("a sentence of {words} words, over {LONGEST_EASY}: make two of it")
}

/// The parts of a text that are written in easy words.
fn written(topic: &Topic, translation: &Translation) -> Vec<Piece> {
    let piece = |(index, piece): (usize, &Piece)| {
        let entry = translation.current(&piece_context(&topic.id, index), &piece.text)?;
        Some(Piece { text: entry.text.clone(), line: entry.line, ..piece.clone() })
    };
    topic.pieces.iter().enumerate().filter_map(piece).collect()
}
