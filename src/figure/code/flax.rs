//! `flax.linen`, where the channels are the last axis.

use super::call::{Call, Style, numbers, pairs};
use super::spec::{Spec, all};
use super::support::{Refusal, Support};
use crate::conv::PaddingMode;

/// Which layers `flax.linen` has.
pub(super) fn support(spec: &Spec) -> Support {
    if spec.op.is_transposed() && spec.groups != 1 {
        Support::Missing(Refusal::TransposedGroups)
    } else if spec.op.is_pool() && !all(&spec.dilation, 1) {
        Support::Missing(Refusal::PoolDilation)
    } else if spec.op.is_mean() && spec.has_overhang() && spec.has_pads() && spec.count_include_pad {
        Support::Missing(Refusal::CeilMode)
    } else if spec.op.is_mean() && !spec.count_include_pad && spec.has_empty_window {
        Support::Missing(Refusal::EmptyMean)
    } else if spec.op.facts().has_padding_mode && spec.mode != PaddingMode::Zeros && spec.has_pads() {
        Support::Around(Refusal::PaddingFill)
    } else {
        Support::Own
    }
}

pub(super) fn write(spec: &Spec) -> Vec<String> {
    match support(spec) {
        Support::Missing(refusal @ Refusal::TransposedGroups) => {
            vec![refusal.comment(&format!("{} of Flax", spec.op.facts().flax))]
        }
        Support::Missing(refusal) => vec![refusal.comment(spec.op.facts().flax)],
        _ if spec.op.is_pool() => pool(spec),
        _ if spec.op.is_transposed() => conv_transpose(spec),
        support => conv(spec, support),
    }
}

fn conv(spec: &Spec, support: Support) -> Vec<String> {
    let mut lines = Vec::new();
    let is_zeros = spec.mode == PaddingMode::Zeros;
    let padding = if !is_zeros || !spec.has_pads() {
        "'VALID'".to_owned()
    } else if spec.is_same || spec.is_same_by_size {
        "'SAME'".to_owned()
    } else {
        format!("[{}]", pairs(&spec.pads))
    };
    if support.is_around() {
        let mut call = Call::new("x = jnp.pad", Style::Tuple);
        let none = numbers(&[0, 0], Style::Tuple);
        call.push(&format!("x, ({none}, {}, {none})", pairs(&spec.pads)));
        match spec.fill() {
            Some(value) => call.set("constant_values", &value),
            None => call.set("mode", &format!("'{}'", spec.numpy_mode())),
        }
        lines.push(call.end());
    }
    let mut call = Call::new(spec.op.facts().flax, Style::Tuple);
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
    let mut call = Call::new(spec.op.facts().flax, Style::Tuple);
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
    let mut call = Call::new(spec.op.facts().flax, Style::Tuple);
    call.push("x");
    call.sizes("window_shape", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    if spec.floor_pads.iter().any(|&pads| pads != [0, 0]) {
        call.set("padding", &format!("[{}]", pairs(&spec.floor_pads)));
        if spec.op.is_mean() {
            // Cells beyond the padding do not count either.
            call.switch("count_include_pad", spec.count_include_pad && !spec.has_overhang(), true);
        }
    }
    vec![call.end()]
}
