//! The documents: the first screen and everything on one page, per language.

use super::assets::{Hashed, write};
use anyhow::{Context, Result};
use std::path::Path;
use waymark::app::{App, Props, State};
use waymark::catalogue::Catalogue;
use waymark::language::Msg;
use waymark::screens::gallery::{self, Pair};
use waymark::screens::{Screen, all};
use yew::{Html, LocalServerRenderer, Properties, component};

/// What every document shares.
pub(crate) struct Shared<'a> {
    /// The template.
    pub(crate) template: &'a str,
    /// The exit script.
    pub(crate) exit: &'a str,
    /// The script that asks for files early.
    pub(crate) early: &'a str,
    /// The module.
    pub(crate) wasm: &'a Hashed,
    /// The stylesheet.
    pub(crate) style: &'a str,
    /// The same with what languages in easy words need.
    pub(crate) whole_style: &'a str,
    /// Tags of those languages.
    pub(crate) variants: &'a [&'a str],
    /// The script that starts the widget.
    pub(crate) boot: &'a Hashed,
    /// The icon.
    pub(crate) icon: &'a Hashed,
    /// The colours of the stylesheet, measured.
    pub(crate) colours: Vec<Pair>,
}

/// Writes the documents of a language, whose catalogue is in `file`: the first screen, everything on one
/// page, and the parts for developers.
pub(crate) fn write_language(
    dist: &Path,
    shared: &Shared,
    cat: &'static Catalogue,
    file: &Hashed,
) -> Result<()> {
    let state = State::new(cat, Screen::Home);
    let Shared { early, wasm, boot, .. } = shared;
    let boot = format!(
        "<script data-files=\"{}={} {}={}\" data-a=\"../a/\">{early}</script>\n\
         <script type=\"module\" src=\"../a/{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>",
        wasm.name, wasm.integrity, file.name, file.integrity, boot.name, boot.integrity
    );
    let home = render::<App>(Props { state: state.clone() });
    let folder = dist.join(&cat.lang);
    let style = if shared.variants.contains(&cat.lang.as_str()) {
        shared.whole_style
    } else {
        shared.style
    };
    write(&folder.join("index.html"), document(shared, cat, style, &boot, &home)?.as_bytes())?;
    let everything = render::<All>(AllProps { state: state.clone() });
    write(&folder.join("all.html"), document(shared, cat, style, "", &everything)?.as_bytes())?;
    let parts = render::<Gallery>(GalleryProps { state, colours: shared.colours.clone() });
    let path = dist.join("gallery").join(format!("{}.html", cat.lang));
    write(&path, document(shared, cat, shared.whole_style, "", &parts)?.as_bytes())
}

fn render<C>(props: C::Properties) -> String
where
    C: yew::BaseComponent,
{
    futures::executor::block_on(
        LocalServerRenderer::<C>::with_props(props).hydratable(false).render(),
    )
}

/// Fills the template; an unknown or unused name in it is an error.
fn document(
    shared: &Shared,
    cat: &Catalogue,
    style: &str,
    boot: &str,
    app: &str,
) -> Result<String> {
    let title = &cat.message(Msg::Title).text;
    let values = [
        ("lang", cat.lang.as_str()),
        ("dir", if cat.rtl { "rtl" } else { "ltr" }),
        ("title", title),
        ("exit", shared.exit),
        ("icon", &shared.icon.name),
        ("style", style),
        ("boot", boot),
        ("app", app),
    ];
    let mut out = String::new();
    let mut rest = shared.template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, next) = after.split_once("}}").context("index.html: `{{` without `}}`")?;
        let (_, value) = values
            .iter()
            .find(|(known, _)| *known == name)
            .with_context(|| format!("index.html: unknown name {{{{{name}}}}}"))?;
        // Spaces between tags and at line starts are of no use on a slow line.
        out.push_str(before);
        out.push_str(value);
        rest = next;
    }
    out.push_str(rest);
    Ok(out)
}

#[derive(Clone, Properties)]
struct AllProps {
    state: State,
}

impl PartialEq for AllProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.state.cat, other.state.cat)
    }
}

#[component]
fn All(props: &AllProps) -> Html {
    all::show(&props.state)
}

#[derive(Clone, Properties)]
struct GalleryProps {
    state: State,
    colours: Vec<Pair>,
}

impl PartialEq for GalleryProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.state.cat, other.state.cat) && self.colours == other.colours
    }
}

#[component]
fn Gallery(props: &GalleryProps) -> Html {
    gallery::show(&props.state, &props.colours)
}
