//! A layer as code, and code as a layer.
//!
//! [`write()`] gives the lines with which a framework makes the layer: only what is not the framework's default, and
//! a comment where the framework has no such layer. [`parse`] reads one call of `PyTorch` or Keras back.
//!
//! ```text
//! LayerParams ──write──▶ nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3)
//!      ▲                        │
//!      └─────────parse──────────┘
//! ```

mod after;
mod call;
mod error;
mod flax;
mod keras;
mod nearest;
mod onnx;
mod read;
mod signature;
mod spec;
mod support;
mod syntax;
mod torch;

use self::spec::Spec;
use super::Activation;
use crate::conv::LayerParams;

pub use self::error::{CodeError, CodeErrorKind, Expected, MAX_CODE_CHARS, Wanted};
pub use self::read::parse;
pub use self::support::{Refusal, Support};

/// What a call says.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The layer, possible or not.
    pub params: LayerParams,
    /// The function after it.
    pub activation: Option<Activation>,
    /// Arguments that were read and have no effect on what is shown, such as `dtype`.
    pub ignored: Vec<&'static str>,
}

/// Something layers are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Framework {
    /// `torch.nn`.
    #[default]
    PyTorch,
    /// `keras.layers` of Keras 3.
    Keras,
    /// `flax.linen`.
    Flax,
    /// Nodes of an ONNX graph.
    Onnx,
}

impl Framework {
    /// All, in the order in which the page lists them.
    pub const ALL: [Self; 4] = [Self::PyTorch, Self::Keras, Self::Flax, Self::Onnx];

    /// Its name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PyTorch => "PyTorch",
            Self::Keras => "Keras",
            Self::Flax => "Flax",
            Self::Onnx => "ONNX",
        }
    }
}

/// The lines that make the layer: before it what pads its input, after it what crops its output, where the framework's
/// layer cannot do that itself. A comment alone where the framework has no such layer.
///
/// ```
/// use convoscope::figure::code::{Framework, write};
/// use convoscope::figure::Figure;
/// let params = Figure::default().content.params;
/// assert_eq!(write(&params, Framework::PyTorch), "nn.Conv2d(1, 1, kernel_size=3, padding=1)");
/// ```
pub fn write(params: &LayerParams, framework: Framework) -> String {
    write_with(params, None, framework)
}

/// The same, and the function after it; of pooling, which has none, nothing more.
///
/// ```
/// use convoscope::figure::code::{Framework, write_with};
/// use convoscope::figure::{Activation, Figure};
/// let params = Figure::default().content.params;
/// let code = write_with(&params, Some(Activation::Relu), Framework::PyTorch);
/// assert_eq!(code, "nn.Conv2d(1, 1, kernel_size=3, padding=1)\nnn.ReLU()");
/// ```
pub fn write_with(params: &LayerParams, activation: Option<Activation>, framework: Framework) -> String {
    let spec = Spec { activation: activation.filter(|_| !params.op.is_pool()), ..Spec::new(params) };
    let mut lines = match framework {
        Framework::PyTorch => torch::write(&spec),
        Framework::Keras => keras::write(&spec),
        Framework::Flax => flax::write(&spec),
        Framework::Onnx => onnx::write(&spec),
    };
    let is_missing = matches!(support_of(&spec, framework), Support::Missing(_));
    let after = spec.activation.filter(|_| !is_missing).and_then(|function| match framework {
        Framework::PyTorch => Some(after::torch(function)),
        Framework::Keras => after::keras(function),
        Framework::Flax => Some(after::flax(function)),
        Framework::Onnx => Some(after::onnx(function)),
    });
    lines.extend(after.map(str::to_owned));
    lines.join("\n")
}

/// For each framework, in the order of [`Framework::ALL`], whether it has a layer, and if not, why.
///
/// ```
/// use convoscope::conv::{Dims, LayerParams, Op, Padding};
/// use convoscope::figure::code::{Framework, Refusal, Support, support};
/// let dilated_mean = LayerParams {
///     op: Op::AvgPool,
///     kernel_size: [1, 3, 3],
///     dilation: [1, 2, 2],
///     ..LayerParams::new(Dims::Two, [1, 8, 8])
/// };
/// let has = support(&dilated_mean);
/// assert_eq!(has[0], (Framework::PyTorch, Support::Missing(Refusal::PoolDilation)));
/// assert_eq!(has[3], (Framework::Onnx, Support::Own));
/// ```
pub fn support(params: &LayerParams) -> [(Framework, Support); 4] {
    let spec = Spec::new(params);
    Framework::ALL.map(|framework| (framework, support_of(&spec, framework)))
}

fn support_of(spec: &Spec, framework: Framework) -> Support {
    match framework {
        Framework::PyTorch => torch::support(spec),
        Framework::Keras => keras::support(spec),
        Framework::Flax => flax::support(spec),
        Framework::Onnx => onnx::support(spec),
    }
}

#[cfg(test)]
mod tests;
