//! MiniSearch and Fuse.js: how they are installed, what they search, how well they find.

use crate::relevance::{Found, cases, score};
use crate::root;
use crate::step::quiet;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use waymark::catalogue::{Catalogue, Need};
use waymark::language::Msg;

/// The libraries, with the versions that are measured.
const PACKAGES: [&str; 2] = ["minisearch@7.2.0", "fuse.js@7.5.0"];

/// Where they are, installed if need be.
pub(super) fn installed() -> Result<PathBuf> {
    npm("rivals", &PACKAGES)
}

/// The folder of these packages (`name@version`), installed if need be: a folder of their own, since
/// only measurements need them.
pub(super) fn npm(name: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = root().join("target").join(name);
    let there = |package: &&str| {
        let name = package.rsplit_once('@').map_or(*package, |(name, _)| name);
        folder.join("node_modules").join(name).exists()
    };
    if !packages.iter().all(there) {
        std::fs::create_dir_all(&folder)?;
        let mut npm = Command::new("npm");
        npm.current_dir(&folder).args([
            "install",
            "--no-save",
            "--no-package-lock",
            // What packages do when they are installed (fetching lists) is not needed here.
            "--ignore-scripts",
            "--prefix",
            ".",
        ]);
        quiet(npm.args(packages))?;
    }
    Ok(folder)
}

/// What they search: names, summaries, the words for needs, what people look for in texts.
pub(super) fn docs(catalogue: &Catalogue) -> Vec<Value> {
    let need = |need: &Need| {
        let label = Msg::ALL[Msg::NeedEmergency as usize + *need as usize];
        catalogue.message(label).text.clone()
    };
    let needs = |list: &[Need]| list.iter().map(need).collect::<Vec<_>>().join(", ");
    let services = catalogue.services.iter().map(|service| {
        json!({ "id": service.id, "name": service.name, "summary": service.summary.text,
            "needs": needs(&service.needs), "search": "" })
    });
    let topics = catalogue.topics.iter().map(|topic| {
        json!({ "id": format!("topic:{}", topic.id), "name": topic.title.text,
            "summary": topic.lead.text, "needs": needs(&topic.needs),
            "search": topic.search.join(", ") })
    });
    services.chain(topics).collect()
}

/// Their figures on the queries of each language, each library in several settings.
pub(super) fn relevance(root: &Path, catalogues: &BTreeMap<String, Catalogue>) -> Result<String> {
    let folder = installed()?;
    let mut sets = BTreeMap::new();
    let mut asked = serde_json::Map::new();
    for (lang, catalogue) in catalogues {
        let Ok(cases) = cases(root, lang) else { continue };
        let words: Vec<&str> = cases.iter().map(|case| case.words.as_str()).collect();
        asked.insert(lang.clone(), json!({ "docs": docs(catalogue), "words": words }));
        sets.insert(lang, cases);
    }
    let found: BTreeMap<String, BTreeMap<String, Vec<Vec<String>>>> =
        serde_json::from_slice(&node(&folder, &Value::Object(asked))?)?;
    let mut out = String::from("\nall queries, held ones too:\n");
    for (setting, by_lang) in &found {
        for (lang, lists) in by_lang {
            let Some(cases) = sets.get(lang) else { continue };
            let mut lists = lists.iter();
            let figures = score(cases.iter(), |_| {
                let list = lists.next().cloned().unwrap_or_default();
                let (topics, services): (Vec<String>, Vec<String>) =
                    list.into_iter().partition(|id| id.starts_with("topic:"));
                let bare = |id: String| id.trim_start_matches("topic:").to_owned();
                let topics = topics.into_iter().map(bare).collect();
                Found { services, topics, ..Found::default() }
            });
            writeln!(
                out,
                "{lang} {setting:<27} {:>14} {:>14} {:>14} {:>14}",
                figures.services, figures.first, figures.harmless, figures.topics
            )?;
        }
    }
    Ok(out)
}

fn node(folder: &Path, asked: &Value) -> Result<Vec<u8>> {
    let script = root().join("xtask/src/bench/rivals.mjs");
    let mut child = Command::new("node")
        .arg(script)
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node")?;
    let mut stdin = child.stdin.take().context("node's input")?;
    let text = asked.to_string();
    let feed = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    let fed = feed.join().is_ok_and(|fed| fed.is_ok());
    if !output.status.success() || !fed {
        bail!("node failed");
    }
    Ok(output.stdout)
}
