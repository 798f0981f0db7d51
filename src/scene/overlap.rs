//! How often a transposed layer's stamps reach each output cell, as a sentence.

use crate::conv::{Axis, AxisGeometry, Layer, Op};
use crate::words::{AxisRule, Lang, Overlap, Pattern, Rule, ViewMsg};

/// Whether a transposed layer's stamps overlap evenly, with its numbers; `None` for another operation.
pub fn describe_overlap(layer: &Layer, lang: Lang) -> Option<String> {
    if layer.params().op != Op::ConvTranspose {
        return None;
    }
    let axes: Vec<_> = layer.params().dims.axes().iter().map(|&axis| (*layer.axis(axis), axis)).collect();
    let sizes = |get: fn(&AxisGeometry) -> usize| {
        let mut sizes: Vec<_> = axes.iter().map(|(axis, _)| get(axis).to_string()).collect();
        if sizes.iter().all(|size| *size == sizes[0]) {
            sizes.truncate(1);
        }
        sizes.join(" × ")
    };
    // The numbers of the axes multiply.
    let mut counts = vec![1];
    for (axis, _) in &axes {
        let mut is_there = vec![false; axis.kernel_size() + 1];
        axis.overlaps().into_iter().for_each(|count| is_there[count] = true);
        let on_axis: Vec<usize> = (0..is_there.len()).filter(|&count| is_there[count]).collect();
        counts = counts.iter().flat_map(|&count| on_axis.iter().map(move |&n| count * n)).collect();
        counts.sort_unstable();
        counts.dedup();
    }
    let uneven: Vec<_> =
        axes.iter().filter(|(axis, _)| !axis.is_evenly_overlapped()).map(|(_, name)| *name).collect();
    if uneven.is_empty() {
        return Some(lang.view(ViewMsg::OverlapRule {
            overlap: Overlap::Even {
                kernel: &sizes(AxisGeometry::kernel_size),
                stride: &sizes(AxisGeometry::stride),
                each: axes.iter().map(|(axis, _)| axis.kernel_size() / axis.stride()).product(),
            },
            counts: &counts,
        }));
    }
    let mut rules: Vec<AxisRule> = Vec::new();
    for &(axis, name) in &axes {
        let rule = rule_of(&axis);
        match rules.iter_mut().find(|it| it.rule == rule) {
            Some(alike) => alike.axes.push(name),
            None => rules.push(AxisRule { axes: vec![name], rule }),
        }
    }
    if let [only] = &mut *rules {
        only.axes.clear();
    }
    let pattern = match &*uneven {
        _ if counts.len() < 2 => Pattern::None,
        [Axis::Depth] => Pattern::Slices,
        [_] => Pattern::Stripes,
        _ => Pattern::Checkerboard,
    };
    Some(
        lang.view(ViewMsg::OverlapRule {
            overlap: Overlap::Uneven { rules: &rules, pattern },
            counts: &counts,
        }),
    )
}

fn rule_of(axis: &AxisGeometry) -> Rule {
    let (kernel, stride, dilation) = (axis.kernel_size(), axis.stride(), axis.dilation());
    if axis.is_evenly_overlapped() {
        return Rule::Divisible { kernel, stride };
    }
    if !kernel.is_multiple_of(stride) {
        return Rule::NotDivisible { kernel, stride };
    }
    let divisor = (2..=stride).find(|n| stride.is_multiple_of(*n) && dilation.is_multiple_of(*n));
    Rule::DilationShares { dilation, stride, divisor: divisor.unwrap_or(1) }
}
