//! A tensor as NPY, the file of `numpy.save`: `<f4`, in row-major order, with the axes that `PyTorch` gives it.
//!
//! Source: `NumPy` Enhancement Proposal 1, the format of version 1.0.

use super::error::ExportError;
use super::job::Job;
use super::numbers::Array;
use super::part::Part;
use super::row::Row;
use super::watch::{Watch, tell};

/// With which a file begins, up to its version.
pub(super) const MAGIC: &[u8; 6] = b"\x93NUMPY";
/// The header ends at a multiple of it, so that the numbers are aligned.
const ALIGNMENT: usize = 64;

pub(super) const INPUT: Row = row("npy-input", |job, watch| bytes(job, Part::Input, watch));
pub(super) const WEIGHT: Row = row("npy-weight", |job, watch| bytes(job, Part::Weight, watch));
pub(super) const BIAS: Row = row("npy-bias", |job, watch| bytes(job, Part::Bias, watch));
pub(super) const OUTPUT: Row = row("npy-output", |job, watch| bytes(job, Part::Output, watch));

const fn row(name: &'static str, write: fn(&Job<'_>, Watch<'_>) -> Result<Vec<u8>, ExportError>) -> Row {
    Row { name, extension: "npy", media_type: "application/octet-stream", write }
}

fn bytes(job: &Job<'_>, part: Part, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    tell(watch, 0, 1)?;
    let file = write(&job.array(part, watch)?);
    tell(watch, 1, 1)?;
    Ok(file)
}

/// A file of one array.
fn write(array: &Array<'_>) -> Vec<u8> {
    let sizes: String = array.shape.iter().map(|size| format!("{size}, ")).collect();
    // A tuple of one has its comma, as Python writes it; one of more has none at its end.
    let sizes = if array.shape.len() == 1 { sizes.trim_end() } else { sizes.trim_end_matches(", ") };
    let mut header = format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({sizes}), }}");
    let before = MAGIC.len() + 4;
    let n_spaces = ALIGNMENT - (before + header.len() + 1) % ALIGNMENT;
    header.push_str(&" ".repeat(n_spaces % ALIGNMENT));
    header.push('\n');
    let mut file = Vec::with_capacity(before + header.len() + 4 * array.values.len());
    file.extend_from_slice(MAGIC);
    file.extend_from_slice(&[1, 0]);
    // Five sizes of ten digits at most.
    file.extend_from_slice(&(header.len() as u16).to_le_bytes());
    file.extend_from_slice(header.as_bytes());
    file.extend(array.values.iter().flat_map(|value| value.to_le_bytes()));
    file
}
