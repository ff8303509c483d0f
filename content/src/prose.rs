//! Facts that must not be typed in a text: phone numbers and addresses.
//!
//! They stand in the data, with source and date, and a text names them by id. Small numbers (ages,
//! years, counts, days) may be typed.

use crate::file::Desk;
use crate::letters;
use toml::Spanned;

/// Numbers that are facts although they are short.
const SHORT: [&str; 6] = ["999", "112", "101", "105", "111", "119"];

impl Desk<'_> {
    /// Notes every fact typed in a text that starts at an offset.
    pub(crate) fn no_typed_facts(&mut self, text: &str, offset: usize, advice: &str) {
        for (at, what) in typed_facts(text) {
            self.at(offset + at, format!("{what} must not stand in a text: {advice}"));
        }
    }
}

/// Checks a text of a data file.
pub(crate) fn check_plain(desk: &mut Desk, text: &Spanned<String>) {
    letters::check(desk, text, letters::TEXT);
    let advice = "put it into `contacts`, with its source";
    for (_, what) in typed_facts(text.get_ref()) {
        desk.at(text.span().start, format!("{what} must not stand in a text: {advice}"));
    }
}

/// The facts typed in a text: offset and what it is.
pub(crate) fn typed_facts(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, word) in words(text) {
        if word.contains('@') {
            found.push((at, format!("the e-mail address `{word}`")));
        } else if is_address(word) {
            found.push((at, format!("the address `{word}`")));
        }
    }
    for (at, number) in numbers(text) {
        if is_phone(&number, text) {
            found.push((at, format!("the number `{number}`")));
        }
    }
    found
}

/// Words by white space, without the marks around them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        (word.as_ptr() as usize - text.as_ptr() as usize, word)
    })
}

/// True for `www.…`, `http…` and `name.ending` in Latin letters.
fn is_address(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["uk", "org", "com", "net", "info", "eu", "gov", "charity", "scot"];
    let lower = word.to_lowercase();
    let host = lower.split(['/', '?']).next().unwrap_or_default();
    lower.starts_with("www.")
        || lower.contains("://")
        || host.rsplit_once('.').is_some_and(|(name, ending)| {
            name.len() > 1 && ENDINGS.contains(&ending) && name.is_ascii()
        })
}

/// Groups of digits with single spaces, hyphens or brackets between them, as Western digits.
fn numbers(text: &str) -> Vec<(usize, String)> {
    let mut numbers = Vec::new();
    let mut current: Option<(usize, String)> = None;
    for (at, c) in text.char_indices() {
        match (digit(c), &mut current) {
            (Some(d), Some((_, number))) => number.push(d),
            (Some(d), None) => current = Some((at, d.to_string())),
            (None, Some((_, number)))
                if matches!(c, ' ' | '-' | '\u{a0}' | '(' | ')') && !number.ends_with(' ') =>
            {
                number.push(' ');
            }
            (None, _) => numbers.extend(current.take()),
        }
    }
    numbers.extend(current);
    for (_, number) in &mut numbers {
        number.truncate(number.trim_end().len());
    }
    numbers
}

/// The Western form of a decimal digit of the scripts we write in.
pub(crate) fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        '\u{966}'..='\u{96f}' => u32::from(c) - 0x966,
        '\u{9e6}'..='\u{9ef}' => u32::from(c) - 0x9e6,
        '\u{a66}'..='\u{a6f}' => u32::from(c) - 0xa66,
        _ => return None,
    };
    char::from_digit(value, 10)
}

fn is_phone(number: &str, text: &str) -> bool {
    let groups: Vec<&str> = number.split(' ').collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let years = groups.iter().all(|group| group.starts_with("19") || group.starts_with("20"));
    let span = matches!(groups.as_slice(), [from, to] if from.len() == 4 && to.len() <= 2);
    let pressed = groups == ["55"] && text.to_lowercase().contains("press");
    let short = groups.iter().any(|group| SHORT.contains(group));
    short || pressed || digits >= 5 && !(years && groups.iter().all(|g| g.len() == 4)) && !span
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_and_addresses() {
        for text in [
            "Call 0808 200 0247 now",
            "Call 999.",
            "ring 101 or 999",
            "Text 85258",
            "Dial 116 123",
            "press 55",
            "٩٩٩",
            "০৮০৮ ২০০ ০২৪৭",
            "(01223) 245888",
            "See www.refuge.org.uk",
            "go to gov.uk/legal-aid",
            "https://a.example",
            "mail help@a.example",
        ] {
            assert!(!typed_facts(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn leaves_small_numbers_alone() {
        for text in [
            "If you are 16 or older",
            "In 2022-23 and in 2024",
            "About 1 in 4",
            "within 7 days",
            "over 55s",
            "10,000 people",
            "between 2019 and 2023",
            "2022 2023",
            "e.g. this",
            "Mr. Uk",
            "24 hours a day, 7 days a week",
        ] {
            assert_eq!(typed_facts(text), [], "{text}");
        }
    }
}
