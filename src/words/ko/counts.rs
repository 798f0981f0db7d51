//! Places, and numbers of cells.

use std::ops::Range;

use crate::conv::{Axis, Dims};
use crate::words::number::minus;

/// An index per axis in words: `1행 2열`.
pub(super) fn place<T: ToString>(at: &[T]) -> String {
    words(at).iter().zip(at).map(|(word, n)| format!("{}{word}", minus(n))).collect::<Vec<_>>().join(" ")
}

/// Indices per axis in words: `1행 2~4열`.
pub(super) fn places(at: &[Range<usize>]) -> String {
    let place = |(word, range): (&&str, &Range<usize>)| match range.len() {
        0 | 1 => format!("{}{word}", range.start),
        2.. => format!("{}~{}{word}", range.start, range.end - 1),
    };
    words(at).iter().zip(at).map(place).collect::<Vec<_>>().join(" ")
}

/// What the axes count, outermost first.
const fn words<T>(at: &[T]) -> &'static [&'static str] {
    match at {
        [_] => &["번 칸"],
        [_, _] => &["행", "열"],
        [..] => &["번 단면", "행", "열"],
    }
}

/// What an axis counts, with its number.
pub(super) fn cells(n: usize, axis: Axis, dims: Dims) -> String {
    match (axis, dims) {
        (Axis::Depth, _) => format!("{n}장"),
        (Axis::Height, _) => format!("{n}행"),
        (Axis::Width, Dims::One) => format!("{n}칸"),
        (Axis::Width, Dims::Two | Dims::Three) => format!("{n}열"),
    }
}

/// Cells of an axis, or of each.
pub(super) fn cells_of(n: usize, axis: Option<Axis>, dims: Dims) -> String {
    axis.map_or_else(|| format!("{n}칸"), |axis| cells(n, axis, dims))
}

pub(super) fn one_of(from: usize, to: usize, axis: Option<Axis>, dims: Dims) -> String {
    match to.saturating_sub(from) {
        0 => cells_of(to, axis, dims),
        1 => format!("{from} 또는 {}", cells_of(to, axis, dims)),
        2.. => format!("{from}~{}", cells_of(to, axis, dims)),
    }
}
