//! A small world for one test in one browser: the widget, a partner that embeds it, the page to
//! leave to, and a tab.

use crate::browsers::{Engine, Tab, eventually};
use crate::servers::exit::{Exit, WORDS};
use crate::servers::http::Reply;
use crate::servers::partner::Partner;
use crate::servers::widget::Widget;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, io};

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

/// Tags of the languages that were built, English first.
///
/// # Panics
/// The site has not been built.
#[must_use]
pub fn languages() -> Vec<String> {
    let folders = fs::read_dir(dist()).expect("the site is built").flatten();
    let all = folders.filter(|folder| folder.path().join("all.html").is_file());
    let mut tags: Vec<_> = all.filter_map(|one| one.file_name().into_string().ok()).collect();
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    tags
}

/// All languages in Chromium; in the other engines those that are set in different ways.
///
/// # Panics
/// The site has not been built.
#[must_use]
pub fn languages_in(engine: Engine) -> Vec<String> {
    const KINDS: [&str; 5] = ["en", "en-simple", "ar", "ur", "hi"];
    let mut all = languages();
    all.retain(|lang| engine == Engine::Chromium || KINDS.contains(&lang.as_str()));
    all
}

/// The host that the exit leads to when nobody asks for another, as the build wrote it.
///
/// # Panics
/// The site has not been built.
#[must_use]
pub fn default_exit() -> String {
    let page = fs::read_to_string(dist().join("en/index.html")).expect("the site is built");
    let address = page.split("data-default=\"https://").nth(1).unwrap_or_default();
    address.split(['/', '"']).next().unwrap_or_default().to_owned()
}

/// How the widget stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By the loader, in the page.
    Inline,
    /// By the loader, in a panel that a button opens.
    Button,
    /// A plain frame, without the loader.
    Frame,
    /// The page itself, without a partner.
    Alone,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Inline, Self::Button, Self::Frame, Self::Alone];
    /// Those on a partner's page.
    pub const FRAMED: [Self; 3] = [Self::Inline, Self::Button, Self::Frame];
}

/// The rights that the loader gives the frame, and that partners are told to give it.
pub const SANDBOX: &str =
    "allow-scripts allow-top-navigation allow-popups allow-popups-to-escape-sandbox allow-modals";

/// The line that partners put into their stylesheet so that nothing moves when the panel comes.
pub const PLACE: &str = "waymark-panel { display: block; min-height: min(640px, 85vh) }
    waymark-panel[mode=button] { min-height: 48px }";
/// Words on the partner's page.
pub const HOST_WORDS: &str = "Bins, parking and libraries";

impl World {
    /// The widget's address in a language, with the exit page of this world.
    #[must_use]
    pub fn address(&self, lang: &str, query: &str) -> String {
        format!("{}?exit={}{query}", self.widget.url(&format!("/{lang}/")), self.exit.url("/"))
    }

