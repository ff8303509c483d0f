//! Nothing is told and nothing is left: no request after the start, nothing stored, no entry in the
//! history, no change of address or title, no word in the console.

use crate::everywhere;
use crate::journey::through_all;
use waymark_tests::browsers::{Engine, eventually};
use waymark_tests::world::{Way, World};

/// Most requests that the widget may need until it is ready.
const MOST: usize = 5;

/// What the widget's own server was asked for, without the loader, which is the partner's request.
fn asked(w: &World) -> Vec<String> {
    let all = w.widget.requests().into_iter().map(|request| request.target);
    all.filter(|target| target != "/embed.js").collect()
}

#[test]
fn a_whole_visit_in_one_language_needs_no_request_after_the_start() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Alone] {
            let before = asked(w).len();
            w.open(way);
            w.ready();
            let start = asked(w);
            let own = &start[before..];
            assert!(own.len() <= MOST, "{way:?}: {} requests to ready: {own:?}", own.len());
            let partner = w.partner.requests().len();
            for list in ["help", "worried", "device"] {
                crate::journey::read(w, list);
            }
            crate::journey::find(w);
            assert_eq!(asked(w), start, "{way:?}: requests after the start");
            assert_eq!(w.partner.requests().len(), partner, "{way:?}: the partner was asked");
            assert_eq!(w.tab.asked_outside(), Vec::<String>::new());
        }
    });
}

#[test]
fn a_visit_changes_no_address_title_or_history() {
    const TRACES: &str =
        "return [location.href, document.title, history.length, window.name].join()";
    everywhere(|w| {
        for way in Way::ALL {
            w.open(way);
            w.ready();
            w.tab.to_top();
            let host = w.tab.text_of(TRACES);
            if way != Way::Alone {
                w.enter();
            }
            let frame = w.tab.text_of(TRACES);
            through_all(w);
            assert_eq!(w.tab.text_of(TRACES), frame, "{way:?}: in the widget");
            w.tab.to_top();
            assert_eq!(w.tab.text_of(TRACES), host, "{way:?}: around the widget");
        }
    });
}

#[test]
fn a_visit_stores_nothing() {
    const STORED: &str = "(async () => {
        const list = async ask => { try { return (await ask()).length } catch { return 0 } };
        const size = ask => { try { return ask().length } catch { return 0 } };
        done([
            size(() => document.cookie), size(() => localStorage), size(() => sessionStorage),
            await list(() => indexedDB.databases()), await list(() => caches.keys()),
            await list(() => navigator.serviceWorker.getRegistrations()),
        ].join(''));
    })()";
    everywhere(|w| {
        for way in [Way::Frame, Way::Alone] {
            w.open(way);
            w.ready();
            through_all(w);
            assert_eq!(w.tab.run_async(STORED), "000000", "{way:?}");
        }
        for request in w.widget.requests() {
            assert_eq!(request.header("cookie"), None);
            // The loader is asked for by the partner's page as by any page, before anything opens.
            let told = request.header("referer").filter(|_| request.target != "/embed.js");
            assert_eq!(told, None, "{} was told where it is", request.target);
        }
    });
}

#[test]
fn a_framed_widget_has_no_storage_at_all() {
    const REFUSED: &str =
        "const refused = ask => { try { ask(); return false } catch { return true } };
        return refused(() => localStorage) && refused(() => sessionStorage)
            && refused(() => document.cookie) && self.origin === 'null'";
    everywhere(|w| {
        for way in Way::FRAMED {
            w.open(way);
            assert!(w.tab.holds(REFUSED), "{way:?}");
        }
    });
}

#[test]
fn a_visit_says_nothing_in_the_console() {
    everywhere(|w| {
        // The console is heard at all (not in WebKit, whose driver has no way to it).
        w.tab.open(&w.page("/loud", "<script>throw new Error('heard')</script>"));
        let heard = || w.tab.console().iter().any(|line| line.contains("heard"));
        assert!(w.tab.engine == Engine::WebKit || eventually(heard), "the console is not heard");
        for way in Way::ALL {
            w.open(way);
            w.ready();
            through_all(w);
            let mut said = w.tab.console();
            // The pages of this test have no icon. And Firefox cuts a script short that still runs
            // when the driver goes elsewhere.
            let ours = ["favicon", "Script terminated by timeout"];
            said.retain(|line| !ours.iter().any(|part| line.contains(part)));
            assert_eq!(said, Vec::<String>::new(), "{way:?}");
        }
    });
}
