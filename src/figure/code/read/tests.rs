use super::*;
use crate::conv::AxisPadding;
use crate::conv::Op;
use crate::figure::code::Expected;
use crate::figure::{Activation, Figure};

/// An input of 2 maps of 8 × 9 cells.
fn current() -> LayerParams {
    LayerParams { in_channels: 2, input_size: [1, 8, 9], ..Figure::default().content.params }
}

#[track_caller]
fn check(text: &str, change: impl Fn(&mut LayerParams)) {
    let mut expected = LayerParams { in_channels: 2, ..LayerParams::new(Dims::Two, [1, 8, 9]) };
    change(&mut expected);
    assert_eq!(parse(text, &current()).map(|it| it.params), Ok(expected), "{text}");
}

/// `text` has the wrong part between `«` and `»`.
#[track_caller]
fn check_error(text: &str, kind: CodeErrorKind) {
    let at = text.find('«').unwrap();
    let len = text.find('»').unwrap() - at - '«'.len_utf8();
    let error = parse(&text.replace(['«', '»'], ""), &current()).unwrap_err();
    assert_eq!(error, CodeError { at, len, kind });
}

#[test]
fn layers_of_torch() {
    check("nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3)", |params| {
        (params.in_channels, params.out_channels) = (3, 64);
        params.kernel_size = [1, 7, 7];
        params.stride = [1, 2, 2];
        params.padding = Padding::symmetric([0, 3, 3]);
    });
    let all = |params: &mut LayerParams| {
        (params.in_channels, params.out_channels, params.groups) = (4, 6, 2);
        params.kernel_size = [1, 3, 5];
        params.stride = [1, 2, 1];
        params.padding = Padding::symmetric([0, 0, 1]);
        params.dilation = [1, 2, 2];
        params.bias = false;
        params.padding_mode = PaddingMode::Circular;
    };
    check("torch.nn.Conv2d(4, 6, (3, 5), [2, 1], (0, 1), (2), 2, False, \"circular\",)", all);
    check(
        "self.conv1 = nn.Conv2d(  # the first\n    4, 6, stride=(2, 1,),\n    kernel_size=[3, 5], padding=(0, 1), \
         dilation=2,\n    groups=+2, bias=False, padding_mode='circular',\n),",
        all,
    );
    check("Conv2d(1, 1, 3, padding='same')", |params| {
        params.in_channels = 1;
        params.kernel_size = [1, 3, 3];
        params.padding = Padding::Same;
    });
    check("nn.ConvTranspose2d(1, 1, 3, 2, 1, 1, 1, False, 2)", |params| {
        params.op = Op::ConvTranspose;
        params.in_channels = 1;
        params.kernel_size = [1, 3, 3];
        params.stride = [1, 2, 2];
        params.padding = Padding::symmetric([0, 1, 1]);
        params.output_padding = [0, 1, 1];
        params.bias = false;
        params.dilation = [1, 2, 2];
    });
    check("nn.MaxPool2d((2, 3), None, 1, 2, False, True)", |params| {
        params.op = Op::MaxPool;
        params.kernel_size = [1, 2, 3];
        params.stride = [1, 2, 3];
        params.padding = Padding::symmetric([0, 1, 1]);
        params.dilation = [1, 2, 2];
        params.ceil_mode = true;
    });
    check("nn.AvgPool2d(3, 1, 1, True, False, None)", |params| {
        params.op = Op::AvgPool;
        params.kernel_size = [1, 3, 3];
        params.padding = Padding::symmetric([0, 1, 1]);
        params.ceil_mode = true;
        params.count_include_pad = false;
    });
}

#[test]
fn axes_come_and_go() {
    check("nn.Conv1d(1, 1, 3)", |params| {
        *params = LayerParams { kernel_size: [1, 1, 3], ..LayerParams::new(Dims::One, [1, 1, 9]) };
    });
    check("nn.Conv3d(1, 1, (1, 2, 3))", |params| {
        *params = LayerParams { kernel_size: [1, 2, 3], ..LayerParams::new(Dims::Three, [8, 8, 9]) };
    });
    let one = LayerParams::new(Dims::One, [1, 1, 6]);
    assert_eq!(parse("nn.MaxPool2d(2)", &one).unwrap().params.input_size, [1, 6, 6]);
}

