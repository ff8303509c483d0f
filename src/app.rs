//! The root component: what a person sees now and how they got here, in memory only.

use crate::catalogue::{Catalogue, Topic};
use crate::finder::Finder;
use crate::language::Msg;
use crate::parts::{bar, card, el, exit_hint, group, link, say, unreviewed, val, with};
use crate::screens::finder::{Choice, Search};
use crate::screens::tool::Tools;
use crate::screens::{self, Screen};
use std::cell::OnceCell;
use std::rc::Rc;
use yew::{Component, Context, Html, Properties, html};

/// What is drawn. The catalogue is never freed: a person changes language once or twice in a visit.
#[derive(Clone)]
pub struct State {
    /// Everything in the current language.
    pub cat: &'static Catalogue,
    /// The index over the catalogue, once it was asked for.
    index: Rc<OnceCell<Finder>>,
    /// What is shown.
    pub screen: Screen,
    /// Where the exit leads in this visit.
    pub exit: &'static str,
    /// What was typed and chosen.
    pub search: Search,
    /// What was answered and written in the tools.
    pub tools: Tools,
    /// True while only as much of a screen is drawn as is seen at first: the rest follows a frame later,
    /// so that a slow phone answers a press at once.
    pub(crate) brief: bool,
    /// True on the first screen of a visit, which tells what the exit does.
    pub(crate) fresh: bool,
    /// Milliseconds since 1970 (UTC) when the screen was opened; 0 in the prerender.
    pub now: f64,
}

impl State {
    /// A fresh visit.
    #[must_use]
    pub fn new(cat: &'static Catalogue, screen: Screen) -> Self {
        Self {
            cat,
            index: Rc::default(),
            screen,
            exit: cat.exits.first().map_or("", |exit| &exit.url),
            search: Search::default(),
            tools: Tools::default(),
            brief: false,
            fresh: true,
            now: 0.0,
        }
    }

    /// The finder of the current language. The first screen needs none, so it is made when it is first
    /// asked for, or by [`Action::Warm`] before.
    pub(crate) fn finder(&self) -> &Finder {
        self.index.get_or_init(|| Finder::new(self.cat))
    }

    /// How many items of a list, or blocks of a text, are drawn now.
    pub(crate) const fn room(&self) -> usize {
        if self.brief { 6 } else { usize::MAX }
    }

    /// Up to three services that fit a text, with the place that was given before.
    pub(crate) fn fitting(&self, topic: &'static Topic) -> Html {
        let hits = screens::finder::fitting(self, topic);
        if hits.is_empty() {
            return Html::default();
        }
        let cards =
            hits.into_iter().map(|(service, why, open)| card(self.cat, service, &why, open));
        group([
            el("h2", "", [say(self.cat, Msg::TopicServices)]),
            el("ul", "cards", cards.collect::<Vec<_>>()),
        ])
    }
}

/// What can happen.
pub enum Action {
    /// Show a screen.
    Go(Screen),
    /// Show the screen before.
    Back,
    /// Type or choose in the finder.
    Choose(Choice),
    /// Answer or write in a tool, or use what was written: name and value.
    Tool(String, String),
    /// Change where the exit leads, to one of the catalogue's pages.
    Exit(String),
    /// Make the finder, before somebody needs it.
    Warm,
    /// Draw the rest of a screen.
    Rest,
    /// Change the language.
    Language(&'static Catalogue),
}

/// Where the visit begins.
#[derive(Clone, Properties)]
pub struct Props {
    /// The first state.
    pub state: State,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.state.cat, other.state.cat)
    }
}

