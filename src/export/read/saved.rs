//! A saved figure, see [`saved`](crate::export::saved).

use form_urlencoded::byte_serialize;
use serde::Deserialize;
use serde_json::error::Category;

use super::error::ReadError;
use crate::export::saved::{KEYS_OF_RUNS, Saved, VERSION};

/// The field that every version has.
#[derive(Deserialize)]
struct Version {
    convoscope: u64,
}

/// The figure of a file as a query.
pub(super) fn read(text: &str) -> Result<String, ReadError> {
    let Version { convoscope: version } = serde_json::from_str(text).map_err(|error| why(&error))?;
    if version > VERSION {
        return Err(ReadError::Newer { version });
    }
    let Saved { figure, edits, .. } = serde_json::from_str(text).map_err(|error| why(&error))?;
    let mut query = figure;
    for (key, runs) in KEYS_OF_RUNS.into_iter().zip([edits.input, edits.weight, edits.bias]) {
        if !runs.is_empty() {
            query.push_str(if query.is_empty() { "" } else { "&" });
            query.push_str(key);
            query.push('=');
            // A run says no other key.
            query.extend(byte_serialize(runs.join(";").as_bytes()));
        }
    }
    Ok(query)
}

fn why(error: &serde_json::Error) -> ReadError {
    match error.classify() {
        Category::Data => ReadError::NoFigure,
        Category::Syntax | Category::Eof | Category::Io => {
            ReadError::Json { line: error.line(), column: error.column() }
        }
    }
}
