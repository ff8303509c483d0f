//! The release headers, read from the file that the build writes for static hosts (`_headers`).
//!
//! The servers here send what that file says and nothing of their own, so the tests see what a
//! host sends. Only what names the deployment is changed: its origin, and who may embed it.

use std::path::Path;
use std::{fs, io};

/// The rules of one `_headers` file.
#[derive(Clone, Debug, Default)]
pub struct Headers {
    rules: Vec<Rule>,
}

/// The headers of the paths that fit one pattern.
#[derive(Clone, Debug, Default)]
struct Rule {
    pattern: String,
    /// Headers of earlier rules that this one takes away before it sets its own.
    unset: Vec<String>,
    set: Vec<(String, String)>,
}

impl Headers {
    /// Reads a file.
    ///
    /// # Errors
    /// There is no such file.
    pub fn read(file: &Path) -> io::Result<Self> {
        fs::read_to_string(file).map(|text| Self::parse(&text))
    }

    /// Reads the text of a file: a path alone on a line, then its headers, indented; `! Name` takes
    /// away what earlier rules set.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let words = line.trim();
            if !line.starts_with(char::is_whitespace) && !words.is_empty() {
                rules.push(Rule { pattern: words.to_owned(), ..Rule::default() });
                continue;
            }
            let Some(rule) = rules.last_mut() else { continue };
            if let Some(name) = words.strip_prefix('!') {
                rule.unset.push(name.trim().to_owned());
            } else if let Some((name, value)) = words.split_once(':') {
                rule.set.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self { rules }
    }

    /// The headers of a path. One that several rules set has all their values, joined by commas,
    /// as the hosts do it.
    #[must_use]
    pub fn of(&self, path: &str) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for rule in self.rules.iter().filter(|rule| fits(&rule.pattern, path)) {
            let unset = |name: &str| rule.unset.iter().any(|one| one.eq_ignore_ascii_case(name));
            all.retain(|(name, _)| !unset(name));
            for (name, value) in &rule.set {
                match all.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                    Some((_, known)) => *known = format!("{known}, {value}"),
                    None => all.push((name.clone(), value.clone())),
                }
            }
        }
        all
    }

    /// The origin that the policy names for scripts: that of the deployment.
    #[must_use]
    pub fn origin(&self) -> Option<String> {
        let values = self.rules.iter().flat_map(|rule| &rule.set).map(|(_, value)| value);
        let mut sources = values.flat_map(|value| {
            let scripts = value.split(';').filter(|part| part.trim().starts_with("script-src"));
            scripts.flat_map(str::split_whitespace)
        });
        sources.find(|source| source.starts_with("https://")).map(str::to_owned)
    }

    /// Puts the deployment at another origin and lets `partner` embed it.
    #[must_use]
    pub fn moved_to(mut self, origin: &str, partner: &str) -> Self {
        let old = self.origin();
        for (_, value) in self.rules.iter_mut().flat_map(|rule| &mut rule.set) {
            if let Some(old) = &old {
                *value = value.replace(old.as_str(), origin);
            }
            let directive = "frame-ancestors ";
            // "Nobody" cannot stand beside a name.
            *value = value.replace("frame-ancestors 'none'", "frame-ancestors");
            *value = value.replace(directive.trim_end(), &format!("{directive}{partner}"));
        }
        self
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
        }
        None => pattern == path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# note\n/*\n  A: 1\n  Content-Security-Policy: script-src https://w.example 'x'; frame-ancestors 'none'\n/a/*\n  A: 2\n/b/*\n  ! A\n  A: 3\n";

    #[test]
    fn every_rule_that_fits_counts() {
        let headers = Headers::parse(FILE);
        assert_eq!(headers.of("/a/x.js")[0], ("A".into(), "1, 2".into()));
        assert_eq!(headers.of("/b/").last().unwrap(), &("A".into(), "3".into()));
        assert_eq!(headers.of("/en/")[0], ("A".into(), "1".into()));
    }

    #[test]
    fn a_moved_deployment_names_its_new_origin_and_partner() {
        let moved = Headers::parse(FILE).moved_to("http://w:1", "http://p:2");
        let policy = &moved.of("/")[1].1;
        assert_eq!(policy, "script-src http://w:1 'x'; frame-ancestors http://p:2");
    }
}
