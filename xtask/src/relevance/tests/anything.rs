//! What holds whatever is typed and tapped.

use super::{answer, english, typed, words};
use proptest::prelude::*;
use std::collections::BTreeSet;
use waymark::catalogue::{Channel, Need};
use waymark::finder::{Finder, Query, Who};
use waymark::hours::Local;
use waymark::place::Place;

fn anything() -> impl Strategy<Value = String> {
    let typed = proptest::sample::select(typed());
    prop_oneof![any::<String>(), "\\PC{0,80}", "[a-z0-9 ]{0,60}", typed]
}

fn taps() -> impl Strategy<Value = Query> {
    let who = [Who::Woman, Who::Man, Who::Child, Who::Older, Who::Friend, Who::Deaf, Who::Parent];
    let channels = [Channel::Phone, Channel::Text, Channel::Chat, Channel::Bsl, Channel::Place];
    let languages = ["pl", "ur", "bfi", "xx"].map(str::to_owned);
    (
        proptest::option::of(proptest::sample::select(Need::ALL)),
        proptest::option::of(proptest::sample::select(who.to_vec())),
        proptest::option::of(proptest::sample::select(channels.to_vec())),
        proptest::option::of(proptest::sample::select(languages.to_vec())),
        proptest::option::of(0..6_u8),
        any::<bool>(),
    )
        .prop_map(|(need, who, channel, language, district, open_now)| Query {
            needs: need.into_iter().collect(),
            who: who.into_iter().collect(),
            place: district.map_or(Place::Unsaid, Place::In),
            channel,
            language,
            open_now,
            now: Local::from_iso("2026-11-25T14:30"),
            ..Query::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered_the_same_each_time(text in anything(), taps in taps()) {
        let query = Query { words: text, ..taps };
        let (catalogue, _) = english();
        let once = answer(&query);
        prop_assert_eq!(&once, &Finder::new(catalogue).ask(catalogue, &query));
        let found: BTreeSet<u16> = once.services.iter().map(|hit| hit.index).collect();
        prop_assert_eq!(found.len(), once.services.len(), "listed twice");
        prop_assert!(found.iter().all(|at| usize::from(*at) < catalogue.services.len()));
        prop_assert!(once.fitting <= once.services.len());
        prop_assert!(!once.services.is_empty(), "a dead end");
        prop_assert!(once.topics.iter().all(|at| usize::from(*at) < catalogue.topics.len()));
    }

    #[test]
    fn what_is_tapped_only_narrows(text in anything(), taps in taps()) {
        let wide = answer(&words(&text));
        // A place in the words is taken back by a place that is tapped.
        prop_assume!(wide.place == Place::Unsaid || taps.place == Place::Unsaid);
        // Who says by a tap that they harm is shown what was not shown before.
        prop_assume!(!taps.needs.contains(&Need::Behaviour));
        let narrow = answer(&Query { words: text, ..taps.clone() });
        let shown: BTreeSet<u16> = wide.services.iter().map(|hit| hit.index).collect();
        let new = narrow.services.iter().find(|hit| !shown.contains(&hit.index));
        let name = new.map(|hit| &english().0.services[usize::from(hit.index)].id);
        prop_assert_eq!(name, None, "{:?}", taps);
    }

    #[test]
    fn each_choice_leaves_out_and_never_adds(text in anything(), taps in taps()) {
        // Who says by a tap that they harm is shown what was not shown before.
        prop_assume!(!taps.needs.contains(&Need::Behaviour));
        let all = Query { words: text, ..taps };
        let narrow = answer(&all);
        // Where nothing fits, the nearest is shown instead; in danger, what helps whatever was chosen.
        prop_assume!(!narrow.nothing && narrow.emergency.is_none());
        for wide in [
            Query { needs: Vec::new(), ..all.clone() },
            Query { who: Vec::new(), ..all.clone() },
            Query { channel: None, ..all.clone() },
            Query { language: None, ..all.clone() },
            Query { open_now: false, ..all.clone() },
        ] {
            let shown: BTreeSet<u16> = answer(&wide).services.iter().map(|hit| hit.index).collect();
            prop_assert!(narrow.services.iter().all(|hit| shown.contains(&hit.index)), "{:?}", wide);
        }
    }
}
