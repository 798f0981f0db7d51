//! Layers to try: the same ones in every run.

use convoscope::conv::{
    Axis, AxisPadding, BoundLayer, Dims, Layer, LayerParams, MAX_CHANNELS, MAX_PADDING, MAX_SIDE, Op,
    Operands, Padding, PaddingMode, PerAxis, Tensor, Values, nearest_layers,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(2024), failure_persistence: None, ..Default::default() }
}

pub(crate) fn modes() -> impl Strategy<Value = PaddingMode> {
    prop_oneof![
        Just(PaddingMode::Zeros),
        (-9_i16..10).prop_map(|value| PaddingMode::Constant(value.into())),
        Just(PaddingMode::Reflect),
        Just(PaddingMode::Replicate),
        Just(PaddingMode::Circular),
    ]
}

fn three<S: Strategy<Value = usize> + Clone>(value: &S) -> [S; 3] {
    [value.clone(), value.clone(), value.clone()]
}

fn paddings(cells: impl Strategy<Value = usize> + Clone) -> impl Strategy<Value = Padding> {
    let side = (cells.clone(), cells).prop_map(|(before, after)| AxisPadding { before, after });
    prop_oneof![
        Just(Padding::Valid),
        Just(Padding::Same),
        Just(Padding::SameUpper),
        Just(Padding::SameLower),
        Just(Padding::Full),
        Just(Padding::Causal),
        [side.clone(), side.clone(), side].prop_map(Padding::Explicit),
    ]
}

/// Any parameters whose numbers come from the strategies; nothing is used on unused axes if `is_neutral`.
fn params(
    side: impl Strategy<Value = usize> + Clone,
    kernel: impl Strategy<Value = usize> + Clone,
    padding: impl Strategy<Value = usize> + Clone,
    channels: impl Strategy<Value = usize> + Clone,
    is_neutral: bool,
) -> impl Strategy<Value = LayerParams> {
    let dims = prop_oneof![Just(Dims::One), Just(Dims::Two), Just(Dims::Three)];
    let sizes = (three(&side), three(&kernel), three(&kernel), three(&kernel));
    let channels = (channels.clone(), channels.clone(), channels, any::<bool>());
    let ops = (prop::sample::select(Op::ALL.to_vec()), three(&padding), any::<bool>(), any::<bool>());
    (dims, sizes, paddings(padding), modes(), channels, ops).prop_map(
        move |(dims, sizes, padding, padding_mode, (groups, per_group, out, bias), op)| {
            let (op, mut output_padding, ceil_mode, count_include_pad) = op;
            let (mut input_size, mut kernel_size, mut stride, mut dilation) = sizes;
            let mut padding = padding;
            for axis in Axis::ALL.into_iter().filter(|axis| is_neutral && !dims.axes().contains(axis)) {
                for values in [&mut input_size, &mut kernel_size, &mut stride, &mut dilation] {
                    values[axis.index()] = 1;
                }
                output_padding[axis.index()] = 0;
                if let Padding::Explicit(cells) = &mut padding {
                    cells[axis.index()] = AxisPadding::both(0);
                }
            }
            let (in_channels, out_channels) =
                if is_neutral { (groups * per_group, groups * out) } else { (per_group, out) };
            LayerParams {
                op,
                dims,
                input_size,
                in_channels,
                out_channels,
                kernel_size,
                stride,
                dilation,
                padding,
                padding_mode,
                groups,
                bias,
                output_padding,
                ceil_mode,
                count_include_pad,
            }
        },
    )
}

/// A possible layer near the parameters.
pub(crate) fn possible(params: LayerParams) -> LayerParams {
    nearest_layers(&params).pop().map_or(params, |fix| fix.params)
}

/// Layers small enough to compute.
pub(crate) fn small() -> impl Strategy<Value = LayerParams> {
    params(1..=6_usize, 1..=3_usize, 0..=3_usize, 1..=2_usize, true).prop_map(possible)
}

/// Small layers of one operation.
pub(crate) fn small_of(op: Op) -> impl Strategy<Value = LayerParams> {
    params(1..=5_usize, 1..=3_usize, 0..=3_usize, 1..=2_usize, true)
        .prop_map(move |params| possible(LayerParams { op, ..params }))
}

/// Layers up to the limits.
pub(crate) fn wide() -> impl Strategy<Value = LayerParams> {
    let any_side = prop_oneof![1..=8_usize, 1..=MAX_SIDE, Just(MAX_SIDE)];
    params(any_side.clone(), any_side, prop_oneof![0..=8_usize, 0..=MAX_PADDING], 1..=64_usize, true)
        .prop_map(possible)
}

/// Anything, most of it impossible.
pub(crate) fn wild() -> impl Strategy<Value = LayerParams> {
    let number = prop_oneof![
        4 => 0..=9_usize,
        2 => prop::sample::select(vec![MAX_SIDE - 1, MAX_SIDE, MAX_SIDE + 1, MAX_CHANNELS, MAX_CHANNELS + 1]),
        1 => prop::sample::select(vec![usize::MAX, usize::MAX - 1, usize::MAX / 2, isize::MAX as usize, u32::MAX as usize]),
        1 => any::<usize>(),
    ];
    let mode = prop_oneof![
        4 => modes(),
        1 => prop::sample::select(vec![f32::NAN, f32::INFINITY, f32::MAX]).prop_map(PaddingMode::Constant),
    ];
    let params = params(number.clone(), number.clone(), number.clone(), number, false);
    (params, mode).prop_map(|(params, padding_mode)| LayerParams { padding_mode, ..params })
}

/// What a layer computes with.
#[derive(Clone)]
pub(crate) struct Numbers {
    pub(crate) input: Tensor,
    pub(crate) weight: Option<Tensor>,
    pub(crate) bias: Option<Vec<f32>>,
}

impl Numbers {
    pub(crate) fn bind<'a>(&'a self, layer: &'a Layer) -> BoundLayer<'a> {
        let weight = self.weight.as_ref().map(|it| it as &dyn Values);
        layer.bind(Operands { input: &self.input, weight, bias: self.bias.as_deref() }).unwrap()
    }

    pub(crate) fn bias_of(&self, oc: usize) -> f32 {
        self.bias.as_ref().map_or(0.0, |bias| bias[oc])
    }
}

/// Tensors and bias of a layer: integers, or floats that round.
pub(crate) fn values(layer: &Layer, seed: u64, is_exact: bool) -> Numbers {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let integer = ((state >> 33) % 19) as f32 - 9.0;
        if is_exact { integer } else { integer / 7.0 + (state >> 40) as f32 * 1e-9 }
    };
    let input = Tensor::from_fn(layer.input_shape(), |_| next());
    let weight = layer.weight_shape().map(|shape| Tensor::from_fn(shape, |_| next()));
    let bias = layer.params().bias.then(|| (0..layer.params().out_channels).map(|_| next()).collect());
    Numbers { input, weight, bias }
}

pub(crate) fn cells(size: PerAxis<usize>) -> impl Iterator<Item = PerAxis<usize>> {
    let [depth, height, width] = size;
    (0..depth * height * width).map(move |at| [at / width / height, at / width % height, at % width])
}
