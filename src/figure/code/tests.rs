use super::*;
use crate::conv::{AxisPadding, Dims, Op, Padding, PaddingMode};
use crate::figure::Figure;
use crate::figure::{Activation, url};

/// The layer of a query, changed by `change`, in all four frameworks.
#[track_caller]
fn check(query: &str, change: impl Fn(&mut LayerParams), expected: [&str; 4]) {
    let mut params = url::parse(query).figure.content.params;
    change(&mut params);
    assert_eq!(Framework::ALL.map(|framework| write(&params, framework)), expected);
}

#[track_caller]
fn check_torch(query: &str, expected: &str) {
    assert_eq!(write(&url::parse(query).figure.content.params, Framework::PyTorch), expected);
}

fn pads(cells: [[usize; 2]; 3]) -> Padding {
    Padding::Explicit(cells.map(|[before, after]| AxisPadding { before, after }))
}

#[test]
fn only_what_is_not_the_default_is_written() {
    check_torch("", "nn.Conv2d(1, 1, kernel_size=3, padding=1)");
    check_torch("padding=valid&bias=0", "nn.Conv2d(1, 1, kernel_size=3, bias=False)");
    check_torch("kernel=3x5&stride=1x2", "nn.Conv2d(1, 1, kernel_size=(3, 5), stride=(1, 2), padding=1)");
    check_torch(
        "in_channels=4&out_channels=6&groups=2&dilation=2&padding=1x0",
        "nn.Conv2d(4, 6, kernel_size=3, padding=(1, 0), dilation=2, groups=2)",
    );
    check(
        "in_channels=3&out_channels=64&input=32&kernel=7&stride=2&padding=3",
        |_| (),
        [
            "nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3)",
            "x = keras.ops.pad(x, ((0, 0), (0, 0), (3, 3), (3, 3)))\n\
             keras.layers.Conv2D(filters=64, kernel_size=7, strides=2, data_format='channels_first')",
            "nn.Conv(features=64, kernel_size=(7, 7), strides=(2, 2), padding=[(3, 3), (3, 3)])",
            "# w: [64, 3, 7, 7], b: [64]\n\
             onnx.helper.make_node('Conv', ['x', 'w', 'b'], ['y'], kernel_shape=[7, 7], strides=[2, 2], \
             pads=[3, 3, 3, 3])",
        ],
    );
    check(
        "in_channels=4&out_channels=6&groups=2&dilation=2&padding=0&bias=0",
        |_| (),
        [
            "nn.Conv2d(4, 6, kernel_size=3, dilation=2, groups=2, bias=False)",
            "keras.layers.Conv2D(filters=6, kernel_size=3, data_format='channels_first', dilation_rate=2, groups=2, \
             use_bias=False)",
            "nn.Conv(features=6, kernel_size=(3, 3), padding='VALID', kernel_dilation=(2, 2), \
             feature_group_count=2, use_bias=False)",
            "# w: [6, 2, 3, 3]\n\
             onnx.helper.make_node('Conv', ['x', 'w'], ['y'], kernel_shape=[3, 3], dilations=[2, 2], group=2)",
        ],
    );
}

#[test]
fn paddings_that_the_layer_of_torch_knows() {
    check_torch("padding=same&kernel=4", "nn.Conv2d(1, 1, kernel_size=4, padding='same')");
    check_torch("padding=full", "nn.Conv2d(1, 1, kernel_size=3, padding=2)");
    check_torch("padding_mode=reflect", "nn.Conv2d(1, 1, kernel_size=3, padding=1, padding_mode='reflect')");
    check_torch("padding=0&padding_mode=reflect", "nn.Conv2d(1, 1, kernel_size=3)");
}

