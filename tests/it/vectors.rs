//! The numbers of `conv` against numbers computed by other programs: `tools/conv_vectors.py` and
//! `tools/op_vectors.py` say which.

use std::collections::BTreeMap;

use convoscope::conv::{
    Axis, AxisPadding, Dims, Layer, LayerParams, Op, Operands, Padding, PaddingMode, PerAxis, Reduction,
    Source, StepTrace, Tensor, Values, oracle,
};
use convoscope::figure::code::{Support, support};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

/// One line of a data file; the scripts in `tools` describe the fields.
#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(default)]
    op: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    authority: String,
    #[serde(default)]
    batch: usize,
    r#in: usize,
    out: usize,
    groups: usize,
    input: Vec<usize>,
    kernel: Vec<usize>,
    stride: Vec<usize>,
    dilation: Vec<usize>,
    pads: Pads,
    mode: String,
    #[serde(default)]
    value: f32,
    #[serde(default)]
    output: Vec<usize>,
    #[serde(default)]
    exact: bool,
    #[serde(default)]
    x: Vec<f32>,
    #[serde(default)]
    w: Vec<f32>,
    b: Option<Vec<f32>>,
    #[serde(default)]
    y: Vec<f32>,
    #[serde(default)]
    output_padding: Vec<usize>,
    #[serde(default)]
    ceil: bool,
    #[serde(default = "yes")]
    count_include_pad: bool,
    /// For each output element of a maximum, the place of the largest in its plane of the input.
    #[serde(default)]
    winner: Vec<usize>,
}

/// What `count_include_pad` is in `PyTorch`.
const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Pads {
    Named(String),
    Cells(Vec<(usize, usize)>),
}

/// What the cases of a file exercise, and how far floats were off.
#[derive(Default)]
struct Tally {
    kinds: BTreeMap<String, usize>,
    n_exact: usize,
    n_steps: usize,
    n_winners: usize,
    features: BTreeMap<&'static str, usize>,
    /// Largest difference of a float, as a part of what the rounding bound allows.
    worst: f64,
}

fn read(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    serde_json::from_str::<Vectors>(&text).unwrap().cases
}

/// Values of the axes in use become values of three axes.
fn per_axis<T: Copy>(values: &[T], unused: T) -> PerAxis<T> {
    let mut all = [unused; 3];
    all[3 - values.len()..].copy_from_slice(values);
    all
}

impl Case {
    fn params(&self) -> LayerParams {
        let dims = [Dims::One, Dims::Two, Dims::Three][self.input.len() - 1];
        let padding = match &self.pads {
            Pads::Named(name) => match name.as_str() {
                "same" => Padding::Same,
                "same_upper" => Padding::SameUpper,
                "same_lower" => Padding::SameLower,
                "full" => Padding::Full,
                "causal" => Padding::Causal,
                _ => panic!("{}: padding {name}", self.name),
            },
            Pads::Cells(pairs) => Padding::Explicit(
                per_axis(pairs, (0, 0)).map(|(before, after)| AxisPadding { before, after }),
            ),
        };
        let padding_mode = match self.mode.as_str() {
            "zeros" => PaddingMode::Zeros,
            "constant" => PaddingMode::Constant(self.value),
            "reflect" => PaddingMode::Reflect,
            "replicate" => PaddingMode::Replicate,
            "circular" => PaddingMode::Circular,
            mode => panic!("{}: padding mode {mode}", self.name),
        };
        let op = match self.op.as_str() {
            "" => Op::Conv,
            "conv_transpose" => Op::ConvTranspose,
            "max_pool" => Op::MaxPool,
            "avg_pool" => Op::AvgPool,
            op => panic!("{}: operation {op}", self.name),
        };
        LayerParams {
            op,
            output_padding: per_axis(&self.output_padding, 0),
            ceil_mode: self.ceil,
            count_include_pad: self.count_include_pad,
            in_channels: self.r#in,
            out_channels: self.out,
            kernel_size: per_axis(&self.kernel, 1),
            stride: per_axis(&self.stride, 1),
            dilation: per_axis(&self.dilation, 1),
            padding,
            padding_mode,
            groups: self.groups,
            bias: self.b.is_some(),
            ..LayerParams::new(dims, per_axis(&self.input, 1))
        }
    }

