//! What a figure can hold: a possible layer that is small enough to compute and draw at once.

use crate::conv::{
    Axis, Change, ConvError, Dims, Fix, Layer, LayerParams, Legal, Op, Param, legal, nearest_layers,
};

/// Most cells of input, kernel, stride or dilation along an axis of a figure.
pub const MAX_FIGURE_SIDE: usize = 256;
/// Most padding on one side in a figure.
pub const MAX_FIGURE_PADDING: usize = 256;
/// Most channels in or out in a figure: with the largest sides of two axes some 17 MB of input.
pub const MAX_FIGURE_CHANNELS: usize = 64;
/// Most multiply-adds: a fraction of a second on a phone.
pub const MAX_MULTIPLY_ADDS: u128 = 1 << 24;
/// Most input cells of all channels: the most that a 2-D figure can have.
pub const MAX_INPUT_CELLS: usize = MAX_FIGURE_SIDE * MAX_FIGURE_SIDE * MAX_FIGURE_CHANNELS;
/// Most output cells of all channels.
pub const MAX_OUTPUT_CELLS: usize = 1 << 20;

/// Why a layer cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// It cannot be, or a parameter is beyond a limit.
    #[error(transparent)]
    Layer(#[from] ConvError),
    /// Its values would take too long to compute.
    #[error("{multiply_adds} multiply-adds are more than {MAX_MULTIPLY_ADDS}")]
    TooManyMultiplyAdds {
        /// How many.
        multiply_adds: u128,
    },
    /// Its input would take too much memory.
    #[error("{cells} input cells are more than {MAX_INPUT_CELLS}")]
    TooManyInputCells {
        /// How many, in all channels.
        cells: usize,
    },
    /// Its output would take too much memory.
    #[error("{cells} output cells are more than {MAX_OUTPUT_CELLS}")]
    TooManyOutputCells {
        /// How many, in all channels.
        cells: usize,
    },
}

impl Problem {
    /// The parameter, and for one per axis the axis, that the page marks.
    pub const fn place(self) -> (Param, Axis) {
        match self {
            Self::Layer(error) => error.place(),
            Self::TooManyInputCells { .. } => (Param::InChannels, Axis::Width),
            Self::TooManyMultiplyAdds { .. } | Self::TooManyOutputCells { .. } => {
                (Param::OutChannels, Axis::Width)
            }
        }
    }
}

/// The most that a figure accepts of a parameter.
const fn limit(param: Param) -> usize {
    match param {
        Param::InputSize | Param::KernelSize | Param::Stride | Param::Dilation | Param::OutputPadding => {
            MAX_FIGURE_SIDE
        }
        Param::Padding | Param::PaddingBefore | Param::PaddingAfter => MAX_FIGURE_PADDING,
        Param::InChannels | Param::OutChannels | Param::Groups => MAX_FIGURE_CHANNELS,
    }
}

/// The axes that count for a parameter; the width stands for one without axes.
const fn axes_of(dims: Dims, param: Param) -> &'static [Axis] {
    if param.is_per_axis() { dims.axes() } else { &[Axis::Width] }
}

