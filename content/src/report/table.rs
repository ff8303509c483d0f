//! Tables in plain text, columns aligned.

use std::fmt::Write;

/// Lays rows out in columns: numbers to the right, words to the left.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |text: &str| text.chars().count();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0)
        })
        .collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let space = " ".repeat(widths[column] - width(cell));
            let number = !cell.is_empty()
                && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '%'));
            let _ = if number {
                write!(line, "{space}{cell}  ")
            } else {
                write!(line, "{cell}{space}  ")
            };
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
