mod answers;

use super::*;
use crate::catalogue::{Holidays, Hours};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike};
use proptest::prelude::*;

/// Monday of the tests.
const MONDAY: i32 = 20_052; // 2024-11-25

fn at(day: i32, hour: u16, minute: u16) -> Local {
    Local { day, minute: hour * 60 + minute }
}

fn office(holidays: Holidays) -> Hours {
    let nine_to_five = |day: u16| (day * 1440 + 540, day * 1440 + 1020);
    Hours { weekly: (0..5).map(nine_to_five).collect(), holidays }
}

fn london(seconds: i64) -> Local {
    let there =
        DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&chrono_tz::Europe::London);
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    let day = there.date_naive().signed_duration_since(epoch).num_days() as i32;
    Local { day, minute: (there.hour() * 60 + there.minute()) as u16 }
}

#[test]
fn days_and_dates_agree() {
    assert_eq!(days(1970, 1, 1), 0);
    assert_eq!(date(MONDAY), (2024, 11, 25));
    assert_eq!(date(days(2000, 2, 29)), (2000, 2, 29));
    assert_eq!(date(days(2100, 2, 28) + 1), (2100, 3, 1));
    assert_eq!(date(-1), (1969, 12, 31));
}

#[test]
fn summer_time_begins_and_ends_at_one_in_the_morning_utc() {
    let instant = |day, minutes: i64| i64::from(day) * 86_400 + minutes * 60;
    let (spring, autumn) = (days(2026, 3, 29), days(2026, 10, 25));
    assert_eq!(Local::from_utc(instant(spring, 59)), at(spring, 0, 59));
    assert_eq!(Local::from_utc(instant(spring, 60)), at(spring, 2, 0));
    assert_eq!(Local::from_utc(instant(autumn, 59)), at(autumn, 1, 59));
    assert_eq!(Local::from_utc(instant(autumn, 60)), at(autumn, 1, 0));
    assert_eq!(
        Local::from_utc(instant(days(2026, 6, 30), 23 * 60 + 30)),
        at(days(2026, 7, 1), 0, 30)
    );
}

#[test]
fn a_mad_clock_does_no_harm() {
    for seconds in [i64::MIN, -1, 0, i64::MAX] {
        let local = Local::from_utc(seconds);
        assert!(local.minute < 1440);
        let _ = open_at(&office(Holidays::Closed), &[], local);
    }
}

#[test]
fn reads_times_as_they_are_written() {
    let found = Local::from_iso("2024-11-25T14:30");
    assert_eq!(found, Some(at(MONDAY, 14, 30)));
    assert_eq!(Local::from_iso("2024-11-25T14:30:59"), found);
    assert_eq!(Local::from_iso("2024-11-25 14:30"), found);
    for wrong in [
        "",
        "2024-11-25",
        "2024-11-25T24:00",
        "2024-11-25T14:60",
        "2024-02-30T10:00",
        "2024-11-25T14:3",
        "2024-11-25T14:30Z",
        "2024-13-01T10:00",
        "+024-11-25T14:30",
        "２024-11-25T14:30",
    ] {
        assert_eq!(Local::from_iso(wrong), None, "{wrong}");
    }
}

#[test]
fn weekdays_begin_on_monday() {
    assert_eq!(at(MONDAY, 0, 0).weekday(), 0);
    assert_eq!(at(MONDAY - 1, 0, 0).weekday(), 6);
    assert_eq!(at(MONDAY + 1, 1, 1).week_minute(), 1440 + 61);
}

#[test]
fn opens_and_closes_on_the_minute() {
    let hours = office(Holidays::Closed);
    let state = |local| open_at(&hours, &[], local);
    let opens = |day, hour| Open::Closed { opens: Some(at(day, hour, 0)) };
    assert_eq!(state(at(MONDAY, 8, 59)), opens(MONDAY, 9));
    assert_eq!(state(at(MONDAY, 9, 0)), Open::Open { until: Some(at(MONDAY, 17, 0)) });
    assert_eq!(state(at(MONDAY, 16, 59)), Open::Open { until: Some(at(MONDAY, 17, 0)) });
    assert_eq!(state(at(MONDAY, 17, 0)), opens(MONDAY + 1, 9));
    assert_eq!(state(at(MONDAY + 4, 17, 0)), opens(MONDAY + 7, 9));
}

#[test]
fn bank_holidays_count() {
    let now = at(MONDAY, 12, 0);
    let (open, next) = (Open::Open { until: Some(at(MONDAY, 17, 0)) }, Some(at(MONDAY + 1, 9, 0)));
    assert_eq!(open_at(&office(Holidays::AsUsual), &[MONDAY], now), open);
    assert_eq!(open_at(&office(Holidays::Closed), &[MONDAY], now), Open::Closed { opens: next });
    assert_eq!(open_at(&office(Holidays::Unknown), &[MONDAY], now), Open::Unknown);
    // The day before: a day of which nothing is known is left out of "opens …".
    let sunday = at(MONDAY - 1, 12, 0);
    assert_eq!(
        open_at(&office(Holidays::Unknown), &[MONDAY], sunday),
        Open::Closed { opens: next }
    );
    assert_eq!(open_at(&office(Holidays::Closed), &[MONDAY], sunday), Open::Closed { opens: next });
}

