//! Which values of one parameter are legal while the others stay.

use super::check::is_axis_possible;
use super::dims::Axis;
use super::padding::{Padding, PaddingMode};
use super::params::{LayerParams, Param};
use super::{MAX_CHANNELS, MAX_PADDING, MAX_SIDE};

/// The legal values of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Legal {
    /// All from the first to the last; none where the first is larger.
    Range(usize, usize),
    /// The multiples of a number, up to a limit.
    Multiples {
        /// The number, itself the least.
        of: usize,
        /// The limit.
        max: usize,
    },
    /// These.
    Choices(Vec<usize>),
}

impl Legal {
    /// Whether a value is legal.
    pub fn contains(&self, value: usize) -> bool {
        match self {
            Self::Range(min, max) => (*min..=*max).contains(&value),
            Self::Multiples { of, max } => (1..=*max).contains(&value) && value.is_multiple_of(*of),
            Self::Choices(values) => values.contains(&value),
        }
    }

    /// The legal value nearest to one, the smaller of two; `None` where nothing is legal.
    pub fn nearest(&self, value: usize) -> Option<usize> {
        match self {
            Self::Range(min, max) => (min <= max).then(|| value.clamp(*min, *max)),
            Self::Multiples { of, max } => {
                let largest = max.checked_div(*of)? * of;
                if largest == 0 {
                    return None;
                }
                let below = (value / of * of).clamp(*of, largest);
                let above = below.saturating_add(*of).min(largest);
                Some(if above.abs_diff(value) < below.abs_diff(value) { above } else { below })
            }
            Self::Choices(values) => values.iter().copied().min_by_key(|choice| choice.abs_diff(value)),
        }
    }
}

/// The legal values of `param` on `axis` while all else stays: exactly those with which
/// [`Layer::new`](super::Layer::new) accepts the layer, provided that nothing else is wrong with it.
/// Any number where the operation has no such parameter.
pub fn legal(params: &LayerParams, param: Param, axis: Axis) -> Legal {
    if !param.is_of(params.op) {
        return Legal::Range(0, usize::MAX);
    }
    if param.is_per_axis() && !params.dims.axes().contains(&axis) {
        return Legal::Range(param.least(), param.least());
    }
    let params = &params.effective();
    match param {
        // Those of pooling follow.
        Param::InChannels if params.op.is_pool() => Legal::Range(1, MAX_CHANNELS),
        Param::InChannels | Param::OutChannels => {
            Legal::Multiples { of: params.groups.max(1), max: MAX_CHANNELS }
        }
        Param::Groups => {
            let divides = |groups: &usize| {
                params.in_channels.is_multiple_of(*groups) && params.out_channels.is_multiple_of(*groups)
            };
            let most = params.in_channels.min(params.out_channels).min(MAX_CHANNELS);
            Legal::Choices((1..=most).filter(divides).collect())
        }
        Param::InputSize | Param::KernelSize | Param::Stride | Param::Dilation
            if params.padding.follows_input() =>
        {
            by_trial(params, param, axis)
        }
        _ if params.op.is_transposed() => transposed(params, param, axis),
        _ => direct(params, param, axis),
    }
}

/// Where the padding follows all of them there is no closed form: what is accepted is legal.
fn by_trial(params: &LayerParams, param: Param, axis: Axis) -> Legal {
    let is_legal = |&value: &usize| is_axis_possible(&params.with(param, axis, value), axis);
    let values: Vec<_> = (1..=MAX_SIDE).filter(is_legal).collect();
    match (values.first(), values.last()) {
        (Some(&first), Some(&last)) if values.len() == last - first + 1 => Legal::Range(first, last),
        _ => Legal::Choices(values),
    }
}

