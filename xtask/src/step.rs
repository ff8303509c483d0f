//! Steps that print their name and the time they took, and commands that fail with what they said.

use anyhow::{Context, Result, bail};
use std::process::Command;
use std::time::Instant;

/// Runs a step and prints its name and time.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let done = work().with_context(|| name.to_owned())?;
    println!("{:>7.1} s  {name}", start.elapsed().as_secs_f32());
    Ok(done)
}

/// Runs a command; what it printed is shown only when it fails.
pub(crate) fn quiet(command: &mut Command) -> Result<String> {
    let shown = format!("{command:?}");
    let output = command.output().with_context(|| format!("cannot start {shown}"))?;
    if !output.status.success() {
        bail!(
            "{shown} failed:\n{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command that prints as it goes.
pub(crate) fn loud(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().with_context(|| format!("cannot start {shown}"))?;
    if !status.success() {
        bail!("{shown} failed");
    }
    Ok(())
}
