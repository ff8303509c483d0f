//! The pages that the widget is measured beside: a counter in Yew, compiled as the widget is, and a
//! plain page of services with GOV.UK's exit component, a page that does nothing but leave.

use super::rivals::npm;
use crate::build::{compile, compress, files, minified, write};
use crate::step::step;
use crate::{root, tools};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use waymark::catalogue::Catalogue;

/// The component, with the version that is measured.
const PACKAGES: [&str; 1] = ["govuk-frontend@6.6.0"];
/// How many services the plain page shows.
const SERVICES: usize = 8;
/// What a host sends with each file.
const HEADERS: &str = "/*\n  Cache-Control: no-store\n";

/// Builds them into folders side by side, with compressed copies as a host has them.
pub(super) fn build(catalogue: &Catalogue) -> Result<PathBuf> {
    let folder = root().join("target/bench");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    step("build the pages beside it", || {
        counter(&folder.join("counter"))?;
        govuk(&folder.join("govuk"), catalogue)?;
        bare(&folder.join("bare"))?;
        compress(&folder)
    })?;
    Ok(folder)
}

fn counter(folder: &Path) -> Result<()> {
    let built = compile(&tools::for_build()?, "waymark-counter", &[])?;
    let scripts = root().join("target/boot/counter");
    write(&scripts.join("glue.js"), built.glue.as_bytes())?;
    let start = "import init from './glue.js';\ninit({ module_or_path: fetch('counter.wasm') });\n";
    write(&scripts.join("start.js"), start.as_bytes())?;
    let start = minified(&scripts.join("start.js"), &["--bundle", "--format=esm"])?;
    write(&folder.join("start.js"), start.as_bytes())?;
    write(&folder.join("counter.wasm"), &built.wasm)?;
    let page = "<!doctype html><html lang=en><meta charset=utf-8><title>Counter</title>\
        <meta name=viewport content='width=device-width, initial-scale=1'>\
        <script type=module src=start.js></script><body>";
    write(&folder.join("index.html"), page.as_bytes())?;
    write(&folder.join("_headers"), HEADERS.as_bytes())
}

fn govuk(folder: &Path, catalogue: &Catalogue) -> Result<()> {
    let package = npm("peers", &PACKAGES)?.join("node_modules/govuk-frontend/dist/govuk");
    for name in ["govuk-frontend.min.css", "govuk-frontend.min.js"] {
        write(&folder.join(name), &fs::read(package.join(name))?)?;
    }
    // The style asks for them under this path.
    for path in files(&package.join("assets/fonts"))? {
        let name = path.file_name().unwrap_or_default();
        write(&folder.join("assets/fonts").join(name), &fs::read(&path)?)?;
    }
    let services: String = catalogue.services.iter().take(SERVICES).map(service).collect();
    let exit = catalogue.exits.first().map_or("", |exit| &exit.url);
    let page =
        include_str!("govuk.html").replace("{{exit}}", exit).replace("{{services}}", &services);
    write(&folder.join("index.html"), page.as_bytes())?;
    write(&folder.join("_headers"), HEADERS.as_bytes())
}

/// A page of one button, whose only script empties it: no exit can be faster.
fn bare(folder: &Path) -> Result<()> {
    let page = "<!doctype html><html lang=en><meta charset=utf-8><title>Bare</title>\
        <meta name=viewport content='width=device-width, initial-scale=1'><body><button>Leave</button>\
        <script>document.querySelector('button').onclick = () => document.body.remove();</script>";
    write(&folder.join("index.html"), page.as_bytes())?;
    write(&folder.join("_headers"), HEADERS.as_bytes())
}

fn service(service: &waymark::catalogue::Service) -> String {
    let contact = service.contacts.first().map_or("", |one| &one.value);
    format!(
        "<h2 class=\"govuk-heading-m\">{}</h2><p class=\"govuk-body\">{}</p><p class=\"govuk-body\">{contact}</p>",
        service.name, service.summary.text
    )
}
