//! Which values of one parameter are legal while the others stay.

use super::axis::Axis;
use super::padding::{Padding, PaddingMode};
use super::params::{LayerParams, Param};
use super::{MAX_CHANNELS, MAX_SIDE};

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

/// The legal values of `param` on `axis` while all else stays: in closed form, exactly those with which
/// [`Layer::new`](super::Layer::new) accepts the layer, provided that nothing else is wrong with it.
pub fn legal(params: &LayerParams, param: Param, axis: Axis) -> Legal {
    let at = axis.index();
    if param.is_per_axis() && !params.dims.axes().contains(&axis) {
        let neutral =
            usize::from(!matches!(param, Param::Padding | Param::PaddingBefore | Param::PaddingAfter));
        return Legal::Range(neutral, neutral);
    }
    let size = params.input_size[at];
    match param {
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
        Param::Stride if params.padding == Padding::Same => Legal::Range(1, 1),
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
            let padding = params.axis_padding(axis);
            let for_the_kernel = params.reach(axis).saturating_add(1).saturating_sub(padding.padded(0));
            let for_the_mode = match params.padding_mode {
                PaddingMode::Reflect => padding.widest().saturating_add(1),
                PaddingMode::Circular => padding.widest(),
                PaddingMode::Zeros | PaddingMode::Constant(_) | PaddingMode::Replicate => 1,
            };
            Legal::Range(for_the_kernel.max(for_the_mode).max(1), MAX_SIDE)
        }
        Param::Padding | Param::PaddingBefore | Param::PaddingAfter => {
            let missing = params.reach(axis).saturating_add(1).saturating_sub(size);
            let least = match param {
                Param::PaddingBefore => missing.saturating_sub(params.axis_padding(axis).after),
                Param::PaddingAfter => missing.saturating_sub(params.axis_padding(axis).before),
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
        Padding::Valid | Padding::Explicit(_) => params.axis_padding(axis).padded(size).saturating_sub(1),
        Padding::Same => 2 * widest,
        Padding::Full | Padding::Causal => widest,
    }
}
