//! `keras.layers`, with the channels first as everywhere here.

use super::call::{Call, Style, numbers, pairs};
use super::spec::{Spec, all};
use crate::conv::{Op, PaddingMode};

pub(super) fn write(spec: &Spec) -> Vec<String> {
    let has_dilation = !all(&spec.dilation, 1);
    if !spec.op.is_pool() && has_dilation && !all(&spec.stride, 1) {
        return vec!["# Keras refuses strides > 1 together with dilation_rate > 1.".to_owned()];
    }
    match spec.op {
        Op::Conv => conv(spec),
        Op::ConvTranspose if spec.groups != 1 => {
            vec![format!("# keras.layers.Conv{}DTranspose has no groups.", spec.dims)]
        }
        Op::ConvTranspose => conv_transpose(spec),
        Op::MaxPool | Op::AvgPool if has_dilation => {
            vec!["# Pooling layers of Keras have no dilation.".to_owned()]
        }
        Op::MaxPool | Op::AvgPool => pool(spec),
    }
}

fn call(spec: &Spec, before: &str, after: &str) -> Call {
    Call::new(&format!("keras.layers.{before}{}D{after}", spec.dims), Style::Short)
}

fn conv(spec: &Spec) -> Vec<String> {
    let is_zeros = spec.mode == PaddingMode::Zeros;
    let named = if !is_zeros || !spec.has_pads() {
        None
    } else if spec.is_same || spec.is_same_by_size {
        Some("'same'")
    } else {
        (spec.is_causal && spec.dims == 1).then_some("'causal'")
    };
    let mut call = call(spec, "Conv", "");
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
    let mut call = call(spec, "Conv", "Transpose");
    call.number("filters", spec.out_channels, usize::MAX);
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    let ends = || spec.pads.iter().zip(&spec.output_padding);
    let longer: Vec<_> = ends().map(|(pads, extra)| extra.saturating_sub(pads[1])).collect();
    // Unasked, Keras makes the output longer where the kernel is smaller than the stride. Kernels with gaps have
    // stride 1 here.
    let is_short = spec.kernel.iter().zip(&spec.stride).any(|(kernel, stride)| kernel < stride);
    if is_short || !all(&longer, 0) {
        call.sizes("output_padding", &longer, usize::MAX);
    }
    call.set("data_format", "'channels_first'");
    call.sizes("dilation_rate", &spec.dilation, 1);
    call.switch("use_bias", spec.bias, true);
    if longer.iter().zip(&spec.stride).any(|(longer, stride)| longer >= stride) {
        return vec!["# Keras wants output_padding < strides.".to_owned()];
    }
    let mut lines = vec![call.end()];
    let crops: Vec<_> = ends().map(|(&[start, end], extra)| [start, end.saturating_sub(*extra)]).collect();
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
    let is_max = spec.op == Op::MaxPool;
    let is_padded = spec.floor_pads.iter().any(|&pads| pads != [0, 0]);
    // Cells that the mean leaves out: those beyond the padding, and the padding itself if asked.
    let leaves_out = !is_max && (spec.has_overhang() || (spec.has_pads() && !spec.count_include_pad));
    let has_same_pads = spec.floor_pads == spec.same_pads;
    let is_same = match is_max {
        true => spec.is_same_by_size && has_same_pads && is_padded,
        false => leaves_out && has_same_pads && !(spec.has_pads() && spec.count_include_pad),
    };
    if leaves_out && !is_same {
        return vec![format!(
            "# keras.layers.AveragePooling{}D cannot leave this padding out of the mean.",
            spec.dims
        )];
    }
    let mut call = call(spec, if is_max { "MaxPooling" } else { "AveragePooling" }, "");
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
