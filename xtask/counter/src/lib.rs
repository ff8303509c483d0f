//! A counter in Yew: the floor under the widget's figures in `cargo xtask bench`, compiled in the same way.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Html, component, html, use_state};

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button {onclick}>{ *count }</button> }
}

/// Draws it.
#[wasm_bindgen(start)]
#[allow(unreachable_pub, reason = "the glue calls it")]
pub fn start() {
    yew::Renderer::<Counter>::new().render();
}
