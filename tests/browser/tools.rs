//! The self-check, the plan and "what could I say?": they answer on the page, keep what was done for
//! the visit, and are gone when it ends.

use waymark_tests::browsers::{Engine, Profile, Session, Without, eventually, in_engines};
use waymark_tests::world::{Way, World};

use crate::everywhere;

/// Opens a text of a list.
#[track_caller]
fn read(w: &World, list: &str, topic: &str) {
    if w.tab.holds("return !!document.querySelector('[data-to=home]')") {
        w.go_to("home", "home");
    }
    w.go_to(list, list);
    w.go_to(&format!("topic:{topic}"), "topic");
}

/// Chooses an option of a list as a person does with the keyboard.
fn choose(w: &World, selector: &str, value: &str) {
    w.tab.run(&format!(
        "const list = document.querySelector('{selector}');
        list.value = '{value}';
        list.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"
    ));
}

/// True when the text leads to another one.
fn leads_to(w: &World, topic: &str) -> bool {
    w.tab.holds(&format!("return !!document.querySelector(\".prose p [data-to='topic:{topic}']\")"))
}

#[test]
fn the_self_check_shows_what_follows_from_the_answers_and_forgets_them() {
    everywhere(|w| {
        w.open(Way::Inline);
        w.ready();
        w.tab.run("document.querySelector('[data-to=help]').focus()");
        w.go_to("help", "help");
        w.go_to("topic:self-check", "topic");
        assert!(!leads_to(w, "danger-signs") && !leads_to(w, "signs"), "nothing follows yet");
        // By keyboard, as well as by tap.
        w.tab.run("document.querySelector(\"[data-tool='answer:9'][data-value='0']\").focus()");
        w.tab.press("Enter");
        assert!(eventually(|| leads_to(w, "danger-signs") && leads_to(w, "signs")));
        assert!(!leads_to(w, "phone-checks"));
        let pressed = "return document.activeElement.getAttribute('aria-pressed') === 'true'";
        w.tab.until("the answer is told to screen readers", pressed);
        read(w, "worried", "helping-a-friend");
        read(w, "help", "self-check");
        assert!(leads_to(w, "danger-signs"), "answers stay while one reads on");
        w.tab.click("[data-tool=clear]");
        assert!(eventually(|| !leads_to(w, "danger-signs")));
        assert!(!w.tab.holds("return !!document.querySelector('[aria-pressed=true]')"));
        w.tab.click("[data-tool='answer:0'][data-value='1']");
        w.tab.click("[data-tool='answer:1'][data-value='1']");
        assert!(!leads_to(w, "signs"), "two that are not sure");
        w.tab.click("[data-tool='answer:2'][data-value='1']");
        assert!(eventually(|| leads_to(w, "signs")), "a few that are not sure");
    });
}

#[test]
fn a_plan_is_written_shown_large_and_gone_with_the_exit() {
    const WORDS: &str = "zyxq by the back door";
    everywhere(|w| {
        w.open(Way::Inline);
        w.ready();
        read(w, "help", "safety-plan");
        w.tab.type_into("[data-tool='write:0']", WORDS);
        read(w, "device", "location");
        read(w, "help", "safety-plan");
        let kept = format!("return document.querySelector('textarea').value === '{WORDS}'");
        w.tab.until("what was written stays for the visit", &kept);
        w.tab.click("[data-tool='view:1']");
        assert!(eventually(|| w.tab.text(".large") == WORDS), "{}", w.tab.text("#view"));
        for view in ["view:2", "view:3"] {
            w.tab.click(&format!("[data-tool='{view}']"));
            assert!(eventually(|| !w.tab.text(".warning").is_empty()), "a warning comes first");
        }
        w.tab.click("[data-tool='view:0']");
        w.tab.until("it can be changed", &kept);
        w.tab.click("#exit");
        w.left(Way::Inline);
        w.tab.back();
        assert!(!w.tab.text("body").contains("zyxq"));
    });
}

