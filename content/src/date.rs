//! Dates of sources: a year, a month or a day, written as `2024`, `2024-04` or `2024-04-09`.

use std::fmt;
use waymark::catalogue::Month;

/// A date as exact as its source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1990 to 2100.
    pub year: u16,
    /// 1 to 12, or 0 when only the year is known.
    pub month: u8,
    /// 1 to 31, or 0 when no day is known.
    pub day: u8,
}

impl Date {
    /// Reads `2024`, `2024-04` or `2024-04-09`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| match parts.next() {
            None => Some(0),
            Some(part) if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse::<u16>().ok().filter(|n| *n > 0)
            }
            Some(_) => None,
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() || !(1990..=2100).contains(&year) || month > 12 {
            return None;
        }
        if day > 0 {
            chrono::NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
        }
        Some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// True when it begins later than tomorrow, by this machine's clock: no source is of such a date.
    #[must_use]
    pub fn is_to_come(self) -> bool {
        let first = Self { month: self.month.max(1), day: self.day.max(1), ..self };
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let today = now.map_or(0, |now| now.as_secs() / 86_400);
        first.days().is_some_and(|day| i64::from(day) > today as i64 + 1)
    }

    /// The month, January when only the year is known.
    #[must_use]
    pub fn month(self) -> Month {
        Month::new(self.year, u16::from(self.month.max(1)))
    }

    /// Days since 1970-01-01 of a full date.
    #[must_use]
    pub fn days(self) -> Option<i32> {
        let date =
            chrono::NaiveDate::from_ymd_opt(self.year.into(), self.month.into(), self.day.into())?;
        let days = date.signed_duration_since(chrono::NaiveDate::default()).num_days();
        i32::try_from(days).ok()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}
