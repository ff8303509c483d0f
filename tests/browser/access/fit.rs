//! Nothing is cut off, covered or too small: on a window of 320 × 256 dots (1280 × 1024 at 400 %),
//! with wider spacing, with letters twice as large.

use super::{KINDS, in_chromium};
use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::walk::{Place, each, window};
use waymark_tests::world::World;

/// What is cut off, sticks out or is covered, if anything.
const WRONG: &str = "
    const wrong = [];
    const show = (element) => element.outerHTML.slice(0, 110);
    const tell = (what, element) => { if (wrong.length < 4) wrong.push(what + ' ' + show(element)); };
    const root = document.scrollingElement;
    if (root.scrollWidth > root.clientWidth) tell('the page scrolls sideways', root);
    const seen = [...document.querySelectorAll('body *')].filter(element =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('.for-readers'));
    for (const element of seen) {
        const box = element.getBoundingClientRect(), style = getComputedStyle(element);
        if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) tell('sticks out', element);
        const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
        if (hides && !element.matches('input, select, textarea') && (element.scrollHeight > element.clientHeight + 1
            || element.scrollWidth > element.clientWidth + 1)) tell('is cut off', element);
    }
    // Words: within what is drawn around them, and not over other words.
    const BOXED = 'a:not(p a), button, summary, .card, .contact, .urgent, blockquote, .warning, option';
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode, parent = node.parentElement;
        if (!node.data.trim() || !seen.includes(parent) || parent.closest('option, textarea')) continue;
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) if (line.width > 1) words.push({ parent, line });
    }
    for (const { parent, line } of words) {
        const around = parent.closest(BOXED);
        if (!around) continue;
        const box = around.getBoundingClientRect(), middle = (line.top + line.bottom) / 2;
        if (line.left < box.left - 1 || line.right > box.right + 1 || middle < box.top || middle > box.bottom)
            tell('words leave', around);
    }
    words.forEach((one, at) => words.slice(at + 1).forEach(other => {
        if (one.parent === other.parent) return;
        // A menu that is open lies over what is under it.
        if (!one.parent.closest('.menu > ul') !== !other.parent.closest('.menu > ul')) return;
        const a = one.line, b = other.line;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > Math.min(a.height, b.height) / 2) tell('covers ' + show(other.parent), one.parent);
    }));
    return wrong.join(' | ')";

/// What WCAG 1.4.12 asks a page to bear. Constructed, because the page's policy allows no styles.
const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }
    :lang(ar), :lang(ar) *, :lang(hi), :lang(hi) * { line-height: 1.7 !important }
    :lang(ur), :lang(ur) * { line-height: 2 !important }";

/// Letters twice as large.
const DOUBLED: &str = "html { font-size: 200% !important }";

/// A style of the reader over the page's.
fn styled(w: &World, css: &str) {
    let sheet = format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(`{css}`);
        document.adoptedStyleSheets = [sheet]; scrollTo(0, 0)"
    );
    w.tab.run(&sheet);
}

/// What is wrong under a style.
fn wrong_with(w: &World, css: &str) -> String {
    styled(w, css);
    let found = w.tab.text_of(WRONG);
    styled(w, "");
    found
}

/// Every screen and state in a window of this size, looked at in this way.
fn whole(size: (u32, u32), look: impl Fn(&World) -> String + Sync) {
    in_chromium(|w| {
        window(w, Some(size));
        for lang in KINDS {
            each(w, lang, Place::Alone, |_| true, |_| look(w));
        }
    });
}

#[test]
fn nothing_is_cut_off_on_a_small_window() {
    whole((320, 256), |w| w.tab.text_of(WRONG));
}

#[test]
fn nothing_is_cut_off_when_lines_words_and_letters_are_spaced() {
    whole((320, 640), |w| wrong_with(w, SPACED));
}

#[test]
fn nothing_is_cut_off_when_letters_are_twice_as_large() {
    whole((360, 640), |w| wrong_with(w, DOUBLED));
}

#[test]
fn every_engine_keeps_the_first_screens_whole_in_a_narrow_frame() {
    const SOME: [&str; 6] = ["home", "help", "topic-warning", "check", "find", "about"];
    everywhere(|w| {
        for lang in KINDS {
            let wanted = |name: &str| SOME.contains(&name);
            each(w, lang, Place::Framed(320, 568), wanted, |_| {
                [w.tab.text_of(WRONG), wrong_with(w, SPACED), wrong_with(w, DOUBLED)].concat()
            });
        }
    });
}

