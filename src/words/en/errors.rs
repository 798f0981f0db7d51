//! What is wrong, with the numbers, and what would work.

use super::counts::{cells, counted};
use super::names::{axis, in_axis, no_view, param, view as view_name};
use crate::conv::{Axis, ConvError, Dims, Op, Param};
use crate::figure::url::{MAX_QUERY_BYTES, UrlProblem};
use crate::figure::{
    CountError, MAX_ABS_VALUE, MAX_MAP_CELLS, MAX_MAP_TAPS, MAX_OUTPUT_CELLS, MAX_SENTENCE_CHARS,
    MAX_STEP_TAPS, MAX_STORED_CELLS, MAX_WORDS, Problem, RowsError, SentenceError, Uncomputed, ValueError,
};
use crate::number::print_decimal;
use crate::words::number::{gigabytes, grouped};

pub(super) fn conv_error(error: &ConvError, dims: Dims, on_all_axes: bool) -> String {
    let name = |of: Param, axis: Axis| param(of, (!on_all_axes).then_some(axis), dims);
    match *error {
        ConvError::Zero { param, axis } => format!("{} is 0. It must be at least 1.", name(param, axis)),
        ConvError::TooLarge { param, axis, value, limit } => {
            format!("{} is {value}. This page can show at most {limit}.", name(param, axis))
        }
        ConvError::KernelLargerThanInput { axis, kernel_extent, padded_size } => format!(
            "The kernel spans {}, but the padded input has only {padded_size}.",
            cells(kernel_extent, axis, dims)
        ),
        ConvError::GroupsDoNotDivide { param, channels, groups } => {
            let which = if param == Param::InChannels { "input" } else { "output" };
            let s = if channels == 1 { "" } else { "s" };
            format!("{channels} {which} channel{s} cannot be split evenly into {groups} groups.")
        }
        ConvError::SameNeedsUnitStride { axis, stride } => format!(
            "Padding “same” keeps the size, so it needs stride 1, but the stride{} is {stride}.",
            in_axis(axis, dims)
        ),
        ConvError::ReflectTooWide { axis, padding, size } => format!(
            "Reflected padding must be smaller than the input. The padding{} is {padding}, but the input has only {}.",
            in_axis(axis, dims),
            cells(size, axis, dims)
        ),
        ConvError::CircularTooWide { axis, padding, size } => format!(
            "Circular padding cannot be larger than the input. The padding{} is {padding}, but the input has only {}.",
            in_axis(axis, dims),
            cells(size, axis, dims)
        ),
        ConvError::PaddingNotInCells { op } => {
            let what = match op {
                Op::Conv => "A convolution",
                Op::ConvTranspose => "A transposed convolution",
                Op::MaxPool | Op::AvgPool => "Pooling",
            };
            format!("{what} needs its padding in cells. No framework accepts this name here.")
        }
        ConvError::TransposedNeedsZeros => {
            "A transposed convolution can only be padded with zeros, as in PyTorch.".into()
        }
        ConvError::NothingLeft { axis, cropped, size } => {
            format!(
                "Padding removes {cropped} of the output's {}, so nothing is left.",
                cells(size, axis, dims)
            )
        }
        ConvError::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => format!(
            "Output padding must be smaller than the stride or the dilation, as in PyTorch. It is \
             {output_padding}{}, the stride is {stride}, and the dilation is {dilation}.",
            in_axis(axis, dims)
        ),
        ConvError::PaddingValueNotFinite => "The padding value must be a finite number.".into(),
        ConvError::UnusedAxis { axis: unused } => {
            format!("This layer has no {}, so its sizes along it must be 1.", axis(unused, dims))
        }
    }
}

pub(super) fn problem(problem: &Problem, dims: Dims, on_all_axes: bool) -> String {
    match *problem {
        Problem::Layer(ref error) => conv_error(error, dims, on_all_axes),
        Problem::TooManyStepTaps { taps } => format!(
            "One output value would need {} products. This page keeps at most {} of them in memory.",
            grouped(taps),
            grouped(MAX_STEP_TAPS)
        ),
        Problem::TooManyOutputCells { cells } => format!(
            "The output would have {} values, {} GB as 32-bit floats. This page can count at most {}, {} GB.",
            grouped(cells),
            gigabytes(cells),
            grouped(MAX_OUTPUT_CELLS),
            gigabytes(MAX_OUTPUT_CELLS)
        ),
    }
}

pub(super) fn count_error(error: &CountError) -> String {
    match error {
        CountError::Empty => "Type a whole number.".into(),
        CountError::NotANumber { text } => {
            format!("“{text}” is not a number. Type a whole number such as 3.")
        }
        CountError::Negative { text } => format!("{text} is negative. Type 0 or more."),
        CountError::NotWhole { text } => format!("{text} is not a whole number. Type one such as 3."),
        CountError::TooLarge { text } => format!("{text} is larger than anything this page can show."),
    }
}

