//! How the English texts read: length, sentences, grade, jargon, promises.

use super::headings::Headings;
use super::jargon::Jargon;
use super::reading::{LONGEST_SENTENCE, MEDIAN_GRADE, WORDS, WORST_GRADE, measure};
use super::{FOLDER, Shape, Topic};
use crate::Project;
use crate::facts::Facts;
use crate::problem::Problems;
use crate::words::deny::Deny;
use waymark::catalogue::Section;

/// So many lines has a text for somebody in a hurry, its first among them.
const HURRIED: usize = 5;

/// Notes every text that does not read as it should.
pub(crate) fn check(project: &Project, problems: &mut Problems) {
    let facts = Facts::new(project);
    let jargon = Jargon::read(&project.root, problems);
    let headings = Headings::read(&project.root, problems);
    let deny = Deny::read(&project.root, "en", problems);
    let mut grades = Vec::new();
    for topic in &project.topics {
        let reading = measure(&topic.pieces, &facts, LONGEST_SENTENCE);
        let grade = reading.grade();
        grades.push(grade);
        let mut note = |line: usize, message: String| problems.add(&topic.file, line, message);
        if topic.front.section != Section::Now && !WORDS.contains(&reading.words) {
            let advice = if reading.words < *WORDS.start() {
                "say more, or put it into another text"
            } else {
                "split it, or say less"
            };
            note(
                0,
                format!(
                    "{} words, not {} to {}: {advice}",
                    reading.words,
                    WORDS.start(),
                    WORDS.end()
                ),
            );
        }
        if grade > WORST_GRADE {
            note(
                0,
                format!("grade {grade:.1}, over {WORST_GRADE:.0}: shorter words and sentences"),
            );
        }
        for (line, words) in &reading.long {
            note(
                *line,
                format!("a sentence of {words} words, over {LONGEST_SENTENCE}: make two of it"),
            );
        }
        for (line, message) in jargon.faults(topic) {
            note(line, message);
        }
        for (line, message) in headings.iter().flat_map(|headings| headings.faults(topic)) {
            note(line, message);
        }
        if let Some((line, message)) = hurried(topic) {
            note(line, message);
        }
        for piece in topic.pieces.iter().filter(|piece| !matches!(piece.shape, Shape::Card(_))) {
            for message in deny.faults(&piece.text) {
                note(piece.line, message);
            }
        }
    }
    let median = median(&mut grades);
    if median > MEDIAN_GRADE {
        problems.add(
            FOLDER,
            0,
            format!(
                "the median grade is {median:.1}, over {MEDIAN_GRADE:.0}: see the report of reading"
            ),
        );
    }
    check_others(project, &deny, problems);
}

/// What is too long for somebody in a hurry.
fn hurried(topic: &Topic) -> Option<(usize, String)> {
    let lines = topic.pieces.iter().skip(1).filter(|piece| !matches!(piece.shape, Shape::Card(_)));
    let over = lines.skip(HURRIED).find(|_| topic.front.section == Section::Now)?;
    Some((over.line, format!("more than {HURRIED} lines: whoever is in a hurry reads no more")))
}

/// Promises in the interface and in the texts of services.
fn check_others(project: &Project, deny: &Deny, problems: &mut Problems) {
    for message in &project.messages {
        for fault in deny.faults(&message.text) {
            problems.add(crate::words::interface::FILE, message.line, fault);
        }
    }
    for service in &project.services {
        let texts = [Some(&service.summary), service.route.as_ref(), service.expect.as_ref()];
        let notes = service.contacts.iter().filter_map(|contact| contact.note.as_ref());
        for text in texts.into_iter().flatten().chain(notes) {
            for fault in deny.faults(text) {
                problems.add(&service.file, 0, fault);
            }
        }
    }
}

/// The middle of a list of grades; 0 when there is none.
pub(crate) fn median(grades: &mut [f64]) -> f64 {
    grades.sort_by(f64::total_cmp);
    match grades.len() {
        0 => 0.0,
        count if count % 2 == 1 => grades[count / 2],
        count => f64::midpoint(grades[count / 2 - 1], grades[count / 2]),
    }
}
