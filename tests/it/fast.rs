//! The fast way of computing pictures against the readable one.

use convoscope::conv::{
    Axis, AxisPadding, Dims, Layer, LayerParams, Op, Operands, Padding, PaddingMode, Tensor, oracle,
};
use convoscope_fast::{Kind, Mismatch, Operand, Pad, Plan, Refused};
use proptest::prelude::*;

use crate::strategies::{Numbers, config, modes, possible, small_of, values};

/// The layer in the words of the fast way.
fn said(layer: &Layer) -> convoscope_fast::Layer {
    let params = layer.params();
    let padding = Axis::ALL.map(|axis| layer.axis(axis).padding());
    convoscope_fast::Layer {
        in_channels: params.in_channels,
        out_channels: params.out_channels,
        groups: params.groups,
        input: params.input_size,
        kernel: params.kernel_size,
        stride: params.stride,
        dilation: params.dilation,
        before: padding.map(|it| it.before),
        after: padding.map(|it| it.after),
        pad: match params.padding_mode {
            PaddingMode::Zeros => Pad::Zeros,
            PaddingMode::Constant(value) => Pad::Constant(value),
            PaddingMode::Reflect => Pad::Reflect,
            PaddingMode::Replicate => Pad::Replicate,
            PaddingMode::Circular => Pad::Circular,
        },
    }
}

/// A plan with the numbers of a layer.
fn plan(layer: &Layer, numbers: &Numbers) -> Plan {
    let mut plan = Plan::new(&said(layer)).unwrap();
    assert_eq!(plan.output(), layer.output_size());
    plan.pack(numbers.weight.as_ref().unwrap().as_slice(), numbers.bias.as_deref().unwrap_or(&[])).unwrap();
    plan
}

/// What the sums would be if nothing canceled: errors are measured by it.
fn sizes(layer: &Layer, numbers: &Numbers) -> Vec<f32> {
    let absolute = |tensor: &Tensor| Tensor::from_fn(tensor.shape(), |at| tensor[at].abs());
    let (input, weight) = (absolute(&numbers.input), absolute(numbers.weight.as_ref().unwrap()));
    let bias: Option<Vec<f32>> = numbers.bias.as_ref().map(|it| it.iter().map(|it| it.abs()).collect());
    // Padding with a negative number has its size too.
    let padding_mode = match layer.params().padding_mode {
        PaddingMode::Constant(value) => PaddingMode::Constant(value.abs()),
        mode => mode,
    };
    let layer = Layer::new(LayerParams { padding_mode, ..*layer.params() }).unwrap();
    let operands = Operands { input: &input, weight: Some(&weight), bias: bias.as_deref() };
    layer.bind(operands).unwrap().forward().into_vec()
}

/// How far an element may be from the oracle's, in roundings (2⁻²⁴) of the sum without signs. Each addition and product
/// of both may round once. The transforms of Winograd's way round numbers that are up to a hundred times as large, of all
/// cells of a square, so its error is measured by the largest sum of the map; the bound is twice the largest error that
/// was seen in 3000 layers.
fn tolerance(kind: Kind, taps: usize) -> f32 {
    match kind {
        Kind::Direct | Kind::Depthwise | Kind::Packed | Kind::Pointwise => 2.0 * taps as f32 + 4.0,
        Kind::Winograd => 60.0,
    }
}

/// Compares what was found with what is wanted. Whole numbers that are small are exact in any order, but not after
/// Winograd's transforms, which divide by 3.
fn compare(
    (layer, kind): (&Layer, Kind),
    numbers: &Numbers,
    is_exact: bool,
    [found, wanted]: [&[f32]; 2],
) -> Result<(), TestCaseError> {
    if is_exact && kind != Kind::Winograd {
        prop_assert_eq!(found, wanted, "{:?} {:?}", kind, layer.params());
        return Ok(());
    }
    let sizes = sizes(layer, numbers);
    let largest = sizes.iter().copied().fold(0.0, f32::max);
    let most = tolerance(kind, layer.tap_count()) * f32::EPSILON / 2.0;
    for ((found, wanted), size) in found.iter().zip(wanted).zip(sizes) {
        let size = if kind == Kind::Winograd { largest } else { size };
        prop_assert!(
            (found - wanted).abs() <= most * size + f32::MIN_POSITIVE,
            "{:?} {:?}: {} instead of {}, of sizes {}",
            kind,
            layer.params(),
            found,
            wanted,
            size
        );
    }
    Ok(())
}

