//! A line of a data file, and how it is compared with `conv`.

use std::collections::BTreeMap;

use convoscope::conv::{
    AxisPadding, Dims, Layer, LayerParams, Op, Operands, Padding, PaddingMode, PerAxis, Reduction, Source,
    StepTrace, Tensor, Values, oracle,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

/// One line of a data file; the scripts in `tools` describe the fields.
#[derive(Deserialize)]
pub(super) struct Case {
    pub(super) name: String,
    #[serde(default)]
    pub(super) op: String,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) authority: String,
    #[serde(default)]
    pub(super) batch: usize,
    pub(super) r#in: usize,
    pub(super) out: usize,
    pub(super) groups: usize,
    pub(super) input: Vec<usize>,
    pub(super) kernel: Vec<usize>,
    pub(super) stride: Vec<usize>,
    pub(super) dilation: Vec<usize>,
    pads: Pads,
    pub(super) mode: String,
    #[serde(default)]
    pub(super) value: f32,
    #[serde(default)]
    pub(super) output: Vec<usize>,
    #[serde(default)]
    pub(super) exact: bool,
    #[serde(default)]
    pub(super) x: Vec<f32>,
    #[serde(default)]
    pub(super) w: Vec<f32>,
    pub(super) b: Option<Vec<f32>>,
    #[serde(default)]
    pub(super) y: Vec<f32>,
    #[serde(default)]
    pub(super) output_padding: Vec<usize>,
    #[serde(default)]
    pub(super) ceil: bool,
    #[serde(default = "yes")]
    pub(super) count_include_pad: bool,
    /// For each output element of a maximum, the place of the largest in its plane of the input.
    #[serde(default)]
    pub(super) winner: Vec<usize>,
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
pub(super) struct Tally {
    pub(super) kinds: BTreeMap<String, usize>,
    pub(super) n_exact: usize,
    pub(super) n_steps: usize,
    pub(super) n_winners: usize,
    pub(super) features: BTreeMap<&'static str, usize>,
    /// Largest difference of a float, as a part of what the rounding bound allows.
    pub(super) worst: f64,
}

pub(super) fn read(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    serde_json::from_str::<Vectors>(&text).unwrap().cases
}

/// Values of the axes in use become values of three axes.
pub(super) fn per_axis<T: Copy>(values: &[T], unused: T) -> PerAxis<T> {
    let mut all = [unused; 3];
    all[3 - values.len()..].copy_from_slice(values);
    all
}

impl Case {
    pub(super) fn params(&self) -> LayerParams {
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

    pub(super) fn check(&self, tally: &mut Tally) {
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
