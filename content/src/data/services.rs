//! The folder `data/services/`: all services, and what can only be seen of them together.

use super::area::Area;
use super::same;
use super::service::{Service, read};
use crate::file::{Desk, File, list};
use crate::problem::Problems;
use std::collections::BTreeMap;
use std::path::Path;

const FOLDER: &str = "data/services";

/// Reads every service. Also the ids of those whose files have problems: they are told where they are,
/// and what names such a service is not judged before they are mended.
pub(crate) fn read_services(
    root: &Path,
    area: &Area,
    problems: &mut Problems,
) -> (Vec<Service>, Vec<String>) {
    let (mut services, mut unread) = (Vec::new(), Vec::new());
    strays(root, problems);
    for path in list(root, FOLDER, ".toml") {
        let before = problems.len();
        if let Some(file) = File::read(root, &path, problems) {
            services.extend(read(&mut Desk { file: &file, problems }, area));
            if problems.len() > before {
                unread.push(file.stem().to_owned());
            }
        }
    }
    same::fill(&mut services, &mut unread, problems);
    names(&services, problems);
    (services, unread)
}

/// Notes what lies in the folder and would never be read.
fn strays(root: &Path, problems: &mut Problems) {
    for entry in std::fs::read_dir(root.join(FOLDER)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.path().is_dir();
        if name.starts_with('.') || (!is_folder && name.ends_with(".toml")) {
            continue;
        }
        let advice = if is_folder {
            "folders are not read: put its files into data/services/ itself"
        } else {
            "this file is not read: name it <id>.toml, or put it elsewhere"
        };
        problems.add(&format!("{FOLDER}/{name}"), 0, advice);
    }
}

/// Notes services that have the same name: nobody could tell their cards apart.
fn names(services: &[Service], problems: &mut Problems) {
    let mut known: BTreeMap<String, &Service> = BTreeMap::new();
    for service in services {
        let first = known.entry(service.name.trim().to_lowercase()).or_insert(service);
        if first.id != service.id {
            problems.add(
                &service.file,
                service.line,
                format!(
                    "{} has the name \"{}\" too: say in one of them what is different, or make one file of both",
                    first.file, service.name
                ),
            );
        }
    }
}
