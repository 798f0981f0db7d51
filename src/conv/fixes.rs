//! The nearest layers that work, for one that does not.

use super::MAX_SIDE;
use super::dims::Axis;
use super::edit::Edit;
use super::error::ConvError;
use super::layer::Layer;
use super::legal::legal;
use super::padding::{AxisPadding, PaddingMode};
use super::params::{LayerParams, Param};

/// One change to a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// A parameter gets another value.
    Set {
        /// Which.
        param: Param,
        /// Where; the width for a parameter without axes.
        axis: Axis,
        /// What it is.
        from: usize,
        /// What it becomes.
        to: usize,
    },
    /// The padding by name becomes the same padding in numbers.
    PaddingInNumbers,
    /// The padding is filled with 0.
    ZerosMode,
}

impl Change {
    /// Whether it sets the same parameter, perhaps on another axis, or the channels on the other side.
    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Set { param, .. }, Self::Set { param: other, .. }) => {
                let is_channels = |param| matches!(param, Param::InChannels | Param::OutChannels);
                param == other || (is_channels(param) && is_channels(other))
            }
            _ => self == other,
        }
    }
}

impl From<Change> for Edit {
    fn from(change: Change) -> Self {
        match change {
            Change::Set { param, axis, to, .. } => Self::Set { param, axis, to },
            Change::PaddingInNumbers => Self::PaddingInNumbers,
            Change::ZerosMode => Self::PaddingMode(PaddingMode::Zeros),
        }
    }
}

/// A layer that works, and how it differs from the one that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// The layer.
    pub params: LayerParams,
    /// The differences, at least one.
    pub changes: Vec<Change>,
}

impl Fix {
    /// This fix and one more change.
    #[must_use]
    pub fn then(mut self, change: Change) -> Self {
        self.params = self.params.apply(change);
        self.changes.push(change);
        self
    }

    /// The same fix of `original` in fewer words: a number that is set several times is set once, to its last value.
    /// Left as it is where that would lead elsewhere, as it can where padding follows the kernel.
    #[must_use]
    pub fn tidied(self, original: &LayerParams) -> Self {
        let place = |change: &Change| match *change {
            Change::Set { param, axis, .. } => Some((param, axis)),
            Change::PaddingInNumbers | Change::ZerosMode => None,
        };
        let mut tidy = Self { params: *original, changes: Vec::new() };
        for (at, change) in self.changes.iter().enumerate() {
            let is_known = |known: &Change| place(known).is_some() && place(known) == place(change);
            if self.changes[..at].iter().any(is_known) {
                continue;
            }
            tidy = match self.changes.iter().rfind(|later| is_known(later)) {
                Some(&Change::Set { param, axis, to, .. }) => {
                    let from = tidy.params.get(param, axis);
                    if from == to { tidy } else { tidy.then(Change::Set { param, axis, from, to }) }
                }
                _ => tidy.then(*change),
            };
        }
        if tidy.params == self.params { tidy } else { self }
    }
}

/// More problems than any set of parameters has: repairing one can only uncover the next on the same axis.
const MAX_CHANGES: usize = 64;

/// Layers that work and differ from `params` as little as can be: one for each way out of the first problem,
/// the other problems solved by their first way. Empty for a layer that works already.
pub fn nearest_layers(params: &LayerParams) -> Vec<Fix> {
    let Err(impossible) = Layer::new(*params) else { return Vec::new() };
    let mut fixes: Vec<Fix> = Vec::new();
    for first in impossible.reasons().first().map(|&error| ways_out(params, error)).unwrap_or_default() {
        if let Some(fix) = finish(*params, first)
            && fixes.iter().all(|known| known.params != fix.params)
        {
            fixes.push(fix);
        }
    }
    // Few: sorting by insertion, which keeps the order of equals.
    let mut sorted: Vec<Fix> = Vec::with_capacity(fixes.len());
    for fix in fixes {
        let place = sorted.partition_point(|other| other.changes.len() <= fix.changes.len());
        sorted.insert(place, fix);
    }
    sorted
}

