//! The books of lessons, a part of `cargo xtask build`.

use std::{path::Path, time::Instant};

use anyhow::{Context, Result};

use crate::tools::process;

/// Writes the books into `docs/` of the folder of the page.
pub(super) fn write(page: &Path) -> Result<()> {
    let start = Instant::now();
    println!("Writing the lessons (the first time compiles mdBook, a minute or two) ...");
    // A program of its own, so that mdBook is compiled only for those who build the page.
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "lessons", "--"]).arg(page.join("docs"));
    process::run(&mut command).context("the lessons are not written")?;
    println!("Wrote the lessons in {:.0?}.", start.elapsed());
    Ok(())
}
