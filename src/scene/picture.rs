//! A picture: where everything lies, and what is drawn there.

use crate::figure::Target;

use super::frame::Frame;
use super::geometry::{Point, Size};
use super::item::Item;
use super::look::Kept;
use super::placement::{MapKind, Placement};

/// The still part of a picture, and where everything lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its size.
    pub size: Size,
    /// All maps, in drawing order.
    pub placements: Vec<Placement>,
    /// Lies under the links.
    pub ground: Vec<Item>,
    /// Lies on the links.
    pub planes: Vec<Item>,
    /// Whether all output cells are drawn that are known and can be computed; where not, the next picture
    /// [following](Self::following) has more of them.
    pub is_complete: bool,
    /// What the next picture of the same numbers can show again.
    pub(super) kept: Kept,
}

/// The moving part of a picture at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moving {
    /// Between ground and planes.
    pub links: Vec<Item>,
    /// On everything.
    pub front: Vec<Item>,
    /// Whether curves lead to padding under the window.
    pub has_copies: bool,
}

/// A whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its size.
    pub size: Size,
    /// Everything, in drawing order.
    pub items: Vec<Item>,
}

impl Picture {
    /// A picture of a frame's size with nothing on it.
    pub(super) const fn empty(frame: &Frame<'_>) -> Self {
        Self {
            size: frame.size,
            placements: Vec::new(),
            ground: Vec::new(),
            planes: Vec::new(),
            is_complete: true,
            kept: Kept::NONE,
        }
    }

    /// What lies at a place: what is in front of all else, then what is no glass, then the nearest.
    pub fn target_at(&self, point: Point) -> Option<Target> {
        let under = || {
            let nearest_first = self.placements.iter().rev();
            nearest_first.filter_map(|placement| Some((placement, placement.cell_at(point)?)))
        };
        let in_front = under().find(|(placement, cell)| placement.is_in_front(*cell));
        let through_glass = || under().find(|(placement, _)| !placement.is_glass);
        let (placement, [row, column]) = in_front.or_else(through_glass).or_else(|| under().next())?;
        Some(placement.target(row, column))
    }

    /// Where a thing lies: the corners of its cell.
    pub fn corners_of(&self, target: Target) -> Option<[Point; 4]> {
        self.placements.iter().find_map(|placement| {
            let (row, column) = placement.cell_of(target)?;
            Some(placement.corners(row, column))
        })
    }

    /// The first map of a kind.
    pub(super) fn placement(&self, kind: MapKind) -> Option<&Placement> {
        self.placements.iter().find(|placement| placement.kind == kind)
    }

    /// The map of an input channel at a depth, which is negative in padding.
    pub(super) fn input_at(&self, ic: usize, depth: isize) -> Option<&Placement> {
        let is_meant = |it: &&Placement| it.kind == MapKind::Input { ic } && it.position(0, 0)[0] == depth;
        self.placements.iter().find(is_meant)
    }
}
