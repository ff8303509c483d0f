//! Messages of the interface: their keys, filling in values, months as words.

mod msg;

pub use msg::Msg;

use crate::catalogue::{Catalogue, Text};

impl Catalogue {
    /// The message in this language, or in English where it has no translation.
    #[must_use]
    pub fn message(&self, msg: Msg) -> &Text {
        const NOTHING: &Text = &Text { text: String::new(), english: false };
        self.messages.get(msg as usize).unwrap_or(NOTHING)
    }
}

/// Puts values in the place of `{names}`; a name without a value stays as it is.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        out.push_str(before);
        rest = from;
        let Some(close) = from.find('}') else { break };
        let name = &from[1..close];
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&from[..=close]),
        }
        rest = &from[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_template_is_filled(template in "[a{n}]{0,16}", value in "\\PC{0,8}") {
            prop_assert_eq!(fill(&template, &[]), template.clone());
            let filled = fill(&template, &[("n", &value)]);
            let named = template.contains("{n}");
            prop_assert!(named || filled == template);
            let twice = fill(&["{n}", &template].concat(), &[("n", &value)]);
            prop_assert_eq!(twice, value + &filled);
        }
    }

    #[test]
    fn fills_known_names_and_keeps_the_others() {
        assert_eq!(fill("{n} of {m}", &[("n", "2")]), "2 of {m}");
        assert_eq!(fill("open { brace", &[("n", "2")]), "open { brace");
        assert_eq!(fill("{n}{n}", &[("n", "é")]), "éé");
    }

    #[test]
    fn keys_are_unique_and_in_kebab_case() {
        let mut keys: Vec<_> = Msg::ALL.iter().map(|msg| msg.key()).collect();
        keys.sort_unstable();
        assert!(keys.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(keys.iter().all(|key| key.bytes().all(|b| b == b'-' || b.is_ascii_alphanumeric())));
    }

    #[test]
    fn a_catalogue_without_messages_gives_empty_text() {
        assert_eq!(Catalogue::default().message(Msg::ExitLabel).text, "");
    }
}
