//! `cargo xtask prerender`, which Trunk calls.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

use crate::{
    args::Args,
    prerender::{self, Kind},
};

/// The variable by which a build is asked for that tells which functions are called.
pub const WATCH: &str = "CONVOSCOPE_WATCH";

pub const HELP: &str = "\
Finishes a build of the page: first picture, inlined styles, Content-Security-Policy.

Usage: TRUNK_STAGING_DIR=FOLDER cargo xtask prerender

Trunk calls this at the end of every build (see Trunk.toml).";

pub fn run(args: Args) -> Result<()> {
    args.finish()?;
    let folder = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR does not name a build")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|it| it == "release");
    let kind = match (env::var_os(WATCH).is_some(), is_release) {
        (true, _) => Kind::Watched,
        (false, true) => Kind::Split,
        (false, false) => Kind::Whole,
    };
    prerender::finish_folder(&PathBuf::from(folder), kind)
}
