//! A call → a layer.

use super::Parsed;
use super::after;
use super::error::{CodeError, CodeErrorKind, Wanted};
use super::nearest::nearest;
use super::signature::{Kind, Role, Signature, layers};
use super::syntax::{self, Call, Span, Value};
use crate::conv::{Axis, Dims, Edit, LayerParams, Padding, PaddingMode, Param, PerAxis};
use crate::figure::Dialect;
use crate::figure::quote::quoted;

/// Longest part of a text that an error repeats.
const MAX_QUOTED_CHARS: usize = 24;
/// The window of a Keras pooling layer without `pool_size`.
const KERAS_POOL_SIZE: usize = 2;
const TORCH_PADDINGS: &str = "'same', 'valid'";
const TORCH_MODES: &str = "'zeros', 'reflect', 'replicate', 'circular'";

type Result<T> = core::result::Result<T, CodeError>;

/// Reads one call that makes a layer, with the arguments of `PyTorch` or of Keras: `nn.Conv2d(3, 8, 3)`,
/// `x = layers.Conv2D(8, 3, padding='same')(x)`. What the call does not say, such as the size of the input, is as in
/// `current`; where the layer has other axes, a new one is as long as one that was there.
///
/// # Errors
/// The first thing that is wrong, and where.
pub fn parse(text: &str, current: &LayerParams) -> Result<Parsed> {
    let call = syntax::parse(text)?;
    let known = layers(call.module);
    let Some(&(_, kind)) = known.iter().find(|(name, _)| name == call.name) else {
        let nearest = nearest(call.name, known.into_iter().map(|(name, _)| name));
        return Err(call
            .span
            .error(CodeErrorKind::UnknownLayer { name: quoted(call.name, MAX_QUOTED_CHARS), nearest }));
    };
    let signature = kind.signature();
    let given = Given { arguments: assign(&call, &signature)?, call: &call, signature: &signature, kind };
    let params = given.params(current)?;
    let activation = match &call.next {
        Some(next) => Some(after::of_call(text, next, kind.is_keras)?),
        None => given.get(Role::Activation).and_then(|it| after::of_argument(it.value).ok().flatten()),
    };
    if let Some(next) = call.next.as_ref().filter(|_| kind.op.is_pool()) {
        return Err(next.span.error(CodeErrorKind::TextAfter));
    }
    Ok(Parsed { params, activation, ignored: given.ignored() })
}

/// An argument with its value.
struct Assigned<'a> {
    name: &'static str,
    role: Role,
    value: &'a Value<'a>,
    span: Span,
}

/// Finds out which argument each value is of.
fn assign<'a>(call: &'a Call<'a>, signature: &Signature) -> Result<Vec<Assigned<'a>>> {
    let mut assigned: Vec<Assigned<'a>> = Vec::new();
    let mut has_names = false;
    for (at, argument) in call.arguments.iter().enumerate() {
        has_names |= argument.name.is_some();
        let (place, found, otherwise) = match argument.name {
            None if has_names => (argument.span, None, CodeErrorKind::NameMissing),
            None => {
                let limit = signature.n_positional;
                let found = signature.arguments().take(limit).nth(at);
                (argument.span, found, CodeErrorKind::TooManyArguments { limit })
            }
            Some((name, span)) => {
                let found = signature.arguments().find(|(known, _)| *known == name);
                let nearest = nearest(name, signature.arguments().map(|(name, _)| *name));
                (
                    span,
                    found,
                    CodeErrorKind::UnknownArgument { name: quoted(name, MAX_QUOTED_CHARS), nearest },
                )
            }
        };
        let Some(&(name, role)) = found else { return Err(place.error(otherwise)) };
        if assigned.iter().any(|it| it.name == name) {
            return Err(place.error(CodeErrorKind::ArgumentTwice { name }));
        }
        assigned.push(Assigned { name, role, value: &argument.value, span: argument.span });
    }
    Ok(assigned)
}

impl Assigned<'_> {
    fn wrong<T>(&self, wanted: Wanted) -> Result<T> {
        Err(self.span.error(CodeErrorKind::WrongValue { argument: self.name, wanted }))
    }

    fn is_none(&self) -> bool {
        matches!(self.value, Value::Word("None"))
    }

    /// Which of the words it is; they are listed as in code.
    fn word(&self, words: &'static str) -> Option<&'static str> {
        let Value::Text(text) = self.value else { return None };
        words.split(", ").map(|word| word.trim_matches('\'')).find(|word| word.eq_ignore_ascii_case(text))
    }
}

