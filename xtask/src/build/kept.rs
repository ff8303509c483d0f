//! Results that are slow to make, kept in `target/kept/` under the hash of what they are made from, so
//! that a build after a change of words need not make them again.
//!
//! Nothing depends on it: without the folder all is made anew, and where `CI` is set it is not looked at.

use super::assets::write;
use crate::root;
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

/// How long a result is kept that no build asks for.
const UNUSED: Duration = Duration::from_secs(14 * 24 * 3600);

/// What else a result depends on: the code that makes it, and its libraries.
static MAKERS: LazyLock<[u8; 32]> = LazyLock::new(|| {
    hash(&[
        include_bytes!("assets.rs"),
        include_bytes!("cut.rs"),
        include_bytes!("names.rs"),
        include_bytes!("partners.rs"),
        include_bytes!("wasm.rs"),
        include_bytes!("../../../Cargo.lock"),
    ])
});

/// What `make` gives, or gave before from the same parts. `kind` tells results of the same parts apart.
pub(super) fn kept(
    kind: &str,
    parts: &[&[u8]],
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    if std::env::var_os("CI").is_some() {
        return make();
    }
    kept_in(&folder(), kind, parts, make)
}

fn kept_in(
    folder: &Path,
    kind: &str,
    parts: &[&[u8]],
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let digest = hash(&[&[kind.as_bytes(), &*MAKERS], parts].concat());
    let name: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let path = folder.join(format!("{name}.{kind}"));
    if let Ok(bytes) = fs::read(&path) {
        // Tells that it is in use; if that fails it is only made again some day.
        let _ = fs::File::options()
            .append(true)
            .open(&path)
            .and_then(|f| f.set_modified(SystemTime::now()));
        return Ok(bytes);
    }
    let bytes = make()?;
    // Whole or not at all, also when another build makes the same.
    let half = folder.join(format!("{name}.{kind}.{}", std::process::id()));
    write(&half, &bytes)?;
    fs::rename(half, path)?;
    Ok(bytes)
}

/// Deletes what no build has asked for in two weeks.
pub(super) fn tidy() -> Result<()> {
    let Ok(entries) = fs::read_dir(folder()) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
        if age > UNUSED {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn folder() -> PathBuf {
    root().join("target/kept")
}

/// A hash that also tells where each part ends.
fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_made_once_for_the_same_kind_and_parts() {
        let folder = std::env::temp_dir().join(format!("waymark-kept-{}", std::process::id()));
        let mut made = 0;
        let mut ask = |kind: &str, parts: &[&[u8]]| {
            let make = || {
                made += 1;
                Ok(vec![made])
            };
            kept_in(&folder, kind, parts, make).expect("a result")[0]
        };
        assert_eq!(ask("br", &[b"ab", b"c"]), 1);
        assert_eq!(ask("br", &[b"ab", b"c"]), 1);
        assert_eq!(ask("br", &[b"a", b"bc"]), 2, "other parts");
        assert_eq!(ask("gz", &[b"ab", b"c"]), 3, "another kind");
        assert_eq!(ask("br", &[b"ab", b"c"]), 1, "still there");
        fs::remove_dir_all(&folder).expect("a folder");
        assert_eq!(
            kept_in(&folder, "br", &[b"ab", b"c"], || Ok(vec![9])).expect("a result"),
            [9],
            "made anew without the folder"
        );
        fs::remove_dir_all(folder).expect("a folder");
    }

    #[test]
    fn what_fails_is_not_kept() {
        let folder = std::env::temp_dir().join(format!("waymark-failed-{}", std::process::id()));
        assert!(kept_in(&folder, "br", &[b"a"], || anyhow::bail!("no")).is_err());
        assert_eq!(kept_in(&folder, "br", &[b"a"], || Ok(vec![1])).expect("a result"), [1]);
        fs::remove_dir_all(folder).expect("a folder");
    }
}
