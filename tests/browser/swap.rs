//! The moment when the app takes the place of the first page: nobody can tell.

use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::servers::widget::Fault;
use waymark_tests::world::{World, languages, languages_in};

/// Long enough to look at the first page before the app comes.
const LATE: Fault = Fault::Late(1500);

/// The page as text: elements with their attributes in order, and their words.
const PAGE: &str = "const tell = node => {
    if (node.nodeType === 3) return node.data.trim() && node.data;
    if (node.nodeType !== 1) return '';
    const attributes = [...node.attributes].map(one => ` ${one.name}=${one.value}`).sort().join('');
    return `<${node.localName}${attributes}>${[...node.childNodes].map(tell).join('')}</>\\n`;
};
const app = document.getElementById('app');
app.normalize();
return tell(app);";

/// Where everything is.
const PLACES: &str = "return JSON.stringify([...document.querySelectorAll('#app *')].map(element => {
    const box = element.getBoundingClientRect();
    return [element.localName, box.x, box.y, box.width, box.height].map(n => n.toFixed ? n.toFixed(1) : n);
}))";

/// Opens the first page of a language while the app is still on its way.
fn open_early(w: &World, lang: &str) {
    w.widget.mends();
    w.widget.breaks(".wasm", LATE);
    w.tab.go(&w.address(lang, ""));
    // And the exit link has taken the partner's address.
    let there = "return !!document.querySelector('footer')
        && document.querySelector('a.exit').href.includes('exit.localhost')";
    w.tab.until("the page is there", there);
}

#[test]
fn the_app_takes_over_a_page_that_is_the_same_to_the_eye_and_to_a_screen_reader() {
    everywhere(|w| {
        for lang in languages_in(w.tab.engine) {
            let w = World::around(w.tab.clone());
            open_early(&w, &lang);
            let (page, places) = (w.tab.text_of(PAGE), w.tab.text_of(PLACES));
            w.ready();
            assert_same(&page, &w.tab.text_of(PAGE), &lang);
            assert_eq!(places, w.tab.text_of(PLACES), "{lang}: something moved");
        }
    });
}

/// Shows the first lines that differ.
#[track_caller]
fn assert_same(before: &str, after: &str, lang: &str) {
    for (before, after) in before.lines().zip(after.lines()) {
        assert_eq!(before, after, "{lang}");
    }
    assert_eq!(before.lines().count(), after.lines().count(), "{lang}");
}

#[test]
fn focus_scroll_and_what_was_opened_stay_when_the_app_takes_over() {
    const FOCUSED: &str = "return document.activeElement.id + ' ' + scrollY + ' ' +
        [...document.querySelectorAll('details')].map(one => one.open).join()";
    everywhere(|w| {
        open_early(w, "en");
        w.tab.run(
            "document.querySelectorAll('#view details')[1].open = true;
            const link = document.querySelector('#view [data-to=find]');
            link.focus();
            scrollTo(0, 210);",
        );
        let target = "return document.activeElement.dataset.to === 'find'";
        assert!(w.tab.holds(target));
        let before = w.tab.text_of(FOCUSED);
        w.ready();
        assert!(w.tab.holds(target), "the focus is kept");
        assert_eq!(w.tab.text_of(FOCUSED), before);
    });
}

#[test]
fn nothing_shifts_while_the_page_loads() {
    const SHIFTS: &str = "new PerformanceObserver(list => {
        done(list.getEntries().reduce((sum, one) => sum + one.value, 0));
    }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(0), 500);";
    everywhere(|w| {
        // Only Chromium counts shifts; the others are asked where things are, above.
        if w.tab.engine == Engine::Chromium {
            for lang in languages() {
                w.tab.open(&w.address(&lang, ""));
                w.ready();
                assert_eq!(w.tab.run_async(SHIFTS), 0, "{lang}");
            }
        }
    });
}
