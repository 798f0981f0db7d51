//! A figure as a file, `*.convoscope.json`, which the page opens again:
//!
//! ```json
//! { "convoscope": 1, "figure": "kernel=5&stride=2", "edits": { "input": ["0.1.2:5,7"], "weight": [], "bias": [] } }
//! ```
//!
//! `figure` is the query of its link, but for the numbers set by hand: those are in `edits`, run by run in the form that
//! links have, because a file may have more of them than a link. Fields that are not known are left alone; a file with a
//! higher version is refused.

use serde::{Deserialize, Serialize};

use super::error::ExportError;
use super::job::Job;
use super::row::Row;
use super::watch::{Watch, tell};
use crate::figure::url::{KEYS, print};
use crate::figure::{Edits, Figure};

/// The version of the files that are written, and the highest that is read.
pub(super) const VERSION: u64 = 1;

pub(super) const ROW: Row =
    Row { name: "figure", extension: "convoscope.json", media_type: "application/json", write: bytes };

/// What a file holds of a figure.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Saved {
    pub(super) convoscope: u64,
    pub(super) figure: String,
    #[serde(default)]
    pub(super) edits: Runs,
}

/// Numbers set by hand, in runs as links have them.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Runs {
    pub(super) input: Vec<String>,
    pub(super) weight: Vec<String>,
    pub(super) bias: Vec<String>,
}

/// The keys of links that say the same.
pub(super) const KEYS_OF_RUNS: [&str; 3] = ["set_input", "set_weight", "set_bias"];

impl Saved {
    pub(super) fn new(figure: &Figure) -> Self {
        let runs = |name: &str| {
            let key = KEYS.iter().find(|key| key.name == name);
            let text = key.map(|key| key.write(figure)).unwrap_or_default();
            text.split(';').filter(|run| !run.is_empty()).map(str::to_owned).collect()
        };
        let [input, weight, bias] = KEYS_OF_RUNS.map(runs);
        let mut plain = figure.clone();
        plain.content.edits = Edits::default();
        Self { convoscope: VERSION, figure: print(&plain), edits: Runs { input, weight, bias } }
    }
}

fn bytes(job: &Job<'_>, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    tell(watch, 0, 1)?;
    let mut text = serde_json::to_vec_pretty(&Saved::new(job.figure))
        .map_err(|error| ExportError::Json(error.to_string()))?;
    text.push(b'\n');
    tell(watch, 1, 1)?;
    Ok(text)
}
