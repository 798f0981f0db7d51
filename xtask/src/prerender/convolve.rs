//! The worker of `picture.html`, which is written by hand: its script under a name that changes with it.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::scripts::{self, Kind};
use super::{Build, worker};

/// Writes it into a folder. Returns the script that says where it is.
pub(super) fn write(folder: &Path, build: Build) -> Result<String> {
    let script = include_str!("../../../static/convolve.js");
    let script = match build {
        Build::Debug => script.to_owned(),
        Build::Release => scripts::minify(script, Kind::Classic)?,
    };
    let name = format!("convolve-{}.js", worker::hash(&[script.as_bytes()]));
    fs::write(folder.join(&name), script)?;
    Ok(format!("window.convolveAddress = './{name}';"))
}
