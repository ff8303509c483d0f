//! Finds the tools of the build and installs what it may.

use crate::root;
use crate::step::{loud, quiet, step};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's packages for a Rust that can build the standard library for wasm.
const RUST_PACKAGES: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "libstd-rust-web-dev", "rust-web-clippy", "lld-19"];

/// What npm must have installed; a checkout from before one was needed gets it.
const NPM_PACKAGES: &[&str] = &["esbuild", "terser", "binaryen", "css-tree", "acorn"];

/// Debian's packages for the browser tests.
const BROWSER_PACKAGES: &[&str] = &[
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "fonts-noto-core",
    "default-jre-headless",
    "gettext",
];

/// A panic stops at once without words, so nothing is kept of where it was (nor of this machine's
/// folders), and nothing is written out for programmers: 1 kB of brotli. Only what the first version of
/// WebAssembly has, so that Chrome 80, Firefox 78 and Safari 14 start it; that weighs no more. Functions
/// that are alike are merged by wasm-opt, after what never runs was cut by its name.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
    -Zmerge-functions=disabled -Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals";

const FIRST: &[&str] = &["--enable-mutable-globals", "--disable-sign-ext"];
const LATER: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A Rust toolchain that can compile to `wasm32-unknown-unknown`.
#[derive(Debug, Clone)]
pub(crate) struct WasmRust {
    cargo: PathBuf,
    rustc: Option<PathBuf>,
    linker: Option<&'static str>,
    /// True when the source of the standard library is there: it is then built small.
    build_std: bool,
}

impl WasmRust {
    /// The first that is installed: Debian's, then rustup's.
    pub(crate) fn find() -> Option<Self> {
        let debian = Path::new("/usr/lib/rustlib/src/rust/library/Cargo.lock").exists()
            && Path::new("/usr/bin/cargo").exists();
        if debian && let Some(linker) = ["wasm-ld-19", "wasm-ld"].into_iter().find(|l| on_path(l)) {
            return Some(Self {
                cargo: "/usr/bin/cargo".into(),
                rustc: Some("/usr/bin/rustc".into()),
                linker: Some(linker),
                build_std: true,
            });
        }
        let sysroot = quiet(Command::new("rustc").args(["--print", "sysroot"])).ok()?;
        let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
        rustlib.join("wasm32-unknown-unknown").exists().then(|| Self {
            cargo: "cargo".into(),
            rustc: None,
            linker: None,
            build_std: rustlib.join("src/rust/library/Cargo.lock").exists(),
        })
    }

    /// True when it builds the standard library too, and all with the flags for a small module.
    pub(crate) fn builds_std(&self) -> bool {
        self.build_std
    }

    /// What wasm-opt may use. A standard library that was compiled elsewhere uses more than the oldest
    /// browsers know: there the first page stands.
    pub(crate) fn features(&self) -> &'static [&'static str] {
        if self.build_std { FIRST } else { LATER }
    }

    /// `cargo <subcommand>` for the wasm target; `small` builds the standard library for size,
    /// without the text of panics.
    pub(crate) fn cargo(&self, subcommand: &str, small: bool) -> Command {
        let mut command = Command::new(&self.cargo);
        command
            .current_dir(root())
            .arg(subcommand)
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("CARGO");
        if let Some(rustc) = &self.rustc {
            command.env("RUSTC", rustc);
            // Its own lints too, not those of another toolchain that comes first on the path.
            let path = std::env::var("PATH").unwrap_or_default();
            command.env("PATH", format!("/usr/bin:{path}"));
        }
        if let Some(linker) = self.linker {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        if self.build_std {
            command.env("RUSTC_BOOTSTRAP", "1").args(["-Z", "build-std=std,panic_abort"]);
            if small {
                command
                    .args(["-Z", "build-std-features=optimize_for_size"])
                    .env("RUSTFLAGS", SMALL);
            }
        }
        command.args(["--target", "wasm32-unknown-unknown"]);
        command
    }
}

/// A tool that npm installed.
pub(crate) fn npm_tool(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// True if a program of this name can be started.
pub(crate) fn on_path(name: &str) -> bool {
    path_of(name).is_some()
}

/// Where the program of this name is.
pub(crate) fn path_of(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file())
}

fn may_install_debian() -> bool {
    on_path("apt-get") && quiet(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt(packages: &[&str]) -> Result<()> {
    let name = format!("install Debian packages: {}", packages.join(" "));
    step(&name, || {
        quiet(Command::new("apt-get").args(["update", "-q"]))?;
        let mut install = Command::new("apt-get");
        install.env("DEBIAN_FRONTEND", "noninteractive");
        install.args(["install", "-q", "-y", "--no-install-recommends"]).args(packages);
        quiet(&mut install).map(drop)
    })
}

/// Installs what a build needs, or says in one line what to install.
pub(crate) fn for_build() -> Result<WasmRust> {
    let there = |package: &&str| root().join("node_modules").join(package).exists();
    if !NPM_PACKAGES.iter().all(there) {
        if !on_path("npm") && may_install_debian() {
            apt(&["nodejs", "npm"])?;
        }
        if !on_path("npm") {
            bail!(
                "npm is missing: install Node.js 20 or newer (Debian: apt-get install nodejs npm)"
            );
        }
        step("install npm packages", || {
            quiet(Command::new("npm").current_dir(root()).args(["ci", "--ignore-scripts"]))
                .map(drop)
        })?;
    }
    if WasmRust::find().is_none() {
        if may_install_debian() {
            apt(RUST_PACKAGES)?;
        } else if on_path("rustup") {
            step("install the wasm target and the source of std", || {
                let mut rustup = Command::new("rustup");
                quiet(rustup.args(["target", "add", "wasm32-unknown-unknown"]))?;
                // Without it the build works too, only larger.
                let _ = quiet(Command::new("rustup").args(["component", "add", "rust-src"]));
                Ok(())
            })?;
        }
    }
    WasmRust::find().ok_or_else(|| {
        anyhow::anyhow!(
            "no Rust for wasm32-unknown-unknown: run `rustup target add wasm32-unknown-unknown` \
             (or, on Debian as root: apt-get install {})",
            RUST_PACKAGES.join(" ")
        )
    })
}

/// Installs what the browser tests need, as far as it may; says what is missing.
pub(crate) fn for_browsers() -> Result<()> {
    let wanted = ["chromedriver", "firefox-esr", "WebKitWebDriver", "Xvfb", "java", "msgfmt"];
    let missing: Vec<_> = wanted.into_iter().filter(|tool| !on_path(tool)).collect();
    if !missing.is_empty() {
        if may_install_debian() {
            apt(BROWSER_PACKAGES)?;
        } else {
            println!(
                "not installed: {}. On Debian: apt-get install {}",
                missing.join(", "),
                BROWSER_PACKAGES.join(" ")
            );
        }
    }
    if !on_path("geckodriver") && on_path("firefox-esr") {
        step("install geckodriver", || {
            loud(Command::new("cargo").args(["install", "--quiet", "geckodriver"]))
        })?;
    }
    Ok(())
}

/// `cargo xtask setup`.
pub(crate) fn setup() -> Result<()> {
    for_build()?;
    for_browsers()
}
