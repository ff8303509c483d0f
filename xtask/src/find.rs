//! `cargo xtask find`: JSON lines in, JSON lines out, by the very code that the widget runs.
//!
//! In: `{"id","lang","query"?,"need"?,"who"?,"outcode"?,"district"?,"language"?,"channel"?,"now"?}`.
//! `need` and `who` are names of the vocabulary, or lists of them; `outcode` is anything that can be
//! typed as a place, and stands without `district`; `language` is one that the project knows; `now` is a
//! time in London, `2026-11-25T14:30`. What is wrong in a line ends the program with its number.

use crate::build::project;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};
use waymark::catalogue::{Catalogue, Need};
use waymark::finder::{Finder, Hit, Query, Reason, Who, channel_from_name};
use waymark::hours::{Local, Open, date};
use waymark::place::Place;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    id: Value,
    lang: String,
    query: Option<String>,
    need: Option<Names>,
    who: Option<Names>,
    outcode: Option<String>,
    district: Option<String>,
    language: Option<String>,
    channel: Option<String>,
    now: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    /// The values with these names; an unknown one is an error that lists the known ones.
    fn read<T: Copy>(self, what: &str, all: &[T], name: fn(T) -> &'static str) -> Result<Vec<T>> {
        let names = match self {
            Self::One(one) => vec![one],
            Self::Several(several) => several,
        };
        let known = || all.iter().map(|value| name(*value)).collect::<Vec<_>>().join(", ");
        let find = |wanted: &String| {
            let value = all.iter().copied().find(|value| name(*value) == wanted);
            value.with_context(|| format!("unknown {what} `{wanted}`; known: {}", known()))
        };
        names.iter().map(find).collect()
    }
}

/// Catalogues and their indexes, made when first asked for.
#[derive(Default)]
struct Shelf(BTreeMap<String, (Catalogue, Finder)>);

/// Reads standard input to its end.
pub(crate) fn find() -> Result<()> {
    answer_lines(&project()?, std::io::stdin().lock(), &mut std::io::stdout().lock())
}

