//! Files of `dist/`: names from their content, integrity values, compressed copies.

use super::kept::kept;
use crate::root;
use crate::step::quiet;
use crate::tools::npm_tool;
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Browsers that scripts and styles must run in, as esbuild names them.
const TARGET: [&str; 2] =
    // All of them have destructuring; esbuild counts a corner case that nothing here meets.
    ["--target=chrome80,firefox78,safari14", "--supported:destructuring=true"];

/// A file whose name is made from its content, so that it can be kept for ever.
#[derive(Debug, Clone)]
pub(crate) struct Hashed {
    /// Name within `a/`.
    pub(crate) name: String,
    /// Value of an `integrity` attribute.
    pub(crate) integrity: String,
}

/// `sha384-…`, as integrity attributes and content security policies have it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Writes a file into `a/` under a name made from its content, which says nothing of what it is for.
pub(crate) fn hashed(dist: &Path, extension: &str, bytes: &[u8]) -> Result<Hashed> {
    let digest = Sha384::digest(bytes);
    let name: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{name}.{extension}");
    write(&dist.join("a").join(&name), bytes)?;
    Ok(Hashed { name, integrity: integrity(bytes) })
}

/// Writes a file and makes its folder.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// A script or style made small. `args` are esbuild's, besides the target: it brings syntax to what old
/// browsers read and makes styles small; terser makes scripts 1 to 3 % smaller than it would.
pub(crate) fn minified(path: &Path, args: &[&str]) -> Result<String> {
    let script = path.extension().is_some_and(|name| name == "js");
    let mut esbuild = Command::new(npm_tool("esbuild"));
    esbuild.current_dir(root()).arg(path).args(["--charset=utf8", "--log-level=warning"]);
    esbuild.args(TARGET).args(args);
    if !script {
        return Ok(quiet(esbuild.arg("--minify"))?.trim().to_owned());
    }
    let name = path.file_name().unwrap_or_default();
    let plain = root().join("target/small").join(name);
    write(&plain, quiet(&mut esbuild)?.as_bytes())?;
    let mut terser = Command::new(npm_tool("terser"));
    terser.arg(plain).args([
        "--ecma=2020",
        "--compress=ecma=2020,passes=2",
        "--mangle",
        "--toplevel",
    ]);
    Ok(quiet(&mut terser)?.trim().to_owned())
}

/// Brotli at its best level: the smallest of a few ways to cut a file into blocks (0 leaves it to the encoder).
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let all = [0, 16, 17].map(|block| brotli_at(11, block, bytes));
    all.into_iter().min_by_key(Vec::len).unwrap_or_default()
}

/// The window holds the whole file; a block has 2 to the power of `block` bytes.
fn brotli_at(level: i32, block: i32, bytes: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: level,
        lgwin: if bytes.len() < 1 << 18 { 18 } else { 22 },
        lgblock: block,
        ..Default::default()
    };
    let mut out = Vec::new();
    // Writing into memory cannot fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut out, &params);
    out
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { out.extend(files(&path)?) } else { out.push(path) }
    }
    out.sort();
    Ok(out)
}

/// Puts `.br` and `.gz` beside every file that is served; a file that was kept brings its own.
pub(crate) fn compress(dist: &Path) -> Result<()> {
    pack(dist, false)
}

/// The same; `quick` is for looking at it at once: the copies are larger.
pub(super) fn pack(dist: &Path, quick: bool) -> Result<()> {
    let served: Vec<PathBuf> = files(dist)?
        .into_iter()
        .filter(|path| {
            path.extension().is_some_and(|e| {
                ["html", "js", "wasm", "bin", "css", "svg"].iter().any(|s| e == *s)
            }) && !beside(path, ".br").exists()
        })
        .collect();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(path) = served.get(next.fetch_add(1, Ordering::Relaxed)) {
            twins(path, quick)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let threads = std::thread::available_parallelism().map_or(2, usize::from);
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| anyhow::bail!("a worker failed"))
        })
    })
}

fn twins(path: &Path, quick: bool) -> Result<()> {
    let bytes = fs::read(path)?;
    let small = match quick {
        true => kept("quick.br", &[&bytes], || Ok(brotli_at(5, 0, &bytes))),
        false => kept("br", &[&bytes], || Ok(brotli(&bytes))),
    }?;
    fs::write(beside(path, ".br"), small)?;
    fs::write(beside(path, ".gz"), kept("gz", &[&bytes], || gzip(&bytes))?)?;
    Ok(())
}

/// The name of a compressed copy.
fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(extension);
    PathBuf::from(name)
}