    /// A page of the partner with `body` in it, under a path; returns its address.
    #[must_use]
    pub fn page(&self, path: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=en><meta charset=utf-8>\
             <meta name=viewport content='width=device-width, initial-scale=1'>\
             <title>Council</title><main><h1 id=host>{HOST_WORDS}</h1>{body}</main>"
        );
        self.partner.put(path, Reply::html(html))
    }

    /// The loader's element with these attributes, and the exit page of this world.
    #[must_use]
    pub fn panel(&self, attributes: &str) -> String {
        self.panel_to(&self.exit.url("/"), attributes)
    }

    /// The same with another exit.
    #[must_use]
    pub fn panel_to(&self, exit: &str, attributes: &str) -> String {
        let loader = self.widget.url("/embed.js");
        format!(
            "<waymark-panel exit='{exit}' {attributes}></waymark-panel><script src='{loader}'></script>"
        )
    }

    /// Opens a page of the partner with `body` in it, waits for the widget there, and puts the focus into
    /// the page around it.
    #[track_caller]
    pub fn beside(&self, path: &str, body: &str) {
        self.tab.open(&self.page(path, body));
        self.enter();
        self.ready();
        self.tab.to_top();
        self.tab.click("#host");
    }

    /// A plain frame with these attributes.
    #[must_use]
    pub fn frame(&self, attributes: &str) -> String {
        format!(
            "<iframe id=widget title=Panel referrerpolicy=no-referrer width=420 height=500 {attributes} src='{}'></iframe>",
            self.address("en", "")
        )
    }

    /// Opens the widget in a frame of a size, in CSS pixels, on a bare page of the partner.
    #[track_caller]
    pub fn framed(&self, lang: &str, (width, height): (u32, u32)) {
        let frame = format!(
            "<!doctype html><title>Council</title><body style='margin:0'><iframe title=Panel \
             style='border:0' width={width} height={height} src='{}'></iframe>",
            self.address(lang, "")
        );
        self.tab.open(&self.partner.put("/sized", Reply::html(frame)));
        self.enter();
        self.ready();
    }

    /// The page that one was on before; it shows nothing of interest.
    #[must_use]
    pub fn start(&self) -> String {
        self.partner.put("/start", Reply::html("<!doctype html><title>Start</title>Start"))
    }

    /// Comes from another page, opens the widget and enters it. Returns the address of its page.
    #[track_caller]
    pub fn open(&self, way: Way) -> String {
        let url = match way {
            Way::Inline => self.page("/inline", &self.panel("lang=en")),
            Way::Button => self.page("/button", &self.panel("lang=en mode=button")),
            Way::Frame => self.page("/frame", &self.frame(&format!("sandbox='{SANDBOX}'"))),
            Way::Alone => self.address("en", ""),
        };
        self.tab.open(&self.start());
        self.tab.open(&url);
        if way == Way::Button {
            self.tab.run("document.querySelector('waymark-panel').shadowRoot.querySelector('button').click()");
        }
        if way != Way::Alone {
            self.enter();
        }
        url
    }

    /// Enters the widget's frame, once its page has come.
    #[track_caller]
    pub fn enter(&self) {
        // A driver that entered before the page came may be in a frame that is no more.
        let enter = || {
            self.tab.to_top();
            self.tab.into_frame("iframe");
            self.tab.holds("return !!document.querySelector('footer')")
        };
        assert!(eventually(enter), "the widget's page does not come");
    }

    /// Waits until the app has taken the place of the prerendered page.
    #[track_caller]
    pub fn ready(&self) {
        self.tab
            .until("the app is ready", "return document.documentElement.dataset.state === 'ready'");
    }

    /// Goes to a screen of the app, by what its links say, from a screen that has one.
    #[track_caller]
    pub fn go_to(&self, to: &str, screen: &str) {
        self.tab.click(&format!("[data-to='{to}']"));
        self.shows(screen);
    }

    /// Waits until a screen of the app shows.
    #[track_caller]
    pub fn shows(&self, screen: &str) {
        let there = format!(
            "return !!document.querySelector('#view[data-screen={screen}]:not([data-brief])')"
        );
        self.tab.until(&format!("screen {screen} shows"), &there);
    }

    /// The page has been left for the exit page, which was told nothing.
    #[track_caller]
    pub fn left(&self, way: Way) {
        let away = self.exit.url("/");
        assert!(eventually(|| self.tab.url() == away), "still at {}", self.tab.url());
        self.tab.to_top();
        let there = format!("return document.body.innerText === {WORDS:?}");
        self.tab.until("the exit page shows", &there);
        let requests = self.exit.requests();
        let last = requests.iter().rfind(|request| request.path() == "/");
        let told = last.and_then(|request| request.header("referer"));
        // WebKit goes by the policy of the page around a plain frame, which may be lax: it tells
        // the widget's bare origin, which is neutral, and no page can prevent it.
        let lax = way == Way::Frame && self.tab.engine == Engine::WebKit;
        let fine = told.is_none() || lax && told == Some(&self.widget.url("/"));
        assert!(fine, "the exit page was told {told:?}");
    }

    /// Back leads to the page before what was left.
    #[track_caller]
    pub fn back_shows_nothing(&self) {
        self.tab.back();
        self.tab.until("Back shows the page before", "return document.body.innerText === 'Start'");
        assert_eq!(self.tab.url(), self.start());
    }
}
