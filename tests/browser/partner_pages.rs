//! The loader on partners' pages of every kind: however it is loaded, whatever the page's policy,
//! style or structure, the widget shows, can be left, and goes away without a trace.

use crate::everywhere;
use waymark_tests::browsers::{Engine, eventually};
use waymark_tests::servers::http::Reply;
use waymark_tests::world::{HOST_WORDS, Way, World};

/// True on the partner's page when the loader shows its small floor in the place of the frame.
pub(crate) const SMALL_FLOOR: &str =
    "const find = root => [...root.querySelectorAll('*')].flatMap(one =>
        one.shadowRoot ? find(one.shadowRoot) : one.localName === 'iframe' ? [one.previousElementSibling] : []);
    const [floor] = find(document);
    return !!floor && floor.innerText.includes('999') && !!floor.querySelector('a[href]')
        && !!floor.querySelector('button')
        && [...floor.querySelectorAll('a, button')].every(one => one.offsetHeight >= 48 && one.offsetWidth >= 44)";

/// A page of the partner with headers of its own.
pub(crate) fn page(w: &World, headers: &[(&str, String)], html: &str) -> String {
    let mut reply = Reply::html(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Council</title>{html}"
    ));
    for (name, value) in headers {
        reply = reply.with(name, value);
    }
    w.partner.put("/partner", reply)
}

/// How many panels the page has, and how many elements the loader has put beside them.
const COUNT: &str = "return [document.querySelectorAll('waymark-panel').length,
    [...document.querySelectorAll('html > div')].filter(one => one.shadowRoot).length].join()";

#[test]
fn however_it_is_loaded_it_works_and_once_is_enough() {
    everywhere(|w| {
        let src = w.widget.url("/embed.js");
        let exit = w.exit.url("/");
        let panel = format!("<waymark-panel exit='{exit}'></waymark-panel>");
        let late = "const script = document.createElement('script');
            script.src = 'SRC'; script.async = true; document.head.append(script)";
        let late = late.replace("SRC", &src);
        let cases = [
            ("twice", format!("<script src='{src}'></script>{panel}<script src='{src}'></script>")),
            (
                "late",
                format!(
                    "{panel}<script>onload = () => setTimeout(() => {{ {late} }}, 200)</script>"
                ),
            ),
            ("async", format!("<script async src='{src}'></script>{panel}")),
            ("in the head, deferred", format!("<script defer src='{src}'></script>{panel}")),
            (
                "as a module",
                format!("{panel}<script type=module crossorigin src='{src}'></script>"),
            ),
            (
                "by itself",
                format!("<script src='{src}' data-mode=inline data-exit='{exit}'></script>"),
            ),
            (
                "by itself from the head",
                format!(
                    "<head><script src='{src}' data-mode=inline data-exit='{exit}'></script></head><body><p>Text</body>"
                ),
            ),
        ];
        for (case, html) in cases {
            let url = page(w, &[], &html);
            w.tab.open(&url);
            w.enter();
            w.tab.to_top();
            assert_eq!(w.tab.text_of(COUNT), "1,1", "{case}");
            w.enter();
            w.ready();
            w.tab.click("#exit");
            w.left(Way::Inline);
        }
    });
}

#[test]
fn strict_policies_of_the_page_need_two_directives_and_nothing_else() {
    everywhere(|w| {
        let own = w.widget.origin();
        let csp = format!("default-src 'none'; script-src {own}; frame-src {own}");
        let typed = format!("{csp}; require-trusted-types-for 'script'; trusted-types 'none'");
        let policy = "Content-Security-Policy";
        let script = "<script src=/spy.js></script>";
        let noted = "addEventListener('securitypolicyviolation', event => {
            document.documentElement.dataset.violation = event.violatedDirective + event.blockedURI })";
        w.partner.put("/spy.js", Reply::new(200, "text/javascript", noted.into()));
        let partner = w.partner.origin();
        let cases = [
            (
                "a strict policy",
                vec![(policy, csp.replace("script-src", &format!("script-src {partner}")))],
            ),
            (
                "Trusted Types",
                vec![(policy, typed.replace("script-src", &format!("script-src {partner}")))],
            ),
            ("COEP", vec![("Cross-Origin-Embedder-Policy", "require-corp".to_owned())]),
            (
                "COEP and COOP",
                vec![
                    ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
                    ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
                ],
            ),
        ];
        for (case, headers) in cases {
            let url = page(w, &headers, &format!("{script}{}", w.panel("mode=button")));
            w.tab.open(&w.start());
            w.tab.open(&url);
            w.tab.run("document.querySelector('waymark-panel').open()");
            w.enter();
            w.ready();
            w.tab.to_top();
            let violation =
                w.tab.text_of("return document.documentElement.dataset.violation || ''");
            // The browser itself asks for an icon of the partner.
            assert!(
                violation.is_empty() || violation.starts_with("img-src"),
                "{case}: {violation}"
            );
            w.enter();
            w.tab.click("#exit");
            w.left(Way::Button);
        }
    });
}

