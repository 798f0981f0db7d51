//! Scripts made smaller, and scripts joined with the libraries that they import, by esbuild from npm.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::tools::process;

/// How a script is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// As a module: names at its top are its own.
    Module,
    /// As a classic script: names at its top are those of the page or worker.
    Classic,
}

/// The script without comments and with short names; unchanged where esbuild is not installed.
pub(super) fn minify(script: &str, kind: Kind) -> Result<String> {
    let Some(esbuild) = esbuild() else { return Ok(script.to_owned()) };
    let mut command = Command::new(esbuild);
    command.arg("--minify");
    if kind == Kind::Module {
        command.arg("--format=esm");
    }
    piped(command, script)
}

/// What a command makes of a text.
fn piped(mut command: Command, text: &str) -> Result<String> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().context("esbuild has no input")?;
    let text = text.to_owned();
    // Beside reading: neither waits for the other then.
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "esbuild cannot read a script");
    // It has ended well, so it has read everything.
    let _ = writer.join();
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// A module with all that it imports from `folder`; none where npm has installed nothing.
pub(super) fn join(module: &str, folder: &Path) -> Result<Option<String>> {
    let Some(esbuild) = esbuild() else { return Ok(None) };
    let mut command = Command::new(esbuild);
    command.current_dir(folder).args(["--bundle", "--minify", "--format=esm", "--log-level=error"]);
    Ok(Some(piped(command, module)?))
}

/// `static/film.js` with its library in one classic script, with the library's licence; none where npm has installed
/// nothing.
pub(super) fn film() -> Result<Option<String>> {
    let Some(esbuild) = esbuild() else { return Ok(None) };
    let mut command = Command::new(esbuild);
    command.current_dir(process::root());
    command.args(["static/film.js", "--bundle", "--minify", "--format=iife", "--target=es2022"]);
    let output =
        command.args(["--legal-comments=eof", "--log-level=error"]).stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "esbuild cannot join static/film.js with its library");
    Ok(Some(String::from_utf8(output.stdout)?))
}

fn esbuild() -> Option<PathBuf> {
    let path = process::root().join("node_modules/.bin/esbuild");
    path.exists().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_at_the_top_of_a_classic_script_stay() {
        if esbuild().is_none() {
            return;
        }
        let script = "/* a */ let wasm_bindgen = (function(long) { return long + 1; })(1);\n";
        assert_eq!(minify(script, Kind::Classic).unwrap(), "let wasm_bindgen=(function(n){return n+1})(1);");
        assert!(minify("export const a = ;", Kind::Module).is_err());
    }
}
