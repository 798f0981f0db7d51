//! `cargo xtask watch`

use anyhow::Result;

use super::{build, prerender};
use crate::{
    args::Args,
    tools::{self, browsers::Engine, process},
};

pub const HELP: &str = "\
Watches in three browsers which functions the page runs until it answers, and keeps the names of all
others in xtask/src/prerender/late.txt: those come a moment after the first load. Those that only draw
are in drawing.txt beside it: they come after those that answer.

Usage: cargo xtask watch

Useful after larger changes; with an old list the page works as well, but its first load is larger.
Leaves a page in dist/ that is only good for watching.";

pub fn run(args: Args) -> Result<()> {
    args.finish()?;
    let missing = tools::browsers::ensure(&Engine::ALL);
    for engine in Engine::ALL {
        missing.require(engine)?;
    }
    build::page_with(&[(prerender::WATCH, "1")])?;
    process::run(process::cargo().args(["run", "--quiet", "--package", "e2e", "--bin", "watch"]))
}
