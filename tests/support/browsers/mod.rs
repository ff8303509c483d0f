//! Real browsers, driven over W3C WebDriver: Chromium, Firefox and WebKit.
//!
//! Tests read from top to bottom, so everything here blocks; the WebDriver client behind it is
//! asynchronous and lives on one small runtime.

mod engine;
mod hands;
mod inside;
mod keys;
mod process;
mod session;
mod tab;
mod touch;

pub use engine::Engine;
pub use process::{Profile, Without};
pub use session::{Session, in_engines, in_every_engine};
pub use tab::{Tab, eventually};

use std::future::Future;
use std::panic::Location;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// After this time a browser will not answer any more.
const HANGS: Duration = Duration::from_secs(40);

/// How the reason of a test begins that ended because its browser did not answer.
const SILENT: &str = "no answer within";

/// The WebDriver client's runtime, for as long as the tests run.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(2).enable_all().build().expect("threads can be started")
});

/// Waits for a command to a browser. One that hangs ends its test, not all of them.
#[track_caller]
fn wait<T>(command: impl Future<Output = T>) -> T {
    let from = Location::caller();
    let limited = async { tokio::time::timeout(HANGS, command).await };
    RUNTIME.block_on(limited).unwrap_or_else(|_| panic!("{SILENT} {HANGS:?} at {from}"))
}
