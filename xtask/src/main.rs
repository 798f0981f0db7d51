//! The project's commands: `cargo xtask serve`, `cargo xtask test` and their relatives.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "commands talk to a terminal")]

use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use lexopt::Parser;
use xtask::commands::{bench, build, fuzz, monkey, prerender, serve, shots, test};

const HELP: &str = "\
The project's commands.

Usage: cargo xtask COMMAND [OPTIONS]

  serve   build the page and serve it on this machine
  build   build the page into dist/, ready for any static host
  test    check everything
  shots   take screenshots of a list of figures
  fuzz    look for links that fail
  monkey  press, type and drag at random, and look for what breaks
  bench   measure the release build and write docs/performance.md

`cargo xtask COMMAND --help` explains one. Each command installs the tools it needs and says so.";

/// What a command does with its arguments, and its explanation.
type Command = (fn(Parser) -> Result<()>, &'static str);

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("error: {err:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let name = arguments.next().unwrap_or_default();
    let name = name.to_string_lossy();
    let (command, help): Command = match &*name {
        "serve" => (serve::run, serve::HELP),
        "build" => (build::run, build::HELP),
        "prerender" => (prerender::run, prerender::HELP),
        "test" => (test::run, test::HELP),
        "shots" => (shots::run, shots::HELP),
        "fuzz" => (fuzz::run, fuzz::HELP),
        "monkey" => (monkey::run, monkey::HELP),
        "bench" => (bench::run, bench::HELP),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            return Ok(());
        }
        _ => bail!("there is no command {name:?}\n\n{HELP}"),
    };
    let arguments: Vec<_> = arguments.collect();
    if arguments.iter().any(|it| it == "--help" || it == "-h") {
        println!("{help}");
        return Ok(());
    }
    command(Parser::from_args(arguments)).map_err(|err| match err.downcast::<lexopt::Error>() {
        Ok(err) => anyhow!("{err}; `cargo xtask {name} --help` explains the options"),
        Err(err) => err,
    })
}
