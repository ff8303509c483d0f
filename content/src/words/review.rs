//! Who has checked a translation, as a translator's comment: `# review: native speaker, 2026-12-01`.

use crate::date::Date;
use std::fmt;

/// Whether a translation was checked by a person who speaks the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Review {
    /// Nobody has.
    #[default]
    Unreviewed,
    /// Somebody has: in which role, and on which day. Never a name.
    Reviewed(String, Date),
}

impl Review {
    /// Reads `unreviewed` or `role, date`.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text == "unreviewed" {
            return Ok(Self::Unreviewed);
        }
        let (role, date) = text.rsplit_once(',').unwrap_or((text, ""));
        match Date::parse(date.trim()).filter(|date| date.day > 0) {
            Some(date) if !role.trim().is_empty() => {
                Ok(Self::Reviewed(role.trim().to_owned(), date))
            }
            _ => Err(format!(
                "`review: {text}` is not understood: write `review: unreviewed` or `review: native speaker, 2026-12-01`"
            )),
        }
    }
}

impl fmt::Display for Review {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreviewed => f.write_str("unreviewed"),
            Self::Reviewed(role, date) => write!(f, "{role}, {date}"),
        }
    }
}
