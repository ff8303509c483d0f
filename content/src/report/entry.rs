//! Entries in plain text: a label, and beside it paragraphs that are wrapped to the width of a screen.

/// Columns of a line. An address that is longer stays whole, so that it can be copied.
const WIDTH: usize = 100;
/// Columns of a label and the space after it.
const LABEL: usize = 12;

/// An entry: its label, and each part on lines of its own; empty parts are left out.
pub(super) fn entry(label: &str, parts: &[&str]) -> String {
    let mut out = String::new();
    for line in parts.iter().flat_map(|part| wrapped(part, WIDTH - LABEL)) {
        let label = if out.is_empty() { label } else { "" };
        out.push_str(format!("{label:<LABEL$}{line}").trim_end());
        out.push('\n');
    }
    out
}

/// The words of a text in lines of at most so many columns.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= columns => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_a_screen_and_say_all_words_in_order() {
        let text = "one two three ".repeat(40);
        let out = entry("2024-01", &["Name", "", &text]);
        assert!(out.starts_with("2024-01     Name\n            one two"), "{out}");
        assert!(out.lines().all(|line| line.chars().count() <= WIDTH), "{out}");
        assert!(out.lines().count() < 10, "{out}");
        let said: Vec<_> = out.split_whitespace().skip(2).collect();
        assert_eq!(said, text.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn a_long_address_stays_whole() {
        let address = format!("https://a.example/{}", "x".repeat(120));
        assert!(entry("", &[&format!("web {address}")]).contains(&address));
    }
}
