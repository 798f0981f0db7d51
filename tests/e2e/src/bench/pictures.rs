//! How fast pictures are computed, beside others: `tests/peers/`, opened in Chromium.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use xtask::server::{Server, Site};
use xtask::tools::browsers::Engine;

use super::report::machine;
use crate::browser::Driver;

/// How long all of it may take.
const LIMIT: Duration = Duration::from_secs(1800);

/// The builds of `fast/`, by their names in the results, and how far ahead of the fastest other each is to be.
const GOALS: [(&str, Option<f64>); 3] = [("scalar", None), ("simd", Some(1.2)), ("relaxed", Some(1.4))];

/// Who takes so much of another's time is level with it: a turn is not measured more exactly.
const LEVEL: f64 = 0.97;

/// What is no library: a loop as one writes it.
const LOOP: &str = "plain loop";

/// What was measured, and where.
#[derive(Clone, Debug)]
pub struct Pictures {
    measured: Measured,
    browser: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Measured {
    peers: Vec<String>,
    missing: Vec<String>,
    rows: Vec<Row>,
    turns: usize,
    span: f64,
}

#[derive(Clone, Debug, Deserialize)]
struct Row {
    name: String,
    products: f64,
    results: Vec<Time>,
}

#[derive(Clone, Debug, Deserialize)]
struct Time {
    peer: String,
    /// The median of the turns.
    millis: f64,
    /// The turn that nothing disturbed, or that was disturbed least.
    fastest: f64,
    error: f64,
}

/// Which of the turns counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Median,
    Fastest,
}

impl By {
    const ALL: [Self; 2] = [Self::Median, Self::Fastest];

    const fn millis(self, time: &Time) -> f64 {
        match self {
            Self::Median => time.millis,
            Self::Fastest => time.fastest,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Median => "median turns",
            Self::Fastest => "fastest turns",
        }
    }
}

/// Opens a site that holds the page of `tests/peers/` and waits for its results.
pub async fn run(site: Site, turns: usize) -> Result<Pictures> {
    let server = Server::start(site, 0)?;
    let driver = Driver::start(Engine::Chromium).await?;
    let browser = driver.open().await?;
    let session = browser.session();
    session.goto(format!("{}?turns={turns}", server.url())).await?;
    let start = Instant::now();
    let result = loop {
        let script = "return [globalThis.benchResult ? JSON.stringify(benchResult) : null, \
                      globalThis.benchProgress ?? '', navigator.userAgent];";
        let said: (Option<String>, String, String) = session.execute(script, vec![]).await?.convert()?;
        if let (Some(result), _, agent) = said {
            break (result, agent);
        }
        if start.elapsed() > LIMIT {
            bail!("the page does not end; it has done {}", said.1);
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    };
    browser.quit().await?;
    let measured = serde_json::from_str(&result.0).context("the page's results cannot be read")?;
    let browser = result.1.split(' ').find(|it| it.contains("Chrome/")).unwrap_or("Chromium").to_owned();
    Ok(Pictures { measured, browser })
}

impl Row {
    fn of(&self, peer: &str) -> Option<&Time> {
        self.results.iter().find(|it| it.peer == peer)
    }

    /// The fastest of the libraries.
    fn best(&self, by: By) -> Option<&Time> {
        let others = self.results.iter().filter(|it| is_library(&it.peer));
        others.min_by(|a, b| by.millis(a).total_cmp(&by.millis(b)))
    }
}

fn is_library(peer: &str) -> bool {
    !peer.starts_with(LOOP) && GOALS.iter().all(|(build, _)| *build != peer)
}

impl Pictures {
    /// How many times as long another takes as a build, by layer, where both compute it.
    fn ratios(&self, by: By, build: &str, other: impl Fn(&Row) -> Option<&Time>) -> Vec<f64> {
        let ratio = |row: &Row| Some(by.millis(other(row)?) / by.millis(row.of(build)?));
        self.measured.rows.iter().filter_map(ratio).collect()
    }
}

/// The geometric mean.
fn mean(ratios: &[f64]) -> f64 {
    (ratios.iter().map(|it| it.ln()).sum::<f64>() / ratios.len() as f64).exp()
}

impl fmt::Display for Pictures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measured { peers, missing, rows, turns, span } = &self.measured;
        writeln!(f, "# How fast pictures are computed\n")?;
        writeln!(f, "Written by `cargo xtask bench fast`; do not edit.")?;
        writeln!(f, "{} headless, {}.\n", self.browser, machine())?;
        writeln!(
            f,
            "The three builds of `fast/` beside libraries that compute convolutions in a browser, in one page, on the \
             same numbers, all with one thread.\n\
             First all outputs are compared with a plain loop whose sums have 64 bits. Then all take turns, {turns} of \
             them, each as many runs as take {span} ms. A number is the median of the turns in milliseconds of one run, \
             so a machine that is busy with other things makes all of them larger; the fastest turns say what it can \
             do.\n"
        )?;
        writeln!(
            f,
            "Tensors lie in the memory of each library, in its own order (channels first or last). Only ONNX Runtime \
             copies input and output with each run, since there is no other way to call it.\n"
        )?;
        writeln!(f, "| layer | {} |", peers.join(" | "))?;
        writeln!(f, "|---|{}", "--:|".repeat(peers.len()))?;
        for row in rows {
            let cells =
                peers.iter().map(|peer| row.of(peer).map_or_else(|| "–".to_owned(), |it| millis(it.millis)));
            writeln!(f, "| {} | {} |", row.name, cells.collect::<Vec<_>>().join(" | "))?;
        }
        for by in By::ALL {
            self.write_ratios(f, by)?;
        }
        let mut errors = BTreeMap::new();
        for time in rows.iter().flat_map(|row| &row.results).filter(|it| !it.peer.starts_with(LOOP)) {
            let most = errors.entry(&time.peer).or_insert(0.0_f64);
            *most = most.max(time.error);
        }
        writeln!(
            f,
            "\nThe largest difference from the plain loop, as a part of the output's largest number:\n"
        )?;
        writeln!(f, "| | all layers |\n|---|--:|")?;
        for (peer, error) in errors {
            writeln!(f, "| {peer} | {error:.1e} |")?;
        }
        if !missing.is_empty() {
            writeln!(f, "\nNot measured:\n")?;
            for reason in missing {
                writeln!(f, "- {}", reason.lines().next().unwrap_or_default())?;
            }
        }
        Ok(())
    }
}

