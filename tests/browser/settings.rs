//! What a partner may set, and what happens to nonsense: it is ignored, quietly.

use crate::everywhere;
use serde_json::json;
use waymark_tests::browsers::Engine;
use waymark_tests::world::{Way, World};

/// Address of the exit link, and what the page is set to.
const SET: &str = "return [
    document.querySelector('a.exit').href, document.documentElement.lang,
    document.querySelector('#view').dataset.screen,
    getComputedStyle(document.documentElement).getPropertyValue('--radius').trim(),
].join(' ')";

fn open(w: &World, query: &str) -> String {
    w.tab.open(&format!("{}?{query}", w.widget.url("/en/")));
    w.ready();
    w.tab.text_of(SET)
}

#[test]
fn nonsense_in_the_address_falls_back_to_the_defaults() {
    everywhere(|w| {
        let usual = open(w, "");
        let bad = [
            "exit=javascript:alert(1)",
            "exit=http://example.com/",
            "exit=https://user:word@example.com/",
            "exit=%00&area=%3Cb%3E&start=../../x&accent=red;%7D&radius=900&c=7",
            "exit=data:text/html,x&start=topic:999999&area=atlantis",
            "exit=&area=&start=&accent=&radius=&lang=&x=1&__proto__=1",
            "start=all&start=home&radius=-4&radius=1e1",
        ];
        for query in bad {
            assert_eq!(open(w, query), usual, "{query}");
        }
        let own = w.widget.url("/en/");
        assert_eq!(open(w, &format!("exit={own}")), usual, "leaving to the widget is no way out");
    });
}

#[test]
fn good_settings_in_the_address_count() {
    everywhere(|w| {
        let exit = w.exit.url("/");
        let set = open(w, &format!("exit={exit}&start=find&radius=12&area=fenland&accent=3366cc"));
        assert_eq!(set, format!("{exit} en find 12px"));
    });
}

#[test]
fn wherever_a_visit_starts_it_is_told_what_the_exit_does_until_one_goes_on() {
    everywhere(|w| {
        let told = "return [...document.querySelectorAll('#app p')]
            .filter(one => one.innerText.includes('press Shift three times')).length";
        for start in ["home", "help", "worried", "find", "device"] {
            w.tab.open(&w.address("en", &format!("&start={start}")));
            w.ready();
            w.shows(start);
            assert_eq!(w.tab.run(told), 1, "{start}");
            w.tab.click("[data-to=emergency], [data-to='topic:cannot-hide']");
            w.tab.until("it is told once", &format!("{told} === 0"));
        }
    });
}

#[test]
fn nonsense_in_the_loaders_attributes_falls_back_to_the_defaults() {
    everywhere(|w| {
        let bad = "lang=xx-QQ area='<i>' start=nowhere exit=javascript:1 accent=zzz radius=-1 \
                   mode=sideways label='' height=huge nonsense=1";
        let panel = format!(
            "<waymark-panel {bad}></waymark-panel><script src='{}'></script>",
            w.widget.url("/embed.js")
        );
        w.tab.open(&w.page("/bad", &panel));
        w.enter();
        w.ready();
        let set = w.tab.text_of(SET);
        assert_eq!(set, open(w, ""));
    });
}

#[test]
fn the_loader_passes_on_no_exit_that_is_not_a_whole_https_address() {
    everywhere(|w| {
        for exit in [
            "https:/www.example.org/",
            "https:www.example.org",
            "http://a.localhost.example.org/",
            "http://example.org/",
            "https://user@example.org/",
        ] {
            let panel = w.panel_to(exit, "lang=en");
            w.tab.open(&w.page("/exit", &panel));
            w.enter();
            let passed = "return new URL(location.href).searchParams.get('exit')";
            assert_eq!(w.tab.run(passed), json!(null), "{exit}");
        }
    });
}

#[test]
fn the_loader_takes_the_language_asked_for_or_one_that_the_browser_speaks() {
    everywhere(|w| {
        let shown = |attributes: &str| {
            w.tab.open(&w.page("/lang", &w.panel(attributes)));
            w.enter();
            w.tab.text_of("return document.documentElement.lang")
        };
        if w.tab.engine == Engine::Chromium {
            for (speaks, lang) in [("xx,pl-PL,en", "pl"), ("ur,en", "ur"), ("tlh", "en")] {
                let other = json!({ "userAgent": "a browser", "acceptLanguage": speaks });
                w.tab.devtools("Emulation.setUserAgentOverride", &other);
                assert_eq!(shown(""), lang, "{speaks}");
                assert_eq!(shown("lang=ar"), "ar", "{speaks}");
            }
            let none = json!({ "userAgent": "", "acceptLanguage": "" });
            w.tab.devtools("Emulation.setUserAgentOverride", &none);
        }
        for (attributes, lang) in [
            ("", "en"),
            ("lang=pl", "pl"),
            ("lang=pl-PL", "pl"),
            ("lang=ar", "ar"),
            ("lang=en-simple", "en-simple"),
        ] {
            assert_eq!(shown(attributes), lang, "{attributes}");
        }
    });
}

#[test]
fn a_visitor_can_choose_another_exit_for_this_visit() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Frame] {
            w.open(way);
            w.ready();
            w.go_to("about", "about");
            let chosen = "return document.querySelectorAll('#view [data-exit]')[1].dataset.exit";
            let chosen = w.tab.text_of(chosen);
            w.tab.click("#view li:nth-child(2) [data-exit]");
            let shown = format!("return document.querySelector('a.exit').href === {chosen:?}");
            w.tab.until("the exit is set", &shown);
            w.tab.click("#exit");
            let host = chosen.split('/').nth(2).unwrap_or_default().to_owned();
            let asked = || w.tab.asked_outside();
            assert!(
                waymark_tests::browsers::eventually(|| asked().contains(&host)),
                "{:?}",
                asked()
            );
            assert_eq!(w.exit.requests().len(), 0, "{way:?}: the partner's exit was used");
        }
    });
}

#[test]
fn a_reader_of_polish_finds_first_who_speaks_polish_and_the_card_says_so() {
    const WHY: &str = "return [...document.querySelectorAll('#view .card')].map(card =>
        (card.querySelector('.why') || card).textContent)";
    everywhere(|w| {
        let first = |lang: &str| {
            w.tab.open(&w.address(lang, ""));
            w.ready();
            w.go_to("find", "find");
            let why = w.tab.run(WHY);
            why[0].as_str().expect("a first card").contains("Polski")
        };
        assert!(first("pl"), "the first card does not say it");
        assert!(!first("en"), "it is the first for everybody");
        // Where somebody says what they need, too.
        w.tab.open(&w.address("pl", ""));
        w.ready();
        w.go_to("find", "find");
        w.tab.run(
            "const need = document.querySelector('#find-need'); need.value = 'talk';
            need.dispatchEvent(new Event('input', { bubbles: true }))",
        );
        w.tab.until(
            "it is the first of those that talk",
            &format!("const why = (() => {{ {WHY} }})(); return why[0].includes('Polski')"),
        );
    });
}
