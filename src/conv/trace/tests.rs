use super::*;
use crate::conv::{AxisPadding, Dims, LayerParams, Padding, PaddingMode};

/// A layer on `1 2 3 / 4 5 6` with two cells of padding on the left.
fn layer(padding_mode: PaddingMode) -> (Layer, Tensor) {
    let mut padding = [AxisPadding::both(0); 3];
    padding[2] = AxisPadding { before: 2, after: 0 };
    let params = LayerParams {
        padding: Padding::Explicit(padding),
        padding_mode,
        ..LayerParams::new(Dims::Two, [1, 2, 3])
    };
    let input = Tensor::from_data([1, 1, 1, 2, 3], vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
    (Layer::new(params).unwrap(), input)
}

#[track_caller]
fn check(mode: PaddingMode, position: PerAxis<isize>, source: Source, value: f32) {
    let (layer, input) = layer(mode);
    assert_eq!(layer.source(position), source);
    assert_eq!(layer.value_at(&input, 0, position), value);
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
        let layer = Layer::new(params).unwrap();
        let input = Tensor::from_data(layer.input_shape(), vec![1.0, 2.0, 3.0]).unwrap();
        let weight = Tensor::from_data(layer.weight_shape(), vec![1.0, 10.0, 100.0]).unwrap();
        layer.step(1, &input, &weight, None).unwrap().total
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