/// The widget.
pub struct App {
    state: State,
    /// Screens before this one, with how far down they were scrolled.
    trail: Vec<(Screen, f64)>,
    /// Where to go after drawing: to the top with focus, or back to where one was.
    land: Option<Option<f64>>,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self { state: ctx.props().state.clone(), trail: Vec::new(), land: None }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.state.now = now();
        let was_brief = std::mem::take(&mut self.state.brief);
        match action {
            Action::Go(screen) => {
                if screen == Screen::Home {
                    self.trail.clear();
                } else {
                    self.trail.push((self.state.screen, scroll()));
                }
                self.state.screen = screen;
                self.state.brief = true;
                self.land = Some(None);
            }
            Action::Back => {
                let (screen, depth) = self.trail.pop().unwrap_or_default();
                self.state.screen = screen;
                self.state.brief = depth <= 0.0;
                self.land = Some(Some(depth));
            }
            Action::Choose(choice) => {
                if let Some(screen) = screens::finder::choose(&mut self.state, choice) {
                    self.trail.push((self.state.screen, scroll()));
                    self.state.screen = screen;
                    self.land = Some(None);
                }
            }
            Action::Tool(name, value) => match name.as_str() {
                "print" => print(),
                "copy" => {
                    if let Screen::Topic(index) = self.state.screen
                        && let Some(topic) = self.state.cat.topics.get(index)
                    {
                        copy(&self.state.tools.plan(topic));
                    }
                }
                _ => self.state.tools.take(&name, &value),
            },
            Action::Exit(url) => {
                let chosen = self.state.cat.exits.iter().find(|exit| exit.url == url);
                let Some(chosen) = chosen else { return was_brief };
                self.state.exit = &chosen.url;
            }
            Action::Warm => {
                self.state.brief = was_brief;
                return self.warm();
            }
            Action::Rest => return was_brief,
            Action::Language(cat) => {
                self.trail = self
                    .trail
                    .iter()
                    .map(|(screen, y)| (screen.in_catalogue(self.state.cat, cat), *y))
                    .collect();
                self.state.screen = self.state.screen.in_catalogue(self.state.cat, cat);
                self.state.cat = cat;
                self.state.index = Rc::default();
            }
        }
        // Whoever goes on, by whatever way, has been told.
        self.state.fresh &= self.land.is_none();
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        page(&self.state)
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        landed(first, self.land.take());
        if self.state.brief {
            soon();
        }
    }
}

impl App {
    /// Makes the finder; the next time, the screens that people go to first, drawn for nobody. A browser
    /// compiles code when it first runs, which a slow phone would do between the press and the screen.
    /// True when the present screen is to be drawn again, for the same reason.
    fn warm(&self) -> bool {
        if self.state.index.get().is_none() {
            self.state.finder();
            return false;
        }
        for screen in [Screen::Help, Screen::Find] {
            let state = State { screen, ..self.state.clone() };
            drop(page(&state));
        }
        true
    }
}

/// The whole page.
fn page(state: &State) -> Html {
    html! {
        <div id="app">
            { bar(state) }
            <main key={state.screen.key(&state.cat.lang)} id="view" tabindex="-1" data-screen={state.screen.name()}
                data-brief={state.brief.then_some("")}>
                { old(state) }
                { first(state) }
                { screens::show(state) }
            </main>
            { foot(state) }
        </div>
    }
}

/// What the exit does, over the first screen of a visit that does not begin at home: there it is told anyway.
fn first(state: &State) -> Html {
    if state.fresh && state.screen != Screen::Home { exit_hint(state.cat) } else { Html::default() }
}

/// A line over every screen once the catalogue is more than a year old. A clock that is wrong may show it
/// too soon: that does no harm.
pub(crate) fn old(state: &State) -> Html {
    let year = f64::from(state.cat.built + 365) * 86_400_000.0;
    if state.now > year {
        el("p", "warning", [say(state.cat, Msg::PageOld)])
    } else {
        Html::default()
    }
}

/// The end of every screen.
pub(crate) fn foot(state: &State) -> Html {
    let cat = state.cat;
    let all =
        with("a", &["class", "href"], [val("go"), val("all.html")], [say(cat, Msg::Everything)]);
    let links = [
        el("li", "", [all]),
        el("li", "", [link("topic:cannot-hide".to_owned(), "go", [say(cat, Msg::CannotHide)])]),
        el("li", "", [link("about".to_owned(), "go", [say(cat, Msg::About)])]),
    ];
    let mut parts = vec![el("ul", "links", links)];
    parts.extend(unreviewed(cat));
    el("footer", "foot", parts)
}

#[cfg(feature = "csr")]
mod live {
    use crate::frame;

    pub(super) fn now() -> f64 {
        frame::now()
    }
    pub(super) fn scroll() -> f64 {
        frame::scroll()
    }
    pub(super) fn landed(first: bool, land: Option<Option<f64>>) {
        frame::landed(first, land);
    }
    pub(super) fn soon() {
        frame::soon();
    }
    pub(super) fn print() {
        frame::print();
    }
    pub(super) fn copy(text: &str) {
        frame::copy(text);
    }
}

/// The prerender has no clock and no scroll.
#[cfg(not(feature = "csr"))]
mod live {
    pub(super) const fn now() -> f64 {
        0.0
    }
    pub(super) const fn scroll() -> f64 {
        0.0
    }
    pub(super) const fn landed(_: bool, _: Option<Option<f64>>) {}
    pub(super) const fn soon() {}
    pub(super) const fn print() {}
    pub(super) const fn copy(_: &str) {}
}

use live::{copy, landed, now, print, scroll, soon};
