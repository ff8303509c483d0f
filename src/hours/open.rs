//! Open, closed, or not known: and until when.

use super::Local;
use super::date::{DAY, weekday};
use crate::catalogue::{Channel, Contact, Holidays, Hours, Service};

/// How far ahead the next opening or closing is looked for, in days.
const AHEAD: i32 = 14;

/// Whether somebody answers at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// Open; closes at this moment, or not within two weeks (day and night).
    Open {
        /// First minute at which it is closed.
        until: Option<Local>,
    },
    /// Closed; opens at this moment, or not within two weeks.
    Closed {
        /// First minute at which it is open, on a day whose hours are known.
        opens: Option<Local>,
    },
    /// No source tells, or the clock cannot be believed.
    #[default]
    Unknown,
}

/// Whether `hours` are open at `now`; `holidays` are days since 1970-01-01, ascending.
#[must_use]
pub fn open_at(hours: &Hours, holidays: &[i32], now: Local) -> Open {
    let week = Week { hours, holidays };
    let Some(closing) = week.closing(now.day, now.minute) else {
        return Open::Unknown;
    };
    if closing == 0 {
        return Open::Closed { opens: week.next_opening(now) };
    }
    let (mut day, mut end) = (now.day, closing);
    // Over midnight, as long as the next day begins open.
    while end == DAY && day - now.day < AHEAD {
        day += 1;
        end = week.closing(day, 0).unwrap_or(0);
    }
    let until = Local { day, minute: end };
    Open::Open { until: (end < DAY).then_some(until) }
}

struct Week<'a> {
    hours: &'a Hours,
    holidays: &'a [i32],
}

impl Week<'_> {
    /// The week as it holds on that day; nothing when it is not known.
    fn spans(&self, day: i32) -> Option<&[(u16, u16)]> {
        if self.holidays.binary_search(&day).is_err() {
            return Some(&self.hours.weekly);
        }
        match self.hours.holidays {
            Holidays::Unknown => None,
            Holidays::AsUsual => Some(&self.hours.weekly),
            Holidays::Closed => Some(&[]),
        }
    }

    /// When the span that holds this minute ends on this day; 0 when closed.
    fn closing(&self, day: i32, minute: u16) -> Option<u16> {
        let midnight = u16::from(weekday(day)) * DAY;
        let (mut end, mut at) = (0, midnight + minute);
        for (from, to) in self.spans(day)? {
            if *from <= at && at < *to {
                // Spans that touch are one.
                at = *to;
                end = at.min(midnight + DAY) - midnight;
            }
        }
        Some(end)
    }

    fn next_opening(&self, now: Local) -> Option<Local> {
        (now.day..now.day.saturating_add(AHEAD)).find_map(|day| {
            let midnight = u16::from(weekday(day)) * DAY;
            let earliest = if day == now.day { now.minute } else { 0 };
            self.spans(day)?
                .iter()
                .filter(|(_, to)| *to > midnight + earliest)
                .map(|(from, _)| (*from).max(midnight))
                .find(|from| *from < midnight + DAY)
                .map(|from| Local { day, minute: from - midnight })
        })
    }
}

/// The contacts where people answer, or those of a `channel`.
fn answered(service: &Service, channel: Option<Channel>) -> impl Iterator<Item = &Contact> {
    service.contacts.iter().filter(move |contact| match channel {
        Some(channel) => contact.channel == channel,
        None => !matches!(contact.channel, Channel::Web | Channel::Email),
    })
}

/// Whether somebody answers at a service, over all its contacts where people answer; with a
/// `channel`, over that one only. Open if one is; closed if all whose hours are known are, and none
/// is without hours.
#[must_use]
pub fn service_open(
    service: &Service,
    holidays: &[i32],
    now: Option<Local>,
    channel: Option<Channel>,
) -> Open {
    let Some(now) = now else { return Open::Unknown };
    let state = |contact: &Contact| {
        contact.hours.as_ref().map_or(Open::Unknown, |hours| open_at(hours, holidays, now))
    };
    answered(service, channel).map(state).reduce(better).unwrap_or_default()
}

/// The same without until when, for which [`service_open`] must look days ahead: true if it is open,
/// false if it is closed, nothing if it is not known.
#[must_use]
pub fn answers(
    service: &Service,
    holidays: &[i32],
    now: Option<Local>,
    channel: Option<Channel>,
) -> Option<bool> {
    let now = now?;
    let mut closed = None;
    let mut unknown = false;
    for contact in answered(service, channel) {
        let week = contact.hours.as_ref().map(|hours| Week { hours, holidays });
        match week.and_then(|week| week.closing(now.day, now.minute)) {
            Some(0) => closed = Some(false),
            Some(_) => return Some(true),
            None => unknown = true,
        }
    }
    if unknown { None } else { closed }
}

/// The one to be told of two: open and longest open, then not known, then closed and soonest open.
fn better(one: Open, other: Open) -> Open {
    let never = Local { day: i32::MAX, minute: 0 };
    let last = |until: Option<Local>| until.unwrap_or(never);
    match (one, other) {
        (Open::Open { until: a }, Open::Open { until: b }) => {
            Open::Open { until: if last(a) < last(b) { b } else { a } }
        }
        (Open::Open { .. }, _) => one,
        (_, Open::Open { .. }) => other,
        (Open::Closed { opens: a }, Open::Closed { opens: b }) => {
            Open::Closed { opens: if last(b) < last(a) { b } else { a } }
        }
        _ => Open::Unknown,
    }
}
