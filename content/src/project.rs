//! The whole project: facts and words, read and checked.

use crate::data::{
    Area, Row, Service, Site, read_area, read_holidays, read_rows, read_services, read_site,
};
use crate::facts::{Facts, shown_contacts};
use crate::problem::Problems;
use crate::report::check_rows;
use crate::topics::{self, Topic};
use crate::words::{
    Examples, Message, Translation, Vocabulary, easy, examples, interface, read_translations,
    translated, vocabulary,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use waymark::catalogue::Lexicon;
use waymark::finder;
use waymark::language::Msg;

/// Facts and words of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// The folder it was read from.
    pub root: PathBuf,
    /// The area and its places.
    pub area: Area,
    /// Settings of the deployment.
    pub site: Site,
    /// Bank holidays, in days since 1970-01-01.
    pub holidays: Vec<i32>,
    /// Services, shown and held, by id.
    pub services: Vec<Service>,
    /// Ids of services whose files have problems; none in a project that was loaded.
    pub unread: Vec<String>,
    /// Rows of the partnership's report.
    pub rows: Vec<Row>,
    /// English messages of the interface, in the order of the catalogue's table.
    pub messages: Vec<Message>,
    /// English guidance, by id.
    pub topics: Vec<Topic>,
    /// Search vocabularies by language.
    pub vocabularies: BTreeMap<String, Vocabulary>,
    /// Examples of what tells of danger, by language.
    pub examples: BTreeMap<String, Examples>,
    /// Translations by language.
    pub translations: BTreeMap<String, Translation>,
    /// What is not wrong enough to stop.
    pub warnings: Problems,
}

/// Reads the project whose root this is.
///
/// # Errors
/// Everything that is wrong in its files.
pub fn load(root: &Path) -> Result<Project, Problems> {
    let keys: Vec<_> = Msg::ALL.iter().map(|msg| msg.key()).collect();
    load_with(root, &keys)
}

/// Reads a project whose interface has these messages.
pub(crate) fn load_with(root: &Path, keys: &[&str]) -> Result<Project, Problems> {
    let mut problems = Problems::default();
    let area = read_area(root, &mut problems);
    let (services, unread) = read_services(root, &area, &mut problems);
    let mut project = Project {
        root: root.to_owned(),
        site: read_site(root, &mut problems),
        holidays: read_holidays(root, &mut problems),
        services,
        unread,
        rows: read_rows(root, &mut problems),
        messages: interface::read(root, keys, &mut problems),
        topics: topics::read(root, &mut problems),
        vocabularies: BTreeMap::new(),
        examples: BTreeMap::new(),
        translations: read_translations(root, &mut problems),
        warnings: Problems::default(),
        area,
    };
    for language in &project.site.languages {
        let vocabulary = vocabulary::read(root, &language.tag, &mut problems);
        project.vocabularies.insert(language.tag.clone(), vocabulary);
        let examples = examples::read(root, &language.tag, &mut problems);
        project.examples.insert(language.tag.clone(), examples);
    }
    check_named(&project, &mut problems);
    vocabulary::check(&project, &mut problems);
    translated::check_grave(&project, &mut problems);
    let mut warnings = Problems::default();
    check_rows(&project, &mut warnings);
    project.warnings = warnings.sorted();
    problems.or(project)
}

/// Checks that what texts and settings name may be shown.
fn check_named(project: &Project, problems: &mut Problems) {
    let facts = Facts::new(project);
    topics::check_names(&project.topics, &facts, problems);
    if let Some((id, line)) = &project.area.feedback {
        match facts.shown(id) {
            Ok(service) if shown_contacts(service).next().is_none() => problems.add(
                "data/area.toml",
                *line,
                format!("service `{id}` has no contact that may be shown"),
            ),
            Err(Some(message)) => problems.add("data/area.toml", *line, message),
            Ok(_) | Err(None) => {}
        }
    }
    for (id, line) in &project.site.floor {
        if let Err(Some(message)) = facts.shown(id) {
            problems.add("data/site.toml", *line, message);
        }
    }
}

/// How the words read: length, reading age, jargon, promises, and the style of translations.
///
/// [`load`] refuses what could mislead; this finds what must be mended before a release.
#[must_use]
pub fn check(project: &Project) -> Problems {
    let mut problems = Problems::default();
    topics::check::check(project, &mut problems);
    translated::check_style(project, &mut problems);
    easy::check(project, &mut problems);
    problems.sorted()
}

impl Project {
    /// Tags of the languages of the menu, English first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.site.languages.iter().map(|language| language.tag.as_str())
    }

    /// True when a person has checked every text of a language that is shown; English always is.
    #[must_use]
    pub fn is_reviewed(&self, lang: &str) -> bool {
        lang == "en" || self.translations.get(lang).is_some_and(Translation::is_reviewed)
    }

    /// The language that people speak who read this one: itself, or the one of which it is an easier form.
    #[must_use]
    pub fn spoken<'a>(&'a self, lang: &'a str) -> &'a str {
        let entry = self.site.languages.iter().find(|language| language.tag == lang);
        entry.and_then(|language| language.variant_of.as_deref()).unwrap_or(lang)
    }

    /// What people type and what they mean by it, in a language.
    #[must_use]
    pub fn lexicon(&self, lang: &str) -> Lexicon {
        let lang = self.spoken(lang);
        let source = |tag| Some((tag, self.vocabularies.get(tag)?.as_slice()));
        let own = (lang != "en").then(|| source(lang)).flatten();
        let sources: Vec<finder::Source> = own.into_iter().chain(source("en")).collect();
        Lexicon::build(&sources)
    }
}
