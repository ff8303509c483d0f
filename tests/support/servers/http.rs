//! A small HTTP/1.1 server that does what it is told, faults included.
//!
//! A library would be kinder than a test wants: here an answer may be cut short, come late or
//! never, and carries exactly the headers it was given.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Longest request head that is read, in bytes.
const MAX_HEAD: u64 = 64 * 1024;

/// What a client asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET`, `HEAD` …
    pub method: String,
    /// Path with query, as sent.
    pub target: String,
    /// Header names in lower case, in the order sent.
    pub headers: Vec<(String, String)>,
    /// When it came.
    pub at: Instant,
}

impl Request {
    /// The path without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// What the server does with an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// Sends it.
    #[default]
    Whole,
    /// Announces all of it, sends the first half, and hangs up.
    Half,
    /// Sends nothing and keeps the connection open.
    Hang,
    /// Waits before it sends.
    Late(Duration),
    /// Waits, and then sends so many bytes a second, as a slow line does.
    Drips(Duration, u32),
}

/// An answer.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// Status code.
    pub status: u16,
    /// Headers to send; `Content-Length` is added.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// What becomes of it.
    pub fate: Fate,
}

impl Reply {
    /// A page of HTML.
    #[must_use]
    pub fn html(body: impl Into<String>) -> Self {
        Self::new(200, "text/html; charset=utf-8", body.into().into_bytes())
    }

    /// An answer with a status, a type and a body.
    #[must_use]
    pub fn new(status: u16, kind: &str, body: Vec<u8>) -> Self {
        let headers = vec![("Content-Type".to_owned(), kind.to_owned())];
        Self { status, headers, body, fate: Fate::Whole }
    }

    /// Nothing is there.
    #[must_use]
    pub fn missing() -> Self {
        Self::new(404, "text/plain; charset=utf-8", b"Not found".to_vec())
    }

    /// Adds a header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub struct Server {
    host: &'static str,
    address: SocketAddr,
    log: Arc<Mutex<Vec<Request>>>,
    stop: Arc<AtomicBool>,
}

impl Server {
    /// Starts a server on a port, or for port 0 on a free one that none had before: a browser that
    /// outlives a server would find the old one's files in its cache. `host` is the name that
    /// browsers use for it and must lead to loopback.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start<F>(host: &'static str, port: u16, answer: F) -> io::Result<Self>
    where
        F: Fn(&Request) -> Reply + Send + Sync + 'static,
    {
        let listener = if port == 0 { fresh()? } else { bind(port)? };
        let address = listener.local_addr()?;
        let log = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let shared = Arc::new(Shared { answer, log: Arc::clone(&log), stop: Arc::clone(&stop) });
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.stop.load(Ordering::Relaxed) {
                    break;
                }
                let (Ok(stream), shared) = (stream, Arc::clone(&shared)) else { continue };
                // A client that hangs up early is its own affair.
                thread::spawn(move || shared.talk(&stream).unwrap_or_default());
            }
        });
        Ok(Self { host, address, log, stop })
    }

    /// `http://host:port`, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}:{}", self.host, self.address.port())
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// An address on this server; `path` starts with a slash.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// What it was asked for so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn bind(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Listens on a port that no server of this process has had.
fn fresh() -> io::Result<TcpListener> {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    // Those that are not wanted stay open meanwhile, so that none is offered twice.
    let mut refused = Vec::new();
    loop {
        let listener = bind(0)?;
        let port = listener.local_addr()?.port();
        if HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok(listener);
        }
        refused.push(listener);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees that it is over.
        drop(TcpStream::connect_timeout(&self.address, Duration::from_millis(200)));
    }
}

struct Shared<F> {
    answer: F,
    log: Arc<Mutex<Vec<Request>>>,
    stop: Arc<AtomicBool>,
}

impl<F: Fn(&Request) -> Reply> Shared<F> {
    /// Answers the requests of one connection until somebody hangs up.
    fn talk(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(Read::take(stream, MAX_HEAD));
        while let Some(request) = read_request(&mut reader)? {
            reader.get_mut().set_limit(MAX_HEAD);
            self.log.lock().unwrap_or_else(PoisonError::into_inner).push(request.clone());
            let reply = (self.answer)(&request);
            match reply.fate {
                Fate::Hang => return self.wait(Duration::MAX),
                Fate::Late(delay) | Fate::Drips(delay, _) => self.wait(delay)?,
                Fate::Whole | Fate::Half => {}
            }
            let body: &[u8] = if request.method == "HEAD" { &[] } else { &reply.body };
            let half = reply.fate == Fate::Half;
            let body = if half { &body[..body.len() / 2] } else { body };
            let mut out = stream;
            out.write_all(head(&reply).as_bytes())?;
            if let Fate::Drips(_, rate) = reply.fate {
                for part in body.chunks(250) {
                    thread::sleep(Duration::from_secs_f64(part.len() as f64 / f64::from(rate)));
                    out.write_all(part)?;
                    out.flush()?;
                }
            } else {
                out.write_all(body)?;
                out.flush()?;
            }
            if half {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Waits, but not longer than the server lives.
    fn wait(&self, delay: Duration) -> io::Result<()> {
        let start = Instant::now();
        while start.elapsed() < delay && !self.stop.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

fn head(reply: &Reply) -> String {
    let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, reason(reply.status));
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", reply.body.len()));
    head
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        _ => "Status",
    }
}

/// Reads one request head; nothing when the client has hung up.
pub(super) fn read_request(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    let request = Request { method, target, headers, at: Instant::now() };
    // What a client sends is of no interest, but must not be taken for its next request.
    let length = request.header("content-length").and_then(|length| length.parse().ok());
    io::copy(&mut reader.take(length.unwrap_or(0)), &mut io::sink())?;
    Ok(Some(request))
}
