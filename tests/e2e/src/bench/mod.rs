//! Measurements of the release build in Chromium. They inform and never fail a test.
//!
//! - [`load`]: how soon the whole page is drawn and everything answers, on a slow and a fast line;
//! - [`motion`]: what a frame costs while playing, and a slider's step until its picture;
//! - [`hosts`]: what six figures cost a page of other people;
//! - [`pictures`]: how fast pictures are computed, beside others;
//! - [`studio`]: pictures of one's own, which is asked for by itself;
//! - [`report`]: the results as `docs/performance.md`.
//!
//! A page that lacks a control gives a [`Measured::Missing`] with a sentence, not an error.

mod hosts;
mod load;
mod motion;
pub mod pictures;
mod report;
pub mod studio;

use std::fmt;

use anyhow::{Result, ensure};
use xtask::{server::Site, tools::browsers::Engine};

use crate::{browser::Driver, suite};
pub use report::Results;

/// A number, or the reason why there is none.
#[derive(Clone, Debug)]
pub enum Measured {
    /// In milliseconds, or bytes.
    Value(f64),
    Missing(String),
}

impl Measured {
    fn from_result(result: Result<f64>) -> Self {
        match result {
            Ok(value) => Self::Value(value),
            Err(err) => Self::Missing(format!("{err:#}")),
        }
    }

    /// The middle one; one run that could not be measured spoils them all.
    fn median(runs: &[Self]) -> Self {
        let mut values = Vec::with_capacity(runs.len());
        for run in runs {
            match run {
                Self::Value(value) => values.push(*value),
                Self::Missing(_) => return run.clone(),
            }
        }
        values.sort_by(f64::total_cmp);
        values
            .get(values.len() / 2)
            .map_or_else(|| Self::Missing("no runs".to_owned()), |it| Self::Value(*it))
    }
}

/// Milliseconds with one decimal below 100, or the reason in parentheses.
impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) if *value < 100.0 => write!(f, "{value:.1} ms"),
            Self::Value(value) => write!(f, "{value:.0} ms"),
            Self::Missing(reason) => write!(f, "not measured ({reason})"),
        }
    }
}

/// A build of the page by a name, to be loaded in turns with the present one.
#[derive(Clone, Debug)]
pub struct Other {
    pub name: String,
    pub site: Site,
}

/// Measures everything; of `others` only their bytes and how they load.
pub async fn run(n_runs: usize, others: Vec<Other>) -> Result<Results> {
    ensure!(n_runs > 0, "--runs 0 measures nothing");
    let site = suite::built_site()?;
    let sites: Vec<&Site> = others.iter().map(|it| &it.site).chain([&site]).collect();
    let driver = Driver::start(Engine::Chromium).await?;
    let slow = load::measure(&driver, &sites, Some(load::SLOW), n_runs).await?;
    let fast = load::measure(&driver, &sites, None, n_runs).await?;
    let names = others.iter().map(|it| it.name.clone()).chain(["now".to_owned()]);
    let builds = names.zip(sites.iter().zip(slow.into_iter().zip(fast)));
    let builds = builds.map(|(name, (site, (slow, fast)))| Build { name, files: files(site), slow, fast });
    let builds = builds.collect();
    let mut frames = Vec::new();
    for figure in motion::FIGURES {
        frames.push(motion::measure_frames(&driver, &site, figure).await?);
    }
    let slider = motion::measure_slider(&driver, &site, n_runs).await?;
    let opening = motion::measure_opening(&driver, &site, n_runs).await?;
    let hosts = hosts::measure(&driver, &site, n_runs).await?;
    let browser = load::browser_version(&driver).await?;
    Ok(Results { builds, frames, slider, opening, hosts, browser, n_runs })
}

/// What was measured of a build.
#[derive(Clone, Debug)]
pub struct Build {
    pub name: String,
    pub files: Vec<FileSize>,
    pub slow: load::Load,
    pub fast: load::Load,
}

/// A file of the build and its sizes in bytes.
#[derive(Clone, Debug)]
pub struct FileSize {
    pub name: String,
    pub raw: usize,
    pub gzip: usize,
    /// Whether every page asks for it; others are asked for when a reader wants them.
    pub is_of_page: bool,
}

/// The files of the page, without those of the lessons.
fn files(site: &Site) -> Vec<FileSize> {
    let index = site.get("index.html").map(|it| String::from_utf8_lossy(it.raw())).unwrap_or_default();
    // The document names its module, and much that it fetches later or not at all.
    let is_of_page =
        |name: &str| name == "index.html" || index.contains(name) && name.starts_with("convoscope-");
    let size = |(name, asset): (&str, &xtask::server::Asset)| FileSize {
        name: name.to_owned(),
        raw: asset.raw().len(),
        gzip: asset.gzip().len(),
        is_of_page: is_of_page(name),
    };
    site.assets().filter(|it| !it.0.starts_with("docs/")).map(size).collect()
}
