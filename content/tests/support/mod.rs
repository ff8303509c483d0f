//! A small project in a folder of its own, to be changed and read.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};
use waymark_content::{Problems, Project, load};

/// A project that is right in everything.
pub(crate) struct Fixture {
    pub(crate) root: PathBuf,
}

const FILES: [(&str, &str); 10] = [
    ("data/area.toml", include_str!("project/area.toml")),
    ("data/outcodes.toml", include_str!("project/outcodes.toml")),
    ("data/towns.toml", include_str!("project/towns.toml")),
    ("data/holidays.toml", include_str!("project/holidays.toml")),
    ("data/site.toml", include_str!("project/site.toml")),
    ("data/partners.toml", include_str!("project/partners.toml")),
    ("data/rows.toml", include_str!("project/rows.toml")),
    ("data/services/line.toml", include_str!("project/line.toml")),
    ("data/services/house.toml", include_str!("project/house.toml")),
    ("i18n/en/topics/leaving.md", include_str!("project/leaving.md")),
];

impl Fixture {
    /// The project in a new folder with this name.
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let fixture = Self { root };
        for (path, text) in FILES {
            fixture.write(path, text);
        }
        let words = concat!(env!("CARGO_MANIFEST_DIR"), "/../i18n/en/interface.toml");
        fixture.write("i18n/en/interface.toml", &fs::read_to_string(words).unwrap());
        fixture
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap()
    }

    /// Replaces a part of a file.
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} holds no `{from}`");
        self.write(path, &text.replacen(from, to, 1));
    }

    pub(crate) fn load(&self) -> Result<Project, Problems> {
        load(&self.root)
    }

    pub(crate) fn project(&self) -> Project {
        self.load().unwrap_or_else(|problems| panic!("{problems}"))
    }

    /// Translates a text in `i18n/<lang>.po`, which must have it.
    pub(crate) fn translate(&self, lang: &str, ctx: &str, text: &str) {
        let path = format!("i18n/{lang}.po");
        let po = self.read(&path);
        let at = po.find(&format!("msgctxt \"{ctx}\"")).unwrap_or_else(|| panic!("no {ctx}"));
        let from = at + po[at..].find("msgstr \"").unwrap();
        let to = po[from..].find("\n\n").map_or(po.len(), |end| from + end);
        self.write(&path, &format!("{}msgstr \"{text}\"{}", &po[..from], &po[to..]));
    }
}

/// Changes one thing in a right project and gives the problems.
pub(crate) fn spoiled(name: &str, path: &str, from: &str, to: &str) -> String {
    let fixture = Fixture::new(name);
    fixture.change(path, from, to);
    fixture.load().err().map(|problems| problems.to_string()).unwrap_or_default()
}

/// A change that makes a project wrong: what is replaced, by what, the line and words of the advice.
pub(crate) type Case = (&'static str, &'static str, &'static str, usize, &'static str);

/// Checks that each change gives a problem with this file, line and advice.
pub(crate) fn check_cases(name: &str, cases: &[Case]) {
    for (index, (path, from, to, line, advice)) in cases.iter().enumerate() {
        let problems = spoiled(&format!("{name}-{index}"), path, from, to);
        let place = if *line == 0 { format!("{path}: ") } else { format!("{path}:{line}: ") };
        let found = problems.lines().any(|line| line.starts_with(&place) && line.contains(advice));
        assert!(found, "`{to}` should give {place}…{advice}…\n{problems}");
    }
}
