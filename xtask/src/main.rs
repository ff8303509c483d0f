//! The build program of Waymark: `cargo xtask <command>`.

mod bench;
mod build;
mod find;
mod relevance;
mod serve;
mod sizes;
mod step;
mod test;
mod tools;
mod words;

use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  setup     install what the other commands need, or say what to install
  check     check facts and words
  build     build dist/           [--origin https://…] [--reviewed-only] [--keep <folder of the release before>]
            [--quick]: packed less tightly, never for a host
  serve     build, then serve the widget and a demo partner page; rebuilds on change
  test      format, lints, unit tests, built files, browsers   [--no-browsers]
  pictures  draw each screen into target/pictures/ for a person to look at   [<lang> …]
  sizes     print each budget with its figure; fail over it
  find      answer JSON lines on standard input with services, as the widget does
  bench     speed: how the widget comes and answers, beside a counter in Yew and a GOV.UK page;
            lighthouse: its scores; host: what a partner's page pays;
            relevance: how well the finder answers; finder: how fast, beside others [--no-browsers]
  i18n      merge the words into i18n/<lang>.po and report      [add <lang> <its own name>]
  report    for staff: verify | rows | reading | languages";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<()> {
    let (command, rest) = args.split_first().map_or(("help", args), |(c, r)| (c.as_str(), r));
    match command {
        "setup" => tools::setup(),
        "build" => build::build(&build::Options::parse(rest)?).map(drop),
        "check" => words::check(),
        "serve" => serve::serve(),
        "find" => find::find(),
        "bench" => bench::bench(rest),
        "report" => words::report(rest),
        "i18n" => words::i18n(rest),
        "sizes" => sizes::print(),
        "test" => test::test(rest),
        "pictures" => test::pictures(rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

/// The root of the project.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, PathBuf::from)
}
