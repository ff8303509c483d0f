//! The processes behind a session: a driver, a display, a folder for the browser's profile.
//!
//! A test may end in any way, by a signal too, and must not leave browsers behind. So each driver
//! runs under a small shell that ends its whole process group as soon as its input closes, which
//! the system does when the tests are gone.

use super::engine::{Engine, found};
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

/// How long a driver may take to listen.
const START: Duration = Duration::from_secs(20);

/// A process group that ends when this is dropped or when the tests end.
#[derive(Debug)]
pub(super) struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> io::Result<Self> {
        command.stdin(Stdio::piped()).stderr(Stdio::null()).process_group(0);
        command.spawn().map(Self)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.0.wait().map(drop).unwrap_or_default();
    }
}

/// The shell that starts a program and ends the group when its own input closes.
fn guarded(program: &Path) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "\"$@\" & read -r _; kill 0", "guard"]).arg(program);
    command
}

/// A driver that listens.
#[derive(Debug)]
pub(super) struct Driver {
    pub(super) url: String,
    _group: Group,
}

impl Driver {
    /// Starts the engine's driver on a free port.
    pub(super) fn start(engine: Engine, profile: &Profile, proxy: &str) -> io::Result<Self> {
        let program = found(engine.driver()).ok_or(io::ErrorKind::NotFound)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = guarded(&program);
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        if engine == Engine::Firefox {
            // To read the browser's own console.
            command.arg("--allow-system-access");
        }
        if engine == Engine::WebKit {
            command.env("NO_AT_BRIDGE", "1");
            // What the standard calls a proxy for https, WebKit speaks TLS to; this it does not.
            for name in ["http_proxy", "https_proxy"] {
                command.env(name, format!("http://{proxy}"));
            }
            command.env("no_proxy", "127.0.0.1,localhost,.localhost");
            for (name, dir) in [("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data")] {
                command.env(name, profile.dir().join(dir));
            }
            if profile.without == Without::Wasm {
                command.env("JSC_useWasm", "false");
            }
            if let Some(display) = DISPLAY.as_ref().map(|(display, _)| display) {
                command.env("DISPLAY", display);
            }
        }
        let group = Group::start(&mut command)?;
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > START {
                return Err(io::ErrorKind::TimedOut.into());
            }
            thread::sleep(Duration::from_millis(30));
        }
        Ok(Self { url: format!("http://127.0.0.1:{port}"), _group: group })
    }
}

/// A display of our own, unless there is one.
static DISPLAY: LazyLock<Option<(String, Group)>> = LazyLock::new(|| {
    if env::var_os("DISPLAY").is_some() {
        return None;
    }
    let mut command = guarded(&found("Xvfb")?);
    command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
    let mut group = Group::start(command.stdout(Stdio::piped())).ok()?;
    let mut number = String::new();
    BufReader::new(group.0.stdout.take()?).read_line(&mut number).ok()?;
    Some((format!(":{}", number.trim()), group))
});

/// What a browser does without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Without {
    /// Nothing: it is as it comes.
    #[default]
    Nothing,
    /// Scripts of pages.
    Scripts,
    /// WebAssembly, as in lockdown modes.
    Wasm,
}

/// A new, empty folder that a browser keeps its things in; removed when this is dropped.
#[derive(Debug)]
pub struct Profile {
    dir: PathBuf,
    /// What the browser does not have.
    pub without: Without,
    /// True when the browser shall open the tabs that it had when it was closed.
    pub restored: bool,
}

impl Profile {
    /// Makes the folder.
    ///
    /// # Errors
    /// The folder for temporary files cannot be written.
    pub fn new(without: Without) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = env::temp_dir().join(format!("waymark-profile-{}-{count}", process::id()));
        fs::create_dir_all(&dir)?;
        Ok(Self { dir, without, restored: false })
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // Left behind at worst: it is in the folder for temporary files.
        fs::remove_dir_all(&self.dir).unwrap_or_default();
    }
}