#[test]
fn paddings_that_the_layer_of_torch_does_not_know() {
    let conv = "nn.Conv2d(1, 1, kernel_size=3)";
    for (query, pad) in [
        ("padding=causal", "(2, 0, 2, 0)"),
        ("padding=0.1x2.3", "(2, 3, 0, 1)"),
        ("padding_mode=constant:1.5", "(1, 1, 1, 1), value=1.5"),
        ("padding=0.1&padding_mode=circular", "(0, 1, 0, 1), mode='circular'"),
        ("padding=same&padding_mode=constant:2", "(1, 1, 1, 1), value=2"),
    ] {
        check_torch(query, &format!("x = F.pad(x, {pad})\n{conv}"));
    }
}

#[test]
fn same_and_causal_by_name() {
    check(
        "padding=same&kernel=4",
        |_| (),
        [
            "nn.Conv2d(1, 1, kernel_size=4, padding='same')",
            "keras.layers.Conv2D(filters=1, kernel_size=4, padding='same', data_format='channels_first')",
            "nn.Conv(features=1, kernel_size=(4, 4))",
            "# w: [1, 1, 4, 4], b: [1]\n\
             onnx.helper.make_node('Conv', ['x', 'w', 'b'], ['y'], kernel_shape=[4, 4], pads=[1, 1, 2, 2])",
        ],
    );
    check(
        "",
        |params| {
            let one = LayerParams::new(Dims::One, [1, 1, 9]);
            *params = LayerParams { kernel_size: [1, 1, 3], padding: Padding::Causal, ..one };
        },
        [
            "x = F.pad(x, (2, 0))\nnn.Conv1d(1, 1, kernel_size=3)",
            "keras.layers.Conv1D(filters=1, kernel_size=3, padding='causal', data_format='channels_first')",
            "nn.Conv(features=1, kernel_size=(3,), padding=[(2, 0)])",
            "# w: [1, 1, 3], b: [1]\n\
             onnx.helper.make_node('Conv', ['x', 'w', 'b'], ['y'], kernel_shape=[3], pads=[2, 0])",
        ],
    );
}

#[test]
fn padding_that_is_not_zero() {
    check(
        "padding_mode=replicate&padding=1x2",
        |_| (),
        [
            "nn.Conv2d(1, 1, kernel_size=3, padding=(1, 2), padding_mode='replicate')",
            "# mode='edge' needs the JAX backend.\n\
             x = keras.ops.pad(x, ((0, 0), (0, 0), (1, 1), (2, 2)), mode='edge')\n\
             keras.layers.Conv2D(filters=1, kernel_size=3, data_format='channels_first')",
            "x = jnp.pad(x, ((0, 0), (1, 1), (2, 2), (0, 0)), mode='edge')\n\
             nn.Conv(features=1, kernel_size=(3, 3), padding='VALID')",
            "# pads: [0, 0, 1, 2, 0, 0, 1, 2]\n\
             onnx.helper.make_node('Pad', ['x', 'pads'], ['padded'], mode='edge')\n\
             # w: [1, 1, 3, 3], b: [1]\n\
             onnx.helper.make_node('Conv', ['padded', 'w', 'b'], ['y'], kernel_shape=[3, 3])",
        ],
    );
    check(
        "padding_mode=constant:-1.5",
        |_| (),
        [
            "x = F.pad(x, (1, 1, 1, 1), value=-1.5)\nnn.Conv2d(1, 1, kernel_size=3)",
            "x = keras.ops.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-1.5)\n\
             keras.layers.Conv2D(filters=1, kernel_size=3, data_format='channels_first')",
            "x = jnp.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)), constant_values=-1.5)\n\
             nn.Conv(features=1, kernel_size=(3, 3), padding='VALID')",
            "# pads: [0, 0, 1, 1, 0, 0, 1, 1], value: -1.5\n\
             onnx.helper.make_node('Pad', ['x', 'pads', 'value'], ['padded'], mode='constant')\n\
             # w: [1, 1, 3, 3], b: [1]\n\
             onnx.helper.make_node('Conv', ['padded', 'w', 'b'], ['y'], kernel_shape=[3, 3])",
        ],
    );
}

