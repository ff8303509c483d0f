//! The bar at the top of every screen: exit first, then the languages.

use super::{link, say};
use crate::app::State;
use crate::language::Msg;
use crate::screens::Screen;
use yew::{AttrValue, Html, html};

/// Exit, languages, the line to the emergency screen, and the way back.
pub(crate) fn bar(state: &State) -> Html {
    let cat = state.cat;
    let word = |msg: Msg| AttrValue::Static(&cat.message(msg).text);
    let default = cat.exits.first().map_or("", |exit| exit.url.as_str());
    html! {
        <>
        <header class="bar">
            <a id="exit" class="exit" href={AttrValue::Static(state.exit)} data-default={AttrValue::Static(default)}
                target="_top" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer"
                data-more={word(Msg::ExitMore)} data-one={word(Msg::ExitOne)}
                data-done={word(Msg::ExitDone)} data-expired={word(Msg::ExitExpired)}>
                { say(cat, Msg::ExitLabel) }
            </a>
            { languages(state) }
        </header>
        <p id="exit-status" class="status" role="status"></p>
        <nav class="line" aria-label={word(Msg::Home)}>
            if state.screen != Screen::Home {
                <span class="ways">
                <button type="button" class="back" data-do="back">{ say(cat, Msg::Back) }</button>
                { link("home".into(), "start", say(cat, Msg::Home)) }
                </span>
            }
            if state.screen != Screen::Emergency {
                { link("emergency".into(), "danger", say(cat, Msg::DangerLink)) }
            }
        </nav>
        </>
    }
}

fn languages(state: &State) -> Html {
    let cat = state.cat;
    let own = cat.languages.iter().find(|language| language.tag == cat.lang);
    html! {
        <details class="menu" id="languages">
            <summary>
                <span class="for-readers">{ say(cat, Msg::Language) }{ ": " }</span>
                { own.map_or("", |language| language.name.as_str()) }
            </summary>
            <ul>
                { for cat.languages.iter().map(|language| html! {
                    <li><a href={format!("../{}/", language.tag)} lang={AttrValue::Static(&language.tag)}
                        dir={if language.rtl { "rtl" } else { "ltr" }} data-language={AttrValue::Static(&language.tag)}
                        aria-current={(language.tag == cat.lang).then_some("true")}>
                        { AttrValue::Static(&language.name) }
                    </a></li>
                }) }
            </ul>
        </details>
    }
}
