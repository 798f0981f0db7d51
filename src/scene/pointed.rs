//! What is pointed at, and its kin.

use crate::conv::{Axis, OutputIndex};
use crate::figure::{Kin, Target};

use super::copies;
use super::frame::Frame;
use super::item::{Item, Role, Stroke};
use super::maps::MIN_QUAD_SIDE;
use super::picture::Picture;
use super::placement::{MapKind, Placement};

/// Border of what is kin to the thing pointed at.
const KIN_STROKE: Stroke = Stroke::new(Role::Weight, 2.0);
/// Border of the thing pointed at.
const POINTED_STROKE: Stroke = Stroke::new(Role::Ink, 3.0);
/// A pointed thing with more kin than this is shown by its own border alone: a border per cell would say nothing.
const MAX_KIN: usize = 4096;

/// One border around all kin on a map of small cells: the window of an output cell, the output cells that read a
/// position of the input.
fn frame_kin(placement: &Placement, frame: &Frame<'_>, target: Target, items: &mut Vec<Item>) {
    let layer = &frame.model.layer;
    let spans = Axis::ALL.map(|axis| {
        let (at, axis) = (axis.index(), layer.axis(axis));
        let before = placement.before[at] as f32;
        match (target, placement.kind) {
            (
                Target::Output(OutputIndex { oc, o }) | Target::Partial { oc, o, .. },
                MapKind::Input { ic },
            ) if layer.inputs_of(oc).contains(&ic) => {
                let start = axis.window(o[at]) as f32 + before;
                Some([start, start + axis.kernel_extent() as f32])
            }
            (Target::Input { ic, position }, MapKind::Output { oc }) if layer.inputs_of(oc).contains(&ic) => {
                let mut readers = axis.readers(position[at]).map(|(o, _)| o as f32);
                let first = readers.next()?;
                Some([first, readers.next_back().unwrap_or(first) + 1.0])
            }
            _ => None,
        }
    });
    if let [Some([front, back]), Some([top, bottom]), Some([left, right])] = spans
        && (front..back).contains(&(placement.z as f32))
    {
        let corners = placement.plane.corners(top, left, bottom - top, right - left);
        items.push(Item::Quad { corners, fill: None, stroke: Some(KIN_STROKE) });
    }
}

/// Draws borders around a thing and its kin, wherever they are drawn.
pub(super) fn draw_pointed(picture: &Picture, frame: &Frame<'_>, target: Target, items: &mut Vec<Item>) {
    let kin = Kin::new(frame.model, target);
    let first = items.len();
    // The thing itself may stand in several places, and lies on top.
    let mut pointed = Vec::new();
    for placement in &picture.placements {
        if placement.cell_side() < MIN_QUAD_SIDE {
            frame_kin(placement, frame, target, items);
            continue;
        }
        for row in 0..placement.rows {
            for column in 0..placement.columns {
                let other = placement.target(row, column);
                let stroke = match other == target {
                    true => POINTED_STROKE,
                    false if kin.contains(other, frame.figure.shown.cursor) => KIN_STROKE,
                    false => continue,
                };
                let frame =
                    Item::Quad { corners: placement.corners(row, column), fill: None, stroke: Some(stroke) };
                if other == target { pointed.push(frame) } else { items.push(frame) }
            }
        }
    }
    if items.len() - first > MAX_KIN {
        items.truncate(first);
    }
    items.append(&mut pointed);
    copies::draw_pointed(picture, frame, target, items);
}