#[test]
fn layers_of_keras() {
    let conv = |params: &mut LayerParams| {
        params.out_channels = 32;
        params.kernel_size = [1, 3, 3];
        params.padding = Padding::Valid;
    };
    check("keras.layers.Conv2D(32, (3, 3))", conv);
    check("x = tf.keras.layers.Conv2D(32, 3, padding='SAME')(x)", |params| {
        conv(params);
        params.padding = Padding::Same;
    });
    // 8 rows with stride 2 want one row at the end, 9 columns one on both sides.
    check("layers.Conv2D(32, 3, strides=2, padding='same', use_bias=False, groups=2)", |params| {
        conv(params);
        params.stride = [1, 2, 2];
        params.padding = Padding::SameUpper;
        let pads = [[0, 0], [0, 1], [1, 1]].map(|[before, after]| AxisPadding { before, after });
        assert_eq!(params.explicit_padding(), pads);
        params.bias = false;
        params.groups = 2;
    });
    check("layers.AveragePooling2D(padding='same')", |params| {
        params.op = Op::AvgPool;
        params.kernel_size = [1, 2, 2];
        params.stride = [1, 2, 2];
        params.padding = Padding::SameUpper;
        let pads = [[0, 0], [0, 0], [0, 1]].map(|[before, after]| AxisPadding { before, after });
        assert_eq!(params.explicit_padding(), pads);
        params.count_include_pad = false;
    });
    check("MaxPool2D(pool_size=3, strides=1)", |params| {
        params.op = Op::MaxPool;
        params.kernel_size = [1, 3, 3];
        params.padding = Padding::Valid;
    });
    check("layers.Conv1D(4, 3, dilation_rate=2, padding='causal')", |params| {
        *params = LayerParams {
            in_channels: 2,
            out_channels: 4,
            kernel_size: [1, 1, 3],
            dilation: [1, 1, 2],
            padding: Padding::Causal,
            ..LayerParams::new(Dims::One, [1, 1, 9])
        };
    });
}

#[test]
fn transposed_layers_of_keras_are_as_long_as_theirs() {
    let sizes = |text: &str| {
        let params = parse(text, &current()).unwrap().params;
        let pad = params.axis_padding(Axis::Height);
        assert_eq!(params.axis_padding(Axis::Depth), AxisPadding::both(0));
        let size = 7 * params.stride[1] + params.kernel_extent(Axis::Height) + params.output_padding[1];
        (size - pad.before - pad.after, params.output_padding[1])
    };
    // valid: (i − 1)·s + max(k, s); same: i·s.
    assert_eq!(sizes("layers.Conv2DTranspose(1, 3, strides=2)"), (17, 0));
    assert_eq!(sizes("layers.Conv2DTranspose(1, 2, strides=3)"), (24, 1));
    assert_eq!(sizes("layers.Conv2DTranspose(1, 3, strides=2, padding='same')"), (16, 0));
    assert_eq!(sizes("layers.Conv2DTranspose(1, 2, strides=3, padding='same')"), (24, 1));
    assert_eq!(sizes("layers.Conv2DTranspose(1, 3, 2, 'valid', output_padding=1)"), (18, 1));
}

#[test]
fn what_is_not_shown_is_named() {
    let ignored = |text: &str| parse(text, &current()).unwrap().ignored;
    assert_eq!(
        ignored("Conv2D(8, 3, activation=tf.nn.relu, kernel_initializer=init.HeNormal(seed=(1)), name='a')"),
        ["activation", "kernel_initializer"]
    );
    assert_eq!(ignored("nn.MaxPool2d(2, return_indices=False)"), [""; 0]);
    assert_eq!(ignored("nn.Conv2d(1, 1, 3, dtype=torch.float16, device=None)"), ["dtype"]);
    check_error(
        "nn.AvgPool2d(2, divisor_override=«3»)",
        CodeErrorKind::CannotBeShown { argument: "divisor_override" },
    );
}

