//! The three engines: where they are found and how they are started.

use super::process::{Profile, Without};
use serde_json::{Map, Value, json};
use std::env;
use std::path::{Path, PathBuf};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver: the engine of Safari, not its shell.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The driver's program.
    #[must_use]
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The browser's program.
    fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => found("chromium").or_else(|| found("google-chrome")),
            Self::Firefox => found("firefox-esr").or_else(|| found("firefox")),
            Self::WebKit => {
                let lib = Path::new("/usr/lib");
                let roots =
                    [lib.join("x86_64-linux-gnu"), lib.join("aarch64-linux-gnu"), lib.into()];
                let dirs = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
                let all = roots.iter().flat_map(|root| dirs.map(|dir| root.join(dir)));
                all.map(|dir| dir.join("MiniBrowser")).find(|file| file.is_file())
            }
        }
    }

    /// What is missing on this machine to drive the engine, if anything.
    #[must_use]
    pub fn missing(self) -> Option<&'static str> {
        let there = found(self.driver()).is_some() && self.browser().is_some();
        let display = env::var_os("DISPLAY").is_some() || found("Xvfb").is_some();
        match self {
            Self::Chromium if !there => Some("install chromium and chromium-driver"),
            Self::Firefox if !there => Some("install firefox-esr, and geckodriver with cargo"),
            Self::WebKit if !there => Some("install webkit2gtk-driver and libwebkit2gtk"),
            Self::WebKit if !display => Some("install xvfb"),
            _ => None,
        }
    }

    /// What the driver is asked for: a browser with this profile that says nothing on its own,
    /// sends all that is not loopback to `proxy`, and never waits for a page by itself.
    #[must_use]
    pub fn capabilities(self, profile: &Profile, proxy: &str) -> Map<String, Value> {
        let browser = self.browser().unwrap_or_default();
        let all = json!({ "pageLoadStrategy": "none" });
        let away = json!({
            "proxy": {
                "proxyType": "manual",
                "httpProxy": proxy,
                "sslProxy": proxy,
                "noProxy": ["localhost", ".localhost", "127.0.0.1"],
            },
        });
        let own = match self {
            Self::Chromium => chromium(&browser, profile),
            Self::Firefox => firefox(&browser, profile),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation", "--geometry=1100x1000"] },
            }),
        };
        // WebKit learns of the proxy in its own way, when it is started.
        let away = if self == Self::WebKit { json!({}) } else { away };
        let maps = [all, away, own].into_iter().filter_map(|value| value.as_object().cloned());
        maps.flatten().collect()
    }
}

fn chromium(browser: &Path, profile: &Profile) -> Value {
    let mut args = vec![format!("--user-data-dir={}", profile.dir().display())];
    let quiet = [
        "--headless",
        "--window-size=1100,1000",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    args.extend(quiet.map(str::to_owned));
    if profile.restored {
        args.push("--restore-last-session".to_owned());
    }
    let mut prefs = json!({});
    // WebAssembly is taken away from each new page instead: there is no switch for it.
    if profile.without == Without::Scripts {
        prefs["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    json!({
        "goog:chromeOptions": { "binary": browser, "args": args, "prefs": prefs },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(browser: &Path, profile: &Profile) -> Value {
    let mut prefs = json!({
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
    });
    match profile.without {
        Without::Nothing => {}
        Without::Scripts => prefs["javascript.enabled"] = json!(false),
        Without::Wasm => prefs["javascript.options.wasm"] = json!(false),
    }
    json!({
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless", "-width", "1100", "-height", "1000", "-profile", profile.dir()],
            "prefs": prefs,
        },
    })
}

/// A program on the path, or where cargo puts programs.
pub(super) fn found(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let cargo = env::var_os("HOME").map(|home| Path::new(&home).join(".cargo/bin"));
    let mut dirs = env::split_paths(&path).chain(cargo);
    dirs.find_map(|dir| Some(dir.join(program)).filter(|file| file.is_file()))
}
