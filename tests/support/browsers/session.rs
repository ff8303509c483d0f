//! Sessions: one browser per engine, shared by the tests that can share it.

use super::process::{Driver, Profile, Without};
use super::{Engine, Tab, wait};
use crate::servers::proxy::Proxy;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::any::Any;
use std::collections::HashSet;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{env, fs, io, thread};
use tokio::time::timeout;

/// How long a browser may take to start, in seconds. WebKit, when it starts at all, starts at once.
const START: [u64; 3] = [30, 30, 8];

/// A running browser.
#[derive(Debug)]
pub struct Session {
    client: Client,
    engine: Engine,
    outside: Arc<Proxy>,
    // In this order: the driver ends before the folder is removed that its browser writes to.
    driver: Driver,
    profile: Profile,
}

impl Session {
    /// Starts a browser. Drivers now and then miss their browser's start: each has three tries.
    ///
    /// # Panics
    /// It does not start: a test can do nothing better.
    #[must_use]
    pub fn start(engine: Engine, profile: Profile) -> Self {
        let outside = Arc::new(Proxy::start().expect("a port is free"));
        let proxy = outside.address();
        let wanted = engine.capabilities(&profile, &proxy);
        let patience = Duration::from_secs(START[engine as usize]);
        let mut reason = String::new();
        for _ in 0..3 {
            let driver = Driver::start(engine, &profile, &proxy)
                .unwrap_or_else(|error| panic!("{} does not start: {error}", engine.driver()));
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let connect = builder.capabilities(wanted.clone()).connect(&driver.url);
            match wait(async { timeout(patience, connect).await }) {
                Ok(Ok(client)) => {
                    let session = Self { client, engine, outside, driver, profile };
                    session.strip();
                    return session;
                }
                Ok(Err(error)) => reason = error.to_string(),
                Err(_) => reason = format!("no answer within {patience:?}"),
            }
        }
        panic!("{engine:?} does not start: {reason}")
    }

    /// Takes from Chromium what it has no switch for.
    fn strip(&self) {
        if self.engine == Engine::Chromium && self.profile.without == Without::Wasm {
            let source = json!({ "source": "delete globalThis.WebAssembly" });
            self.tab().devtools("Page.addScriptToEvaluateOnNewDocument", &source);
        }
    }

    /// The tab that is open.
    #[must_use]
    pub fn tab(&self) -> Tab {
        Tab::new(self.engine, self.client.clone(), Arc::clone(&self.outside))
    }

    /// Opens a new tab without history and closes all others; nothing when the browser hangs.
    fn new_tab(&self) -> Option<Tab> {
        let open = async {
            let old = self.client.windows().await?;
            let new = self.client.new_window(true).await?.handle;
            for window in old {
                self.client.switch_to_window(window).await?;
                self.client.close_window().await?;
            }
            self.client.switch_to_window(new).await
        };
        let opened = wait(async { timeout(Duration::from_secs(10), open).await });
        matches!(opened, Ok(Ok(()))).then(|| self.tab())
    }

    /// Closes the browser as a person does and hands over what it leaves behind.
    #[must_use]
    pub fn close(self) -> Profile {
        let Self { client, driver, profile, .. } = self;
        wait(client.close()).unwrap_or_default();
        drop(driver);
        profile
    }
}

/// The shared browsers, in the order of [`Engine::ALL`].
static SHARED: [Mutex<Option<Session>>; 3] = [const { Mutex::new(None) }; 3];

/// Runs a test in all engines that this machine has, at the same time; each in a new tab of a
/// browser that it shares with other tests.
///
/// # Panics
/// The test panics in one of them. In CI also when an engine is missing.
pub fn in_every_engine(test: impl Fn(Tab) + Sync) {
    in_engines(&Engine::ALL, |engine| {
        let mut shared = SHARED[engine as usize].lock().unwrap_or_else(PoisonError::into_inner);
        // A browser that a test before has hung is replaced.
        let tab = shared.as_ref().and_then(|session| session.new_tab()).unwrap_or_else(|| {
            *shared = None;
            let profile = Profile::new(Without::Nothing).expect("temporary files can be written");
            shared.insert(Session::start(engine, profile)).tab()
        });
        let last = tab.clone();
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| test(tab)));
        if let Err(reason) = outcome {
            // A browser that does not answer gives no picture either.
            if !silent(&*reason) {
                keep_picture(&last);
            }
            panic::resume_unwind(reason);
        }
    });
}

