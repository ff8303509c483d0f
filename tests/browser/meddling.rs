//! Translators, readers' tools and other extensions rewrite the words of a page under the app. What
//! then shows is whole: a name with its own number, or the first page.

use crate::everywhere;
use waymark_tests::world::{Way, World};

/// What is done to each text of the page. The first is how browsers' own translators do it.
const MEDDLERS: [(&str, &str); 4] = [
    (
        "wraps each text",
        "const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = changed; outer.append(inner); text.replaceWith(outer)",
    ),
    ("changes each text", "text.data = changed"),
    ("cuts each text in two", "if (text.data.length > 1) text.splitText(text.data.length / 2 | 0)"),
    (
        "marks words in each text",
        "const mark = document.createElement('mark');
        mark.textContent = text.data; text.before(mark); text.data = ''",
    ),
];

/// Has its way with every text that is there now.
fn meddle(w: &World, how: &str) {
    w.tab.run(&format!(
        "const walk = document.createTreeWalker(document.getElementById('root'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walk.nextNode()) texts.push(walk.currentNode);
        for (const text of texts) {{
            if (!text.data.trim() || text.parentNode.closest('option, textarea, font, mark')) continue;
            const changed = text.data.toUpperCase();
            {how};
        }}"
    ));
}

/// Steps of a visit, as scripts, so that one that is not there after a fall does no harm.
const STEPS: [&str; 16] = [
    "press(\"[data-to=help]\")",
    "press(\"#view [data-to='topic:leaving']\")",
    "press(\"[data-do=back]\")",
    "press(\"[data-to=home]\")",
    "press(\"[data-to=find]\")",
    "type('words', 'refuge')",
    "type('words', 'money and housing')",
    "type('need', 'legal')",
    "type('place', 'PE1')",
    "press(\"[data-set='need:']\")",
    "press(\"[data-set='more:']\")",
    "type('words', 'he follows me to work')",
    "press(\"#view [data-to^='service:']\")",
    "press(\"[data-language=pl]\")",
    "press(\"[data-do=back]\")",
    "press(\"[data-set='clear:']\")",
];

const HANDS: &str =
    "const press = what => { const one = document.querySelector(what); if (one) one.click() };
    const type = (what, value) => {
        const field = document.querySelector(`[data-find=${what}]`);
        if (!field) return;
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };";

/// What is wrong with what shows, if anything: no heading, or words of one service beside the
/// number of another.
const WRONG: &str = "const said = one => one.textContent.replace(/\\D/g, '');
    const state = document.documentElement.dataset.state;
    const view = document.getElementById('view');
    if (state === 'floor') return view.innerText.includes('999') ? '' : 'no floor';
    if (state !== 'ready' || !view.querySelector('h1').innerText.trim()) return 'no page';
    for (const card of view.querySelectorAll('.card')) {
        const to = card.querySelector('.name').dataset.to;
        const name = card.querySelector('.name').textContent.toUpperCase();
        seen[to] = seen[to] || name;
        if (seen[to] !== name) return `${to} is called ${name}`;
    }
    for (const contact of view.querySelectorAll('.contact')) {
        const tap = contact.querySelector('a[href^=\"tel:\"], a[href^=\"sms:\"]');
        if (!tap) continue;
        const number = tap.getAttribute('href').replace(/\\D/g, '');
        const shown = said(contact.querySelector('summary'));
        if (shown !== number || said(tap) !== number) return `${shown} shows, ${said(tap)} is called, ${number} is dialled`;
    }
    return ''";

/// The names of all services, by what leads to them, as nobody has changed them.
const NAMES: &str = "window.seen = {}; return true";

#[test]
fn whatever_is_done_to_the_words_nobody_is_led_to_a_wrong_number() {
    everywhere(|w| {
        for (case, how) in MEDDLERS {
            w.tab.open(&w.start());
            w.tab.open(&w.address("en", ""));
            w.ready();
            w.tab.run(NAMES);
            for step in STEPS {
                meddle(w, how);
                w.tab.run(&format!("{HANDS} {step}"));
                w.tab.run_async("setTimeout(done, 60)");
                assert_eq!(w.tab.text_of(WRONG), "", "{case}; after {step}");
            }
            w.tab.click("#exit");
            w.left(Way::Alone);
            w.back_shows_nothing();
        }
    });
}
