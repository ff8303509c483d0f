//! What one can ask of a build.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use waymark_content::is_origin;

/// What one can ask of a build.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// Where the widget will be served, `https://host`; the setting in `data/` if not given.
    pub(crate) origin: Option<String>,
    /// Sites that may embed it, besides those in `data/`.
    pub(crate) also: Option<String>,
    /// Leaves out languages that no person has reviewed.
    pub(crate) reviewed_only: bool,
    /// The release before: its named files are kept for a month.
    pub(crate) keep: Option<PathBuf>,
    /// Packs less tightly, to be looked at sooner; never for a host.
    pub(crate) quick: bool,
}

impl Options {
    /// Reads the arguments.
    ///
    /// # Errors
    /// An unknown argument, one without its value, or an origin that is none.
    pub(crate) fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let mut value = |what: &str| {
                let next = args.next().filter(|next| !next.starts_with("--"));
                next.cloned().with_context(|| format!("`{arg}` needs {what} after it"))
            };
            match arg.as_str() {
                "--origin" => options.origin = Some(origin(value("https://your.host")?)?),
                "--also" => options.also = Some(value("an origin")?),
                "--quick" => options.quick = true,
                "--reviewed-only" => options.reviewed_only = true,
                "--keep" => options.keep = Some(value("the folder of a release")?.into()),
                other => bail!("`build` does not know `{other}`"),
            }
        }
        Ok(options)
    }
}

/// Scheme and host of a deployment. Without https nothing that the headers promise would hold.
fn origin(text: String) -> Result<String> {
    if is_origin(&text) {
        return Ok(text);
    }
    bail!("`--origin {text}`: write https:// and the host only, like https://your.host")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn arguments_are_read() {
        let options =
            parse("--origin https://w.example --keep old --reviewed-only").expect("right");
        assert_eq!(options.origin.as_deref(), Some("https://w.example"));
        assert_eq!(options.keep, Some("old".into()));
        assert!(options.reviewed_only && options.also.is_none());
    }

    #[test]
    fn an_origin_is_https_and_a_host_or_refused() {
        for wrong in ["http://w.example", "w.example", "https://w.example/", "https://w"] {
            let error = parse(&format!("--origin {wrong}")).expect_err(wrong).to_string();
            assert!(error.contains("like https://your.host"), "{error}");
        }
        for wrong in ["--origin", "--origin --reviewed-only", "--keep", "--also"] {
            let error = parse(wrong).expect_err(wrong).to_string();
            assert!(error.contains("after it"), "{error}");
        }
    }
}