#[test]
fn a_transposed_layer() {
    let transposed = |params: &mut LayerParams| {
        params.op = Op::ConvTranspose;
        params.stride = [1, 2, 2];
        params.output_padding = [0, 1, 1];
    };
    check(
        "in_channels=3&out_channels=5",
        transposed,
        [
            "nn.ConvTranspose2d(3, 5, kernel_size=3, stride=2, padding=1, output_padding=1)",
            "keras.layers.Conv2DTranspose(filters=5, kernel_size=3, strides=2, data_format='channels_first')\n\
             y = y[:, :, 1:, 1:]",
            "# padding is that of the stretched input; transpose_kernel turns the kernel over.\n\
             nn.ConvTranspose(features=5, kernel_size=(3, 3), strides=(2, 2), padding=[(1, 2), (1, 2)], \
             transpose_kernel=True)",
            "# w: [3, 5, 3, 3], b: [5]\n\
             onnx.helper.make_node('ConvTranspose', ['x', 'w', 'b'], ['y'], kernel_shape=[3, 3], strides=[2, 2], \
             pads=[1, 1, 1, 1], output_padding=[1, 1])",
        ],
    );
    // Uneven padding, more than the kernel reaches; a stride beyond the kernel.
    check(
        "kernel=2",
        |params| {
            params.op = Op::ConvTranspose;
            params.stride = [1, 1, 3];
            params.padding = pads([[0, 0], [2, 0], [0, 1]]);
        },
        [
            "nn.ConvTranspose2d(1, 1, kernel_size=2, stride=(1, 3))\ny = F.pad(y, (0, -1, -2, 0))",
            "keras.layers.Conv2DTranspose(filters=1, kernel_size=2, strides=(1, 3), output_padding=0, \
             data_format='channels_first')\n\
             y = y[:, :, 2:, :-1]",
            "# padding is that of the stretched input; transpose_kernel turns the kernel over.\n\
             nn.ConvTranspose(features=1, kernel_size=(2, 2), strides=(1, 3), padding=[(-1, 1), (1, 0)], \
             transpose_kernel=True)",
            "# w: [1, 1, 2, 2], b: [1]\n\
             onnx.helper.make_node('ConvTranspose', ['x', 'w', 'b'], ['y'], kernel_shape=[2, 2], strides=[1, 3], \
             pads=[2, 0, 0, 1])",
        ],
    );
    let [_, keras, flax, _] = Framework::ALL.map(|framework| {
        let mut params = LayerParams {
            in_channels: 2,
            out_channels: 2,
            groups: 2,
            ..url::parse("").figure.content.params
        };
        transposed(&mut params);
        write(&params, framework)
    });
    assert_eq!(keras, "# keras.layers.Conv2DTranspose has no groups.");
    assert_eq!(flax, "# nn.ConvTranspose of Flax has no groups.");
}

#[test]
fn the_largest_value() {
    check(
        "kernel=2&padding=0",
        |params| {
            params.op = Op::MaxPool;
            params.stride = params.kernel_size;
        },
        [
            "nn.MaxPool2d(kernel_size=2)",
            "keras.layers.MaxPooling2D(pool_size=2, data_format='channels_first')",
            "nn.max_pool(x, window_shape=(2, 2), strides=(2, 2))",
            "onnx.helper.make_node('MaxPool', ['x'], ['y'], kernel_shape=[2, 2], strides=[2, 2])",
        ],
    );
    // 8 cells with a padding of 1: the fifth window of three reaches one cell too far.
    check(
        "input=8",
        |params| {
            params.op = Op::MaxPool;
            params.stride = [1, 2, 2];
            params.ceil_mode = true;
        },
        [
            "nn.MaxPool2d(kernel_size=3, stride=2, padding=1, ceil_mode=True)",
            "x = keras.ops.pad(x, ((0, 0), (0, 0), (1, 2), (1, 2)), constant_values=float('-inf'))\n\
             keras.layers.MaxPooling2D(pool_size=3, strides=2, data_format='channels_first')",
            "nn.max_pool(x, window_shape=(3, 3), strides=(2, 2), padding=[(1, 2), (1, 2)])",
            "onnx.helper.make_node('MaxPool', ['x'], ['y'], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1], \
             ceil_mode=1)",
        ],
    );
    check(
        "padding=0.1&dilation=2",
        |params| params.op = Op::MaxPool,
        [
            "x = F.pad(x, (0, 1, 0, 1), value=float('-inf'))\nnn.MaxPool2d(kernel_size=3, stride=1, dilation=2)",
            "# keras.layers.MaxPooling2D has no dilation.",
            "# nn.max_pool has no dilation.",
            "onnx.helper.make_node('MaxPool', ['x'], ['y'], kernel_shape=[3, 3], pads=[0, 0, 1, 1], dilations=[2, 2])",
        ],
    );
}

