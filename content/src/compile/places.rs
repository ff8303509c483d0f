//! Districts, outcodes and towns.

use crate::data::{self, Area};
use waymark::catalogue::{District, Districts, Outcode, Places, Town};
use waymark::place::look_up;

/// By what the counts of an outcode are divided: as much as leaves what a phone makes of them the same.
/// Large numbers are bytes that nobody reads.
const DIVISORS: [u16; 6] = [64, 32, 16, 8, 4, 2];

pub(super) fn places(area: &Area) -> Places {
    let districts = area.districts.iter().map(|district| District {
        id: district.id.clone(),
        name: district.name.clone(),
        council: district.council.clone(),
    });
    let mut towns: Vec<Town> = area
        .towns
        .iter()
        .flat_map(|town| {
            let districts =
                Districts(town.districts.iter().fold(0, |bits, index| bits | 1 << index));
            let names = std::iter::once(&town.name).chain(&town.also);
            names.map(move |name| Town { name: name.clone(), districts })
        })
        .collect();
    towns.sort_by_cached_key(|town| (town.name.to_lowercase(), town.districts.0));
    let outcodes = area.outcodes.iter().map(outcode).collect();
    Places { districts: districts.collect(), outcodes, towns }
}

/// An outcode with small counts that lead to the same answer as those of the data.
fn outcode(outcode: &data::Outcode) -> Outcode {
    let whole = divided(outcode, 1);
    let answer = |outcode: &Outcode| {
        let places = Places { outcodes: vec![outcode.clone()], ..Places::default() };
        look_up(&places, &outcode.code)
    };
    let small = DIVISORS.iter().map(|by| divided(outcode, *by));
    small.into_iter().find(|small| answer(small) == answer(&whole)).unwrap_or(whole)
}

fn divided(outcode: &data::Outcode, by: u16) -> Outcode {
    let outside = outcode.outside.iter().fold(0_u16, |sum, (_, count)| sum.saturating_add(*count));
    Outcode {
        code: outcode.code.clone(),
        shares: outcode.shares.iter().map(|(index, count)| (*index, count.div_ceil(by))).collect(),
        outside: outside.div_ceil(by),
        neighbours: outcode.outside.iter().map(|(name, _)| name.clone()).collect(),
    }
}
