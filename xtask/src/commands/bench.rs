//! `cargo xtask bench`

use std::ffi::OsString;

use anyhow::Result;
use lexopt::Parser;

use super::{bench_fast, chromium};

pub const HELP: &str = "\
Measures the release build in Chromium, prints the figures and writes docs/performance.md.

Usage: cargo xtask bench [OPTIONS]
       cargo xtask bench fast [--runs N] [--print]
       cargo xtask bench picture [--seconds N] [--print] [--no-build]

`fast` measures the computing of pictures beside libraries from npm, and writes docs/fast.md.
`picture` measures pictures of one's own, for 30 seconds or N, and writes docs/pictures.md.

  --runs N              page loads per condition, default 5; the median counts
  --beside NAME=FOLDER  loads another build in turns with this one; may be given again
  --print               print only, do not write docs/performance.md
  --no-build            use dist/ as it is";

pub fn run(mut args: Parser) -> Result<()> {
    let mut arguments: Vec<OsString> = args.raw_args()?.collect();
    if arguments.first().is_some_and(|it| it == "fast") {
        return bench_fast::run(arguments.split_off(1));
    }
    if arguments.first().is_some_and(|it| it == "picture") {
        return chromium::run("bench-picture", Parser::from_args(arguments.split_off(1)));
    }
    chromium::run("bench", Parser::from_args(arguments))
}
