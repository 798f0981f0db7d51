//! `cargo xtask build`

use std::{path::PathBuf, time::Instant};

use anyhow::Result;
use lexopt::Parser;

use super::{lessons, no_arguments};
use crate::tools::{self, process};

pub const HELP: &str = "\
Builds the page into dist/, and the lessons into dist/docs/.

Usage: cargo xtask build

All addresses in dist/ are relative: copy the folder to any static host, under any path.";

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    let folder = page()?;
    println!("The page is in {}: copy that folder to any static host.", folder.display());
    Ok(())
}

/// Builds the release page and returns its folder.
pub fn page() -> Result<PathBuf> {
    tools::ensure_page_tools()?;
    let start = Instant::now();
    println!("Building the page (the first time takes a few minutes) ...");
    // Trunk takes the common `NO_COLOR=1` for a wrong value of its own option.
    process::run(process::command("trunk").args(["build", "--release"]).env_remove("NO_COLOR"))?;
    println!("Built the page in {:.0?}.", start.elapsed());
    lessons::write(&dist())?;
    Ok(dist())
}

/// Where the page is built.
pub fn dist() -> PathBuf {
    process::root().join("dist")
}
