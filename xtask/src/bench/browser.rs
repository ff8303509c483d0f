//! The same measurement in Chromium, with the processor slowed down as on a cheap phone.

use super::driver::Driver;
use super::rivals;
use crate::root;
use crate::step::quiet;
use crate::tools::{self, npm_tool};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use waymark::catalogue::Catalogue;
use waymark_tests::servers::http::{Reply, Server};

/// Compiles the finder alone, as the widget is compiled: the module and its glue.
fn compiled() -> Result<(Vec<u8>, Vec<u8>)> {
    let target = root().join("target/widget");
    let rust = tools::for_build()?;
    let mut cargo = rust.cargo("build", true);
    cargo.args(["--release", "--package", "waymark-speed", "--target-dir"]).arg(&target);
    quiet(&mut cargo)?;
    let out = target.join("speed");
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(target.join("wasm32-unknown-unknown/release/waymark_speed.wasm"))
        .web(true)?
        .typescript(false)
        .generate(&out)
        .context("wasm-bindgen")?;
    let small = out.join("small.wasm");
    let mut opt = Command::new(npm_tool("wasm-opt"));
    opt.args(["-Oz", "--converge"]).args(rust.features());
    quiet(opt.arg(out.join("waymark_speed_bg.wasm")).arg("-o").arg(&small))?;
    Ok((fs::read(small)?, fs::read(out.join("waymark_speed.js"))?))
}

/// Measures catalogues of several sizes, with the processor slowed `times`: by size, what the page
/// says of each engine.
pub(super) fn measure(
    catalogues: &[&Catalogue],
    keystrokes: &[String],
    times: u32,
) -> Result<Vec<(usize, Value)>> {
    let folder = rivals::installed()?.join("node_modules");
    let (wasm, glue) = compiled()?;
    let js = "text/javascript";
    let mut files: BTreeMap<String, (&str, Vec<u8>)> = BTreeMap::new();
    files.insert("/speed.wasm".into(), ("application/wasm", wasm));
    files.insert("/glue.js".into(), (js, glue));
    files.insert(
        "/minisearch.js".into(),
        (js, fs::read(folder.join("minisearch/dist/es/index.js"))?),
    );
    files.insert("/fuse.js".into(), (js, fs::read(folder.join("fuse.js/dist/fuse.mjs"))?));
    files.insert("/rivals.mjs".into(), (js, include_bytes!("rivals.mjs").to_vec()));
    files.insert("/page.mjs".into(), (js, include_bytes!("page.mjs").to_vec()));
    let page = b"<!doctype html><title>bench</title><script type=module src=/page.mjs></script>";
    files.insert("/".into(), ("text/html", page.to_vec()));
    files.insert(
        "/keystrokes.json".into(),
        ("application/json", json!(keystrokes).to_string().into_bytes()),
    );
    for catalogue in catalogues {
        let count = catalogue.services.len();
        files.insert(format!("/{count}.bin"), ("application/octet-stream", catalogue.to_bytes()));
        let docs = Value::Array(rivals::docs(catalogue)).to_string();
        files.insert(format!("/{count}.json"), ("application/json", docs.into_bytes()));
    }
    // Alone in its process, a page may read a finer clock.
    let server = Server::start("localhost", 0, move |request| match files.get(request.path()) {
        Some((kind, body)) => Reply::new(200, kind, body.clone())
            .with("Cross-Origin-Opener-Policy", "same-origin")
            .with("Cross-Origin-Embedder-Policy", "require-corp"),
        None => Reply::missing(),
    })?;
    let driver = Driver::start()?;
    driver.open(&server.url("/"))?;
    driver.slow(times)?;
    let script = "const done = arguments[1], count = arguments[0];\
        const wait = () => window.measure ? window.measure(count).then(done, (e) => done(String(e))) : setTimeout(wait, 50);\
        wait();";
    let count = |catalogue: &&Catalogue| catalogue.services.len();
    catalogues
        .iter()
        .map(count)
        .map(|count| Ok((count, driver.run(script, &json!([count]))?)))
        .collect()
}
