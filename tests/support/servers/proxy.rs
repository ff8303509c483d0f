//! The rest of the internet: a proxy that refuses everything and remembers who was asked for.
//!
//! Browsers under test send all that is not loopback here. So no test depends on the outside, and
//! a request to another host cannot go unseen.

use super::http::{Reply, Server};
use std::io;

/// A running proxy.
#[derive(Debug)]
pub struct Proxy(Server);

impl Proxy {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// No port is free.
    pub fn start() -> io::Result<Self> {
        let refuse = |_: &_| Reply::new(502, "text/plain", b"No way out".to_vec());
        Server::start("127.0.0.1", 0, refuse).map(Self)
    }

    /// `host:port` to be set in a browser.
    #[must_use]
    pub fn address(&self) -> String {
        self.0.address().to_string()
    }

    /// Hosts that were asked for, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        let host = |target: &str| {
            let target = target.trim_start_matches("http://");
            target.split(['/', ':']).next().unwrap_or_default().to_owned()
        };
        self.0.requests().iter().map(|request| host(&request.target)).collect()
    }
}
