use expect_test::{Expect, expect};

use super::*;
use crate::conv::cost::tests::grouped;
use crate::conv::{AxisGeometry, AxisPadding, Dims, Layer, LayerParams, Op, Separable, Walk};

#[track_caller]
fn check(formula: &Formula, text: Expect) {
    text.assert_eq(&formula.to_string());
}

#[test]
fn the_size_of_an_output_in_names() {
    check(
        &output_size(&AxisGeometry::new([8, 3, 1, 1], AxisPadding::both(1), Walk::Floor).unwrap(), true),
        expect!["⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1 = out"],
    );
}

#[test]
fn the_size_of_an_output_in_numbers() {
    check(
        &output_size_of(
            &AxisGeometry::new([9, 3, 2, 2], AxisPadding { before: 0, after: 1 }, Walk::Floor).unwrap(),
        ),
        expect!["⌊(9 + 0 + 1 − 2·(3 − 1) − 1) / 2⌋ + 1 = 3"],
    );
}

#[test]
fn equal_sides_are_written_as_a_product() {
    let formula =
        output_size_of(&AxisGeometry::new([8, 3, 1, 1], AxisPadding::both(1), Walk::Floor).unwrap());
    expect![[
        "<mrow><mrow><mo>⌊</mo><mfrac><mrow><mn>8</mn><mo>+</mo><mn>2</mn><mo>·</mo><mn>1</mn><mo>−</mo><mn>1</mn><mo>·</mo><mrow><mo>(</mo><mrow><mn>3</mn><mo>−</mo><mn>1</mn></mrow><mo>)</mo></mrow><mo>−</mo><mn>1</mn></mrow><mn>1</mn></mfrac><mo>⌋</mo></mrow><mo>+</mo><mn>1</mn><mo>=</mo><mn>8</mn></mrow>"
    ]]
    .assert_eq(&formula.to_mathml().to_string());
}

#[test]
fn the_size_of_a_transposed_output() {
    let axis =
        AxisGeometry::new([3, 3, 2, 1], AxisPadding::both(1), Walk::Stretched { output_padding: 1 }).unwrap();
    check(
        &output_size(&axis, true),
        expect!["(in − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1 = out"],
    );
    let axis = AxisGeometry::new(
        [3, 3, 2, 1],
        AxisPadding { before: 0, after: 1 },
        Walk::Stretched { output_padding: 1 },
    )
    .unwrap();
    check(&output_size_of(&axis), expect!["(3 − 1)·2 − (0 + 1) + 1·(3 − 1) + 1 + 1 = 7"]);
}

#[test]
fn ceil_mode_rounds_up_and_may_leave_a_window_out() {
    let size = |input, kernel, stride, padding| {
        let padding = AxisPadding::both(padding);
        output_size_of(&AxisGeometry::new([input, kernel, stride, 1], padding, Walk::Ceil).unwrap())
            .to_string()
    };
    assert_eq!(size(6, 3, 2, 0), "⌈(6 + 2·0 − 1·(3 − 1) − 1) / 2⌉ + 1 = 3");
    // A third window would start at cell 5 of an input of 4.
    assert_eq!(size(4, 2, 3, 1), "⌈(4 + 2·1 − 1·(2 − 1) − 1) / 3⌉ + 1 − 1 = 2");
}

#[test]
fn what_a_layer_costs_in_names_and_numbers() {
    let layer = grouped(32, 64, 4, true);
    check(&parameters(&layer), expect!["C_out·(C_in / groups)·k_h·k_w + C_out"]);
    // 64 · 8 · 9 = 4608 weights and 64 biases; each weight at 12 544 places.
    check(&parameters_of(&layer), expect!["64·(32 / 4)·3·3 + 64 = 4\u{202f}672"]);
    assert_eq!(multiply_adds(&layer).to_string(), "o_h·o_w·C_out·(C_in / groups)·k_h·k_w");
    assert_eq!(multiply_adds_of(&layer).to_string(), "112·112·64·(32 / 4)·3·3 = 57\u{202f}802\u{202f}752");
    assert_eq!(parameters_of(&grouped(32, 64, 4, false)).to_string(), "64·(32 / 4)·3·3 = 4\u{202f}608");
    expect!["<msub><mi>C</mi><mtext>out</mtext></msub>"]
        .assert_eq(&Formula::Indexed { base: "C", index: "out", role: Role::Output }.to_mathml().to_string());
}

#[test]
fn what_a_transposed_layer_costs_counts_input_cells() {
    let transposed = |dims, size| {
        let params = LayerParams {
            op: Op::ConvTranspose,
            in_channels: 4,
            out_channels: 6,
            groups: 2,
            ..LayerParams::new(dims, size)
        };
        Layer::new(LayerParams { kernel_size: dims.on_axes(|_| 2, 1), bias: true, ..params }).unwrap()
    };
    let plane = transposed(Dims::Two, [1, 5, 7]);
    assert_eq!(parameters(&plane).to_string(), "C_in·(C_out / groups)·k_h·k_w + C_out");
    // 4 · 3 · 4 + 6; 35 cells · 48 weights
    assert_eq!(parameters_of(&plane).to_string(), "4·(6 / 2)·2·2 + 6 = 54");
    assert_eq!(multiply_adds(&plane).to_string(), "i_h·i_w·C_in·(C_out / groups)·k_h·k_w");
    assert_eq!(multiply_adds_of(&plane).to_string(), "5·7·4·(6 / 2)·2·2 = 1\u{202f}680");
    let strip = transposed(Dims::One, [1, 1, 7]);
    assert_eq!(multiply_adds(&strip).to_string(), "i·C_in·(C_out / groups)·k");
    // 7 · 4 · 3 · 2
    assert_eq!(multiply_adds_of(&strip).to_string(), "7·4·(6 / 2)·2 = 168");
    let block = transposed(Dims::Three, [2, 3, 4]);
    assert_eq!(multiply_adds(&block).to_string(), "i_d·i_h·i_w·C_in·(C_out / groups)·k_d·k_h·k_w");
}

#[test]
fn what_a_separable_pair_costs() {
    let pair = Separable::new(&grouped(32, 32, 32, false), 64).unwrap();
    assert_eq!(pair_parameters(&pair).to_string(), "C_in·k_h·k_w + C_in·C_out");
    // 288 + 2048
    assert_eq!(pair_parameters_of(&pair).to_string(), "32·3·3 + 32·64 = 2\u{202f}336");
    check(&pair_share(&pair), expect!["1 / C_out + 1 / (k_h·k_w)"]);
    // (9 + 64) / 576
    check(&pair_share_of(&pair), expect!["1 / 64 + 1 / (3·3) = 73 / 576"]);
    // Two maps of each channel and biases: 2 · 16 · 9 + 2 · 16 · 64 + 32 + 64; the share is 2 / 64 + 2 / 9 = 146 / 576.
    let pair = Separable::new(&grouped(16, 32, 16, true), 64).unwrap();
    assert_eq!(pair_parameters(&pair).to_string(), "m·C_in·k_h·k_w + m·C_in·C_out + m·C_in + C_out");
    assert_eq!(pair_parameters_of(&pair).to_string(), "2·16·3·3 + 2·16·64 + 2·16 + 64 = 2\u{202f}432");
    assert_eq!(pair_share(&pair).to_string(), "m / C_out + m / (k_h·k_w)");
    assert_eq!(pair_share_of(&pair).to_string(), "2 / 64 + 2 / (3·3) = 73 / 288");
}
