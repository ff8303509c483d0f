//! A partner's page that records all it can see: visits to different topics look the same to it.

use crate::everywhere;
use waymark_tests::world::{SANDBOX, Way, World};

/// Records everything but times, in the order it happens.
const SPY: &str = "<script>
    const seen = [];
    const note = (...words) => seen.push(words.join(' '));
    addEventListener('message', event => note('message', JSON.stringify(event.data), event.origin));
    for (const name of ['resize', 'scroll', 'hashchange', 'popstate', 'keydown', 'keyup', 'input',
        'click', 'pointerdown', 'touchstart', 'copy', 'beforeunload', 'visibilitychange', 'error',
        'securitypolicyviolation', 'storage', 'fullscreenchange', 'beforeprint']) {
        addEventListener(name, event => note(name, event.target.id || event.target.localName), true);
    }
    for (const name of ['focus', 'blur']) addEventListener(name, event => {
        if (event.target === window) note('window', name);
    }, true);
    const sizes = new ResizeObserver(list => list.forEach(one =>
        note('size', one.target.localName, one.contentRect.width, one.contentRect.height)));
    const changes = new MutationObserver(list => list.forEach(one =>
        note('change', one.type, one.target.localName, one.attributeName)));
    const watch = root => {
        changes.observe(root, { subtree: true, childList: true, attributes: true });
        root.querySelectorAll('*').forEach(element => {
            if (element.localName === 'iframe') {
                sizes.observe(element);
                element.addEventListener('load', () => note('load'));
            }
            if (element.shadowRoot) watch(element.shadowRoot);
        });
    };
    // Browsers ask for the partner's icon once, at a time of their own.
    const resources = () => performance.getEntriesByType('resource')
        .filter(one => !one.name.endsWith('/favicon.ico')).map(one => one.name + one.transferSize).sort();
    // What can be asked at any time, asked often.
    let last = '';
    window.ask = () => {
        const active = document.activeElement;
        const now = [history.length, frames.length, document.title, location.href, scrollX, scrollY,
            document.documentElement.scrollHeight, active.localName, document.cookie,
            localStorage.length, sessionStorage.length, window.name,
            resources().join()
        ].join();
        if (now !== last) note('now', last = now);
    };
    window.spy = () => {
        // Before this, drivers move the focus at times of their own.
        for (let at = seen.length; at--;) if (seen[at].startsWith('window')) seen.splice(at, 1);
        watch(document);
        setInterval(ask, 20);
    };
    // In order of time for each kind: what is asked and what is told comes at times of its own.
    window.report = () => {
        ask();
        return seen.map((line, at) => [line.split(' ')[0], at, line])
            .sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])
            .map(one => one[2]).join('\\n');
    };
    </script>";

/// What a person reads, types and chooses; each with as many screens as the others.
struct Visit {
    list: &'static str,
    nth: usize,
    typed: &'static str,
    need: usize,
}

const VISITS: [Visit; 3] = [
    Visit { list: "help", nth: 0, typed: "he hits me", need: 1 },
    Visit { list: "worried", nth: 2, typed: "my neighbour shouts at night", need: 4 },
    Visit { list: "device", nth: 1, typed: "x", need: 2 },
];

/// What the spy has seen of a visit.
#[track_caller]
fn seen(w: &World, way: Way, visit: &Visit) -> String {
    let body = match way {
        Way::Inline => w.panel("lang=en"),
        Way::Button => w.panel("lang=en mode=button"),
        _ => w.frame(&format!("sandbox='{SANDBOX}'")),
    };
    // A path of the same length and a history of the same length each time.
    w.tab.open(&w.page("/spied", &format!("{SPY}{body}")));
    if way == Way::Button {
        w.tab.run(
            "document.querySelector('waymark-panel').shadowRoot.querySelector('button').click()",
        );
    }
    w.enter();
    w.ready();
    w.tab.click("#view h1");
    w.tab.to_top();
    w.tab.run("spy()");
    w.enter();
    w.go_to(visit.list, visit.list);
    let topic = format!(
        "const all = document.querySelectorAll(\"#view [data-to^='topic:']\");
        return all[{}].dataset.to",
        visit.nth
    );
    let topic = w.tab.text_of(&topic);
    w.go_to(&topic, "topic");
    w.tab.run("scrollTo(0, 300)");
    w.go_to("home", "home");
    w.go_to("find", "find");
    w.tab.type_into("#find-words", visit.typed);
    w.tab.run(&format!(
        "const field = document.querySelector('[data-find=need]');
        field.selectedIndex = {};
        field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
        visit.need
    ));
    w.go_to("home", "home");
    w.tab.to_top();
    // History's length differs from visit to visit only by what came before it.
    w.tab.text_of("return report().replaceAll('now ' + history.length, 'now H')")
}

#[test]
fn visits_to_different_topics_look_the_same_to_the_page_around() {
    everywhere(|w| {
        for way in Way::FRAMED {
            let first = seen(w, way, &VISITS[0]);
            assert!(first.contains("now H") && first.contains("size iframe"), "{first}");
            let others = if way == Way::Inline { &VISITS[1..] } else { &VISITS[1..2] };
            for visit in others {
                assert_eq!(first, seen(w, way, visit), "{way:?}: {}", visit.list);
            }
        }
    });
}

#[test]
fn the_spy_sees_what_a_careless_widget_would_tell() {
    everywhere(|w| {
        w.tab.open(&w.page("/spied", &format!("{SPY}{}", w.frame("sandbox='allow-scripts'"))));
        w.enter();
        w.ready();
        w.tab.to_top();
        w.tab.run("spy()");
        w.enter();
        w.tab.run("parent.postMessage('topic:4', '*')");
        w.tab.to_top();
        w.tab.run("document.querySelector('iframe').style.height = '777px'");
        w.tab.until("a message is seen", "return report().includes('topic:4')");
        w.tab.until("a size is seen", "return report().includes('777')");
    });
}
