use super::*;
use crate::conv::{AxisPadding, ConvError, Dims, Op, Padding, PaddingMode, Param};

fn params(input: usize, kernel: usize) -> LayerParams {
    LayerParams { kernel_size: [1, kernel, kernel], ..LayerParams::new(Dims::Two, [1, input, input]) }
}

#[track_caller]
fn check_errors(params: LayerParams, expected: &[ConvError]) {
    assert_eq!(Layer::new(params).unwrap_err().reasons(), expected);
}

#[test]
fn counts_of_a_textbook_layer() {
    let layer = Layer::new(LayerParams {
        in_channels: 3,
        out_channels: 64,
        stride: [1, 2, 2],
        padding: Padding::symmetric([0, 3, 3]),
        ..params(224, 7)
    })
    .unwrap();
    assert_eq!(layer.output_shape(), [1, 64, 1, 112, 112]);
    assert_eq!(layer.weight_shape(), Some([64, 3, 1, 7, 7]));
    assert_eq!(layer.parameter_count(), 9472);
    assert_eq!(layer.multiply_adds(), 118_013_952);
}

#[test]
fn all_problems_are_reported_together() {
    let wrong = LayerParams { groups: 2, in_channels: 3, stride: [1, 0, 1], ..params(5, 7) };
    check_errors(
        wrong,
        &[
            ConvError::GroupsDoNotDivide { param: Param::InChannels, channels: 3, groups: 2 },
            ConvError::GroupsDoNotDivide { param: Param::OutChannels, channels: 1, groups: 2 },
            ConvError::Zero { param: Param::Stride, axis: Axis::Height },
            ConvError::KernelLargerThanInput { axis: Axis::Height, kernel_extent: 7, padded_size: 5 },
            ConvError::KernelLargerThanInput { axis: Axis::Width, kernel_extent: 7, padded_size: 5 },
        ],
    );
}

#[test]
fn a_list_of_problems_reads_as_one_error() {
    let error: Box<dyn std::error::Error> =
        Layer::new(LayerParams { groups: 2, out_channels: 2, ..params(5, 7) }).unwrap_err().into();
    assert_eq!(
        error.to_string(),
        "2 groups do not divide 1 (InChannels); kernel spans 7 on Height, the padded input has 5; \
         kernel spans 7 on Width, the padded input has 5"
    );
}

#[test]
fn enormous_numbers_are_refused_without_arithmetic_on_them() {
    let wrong = LayerParams { dilation: [1, usize::MAX, 1], padding: Padding::Full, ..params(usize::MAX, 3) };
    let errors = Layer::new(wrong).unwrap_err();
    assert!(errors.reasons().iter().all(|error| matches!(error, ConvError::TooLarge { .. })), "{errors:?}");
}

#[test]
fn same_padding_needs_stride_1() {
    check_errors(
        LayerParams { padding: Padding::Same, stride: [1, 1, 2], ..params(5, 3) },
        &[ConvError::SameNeedsUnitStride { axis: Axis::Width, stride: 2 }],
    );
}

#[test]
fn reflect_padding_must_be_smaller_than_the_input() {
    let reflect = LayerParams { padding_mode: PaddingMode::Reflect, ..params(3, 3) };
    assert!(Layer::new(LayerParams { padding: Padding::symmetric([0, 2, 2]), ..reflect }).is_ok());
    check_errors(
        LayerParams { padding: Padding::symmetric([0, 3, 2]), ..reflect },
        &[ConvError::ReflectTooWide { axis: Axis::Height, padding: 3, size: 3 }],
    );
}

#[test]
fn channels_of_a_group_are_neighbors() {
    let layer =
        Layer::new(LayerParams { in_channels: 4, out_channels: 6, groups: 2, ..params(5, 3) }).unwrap();
    assert_eq!(layer.inputs_of(2), 0..2);
    assert_eq!(layer.inputs_of(3), 2..4);
}

#[test]
fn an_unused_axis_must_be_neutral() {
    let wrong = LayerParams { input_size: [2, 5, 5], ..params(5, 3) };
    check_errors(wrong, &[ConvError::UnusedAxis { axis: Axis::Depth }]);
}

fn of(op: Op, input: usize, kernel: usize, stride: usize, padding: usize) -> LayerParams {
    LayerParams {
        op,
        stride: [1, stride, stride],
        padding: Padding::symmetric([0, padding, padding]),
        ..params(input, kernel)
    }
}

