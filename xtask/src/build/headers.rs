//! The headers of every file, once; `hosts` writes them out for each kind of static host.

/// What the headers depend on.
pub(crate) struct Facts<'a> {
    /// Origin of the widget: named in the policy because some engines do not match `'self'` in a
    /// frame whose origin is opaque.
    pub(crate) origin: &'a str,
    /// Hashes of the inlined scripts.
    pub(crate) scripts: [String; 2],
    /// Hashes of the inlined styles.
    pub(crate) styles: [String; 2],
    /// Sites that may embed the widget, besides its own pages; `*` for anyone.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The sources of `frame-ancestors` in the policy of a path.
    fn may_embed(ancestors: &str, path: &str) -> String {
        let hashes = || ["sha384-a".to_owned(), "sha384-b".to_owned()];
        let facts =
            Facts { origin: "https://w.example", scripts: hashes(), styles: hashes(), ancestors };
        let rules = rules(&facts);
        let rule = rules.iter().find(|rule| rule.path == path).expect("a rule");
        let policy = &rule
            .headers
            .iter()
            .find(|(name, _)| *name == "Content-Security-Policy")
            .expect("a policy")
            .1;
        let mut directives =
            policy.split("; ").filter_map(|one| one.strip_prefix("frame-ancestors "));
        directives.next().expect("who may embed it").to_owned()
    }

    #[test]
    fn who_may_embed_it_is_what_the_list_of_partners_says() {
        assert_eq!(may_embed("https://p.example", "/*"), "'self' https://p.example");
        assert_eq!(may_embed("*", "/*"), "'self' *", "`anyone = true`");
        assert_eq!(may_embed("*", "/partners/*"), "'self'", "never the pages for partners");
    }
}
