//! All that is known of a figure as JSON, for programs: the layer in `PyTorch`'s words, its facts, and every tensor with
//! its shape. It is a [saved figure](super::saved) too, and can be opened in the page again.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::error::ExportError;
use super::job::Job;
use super::numbers::Array;
use super::part::Part;
use super::row::Row;
use super::saved::Saved;
use super::watch::{Watch, tell};
use crate::conv::{Axis, AxisPadding};
use crate::figure::code::{Framework, write_with};
use crate::figure::{Activation, facts};

pub(super) const ROW: Row =
    Row { name: "json", extension: "json", media_type: "application/json", write: bytes };

/// What the file holds.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    saved: Saved,
    layer: Layer,
    facts: BTreeMap<&'static str, String>,
    input: Values<'a>,
    weight: Option<Values<'a>>,
    bias: Option<Values<'a>>,
    /// Of the layer: the function after it is not in there.
    output: Option<Values<'a>>,
    /// What that function makes of the output.
    #[serde(skip_serializing_if = "Option::is_none")]
    activated: Option<Values<'a>>,
}

/// The layer. What an operation does not have is left out.
#[derive(Serialize)]
struct Layer {
    /// The class of `torch.nn`.
    class: String,
    in_channels: usize,
    out_channels: usize,
    kernel_size: Vec<usize>,
    stride: Vec<usize>,
    /// Cells before and after, per axis, whatever they are called.
    padding: Vec<[usize; 2]>,
    dilation: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output_padding: Option<Vec<usize>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ceil_mode: Option<bool>,
    /// The layer as code of each framework, or a comment that says why it has none.
    code: BTreeMap<&'static str, String>,
}

/// A tensor. What is no number in JSON, minus infinity in padding that a maximum sees, is `null`.
#[derive(Serialize)]
struct Values<'a> {
    shape: Vec<usize>,
    /// Lists of lists, as deep as the shape is long.
    values: Nested<'a>,
}

impl<'a> Values<'a> {
    fn new(array: Array<'a>) -> Self {
        Self { shape: array.shape.clone(), values: Nested { array } }
    }

    /// What a function makes of each number.
    fn after(&self, function: Activation) -> Values<'static> {
        let values = self.values.array.values.iter().map(|&value| function.apply(value)).collect();
        Values::new(Array { shape: self.shape.clone(), values })
    }
}

/// The numbers of a tensor as lists of lists.
struct Nested<'a> {
    array: Array<'a>,
}

impl Serialize for Nested<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Level { shape: &self.array.shape, values: &self.array.values }.serialize(serializer)
    }
}

/// Those from one axis on.
struct Level<'a> {
    shape: &'a [usize],
    values: &'a [f32],
}

impl Serialize for Level<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.shape {
            [_, inner @ ..] if !inner.is_empty() => {
                let size = inner.iter().product::<usize>().max(1);
                serializer.collect_seq(self.values.chunks(size).map(|values| Level { shape: inner, values }))
            }
            _ => serializer.collect_seq(self.values),
        }
    }
}

fn bytes(job: &Job<'_>, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    tell(watch, 0, 1)?;
    let mut values = |part: Part| job.array(part, watch).map(Values::new);
    let has = |part| job.parts().any(|it| it == part);
    let input = values(Part::Input)?;
    let weight = if has(Part::Weight) { Some(values(Part::Weight)?) } else { None };
    let bias = if has(Part::Bias) { Some(values(Part::Bias)?) } else { None };
    let output = if has(Part::Output) { Some(values(Part::Output)?) } else { None };
    let activated =
        output.as_ref().zip(job.model.activation()).map(|(output, function)| output.after(function));
    let whole = Whole {
        saved: Saved::new(job.figure),
        layer: layer(job),
        facts: facts(job.figure, &job.model)
            .into_iter()
            .filter(|(name, _)| !name.starts_with("set_"))
            .collect(),
        input,
        weight,
        bias,
        output,
        activated,
    };
    let text = serde_json::to_vec(&whole).map_err(|error| ExportError::Json(error.to_string()))?;
    tell(watch, 1, 1)?;
    Ok(text)
}

fn layer(job: &Job<'_>) -> Layer {
    let layer = &job.model.layer;
    let params = layer.params();
    let (dims, facts) = (params.dims, params.op.facts());
    let padding = |&axis: &Axis| {
        let AxisPadding { before, after } = layer.axis(axis).padding();
        [before, after]
    };
    Layer {
        class: format!("{}{}{}", facts.torch[0], dims.count(), facts.torch[1]),
        in_channels: params.in_channels,
        out_channels: params.out_channels,
        kernel_size: dims.in_use(&params.kernel_size).to_vec(),
        stride: dims.in_use(&params.stride).to_vec(),
        padding: dims.axes().iter().map(padding).collect(),
        dilation: dims.in_use(&params.dilation).to_vec(),
        groups: facts.has_weight.then_some(params.groups),
        output_padding: facts.is_transposed.then(|| dims.in_use(&params.output_padding).to_vec()),
        ceil_mode: facts.has_ceil_mode.then_some(params.ceil_mode),
        code: Framework::ALL
            .map(|framework| (framework.name(), write_with(params, job.figure.content.activation, framework)))
            .into(),
    }
}
