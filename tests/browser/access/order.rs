//! One reads the page in the order in which it looks, knows where one is, and where each link leads.

use super::in_chromium;
use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::walk::{Place, each, window};

#[test]
fn the_order_of_the_page_is_the_order_in_which_it_looks() {
    /// Among siblings the next one is never above the one before, nor before it in the same row.
    const TURNED: &str = "
        const wrong = [];
        const right = getComputedStyle(document.documentElement).direction === 'rtl';
        const laid = (one) => one.checkVisibility() && !/absolute|fixed/.test(getComputedStyle(one).position)
            && !/^inline$|contents/.test(getComputedStyle(one).display) && one.getBoundingClientRect().height > 1;
        for (const parent of document.querySelectorAll('#app, #app *')) {
            const children = [...parent.children].filter(laid);
            children.slice(1).forEach((next, at) => {
                const a = children[at].getBoundingClientRect(), b = next.getBoundingClientRect();
                const row = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
                const back = row ? (right ? b.right > a.right + 1 : b.left < a.left - 1) : b.bottom <= a.top + 1;
                if (back) wrong.push(next.outerHTML.slice(0, 120));
            });
        }
        return wrong.join(' | ')";
    in_chromium(|w| {
        for lang in ["en", "ar"] {
            each(
                w,
                lang,
                Place::Alone,
                |_| true,
                |_| {
                    let turned = [(320, 640), (1280, 900)].map(|size| {
                        window(w, Some(size));
                        w.tab.text_of(TURNED)
                    });
                    turned.concat()
                },
            );
        }
    });
}

#[test]
fn headings_tell_what_each_part_is() {
    /// One first heading; none skipped; every screen's tells it from the others; each part of a text
    /// and each list of services stands under one.
    const WRONG: &str = "
        const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.checkVisibility());
        const levels = all.map(one => +one.localName[1]);
        const wrong = [];
        if (levels.filter(one => one === 1).length !== 1) wrong.push('not one first heading');
        if (levels[0] !== 1) wrong.push('the first heading comes late');
        levels.forEach((level, at) => { if (at && level > levels[at - 1] + 1) wrong.push('skipped before ' + all[at].textContent); });
        if (all.some(one => !one.textContent.trim())) wrong.push('an empty heading');
        return wrong.join(' | ')";
    everywhere(|w| {
        // Other languages have the same headings: `trees.rs` holds them to it.
        let all = w.tab.engine == Engine::Chromium;
        let wanted = |name: &str| name != "gone" && (all || !name.contains('-'));
        each(w, "en", Place::Alone, wanted, |_| w.tab.text_of(WRONG));
    });
}

#[test]
fn what_helps_stands_in_the_same_place_on_every_screen() {
    // WCAG 3.2.3 and 3.2.6: the exit, the languages, the way to help in danger, the footer.
    const PLACES: &str =
        "const all = ['#exit', '#languages', '#view', 'footer'].map(one => document.querySelector(one));
        const after = (one, other) => one && other && one.compareDocumentPosition(other) & 4;
        const danger = document.querySelector('nav [data-to=emergency]');
        return [all.slice(1).every((one, at) => after(all[at], one)),
            !!(after(all[1], danger) && after(danger, all[2]))]";
    in_chromium(|w| {
        let plain = |name: &str| !name.contains('-') && !["gone", "all", "floor"].contains(&name);
        each(w, "en", Place::Alone, plain, |screen| {
            let places = w.tab.run(PLACES);
            let itself = ["home", "emergency"].contains(&screen.name);
            match places[0] == true && (itself || places[1] == true) {
                true => String::new(),
                false => format!("{}: {places}", screen.name),
            }
        });
    });
}

#[test]
fn one_knows_where_one_is_and_gets_to_the_list_of_everything() {
    // WCAG 2.4.8: the first heading names the screen, over a text stands the list that it belongs to,
    // and the page with everything is one link away.
    in_chromium(|w| {
        let mut seen: Vec<String> = Vec::new();
        let plain = |name: &str| !name.contains('-') && !["gone", "all", "floor"].contains(&name);
        each(w, "en", Place::Alone, plain, |screen| {
            let title = w.tab.text_of("return document.querySelector('#view h1').innerText");
            let again = seen.contains(&title);
            seen.push(title.clone());
            let site_map =
                w.tab.holds("return !!document.querySelector(\"footer a[href='all.html']\")");
            let back = screen.name == "home"
                || w.tab.holds("return !!document.querySelector('nav [data-to=home]')");
            let text = ["topic", "check", "plan", "say"].contains(&screen.name);
            let list = !text
                || w.tab.holds("return !!document.querySelector('#view > p > a.name[data-to]')");
            match (again, site_map, back, list) {
                (false, true, true, true) => String::new(),
                _ => format!(
                    "{title:?}: seen before {again}, everything {site_map}, back {back}, list {list}"
                ),
            }
        });
    });
}

#[test]
fn a_link_tells_by_itself_where_it_leads() {
    // WCAG 2.4.9: the same words never lead to two places, and none says only "here" or "more".
    const UNCLEAR: &str = "
        const wrong = [], known = new Map();
        for (const link of document.querySelectorAll('a[href]')) {
            if (!link.checkVisibility()) continue;
            const words = (link.getAttribute('aria-label') || link.innerText).trim().replace(/\\s+/g, ' ');
            const to = link.dataset.to || link.href;
            if (words.length < 3) wrong.push('says nothing: ' + link.outerHTML.slice(0, 90));
            if (known.has(words) && known.get(words) !== to) wrong.push(`${words}: ${known.get(words)} and ${to}`);
            known.set(words, to);
        }
        return wrong.join(' | ')";
    in_chromium(|w| {
        for lang in waymark_tests::world::languages() {
            let wanted = |name: &str| lang == "en" || !name.contains('-');
            each(w, &lang, Place::Alone, wanted, |_| w.tab.text_of(UNCLEAR));
        }
    });
}
