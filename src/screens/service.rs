//! One service: what it does, for whom, how to reach it and what happens then.

use crate::app::State;
use crate::catalogue::{Catalogue, Coverage, Group, Role, Service, Sex};
use crate::language::Msg;
use crate::parts::{
    contacts, digits, el, english, filled, group, lit, ltr, made, month, say, tell, text, val, with,
};
use yew::Html;

pub(super) fn show(state: &State, index: usize) -> Html {
    let cat = state.cat;
    let Some(service) = cat.services.get(index) else { return Html::default() };
    group([el("h1", "", [english(&service.name)]), details(cat, service)])
}

/// All that is known of the service, without its name.
pub(super) fn details(cat: &'static Catalogue, service: &'static Service) -> Html {
    let fact = |name: Msg, value: Html| {
        el("div", "", [el("dt", "", [say(cat, name)]), el("dd", "", [value])])
    };
    let mut parts = vec![el("p", "lead", [text(&service.summary)])];
    parts.extend(service.route.iter().map(|route| el("p", "", [text(route)])));
    parts.push(contacts(cat, service));
    let mut facts: Vec<Html> =
        service.expect.iter().map(|expect| fact(Msg::ServiceExpect, text(expect))).collect();
    let who = who(cat, service);
    if !who.is_empty() {
        facts.push(fact(Msg::ServiceFor, made(who)));
    }
    facts.push(fact(Msg::ServiceArea, area(cat, service)));
    facts.push(fact(Msg::ServiceLanguages, languages(cat, service)));
    parts.push(el("dl", "", facts));
    let checked = match month(cat, service.checked()) {
        Some(date) => tell(cat, Msg::ServiceChecked, &[("date", &date)]),
        None => say(cat, Msg::ServiceUndated),
    };
    parts.push(el("p", "fine", [checked]));
    group(parts)
}

/// Whom it takes, as a list of words; empty where only its summary can tell.
fn who(cat: &'static Catalogue, service: &'static Service) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut add = |msg: Msg| out.push(cat.message(msg).text.clone());
    for sex in &service.sex {
        add(match sex {
            Sex::Women => Msg::WhyWomen,
            Sex::Men => Msg::WhyMen,
            Sex::Trans => Msg::WhyTrans,
        });
    }
    for group in &service.groups {
        // "Knows your community" tells nobody whose.
        if let Some(msg) = group_words(*group).filter(|msg| *msg != Msg::WhyMinoritised) {
            add(msg);
        }
    }
    if service.roles.contains(&Role::Supporter) {
        add(Msg::WhySupporter);
    }
    if service.roles == [Role::Harmer] {
        add(Msg::WhyHarmer);
    }
    if service.min_age > 0 {
        out.push(filled(cat, Msg::WhoAgeFrom, &[("n", &digits(service.min_age.into()))]));
    }
    if service.max_age < u8::MAX {
        out.push(filled(cat, Msg::WhoAgeTo, &[("n", &digits(service.max_age.into()))]));
    }
    if out.is_empty() && !service.groups_only {
        out.push(cat.message(Msg::WhoAnyone).text.clone());
    }
    out.dedup();
    out.join(" · ")
}

/// The words for a group, where the interface has them.
pub(crate) const fn group_words(group: Group) -> Option<Msg> {
    Some(match group {
        Group::Deaf => Msg::WhyDeaf,
        Group::Disabled | Group::LearningDisability => Msg::WhyDisabled,
        Group::Lgbt => Msg::WhyLgbt,
        Group::Older => Msg::WhyOlder,
        Group::Minoritised
        | Group::SouthAsian
        | Group::EasternEuropean
        | Group::Polish
        | Group::Lithuanian
        | Group::Traveller
        | Group::Jewish
        | Group::Muslim => Msg::WhyMinoritised,
        Group::Migrant => Msg::ForMigrant,
        Group::Parent => Msg::ForParent,
        _ => return None,
    })
}

fn area(cat: &'static Catalogue, service: &'static Service) -> Html {
    match service.area {
        Coverage::National => say(cat, Msg::AreaNational),
        Coverage::Neighbour => Html::default(),
        Coverage::Local(districts) => {
            let names =
                cat.places.districts.iter().enumerate().filter(|(i, _)| districts.contains(*i));
            let names: Vec<&str> = names.map(|(_, district)| district.name.as_str()).collect();
            with("span", &["lang", "dir"], [val("en"), val("ltr")], [made(names.join(" · "))])
        }
    }
}

fn languages(cat: &'static Catalogue, service: &'static Service) -> Html {
    let mut parts = Vec::new();
    for tag in &service.languages {
        if !parts.is_empty() {
            parts.push(lit(", "));
        }
        parts.push(ltr(language_name(cat, tag)));
    }
    if service.interpreters {
        parts.push(lit(". "));
        parts.push(say(cat, Msg::ServiceInterpreters));
    }
    group(parts)
}

/// The language's own name; its tag where the menu does not have it.
pub(crate) fn language_name(cat: &'static Catalogue, tag: &'static str) -> &'static str {
    let own = cat.languages.iter().find(|language| language.tag == tag);
    match (own, tag) {
        (Some(language), _) => &language.name,
        (None, "bfi") => "BSL",
        (None, "ils") => "International Sign",
        (None, "cy") => "Cymraeg",
        (None, tag) => tag,
    }
}

#[cfg(test)]
mod tests {
    use super::who;
    use crate::catalogue::{Catalogue, Group, Service, Text};
    use crate::language::Msg;

    /// Whom a service for these groups takes, by the keys of the words.
    fn told(groups: &[Group], groups_only: bool) -> String {
        let text = |text: &str| Text { text: text.to_owned(), english: false };
        let service = Service { groups: groups.to_vec(), groups_only, ..Service::plain("a") };
        let messages = Msg::ALL.iter().map(|msg| text(msg.key())).collect();
        let cat: &'static Catalogue = Box::leak(Box::new(Catalogue {
            messages,
            services: vec![service],
            ..Catalogue::default()
        }));
        who(cat, &cat.services[0])
    }

    #[test]
    fn nobody_is_said_to_be_taken_who_is_not() {
        assert_eq!(told(&[], false), "who-anyone");
        assert_eq!(told(&[Group::Polish], true), "", "its summary says for whom it is");
        assert_eq!(told(&[Group::Deaf], true), "why-deaf");
        assert_eq!(told(&[Group::Polish], false), "who-anyone");
    }
}
