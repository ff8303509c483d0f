//! A partner's site: whatever pages a test (or the demonstration) puts there.

use super::http::{Reply, Server};
use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

/// Name that browsers know the partner by.
pub const HOST: &str = "partner.localhost";

type Pages = Arc<Mutex<HashMap<String, Reply>>>;

/// A running partner site.
#[derive(Debug)]
pub struct Partner {
    server: Server,
    pages: Pages,
}

impl Partner {
    /// Starts a site without pages.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(port: u16) -> io::Result<Self> {
        let pages = Pages::default();
        let shared = Arc::clone(&pages);
        let server = Server::start(HOST, port, move |request| {
            let pages = shared.lock().unwrap_or_else(PoisonError::into_inner);
            pages.get(request.path()).cloned().unwrap_or_else(Reply::missing)
        })?;
        Ok(Self { server, pages })
    }

    /// Puts a page on the site and returns its address.
    pub fn put(&self, path: &str, page: Reply) -> String {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), page);
        self.url(path)
    }
}

impl std::ops::Deref for Partner {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}
