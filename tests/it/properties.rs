//! What must hold for every layer, tried on many: the same ones in every run.

use convoscope::conv::{
    Axis, AxisGeometry, AxisPadding, Change, Layer, LayerParams, Legal, MAX_CHANNELS, MAX_SIDE, Op,
    OutputIndex, PaddingMode, Param, Reduction, Source, StepTrace, Tensor, Walk, legal, nearest_layers,
    oracle, output_size,
};
use proptest::prelude::*;

use crate::strategies::{Numbers, cells, config, modes, small, values, wide, wild};

// --- sizes --------------------------------------------------------------------------------------------------

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn the_formula_counts_window_positions(
        input in 1..40_usize, kernel in 1..9_usize, stride in 1..9_usize, dilation in 1..6_usize,
        before in 0..9_usize, after in 0..9_usize,
    ) {
        let extent = (0..kernel).map(|k| k * dilation).max().unwrap() + 1;
        let cells: Vec<isize> = (-(before as isize)..(input + after) as isize).collect();
        let starts: Vec<usize> = (0..cells.len()).step_by(stride).filter(|start| start + extent <= cells.len()).collect();
        prop_assert_eq!(output_size(cells.len(), extent, stride), (!starts.is_empty()).then_some(starts.len()));
        let geometry = AxisGeometry::new([input, kernel, stride, dilation], AxisPadding { before, after }, Walk::Floor);
        prop_assert_eq!(geometry.is_some(), !starts.is_empty());
        if let Some(geometry) = geometry {
            prop_assert_eq!(geometry.output_size(), starts.len());
            prop_assert_eq!(geometry.kernel_extent(), extent);
            prop_assert_eq!(geometry.leftover(), cells.len() - (starts.last().unwrap() + extent));
            for (o, start) in starts.iter().enumerate() {
                for k in 0..kernel {
                    prop_assert_eq!(geometry.position(o, k), cells[start + k * dilation]);
                }
            }
            for position in -(before as isize) - 3..(input + after + 3) as isize {
                let readers: Vec<(usize, usize)> = (0..starts.len())
                    .flat_map(|o| (0..kernel).map(move |k| (o, k)))
                    .filter(|&(o, k)| geometry.position(o, k) == position)
                    .collect();
                prop_assert_eq!(geometry.is_touched(position), !readers.is_empty());
                prop_assert_eq!(geometry.readers(position).collect::<Vec<_>>(), readers);
            }
        }
    }

    #[test]
    fn one_axis_never_panics(n in [any::<usize>(), any::<usize>(), any::<usize>(), any::<usize>()],
        before in any::<usize>(), after in any::<usize>(), position in any::<isize>(), mode in modes()) {
        let padding = AxisPadding { before, after };
        let _ = AxisGeometry::new([n[0], n[1], n[2], n[3]], padding, Walk::Floor);
        let _ = output_size(n[0], n[1], n[2]);
        for size in [0, 1, 5, n[0]] {
            for position in [position, isize::MIN, isize::MAX, -1, 0] {
                prop_assert!(mode.source(position, size).is_none_or(|cell| cell < size));
            }
        }
        let geometry = AxisGeometry::new([5, 3, 2, 1], AxisPadding::both(1), Walk::Floor).unwrap();
        prop_assert!([isize::MIN, isize::MAX].iter().all(|&position| !geometry.is_touched(position)));
    }
}

// --- values -------------------------------------------------------------------------------------------------

/// One axis of the padded input as the cells it holds, by writing the cells down in a row.
fn padded_cells(size: usize, padding: AxisPadding, mode: PaddingMode) -> Vec<Option<usize>> {
    let (first, last) = (0, size - 1);
    let (before, after): (Vec<_>, Vec<_>) = match mode {
        PaddingMode::Zeros | PaddingMode::Constant(_) => {
            (vec![None; padding.before], vec![None; padding.after])
        }
        PaddingMode::Replicate => (vec![Some(first); padding.before], vec![Some(last); padding.after]),
        PaddingMode::Reflect => (
            (1..=padding.before).rev().map(Some).collect(),
            (0..last).rev().take(padding.after).map(Some).collect(),
        ),
        PaddingMode::Circular => {
            ((size - padding.before..size).map(Some).collect(), (0..padding.after).map(Some).collect())
        }
    };
    before.into_iter().chain((0..size).map(Some)).chain(after).collect()
}

