//! Nodes of an ONNX graph, as `onnx.helper` makes them.

use super::call::{Call, Style, joined, numbers};
use super::spec::{Spec, all};
use super::support::{Refusal, Support};
use crate::conv::PaddingMode;

/// Which layers ONNX has: all of them, but ONNX Runtime does not run each.
pub(super) fn support(spec: &Spec) -> Support {
    let is_beyond = |pads: &[usize; 2], kernel: &usize| pads.iter().any(|pad| pad >= kernel);
    if spec.mode != PaddingMode::Zeros && spec.has_pads() {
        Support::Around(Refusal::PaddingFill)
    } else if spec.op.is_pool()
        && spec.pads.iter().zip(&spec.kernel).any(|(pads, kernel)| is_beyond(pads, kernel))
    {
        Support::NotRun(Refusal::PaddingBeyondKernel)
    } else if spec.op.is_transposed()
        && spec.output_padding.iter().zip(&spec.stride).any(|(extra, stride)| extra >= stride)
    {
        Support::NotRun(Refusal::OutputPadding)
    } else {
        Support::Own
    }
}

pub(super) fn write(spec: &Spec) -> Vec<String> {
    let mut lines = Vec::new();
    let (is_pool, is_transposed) = (spec.op.is_pool(), spec.op.is_transposed());
    let support = support(spec);
    let pads_before = support.is_around();
    if pads_before {
        // The node takes the numbers as a tensor: batch and channels first, all begins, then all ends.
        let mut cells = vec![0, 0];
        cells.extend(spec.pads.iter().map(|pads| pads[0]));
        cells.extend([0, 0]);
        cells.extend(spec.pads.iter().map(|pads| pads[1]));
        lines.push(match spec.fill() {
            Some(value) => format!("# pads: [{}], value: {value}", joined(&cells)),
            None => format!("# pads: [{}]", joined(&cells)),
        });
        let value = if spec.fill().is_some() { ", 'value'" } else { "" };
        let mut call = Call::new("onnx.helper.make_node", Style::List);
        call.push(&format!("'Pad', ['x', 'pads'{value}], ['padded']"));
        call.set("mode", &format!("'{}'", spec.numpy_mode()));
        lines.push(call.end());
    }
    let name = spec.op.facts().onnx;
    if !is_pool {
        let groups = spec.groups.max(1);
        let mut shape = match is_transposed {
            true => vec![spec.in_channels, spec.out_channels / groups],
            false => vec![spec.out_channels, spec.in_channels / groups],
        };
        shape.extend(&spec.kernel);
        let bias = if spec.bias { format!(", b: [{}]", spec.out_channels) } else { String::new() };
        lines.push(format!("# w: {}{bias}", numbers(&shape, Style::List)));
    }
    let inputs = match (is_pool, spec.bias) {
        (true, _) => "",
        (false, true) => ", 'w', 'b'",
        (false, false) => ", 'w'",
    };
    let mut call = Call::new("onnx.helper.make_node", Style::List);
    let source = if pads_before { "padded" } else { "x" };
    call.push(&format!("'{name}', ['{source}'{inputs}], ['y']"));
    call.sizes("kernel_shape", &spec.kernel, usize::MAX);
    call.sizes("strides", &spec.stride, 1);
    if !pads_before {
        let sides: Vec<_> =
            [0, 1].into_iter().flat_map(|side| spec.pads.iter().map(move |pads| pads[side])).collect();
        call.sizes("pads", &sides, 0);
    }
    call.sizes("dilations", &spec.dilation, 1);
    if is_transposed {
        call.sizes("output_padding", &spec.output_padding, 0);
    }
    if !is_pool {
        call.number("group", spec.groups, 1);
    } else {
        call.number("ceil_mode", spec.ceil_mode.into(), 0);
    }
    if spec.op.is_mean() {
        // Without padding both means are the same.
        call.number("count_include_pad", (spec.count_include_pad && spec.has_pads()).into(), 0);
        if !all(&spec.dilation, 1) {
            lines.push("# dilations of AveragePool: opset 19".to_owned());
        }
    }
    if let Support::NotRun(refusal) = support {
        lines.push(refusal.comment("ONNX Runtime"));
    }
    lines.push(call.end());
    lines
}
