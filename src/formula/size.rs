//! The size of an output along one axis.

use super::{Formula, Role};
use crate::conv::AxisGeometry;

/// The formula itself: `⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1 = out`.
///
/// Source: the "Shape" section of [`torch.nn.Conv2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html);
/// the same as relationship 15 of Dumoulin and Visin, "A guide to convolution arithmetic for deep learning".
pub fn output_size(is_symmetric: bool) -> Formula {
    let name = |name, role| Formula::Name { name, role };
    let padding = if is_symmetric {
        vec![plain(2), Formula::Op('·'), name("padding", Role::Plain)]
    } else {
        vec![name("before", Role::Plain), Formula::Op('+'), name("after", Role::Plain)]
    };
    assemble(Parts {
        input: name("in", Role::Input),
        padding,
        dilation: name("dilation", Role::Plain),
        kernel: name("kernel", Role::Weight),
        stride: name("stride", Role::Plain),
        output: name("out", Role::Output),
    })
}

/// The formula with the numbers of one axis put in.
pub fn output_size_of(axis: &AxisGeometry) -> Formula {
    let padding = axis.padding();
    let cells = if padding.is_symmetric() {
        vec![plain(2), Formula::Op('·'), plain(padding.before)]
    } else {
        vec![plain(padding.before), Formula::Op('+'), plain(padding.after)]
    };
    assemble(Parts {
        input: Formula::Number { value: axis.input_size(), role: Role::Input },
        padding: cells,
        dilation: plain(axis.dilation()),
        kernel: Formula::Number { value: axis.kernel_size(), role: Role::Weight },
        stride: plain(axis.stride()),
        output: Formula::Number { value: axis.output_size(), role: Role::Output },
    })
}

struct Parts {
    input: Formula,
    padding: Vec<Formula>,
    dilation: Formula,
    kernel: Formula,
    stride: Formula,
    output: Formula,
}

const fn plain(value: usize) -> Formula {
    Formula::Number { value, role: Role::Plain }
}

fn assemble(parts: Parts) -> Formula {
    let minus = || Formula::Op('−');
    let reach = Formula::Parens(Box::new(Formula::Row(vec![parts.kernel, minus(), plain(1)])));
    let mut room = vec![parts.input, Formula::Op('+')];
    room.extend(parts.padding);
    room.extend([minus(), parts.dilation, Formula::Op('·'), reach, minus(), plain(1)]);
    let steps = Formula::Fraction(Box::new([Formula::Row(room), parts.stride]));
    Formula::Row(vec![
        Formula::Floor(Box::new(steps)),
        Formula::Op('+'),
        plain(1),
        Formula::Op('='),
        parts.output,
    ])
}
