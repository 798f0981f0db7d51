//! The volume view: input, kernel and output of a 3-D layer as blocks of slices, seen from any side.
//!
//! A slice is a placement like any map, so what is pointed at is found as everywhere. All slices of a block are
//! parallel, and the farther are drawn first. A slice that hides what matters at this step (the window, the cell being
//! filled) is drawn as glass.

mod layout;
mod paint;
mod window;

#[cfg(test)]
mod tests;

use crate::conv::Dims;
use crate::figure::View;
use crate::scene::placement::MapKind;

use super::row::Row;

pub(super) const ROW: Row = Row {
    paint: |picture, frame, _| paint::paint(picture, frame, None),
    paint_turned: Some(|picture, frame, before| paint::paint(picture, frame, Some(before))),
    is_in_thumbnail: |kind| !matches!(kind, MapKind::Kernel { .. } | MapKind::Bias { .. }),
    ..Row::new(View::Volume, &[Dims::Three], layout::lay_out, window::draw)
};
