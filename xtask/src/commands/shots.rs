//! `cargo xtask shots`

use anyhow::Result;
use lexopt::Parser;

use super::chromium;

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

pub fn run(args: Parser) -> Result<()> {
    chromium::run("shots", args)
}
