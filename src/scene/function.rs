//! The curve of the function after the layer.

use crate::figure::{Activation, Model};

/// How far the curve of a function that ends goes on both sides of 0.
const REACH: f32 = 6.0;
/// Lines that the curve is drawn with.
const CURVE_LINES: usize = 32;

/// The function's value at evenly spaced places from one end of its curve to the other: both from −1 to 1.
pub fn activation_curve(function: Activation, reach: f32) -> impl Iterator<Item = [f32; 2]> {
    let scale = height(function, reach);
    (0..=CURVE_LINES).map(move |at| {
        let x = 2.0 * at as f32 / CURVE_LINES as f32 - 1.0;
        [x, function.apply(x * reach) / scale]
    })
}

/// Where the curve has a value, from −1 to 1; at its end for a value beyond it.
pub fn activation_point(function: Activation, reach: f32, value: f32) -> [f32; 2] {
    let x = (value / reach).clamp(-1.0, 1.0);
    [x, function.apply(x * reach) / height(function, reach)]
}

/// How far the curve of a function goes on both sides of 0.
pub fn activation_reach(function: Activation, model: &Model) -> f32 {
    match function {
        // A straight line looks the same at every size: the largest output is its end.
        Activation::Relu | Activation::LeakyRelu => model.max_output().max(1.0),
        Activation::Sigmoid | Activation::Tanh => REACH,
    }
}

/// The value at the upper end of the curve.
const fn height(function: Activation, reach: f32) -> f32 {
    match function {
        Activation::Relu | Activation::LeakyRelu => reach,
        Activation::Sigmoid | Activation::Tanh => 1.0,
    }
}

/// The largest absolute value of the activated output, against which its colors are measured.
pub(super) fn max_activated(function: Activation, max_output: f32) -> f32 {
    match function {
        Activation::Relu | Activation::LeakyRelu => max_output,
        Activation::Sigmoid | Activation::Tanh => 1.0,
    }
}