impl Pictures {
    /// How far ahead the builds are, by layer and on average.
    fn write_ratios(&self, f: &mut fmt::Formatter<'_>, by: By) -> fmt::Result {
        let Measured { peers, rows, .. } = &self.measured;
        writeln!(f, "\n## By {}\n", by.name())?;
        writeln!(f, "How many times as long the fastest of the libraries takes, and who that is:\n")?;
        writeln!(
            f,
            "| layer | scalar | simd | relaxed | fastest | products per ns, simd |\n|---|--:|--:|--:|---|--:|"
        )?;
        for row in rows {
            let Some(best) = row.best(by) else { continue };
            write!(f, "| {} |", row.name)?;
            for (build, _) in GOALS {
                let ratio = row.of(build).map(|it| by.millis(best) / by.millis(it));
                write!(f, " {} |", ratio.map_or_else(|| "–".to_owned(), |it| format!("{it:.2}")))?;
            }
            let speed = row.of("simd").map_or(0.0, |it| row.products / by.millis(it) / 1e6);
            writeln!(f, " {} | {speed:.1} |", best.peer)?;
        }
        let best = GOALS.map(|(build, _)| self.ratios(by, build, |row| row.best(by)));
        write!(f, "| **geometric mean** |")?;
        for ratios in &best {
            write!(f, " **{:.2}** |", mean(ratios))?;
        }
        writeln!(f, " | |\n\nThe same beside one at a time:\n")?;
        writeln!(
            f,
            "| beside | scalar | simd | relaxed | smallest, simd | layers |\n|---|--:|--:|--:|--:|--:|"
        )?;
        for peer in peers.iter().filter(|it| GOALS.iter().all(|(build, _)| build != it)) {
            let [scalar, simd, relaxed] = GOALS.map(|(build, _)| self.ratios(by, build, |row| row.of(peer)));
            let smallest = simd.iter().copied().fold(f64::INFINITY, f64::min);
            let means = [&scalar, &simd, &relaxed].map(|it| format!("{:.2}", mean(it))).join(" | ");
            writeln!(f, "| {peer} | {means} | {smallest:.2} | {} |", simd.len())?;
        }
        writeln!(f)?;
        for ((build, goal), ratios) in GOALS.into_iter().zip(best) {
            let Some(goal) = goal else { continue };
            let found = mean(&ratios);
            let behind = ratios.iter().filter(|&&it| it < LEVEL).count();
            let is_reached = if found >= goal && behind == 0 { "reached" } else { "missed" };
            writeln!(
                f,
                "- {build}: the goal is to be behind on no layer and {goal} × ahead on the geometric mean: {is_reached} \
                 ({found:.2}; behind on {behind} of {})",
                ratios.len()
            )?;
        }
        Ok(())
    }
}

/// Three digits.
fn millis(value: f64) -> String {
    match value {
        ..0.01 => format!("{value:.4}"),
        ..1.0 => format!("{value:.3}"),
        ..10.0 => format!("{value:.2}"),
        ..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two layers: one on which a library takes twice as long, one on which it takes half as long.
    #[test]
    fn ratios_are_averaged_as_ratios() {
        let row = |ours: f64, theirs: f64| {
            let time =
                |peer: &str, millis| Time { peer: peer.to_owned(), millis, fastest: millis, error: 1e-7 };
            let results = vec![time("plain loop", 0.1), time("simd", ours), time("a library", theirs)];
            Row { name: "a layer".to_owned(), products: 1e6, results }
        };
        let peers = ["plain loop", "simd", "a library"].map(str::to_owned).to_vec();
        let rows = vec![row(1.0, 2.0), row(1.0, 0.5)];
        let measured = Measured { peers, missing: vec!["b: no".to_owned()], rows, turns: 3, span: 15.0 };
        let pictures = Pictures { measured, browser: "Chrome/1".to_owned() };
        assert!((mean(&pictures.ratios(By::Median, "simd", |row| row.best(By::Median))) - 1.0).abs() < 1e-9);
        let said = pictures.to_string();
        assert!(said.contains("| **geometric mean** | **NaN** | **1.00** | **NaN** |"), "{said}");
        assert!(said.contains("missed (1.00; behind on 1 of 2)") && said.contains("- b: no"), "{said}");
    }
}
