//! First halves of postcodes: `data/outcodes.toml`.

use super::area::Area;
use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// The first half of a postcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcode {
    /// Upper case, as `AB1`.
    pub code: String,
    /// (district index, live postcodes), largest first. A code that is no longer in use has one in the
    /// district where its places lie; one that tells no place has none.
    pub shares: Vec<(u8, u16)>,
    /// (name of an area outside, live postcodes), largest first.
    pub outside: Vec<(String, u16)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read so that a mistyped field is noticed")]
struct RawOutcodes {
    source: String,
    attribution: Vec<String>,
    #[serde(default)]
    closed: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    large_users: Vec<Spanned<String>>,
    outcodes: Vec<RawOutcode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOutcode {
    code: Spanned<String>,
    live: u16,
    districts: BTreeMap<Spanned<String>, u16>,
    #[serde(default)]
    outside: BTreeMap<String, u16>,
}

/// Reads the outcodes of an area whose districts are known, sorted by code.
pub(super) fn read(root: &Path, area: &Area, problems: &mut Problems) -> Vec<Outcode> {
    let Some(file) = File::read(root, "data/outcodes.toml", problems) else { return Vec::new() };
    let mut desk = Desk { file: &file, problems };
    let Some(raw) = desk.toml::<RawOutcodes>() else { return Vec::new() };
    let mut list = List::default();
    for outcode in raw.outcodes {
        live(&mut desk, outcode, area, &mut list);
    }
    for (code, district) in raw.closed {
        let share = area.check_index(&mut desk, &district).map(|index| (index, 1));
        list.add(&mut desk, &code, share.into_iter().collect(), Vec::new());
    }
    for code in raw.large_users {
        list.add(&mut desk, &code, Vec::new(), Vec::new());
    }
    list.0.sort_by(|a, b| a.code.cmp(&b.code));
    list.0
}

/// Checks an outcode with live postcodes: they add up, and each district has some.
fn live(desk: &mut Desk, raw: RawOutcode, area: &Area, list: &mut List) {
    let start = raw.code.span().start;
    let mut shares: Vec<(u8, u16)> = raw
        .districts
        .iter()
        .filter_map(|(id, count)| Some((area.check_index(desk, id)?, *count)))
        .collect();
    if shares.is_empty() || shares.iter().any(|(_, count)| *count == 0) {
        desk.at(
            start,
            "`districts` needs the number of live postcodes of each district, none of them 0",
        );
    }
    let counts = raw.districts.values().chain(raw.outside.values());
    let sum: u32 = counts.map(|count| u32::from(*count)).sum();
    if sum != u32::from(raw.live) {
        desk.at(
            start,
            format!(
                "{} has {} live postcodes, but `districts` and `outside` add up to {sum}: compare each with the source",
                raw.code.get_ref(),
                raw.live
            ),
        );
    }
    let mut outside: Vec<_> = raw.outside.into_iter().collect();
    shares.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    outside.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    list.add(desk, &raw.code, shares, outside);
}

/// The outcodes so far, each once.
#[derive(Default)]
struct List(Vec<Outcode>);

impl List {
    fn add(
        &mut self,
        desk: &mut Desk,
        code: &Spanned<String>,
        shares: Vec<(u8, u16)>,
        outside: Vec<(String, u16)>,
    ) {
        let (code, start) = (code.get_ref().clone(), code.span().start);
        if !is_outcode(&code) {
            desk.at(start, format!("`{code}` is not the first half of a postcode, such as AB1"));
        }
        if self.0.iter().any(|other| other.code == code) {
            desk.at(start, format!("outcode {code} stands here twice: leave one"));
        }
        self.0.push(Outcode { code, shares, outside });
    }
}

/// One or two letters, a digit, and perhaps a digit or letter more.
fn is_outcode(code: &str) -> bool {
    let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = &code.as_bytes()[letters..];
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest[0].is_ascii_digit()
        && rest.iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}
