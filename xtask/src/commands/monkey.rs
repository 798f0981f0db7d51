//! `cargo xtask monkey`

use anyhow::Result;
use lexopt::Parser;

use super::chromium;

pub const HELP: &str = "\
Presses, types, drags, resizes and scrolls at random in every document of the release build, and looks for crashes,
errors on the console, documents that do not answer, and memory that only grows.

Usage: cargo xtask monkey [SECONDS [SEED]] [OPTIONS]

  SECONDS            for how long in all (60)
  SEED               the number from which all actions follow; without it another one each time
  --document NAME    only this document, such as class.html?do=present; may be given several times
  --browser NAME     firefox or webkit instead of chromium
  --no-build         use dist/ as it is

What breaks is told with its seed and the last actions: the same seed plays it again.";

pub fn run(args: Parser) -> Result<()> {
    chromium::run("monkey", args)
}
