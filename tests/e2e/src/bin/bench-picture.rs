//! Measures pictures of one's own; `cargo xtask bench --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{fs, process::ExitCode, time::Duration};

use anyhow::{Context, Result};
use e2e::{bench::studio, suite};
use lexopt::prelude::*;
use xtask::{server::Site, tools::process};

const DEFAULT_SECONDS: u64 = 30;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let (mut seconds, mut is_printed_only) = (DEFAULT_SECONDS, false);
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("seconds") => {
                let text = args.value()?.string()?;
                seconds = text.parse().with_context(|| format!("--seconds does not understand {text:?}"))?;
            }
            Long("print") => is_printed_only = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    let site = Site::load(&process::root().join("dist"))?;
    let results = suite::runtime()?.block_on(studio::run(site, Duration::from_secs(seconds)))?;
    let document = results.to_string();
    println!("{document}");
    if !is_printed_only {
        let path = process::root().join("docs/pictures.md");
        fs::write(&path, document)?;
        println!("Written to {}.", path.display());
    }
    Ok(())
}
