//! The area: its districts, the outcodes and towns in it, and who is named for the data.

use super::outcodes::{self, Outcode};
use crate::file::{Desk, File};
use crate::names::{is_id, unknown};
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

/// The area that this edition serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// The partnership behind it.
    pub partnership: String,
    /// Id of the service by which readers reach it, to tell what is wrong, with its line in the file.
    pub feedback: Option<(String, usize)>,
    /// Lines to print about the data.
    pub attribution: Vec<String>,
    /// Its districts; the order is that of the bits of a set of districts.
    pub districts: Vec<District>,
    /// Outcodes with a postcode in it, or that had one, sorted.
    pub outcodes: Vec<Outcode>,
    /// Towns and villages, as in the file.
    pub towns: Vec<Town>,
}

/// One district.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Lower case, hyphens.
    pub id: String,
    /// Name people know it by.
    pub name: String,
    /// Name of the council that collects the bins.
    pub council: String,
    /// Name of the council that answers for social care.
    pub social_care: String,
    /// Code of the Office for National Statistics.
    pub ons: String,
}

/// A town or village.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// Name as written.
    pub name: String,
    /// Other spellings.
    pub also: Vec<String>,
    /// District indices; none for a place outside the area.
    pub districts: Vec<u8>,
}

impl Town {
    /// A place in no district of the area.
    fn outside(name: String) -> Self {
        Self { name, also: Vec::new(), districts: Vec::new() }
    }
}

impl Area {
    /// The index of the district with this id.
    #[must_use]
    pub fn index(&self, id: &str) -> Option<usize> {
        self.districts.iter().position(|district| district.id == id)
    }

    /// Names of areas just outside, as the outcodes have them.
    pub fn neighbours(&self) -> impl Iterator<Item = &str> + Clone {
        self.outcodes
            .iter()
            .flat_map(|outcode| outcode.outside.iter().map(|(name, _)| name.as_str()))
    }

    /// The index of a district that a file names; an unknown one is a problem.
    pub(super) fn check_index(&self, desk: &mut Desk, id: &Spanned<String>) -> Option<u8> {
        let index = self.index(id.get_ref()).and_then(|index| u8::try_from(index).ok());
        if index.is_none() {
            let known = self.districts.iter().map(|district| district.id.as_str());
            let message = unknown("district", id.get_ref(), known);
            desk.at(id.span().start, message);
        }
        index
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArea {
    name: String,
    partnership: String,
    feedback: Option<Spanned<String>>,
    attribution: Vec<String>,
    districts: Vec<Spanned<District>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read so that a mistyped field is noticed")]
struct RawTowns {
    source: Option<String>,
    attribution: Option<Vec<String>>,
    #[serde(default)]
    outside: Vec<String>,
    towns: Vec<RawTown>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTown {
    name: Spanned<String>,
    #[serde(default)]
    also: Vec<String>,
    districts: Vec<Spanned<String>>,
}

/// Reads `area.toml`, `outcodes.toml` and, if it is there, `towns.toml`.
pub(crate) fn read_area(root: &Path, problems: &mut Problems) -> Area {
    let mut area = Area::default();
    if let Some(file) = File::read(root, "data/area.toml", problems) {
        let mut desk = Desk { file: &file, problems };
        if let Some(raw) = desk.toml::<RawArea>() {
            districts(&mut desk, &raw.districts);
            area.name = raw.name;
            area.partnership = raw.partnership;
            area.feedback =
                raw.feedback.map(|id| (id.get_ref().clone(), desk.file.line(id.span().start)));
            area.attribution = raw.attribution;
            area.districts = raw.districts.into_iter().map(Spanned::into_inner).collect();
        }
    }
    area.outcodes = outcodes::read(root, &area, problems);
    if root.join("data/towns.toml").exists()
        && let Some(file) = File::read(root, "data/towns.toml", problems)
    {
        let mut desk = Desk { file: &file, problems };
        if let Some(raw) = desk.toml::<RawTowns>() {
            area.towns = towns(&mut desk, raw.towns, &area);
            area.towns.extend(raw.outside.into_iter().map(Town::outside));
        }
    }
    area
}

fn districts(desk: &mut Desk, districts: &[Spanned<District>]) {
    if districts.is_empty() || districts.len() > 16 {
        desk.at(0, "an area has 1 to 16 districts");
    }
    for (index, district) in districts.iter().enumerate() {
        let id = &district.get_ref().id;
        if !is_id(id) {
            desk.at(
                district.span().start,
                format!("`{id}` is not an id: lower-case letters, digits and hyphens"),
            );
        }
        if districts[..index].iter().any(|other| other.get_ref().id == *id) {
            desk.at(district.span().start, format!("district `{id}` stands here twice: leave one"));
        }
    }
}

fn towns(desk: &mut Desk, raw: Vec<RawTown>, area: &Area) -> Vec<Town> {
    let mut towns: Vec<Town> = Vec::new();
    for town in raw {
        let (name, start) = (town.name.get_ref().clone(), town.name.span().start);
        if towns.iter().any(|other| other.name == name) {
            desk.at(
                start,
                format!("{name} stands here twice: put all its districts into one entry"),
            );
        }
        let districts: Vec<u8> =
            town.districts.iter().filter_map(|id| area.check_index(desk, id)).collect();
        if town.districts.is_empty() {
            desk.at(start, format!("{name} needs `districts`: the ids of those it lies in"));
        }
        towns.push(Town { name, also: town.also, districts });
    }
    towns
}
