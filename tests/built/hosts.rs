//! The header files of all hosts send the same: each is read by its own host's rules of which
//! directive wins, and compared with what `_headers` gives for the same path.

use super::{between, dist, read};
use std::collections::BTreeMap;
use waymark_tests::servers::headers::Headers;

/// Headers by name.
type Sent = BTreeMap<String, String>;

/// One path of each sort of file.
const PATHS: [&str; 6] =
    ["/", "/en/", "/en/all.html", "/a/0123456789abcdef.wasm", "/embed.js", "/partners/get.html"];

/// A block of a configuration: its first line without the brace, and the lines in it.
type Block<'a> = (&'a str, Vec<&'a str>);

/// The blocks that begin with a word. Lines are trimmed; blocks within blocks are found too.
fn blocks<'a>(text: &'a str, word: &str) -> Vec<Block<'a>> {
    let mut found: Vec<Block> = Vec::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        if let Some(head) = line.strip_suffix('{').filter(|head| head.starts_with(word)) {
            found.push((head[word.len()..].trim(), Vec::new()));
            inside = true;
        } else if line == "}" {
            inside = false;
        } else if let Some((_, lines)) = found.last_mut().filter(|_| inside) {
            lines.push(line);
        }
    }
    found
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

/// nginx: an exact location, else the longest that fits; its `add_header` lines and no others.
fn nginx(text: &str, path: &str) -> Sent {
    let all = blocks(text, "location ");
    let exact = all.iter().find(|(head, _)| head.strip_prefix("= ") == Some(path));
    let prefixes = all.iter().filter(|(head, _)| path.starts_with(head));
    let (_, lines) = exact.or(prefixes.max_by_key(|(head, _)| head.len())).expect("a location");
    let header = |line: &&str| {
        let (name, rest) = line.strip_prefix("add_header ")?.split_once(' ')?;
        Some((name.to_owned(), between(rest, "\"", "\" always;").to_owned()))
    };
    lines.iter().filter_map(header).collect()
}

/// Caddy: directives as they stand in a `route`, else sorted by the length of their path, the longest
/// first; each replaces what came before it.
fn caddy(text: &str, path: &str) -> Sent {
    let mut all = blocks(text, "header ");
    if !text.contains("\nroute {\n") {
        all.sort_by_key(|(pattern, _)| std::cmp::Reverse(pattern.len()));
    }
    let fitting = all.iter().filter(|(pattern, _)| fits(pattern, path));
    let header = |line: &&str| {
        let (name, value) = line.split_once(' ').expect("name and value");
        (name.to_owned(), value.trim_matches('`').to_owned())
    };
    fitting.flat_map(|(_, lines)| lines.iter().map(header)).collect()
}

#[test]
fn every_host_sends_the_same_for_each_sort_of_file() {
    let headers = Headers::parse(&read(&dist().join("_headers")));
    let nginx_file = read(&dist().join("headers.nginx.conf"));
    let caddy_file = read(&dist().join("headers.Caddyfile"));
    let mut kept = Vec::new();
    for path in PATHS {
        let wanted: Sent = headers.of(path).into_iter().collect();
        assert!(wanted.len() >= 12, "{path}");
        assert_eq!(nginx(&nginx_file, path), wanted, "nginx: {path}");
        assert_eq!(caddy(&caddy_file, path), wanted, "Caddy: {path}");
        kept.push(wanted["Cache-Control"].clone());
    }
    kept.sort();
    kept.dedup();
    assert_eq!(kept.len(), 3, "the paths are of all sorts: {kept:?}");
}

#[test]
fn the_reading_of_caddys_order_tells_a_route_from_none() {
    let one = "header /* {\n    A `general`\n}\nheader /a/* {\n    A `own`\n}\n";
    assert_eq!(caddy(one, "/a/x")["A"], "general", "sorted, the shortest path comes last");
    assert_eq!(caddy(&format!("# x\nroute {{\n{one}}}\n"), "/a/x")["A"], "own");
}

#[test]
fn only_the_partners_may_embed_it() {
    let partners = super::headers::partners();
    assert!(partners.contains(" https://"), "`anyone` is not set, so there are partners");
    for path in PATHS {
        let sent: Sent =
            Headers::parse(&read(&dist().join("_headers"))).of(path).into_iter().collect();
        let policy = format!("{};", sent["Content-Security-Policy"]);
        let may = between(&policy, "frame-ancestors ", ";");
        let wanted = if path.starts_with("/partners/") {
            "'self'".to_owned()
        } else {
            format!("'self'{partners}")
        };
        assert_eq!(may, wanted, "{path}");
        assert!(!sent.contains_key("X-Frame-Options"), "it would keep partners out");
    }
}
