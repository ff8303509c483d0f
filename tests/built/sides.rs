//! Styles follow the direction of writing. Browsers from before 2021 know no logical form of some
//! properties, so a side may be named where the other direction names the other side.

const SIDES: [&str; 2] = ["left", "right"];

/// Each selector with its declarations, without comments and without what stands around it.
fn rules(style: &str) -> Vec<(String, Vec<(String, String)>)> {
    let plain: String = style
        .split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { after(part) })
        .collect();
    let blocks = plain.split('}').filter_map(|block| {
        let (before, inside) = block.rsplit_once('{')?;
        let selector = before.rsplit(['{', ';']).next()?.trim().to_owned();
        let declarations = inside.split(';').filter_map(|one| one.split_once(':'));
        let pairs = declarations.map(|(name, value)| (name.trim().into(), value.trim().into()));
        Some((selector, pairs.collect()))
    });
    blocks.collect()
}

fn after(comment: &str) -> &str {
    comment.split_once("*/").map_or("", |(_, rest)| rest)
}

/// What a declaration says of a side: the property without the side, if it has one.
fn sided(name: &str, value: &str) -> Option<String> {
    let of_name = name.split('-').find(|part| SIDES.contains(part));
    if let Some(side) = of_name {
        return Some(name.replace(side, "side"));
    }
    (["float", "clear", "text-align"].contains(&name) && SIDES.contains(&value))
        .then(|| name.into())
}

/// Declarations that name a side with no other for text from right to left.
fn one_sided(style: &str) -> Vec<String> {
    let rules = rules(style);
    let turned = |selector: &str| format!("[dir=\"rtl\"] {selector}");
    let sides = |selector: &str| {
        let named = rules
            .iter()
            .filter(move |(other, _)| other.split(',').any(|one| one.trim() == selector));
        named
            .flat_map(|(_, all)| all)
            .filter_map(|(name, value)| sided(name, value))
            .collect::<Vec<_>>()
    };
    let mut out = Vec::new();
    for (selector, declarations) in &rules {
        // A language of one direction needs no other.
        if selector.contains("[dir=\"rtl\"]") || selector.contains(":lang(en-simple)") {
            continue;
        }
        for (name, value) in declarations {
            let Some(property) = sided(name, value) else { continue };
            if !selector.split(',').all(|one| sides(&turned(one.trim())).contains(&property)) {
                out.push(format!("{selector} {{ {name}: {value} }}"));
            }
        }
    }
    out
}

#[test]
fn a_side_is_named_only_where_the_other_direction_names_the_other() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../static");
    for name in ["app.css", "easy.css"] {
        let found = one_sided(&super::read(&folder.join(name)));
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn a_side_alone_is_found() {
    for style in [
        ".a { margin-left: 1px }",
        ".a { color: red } .b, .c { float: left } [dir=\"rtl\"] .b { float: right }",
        "@media print { .a { right: 0 } }",
        ".a { text-align: right; } [dir=\"rtl\"] .a { left: 0 }",
        ".a { border-left-width: 1px }",
    ] {
        assert_eq!(one_sided(style).len(), 1, "{style}");
    }
    let both = ".a { right: 0 } /* left: 0 */ [dir=\"rtl\"] .a { right: auto; left: 0 } .b { inset-inline-start: 0; align-items: left-over }";
    assert_eq!(one_sided(both), Vec::<String>::new());
}
