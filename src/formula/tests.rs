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
        &output_size(true),
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
