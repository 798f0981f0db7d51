//! `cargo xtask test`

mod report;

use std::{env, process::Command};

use anyhow::{Result, bail};
use lexopt::prelude::*;

use super::build;
use crate::prerender::fast;
use crate::tools::{
    self,
    browsers::{self, Engine, Missing},
    process, tex,
};
use report::Report;

pub const HELP: &str = "\
Checks everything: formatting, lints, native tests, pictures in LaTeX, tests in a browser, journeys in
three browsers.

Usage: cargo xtask test [--native | --only STAGE] [--browser NAME] [JOURNEY...]

  --native         only what needs no browser
  --only STAGE     native, tex, browser or journeys
  --browser NAME   journeys only in chromium, firefox or webkit
  --no-build       journeys on dist/ as it is
  JOURNEY...       only journeys whose name contains one of these words

Missing tools are installed. Browsers are installed on Debian as root; elsewhere the end of the
output says what to install and which tests were left out.";

/// What can be asked for with `--only`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Native,
    Tex,
    Browser,
    Journeys,
}

impl Part {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Native, "native"),
        (Self::Tex, "tex"),
        (Self::Browser, "browser"),
        (Self::Journeys, "journeys"),
    ];
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    parts: Vec<Part>,
    engines: Vec<Engine>,
    /// Words in the names of the journeys to run; none means all of them.
    names: Vec<String>,
    is_built: bool,
}

impl Request {
    fn read(mut args: lexopt::Parser) -> Result<Self> {
        let (mut only, mut engine) = (None, None);
        let (mut is_native, mut is_built) = (false, false);
        let mut names = Vec::new();
        while let Some(arg) = args.next()? {
            match arg {
                Long("native") => is_native = true,
                Long("only") => only = Some(args.value()?.string()?),
                Long("browser") => engine = Some(args.value()?.string()?.parse::<Engine>()?),
                Long("no-build") => is_built = true,
                Value(name) => names.push(name.string()?),
                _ => return Err(arg.unexpected().into()),
            }
        }
        let is_about_journeys = engine.is_some() || !names.is_empty();
        let parts = parts(only.as_deref(), is_native, is_about_journeys)?;
        let engines = engine.map_or(Engine::ALL.to_vec(), |it| vec![it]);
        Ok(Self { parts, engines, names, is_built })
    }
}

pub fn run(args: lexopt::Parser) -> Result<()> {
    let Request { parts, engines, names, is_built } = Request::read(args)?;

    let mut report = Report::default();
    if parts.contains(&Part::Native) {
        native(&mut report)?;
    }
    if parts.contains(&Part::Tex) {
        pictures_in_tex(&mut report);
    }
    let wanted = match (parts.contains(&Part::Browser), parts.contains(&Part::Journeys)) {
        (_, true) => engines.clone(),
        (true, false) => vec![Engine::Chromium],
        (false, false) => vec![],
    };
    let missing = browsers::ensure(&wanted);
    if parts.contains(&Part::Browser) {
        browser(&mut report, &missing)?;
    }
    if parts.contains(&Part::Journeys) {
        journeys(&mut report, &missing, &engines, &names, is_built)?;
    }
    report.finish()
}

fn parts(only: Option<&str>, is_native: bool, is_about_journeys: bool) -> Result<Vec<Part>> {
    match (only, is_native) {
        (Some(_), true) => bail!("--native and --only say the same: give one of them"),
        (None, true) => Ok(vec![Part::Native]),
        (None, false) if is_about_journeys => Ok(vec![Part::Journeys]),
        (None, false) => Ok(Part::ALL.map(|it| it.0).to_vec()),
        (Some(name), false) => match Part::ALL.into_iter().find(|it| it.1 == name) {
            Some((part, _)) => Ok(vec![part]),
            None => bail!("there is no stage {name:?}: native, tex, browser or journeys"),
        },
    }
}

/// Formatting, lints for this machine and for the page, tests.
fn native(report: &mut Report) -> Result<()> {
    tools::ensure_wasm_target()?;
    let again = "cargo xtask test --only native";
    report.stage("formatting", again, |_| process::run(process::cargo().args(["fmt", "--all", "--check"])));
    report.stage("lints", again, |_| process::run(&mut clippy(&["--workspace", "--all-targets"])));
    // Not `--all-targets`: the other tests use what is there for this machine only.
    let page =
        ["--target", tools::WASM_TARGET, "--features", "worker", "--lib", "--bins", "--test", "browser"];
    report.stage("lints of the page", again, |_| process::run(&mut clippy(&page)));
    report.stage("lints of what computes pictures", again, |_| {
        process::run(&mut clippy(&["--package", "convoscope-fast", "--target", tools::WASM_TARGET]))
    });
    report.stage("native tests", again, |counts| {
        process::run_watched(
            process::cargo().args([
                "test",
                "--package",
                "convoscope",
                // With it, the formats that only it and the worker have are tested too.
                "--package",
                "convoscope-cli",
                "--package",
                "lessons",
                "--package",
                "xtask",
                "--package",
                "convoscope-fast",
            ]),
            |line| counts.read(line),
        )
    });
    if process::find("node").is_none() {
        report.leave_out("pictures in WebAssembly", "there is no node: it comes with npm");
        return Ok(());
    }
    report.stage("pictures in WebAssembly", again, |_| {
        let builds = fast::BUILDS.map(fast::compile).into_iter().collect::<Result<Vec<_>>>()?;
        process::run(process::command("node").arg("fast/check.mjs").args(builds))
    });
    Ok(())
}

