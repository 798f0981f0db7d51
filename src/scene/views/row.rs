//! What the table of views says of each.

use crate::conv::{Dims, StepTrace};
use crate::figure::{Figure, Model, View};
use crate::scene::frame::{Frame, Motion};
use crate::scene::maps;
use crate::scene::picture::{Moving, Picture};
use crate::scene::placement::MapKind;
use crate::words::Lang;

/// A view: everything in which it differs from the others.
///
/// What lies under a point needs no field: it is found by the placements that the view lays out.
pub(in crate::scene) struct Row {
    /// Which layers it fits and its name in links stand there.
    pub(in crate::scene) view: View,
    /// Layers of how many dimensions are drawn like this in that view.
    pub(in crate::scene) dims: &'static [Dims],
    /// Places maps and labels.
    pub(in crate::scene) lay_out: fn(&Frame<'_>, &mut Picture),
    /// Draws the cells of the maps that are placed, some as they were in the picture before.
    pub(in crate::scene) paint: fn(&mut Picture, &Frame<'_>, Option<&Picture>),
    /// Draws them while the picture is turned, with what they showed before; none where it cannot be turned.
    pub(in crate::scene) paint_turned: Option<fn(&mut Picture, &Frame<'_>, &Picture)>,
    /// What moves at one moment of the window's way.
    pub(in crate::scene) moving: fn(&Picture, &Frame<'_>, Motion) -> Moving,
    /// What it shows of a step beyond what each view shows.
    pub(in crate::scene) sentence: fn(&Figure, &Model, &StepTrace, Lang) -> Option<String>,
    /// Whether a map is drawn in a picture as small as a stamp.
    pub(in crate::scene) is_in_thumbnail: fn(MapKind) -> bool,
    /// Whether it has parts one above the other in a narrow picture, which is to be as high as they need.
    pub(in crate::scene) is_tall: bool,
}

impl Row {
    /// A view of maps that lie beside each other, which says nothing of its own: everything else by struct update.
    pub(in crate::scene) const fn new(
        view: View,
        dims: &'static [Dims],
        lay_out: fn(&Frame<'_>, &mut Picture),
        moving: fn(&Picture, &Frame<'_>, Motion) -> Moving,
    ) -> Self {
        Self {
            view,
            dims,
            lay_out,
            paint: maps::paint,
            paint_turned: None,
            moving,
            sentence: |_, _, _, _| None,
            is_in_thumbnail: |kind| !matches!(kind, MapKind::Bias { .. }),
            is_tall: false,
        }
    }
}
