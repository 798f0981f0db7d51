//! A layer as code of `PyTorch`.

use super::decimal::print_decimal;
use crate::conv::{Axis, Dims, LayerParams, Padding, PaddingMode};

/// The lines that make the layer and, where `nn.Conv2d` has no such padding, pad its input before.
pub fn torch_code(params: &LayerParams) -> Vec<String> {
    let axes = params.dims.axes();
    let mut arguments = vec![
        params.in_channels.to_string(),
        params.out_channels.to_string(),
        tuple(axes.iter().map(|&axis| params.kernel_size[axis.index()])),
    ];
    keyword(&mut arguments, axes, "stride", params.stride, 1);
    let pads = params.explicit_padding();
    let has_padding = axes.iter().any(|axis| pads[axis.index()].padded(0) > 0);
    let is_symmetric = axes.iter().all(|axis| pads[axis.index()].is_symmetric());
    let has_value = matches!(params.padding_mode, PaddingMode::Constant(value) if value != 0.0);
    let is_same = params.padding == Padding::Same && !has_value;
    let pads_before = has_padding && !is_same && (!is_symmetric || has_value);
    if is_same {
        arguments.push("padding='same'".to_owned());
    } else if has_padding && !pads_before {
        keyword(&mut arguments, axes, "padding", pads.map(|pad| pad.before), 0);
    }
    keyword(&mut arguments, axes, "dilation", params.dilation, 1);
    if params.groups != 1 {
        arguments.push(format!("groups={}", params.groups));
    }
    if !params.bias {
        arguments.push("bias=False".to_owned());
    }
    let mode = mode_name(params.padding_mode);
    if has_padding && !pads_before && mode != "zeros" {
        arguments.push(format!("padding_mode='{mode}'"));
    }
    let mut lines = Vec::new();
    if pads_before {
        // Last axis first, before and after: the order of `torch.nn.functional.pad`.
        let cells: Vec<_> = axes
            .iter()
            .rev()
            .flat_map(|axis| [pads[axis.index()].before, pads[axis.index()].after])
            .collect();
        let fill = match params.padding_mode {
            PaddingMode::Constant(value) if value != 0.0 => format!(", value={}", print_decimal(value)),
            PaddingMode::Zeros | PaddingMode::Constant(_) => String::new(),
            _ => format!(", mode='{mode}'"),
        };
        lines.push(format!("x = F.pad(x, {}{fill})", list(&cells)));
    }
    let dims = match params.dims {
        Dims::One => 1,
        Dims::Two => 2,
        Dims::Three => 3,
    };
    lines.push(format!("nn.Conv{dims}d({})", arguments.join(", ")));
    lines
}

fn keyword(arguments: &mut Vec<String>, axes: &[Axis], name: &str, values: [usize; 3], default: usize) {
    if axes.iter().any(|axis| values[axis.index()] != default) {
        arguments.push(format!("{name}={}", tuple(axes.iter().map(|axis| values[axis.index()]))));
    }
}

const fn mode_name(mode: PaddingMode) -> &'static str {
    match mode {
        PaddingMode::Zeros | PaddingMode::Constant(_) => "zeros",
        PaddingMode::Reflect => "reflect",
        PaddingMode::Replicate => "replicate",
        PaddingMode::Circular => "circular",
    }
}

/// One number where all are equal.
fn tuple(values: impl Iterator<Item = usize>) -> String {
    let values: Vec<_> = values.collect();
    match values.windows(2).all(|pair| pair[0] == pair[1]) {
        true => values[0].to_string(),
        false => list(&values),
    }
}

fn list(values: &[usize]) -> String {
    let values: Vec<_> = values.iter().map(usize::to_string).collect();
    format!("({})", values.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::url::parse;

    #[track_caller]
    fn check(query: &str, lines: &[&str]) {
        assert_eq!(torch_code(&parse(query).figure.params), lines);
    }

    #[test]
    fn only_what_is_not_the_default_is_written() {
        check("", &["nn.Conv2d(1, 1, 3, padding=1)"]);
        check("padding=valid&bias=0", &["nn.Conv2d(1, 1, 3, bias=False)"]);
        check("kernel=3x5&stride=1x2", &["nn.Conv2d(1, 1, (3, 5), stride=(1, 2), padding=1)"]);
        check(
            "in_channels=4&out_channels=6&groups=2&dilation=2&padding=1x0",
            &["nn.Conv2d(4, 6, 3, padding=(1, 0), dilation=2, groups=2)"],
        );
    }

    #[test]
    fn paddings_that_the_layer_knows() {
        check("padding=same&kernel=4", &["nn.Conv2d(1, 1, 4, padding='same')"]);
        check("padding=full", &["nn.Conv2d(1, 1, 3, padding=2)"]);
        check("padding_mode=reflect", &["nn.Conv2d(1, 1, 3, padding=1, padding_mode='reflect')"]);
        check("padding=0&padding_mode=reflect", &["nn.Conv2d(1, 1, 3)"]);
    }

    #[test]
    fn paddings_that_the_layer_does_not_know() {
        check("padding=causal", &["x = F.pad(x, (2, 0, 2, 0))", "nn.Conv2d(1, 1, 3)"]);
        check("padding=0.1x2.3", &["x = F.pad(x, (2, 3, 0, 1))", "nn.Conv2d(1, 1, 3)"]);
        check("padding_mode=constant:1.5", &["x = F.pad(x, (1, 1, 1, 1), value=1.5)", "nn.Conv2d(1, 1, 3)"]);
        check(
            "padding=0.1&padding_mode=circular",
            &["x = F.pad(x, (0, 1, 0, 1), mode='circular')", "nn.Conv2d(1, 1, 3)"],
        );
        check(
            "padding=same&padding_mode=constant:2",
            &["x = F.pad(x, (1, 1, 1, 1), value=2)", "nn.Conv2d(1, 1, 3)"],
        );
    }
}
