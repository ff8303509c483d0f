//! Cyrillic written in Latin letters, as people do whose telephone has no others.

use crate::catalogue::Catalogue;

/// Latin letters and what is meant, longest first, in the spelling of `fold`: й, і and ї are и; э, є and
/// ё are е.
const LETTERS: [(&str, &str); 41] = [
    ("shch", "щ"),
    ("sch", "щ"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("ya", "я"),
    ("ja", "я"),
    ("ye", "е"),
    ("yo", "е"),
    ("je", "е"),
    ("jo", "е"),
    ("a", "а"),
    ("b", "б"),
    ("v", "в"),
    ("w", "в"),
    ("g", "г"),
    ("d", "д"),
    ("e", "е"),
    ("z", "з"),
    ("i", "и"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("f", "ф"),
    ("h", "х"),
    ("x", "х"),
    ("c", "ц"),
    ("q", "я"),
    ("4", "ч"),
    ("6", "ш"),
];

/// Whether the catalogue's language is written in Cyrillic letters; true if it has ы.
#[must_use]
pub fn cyrillic(catalogue: &Catalogue) -> Option<bool> {
    let holds = |letter| catalogue.messages.iter().any(|one| one.text.contains(letter));
    holds('в').then(|| holds('ы'))
}

/// A normalised text with every Latin word in Cyrillic letters, if the language is written so.
#[must_use]
pub fn in_script(normal: &str, cyrillic: Option<bool>) -> String {
    let Some(hard) = cyrillic else { return normal.to_owned() };
    let mut out = String::new();
    for word in normal.split(' ') {
        out.push_str(&from_latin(word, hard).unwrap_or_else(|| word.to_owned()));
        out.push(' ');
    }
    out.truncate(out.trim_end().len());
    out
}

/// The word in Cyrillic letters; nothing for one that is not in Latin ones. With `hard`, y may be ы.
pub(super) fn from_latin(word: &str, hard: bool) -> Option<String> {
    let mut out = String::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let after_vowel = out.ends_with(['а', 'е', 'и', 'о', 'у', 'ы', 'ю', 'я']);
        let found = LETTERS.iter().find(|(latin, _)| rest.starts_with(latin));
        let (latin, letter) = match (found, first) {
            (Some((latin, letter)), _) => (latin.len(), *letter),
            (_, 'y') => (1, if hard && !after_vowel { "ы" } else { "и" }),
            (_, 'j') => (1, if after_vowel { "и" } else { "ж" }),
            _ => return None,
        };
        out.push_str(letter);
        rest = &rest[latin..];
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_are_read_as_those_they_stand_for() {
        let russian = |word| from_latin(word, true);
        assert_eq!(russian("izbivaet").as_deref(), Some("избивает"));
        assert_eq!(russian("zhena").as_deref(), Some("жена"));
        assert_eq!(russian("byl").as_deref(), Some("был"));
        assert_eq!(russian("moy").as_deref(), Some("мои"));
        assert_eq!(russian("moj").as_deref(), Some("мои"));
        assert_eq!(russian("jdu").as_deref(), Some("жду"));
        assert_eq!(from_latin("pomoshch", false).as_deref(), Some("помощ"));
        assert_eq!(from_latin("4ovek", false).as_deref(), Some("човек"));
        assert_eq!(from_latin("byt", false).as_deref(), Some("бит"));
        assert_eq!(russian("дом"), None);
        assert_eq!(russian("pe13"), None);
    }
}
