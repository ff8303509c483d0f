//! `cargo xtask sizes`: each budget in brotli bytes, with its figure.

use crate::build::{brotli, dist, in_use};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use waymark_content::words::is_wide;

/// First document of a language: one round trip paints it with a working exit. On the slowest line (50 kbit/s after
/// 2 s) 7,500 bytes take 3 s; each hundred more 16 ms.
const DOCUMENT: usize = 8_200;
/// Wasm and glue together.
const WIDGET: usize = 100_000;
/// One language's catalogue; scripts that need more bytes for a letter may have more.
const CATALOGUE: usize = 60_000;
const CATALOGUE_WIDE: usize = 80_000;
/// The loader on a partner's page.
const LOADER: usize = 2_500;

/// The other budgets, and the browser tests that guard them: file and name in `tests/browser/`.
const IN_BROWSERS: [(&str, &str, &str); 5] = [
    (
        "5 requests to ready, none after",
        "quiet",
        "a_whole_visit_in_one_language_needs_no_request_after_the_start",
    ),
    ("1 file to read and to leave", "faults", "the_first_page_needs_one_file_to_read_and_to_leave"),
    ("no shift in the widget", "swap", "nothing_shifts_while_the_page_loads"),
    (
        "no shift of the host page",
        "layout",
        "nothing_on_the_partners_page_moves_when_the_panel_comes",
    ),
    (
        "no shift by the dialog",
        "partner_pages",
        "the_dialog_takes_the_focus_and_gives_it_back_and_the_page_does_not_move",
    ),
];

/// One line of the table.
struct Line {
    name: String,
    bytes: usize,
    budget: usize,
}

/// Prints the table.
///
/// # Errors
/// A figure over its budget, or no built site.
pub(crate) fn print() -> Result<()> {
    let dist = dist();
    let lines = lines(&dist).context("no built site: run `cargo xtask build` first")?;
    println!("{:<28} {:>8} {:>8}", "brotli 11", "bytes", "budget");
    for line in &lines {
        let over = if line.bytes > line.budget { "  OVER" } else { "" };
        println!("{:<28} {:>8} {:>8}{over}", line.name, line.bytes, line.budget);
    }
    println!(
        "\nGuarded by browser tests (`cargo xtask test`), not here; `cargo xtask bench host` measures long tasks:"
    );
    for (budget, file, test) in IN_BROWSERS {
        println!("  {budget:<32} {file}::{test}");
    }
    let over = lines.iter().filter(|line| line.bytes > line.budget).count();
    if over > 0 {
        bail!("{over} over their budget");
    }
    Ok(())
}

fn lines(dist: &Path) -> Result<Vec<Line>> {
    let size = |path: &Path| -> Result<usize> { Ok(brotli(&fs::read(path)?).len()) };
    let mut out = Vec::new();
    let mut languages: Vec<_> = fs::read_dir(dist)?.flatten().map(|entry| entry.path()).collect();
    languages.retain(|path| path.join("all.html").exists());
    languages.sort();
    for folder in &languages {
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        out.push(Line {
            name: format!("{tag}/index.html"),
            bytes: size(&folder.join("index.html"))?,
            budget: DOCUMENT,
        });
    }
    let assets = in_use(dist)?;
    let of = |extension: &'static str| {
        assets.iter().filter(move |path| path.extension().is_some_and(|e| e == extension))
    };
    let mut widget = 0;
    for path in of("wasm").chain(of("js")) {
        widget += size(path)?;
    }
    out.push(Line { name: "wasm and glue".into(), bytes: widget, budget: WIDGET });
    for path in of("bin") {
        let bytes = fs::read(path)?;
        let lang = waymark::catalogue::Catalogue::from_bytes(&bytes)
            .map_or_else(|_| "?".to_owned(), |cat| cat.lang);
        let budget = if is_wide(&lang) { CATALOGUE_WIDE } else { CATALOGUE };
        out.push(Line { name: format!("catalogue {lang}"), bytes: brotli(&bytes).len(), budget });
    }
    out.push(Line {
        name: "embed.js".into(),
        bytes: size(&dist.join("embed.js"))?,
        budget: LOADER,
    });
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_tests_that_guard_budgets_are_there() {
        for (_, file, test) in IN_BROWSERS {
            let path = crate::root().join(format!("tests/browser/{file}.rs"));
            let text = fs::read_to_string(&path).expect(file);
            assert!(text.contains(&format!("#[test]\nfn {test}()")), "{file}::{test}");
        }
    }

    #[test]
    fn scripts_with_more_bytes_for_a_letter_have_more() {
        let wide: Vec<_> = ["ar", "bn", "hi", "pa", "ur"].map(is_wide).into();
        assert_eq!(wide, [true; 5]);
        assert_eq!(["en-simple", "pl", "uk", "bg"].map(is_wide), [false; 4]);
    }
}
