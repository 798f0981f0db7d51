//! `cargo xtask bench`

use anyhow::Result;

use super::build;
use crate::{
    args::Args,
    tools::{self, browsers::Engine, process},
};

pub const HELP: &str = "\
Measures the release build in Chromium, prints the figures and writes docs/performance.md.

Usage: cargo xtask bench [OPTIONS]

  --runs N     page loads per condition, default 5; the median counts
  --print      print only, do not write docs/performance.md
  --no-build   use dist/ as it is";

pub fn run(mut args: Args) -> Result<()> {
    let is_built = args.flag("--no-build");
    tools::browsers::ensure(&[Engine::Chromium]).require(Engine::Chromium)?;
    if !is_built {
        build::page()?;
    }
    process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "e2e", "--bin", "bench", "--"])
            .args(args.into_rest()),
    )
}
