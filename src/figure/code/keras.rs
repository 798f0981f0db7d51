//! `keras.layers`, with the channels first as everywhere here.

use super::after;
use super::call::{Call, Style, numbers, pairs};
use super::spec::{Spec, all};
use super::support::{Refusal, Support};
use crate::conv::PaddingMode;

/// Which layers `keras.layers` has.
pub(super) fn support(spec: &Spec) -> Support {
    let has_dilation = !all(&spec.dilation, 1);
    if spec.op.is_pool() && has_dilation {
        return Support::Missing(Refusal::PoolDilation);
    } else if has_dilation && !all(&spec.stride, 1) {
        return Support::Missing(Refusal::StrideWithDilation);
    } else if spec.op.is_pool() {
        return pool_support(spec);
    } else if spec.op.is_transposed() {
        if spec.groups != 1 {
            return Support::Missing(Refusal::TransposedGroups);
        }
        let (longer, crops) = ends(spec);
        if longer.iter().zip(&spec.stride).any(|(longer, stride)| longer >= stride) {
            return Support::Missing(Refusal::OutputPadding);
        }
        let is_cropped = crops.iter().any(|&crop| crop != [0, 0]);
        return if is_cropped { Support::Around(Refusal::PaddingInCells) } else { Support::Own };
    }
    match (name_of(spec), spec.mode) {
        _ if !spec.has_pads() => Support::Own,
        (Some(_), _) => Support::Own,
        (None, PaddingMode::Zeros) => Support::Around(Refusal::PaddingInCells),
        (None, _) => Support::Around(Refusal::PaddingFill),
    }
}

fn pool_support(spec: &Spec) -> Support {
    let is_padded = spec.floor_pads.iter().any(|&pads| pads != [0, 0]);
    if is_same_pool(spec) || !is_padded {
        Support::Own
    } else if leaves_out(spec) {
        Support::Missing(Refusal::MeanCountsPadding)
    } else if spec.has_pads() {
        Support::Around(Refusal::PaddingInCells)
    } else {
        Support::Around(Refusal::CeilMode)
    }
}

/// Whether a mean leaves cells out: those beyond the padding, and the padding itself if asked.
fn leaves_out(spec: &Spec) -> bool {
    spec.op.is_mean() && (spec.has_overhang() || (spec.has_pads() && !spec.count_include_pad))
}

/// Whether the windows of a pooling are those of 'same'.
fn is_same_pool(spec: &Spec) -> bool {
    let has_same_pads = spec.floor_pads == spec.same_pads;
    let is_padded = spec.floor_pads.iter().any(|&pads| pads != [0, 0]);
    match spec.op.is_max() {
        true => spec.is_same_by_size && has_same_pads && is_padded,
        false => leaves_out(spec) && has_same_pads && !(spec.has_pads() && spec.count_include_pad),
    }
}

/// The name that Keras has for the padding of a convolution.
fn name_of(spec: &Spec) -> Option<&'static str> {
    if spec.mode != PaddingMode::Zeros || !spec.has_pads() {
        None
    } else if spec.is_same || spec.is_same_by_size {
        Some("'same'")
    } else {
        (spec.is_causal && spec.dims == 1).then_some("'causal'")
    }
}

/// For each axis of a transposed convolution by how much the output of 'valid' must be longer at its end, and what is
/// then cropped from it at both ends.
fn ends(spec: &Spec) -> (Vec<usize>, Vec<[usize; 2]>) {
    let ends = || spec.pads.iter().zip(&spec.output_padding);
    let longer = ends().map(|(pads, extra)| extra.saturating_sub(pads[1])).collect();
    (longer, ends().map(|(&[start, end], extra)| [start, end.saturating_sub(*extra)]).collect())
}

pub(super) fn write(spec: &Spec) -> Vec<String> {
    let [start, end] = spec.op.facts().keras[0];
    match support(spec) {
        Support::Missing(refusal) => {
            let layer = match refusal {
                Refusal::StrideWithDilation => "Keras".to_owned(),
                _ => format!("keras.layers.{start}{}{end}", spec.dims),
            };
            vec![refusal.comment(&layer)]
        }
        _ if spec.op.is_pool() => pool(spec),
        _ if spec.op.is_transposed() => conv_transpose(spec),
        _ => conv(spec),
    }
}

