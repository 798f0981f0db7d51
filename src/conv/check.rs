//! Checks a layer's parameters, and solves the geometry of those that pass.

use super::axis::{AxisGeometry, Walk};
use super::dims::{Axis, PerAxis};
use super::error::ConvError;
use super::padding::{Padding, PaddingMode};
use super::params::{LayerParams, Param};
use super::{MAX_CHANNELS, MAX_PADDING, MAX_SIDE};

/// Solves every axis of [`effective`](LayerParams::effective) parameters, or gives every reason why the layer is impossible.
pub(super) fn check(params: &LayerParams) -> Result<PerAxis<AxisGeometry>, Vec<ConvError>> {
    let mut errors = Vec::new();
    check_channels(params, &mut errors);
    if !params.padding.is_of(params.op) {
        errors.push(ConvError::PaddingNotInCells { op: params.op });
    }
    let solved = Axis::ALL.map(|axis| check_axis(params, axis, &mut errors));
    check_mode(params, &mut errors);
    match solved {
        [Some(depth), Some(height), Some(width)] if errors.is_empty() => Ok([depth, height, width]),
        _ => Err(errors),
    }
}

/// Whether nothing is wrong with one axis.
pub(super) fn is_axis_possible(params: &LayerParams, axis: Axis) -> bool {
    check_axis(params, axis, &mut Vec::new()).is_some()
}

fn check_mode(params: &LayerParams, errors: &mut Vec<ConvError>) {
    if params.op.is_transposed() && params.padding_mode != PaddingMode::Zeros {
        errors.push(ConvError::TransposedNeedsZeros);
    } else if let PaddingMode::Constant(value) = params.padding_mode
        && !value.is_finite()
    {
        errors.push(ConvError::PaddingValueNotFinite);
    }
}

/// Pushes what is wrong with one number; true where it is usable.
fn check_number(
    params: &LayerParams,
    param: Param,
    axis: Axis,
    limit: usize,
    errors: &mut Vec<ConvError>,
) -> bool {
    let value = params.get(param, axis);
    if value == 0 {
        errors.push(ConvError::Zero { param, axis });
    } else if value > limit {
        errors.push(ConvError::TooLarge { param, axis, value, limit });
    }
    (1..=limit).contains(&value)
}

fn check_channels(params: &LayerParams, errors: &mut Vec<ConvError>) {
    let mut check = |param| check_number(params, param, Axis::Width, MAX_CHANNELS, errors);
    let usable = [check(Param::InChannels), check(Param::OutChannels)];
    if !check(Param::Groups) {
        return;
    }
    let channels = [(Param::InChannels, params.in_channels), (Param::OutChannels, params.out_channels)];
    for ((param, channels), usable) in channels.into_iter().zip(usable) {
        if usable && channels % params.groups != 0 {
            errors.push(ConvError::GroupsDoNotDivide { param, channels, groups: params.groups });
        }
    }
}

fn check_axis(params: &LayerParams, axis: Axis, errors: &mut Vec<ConvError>) -> Option<AxisGeometry> {
    let at = axis.index();
    if !params.dims.axes().contains(&axis) {
        let is_neutral =
            [params.input_size[at], params.kernel_size[at], params.stride[at], params.dilation[at]] == [1; 4]
                && params.axis_padding(axis).padded(0) == 0
                && params.output_padding[at] == 0;
        if !is_neutral {
            errors.push(ConvError::UnusedAxis { axis });
            return None;
        }
    }
    let n_errors = errors.len();
    for param in [Param::InputSize, Param::KernelSize, Param::Stride, Param::Dilation] {
        check_number(params, param, axis, MAX_SIDE, errors);
    }
    if params.padding == Padding::Same && params.padding.is_of(params.op) && params.stride[at] > 1 {
        errors.push(ConvError::SameNeedsUnitStride { axis, stride: params.stride[at] });
    }
    check_width_of_padding(params, axis, errors);
    let (stride, dilation) = (params.stride[at], params.dilation[at]);
    let output_padding = params.output_padding[at];
    if output_padding > 0 && output_padding >= stride.max(dilation) {
        errors.push(ConvError::OutputPaddingTooLarge { axis, output_padding, stride, dilation });
    }
    if errors.len() > n_errors {
        // A kernel that does not fit is said beside a stride of 0, but not where its numbers are unusable.
        let geometry_is_known = errors[n_errors..].iter().all(|error| {
            !matches!(
                error.place().0,
                Param::InputSize | Param::KernelSize | Param::Dilation | Param::Padding
            )
        });
        if geometry_is_known && !params.op.is_transposed() {
            check_fit(params, axis, errors);
        }
        return None;
    }
    if !check_fit(params, axis, errors) {
        return None;
    }
    let numbers = [params.input_size[at], params.kernel_size[at], stride, dilation];
    AxisGeometry::new(numbers, params.axis_padding(axis), walk(params, axis))
}

const fn walk(params: &LayerParams, axis: Axis) -> Walk {
    if params.op.is_transposed() {
        Walk::Stretched { output_padding: params.output_padding[axis.index()] }
    } else if params.has_ceil_mode() {
        Walk::Ceil
    } else {
        Walk::Floor
    }
}

fn check_width_of_padding(params: &LayerParams, axis: Axis, errors: &mut Vec<ConvError>) {
    let at = axis.index();
    let padding = params.axis_padding(axis).widest();
    let size = params.input_size[at];
    if padding > MAX_PADDING {
        errors.push(ConvError::TooLarge { param: Param::Padding, axis, value: padding, limit: MAX_PADDING });
    } else if params.op.facts().has_padding_mode
        && size > 0
        && padding > params.padding_mode.widest_padding(size)
    {
        errors.push(match params.padding_mode {
            PaddingMode::Reflect => ConvError::ReflectTooWide { axis, padding, size },
            _ => ConvError::CircularTooWide { axis, padding, size },
        });
    }
}

/// Pushes what is wrong with the sizes, whose numbers are usable: the window must fit, something must be left.
fn check_fit(params: &LayerParams, axis: Axis, errors: &mut Vec<ConvError>) -> bool {
    let padding = params.axis_padding(axis);
    if params.op.is_transposed() {
        let (cropped, size) = (padding.padded(0), params.uncropped_size(axis));
        let is_left = cropped < size;
        if !is_left {
            errors.push(ConvError::NothingLeft { axis, cropped, size });
        }
        return is_left;
    }
    let kernel_extent = params.kernel_extent(axis);
    let padded_size = padding.padded(params.input_size[axis.index()]);
    let fits = kernel_extent <= padded_size.saturating_add(params.slack(axis));
    if !fits {
        errors.push(ConvError::KernelLargerThanInput { axis, kernel_extent, padded_size });
    }
    fits
}
