//! Coming back: by Back, Forward, reload and out of the browser's memory of whole pages. What was
//! read never shows again. And the page one leaves to is told nothing, even when it is dead.

use crate::everywhere;
use serde_json::json;
use std::io::Write;
use waymark_tests::browsers::{Engine, eventually};
use waymark_tests::servers::http::Reply;
use waymark_tests::world::{SANDBOX, Way, World};

/// On the partner's page: whether it came back out of the browser's memory.
const KEPT: &str =
    "<script>addEventListener('pageshow', event => { window.kept = event.persisted })</script>";

/// Says on the terminal what could not be shown here.
fn unproven(w: &World, what: &str) {
    writeln!(std::io::stderr(), "NOT PROVEN in {:?}: {what}", w.tab.engine).unwrap_or_default();
}

/// Whether the partner's page was kept in memory.
fn was_kept(w: &World) -> bool {
    w.tab.until("the page around is there", "return !!document.querySelector('#host')");
    w.tab.holds("return window.kept === true")
}

#[test]
fn after_leaving_neither_back_nor_forward_nor_reload_leads_to_the_page() {
    everywhere(|w| {
        for way in Way::ALL {
            w.open(way);
            w.ready();
            w.go_to("help", "help");
            w.tab.click("#exit");
            w.left(way);
            let none = "return window.opener === null && document.referrer === ''";
            // WebKit goes by the policy of the page around a plain frame.
            let lax = way == Way::Frame && w.tab.engine == Engine::WebKit;
            assert!(lax || w.tab.holds(none), "{way:?}: the exit page knows where one was");
            w.back_shows_nothing();
            w.tab.forward();
            assert!(eventually(|| w.tab.url() == w.exit.url("/")), "Forward: {}", w.tab.url());
            w.tab.reload();
            w.tab.until("the exit page shows", "return document.title === 'Weather'");
            w.back_shows_nothing();
        }
    });
}

#[test]
fn a_reload_on_the_way_starts_afresh() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Frame, Way::Alone] {
            w.open(way);
            w.ready();
            w.go_to("help", "help");
            w.tab.to_top();
            w.tab.run("window.old = true");
            w.tab.reload();
            w.tab.until("a new page", "return !window.old && document.readyState === 'complete'");
            if way != Way::Alone {
                w.enter();
            }
            w.ready();
            w.shows("home");
        }
    });
}

#[test]
fn back_after_an_ordinary_link_starts_afresh() {
    everywhere(|w| {
        let other =
            w.partner.put("/other", Reply::html("<!doctype html><title>Other</title>Other"));
        for way in [Way::Inline, Way::Frame] {
            let widget = match way {
                Way::Inline => w.panel("lang=en"),
                _ => w.frame(&format!("sandbox='{SANDBOX}'")),
            };
            w.tab.open(&w.start());
            w.tab.open(&w.page("/kept", &format!("{KEPT}{widget}<a id=go href='{other}'>Go</a>")));
            w.enter();
            w.ready();
            // By a script: Firefox does not keep a page in which a driver has clicked.
            w.tab.run("document.querySelector('[data-to=help]').click()");
            w.shows("help");
            w.tab.to_top();
            w.tab.run("setTimeout(() => document.querySelector('#go').click(), 50)");
            w.tab.until("the other page", "return document.title === 'Other'");
            w.tab.back();
            assert!(was_kept(w), "{way:?}: the page was fetched anew, not kept in memory");
            w.enter();
            let fresh = "const view = document.querySelector('#view');
                return !!view && view.dataset.screen === 'home'";
            w.tab.until("the first screen shows", fresh);
        }
    });
}

#[test]
fn back_after_leaving_by_the_last_link_shows_nothing_of_what_was_read() {
    everywhere(|w| {
        // Here the exit by keys is refused until a first touch; the link of the last rung leaves.
        let rights = "allow-scripts allow-top-navigation-by-user-activation";
        w.tab.open(&w.start());
        w.tab.open(&w.page("/last", &format!("{KEPT}{}", w.frame(&format!("sandbox='{rights}'")))));
        w.enter();
        w.ready();
        w.tab.run("document.querySelector('[data-to=help]').click()");
        w.shows("help");
        w.tab.to_top();
        w.tab.run("document.querySelector('iframe').focus()");
        w.enter();
        w.tab.press("Shift Shift Shift");
        let blank = "const link = document.activeElement;
            return !document.getElementById('app') && link.matches('a.exit')";
        let away = || w.tab.url() == w.exit.url("/");
        assert!(eventually(|| away() || w.tab.holds(blank)), "neither away nor blank");
        if !away() {
            w.tab.press("Enter");
        }
        assert!(eventually(away), "at {}", w.tab.url());
        w.tab.to_top();
        w.tab.until("the exit page shows", "return document.title === 'Weather'");
        w.tab.back();
        assert!(eventually(|| w.tab.url().contains("/last") || w.tab.url() == w.start()));
        if w.tab.url() == w.start() {
            return;
        }
        if was_kept(w) {
            w.tab.into_frame("#widget");
            assert!(!w.tab.holds("return !!document.getElementById('app')"), "content is back");
        } else {
            w.enter();
            w.shows("home");
        }
    });
}

#[test]
fn a_dead_exit_page_or_no_network_leaves_nothing_on_the_screen() {
    const GONE: &str = "const host = document.getElementById('host');
        return !host || !host.offsetHeight";
    everywhere(|w| {
        let offline = w.tab.engine == Engine::Chromium;
        if !offline {
            unproven(w, "off-line: its driver cannot; a dead exit page instead");
        }
        let network = |off: bool| {
            let is = json!({ "offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
            w.tab.devtools("Network.emulateNetworkConditions", &is);
        };
        for off in if offline { vec![false, true] } else { vec![false] } {
            // Nothing listens there.
            let dead = "http://dead.localhost:9/";
            let panel = w.panel_to(dead, "lang=en");
            w.tab.open(&w.start());
            w.tab.open(&w.page("/dead", if off { w.panel("lang=en") } else { panel }.as_str()));
            w.enter();
            w.ready();
            w.go_to("help", "help");
            if off {
                network(true);
            }
            w.tab.click("#exit");
            w.tab.to_top();
            w.tab.until("nothing shows", GONE);
            if off {
                network(false);
            }
            w.tab.back();
            assert!(eventually(|| w.tab.url() == w.start()), "Back: {}", w.tab.url());
        }
    });
}

#[test]
fn links_to_services_tell_nothing_either() {
    everywhere(|w| {
        w.open(Way::Inline);
        w.ready();
        crate::journey::find(w);
        w.go_to("find", "find");
        let first = "return document.querySelector(\"#view [data-to^='service:']\").dataset.to";
        let first = w.tab.text_of(first);
        w.go_to(&first, "service");
        let bare = "return [...document.querySelectorAll('a[href^=http]:not(.exit)')]
            .filter(a => !['noopener', 'noreferrer'].every(rel => a.relList.contains(rel))).map(a => a.outerHTML).join()";
        assert!(w.tab.holds("return !!document.querySelector('a[href^=http]:not(.exit)')"));
        assert_eq!(w.tab.text_of(bare), "");
    });
}
