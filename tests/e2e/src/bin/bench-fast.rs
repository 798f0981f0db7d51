//! Measures how fast pictures are computed; `cargo xtask bench --help` explains the options.
#![allow(clippy::print_stdout, reason = "reports go to a terminal")]

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use e2e::{bench::pictures, suite};
use lexopt::prelude::*;
use xtask::{server::Site, tools::process};

const DEFAULT_TURNS: usize = 31;

fn main() -> ExitCode {
    suite::exit(run())
}

fn run() -> Result<()> {
    let (mut turns, mut is_printed_only, mut folder) = (DEFAULT_TURNS, false, None);
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("runs") => turns = args.value()?.parse()?,
            Long("print") => is_printed_only = true,
            Value(path) => folder = Some(PathBuf::from(path)),
            _ => return Err(arg.unexpected().into()),
        }
    }
    let folder = folder.context("`cargo xtask bench fast` says where its page is")?;
    let site = Site::load(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let document = suite::runtime()?.block_on(pictures::run(site, turns))?.to_string();
    println!("{document}");
    if !is_printed_only {
        let path = process::root().join("docs/fast.md");
        fs::write(&path, document)?;
        println!("Written to {}.", path.display());
    }
    Ok(())
}