pub(super) fn value_error(error: ValueError) -> String {
    match error {
        ValueError::Empty => "Type a number.".into(),
        ValueError::NotANumber => "This is not a number. Type one such as −1.5.".into(),
        ValueError::TooLarge => {
            let limit = print_decimal(MAX_ABS_VALUE);
            format!("Too large: type a number between −{limit} and {limit}.")
        }
    }
}

pub(super) fn sentence_error(error: SentenceError) -> String {
    match error {
        SentenceError::Empty => "Type at least one word, such as: the cat sat.".into(),
        SentenceError::TooManyWords { found } => {
            format!("This sentence has {found} words. The figure shows at most {MAX_WORDS}. Make it shorter.")
        }
        SentenceError::Unprintable { code } => {
            format!("This text has a character that cannot be shown: U+{code:04X}. Remove it.")
        }
        SentenceError::TooLong { found: _ } => {
            format!("This text is longer than {MAX_SENTENCE_CHARS} characters. Make it shorter.")
        }
    }
}

pub(super) fn rows_error(error: &RowsError) -> String {
    match error {
        RowsError::Word { line, word, why: ValueError::TooLarge } => {
            format!("Line {line}: {word} is too large. The limit is {}.", print_decimal(MAX_ABS_VALUE))
        }
        RowsError::Word { line, word, why: ValueError::Empty | ValueError::NotANumber } => {
            format!("Line {line}: “{word}” is not a number.")
        }
        &RowsError::Columns { line, found, expected } => {
            format!(
                "Line {line} has {}, but the input has {}.",
                counted(found, "number", "numbers"),
                counted(expected, "column", "columns")
            )
        }
        &RowsError::Rows { found, expected } => {
            let are = if found == 1 { "is" } else { "are" };
            format!(
                "There {are} {} of numbers, but the input has {}.",
                counted(found, "line", "lines"),
                counted(expected, "row", "rows")
            )
        }
    }
}

pub(super) fn url_problem(problem: &UrlProblem) -> String {
    match problem {
        UrlProblem::TooLong { bytes } => format!(
            "The link was not read. It has {bytes} characters, and no figure needs more than {MAX_QUERY_BYTES}."
        ),
        UrlProblem::BadValue { key, value, expected } => {
            format!(
                "The link says {key}={value}. The page cannot read this, but it could read {key}={expected}."
            )
        }
        UrlProblem::NumberTooLarge { key, value } => format!(
            "The link says {key}={value}. This number is too large. The page takes numbers from −{limit} to {limit}.",
            limit = print_decimal(MAX_ABS_VALUE)
        ),
        UrlProblem::NoSuchStep { step, steps } => {
            format!("The link asks for step {}, but this layer has only {steps}.", step.saturating_add(1))
        }
        UrlProblem::NoSuchTap { tap, taps } => {
            format!("The link asks for multiply-add {tap} of a step, but each has {taps}.")
        }
        &UrlProblem::EditsOutside { count } => format!(
            "The link sets {} outside this layer. They appear when the layer is large enough.",
            counted(count, "number", "numbers")
        ),
        &UrlProblem::ViewDoesNotFit { view, op } => {
            let why = no_view(view, op);
            let name = view_name(view);
            format!("The link asks for the view “{name}”. {why} The page shows the first view instead.")
        }
        &UrlProblem::Sentence(error) => sentence_error(error),
        &UrlProblem::TooManyEdits { most } => {
            format!("More than {} numbers are set by hand. The rest were left out.", grouped(most as u128))
        }
    }
}

pub(super) fn uncomputed(why: Uncomputed, has_weight: bool) -> String {
    let why = match why {
        Uncomputed::Taps { taps } => {
            let (taps, limit) = (grouped(taps), grouped(MAX_MAP_TAPS));
            if has_weight {
                format!("one map takes {taps} products, and this page computes at most {limit}")
            } else {
                format!("one map takes {taps} values, and this page goes through at most {limit}")
            }
        }
        Uncomputed::InputCells { cells } => format!(
            "the input has {} values, and this page keeps at most {} in memory",
            grouped(cells.into()),
            grouped(MAX_STORED_CELLS.into())
        ),
        Uncomputed::MapCells { cells } => format!(
            "one map has {} values, and this page keeps at most {} of each map in memory",
            grouped(cells.into()),
            grouped(MAX_MAP_CELLS.into())
        ),
    };
    format!("The output maps stay empty: {why}. The value of each step is still computed.")
}
