//! `cargo xtask i18n` brings the translations up to date with the English words; `cargo xtask report`
//! tells staff how facts and words stand.

use crate::build::{checked, project};
use crate::step::step;
use anyhow::{Context, Result, bail};

/// Merges every language's PO file; `add <lang> <name>` starts a language.
pub(crate) fn i18n(args: &[String]) -> Result<()> {
    let project = project()?;
    let known: Vec<&str> = project.languages().filter(|tag| *tag != "en").collect();
    let wanted = match args {
        [] => known,
        [add, lang, name] if add == "add" => {
            waymark_content::words::add(&project, lang, name)?;
            println!("i18n/{lang}.po and its entry in data/site.toml written");
            return Ok(());
        }
        _ => bail!("use `cargo xtask i18n` or `cargo xtask i18n add <lang> <own name>`"),
    };
    for lang in wanted {
        let changed = waymark_content::words::merge(&project, lang)
            .with_context(|| format!("i18n/{lang}.po"))?;
        println!("i18n/{lang}.po {}", if changed { "written" } else { "is up to date" });
    }
    Ok(())
}

/// Checks facts and words, and tells what is not wrong enough to stop.
pub(crate) fn check() -> Result<()> {
    let project = step("check facts and words", checked)?;
    print!("{}", waymark_content::report_check(&project));
    Ok(())
}

/// Prints a report: `verify`, `rows`, `reading` or `languages`.
pub(crate) fn report(args: &[String]) -> Result<()> {
    let project = project()?;
    let text = match args.first().map(String::as_str) {
        Some("verify") => waymark_content::report_verify(&project),
        Some("rows") => waymark_content::report_rows(&project),
        Some("reading") => waymark_content::report_reading(&project),
        Some("languages") => waymark_content::report_i18n(&project),
        _ => bail!("use `cargo xtask report verify`, `rows`, `reading` or `languages`"),
    };
    println!("{}", text.trim_end());
    Ok(())
}
