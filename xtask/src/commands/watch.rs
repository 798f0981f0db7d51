//! `cargo xtask watch`

use anyhow::Result;

use super::{build, prerender};
use crate::{
    args::Args,
    tools::{self, browsers::Engine, process},
};

pub const HELP: &str = "\
Watches in Chromium which functions the page runs until it answers, and keeps their names in
xtask/src/prerender/first.txt: they come with the first load, all others a moment later.

Usage: cargo xtask watch

Useful after larger changes; with an old list the page works as well, but may answer later.
Leaves a page in dist/ that is only good for watching.";

pub fn run(args: Args) -> Result<()> {
    args.finish()?;
    tools::browsers::ensure(&[Engine::Chromium]).require(Engine::Chromium)?;
    build::page_with(&[(prerender::WATCH, "1")])?;
    process::run(process::cargo().args(["run", "--quiet", "--package", "e2e", "--bin", "watch"]))
}
