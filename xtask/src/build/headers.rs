//! The headers of every file, once, and written out for each kind of static host.

use super::assets::write;
use anyhow::Result;
use std::path::Path;

/// What the headers depend on.
pub(crate) struct Facts<'a> {
    /// Origin of the widget: named in the policy because some engines do not match `'self'` in a
    /// frame whose origin is opaque.
    pub(crate) origin: &'a str,
    /// Hashes of the inlined scripts.
    pub(crate) scripts: [String; 2],
    /// Hashes of the inlined styles.
    pub(crate) styles: [String; 2],
    /// Sites that may embed the widget; `*` for anyone.
    pub(crate) ancestors: &'a str,
}

/// A rule: the paths it is for (Netlify's notation) and its headers.
pub(crate) struct Rule {
    /// Path, `*` at its end stands for anything.
    pub(crate) path: &'static str,
    /// Names and values.
    pub(crate) headers: Vec<(&'static str, String)>,
}

const QUIET: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), screen-wake-lock=(), browsing-topics=()";

/// The rules, most general first; later ones replace single headers of earlier ones.
pub(crate) fn rules(facts: &Facts) -> Vec<Rule> {
    let Facts { origin, scripts: [exit, early], styles: [style, whole], ancestors } = facts;
    let csp = format!(
        "default-src 'none'; script-src 'self' {origin} '{exit}' '{early}' 'wasm-unsafe-eval'; style-src 'self' {origin} '{style}' '{whole}'; \
         img-src 'self' {origin}; connect-src 'self' {origin}; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'self' {ancestors}; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    vec![
        Rule {
            path: "/*",
            headers: vec![
                ("Content-Security-Policy", csp),
                (
                    "Strict-Transport-Security",
                    "max-age=63072000; includeSubDomains; preload".into(),
                ),
                ("X-Content-Type-Options", "nosniff".into()),
                ("Referrer-Policy", "no-referrer".into()),
                ("Permissions-Policy", QUIET.into()),
                ("Cross-Origin-Resource-Policy", "cross-origin".into()),
                ("Cross-Origin-Embedder-Policy", "require-corp".into()),
                ("Cross-Origin-Opener-Policy", "same-origin".into()),
                ("Access-Control-Allow-Origin", "*".into()),
                ("X-Robots-Tag", "noindex, nofollow".into()),
                ("Cache-Control", "no-store".into()),
                ("Vary", "Accept-Encoding".into()),
            ],
        },
        // Named by their content and the same for everyone: a copy on disk tells of a visit that
        // the embedding page's history tells of anyway, and saves data on the next one.
        Rule {
            path: "/a/*",
            headers: vec![("Cache-Control", "public, max-age=31536000, immutable".into())],
        },
        Rule { path: "/embed.js", headers: vec![("Cache-Control", "public, max-age=3600".into())] },
        Rule {
            path: "/partners/*",
            headers: vec![(
                "Content-Security-Policy",
                format!(
                    "default-src 'none'; script-src 'self' {origin}; style-src 'self' {origin}; img-src 'self' {origin}; \
                     frame-src 'self' {origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
                ),
            )],
        },
    ]
}

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
         default_type application/octet-stream;\ncharset utf-8;\ngzip_static on; # brotli_static on; with ngx_brotli\naccess_log off;\n",
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

fn caddy(rules: &[Rule]) -> String {
    let mut out =
        String::from("# Import in the site block.\nfile_server {\n    precompressed br gzip\n}\n");
    for rule in rules {
        out += &format!("header {} {{\n", rule.path);
        for (name, value) in &rule.headers {
            out += &format!("    {name} `{value}`\n");
        }
        out += "}\n";
    }
    out
}
