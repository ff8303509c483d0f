//! `cargo xtask bench`: how fast the widget comes and answers beside other pages; how well the finder
//! answers, and how fast, beside MiniSearch and Fuse.js.

mod browser;
mod driver;
mod lighthouse;
mod observatory;
mod peers;
mod rivals;
mod speed;

use crate::build::project;
use crate::{relevance, root};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use waymark::catalogue::Catalogue;

/// `speed` (if nothing else is asked for), `lighthouse`, `observatory`, `relevance`, `finder` or `host`.
pub(crate) fn bench(args: &[String]) -> Result<()> {
    let project = project()?;
    let compile = |tag: &str| (tag.to_owned(), waymark_content::compile(&project, tag, 0));
    match args.first().map(String::as_str) {
        Some("relevance") => {
            let catalogues: BTreeMap<String, Catalogue> =
                project.languages().map(compile).collect();
            let (figures, faults) = relevance::run(&root(), &catalogues)?;
            let rivals = rivals::relevance(&root(), &catalogues)?;
            let alarms = relevance::table(&relevance::alarms(&root(), &catalogues)?)?;
            println!("{figures}{rivals}\n{alarms}\n{}", faults.trim_end());
            Ok(())
        }
        Some("finder") => {
            let browsers = !args.iter().any(|arg| arg == "--no-browsers");
            speed::run(&waymark_content::compile(&project, "en", 0), browsers)
        }
        Some("host") => crate::test::example("bench", &["host".to_owned()]),
        Some("lighthouse") => lighthouse::run(&project),
        Some("observatory") => observatory::run(&project),
        None | Some("speed") => {
            let folder = peers::build(&waymark_content::compile(&project, "en", 0))?;
            let mut asked = vec!["speed".to_owned(), folder.to_string_lossy().into_owned()];
            asked.extend(args.get(1).cloned());
            println!("cargo xtask bench speed");
            crate::test::example("bench", &asked)
        }
        _ => bail!(
            "use `cargo xtask bench`, with `lighthouse`, `observatory`, `relevance`, `finder` or `host`"
        ),
    }
}