    fn check(&self, tally: &mut Tally) {
        let name = &self.name;
        let layer = Layer::new(self.params()).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        assert_eq!(layer.output_size(), per_axis(&self.output, 1), "{name}: output size");
        let tensor = |shape, data: &[f32]| {
            Tensor::new(shape, data.to_vec()).unwrap_or_else(|error| panic!("{name}: {error}"))
        };
        let weight = layer.weight_shape().map(|shape| tensor(shape, &self.w));
        let weight = weight.as_ref().map(|it| it as &dyn Values);
        assert_eq!(self.b.as_ref().map_or(0, |bias| bias.len() as u64), layer.bias_count(), "{name}: bias");
        let [_, channels, depth, height, width] = layer.input_shape();
        let input = tensor([self.batch, channels, depth, height, width], &self.x);
        let bound = layer
            .bind(Operands { input: &input, weight, bias: self.b.as_deref() })
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let whole = bound.forward();
        if let Some(scattered) = oracle::scatter(&bound)
            && self.exact
        {
            assert_eq!(scattered, whole, "{name}: scatter");
        }
        assert_eq!(whole.as_slice().len(), self.y.len(), "{name}: elements of the output");
        assert_eq!(layer.step_count() * self.batch, self.y.len(), "{name}: steps");
        for (item, expected) in self.y.chunks(layer.step_count()).enumerate() {
            let bound = bound.sample(item).unwrap();
            let found = &whole.as_slice()[item * expected.len()..];
            for (step, (&found, &expected)) in found.iter().zip(expected).enumerate() {
                let trace = bound.step(step).unwrap();
                let place = || format!("{name}, image {item}, element {:?}", trace.output);
                assert_eq!(trace.total.to_bits(), found.to_bits(), "{}: trace and forward", place());
                if self.exact {
                    assert_eq!(found, expected, "{}", place());
                } else {
                    let (off, bound) = (f64::from(found) - f64::from(expected), rounding_bound(&trace));
                    assert!(
                        off.abs() <= bound,
                        "{}: {found} for {expected}, off by {off:e}, bound {bound:e}",
                        place()
                    );
                    tally.worst = tally.worst.max(off.abs() / bound);
                }
                if let (Reduction::Max { winner }, Some(&expected)) = (trace.reduction, self.winner.get(step))
                {
                    let Source::Input([z, y, x]) = trace.taps[winner].source else { panic!("{}", place()) };
                    let [_, height, width] = layer.params().input_size;
                    assert_eq!((z * height + y) * width + x, expected, "{}: winner", place());
                    tally.n_winners += 1;
                }
                tally.n_steps += 1;
            }
        }
        *tally.kinds.entry(self.kind.clone()).or_default() += 1;
        tally.n_exact += usize::from(self.exact);
        self.note_features(&layer, tally);
    }

