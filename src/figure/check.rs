//! What a figure accepts: a possible layer whose output cells can be counted, and whose steps can be taken apart.
//! [`Uncomputed`](super::Uncomputed) says how much of the output is computed.

use crate::conv::{
    Axis, Change, ConvError, Dims, Fix, Layer, LayerParams, Legal, MAX_CHANNELS, MAX_PADDING, MAX_SIDE, Op,
    Param, legal, nearest_layers,
};

/// Most cells of input, kernel, stride or dilation along an axis of a figure.
pub const MAX_FIGURE_SIDE: usize = MAX_SIDE;
/// Most padding on one side in a figure.
pub const MAX_FIGURE_PADDING: usize = MAX_PADDING;
/// Most channels in or out in a figure.
pub const MAX_FIGURE_CHANNELS: usize = MAX_CHANNELS;
/// Most products of one step, or values under the window: all of them are kept while the step is shown, some 15 MB.
pub const MAX_STEP_TAPS: u128 = 1 << 18;
/// Most output cells of all channels, one step each: 8 GB as 32-bit floats, and few enough to be numbered.
pub const MAX_OUTPUT_CELLS: u128 = 1 << 31;

/// Why a layer cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// It is impossible, or a parameter is beyond a limit.
    #[error(transparent)]
    Layer(#[from] ConvError),
    /// A step would take too much memory to be taken apart.
    #[error("{taps} products in a step are more than {MAX_STEP_TAPS}")]
    TooManyStepTaps {
        /// How many: cells of the kernel, in all channels that an output channel sees.
        taps: u128,
    },
    /// Its output would take too much memory.
    #[error("{cells} output cells are more than {MAX_OUTPUT_CELLS}")]
    TooManyOutputCells {
        /// How many, in all channels.
        cells: u128,
    },
}

