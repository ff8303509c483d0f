//! Opening hours: from OpenStreetMap's notation to the intervals of a week.
//!
//! Only what repeats every week can be shown on a phone without a parser: weekdays, times, and what
//! holds on bank holidays (`PH off`, or `PH` beside the days). Anything else is refused with advice.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};
use std::sync::Arc;
use waymark::catalogue::{Holidays, Hours};

const ADVICE: &str = "write it like `Mo-Fr 09:00-17:00; PH off` or `24/7`";
const DAY: u16 = 24 * 60;
const WEEK: u16 = 7 * DAY;

/// Compiles hours, or says what to write instead.
pub(crate) fn compile(notation: &str) -> Result<Hours, String> {
    let parsed: OpeningHours = notation
        .parse()
        .map_err(|_| format!("hours `{notation}` are not in OpenStreetMap's notation: {ADVICE}"))?;
    // 2001 began on a Monday; the weeks of a whole year must be alike.
    let start = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap_or_default();
    let weekly = open(&parsed, start, 7).map_err(|found| refuse(notation, &found))?;
    for week in 1..53 {
        if open(&parsed, start + Days::new(week * 7), 7).as_ref() != Ok(&weekly) {
            return Err(refuse(notation, "dates or seasons"));
        }
    }
    if weekly.is_empty() {
        return Err(format!("hours `{notation}` are never open: leave `hours` out"));
    }
    let holidays = holidays(notation, &parsed, start, &weekly)?;
    Ok(Hours { weekly, holidays })
}

fn refuse(notation: &str, found: &str) -> String {
    format!(
        "hours `{notation}` hold {found}, which cannot be shown: {ADVICE}; put the rest into `note`"
    )
}

/// What holds on bank holidays: each weekday in turn is taken as one and compared with its usual.
fn holidays(
    notation: &str,
    parsed: &OpeningHours,
    monday: NaiveDate,
    weekly: &[(u16, u16)],
) -> Result<Holidays, String> {
    if notation.trim() == "24/7" {
        return Ok(Holidays::AsUsual);
    }
    if !notation.contains("PH") {
        return Ok(Holidays::Unknown);
    }
    let (mut closed, mut usual) = (true, true);
    for weekday in 0..7_u16 {
        let date = monday + Days::new(weekday.into());
        let calendar: CompactCalendar = [date].into_iter().collect();
        let holidays = ContextHolidays::new(Arc::new(calendar), Arc::default());
        let context = Context::default().with_holidays(holidays);
        let then = open(&parsed.clone().with_context(context), date, 1)
            .map_err(|found| refuse(notation, &found))?;
        let normal = on_day(weekly, weekday);
        closed &= then.is_empty();
        // A day on which it is closed anyway may be open on a holiday: saying "closed" is careful.
        usual &= normal.is_empty() || then == normal;
    }
    match (closed, usual) {
        (true, _) => Ok(Holidays::Closed),
        (_, true) => Ok(Holidays::AsUsual),
        _ => Err(refuse(notation, "other times on bank holidays")),
    }
}

/// The part of a week's intervals that lies on a day, in minutes from its midnight.
fn on_day(weekly: &[(u16, u16)], weekday: u16) -> Vec<(u16, u16)> {
    let midnight = weekday * DAY;
    weekly
        .iter()
        .map(|(start, end)| (*start.max(&midnight), *end.min(&(midnight + DAY))))
        .filter(|(start, end)| start < end)
        .map(|(start, end)| (start - midnight, end - midnight))
        .collect()
}

/// Open intervals in minutes from the first midnight; the error names what cannot be shown.
fn open(hours: &OpeningHours, from: NaiveDate, days: u64) -> Result<Vec<(u16, u16)>, String> {
    let from = from.and_time(NaiveTime::MIN);
    let to = from + Days::new(days);
    let mut intervals: Vec<(u16, u16)> = Vec::new();
    for range in hours.iter_range(from, to) {
        match range.kind {
            RuleKind::Closed => continue,
            RuleKind::Unknown => return Err("times that are not sure".to_owned()),
            RuleKind::Open if !range.comment.is_empty() => return Err("words".to_owned()),
            RuleKind::Open => {}
        }
        let (start, end) = (minutes(from, range.range.start), minutes(from, range.range.end));
        match intervals.last_mut() {
            Some(last) if last.1 == start => last.1 = end,
            _ => intervals.push((start, end)),
        }
    }
    Ok(intervals)
}

fn minutes(from: NaiveDateTime, time: NaiveDateTime) -> u16 {
    u16::try_from(time.signed_duration_since(from).num_minutes()).unwrap_or(WEEK).min(WEEK)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(day: u16, hour: u16, minute: u16) -> u16 {
        day * DAY + hour * 60 + minute
    }

    #[test]
    fn office_hours_closed_on_bank_holidays() {
        let hours = compile("Mo-Fr 09:00-17:30; PH off").unwrap();
        assert_eq!(hours.weekly.len(), 5);
        assert_eq!(hours.weekly[0], (at(0, 9, 0), at(0, 17, 30)));
        assert_eq!(hours.weekly[4], (at(4, 9, 0), at(4, 17, 30)));
        assert_eq!(hours.holidays, Holidays::Closed);
    }

    #[test]
    fn without_a_word_holidays_are_unknown() {
        assert_eq!(compile("Mo-Fr 10:00-17:00").unwrap().holidays, Holidays::Unknown);
        assert_eq!(compile("Mo-Su 00:00-24:00").unwrap().holidays, Holidays::Unknown);
    }

    #[test]
    fn always_open_holds_on_holidays_too() {
        let hours = compile("24/7").unwrap();
        assert_eq!(hours.weekly, [(0, WEEK)]);
        assert_eq!(hours.holidays, Holidays::AsUsual);
        assert_eq!(compile("Mo-Su,PH 08:00-20:00").unwrap().holidays, Holidays::AsUsual);
        assert_eq!(compile("Mo-Fr,PH 08:00-20:00").unwrap().holidays, Holidays::AsUsual);
    }

    #[test]
    fn a_night_over_sunday_is_split() {
        let hours = compile("Su 22:00-02:00").unwrap();
        assert_eq!(hours.weekly, [(0, 120), (at(6, 22, 0), WEEK)]);
        let lunch = compile("Mo 09:00-12:00,13:00-17:00").unwrap();
        assert_eq!(lunch.weekly, [(540, 720), (780, 1020)]);
    }

    #[test]
    fn refuses_with_advice() {
        for (notation, word) in [
            ("weekdays", "notation"),
            ("Mo-Fr 9-5", "notation"),
            ("Dec-Feb Mo 10:00-12:00", "seasons"),
            ("Mo 10:00-12:00 \"by appointment\"", "words"),
            ("Mo 10:00-12:00 unknown", "not sure"),
            ("Mo-Fr 10:00-17:00; PH 12:00-13:00", "bank holidays"),
            ("off", "never open"),
        ] {
            let advice = compile(notation).unwrap_err();
            assert!(advice.contains(word), "{notation}: {advice}");
        }
    }
}
