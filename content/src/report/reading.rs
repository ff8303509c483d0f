//! How the English texts read, hardest first.

use super::table::table;
use crate::Project;
use crate::facts::Facts;
use crate::topics::check::median;
use crate::topics::reading::{LONGEST_SENTENCE, measure};

/// A line for each text: grade, words, longest sentence, bytes; then the median.
#[must_use]
pub fn report_reading(project: &Project) -> String {
    let facts = Facts::new(project);
    let mut measured: Vec<_> = project
        .topics
        .iter()
        .map(|topic| (measure(&topic.pieces, &facts, LONGEST_SENTENCE), topic))
        .collect();
    measured.sort_by(|a, b| b.0.grade().total_cmp(&a.0.grade()).then_with(|| a.1.id.cmp(&b.1.id)));
    let mut rows: Vec<Vec<String>> =
        vec![["grade", "words", "longest sentence", "bytes", "text"].map(str::to_owned).to_vec()];
    for (reading, topic) in &measured {
        let bytes: usize = topic.pieces.iter().map(|piece| piece.text.len()).sum();
        rows.push(vec![
            format!("{:.1}", reading.grade()),
            reading.words.to_string(),
            reading.longest.to_string(),
            bytes.to_string(),
            topic.id.clone(),
        ]);
    }
    let mut grades: Vec<f64> = measured.iter().map(|(reading, _)| reading.grade()).collect();
    let words: usize = measured.iter().map(|(reading, _)| reading.words).sum();
    format!(
        "{}\nTexts: {}. Words: {words}. Median grade: {:.1}.\n",
        table(&rows),
        measured.len(),
        median(&mut grades)
    )
}