    fn note_features(&self, layer: &Layer, tally: &mut Tally) {
        let axes: Vec<_> = layer.params().dims.axes().iter().map(|&axis| *layer.axis(axis)).collect();
        let all_in_padding = |axis: &convoscope::conv::AxisGeometry| {
            (0..axis.output_size()).any(|o| {
                (0..axis.kernel_size()).all(|k| {
                    let position = axis.position(o, k);
                    !axis.is_inside(position)
                })
            })
        };
        let features = [
            ("1-D", axes.len() == 1),
            ("2-D", axes.len() == 2),
            ("3-D", axes.len() == 3),
            ("bias", self.b.is_some()),
            ("groups", layer.has_weight() && self.groups > 1),
            ("depthwise", layer.has_weight() && layer.is_depthwise()),
            ("stride", axes.iter().any(|axis| axis.stride() > 1)),
            ("dilation", axes.iter().any(|axis| axis.dilation() > 1 && axis.kernel_size() > 1)),
            ("uneven padding", axes.iter().any(|axis| !axis.padding().is_symmetric())),
            ("stride beyond kernel", axes.iter().any(|axis| axis.stride() > axis.kernel_extent())),
            ("cells left over", axes.iter().any(|axis| axis.leftover() > 0)),
            ("window wholly in padding", axes.iter().any(all_in_padding)),
            ("output padding", axes.iter().any(|axis| axis.output_padding() > 0)),
            ("input cropped", axes.iter().any(|axis| axis.before() < 0 || axis.after() < 0)),
            ("ceil mode", self.ceil),
            ("window beyond the padding", axes.iter().any(|axis| axis.beyond() > 0)),
            ("kernel beyond the input", axes.iter().any(|axis| axis.kernel_extent() > axis.padded_size())),
            ("padding not counted", layer.params().op == Op::AvgPool && !self.count_include_pad),
        ];
        for (feature, has) in features {
            *tally.features.entry(feature).or_default() += usize::from(has);
        }
    }
}

/// How far two f32 results of one sum can be apart when only the order of additions differs: each is off by
/// at most γ(n) · Σ|product|, with γ(n) = n·u / (1 − n·u), n terms and u = 2⁻²⁴ (Higham, "Accuracy and Stability
/// of Numerical Algorithms", section 3.1). So the tolerance is relative to the sum of absolute values.
fn rounding_bound(trace: &StepTrace) -> f64 {
    let products = trace.taps.iter().map(|tap| f64::from(tap.input) * f64::from(tap.weight));
    let scale = products.map(f64::abs).sum::<f64>() + f64::from(trace.bias.unwrap_or(0.0).abs());
    let roundings = (trace.taps.len() + 1) as f64 * f64::from(f32::EPSILON) / 2.0;
    let divisor = if let Reduction::Mean { divisor } = trace.reduction { divisor as f64 } else { 1.0 };
    2.0 * roundings / (1.0 - roundings) * scale / divisor
}

#[track_caller]
fn check_file(file: &str, kinds: &[(&str, usize)], n_exact: usize, least: &[(&str, usize)]) {
    let mut tally = Tally::default();
    let cases = read(file);
    for case in &cases {
        case.check(&mut tally);
    }
    let Tally { kinds: found, n_exact: exact, n_steps, n_winners, features, worst } = tally;
    println!(
        "{file}: {} cases, {exact} exact, {n_steps} steps, {n_winners} winners, floats use {worst:.3} of the bound",
        cases.len()
    );
    println!("  {found:?}\n  {features:?}");
    let expected: BTreeMap<_, _> = kinds.iter().map(|&(kind, n)| (kind.to_owned(), n)).collect();
    assert_eq!((found, exact), (expected, n_exact), "{file}: cases of each kind, exact ones");
    for (feature, least) in least {
        assert!(features[feature] >= *least, "{file}: {feature} in {} cases only", features[feature]);
    }
}

#[test]
fn onnx_ships_these_numbers() {
    check_file(
        "conv/onnx.json",
        &[("node", 6), ("pytorch-converted", 26), ("pytorch-operator", 2)],
        6,
        &[("1-D", 8), ("2-D", 19), ("3-D", 7), ("depthwise", 4), ("dilation", 4), ("stride", 9)],
    );
}

#[test]
fn onnx_runtime_and_jax_compute_these_numbers() {
    check_file(
        "conv/random.json",
        &[("integers", 310), ("floats", 40)],
        310,
        &[
            ("1-D", 102),
            ("2-D", 158),
            ("3-D", 90),
            ("depthwise", 50),
            ("groups", 100),
            ("dilation", 90),
            ("uneven padding", 200),
            ("stride beyond kernel", 60),
            ("cells left over", 100),
            ("window wholly in padding", 60),
        ],
    );
}

