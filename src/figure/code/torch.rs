//! `torch.nn`.

use super::call::{Call, Style, joined};
use super::spec::{Spec, all};
use super::support::{Refusal, Support};
use crate::conv::PaddingMode;

/// Which layers `torch.nn` has. A convolution pads by 'same' unevenly where the total is odd.
pub(super) fn support(spec: &Spec) -> Support {
    let is_mean = spec.op.is_mean();
    let is_narrow =
        spec.pads.iter().zip(&spec.kernel).all(|(pads, &kernel)| pads.iter().all(|&pad| pad <= kernel / 2));
    let refusal = if spec.op.is_pool() && is_mean && !all(&spec.dilation, 1) {
        return Support::Missing(Refusal::PoolDilation);
    } else if spec.is_same || !spec.has_pads() {
        None
    } else if !spec.is_symmetric() {
        Some(Refusal::UnevenPadding)
    } else if spec.op.is_pool() && !is_narrow {
        Some(Refusal::PaddingBeyondHalf)
    } else {
        // A maximum pads with what no layer need be told.
        spec.fill().filter(|_| !spec.op.is_pool()).map(|_| Refusal::PaddingFill)
    };
    match refusal {
        // Padding made before the layer is part of its input, and counts.
        Some(refusal) if is_mean && !spec.count_include_pad => Support::Missing(refusal),
        Some(refusal) => Support::Around(refusal),
        // A check of that layer alone, which forgets the padding.
        None if is_mean
            && spec.dims == 3
            && spec.input.iter().zip(&spec.kernel).any(|(input, kernel)| input < kernel) =>
        {
            Support::NotRun(Refusal::InputSmallerThanKernel)
        }
        None => Support::Own,
    }
}

pub(super) fn write(spec: &Spec) -> Vec<String> {
    let [start, end] = spec.op.facts().torch;
    let name = format!("nn.{start}{}{end}", spec.dims);
    let support = support(spec);
    match support {
        Support::Missing(refusal) => vec![refusal.comment(&name)],
        _ if spec.op.is_pool() => pool(spec, &name, support),
        _ => conv(spec, &name, support),
    }
}

fn conv(spec: &Spec, name: &str, support: Support) -> Vec<String> {
    let is_transposed = spec.op.is_transposed();
    let mut call = Call::new(name, Style::Short);
    call.push(&joined(&[spec.in_channels, spec.out_channels]));
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    call.sizes("stride", &spec.stride, 1);
    let mode = mode_name(spec.mode);
    let pads_before = !is_transposed && support.is_around();
    if spec.is_same && spec.has_pads() {
        call.set("padding", "'same'");
    } else if !pads_before {
        call.sizes("padding", &symmetric(spec), 0);
    }
    if is_transposed {
        call.sizes("output_padding", &spec.output_padding, 0);
    }
    call.sizes("dilation", &spec.dilation, 1);
    call.number("groups", spec.groups, 1);
    call.switch("bias", spec.bias, true);
    if spec.has_pads() && !pads_before && mode != "zeros" {
        call.set("padding_mode", &format!("'{mode}'"));
    }
    let mut lines = vec![call.end()];
    if pads_before {
        lines.insert(0, pad_line(spec, &spec.pads));
    } else if is_transposed && !spec.is_symmetric() {
        // Padding of a transposed layer is what its output lacks; negative padding takes away.
        let smaller = symmetric(spec);
        let cropped = spec.pads.iter().zip(smaller).rev();
        let cells: Vec<_> = cropped
            .flat_map(|(&[before, after], both)| [before - both, after - both])
            .map(|cells| if cells == 0 { "0".to_owned() } else { format!("-{cells}") })
            .collect();
        lines.push(format!("y = F.pad(y, ({}))", cells.join(", ")));
    }
    lines
}

fn pool(spec: &Spec, name: &str, support: Support) -> Vec<String> {
    let is_max = spec.op.is_max();
    let pads_before = support.is_around();
    let mut call = Call::new(name, Style::Short);
    call.sizes("kernel_size", &spec.kernel, usize::MAX);
    if spec.stride != spec.kernel {
        call.sizes("stride", &spec.stride, usize::MAX);
    }
    if !pads_before {
        call.sizes("padding", &symmetric(spec), 0);
    }
    call.sizes("dilation", &spec.dilation, 1);
    // A window that would start in padding made before is one of the layer's, so that padding ends sooner.
    call.switch("ceil_mode", if pads_before { spec.has_overhang() } else { spec.ceil_mode }, false);
    if !is_max {
        call.switch("count_include_pad", spec.count_include_pad, true);
    }
    let mut lines = vec![call.end()];
    if let Support::NotRun(refusal) = support {
        lines.insert(0, refusal.comment(name));
    }
    if pads_before {
        let sides = spec.pads.iter().zip(&spec.floor_pads);
        let pads: Vec<_> = sides.map(|(pads, floor)| [pads[0], pads[1].min(floor[1])]).collect();
        if pads.iter().any(|&pads| pads != [0, 0]) {
            lines.insert(0, pad_line(spec, &pads));
        }
    }
    lines
}

/// The smaller side of each axis.
fn symmetric(spec: &Spec) -> Vec<usize> {
    spec.pads.iter().map(|&[before, after]| before.min(after)).collect()
}

/// Last axis first, before and after: the order of `torch.nn.functional.pad`.
fn pad_line(spec: &Spec, pads: &[[usize; 2]]) -> String {
    let cells: Vec<_> = pads.iter().rev().flatten().copied().collect();
    let mut call = Call::new("x = F.pad", Style::Short);
    call.push(&format!("x, ({})", joined(&cells)));
    let mode = mode_name(spec.mode);
    if let Some(value) = spec.fill() {
        call.set("value", &value);
    } else if mode != "zeros" {
        call.set("mode", &format!("'{mode}'"));
    }
    call.end()
}

const fn mode_name(mode: PaddingMode) -> &'static str {
    match mode {
        PaddingMode::Zeros | PaddingMode::Constant(_) => "zeros",
        PaddingMode::Reflect => "reflect",
        PaddingMode::Replicate => "replicate",
        PaddingMode::Circular => "circular",
    }
}
