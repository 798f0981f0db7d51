use super::*;
use crate::conv::Dims;

fn params(input: usize, kernel: usize) -> LayerParams {
    LayerParams { kernel_size: [1, kernel, kernel], ..LayerParams::new(Dims::Two, [1, input, input]) }
}

#[track_caller]
fn check_errors(params: LayerParams, expected: &[ConvError]) {
    assert_eq!(Layer::new(params).unwrap_err(), expected);
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
    assert_eq!(layer.weight_shape(), [64, 3, 1, 7, 7]);
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
fn enormous_numbers_are_refused_without_arithmetic_on_them() {
    let wrong = LayerParams { dilation: [1, usize::MAX, 1], padding: Padding::Full, ..params(usize::MAX, 3) };
    let errors = Layer::new(wrong).unwrap_err();
    assert!(errors.iter().all(|error| matches!(error, ConvError::TooLarge { .. })), "{errors:?}");
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
