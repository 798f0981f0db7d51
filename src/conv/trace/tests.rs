use super::*;
use crate::conv::Tensor;
use crate::conv::{AxisPadding, Dims, LayerParams, Op, Operands, Padding, PaddingMode};

/// One step of a layer of one channel that has no bias.
fn step(params: LayerParams, input: &[f32], weight: Option<&[f32]>, step: usize) -> StepTrace {
    let layer = Layer::new(LayerParams { bias: false, ..params }).unwrap();
    let input = Tensor::new(layer.input_shape(), input.to_vec()).unwrap();
    let weight = weight.map(|weight| Tensor::new(layer.weight_shape().unwrap(), weight.to_vec()).unwrap());
    let weight = weight.as_ref().map(|it| it as &dyn crate::conv::Values);
    layer.bind(Operands { input: &input, weight, bias: None }).unwrap().step(step).unwrap()
}

/// A layer on `1 2 3 / 4 5 6` with two cells of padding on the left.
fn layer(padding_mode: PaddingMode) -> (Layer, Tensor) {
    let mut padding = [AxisPadding::both(0); 3];
    padding[2] = AxisPadding { before: 2, after: 0 };
    let params = LayerParams {
        padding: Padding::Explicit(padding),
        padding_mode,
        bias: false,
        ..LayerParams::new(Dims::Two, [1, 2, 3])
    };
    let input = Tensor::new([1, 1, 1, 2, 3], vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
    (Layer::new(params).unwrap(), input)
}

#[track_caller]
fn check(mode: PaddingMode, position: PerAxis<isize>, source: Source, value: f32) {
    let (layer, input) = layer(mode);
    assert_eq!(layer.source(position), source);
    let weight = Tensor::new([1; 5], vec![1.0]).unwrap();
    let bound = layer.bind(Operands { input: &input, weight: Some(&weight), bias: None }).unwrap();
    assert_eq!(bound.value_at(0, position), value);
}

#[test]
fn a_cell_of_the_input_is_itself_in_every_mode() {
    for mode in [PaddingMode::Zeros, PaddingMode::Constant(9.0), PaddingMode::Reflect, PaddingMode::Circular]
    {
        check(mode, [0, 1, 2], Source::Input([0, 1, 2]), 6.0);
    }
}

#[test]
fn padding_is_a_constant_or_a_copy() {
    let left_of_the_second_row = [0, 1, -2];
    check(PaddingMode::Zeros, left_of_the_second_row, Source::Constant, 0.0);
    check(PaddingMode::Constant(9.0), left_of_the_second_row, Source::Constant, 9.0);
    check(PaddingMode::Reflect, left_of_the_second_row, Source::Copied([0, 1, 2]), 6.0);
    check(PaddingMode::Replicate, left_of_the_second_row, Source::Copied([0, 1, 0]), 4.0);
    check(PaddingMode::Circular, left_of_the_second_row, Source::Copied([0, 1, 1]), 5.0);
}

#[test]
fn a_corner_is_copied_on_both_axes() {
    let params = LayerParams {
        padding: Padding::symmetric([0, 1, 1]),
        padding_mode: PaddingMode::Reflect,
        ..LayerParams::new(Dims::Two, [1, 2, 3])
    };
    let layer = Layer::new(params).unwrap();
    assert_eq!(layer.source([0, -1, 3]), Source::Copied([0, 1, 1]));
}

#[test]
fn a_named_padding_takes_every_mode() {
    // a causal window of three over 1 2 3: the second output sees −1, 0 and 1
    let second_window = |padding_mode| {
        let params = LayerParams {
            kernel_size: [1, 1, 3],
            padding: Padding::Causal,
            padding_mode,
            ..LayerParams::new(Dims::One, [1, 1, 3])
        };
        step(params, &[1.0, 2.0, 3.0], Some(&[1.0, 10.0, 100.0]), 1).total
    };
    assert_eq!(second_window(PaddingMode::Zeros), 210.0);
    assert_eq!(second_window(PaddingMode::Constant(7.0)), 217.0);
    assert_eq!(second_window(PaddingMode::Reflect), 212.0);
    assert_eq!(second_window(PaddingMode::Replicate), 211.0);
    assert_eq!(second_window(PaddingMode::Circular), 213.0);
}

#[test]
fn the_largest_layers_can_be_counted_but_not_stepped_past_the_end() {
    let params = LayerParams {
        in_channels: 4096,
        out_channels: 4096,
        kernel_size: [1024; 3],
        padding: Padding::symmetric([1024; 3]),
        ..LayerParams::new(Dims::Three, [1024; 3])
    };
    let layer = Layer::new(params).unwrap();
    let side = 1024_u64 + 2 * 1024 - 1023;
    assert_eq!(layer.weight_count(), 1 << 54);
    assert_eq!(layer.multiply_adds(), (1_u128 << 54) * u128::from(side).pow(3));
    assert_eq!(layer.step_count(), usize::try_from((side.pow(3)) << 12).unwrap_or(usize::MAX));
    assert_eq!(layer.tap_count(), usize::try_from(1_u64 << 42).unwrap_or(usize::MAX));
    let none = OutputIndex { oc: 4096, o: [0; 3] };
    assert_eq!(
        (layer.output_of_step(usize::MAX).is_none(), layer.step_of_output(none)),
        (cfg!(target_pointer_width = "64"), None)
    );
}

/// A pooling with windows of 2 over `0 3 3 -1 -5` and its trace of one step.
fn pooled(op: Op, padding: usize, count_include_pad: bool, at: usize) -> StepTrace {
    let params = LayerParams {
        op,
        kernel_size: [1, 1, 2],
        stride: [1, 1, 2],
        padding: Padding::symmetric([0, 0, padding]),
        ceil_mode: true,
        count_include_pad,
        ..LayerParams::new(Dims::One, [1, 1, 5])
    };
    step(params, &[0.0, 3.0, 3.0, -1.0, -5.0], None, at)
}

#[test]
fn the_first_of_several_largest_wins() {
    let trace = pooled(Op::MaxPool, 1, true, 1);
    assert_eq!((trace.reduction, trace.total), (Reduction::Max { winner: 0 }, 3.0));
    // padding is less than any number
    let trace = pooled(Op::MaxPool, 1, true, 0);
    assert_eq!((trace.reduction, trace.total), (Reduction::Max { winner: 1 }, 0.0));
    assert_eq!(trace.taps[0].input, f32::NEG_INFINITY);
    assert_eq!(pooled(Op::MaxPool, 0, true, 2).total, -5.0);
}

#[test]
fn an_average_counts_padding_if_told_to_but_nothing_beyond() {
    let mean = |padding, counts, step| {
        let trace = pooled(Op::AvgPool, padding, counts, step);
        (trace.reduction, trace.total, trace.taps[usize::from(step > 0)].source)
    };
    let divided_by = |divisor| Reduction::Mean { divisor };
    // (0) 0 3 3 -1 -5 (0)
    assert_eq!(mean(1, true, 0), (divided_by(2), 0.0, Source::Constant));
    assert_eq!(mean(1, false, 0), (divided_by(1), 0.0, Source::Constant));
    // 0 3 3 -1 -5, and a last window half past the end
    assert_eq!(mean(0, true, 2), (divided_by(1), -5.0, Source::Beyond));
}

#[test]
fn a_dilated_maximum_may_see_nothing_but_padding() {
    let params = LayerParams {
        op: Op::MaxPool,
        kernel_size: [1, 1, 2],
        dilation: [1, 1, 2],
        padding: Padding::symmetric([0, 0, 1]),
        ..LayerParams::new(Dims::One, [1, 1, 1])
    };
    let trace = step(params, &[7.0], None, 0);
    assert_eq!(trace.total, f32::NEG_INFINITY);
}

/// ONNX Runtime 1.32 gives 0 too, with and without `count_include_pad`.
#[test]
fn the_mean_of_a_window_wholly_in_padding_is_0() {
    let mean = |count_include_pad| {
        let params = LayerParams {
            op: Op::AvgPool,
            kernel_size: [1, 1, 2],
            dilation: [1, 1, 2],
            padding: Padding::symmetric([0, 0, 1]),
            count_include_pad,
            ..LayerParams::new(Dims::One, [1, 1, 1])
        };
        let trace = step(params, &[7.0], None, 0);
        (trace.reduction, trace.total)
    };
    assert_eq!(mean(true), (Reduction::Mean { divisor: 2 }, 0.0));
    assert_eq!(mean(false), (Reduction::Mean { divisor: 1 }, 0.0));
}

#[test]
fn a_transposed_window_sees_zeros_between_cells() {
    let params = LayerParams {
        op: Op::ConvTranspose,
        kernel_size: [1, 1, 3],
        stride: [1, 1, 2],
        padding: Padding::symmetric([0, 0, 1]),
        ..LayerParams::new(Dims::One, [1, 1, 2])
    };
    // (0) 4 0 6 (0) under 100 10 1
    let sources = |at| {
        let trace = step(params, &[4.0, 6.0], Some(&[1.0, 10.0, 100.0]), at);
        (trace.total, trace.taps.iter().map(|tap| tap.source).collect::<Vec<_>>())
    };
    let (first, second) = (Source::Input([0, 0, 0]), Source::Input([0, 0, 1]));
    assert_eq!(sources(0), (40.0, vec![Source::Inserted, first, Source::Constant]));
    assert_eq!(sources(1), (406.0, vec![second, Source::Inserted, first]));
}

#[test]
fn what_there_is_so_far() {
    // The window lies on 0 3.
    let max = pooled(Op::MaxPool, 0, true, 0);
    assert_eq!([0, 1, 2, 9].map(|done| max.so_far(done)), [f32::NEG_INFINITY, 0.0, 3.0, 3.0]);
    assert_eq!([0, 1, 2, 9].map(|done| max.winner(done)), [None, Some(0), Some(1), Some(1)]);
    let mean = pooled(Op::AvgPool, 0, true, 0);
    assert_eq!([0, 1, 2].map(|done| mean.so_far(done)), [0.0, 0.0, 3.0]);
    assert_eq!((mean.winner(2), mean.total), (None, 1.5));
}
