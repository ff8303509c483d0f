//! From an outcode, a postcode, a town or a district to the districts of the area.
//!
//! Only the first half of a postcode is ever looked at; nothing is kept.

mod name;
mod outcode;

pub(crate) use name::Found;
pub use name::Names;

use crate::catalogue::{Districts, Places};

/// Where somebody is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing was said.
    #[default]
    Unsaid,
    /// In this district, by its index.
    In(u8),
    /// In one of these: ask. The districts with the most postcodes come first.
    Which {
        /// Indices of the districts.
        districts: Vec<u8>,
        /// Names of areas outside that share the outcode: one more answer, "outside".
        outside: Vec<String>,
    },
    /// Outside the area, with the names of the areas it lies in, where they are known.
    Outside(Vec<String>),
    /// Not understood.
    Unknown,
}

impl Place {
    /// The districts it can be in; none when it is outside or not known.
    #[must_use]
    pub fn districts(&self) -> Districts {
        match self {
            Self::In(index) => Districts(1 << index),
            Self::Which { districts, .. } => {
                Districts(districts.iter().fold(0, |set, index| set | 1 << index))
            }
            _ => Districts(0),
        }
    }

    /// The place of a set of districts: one, a choice, or outside when it is empty.
    #[must_use]
    pub fn of(districts: Districts) -> Self {
        let list: Vec<u8> =
            (0..16).filter(|index| districts.contains(usize::from(*index))).collect();
        match list[..] {
            [] => Self::Outside(Vec::new()),
            [one] => Self::In(one),
            _ => Self::Which { districts: list, outside: Vec::new() },
        }
    }
}

/// What a text says of a place: an outcode, a postcode, a town, a village, a district or its
/// council; any case, spaces or none, small slips.
///
/// To look up many texts (one per key pressed), make [`Names`] once and ask it.
#[must_use]
pub fn look_up(places: &Places, text: &str) -> Place {
    Names::new(places).look_up(places, text)
}

/// The text without the second half of a postcode, if it is a full one: all that need be kept.
#[must_use]
pub fn first_half(text: &str) -> String {
    let normal = crate::finder::normalise(text);
    let words: Vec<&str> = normal.split_ascii_whitespace().collect();
    outcode::first_half(&words).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests;
