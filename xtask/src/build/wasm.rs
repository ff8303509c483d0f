//! Compiles the widget to wasm and generates its glue.

use super::kept::kept;
use super::{cut, names};
use crate::root;
use crate::step::quiet;
use crate::tools::{WasmRust, npm_tool};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The second round after flattening is 1 kB of brotli smaller than `-Oz` alone. Addresses below 1024
/// hold the end of the stack, which is never so full.
const PASSES: &[&str] =
    &["--low-memory-unused", "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"];

/// The compiled widget.
pub(crate) struct Widget {
    /// The module, optimised for size.
    pub(crate) wasm: Vec<u8>,
    /// The glue as an ES module; `default` takes a compiled module or bytes.
    pub(crate) glue: String,
}

/// Compiles, generates the glue, optimises.
pub(crate) fn build(rust: &WasmRust) -> Result<Widget> {
    compile(rust, "waymark", &["--features", "csr"])
}

/// The same for a package of the workspace.
pub(crate) fn compile(rust: &WasmRust, package: &str, args: &[&str]) -> Result<Widget> {
    let target = root().join("target/widget");
    let mut cargo = rust.cargo("build", true);
    cargo.args(["--release", "--package", package, "--lib", "--target-dir"]).arg(&target);
    quiet(cargo.args(args))?;
    let file = format!("{}.wasm", package.replace('-', "_"));
    let compiled = target.join("wasm32-unknown-unknown/release").join(file);
    let out = target.join("glue").join(package);
    let mut bytes = fs::read(&compiled)?;
    // Names tell only in a module whose functions the compiler did not merge.
    if rust.builds_std() && package == "waymark" {
        bytes = cut::cut(&bytes)?;
    }
    // The version of wasm-opt counts too.
    let tool = fs::read(root().join("node_modules/binaryen/package.json"))?;
    let flags = [rust.features(), PASSES].concat().join(" ");
    let both = kept("widget", &[package.as_bytes(), &bytes, flags.as_bytes(), &tool], || {
        bind(&out, &bytes, rust.features())
    })?;
    let end = both.iter().position(|byte| *byte == 0).context("no end of the glue")?;
    let glue = String::from_utf8(both[..end].to_vec())?;
    Ok(Widget { wasm: both[end + 1..].to_vec(), glue })
}

/// Generates the glue and optimises the module: the glue, a zero byte, the module.
fn bind(out: &Path, module: &[u8], features: &[&str]) -> Result<Vec<u8>> {
    wasm_bindgen_cli_support::Bindgen::new()
        .input_bytes("waymark", module.to_vec())
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out)
        .context("wasm-bindgen")?;
    let bound = out.join("waymark_bg.wasm");
    let glue = names::shorten(&bound, &fs::read_to_string(out.join("waymark.js"))?)?;
    let small = out.join("small.wasm");
    let mut opt = Command::new(npm_tool("wasm-opt"));
    opt.args(features).args(PASSES);
    quiet(opt.arg(bound).arg("-o").arg(&small))?;
    Ok([glue.as_bytes(), &[0], &fs::read(small)?].concat())
}
