//! How cells look, and what a picture keeps of it for the next.

use std::rc::Rc;

use crate::conv::Source;

use super::item::{Role, Shade, Shades};
use super::placement::{MapKind, Placement};

/// How much paler padding is that repeats a cell.
const COPY_PALENESS: f32 = 0.45;

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    /// Its value's shade; none for a cell that is not known or is padding.
    pub(super) shade: Option<Shade>,
    pub(super) value: Option<f32>,
    pub(super) is_padding: bool,
    pub(super) is_never_read: bool,
}

impl Look {
    /// Of a value that is not known yet.
    pub(super) const UNKNOWN: Self =
        Self { shade: None, value: None, is_padding: false, is_never_read: false };

    pub(super) const fn known(value: f32, shade: Shade) -> Self {
        Self { shade: Some(shade), value: Some(value), ..Self::UNKNOWN }
    }
}

/// The shade of a value on the input map: paler where padding repeats it, none where padding is a constant.
pub(super) fn input_shade(source: Source, value: f32, max_abs: f32) -> Option<Shade> {
    let shade = Shade::of_value(value, max_abs, Role::Input);
    match source {
        Source::Input(_) => Some(shade),
        Source::Copied(_) => Some(shade.paler(COPY_PALENESS)),
        Source::Constant | Source::Inserted | Source::Beyond => None,
    }
}

/// A map that is drawn as a bitmap, kept for the next picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bitmap {
    pub(super) placement: Placement,
    /// How many of its cells are known.
    pub(super) known: usize,
    pub(super) shades: Shades,
}

/// What the cells of a slice show: of all of them, or of some in even distances.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SliceLooks {
    pub(super) kind: MapKind,
    pub(super) z: usize,
    /// Of how many rows and columns.
    pub(super) size: [usize; 2],
    /// Row by row.
    pub(super) looks: Rc<[Look]>,
}

/// What a picture keeps for the next one of the same numbers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    /// Of maps that are drawn as bitmaps.
    pub(super) bitmaps: Vec<Bitmap>,
    /// Of slices that lie one behind the other: the same however they are turned.
    pub(super) looks: Vec<SliceLooks>,
}

impl Kept {
    /// Nothing.
    pub(super) const NONE: Self = Self { bitmaps: Vec::new(), looks: Vec::new() };
}