fn finish(params: LayerParams, first: Change) -> Option<Fix> {
    let mut fix = Fix { params: params.apply(first), changes: vec![first] };
    for _ in 0..MAX_CHANGES {
        let Err(impossible) = Layer::new(fix.params) else { return Some(fix.tidied(&params)) };
        let ways = ways_out(&fix.params, *impossible.reasons().first()?);
        // What is wrong with both axes is repaired in the same way.
        let next = *ways.iter().find(|way| way.is_like(first)).or(ways.first())?;
        fix = fix.then(next);
    }
    None
}

/// The single changes that remove one problem, the least surprising first.
fn ways_out(params: &LayerParams, error: ConvError) -> Vec<Change> {
    let mut ways = Vec::new();
    let mut set = |param: Param, axis: Axis, to: Option<usize>| {
        let from = params.get(param, axis);
        if let Some(to) = to.filter(|&to| to != from) {
            ways.push(Change::Set { param, axis, from, to });
        }
    };
    let nearest = |param, axis| legal(params, param, axis).nearest(params.get(param, axis));
    match error {
        ConvError::Zero { param, axis } => set(param, axis, Some(1)),
        ConvError::TooLarge { param: Param::Padding, axis, limit, .. } => {
            set(sides_beyond(params.axis_padding(axis), limit), axis, Some(limit));
        }
        ConvError::TooLarge { param, axis, limit, .. } => set(param, axis, Some(limit)),
        ConvError::KernelLargerThanInput { axis, .. } => {
            set(Param::KernelSize, axis, nearest(Param::KernelSize, axis));
            set(Param::Dilation, axis, nearest(Param::Dilation, axis));
            let padding = params.axis_padding(axis);
            if padding.is_symmetric() {
                set(Param::Padding, axis, nearest(Param::Padding, axis));
            } else {
                set(Param::PaddingBefore, axis, nearest(Param::PaddingBefore, axis));
                set(Param::PaddingAfter, axis, nearest(Param::PaddingAfter, axis));
            }
            set(Param::InputSize, axis, nearest(Param::InputSize, axis));
        }
        ConvError::GroupsDoNotDivide { param, .. } => {
            set(Param::Groups, Axis::Width, nearest(Param::Groups, Axis::Width));
            set(param, Axis::Width, nearest(param, Axis::Width));
        }
        ConvError::SameNeedsUnitStride { axis, .. } => {
            set(Param::Stride, axis, Some(1));
            ways.push(Change::PaddingInNumbers);
        }
        ConvError::ReflectTooWide { axis, .. } | ConvError::CircularTooWide { axis, .. } => {
            let most = params.padding_mode.widest_padding(params.input_size[axis.index()]);
            let sides = sides_beyond(params.axis_padding(axis), most);
            set(sides, axis, nearest(sides, axis));
            set(Param::InputSize, axis, nearest(Param::InputSize, axis));
            ways.push(Change::ZerosMode);
        }
        ConvError::PaddingValueNotFinite | ConvError::TransposedNeedsZeros => ways.push(Change::ZerosMode),
        ConvError::PaddingNotInCells { .. } => ways.push(Change::PaddingInNumbers),
        ConvError::NothingLeft { axis, .. } => {
            let padding = params.axis_padding(axis);
            if !padding.is_symmetric() {
                set(Param::PaddingBefore, axis, nearest(Param::PaddingBefore, axis));
                set(Param::PaddingAfter, axis, nearest(Param::PaddingAfter, axis));
            }
            set(Param::Padding, axis, nearest(Param::Padding, axis));
            set(Param::InputSize, axis, nearest(Param::InputSize, axis));
            set(Param::KernelSize, axis, nearest(Param::KernelSize, axis));
            set(Param::Stride, axis, nearest(Param::Stride, axis));
        }
        ConvError::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => {
            set(Param::OutputPadding, axis, Some(stride.max(dilation).saturating_sub(1)));
            let above = output_padding.checked_add(1).filter(|&above| above <= MAX_SIDE);
            set(Param::Stride, axis, above);
        }
        ConvError::UnusedAxis { axis } => {
            for param in [
                Param::InputSize,
                Param::KernelSize,
                Param::Stride,
                Param::Dilation,
                Param::Padding,
                Param::OutputPadding,
            ] {
                set(param, axis, nearest(param, axis));
            }
        }
    }
    ways
}

