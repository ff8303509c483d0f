//! A watcher of the network: random journeys make the same requests, of the same size, to one host,
//! and none after the start.

use crate::everywhere;
use waymark_tests::browsers::Engine;
use waymark_tests::servers::http::Server;
use waymark_tests::world::{Way, World};

/// Journeys in Chromium; the others confirm it with fewer.
const MANY: u32 = 50;
const FEW: u32 = 10;

/// A walk: clicks on links and buttons at random, words into fields, choices, scrolls. The exit,
/// other languages and telephones are left out: they lead elsewhere.
const WALK: &str = "let seed = SEED;
    const random = n => {
        seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
        return (seed >>> 0) % n;
    };
    const words = ['he hits me', 'pl', 'money', 'PE1 1AA', 'نعم', 'zzz'];
    const visited = [];
    const step = left => {
        if (!left) return done(visited.join(' '));
        const all = [...document.querySelectorAll('#app [data-to], #app [data-do], #app [data-set],'
            + '#app [data-copy], #app input, #app select, #app details > summary')]
            .filter(one => one.getClientRects().length && !one.closest('#languages'));
        const one = all[random(all.length)];
        visited.push(one.dataset.to || one.dataset.do || one.localName);
        if (one.localName === 'select') {
            one.selectedIndex = random(one.options.length);
            one.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else if (one.localName === 'input' && one.type !== 'checkbox') {
            one.value = words[random(words.length)];
            one.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else {
            one.click();
        }
        scrollTo(0, random(900));
        setTimeout(step, 15, left - 1);
    };
    step(STEPS)";

/// Address and size of each request so far, in an order that does not hang on which of two files
/// that are asked for at once comes first. The same request has the same answer: files are files.
fn wire(server: &Server) -> Vec<(String, usize)> {
    let size = |headers: &[(String, String)]| -> usize {
        headers.iter().map(|(name, value)| name.len() + value.len() + 4).sum()
    };
    let all = server.requests();
    let mut wire: Vec<_> = all.iter().map(|one| (one.target.clone(), size(&one.headers))).collect();
    wire.sort();
    wire
}

#[test]
fn random_journeys_look_the_same_on_the_network() {
    everywhere(|w| {
        let journeys = if w.tab.engine == Engine::Chromium { MANY } else { FEW };
        let mut first = None;
        let mut walks = Vec::new();
        for number in 0..journeys {
            // New servers: nothing of the last journey is in the browser's cache for them. Their
            // names are as long as the last ones'.
            let w = World::around(w.tab.clone());
            w.open(Way::Inline);
            w.ready();
            let start = wire(&w.widget);
            let around = w.partner.requests().len();
            let seed = number.wrapping_mul(2_654_435_761).wrapping_add(97);
            let walk = WALK.replace("SEED", &seed.to_string()).replace("STEPS", "12");
            walks.push(w.tab.run_async(&walk).as_str().unwrap_or_default().to_owned());
            assert_eq!(wire(&w.widget), start, "asked after the start: {:?}", walks.last());
            assert_eq!(w.partner.requests().len(), around, "the partner was asked");
            assert_eq!(w.tab.asked_outside(), Vec::<String>::new(), "another host was asked");
            assert_eq!(w.exit.requests().len(), 0, "the exit page was asked");
            // Ports differ from world to world; they are of the same length.
            let port = format!("%3A{}", w.exit.address().port());
            let start: Vec<_> =
                start.into_iter().map(|(to, size)| (to.replace(&port, ""), size)).collect();
            assert!(start.len() > 3, "{start:?}");
            assert_eq!(first.get_or_insert(start.clone()), &start, "{:?}", walks.last());
        }
        walks.sort();
        walks.dedup();
        assert!(walks.len() * 10 > journeys as usize * 9, "the journeys are not random");
        assert!(walks.iter().any(|walk| walk.contains("topic:")), "nobody read anything");
    });
}
