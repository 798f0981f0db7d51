//! `flax.linen`, where the channels are the last axis.

use super::call::{Call, Style, numbers, pairs};
use super::spec::{Spec, all};
use crate::conv::{Op, PaddingMode};

pub(super) fn write(spec: &Spec) -> Vec<String> {
    match spec.op {
        Op::Conv => conv(spec),
        Op::ConvTranspose if spec.groups != 1 => vec!["# nn.ConvTranspose of Flax has no groups.".to_owned()],
        Op::ConvTranspose => conv_transpose(spec),
        Op::MaxPool | Op::AvgPool => pool(spec),
    }
}

fn conv(spec: &Spec) -> Vec<String> {
    let mut lines = Vec::new();
    let is_zeros = spec.mode == PaddingMode::Zeros;
    let padding = if !is_zeros || !spec.has_pads() {
        "'VALID'".to_owned()
    } else if spec.is_same || spec.is_same_by_size {
        "'SAME'".to_owned()
    } else {
        format!("[{}]", pairs(&spec.pads))
    };
    if !is_zeros && spec.has_pads() {
        let mut call = Call::new("x = jnp.pad", Style::Tuple);
        let none = numbers(&[0, 0], Style::Tuple);
        call.push(&format!("x, ({none}, {}, {none})", pairs(&spec.pads)));
        match spec.fill() {
            Some(value) => call.set("constant_values", &value),
            None => call.set("mode", &format!("'{}'", spec.numpy_mode())),
        }
        lines.push(call.end());
    }
    let mut call = Call::new("nn.Conv", Style::Tuple);
    call.number("features", spec.out_channels, usize::MAX);
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    // Without it Flax pads.
    if padding != "'SAME'" {
        call.set("padding", &padding);
    }
    call.sizes("kernel_dilation", &spec.dilation, 1);
    call.number("feature_group_count", spec.groups, 1);
    call.switch("use_bias", spec.bias, true);
    lines.push(call.end());
    lines
}

/// Flax pads the stretched input, and by itself does not turn the kernel over.
fn conv_transpose(spec: &Spec) -> Vec<String> {
    let mut call = Call::new("nn.ConvTranspose", Style::Tuple);
    call.number("features", spec.out_channels, usize::MAX);
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    let mut pads = Vec::new();
    for (at, &[before, after]) in spec.pads.iter().enumerate() {
        let reach = spec.extent[at] as i64 - 1;
        let end = reach - after as i64 + spec.output_padding[at] as i64;
        pads.push(format!("({}, {end})", reach - before as i64));
    }
    call.set("padding", &format!("[{}]", pads.join(", ")));
    call.sizes("kernel_dilation", &spec.dilation, 1);
    call.switch("use_bias", spec.bias, true);
    call.switch("transpose_kernel", true, false);
    vec![
        "# padding is that of the stretched input; transpose_kernel turns the kernel over.".to_owned(),
        call.end(),
    ]
}

fn pool(spec: &Spec) -> Vec<String> {
    let is_max = spec.op == Op::MaxPool;
    let name = if is_max { "nn.max_pool" } else { "nn.avg_pool" };
    if !all(&spec.dilation, 1) {
        return vec![format!("# {name} has no dilation.")];
    }
    if !is_max && spec.has_overhang() && spec.has_pads() && spec.count_include_pad {
        return vec![format!("# {name} has no ceil_mode that counts the padding.")];
    }
    let mut call = Call::new(name, Style::Tuple);
    call.push("x");
    call.sizes("window_shape", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    if spec.floor_pads.iter().any(|&pads| pads != [0, 0]) {
        call.set("padding", &format!("[{}]", pairs(&spec.floor_pads)));
        if !is_max {
            // Cells beyond the padding do not count either.
            call.switch("count_include_pad", spec.count_include_pad && !spec.has_overhang(), true);
        }
    }
    vec![call.end()]
}