#[test]
fn styles_of_the_page_hide_neither_the_panel_nor_its_exit() {
    const ON_TOP: &str = "const [box] = [...document.querySelectorAll('html > div')]
            .map(one => one.shadowRoot && one.shadowRoot.querySelector('dialog')).filter(Boolean);
        const at = box.querySelector('iframe').getBoundingClientRect();
        const hit = document.elementFromPoint(at.left + at.width / 2, at.top + 30);
        return at.width > 250 && at.height > 400 && at.left >= 0 && at.right <= innerWidth
            && hit === box.getRootNode().host";
    everywhere(|w| {
        let bar = "<div style='position:fixed;inset:0 0 auto;height:60px;z-index:2147483647;background:red'>Cookies</div>";
        let cases = [
            ("dark", "<style>:root{color-scheme:dark;background:#000;color:#fff}</style>PANEL".to_owned()),
            ("right to left", "<script>document.documentElement.dir='rtl'</script>PANEL".to_owned()),
            ("transforms", "<div style='transform:rotate(20deg) scale(.2);filter:blur(2px);overflow:hidden;height:20px;contain:paint'>PANEL</div>".to_owned()),
            ("a huge z-index", format!("{bar}PANEL")),
            ("a hidden container", "<div style='display:none'>PANEL</div>".to_owned()),
            ("hostile rules", "<style>*,iframe,dialog,div{display:none!important;opacity:0;width:3px!important}html,head,body{display:block!important;width:auto!important;opacity:1}body>div{position:static!important;left:-999px}</style>PANEL".to_owned()),
        ];
        for (case, html) in cases {
            eprintln!("{case}");
            let html = html.replace("PANEL", &w.panel("mode=button"));
            w.tab.open(&page(w, &[], &html));
            w.tab.run("document.querySelector('waymark-panel').open()");
            w.enter();
            w.ready();
            w.tab.to_top();
            w.tab.until(&format!("{case}: the panel is on top"), ON_TOP);
        }
    });
}

#[test]
fn a_page_that_removes_the_panel_is_as_it_was() {
    /// Counts listeners on the window and the document.
    const LISTENERS: &str = "<script>window.listeners = window.known = 0;
        const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
        const outer = one => one === window || one === document || one == null;
        EventTarget.prototype.addEventListener = function (...all) {
            if (outer(this)) listeners += 1; return add.apply(this, all); };
        EventTarget.prototype.removeEventListener = function (...all) {
            if (outer(this)) listeners -= 1; return remove.apply(this, all); };
        </script>";
    /// What the page has; not the names that a driver leaves on its window.
    const STATE: &str = "return [listeners, document.querySelectorAll('*').length,
        Object.keys(window).filter(name => !known.has(name) && !/^(se|cdc)_/.test(name)), document.documentElement.style.cssText, document.body.style.cssText].join()";
    everywhere(|w| {
        let src = format!("<script src='{}'></script>", w.widget.url("/embed.js"));
        w.tab.open(&page(w, &[], &format!("{LISTENERS}{src}<main></main>")));
        w.tab.run("window.known = new Set(Object.keys(window))");
        let before = w.tab.text_of(STATE);
        for mode in ["inline", "button"] {
            for _ in 0..3 {
                w.tab.run(&format!(
                    "document.querySelector('main').innerHTML = '<waymark-panel mode={mode}></waymark-panel>';
                    document.querySelector('waymark-panel').open()"
                ));
                w.enter();
                w.tab.to_top();
                assert_ne!(w.tab.text_of(STATE), before, "{mode}: nothing was added");
                w.tab.run("document.querySelector('main').textContent = ''");
                assert_eq!(w.tab.text_of(STATE), before, "{mode}: something stays");
            }
        }
        // Two at once; one goes, the other works on.
        w.tab.run(&format!(
            "document.querySelector('main').innerHTML = '<p id=host>Host</p>'
                + \"<waymark-panel id=one></waymark-panel><waymark-panel exit='{}'></waymark-panel>\";
            document.getElementById('one').remove()",
            w.exit.url("/")
        ));
        w.enter();
        w.ready();
        w.tab.click("#exit");
        w.left(Way::Inline);
    });
}