#[test]
fn names_that_do_not_exist() {
    let layer = |name: &str, nearest: Option<&str>| CodeErrorKind::UnknownLayer {
        name: name.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    check_error("nn.«Conv2D»(1, 1, 3)", layer("Conv2D", Some("Conv2d")));
    check_error("layers.«Conv2d»(1, 3)", layer("Conv2d", Some("Conv2D")));
    check_error("nn.«Linear»(3, 4)", layer("Linear", None));
    check_error("nn.«MaxPooling2D»(3)", layer("MaxPooling2D", Some("MaxPool2d")));
    let argument = |name: &str, nearest| CodeErrorKind::UnknownArgument { name: name.to_owned(), nearest };
    check_error("nn.Conv2d(1, 1, 3, «strides»=2)", argument("strides", Some("stride")));
    check_error("nn.MaxPool2d(3, «groups»=2)", argument("groups", None));
    check_error("nn.AvgPool1d(2, «divisor_override»=2)", argument("divisor_override", None));
    check_error("Conv2D(1, 3, «stride»=2)", argument("stride", Some("strides")));
}

#[test]
fn arguments_that_do_not_fit_together() {
    check_error("nn.«Conv2d»(1, 1)", CodeErrorKind::MissingArgument { name: "kernel_size" });
    check_error("nn.«Conv2d»()", CodeErrorKind::MissingArgument { name: "in_channels" });
    check_error("layers.«Conv2D»(kernel_size=3)", CodeErrorKind::MissingArgument { name: "filters" });
    check_error("nn.Conv2d(1, 1, 3, «kernel_size»=3)", CodeErrorKind::ArgumentTwice { name: "kernel_size" });
    check_error("nn.Conv2d(1, 1, kernel_size=3, «2»)", CodeErrorKind::NameMissing);
    check_error("nn.AvgPool1d(1, 1, 0, True, True, «None»)", CodeErrorKind::TooManyArguments { limit: 5 });
}

#[test]
fn values_of_the_wrong_kind() {
    let counts = |argument| CodeErrorKind::WrongValue { argument, wanted: Wanted::Counts { axes: 2 } };
    let count = |argument| CodeErrorKind::WrongValue { argument, wanted: Wanted::Count };
    check_error("nn.Conv2d(«3.5», 1, 3)", count("in_channels"));
    check_error("nn.Conv2d(«-3», 1, 3)", count("in_channels"));
    check_error("nn.Conv2d(1, 1, «'3'»)", counts("kernel_size"));
    check_error("nn.Conv2d(1, 1, «3x3»)", counts("kernel_size"));
    check_error("nn.Conv2d(1, 1, 3, stride=«None»)", counts("stride"));
    check_error("nn.Conv2d(1, 1, (3, «1e-3»))", count("kernel_size"));
    let length = |found| CodeErrorKind::TupleLength { argument: "kernel_size", found, wanted: 2 };
    check_error("nn.Conv2d(1, 1, «(3, 3, 3)»)", length(3));
    check_error("nn.Conv2d(1, 1, «(3,)»)", length(1));
    check_error("nn.Conv2d(1, 1, «[]»)", length(0));
    check_error(
        "nn.Conv2d(1, 1, 3, bias=«0»)",
        CodeErrorKind::WrongValue { argument: "bias", wanted: Wanted::Switch },
    );
    check_error(
        "nn.Conv2d(1, 1, 3, padding=«'full'»)",
        CodeErrorKind::WrongValue { argument: "padding", wanted: Wanted::WordsOrCounts(TORCH_PADDINGS) },
    );
    check_error("nn.ConvTranspose2d(1, 1, 3, padding=«'same'»)", counts("padding"));
    check_error(
        "nn.ConvTranspose2d(1, 1, 3, padding_mode=«'reflect'»)",
        CodeErrorKind::WrongValue { argument: "padding_mode", wanted: Wanted::Words("'zeros'") },
    );
    check_error(
        "Conv2D(1, 3, padding=«'causal'»)",
        CodeErrorKind::WrongValue { argument: "padding", wanted: Wanted::Words("'valid', 'same'") },
    );
    check_error("nn.Conv2d(1, 1, «99999999999»)", CodeErrorKind::NumberTooLarge);
}

#[test]
fn what_is_no_call() {
    let expected = CodeErrorKind::Expected;
    check_error("«»", expected(Expected::Layer));
    check_error("# nothing but words\n«»", expected(Expected::Layer));
    check_error("«3» + 4", expected(Expected::Layer));
    check_error("nn.Conv2d«»", expected(Expected::Arguments));
    check_error("conv = «(»3)", expected(Expected::Layer));
    check_error("nn.Conv2d(3, 4, 5«»", expected(Expected::CommaOrEnd));
    check_error("nn.Conv2d(3 «4», 5)", expected(Expected::CommaOrEnd));
    check_error("nn.Conv2d(3, 4, (5, 5«»", expected(Expected::CommaOrEnd));
    check_error("nn.Conv2d(3, «−»4, 5)", expected(Expected::Value));
    check_error("nn.Conv2d(3,«,» 5)", expected(Expected::Value));
    check_error("nn.Conv2d(3, 4, stride=«)»", expected(Expected::Value));
    check_error("nn.Conv2d(3, 4, 5, padding=«'same)»", CodeErrorKind::UnterminatedString);
    check_error("nn.Conv2d(3, 4, 5) «nn.ReLU()» ", CodeErrorKind::TextAfter);
    let long = format!("nn.Conv2d(3, 4, 5){}«é»", " ".repeat(1_982));
    check_error(&long, CodeErrorKind::TooLong { chars: 2_001 });
}

#[test]
fn the_function_after_a_layer_is_read() {
    let of = |text: &str| parse(text, &current()).map(|it| it.activation);
    for (text, function) in [
        ("nn.Conv2d(1, 1, 3)", None),
        ("nn.Conv2d(1, 1, 3)\nnn.ReLU()", Some(Activation::Relu)),
        ("nn.Conv2d(1, 1, 3), nn.ReLU(inplace=True),", Some(Activation::Relu)),
        ("nn.Conv2d(1, 1, 3)  # sum\ntorch.nn.Tanh()", Some(Activation::Tanh)),
        ("nn.Conv2d(1, 1, 3), nn.LeakyReLU()", Some(Activation::LeakyRelu)),
        ("nn.Conv2d(1, 1, 3), nn.LeakyReLU(0.01, inplace=True)", Some(Activation::LeakyRelu)),
        ("keras.layers.Conv2D(1, 3, activation='sigmoid')", Some(Activation::Sigmoid)),
        ("keras.layers.Conv2D(1, 3, activation='linear')", None),
        ("keras.layers.Conv2D(1, 3)\nkeras.layers.Activation('tanh')", Some(Activation::Tanh)),
        (
            "keras.layers.Conv2D(1, 3)\nkeras.layers.LeakyReLU(negative_slope=0.01)",
            Some(Activation::LeakyRelu),
        ),
    ] {
        assert_eq!(of(text), Ok(function), "{text}");
    }
    let slope = || CodeErrorKind::CannotBeShown { argument: "negative_slope" };
    check_error("nn.Conv2d(1, 1, 3), nn.LeakyReLU(«0.2»)", slope());
    // Keras's own slope is another.
    check_error("layers.Conv2D(1, 3), layers.«LeakyReLU»()", slope());
    check_error("nn.Conv2d(1, 1, 3), nn.«Softmax»()", CodeErrorKind::TextAfter);
    check_error("nn.Conv2d(1, 1, 3), «nn.ReLU(), nn.MaxPool2d(2)»", CodeErrorKind::TextAfter);
    check_error("nn.MaxPool2d(2), nn.«ReLU»()", CodeErrorKind::TextAfter);
    let leaky = parse("layers.Conv2D(1, 3, activation='leaky_relu')", &current()).unwrap();
    assert_eq!((leaky.activation, leaky.ignored), (None, vec!["activation"]));
}
