//! `cargo xtask shots`

use anyhow::Result;

use super::build;
use crate::{
    args::Args,
    tools::{self, browsers::Engine, process},
};

pub const HELP: &str = "\
Takes screenshots of the figures listed in tests/e2e/shots.txt into target/shots/.

Usage: cargo xtask shots [NAME...] [OPTIONS]

Each figure is taken light and dark, 360, 768 and 1440 px wide, in English and Korean:
target/shots/NAME-{light,dark}-{360,768,1440}-{en,ko}.png

  NAME...         only these figures
  --only-light    no dark ones
  --only-dark     no light ones
  --widths LIST   for example 360,1440
  --langs LIST    for example en
  --full-page     the whole height of the page, not the first screen
  --no-build      use dist/ as it is";

pub fn run(mut args: Args) -> Result<()> {
    let is_built = args.flag("--no-build");
    tools::browsers::ensure(&[Engine::Chromium]).require(Engine::Chromium)?;
    if !is_built {
        build::page()?;
    }
    process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "e2e", "--bin", "shots", "--"])
            .args(args.into_rest()),
    )
}
