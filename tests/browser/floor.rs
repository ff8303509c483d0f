//! The page before the app and without it: it reads, it leads on, and its exit is a real link.

use waymark_tests::browsers::{Engine, Profile, Session, Without, eventually, in_engines};
use waymark_tests::world::{HOST_WORDS, Way, World, default_exit};

use crate::everywhere;

/// Engines that can be told to run no scripts at all.
const SCRIPTLESS: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// Runs a test in a browser of its own that lacks something.
fn without(what: Without, engines: &[Engine], test: impl Fn(&World) + Sync) {
    in_engines(engines, |engine| {
        let profile = Profile::new(what).expect("temporary files can be written");
        let session = Session::start(engine, profile);
        test(&World::around(session.tab()));
        drop(session.close());
    });
}

#[test]
fn without_scripts_the_page_reads_and_leads_to_everything() {
    without(Without::Scripts, &SCRIPTLESS, |w| {
        w.tab.go(&w.address("en", ""));
        assert!(eventually(|| w.tab.text("#view").contains("999")), "the emergency number shows");
        w.tab.click("[data-to=help]");
        let all = w.widget.url("/en/all.html#help");
        assert!(eventually(|| w.tab.url() == all), "at {}", w.tab.url());
        assert!(eventually(|| w.tab.text("#help").len() > 100), "the texts show");
    });
}

#[test]
fn without_scripts_the_exit_link_leaves_the_partners_page() {
    without(Without::Scripts, &SCRIPTLESS, |w| {
        let url = w.page("/frame", &w.frame(""));
        w.tab.go(&url);
        assert!(eventually(|| w.tab.text("#host") == HOST_WORDS));
        w.tab.into_child_frame();
        assert!(eventually(|| w.tab.try_click("#exit").is_ok()), "there is an exit to click");
        leaves_for_the_default(w);
    });
}

#[test]
fn without_webassembly_the_page_stays_and_its_exit_works() {
    without(Without::Wasm, &Engine::ALL, |w| {
        w.tab.open(&w.address("en", ""));
        w.tab.until(
            "scripts run",
            "return document.querySelector('a.exit').href.includes('exit.localhost')",
        );
        let kind = w.tab.text_of("return typeof WebAssembly");
        assert_eq!(kind, "undefined", "the browser has no WebAssembly");
        assert_eq!(w.tab.text_of("return document.documentElement.dataset.state"), "floor");
        assert!(w.tab.text("#view").contains("999"));
        w.tab.click("#exit");
        assert!(eventually(|| w.tab.url() == w.exit.url("/")));
    });
}

#[test]
fn a_frame_that_may_not_run_scripts_still_reads() {
    everywhere(|w| {
        // `allow-top-navigation` alone: a frame that an editor's system has stripped of scripts.
        let url = w.page("/frame", &w.frame("sandbox='allow-top-navigation'"));
        w.tab.open(&w.start());
        w.tab.open(&url);
        w.tab.into_child_frame();
        assert!(eventually(|| w.tab.try_click("#exit").is_ok()), "there is an exit to click");
        leaves_for_the_default(w);
    });
}

#[test]
fn without_dialogs_a_panel_behind_a_button_stands_in_the_page() {
    everywhere(|w| {
        let old = "<script>delete HTMLDialogElement.prototype.close</script>";
        let panel = w.panel("lang=en mode=button");
        let url = w.page("/old", &format!("{old}{panel}"));
        w.tab.open(&w.start());
        w.tab.open(&url);
        w.enter();
        w.ready();
        w.tab.click("#exit");
        w.left(Way::Inline);
    });
}

/// The exit leads where the build wrote it, for want of a script. That is out of reach here, but the
/// page has gone.
#[track_caller]
fn leaves_for_the_default(w: &World) {
    let asked = || w.tab.asked_outside();
    assert!(eventually(|| asked().contains(&default_exit())), "{}: {:?}", w.tab.url(), asked());
}