#[test]
fn nights_run_over_midnight_and_over_the_end_of_the_week() {
    let nights =
        Hours { weekly: vec![(0, 360), (1080, 1800), (9720, 10_080)], holidays: Holidays::AsUsual };
    let until = |day, hour| Open::Open { until: Some(at(day, hour, 0)) };
    assert_eq!(open_at(&nights, &[], at(MONDAY, 23, 0)), until(MONDAY + 1, 6));
    assert_eq!(open_at(&nights, &[], at(MONDAY + 6, 23, 59)), until(MONDAY + 7, 6));
    assert_eq!(
        open_at(&nights, &[], at(MONDAY, 6, 0)),
        Open::Closed { opens: Some(at(MONDAY, 18, 0)) }
    );
}

#[test]
fn day_and_night_never_closes_but_on_its_holidays() {
    let always = |holidays| Hours { weekly: vec![(0, 10_080)], holidays };
    let now = at(MONDAY, 3, 0);
    assert_eq!(open_at(&always(Holidays::AsUsual), &[MONDAY + 2], now), Open::Open { until: None });
    let end = Some(at(MONDAY + 2, 0, 0));
    assert_eq!(open_at(&always(Holidays::Closed), &[MONDAY + 2], now), Open::Open { until: end });
    let ends = |ahead: i32| {
        let open = open_at(&always(Holidays::Closed), &[MONDAY + ahead], now);
        open != Open::Open { until: None }
    };
    assert!(ends(14) && !ends(15), "two weeks are told ahead");
    let back = Open::Closed { opens: Some(at(MONDAY + 3, 0, 0)) };
    assert_eq!(open_at(&always(Holidays::Closed), &[MONDAY + 2], at(MONDAY + 2, 9, 0)), back);
}

#[test]
fn hours_without_spans_are_closed() {
    assert_eq!(open_at(&Hours::default(), &[], at(MONDAY, 9, 0)), Open::Closed { opens: None });
}

#[test]
fn clocks_are_believed_for_two_years_from_the_build() {
    assert!(!plausible(MONDAY, MONDAY - 1));
    assert!(plausible(MONDAY, MONDAY));
    assert!(plausible(MONDAY, MONDAY + 729));
    assert!(!plausible(MONDAY, MONDAY + 730));
    assert!(!plausible(i32::MAX, i32::MIN));
}

/// Ordered spans that do not overlap, as the build makes them.
fn weeks() -> impl Strategy<Value = Hours> {
    let holidays =
        prop_oneof![Just(Holidays::Unknown), Just(Holidays::AsUsual), Just(Holidays::Closed)];
    (proptest::collection::btree_set(0..=672_u16, 0..12), holidays).prop_map(
        |(quarters, holidays)| {
            let marks: Vec<u16> = quarters.into_iter().map(|quarter| quarter * 15).collect();
            Hours {
                weekly: marks.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect(),
                holidays,
            }
        },
    )
}

/// Open at that minute? None: not known. The slow and simple way.
fn slow(hours: &Hours, holidays: &[i32], local: Local) -> Option<bool> {
    let date = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + TimeDelta::days(local.day.into());
    let minute = date.weekday().num_days_from_monday() as u16 * 1440 + local.minute;
    let usual = hours.weekly.iter().any(|(from, to)| (*from..*to).contains(&minute));
    match (holidays.contains(&local.day), hours.holidays) {
        (true, Holidays::Unknown) => None,
        (true, Holidays::Closed) => Some(false),
        _ => Some(usual),
    }
}

fn after(local: Local, minutes: i32) -> Local {
    let all = i32::from(local.minute) + minutes;
    Local { day: local.day + all.div_euclid(1440), minute: all.rem_euclid(1440) as u16 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn london_is_as_the_time_zone_database_says(seconds in 1_577_836_800_i64..2_208_988_800) {
        prop_assert_eq!(Local::from_utc(seconds), london(seconds));
    }

    #[test]
    fn dates_go_there_and_back(day in -1_000_000_i32..1_000_000) {
        let (year, month, of_month) = date(day);
        prop_assert_eq!(days(year, month, of_month), day);
        let known = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + TimeDelta::days(day.into());
        prop_assert_eq!((year, u32::from(month), u32::from(of_month)), (known.year(), known.month(), known.day()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_looking_at_every_minute(
        hours in weeks(),
        holidays in proptest::collection::btree_set(MONDAY..MONDAY + 20, 0..5),
        day in MONDAY..MONDAY + 14,
        minute in 0..1440_u16,
    ) {
        let holidays: Vec<i32> = holidays.into_iter().collect();
        let now = Local { day, minute };
        let state = |local| slow(&hours, &holidays, local);
        let next = |wanted: Option<bool>, limit: Local| {
            (1..20_000).map(|minutes| after(now, minutes)).take_while(|local| *local < limit).find(|local| state(*local) == wanted)
        };
        match open_at(&hours, &holidays, now) {
            Open::Unknown => prop_assert_eq!(state(now), None),
            Open::Open { until } => {
                prop_assert_eq!(state(now), Some(true));
                let limit = Local { day: now.day + 13, minute: 0 };
                let end = (1..20_000).map(|minutes| after(now, minutes)).find(|local| state(*local) != Some(true));
                match until {
                    Some(until) => prop_assert_eq!(Some(until), end),
                    None => prop_assert!(end.is_none_or(|end| end >= limit)),
                }
            }
            Open::Closed { opens } => {
                prop_assert_eq!(state(now), Some(false));
                let limit = Local { day: now.day + 14, minute: 0 };
                prop_assert_eq!(opens, next(Some(true), limit));
            }
        }
    }
}