#[test]
fn a_transposed_layer_stores_its_weight_by_input_channel() {
    let layer = Layer::new(LayerParams {
        in_channels: 4,
        out_channels: 6,
        groups: 2,
        ..of(Op::ConvTranspose, 3, 2, 2, 0)
    })
    .unwrap();
    assert_eq!(layer.weight_shape(), Some([4, 3, 1, 2, 2]));
    assert_eq!(layer.parameter_count(), 4 * 3 * 4 + 6);
    assert_eq!(layer.weight_index(4, 3, [0, 1, 0]), Some([3, 1, 0, 1, 0]));
    assert_eq!(layer.weight_index(4, 1, [0, 1, 0]), None);
    // each of 9 input cells meets each number once
    assert_eq!((layer.multiply_adds(), layer.all_taps()), (48 * 9, 6 * 36 * 2 * 4));
}

#[test]
fn pooling_has_the_channels_of_its_input_and_nothing_to_learn() {
    let layer = Layer::new(LayerParams {
        in_channels: 3,
        out_channels: 7,
        groups: 0,
        padding_mode: PaddingMode::Constant(f32::NAN),
        ..of(Op::MaxPool, 4, 2, 2, 0)
    })
    .unwrap();
    assert_eq!((layer.output_shape(), layer.parameter_count()), ([1, 3, 1, 2, 2], 0));
    assert_eq!((layer.params().bias, layer.params().padding_mode), (false, PaddingMode::Zeros));
    assert_eq!((layer.inputs_of(2), layer.tap_count()), (2..3, 4));
}

#[test]
fn output_padding_is_below_stride_or_dilation() {
    let with = |output_padding, dilation| LayerParams {
        output_padding: [0, 0, output_padding],
        dilation: [1, 1, dilation],
        ..of(Op::ConvTranspose, 3, 3, 2, 0)
    };
    assert!(Layer::new(with(1, 1)).is_ok() && Layer::new(with(2, 3)).is_ok());
    check_errors(
        with(2, 1),
        &[ConvError::OutputPaddingTooLarge { axis: Axis::Width, output_padding: 2, stride: 2, dilation: 1 }],
    );
}

#[test]
fn padding_may_crop_all_but_one_cell_of_a_transposed_output() {
    // 2 cells of stride 3 and kernel 3 give 6
    let mut cells = [AxisPadding::both(0); 3];
    cells[2] = AxisPadding { before: 4, after: 1 };
    let cropped =
        |cells| LayerParams { padding: Padding::Explicit(cells), ..of(Op::ConvTranspose, 2, 3, 3, 0) };
    assert_eq!(Layer::new(cropped(cells)).unwrap().output_size(), [1, 6, 1]);
    cells[2].after = 2;
    check_errors(cropped(cells), &[ConvError::NothingLeft { axis: Axis::Width, cropped: 6, size: 6 }]);
}

#[test]
fn transposed_convolution_and_pooling_take_padding_in_cells() {
    for op in [Op::ConvTranspose, Op::MaxPool, Op::AvgPool] {
        let named = |padding| LayerParams { padding, ..of(op, 5, 3, 1, 0) };
        assert!(Layer::new(named(Padding::Valid)).is_ok());
        check_errors(named(Padding::Same), &[ConvError::PaddingNotInCells { op }]);
    }
    let reflect = LayerParams { padding_mode: PaddingMode::Reflect, ..of(Op::ConvTranspose, 5, 3, 1, 1) };
    check_errors(reflect, &[ConvError::TransposedNeedsZeros]);
}

#[test]
fn pooling_takes_any_padding_and_dilation() {
    for op in [Op::MaxPool, Op::AvgPool] {
        let wide = LayerParams { dilation: [1, 3, 1], ..of(op, 9, 3, 1, 4) };
        // 9 + 2 · 4 − 7 + 1 rows, and columns without dilation.
        assert_eq!(Layer::new(wide).unwrap().output_size(), [1, 11, 15]);
    }
}

#[test]
fn ceil_mode_lets_a_kernel_larger_than_the_input_in() {
    let pool = |ceil_mode| LayerParams { ceil_mode, ..of(Op::MaxPool, 2, 3, 2, 0) };
    assert_eq!(Layer::new(pool(true)).unwrap().output_size(), [1, 1, 1]);
    assert_eq!(Layer::new(pool(false)).unwrap_err().reasons().len(), 2);
}
