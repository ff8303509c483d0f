//! Districts, outcodes and towns.

use crate::data::Area;
use waymark::catalogue::{District, Districts, Outcode, Places, Town};

pub(super) fn places(area: &Area) -> Places {
    let districts = area.districts.iter().map(|district| District {
        id: district.id.clone(),
        name: district.name.clone(),
        council: district.council.clone(),
    });
    let outcodes = area.outcodes.iter().map(|outcode| Outcode {
        code: outcode.code.clone(),
        shares: outcode.shares.clone(),
        outside: outcode.outside.iter().fold(0, |sum, (_, count)| sum.saturating_add(*count)),
        neighbours: outcode.outside.iter().map(|(name, _)| name.clone()).collect(),
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
    Places { districts: districts.collect(), outcodes: outcodes.collect(), towns }
}
