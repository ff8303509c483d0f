//! Every screen of the widget in every state that it can be in, in one table. Each check of access
//! runs over all of it, and pictures are drawn of it, so that nothing new is left out: add a line, and it is in.

/// One thing that a person does.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Follows the link to a screen, by its `data-to`.
    To(&'static str),
    /// Presses what a selector finds.
    Press(&'static str),
    /// Opens what a selector finds.
    Open(&'static str),
    /// Writes into a field.
    Write(&'static str, &'static str),
    /// Chooses from a list, by number.
    Choose(&'static str, u8),
    /// The line of the exit says what it says after a key; it stays, since nothing was pressed.
    Said,
    /// More than a year has gone by since the catalogue was made.
    Later,
}

use Step::{Choose, Later, Open, Press, Said, To, Write};

/// Where a state begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On the first screen of the app.
    App,
    /// On this screen of the app, as a partner's snippet asks.
    At(&'static str),
    /// On the first page as it came, where the app never starts.
    Floor,
    /// On the page that holds everything.
    All,
    /// After leaving, where the browser does not let the frame leave.
    Gone,
}

/// A screen in a state.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// What tests call it.
    pub name: &'static str,
    /// Where it begins.
    pub start: Start,
    /// How to get there.
    pub steps: &'static [Step],
}

const fn app(name: &'static str, steps: &'static [Step]) -> Screen {
    Screen { name, start: Start::App, steps }
}

/// The first screen of a visit that does not begin at home.
const fn at(name: &'static str, start: &'static str) -> Screen {
    Screen { name, start: Start::At(start), steps: &[] }
}

/// The finder's fields.
const WORDS: &str = "#find-words";
const PLACE: &str = "#find-place";

/// All of them. The first whose name begins alike is the plain state of that screen.
pub const ALL: [Screen; 53] = [
    app("home", &[]),
    app("home-menu", &[Open("#languages")]),
    app("home-contact", &[Open(".urgent .contact"), Open(".cards .contact")]),
    app("home-said", &[Said]),
    app("emergency", &[To("emergency")]),
    app("emergency-old", &[Later, To("emergency")]),
    at("emergency-first", "emergency"),
    app("emergency-contact", &[To("emergency"), Open(".urgent .contact")]),
    app("help", &[To("help")]),
    app("worried", &[To("worried")]),
    app("device", &[To("device")]),
    app("young", &[To("young")]),
    app("behaviour", &[To("behaviour")]),
    app("more", &[To("more")]),
    app("topic", &[To("help"), To("topic:leaving")]),
    app("topic-old-said", &[To("help"), Later, To("topic:leaving"), Said]),
    app("topic-warning", &[To("help"), To("topic:choking")]),
    app("topic-contact", &[To("help"), To("topic:choking"), Open("#view .contact")]),
    app("topic-hide", &[To("topic:cannot-hide")]),
    app("topic-young", &[To("young"), To("topic:young-people")]),
    app("check", &[To("help"), To("topic:self-check")]),
    app(
        "check-answered",
        &[
            To("help"),
            To("topic:self-check"),
            Press("[data-tool='answer:0'][data-value='2']"),
            Press("[data-tool='answer:2'][data-value='1']"),
            Press("[data-tool='answer:9'][data-value='0']"),
        ],
    ),
    app(
        "check-cleared",
        &[
            To("help"),
            To("topic:self-check"),
            Press("[data-tool='answer:0'][data-value='0']"),
            Press("[data-tool=clear]"),
        ],
    ),
    app("plan", &[To("help"), To("topic:safety-plan")]),
    app(
        "plan-written",
        &[To("help"), To("topic:safety-plan"), Write("[data-tool='write:0']", LONG)],
    ),
    app(
        "plan-large",
        &[
            To("help"),
            To("topic:safety-plan"),
            Write("[data-tool='write:0']", LONG),
            Press("[data-tool='view:1']"),
        ],
    ),
    app("plan-empty", &[To("help"), To("topic:safety-plan"), Press("[data-tool='view:1']")]),
    app(
        "plan-print",
        &[
            To("help"),
            To("topic:safety-plan"),
            Write("[data-tool='write:1']", "A"),
            Press("[data-tool='view:1']"),
            Press("[data-tool='view:2']"),
        ],
    ),
    app(
        "plan-copy",
        &[
            To("help"),
            To("topic:safety-plan"),
            Press("[data-tool='view:1']"),
            Press("[data-tool='view:3']"),
        ],
    ),
    app("say", &[To("worried"), To("topic:what-to-say")]),
    app(
        "say-chosen",
        &[To("worried"), To("topic:what-to-say"), Choose("#say0", 2), Choose("#say1", 1)],
    ),
    app("find", &[To("find")]),
    at("find-first", "find"),
    app("find-results", &[To("find"), Write(WORDS, "kicked out tonight"), Write(PLACE, "PE1")]),
    app(
        "find-contact",
        &[To("find"), Open("#view .contact"), Open("#view li:nth-child(2) > .contact")],
    ),
    app("find-more", &[To("find"), Press("[data-set='more:']")]),
    app("find-none", &[To("find"), Write(WORDS, "zyxqwv")]),
    app("find-danger", &[To("find"), Write(WORDS, "he has a knife and wants to kill me")]),
    app("find-suicide", &[To("find"), Write(WORDS, "suicidal")]),
    app("find-which", &[To("find"), Write(PLACE, "PE19")]),
    app("find-outside", &[To("find"), Write(PLACE, "NR1")]),
    app("find-unknown", &[To("find"), Write(PLACE, "zyxqwv")]),
    app(
        "find-chosen",
        &[
            To("find"),
            Open(".lists"),
            Choose("#find-need", 3),
            Choose("#find-who", 1),
            Choose("#find-channel", 1),
            Press("[data-find=open]"),
        ],
    ),
    app("guide", &[To("find"), To("guide:0")]),
    app("guide-need", &[To("find"), To("guide:0"), To("guide:1")]),
    app("guide-place", &[To("find"), To("guide:0"), To("guide:1"), To("guide:2")]),
    app("guide-how", &[To("find"), To("guide:0"), To("guide:1"), To("guide:2"), To("guide:3")]),
    app("service", &[Press(".cards [data-to^='service:']"), Open("#view .contact")]),
    app("bsl", &[Open("#languages"), To("bsl")]),
    app("about", &[To("about"), Press("#view li:nth-child(2) [data-exit]")]),
    Screen { name: "floor", start: Start::Floor, steps: &[] },
    Screen { name: "gone", start: Start::Gone, steps: &[] },
    Screen {
        name: "all",
        start: Start::All,
        steps: &[
            Open("#emergency .contact"),
            Open("#choking"),
            Open("#view > section[id=find] details"),
        ],
    },
];

/// An answer that does not fit on one line.
const LONG: &str = "By the back door, with the blue bag, when the street is quiet";
