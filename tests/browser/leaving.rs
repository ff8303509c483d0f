//! Leaving from the partner's page: what the loader does there when the other site is slow, when the page
//! asks whether to stay, and when other scripts are about.

use crate::everywhere;
use std::thread::sleep;
use std::time::Duration;
use waymark_tests::servers::http::Reply;
use waymark_tests::world::{Way, World};

/// Longer than a second Escape may take.
const LATE: Duration = Duration::from_millis(1300);

/// Opens the widget, then puts the focus into the page around it.
fn around(w: &World, way: Way) {
    w.open(way);
    w.ready();
    w.tab.to_top();
    w.tab.run("const host = document.getElementById('host'); host.tabIndex = 0; host.focus()");
}

/// Opens a page of the partner that leaves for one that never comes: a browser stays where it is when the
/// answer is "no content". Returns that address.
fn never_away(w: &World, html: &str) -> String {
    let nothing = w.partner.put("/nothing", Reply::new(204, "text/plain", Vec::new()));
    w.beside("/stuck", &[html, &w.panel_to(&nothing, "lang=en")].concat());
    nothing
}

#[test]
fn while_the_other_site_does_not_come_the_page_is_blank_but_for_a_link_to_it_in_focus() {
    everywhere(|w| {
        let nothing = never_away(w, "");
        w.tab.press("Shift Shift Shift");
        w.tab.until("the page goes", "return !document.body");
        let link = "const link = document.activeElement;
            return [link.localName, link.href, document.documentElement.innerText.trim(),
                document.querySelectorAll('iframe, waymark-panel').length].join()";
        assert_eq!(w.tab.text_of(link), format!("a,{nothing},{nothing},0"));
        // By a script: a driver's Escape stops no loading, so all that can be seen is who takes it.
        let taken = "const init = { key: 'Escape', bubbles: true, cancelable: true };
            return !document.documentElement.dispatchEvent(new KeyboardEvent('keydown', init))";
        assert!(w.tab.holds(taken), "one more Escape would stop the leaving");
    });
}

#[test]
fn a_page_that_asks_whether_to_stay_is_not_heard_when_one_leaves() {
    /// Forms that are half filled in do this.
    const ASKS: &str = "<input id=form><script>addEventListener('beforeunload', event => {
        window.asked = true; event.preventDefault(); event.returnValue = 'Stay' });</script>";
    everywhere(|w| {
        never_away(w, ASKS);
        w.tab.type_into("#form", "x");
        w.tab.click("#host");
        w.tab.press("Escape Escape");
        w.tab.until("the page goes", "return !document.body");
        assert_eq!(w.tab.run_async("setTimeout(() => done(!!window.asked), 500)"), false);
    });
}

#[test]
fn a_dialog_of_the_page_that_nobody_sees_does_not_switch_escape_off() {
    everywhere(|w| {
        let html =
            format!("<div role=dialog aria-modal=true hidden>Cookies</div>{}", w.panel("lang=en"));
        w.beside("/hidden-dialog", &html);
        w.tab.press("Escape Escape");
        w.left(Way::Inline);
    });
}

#[test]
fn a_panel_that_was_closed_takes_no_more_keys_of_the_page() {
    everywhere(|w| {
        around(w, Way::Button);
        w.tab.run("document.querySelector('waymark-panel').close()");
        sleep(LATE);
        w.tab.click("#host");
        w.tab.press("Shift Shift Shift Escape Escape");
        sleep(LATE);
        assert!(w.tab.holds("return !!document.getElementById('host')"), "the page was left");
    });
}

#[test]
fn the_first_escape_in_the_page_gives_a_sign_in_the_widget() {
    everywhere(|w| {
        around(w, Way::Inline);
        w.tab.press("Escape");
        w.tab.into_frame("iframe");
        let sign = "return document.getElementById('exit-status').innerText";
        assert_eq!(w.tab.text_of(sign), "Press 1 more time");
        let gone = format!("{sign} === ''");
        w.tab.until("it goes by itself", &gone);
    });
}

#[test]
fn however_the_loader_comes_it_finds_its_own_site() {
    everywhere(|w| {
        let vendor = "<script src=/vendor/embed.js data-mode=inline></script>";
        let script = Reply::new(200, "text/javascript", b"window.vendor = true".to_vec());
        w.partner.put("/vendor/embed.js", script);
        let loader = w.widget.url("/embed.js");
        let ways = [
            format!("<script type=module src={loader}></script>"),
            format!("<script type=module>import('{loader}')</script>"),
            format!(
                "<script>const late = document.createElement('script'); late.src = '{loader}';
                setTimeout(() => document.head.append(late), 50)</script>"
            ),
        ];
        for (at, way) in ways.iter().enumerate() {
            let panel = "<waymark-panel lang=en></waymark-panel>";
            w.tab.open(&w.page(&format!("/way-{at}"), &format!("{vendor}{panel}{way}")));
            w.enter();
            w.ready();
            w.tab.to_top();
            let panels = "return document.querySelectorAll('waymark-panel').length";
            assert_eq!(w.tab.run(panels), 1, "{way}: the other vendor's script is none of ours");
        }
    });
}
