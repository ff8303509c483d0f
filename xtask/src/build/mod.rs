//! `cargo xtask build`: facts and words in, `dist/` out.

mod assets;
mod colours;
mod cut;
mod headers;
mod hosts;
mod keep;
mod kept;
mod names;
mod options;
mod pages;
mod partners;
mod swap;
mod wasm;

pub(crate) use assets::{brotli, compress, files, minified, write};
pub(crate) use keep::in_use;
pub(crate) use options::Options;
pub(crate) use wasm::compile;

use crate::root;
use crate::step::step;
use crate::tools;
use anyhow::{Context, Result, bail};
use assets::{Hashed, hashed, integrity};
use keep::Earlier;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use waymark::catalogue::Catalogue;
use waymark_content::Project;
use waymark_content::data::Site;

/// Where the built files are.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Facts and words, checked.
pub(crate) fn project() -> Result<Project> {
    waymark_content::load(&root())
        .map_err(|problems| anyhow::anyhow!("facts and words:\n{problems}"))
}

/// Facts and words, checked, and also whether the words read well.
pub(crate) fn checked() -> Result<Project> {
    let project = project()?;
    let problems = waymark_content::check(&project).to_string();
    if !problems.is_empty() {
        bail!("words:\n{problems}");
    }
    Ok(project)
}

/// Builds `dist/`.
pub(crate) fn build(options: &Options) -> Result<()> {
    let rust = tools::for_build()?;
    let project = step("check facts and words", checked)?;
    let catalogues = step("compile catalogues", || catalogues(&project, options))?;
    let widget = step("compile the widget", || wasm::build(&rust))?;
    let earlier = options.keep.as_deref().map(Earlier::read).transpose()?.unwrap_or_default();
    // Not yet in its place: what is there may be served meanwhile.
    let new = root().join("target/new-dist");
    if new.exists() {
        fs::remove_dir_all(&new)?;
    }
    step("write dist", || assemble(&new, &project, options, &catalogues, &widget))?;
    earlier.add_to(&new, today()?)?;
    step("compress", || assets::pack(&new, options.quick))?;
    kept::tidy()?;
    swap::swap(&new, &dist())
}

/// Days since 1970.
fn today() -> Result<i32> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    Ok(i32::try_from(now.as_secs() / 86_400)?)
}

/// The catalogue of each language to be shipped, English first.
fn catalogues(project: &Project, options: &Options) -> Result<Vec<&'static Catalogue>> {
    let today = today()?;
    // The prerender borrows a catalogue for as long as the program runs.
    let all = project.languages().map(|tag| waymark_content::compile(project, tag, today));
    let kept: Vec<Catalogue> =
        all.filter(|cat| !options.reviewed_only || project.is_reviewed(&cat.lang)).collect();
    let menu: Vec<_> = kept.iter().map(|cat| cat.lang.clone()).collect();
    Ok(kept
        .into_iter()
        .map(|mut cat| -> &'static Catalogue {
            cat.languages.retain(|language| menu.contains(&language.tag));
            Box::leak(Box::new(cat))
        })
        .collect())
}

fn assemble(
    dist: &Path,
    project: &Project,
    options: &Options,
    catalogues: &[&'static Catalogue],
    widget: &wasm::Widget,
) -> Result<()> {
    let fixed = root().join("static");
    let wasm = hashed(dist, "wasm", &widget.wasm)?;
    let icon = hashed(dist, "svg", &fs::read(fixed.join("icon.svg"))?)?;
    let mut tables = BTreeMap::new();
    for cat in catalogues {
        let bytes = cat.to_bytes();
        let file = hashed(dist, "bin", &bytes)?;
        tables.insert(cat.lang.clone(), file);
    }
    let easy = minified(&fixed.join("easy.css"), &[])?;
    let variants = project.site.languages.iter().filter(|one| one.variant_of.is_some());
    let variants: Vec<&str> = variants.map(|one| one.tag.as_str()).collect();
    let boot =
        boot(&fixed, widget, &wasm, &tables, &hashed(dist, "css", easy.as_bytes())?, &variants)?;
    let boot = hashed(dist, "js", boot.as_bytes())?;
    let exit = minified(&fixed.join("exit.js"), &[])?;
    let colours = colours::measured(&fs::read_to_string(fixed.join("app.css"))?)?;
    let early = minified(&fixed.join("early.js"), &[])?;
    let style = minified(&fixed.join("app.css"), &[])?;
    let whole_style = [&*style, &*easy].concat();
    let template = fs::read_to_string(root().join("index.html"))?;
    let shared = pages::Shared {
        template: &template,
        exit: &exit,
        early: &early,
        wasm: &wasm,
        style: &style,
        whole_style: &whole_style,
        variants: &variants,
        boot: &boot,
        icon: &icon,
        colours,
    };
    for cat in catalogues {
        pages::write_language(dist, &shared, cat, &tables[&cat.lang])?;
    }
    let first = catalogues.first().context("no language to build")?;
    // The widget's own address leads to the first language.
    let home = fs::read_to_string(dist.join(&first.lang).join("index.html"))?;
    let home = home
        .replace("\"../", "\"./")
        .replace("=\"all.html", &format!("=\"{}/all.html", first.lang));
    write(&dist.join("index.html"), home.as_bytes())?;
    let origin = options.origin.clone().unwrap_or_else(|| project.site.origin.clone());
    partners::write_all(dist, project, &origin, catalogues)?;
    let ancestors = ancestors(&project.site, options);
    let facts = headers::Facts {
        origin: &origin,
        scripts: [&exit, &early].map(|script| integrity(script.as_bytes())),
        styles: [&style, &whole_style].map(|style| integrity(style.as_bytes())),
        ancestors: &ancestors,
    };
    hosts::write_all(dist, &headers::rules(&facts))
}

/// Who may embed the widget, as the policy has it.
fn ancestors(site: &Site, options: &Options) -> String {
    if site.anyone {
        return "*".to_owned();
    }
    let partners = site.partners.iter().map(|partner| partner.origin.as_str());
    partners.chain(options.also.as_deref()).collect::<Vec<_>>().join(" ")
}

/// The script that starts the widget, with its glue and the table of files, as one module.
fn boot(
    fixed: &Path,
    widget: &wasm::Widget,
    wasm: &Hashed,
    catalogues: &BTreeMap<String, Hashed>,
    easy: &Hashed,
    variants: &[&str],
) -> Result<String> {
    let folder = root().join("target/boot");
    write(&folder.join("glue.js"), widget.glue.as_bytes())?;
    let pair = |file: &Hashed| (file.name.clone(), file.integrity.clone());
    let catalogues: BTreeMap<_, _> = catalogues.iter().map(|(l, f)| (l, pair(f))).collect();
    let files = serde_json::json!({ "wasm": pair(wasm), "catalogues": catalogues, "easy": pair(easy), "variants": variants });
    let source =
        fs::read_to_string(fixed.join("boot.js"))?.replace("__FILES__", &files.to_string());
    write(&folder.join("boot.js"), source.as_bytes())?;
    minified(&folder.join("boot.js"), &["--bundle", "--format=esm"])
}
