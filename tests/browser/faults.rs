//! Whatever breaks, the page that came first stays, reads, and can be left.

use crate::everywhere;
use std::collections::HashMap;
use std::io::Cursor;
use std::thread::sleep;
use std::time::Duration;
use waymark_tests::browsers::eventually;
use waymark_tests::servers::widget::Fault;
use waymark_tests::world::{Way, World};

/// Time for a start that has all it asked for, to go wrong.
const SETTLED: Duration = Duration::from_millis(500);

/// What breaks, and how. Every language's catalogue breaks at once.
fn faults() -> Vec<(&'static str, Fault)> {
    use Fault::*;
    let all = [Missing, Error, Half, Flipped, Empty, Page];
    let each = |end: &'static str| all.clone().into_iter().map(move |fault| (end, fault));
    let scripts = [(".js", Missing), (".js", Flipped), (".js", Hang), (".js", Page)];
    each(".wasm").chain(each(".bin")).chain(scripts).chain([(".bin", Hang)]).collect()
}

#[test]
fn a_broken_file_leaves_the_first_page_standing() {
    everywhere(|w| {
        for (end, fault) in faults() {
            // A new site each time: what the browser has kept of the last one would hide the fault.
            let w = World::around(w.tab.clone());
            let end = if end == ".js" { script() } else { end.to_owned() };
            w.widget.breaks(&end, fault.clone());
            stays(&w, &end, &format!("{end} {fault:?}"));
            // A line may have failed for a moment: asked once more, and not again and again.
            if fault == Fault::Missing && !end.starts_with('/') {
                assert_eq!(asked(&w, &end), 2, "{end}");
            }
        }
    });
}

/// How often a file was asked for, by the end of its path.
fn asked(w: &World, end: &str) -> usize {
    w.widget.requests().iter().filter(|request| request.path().ends_with(end)).count()
}

/// Opens the page of a site with a broken file; the first page stays and can be left.
#[track_caller]
pub(crate) fn stays(w: &World, end: &str, case: &str) {
    w.tab.go(&w.address("en", ""));
    assert!(eventually(|| asked(w, end) > 0), "{case}: nobody asks for it");
    sleep(SETTLED);
    let state = w.tab.text_of("return document.documentElement.dataset.state");
    assert_eq!(state, "floor", "{case}");
    stands(w);
}

#[test]
fn a_module_of_the_wrong_type_works_all_the_same() {
    everywhere(|w| {
        for kind in ["text/plain", "application/octet-stream", "text/html"] {
            let w = World::around(w.tab.clone());
            w.widget.breaks(".wasm", Fault::Type(kind));
            w.tab.open(&w.address("en", ""));
            w.ready();
        }
    });
}

#[test]
fn a_policy_that_forbids_webassembly_leaves_the_first_page_standing() {
    everywhere(|w| {
        // An extension or a proxy that knows better than the host.
        w.widget.breaks("/en/index.html", Fault::Without("'wasm-unsafe-eval'"));
        stays(w, ".wasm", "the policy");
    });
}

#[test]
fn the_first_page_needs_one_file_to_read_and_to_leave() {
    everywhere(|w| {
        w.widget.spares("/en/index.html");
        w.widget.breaks("", Fault::Hang);
        w.tab.go(&w.address("en", ""));
        w.tab.until("it reads", "return !!document.querySelector('footer')");
        stands(w);
    });
}

#[test]
fn a_language_that_cannot_be_had_leaves_the_one_that_is_there() {
    const CHOOSE: &str = "document.querySelector('[data-language=pl]').click()";
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.go_to("help", "help");
        w.widget.breaks(".bin", Fault::Missing);
        let before = asked(w, ".bin");
        w.tab.run(CHOOSE);
        assert!(eventually(|| asked(w, ".bin") == before + 2), "it is not asked for twice");
        sleep(SETTLED);
        assert_eq!(w.tab.text_of("return document.documentElement.lang"), "en");
        w.shows("help");
        w.widget.mends();
        w.tab.run(CHOOSE);
        w.tab.until("the language changes", "return document.documentElement.lang === 'pl'");
        w.shows("help");
    });
}

/// The page reads, shows no sign of waiting, and can be left.
#[track_caller]
fn stands(w: &World) {
    assert!(w.tab.text("#view").contains("999"), "the emergency number shows");
    let busy = "return !document.querySelector('[aria-busy=true], progress, .spinner')";
    assert!(w.tab.holds(busy), "a sign of waiting");
    w.tab.click("#exit");
    w.left(Way::Alone);
}

/// The file of the script that starts the widget.
pub(crate) fn script() -> String {
    let page = std::fs::read_to_string(waymark_tests::world::dist().join("en/index.html")).unwrap();
    let name = page.split("src=\"../a/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/a/{}", name.expect("the page starts a script"))
}

#[test]
fn a_fault_in_the_app_brings_the_first_page_back() {
    everywhere(|w| {
        for way in [Way::Inline, Way::Alone] {
            w.open(way);
            w.ready();
            w.go_to("help", "help");
            // A translator or a reader's extension takes a node away that the app relies on.
            w.tab.run("document.querySelector('#view').nextElementSibling.remove()");
            w.tab.click("[data-to='find']");
            w.tab.until(
                "the first page is back",
                "return document.documentElement.dataset.state === 'floor'",
            );
            assert!(w.tab.text("#view").contains("999"));
            w.tab.click("#exit");
            w.left(way);
            w.back_shows_nothing();
        }
    });
}

#[test]
fn a_slow_exit_page_leaves_nothing_on_the_screen_meanwhile() {
    everywhere(|w| {
        w.exit.is_slow();
        for way in Way::ALL {
            w.open(way);
            w.ready();
            w.go_to("help", "help");
            let before = w.exit.requests().len();
            w.tab.to_top();
            let read = ink(&w.tab.picture());
            if way != Way::Alone {
                w.enter();
            }
            w.tab.click("#exit");
            assert!(eventually(|| w.exit.requests().len() > before), "{way:?}: nobody leaves");
            w.tab.to_top();
            let left = ink(&w.tab.picture());
            // What may be seen: the partner's own heading, "Loading", a link to the exit page.
            assert!(left * 2 < read, "{way:?}: still shows {left} of {read} dots");
            w.left(way);
        }
    });
}

/// How many dots of a picture are not of its commonest colour.
fn ink(picture: &[u8]) -> usize {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().expect("a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a picture of some size")];
    let frame = reader.next_frame(&mut bytes).expect("a whole picture");
    let mut colours: HashMap<&[u8], usize> = HashMap::new();
    let dots = bytes[..frame.buffer_size()].chunks_exact(frame.color_type.samples());
    dots.clone().for_each(|dot| *colours.entry(dot).or_default() += 1);
    dots.len() - colours.values().max().copied().unwrap_or_default()
}
