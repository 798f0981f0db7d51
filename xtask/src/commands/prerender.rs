//! `cargo xtask prerender`, which Trunk calls.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};
use lexopt::Parser;

use super::no_arguments;
use crate::prerender::{self, Build};

pub const HELP: &str = "\
Finishes a build of the page: first picture, inlined styles, worker, Content-Security-Policy, and in a
release the page as one file.

Usage: TRUNK_STAGING_DIR=FOLDER [TRUNK_PROFILE=release] cargo xtask prerender

Trunk calls this at the end of every build (see Trunk.toml).";

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    let folder = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR does not name a build")?;
    let is_release = env::var_os("TRUNK_PROFILE").is_some_and(|it| it == "release");
    let build = if is_release { Build::Release } else { Build::Debug };
    prerender::finish_folder(&PathBuf::from(folder), build)
}