#[test]
fn on_paper_is_only_what_was_written_with_its_question() {
    in_engines(&[Engine::Chromium], |engine| {
        let session = Session::start(engine, Profile::new(Without::Nothing).unwrap());
        let w = World::around(session.tab());
        w.open(Way::Alone);
        w.ready();
        read(&w, "help", "safety-plan");
        w.tab.type_into("[data-tool='write:0']", "By the back door");
        w.tab.click("[data-tool='view:1']");
        assert!(eventually(|| !w.tab.text(".large").is_empty()));
        w.tab.devtools("Emulation.setEmulatedMedia", &serde_json::json!({ "media": "print" }));
        let paper = w.tab.text_of("return document.body.innerText");
        let lines: Vec<&str> = paper.lines().filter(|line| !line.trim().is_empty()).collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert_eq!(lines[1], "By the back door");
        drop(w);
        drop(session.close());
    });
}

#[test]
fn a_cleared_plan_is_empty() {
    everywhere(|w| {
        w.open(Way::Alone);
        w.ready();
        read(w, "help", "safety-plan");
        w.tab.type_into("[data-tool='write:1']", "something");
        w.tab.click("[data-tool=clear]");
        let empty = "return [...document.querySelectorAll('textarea')].every(box => !box.value)";
        w.tab.until("all is cleared", empty);
        w.tab.click("[data-tool='view:1']");
        w.tab.until("no answer shows", "return !document.querySelector('.large[dir]')");
    });
}

#[test]
fn what_to_say_makes_three_openings_of_who_and_what() {
    everywhere(|w| {
        w.open(Way::Inline);
        w.ready();
        read(w, "worried", "what-to-say");
        let said = || -> Vec<String> {
            let all =
                "return [...document.querySelectorAll('blockquote')].map((one) => one.textContent)";
            serde_json::from_value(w.tab.run(all)).unwrap()
        };
        let count = |list: &str| {
            let all = format!("return document.querySelectorAll('{list} option').length");
            w.tab.run(&all).as_u64().unwrap()
        };
        let choose_and_see = |list: &str, value: u64, openings: usize| {
            choose(w, list, &value.to_string());
            assert!(eventually(|| said().len() == openings), "{list} {value}: {:?}", said());
            said()
        };
        let (who, what) = (count("#say0"), count("#say1"));
        let everything = said().len();
        assert!(who > 4 && what > 4);
        let of_what: Vec<_> = (1..what)
            .map(|at| {
                choose(w, "#say1", &at.to_string());
                assert!(eventually(|| (1..=3).contains(&said().len())), "{at}: {:?}", said());
                said()
            })
            .collect();
        let of_all: usize = of_what.iter().map(Vec::len).sum();
        assert_eq!(everything as u64, (who - 1) * 3 + of_all as u64, "all of them at first");
        choose_and_see("#say1", 0, everything);
        for person in 1..who {
            let own = choose_and_see("#say0", person, 3);
            for (at, first) in (1..).zip(&of_what) {
                choose(w, "#say1", &at.to_string());
                let both = [&first[..], &own[first.len()..]].concat();
                assert!(eventually(|| said() == both), "{person} {at}: {:?}", said());
            }
            choose_and_see("#say1", 0, 3);
        }
        choose_and_see("#say0", 0, everything);
    });
}

#[test]
fn the_tools_are_plain_texts_on_the_page_without_scripts() {
    everywhere(|w| {
        w.tab.open(&w.widget.url("/en/all.html"));
        let all = "document.querySelectorAll('#view textarea, #view [data-tool]').length";
        assert!(w.tab.holds(&format!("return {all} === 0")));
        for topic in ["self-check", "safety-plan", "what-to-say"] {
            let text =
                format!("return document.getElementById('{topic}').textContent.length > 600");
            assert!(w.tab.holds(&text), "{topic}");
        }
    });
}

#[test]
fn what_was_copied_is_said_in_a_neutral_word_that_goes_away() {
    const SAYS: &str = "return document.getElementById('exit-status').textContent";
    everywhere(|w| {
        w.tab.open(&w.address("en", ""));
        w.ready();
        w.tab.run("[...document.querySelectorAll('#view details')].find(one => one.querySelector('[data-copy]')).open = true");
        w.tab.click("#view details[open] [data-copy]");
        w.tab.until("it is said", &format!("{SAYS} === 'Copied'"));
        w.tab.until("it is gone", &format!("{SAYS} === ''"));
    });
}
