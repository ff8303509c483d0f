//! A small world for one test in one browser: the widget, a partner that embeds it, the page to
//! leave to, and a tab.

use crate::browsers::Tab;
use crate::servers::exit::Exit;
use crate::servers::partner::Partner;
use crate::servers::widget::Widget;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, io};

/// The world of one test. Its servers are its own, so it can break them as it likes.
#[derive(Debug)]
pub struct World {
    /// The browser's tab.
    pub tab: Tab,
    /// The widget's site.
    pub widget: Widget,
    /// The partner's site.
    pub partner: Partner,
    /// The page to leave to.
    pub exit: Exit,
}

impl World {
    /// Starts the servers around a tab.
    ///
    /// # Panics
    /// The site has not been built.
    #[must_use]
    pub fn around(tab: Tab) -> Self {
        let dist = dist();
        let start = || -> io::Result<_> {
            let partner = Partner::start(0)?;
            let widget = Widget::start(&dist, 0, &partner.origin())?;
            Ok((widget, partner, Exit::start(0)?))
        };
        let (widget, partner, exit) = start().unwrap_or_else(|error| {
            panic!("{}: {error}; build the site first: cargo xtask build", dist.display())
        });
        Self { tab, widget, partner, exit }
    }
}

/// The built site: `WAYMARK_DIST`, else `dist` in the project.
#[must_use]
pub fn dist() -> PathBuf {
    static DIST: OnceLock<PathBuf> = OnceLock::new();
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    DIST.get_or_init(|| env::var_os("WAYMARK_DIST").map_or_else(default, PathBuf::from)).clone()
}
