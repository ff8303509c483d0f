//! `cargo xtask bench observatory`: what Mozilla's HTTP Observatory says of the headers and the first page.

use super::rivals::npm;
use crate::build::{self, Options, dist};
use crate::root;
use crate::step::quiet;
use anyhow::{Context, Result};
use std::process::Command;
use waymark_content::Project;
use waymark_tests::servers::headers::Headers;

/// The scanner.
const PACKAGES: [&str; 1] = ["@mdn/mdn-http-observatory@1.4.8"];

/// Builds, scans and prints.
pub(super) fn run(project: &Project) -> Result<()> {
    build::build(&Options::default())?;
    let folder = npm("observatory", &PACKAGES)?;
    let first = project.languages().next().context("no language")?;
    println!("cargo xtask bench observatory: {}\n", PACKAGES[0]);
    let mut node = Command::new("node");
    node.arg(root().join("xtask/src/bench/observatory.mjs")).arg(folder);
    let headers = Headers::read(&dist().join("_headers"))?.of(&format!("/{first}/"));
    node.arg(serde_json::to_string(&headers)?).arg(dist().join(first).join("index.html"));
    print!("{}", quiet(&mut node)?);
    Ok(())
}
