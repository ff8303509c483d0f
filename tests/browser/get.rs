//! "Get the panel": the lines that it gives work in a partner's page, under the policy that it names.

use crate::everywhere;
use waymark_tests::servers::http::Reply;
use waymark_tests::world::World;

/// What the page of the widget gives for a way of opening: lines, and the policy they need.
fn given(w: &World, mode: &str) -> (String, String) {
    w.tab.open(&w.widget.url("/partners/get.html"));
    w.tab.run(&format!(
        "const mode = document.getElementById('mode'); mode.value = '{mode}';
        mode.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ));
    let mark = if mode == "iframe" {
        "<iframe"
    } else if mode == "link" {
        "<a "
    } else {
        mode
    };
    let there = "return document.getElementById('snippet').textContent";
    w.tab.until("the lines", &format!("{there}.includes({mark:?})"));
    (text(w, "snippet"), text(w, "csp"))
}

/// A text of the page, with the widget's address as it is in this world.
fn text(w: &World, id: &str) -> String {
    let built = w.tab.text_of("return document.body.dataset.widget");
    let text = w.tab.text_of(&format!("return document.getElementById('{id}').textContent"));
    text.replace(&built, &w.widget.origin())
}

/// Opens the lines in a page of the partner with a policy.
fn put(w: &World, path: &str, lines: &str, policy: &str) {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Council</title><h1 id=host>Council</h1>{lines}"
    );
    let page = Reply::html(html).with("Content-Security-Policy", policy);
    w.tab.open(&w.partner.put(path, page));
}

#[test]
fn the_lines_of_each_way_work_under_the_policy_that_is_named() {
    everywhere(|w| {
        for mode in ["button", "inline", "iframe"] {
            let (lines, policy) = given(w, mode);
            put(w, &format!("/get-{mode}"), &lines, &policy);
            if mode == "button" {
                w.tab.until(
                    "the button",
                    "return !!document.querySelector('waymark-panel').shadowRoot",
                );
                w.tab.run("document.querySelector('waymark-panel').open()");
            }
            w.enter();
            w.ready();
        }
        let (lines, _) = given(w, "link");
        put(w, "/get-link", &lines, "default-src 'none'");
        let to = "const link = document.querySelector('a'); return link.href + ' ' + link.rel";
        assert_eq!(w.tab.text_of(to), format!("{} noreferrer", w.widget.url("/en/")));
    });
}

#[test]
fn the_lines_for_a_tag_manager_put_a_button_at_the_end_of_the_page() {
    everywhere(|w| {
        w.tab.open(&w.widget.url("/partners/get.html"));
        let lines = text(w, "manager");
        put(
            w,
            "/manager",
            &lines,
            &format!("script-src 'unsafe-inline' {0}; frame-src {0}", w.widget.origin()),
        );
        let button = "const panel = document.body.lastElementChild;
            return panel.localName === 'waymark-panel' && !!panel.shadowRoot";
        w.tab.until("the button", button);
        w.tab.run("document.querySelector('waymark-panel').open()");
        w.enter();
        w.ready();
    });
}
