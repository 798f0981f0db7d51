//! Measures the release build; `cargo xtask bench --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{fs, process::ExitCode};

use anyhow::{Context, Result};
use e2e::{bench, suite};
use xtask::{args::Args, tools::process};

const DEFAULT_RUNS: usize = 5;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let mut args = Args::new(std::env::args().skip(1));
    let n_runs = match args.option("--runs")? {
        Some(text) => text.parse().with_context(|| format!("--runs does not understand {text:?}"))?,
        None => DEFAULT_RUNS,
    };
    let is_printed_only = args.flag("--print");
    args.finish()?;
    let results = suite::runtime()?.block_on(bench::run(n_runs))?;
    let document = results.to_string();
    println!("{document}");
    if !is_printed_only {
        let path = process::root().join("docs/performance.md");
        fs::create_dir_all(process::root().join("docs"))?;
        fs::write(&path, document)?;
        println!("Written to {}.", path.display());
    }
    Ok(())
}
