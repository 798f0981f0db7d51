//! Query → figure. Whatever the query is, a figure comes out, and a list of what could not be read.

use super::keys::{DIMS, KEYS, Key};
use super::sources::sentence;
use super::write::start;
use super::{
    Impossible, MAX_EDITS, MAX_QUERY_BYTES, MAX_SAVED_BYTES, MAX_SAVED_EDITS, Parsed, Refused, UrlProblem,
    forms,
};
use crate::conv::{Dims, Layer};
use crate::figure::quote::quoted;
use crate::figure::{Cell, Cursor, Figure, check};

/// Most pairs of a key and a value that are read, those of other programs too: each may add to many numbers.
const MAX_PAIRS: usize = 1_000;
/// Longest part of a value that a message repeats.
const MAX_QUOTED_CHARS: usize = 40;

/// Reads the query of a URL, with or without `?`.
///
/// ```
/// # use convoscope::figure::url::{parse, print};
/// let parsed = parse("?kernel=5&stride=2x1&step=3&theme=dark");
/// assert!(parsed.problems.is_empty());
/// assert_eq!(print(&parsed.figure), "kernel=5&stride=2x1&step=3");
/// ```
pub fn parse(query: &str) -> Parsed {
    read(query, MAX_QUERY_BYTES, MAX_EDITS)
}

/// Reads a query that no address has to hold, because it comes from a file or goes between the page and its worker: it
/// may be longer and set more numbers.
pub fn parse_saved(query: &str) -> Parsed {
    read(query, MAX_SAVED_BYTES, MAX_SAVED_EDITS)
}

fn read(query: &str, most_bytes: usize, most_edits: usize) -> Parsed {
    let query = query.strip_prefix('?').unwrap_or(query);
    if query.len() > most_bytes {
        let problems = vec![UrlProblem::TooLong { bytes: query.len() }];
        return Parsed { figure: Figure::default(), impossible: None, problems };
    }
    let pairs = || form_urlencoded::parse(query.as_bytes()).take(MAX_PAIRS);
    // How all else is read depends on the dimensions, wherever they stand.
    let named = pairs().filter(|(key, _)| key == DIMS).filter_map(|(_, value)| forms::dims(&value)).last();
    let dims = named.unwrap_or(Dims::Two);
    // A sentence is as long as it has words, if nothing else is said.
    let words = pairs().filter(|(key, _)| key == "values").last();
    let words = words.and_then(|(_, value)| sentence(dims, &value)?.ok());
    let default = start(dims, words.as_ref());
    let (mut figure, mut problems) = (default.clone(), Vec::new());
    for (name, value) in pairs() {
        if let Some(key) = KEYS.iter().find(|key| key.name == name)
            && let Err(why) = key.read(&mut figure, &value)
        {
            problems.push(problem(key, dims, why));
        }
    }
    if figure.content.edits.len() > most_edits {
        problems.push(UrlProblem::TooManyEdits { most: most_edits });
        figure.content.edits.truncate(most_edits);
    }
    let mut impossible = None;
    match check(&figure.content.params) {
        Ok(layer) => {
            let steps = layer.step_count();
            if figure.shown.cursor.step >= steps {
                problems.push(UrlProblem::NoSuchStep { step: figure.shown.cursor.step, steps });
                figure.shown.cursor = Cursor { step: 0, ..figure.shown.cursor };
            }
            if let Some(tap) = figure.shown.cursor.taps_done {
                let taps = layer.tap_count();
                if !(1..=taps).contains(&tap) {
                    problems.push(UrlProblem::NoSuchTap { tap, taps });
                }
                figure.shown.cursor.taps_done = Some(tap.clamp(1, taps));
            }
            let outside = figure.content.edits.iter().filter(|&(cell, _)| is_outside(&layer, cell)).count();
            if outside > 0 {
                problems.push(UrlProblem::EditsOutside { count: outside });
            }
            if !figure.shown.view.fits(&figure.content.params) {
                problems.push(UrlProblem::ViewDoesNotFit {
                    view: figure.shown.view,
                    op: figure.content.params.op,
                });
                figure.shown.view = figure.shown.view.or_default(&figure.content.params);
            }
        }
        Err(why) => {
            impossible =
                Some(Impossible { params: figure.content.params, problems: why, shown: figure.shown });
            figure.content.params = default.content.params;
            figure.shown.cursor = default.shown.cursor;
            // The layer that was asked for may fit the view; the one that is shown instead must.
            figure.shown.view = figure.shown.view.or_default(&figure.content.params);
        }
    }
    Parsed { figure, impossible, problems }
}

/// Whether a cell's number waits for a larger layer. A weight that an operation does not have at all is not such a number.
fn is_outside(layer: &Layer, cell: Cell) -> bool {
    let has_such = match cell {
        Cell::Input { .. } => true,
        Cell::Weight { .. } => layer.has_weight(),
        Cell::Bias { .. } => layer.params().bias,
    };
    has_such && cell.index_in(layer).is_none()
}

fn problem(key: &Key, dims: Dims, why: Refused<'_>) -> UrlProblem {
    let key_name = key.name;
    match why {
        Refused::Form(text) => UrlProblem::BadValue {
            key: key_name,
            value: quoted(text, MAX_QUOTED_CHARS),
            expected: key.example(dims),
        },
        Refused::TooLarge(text) => {
            UrlProblem::NumberTooLarge { key: key_name, value: quoted(text, MAX_QUOTED_CHARS) }
        }
        Refused::Sentence(why) => UrlProblem::Sentence(why),
        Refused::TooManyEdits => UrlProblem::TooManyEdits { most: MAX_SAVED_EDITS },
    }
}
