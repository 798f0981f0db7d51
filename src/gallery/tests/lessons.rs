//! The numbers that the sentences of the examples state.

use super::*;
use crate::conv::{Axis, Layer, Reduction};
use crate::figure::Cell;

fn layer(name: &str) -> Layer {
    model(name).layer
}

fn output(name: &str) -> Vec<f32> {
    model(name).output_tensor().unwrap().as_slice().to_vec()
}

#[test]
fn sizes_are_as_said() {
    for (name, input, output) in [
        ("kernel_shrinks_output", [8, 8], [4, 4]),
        ("kernel_as_large_as_input", [5, 5], [1, 1]),
        ("even_kernel_same_padding", [5, 5], [5, 5]),
        ("padding_keeps_size", [6, 6], [6, 6]),
        ("padding_grows_output", [4, 4], [8, 8]),
        ("same_padding_with_stride", [6, 6], [3, 3]),
        ("stride_without_overlap", [9, 9], [3, 3]),
        ("floor_leaves_cells", [6, 6], [2, 2]),
        ("dilation_sees_wider", [7, 7], [7, 7]),
        ("dilation_overdone", [8, 8], [2, 2]),
        ("stride_differs_by_axis", [9, 9], [9, 3]),
        ("max_pool_halves", [6, 6], [3, 3]),
        ("max_pool_ceil_mode", [6, 6], [3, 3]),
        ("global_average_pool", [4, 4], [1, 1]),
    ] {
        let layer = layer(name);
        let sizes = [layer.params().input_size, layer.output_size()];
        assert_eq!(sizes, [input, output].map(|[height, width]| [1, height, width]), "{name}");
    }
    let mut rounded_down = *layer("max_pool_ceil_mode").params();
    rounded_down.ceil_mode = false;
    assert_eq!(Layer::new(rounded_down).unwrap().output_size(), [1, 2, 2]);
}

#[test]
fn odd_padding_stands_at_the_end() {
    for name in ["even_kernel_same_padding", "same_padding_with_stride"] {
        for axis in [Axis::Height, Axis::Width] {
            let padding = layer(name).axis(axis).padding();
            assert_eq!([padding.before, padding.after], [0, 1], "{name}");
        }
    }
}

#[test]
fn windows_span_what_is_said() {
    for (name, spans) in [
        ("dilation", [5, 5]),
        ("dilation_sees_wider", [5, 5]),
        ("dilation_same_parameters", [7, 7]),
        ("dilation_overdone", [7, 7]),
        ("dilation_by_axis", [3, 7]),
    ] {
        let layer = layer(name);
        assert_eq!([Axis::Height, Axis::Width].map(|axis| layer.axis(axis).kernel_extent()), spans, "{name}");
        assert_eq!(layer.weight_count(), 9, "{name}");
    }
}

#[test]
fn cells_are_read_as_often_as_is_said() {
    let read = |name: &str| {
        let layer = layer(name);
        [Axis::Height, Axis::Width].map(|axis| {
            layer.axis(axis).read_cells(layer.params().padding_mode).into_iter().filter(|&it| it).count()
        })
    };
    assert_eq!(read("floor_leaves_cells"), [5, 5]);
    assert_eq!(read("stride_without_overlap"), [9, 9]);
    // 5 · 5 = 25 of 81
    assert_eq!(read("stride_and_dilation_miss_cells"), [5, 5]);
    // Rows and columns 0, 1, 4, 5 of 6.
    assert_eq!(read("cells_never_read"), [4, 4]);
}

#[test]
fn a_kernel_answers_most_where_the_input_looks_like_it() {
    let sums = output("local_feature");
    // Five ones meet five weights of 1; a plus meets one weight of 1 and four of −1.
    assert_eq!((sums[6], sums[3 * 5 + 4]), (5., -3.));
    assert_eq!(sums.iter().filter(|&&it| it >= 5.).count(), 1);
    let figure = output("same_answer_everywhere");
    let at = |row: usize, column: usize| figure[row * 7 + column];
    for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (0, 2), (2, 0)] {
        assert_eq!(at(row, column), at(row + 4, column + 4));
    }
    assert!(figure.iter().any(|&it| it != 0.));
    let copy = model("identity_kernel");
    assert_eq!(output("identity_kernel"), copy.input.tensor().unwrap().as_slice());
}