fn call(spec: &Spec) -> Call {
    let [start, end] = spec.op.facts().keras[0];
    Call::new(&format!("keras.layers.{start}{}{end}", spec.dims), Style::Short)
}

fn conv(spec: &Spec) -> Vec<String> {
    let named = name_of(spec);
    let mut call = call(spec);
    call.number("filters", spec.out_channels, usize::MAX);
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    if let Some(name) = named {
        call.set("padding", name);
    }
    call.set("data_format", "'channels_first'");
    call.sizes("dilation_rate", &spec.dilation, 1);
    call.number("groups", spec.groups, 1);
    call.switch("use_bias", spec.bias, true);
    if let Some(name) = after::keras_argument(spec) {
        call.set("activation", name);
    }
    let mut lines = Vec::new();
    if named.is_none() && spec.has_pads() {
        let mode = spec.numpy_mode();
        if matches!(mode, "edge" | "wrap") {
            lines.push(format!("# mode='{mode}' needs the JAX backend."));
        }
        lines.push(pad_line(spec, &spec.pads));
    }
    lines.push(call.end());
    lines
}

/// The layer with the smallest padding of its own, `'valid'`, and what is left to take away from its output.
fn conv_transpose(spec: &Spec) -> Vec<String> {
    let (longer, crops) = ends(spec);
    let mut call = call(spec);
    call.number("filters", spec.out_channels, usize::MAX);
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    // Unasked, Keras makes the output longer where the kernel is smaller than the stride. Kernels with gaps have
    // stride 1 here.
    let is_short = spec.kernel.iter().zip(&spec.stride).any(|(kernel, stride)| kernel < stride);
    if is_short || !all(&longer, 0) {
        call.sizes("output_padding", &longer, usize::MAX);
    }
    call.set("data_format", "'channels_first'");
    call.sizes("dilation_rate", &spec.dilation, 1);
    call.switch("use_bias", spec.bias, true);
    if let Some(name) = after::keras_argument(spec) {
        call.set("activation", name);
    }
    let mut lines = vec![call.end()];
    if crops.iter().any(|&crop| crop != [0, 0]) {
        let mut index = "y = y[:, :".to_owned();
        for [start, end] in crops {
            index.push_str(", ");
            if start > 0 {
                index.push_str(&start.to_string());
            }
            index.push(':');
            if end > 0 {
                index.push('-');
                index.push_str(&end.to_string());
            }
        }
        index.push(']');
        lines.push(index);
    }
    lines
}

fn pool(spec: &Spec) -> Vec<String> {
    let is_padded = spec.floor_pads.iter().any(|&pads| pads != [0, 0]);
    let is_same = is_same_pool(spec);
    let mut call = call(spec);
    call.sizes("pool_size", &spec.kernel, usize::MAX);
    if spec.stride != spec.kernel {
        call.sizes("strides", &spec.stride, usize::MAX);
    }
    if is_same {
        call.set("padding", "'same'");
    }
    call.set("data_format", "'channels_first'");
    let mut lines = vec![call.end()];
    if is_same {
        if !spec.is_same_by_size {
            lines.insert(0, "# The same padding for this input size only.".to_owned());
        }
    } else if is_padded {
        lines.insert(0, pad_line(spec, &spec.floor_pads));
    }
    lines
}

fn pad_line(spec: &Spec, pads: &[[usize; 2]]) -> String {
    let mut call = Call::new("x = keras.ops.pad", Style::Short);
    let none = numbers(&[0, 0], Style::Tuple);
    call.push(&format!("x, ({none}, {none}, {})", pairs(pads)));
    if let Some(value) = spec.fill() {
        call.set("constant_values", &value);
    } else if spec.mode != PaddingMode::Zeros {
        call.set("mode", &format!("'{}'", spec.numpy_mode()));
    }
    call.end()
}