#[test]
fn the_dialog_takes_the_focus_and_gives_it_back_and_the_page_does_not_move() {
    const SHIFTS: &str = "<script>window.shift = 0;
        try { new PerformanceObserver(list => list.getEntries().forEach(one => { shift += one.value }))
            .observe({ type: 'layout-shift', buffered: true }) } catch {}</script>";
    const PLACE: &str = "const box = document.getElementById('host').getBoundingClientRect();
        return [box.x, box.y, box.width, scrollY].join()";
    const DIALOG: &str = "[...document.querySelectorAll('html > div')].map(one => one.shadowRoot)
        .find(Boolean).querySelector('dialog')";
    everywhere(|w| {
        let body = format!(
            "{SHIFTS}{}<p id=end style='height:3000px'>{HOST_WORDS}",
            w.panel("mode=button")
        );
        w.tab.open(&w.page("/moves", &body));
        w.tab.run("scrollTo(0, 40); document.documentElement.style.overflow = 'scroll'");
        let before = w.tab.text_of(PLACE);
        let button = "const own = document.querySelector('waymark-panel').shadowRoot;";
        w.tab.run(&format!(
            "{button} own.querySelector('button').focus(); own.querySelector('button').click()"
        ));
        w.enter();
        w.ready();
        w.tab.to_top();
        let inside = format!(
            "const box = {DIALOG}; return box.open && box.matches(':modal')
            && box.getRootNode().activeElement.localName === 'iframe'"
        );
        w.tab.until("the focus is in the frame", &inside);
        assert_eq!(w.tab.text_of(PLACE), before, "the page has moved");
        assert!(w.tab.holds("return document.documentElement.style.overflow === 'hidden'"));
        w.tab.run("document.querySelector('waymark-panel').close()");
        let back = format!("{button} return own.activeElement === own.querySelector('button')");
        w.tab.until("the focus is back", &back);
        assert_eq!(w.tab.text_of(PLACE), before, "the page has moved");
        assert!(w.tab.holds("return document.documentElement.style.overflow === 'scroll'"));
        assert!(w.tab.holds(&format!("return !{DIALOG}")), "the dialog is still there");
        // Again by the key, from within the frame.
        w.tab.run("document.querySelector('waymark-panel').open()");
        w.enter();
        w.ready();
        w.tab.click("#view h1");
        w.tab.press("Escape");
        w.tab.to_top();
        w.tab.until("the panel has closed", crate::exits::CLOSED);
        if w.tab.engine == Engine::Chromium {
            assert_eq!(w.tab.run("return shift"), 0, "layout shift");
        }
    });
}

#[test]
fn a_frame_that_does_not_answer_gives_way_to_a_small_floor() {
    everywhere(|w| {
        w.widget.breaks("/en/index.html", waymark_tests::servers::widget::Fault::Missing);
        for (mode, way) in [("inline", Way::Inline), ("button", Way::Button)] {
            w.tab.open(&w.start());
            w.tab.open(&w.page("/silent", &w.panel(&format!("lang=en mode={mode}"))));
            w.tab.run("document.querySelector('waymark-panel').open()");
            w.tab.until("the floor shows", SMALL_FLOOR);
            if way == Way::Inline {
                w.tab.run(
                    "const own = document.querySelector('waymark-panel').shadowRoot;
                    setTimeout(() => own.querySelector('button').click(), 50)",
                );
                assert!(eventually(|| w.tab.url() == w.exit.url("/")), "at {}", w.tab.url());
            }
        }
    });
}

#[test]
fn wrong_attributes_are_named_once_without_a_word_of_the_topic() {
    everywhere(|w| {
        let catch = "<script>window.said = [];
            for (const name of ['log', 'info', 'warn', 'error']) console[name] = (...all) => said.push(all.join(' '))</script>";
        let bad = "lang=en colour=red exit=javascript:1 class=x id=y data-z=1";
        let two = format!("{catch}<waymark-panel {bad}></waymark-panel>{}", w.panel("nonsense=1"));
        w.tab.open(&page(w, &[], &two));
        w.enter();
        w.tab.to_top();
        let said = w.tab.text_of("return said.join('|')");
        let each =
            ["colour", "exit", "nonsense"].map(|name| format!("waymark-panel ignores {name}"));
        assert_eq!(said, each.join("|"));
    });
}
