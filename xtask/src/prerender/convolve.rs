//! What `picture.html` fetches beside the builds of `fast/`: its worker, which is written by hand, and the photograph among
//! its samples, under names that change with them.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::scripts::{self, Kind};
use super::{Build, worker};

/// Writes them into a folder. Returns the script that says where they are.
pub(super) fn write(folder: &Path, build: Build) -> Result<String> {
    let script = include_str!("../../../static/convolve.js");
    let script = match build {
        Build::Debug => script.to_owned(),
        Build::Release => scripts::minify(script, Kind::Classic)?,
    };
    let name = format!("convolve-{}.js", worker::hash(&[script.as_bytes()]));
    fs::write(folder.join(&name), script)?;
    let photograph = include_bytes!("../../../static/pictures/cat.jpg");
    let picture = format!("cat-{}.jpg", worker::hash(&[photograph]));
    fs::write(folder.join(&picture), photograph)?;
    Ok(format!("window.convolveAddress = './{name}';window.photographAddress = './{picture}';"))
}
