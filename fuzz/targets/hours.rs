//! Opening hours: any week, any holidays, any clock.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;
use waymark::catalogue::{Holidays, Hours};
use waymark::hours::{Local, Open, open_at, plausible};

fuzz_target!(|input: (Vec<(u16, u16)>, u8, BTreeSet<i32>, i64, i32)| {
    let (weekly, kind, holidays, seconds, built) = input;
    let kinds = [Holidays::Unknown, Holidays::AsUsual, Holidays::Closed];
    let hours = Hours { weekly, holidays: kinds[usize::from(kind % 3)] };
    let holidays: Vec<i32> = holidays.into_iter().collect();
    let now = Local::from_utc(seconds);
    let _ = hours.always();
    for day in 0..7 {
        let _ = hours.on_day(day);
    }
    if !plausible(built, now.day) {
        return;
    }
    match open_at(&hours, &holidays, now) {
        Open::Open { until: Some(until) } => assert!(until > now),
        Open::Closed { opens: Some(opens) } => assert!(opens > now),
        _ => {}
    }
});
