//! A visit through every kind of screen, with things typed and chosen on the way.

use waymark_tests::world::World;

/// Words that are typed into the finder; no page of ours contains them.
pub(crate) const TYPED: &str = "zyxqwords";
/// A place that is typed into the finder, with a second half that must not be kept.
pub(crate) const PLACE: &str = "PE7 9ZZ";

/// Visits the screens one after the other, from the first one, and returns to it.
#[track_caller]
pub(crate) fn through_all(w: &World) {
    read(w, "help");
    read(w, "worried");
    read(w, "device");
    find(w);
    languages(w);
    w.go_to("about", "about");
    w.tab.click("#view [data-exit]");
    w.go_to("home", "home");
}

/// Opens a list, a text on it, another that this one leads to, and goes back home.
#[track_caller]
pub(crate) fn read(w: &World, list: &str) {
    w.go_to(list, list);
    let first =
        w.tab.text_of("return document.querySelector(\"#view [data-to^='topic:']\").dataset.to");
    w.go_to(&first, "topic");
    w.tab.click("[data-do=back]");
    w.shows(list);
    w.go_to("home", "home");
}

/// Searches by words, by place and by choice, and opens a service.
#[track_caller]
pub(crate) fn find(w: &World) {
    w.go_to("find", "find");
    w.tab.type_into("#find-words", TYPED);
    w.tab.type_into("#find-place", PLACE);
    w.tab.run(
        "const field = document.querySelector('[data-find=need]');
        field.selectedIndex = 2;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
    );
    w.tab.run("document.querySelector('[data-find=words]').focus()");
    w.tab.press("Control+a Delete");
    w.tab
        .until("services show", "return !!document.querySelector(\"#view [data-to^='service:']\")");
    let first =
        w.tab.text_of("return document.querySelector(\"#view [data-to^='service:']\").dataset.to");
    w.go_to(&first, "service");
    w.tab.run("document.querySelectorAll('#view details').forEach(one => { one.open = true })");
    w.go_to("home", "home");
}

/// Reads one screen in another language and comes back to the first.
#[track_caller]
pub(crate) fn languages(w: &World) {
    for lang in ["ar", "en"] {
        w.tab.click("#languages summary");
        w.tab.click(&format!("[data-language={lang}]"));
        w.tab.until(
            "the language changes",
            &format!("return document.documentElement.lang === '{lang}'"),
        );
    }
}
