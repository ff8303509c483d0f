//! The neutral page that one leaves to: it says what it was sent, or never answers.

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

/// A running exit page.
#[derive(Debug)]
pub struct Exit {
    server: Server,
    hangs: Arc<AtomicBool>,
}

impl Exit {
    /// Starts the site.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(port: u16) -> io::Result<Self> {
        let hangs = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&hangs);
        let server = Server::start(HOST, port, move |request| {
            if request.path() != "/" {
                return Reply::missing();
            }
            let page = format!("<!doctype html><html lang=en><title>Weather</title><p>{WORDS}");
            let mut reply = Reply::html(page);
            reply.fate = Fate::Late(FAR);
            if flag.load(Ordering::Relaxed) {
                reply.fate = Fate::Hang;
            }
            reply
        })?;
        Ok(Self { server, hangs })
    }

    /// From now on the page never answers.
    pub fn hangs(&self) {
        self.hangs.store(true, Ordering::Relaxed);
    }
}

impl std::ops::Deref for Exit {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}