/// Checks the layer of a figure.
///
/// # Errors
/// Every reason why it cannot be shown.
pub fn check(params: &LayerParams) -> Result<Layer, Vec<Problem>> {
    let mut problems = Vec::new();
    for param in Param::ALL {
        // The two sides are reported as one padding.
        let is_a_side = matches!(param, Param::PaddingBefore | Param::PaddingAfter);
        if is_a_side || !param.is_of(params.op) {
            continue;
        }
        for &axis in axes_of(params.dims, param) {
            let (value, limit) = (params.get(param, axis), limit(param));
            if value > limit {
                problems.push(Problem::Layer(ConvError::TooLarge { param, axis, value, limit }));
            }
        }
    }
    match Layer::new(*params) {
        Ok(layer) if problems.is_empty() => {
            let cells = layer.input_shape().into_iter().fold(1, usize::saturating_mul);
            if cells > MAX_INPUT_CELLS {
                problems.push(Problem::TooManyInputCells { cells });
            }
            if layer.step_count() > MAX_OUTPUT_CELLS {
                problems.push(Problem::TooManyOutputCells { cells: layer.step_count() });
            }
            if layer.all_taps() > MAX_MULTIPLY_ADDS {
                problems.push(Problem::TooManyMultiplyAdds { multiply_adds: layer.all_taps() });
            }
            if problems.is_empty() { Ok(layer) } else { Err(problems) }
        }
        Ok(_) => Err(problems),
        Err(errors) => {
            let is_new = |error: &ConvError| match error {
                ConvError::TooLarge { param, axis, .. } => {
                    !problems.iter().any(|known| known.place() == (*param, *axis))
                }
                _ => true,
            };
            let errors: Vec<_> = errors.into_iter().filter(is_new).map(Problem::Layer).collect();
            problems.extend(errors);
            Err(problems)
        }
    }
}

/// The legal values of a parameter while all else stays, within what a figure accepts. The multiply-adds of the
/// whole layer are not looked at.
pub fn legal_in_figure(params: &LayerParams, param: Param, axis: Axis) -> Legal {
    match legal(params, param, axis) {
        Legal::Range(min, max) => Legal::Range(min, max.min(limit(param))),
        Legal::Multiples { of, max } => Legal::Multiples { of, max: max.min(limit(param)) },
        Legal::Choices(values) => Legal::Choices(values),
    }
}

/// The nearest layers that a figure can show, for one that it cannot. Empty for one that it can.
pub fn fixes(params: &LayerParams) -> Vec<Fix> {
    if check(params).is_ok() {
        return Vec::new();
    }
    let mut within = Fix { params: *params, changes: Vec::new() };
    for param in Param::ALL.into_iter().filter(|param| param.is_of(params.op)) {
        for &axis in axes_of(params.dims, param) {
            let (from, to) = (within.params.get(param, axis), limit(param));
            if from > to {
                within = within.then(Change::Set { param, axis, from, to });
            }
        }
    }
    let mut candidates = nearest_layers(&within.params);
    if candidates.is_empty() {
        candidates.push(Fix { params: within.params, changes: Vec::new() });
    }
    let mut fixes: Vec<Fix> = Vec::new();
    for candidate in candidates {
        for fix in smaller(candidate.changes.into_iter().fold(within.clone(), Fix::then)) {
            if fixes.iter().all(|known| known.params != fix.params) {
                fixes.push(fix.tidied(params));
            }
        }
    }
    fixes
}

/// A possible layer made small enough, by the one parameter that does it, or by several.
fn smaller(fix: Fix) -> Vec<Fix> {
    if check(&fix.params).is_ok() {
        return vec![fix];
    }
    let LayerParams { op, dims, .. } = fix.params;
    let single: Vec<_> = shrinkable(op, dims).filter_map(|(param, axis)| shrink(&fix, param, axis)).collect();
    if !single.is_empty() {
        return single;
    }
    // Nothing alone is enough: everything to its least that is legal, and then back up one by one.
    let mut all = fix;
    for (param, axis) in shrinkable(op, dims) {
        let legal = legal_in_figure(&all.params, param, axis);
        let (from, to) = (all.params.get(param, axis), legal.nearest(1));
        if let Some(to) = to.filter(|&to| to < from) {
            all = all.then(Change::Set { param, axis, from, to });
        }
        if check(&all.params).is_ok() {
            return vec![all];
        }
    }
    Vec::new()
}

/// What makes a layer of an operation smaller, the least surprising first.
fn shrinkable(op: Op, dims: Dims) -> impl Iterator<Item = (Param, Axis)> {
    let stretching: &[_] = if op == Op::ConvTranspose { &STRETCHING } else { &[] };
    SHRINKABLE
        .iter()
        .chain(stretching)
        .filter(move |param| param.is_of(op))
        .flat_map(move |&param| axes_of(dims, param).iter().map(move |&axis| (param, axis)))
}

