//! The publishing rule, for any contact and any service.

mod support;

use proptest::prelude::*;
use support::Fixture;
use waymark::catalogue::{Bill, Channel, Cost};
use waymark_content::data::{Confidence, Contact, Service, Source, Status};
use waymark_content::publish::{self, OLDEST_YEAR, Reason, Verdict};
use waymark_content::{Date, Project, compile};

fn sources() -> impl Strategy<Value = Vec<Source>> {
    let source = (prop::option::of(2015_u16..2027), any::<bool>());
    prop::collection::vec(source, 0..4).prop_map(|sources| {
        let source = |(index, (year, own)): (usize, (Option<u16>, bool))| Source {
            reference: format!("source {index}"),
            date: year.map(|year| Date { year, month: 0, day: 0 }),
            seen: None,
            own,
        };
        sources.into_iter().enumerate().map(source).collect()
    })
}

fn contacts() -> impl Strategy<Value = Contact> {
    let confidence = prop::sample::select(vec![
        Confidence::TwoSources,
        Confidence::OneSource,
        Confidence::Memory,
    ]);
    let channel = prop::sample::select(vec![
        Channel::Phone,
        Channel::Web,
        Channel::Chat,
        Channel::Email,
        Channel::Place,
    ]);
    let flags = (prop::bool::weighted(0.2), prop::bool::weighted(0.2), prop::bool::weighted(0.8));
    (confidence, channel, flags, sources(), 0_u32..1_000_000).prop_map(
        |(confidence, channel, (contradicted, recheck, linked), sources, number)| Contact {
            channel,
            value: format!("value-{number:06}"),
            same_as: None,
            link: linked.then(|| format!("https://link-{number:06}.example")),
            then: Some(format!("then-{number:06}")),
            hours: None,
            cost: Cost::Free,
            bill: Bill::Unknown,
            note: Some(format!("note-{number:06}")),
            staff_note: Some("staff only".to_owned()),
            confidence,
            contradicted,
            recheck,
            sources,
            line: 1,
        },
    )
}

fn services() -> impl Strategy<Value = Service> {
    let status = prop::sample::select(vec![
        Status::Show,
        Status::Show,
        Status::Hold,
        Status::Guidance,
        Status::Private,
    ]);
    let base = Fixture::new("publishing").project().services.remove(0);
    (prop::collection::vec(contacts(), 0..4), any::<bool>(), status, 0_u32..1_000_000).prop_map(
        move |(contacts, route, status, number)| Service {
            id: format!("s{number:06}"),
            name: format!("name-{number:06}"),
            notes: Some("staff only".to_owned()),
            route: route.then(|| "Ask at school.".to_owned()),
            status,
            contacts,
            ..base.clone()
        },
    )
}

proptest! {
    #[test]
    fn doubt_always_holds(contact in contacts()) {
        let doubtful = contact.contradicted
            || contact.recheck
            || contact.confidence == Confidence::Memory
            || contact.sources.is_empty();
        if doubtful {
            prop_assert!(!publish::contact(&contact).is_shown());
        }
    }

    #[test]
    fn what_is_shown_has_two_sources_or_a_good_one(contact in contacts()) {
        if publish::contact(&contact).is_shown() {
            let good = |source: &Source| source.date.map_or(source.own, |date| date.year >= OLDEST_YEAR);
            let two = contact.confidence == Confidence::TwoSources && contact.sources.len() >= 2;
            prop_assert!(two || contact.sources.iter().any(good));
            prop_assert_eq!(publish::is_sure(&contact), two);
        }
    }

    #[test]
    fn another_good_source_never_hides(contact in contacts()) {
        let before = publish::contact(&contact);
        let mut more = contact;
        more.sources.push(Source { reference: "new".to_owned(), date: Date::parse("2026"), seen: None, own: true });
        prop_assert!(!before.is_shown() || publish::contact(&more).is_shown());
    }

    #[test]
    fn pages_without_https_are_held(contact in contacts()) {
        if matches!(contact.channel, Channel::Web | Channel::Chat) && contact.link.is_none() {
            prop_assert!(!publish::contact(&contact).is_shown());
        }
    }

    #[test]
    fn a_service_needs_a_door(service in services()) {
        let door = service.route.is_some() || service.contacts.iter().any(|c| publish::contact(c).is_shown());
        let shown = publish::service(&service).is_shown();
        prop_assert_eq!(shown, door && service.status == Status::Show);
    }

    #[test]
    fn held_facts_never_reach_the_bundle(services in prop::collection::vec(services(), 1..5)) {
        let project = Project { services, ..base() };
        let bytes = compile(&project, "en", 20_000).to_bytes();
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        prop_assert!(!holds("staff only"));
        let shown = |service: &&Service| publish::service(service).is_shown();
        let kept: Vec<&Contact> = project.services.iter().filter(shown).flat_map(|s| &s.contacts)
            .filter(|c| publish::contact(c).is_shown()).collect();
        for service in &project.services {
            for contact in &service.contacts {
                let is_kept = kept.iter().any(|other| other.value == contact.value);
                prop_assert_eq!(holds(&contact.value), is_kept);
                prop_assert_eq!(holds(&contact.note.clone().unwrap()), is_kept);
            }
        }
    }
}

fn base() -> Project {
    let site = waymark_content::data::LanguageName {
        terse: false,
        tag: "en".to_owned(),
        name: "English".to_owned(),
        rtl: false,
        call: String::new(),
        variant_of: None,
        groups: Vec::new(),
    };
    let mut project = Project::default();
    project.site.languages.push(site);
    project
}

#[test]
fn reasons_are_told() {
    let line = Fixture::new("reasons").project().services.remove(1);
    let contact = &line.contacts[1];
    let with = |change: &dyn Fn(&mut Contact)| {
        let mut contact = contact.clone();
        change(&mut contact);
        publish::contact(&contact)
    };
    let old = Date::parse("2021-12").unwrap();
    assert_eq!(with(&|_| ()), Verdict::Shown);
    assert_eq!(with(&|c| c.contradicted = true), Verdict::Held(Reason::Contradicted));
    assert_eq!(with(&|c| c.recheck = true), Verdict::Held(Reason::Recheck));
    assert_eq!(with(&|c| c.link = None), Verdict::Held(Reason::NotHttps));
    assert_eq!(with(&|c| c.sources[0].own = false), Verdict::Held(Reason::Undated));
    assert_eq!(with(&|c| c.sources[0].date = Some(old)), Verdict::Held(Reason::Old(old)));
    assert_eq!(with(&|c| c.sources.clear()), Verdict::Held(Reason::Memory));
}
