//! The browser is closed, and later opened with the tabs of last time: the widget is at its first
//! screen, and what was left for the exit page stays left. Only Chromium's driver can be asked for it.

use waymark_tests::browsers::{Engine, Profile, Session, Without, eventually, in_engines};
use waymark_tests::world::{Way, World};

/// Closes the browser in the middle of a visit, and opens it again with its tabs of last time.
fn closed_and_opened(visit: impl Fn(&World) + Sync, then: impl Fn(&World) + Sync) {
    in_engines(&[Engine::Chromium], |engine| {
        let profile = Profile::new(Without::Nothing).expect("files can be written");
        let session = Session::start(engine, profile);
        let mut w = World::around(session.tab());
        visit(&w);
        // The browser writes down its tabs every few seconds.
        std::thread::sleep(std::time::Duration::from_secs(6));
        let mut profile = session.close();
        profile.restored = true;
        let session = Session::start(engine, profile);
        w.tab = session.tab();
        then(&w);
        drop(session.close());
    });
}

#[test]
fn restored_tabs_show_the_first_screen_and_nothing_of_what_was_read() {
    closed_and_opened(
        |w| {
            w.open(Way::Inline);
            w.ready();
            w.go_to("help", "help");
            w.go_to("topic:leaving", "topic");
        },
        |w| {
            let host = w.partner.url("/inline");
            assert!(eventually(|| w.tab.to_page(&host)), "the tab is not restored");
            w.enter();
            w.ready();
            w.shows("home");
        },
    );
}

#[test]
fn a_tab_that_was_left_is_restored_at_the_exit_page() {
    closed_and_opened(
        |w| {
            w.open(Way::Inline);
            w.ready();
            w.go_to("help", "help");
            w.tab.click("#exit");
            w.left(Way::Inline);
        },
        |w| {
            let away = w.exit.url("/");
            assert!(eventually(|| w.tab.to_page(&away)), "the tab is not restored");
            assert!(!w.tab.to_page(&w.partner.url("/inline")), "the page that was left is back");
        },
    );
}
