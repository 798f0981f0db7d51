//! The size of an output along one axis.

use super::{Formula, Role};
use crate::conv::AxisGeometry;

/// The formula of an axis in names. Of a convolution, and of pooling:
/// `⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1 = out`, with `ceil_mode` rounded up; of a transposed
/// convolution: `(in − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1 = out`.
///
/// `is_symmetric` says whether padding is written as one number.
///
/// Source: the "Shape" sections of [`torch.nn.Conv2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html),
/// [`ConvTranspose2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html) and
/// [`MaxPool2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html);
/// the same as relationships 14 and 15 of Dumoulin and Visin, "A guide to convolution arithmetic for deep learning".
pub fn output_size(axis: &AxisGeometry, is_symmetric: bool) -> Formula {
    let name = |name, role| Formula::Name { name, role };
    let padding = if is_symmetric {
        vec![plain(2), Formula::Op('·'), name("padding", Role::Plain)]
    } else {
        vec![name("before", Role::Plain), Formula::Op('+'), name("after", Role::Plain)]
    };
    let parts = Parts {
        input: name("in", Role::Input),
        padding,
        is_product: is_symmetric,
        dilation: name("dilation", Role::Plain),
        kernel: name("kernel", Role::Weight),
        stride: name("stride", Role::Plain),
        output_padding: name("output_padding", Role::Plain),
        output: name("out", Role::Output),
    };
    assemble(axis, parts, false)
}

/// The formula with the numbers of one axis put in. Where `ceil_mode` leaves out a last window that would start past
/// the input, it ends in `− 1`.
pub fn output_size_of(axis: &AxisGeometry) -> Formula {
    let padding = axis.padding();
    let is_symmetric = padding.is_symmetric();
    let cells = if is_symmetric {
        vec![plain(2), Formula::Op('·'), plain(padding.before)]
    } else {
        vec![plain(padding.before), Formula::Op('+'), plain(padding.after)]
    };
    let parts = Parts {
        input: Formula::Number { value: axis.input_size() as u128, role: Role::Input },
        padding: cells,
        is_product: is_symmetric,
        dilation: plain(axis.dilation()),
        kernel: Formula::Number { value: axis.kernel_size() as u128, role: Role::Weight },
        stride: plain(axis.stride()),
        output_padding: plain(axis.output_padding()),
        output: Formula::Number { value: axis.output_size() as u128, role: Role::Output },
    };
    assemble(axis, parts, axis.leaves_a_window_out())
}

struct Parts {
    input: Formula,
    padding: Vec<Formula>,
    /// Whether the padding is a product, not a sum, so that it can be subtracted without parentheses.
    is_product: bool,
    dilation: Formula,
    kernel: Formula,
    stride: Formula,
    output_padding: Formula,
    output: Formula,
}

const fn plain(value: usize) -> Formula {
    Formula::Number { value: value as u128, role: Role::Plain }
}

const PLUS: Formula = Formula::Op('+');
const MINUS: Formula = Formula::Op('−');
const TIMES: Formula = Formula::Op('·');

fn in_parens(parts: Vec<Formula>) -> Formula {
    Formula::Parens(Box::new(Formula::Row(parts)))
}

fn assemble(axis: &AxisGeometry, parts: Parts, leaves_one_out: bool) -> Formula {
    let reach = [parts.dilation, TIMES, in_parens(vec![parts.kernel, MINUS, plain(1)])];
    if axis.is_transposed() {
        let mut row = vec![in_parens(vec![parts.input, MINUS, plain(1)]), TIMES, parts.stride, MINUS];
        match parts.is_product {
            true => row.extend(parts.padding),
            false => row.push(in_parens(parts.padding)),
        }
        row.push(PLUS);
        row.extend(reach);
        row.extend([PLUS, parts.output_padding, PLUS, plain(1), Formula::Op('='), parts.output]);
        return Formula::Row(row);
    }
    let mut room = vec![parts.input, PLUS];
    room.extend(parts.padding);
    room.push(MINUS);
    room.extend(reach);
    room.extend([MINUS, plain(1)]);
    let steps = Box::new(Formula::Fraction(Box::new([Formula::Row(room), parts.stride])));
    let moves = if axis.has_ceil_mode() { Formula::Ceil(steps) } else { Formula::Floor(steps) };
    let mut row = vec![moves, PLUS, plain(1)];
    if leaves_one_out {
        row.extend([MINUS, plain(1)]);
    }
    row.extend([Formula::Op('='), parts.output]);
    Formula::Row(row)
}