fn check(params: LayerParams, seed: u64, is_exact: bool) -> Result<Kind, TestCaseError> {
    let layer = Layer::new(params).unwrap();
    let numbers = values(&layer, seed, is_exact);
    let bound = numbers.bind(&layer);
    let wanted = if layer.multiply_adds() < 20_000 { oracle::forward(&bound) } else { bound.forward() };
    let mut plan = plan(&layer, &numbers);
    let mut found = vec![f32::NAN; wanted.as_slice().len()];
    plan.run(numbers.input.as_slice(), &mut found).unwrap();
    compare((&layer, plan.kind()), &numbers, is_exact, [&found, wanted.as_slice()])?;
    Ok(plan.kind())
}

/// Layers with enough channels and cells for every way of computing.
fn larger() -> impl Strategy<Value = LayerParams> {
    let axis = (1..=14_usize, 1..=5_usize, 1..=3_usize, 1..=3_usize, 0..=3_usize, 0..=3_usize);
    let channels = (1..=3_usize, 1..=9_usize, 1..=18_usize, any::<bool>());
    let dims = prop_oneof![2 => Just(Dims::Two), 1 => Just(Dims::One), 1 => Just(Dims::Three)];
    (dims, [axis.clone(), axis.clone(), axis], channels, modes()).prop_map(
        |(dims, axes, (groups, inputs, outputs, bias), padding_mode)| {
            let used = |axis: usize| dims.axes().iter().any(|it| it.index() == axis);
            let of = |axis: usize| if used(axis) { axes[axis] } else { (1, 1, 1, 1, 0, 0) };
            let all = [of(0), of(1), of(2)];
            possible(LayerParams {
                op: Op::Conv,
                dims,
                // Blocks are small, so that many of them are tried.
                input_size: all.map(|it| if dims == Dims::Three { it.0.min(7) } else { it.0 }),
                kernel_size: all.map(|it| it.1),
                stride: all.map(|it| it.2),
                dilation: all.map(|it| it.3),
                padding: Padding::Explicit(all.map(|it| AxisPadding { before: it.4, after: it.5 })),
                padding_mode,
                in_channels: groups * inputs,
                out_channels: groups * outputs,
                groups,
                bias,
                output_padding: [0; 3],
                ceil_mode: false,
                count_include_pad: false,
            })
        },
    )
}

