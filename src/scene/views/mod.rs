//! The views of a figure, each a file or folder of its own.

pub(super) mod columns;
pub(super) mod matrix;
pub(super) mod strips;
pub(super) mod tilted;
pub(super) mod volume;
pub(super) mod ways;