/// An element computed in 64-bit integers from a padded input that is written down.
fn element(layer: &Layer, numbers: &Numbers, at: OutputIndex) -> f32 {
    let params = layer.params();
    let (input, bias) = (&numbers.input, numbers.bias_of(at.oc) as i64);
    let both = || [input, numbers.weight.as_ref().unwrap()];
    match params.op {
        Op::Conv => (gathered(params, both(), at) + bias) as f32,
        Op::ConvTranspose => (stamped(params, both(), at) + bias) as f32,
        Op::MaxPool => {
            pooled(params, input, at).into_iter().flatten().max().map_or(f32::NEG_INFINITY, |n| n as f32)
        }
        Op::AvgPool => {
            let window = pooled(params, input, at);
            let counted = window.iter().filter(|value| value.is_some() || params.count_include_pad).count();
            window.iter().flatten().sum::<i64>() as f32 / counted.max(1) as f32
        }
    }
}

fn rows(params: &LayerParams) -> [Vec<Option<usize>>; 3] {
    Axis::ALL.map(|axis| {
        padded_cells(params.input_size[axis.index()], params.axis_padding(axis), params.padding_mode)
    })
}

fn gathered(params: &LayerParams, [input, weight]: [&Tensor; 2], at: OutputIndex) -> i64 {
    let rows = rows(params);
    let per_group = params.in_channels / params.groups;
    let group = at.oc / (params.out_channels / params.groups);
    let mut sum = 0;
    for ic in 0..per_group {
        for k in cells(params.kernel_size) {
            let cell = [0, 1, 2]
                .map(|axis| rows[axis][at.o[axis] * params.stride[axis] + k[axis] * params.dilation[axis]]);
            let value = match cell {
                [Some(z), Some(y), Some(x)] => input[[0, group * per_group + ic, z, y, x]],
                _ => params.padding_mode.constant(),
            };
            sum += value as i64 * weight[[at.oc, ic, k[0], k[1], k[2]]] as i64;
        }
    }
    sum
}

/// What all input cells of the group together put onto an output cell.
fn stamped(params: &LayerParams, [input, weight]: [&Tensor; 2], at: OutputIndex) -> i64 {
    let [per_group_in, per_group_out] = [params.in_channels, params.out_channels].map(|n| n / params.groups);
    let (group, within) = (at.oc / per_group_out, at.oc % per_group_out);
    let mut sum = 0;
    for ic in group * per_group_in..(group + 1) * per_group_in {
        for i in cells(params.input_size) {
            for k in cells(params.kernel_size) {
                let is_here = Axis::ALL.into_iter().all(|axis| {
                    let at_axis = axis.index();
                    i[at_axis] * params.stride[at_axis] + k[at_axis] * params.dilation[at_axis]
                        == at.o[at_axis] + params.axis_padding(axis).before
                });
                if is_here {
                    let weight = weight[[ic, within, k[0], k[1], k[2]]];
                    sum += input[[0, ic, i[0], i[1], i[2]]] as i64 * weight as i64;
                }
            }
        }
    }
    sum
}

/// The values under a window of a pooling, `None` for padding; what lies past the padded input is left out.
fn pooled(params: &LayerParams, input: &Tensor, at: OutputIndex) -> Vec<Option<i64>> {
    let rows = rows(params);
    let value = |k: [usize; 3]| {
        let place = [0, 1, 2].map(|axis| at.o[axis] * params.stride[axis] + k[axis] * params.dilation[axis]);
        let cell = [rows[0].get(place[0])?, rows[1].get(place[1])?, rows[2].get(place[2])?];
        Some(match cell {
            [Some(z), Some(y), Some(x)] => Some(input[[0, at.oc, *z, *y, *x]] as i64),
            _ => None,
        })
    };
    cells(params.kernel_size).filter_map(value).collect()
}