fn clippy(targets: &[&str]) -> Command {
    let mut command = process::cargo();
    command.args(["clippy", "--quiet"]).args(targets).args(["--", "-D", "warnings"]);
    command
}

/// The pictures that are written for LaTeX.
fn pictures_in_tex(report: &mut Report) {
    let title = "pictures in LaTeX";
    if let Some(reason) = tex::ensure() {
        report.leave_out(title, &reason);
        return;
    }
    report.stage(title, "cargo xtask test --only tex", |counts| {
        process::run_watched(process::cargo().args(["test", "--test", "tex"]), |line| counts.read(line))
    });
}

/// The wasm-bindgen tests of `tests/browser`.
fn browser(report: &mut Report, missing: &Missing) -> Result<()> {
    let again = "cargo xtask test --only browser";
    if let Some(reason) = missing.reason(Engine::Chromium) {
        report.leave_out("browser tests", reason);
        return Ok(());
    }
    tools::ensure_wasm_target()?;
    tools::ensure_wasm_bindgen()?;
    report.stage("browser tests", again, |counts| {
        let mut command = process::cargo();
        command.args(["test", "--target", tools::WASM_TARGET, "--test", "browser"]);
        if let Some(driver) = Engine::Chromium.driver() {
            command.env("CHROMEDRIVER", driver);
        }
        process::run_watched(&mut command, |line| counts.read(line))
    });
    Ok(())
}

/// The journeys of `tests/e2e`, in each engine.
fn journeys(
    report: &mut Report,
    missing: &Missing,
    engines: &[Engine],
    names: &[String],
    is_built: bool,
) -> Result<()> {
    let again = "cargo xtask test --only journeys";
    let is_ready = report.stage("page and journeys, built", again, |_| {
        if !is_built {
            build::page()?;
        }
        process::run(process::cargo().args(["test", "--quiet", "--package", "e2e", "--no-run"]))
    });
    let words: Vec<_> = names.iter().map(String::as_str).collect();
    for &engine in engines {
        let title = format!("journeys in {engine}");
        if let Some(reason) = missing.reason(engine) {
            report.leave_out(&title, reason);
        } else if is_ready {
            let again = [&[again, "--browser", engine.name()], &*words].concat().join(" ");
            report.stage(&title, &again, |counts| {
                let mut command = process::cargo();
                command.args(["test", "--quiet", "--package", "e2e", "--test", "journeys", "--"]);
                command.args(names).env("CONVOSCOPE_BROWSER", engine.name());
                process::run_watched(&mut command, |line| counts.read(line))
            });
        }
    }
    Ok(())
}

/// Whether a test left out is a failure: a machine that nobody watches must run them all.
fn is_strict() -> bool {
    env::var_os("CI").is_some_and(|it| it != "false" && !it.is_empty())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{Engine, Part, Request};

    fn read(line: &str) -> Result<Request> {
        Request::read(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn everything_runs_unless_one_part_is_named() {
        let parts = |line| read(line).unwrap().parts;
        assert_eq!(parts("").len(), 4);
        assert_eq!(parts("--native"), [Part::Native]);
        assert_eq!(parts("--only browser"), [Part::Browser]);
        assert_eq!(parts("--only tex"), [Part::Tex]);
        assert_eq!(parts("scrub"), [Part::Journeys]);
        assert_eq!(parts("--browser webkit"), [Part::Journeys]);
    }

    #[test]
    fn options_and_names_may_stand_in_any_order() {
        let request = read("scrub --browser=firefox --no-build loop").unwrap();
        assert_eq!(request.engines, [Engine::Firefox]);
        assert_eq!(request.names, ["scrub", "loop"]);
        assert!(request.is_built);
    }

    #[test]
    fn mistakes_are_named() {
        for (line, word) in [
            ("--only journeys --native", "--native"),
            ("--only unit", "unit"),
            ("--browser opera", "opera"),
            ("--browser", "--browser"),
            ("--nativ", "--nativ"),
        ] {
            let err = read(line).unwrap_err().to_string();
            assert!(err.contains(word), "{line}: {err}");
        }
    }
}
