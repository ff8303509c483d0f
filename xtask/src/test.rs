//! `cargo xtask test`: every check of the project.

use crate::build::{self, Options};
use crate::step::{loud, step};
use crate::{root, sizes, tools};
use anyhow::Result;
use std::process::Command;

/// Runs everything; `--no-browsers` leaves the browser tests out.
pub(crate) fn test(args: &[String]) -> Result<()> {
    let browsers = !args.iter().any(|arg| arg == "--no-browsers");
    let rust = tools::for_build()?;
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("lints", || {
        cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])
    })?;
    step("lints for wasm", || {
        let mut clippy = rust.cargo("clippy", false);
        clippy.args([
            "--quiet",
            "--package",
            "waymark",
            "--lib",
            "--features",
            "csr",
            "--target-dir",
        ]);
        clippy.arg(root().join("target/widget"));
        loud(clippy.args(["--", "-D", "warnings"]))
    })?;
    step("unit and property tests", || {
        cargo(&["test", "--quiet", "--workspace", "--exclude", "waymark-tests"])
    })?;
    build::build(&Options::default())?;
    step("sizes", sizes::print)?;
    if browsers {
        tools::for_browsers()?;
    }
    step("built files", || {
        cargo(&["test", "--quiet", "--package", "waymark-tests", "--test", "built"])
    })?;
    if browsers {
        step("browsers", || {
            cargo(&[
                "test",
                "--package",
                "waymark-tests",
                "--test",
                "browser",
                "--",
                "--test-threads",
                "1",
            ])
        })?;
    }
    Ok(())
}

/// Builds, and draws each screen in sizes, languages and colour schemes.
pub(crate) fn pictures(langs: &[String]) -> Result<()> {
    example("pictures", langs)
}

/// Builds the site and runs an example of the tests' package in its browsers.
pub(crate) fn example(name: &str, asked: &[String]) -> Result<()> {
    build::build(&Options::default())?;
    tools::for_browsers()?;
    let mut args = vec!["run", "--quiet", "--package", "waymark-tests", "--example", name, "--"];
    args.extend(asked.iter().map(String::as_str));
    step(name, || cargo(&args))
}

fn cargo(args: &[&str]) -> Result<()> {
    loud(Command::new("cargo").current_dir(root()).args(args))
}
