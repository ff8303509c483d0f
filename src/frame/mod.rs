//! The widget in the browser: taking over the prerendered page, hearing clicks and typing, moving
//! focus. Nothing here changes the address, the title or the history.

mod events;
mod takeover;

pub(crate) use events::copy;
pub(crate) use takeover::landed;

use crate::app::{Action, App, Props, State};
use crate::catalogue::Catalogue;
use crate::screens::Screen;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element, Event, Window};
use yew::AppHandle;

thread_local! {
    static APP: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
    static ROOT: RefCell<Option<Element>> = const { RefCell::new(None) };
    static SOON: RefCell<Option<Function>> = const { RefCell::new(None) };
    static CATALOGUE: Cell<Option<&'static Catalogue>> = const { Cell::new(None) };
}

pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// Milliseconds since 1970, UTC.
pub(crate) fn now() -> f64 {
    js_sys::Date::now()
}

/// How far down the page is scrolled.
pub(crate) fn scroll() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Has [`rest`] called when the next frame has been made.
pub(crate) fn soon() {
    SOON.with_borrow(|soon| soon.as_ref().map(|soon| soon.call0(&JsValue::UNDEFINED)));
}

/// Prints what is shown; nothing happens in a frame that may not.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The screen that a link names.
fn screen(name: &str) -> Option<Screen> {
    Screen::parse(name, CATALOGUE.get()?)
}

/// The root that is drawn into and not yet in the page.
fn new_root() -> Option<Element> {
    ROOT.take()
}

/// Reads a catalogue for the rest of the visit.
fn read(bytes: &[u8]) -> Option<&'static Catalogue> {
    let catalogue: &'static Catalogue = Box::leak(Box::new(Catalogue::from_bytes(bytes).ok()?));
    CATALOGUE.set(Some(catalogue));
    Some(catalogue)
}

/// Draws the widget into a root that is not yet in the page; it puts itself there when it is drawn.
/// `start` names a screen and `area` a district, as the partner asked; what is not known is ignored.
/// `soon` is called when a screen was drawn in part: it has [`rest`] called.
/// False when the catalogue cannot be read: the prerendered page stays.
#[wasm_bindgen]
#[must_use]
#[allow(unreachable_pub, reason = "the start script calls it")]
pub fn start(bytes: &[u8], root: Element, start: &str, area: &str, soon: Function) -> bool {
    let Some(cat) = read(bytes) else { return false };
    let screen = match Screen::parse(start, cat) {
        Some(Screen::Topic(_) | Screen::Service(_)) | None => Screen::Home,
        Some(screen) => screen,
    };
    let mut state = State::new(cat, screen);
    state.now = now();
    state.search.area(cat, area);
    if let Some(exit) = document().and_then(|page| page.get_element_by_id("exit")) {
        // The address that the partner asked for was checked by the exit script.
        if let Some(href) = exit.get_attribute("href") {
            state.exit = Box::leak(href.into_boxed_str());
        }
    }
    ROOT.set(Some(root.clone()));
    SOON.set(Some(soon));
    let handle = yew::Renderer::<App>::with_root_and_props(root, Props { state }).render();
    APP.with(|app| *app.borrow_mut() = Some(handle));
    true
}

/// Changes the language; the screen and what was chosen stay. False when the catalogue is bad.
#[wasm_bindgen]
#[must_use]
#[allow(unreachable_pub, reason = "the start script calls it")]
pub fn change(bytes: &[u8]) -> bool {
    let Some(cat) = read(bytes) else { return false };
    send(Action::Language(cat));
    if let Some(html) = document().and_then(|page| page.document_element()) {
        let _ = html.set_attribute("lang", &cat.lang);
        let _ = html.set_attribute("dir", if cat.rtl { "rtl" } else { "ltr" });
    }
    true
}

/// Hears clicks and typing. The start script has one listener for each, on the root: what Yew would listen
/// with weighs 4 kB on the phone.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "the start script calls it")]
pub fn heard(event: &Event) {
    let asked =
        if event.type_() == "click" { events::clicked(event) } else { events::typed(event) };
    asked.into_iter().for_each(send);
}

/// Makes the finder ready; called when the page is idle.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "the start script calls it")]
pub fn warm() {
    send(Action::Warm);
}

/// Draws the rest of a screen; does nothing where all is drawn.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "the start script calls it")]
pub fn rest() {
    send(Action::Rest);
}

fn send(action: Action) {
    APP.with(|app| {
        if let Some(app) = &*app.borrow() {
            app.send_message(action);
        }
    });
}
