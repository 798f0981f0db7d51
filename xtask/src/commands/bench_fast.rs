//! `cargo xtask bench fast`: the page of `tests/peers/`, built, and the program that opens it.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::prerender::fast;
use crate::tools::{self, WASM_TARGET, browsers, browsers::Engine, process};

/// What of npm's packages is fetched beside the page's script: a folder of the page, and the files.
const FETCHED: [(&str, &str, &[&str]); 3] = [
    (
        "tfjs",
        "@tensorflow/tfjs-backend-wasm/dist",
        &["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm-threaded-simd.wasm"],
    ),
    ("ort", "onnxruntime-web/dist", &["ort-wasm-simd-threaded.wasm", "ort-wasm-simd-threaded.mjs"]),
    (
        "litert",
        "@litertjs/core/wasm",
        &[
            "litert_wasm_internal.js",
            "litert_wasm_internal.wasm",
            "litert_wasm_compat_internal.js",
            "litert_wasm_compat_internal.wasm",
        ],
    ),
];

/// Builds the page and hands the arguments to the program that opens it.
pub(super) fn run(arguments: Vec<OsString>) -> Result<()> {
    browsers::ensure(&[Engine::Chromium]).require(Engine::Chromium)?;
    tools::ensure_page_tools()?;
    let folder = process::root().join("target/fast/page");
    build(&folder)?;
    let mut command = process::cargo();
    command
        .args(["run", "--quiet", "--package", "e2e", "--bin", "bench-fast", "--"])
        .arg(&folder)
        .args(arguments);
    process::run(&mut command)
}

fn build(folder: &Path) -> Result<()> {
    let peers = process::root().join("tests/peers");
    fs::create_dir_all(folder)?;
    for build in fast::BUILDS {
        fs::copy(fast::compile(build)?, folder.join(format!("fast-{}.wasm", build.0)))?;
    }
    let target = process::root().join("target/fast/multiply");
    let mut command = process::cargo();
    command.current_dir(peers.join("multiply")).env("RUSTFLAGS", "-C target-feature=+simd128");
    command.args(["build", "--quiet", "--release", "--locked", "--target", WASM_TARGET]);
    process::run(command.arg("--target-dir").arg(&target))?;
    fs::copy(target.join(WASM_TARGET).join("release/multiply.wasm"), folder.join("multiply.wasm"))?;
    if !peers.join("node_modules/@litertjs").exists() {
        println!("Installing what is measured beside by npm (260 MB, once) ...");
        let mut command = process::command("npm");
        process::run(command.current_dir(&peers).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]))?;
    }
    for (to, from, files) in FETCHED {
        fs::create_dir_all(folder.join(to))?;
        for file in files {
            let from = peers.join("node_modules").join(from).join(file);
            fs::copy(&from, folder.join(to).join(file))
                .with_context(|| format!("cannot copy {}", from.display()))?;
        }
    }
    let mut command = process::command("esbuild");
    command.current_dir(&peers).args([
        "main.mjs",
        "--bundle",
        "--format=esm",
        "--target=es2022",
        "--log-level=error",
    ]);
    process::run(command.arg(format!("--outfile={}", folder.join("main.js").display())))?;
    let page = "<!doctype html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"main.js\"></script>";
    Ok(fs::write(folder.join("index.html"), page)?)
}
