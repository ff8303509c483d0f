//! The headers written out for each kind of static host, in its own notation and by its own order.

use super::assets::write;
use super::headers::Rule;
use anyhow::Result;
use std::path::Path;

/// Writes the rules for Netlify and Cloudflare, nginx and Caddy.
pub(crate) fn write_all(dist: &Path, rules: &[Rule]) -> Result<()> {
    write(&dist.join("_headers"), netlify(rules).as_bytes())?;
    write(&dist.join("headers.nginx.conf"), nginx(rules).as_bytes())?;
    write(&dist.join("headers.Caddyfile"), caddy(rules).as_bytes())
}

fn netlify(rules: &[Rule]) -> String {
    let mut out = String::new();
    for rule in rules {
        out += &format!("{}\n", rule.path);
        for (name, value) in &rule.headers {
            // Both hosts add to a header that an earlier rule set; `!` takes that one away first.
            if rule.path != "/*" {
                out += &format!("  ! {name}\n");
            }
            out += &format!("  {name}: {value}\n");
        }
    }
    out
}

/// The headers that a path gets, after all rules.
fn merged(rules: &[Rule], index: usize) -> Vec<(&'static str, &str)> {
    let own = &rules[index].headers;
    let general = rules[0]
        .headers
        .iter()
        .filter(|(name, _)| index == 0 || !own.iter().any(|(n, _)| n == name));
    let mut out: Vec<_> = general.map(|(name, value)| (*name, value.as_str())).collect();
    if index > 0 {
        out.extend(own.iter().map(|(name, value)| (*name, value.as_str())));
    }
    out
}

fn nginx(rules: &[Rule]) -> String {
    let mut out = String::from(
        "# Include in the server block. nginx does not inherit add_header, so each location has all of them.\n\
         types { application/wasm wasm; text/javascript js; text/html html; text/css css; image/svg+xml svg; }\n\
         default_type application/octet-stream;\ncharset utf-8;\ncharset_types text/javascript text/css;\ngzip_static on; # brotli_static on; with ngx_brotli\naccess_log off;\n",
    );
    for (index, rule) in rules.iter().enumerate() {
        let location = match rule.path.strip_suffix('*') {
            Some(prefix) => format!("location {prefix}"),
            None => format!("location = {}", rule.path),
        };
        out += &format!("{location} {{\n");
        for (name, value) in merged(rules, index) {
            out += &format!("    add_header {name} \"{value}\" always;\n");
        }
        out += "}\n";
    }
    out
}

/// Caddy sorts directives, for `header` the longest path first, so that the most general would have the
/// last word; inside `route` they stand in the order in which they are written.
fn caddy(rules: &[Rule]) -> String {
    let mut out =
        String::from("# Import in the site block, which names the folder with `root`.\nroute {\n");
    for rule in rules {
        out += &format!("    header {} {{\n", rule.path);
        for (name, value) in &rule.headers {
            out += &format!("        {name} `{value}`\n");
        }
        out += "    }\n";
    }
    out + "    file_server {\n        precompressed br gzip\n    }\n}\n"
}
