//! Places, and numbers of cells.

use std::ops::Range;

use crate::conv::{Axis, Dims};
use crate::words::number::minus;

/// An index per axis in words: `row 1, column 2`.
pub(super) fn place<T: ToString>(at: &[T]) -> String {
    words(at).iter().zip(at).map(|(word, n)| format!("{word} {}", minus(n))).collect::<Vec<_>>().join(", ")
}

/// Indices per axis in words: `row 1, columns 2–4`.
pub(super) fn places(at: &[Range<usize>]) -> String {
    let place = |(word, range): (&&str, &Range<usize>)| match range.len() {
        0 | 1 => format!("{word} {}", range.start),
        2.. => format!("{word}s {}–{}", range.start, range.end - 1),
    };
    words(at).iter().zip(at).map(place).collect::<Vec<_>>().join(", ")
}

/// What the axes count, outermost first.
const fn words<T>(at: &[T]) -> &'static [&'static str] {
    match at {
        [_] => &["cell"],
        [_, _] => &["row", "column"],
        [..] => &["slice", "row", "column"],
    }
}

/// What an axis counts, with its number.
pub(super) fn cells(n: usize, axis: Axis, dims: Dims) -> String {
    let (one, many) = match (axis, dims) {
        (Axis::Depth, _) => ("slice", "slices"),
        (Axis::Height, _) => ("row", "rows"),
        (Axis::Width, Dims::One) => ("cell", "cells"),
        (Axis::Width, Dims::Two | Dims::Three) => ("column", "columns"),
    };
    counted(n, one, many)
}

/// A number with what it counts.
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// Cells of an axis, or of each.
pub(super) fn cells_of(n: usize, axis: Option<Axis>, dims: Dims) -> String {
    axis.map_or_else(|| counted(n, "cell", "cells"), |axis| cells(n, axis, dims))
}

pub(super) fn one_of(from: usize, to: usize, axis: Option<Axis>, dims: Dims) -> String {
    match to.saturating_sub(from) {
        0 => cells_of(to, axis, dims),
        1 => format!("{from} or {}", cells_of(to, axis, dims)),
        2.. => format!("{from} to {}", cells_of(to, axis, dims)),
    }
}