#[test]
fn the_bias_is_what_is_left_and_one_per_channel() {
    assert!(output("bias_alone").iter().all(|&it| it == 3.));
    assert_eq!(output("window_wholly_in_padding")[0], 1.);
    let with = output("one_bias_per_channel");
    let figure = examples().find(|it| it.name == "one_bias_per_channel").unwrap();
    let without = Model::new(&parse(&figure.query.replace("-20,0,20", "0,0,0")).figure.content).unwrap();
    let added: Vec<_> =
        with.iter().zip(without.output_tensor().unwrap().as_slice()).map(|(a, b)| a - b).collect();
    assert_eq!(added, [[-20.; 4], [0.; 4], [20.; 4]].concat());
}

#[test]
fn the_second_half_of_a_separable_pair_takes_the_first_halfs_output() {
    assert_eq!(
        model("separable_pointwise").input.tensor().unwrap().as_slice(),
        output("separable_depthwise")
    );
    let counts = ["separable_depthwise", "separable_pointwise"].map(|name| layer(name).weight_count());
    // 3 · 3 · 3 and 3 · 4; at once 3 · 4 · 3 · 3 = 108.
    assert_eq!(counts, [27, 12]);
}

#[test]
fn kernels_are_as_many_as_is_said() {
    // Kernels are pairs of channels: all of them, or those within groups.
    for (name, kernels) in [
        ("three_to_two_channels", 6),
        ("one_filter_three_channels", 3),
        ("four_filters", 4),
        ("sixteen_channels", 256),
        ("groups", 8),
        ("depthwise", 3),
        ("depthwise_multiplier", 4),
    ] {
        let [first, second, ..] = layer(name).weight_shape().unwrap();
        assert_eq!(first * second, kernels, "{name}");
    }
}

#[test]
fn transposed_layers_stamp() {
    let stamp = model("transposed_stamps_kernel");
    let (kernel, map) =
        (stamp.weight.as_ref().unwrap().tensor().unwrap(), output("transposed_stamps_kernel"));
    for row in 0..5 {
        for column in 0..5 {
            let inside = (1..4).contains(&row) && (1..4).contains(&column);
            let expected = if inside { kernel[[0, 0, 0, row - 1, column - 1]] } else { 0. };
            assert_eq!(map[row * 5 + column], expected);
        }
    }
    // Rows and columns 2 and 5 of 8 lie between stamps of 2 at distance 3.
    let gaps = output("transposed_leaves_gaps");
    let is_gap = |at: usize| at % 3 == 2;
    assert_eq!(gaps.len(), 64);
    for (at, &value) in gaps.iter().enumerate().filter(|(at, _)| is_gap(at / 8) || is_gap(at % 8)) {
        assert_eq!(value, 0., "{at}");
    }
}

#[test]
fn pooling_does_as_is_said() {
    assert!(output("max_pool_padding_is_minus_infinity").iter().all(|&it| it < 0.));
    // Of −3 −5 / −6 −1.
    assert_eq!(output("max_pool_padding_is_minus_infinity")[0], -1.);
    let divisor = |name: &str| model(name).trace(0).reduction;
    assert_eq!(divisor("average_pool_with_padding"), Reduction::Mean { divisor: 9 });
    assert_eq!(divisor("average_pool_without_padding"), Reduction::Mean { divisor: 4 });
    let linear = model("average_pool_as_matrix");
    let row = |step| linear.bound().matrix_row(step).unwrap().entries;
    assert_eq!(row(0), [0, 1, 4, 5].map(|at| (at, 0.25)));
    assert!(row(5).len() == 9 && row(5).iter().all(|&(_, share)| share == 1. / 9.));
    assert_eq!(output("global_average_pool").len(), 3);
    let means = model("global_average_pool");
    let input = means.input.tensor().unwrap();
    for (channel, mean) in output("global_average_pool").into_iter().enumerate() {
        // Sixteen whole numbers: their sum is exact, and so is a sixteenth of it.
        assert_eq!(mean, input.as_slice()[channel * 16..][..16].iter().sum::<f32>() / 16.);
    }
}

