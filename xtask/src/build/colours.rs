//! The colours of the stylesheet, measured against each other: text 7:1, controls and lines 3:1
//! (WCAG 2.2, 1.4.6 and 1.4.11).

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use waymark::screens::gallery::Pair;

/// Front, behind, least contrast.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "paper", 7.0),
    ("ink", "wash", 7.0),
    ("ink", "warn", 7.0),
    ("soft", "paper", 7.0),
    ("soft", "wash", 7.0),
    ("link", "paper", 7.0),
    ("link", "wash", 7.0),
    ("link", "warn", 7.0),
    ("on-accent", "accent", 7.0),
    ("on-exit", "exit", 7.0),
    ("line", "paper", 3.0),
    ("line", "wash", 3.0),
    ("accent", "paper", 3.0),
    ("alarm", "paper", 3.0),
    ("warn-line", "warn", 3.0),
];

/// Measures each pair in the light and in the dark.
///
/// # Errors
/// A colour is missing or not `#rgb` or `#rrggbb`, or two are too close.
pub(crate) fn measured(style: &str) -> Result<Vec<Pair>> {
    let light = tokens(style);
    let dark =
        style.split("prefers-color-scheme: dark").nth(1).context("app.css: no dark scheme")?;
    let mut darker = light.clone();
    darker.extend(tokens(dark));
    let mut out = Vec::new();
    for (scheme, tokens) in [("light", &light), ("dark", &darker)] {
        for &(front, behind, least) in PAIRS {
            let find = |name: &str| {
                tokens.get(name).with_context(|| format!("app.css: no colour --{name} ({scheme})"))
            };
            let (front_hex, behind_hex) = (find(front)?, find(behind)?);
            let contrast = contrast(luminance(front_hex)?, luminance(behind_hex)?);
            let name = format!("{scheme}: {front} on {behind}");
            if contrast < least {
                bail!(
                    "app.css: {name} has a contrast of {contrast:.1}; choose colours with {least} or more"
                );
            }
            let pair = Pair {
                name,
                front: front_hex.clone(),
                behind: behind_hex.clone(),
                contrast,
                least,
            };
            out.push(pair);
        }
    }
    Ok(out)
}

/// The `--name: #colour` pairs of the first block.
fn tokens(style: &str) -> BTreeMap<String, String> {
    let block = style.split('}').next().unwrap_or_default();
    let pairs = block.split([';', '{']).filter_map(|one| one.split_once(':'));
    pairs
        .map(|(name, value)| (name.trim(), value.trim()))
        .filter(|(name, value)| name.starts_with("--") && value.starts_with('#'))
        .map(|(name, value)| (name.trim_start_matches('-').to_owned(), value.to_owned()))
        .collect()
}

/// Relative luminance as WCAG 2.2 defines it, from 0 to 1.
fn luminance(hex: &str) -> Result<f64> {
    let digits = hex.trim_start_matches('#');
    let long: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let channel = |at: usize| -> Result<f64> {
        let pair = long.get(at..at + 2).with_context(|| format!("app.css: {hex} is no colour"))?;
        let value = f64::from(u8::from_str_radix(pair, 16)?) / 255.0;
        Ok(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Ok(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let found = contrast(luminance("#000").unwrap(), luminance("#ffffff").unwrap());
        assert!((found - 21.0).abs() < 1e-9);
    }

    #[test]
    fn grey_767676_is_the_palest_with_4_5_on_white() {
        let on_white = |hex| contrast(luminance(hex).unwrap(), luminance("#fff").unwrap());
        assert!(on_white("#767676") >= 4.5 && on_white("#777777") < 4.5);
    }

    #[test]
    fn colours_that_are_too_close_are_refused_by_name() {
        let style = std::fs::read_to_string(crate::root().join("static/app.css")).unwrap();
        assert!(measured(&style).is_ok());
        let pale = style.replacen("--ink: #14202b", "--ink: #999", 1);
        let error = measured(&pale).unwrap_err().to_string();
        assert!(error.contains("light: ink on paper"), "{error}");
    }
}