/// Of an axis of a convolution or of pooling: the window must fit.
fn direct(params: &LayerParams, param: Param, axis: Axis) -> Legal {
    let at = axis.index();
    let size = params.input_size[at];
    let padding = params.axis_padding(axis);
    // What the kernel covers, less what the ceiling lets stand out.
    let covered = params.kernel_extent(axis).saturating_sub(params.slack(axis));
    match param {
        Param::Stride if params.padding == Padding::Same => Legal::Range(1, 1),
        Param::Stride if params.has_ceil_mode() => {
            let missing = params.kernel_extent(axis).saturating_sub(padding.padded(size));
            Legal::Range(missing.saturating_add(1), MAX_SIDE)
        }
        Param::Stride => Legal::Range(1, MAX_SIDE),
        Param::KernelSize => {
            let most = widest_reach(params, axis).checked_div(params.dilation[at]).map_or(0, |gaps| gaps + 1);
            Legal::Range(1, most.min(MAX_SIDE))
        }
        Param::Dilation => {
            let gaps = params.kernel_size[at].saturating_sub(1);
            Legal::Range(1, widest_reach(params, axis).checked_div(gaps).unwrap_or(MAX_SIDE).min(MAX_SIDE))
        }
        Param::InputSize => {
            let for_the_kernel = covered.saturating_sub(padding.padded(0));
            let for_the_mode = match params.padding_mode {
                PaddingMode::Reflect => padding.widest().saturating_add(1),
                PaddingMode::Circular => padding.widest(),
                PaddingMode::Zeros | PaddingMode::Constant(_) | PaddingMode::Replicate => 1,
            };
            Legal::Range(for_the_kernel.max(for_the_mode).max(1), MAX_SIDE)
        }
        _ => {
            let missing = covered.saturating_sub(size);
            let least = match param {
                Param::PaddingBefore => missing.saturating_sub(padding.after),
                Param::PaddingAfter => missing.saturating_sub(padding.before),
                _ => missing.div_ceil(2),
            };
            Legal::Range(least, params.padding_mode.widest_padding(size))
        }
    }
}

/// The largest `dilation · (kernel_size − 1)` that fits.
fn widest_reach(params: &LayerParams, axis: Axis) -> usize {
    let size = params.input_size[axis.index()];
    let widest = params.padding_mode.widest_padding(size);
    match params.padding {
        Padding::Valid | Padding::Explicit(_) => {
            let padded_size = params.axis_padding(axis).padded(size);
            padded_size.saturating_add(params.slack(axis)).saturating_sub(1)
        }
        Padding::Same | Padding::SameUpper | Padding::SameLower => 2 * widest,
        Padding::Full | Padding::Causal => widest,
    }
}

/// Of an axis of a transposed convolution: padding must leave something of the output,
/// `(input_size − 1) · stride + dilation · (kernel_size − 1) + output_padding ≥ before + after`,
/// and `output_padding < max(stride, dilation)`.
fn transposed(params: &LayerParams, param: Param, axis: Axis) -> Legal {
    let at = axis.index();
    let (stride, dilation) = (params.stride[at], params.dilation[at]);
    let output_padding = params.output_padding[at];
    let gaps = params.input_size[at].saturating_sub(1);
    let reach = params.reach(axis);
    let padding = params.axis_padding(axis);
    let cropped = padding.padded(0);
    let stretch = gaps.saturating_mul(stride);
    // What is cropped and not yet there without the parameter that is asked for, in units of that parameter.
    let lacking = |there: usize, unit: usize| match cropped.saturating_sub(there) {
        0 => Some(0),
        lack => (unit > 0).then(|| lack.div_ceil(unit)),
    };
    let at_least = |least: Option<usize>| match least {
        Some(least) => Legal::Range(least, MAX_SIDE),
        None => Legal::Range(1, 0),
    };
    // A stride or dilation that output padding needs, since the other one is not above it.
    let above = |other: usize| if output_padding < other { 1 } else { output_padding.saturating_add(1) };
    let without_kernel = stretch.saturating_add(output_padding);
    match param {
        Param::InputSize => {
            let least = lacking(reach.saturating_add(output_padding), stride);
            at_least(least.map(|least| least.saturating_add(1)))
        }
        Param::KernelSize => at_least(lacking(without_kernel, dilation).map(|least| least.saturating_add(1))),
        Param::Stride => {
            let least = lacking(reach.saturating_add(output_padding), gaps);
            at_least(least.map(|least| least.max(above(dilation))))
        }
        Param::Dilation => {
            let least = lacking(without_kernel, params.kernel_size[at].saturating_sub(1));
            at_least(least.map(|least| least.max(above(stride))))
        }
        Param::OutputPadding => {
            let least = cropped.saturating_sub(stretch.saturating_add(reach));
            Legal::Range(least, stride.max(dilation).saturating_sub(1))
        }
        _ => {
            let room = params.uncropped_size(axis).saturating_sub(1);
            let most = match param {
                Param::PaddingBefore => room.checked_sub(padding.after),
                Param::PaddingAfter => room.checked_sub(padding.before),
                _ => Some(room / 2),
            };
            most.map_or(Legal::Range(1, 0), |most| Legal::Range(0, most.min(MAX_PADDING)))
        }
    }
}
