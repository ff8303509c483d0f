//! What must be known of a language to check and file its translations.

use whatlang::{Lang, Script};

/// What is known of a language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Locale {
    /// gettext's rule of plurals. No text needs one, but tools ask for it.
    pub(crate) plural: &'static str,
    /// The script it is written in.
    pub(crate) script: Script,
    /// Quotation marks, opening and closing in turn; empty when not known.
    pub(crate) quotes: &'static str,
    /// The language to the detector, where it knows it.
    pub(crate) lang: Option<Lang>,
}

const ONE_OR_MORE: &str = "nplurals=2; plural=(n != 1);";
const NONE_OR_MORE: &str = "nplurals=2; plural=(n > 1);";
const ALWAYS_ONE: &str = "nplurals=1; plural=0;";
const SLAVIC: &str = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
const POLISH: &str =
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
const CZECH: &str = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);";
const LITHUANIAN: &str =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);";
const LATVIAN: &str = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);";
const ROMANIAN: &str = "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);";
const ARABIC: &str = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);";

/// What is known of a language; a language that is not listed is taken for one in Latin script
/// whose quotation marks are not checked.
pub(crate) fn locale(tag: &str) -> Locale {
    let (plural, script, quotes, lang) = match tag.split('-').next().unwrap_or_default() {
        "en" => (ONE_OR_MORE, Script::Latin, "“”‘’", Some(Lang::Eng)),
        "pl" => (POLISH, Script::Latin, "„”«»‚’", Some(Lang::Pol)),
        "lt" => (LITHUANIAN, Script::Latin, "„“‚‘", Some(Lang::Lit)),
        "lv" => (LATVIAN, Script::Latin, "“”„”", Some(Lang::Lav)),
        "ro" => (ROMANIAN, Script::Latin, "„”«»", Some(Lang::Ron)),
        "pt" => (ONE_OR_MORE, Script::Latin, "“”‘’«»", Some(Lang::Por)),
        "ru" => (SLAVIC, Script::Cyrillic, "«»„“", Some(Lang::Rus)),
        "uk" => (SLAVIC, Script::Cyrillic, "«»„““”", Some(Lang::Ukr)),
        "bg" => (ONE_OR_MORE, Script::Cyrillic, "„“", Some(Lang::Bul)),
        "ar" => (ARABIC, Script::Arabic, "«»“”", Some(Lang::Ara)),
        "ur" => (ONE_OR_MORE, Script::Arabic, "“”‘’", Some(Lang::Urd)),
        "fa" => (NONE_OR_MORE, Script::Arabic, "«»", Some(Lang::Pes)),
        "ps" | "ckb" => (ONE_OR_MORE, Script::Arabic, "«»“”", None),
        "hi" => (NONE_OR_MORE, Script::Devanagari, "“”‘’", Some(Lang::Hin)),
        "ne" => (ONE_OR_MORE, Script::Devanagari, "“”‘’", Some(Lang::Nep)),
        "pa" => (NONE_OR_MORE, Script::Gurmukhi, "“”‘’", Some(Lang::Pan)),
        "bn" => (NONE_OR_MORE, Script::Bengali, "“”‘’", Some(Lang::Ben)),
        "gu" => (NONE_OR_MORE, Script::Gujarati, "“”‘’", Some(Lang::Guj)),
        "ta" => (ONE_OR_MORE, Script::Tamil, "“”‘’", Some(Lang::Tam)),
        "ti" | "am" => (NONE_OR_MORE, Script::Ethiopic, "“”«»", None),
        "zh" | "yue" => (ALWAYS_ONE, Script::Mandarin, "“”‘’「」《》", Some(Lang::Cmn)),
        "vi" => (ALWAYS_ONE, Script::Latin, "“”‘’", Some(Lang::Vie)),
        "tr" => (NONE_OR_MORE, Script::Latin, "“”‘’", Some(Lang::Tur)),
        "hu" => (ONE_OR_MORE, Script::Latin, "„”»«", Some(Lang::Hun)),
        "cs" | "sk" => (CZECH, Script::Latin, "„“‚‘", None),
        "sq" => (ONE_OR_MORE, Script::Latin, "“”«»„“", None),
        "fr" => (NONE_OR_MORE, Script::Latin, "«»“”", Some(Lang::Fra)),
        "es" => (ONE_OR_MORE, Script::Latin, "«»“”‘’", Some(Lang::Spa)),
        "it" => (ONE_OR_MORE, Script::Latin, "«»“”", Some(Lang::Ita)),
        "de" => (ONE_OR_MORE, Script::Latin, "„“‚‘", Some(Lang::Deu)),
        _ => (ONE_OR_MORE, Script::Latin, "", None),
    };
    Locale { plural, script, quotes, lang }
}

/// True for scripts that run from right to left.
pub(crate) const fn is_rtl(script: Script) -> bool {
    matches!(script, Script::Arabic | Script::Hebrew)
}

/// True when a language is written in neither Latin nor Cyrillic letters: its texts weigh more.
#[must_use]
pub fn is_wide(tag: &str) -> bool {
    !matches!(locale(tag).script, Script::Latin | Script::Cyrillic)
}
