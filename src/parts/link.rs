//! Links that stay inside the widget.

use crate::catalogue::Topic;
use yew::{AttrValue, Html, html};

/// A link to a screen. Without a running widget it leads into the page that holds everything.
pub(crate) fn link(to: AttrValue, class: &'static str, content: Html) -> Html {
    let href = match to.as_str() {
        "home" => "./".into(),
        other => {
            let place = other.split_once(':').map_or(other, |(_, id)| id);
            AttrValue::from(format!("all.html#{place}"))
        }
    };
    html! { <a {href} class={class} data-to={to}>{ content }</a> }
}

/// A link to a guidance text, with its title.
pub(crate) fn topic_link(topic: &'static Topic) -> Html {
    let to = AttrValue::from(format!("topic:{}", topic.id));
    link(to, "go", super::text(&topic.title))
}