#[test]
fn the_mean() {
    let average = |params: &mut LayerParams| {
        params.op = Op::AvgPool;
        params.stride = [1, 2, 2];
    };
    check(
        "",
        average,
        [
            "nn.AvgPool2d(kernel_size=3, stride=2, padding=1)",
            "x = keras.ops.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))\n\
             keras.layers.AveragePooling2D(pool_size=3, strides=2, data_format='channels_first')",
            "nn.avg_pool(x, window_shape=(3, 3), strides=(2, 2), padding=[(1, 1), (1, 1)])",
            "onnx.helper.make_node('AveragePool', ['x'], ['y'], kernel_shape=[3, 3], strides=[2, 2], \
             pads=[1, 1, 1, 1], count_include_pad=1)",
        ],
    );
    check(
        "",
        |params| {
            average(params);
            params.count_include_pad = false;
        },
        [
            "nn.AvgPool2d(kernel_size=3, stride=2, padding=1, count_include_pad=False)",
            "# keras.layers.AveragePooling2D cannot leave this padding out of the mean.",
            "nn.avg_pool(x, window_shape=(3, 3), strides=(2, 2), padding=[(1, 1), (1, 1)], count_include_pad=False)",
            "onnx.helper.make_node('AveragePool', ['x'], ['y'], kernel_shape=[3, 3], strides=[2, 2], \
             pads=[1, 1, 1, 1])",
        ],
    );
    // The last window hangs over by one cell: what 'same' does with 8 cells.
    check(
        "input=8&padding=0",
        |params| {
            average(params);
            params.ceil_mode = true;
        },
        [
            "nn.AvgPool2d(kernel_size=3, stride=2, ceil_mode=True)",
            "# The same padding for this input size only.\n\
             keras.layers.AveragePooling2D(pool_size=3, strides=2, padding='same', data_format='channels_first')",
            "nn.avg_pool(x, window_shape=(3, 3), strides=(2, 2), padding=[(0, 1), (0, 1)], count_include_pad=False)",
            "onnx.helper.make_node('AveragePool', ['x'], ['y'], kernel_shape=[3, 3], strides=[2, 2], ceil_mode=1)",
        ],
    );
}

#[test]
fn no_last_window_starts_in_the_padding() {
    // 7 cells with 2 of padding: windows start at −2, 1 and 4; the next would start at 7, beyond the last cell.
    check(
        "",
        |params| {
            let one = LayerParams::new(Dims::One, [1, 1, 7]);
            *params = LayerParams { kernel_size: [1, 1, 2], stride: [1, 1, 3], ceil_mode: true, ..one };
            params.op = Op::MaxPool;
            params.padding = Padding::symmetric([0, 0, 2]);
        },
        [
            "x = F.pad(x, (2, 0), value=float('-inf'))\nnn.MaxPool1d(kernel_size=2, stride=3)",
            "x = keras.ops.pad(x, ((0, 0), (0, 0), (2, 0)), constant_values=float('-inf'))\n\
             keras.layers.MaxPooling1D(pool_size=2, strides=3, data_format='channels_first')",
            "nn.max_pool(x, window_shape=(2,), strides=(3,), padding=[(2, 0)])",
            "# ONNX Runtime wants pads < kernel_shape.\n\
             onnx.helper.make_node('MaxPool', ['x'], ['y'], kernel_shape=[2], strides=[3], pads=[2, 2], ceil_mode=1)",
        ],
    );
}

