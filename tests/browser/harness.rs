//! The tests' own ground: that each engine does what the other tests build upon.

use waymark_tests::browsers::{eventually, in_every_engine};
use waymark_tests::servers::exit::{Exit, WORDS};
use waymark_tests::servers::http::Reply;
use waymark_tests::servers::partner::Partner;

/// A page in a frame of another site, with an opaque origin, that leaves on a click or on Shift.
const FRAMED: &str = "<!doctype html><title>Inner</title><button id=go>Go</button><input id=box>
    <script>
    const leave = () => top.location.replace(location.hash.slice(1));
    document.getElementById('go').onclick = leave;
    let keys = 0;
    addEventListener('keyup', event => { if (event.key === 'Shift' && ++keys > 2) leave(); });
    </script>";

#[test]
fn each_engine_drives_a_frame_of_another_site() {
    in_every_engine(|tab| {
        let (host, other) = (Partner::start(0).unwrap(), Partner::start(0).unwrap());
        let exit = Exit::start(0).unwrap();
        let inner = other.put("/inner", Reply::html(FRAMED)).replace("partner.", "widget.");
        let page = format!(
            "<!doctype html><title>Host</title><h1>Host</h1><iframe id=f width=400 height=300 \
             sandbox='allow-scripts allow-top-navigation' src='{inner}#{}'></iframe>",
            exit.url("/")
        );
        let url = host.put("/page", Reply::html(page));
        let start = host.put("/start", Reply::html("<!doctype html><title>Start</title>"));
        for way in ["click", "keys"] {
            tab.open(&start);
            tab.open(&url);
            assert_eq!(tab.title(), "Host");
            tab.into_frame("#f");
            tab.until("the frame is there", "return document.title === 'Inner'");
            assert_eq!(tab.text_of("return self.origin"), "null");
            assert!(tab.holds("try { return !localStorage } catch { return true }"));
            if way == "click" {
                tab.click("#go");
            } else {
                tab.type_into("#box", "some text");
                assert_eq!(tab.text_of("return document.getElementById('box').value"), "some text");
                tab.press("Shift Shift Shift");
            }
            assert!(eventually(|| tab.url() == exit.url("/")), "{way}: still at {}", tab.url());
            tab.to_top();
            tab.until(
                "the exit page shows",
                &format!("return document.body.innerText === '{WORDS}'"),
            );
            tab.back();
            assert!(eventually(|| tab.url() == start), "{way}: Back leads to {}", tab.url());
        }
    });
}
