//! All numbers as CSV, as a teacher opens them in a spreadsheet: each map is a grid of cells, below its name.
//!
//! A name counts as `PyTorch` does, `weight[2][0]` is the kernel from input channel 0 to output channel 2. What a grid
//! says can be changed there and opened in the page again.

use super::error::ExportError;
use super::job::Job;
use super::numbers::Array;
use super::row::Row;
use super::watch::{Watch, tell};
use crate::number::print_decimal;

pub(super) const ROW: Row = Row { name: "csv", extension: "csv", media_type: "text/csv", write: bytes };

fn bytes(job: &Job<'_>, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    let mut text = String::new();
    tell(watch, 0, 1)?;
    for part in job.parts() {
        write(part.name(), &job.array(part, watch)?, &mut text);
    }
    tell(watch, 1, 1)?;
    Ok(text.into_bytes())
}

/// The grids of a tensor, one for each index of all its axes but the last two.
fn write(name: &str, array: &Array<'_>, text: &mut String) {
    let (outer, inner) = array.shape.split_at(array.shape.len().saturating_sub(2));
    let (width, cells) =
        (inner.last().map_or(1, |&width| width.max(1)), inner.iter().product::<usize>().max(1));
    for (at, grid) in array.values.chunks(cells).enumerate() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(name);
        let mut rest: usize = outer.iter().product();
        let mut place = at;
        for &size in outer {
            rest /= size.max(1);
            text.push_str(&format!("[{}]", place / rest.max(1)));
            place %= rest.max(1);
        }
        text.push('\n');
        for row in grid.chunks(width) {
            let cells: Vec<String> = row.iter().map(|&value| print_decimal(value)).collect();
            text.push_str(&cells.join(","));
            text.push('\n');
        }
    }
}
