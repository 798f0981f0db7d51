//! Running other programs, from the root of the repository.

use std::{
    env,
    ffi::OsString,
    io::{BufRead, BufReader},
    iter,
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context, Result, bail};

/// The root of the repository.
pub fn root() -> &'static Path {
    // `xtask` is a folder of the root.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A program found on the search path, run in the root.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(find(program).unwrap_or_else(|| program.into()));
    command.current_dir(root()).env("PATH", search_path());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    let mut command = command("cargo");
    // Set by `cargo run` for this package; the child is about another one.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(name);
    }
    command
}

/// Where a program is on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path())
        .map(|it| it.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
        .find(|it| it.is_file())
}

/// What npm and cargo installed comes first.
fn search_path() -> OsString {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|it| it.join(".cargo")))
        .map(|it| it.join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = iter::once(root().join("node_modules/.bin"))
        .chain(cargo_home)
        .chain(env::split_paths(&path))
        .filter(|it| !it.as_os_str().is_empty());
    env::join_paths(folders).unwrap_or(path)
}

/// Runs to the end; a failure is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", text(command)))?;
    check(status, command)
}

/// Runs to the end and returns what it printed, or `None` when it failed or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, passing on every line it prints and showing it to `on_line`.
pub fn run_watched(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<()> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", text(command)))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            on_line(&line);
        }
    }
    check(child.wait()?, command)
}

fn check(status: ExitStatus, command: &Command) -> Result<()> {
    if !status.success() {
        bail!("{} failed ({status})", text(command));
    }
    Ok(())
}

/// The command as one would type it.
fn text(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    iter::once(program).chain(command.get_args()).map(|it| it.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