/// What makes the output of a transposed layer larger than its input.
const STRETCHING: [Param; 4] = [Param::Stride, Param::Dilation, Param::KernelSize, Param::OutputPadding];

const SHRINKABLE: [Param; 4] = [Param::OutChannels, Param::InChannels, Param::InputSize, Param::Padding];

/// The largest smaller value of one parameter with which the layer can be shown.
fn shrink(fix: &Fix, param: Param, axis: Axis) -> Option<Fix> {
    let from = fix.params.get(param, axis);
    let legal = legal_in_figure(&fix.params, param, axis);
    let to =
        (1..from).rev().find(|&to| legal.contains(to) && check(&fix.params.with(param, axis, to)).is_ok())?;
    Some(fix.clone().then(Change::Set { param, axis, from, to }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Padding;

    fn params(input: usize, kernel: usize) -> LayerParams {
        LayerParams { kernel_size: [1, kernel, kernel], ..LayerParams::new(Dims::Two, [1, input, input]) }
    }

    #[track_caller]
    fn check_fixable(params: LayerParams) {
        assert!(check(&params).is_err());
        let fixes = fixes(&params);
        assert!(!fixes.is_empty(), "{params:?}");
        for fix in fixes {
            assert_eq!(check(&fix.params).err(), None);
        }
    }

    #[test]
    fn a_limit_is_reported_once() {
        let problems = check(&params(1_000_000_000, 3)).unwrap_err();
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0].place(), (Param::InputSize, Axis::Height));
    }

    #[test]
    fn one_number_is_changed_once() {
        let fixes = fixes(&LayerParams { kernel_size: [1, 3, 1_000_000_000], ..params(8, 3) });
        let to_the_end =
            Change::Set { param: Param::KernelSize, axis: Axis::Width, from: 1_000_000_000, to: 8 };
        assert_eq!(fixes[0].changes, [to_the_end]);
    }

    #[test]
    fn an_input_of_every_axis_at_its_limit_is_too_large() {
        let params = LayerParams { stride: [64; 3], ..LayerParams::new(Dims::Three, [256; 3]) };
        // 256³ cells, four outputs per axis
        assert_eq!(check(&params), Err(vec![Problem::TooManyInputCells { cells: 16_777_216 }]));
        assert_eq!(check(&LayerParams { input_size: [64, 256, 256], ..params }).err(), None);
    }

    #[test]
    fn everything_too_large_has_a_way_out() {
        let cube = LayerParams { stride: [64; 3], ..LayerParams::new(Dims::Three, [256; 3]) };
        check_fixable(cube);
        check_fixable(LayerParams { in_channels: 64, out_channels: 64, kernel_size: [7; 3], ..cube });
        let row = LayerParams::new(Dims::One, [1, 1, 256]);
        check_fixable(LayerParams { in_channels: 64, out_channels: 64, kernel_size: [1, 1, 128], ..row });
        check_fixable(params(1_000_000_000, 3));
        check_fixable(params(256, 128));
        check_fixable(LayerParams { in_channels: 64, out_channels: 64, ..params(256, 7) });
        check_fixable(LayerParams { in_channels: 4000, out_channels: 3, groups: 7, ..params(0, 0) });
        check_fixable(LayerParams { padding: Padding::Full, ..params(200, 200) });
        check_fixable(LayerParams { padding: Padding::symmetric([0, 1000, 256]), ..params(256, 3) });
        for op in [Op::ConvTranspose, Op::MaxPool, Op::AvgPool] {
            check_fixable(LayerParams { op, in_channels: 64, out_channels: 64, ..params(256, 128) });
            check_fixable(LayerParams { op, dilation: [1, 1000, 3], ..params(200, 100) });
            check_fixable(LayerParams {
                op,
                in_channels: 64,
                out_channels: 64,
                groups: 64,
                stride: [1, 256, 256],
                dilation: [1, 256, 256],
                output_padding: [0, 255, 255],
                ..params(256, 256)
            });
        }
    }
}
