use super::*;
use proptest::prelude::*;

fn small() -> Catalogue {
    Catalogue {
        schema: SCHEMA,
        lang: "en".into(),
        built: -3,
        unreviewed: Some("about".into()),
        messages: vec![Text { text: "héllo".into(), english: true }],
        services: vec![Service {
            id: "one".into(),
            name: "One".into(),
            summary: Text::default(),
            route: Some(Text { text: "ask".into(), english: false }),
            expect: None,
            kind: Kind::Helpline,
            area: Coverage::Local(Districts(5)),
            neighbours: vec![],
            needs: vec![Need::Talk, Need::Translation],
            roles: vec![Role::Bereaved],
            sex: vec![Sex::Trans],
            min_age: 16,
            max_age: u8::MAX,
            groups: vec![Group::Reported],
            groups_only: true,
            languages: vec!["bfi".into()],
            interpreters: true,
            contacts: vec![Contact {
                channel: Channel::Relay,
                value: "1".into(),
                then: None,
                link: Some("tel:1".into()),
                hours: Some(Hours { weekly: vec![(0, 10_080)], holidays: Holidays::Closed }),
                cost: Cost::Standard,
                bill: Bill::Shown,
                note: None,
                sure: true,
                checked: Month::new(2026, 12),
            }],
        }],
        topics: vec![Topic {
            id: "t".into(),
            title: Text::default(),
            lead: Text::default(),
            section: Section::More,
            english: false,
            content_note: None,
            body: vec![
                Block::Heading(vec![Inline::Icon("i".into()), Inline::Text("a".into())]),
                Block::List(true, vec![vec![Inline::Strong("b".into())]]),
                Block::List(false, vec![vec![Inline::Contact("one".into(), 3)]]),
                Block::Warning(vec![Inline::Topic("t".into(), "c".into())]),
                Block::Say(vec![Inline::ServiceLink("one".into(), "d".into())]),
                Block::Paragraph(vec![]),
                Block::Service("one".into()),
            ],
            tool: Tool::Check,
            outcomes: vec![Outcome { after: vec![1, 3], any: false }],
            roles: vec![],
            needs: vec![],
            services: vec![],
            related: vec![],
            search: vec![],
            urgent: false,
            checked: Month(0),
        }],
        ..Catalogue::default()
    }
}

#[test]
fn what_is_written_is_read_again() {
    let cat = small();
    assert_eq!(Catalogue::from_bytes(&cat.to_bytes()), Ok(cat));
}

/// More letters than a byte can name, line ends and control characters, and texts that repeat.
#[test]
fn every_letter_and_repeated_text_is_kept() {
    let odd: String = ('\u{0}'..='\u{1ff}').collect();
    let long = "A sentence that stands in two places.".to_owned();
    let attribution = vec![
        odd,
        long.clone(),
        long,
        "one".into(),
        String::new(),
        "😀 \n".into(),
        "a. b? C! éa. Éa.d".into(),
    ];
    let groups = vec![(vec![0, 300], "a\nzażółć\nb".into()), (vec![], "ą".into())];
    let lexicon = Lexicon { groups, meanings: vec!["need.talk".into()] };
    let cat = Catalogue { attribution, lexicon, ..small() };
    assert_eq!(Catalogue::from_bytes(&cat.to_bytes()), Ok(cat));
}

#[test]
fn every_sort_of_link_is_kept() {
    let mut cat = small();
    let first = cat.services[0].contacts[0].clone();
    let with = |channel, value: &str, link: Option<&str>| Contact {
        channel,
        value: value.into(),
        link: link.map(str::to_owned),
        ..first.clone()
    };
    cat.services[0].contacts = vec![
        with(Channel::Phone, "0000 00", Some("tel:000000")),
        with(Channel::Phone, "+44 000", Some("tel:+44000")),
        with(Channel::Text, "12 3", Some("sms:123")),
        with(Channel::Email, "a@b.example", Some("mailto:a@b.example")),
        with(Channel::Web, "https://a.example/", Some("https://a.example/")),
        with(Channel::Place, "1 High Street", None),
    ];
    assert_eq!(Catalogue::from_bytes(&cat.to_bytes()), Ok(cat));
}

#[test]
fn links_of_any_other_sort_are_refused() {
    for value in ["javascript:alert(1)", "data:text/html,x", "http://a.example/", "//a.example", ""]
    {
        let mut cat = small();
        let contact = &mut cat.services[0].contacts[0];
        contact.link = Some(value.into());
        contact.value = value.into();
        contact.channel = Channel::Web;
        assert_eq!(Catalogue::from_bytes(&cat.to_bytes()), Err(BadCatalogue), "{value}");
        // A number stays a number.
        cat.services[0].contacts[0].channel = Channel::Phone;
        let read = Catalogue::from_bytes(&cat.to_bytes()).unwrap();
        let link = read.services[0].contacts[0].link.clone();
        assert!(link.is_some_and(|link| link.starts_with("tel:")), "{value}");
    }
}

#[test]
fn a_letter_outside_ascii_takes_one_byte() {
    let with =
        |text: &str| Catalogue { attribution: vec![text.into()], ..small() }.to_bytes().len();
    assert_eq!(with("жжжжжжжж") - with("ж"), 7);
}

#[test]
fn other_layouts_and_leftovers_are_refused() {
    let other = Catalogue { schema: SCHEMA + 1, ..small() };
    assert_eq!(Catalogue::from_bytes(&other.to_bytes()), Err(BadCatalogue));
    let mut longer = small().to_bytes();
    longer.push(0);
    assert_eq!(Catalogue::from_bytes(&longer), Err(BadCatalogue));
    assert_eq!(Catalogue::from_bytes(&[]), Err(BadCatalogue));
}

#[test]
fn a_catalogue_cut_short_is_refused_wherever_it_is_cut() {
    let whole = small().to_bytes();
    for end in 0..whole.len() {
        assert_eq!(Catalogue::from_bytes(&whole[..end]), Err(BadCatalogue));
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Catalogue::from_bytes(&bytes);
    }

    #[test]
    fn a_changed_byte_never_makes_it_panic(at in 0_usize..1000, to in any::<u8>()) {
        let mut bytes = small().to_bytes();
        let at = at % bytes.len();
        bytes[at] = to;
        let _ = Catalogue::from_bytes(&bytes);
    }
}
