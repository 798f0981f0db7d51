//! Prints layers at random with their code, numbers and outputs, for `tools/code_check.py`:
//! `cargo run --example code_cases -- COUNT > cases.jsonl`. One JSON object per line; the same for the same count.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a tool for the terminal")]

use convoscope::conv::{AxisPadding, Dims, LayerParams, Op, Padding, PaddingMode};
use convoscope::figure::code::{Framework, write};
use convoscope::figure::{Figure, InputSource, KernelSource, Model};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::json;

fn main() {
    let count = std::env::args().nth(1).map_or(1200, |it| it.parse().unwrap());
    let config = Config { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    let strategy = figures();
    let mut printed = 0;
    while printed < count {
        let figure = strategy.new_tree(&mut runner).unwrap().current();
        let Ok(model) = Model::new(&figure.content) else { continue };
        let params = figure.content.params;
        let code = Framework::ALL.map(|framework| (framework.name(), write(&params, framework)));
        let case = json!({
            "op": params.op.name(),
            "dims": params.dims.axes().len(),
            "code": code.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
            "x_shape": model.input.shape(),
            "x": model.input.tensor().unwrap().as_slice(),
            "w_shape": model.layer.weight_shape(),
            "w": model.weight.as_ref().map(|weight| weight.tensor().unwrap().as_slice()),
            "b": model.bias,
            "y_shape": model.layer.output_shape(),
            "y": model.output_tensor().unwrap().as_slice().iter().map(|value| value.is_finite().then_some(value))
                .collect::<Vec<_>>(),
        });
        println!("{case}");
        printed += 1;
    }
}

fn figures() -> impl Strategy<Value = Figure> {
    let three = |most: usize| [1..=most, 1..=most, 1..=most];
    let side = || (0..4_usize, 0..4_usize).prop_map(|(before, after)| AxisPadding { before, after });
    let even = || (0..3_usize).prop_map(AxisPadding::both);
    let padding = prop_oneof![
        Just(Padding::Valid),
        Just(Padding::Same),
        Just(Padding::SameUpper),
        Just(Padding::SameLower),
        Just(Padding::Full),
        Just(Padding::Causal),
        [even(), even(), even()].prop_map(Padding::Explicit),
        [side(), side(), side()].prop_map(Padding::Explicit),
    ];
    let mode = prop_oneof![
        4 => Just(PaddingMode::Zeros),
        1 => Just(PaddingMode::Constant(3.0)),
        1 => Just(PaddingMode::Reflect),
        1 => Just(PaddingMode::Replicate),
        1 => Just(PaddingMode::Circular),
    ];
    let dims = prop_oneof![Just(Dims::One), Just(Dims::Two), Just(Dims::Three)];
    let op = prop::sample::select(Op::ALL.to_vec());
    let sizes = ([3..9_usize, 3..9, 3..9], three(4), three(3), three(2), [0..2_usize, 0..2, 0..2]);
    let channels = (1..4_usize, 1..3_usize, 1..3_usize);
    ((op, dims), sizes, (padding, mode), channels, [any::<bool>(), any::<bool>(), any::<bool>()]).prop_map(
        |((op, dims), (input, kernel, stride, dilation, extra), (padding, padding_mode), channels, flags)| {
            let (groups, ic, oc) = channels;
            let [bias, ceil_mode, count_include_pad] = flags;
            let used = |values: [usize; 3], unused| dims.on_axes(|axis| values[axis.index()], unused);
            let padding = match padding {
                Padding::Explicit(cells) => {
                    Padding::Explicit(dims.on_axes(|axis| cells[axis.index()], AxisPadding::both(0)))
                }
                // The other operations have no such names.
                Padding::Same | Padding::Full | Padding::Causal if op != Op::Conv => Padding::Valid,
                Padding::SameUpper | Padding::SameLower if op == Op::ConvTranspose => Padding::Valid,
                named => named,
            };
            let is_convolution = matches!(op, Op::Conv | Op::ConvTranspose);
            let groups = if is_convolution { groups } else { 1 };
            let out_channels = if is_convolution { groups * oc } else { groups * ic };
            let params = LayerParams {
                op,
                in_channels: groups * ic,
                out_channels,
                groups,
                bias: bias && is_convolution,
                kernel_size: used(kernel, 1),
                stride: used(stride, 1),
                dilation: used(dilation, 1),
                padding,
                padding_mode: if op == Op::Conv { padding_mode } else { PaddingMode::Zeros },
                output_padding: if op == Op::ConvTranspose { used(extra, 0) } else { [0; 3] },
                ceil_mode: ceil_mode && op.is_pool(),
                count_include_pad: count_include_pad || op != Op::AvgPool,
                ..LayerParams::new(dims, used(input, 1))
            };
            let mut figure = Figure::default();
            figure.content.params = params;
            figure.content.input = InputSource::Seeded(7);
            figure.content.kernel = KernelSource::Seeded(5);
            figure
        },
    )
}
