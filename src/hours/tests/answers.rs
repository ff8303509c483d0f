//! Whether somebody answers at a service, over all its contacts.

use super::{MONDAY, at, office};
use crate::catalogue::{Bill, Channel, Contact, Cost, Holidays, Hours, Month, Service};
use crate::hours::{Local, Open, answers, service_open};

fn contact(channel: Channel, hours: Option<Hours>) -> Contact {
    Contact {
        channel,
        value: String::new(),
        then: None,
        link: None,
        hours,
        cost: Cost::Unknown,
        bill: Bill::Unknown,
        note: None,
        sure: false,
        checked: Month::default(),
    }
}

fn service(contacts: Vec<Contact>) -> Service {
    Service { contacts, ..Service::plain("a") }
}

/// From nine in the morning on Mondays, to this hour.
fn till(hour: u16) -> Option<Hours> {
    Some(Hours { weekly: vec![(540, hour * 60)], holidays: Holidays::AsUsual })
}

fn at_noon(contacts: Vec<Contact>, channel: Option<Channel>) -> Open {
    let (service, now) = (service(contacts), Some(at(MONDAY, 12, 0)));
    let open = service_open(&service, &[], now, channel);
    let known = match open {
        Open::Open { .. } => Some(true),
        Open::Closed { .. } => Some(false),
        Open::Unknown => None,
    };
    assert_eq!(answers(&service, &[], now, channel), known, "both say the same");
    open
}

const fn until(hour: u16) -> Open {
    Open::Open { until: Some(Local { day: MONDAY, minute: hour * 60 }) }
}

#[test]
fn who_can_be_called_longest_is_told_of() {
    let calls = |a, b| vec![contact(Channel::Phone, till(a)), contact(Channel::Chat, till(b))];
    assert_eq!(at_noon(calls(17, 20), None), until(20));
    assert_eq!(at_noon(calls(20, 17), None), until(20));
    assert_eq!(at_noon(calls(20, 20), None), until(20));
    assert_eq!(at_noon(calls(10, 17), None), until(17), "one has closed, one is open");
    assert_eq!(at_noon(calls(17, 10), None), until(17));
    let always = Some(Hours { weekly: vec![(0, 10_080)], holidays: Holidays::AsUsual });
    for list in [[always.clone(), till(17)], [till(17), always]] {
        let calls = list.map(|hours| contact(Channel::Phone, hours)).to_vec();
        assert_eq!(at_noon(calls, None), Open::Open { until: None }, "day and night");
    }
}

#[test]
fn of_closed_lines_the_one_that_opens_first_is_told_of() {
    let from = |hour: u16| {
        let weekly = vec![(1440 + hour * 60, 1440 + 1200)];
        contact(Channel::Phone, Some(Hours { weekly, holidays: Holidays::AsUsual }))
    };
    let opens = |hour| Open::Closed { opens: Some(at(MONDAY + 1, hour, 0)) };
    assert_eq!(at_noon(vec![from(9), from(11)], None), opens(9));
    assert_eq!(at_noon(vec![from(11), from(9)], None), opens(9));
    let never = || contact(Channel::Phone, Some(Hours::default()));
    assert_eq!(at_noon(vec![from(11), never()], None), opens(11));
    assert_eq!(at_noon(vec![never(), from(11)], None), opens(11));
}

#[test]
fn a_line_without_hours_may_be_open_unless_another_is_known_to_be() {
    let calls = |a, b| vec![contact(Channel::Phone, a), contact(Channel::Text, b)];
    assert_eq!(at_noon(calls(till(17), None), None), until(17));
    assert_eq!(at_noon(calls(None, till(17)), None), until(17));
    assert_eq!(at_noon(calls(till(10), None), None), Open::Unknown);
    assert_eq!(at_noon(calls(None, till(10)), None), Open::Unknown);
    assert_eq!(at_noon(calls(None, None), None), Open::Unknown);
    assert_eq!(at_noon(Vec::new(), None), Open::Unknown);
}

#[test]
fn a_website_or_an_address_for_letters_answers_nobody_now() {
    for channel in [Channel::Web, Channel::Email] {
        let both = vec![contact(Channel::Phone, till(10)), contact(channel, till(17))];
        assert!(matches!(at_noon(both.clone(), None), Open::Closed { .. }), "{channel:?}");
        assert_eq!(at_noon(both, Some(channel)), until(17), "but for those who ask for it");
    }
    for channel in [Channel::Phone, Channel::Text, Channel::Chat, Channel::Bsl, Channel::Place] {
        assert_eq!(at_noon(vec![contact(channel, till(17))], None), until(17), "{channel:?}");
    }
}

#[test]
fn over_a_chosen_channel_only_that_one_counts() {
    let both = vec![contact(Channel::Phone, till(10)), contact(Channel::Chat, till(17))];
    assert_eq!(at_noon(both.clone(), Some(Channel::Chat)), until(17));
    assert!(matches!(at_noon(both.clone(), Some(Channel::Phone)), Open::Closed { .. }));
    assert_eq!(at_noon(both, Some(Channel::Text)), Open::Unknown);
}

#[test]
fn without_a_clock_nobody_is_said_to_answer_or_not() {
    let one = service(vec![contact(Channel::Phone, Some(office(Holidays::AsUsual)))]);
    assert_eq!(service_open(&one, &[], None, None), Open::Unknown);
    assert_eq!(answers(&one, &[], None, None), None);
}

#[test]
fn on_a_bank_holiday_of_which_nothing_is_known_nobody_is_said_to_answer() {
    let one = service(vec![contact(Channel::Phone, Some(office(Holidays::Unknown)))]);
    let noon = Some(at(MONDAY, 12, 0));
    assert_eq!(answers(&one, &[], noon, None), Some(true));
    assert_eq!(answers(&one, &[MONDAY], noon, None), None);
}
