//! `cargo run --package lessons -- FOLDER` writes the books of lessons into a folder.
#![allow(clippy::print_stdout, reason = "a command talks to a terminal")]

use std::path::PathBuf;

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let folder =
        std::env::args_os().nth(1).context("give the folder that the books are to be written into")?;
    let folder = PathBuf::from(folder);
    let n_pages = lessons::book::write(&folder)?;
    println!("Wrote {n_pages} pages into {}.", folder.display());
    Ok(())
}
