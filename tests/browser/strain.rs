//! A visit that goes badly: many presses at once, a screen as small and letters as large as they
//! come, a network that is gone.

use crate::everywhere;
use crate::journey;
use serde_json::json;
use std::thread::sleep;
use std::time::Duration;
use waymark_tests::browsers::Engine;
use waymark_tests::world::Way;

/// Counts errors from now on.
const ERRORS: &str = "window.errors = 0;
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, () => { errors += 1 })";

#[test]
fn twenty_presses_of_the_exit_leave_once() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Frame, Way::Alone] {
            w.open(way);
            w.ready();
            w.go_to("help", "help");
            let pages = || w.exit.requests().iter().filter(|one| one.path() == "/").count();
            let before = pages();
            w.tab.clicks("#exit", 20);
            w.left(way);
            sleep(Duration::from_millis(500));
            // The loader leaves, and the frame tries to as well: twice at most, not twenty times.
            let asked = pages() - before;
            assert!((1..=2).contains(&asked), "{way:?}: the exit page was asked for {asked} times");
            w.back_shows_nothing();
        }
    });
}

#[test]
fn many_presses_on_a_link_are_one_step() {
    /// Presses LINK, and then whatever link has come under the finger that taps again and again: a
    /// browser counts such presses. Made here, because a driver on a busy machine is too slow for
    /// them to count as one.
    const TAPS: &str = "const tap = n => {
            const link = document.querySelector(n > 1 ? '#view [data-to]' : \"LINK\");
            link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: n }));
            setTimeout(n < TIMES ? tap : done, 30, n + 1);
        };
        tap(1)";
    const QUIET: &str = "return errors === 0 && document.documentElement.dataset.state === 'ready'";
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.run(ERRORS);
        for (to, screen, times) in [("help", "help", 2), ("topic:leaving", "topic", 20)] {
            let link = format!("#view [data-to='{to}']");
            w.tab.run_async(&TAPS.replace("LINK", &link).replace("TIMES", &times.to_string()));
            w.shows(screen);
            assert!(w.tab.holds(QUIET), "{to}");
        }
        // Back is a button: each press counts.
        w.tab.click("[data-do=back]");
        w.shows("help");
        w.tab.click("[data-do=back]");
        w.shows("home");
        assert!(w.tab.holds(QUIET));
    });
}

#[test]
fn the_smallest_screen_with_the_largest_letters_loses_nothing() {
    /// What sticks out at the side, and whether the exit is on the screen.
    const LOST: &str = "const lost = [...document.querySelectorAll('#app *')].filter(one => {
            const box = one.getBoundingClientRect();
            return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
        }).filter(one => !one.closest('details:not([open]) > :not(summary)'))
            .slice(0, 4).map(one => one.outerHTML.slice(0, 100));
        const exit = document.getElementById('exit').getBoundingClientRect();
        if (exit.top < 0 || exit.bottom > innerHeight) lost.push('the exit is cut off');
        return lost.join('\\n')";
    everywhere(|w| {
        for lang in ["en", "ar"] {
            w.framed(lang, (240, 480));
            w.tab.run("document.documentElement.style.fontSize = '80px'");
            for to in ["home", "emergency", "help", "find", "about"] {
                if to != "home" {
                    w.go_to(to, to);
                }
                for step in 0..=3 {
                    w.tab.run(&format!(
                        "scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * {step} / 3)"
                    ));
                    assert_eq!(w.tab.text_of(LOST), "", "{lang}: {to}, {step}/3 down");
                }
                if to != "home" {
                    w.go_to("home", "home");
                }
            }
        }
    });
}

#[test]
fn without_a_network_a_visit_goes_on() {
    everywhere(|w| {
        // Only Chromium's driver can take the network away.
        if w.tab.engine != Engine::Chromium {
            return;
        }
        let network = |off: bool| {
            let is = json!({ "offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
            w.tab.devtools("Network.emulateNetworkConditions", &is);
        };
        w.open(Way::Alone);
        w.ready();
        network(true);
        for list in ["help", "worried", "device"] {
            journey::read(w, list);
        }
        journey::find(w);
        network(false);
        w.tab.click("#exit");
        w.left(Way::Alone);
    });
}