impl Problem {
    /// The parameter, and for one per axis the axis, that the page marks.
    pub const fn place(self) -> (Param, Axis) {
        match self {
            Self::Layer(error) => error.place(),
            Self::TooManyStepTaps { .. } => (Param::KernelSize, Axis::Width),
            Self::TooManyOutputCells { .. } => (Param::OutChannels, Axis::Width),
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
            let [cells, taps] = counts(&layer);
            if cells > MAX_OUTPUT_CELLS {
                problems.push(Problem::TooManyOutputCells { cells });
            }
            if taps > MAX_STEP_TAPS {
                problems.push(Problem::TooManyStepTaps { taps });
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

/// Output cells of all channels, and products of one step, where a `usize` might not hold them.
fn counts(layer: &Layer) -> [u128; 2] {
    let cells = layer.output_shape().iter().fold(1, |cells, &n| cells * n as u128);
    [cells, layer.all_taps() / cells]
}

/// The legal values of a parameter while all else stays, within what a figure accepts. How much it is to compute is
/// not looked at.
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

/// Output cells that an axis wants for the window to be seen on its way: a first, one between, and a last.
const ROOM: usize = 3;

/// A layer with all its parameters on an input on which it is possible: on each axis where it is not, the smallest on
/// which the output has three cells; where no input gives so many, the smallest of all. `None` where the input's size is
/// not what is wrong.
pub fn with_room(params: &LayerParams) -> Option<Fix> {
    let legal_on = |axis| legal_in_figure(params, Param::InputSize, axis);
    let mut axes = params.dims.axes().to_vec();
    axes.retain(|&axis| !legal_on(axis).contains(params.get(Param::InputSize, axis)));
    let mut sizes = *params;
    for &axis in &axes {
        let nearest = legal_on(axis).nearest(params.get(Param::InputSize, axis))?;
        sizes = sizes.with(Param::InputSize, axis, nearest);
    }
    for &axis in &axes {
        let is_enough = |sizes: &LayerParams| {
            Layer::new(*sizes).is_ok_and(|layer| layer.output_size()[axis.index()] >= ROOM)
        };
        let from = sizes.get(Param::InputSize, axis);
        let larger = (from..).take_while(|&size| legal_on(axis).contains(size));
        let mut larger = larger.map(|size| sizes.with(Param::InputSize, axis, size));
        sizes = larger.find(is_enough).unwrap_or(sizes);
    }
    let changes = axes.into_iter().map(|axis| Change::Set {
        param: Param::InputSize,
        axis,
        from: params.get(Param::InputSize, axis),
        to: sizes.get(Param::InputSize, axis),
    });
    let fix = Fix { params: sizes, changes: changes.collect() };
    (!fix.changes.is_empty() && check(&fix.params).is_ok()).then_some(fix)
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
    // Nothing alone is enough: everything to its least that is legal, again and again, since a smaller padding allows a
    // smaller input, and a smaller output padding a smaller stride.
    let mut all = fix;
    loop {
        let before = all.params;
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
        if all.params == before {
            return Vec::new();
        }
    }
}

/// What makes a layer of an operation smaller, the least surprising first.
fn shrinkable(op: Op, dims: Dims) -> impl Iterator<Item = (Param, Axis)> {
    let stretching: &[_] = if op.is_transposed() { &STRETCHING } else { &[] };
    SHRINKABLE
        .iter()
        .chain(stretching)
        .filter(move |param| param.is_of(op))
        .flat_map(move |&param| axes_of(dims, param).iter().map(move |&axis| (param, axis)))
}

/// What makes the output of a transposed layer larger than its input.
const STRETCHING: [Param; 3] = [Param::Stride, Param::Dilation, Param::OutputPadding];

const SHRINKABLE: [Param; 5] =
    [Param::OutChannels, Param::InChannels, Param::InputSize, Param::Padding, Param::KernelSize];

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
    fn what_is_small_only_when_something_else_is_has_a_way_out() {
        // The output padding keeps the stride above 530, and so the output too large.
        check_fixable(LayerParams {
            op: Op::ConvTranspose,
            in_channels: 6868,
            out_channels: 4,
            groups: 4,
            kernel_size: [124; 3],
            stride: [0; 3],
            padding: Padding::symmetric([4456; 3]),
            output_padding: [530; 3],
            ..LayerParams::new(Dims::Three, [8; 3])
        });
    }

    #[test]
    fn an_input_with_room_has_three_places_for_the_window() {
        let with = |query: &str| {
            let params = crate::figure::url::parse(query).impossible.expect("an impossible layer").params;
            let room = with_room(&params)?;
            // Nothing else is changed.
            assert_eq!(LayerParams { input_size: params.input_size, ..room.params }, params);
            Some(room.params.input_size)
        };
        // 7 + 2 · 1, 7 + 2 · 2, and with padding 1 two less.
        assert_eq!(with("input=5&kernel=7&padding=0"), Some([1, 9, 9]));
        assert_eq!(with("input=5&kernel=7&stride=2&padding=0"), Some([1, 11, 11]));
        assert_eq!(with("input=4&kernel=7&padding=1"), Some([1, 7, 7]));
        // The kernel spans 3 · 2 + 1 = 7 rows, and columns stay.
        assert_eq!(with("input=5&dilation=3x1&padding=0"), Some([1, 9, 5]));
        assert_eq!(with("dims=3&input=2x5x5&kernel=3&padding=0"), Some([5, 5, 5]));
        // Pooling by 4: 4 + 2 · 4.
        assert_eq!(with("op=max_pool&input=3&kernel=4&stride=4&padding=0"), Some([1, 12, 12]));
        // (5 − 1) · 1 + 3 − 2 · 2 = 3.
        assert_eq!(with("op=conv_transpose&input=1&padding=2"), Some([1, 5, 5]));
        // Reflected padding is narrower than the input, which has 8 + 2 · 8 − 3 + 1 cells then at least.
        assert_eq!(with("input=8&padding=8&padding_mode=reflect"), Some([1, 9, 9]));
        // 200 + 2 · 500 is larger than any input.
        assert_eq!(with("input=150&kernel=200&stride=500&padding=0"), Some([1, 200, 200]));
        // It is not the input that is wrong, or not it alone.
        assert_eq!(with("in_channels=3&out_channels=3&groups=2"), None);
        assert_eq!(with("input=5&kernel=7&padding=0&in_channels=3&out_channels=3&groups=2"), None);
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
    fn everything_too_large_has_a_way_out() {
        let cube = LayerParams::new(Dims::Three, [1024; 3]);
        check_fixable(LayerParams { out_channels: 3, ..cube });
        check_fixable(LayerParams { in_channels: 64, out_channels: 64, kernel_size: [17; 3], ..cube });
        let row = LayerParams::new(Dims::One, [1, 1, 1024]);
        check_fixable(LayerParams { in_channels: 4096, kernel_size: [1, 1, 128], ..row });
        check_fixable(params(1_000_000_000, 3));
        check_fixable(params(1024, 600));
        check_fixable(LayerParams { in_channels: 4096, out_channels: 64, ..params(256, 9) });
        check_fixable(LayerParams { in_channels: 4000, out_channels: 3, groups: 7, ..params(0, 0) });
        check_fixable(LayerParams { padding: Padding::Full, ..params(1000, 1000) });
        check_fixable(LayerParams { padding: Padding::symmetric([0, 2000, 256]), ..params(256, 3) });
        for op in [Op::ConvTranspose, Op::MaxPool, Op::AvgPool] {
            check_fixable(LayerParams { op, in_channels: 64, out_channels: 64, ..params(1024, 600) });
            check_fixable(LayerParams { op, dilation: [1, 1100, 3], ..params(200, 100) });
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

    #[test]
    fn what_would_need_too_much_memory_is_counted() {
        // 1024² outputs of 4096 channels are 2^32; a 9 × 9 kernel on 4096 channels has 331 776 weights.
        let large = LayerParams { in_channels: 4096, out_channels: 4096, ..params(1024, 1) };
        assert_eq!(check(&large), Err(vec![Problem::TooManyOutputCells { cells: 1 << 32 }]));
        let half = LayerParams { out_channels: 2048, ..large };
        assert_eq!(check(&half).map(|layer| layer.step_count()), Ok(1 << 31));
        let wide = LayerParams { in_channels: 4096, ..params(16, 9) };
        assert_eq!(check(&wide), Err(vec![Problem::TooManyStepTaps { taps: 331_776 }]));
        // PyTorch's VGG has 512 · 7 · 7 = 25 088 in its first fully connected layer.
        let vgg = LayerParams { in_channels: 512, out_channels: 4096, ..params(7, 7) };
        assert_eq!(check(&vgg).map(|layer| layer.tap_count()), Ok(25_088));
    }
}
