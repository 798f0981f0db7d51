//! Finds the tools that a command needs, and installs the missing ones, saying what and why.
//!
//! Only package managers are used: rustup, cargo, npm, and on Debian apt.

pub mod browsers;
pub mod process;
pub mod tex;

use std::{fs, process::Command};

use anyhow::{Context, Result, bail};

/// The newest Trunk that the pinned compiler builds.
const TRUNK_VERSION: &str = "0.21.14";
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// All that `trunk build --release` uses.
pub fn ensure_page_tools() -> Result<()> {
    ensure_wasm_target()?;
    ensure_wasm_bindgen()?;
    ensure_trunk()?;
    ensure_node_modules()
}

/// The compiler's WebAssembly target.
pub fn ensure_wasm_target() -> Result<()> {
    let sysroot = process::output(process::command("rustc").args(["--print", "sysroot"]))
        .context("rustc is not on the search path; https://rustup.rs installs it")?;
    let library = format!("{}/lib/rustlib/{WASM_TARGET}/lib", sysroot.trim());
    if fs::exists(&library)? {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!(
            "this Rust has no {WASM_TARGET} target and no rustup: install that target by your package manager"
        );
    }
    println!("Installing Rust's WebAssembly target, which the page is compiled to (seconds) ...");
    process::run(process::command("rustup").args(["target", "add", WASM_TARGET]))
}

/// The tool that joins WebAssembly and JavaScript; it must be of the locked version exactly.
pub fn ensure_wasm_bindgen() -> Result<()> {
    let version = locked_version("wasm-bindgen")?;
    if has_version("wasm-bindgen", &version) && process::find("wasm-bindgen-test-runner").is_some() {
        return Ok(());
    }
    println!(
        "Installing wasm-bindgen-cli {version}, which makes the page's WebAssembly callable, \
         at the version of Cargo.lock (compiled here: 1 to 3 minutes) ..."
    );
    install("wasm-bindgen-cli", &["--version", &version])
}

/// The command that builds and runs fuzz targets.
pub fn ensure_cargo_fuzz() -> Result<()> {
    if process::find("cargo-fuzz").is_some() {
        return Ok(());
    }
    println!("Installing cargo-fuzz, which builds and runs fuzz targets (compiled here: 1 to 3 minutes) ...");
    install("cargo-fuzz", &[])
}

fn ensure_trunk() -> Result<()> {
    if has_version("trunk", TRUNK_VERSION) {
        return Ok(());
    }
    println!("Installing Trunk {TRUNK_VERSION}, which bundles the page (compiled here: 4 to 10 minutes) ...");
    install("trunk", &["--version", TRUNK_VERSION, "--no-default-features", "--features", "rustls"])
}

/// wasm-opt, which makes the page smaller, and axe and reveal.js, which test it: versions of package-lock.json.
pub fn ensure_node_modules() -> Result<()> {
    let wanted = fs::read_to_string(process::root().join("package-lock.json"))?;
    let stamp = process::root().join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|it| it == wanted) {
        return Ok(());
    }
    if process::find("npm").is_none() {
        println!(
            "npm is not installed: Trunk will fetch wasm-opt from its release page, \
             the page will write no films and have no convoscope.html, and the accessibility tests \
             will miss axe-core."
        );
        return Ok(());
    }
    println!(
        "Installing wasm-opt, axe-core and reveal.js by npm, which shrink and check the page (seconds) ..."
    );
    process::run(process::command("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// Compiles a tool as fast as a tool that runs for seconds may be compiled.
fn install(package: &str, arguments: &[&str]) -> Result<()> {
    process::run(fast_build(process::cargo().args(["install", "--locked", package]).args(arguments)))
}

fn fast_build(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
}

/// Whether `program --version` prints that version.
fn has_version(program: &str, version: &str) -> bool {
    process::output(process::command(program).arg("--version").env_remove("NO_COLOR"))
        .is_some_and(|it| it.split_whitespace().any(|word| word == version))
}

fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(process::root().join("Cargo.lock"))?;
    version_in_lock(&lock, package).with_context(|| format!("Cargo.lock does not hold {package}"))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|it| *it != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_version_of_a_package_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.128\"\nsource = \"x\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.128"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