#[test]
fn an_average_volume_smaller_than_the_kernel() {
    check_torch(
        "op=avg_pool&dims=3&input=3x4x4&kernel=4x2x2&stride=2&padding=1",
        "# nn.AvgPool3d wants an input as large as the kernel.\n\
         nn.AvgPool3d(kernel_size=(4, 2, 2), stride=2, padding=1)",
    );
    check_torch(
        "op=avg_pool&dims=3&input=4&kernel=4x2x2&stride=2&padding=1",
        "nn.AvgPool3d(kernel_size=(4, 2, 2), stride=2, padding=1)",
    );
}

#[test]
fn volumes_and_impossible_layers() {
    check(
        "",
        |params| {
            let three = LayerParams::new(Dims::Three, [4, 4, 4]);
            *params =
                LayerParams { kernel_size: [1, 2, 3], padding: pads([[0, 1], [0, 0], [2, 0]]), ..three };
        },
        [
            "x = F.pad(x, (2, 0, 0, 0, 0, 1))\nnn.Conv3d(1, 1, kernel_size=(1, 2, 3))",
            "x = keras.ops.pad(x, ((0, 0), (0, 0), (0, 1), (0, 0), (2, 0)))\n\
             keras.layers.Conv3D(filters=1, kernel_size=(1, 2, 3), data_format='channels_first')",
            "nn.Conv(features=1, kernel_size=(1, 2, 3), padding=[(0, 1), (0, 0), (2, 0)])",
            "# w: [1, 1, 1, 2, 3], b: [1]\n\
             onnx.helper.make_node('Conv', ['x', 'w', 'b'], ['y'], kernel_shape=[1, 2, 3], pads=[0, 0, 2, 1, 0, 0])",
        ],
    );
    for op in Op::ALL {
        for n in [0, usize::MAX] {
            let params = LayerParams {
                op,
                input_size: [n; 3],
                kernel_size: [n; 3],
                stride: [n; 3],
                dilation: [n; 3],
                groups: n,
                padding: Padding::Full,
                padding_mode: PaddingMode::Reflect,
                ceil_mode: true,
                ..LayerParams::new(Dims::Three, [1; 3])
            };
            for framework in Framework::ALL {
                assert!(!write(&params, framework).is_empty());
            }
        }
    }
}

#[test]
fn the_function_after_a_layer_is_written_and_read_back() {
    let params = Figure::default().content.params;
    let written = |function, framework| write_with(&params, Some(function), framework);
    let relu = Framework::ALL.map(|framework| written(Activation::Relu, framework));
    assert_eq!(relu[0], "nn.Conv2d(1, 1, kernel_size=3, padding=1)\nnn.ReLU()");
    assert!(relu[1].ends_with("data_format='channels_first', activation='relu')"), "{}", relu[1]);
    assert!(relu[2].ends_with("\ny = nn.relu(y)"), "{}", relu[2]);
    assert!(relu[3].ends_with("\nonnx.helper.make_node('Relu', ['y'], ['z'])"), "{}", relu[3]);
    for function in Activation::ALL {
        // Keras would pad in a line of its own, which is not read.
        let cells = (Framework::PyTorch, params.padding);
        for (framework, padding) in [cells, (Framework::Keras, Padding::Valid)] {
            let params = LayerParams { padding, ..params };
            let text = write_with(&params, Some(function), framework);
            let read = parse(&text, &params).unwrap();
            assert_eq!((read.params, read.activation), (params, Some(function)), "{text}");
        }
    }
    let pool = LayerParams { op: Op::MaxPool, padding: Padding::Valid, ..params };
    for framework in Framework::ALL {
        assert_eq!(write_with(&pool, Some(Activation::Relu), framework), write(&pool, framework));
    }
}
