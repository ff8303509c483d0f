//! Pages around the widget that make it hard: hidden frames, frames without a size, a policy that
//! forbids the frame, a site that is not on the list, and a widget that takes no press any more.

use crate::everywhere;
use crate::partner_pages::{SMALL_FLOOR, page};
use std::io::Write;
use waymark_tests::browsers::{Engine, eventually};
use waymark_tests::servers::http::Reply;
use waymark_tests::servers::partner::Partner;
use waymark_tests::world::Way;

/// The widget reads, and its exit is on the screen.
const READS: &str = "const exit = document.getElementById('exit').getBoundingClientRect();
    return document.documentElement.dataset.state === 'ready' && exit.height >= 48
        && exit.top >= 0 && exit.bottom <= innerHeight && exit.right <= innerWidth
        && document.getElementById('view').innerText.includes('999')";

#[test]
fn a_frame_that_was_hidden_or_had_no_size_is_whole_once_it_is_shown() {
    everywhere(|w| {
        let frame = w.frame("");
        let cases = [
            ("not displayed", "display:none"),
            ("one dot large", "width:1px;height:1px"),
            ("without a height", "height:0"),
            ("out of sight", "visibility:hidden"),
            ("in a closed fold", ""),
        ];
        for (case, style) in cases {
            let inside = if style.is_empty() {
                format!("<details id=box><summary>More</summary>{frame}</details>")
            } else {
                format!(
                    "<style>#widget.early {{ {style} }}</style>{}",
                    frame.replace("id=widget", "id=widget class=early")
                )
            };
            w.tab.open(&w.start());
            w.tab.open(&w.page("/hidden", &inside));
            // Time to start while nobody sees it, where the browser lets it.
            w.tab.run_async("setTimeout(done, 700)");
            w.tab.run(
                "document.getElementById('widget').className = '';
                const box = document.getElementById('box');
                if (box) box.open = true",
            );
            w.enter();
            w.ready();
            w.tab.until(&format!("{case}: it reads"), READS);
            w.go_to("help", "help");
            w.tab.click("#exit");
            w.left(Way::Frame);
        }
    });
}

#[test]
fn a_policy_of_the_page_that_forbids_the_frame_leaves_a_small_floor() {
    everywhere(|w| {
        let policy = format!("script-src {}; frame-src 'none'", w.widget.origin());
        w.tab.open(&w.start());
        let html = w.panel("lang=en mode=inline");
        w.tab.open(&page(w, &[("Content-Security-Policy", policy)], &html));
        w.tab.until("the floor shows", SMALL_FLOOR);
        // Not at once: a driver may wait for the end of a script whose page has gone.
        w.tab.run(
            "const own = document.querySelector('waymark-panel').shadowRoot;
            setTimeout(() => own.querySelector('button').click(), 50)",
        );
        assert!(eventually(|| w.tab.url() == w.exit.url("/")), "at {}", w.tab.url());
    });
}

#[test]
fn a_site_that_is_not_on_the_list_gets_no_widget() {
    /// Remembers that the widget spoke.
    const HEARD: &str =
        "<script>addEventListener('message', event => { window.heard = event.data })</script>";
    everywhere(|w| {
        let html = format!("<!doctype html><title>Site</title>{HEARD}{}", w.frame(""));
        let heard = "return window.heard === 'w:ready'";
        w.tab.open(&w.partner.put("/listed", Reply::html(html.clone())));
        w.tab.until("a site on the list hears it", heard);
        let stranger = Partner::start(0).expect("a port is free");
        let asked = w.widget.requests().len();
        w.tab.open(&stranger.put("/unlisted", Reply::html(html)));
        // The browser asks for the document, reads who may embed it, and shows nothing of it.
        assert!(eventually(|| w.widget.requests().len() > asked), "nothing is asked for");
        w.tab.run_async("setTimeout(done, 1000)");
        assert!(w.tab.holds("return window.heard === undefined"), "the widget ran");
        let only = w.widget.requests().split_off(asked);
        assert!(only.iter().all(|request| request.path() == "/en/"), "{only:?}");
    });
}

#[test]
fn the_keys_of_the_page_around_leave_while_the_widget_takes_no_press() {
    everywhere(|w| {
        if w.tab.engine == Engine::WebKit {
            writeln!(std::io::stderr(), "NOT PROVEN in WebKit: page and frame share one thread")
                .unwrap_or_default();
            return;
        }
        w.open(Way::Inline);
        w.ready();
        w.go_to("help", "help");
        // As long as a loop without end, to a person in a hurry.
        w.tab.run(
            "setTimeout(() => { const end = Date.now() + 8000; while (Date.now() < end); }, 50)",
        );
        w.tab.to_top();
        w.tab.run("document.activeElement.blur()");
        w.tab.press("Shift Shift Shift");
        w.left(Way::Inline);
        w.back_shows_nothing();
    });
}
