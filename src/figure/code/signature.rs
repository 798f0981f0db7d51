//! The layers that can be read, with their arguments in the order of their frameworks.

use crate::conv::{Dims, Op, Param};

/// What an argument says of a layer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A number, or one for each axis.
    Param(Param),
    /// Cells or a name.
    Padding,
    Bias,
    PaddingMode,
    CeilMode,
    CountIncludePad,
    /// The function after the layer.
    Activation,
    /// Cannot be shown unless it is `None`.
    Divisor,
    /// Has no effect on what is shown, which is said.
    Ignored,
    /// Has nothing to do with what is shown.
    Silent,
}

type Arguments = &'static [(&'static str, Role)];

/// A layer of a framework.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) op: Op,
    pub(super) dims: Dims,
    pub(super) is_keras: bool,
}

/// The layers that a module has, with their names; those of both frameworks where the module says nothing.
pub(super) fn layers(module: Option<&str>) -> Vec<(String, Kind)> {
    let mut found = Vec::new();
    for (dims, op) in Dims::ALL.into_iter().flat_map(|dims| Op::ALL.map(|op| (dims, op))) {
        let mut add = |[start, end]: [&str; 2], is_keras| {
            found.push((format!("{start}{}{end}", dims.count()), Kind { op, dims, is_keras }));
        };
        if module != Some("layers") {
            add(op.facts().torch, false);
        }
        if module != Some("nn") {
            op.facts().keras.iter().for_each(|&name| add(name, true));
        }
    }
    found
}

const TORCH_CONV: Arguments = &[
    ("in_channels", Role::Param(Param::InChannels)),
    ("out_channels", Role::Param(Param::OutChannels)),
    ("kernel_size", Role::Param(Param::KernelSize)),
    ("stride", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
    ("dilation", Role::Param(Param::Dilation)),
    ("groups", Role::Param(Param::Groups)),
    ("bias", Role::Bias),
    ("padding_mode", Role::PaddingMode),
];
const TORCH_CONV_TRANSPOSE: Arguments = &[
    ("in_channels", Role::Param(Param::InChannels)),
    ("out_channels", Role::Param(Param::OutChannels)),
    ("kernel_size", Role::Param(Param::KernelSize)),
    ("stride", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
    ("output_padding", Role::Param(Param::OutputPadding)),
    ("groups", Role::Param(Param::Groups)),
    ("bias", Role::Bias),
    ("dilation", Role::Param(Param::Dilation)),
    ("padding_mode", Role::PaddingMode),
];
const TORCH_MAX_POOL: Arguments = &[
    ("kernel_size", Role::Param(Param::KernelSize)),
    ("stride", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
    ("dilation", Role::Param(Param::Dilation)),
    ("return_indices", Role::Ignored),
    ("ceil_mode", Role::CeilMode),
];
const TORCH_AVG_POOL: Arguments = &[
    ("kernel_size", Role::Param(Param::KernelSize)),
    ("stride", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
    ("ceil_mode", Role::CeilMode),
    ("count_include_pad", Role::CountIncludePad),
];
const TORCH_DIVISOR: Arguments = &[("divisor_override", Role::Divisor)];
const TORCH_MORE: Arguments = &[("device", Role::Ignored), ("dtype", Role::Ignored)];
const KERAS_CONV: Arguments = &[
    ("filters", Role::Param(Param::OutChannels)),
    ("kernel_size", Role::Param(Param::KernelSize)),
    ("strides", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
    ("dilation_rate", Role::Param(Param::Dilation)),
    ("use_bias", Role::Bias),
    ("groups", Role::Param(Param::Groups)),
];
const KERAS_CONV_TRANSPOSE: Arguments = &[
    ("filters", Role::Param(Param::OutChannels)),
    ("kernel_size", Role::Param(Param::KernelSize)),
    ("strides", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
    ("dilation_rate", Role::Param(Param::Dilation)),
    ("use_bias", Role::Bias),
    ("output_padding", Role::Param(Param::OutputPadding)),
];
const KERAS_POOL: Arguments = &[
    ("pool_size", Role::Param(Param::KernelSize)),
    ("strides", Role::Param(Param::Stride)),
    ("padding", Role::Padding),
];
const KERAS_MORE: Arguments = &[
    ("data_format", Role::Silent),
    ("name", Role::Silent),
    ("input_shape", Role::Silent),
    ("activation", Role::Activation),
    ("dtype", Role::Ignored),
    ("trainable", Role::Ignored),
    ("kernel_initializer", Role::Ignored),
    ("bias_initializer", Role::Ignored),
    ("kernel_regularizer", Role::Ignored),
    ("bias_regularizer", Role::Ignored),
    ("activity_regularizer", Role::Ignored),
    ("kernel_constraint", Role::Ignored),
    ("bias_constraint", Role::Ignored),
];
/// Versions of Keras differ in the order of what follows the padding.
const KERAS_POSITIONAL: usize = 4;

/// The arguments of a layer.
pub(super) struct Signature {
    own: Arguments,
    more: Arguments,
    /// How many may stand without a name.
    pub(super) n_positional: usize,
}

impl Kind {
    pub(super) fn signature(self) -> Signature {
        let own = match (self.is_keras, self.op) {
            (false, Op::Conv) => TORCH_CONV,
            (false, Op::ConvTranspose) => TORCH_CONV_TRANSPOSE,
            (false, Op::MaxPool) => TORCH_MAX_POOL,
            (false, Op::AvgPool) => TORCH_AVG_POOL,
            (true, Op::Conv) => KERAS_CONV,
            (true, Op::ConvTranspose) => KERAS_CONV_TRANSPOSE,
            (true, Op::MaxPool | Op::AvgPool) => KERAS_POOL,
        };
        let more = match (self.is_keras, self.op, self.dims) {
            (true, ..) => KERAS_MORE,
            (_, Op::AvgPool, Dims::Two | Dims::Three) => TORCH_DIVISOR,
            (_, Op::Conv | Op::ConvTranspose, _) => TORCH_MORE,
            _ => &[],
        };
        // What else PyTorch's layers take may stand without a name too.
        let n_positional =
            if self.is_keras { own.len().min(KERAS_POSITIONAL) } else { own.len() + more.len() };
        Signature { own, more, n_positional }
    }
}

impl Signature {
    /// All arguments.
    pub(super) fn arguments(&self) -> impl Iterator<Item = &'static (&'static str, Role)> + use<> {
        self.own.iter().chain(self.more)
    }

    /// What the framework calls a role.
    pub(super) fn name_of(&self, role: Role) -> &'static str {
        self.arguments().find(|(_, it)| *it == role).map_or("", |(name, _)| name)
    }
}
