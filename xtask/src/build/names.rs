//! Short names between the module and its glue.
//!
//! wasm-bindgen names each import by what it does and by a hash, some fifty characters a hundred times,
//! in the module and in the glue: 3.6 kB of brotli that say nothing to a phone.

use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The module of the glue, as the wasm names it.
const MODULE: &str = "./waymark_bg.js";

/// Gives the imports and exports of the module at `wasm` short names, and its glue the same; returns
/// the glue.
pub(super) fn shorten(wasm: &Path, glue: &str) -> Result<String> {
    let mut module = walrus::Module::from_file(wasm)?;
    let (mut imports, mut exports) = (BTreeMap::new(), BTreeMap::new());
    for import in module.imports.iter_mut().filter(|import| import.module == MODULE) {
        let count = imports.len();
        let short: &String = imports.entry(import.name.clone()).or_insert_with(|| name(count));
        import.name.clone_from(short);
        import.module = "m".to_owned();
    }
    for export in module.exports.iter_mut() {
        let count = exports.len();
        let short = exports.entry(export.name.clone()).or_insert_with(|| name(count));
        export.name.clone_from(short);
    }
    fs::write(wasm, module.emit_wasm())?;
    let glue = glue.replace(&format!("\"{MODULE}\""), "m");
    Ok(words(
        &glue,
        |before, word| {
            if before.ends_with("wasm.") { exports.get(word) } else { imports.get(word) }
        },
    ))
}

/// `a` to `z`, then `aa` and so on.
fn name(index: usize) -> String {
    let letter = char::from(b'a' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        more => name(more - 1) + &letter.to_string(),
    }
}

/// Puts other words in the place of some; the function is told what stands before each.
fn words<'a>(text: &str, other: impl Fn(&str, &str) -> Option<&'a String>) -> String {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(other(&text[..text.len() - rest.len()], word).map_or(word, |short| short));
        let end = after.find(part).unwrap_or(after.len());
        out.push_str(&after[..end]);
        rest = &after[end..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{name, words};

    #[test]
    fn names_are_short_and_different() {
        assert_eq!(
            [name(0), name(25), name(26), name(701), name(702)],
            ["a", "z", "aa", "zz", "aaa"]
        );
    }

    #[test]
    fn whole_words_are_replaced_where_they_stand() {
        let short = "b".to_owned();
        let out = words("wasm.free(free, freed); {free: 1}", |before, word| {
            (word == "free" && before.ends_with("wasm.")).then_some(&short)
        });
        assert_eq!(out, "wasm.b(free, freed); {free: 1}");
    }
}
