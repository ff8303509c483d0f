//! The built site, served as a static host would serve it, with faults on demand.

use super::headers::Headers;
use super::http::{Fate, Reply, Request, Server};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use std::{fs, io};

/// Name that browsers know the widget by.
pub const HOST: &str = "widget.localhost";

/// The file of the headers, in the built site.
const HEADERS: &str = "_headers";

/// Something that goes wrong with the files whose path ends in a given way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not there.
    Missing,
    /// The server has an error.
    Error,
    /// Comes half.
    Half,
    /// Never comes.
    Hang,
    /// Comes this late, in milliseconds.
    Late(u64),
    /// Comes so many milliseconds late, and then so many bytes a second.
    Drips(u64, u32),
    /// One bit of its middle is wrong.
    Flipped,
    /// Is empty.
    Empty,
    /// Is a page that says something friendly, with status 200.
    Page,
    /// Comes with this type.
    Type(&'static str),
    /// Comes without this word in any of its headers.
    Without(&'static str),
    /// Is this instead.
    Instead(Vec<u8>),
}

/// The end of a path and what goes wrong there, nothing if it is spared; the first that fits counts.
type Faults = Arc<Mutex<Vec<(String, Option<Fault>)>>>;

/// A running widget site.
#[derive(Debug)]
pub struct Widget {
    server: Server,
    faults: Faults,
}

impl Widget {
    /// Serves the folder `dist`; `partner` is the origin that may embed it.
    ///
    /// # Errors
    /// The port is taken, or `dist` has no `_headers`.
    pub fn start(dist: &Path, port: u16, partner: &str) -> io::Result<Self> {
        Headers::read(&dist.join(HEADERS))?;
        let faults = Faults::default();
        // The port is known only after the start, and with it the origin that the headers name.
        let origin = Arc::new(OnceLock::new());
        let site = Site {
            root: dist.to_owned(),
            partner: partner.to_owned(),
            origin: Arc::clone(&origin),
            faults: Arc::clone(&faults),
        };
        let server = Server::start(HOST, port, move |request| site.answer(request))?;
        origin.get_or_init(|| server.origin());
        Ok(Self { server, faults })
    }

    /// From now on this goes wrong with every file whose path ends in `end`.
    pub fn breaks(&self, end: &str, fault: Fault) {
        self.faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((end.to_owned(), Some(fault)));
    }

    /// Whatever breaks, files whose path ends in `end` do not.
    pub fn spares(&self, end: &str) {
        self.faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(0, (end.to_owned(), None));
    }

    /// All is well again.
    pub fn mends(&self) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl std::ops::Deref for Widget {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

/// What it takes to answer a request.
struct Site {
    root: PathBuf,
    partner: String,
    origin: Arc<OnceLock<String>>,
    faults: Faults,
}

impl Site {
    fn answer(&self, request: &Request) -> Reply {
        let path = request.path();
        let Some(file) = self.file(path) else { return Reply::missing() };
        let Ok(body) = fs::read(&file) else { return Reply::missing() };
        let mut reply = Reply { status: 200, body, ..Reply::default() };
        reply.headers.push(("Content-Type".into(), content_type(&file).into()));
        // Read each time: the site may have been built anew since.
        let Ok(headers) = Headers::read(&self.root.join(HEADERS)) else { return Reply::missing() };
        let headers = headers.moved_to(self.origin.wait(), &self.partner);
        for (name, value) in headers.of(path) {
            reply.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
            reply.headers.push((name, value));
        }
        let accepted = request.header("accept-encoding").unwrap_or_default();
        match self.fault(&file) {
            None => packed(reply, &file, accepted),
            Some(Fault::Drips(wait, rate)) => Reply {
                fate: Fate::Drips(Duration::from_millis(wait), rate),
                ..packed(reply, &file, accepted)
            },
            Some(fault) => broken(reply, fault),
        }
    }

    /// The file behind a path: a folder is its `index.html`; nothing outside the root.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let inside = Path::new(path.trim_start_matches('/'));
        if inside.components().any(|part| !matches!(part, Component::Normal(_))) {
            return None;
        }
        let mut file = self.root.join(inside);
        if file.is_dir() {
            file.push("index.html");
        }
        file.is_file().then_some(file)
    }

    fn fault(&self, file: &Path) -> Option<Fault> {
        let path = format!("/{}", file.strip_prefix(&self.root).ok()?.display());
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        let found = faults.iter().find(|(end, _)| path.ends_with(end.as_str()));
        found.and_then(|(_, fault)| fault.clone())
    }
}

/// The answer with its compressed twin as the body, if there is one that the client reads.
fn packed(mut reply: Reply, file: &Path, accepted: &str) -> Reply {
    for (coding, end) in [("br", "br"), ("gzip", "gz")] {
        let twin = PathBuf::from(format!("{}.{end}", file.display()));
        let wanted = accepted.split(',').any(|word| word.trim().split(';').next() == Some(coding));
        if let (true, Ok(body)) = (wanted, fs::read(twin)) {
            reply.body = body;
            return reply.with("Content-Encoding", coding);
        }
    }
    reply
}

fn broken(mut reply: Reply, fault: Fault) -> Reply {
    match fault {
        Fault::Missing => return Reply::missing(),
        Fault::Error => return Reply::new(500, "text/plain", b"Error".to_vec()),
        Fault::Half => reply.fate = Fate::Half,
        Fault::Hang => reply.fate = Fate::Hang,
        Fault::Late(ms) => reply.fate = Fate::Late(Duration::from_millis(ms)),
        // Needs the packed file.
        Fault::Drips(..) => {}
        Fault::Flipped => {
            let middle = reply.body.len() / 2;
            reply.body.iter_mut().skip(middle).take(1).for_each(|byte| *byte ^= 1);
        }
        Fault::Empty => reply.body.clear(),
        Fault::Page => reply.body = b"<!doctype html><title>Hello</title><p>Sign in".to_vec(),
        Fault::Type(kind) => {
            reply.headers.retain(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
            reply = reply.with("Content-Type", kind);
        }
        Fault::Without(word) => {
            reply.headers.iter_mut().for_each(|(_, value)| *value = value.replace(word, ""));
        }
        Fault::Instead(body) => reply.body = body,
    }
    reply
}

/// The media type of a file, by its ending.
#[must_use]
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "webmanifest") => "application/json",
        Some("txt" | "conf") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
