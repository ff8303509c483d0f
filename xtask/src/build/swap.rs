//! Puts a new build in the place of the one before, while that is being served.

use super::assets::files;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Moves the files of `new` into `dist`, each in one step, so that no address is without its file at
/// any moment; then takes away what the new build does not have. Files that pages name come before
/// the pages.
pub(super) fn swap(new: &Path, dist: &Path) -> Result<()> {
    let within = |folder: &Path, path: &Path| -> Result<PathBuf> {
        Ok(path.strip_prefix(folder)?.to_owned())
    };
    let mut fresh = BTreeSet::new();
    for file in files(new)? {
        fresh.insert(within(new, &file)?);
    }
    let (named, pages): (Vec<_>, Vec<_>) = fresh.iter().partition(|file| file.starts_with("a"));
    for file in named.into_iter().chain(pages) {
        let to = dist.join(file);
        fs::create_dir_all(to.parent().context("a folder")?)?;
        fs::rename(new.join(file), &to)
            .with_context(|| format!("cannot write {}", to.display()))?;
    }
    for file in files(dist)? {
        if !fresh.contains(&within(dist, &file)?) {
            fs::remove_file(file)?;
        }
    }
    remove_empty(dist)?;
    fs::remove_dir_all(new)?;
    Ok(())
}

/// Removes the folders in a folder that hold no file.
fn remove_empty(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_empty(&path)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(path)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::assets::write;
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};

    fn folder(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("waymark-swap-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        path
    }

    /// Fills a folder with files that hold a word.
    fn fill(folder: &Path, names: &[&str], word: &str) {
        for name in names {
            write(&folder.join(name), word.as_bytes()).expect("a file");
        }
    }

    #[test]
    fn the_new_build_is_there_whole_and_nothing_of_the_old() {
        let (new, dist) = (folder("new"), folder("dist"));
        fill(&dist, &["en/index.html", "a/old.bin", "xx/all.html"], "old");
        fill(&new, &["en/index.html", "a/new.bin"], "new");
        swap(&new, &dist).expect("a swap");
        let there = files(&dist).expect("files");
        assert_eq!(there, [dist.join("a/new.bin"), dist.join("en/index.html")]);
        assert!(there.iter().all(|file| fs::read(file).expect("a file") == b"new"));
        assert!(!dist.join("xx").exists() && !new.exists());
        fs::remove_dir_all(dist).expect("a folder");
    }

    #[test]
    fn a_page_is_there_at_every_moment() {
        let (new, dist) = (folder("next"), folder("served"));
        let pages: Vec<String> = (0..50).map(|n| format!("{n}/index.html")).collect();
        let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
        fill(&dist, &pages, "old");
        let stop = AtomicBool::new(false);
        let missed = std::thread::scope(|scope| {
            let watch = scope.spawn(|| {
                let mut missed = 0;
                while !stop.load(Ordering::Relaxed) {
                    let there = |page: &&str| fs::read(dist.join(page)).is_ok_and(|b| b.len() == 3);
                    missed += pages.iter().filter(|page| !there(page)).count();
                }
                missed
            });
            for _ in 0..20 {
                fill(&new, &pages, "new");
                swap(&new, &dist).expect("a swap");
            }
            stop.store(true, Ordering::Relaxed);
            watch.join().expect("a watcher")
        });
        assert_eq!(missed, 0);
        fs::remove_dir_all(dist).expect("a folder");
    }
}
