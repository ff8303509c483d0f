//! The first half of a postcode.

use super::Place;
use crate::catalogue::{Outcode, Places};

/// Of a hundred postcodes, how many must lie in one district for it to be taken without asking.
const SURE: u32 = 95;
/// Of a hundred postcodes, how many must lie outside for the outcode to count as outside.
const OUTSIDE: u32 = 99;

/// The place of a postcode or its first half; nothing when the words are neither.
///
/// The words are normalised. With `strict`, only outcodes of the area and full postcodes count:
/// for running text, where `m8` is a friend and not a part of Manchester.
pub(super) fn look_up(places: &Places, words: &[&str], strict: bool) -> Option<Place> {
    let compact = words.concat();
    if !(2..=7).contains(&compact.len()) || !compact.is_ascii() {
        return None;
    }
    let [whole, first, full, part] = readings(words, &compact);
    // "my 14 yr old" is not the postcode MY1 4YR.
    let apart = words.len() > 1 && words.last().is_some_and(|word| word.len() != 3);
    let full = full.filter(|_| !(strict && apart));
    if strict && whole.is_none() && full.is_none() && first.is_none() {
        return None;
    }
    let codes = [first, full, whole, part];
    let known = codes.iter().flatten().find_map(|code| {
        [2, 1].iter().find_map(|letters| {
            let code = spell(code, *letters)?;
            let found = places
                .outcodes
                .binary_search_by(|outcode| outcode.code.as_str().cmp(&code))
                .ok()?;
            Some(judge(&places.outcodes[found]))
        })
    });
    let outside = || {
        let codes = if strict { [None, full, None, None] } else { codes };
        codes.into_iter().flatten().any(shaped).then(|| Place::Outside(Vec::new()))
    };
    known.or_else(outside)
}

/// The first half of a full postcode, as it is written.
pub(super) fn first_half(words: &[&str]) -> Option<String> {
    let compact = words.concat();
    if !(5..=7).contains(&compact.len()) || !compact.is_ascii() {
        return None;
    }
    let [.., full, _] = readings(words, &compact);
    full.filter(|code| shaped(code)).map(str::to_ascii_uppercase)
}

/// What may be the first half: all of it; the first word, when the second begins the other half;
/// all but a full second half; all but a begun second half.
fn readings<'a>(words: &[&'a str], compact: &'a str) -> [Option<&'a str>; 4] {
    let bytes = compact.as_bytes();
    let length = bytes.len();
    let letter =
        |from_end: usize| length > from_end && bytes[length - 1 - from_end].is_ascii_alphabetic();
    let number =
        |from_end: usize| length > from_end && digit(bytes[length - 1 - from_end]).is_some();
    let first = match words {
        [first, second, ..] => {
            second.bytes().next().is_some_and(|b| digit(b).is_some()).then_some(*first)
        }
        _ => None,
    };
    let full = length >= 5 && letter(0) && letter(1) && number(2);
    let begun = match length {
        5.. if letter(0) && number(1) => 2,
        5.. if number(0) && number(1) && number(2) => 1,
        _ => length,
    };
    [
        (length <= 4).then_some(compact),
        first,
        full.then(|| &compact[..length.saturating_sub(3)]),
        (begun < length && !full).then(|| &compact[..length - begun]),
    ]
}

/// The code with so many letters in front, as it is written: `pe1o` is `PE10`, `c8i` is `CB1`.
fn spell(code: &str, letters: usize) -> Option<String> {
    let (area, district) = code.split_at_checked(letters)?;
    if district.is_empty() || district.len() > 2 {
        return None;
    }
    let mut out = String::with_capacity(4);
    for byte in area.bytes() {
        out.push(char::from(match byte {
            b'0' => b'O',
            b'1' => b'I',
            b'5' => b'S',
            b'8' => b'B',
            b'a'..=b'z' => byte.to_ascii_uppercase(),
            _ => return None,
        }));
    }
    for byte in district.bytes() {
        out.push(char::from(digit(byte)?));
    }
    Some(out)
}

/// A digit, or the digit that a letter is taken for.
const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte),
        b'o' => Some(b'0'),
        b'i' | b'l' => Some(b'1'),
        b's' => Some(b'5'),
        _ => None,
    }
}

/// True for what looks like an outcode anywhere in the country: `e1`, `sw1a`, `pe30`.
fn shaped(code: &str) -> bool {
    let letters = code.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = &code.as_bytes()[letters..];
    (1..=2).contains(&letters)
        && matches!(rest, [a] | [a, _] if a.is_ascii_digit())
        && rest.iter().all(u8::is_ascii_alphanumeric)
}

fn judge(outcode: &Outcode) -> Place {
    let inside: u32 = outcode.shares.iter().map(|(_, count)| u32::from(*count)).sum();
    let all = inside + u32::from(outcode.outside);
    let at_least = |count: u32, percent| count * 100 >= all * percent;
    match outcode.shares.first() {
        None if all == 0 => Place::Unknown,
        None => Place::Outside(outcode.neighbours.clone()),
        _ if at_least(outcode.outside.into(), OUTSIDE) => {
            Place::Outside(outcode.neighbours.clone())
        }
        Some((district, count)) if at_least((*count).into(), SURE) => Place::In(*district),
        _ => Place::Which {
            districts: outcode.shares.iter().map(|(district, _)| *district).collect(),
            outside: outcode.neighbours.clone(),
        },
    }
}