/// Runs a test for each of these engines that this machine has, at the same time.
///
/// # Panics
/// The test panics in one of them. In CI also when an engine is missing.
pub fn in_engines(engines: &[Engine], test: impl Fn(Engine) + Sync) {
    let test = &test;
    let failed: Vec<Engine> = thread::scope(|scope| {
        let wanted = engines.iter().copied().filter(|engine| wanted(*engine));
        let start = |engine| {
            let name = format!("{engine:?}: {}", thread::current().name().unwrap_or_default());
            let builder = thread::Builder::new().name(name);
            let run = builder.spawn_scoped(scope, move || timed(|| twice(|| test(engine))));
            (engine, run.expect("a thread can be started"))
        };
        let runs: Vec<_> = wanted.map(start).collect();
        let ends = runs.into_iter().filter_map(|(engine, run)| {
            let reason = run.join().err()?;
            (!driver_hung(engine, &*reason)).then_some(engine)
        });
        ends.collect()
    });
    assert!(failed.is_empty(), "failed in {failed:?}: see above");
}

/// True, and said loudly, when WebKit's driver stopped answering: it does so now and then when a key
/// press takes the page away. That tells nothing of the page; what the page does wrong still fails.
fn driver_hung(engine: Engine, reason: &(dyn Any + Send)) -> bool {
    let hung = engine == Engine::WebKit && silent(reason);
    if hung {
        let name = thread::current().name().unwrap_or_default().to_owned();
        writeln!(io::stderr(), "NOT PROVEN in WebKit, whose driver hung: {name}")
            .unwrap_or_default();
    }
    hung
}

/// True if a test ended because its browser did not answer.
fn silent(reason: &(dyn Any + Send)) -> bool {
    reason.downcast_ref::<String>().is_some_and(|words| words.starts_with(super::SILENT))
}

/// A driver that stumbles (a browser slow to start, two presses too far apart on a busy machine) is
/// forgiven once, and loudly; a fault of ours fails twice.
fn twice(test: impl Fn()) {
    if panic::catch_unwind(AssertUnwindSafe(&test)).is_err() {
        let name = thread::current().name().unwrap_or_default().to_owned();
        writeln!(io::stderr(), "once more after a failure: {name}").unwrap_or_default();
        test();
    }
}

/// Says on the terminal how long a test took, if `WAYMARK_TIMES` is set.
fn timed(test: impl FnOnce()) {
    let start = Instant::now();
    test();
    if env::var_os("WAYMARK_TIMES").is_some() {
        let name = thread::current().name().unwrap_or_default().to_owned();
        writeln!(io::stderr(), "{:6.1} s  {name}", start.elapsed().as_secs_f32())
            .unwrap_or_default();
    }
}

/// True if the tests run in this engine: it is there, and not left out by `WAYMARK_ENGINES`.
fn wanted(engine: Engine) -> bool {
    static SAID: Mutex<Option<HashSet<Engine>>> = Mutex::new(None);
    if let Ok(list) = env::var("WAYMARK_ENGINES") {
        let name = format!("{engine:?}").to_lowercase();
        return list.split(',').any(|word| word.trim().to_lowercase() == name);
    }
    let Some(hint) = engine.missing() else { return true };
    assert!(env::var("CI").as_deref() != Ok("true"), "{engine:?} is missing: {hint}");
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if said.get_or_insert_default().insert(engine) {
        // Straight to the terminal: the test harness keeps what passing tests print.
        writeln!(io::stderr(), "skipped in {engine:?}: {hint}").unwrap_or_default();
    }
    false
}

/// Keeps a picture of what the browser showed when a test failed.
fn keep_picture(tab: &Tab) {
    let test = thread::current().name().unwrap_or_default().replace([':', ' '], "-");
    let dir = env::temp_dir().join("waymark-failed");
    let file = dir.join(format!("{test}.png"));
    if fs::create_dir_all(&dir).and_then(|()| fs::write(&file, tab.picture())).is_ok() {
        eprintln!("at {} ({}); picture: {}", tab.url(), tab.title(), file.display());
    }
}
