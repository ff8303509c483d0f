//! The lines of a PO file, before the reader sees them: it knows no line numbers and trusts much.

use crate::file::File;
use crate::problem::Problems;
use std::collections::BTreeMap;

/// The line of each context; nothing when a line cannot be read.
pub(super) fn lint(file: &File, problems: &mut Problems) -> Option<BTreeMap<String, usize>> {
    let mut contexts = BTreeMap::new();
    let mut keyword = "";
    let before = problems.len();
    for (index, line) in file.text.lines().enumerate() {
        let mut wrong = |message: String| problems.add(&file.path, index + 1, message);
        if line.trim().is_empty() {
            keyword = "";
            continue;
        }
        if line.starts_with('#') {
            if !matches!(keyword, "" | "#") {
                wrong("an empty line is missing before this comment".to_owned());
            }
            keyword = "#";
            continue;
        }
        let (word, string) =
            line.split_once(' ').filter(|_| !line.starts_with('"')).unwrap_or(("", line));
        let follows = match word {
            "msgctxt" => matches!(keyword, "" | "#"),
            "msgid" => matches!(keyword, "" | "#" | "msgctxt"),
            "msgstr" => keyword == "msgid",
            "" => matches!(keyword, "msgctxt" | "msgid" | "msgstr"),
            _ => {
                wrong(format!(
                    "`{word}` is not used here: a message has msgctxt, msgid and msgstr"
                ));
                continue;
            }
        };
        if !follows {
            wrong(
                "a message has msgctxt, msgid and msgstr in this order, then an empty line"
                    .to_owned(),
            );
        }
        if !is_string(string) {
            wrong("text stands between straight quotes; inside it, write \\\" for a quote and \\\\ for a backslash".to_owned());
        }
        if word == "msgctxt" {
            let ctx = string.trim_matches('"').to_owned();
            if let Some(first) = contexts.insert(ctx.clone(), index + 1) {
                wrong(format!("`{ctx}` stands here twice, first in line {first}: leave one"));
            }
        }
        keyword = match word {
            "" => keyword,
            "msgctxt" => "msgctxt",
            "msgid" => "msgid",
            _ => "msgstr",
        };
    }
    (problems.len() == before).then_some(contexts)
}

/// True for text between quotes with nothing wrong inside.
fn is_string(text: &str) -> bool {
    let Some(body) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else {
        return false;
    };
    let mut chars = body.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return false,
            '\\' if !matches!(chars.next(), Some('\\' | '"' | 'n' | 't' | 'r')) => return false,
            _ => {}
        }
    }
    true
}
