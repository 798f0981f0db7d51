//! How long a layer takes as a whole, by `BoundLayer::forward`, and by the oracle that it is tested against:
//! `cargo run --release --no-default-features --example pass_speed`.
#![expect(clippy::print_stdout, reason = "a tool for the terminal")]

use std::time::{Duration, Instant};

use convoscope::conv::{BoundLayer, Dims, Layer, LayerParams, Operands, Padding, Tensor, oracle};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dims = Dims::Two;
    let params = LayerParams {
        in_channels: 16,
        out_channels: 16,
        kernel_size: dims.sizes(&[3])?,
        padding: Padding::symmetric(dims.cells(&[1])?),
        ..LayerParams::new(dims, dims.sizes(&[96])?)
    };
    for (name, params) in [
        ("kernel 3, padding 1", params),
        ("the same with stride 2", LayerParams { stride: dims.sizes(&[2])?, ..params }),
        ("a kernel for each channel", LayerParams { groups: 16, ..params }),
    ] {
        let layer = Layer::new(params)?;
        let input = Tensor::from_fn(layer.input_shape(), |[_, c, _, y, x]| (c + y * x % 11) as f32 / 7.0);
        let weight = layer.weight_shape().ok_or("a convolution has a weight")?;
        let weight = Tensor::from_fn(weight, |[o, c, _, y, x]| (o + 2 * c + 3 * y + x) as f32 / 9.0 - 2.0);
        let bias = [0.5; 16];
        let bound = layer.bind(Operands { input: &input, weight: Some(&weight), bias: Some(&bias) })?;
        let (whole, by_rows, slow) =
            (time(|| bound.forward()), time(|| by_rows(&bound, &input)), time(|| oracle::forward(&bound)));
        if whole.1 != slow.1 || by_rows.1 != slow.1 {
            return Err(format!("{name}: the two differ").into());
        }
        let ratio = |time: Duration| time.as_secs_f64() / by_rows.0.as_secs_f64();
        println!(
            "{name}: row by row {:.1?}, forward {:.1?} ({:.2} times that), oracle {:.1?} ({:.1} times)",
            by_rows.0,
            whole.0,
            ratio(whole.0),
            slow.0,
            ratio(slow.0)
        );
    }
    Ok(())
}

/// The quickest of five runs, and what they gave.
fn time(run: impl Fn() -> Tensor) -> (Duration, Tensor) {
    let once = || {
        let start = Instant::now();
        let output = run();
        (start.elapsed(), output)
    };
    let mut best = once();
    for _ in 0..4 {
        let next = once();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

/// What a caller would write who knows only rows.
fn by_rows(bound: &BoundLayer<'_>, input: &Tensor) -> Tensor {
    let [_, channels, depth, height, _] = bound.output_shape();
    let mut data = Vec::new();
    for mut pass in (0..channels).filter_map(|oc| bound.pass(oc)) {
        for (z, y) in (0..depth).flat_map(|z| (0..height).map(move |y| (z, y))) {
            data.extend(pass.row(input, [0, z, y]).unwrap_or_default());
        }
    }
    Tensor::new(bound.output_shape(), data).unwrap_or_else(|_| Tensor::from_fn([0; 5], |_| 0.0))
}