#[test]
fn numpy_pads_to_these_numbers() {
    check_file(
        "conv/padding.json",
        &[
            ("reflect", 18),
            ("replicate", 18),
            ("circular", 18),
            ("constant", 18),
            ("same", 14),
            ("full", 14),
            ("causal", 14),
            ("same reflect", 4),
            ("same circular", 4),
            ("same replicate", 4),
            ("full constant", 4),
            ("causal replicate", 4),
            ("same_upper", 24),
            ("same_lower", 24),
        ],
        182,
        &[("1-D", 20), ("2-D", 40), ("3-D", 15), ("uneven padding", 50)],
    );
}

#[test]
fn onnx_ships_these_numbers_of_other_operations() {
    check_file(
        "ops/onnx.json",
        &[("node", 66), ("pytorch-converted", 15), ("pytorch-operator", 3)],
        51,
        &[("1-D", 6), ("2-D", 30), ("3-D", 10), ("ceil mode", 4), ("output padding", 4)],
    );
}

#[test]
fn onnx_runtime_and_jax_compute_these_transposed_convolutions() {
    check_file(
        "ops/transposed.json",
        &[("transposed", 170), ("output padding beyond the stride", 30)],
        200,
        &[
            ("1-D", 50),
            ("2-D", 80),
            ("3-D", 40),
            ("groups", 40),
            ("output padding", 40),
            ("input cropped", 40),
        ],
    );
}

#[test]
fn onnx_runtime_and_numpy_compute_these_poolings() {
    check_file(
        "ops/pool.json",
        &[("max_pool", 130), ("avg_pool", 130)],
        260,
        &[
            ("1-D", 80),
            ("2-D", 120),
            ("3-D", 60),
            ("window beyond the padding", 40),
            ("kernel beyond the input", 10),
        ],
    );
}

#[test]
fn onnx_runtime_and_numpy_compute_what_pytorch_has_not() {
    check_file(
        "ops/beyond.json",
        &[("max_pool beyond PyTorch", 65), ("avg_pool beyond PyTorch", 65)],
        130,
        &[("1-D", 40), ("2-D", 60), ("3-D", 30), ("dilation", 40), ("window wholly in padding", 1)],
    );
    let lacks = |params: &LayerParams| support(params)[0].1 != Support::Own;
    for case in read("ops/beyond.json") {
        assert!(lacks(&case.params()), "{}", case.name);
    }
    // Documented as errors by PyTorch.
    for case in read("ops/torch_lacks.json") {
        let params = case.params();
        assert!(Layer::new(params).is_ok() && lacks(&params), "{} ({})", case.name, case.authority);
    }
    // And those of its own size are its own.
    let of_torch = read("ops/pool.json").into_iter().filter(|case| !lacks(&case.params())).count();
    println!("ops/pool.json: {of_torch} of PyTorch alone");
    assert!(of_torch > 60);
}

#[track_caller]
fn check_impossible(file: &str, expected: &[(&str, usize)]) {
    let mut authorities = BTreeMap::new();
    for case in read(file) {
        let errors = Layer::new(case.params()).err();
        assert!(
            errors.is_some_and(|errors| !errors.reasons().is_empty()),
            "{} ({})",
            case.name,
            case.authority
        );
        let who = case.authority.split(':').next().unwrap().to_owned();
        *authorities.entry(who).or_insert(0) += 1;
    }
    println!("{file}: {authorities:?}");
    let expected = expected.iter().map(|&(who, n)| (who.to_owned(), n)).collect();
    assert_eq!(authorities, expected, "{file}");
}

#[test]
fn what_others_refuse_is_refused() {
    check_impossible("conv/impossible.json", &[("ONNX Runtime", 33), ("PyTorch", 20)]);
    check_impossible("ops/impossible.json", &[("PyTorch", 15)]);
}

/// `Axis` and the data files order axes alike: depth, height, width.
#[test]
fn axes_are_filled_from_the_innermost() {
    assert_eq!(per_axis(&[7, 8], 1), [1, 7, 8]);
    assert_eq!(Axis::Width.index(), 2);
}
