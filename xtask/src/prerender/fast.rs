//! The three builds of `fast/`, which compute pictures. Which of them a browser knows it says itself, so `picture.html` is
//! told where all three are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{wasm, worker};
use crate::tools::{WASM_TARGET, process};

/// The builds: their names, and what of WebAssembly they may use.
pub const BUILDS: [(&str, &str); 3] =
    [("scalar", "-simd128"), ("simd", "+simd128"), ("relaxed", "+simd128,+relaxed-simd")];

/// Compiles a build and returns where it is. Each has a folder of its own, so none makes another one stale.
pub fn compile((name, features): (&str, &str)) -> Result<PathBuf> {
    let folder = process::root().join("target/fast").join(name);
    let mut command = process::cargo();
    command.args(["rustc", "--quiet", "--package", "convoscope-fast", "--lib", "--crate-type", "cdylib"]);
    command.args(["--profile", "fast", "--target", WASM_TARGET]).arg("--target-dir").arg(&folder);
    command.args(["--", "-C", &format!("target-feature={features}")]);
    process::run(&mut command)?;
    Ok(folder.join(WASM_TARGET).join("fast/convoscope_fast.wasm"))
}

/// Writes the builds into a folder under names that change with them. Returns the script that says where they are.
pub(super) fn write(folder: &Path) -> Result<String> {
    let mut addresses = Vec::new();
    for build in BUILDS {
        let path = compile(build)?;
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        wasm::ensure_whole(build.0, &bytes)?;
        let name = format!("fast-{}-{}.wasm", build.0, worker::hash(&[&bytes]));
        fs::write(folder.join(&name), bytes)?;
        addresses.push(format!("{}: './{name}'", build.0));
    }
    Ok(format!("window.fastAddresses = {{ {} }};", addresses.join(", ")))
}