/// The parameter that names the sides of a padding that are wider than `most`, and no other.
const fn sides_beyond(padding: AxisPadding, most: usize) -> Param {
    match (padding.before > most, padding.after > most) {
        (true, false) => Param::PaddingBefore,
        (false, true) => Param::PaddingAfter,
        _ => Param::Padding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, Op, Padding};

    #[test]
    fn only_the_side_that_is_too_wide_changes() {
        let uneven = |before, after| {
            let mut cells = [AxisPadding::both(0); 3];
            cells[2] = AxisPadding { before, after };
            LayerParams { padding: Padding::Explicit(cells), ..LayerParams::new(Dims::One, [1, 1, 4]) }
        };
        let padding = |params: LayerParams| nearest_layers(&params)[0].params.axis_padding(Axis::Width);
        let reflect = LayerParams { padding_mode: PaddingMode::Reflect, ..uneven(1, 9) };
        assert_eq!(padding(reflect), AxisPadding { before: 1, after: 3 });
        assert_eq!(padding(uneven(5000, 2)), AxisPadding { before: 1024, after: 2 });
        assert_eq!(padding(uneven(5000, 5001)), AxisPadding::both(1024));
    }

    #[test]
    fn uneven_padding_grows_on_either_side_until_the_kernel_fits() {
        let mut cells = [AxisPadding::both(0); 3];
        cells[2] = AxisPadding { before: 3, after: 0 };
        let params = LayerParams {
            padding: Padding::Explicit(cells),
            kernel_size: [1, 1, 6],
            ..LayerParams::new(Dims::One, [1, 1, 1])
        };
        let fixes: Vec<_> =
            nearest_layers(&params).iter().map(|fix| fix.params.axis_padding(Axis::Width)).collect();
        assert!(fixes.contains(&AxisPadding { before: 5, after: 0 }), "{fixes:?}");
        assert!(fixes.contains(&AxisPadding { before: 3, after: 2 }), "{fixes:?}");
    }

    #[test]
    fn every_way_out_of_a_kernel_that_does_not_fit() {
        let params = LayerParams {
            kernel_size: [1, 3, 3],
            dilation: [1, 3, 1],
            ..LayerParams::new(Dims::Two, [1, 5, 5])
        };
        let changes: Vec<_> = nearest_layers(&params).into_iter().flat_map(|fix| fix.changes).collect();
        let set = |param, from, to| Change::Set { param, axis: Axis::Height, from, to };
        assert_eq!(
            changes,
            [
                set(Param::KernelSize, 3, 2),
                set(Param::Dilation, 3, 2),
                set(Param::Padding, 0, 1),
                set(Param::InputSize, 5, 7)
            ]
        );
    }

    #[test]
    fn same_padding_offers_stride_1_or_the_same_cells_in_numbers() {
        let params = LayerParams {
            kernel_size: [1, 1, 4],
            stride: [1, 1, 3],
            padding: Padding::Same,
            ..LayerParams::new(Dims::One, [1, 1, 8])
        };
        let fixes = nearest_layers(&params);
        let [stride, numbers] = fixes.as_slice() else { panic!("{fixes:?}") };
        assert_eq!((stride.params.stride, stride.params.padding), ([1; 3], Padding::Same));
        assert_eq!(numbers.changes, [Change::PaddingInNumbers]);
        assert_eq!(numbers.params.axis_padding(Axis::Width), AxisPadding { before: 1, after: 2 });
    }

    #[test]
    fn everything_wrong_at_once_has_a_way_out() {
        let params = LayerParams {
            in_channels: 5000,
            out_channels: 4097,
            groups: 3,
            kernel_size: [5000; 3],
            stride: [0; 3],
            dilation: [5000; 3],
            padding: Padding::Explicit([AxisPadding { before: 5000, after: 5000 }; 3]),
            padding_mode: PaddingMode::Reflect,
            ..LayerParams::new(Dims::Three, [0; 3])
        };
        let fixes = nearest_layers(&params);
        assert!(!fixes.is_empty() && fixes.iter().all(|fix| Layer::new(fix.params).is_ok()));
        // Each of the layer's numbers once, however often it was repaired on the way.
        let longest = fixes.iter().map(|fix| fix.changes.len()).max();
        assert_eq!(longest, Some(18));
    }

    #[test]
    fn what_is_wrong_twice_is_repaired_alike() {
        let params = LayerParams { groups: 3, ..LayerParams::new(Dims::Two, [1, 5, 5]) };
        let layers: Vec<_> = nearest_layers(&params)
            .into_iter()
            .map(|fix| (fix.params.in_channels, fix.params.out_channels, fix.params.groups))
            .collect();
        assert_eq!(layers, [(1, 1, 1), (3, 3, 3)]);
        let params = LayerParams { kernel_size: [1, 7, 7], ..LayerParams::new(Dims::Two, [1, 5, 5]) };
        let padding = nearest_layers(&params)[1].params.padding;
        assert_eq!(padding, Padding::symmetric([0, 1, 1]));
    }

    #[test]
    fn groups_offer_the_nearest_divisor_or_the_nearest_channels() {
        let params = LayerParams {
            in_channels: 6,
            out_channels: 6,
            groups: 4,
            ..LayerParams::new(Dims::Two, [1, 5, 5])
        };
        let fixes = nearest_layers(&params);
        assert_eq!(fixes[0].params.groups, 3);
        assert_eq!(fixes[1].params.in_channels, 4);
        assert!(Layer::new(fixes[1].params).is_ok());
    }

    #[test]
    fn a_transposed_output_that_is_cropped_away_has_ways_back() {
        let params = LayerParams {
            op: Op::ConvTranspose,
            stride: [1, 1, 2],
            padding: Padding::symmetric([0, 0, 3]),
            output_padding: [0, 0, 2],
            ..LayerParams::new(Dims::One, [1, 1, 2])
        };
        let changes: Vec<_> = nearest_layers(&params).into_iter().map(|fix| fix.changes).collect();
        let set = |param, from, to| Change::Set { param, axis: Axis::Width, from, to };
        let smaller = set(Param::OutputPadding, 2, 1);
        assert_eq!(changes, [vec![set(Param::Stride, 2, 4)], vec![smaller, set(Param::Padding, 3, 1)]]);
    }

    #[test]
    fn a_pooling_gets_a_smaller_kernel_or_more_room() {
        // 3 + 1 cells for a kernel of 6
        let mut cells = [AxisPadding::both(0); 3];
        cells[2] = AxisPadding { before: 3, after: 0 };
        let params = LayerParams {
            op: Op::MaxPool,
            kernel_size: [1, 1, 6],
            padding: Padding::Explicit(cells),
            ..LayerParams::new(Dims::One, [1, 1, 1])
        };
        let layers: Vec<_> = nearest_layers(&params).into_iter().map(|fix| fix.params).collect();
        let sizes = |params: &LayerParams| {
            let AxisPadding { before, after } = params.axis_padding(Axis::Width);
            [params.input_size[2], params.kernel_size[2], before, after]
        };
        let layers: Vec<_> = layers.iter().map(sizes).collect();
        assert_eq!(layers, [[1, 4, 3, 0], [1, 6, 5, 0], [1, 6, 3, 2], [3, 6, 3, 0]]);
    }
}
