//! Measures the release build; `cargo xtask bench --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result};
use e2e::{bench, bench::Other, suite};
use lexopt::prelude::*;
use xtask::{server::Site, tools::process};

const DEFAULT_RUNS: usize = 5;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let (mut n_runs, mut is_printed_only, mut others) = (DEFAULT_RUNS, false, Vec::new());
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("runs") => {
                let text = args.value()?.string()?;
                n_runs = text.parse().with_context(|| format!("--runs does not understand {text:?}"))?;
            }
            Long("beside") => {
                let text = args.value()?.string()?;
                let (name, folder) = text.split_once('=').context("--beside wants NAME=FOLDER")?;
                let site = Site::load(Path::new(folder)).with_context(|| format!("cannot read {folder}"))?;
                others.push(Other { name: name.to_owned(), site });
            }
            Long("print") => is_printed_only = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    let results = suite::runtime()?.block_on(bench::run(n_runs, others))?;
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
