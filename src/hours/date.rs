//! Days, dates and London's clock.

/// Minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

/// A moment as a clock and a calendar in London show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Local {
    /// Days since 1970-01-01.
    pub day: i32,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u16,
}

impl Local {
    /// London's time at an instant, in seconds since 1970-01-01 00:00 UTC.
    ///
    /// Summer time holds from 01:00 UTC of the last Sunday in March to 01:00 UTC of the last
    /// Sunday in October.
    #[must_use]
    pub fn from_utc(seconds: i64) -> Self {
        // A mad clock must not overflow: some thirty thousand years either way will do.
        let minutes = seconds.clamp(-1 << 40, 1 << 40).div_euclid(60);
        let (year, _, _) = date(day_of(minutes));
        let change = |month| i64::from(last_sunday(year, month)) * i64::from(DAY) + 60;
        let summer = change(3) <= minutes && minutes < change(10);
        let minutes = minutes + if summer { 60 } else { 0 };
        Self { day: day_of(minutes), minute: minutes.rem_euclid(i64::from(DAY)) as u16 }
    }

    /// Reads `2026-11-25T14:30`, a time in London; seconds may follow and are ignored.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute) = (number(11, 13)?, number(14, 16)?);
        let signs = [4, 7, 10, 13].map(|at| text.as_bytes()[at]);
        let known = signs == *b"--T:" || signs == *b"-- :";
        let rest = matches!(text.as_bytes().get(16), None | Some(b':'));
        let found = days(i32::from(year), month as u8, day as u8);
        let real = date(found) == (i32::from(year), month as u8, day as u8);
        (known && rest && real && hour < 24 && minute < 60)
            .then_some(Self { day: found, minute: hour * 60 + minute })
    }

    /// Day of the week; 0 is Monday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        weekday(self.day)
    }

    /// Minutes since Monday 00:00, 0 to 10079.
    #[must_use]
    pub const fn week_minute(self) -> u16 {
        self.weekday() as u16 * DAY + self.minute
    }
}

fn day_of(minutes: i64) -> i32 {
    minutes.div_euclid(i64::from(DAY)) as i32
}

/// Day of the week of a day since 1970-01-01, which was a Thursday; 0 is Monday.
pub(super) const fn weekday(day: i32) -> u8 {
    (day.rem_euclid(7) + 3).rem_euclid(7) as u8
}

fn last_sunday(year: i32, month: u8) -> i32 {
    let last = days(year, month, 31);
    last - i32::from((weekday(last) + 1) % 7)
}

/// Days since 1970-01-01 of a date in the Gregorian calendar; `month` 1 to 12, `day` 1 to 31.
///
/// A day that the month does not have runs on into the next month.
#[must_use]
pub const fn days(year: i32, month: u8, day: u8) -> i32 {
    // Years begin in March, so that the leap day is the last one.
    let year = if month < 3 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let month = (month as i32 + 9) % 12;
    let of_year = (153 * month + 2) / 5 + day as i32 - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month (1 to 12) and day (1 to 31) of a number of days since 1970-01-01.
#[must_use]
pub const fn date(days: i32) -> (i32, u8, u8) {
    // Wide enough for any day, so that a mad clock cannot overflow.
    let days = days as i64 + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    ((year + era * 400 + next) as i32, month as u8, day as u8)
}

/// True when a clock can be believed: not before the day of the build, less than two years after.
///
/// Both are days since 1970-01-01. When it is false, pass no time to the finder.
#[must_use]
pub const fn plausible(built: i32, today: i32) -> bool {
    today >= built && (today as i64) < built as i64 + 730
}
