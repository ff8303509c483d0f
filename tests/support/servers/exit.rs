//! The neutral page that one leaves to; it can be slow.

use super::http::{Fate, Reply, Server};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Name that browsers know the exit page by.
pub const HOST: &str = "exit.localhost";

/// What the page shows, so that a test knows that it is there.
pub const WORDS: &str = "Sunny intervals and a gentle breeze";

/// How far away it is. A page that is there at once catches some drivers with a key still down.
const FAR: Duration = Duration::from_millis(200);

/// How long a slow page takes: long enough to look at what is shown meanwhile. One that never comes
/// would hang some drivers.
const SLOW: Duration = Duration::from_secs(3);

/// A running exit page.
#[derive(Debug)]
pub struct Exit {
    server: Server,
    slow: Arc<AtomicBool>,
}

impl Exit {
    /// Starts the site.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(port: u16) -> io::Result<Self> {
        let slow = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&slow);
        let server = Server::start(HOST, port, move |request| {
            if request.path() != "/" {
                return Reply::missing();
            }
            let page = format!("<!doctype html><html lang=en><title>Weather</title><p>{WORDS}");
            let mut reply = Reply::html(page);
            reply.fate = Fate::Late(FAR);
            if flag.load(Ordering::Relaxed) {
                reply.fate = Fate::Late(SLOW);
            }
            reply
        })?;
        Ok(Self { server, slow })
    }

    /// From now on the page takes its time.
    pub fn is_slow(&self) {
        self.slow.store(true, Ordering::Relaxed);
    }
}

impl std::ops::Deref for Exit {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}
