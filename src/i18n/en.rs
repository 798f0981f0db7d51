//! English.

use super::msg::Msg;

pub(super) fn text(msg: Msg<'_>) -> String {
    match msg {
        Msg::Input => "Input".into(),
        Msg::Output => "Output".into(),
        Msg::Kernel => "Kernel".into(),
        Msg::PartialMaps => "Partial maps".into(),
        Msg::Sum => "Sum".into(),
        Msg::Bias => "Bias".into(),
        Msg::InputChannel { ic } => format!("in {ic}"),
        Msg::OutputChannel { oc } => format!("out {oc}"),
        Msg::PaddedTo { size } => format!("padded to {size}"),
        Msg::MoreChannels { n } => format!("+ {n} more"),
        Msg::NeverRead => "never read".into(),
        Msg::Summary { input, weight, output, stride, padding, dilation } => format!(
            "A convolution layer: input {input}, weight {weight}, stride {stride}, padding {padding}, \
             dilation {dilation}, output {output}."
        ),
        Msg::StepSentence { step, steps, oc, y, x, window, products, padded, bias, total } => {
            let channel = oc.map_or(String::new(), |oc| format!("channel {oc}, "));
            let on_padding = match padded {
                0 => String::new(),
                _ => format!(", {padded} on padding"),
            };
            let bias = bias.map_or(String::new(), |bias| format!(" plus bias {bias}"));
            let s = if products == 1 { "" } else { "s" };
            format!(
                "Step {step} of {steps}: output {channel}row {y}, column {x}. The kernel starts at input row {}, \
                 column {}: sum of {products} product{s}{on_padding}{bias} = {total}.",
                minus(window[0]),
                minus(window[1]),
            )
        }
        Msg::TapSentence { tap, taps, input, weight, product, sum } => {
            format!("Product {tap} of {taps}: {input} times {weight} = {product}. Sum so far {sum}.")
        }
    }
}

fn minus(n: isize) -> String {
    n.to_string().replace('-', "\u{2212}")
}
