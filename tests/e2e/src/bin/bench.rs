//! Measures the release build; `cargo xtask bench --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{fs, process::ExitCode};

use anyhow::{Context, Result};
use e2e::{bench, suite};
use lexopt::prelude::*;
use xtask::tools::process;

const DEFAULT_RUNS: usize = 5;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let (mut n_runs, mut is_printed_only) = (DEFAULT_RUNS, false);
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("runs") => {
                let text = args.value()?.string()?;
                n_runs = text.parse().with_context(|| format!("--runs does not understand {text:?}"))?;
            }
            Long("print") => is_printed_only = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
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
