//! The views of a figure, each a file or folder of its own, and their table.

mod columns;
mod matrix;
mod row;
mod strips;
mod tilted;
mod volume;
mod ways;

use self::row::Row;
use super::frame::Frame;
use crate::conv::Dims;
use crate::figure::{Shown, View};

/// All views; those that draw layers of one dimension in their own way have a row for it.
static ROWS: [Row; 8] = [
    volume::ROW,
    tilted::ROW,
    columns::FLAT,
    strips::FLAT,
    columns::CHANNELS,
    strips::CHANNELS,
    ways::ROW,
    matrix::ROW,
];

/// The row of a frame's view.
pub(super) fn of(frame: &Frame<'_>) -> &'static Row {
    let dims = frame.model.layer.params().dims;
    row(frame.figure.shown.drawn_view(dims), dims)
}

/// The row of a view of a layer with so many dimensions; the tilted view, which each layer has, for one that cannot be
/// drawn so.
pub(super) fn row(view: View, dims: Dims) -> &'static Row {
    let is_meant = |it: &&Row| it.view == view && it.dims.contains(&dims);
    ROWS.iter().find(is_meant).unwrap_or(&tilted::ROW)
}

/// Whether a view has parts one above the other in a narrow picture, which is to be as high as they need.
pub fn is_tall(view: View) -> bool {
    ROWS.iter().any(|it| it.view == view && it.is_tall)
}

/// Whether what is shown can be turned and spread apart.
pub fn can_turn(shown: &Shown) -> bool {
    shown.cover.is_none() && ROWS.iter().any(|it| it.view == shown.view && it.paint_turned.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_one_row_for_each_layer_that_it_fits() {
        for &view in View::ALL {
            for dims in Dims::ALL {
                let params = crate::conv::LayerParams {
                    op: crate::conv::Op::ConvTranspose,
                    ..crate::conv::LayerParams::new(dims, dims.on_axes(|_| 4, 1))
                };
                let n_rows = ROWS.iter().filter(|it| it.view == view && it.dims.contains(&dims)).count();
                assert_eq!(n_rows, usize::from(view.fits(&params)), "{view:?} {dims:?}");
            }
        }
    }
}
