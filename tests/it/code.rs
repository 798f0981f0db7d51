//! Layers as code: what every text and every layer must do.

use convoscope::conv::{Axis, AxisPadding, Dims, Layer, LayerParams, Op, Padding, PaddingMode};
use convoscope::figure::code::{Framework, parse, write};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(2024), failure_persistence: None, ..Default::default() }
}

/// Pieces of calls, in any order.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "nn",
        ".",
        "Conv2d",
        "Conv1D",
        "layers",
        "MaxPool3d",
        "(",
        ")",
        "[",
        "]",
        ",",
        "=",
        "kernel_size",
        "padding",
        "stride",
        "'",
        "\"",
        "same",
        "'same'",
        "3",
        "12",
        "-",
        "99999999999",
        "1e",
        "None",
        "True",
        " ",
        "\n",
        "#",
        "\\",
        ";",
        "é",
        "형",
        "−",
        "\u{3000}",
        "in_channels",
    ];
    let piece = prop::sample::select(pieces.to_vec());
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// A good call with one character replaced.
fn nearly_good() -> impl Strategy<Value = String> {
    let calls = [
        "x = nn.Conv2d(3, 64, kernel_size=(7, 5), stride=2, padding='same', bias=False)",
        "layers.Conv2DTranspose(8, [3, 3], strides=2, activation=tf.nn.relu())(x)",
        "self.pool = nn.AvgPool3d(2, None, 1, ceil_mode=True) # mean",
    ];
    (prop::sample::select(calls.to_vec()), any::<prop::sample::Index>(), any::<char>()).prop_map(
        |(call, at, new)| {
            let at = at.index(call.len());
            call.char_indices().map(|(place, old)| if place == at { new } else { old }).collect()
        },
    )
}

fn check_reads_or_says_where(text: &str) -> Result<(), TestCaseError> {
    let current = LayerParams::new(Dims::Two, [1, 8, 8]);
    if let Err(error) = parse(text, &current) {
        let wrong = text.get(error.at..error.at + error.len);
        prop_assert!(wrong.is_some(), "{error:?} in {text:?}");
        prop_assert!(!error.to_string().is_empty());
    }
    Ok(())
}

fn layers() -> impl Strategy<Value = LayerParams> {
    let three = || [1..6_usize, 1..6, 1..6];
    let side = || (0..4_usize, 0..4_usize).prop_map(|(before, after)| AxisPadding { before, after });
    let even = || (0..4_usize).prop_map(AxisPadding::both);
    let padding = prop_oneof![
        Just(Padding::Valid),
        Just(Padding::Same),
        Just(Padding::SameUpper),
        Just(Padding::SameLower),
        Just(Padding::Full),
        Just(Padding::Causal),
        [even(), even(), even()].prop_map(Padding::Explicit),
        [side(), side(), side()].prop_map(Padding::Explicit),
    ];
    let mode = prop_oneof![
        Just(PaddingMode::Zeros),
        Just(PaddingMode::Constant(1.5)),
        Just(PaddingMode::Reflect),
        Just(PaddingMode::Replicate),
        Just(PaddingMode::Circular),
    ];
    let dims = prop_oneof![Just(Dims::One), Just(Dims::Two), Just(Dims::Three)];
    let op = prop::sample::select(Op::ALL.to_vec());
    let flags = [any::<bool>(), any::<bool>(), any::<bool>()];
    let sizes = ([4..12_usize, 4..12, 4..12], three(), three(), three(), [0..3_usize, 0..3, 0..3]);
    ((op, dims), sizes, (padding, mode), (1..4_usize, 1..4_usize, 1..4_usize), flags).prop_map(
        |((op, dims), sizes, (padding, padding_mode), (groups, per_group, out), flags)| {
            let [bias, ceil_mode, count_include_pad] = flags;
            let used = |values: [usize; 3], unused| {
                Axis::ALL.map(|axis| if dims.axes().contains(&axis) { values[axis.index()] } else { unused })
            };
            let padding = match padding {
                Padding::Explicit(cells) => Padding::Explicit(Axis::ALL.map(|axis| {
                    if dims.axes().contains(&axis) { cells[axis.index()] } else { AxisPadding::both(0) }
                })),
                named => named,
            };
            LayerParams {
                op,
                in_channels: groups * per_group,
                out_channels: groups * out,
                kernel_size: used(sizes.1, 1),
                stride: used(sizes.2, 1),
                dilation: used(sizes.3, 1),
                padding,
                padding_mode,
                groups,
                bias,
                output_padding: used(sizes.4, 0),
                ceil_mode,
                count_include_pad,
                ..LayerParams::new(dims, used(sizes.0, 1))
            }
        },
    )
}

