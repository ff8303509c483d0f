//! `cargo xtask serve`: the widget with its release headers, and a partner's site that embeds it,
//! on two ports of this machine; builds again when something changes.

use crate::build::{self, Options, dist, files};
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, SystemTime};
use waymark_tests::servers::http::Reply;
use waymark_tests::servers::partner::Partner;
use waymark_tests::servers::widget::{Widget, content_type};

const WIDGET: u16 = 8080;
const PARTNER: u16 = 8081;

/// What a build is made of.
const SOURCES: [&str; 9] =
    ["Cargo.toml", "content", "data", "i18n", "index.html", "partners", "src", "static", "xtask"];

/// Builds, serves, and builds again on change; ends with Ctrl-C.
pub(crate) fn serve() -> Result<()> {
    // Both ports are taken before the build, which takes minutes the first time.
    let partner = Partner::start(PARTNER).with_context(|| busy(PARTNER))?;
    let place = TcpListener::bind((Ipv4Addr::LOCALHOST, WIDGET)).with_context(|| busy(WIDGET))?;
    build::build(&Options { quick: true, ..Options::default() })?;
    drop(place);
    let widget = Widget::start(&dist(), WIDGET, &partner.origin()).with_context(|| busy(WIDGET))?;
    fill(&partner, &widget.origin())?;
    println!(
        "\n  A partner's pages   {}\n  The widget alone    {}\n  Its parts           {}\n\nCtrl-C ends. Changes are built as they are saved.",
        partner.url("/"),
        widget.url("/"),
        widget.url("/gallery/en.html")
    );
    let mut seen = changed()?;
    loop {
        sleep(Duration::from_millis(500));
        let now = changed()?;
        if now == seen {
            continue;
        }
        seen = now;
        // In a process of its own, since the build program itself may have changed.
        let built = Command::new("cargo")
            .current_dir(root())
            .args(["xtask", "build", "--quick"])
            .output()?;
        if built.status.success() {
            fill(&partner, &widget.origin())?;
        } else {
            eprintln!("{}", String::from_utf8_lossy(&built.stderr).trim());
        }
    }
}

/// What to do when a port is not to be had.
fn busy(port: u16) -> String {
    format!(
        "port {port} is in use: end the program that uses it, perhaps another `cargo xtask serve` (`lsof -i :{port}` names it)"
    )
}

/// Puts the partner's pages on its site, with the local address of the widget in them.
fn fill(partner: &Partner, widget: &str) -> Result<()> {
    let origin = build::project()?.site.origin;
    let folder = dist().join("partners");
    for path in files(&folder)? {
        let kind = content_type(&path);
        if ["br", "gz"].iter().any(|packed| path.extension().is_some_and(|e| e == *packed)) {
            continue;
        }
        let text = fs::read_to_string(&path)?.replace(&origin, widget);
        let name = path.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
        partner.put(&format!("/{name}"), Reply::new(200, kind, text.clone().into_bytes()));
        if name == "index.html" {
            partner.put("/", Reply::new(200, kind, text.into_bytes()));
        }
    }
    Ok(())
}

/// When the newest source was saved.
fn changed() -> Result<Option<SystemTime>> {
    let mut newest = None;
    for source in SOURCES {
        let path = root().join(source);
        let all = if path.is_dir() { files(&path)? } else { vec![path] };
        let saved = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
        newest = newest.max(all.iter().filter_map(|path| saved(path)).max());
    }
    Ok(newest)
}