/// Answers each line that is not empty.
fn answer_lines(
    project: &waymark_content::Project,
    lines: impl BufRead,
    out: &mut impl Write,
) -> Result<()> {
    let mut shelf = Shelf::default();
    for (number, line) in lines.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = serde_json::from_str(&line)
            .map_err(anyhow::Error::from)
            .and_then(|asked| answer(project, &mut shelf, asked))
            .with_context(|| format!("line {}", number + 1))?;
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

/// Notes a language that nobody here speaks or reads, and nobody asks for by name.
fn check_language(project: &waymark_content::Project, asked: &Asked) -> Result<()> {
    let Some(tag) = asked.language.as_deref() else { return Ok(()) };
    let spoken = project.services.iter().flat_map(|service| &service.languages);
    let named = project.vocabularies.values().flatten();
    let known: BTreeSet<&str> = project
        .languages()
        .chain(spoken.map(String::as_str))
        .chain(named.filter_map(|(meaning, _)| meaning.strip_prefix("lang.")))
        .collect();
    if !known.contains(tag) {
        bail!("unknown language `{tag}`; known: {}", Vec::from_iter(known).join(", "));
    }
    Ok(())
}

fn answer(project: &waymark_content::Project, shelf: &mut Shelf, asked: Asked) -> Result<Value> {
    if !project.languages().any(|tag| tag == asked.lang) {
        bail!(
            "unknown lang `{}`; known: {}",
            asked.lang,
            project.languages().collect::<Vec<_>>().join(", ")
        );
    }
    let (cat, finder) = shelf.0.entry(asked.lang.clone()).or_insert_with(|| {
        let cat = waymark_content::compile(project, &asked.lang, 0);
        let finder = Finder::new(&cat);
        (cat, finder)
    });
    check_language(project, &asked)?;
    let place = match (&asked.district, &asked.outcode) {
        (Some(_), Some(_)) => bail!("`district` and `outcode` are both a place: leave one out"),
        (Some(id), None) => {
            let index = cat.places.districts.iter().position(|district| district.id == *id);
            let known = || {
                cat.places.districts.iter().map(|d| d.id.as_str()).collect::<Vec<_>>().join(", ")
            };
            Place::In(
                index.with_context(|| format!("unknown district `{id}`; known: {}", known()))?
                    as u8,
            )
        }
        (None, Some(text)) => finder.look_up(cat, text),
        (None, None) => Place::Unsaid,
    };
    let now = match &asked.now {
        Some(text) => Some(
            Local::from_iso(text)
                .with_context(|| format!("now `{text}`: write 2026-11-25T14:30"))?,
        ),
        None => None,
    };
    let channel = match &asked.channel {
        Some(name) => Some(channel_from_name(name).with_context(|| {
            format!(
                "unknown channel `{name}`; known: phone, text, chat, bsl, email, web, place, relay"
            )
        })?),
        None => None,
    };
    let query = Query {
        words: asked.query.unwrap_or_default(),
        needs: asked
            .need
            .map_or(Ok(Vec::new()), |names| names.read("need", Need::ALL, Need::name))?,
        who: asked.who.map_or(Ok(Vec::new()), |names| names.read("who", Who::ALL, Who::name))?,
        place,
        channel,
        language: asked.language,
        open_now: false,
        now,
    };
    let answer = finder.ask(cat, &query);
    Ok(json!({
        "id": asked.id,
        "place": place_json(cat, &answer.place),
        "services": answer.services.iter().map(|hit| service_json(cat, hit)).collect::<Vec<_>>(),
        "topics": answer.topics.iter().filter_map(|index| cat.topics.get(usize::from(*index))).map(|topic| &topic.id).collect::<Vec<_>>(),
        "emergency": answer.emergency.is_some(),
    }))
}

fn place_json(cat: &Catalogue, place: &Place) -> Value {
    let id = |index: &u8| {
        cat.places.districts.get(usize::from(*index)).map(|district| district.id.as_str())
    };
    match place {
        Place::Unsaid => Value::Null,
        Place::In(index) => json!({ "district": id(index) }),
        Place::Which { districts, outside } => {
            json!({ "choice": districts.iter().filter_map(id).collect::<Vec<_>>(), "outside": outside })
        }
        Place::Outside(areas) => json!({ "outside": areas }),
        Place::Unknown => json!("not understood"),
    }
}

fn service_json(cat: &Catalogue, hit: &Hit) -> Value {
    let service = &cat.services[usize::from(hit.index)];
    let mut out = json!({
        "id": service.id,
        "open": match hit.open {
            Open::Open { .. } => "open",
            Open::Closed { .. } => "closed",
            Open::Unknown => "unknown",
        },
        "why": hit.why.iter().map(|reason| reason_name(cat, service, *reason)).collect::<Vec<_>>(),
    });
    if let Open::Closed { opens: Some(opens) } = hit.open {
        let (year, month, day) = date(opens.day);
        let (hour, minute) = (opens.minute / 60, opens.minute % 60);
        out["opens_at"] = json!(format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}"));
    }
    out
}

fn reason_name(cat: &Catalogue, service: &waymark::catalogue::Service, reason: Reason) -> String {
    match reason {
        Reason::Name => "name".into(),
        Reason::Sex(sex) => format!("for:{}", sex.name()),
        Reason::Children => "for:children".into(),
        Reason::Young => "for:young".into(),
        Reason::Group(group) => format!("for:{}", group.name()),
        Reason::Role(role) => format!("for:{}", role.name()),
        Reason::Need(need) => format!("need:{}", need.name()),
        Reason::InDistrict(index) => {
            format!(
                "in:{}",
                cat.places.districts.get(usize::from(index)).map_or("", |district| &district.id)
            )
        }
        Reason::Local => "local".into(),
        Reason::National => "national".into(),
        Reason::OpenNow => "open".into(),
        Reason::Language(index) => {
            format!("speaks:{}", service.languages.get(usize::from(index)).map_or("", |tag| tag))
        }
        Reason::Interpreters => "interpreters".into(),
        Reason::Free => "free".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes out, or the error in one line.
    fn find(lines: &str) -> Result<String, String> {
        let mut out = Vec::new();
        answer_lines(&project().expect("the project"), lines.as_bytes(), &mut out)
            .map_err(|error| format!("{error:#}"))?;
        Ok(String::from_utf8(out).expect("text"))
    }

    #[test]
    fn an_unknown_language_and_two_places_are_refused_with_their_line() {
        let first = r#"{"id":1,"lang":"en","need":"talk"}"#;
        for (wrong, told) in [
            (r#""language":"Polish""#, "line 3: unknown language `Polish`; known: ar, "),
            (r#""language":"tlh""#, "line 3: unknown language `tlh`; known: ar, "),
            (r#""outcode":"PE1","district":"fenland""#, "line 3: `district` and `outcode`"),
        ] {
            let error = find(&format!("{first}\n\n{{\"id\":2,\"lang\":\"en\",{wrong}}}\n"));
            assert!(error.clone().expect_err(wrong).starts_with(told), "{error:?}");
        }
    }

    #[test]
    fn a_language_that_somebody_speaks_or_reads_is_taken() {
        let line = |tag: &str| format!(r#"{{"id":1,"lang":"en","language":"{tag}"}}"#);
        let out = find(&["bfi", "cy", "lv"].map(line).join("\n")).expect("an answer");
        assert_eq!(out.lines().count(), 3);
    }
}
