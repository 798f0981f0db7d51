use expect_test::{Expect, expect};

use super::*;
use crate::conv::{AxisGeometry, AxisPadding};

#[track_caller]
fn check(formula: &Formula, text: Expect, latex: Expect) {
    text.assert_eq(&formula.to_string());
    latex.assert_eq(&formula.to_latex());
}

#[test]
fn the_size_of_an_output_in_names() {
    check(
        &output_size(&AxisGeometry::new(8, 3, 1, 1, AxisPadding::both(1)).unwrap(), true),
        expect!["⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1 = out"],
        expect![[
            r"\left\lfloor \frac{\text{in} + 2 \cdot \text{padding} - \text{dilation} \cdot (\text{kernel} - 1) - 1}{\text{stride}} \right\rfloor + 1 = \text{out}"
        ]],
    );
}

#[test]
fn the_size_of_an_output_in_numbers() {
    check(
        &output_size_of(&AxisGeometry::new(9, 3, 2, 2, AxisPadding { before: 0, after: 1 }).unwrap()),
        expect!["⌊(9 + 0 + 1 − 2·(3 − 1) − 1) / 2⌋ + 1 = 3"],
        expect![[r"\left\lfloor \frac{9 + 0 + 1 - 2 \cdot (3 - 1) - 1}{2} \right\rfloor + 1 = 3"]],
    );
}

#[test]
fn equal_sides_are_written_as_a_product() {
    let formula = output_size_of(&AxisGeometry::new(8, 3, 1, 1, AxisPadding::both(1)).unwrap());
    expect![[
        "<mrow><mrow><mo>⌊</mo><mfrac><mrow><mn>8</mn><mo>+</mo><mn>2</mn><mo>·</mo><mn>1</mn><mo>−</mo><mn>1</mn><mo>·</mo><mrow><mo>(</mo><mrow><mn>3</mn><mo>−</mo><mn>1</mn></mrow><mo>)</mo></mrow><mo>−</mo><mn>1</mn></mrow><mn>1</mn></mfrac><mo>⌋</mo></mrow><mo>+</mo><mn>1</mn><mo>=</mo><mn>8</mn></mrow>"
    ]]
    .assert_eq(&formula.to_mathml().to_string());
}

#[test]
fn the_size_of_a_transposed_output() {
    let axis = AxisGeometry::transposed(3, 3, 2, 1, AxisPadding::both(1), 1).unwrap();
    check(
        &output_size(&axis, true),
        expect!["(in − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1 = out"],
        expect![[
            r#"(\text{in} - 1) \cdot \text{stride} - 2 \cdot \text{padding} + \text{dilation} \cdot (\text{kernel} - 1) + \text{output\_padding} + 1 = \text{out}"#
        ]],
    );
    let axis = AxisGeometry::transposed(3, 3, 2, 1, AxisPadding { before: 0, after: 1 }, 1).unwrap();
    check(
        &output_size_of(&axis),
        expect!["(3 − 1)·2 − (0 + 1) + 1·(3 − 1) + 1 + 1 = 7"],
        expect![[r#"(3 - 1) \cdot 2 - (0 + 1) + 1 \cdot (3 - 1) + 1 + 1 = 7"#]],
    );
}

#[test]
fn ceil_mode_rounds_up_and_may_leave_a_window_out() {
    let size = |input, kernel, stride, padding| {
        let padding = AxisPadding::both(padding);
        output_size_of(&AxisGeometry::with_ceil_mode(input, kernel, stride, 1, padding).unwrap()).to_string()
    };
    assert_eq!(size(6, 3, 2, 0), "⌈(6 + 2·0 − 1·(3 − 1) − 1) / 2⌉ + 1 = 3");
    // A third window would start at cell 5 of an input of 4.
    assert_eq!(size(4, 2, 3, 1), "⌈(4 + 2·1 − 1·(2 − 1) − 1) / 3⌉ + 1 − 1 = 2");
}
