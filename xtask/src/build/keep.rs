//! Files of earlier releases that are kept for a month: a page from before a deployment may still ask
//! for the catalogue or the module of its time.
//!
//! Every release has a list of its named files, `files.json`. A file that the new release no longer
//! has is given the day on which that happened; thirty days later it is left out.

use super::assets::{files, write};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use waymark::hours::{date, days};

/// The list of files in `a/`.
const LIST: &str = "files.json";
/// How long a file is kept after a release came without it.
const DAYS: i32 = 30;

/// Each file of `a/`, and since when no release has it; nothing for a file in use.
type List = BTreeMap<String, Option<String>>;

/// What an earlier release leaves to the next.
#[derive(Debug, Default)]
pub(crate) struct Earlier {
    list: List,
    /// The files themselves, with their compressed copies: their folder may be emptied meanwhile.
    bytes: BTreeMap<String, Vec<u8>>,
}

impl Earlier {
    /// Reads a release from its folder. One from before there were lists counts as in use until now.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let assets = folder.join("a");
        let mut bytes = BTreeMap::new();
        let all = files(&assets)
            .with_context(|| format!("no earlier release in {}", folder.display()))?;
        for path in all {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            bytes.insert(name, fs::read(path)?);
        }
        let list = match fs::read(folder.join(LIST)) {
            Ok(text) => serde_json::from_slice(&text).context(LIST)?,
            Err(_) => {
                let names = bytes.keys().filter(|name| !is_copy(name));
                names.map(|name| (name.clone(), None)).collect()
            }
        };
        Ok(Self { list, bytes })
    }

    /// Adds to the release in `dist` what is to be kept, and writes its list. `today` is in days
    /// since 1970.
    pub(crate) fn add_to(&self, dist: &Path, today: i32) -> Result<()> {
        let mut list: List = names(dist)?.into_iter().map(|name| (name, None)).collect();
        for (name, since) in &self.list {
            let since = since.as_deref().and_then(parse).unwrap_or(today);
            if list.contains_key(name) || today - since > DAYS {
                continue;
            }
            for (file, bytes) in self.bytes.iter().filter(|(file, _)| belongs(file, name)) {
                write(&dist.join("a").join(file), bytes)?;
            }
            list.insert(name.clone(), Some(print(since)));
        }
        write(&dist.join(LIST), serde_json::to_string_pretty(&list)?.as_bytes())
    }
}

/// The named files that the release in `dist` uses itself.
pub(crate) fn in_use(dist: &Path) -> Result<Vec<PathBuf>> {
    let list: List = serde_json::from_slice(&fs::read(dist.join(LIST))?).context(LIST)?;
    let used = list.into_iter().filter(|(_, since)| since.is_none());
    Ok(used.map(|(name, _)| dist.join("a").join(name)).collect())
}

fn names(dist: &Path) -> Result<Vec<String>> {
    let name = |path: PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(files(&dist.join("a"))?.into_iter().filter_map(name).filter(|name| !is_copy(name)).collect())
}

/// True for a file's compressed copy.
fn is_copy(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// True for a file and its compressed copies.
fn belongs(file: &str, name: &str) -> bool {
    file.strip_prefix(name).is_some_and(|end| matches!(end, "" | ".br" | ".gz"))
}

fn parse(text: &str) -> Option<i32> {
    let mut parts = text.split('-').map(str::parse::<u16>);
    let mut next = || parts.next()?.ok();
    let (year, month, day) = (next()?, next()?, next()?);
    Some(days(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

fn print(day: i32) -> String {
    let (year, month, day) = date(day);
    format!("{year}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process;

    /// A release in a folder of its own with these files, after an earlier one.
    fn release(name: &str, files: &[&str], earlier: Option<&Path>, today: i32) -> PathBuf {
        let dist = std::env::temp_dir().join(format!("waymark-keep-{}-{name}", process::id()));
        let earlier =
            earlier.map_or_else(Earlier::default, |old| Earlier::read(old).expect("a release"));
        if dist.exists() {
            fs::remove_dir_all(&dist).expect("an old folder");
        }
        for file in files {
            write(&dist.join("a").join(file), file.as_bytes()).expect("a file");
        }
        earlier.add_to(&dist, today).expect("a list");
        dist
    }

    fn there(dist: &Path) -> Vec<String> {
        names(dist).expect("a folder")
    }

    #[test]
    fn what_a_page_from_before_asks_for_is_there_for_a_month() {
        let day = days(2026, 11, 28);
        let first = release("first", &["one.wasm", "same.svg", "one.wasm.br"], None, day);
        let second = release("second", &["two.wasm", "same.svg"], Some(&first), day + 3);
        assert_eq!(there(&second), ["one.wasm", "same.svg", "two.wasm"]);
        assert!(second.join("a/one.wasm.br").exists(), "with its compressed copy");
        let third = release("third", &["three.wasm", "same.svg"], Some(&second), day + 33);
        assert_eq!(there(&third), ["one.wasm", "same.svg", "three.wasm", "two.wasm"]);
        let fourth = release("fourth", &["four.wasm"], Some(&third), day + 34);
        assert_eq!(there(&fourth), ["four.wasm", "same.svg", "three.wasm", "two.wasm"]);
        for folder in [first, second, third, fourth] {
            fs::remove_dir_all(folder).expect("a folder");
        }
    }

    #[test]
    fn kept_files_are_not_in_use_until_a_release_has_them_again() {
        let old = release("old", &["one.wasm"], None, 100);
        let new = release("new", &["two.wasm"], Some(&old), 101);
        assert_eq!(in_use(&new).expect("a list"), [new.join("a/two.wasm")]);
        let back = release("back", &["one.wasm"], Some(&new), 102);
        assert_eq!(in_use(&back).expect("a list"), [back.join("a/one.wasm")]);
        for folder in [old, new, back] {
            fs::remove_dir_all(folder).expect("a folder");
        }
    }

    #[test]
    fn a_release_from_before_there_were_lists_counts_as_in_use() {
        let old = release("bare", &["one.bin"], None, 100);
        fs::remove_file(old.join(LIST)).expect("its list");
        let new = release("listed", &["two.bin"], Some(&old), 200);
        assert_eq!(there(&new), ["one.bin", "two.bin"]);
        for folder in [old, new] {
            fs::remove_dir_all(folder).expect("a folder");
        }
    }
}
