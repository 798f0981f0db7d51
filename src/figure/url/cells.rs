//! Numbers by hand: runs of neighbours along the last index, read and written side by side.

use std::fmt::Write as _;

use super::forms::{number, value};
use super::{MAX_SAVED_EDITS, Refused};
use crate::conv::Dims;
use crate::figure::dims::has_place;
use crate::figure::{Cell, Figure};
use crate::number::print_decimal;

/// Takes the runs of a text, up to the first that cannot be read.
pub(super) fn read_cells<'t>(
    figure: &mut Figure,
    text: &'t str,
    cell: impl Fn(Dims, &[usize]) -> Option<Cell>,
) -> Result<(), Refused<'t>> {
    let (dims, edits) = (figure.content.params.dims, &mut figure.content.edits);
    let mut cells = Vec::new();
    let mut refused = Ok(());
    for run in text.split(';').filter(|run| !run.is_empty()) {
        match read_run(run, |place| cell(dims, place)) {
            Ok(run) if edits.len() + cells.len() + run.len() > MAX_SAVED_EDITS => {
                refused = Err(Refused::TooManyEdits);
            }
            Ok(run) => cells.extend(run),
            Err(why) => refused = Err(why),
        }
        if refused.is_err() {
            break;
        }
    }
    // At once: they may come in any order.
    edits.extend(cells);
    refused
}

/// `place:values`: the cells from `place` on, along its last index.
fn read_run(run: &str, cell: impl Fn(&[usize]) -> Option<Cell>) -> Result<Vec<(Cell, f32)>, Refused<'_>> {
    let misread = || Refused::Form(run);
    let (place, values) = run.split_once(':').ok_or_else(misread)?;
    let mut place: Vec<usize> = place.split('.').map(number).collect::<Option<_>>().ok_or_else(misread)?;
    let mut cells = Vec::new();
    for text in values.split(',') {
        let value =
            value(text).map_err(|why| if matches!(why, Refused::Form(_)) { misread() } else { why })?;
        cells.push((cell(&place).ok_or_else(misread)?, value));
        let last = place.last_mut().ok_or_else(misread)?;
        *last = last.checked_add(1).ok_or_else(misread)?;
    }
    Ok(cells)
}

/// The edits of one kind.
pub(super) fn write_cells(figure: &Figure, is_wanted: fn(Cell) -> bool) -> String {
    let mut text = String::new();
    let mut next: Option<Vec<usize>> = None;
    let dims = figure.content.params.dims;
    let edits = figure.content.edits.iter();
    for (cell, value) in edits.filter(|&(cell, _)| is_wanted(cell) && has_place(cell, dims)) {
        let value = print_decimal(value);
        let mut place = match cell {
            Cell::Input { ic, i } => [&[ic], dims.in_use(&i)].concat(),
            Cell::Weight { oc, fc, k } => [&[oc, fc], dims.in_use(&k)].concat(),
            Cell::Bias { oc } => vec![oc],
        };
        // Writing to a String cannot fail.
        let _ = if next.as_ref() == Some(&place) {
            write!(text, ",{value}")
        } else {
            let separator = if text.is_empty() { "" } else { ";" };
            let place: Vec<_> = place.iter().map(usize::to_string).collect();
            write!(text, "{separator}{}:{value}", place.join("."))
        };
        if let Some(last) = place.last_mut() {
            *last = last.wrapping_add(1);
        }
        next = Some(place);
    }
    text
}
