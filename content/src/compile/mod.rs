//! From facts and words to the catalogue of a language.
//!
//! The same project, language and day give the same bytes.

mod alarm;
mod places;
mod service;
mod terse;
mod text;
mod topic;

pub(crate) use service::note_context;

use crate::Project;
use crate::facts::Facts;
use text::Words;
use waymark::catalogue::{Alarm, Catalogue, ExitPage, Group, Language, SCHEMA, Text};

/// Messages that are never seen on an English page.
const OF_OTHERS: [&str; 4] = ["topic-english", "unreviewed", "read-english", "call-english"];

/// Where readers can tell what is wrong: the service that the area names, or else the page on sources.
fn feedback(project: &Project) -> String {
    project
        .area
        .feedback
        .as_ref()
        .map_or_else(|| "about".to_owned(), |(id, _)| format!("service:{id}"))
}

/// Compiles the catalogue of a language of the project; `built` is the day in days since 1970-01-01.
///
/// # Panics
/// When the language is none of [`Project::languages`].
#[must_use]
pub fn compile(project: &Project, lang: &str, built: i32) -> Catalogue {
    let language = project.site.languages.iter().find(|language| language.tag == lang);
    let language = language.unwrap_or_else(|| panic!("`{lang}` is not among the site's languages"));
    let facts = Facts::new(project);
    let words = Words::new(project, lang);
    let services = service::services(project, &words);
    let index = |(id, _): &(String, usize)| services.iter().position(|service| service.id == *id);
    let floor = project.site.floor.iter().filter_map(index);
    let mut catalogue = Catalogue {
        schema: SCHEMA,
        lang: lang.to_owned(),
        rtl: language.rtl,
        unreviewed: words.unreviewed().then(|| feedback(project)),
        built,
        messages: project
            .messages
            .iter()
            .map(|message| match words.is_english() && OF_OTHERS.contains(&message.key.as_str()) {
                true if lang == "en" || message.key != "unreviewed" => Text::default(),
                _ => words.text(&format!("interface/{}", message.key), &message.text),
            })
            .collect(),
        languages: project
            .site
            .languages
            .iter()
            .map(|language| Language {
                tag: language.tag.clone(),
                name: language.name.clone(),
                rtl: language.rtl,
            })
            .collect(),
        floor: floor.filter_map(|index| u16::try_from(index).ok()).collect(),
        call: language.call.clone(),
        groups: language.groups.iter().filter_map(|group| Group::from_name(group)).collect(),
        services,
        topics: topic::topics(project, &facts, &words),
        places: places::places(&project.area),
        holidays: project.holidays.clone(),
        lexicon: project.lexicon(lang),
        exits: project
            .site
            .exits
            .iter()
            .map(|exit| ExitPage { name: exit.name.clone(), url: exit.url.clone() })
            .collect(),
        attribution: project.area.attribution.clone(),
        alarm: Alarm::default(),
    };
    if let Some(examples) = project.examples.get(project.spoken(lang)) {
        catalogue.alarm = alarm::alarm(examples, &catalogue);
    }
    if language.terse {
        terse::terse(&mut catalogue);
    }
    catalogue
}
