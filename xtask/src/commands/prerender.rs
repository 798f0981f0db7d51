//! `cargo xtask prerender`, which Trunk calls.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};
use lexopt::Parser;

use super::no_arguments;
use crate::prerender;

pub const HELP: &str = "\
Finishes a build of the page: first picture, inlined styles, Content-Security-Policy.

Usage: TRUNK_STAGING_DIR=FOLDER cargo xtask prerender

Trunk calls this at the end of every build (see Trunk.toml).";

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    let folder = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR does not name a build")?;
    prerender::finish_folder(&PathBuf::from(folder))
}