/// The same layer without what its operation does not have, and its padding in cells unless code has its name.
fn as_code_says(params: &LayerParams) -> LayerParams {
    let mut said = *params;
    if params.op != Op::ConvTranspose {
        said.output_padding = [0; 3];
    }
    if !params.op.is_pool() {
        said.ceil_mode = false;
    }
    if params.op != Op::AvgPool {
        said.count_include_pad = true;
    }
    let is_same = params.padding == Padding::Same && params.stride == [1; 3] && params.op == Op::Conv;
    let cells = params.explicit_padding();
    let has_padding = cells.iter().any(|pads| pads.padded(0) > 0);
    if params.op != Op::Conv || !has_padding {
        said.padding_mode = PaddingMode::Zeros;
    }
    if !is_same || !has_padding {
        said.padding = Padding::Explicit(cells);
    }
    said
}

/// That the layers are equal; or, since a framework need not be told padding that no window reads, that they are
/// pooling with the same windows.
fn check_means_the_same(asked: &LayerParams, read: &LayerParams, code: &str) -> Result<(), TestCaseError> {
    let all_but_padding = LayerParams { padding: read.padding, ceil_mode: read.ceil_mode, ..*asked };
    if asked.op.is_pool() && read == &all_but_padding {
        if let (Ok(asked), Ok(read)) = (Layer::new(*asked), Layer::new(*read)) {
            prop_assert_eq!(windows(&asked), windows(&read), "{}", code);
        }
    } else {
        prop_assert_eq!(asked, read, "{}", code);
    }
    Ok(())
}

/// Where the windows of each axis start.
fn windows(layer: &Layer) -> Vec<Vec<isize>> {
    let axes = layer.params().dims.axes().iter().map(|&axis| layer.axis(axis));
    axes.map(|axis| (0..axis.output_size()).map(|o| axis.window(o)).collect()).collect()
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn any_text_is_a_layer_or_wrong_somewhere(text in any::<String>()) {
        check_reads_or_says_where(&text)?;
    }

    #[test]
    fn any_pieces_are_a_layer_or_wrong_somewhere(text in soup()) {
        check_reads_or_says_where(&text)?;
    }

    #[test]
    fn any_slip_is_a_layer_or_wrong_somewhere(text in nearly_good()) {
        check_reads_or_says_where(&text)?;
    }

    #[test]
    fn a_line_of_torch_is_read_as_it_was_written(params in layers()) {
        let code = write(&params, Framework::PyTorch);
        // Layers that one line cannot say have a second one, or a comment.
        if !code.contains(['\n', '#']) {
            let read = parse(&code, &params).unwrap().params;
            check_means_the_same(&as_code_says(&params), &read, &code)?;
        }
    }

    #[test]
    fn a_line_of_keras_is_the_same_layer(params in layers()) {
        let code = write(&params, Framework::Keras);
        if !code.contains(['\n', '#']) {
            let mut read = parse(&code, &params).unwrap().params;
            read.padding = Padding::Explicit(read.explicit_padding());
            let mut expected = as_code_says(&params);
            let mut cells = expected.explicit_padding();
            for (pads, extra) in cells.iter_mut().zip(&mut expected.output_padding) {
                // What is taken away at the end and what is added there are one number.
                let both = pads.after.min(*extra);
                (pads.after, *extra) = (pads.after - both, *extra - both);
            }
            expected.padding = Padding::Explicit(cells);
            // Keras says neither: its windows never reach beyond the padded input, and only 'same' leaves padding out.
            let counts_padding = params.op != Op::AvgPool || !code.contains("'same'");
            (expected.ceil_mode, expected.count_include_pad) = (false, counts_padding);
            check_means_the_same(&expected, &read, &code)?;
        }
    }

    #[test]
    fn every_framework_says_something(params in layers()) {
        for framework in Framework::ALL {
            let code = write(&params, framework);
            prop_assert!(!code.is_empty() && code.lines().all(|line| line.trim() == line && !line.is_empty()));
            prop_assert_eq!(code.matches('(').count(), code.matches(')').count());
        }
    }
}
