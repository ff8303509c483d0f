//! A national directory: a catalogue with many services, made of the real ones by changing names
//! and places.

use waymark::catalogue::{Catalogue, Coverage, Districts};

/// Endings of names, so that the copies bring new words.
const SYLLABLES: [&str; 16] = [
    "bar", "den", "fol", "gar", "hin", "kel", "lor", "mas", "nor", "pel", "ras", "sul", "tam",
    "ven", "wil", "yar",
];

/// The catalogue with `count` services: the real ones first, then copies of them.
#[must_use]
pub fn crowd(catalogue: &Catalogue, count: usize) -> Catalogue {
    let mut out = catalogue.clone();
    let districts = catalogue.places.districts.len().max(1);
    for (at, real) in catalogue.services.iter().cycle().enumerate() {
        if out.services.len() >= count {
            break;
        }
        let mut copy = real.clone();
        let name = |digit: usize| SYLLABLES[digit % 16];
        copy.id = format!("{}-{at}", real.id);
        copy.name = format!("{} {}{}{}", real.name, name(at), name(at / 16), name(at / 256));
        if let Coverage::Local(_) = copy.area {
            copy.area = Coverage::Local(Districts(1 << (at % districts)));
        }
        out.services.push(copy);
    }
    out
}
