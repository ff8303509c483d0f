//! Closed vocabularies and ids: known or not, and what was probably meant.

use crate::file::Desk;
use toml::Spanned;
use waymark::catalogue::{Bill, Channel, Cost, Group, Kind, Need, Role, Section, Sex};

/// A vocabulary whose names in the files are fixed.
pub(crate) trait Closed: Copy + PartialEq + 'static {
    /// What its values are called in a message.
    const WHAT: &'static str;
    /// Every value with its name.
    fn names() -> Vec<(Self, &'static str)>;
}

macro_rules! closed {
    ($($type:ident $what:literal),+) => {
        $(impl Closed for $type {
            const WHAT: &'static str = $what;
            fn names() -> Vec<(Self, &'static str)> {
                Self::ALL.iter().map(|value| (*value, value.name())).collect()
            }
        })+
    };
    ($type:ident $what:literal: $($variant:ident $name:literal),+) => {
        impl Closed for $type {
            const WHAT: &'static str = $what;
            fn names() -> Vec<(Self, &'static str)> {
                vec![$((Self::$variant, $name)),+]
            }
        }
    };
}

closed!(Need "need", Role "role", Sex "sex", Group "group", Kind "kind");
closed!(Channel "channel": Phone "phone", Text "text", Chat "chat", Bsl "bsl", Email "email",
    Web "web", Place "place", Relay "relay");
closed!(Cost "cost": Free "free", Standard "standard");
closed!(Bill "bill": Unknown "unknown", Hidden "hidden", Shown "shown");
closed!(Section "section": Now "now", Wondering "wondering", Planning "planning", Device "device",
    Supporting "supporting", Young "young", Behaviour "behaviour", More "more");

impl Desk<'_> {
    /// The value with this name; an unknown name is a problem.
    pub(crate) fn closed<T: Closed>(&mut self, name: &Spanned<String>) -> Option<T> {
        let names = T::names();
        let wanted = name.get_ref().as_str();
        if let Some((value, _)) = names.iter().find(|(_, known)| *known == wanted) {
            return Some(*value);
        }
        let message = unknown(T::WHAT, wanted, names.iter().map(|(_, known)| *known));
        self.at(name.span().start, message);
        None
    }

    /// The values with these names, each once; unknown and repeated names are problems.
    pub(crate) fn closed_list<T: Closed>(&mut self, names: &[Spanned<String>]) -> Vec<T> {
        let mut values = Vec::new();
        for name in names {
            let Some(value) = self.closed(name) else { continue };
            if values.contains(&value) {
                let message = format!("`{}` stands here twice: leave one", name.get_ref());
                self.at(name.span().start, message);
            } else {
                values.push(value);
            }
        }
        values
    }
}

/// "unknown need `hosing`: did you mean `housing`?", or the list of known names if it is short.
pub(crate) fn unknown<'a>(
    what: &str,
    wrong: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> String {
    if let Some(meant) = nearest(wrong, known.clone()) {
        return format!("unknown {what} `{wrong}`: did you mean `{meant}`?");
    }
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        format!("unknown {what} `{wrong}`")
    } else if known.len() <= 40 {
        format!("unknown {what} `{wrong}`: write one of {}", known.join(", "))
    } else {
        format!("unknown {what} `{wrong}`: none of the {} known ones is like it", known.len())
    }
}

/// The known name that is most like a mistyped one, if any is like it.
pub(crate) fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|name| (strsim::jaro_winkler(wrong, name), name))
        .filter(|(likeness, _)| *likeness > 0.82)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// True for an id: lower-case letters, digits and single hyphens.
pub(crate) fn is_id(name: &str) -> bool {
    !name.is_empty()
        && name.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// True for a language tag such as `en`, `bfi`, `pt-BR`.
pub(crate) fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