/// Layers with so many channels that windows are copied side by side or transformed.
fn many() -> impl Strategy<Value = LayerParams> {
    let size = (1..=20_usize, 1..=20_usize);
    let kernel = prop_oneof![2 => Just([1, 3, 3]), 1 => Just([1, 1, 1]), 1 => Just([1, 2, 3])];
    let walk = (
        prop_oneof![3 => Just(1_usize), 1 => 2..=3_usize],
        1..=3_usize,
        1..=3_usize,
        0..=3_usize,
        0..=3_usize,
    );
    let channels = (1..=2_usize, 13..=24_usize, 13..=22_usize, any::<bool>());
    (size, kernel, walk, channels, modes()).prop_map(|(size, kernel_size, walk, channels, padding_mode)| {
        let (stride, space_y, space_x, before, after) = walk;
        let (groups, inputs, outputs, bias) = channels;
        possible(LayerParams {
            kernel_size,
            stride: [1, stride, stride],
            dilation: [1, space_y, space_x],
            padding: Padding::Explicit(
                [0, 1, 1].map(|it| AxisPadding { before: it * before, after: it * after }),
            ),
            padding_mode,
            in_channels: groups * inputs,
            out_channels: groups * outputs,
            groups,
            bias,
            ..LayerParams::new(Dims::Two, [1, size.0, size.1])
        })
    })
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn layers_of_many_channels_are_the_oracle(params in many(), seed in any::<u64>(), is_exact in any::<bool>()) {
        check(params, seed, is_exact)?;
    }
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn small_layers_are_the_oracle(params in small_of(Op::Conv), seed in any::<u64>(), is_exact in any::<bool>()) {
        check(params, seed, is_exact)?;
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn larger_layers_are_the_oracle(params in larger(), seed in any::<u64>(), is_exact in any::<bool>()) {
        check(params, seed, is_exact)?;
    }

    #[test]
    fn rows_are_the_rows_of_the_whole_and_nothing_else_is_written(
        params in prop_oneof![larger(), many()], seed in any::<u64>(), cut in (0.0..1.0, 0.0..1.0),
    ) {
        let layer = Layer::new(params).unwrap();
        let numbers = values(&layer, seed, true);
        let mut plan = plan(&layer, &numbers);
        let input = numbers.input.as_slice();
        let mut whole = vec![0.0; plan.lengths()[3]];
        plan.run(input, &mut whole).unwrap();
        let rows = plan.rows();
        let (a, b) = ((cut.0 * rows as f64) as usize, (cut.1 * rows as f64) as usize + 1);
        let range = a.min(b)..a.max(b).min(rows);
        let mut some = vec![f32::INFINITY; whole.len()];
        plan.run_rows(input, &mut some, range.clone()).unwrap();
        let width = plan.output()[2];
        for (at, (some, whole)) in some.iter_mut().zip(&whole).enumerate() {
            if !range.contains(&(at / width % rows)) {
                prop_assert_eq!(*some, f32::INFINITY, "cell {} is not in rows {:?}", at, range);
                *some = *whole;
            }
        }
        compare((&layer, plan.kind()), &numbers, true, [&some, &whole])?;
    }
}

/// Which layers go which way: a wrong turn would give the right numbers, and nobody would notice how slowly.
#[test]
fn each_layer_goes_its_way() {
    use convoscope_fast::Layer;
    let kind = |layer: Layer| Plan::new(&layer).unwrap().kind();
    let square = |channels, size, kernel, padding| Layer::square(channels, [size; 2], kernel, padding);
    assert_eq!(kind(square([3, 8], 512, 3, 1)), Kind::Direct);
    assert_eq!(kind(square([1, 1], 512, 5, 2)), Kind::Direct);
    assert_eq!(kind(Layer { groups: 32, ..square([32, 32], 112, 3, 1) }), Kind::Depthwise);
    assert_eq!(kind(Layer { stride: [1, 2, 2], ..square([3, 64], 224, 7, 3) }), Kind::Packed);
    assert_eq!(
        kind(Layer { kernel: [1, 1, 3], input: [1, 1, 128], ..square([300, 100], 1, 1, 0) }),
        Kind::Packed
    );
    assert_eq!(kind(Layer { kernel: [3; 3], input: [16, 32, 32], ..square([8, 16], 1, 1, 0) }), Kind::Packed);
    assert_eq!(kind(square([256, 64], 56, 1, 0)), Kind::Pointwise);
    assert_eq!(kind(Layer { stride: [1, 2, 2], ..square([256, 64], 56, 1, 0) }), Kind::Packed);
    assert_eq!(kind(square([64, 64], 56, 3, 1)), Kind::Winograd);
    assert_eq!(kind(square([256, 256], 14, 3, 1)), Kind::Winograd);
    let spaced = Layer { dilation: [1, 2, 2], ..square([64, 64], 56, 3, 2) };
    assert_eq!((kind(spaced), Plan::new(&spaced).unwrap().output()), (Kind::Winograd, [1, 56, 56]));
    assert_eq!(kind(square([64, 64], 3, 3, 1)), Kind::Packed, "a square of 6 × 6 would be mostly empty");
    assert_eq!(kind(Layer { stride: [1, 2, 2], ..square([64, 64], 56, 3, 1) }), Kind::Packed);
}

/// The same layer again and again gives the same bits, and other weights other numbers.
#[test]
fn a_plan_is_used_again() {
    let params = LayerParams { in_channels: 3, out_channels: 5, ..LayerParams::new(Dims::Two, [1, 7, 9]) };
    let layer = Layer::new(params).unwrap();
    let (first, second) = (values(&layer, 1, false), values(&layer, 2, false));
    let mut plan = plan(&layer, &first);
    let mut outputs = [(); 3].map(|()| vec![0.0; plan.lengths()[3]]);
    plan.run(first.input.as_slice(), &mut outputs[0]).unwrap();
    plan.pack(second.weight.as_ref().unwrap().as_slice(), second.bias.as_deref().unwrap_or(&[])).unwrap();
    plan.run(first.input.as_slice(), &mut outputs[1]).unwrap();
    plan.pack(first.weight.as_ref().unwrap().as_slice(), first.bias.as_deref().unwrap_or(&[])).unwrap();
    plan.run(first.input.as_slice(), &mut outputs[2]).unwrap();
    assert_eq!(outputs[0], outputs[2]);
    assert_ne!(outputs[0], outputs[1]);
}

#[test]
fn numbers_that_do_not_fit_are_refused() {
    let layer = convoscope_fast::Layer::square([2, 3], [4, 5], 3, 1);
    let mut plan = Plan::new(&layer).unwrap();
    assert_eq!(plan.lengths(), [40, 54, 3, 60]);
    let wrong = |operand, wanted, found| Err(Mismatch { operand, wanted, found });
    assert_eq!(plan.run(&[0.0; 40], &mut [0.0; 60]), wrong(Operand::Weight, 54, 0));
    assert_eq!(plan.pack(&[0.0; 53], &[]), wrong(Operand::Weight, 54, 53));
    assert_eq!(plan.pack(&[0.0; 54], &[0.0]), wrong(Operand::Bias, 3, 1));
    plan.pack(&[0.0; 54], &[0.0; 3]).unwrap();
    assert_eq!(plan.run(&[0.0; 39], &mut [0.0; 60]), wrong(Operand::Input, 40, 39));
    assert_eq!(plan.run(&[0.0; 40], &mut [0.0; 61]), wrong(Operand::Output, 60, 61));
    assert_eq!(plan.run_rows(&[0.0; 40], &mut [0.0; 60], 2..5), wrong(Operand::Rows, 4, 5));
    assert_eq!(plan.run_rows(&[0.0; 40], &mut [0.0; 60], 4..4), Ok(()));
}

proptest! {
    #![proptest_config(config(3000))]

    /// What the page refuses and what the fast way refuses is the same, but for the page's own limits.
    #[test]
    fn any_numbers_give_a_plan_or_a_reason(
        channels in [0..9_usize, 0..9, 0..5], sizes in proptest::array::uniform6(proptest::array::uniform3(
            prop_oneof![8 => 0..7_usize, 1 => Just(usize::MAX), 1 => Just(usize::MAX / 2), 1 => Just(1 << 40)])),
        pad in prop::sample::select(vec![Pad::Zeros, Pad::Reflect, Pad::Replicate, Pad::Circular]),
    ) {
        let [input, kernel, stride, dilation, before, after] = sizes;
        let [in_channels, out_channels, groups] = channels;
        let layer = convoscope_fast::Layer {
            in_channels, out_channels, groups, input, kernel, stride, dilation, before, after, pad,
        };
        let count = |numbers: [usize; 3]| numbers.iter().try_fold(1_usize, |a, &b| a.checked_mul(b));
        let is_small = sizes.as_flattened().iter().all(|&it| it < 7);
        prop_assume!(is_small || Plan::new(&layer).is_err() || count(input).is_some_and(|it| it < 1 << 16));
        match Plan::new(&layer) {
            Ok(mut plan) if is_small => {
                let [inputs, weights, biases, outputs] = plan.lengths();
                plan.pack(&vec![0.0; weights], &vec![1.0; biases]).unwrap();
                let mut output = vec![0.0; outputs];
                plan.run(&vec![1.0; inputs], &mut output).unwrap();
                prop_assert!(output.iter().all(|&it| it == 1.0));
            }
            Ok(_) => {}
            Err(Refused::TooLarge) => prop_assert!(!is_small),
            Err(Refused::Zero) => {
                prop_assert!(channels.contains(&0) || sizes[..4].as_flattened().contains(&0));
            }
            Err(Refused::Groups) => prop_assert!(in_channels % groups != 0 || out_channels % groups != 0),
            Err(Refused::KernelTooLarge { axis }) => {
                let padded = before[axis].saturating_add(input[axis]).saturating_add(after[axis]);
                prop_assert!((kernel[axis] - 1).saturating_mul(dilation[axis]) >= padded);
            }
            Err(Refused::PaddingTooWide { axis }) => {
                let most = if pad == Pad::Reflect { input[axis] - 1 } else { input[axis] };
                prop_assert!(before[axis].max(after[axis]) > most);
            }
        }
    }
}
