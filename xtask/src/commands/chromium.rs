//! What screenshots and measurements share: the page, built, and a program of `tests/e2e` that
//! opens it in Chromium.

use std::ffi::OsString;

use anyhow::Result;
use lexopt::Parser;

use super::build;
use crate::tools::{browsers, browsers::Engine, process};

/// Builds the page unless `--no-build` is among the arguments, and hands the others to `program`.
pub(super) fn run(program: &str, mut args: Parser) -> Result<()> {
    let (own, others): (Vec<OsString>, Vec<OsString>) = args.raw_args()?.partition(|it| it == "--no-build");
    browsers::ensure(&[Engine::Chromium]).require(Engine::Chromium)?;
    if own.is_empty() {
        build::page()?;
    }
    process::run(
        process::cargo().args(["run", "--quiet", "--package", "e2e", "--bin", program, "--"]).args(others),
    )
}