#[test]
fn a_single_one_is_answered_by_the_kernel_turned_or_as_it_is() {
    // Vertical and horizontal distance from the middle added up, and 1 in the middle.
    let emboss = [[-2., -1., 0.], [-1., 1., 1.], [0., 1., 2.]].concat();
    let turned: Vec<_> = emboss.iter().rev().copied().collect();
    for (name, expected) in [("correlation", turned), ("convolution_of_mathematics", emboss)] {
        let map = output(name);
        let around_the_one: Vec<_> = (1..4).flat_map(|row| map[row * 5 + 1..][..3].to_vec()).collect();
        assert_eq!(around_the_one, expected, "{name}");
        assert_eq!(map.iter().filter(|&&it| it != 0.).count(), 7, "{name}");
    }
}

/// By how much the errors, times the output of `padding_strides`, grow when 1 is added to a cell: that output is linear
/// in each cell, so this is the gradient.
fn growth(cells: impl Iterator<Item = Cell>) -> Vec<f32> {
    const ERRORS: [f32; 9] = [1., 0., -2., 0., 3., 0., -1., 0., 2.];
    let direct = examples().find(|it| it.name == "padding_strides").unwrap().figure();
    let loss = |figure: &Figure| -> f32 {
        let model = Model::new(&figure.content).unwrap();
        model.output_tensor().unwrap().as_slice().iter().zip(ERRORS).map(|(value, error)| value * error).sum()
    };
    let before = Model::new(&direct.content).unwrap();
    let grown = |cell: Cell| {
        let value = match cell {
            Cell::Input { ic, i } => before.input.get([0, ic, i[0], i[1], i[2]]),
            Cell::Weight { k, .. } => before.weight.as_ref().unwrap().get([0, 0, k[0], k[1], k[2]]),
            Cell::Bias { .. } => 0.,
        };
        let mut figure = direct.clone();
        figure.content.edits.insert(cell, value + 1.);
        loss(&figure) - loss(&direct)
    };
    cells.map(grown).collect()
}

#[test]
fn gradients_are_convolutions() {
    let inputs = (0..25).map(|at| Cell::Input { ic: 0, i: [0, at / 5, at % 5] });
    assert_eq!(output("gradient_of_a_strided_layer"), growth(inputs));
    let weights = (0..9).map(|at| Cell::Weight { oc: 0, fc: 0, k: [0, at / 3, at % 3] });
    assert_eq!(output("gradient_of_the_kernel"), growth(weights));
}

#[test]
fn a_stride_answers_a_shift_otherwise_unless_it_divides_it() {
    let answers = |map: &[f32], at: usize| -> Vec<f32> {
        let mut all: Vec<_> = (0..2).flat_map(|row| map[(at + row) * 4 + at..][..2].to_vec()).collect();
        all.sort_by(f32::total_cmp);
        all
    };
    let map = output("stride_and_shift");
    assert_ne!(answers(&map, 0), answers(&map, 2));
    let example = examples().find(|it| it.name == "stride_and_shift").unwrap();
    // A shift by 4 cells is one by two windows.
    let even = parse(&example.query.replace("0.6.6:3;0.7.6:5,2", "0.5.5:3;0.6.5:5,2")).figure;
    let map = Model::new(&even.content).unwrap().output_tensor().unwrap().as_slice().to_vec();
    assert_eq!(answers(&map, 0), answers(&map, 2));
    assert!(answers(&map, 0).iter().any(|&it| it != 0.));
}

#[test]
fn interpolation_lies_a_quarter_of_the_way_between_two_values() {
    // 0 4 8 8 0: from each ¾ of the nearer and ¼ of the farther, with 0 beyond the ends.
    assert_eq!(output("linear_interpolation"), [0., 1., 3., 5., 7., 8., 8., 6., 2., 0.]);
}
