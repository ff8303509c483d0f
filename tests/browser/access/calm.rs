//! Nothing moves, nothing hurries, nothing happens that nobody asked for, and what is spoken aloud
//! names no topic.

use super::in_chromium;
use serde_json::json;
use waymark_tests::walk::{Place, each, prefers};

#[test]
fn nothing_moves_whether_or_not_one_asks_for_it() {
    const MOVES: &str = "
        const style = (one, part) => getComputedStyle(one, part);
        const long = (value) => value.split(',').some(one => parseFloat(one) > 0);
        const moving = [...document.querySelectorAll('*')].filter(one => ['', '::before', '::after'].some(part => {
            const at = style(one, part || null);
            return at.animationName !== 'none' || long(at.transitionDuration) || at.scrollBehavior === 'smooth';
        }));
        const running = document.getAnimations().length;
        return running || moving.length ? `${running} ${moving.slice(0, 3).map(one => one.outerHTML.slice(0, 90))}` : ''";
    in_chromium(|w| {
        for value in ["no-preference", "reduce"] {
            prefers(w, &[("prefers-reduced-motion", value)]);
            each(w, "en", Place::Alone, |_| true, |_| w.tab.text_of(MOVES));
        }
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.run("document.querySelector('h1').animate([{ opacity: 0 }, {}], 9999)");
        assert_ne!(w.tab.text_of(MOVES), "", "the check sees nothing");
    });
}

/// WCAG 2.2.3 and 2.2.1: but for the keys of the exit nothing has a time. Those have another way: the
/// exit itself.
#[test]
fn no_screen_starts_a_clock() {
    const COUNT: &str = "window.clocks = [];
        // Work that waits until nothing else is to be done is no clock; nor is one wait for the next frame,
        // but frame after frame is.
        let inFrame = false;
        for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) {
            const real = window[name], frame = name === 'requestAnimationFrame';
            window[name] = function (act, ...rest) {
                // Drivers use timers without a delay, the start script one of 200 ms where no frame comes;
                // the walk of this test waits for screens.
                const own = frame ? !inFrame : name === 'setTimeout' && (!(rest[0] > 0) || rest[0] === 200);
                if (!own && !String(new Error().stack).includes('walk')) clocks.push(name + ' ' + rest[0]);
                if (!frame) return real.call(window, act, ...rest);
                return real.call(window, (now) => {
                    inFrame = true;
                    try { act(now); } finally { inFrame = false; }
                });
            };
        }";
    in_chromium(|w| {
        w.tab.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": COUNT }));
        let app = |name: &str| name != "gone" && name != "all";
        each(w, "en", Place::Alone, app, |_| w.tab.text_of("return clocks.join()"));
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.click("#view h1");
        w.tab.press("Shift");
        let counted = "return clocks.length > 0";
        w.tab.until("the clock of the keys is seen", counted);
    });
}

/// WCAG 3.2.2 and 3.2.5: typing and choosing change what is found, and nothing else.
#[test]
fn typing_and_choosing_move_neither_the_focus_nor_the_page() {
    in_chromium(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.go_to("find", "find");
        for field in ["#find-words", "#find-place"] {
            w.tab.click(field);
            let place = "return scrollY + ' ' + document.activeElement.id";
            let before = w.tab.text_of(place);
            w.tab.press("r e n t Space");
            assert_eq!(w.tab.text_of(place), before, "{field}");
        }
        w.tab.click(".lists > summary");
        for list in ["need", "who", "channel", "language"] {
            w.tab.run(&format!("document.querySelector('#find-{list}').focus()"));
            w.tab.press("Down Down");
            let here = format!("return document.activeElement.id === 'find-{list}'");
            assert!(w.tab.holds(&here), "{list}: the focus has moved");
            assert!(
                w.tab.holds("return document.querySelector('#view').dataset.screen === 'find'")
            );
        }
    });
}

/// What screen readers say by themselves, over all screens.
#[test]
fn what_is_spoken_without_asking_is_short_and_names_no_topic() {
    const LISTEN: &str = "
        window.spoken = new Set();
        const hear = () => document.querySelectorAll('[role=status], [role=alert], [aria-live], [role=log]')
            .forEach(one => { if (one.textContent.trim()) spoken.add(one.textContent.trim()); });
        addEventListener('DOMContentLoaded', () => new MutationObserver(hear)
            .observe(document, { subtree: true, childList: true, characterData: true }));";
    const TOPIC: [&str; 10] = [
        "abuse", "violence", "assault", "rape", "refuge", "police", "help", "danger", "suicid",
        "choke",
    ];
    in_chromium(|w| {
        w.tab.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTEN }));
        let mut heard = 0;
        each(
            w,
            "en",
            Place::Alone,
            |_| true,
            |_| {
                let said = w.tab.run("return [...window.spoken || []]");
                let said: Vec<String> = serde_json::from_value(said).unwrap();
                heard += said.len();
                let bad = said.into_iter().filter(|words| {
                    words.len() > 40
                        || TOPIC.iter().any(|topic| words.to_lowercase().contains(topic))
                });
                bad.collect::<Vec<_>>().join(" | ")
            },
        );
        assert!(heard > 10, "nothing was heard: {heard}");
    });
}
