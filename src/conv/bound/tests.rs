use super::*;
use crate::conv::{Dims, LayerParams, Op, Padding, Tensor, oracle};

fn layer(op: Op, bias: bool) -> Layer {
    let params = LayerParams {
        op,
        in_channels: 4,
        out_channels: 6,
        groups: 2,
        kernel_size: [1, 2, 3],
        padding: Padding::symmetric([0, 1, 0]),
        bias,
        ..LayerParams::new(Dims::Two, [1, 5, 4])
    };
    Layer::new(params).unwrap()
}

fn ones(shape: [usize; 5]) -> Tensor {
    Tensor::from_fn(shape, |_| 1.0)
}

#[track_caller]
fn check(op: Op, shapes: [Option<[usize; 5]>; 2], bias: Option<usize>, expected: Result<(), DataError>) {
    let layer = layer(op, true);
    let [input, weight] = shapes.map(|shape| shape.map(ones));
    let bias = bias.map(|n| vec![0.0; n]);
    let weight = weight.as_ref().map(|it| it as &dyn Values);
    let bound = layer.bind(Operands { input: &input.unwrap(), weight, bias: bias.as_deref() }).map(|_| ());
    assert_eq!(bound, expected);
}

const INPUT: Option<[usize; 5]> = Some([1, 4, 1, 5, 4]);
const WEIGHT: Option<[usize; 5]> = Some([6, 2, 1, 2, 3]);

#[test]
fn what_fits_is_taken() {
    check(Op::Conv, [INPUT, WEIGHT], Some(6), Ok(()));
    check(Op::Conv, [Some([7, 4, 1, 5, 4]), WEIGHT], Some(6), Ok(()));
    check(Op::ConvTranspose, [INPUT, Some([4, 3, 1, 2, 3])], Some(6), Ok(()));
    // `effective`: pooling has no bias, whatever the parameters say.
    check(Op::MaxPool, [INPUT, None], None, Ok(()));
}

#[test]
fn every_operand_that_does_not_fit_is_named() {
    let shape = |operand, wanted, found| Err(DataError::Shape { operand, wanted, found });
    for found in [[1, 3, 1, 5, 4], [1, 4, 2, 5, 4], [1, 4, 1, 4, 5]] {
        let wanted = [1, 4, 1, 5, 4];
        check(Op::Conv, [Some(found), WEIGHT], Some(6), shape(Operand::Input, wanted, found));
        check(Op::AvgPool, [Some(found), None], None, shape(Operand::Input, wanted, found));
    }
    for found in [[6, 4, 1, 2, 3], [6, 2, 1, 3, 2], [4, 3, 1, 2, 3], [0, 0, 1, 2, 3]] {
        let wanted = [6, 2, 1, 2, 3];
        check(Op::Conv, [INPUT, Some(found)], Some(6), shape(Operand::Weight, wanted, found));
    }
    for found in [0, 5, 7, 600] {
        check(Op::Conv, [INPUT, WEIGHT], Some(found), Err(DataError::BiasLength { wanted: 6, found }));
    }
    let weight = Operand::Weight;
    check(Op::Conv, [INPUT, None], Some(6), Err(DataError::Missing { operand: weight }));
    check(Op::Conv, [INPUT, WEIGHT], None, Err(DataError::Missing { operand: Operand::Bias }));
    check(Op::MaxPool, [INPUT, WEIGHT], None, Err(DataError::Unwanted { operand: weight }));
    check(Op::MaxPool, [INPUT, None], Some(4), Err(DataError::Unwanted { operand: Operand::Bias }));
}

#[test]
fn a_bias_is_not_added_to_a_layer_without_one() {
    let (layer, input, weight) = (layer(Op::Conv, false), ones([1, 4, 1, 5, 4]), ones([6, 2, 1, 2, 3]));
    let operands = Operands { input: &input, weight: Some(&weight), bias: Some(&[0.0; 6]) };
    let error = layer.bind(operands).map(|_| ()).unwrap_err();
    assert_eq!(error.to_string(), "Bias was given to a layer that has none");
}

#[test]
fn past_the_end_there_is_nothing() {
    let (layer, input, weight) = (layer(Op::Conv, false), ones([1, 4, 1, 5, 4]), ones([6, 2, 1, 2, 3]));
    let bound = layer.bind(Operands { input: &input, weight: Some(&weight), bias: None }).unwrap();
    let steps = layer.step_count();
    assert!(bound.step(steps - 1).is_some() && bound.step(steps).is_none());
    assert!(bound.matrix_row(steps).is_none() && bound.pass(6).is_none() && bound.sample(1).is_none());
    assert_eq!((bound.weight_at(0, 2, [0; 3]), bound.weight_at(0, 1, [0, 0, 3])), (None, None));
    assert!(oracle::partial_maps(&bound, 6).is_none());
    let mut pass = bound.pass(5).unwrap();
    // Five rows and two of padding, under a kernel of two.
    let size = [1, 1, 6];
    for row in [[1, 0, 0], [0, 1, 0], [0, 0, 6]] {
        assert_eq!(pass.row(&input, row), Err(DataError::Row { row, size }));
    }
    let no_channel = Err(DataError::FilterChannel { channel: 2, channels: 2 });
    assert_eq!(pass.partial_row(&input, 2, [0; 3]), no_channel);
    let (found, wanted) = ([1, 4, 1, 5, 3], [1, 4, 1, 5, 4]);
    let narrow = Err(DataError::Shape { operand: Operand::Input, wanted, found });
    assert_eq!(pass.row(&ones(found), [0; 3]), narrow);
}

#[test]
fn samples_are_computed_each_alone() {
    let layer = layer(Op::Conv, true);
    let input = Tensor::from_fn([3, 4, 1, 5, 4], |[n, c, _, y, x]| (n * 7 + c * 5 + y * 3 + x * x) as f32);
    let weight = Tensor::from_fn([6, 2, 1, 2, 3], |[o, i, _, y, x]| (o + 2 * i + y * x) as f32 - 2.0);
    let bias = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let all = layer.bind(Operands { input: &input, weight: Some(&weight), bias: Some(&bias) }).unwrap();
    let output = all.forward();
    assert_eq!((output.shape(), output.clone()), ([3, 6, 1, 6, 2], oracle::forward(&all)));
    for n in 0..3 {
        let one = Tensor::from_fn([1, 4, 1, 5, 4], |[_, c, z, y, x]| input[[n, c, z, y, x]]);
        let one = layer.bind(Operands { input: &one, weight: Some(&weight), bias: Some(&bias) }).unwrap();
        let found = &output.as_slice()[n * layer.step_count()..][..layer.step_count()];
        assert_eq!(one.forward().as_slice(), found);
        let sample = all.sample(n).unwrap();
        for (step, &total) in found.iter().enumerate() {
            assert_eq!(sample.step(step).map(|trace| trace.total), Some(total));
        }
    }
    let none = Tensor::new([0, 4, 1, 5, 4], Vec::new()).unwrap();
    let none = layer.bind(Operands { input: &none, weight: Some(&weight), bias: Some(&bias) }).unwrap();
    assert_eq!((none.forward().shape(), none.step(0)), ([0, 6, 1, 6, 2], None));
}