/// What becomes of the products: the winner is the first of the largest, the divisor counts what it should.
fn check_reduction(layer: &Layer, trace: &StepTrace) -> Result<(), TestCaseError> {
    let total = trace.total;
    let params = layer.params();
    match trace.reduction {
        Reduction::Sum => prop_assert!(layer.has_weight()),
        Reduction::Max { winner } => {
            prop_assert_eq!(params.op, Op::MaxPool);
            prop_assert_eq!(trace.taps[winner].product, total);
            prop_assert!(trace.taps[..winner].iter().all(|tap| tap.product < total));
            prop_assert!(trace.taps.iter().all(|tap| tap.product <= total));
        }
        Reduction::Mean { divisor } => {
            prop_assert_eq!(params.op, Op::AvgPool);
            let is_counted = |source: Source| match source {
                Source::Input(_) => true,
                Source::Constant => params.count_include_pad,
                _ => false,
            };
            let counted = trace.taps.iter().filter(|tap| is_counted(tap.source)).count();
            prop_assert_eq!(divisor, counted.max(1));
            prop_assert_eq!(total.to_bits(), (trace.channel_sums[0] / divisor as f32).to_bits());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn integers_are_exact(params in small(), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let numbers = values(&layer, seed, true);
        let output = numbers.bind(&layer).forward();
        for (step, &found) in output.as_slice().iter().enumerate() {
            let at = layer.output_of_step(step).unwrap();
            prop_assert_eq!(found, element(&layer, &numbers, at), "{:?}", at);
        }
    }

    #[test]
    fn a_trace_adds_up_to_the_oracle_bit_for_bit(params in small(), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let params = *layer.params();
        let numbers = values(&layer, seed, false);
        let bound = numbers.bind(&layer);
        let output = oracle::forward(&bound);
        prop_assert_eq!(layer.step_count(), output.as_slice().len());
        let maps: Vec<_> = (0..params.out_channels).map(|oc| oracle::partial_maps(&bound, oc).unwrap()).collect();
        let mut is_read = vec![false; params.input_size.iter().product()];
        for (step, &total) in output.as_slice().iter().enumerate() {
            let trace = bound.step(step).unwrap();
            prop_assert_eq!(trace.total.to_bits(), total.to_bits());
            let OutputIndex { oc, o } = trace.output;
            let sums: Vec<_> = (0..layer.in_channels_per_group())
                .map(|channel| maps[oc][[0, channel, o[0], o[1], o[2]]].to_bits())
                .collect();
            prop_assert_eq!(trace.channel_sums.iter().map(|sum| sum.to_bits()).collect::<Vec<_>>(), sums);
            prop_assert_eq!(trace.taps.len(), layer.tap_count());
            let mut per_channel = vec![0.0_f32; layer.in_channels_per_group()];
            for tap in &trace.taps {
                let first = layer.inputs_of(oc).start;
                prop_assert_eq!(tap.position, layer.position(o, tap.k));
                prop_assert_eq!(tap.product.to_bits(), (tap.input * tap.weight).to_bits());
                let is_outside = Axis::ALL.into_iter().any(|axis| !layer.axis(axis).is_inside(tap.position[axis.index()]));
                prop_assert_eq!(tap.source.is_padding(), is_outside);
                match tap.source {
                    Source::Constant | Source::Beyond if params.op == Op::MaxPool => {
                        prop_assert_eq!(tap.input, f32::NEG_INFINITY);
                    }
                    Source::Constant => prop_assert_eq!(tap.input, params.padding_mode.constant()),
                    Source::Inserted | Source::Beyond => prop_assert_eq!(tap.input, 0.0),
                    Source::Input([z, y, x]) | Source::Copied([z, y, x]) => {
                        prop_assert_eq!(tap.input, numbers.input[[0, tap.ic, z, y, x]]);
                        is_read[(z * params.input_size[1] + y) * params.input_size[2] + x] = true;
                    }
                }
                per_channel[tap.ic - first] += tap.product;
            }
            if params.op != Op::MaxPool {
                prop_assert_eq!(&per_channel, &trace.channel_sums);
            }
            check_reduction(&layer, &trace)?;
        }
        prop_assert!(bound.step(output.as_slice().len()).is_none());
        // A cell is read where all its axes are; a step reads every input channel of its group.
        let axes = Axis::ALL.map(|axis| layer.axis(axis).read_cells(params.padding_mode));
        let by_axis: Vec<_> = cells(params.input_size).map(|[z, y, x]| axes[0][z] && axes[1][y] && axes[2][x]).collect();
        prop_assert_eq!(by_axis, is_read);
    }

    #[test]
    fn steps_and_output_cells_are_each_others_inverse(params in small()) {
        let layer = Layer::new(params).unwrap();
        let params = layer.params();
        let size = layer.output_size();
        let mut step = 0;
        for oc in 0..params.out_channels {
            for o in cells(size) {
                let output = OutputIndex { oc, o };
                prop_assert_eq!(layer.step_of_output(output), Some(step));
                prop_assert_eq!(layer.output_of_step(step), Some(output));
                step += 1;
            }
        }
        prop_assert_eq!(layer.step_count(), step);
        prop_assert_eq!(layer.output_of_step(step), None);
        for (oc, o) in [(params.out_channels, [0; 3]), (0, [size[0], 0, 0]), (0, [0, size[1], 0]), (0, [0, 0, size[2]]), (usize::MAX, [usize::MAX; 3])] {
            prop_assert_eq!(layer.step_of_output(OutputIndex { oc, o }), None);
        }
    }
}

// --- what is legal ------------------------------------------------------------------------------------------

fn check_legal(params: &LayerParams) -> Result<(), TestCaseError> {
    prop_assert!(Layer::new(*params).is_ok());
    for param in Param::ALL {
        for axis in Axis::ALL {
            let legal = legal(params, param, axis);
            prop_assert!(legal.contains(params.get(param, axis)) || is_uneven(params, param, axis));
            let mut values: Vec<usize> =
                (0..14).chain([MAX_SIDE, MAX_SIDE + 1, MAX_CHANNELS, MAX_CHANNELS + 1, usize::MAX]).collect();
            let edges = match &legal {
                Legal::Range(min, max) => vec![*min, *max],
                Legal::Multiples { of, max } => vec![*of, 2 * of, *max],
                Legal::Choices(choices) => choices.clone(),
            };
            values.extend(edges.iter().flat_map(|&edge| edge.saturating_sub(2)..edge.saturating_add(3)));
            for value in values {
                let is_ok = Layer::new(params.with(param, axis, value)).is_ok();
                prop_assert_eq!(
                    legal.contains(value),
                    is_ok,
                    "{:?} {:?} {} in {:?}",
                    param,
                    axis,
                    value,
                    legal
                );
            }
        }
    }
    Ok(())
}

/// `Param::Padding` reads the wider side and sets both, which need not be legal for an uneven padding.
fn is_uneven(params: &LayerParams, param: Param, axis: Axis) -> bool {
    param == Param::Padding && !params.axis_padding(axis).is_symmetric()
}

fn legal_values() -> impl Strategy<Value = Legal> {
    prop_oneof![
        (0..30_usize, 0..30_usize).prop_map(|(min, max)| Legal::Range(min, max)),
        (1..20_usize, 0..60_usize).prop_map(|(of, max)| Legal::Multiples { of, max }),
        prop::collection::btree_set(0..60_usize, 0..9)
            .prop_map(|set| Legal::Choices(set.into_iter().collect())),
    ]
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn legal_is_what_small_layers_accept(params in small()) {
        check_legal(&params)?;
    }

    #[test]
    fn legal_is_what_wide_layers_accept(params in wide()) {
        check_legal(&params)?;
    }

    #[test]
    fn the_nearest_legal_value_is_legal_and_nearest(legal in legal_values(), value in 0..90_usize) {
        let nearest = (0..100).filter(|&value| legal.contains(value)).min_by_key(|legal| legal.abs_diff(value));
        prop_assert_eq!(legal.nearest(value), nearest);
        prop_assert_eq!(legal.nearest(usize::MAX), (0..100).rev().find(|&value| legal.contains(value)));
    }
}

proptest! {
    #![proptest_config(config(4000))]

    #[test]
    fn every_impossible_layer_has_a_way_out(params in wild()) {
        let fixes = nearest_layers(&params);
        let errors = Layer::new(params).err();
        prop_assert_eq!(fixes.is_empty(), errors.is_none());
        prop_assert!(errors.is_none_or(|errors| !errors.reasons().is_empty()));
        for fix in fixes {
            prop_assert!(Layer::new(fix.params).is_ok());
            prop_assert!(!fix.changes.is_empty());
            let mut replayed = params;
            for change in fix.changes {
                let before = replayed;
                if let Change::Set { param, axis, from, to } = change {
                    prop_assert!(from != to && replayed.get(param, axis) == from);
                }
                replayed = replayed.apply(change);
                // Not a number is not equal to itself.
                let is_nan = matches!(before.padding_mode, PaddingMode::Constant(value) if value.is_nan());
                prop_assert!(is_nan || before != replayed, "{change:?} changes nothing");
            }
            // A padding value that is no number stays where the operation has none.
            prop_assert_eq!(replayed.effective(), fix.params.effective());
        }
        for param in Param::ALL {
            for axis in Axis::ALL {
                let _ = legal(&params, param, axis).nearest(params.get(param, axis));
            }
        }
    }
}

#[test]
fn a_legal_value_is_found_for_any_number_of_groups() {
    for of in [0, 1, usize::MAX] {
        let legal = Legal::Multiples { of, max: MAX_CHANNELS };
        assert_eq!(legal.nearest(usize::MAX), (of == 1).then_some(MAX_CHANNELS));
    }
}
