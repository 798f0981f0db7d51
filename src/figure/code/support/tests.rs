use super::*;
use crate::conv::{AxisPadding, Dims, Layer, LayerParams, Op, Padding, PaddingMode};
use crate::figure::code::support;

/// What each framework says to a layer, in the order of [`Framework::ALL`].
#[track_caller]
fn check_support(params: LayerParams, expected: [Support; 4]) {
    Layer::new(params).unwrap();
    assert_eq!(support(&params).map(|(_, support)| support), expected);
}

/// Each refusal of `torch/nn/modules`, `aten/src/ATen/native/Pool.h`, `keras/src/layers`, `flax/linen` and
/// ONNX Runtime, by a layer that meets it.
#[test]
fn frameworks_lack_what_they_document() {
    use Refusal::*;
    use Support::{Around, Missing, NotRun, Own};
    let base = |op| LayerParams { op, kernel_size: [1, 3, 3], ..LayerParams::new(Dims::Two, [1, 9, 9]) };
    let padded = |op, before, after| {
        let mut cells = [AxisPadding { before, after }; 3];
        cells[0] = AxisPadding::both(0);
        LayerParams { padding: Padding::Explicit(cells), ..base(op) }
    };
    for op in Op::ALL {
        check_support(base(op), [Own; 4]);
    }
    check_support(padded(Op::Conv, 1, 1), [Own, Around(PaddingInCells), Own, Own]);
    check_support(padded(Op::Conv, 2, 1), [Around(UnevenPadding), Around(PaddingInCells), Own, Own]);
    let filled = LayerParams { padding_mode: PaddingMode::Constant(2.0), ..padded(Op::Conv, 1, 1) };
    check_support(filled, [Around(PaddingFill); 4]);
    let reflected = LayerParams { padding_mode: PaddingMode::Reflect, ..filled };
    check_support(reflected, [Own, Around(PaddingFill), Around(PaddingFill), Around(PaddingFill)]);
    let same = LayerParams { padding: Padding::Same, kernel_size: [1, 4, 4], ..base(Op::Conv) };
    check_support(same, [Own; 4]);
    let strided_and_dilated = |op| LayerParams { stride: [1, 2, 2], dilation: [1, 2, 2], ..base(op) };
    check_support(strided_and_dilated(Op::Conv), [Own, Missing(StrideWithDilation), Own, Own]);
    check_support(strided_and_dilated(Op::ConvTranspose), [Own, Missing(StrideWithDilation), Own, Own]);
    let groups = LayerParams { groups: 2, in_channels: 2, out_channels: 2, ..base(Op::ConvTranspose) };
    check_support(groups, [Own, Missing(TransposedGroups), Missing(TransposedGroups), Own]);
    let extra = LayerParams { output_padding: [0, 1, 1], dilation: [1, 2, 2], ..base(Op::ConvTranspose) };
    check_support(extra, [Own, Missing(OutputPadding), Own, NotRun(OutputPadding)]);
    let dilated = |op| LayerParams { dilation: [1, 2, 2], ..base(op) };
    check_support(dilated(Op::MaxPool), [Own, Missing(PoolDilation), Missing(PoolDilation), Own]);
    check_support(
        dilated(Op::AvgPool),
        [Missing(PoolDilation), Missing(PoolDilation), Missing(PoolDilation), Own],
    );
    let wide = padded(Op::MaxPool, 2, 2);
    check_support(wide, [Around(PaddingBeyondHalf), Around(PaddingInCells), Own, Own]);
    let wider = padded(Op::MaxPool, 3, 3);
    check_support(
        wider,
        [Around(PaddingBeyondHalf), Around(PaddingInCells), Own, NotRun(PaddingBeyondKernel)],
    );
    let left_out = |params| LayerParams { count_include_pad: false, ..params };
    let mean = |before, after| left_out(padded(Op::AvgPool, before, after));
    check_support(mean(2, 2), [Missing(PaddingBeyondHalf), Missing(MeanCountsPadding), Own, Own]);
    check_support(
        mean(3, 3),
        [
            Missing(PaddingBeyondHalf),
            Missing(MeanCountsPadding),
            Missing(EmptyMean),
            NotRun(PaddingBeyondKernel),
        ],
    );
    let ceil = |params| LayerParams { ceil_mode: true, stride: [1, 2, 2], input_size: [1, 8, 8], ..params };
    check_support(ceil(base(Op::MaxPool)), [Own, Around(CeilMode), Own, Own]);
    check_support(ceil(padded(Op::AvgPool, 0, 0)), [Own, Own, Own, Own]);
    check_support(ceil(padded(Op::AvgPool, 1, 1)), [Own, Missing(MeanCountsPadding), Missing(CeilMode), Own]);
    let small = LayerParams {
        op: Op::AvgPool,
        kernel_size: [3, 3, 3],
        padding: Padding::symmetric([1, 1, 1]),
        ..LayerParams::new(Dims::Three, [2, 3, 3])
    };
    check_support(small, [NotRun(InputSmallerThanKernel), Around(PaddingInCells), Own, Own]);
}