/// The arguments of a call, as the layer needs them.
struct Given<'a> {
    arguments: Vec<Assigned<'a>>,
    call: &'a Call<'a>,
    signature: &'a Signature,
    kind: Kind,
}

impl Given<'_> {
    fn get(&self, role: Role) -> Option<&Assigned<'_>> {
        self.arguments.iter().find(|it| it.role == role)
    }

    /// What is missing is said where the layer's name is.
    fn missing(&self, role: Role) -> CodeError {
        self.call.span.error(CodeErrorKind::MissingArgument { name: self.signature.name_of(role) })
    }

    fn switch(&self, role: Role, default: bool) -> Result<bool> {
        match self.get(role) {
            None => Ok(default),
            Some(Assigned { value: Value::Word("True"), .. }) => Ok(true),
            Some(Assigned { value: Value::Word("False"), .. }) => Ok(false),
            Some(other) => other.wrong(Wanted::Switch),
        }
    }

    /// A number for all axes or one for each; `unused` on the axes that the layer does not have.
    fn counts(&self, argument: &Assigned<'_>, unused: usize, wanted: Wanted) -> Result<PerAxis<usize>> {
        let axes = self.kind.dims.axes();
        let mut counts = [unused; 3];
        match argument.value {
            Value::Count(count) => {
                for axis in axes {
                    counts[axis.index()] = *count;
                }
            }
            Value::Tuple(items) if items.len() != axes.len() => {
                let (found, wanted) = (items.len(), axes.len());
                let kind = CodeErrorKind::TupleLength { argument: argument.name, found, wanted };
                return Err(argument.span.error(kind));
            }
            Value::Tuple(items) => {
                for (axis, (item, span)) in axes.iter().zip(items) {
                    let Value::Count(count) = item else {
                        let kind =
                            CodeErrorKind::WrongValue { argument: argument.name, wanted: Wanted::Count };
                        return Err(span.error(kind));
                    };
                    counts[axis.index()] = *count;
                }
            }
            _ => return argument.wrong(wanted),
        }
        Ok(counts)
    }

    /// The layer with the number that an argument gives, or with one for each axis.
    fn set(&self, params: LayerParams, param: Param, argument: &Assigned<'_>) -> Result<LayerParams> {
        let set = |params: LayerParams, axis, to| params.apply(Edit::Set { param, axis, to });
        if !param.is_per_axis() {
            return match argument.value {
                Value::Count(count) => Ok(set(params, Axis::Width, *count)),
                _ => argument.wrong(Wanted::Count),
            };
        }
        let axes = self.kind.dims.axes();
        let counts = self.counts(argument, 0, Wanted::Counts { axes: axes.len() })?;
        Ok(axes.iter().fold(params, |params, &axis| set(params, axis, counts[axis.index()])))
    }

    /// Whether a call must say it.
    const fn is_required(&self, param: Param) -> bool {
        let Kind { op, is_keras, .. } = self.kind;
        match param {
            Param::InChannels => !is_keras && !op.is_pool(),
            Param::OutChannels => !op.is_pool(),
            Param::KernelSize => !(is_keras && op.is_pool()),
            _ => false,
        }
    }

    fn ignored(&self) -> Vec<&'static str> {
        let has_effect = |it: &&Assigned<'_>| match it.role {
            Role::Ignored => !matches!(it.value, Value::Word("None" | "False")),
            Role::Activation => after::of_argument(it.value).is_err(),
            _ => false,
        };
        self.arguments.iter().filter(has_effect).map(|it| it.name).collect()
    }

    fn params(&self, current: &LayerParams) -> Result<LayerParams> {
        let Kind { op, dims, is_keras } = self.kind;
        if let Some(divisor) = self.get(Role::Divisor)
            && !divisor.is_none()
        {
            return Err(divisor.span.error(CodeErrorKind::CannotBeShown { argument: divisor.name }));
        }
        let mut params = LayerParams {
            op,
            in_channels: current.in_channels,
            out_channels: current.out_channels,
            ..LayerParams::new(dims, input_size(current, dims))
        };
        if op.is_pool() {
            // Pooling has none of these: they wait for the next layer that has.
            (params.groups, params.bias) = (current.groups, current.bias);
            params.kernel_size = dims.on_axes(|_| KERAS_POOL_SIZE, 1);
        }
        for param in Param::ALL {
            // Where None stands for what the framework computes.
            let may_be_none = match param {
                Param::Stride => op.is_pool(),
                Param::OutputPadding => is_keras,
                _ => false,
            };
            let given = self.get(Role::Param(param)).filter(|it| !(may_be_none && it.is_none()));
            match given {
                Some(argument) => params = self.set(params, param, argument)?,
                None if self.is_required(param) => return Err(self.missing(Role::Param(param))),
                None if op.is_pool() && param == Param::Stride => params.stride = params.kernel_size,
                None => {}
            }
        }
        if !op.is_pool() {
            params.bias = self.switch(Role::Bias, true)?;
        }
        params.ceil_mode = self.switch(Role::CeilMode, false)?;
        params.count_include_pad = self.switch(Role::CountIncludePad, true)?;
        match is_keras {
            true => self.read_keras_padding(&mut params)?,
            false => self.read_torch_padding(&mut params)?,
        }
        Ok(params)
    }

    fn read_torch_padding(&self, params: &mut LayerParams) -> Result<()> {
        if let Some(padding) = self.get(Role::Padding) {
            let has_names = params.op.facts().paddings.contains(&Padding::Same);
            let wanted = match has_names {
                true => Wanted::WordsOrCounts(TORCH_PADDINGS),
                false => Wanted::Counts { axes: params.dims.count() },
            };
            params.padding = match padding.word(TORCH_PADDINGS).filter(|_| has_names) {
                Some("same") => Padding::Same,
                Some(_) => Padding::Valid,
                None => Padding::symmetric(self.counts(padding, 0, wanted)?),
            };
        }
        if let Some(mode) = self.get(Role::PaddingMode) {
            // PyTorch's transposed layers have no other.
            let words = if params.op.facts().has_padding_mode { TORCH_MODES } else { "'zeros'" };
            params.padding_mode = match mode.word(words) {
                Some("zeros") => PaddingMode::Zeros,
                Some("reflect") => PaddingMode::Reflect,
                Some("replicate") => PaddingMode::Replicate,
                Some(_) => PaddingMode::Circular,
                None => return mode.wrong(Wanted::Words(words)),
            };
        }
        Ok(())
    }

    /// What Keras calls same depends on the size of the input, unless the stride is 1.
    fn read_keras_padding(&self, params: &mut LayerParams) -> Result<()> {
        let words = match (Padding::Causal.is_of(params.op), params.dims) {
            (true, Dims::One) => "'valid', 'same', 'causal'",
            _ => "'valid', 'same'",
        };
        let name = match self.get(Role::Padding) {
            None => "valid",
            Some(padding) => match padding.word(words) {
                Some(name) => name,
                None => return padding.wrong(Wanted::Words(words)),
            },
        };
        let is_same = name == "same";
        if params.op.is_transposed() {
            return self.read_keras_output_padding(params, is_same);
        }
        params.padding = match name {
            "causal" => Padding::Causal,
            "valid" => Padding::Valid,
            _ if Padding::Same.is_of(params.op) && params.stride == [1; 3] => Padding::Same,
            _ => {
                // The mean of Keras leaves padding out.
                params.count_include_pad = !params.op.is_mean();
                Padding::SameUpper
            }
        };
        Ok(())
    }

    /// Without `output_padding`, Keras makes the output as long as the kernel reaches, or as the stride is wide: for
    /// same, the input's size times the stride.
    fn read_keras_output_padding(&self, params: &mut LayerParams, is_same: bool) -> Result<()> {
        let theirs = Dialect::Keras.apply(params);
        match self.get(Role::Param(Param::OutputPadding)).filter(|it| !it.is_none()) {
            Some(it) if is_same => {
                return Err(it.span.error(CodeErrorKind::CannotBeShown { argument: it.name }));
            }
            Some(_) => {}
            None => params.output_padding = theirs.output_padding,
        }
        params.padding = if is_same { theirs.padding } else { Padding::Valid };
        Ok(())
    }
}

/// The input's size on the axes of another layer. A new axis is as long as the next one inwards; a new depth no longer
/// than the width, for volumes are large.
fn input_size(current: &LayerParams, dims: Dims) -> PerAxis<usize> {
    let had = |axis: Axis| current.dims.axes().contains(&axis);
    let [depth, height, width] = current.input_size;
    let height = if had(Axis::Height) { height } else { width };
    let depth = if had(Axis::Depth) { depth } else { height.min(width) };
    let sizes = [depth, height, width];
    dims.on_axes(|axis| sizes[axis.index()], 1)
}

#[cfg(test)]
mod tests;
