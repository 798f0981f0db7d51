//! Nodes of an ONNX graph, as `onnx.helper` makes them.

use super::call::{Call, Style, joined, numbers};
use super::spec::{Spec, all};
use crate::conv::{Op, PaddingMode};

pub(super) fn write(spec: &Spec) -> Vec<String> {
    let mut lines = Vec::new();
    let (is_pool, is_transposed) = (spec.op.is_pool(), spec.op == Op::ConvTranspose);
    let pads_before = spec.mode != PaddingMode::Zeros && spec.has_pads();
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
    let name = match spec.op {
        Op::Conv => "Conv",
        Op::ConvTranspose => "ConvTranspose",
        Op::MaxPool => "MaxPool",
        Op::AvgPool => "AveragePool",
    };
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
    if spec.op == Op::AvgPool {
        // Without padding both means are the same.
        call.number("count_include_pad", (spec.count_include_pad && spec.has_pads()).into(), 0);
        if !all(&spec.dilation, 1) {
            lines.push("# dilations of AveragePool: opset 19".to_owned());
        }
    }
    // The standard allows both.
    let is_too_far = |pads: &[usize; 2], kernel: &usize| pads.iter().any(|pad| pad >= kernel);
    if is_pool && spec.pads.iter().zip(&spec.kernel).any(|(pads, kernel)| is_too_far(pads, kernel)) {
        lines.push("# ONNX Runtime wants pads < kernel_shape.".to_owned());
    }
    if is_transposed && spec.output_padding.iter().zip(&spec.stride).any(|(extra, stride)| extra >= stride) {
        lines.push("# ONNX Runtime wants output_padding < strides.".to_owned());
    }
    lines.push(call.end());
    lines
}
