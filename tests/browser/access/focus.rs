//! Whoever uses the keyboard reaches everything in the order in which it is read, sees where they
//! are, and never loses it under something else.

use super::{KINDS, in_chromium};
use crate::everywhere;
use waymark_tests::screens::Start;
use waymark_tests::walk::{Place, each, prefers, window};
use waymark_tests::world::{SANDBOX, World};

/// What the keyboard reaches, in the order of the page.
const STOPS: &str = "const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(one => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));";

/// Puts the focus on each of them, down and up again, as Tab and Shift+Tab do, and tells where it is
/// not to be seen: off the window, under something, without a ring, or with a weak one.
const UNSEEN: &str = "
    const luminance = (rgb) => {
        const [r, g, b] = rgb.map(part => { part /= 255; return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4; });
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const contrast = (one, other) => {
        const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
        return (high + .05) / (low + .05);
    };
    const behind = (element) => {
        for (let one = element.parentElement; one; one = one.parentElement) {
            const colour = numbers(getComputedStyle(one).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour.slice(0, 3);
        }
        return numbers(getComputedStyle(document.documentElement).backgroundColor).slice(0, 3);
    };
    const wrong = [];
    const key = (one, type, key) => one.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    const words = () => document.getElementById('exit-status')?.textContent;
    const look = (one, way) => {
        // A menu closes when the focus has left it.
        if (!one.checkVisibility({ visibilityProperty: true })) return;
        if (document.activeElement !== one) one.focus();
        key(one, 'keyup', 'Tab');
        const tell = (what) => { if (wrong.length < 6) wrong.push(`${way}: ${what} ${one.outerHTML.slice(0, 90)}`); };
        if (document.activeElement !== one) return tell('takes no focus');
        if (one.matches('.menu > summary')) one.parentElement.open = /menu/.test(way);
        const style = getComputedStyle(one);
        if (!one.matches(':focus-visible') || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return tell('shows no focus');
        if (contrast(numbers(style.outlineColor).slice(0, 3), behind(one)) < 3) tell('has a weak ring');
        for (const box of one.getClientRects()) {
            // Of a box to write in, browsers bring the line into view that is written on.
            const tall = box.height > innerHeight - (words() ? 140 : 100) || one.localName === 'textarea';
            if (box.left < -1 || box.right > innerWidth + 1 || !tall && (box.top < -1 || box.bottom > innerHeight + 1)) return tell('is off the window');
            for (const x of [box.left + 6, (box.left + box.right) / 2, box.right - 6])
                for (const y of tall ? [Math.min(box.bottom, innerHeight) - 6] : [box.top + 4, (box.top + box.bottom) / 2, box.bottom - 4]) {
                    const hit = document.elementFromPoint(x, y);
                    const fine = hit && (one.contains(hit) || hit.contains(one) || hit.localName === 'label' && hit.contains(one));
                    if (!fine) return tell('is under ' + (hit && hit.outerHTML.slice(0, 60)) + ':');
                }
        }
    };
    // Words of the exit come, and stay while the focus goes up.
    const told = (one) => {
        if (!document.getElementById('exit-status') || document.activeElement !== one || one.matches('input, select, textarea')) return;
        key(one, 'keydown', 'x');
        key(one, 'keydown', 'Shift');
        key(one, 'keyup', 'Shift');
        if (words()) look(one, 'with words');
        else wrong.push('no words at ' + one.outerHTML.slice(0, 90));
    };
    scrollTo(0, 0);
    // With the menu open all the way, if it was.
    const menu = document.querySelector('.menu[open]') ? ', menu open' : '';
    stops.forEach(one => look(one, 'down' + menu));
    [...stops].reverse().forEach(one => { look(one, 'up'); told(one); });
    return wrong.join(' | ')";

/// The focus of someone who uses the keyboard, which scripts that move it then keep.
fn by_keyboard(w: &World) {
    w.tab.run("document.activeElement.blur(); scrollTo(0, 0)");
    w.tab.press("Tab");
}

/// On each screen whatever takes the focus is seen to have it.
fn seen_everywhere(w: &World, lang: &str) {
    let look = || {
        by_keyboard(w);
        w.tab.text_of(&format!("{STOPS}{UNSEEN}"))
    };
    // Words that stay as in no visit: `told` looks at those that come.
    let wanted = |name: &str| name != "gone" && !name.ends_with("said");
    each(w, lang, Place::Alone, wanted, |_| look());
}

#[test]
fn the_focus_is_always_to_be_seen_and_never_under_anything() {
    in_chromium(|w| {
        for (size, lang) in [((320, 256), "en"), ((320, 256), "ur"), ((360, 640), "en")] {
            window(w, Some(size));
            seen_everywhere(w, lang);
        }
    });
}

#[test]
fn the_ring_stands_out_in_the_dark_and_in_forced_colours() {
    in_chromium(|w| {
        for features in [[("prefers-color-scheme", "dark")], [("forced-colors", "active")]] {
            prefers(w, &features);
            seen_everywhere(w, "en");
        }
    });
}

#[test]
fn tab_goes_through_everything_in_order_from_the_exit_on() {
    in_chromium(|w| {
        for lang in KINDS {
            // The menu closes when the focus is elsewhere: `keyboard.rs` goes through it.
            let wanted = |name: &str| name != "home-menu" && (lang == "en" || !name.contains('-'));
            each(w, lang, Place::Alone, wanted, |screen| {
                if matches!(screen.start, Start::All | Start::Gone) {
                    return String::new();
                }
                let count = w.tab.run(&format!(
                    "{STOPS} document.activeElement.blur(); window.seen = []; window.stops = stops;
                    if (!window.heard) addEventListener('focusin', event => seen.push(window.stops.indexOf(event.target)));
                    window.heard = true;
                    stops[0].focus();
                    return stops.length"
                ));
                let count = count.as_u64().unwrap() as usize;
                w.tab.press(&"Tab ".repeat(count - 1));
                let seen = w.tab.run("return seen");
                let seen: Vec<i64> =
                    seen.as_array().unwrap().iter().filter_map(serde_json::Value::as_i64).collect();
                let all: Vec<i64> = (0..count as i64).collect();
                let first = w.tab.text_of("return stops[0].id");
                match seen == all && first == "exit" {
                    true => String::new(),
                    false => format!("first {first}, then {seen:?} of {count}"),
                }
            });
        }
    });
}

#[test]
fn tab_goes_into_the_frame_through_it_and_out_again() {
    const HERE: &str = "return document.activeElement.id || document.activeElement.localName";
    // The other drivers send keys to a page's own process, not to that of a frame in it.
    in_chromium(|w| {
        let frame = w.frame(&format!("sandbox='{SANDBOX}'"));
        let body = format!("<a id=above href='#'>Before</a>{frame}<a id=below href='#'>After</a>");
        w.tab.open(&w.page("/around", &body));
        w.enter();
        w.ready();
        w.tab.to_top();
        for (from, key, to) in [("above", "Tab", "below"), ("below", "Shift+Tab", "above")] {
            w.tab.run(&format!("document.getElementById('{from}').focus()"));
            w.tab.press(key);
            assert_eq!(w.tab.text_of(HERE), "widget", "{key} from {from} does not enter");
            // More often than there are stops.
            for _ in 0..60 {
                if w.tab.text_of(HERE) == "widget" {
                    w.tab.press(key);
                }
            }
            assert_eq!(w.tab.text_of(HERE), to, "{key} from {from} does not come out");
        }
    });
}

#[test]
fn enter_opens_a_screen_and_the_focus_follows() {
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.run("document.querySelector('#view [data-to=help]').focus()");
        w.tab.press("Enter");
        w.shows("help");
        w.tab
            .until("the focus is on the new screen", "return document.activeElement.id === 'view'");
        assert!(w.tab.holds("return scrollY === 0"));
    });
}

#[test]
fn the_check_sees_a_focus_that_is_lost() {
    in_chromium(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        let unseen = |css: &str| {
            w.tab.run(&format!("const sheet = new CSSStyleSheet(); sheet.replaceSync(`{css}`); document.adoptedStyleSheets = [sheet]"));
            by_keyboard(w);
            w.tab.text_of(&format!("{STOPS}{UNSEEN}"))
        };
        assert_eq!(unseen(""), "");
        for (css, what) in [
            (":focus-visible { outline: 0 }", "shows no focus"),
            (":focus-visible { outline-color: #eee }", "weak ring"),
            ("html { scroll-padding: 0 }", "is under"),
        ] {
            let found = unseen(css);
            assert!(found.contains(what), "{css}: {found}");
        }
    });
}