#[test]
fn the_partners_page_keeps_frame_buttons_and_exit_whole_in_a_small_window_and_with_large_letters() {
    /// What the loader put there: buttons, dialog and frame.
    const OWN: &str = "
        const find = root => [...root.querySelectorAll('*')].flatMap(one =>
            [one, ...(one.shadowRoot ? find(one.shadowRoot) : [])]);
        const own = find(document).filter(one => one.getRootNode() !== document && one.offsetWidth
            && one.matches('button, dialog, iframe'));
        const wrong = [], root = document.scrollingElement;
        if (root.scrollWidth > root.clientWidth) wrong.push('the page scrolls sideways');
        if (own.filter(one => one.localName === 'iframe').length !== 1) wrong.push('no frame');
        for (const one of own) {
            const box = one.getBoundingClientRect();
            if (box.left < -1 || box.right > innerWidth + 1) wrong.push(one.localName + ' sticks out');
            if (one.matches('button') && (box.height < 48 || box.width < 44)) wrong.push('small ' + one.outerHTML);
            if (one.matches('button') && one.scrollWidth > one.clientWidth + 1) wrong.push('cut off ' + one.outerHTML);
            const inside = one.closest('dialog');
            if (inside && (box.top < -1 || box.bottom > innerHeight + 1)) wrong.push(one.localName + ' below the window');
        }";
    in_chromium(|w| {
        window(w, Some((320, 256)));
        for lang in KINDS {
            for (mode, css) in
                [("inline", ""), ("inline", DOUBLED), ("button", ""), ("button", DOUBLED)]
            {
                w.tab.open(&w.page("/small", &w.panel(&format!("lang={lang} mode={mode}"))));
                styled(w, css);
                let found = w.tab.text_of(&format!(
                    "{OWN} return wrong.filter(it => it !== 'no frame').join(' | ')"
                ));
                assert_eq!(found, "", "{lang} {mode} {css}, closed");
                w.tab.run("document.querySelector('waymark-panel').open()");
                w.enter();
                w.ready();
                w.tab.to_top();
                let found = w.tab.text_of(&format!("{OWN} return wrong.join(' | ')"));
                assert_eq!(found, "", "{lang} {mode} {css}");
            }
        }
    });
}

#[test]
fn the_check_sees_what_is_cut_off() {
    everywhere(|w| {
        w.framed("en", (320, 568));
        assert_eq!(w.tab.text_of(WRONG), "");
        for (css, what) in [
            (".urgent { block-size: 2rem; overflow: hidden }", "is cut off"),
            (".urgent { block-size: 2rem }", "words leave"),
            ("h1 { margin-block-end: -2rem }", "covers"),
            ("#view { inline-size: 30rem }", "sideways"),
        ] {
            let found = wrong_with(w, css);
            assert!(found.contains(what), "{css}: {found}");
        }
    });
}

#[test]
fn targets_are_large_enough_for_a_thumb() {
    // Links within sentences are as high as their line: the standard leaves them out. A link that is
    // the whole of its paragraph is none of them.
    const SMALL: &str = "const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
        .filter(one => one.checkVisibility()).map(one => {
            const check = one.type === 'checkbox' || one.type === 'radio';
            return [one, (check ? one.closest('label') : one).getBoundingClientRect()];
        });
        const within = (one) => {
            const block = one.closest('p, li, dd, h1, h2, h3, h4');
            return one.localName === 'a' && getComputedStyle(one).display === 'inline'
                && !!block && block.innerText.trim().length > one.innerText.trim().length + 3;
        };
        const wrong = [];
        for (const [one, box] of all) {
            const least = one.matches('#exit, .exit, .contact .button') ? 47.5 : 43.5;
            if (!within(one) && (box.height < least || box.width < least)) wrong.push(`${box.width} × ${box.height}`, one.outerHTML.slice(0, 120));
        }
        // What leaves the page or calls has room around it.
        for (const [one, box] of all) if (one.matches('#exit, .contact .button'))
            for (const [other, next] of all) if (other !== one && next.left < box.right + 8 && next.right > box.left - 8
                && next.top < box.bottom + 8 && next.bottom > box.top - 8) wrong.push('too near', one.outerHTML.slice(0, 60), other.outerHTML.slice(0, 60));
        return wrong.join(' ')";
    everywhere(|w| {
        let all = w.tab.engine == Engine::Chromium;
        for lang in ["en", "hi", "ur"] {
            let wanted = |name: &str| (all && lang == "en") || !name.contains('-');
            each(w, lang, Place::Framed(320, 568), wanted, |_| w.tab.text_of(SMALL));
        }
    });
}
