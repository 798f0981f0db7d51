//! What holds for transposed convolution and pooling, tried on many: the same ones in every run.

use convoscope::conv::{
    Axis, AxisGeometry, AxisPadding, Dims, Layer, LayerParams, Op, Reduction, Source, Tensor, Walk, oracle,
    output_size,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::strategies::{Numbers, cells, config, small, small_of, values};

fn paddings(most: usize) -> impl Strategy<Value = AxisPadding> {
    (0..=most, 0..=most).prop_map(|(before, after)| AxisPadding { before, after })
}

/// The positions that hold something, of an axis whose row is written down.
fn check_readers(geometry: &AxisGeometry) -> Result<(), TestCaseError> {
    let positions = geometry.positions();
    for position in positions.start - 3..positions.end + 3 {
        let readers: Vec<(usize, usize)> = (0..geometry.output_size())
            .flat_map(|o| (0..geometry.kernel_size()).map(move |k| (o, k)))
            .filter(|&(o, k)| geometry.position(o, k) == position)
            .collect();
        prop_assert_eq!(geometry.readers(position).collect::<Vec<_>>(), readers.clone());
        prop_assert!(readers.is_empty() || positions.contains(&position), "{} of {:?}", position, positions);
        for o in 0..geometry.output_size() {
            let k = readers.iter().find(|reader| reader.0 == o).map(|reader| reader.1);
            prop_assert_eq!(geometry.kernel_cell_at(o, position), k);
        }
        for k in 0..geometry.kernel_size() + 1 {
            let o = readers.iter().find(|reader| reader.1 == k).map(|reader| reader.0);
            prop_assert_eq!(geometry.output_cell_at(position, k), o);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn a_transposed_axis_is_a_direct_one_on_stretched_input(
        input in 1..12_usize, kernel in 1..7_usize, stride in 1..6_usize, dilation in 1..4_usize,
        padding in paddings(9), output_padding in 0..5_usize,
    ) {
        let geometry = AxisGeometry::new([input, kernel, stride, dilation], padding, Walk::Stretched { output_padding });
        let extent = dilation * (kernel - 1) + 1;
        // The formula of the definition, in whole numbers of either sign.
        let size = (input * stride + extent + output_padding) as isize - (stride + padding.before + padding.after) as isize;
        let is_possible = size >= 1 && (output_padding < stride || output_padding < dilation);
        prop_assert_eq!(geometry.map(|it| it.output_size() as isize), is_possible.then_some(size));
        if let Some(axis) = geometry {
            prop_assert_eq!(output_size(axis.padded_size(), extent, axis.step()), Some(axis.output_size()));
            prop_assert_eq!(axis.padded_size() as isize, axis.stretched_size() as isize + axis.before() + axis.after());
            prop_assert_eq!((axis.leftover(), axis.beyond()), (0, 0));
            for (o, k) in (0..axis.output_size()).flat_map(|o| (0..kernel).map(move |k| (o, k))) {
                // Input cell i puts kernel cell k onto output cell o where i · stride + k · dilation = o + padding.
                let cell = (0..input).find(|i| i * stride + k * dilation == o + padding.before);
                prop_assert_eq!(axis.cell_at(axis.position(o, k)), cell);
            }
            check_readers(&axis)?;
        }
    }

    #[test]
    fn ceil_mode_keeps_the_windows_that_start_in_time(
        input in 1..15_usize, kernel in 1..7_usize, stride in 1..6_usize, dilation in 1..4_usize, padding in paddings(3),
    ) {
        let geometry = AxisGeometry::new([input, kernel, stride, dilation], padding, Walk::Ceil);
        let (extent, padded) = (dilation * (kernel - 1) + 1, padding.padded(input));
        // A window is the first or the one before it did not reach the end; and it starts before the padding at the end.
        let fits = |start: usize| start + extent < padded + stride;
        let starts: Vec<usize> = (0..input + padding.before).step_by(stride).filter(|&start| fits(start)).collect();
        prop_assert_eq!(geometry.map(|it| it.output_size()), (!starts.is_empty()).then_some(starts.len()));
        if let Some(axis) = geometry {
            let end = starts.last().unwrap() + extent;
            prop_assert_eq!((axis.leftover(), axis.beyond()), (padded.saturating_sub(end), end.saturating_sub(padded)));
            let first_beyond = (padded - padding.before) as isize;
            prop_assert!(axis.is_beyond(first_beyond) && !axis.is_beyond(first_beyond - 1));
            check_readers(&axis)?;
        }
    }

    #[test]
    fn input_sizes_that_give_the_same_output(
        input in 1..12_usize, kernel in 1..7_usize, stride in 1..6_usize, dilation in 1..4_usize,
        padding in paddings(3), output_padding in 0..4_usize, which in 0..3_usize,
    ) {
        let solve = |input| match which {
            0 => AxisGeometry::new([input, kernel, stride, dilation], padding, Walk::Floor),
            1 => AxisGeometry::new([input, kernel, stride, dilation], padding, Walk::Ceil),
            _ => AxisGeometry::new([input, kernel, stride, dilation], padding, Walk::Stretched { output_padding }),
        };
        if let Some(axis) = solve(input) {
            let is_same = |&other: &usize| solve(other).map(|it| it.output_size()) == Some(axis.output_size());
            prop_assert_eq!(axis.input_sizes_for_output().collect::<Vec<_>>(), (1..60).filter(is_same).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_kernel_that_is_a_multiple_of_the_stride_overlaps_evenly(
        kernel in 1..10_usize, stride in 1..7_usize, dilation in 1..5_usize, padding in paddings(3),
    ) {
        if let Some(axis) = AxisGeometry::new([60, kernel, stride, dilation], padding, Walk::Stretched { output_padding: 0 }) {
            let overlaps = axis.overlaps();
            let border = axis.kernel_extent();
            let inner = &overlaps[border..overlaps.len() - border];
            prop_assert_eq!(axis.is_evenly_overlapped(), inner.iter().all(|&n| n == inner[0]), "{:?}", inner);
        }
    }
}

/// The whole matrix of a layer, one row per output element.
fn matrix(layer: &Layer, weight: &Tensor) -> Vec<Vec<f32>> {
    let input = Tensor::from_fn(layer.input_shape(), |_| 0.0);
    let bias = layer.params().bias.then(|| vec![0.0; layer.params().out_channels]);
    let numbers = Numbers { input, weight: Some(weight.clone()), bias };
    let bound = numbers.bind(layer);
    let columns: usize = layer.input_shape().iter().product();
    let dense = |step| {
        let row = bound.matrix_row(step).unwrap();
        (0..columns).map(|at| row.entry(at)).collect()
    };
    (0..layer.step_count()).map(dense).collect()
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn scattering_is_gathering(params in small_of(Op::ConvTranspose), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let numbers = values(&layer, seed, true);
        let bound = numbers.bind(&layer);
        let gathered = oracle::forward(&bound);
        prop_assert_eq!(oracle::scatter(&bound), Some(gathered.clone()));
        // And by way of the layer that it transposes.
        for (step, &total) in gathered.as_slice().iter().enumerate() {
            let output = layer.output_of_step(step).unwrap();
            if let Some(sum) = bound.carried_back(output) {
                prop_assert_eq!(sum + numbers.bias_of(output.oc), total);
            } else {
                prop_assert_eq!(layer.direct(), None);
            }
        }
    }

    #[test]
    fn a_layer_is_its_matrix(params in small(), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let numbers = values(&layer, seed, true);
        let bound = numbers.bind(&layer);
        let output = bound.forward();
        for (step, &found) in output.as_slice().iter().enumerate() {
            let row = bound.matrix_row(step);
            prop_assert_eq!(row.is_some(), layer.params().op != Op::MaxPool);
            if let Some(row) = row {
                let trace = bound.step(step).unwrap();
                let divisor = match trace.reduction {
                    Reduction::Mean { divisor } => divisor,
                    _ => 1,
                };
                if !divisor.is_power_of_two() {
                    // Each share is rounded, each product and each sum: γ(n + 2) · Σ|product|, with the mean's own.
                    let n = (row.entries.len() + 2) as f64;
                    let roundings = n * f64::from(f32::EPSILON) / 2.0;
                    let gamma = roundings / (1.0 - roundings);
                    let size: f64 =
                        row.entries.iter().map(|&(at, share)| f64::from((share * numbers.input.as_slice()[at]).abs())).sum();
                    let difference = (f64::from(row.times(&numbers.input).unwrap()) - f64::from(found)).abs();
                    prop_assert!(difference <= 2.0 * gamma * size, "{} of {}", difference, size);
                    prop_assert!(row.entries.is_sorted_by(|one, other| one.0 < other.0));
                    continue;
                }
                let oc = layer.output_of_step(step).unwrap().oc;
                let product = row.times(&numbers.input).unwrap() + row.constant;
                prop_assert_eq!(product + numbers.bias_of(oc), found);
                prop_assert!(row.entries.is_sorted_by(|one, other| one.0 < other.0));
            }
        }
        prop_assert_eq!(bound.matrix_row(output.as_slice().len()), None);
    }

    #[test]
    fn a_transposed_layer_is_the_transpose_of_the_direct_one(params in small_of(Op::ConvTranspose), seed in any::<u64>()) {
        // With output padding up to the stride, the direct layer's floor leads back.
        let output_padding = [0, 1, 2].map(|at| params.output_padding[at].min(params.stride[at] - 1));
        let Ok(layer) = Layer::new(LayerParams { output_padding, ..params }) else { return Ok(()) };
        let direct = layer.direct().unwrap();
        prop_assert_eq!(direct.direct(), None);
        prop_assert_eq!((direct.params().op, direct.params().input_size), (Op::Conv, layer.output_size()));
        prop_assert_eq!(direct.output_size(), params.input_size);
        prop_assert_eq!(direct.weight_shape(), layer.weight_shape());
        prop_assert_eq!(direct.multiply_adds(), layer.multiply_adds());
        let weight = values(&layer, seed, true).weight.unwrap();
        let (there, back) = (matrix(&direct, &weight), matrix(&layer, &weight));
        prop_assert_eq!((there.len(), there[0].len()), (back[0].len(), back.len()));
        for (row, entries) in there.iter().enumerate() {
            for (column, &entry) in entries.iter().enumerate() {
                prop_assert_eq!(entry, back[column][row]);
            }
        }
    }

    #[test]
    fn overlap_counts_taps_on_cells(params in small(), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let numbers = values(&layer, seed, true);
        let bound = numbers.bind(&layer);
        for (step, o) in cells(layer.output_size()).enumerate() {
            let trace = bound.step(step).unwrap();
            let first = trace.taps.iter().filter(|tap| tap.ic == trace.taps[0].ic);
            let count = first.filter(|tap| matches!(tap.source, Source::Input(_))).count();
            prop_assert_eq!(layer.overlap(o), count);
        }
    }

    #[test]
    fn a_weight_has_one_place(params in small()) {
        let layer = Layer::new(params).unwrap();
        let [first, second, ..] = layer.weight_shape().unwrap_or_default();
        let mut n_found = 0;
        for oc in 0..layer.params().out_channels + 1 {
            for ic in 0..layer.params().in_channels + 1 {
                let Some([n, c, z, y, x]) = layer.weight_index(oc, ic, [0; 3]) else { continue };
                prop_assert_eq!([z, y, x], [0; 3]);
                prop_assert!(n < first && c < second);
                prop_assert_eq!(layer.channels_of_kernel(n, c), (oc, ic));
                n_found += 1;
            }
        }
        prop_assert_eq!(n_found, first * second);
        let beyond = Axis::ALL.map(|axis| layer.axis(axis).kernel_size());
        prop_assert_eq!(layer.weight_index(0, 0, beyond), None);
    }

    #[test]
    fn what_an_operation_has_not_changes_nothing(params in small(), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let again = Layer::new(*layer.params()).unwrap();
        prop_assert_eq!(layer, again);
        prop_assert_eq!(layer.params(), &params.effective());
        prop_assert_eq!(layer.all_taps(), (layer.step_count() * layer.tap_count()) as u128);
        if params.op.is_pool() {
            prop_assert_eq!((layer.parameter_count(), layer.multiply_adds(), layer.tap_count()), (0, 0, params.kernel_size.iter().product()));
            let numbers = values(&layer, seed, true);
            prop_assert!(numbers.bias.is_none() && numbers.weight.is_none());
            prop_assert_eq!(numbers.bind(&layer).forward().shape()[1], params.in_channels);
        }
    }
}

/// The transposed layers that the tests above try: with every feature, in 1, 2 and 3 dimensions.
#[test]
fn what_is_tried_has_every_feature() {
    let mut runner = TestRunner::new(config(1000));
    let strategy = small_of(Op::ConvTranspose);
    let tried: Vec<LayerParams> =
        (0..1000).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    for dims in [Dims::One, Dims::Two, Dims::Three] {
        let count = |has: fn(&LayerParams) -> bool| {
            tried.iter().filter(|it| it.dims == dims && Layer::new(**it).is_ok() && has(it)).count()
        };
        for (feature, n) in [
            ("stride", count(|it| it.stride != [1; 3])),
            ("dilation", count(|it| it.dilation != [1; 3])),
            ("groups", count(|it| it.groups > 1)),
            ("output padding", count(|it| it.output_padding != [0; 3])),
            ("cropping", count(|it| it.explicit_padding().iter().any(|it| it.before > 0))),
            (
                "all of them",
                count(|it| {
                    it.stride != [1; 3]
                        && it.dilation != [1; 3]
                        && it.groups > 1
                        && it.output_padding != [0; 3]
                }),
            ),
        ] {
            assert!(n >= 20, "{n} of {dims:?} with {feature}");
        }
    }
}
