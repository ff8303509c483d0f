//! Small screens: no language sticks out, and a long page around shows an exit of its own. More of
//! this kind is in `access/fit.rs`.

use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::world::{PLACE, Way, languages_in};

#[test]
fn no_screen_needs_scrolling_sideways() {
    const WIDE: &str = "return [...document.querySelectorAll('#app *')].filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
        }).slice(0, 3).map(element => element.outerHTML.slice(0, 120)).join()";
    everywhere(|w| {
        for lang in languages_in(w.tab.engine) {
            w.framed(&lang, (320, 568));
            for to in ["home", "help", "find", "about"] {
                if to != "home" {
                    w.go_to(to, to);
                }
                // What is folded away has a place of its own kind in some engines: look at it unfolded.
                w.tab.run("document.querySelectorAll('#view details').forEach(one => { one.open = true })");
                assert_eq!(w.tab.text_of(WIDE), "", "{lang}: {to}");
                assert!(w.tab.holds(
                    "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                ));
                if to != "home" {
                    w.go_to("home", "home");
                }
            }
        }
    });
}

#[test]
fn the_partners_page_shows_an_exit_when_the_widgets_own_is_scrolled_away() {
    const PINNED: &str = "const box = [...document.querySelectorAll('html > div')]
            .map(one => one.shadowRoot && one.shadowRoot.querySelector('button')).find(Boolean);
        const at = box && box.getBoundingClientRect();
        return !!at && at.height >= 44 && at.bottom <= innerHeight && at.top >= 0";
    everywhere(|w| {
        let page =
            w.page("/long", &format!("{}<div style='height:3000px'></div>", w.panel("lang=en")));
        w.tab.open(&w.start());
        w.tab.open(&page);
        w.enter();
        w.ready();
        w.tab.to_top();
        assert!(!w.tab.holds(PINNED), "an exit too many");
        w.tab.run("scrollTo(0, 250)");
        w.tab.until("the page shows an exit", PINNED);
        w.tab.run(
            // Not at once: a driver may wait for the end of a script whose page has gone.
            "const button = [...document.querySelectorAll('html > div')].map(one => one.shadowRoot)
                .find(one => one && one.querySelector('button')).querySelector('button');
            setTimeout(() => button.click(), 50)",
        );
        w.left(Way::Inline);
        w.back_shows_nothing();
    });
}

#[test]
fn nothing_on_the_partners_page_moves_when_the_panel_comes() {
    const SHIFT: &str = "new PerformanceObserver(list => {
        done(list.getEntries().reduce((sum, one) => sum + one.value, 0));
    }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(0), 500);";
    everywhere(|w| {
        let words = "<p>Bins and council tax.".repeat(40);
        for mode in ["inline", "button"] {
            // The loader comes late: the page has long been drawn.
            let late = format!(
                "<style>{PLACE}</style><waymark-panel mode={mode} lang=en><a href=#>Information</a>\
                 </waymark-panel><div id=below>{words}</div><script>setTimeout(() => document.head.append(\
                 Object.assign(document.createElement('script'), {{ src: '{}' }})), 700)</script>",
                w.widget.url("/embed.js")
            );
            let below = "return document.getElementById('below').getBoundingClientRect().y";
            w.tab.open(&w.page("/late", &late));
            let before = w.tab.run(below);
            let there =
                "return !!(document.querySelector('waymark-panel').shadowRoot || {}).firstChild";
            w.tab.until("the panel has come", there);
            assert_eq!(w.tab.run(below), before, "{mode}");
            if w.tab.engine == Engine::Chromium {
                assert_eq!(w.tab.run_async(SHIFT), 0, "{mode}");
            }
        }
    });
}
