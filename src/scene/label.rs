//! The words beside maps: names, shapes, numbers of slices, and signs between maps.

use crate::conv::{Axis, Dims, Param};
use crate::figure::Cover;
use crate::words::Msg;

use super::frame::Frame;
use super::geometry::Point;
use super::item::{Anchor, Ink, Item, Role};
use super::maps::{COVERED, covered_size};
use super::picture::Picture;
use super::placement::Placement;

/// Font size of the labels.
pub(super) const LABEL_SIZE: f32 = 14.0;
const SLICE_NAME_SIZE: f32 = 11.0;
/// Most room that the number of a slice takes.
pub(super) const SLICE_NAME_WIDTH: f32 = 60.0;

/// A label with its name and what follows.
#[expect(clippy::too_many_arguments, reason = "all parts of one label")]
pub(super) fn label(
    frame: &Frame<'_>,
    at: Point,
    anchor: Anchor,
    role: Role,
    name: Msg<'_>,
    detail: String,
    more: usize,
    padded: Option<String>,
) -> Item {
    let mut details = vec![detail];
    let (mut padded, mut more) = (padded, more);
    if let Some(cover) = frame.figure.shown.cover
        && gives_away(cover, role)
    {
        (padded, more) = (None, 0);
        details = vec![if cover.hides_size() { covered_size(*frame) } else { COVERED.to_owned() }];
    }
    if let Some(size) = padded {
        let is_stretched = Axis::ALL.map(|axis| frame.model.layer.axis(axis).spacing()) != [1; 3];
        let msg = if is_stretched { Msg::StretchedTo { size: &size } } else { Msg::PaddedTo { size: &size } };
        details.push(frame.lang.text(msg));
    }
    if role == Role::Output && !matches!(name, Msg::PartialMaps) && frame.model.uncomputed().is_some() {
        details.push(frame.lang.text(Msg::NotComputed));
    }
    details.retain(|detail| !detail.is_empty());
    let mut detail = details.join(", ");
    if more > 0 {
        detail = format!("{detail} {}", frame.lang.text(Msg::MoreChannels { n: more }));
    }
    Item::Label {
        at,
        anchor,
        size: LABEL_SIZE,
        role,
        name: frame.lang.text(name).into(),
        detail: detail.into(),
    }
}

/// Whether the detail of a label gives away what is covered.
fn gives_away(cover: Cover, role: Role) -> bool {
    let covers = |params: &[Param]| params.iter().any(|&param| cover.hides(param));
    match role {
        Role::Input => covers(&[Param::InputSize, Param::InChannels, Param::Padding]),
        Role::Weight => covers(&[Param::KernelSize, Param::InChannels, Param::OutChannels, Param::Groups]),
        Role::Output => cover.hides_size() || covers(&[Param::OutChannels]),
        _ => false,
    }
}

/// `1 × 8 × 8`: without a batch of 1.
pub(super) fn shape_text(dims: Dims, [outer, channels, size @ ..]: [usize; 5]) -> String {
    let channels: &[usize] = if outer > 1 { &[outer, channels] } else { &[channels] };
    joined(&[channels, dims.in_use(&size)].concat())
}

/// `8 × 8`.
pub fn joined(sizes: &[usize]) -> String {
    sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(" × ")
}

/// Which slice of a depth a map shows; of an input, padding before the first has negative numbers.
pub(super) fn slice_name(frame: &Frame<'_>, placement: &Placement, at: Point, anchor: Anchor) -> Item {
    Item::Text {
        at,
        anchor,
        size: SLICE_NAME_SIZE,
        is_bold: false,
        ink: Ink::Role(Role::Muted),
        max_width: SLICE_NAME_WIDTH,
        text: frame.lang.text(Msg::Slice { z: placement.position(0, 0)[0] }).into(),
    }
}

/// A sign between maps, in the middle of a gap so wide.
pub(super) fn operator(sign: &str, x: f32, y: f32, gap: f32, picture: &mut Picture) {
    picture.ground.push(Item::Text {
        at: Point::new(x, y),
        anchor: Anchor::Middle,
        size: (gap * 0.6).min(22.0),
        is_bold: false,
        ink: Ink::Role(Role::Muted),
        max_width: gap,
        text: sign.into(),
    });
}

/// After the kernel's name: its output channel where there are several, or its shape.
pub(super) fn kernel_detail(frame: &Frame<'_>) -> String {
    let layer = &frame.model.layer;
    match (layer.params().out_channels, layer.weight_shape()) {
        (1, Some(shape)) => shape_text(layer.params().dims, shape),
        _ => frame.lang.text(Msg::OutputChannel { oc: frame.output().oc }),
    }
}
