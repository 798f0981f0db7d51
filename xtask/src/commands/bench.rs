//! `cargo xtask bench`

use anyhow::Result;
use lexopt::Parser;

use super::chromium;

pub const HELP: &str = "\
Measures the release build in Chromium, prints the figures and writes docs/performance.md.

Usage: cargo xtask bench [OPTIONS]

  --runs N              page loads per condition, default 5; the median counts
  --beside NAME=FOLDER  loads another build in turns with this one; may be given again
  --print               print only, do not write docs/performance.md
  --no-build            use dist/ as it is";

pub fn run(args: Parser) -> Result<()> {
    chromium::run("bench", args)
}
