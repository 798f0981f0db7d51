//! What the core says, in words: from errors and parameters to messages.

use crate::app::{FieldError, Notice};
use crate::conv::{Axis, Change, ConvError, Dims, Fix, Op, Param};
use crate::figure::code::{CodeError, CodeErrorKind, Expected, MAX_CODE_CHARS, Wanted};
use crate::figure::url::{MAX_EDITS, MAX_QUERY_BYTES, UrlProblem};
use crate::figure::{
    Cell, KernelPreset, MAX_ABS_VALUE, MAX_MAP_CELLS, MAX_MAP_TAPS, MAX_MATRIX_SIDE, MAX_OUTPUT_CELLS,
    MAX_SENTENCE_CHARS, MAX_STEP_TAPS, MAX_STORED_CELLS, MAX_WORDS, Model, Problem, RowsError, SentenceError,
    Signal, Uncomputed, ValueError, View, print_decimal,
};
use crate::words::{
    AxisWord, CodeComplaint, Complaint, Field, Label, Lang, Msg, NoView, Quantity, UncomputedWord,
};

pub(super) const fn axis_word(dims: Dims, axis: Axis) -> AxisWord {
    match axis {
        Axis::Depth => AxisWord::Depth,
        Axis::Height => AxisWord::Height,
        Axis::Width if matches!(dims, Dims::One) => AxisWord::Length,
        Axis::Width => AxisWord::Width,
    }
}

const fn quantity(param: Param) -> Quantity {
    match param {
        Param::InputSize => Quantity::InputSize,
        Param::InChannels => Quantity::InChannels,
        Param::OutChannels => Quantity::OutChannels,
        Param::KernelSize => Quantity::KernelSize,
        Param::Stride => Quantity::Stride,
        Param::Padding => Quantity::Padding,
        Param::PaddingBefore => Quantity::PaddingBefore,
        Param::PaddingAfter => Quantity::PaddingAfter,
        Param::Dilation => Quantity::Dilation,
        Param::Groups => Quantity::Groups,
        Param::OutputPadding => Quantity::OutputPadding,
    }
}

/// The field of a parameter on an axis of a layer of so many dimensions.
pub(super) fn field(dims: Dims, param: Param, axis: Axis) -> Field {
    Field { quantity: quantity(param), axis: param.is_per_axis().then_some(axis_word(dims, axis)) }
}

/// The field of a parameter on all axes.
pub(super) const fn on_all_axes(param: Param) -> Field {
    Field { quantity: quantity(param), axis: None }
}

/// Each problem of a layer of so many dimensions as a sentence. What is wrong with all axes in the same way is said once.
pub(super) fn problems(lang: Lang, dims: Dims, problems: &[Problem]) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for &problem in problems {
        let is_everywhere = dims.axes().len() > 1
            && dims
                .axes()
                .iter()
                .all(|&axis| on_axis(problem, axis).is_some_and(|it| problems.contains(&it)));
        let sentence = lang.complain(complaint(problem, dims, is_everywhere));
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

/// The same problem on an axis, where a sentence for all axes can be made of it.
fn on_axis(problem: Problem, axis: Axis) -> Option<Problem> {
    let Problem::Layer(error) = problem else { return None };
    Some(Problem::Layer(match error {
        ConvError::Zero { param, .. } if param.is_per_axis() => ConvError::Zero { param, axis },
        ConvError::TooLarge { param, value, limit, .. } if param.is_per_axis() => {
            ConvError::TooLarge { param, axis, value, limit }
        }
        _ => return None,
    }))
}

fn complaint(problem: Problem, dims: Dims, is_everywhere: bool) -> Complaint<'static> {
    let name = |param, axis| if is_everywhere { on_all_axes(param) } else { field(dims, param, axis) };
    let axis_word = |axis| axis_word(dims, axis);
    match problem {
        Problem::Layer(error) => match error {
            ConvError::Zero { param, axis } => Complaint::Zero { field: name(param, axis) },
            ConvError::TooLarge { param, axis, value, limit } => {
                Complaint::TooLarge { field: name(param, axis), value, limit }
            }
            ConvError::KernelLargerThanInput { axis, kernel_extent, padded_size } => {
                Complaint::KernelLargerThanInput { axis: axis_word(axis), kernel_extent, padded_size }
            }
            ConvError::GroupsDoNotDivide { param, channels, groups } => {
                Complaint::GroupsDoNotDivide { is_input: param == Param::InChannels, channels, groups }
            }
            ConvError::SameNeedsUnitStride { axis, stride } => {
                Complaint::SameNeedsUnitStride { axis: axis_word(axis), stride }
            }
            ConvError::ReflectTooWide { axis, padding, size } => {
                Complaint::ReflectTooWide { axis: axis_word(axis), padding, size }
            }
            ConvError::CircularTooWide { axis, padding, size } => {
                Complaint::CircularTooWide { axis: axis_word(axis), padding, size }
            }
            ConvError::PaddingNotInCells { op } => Complaint::PaddingNotInCells { is_pool: op.is_pool() },
            ConvError::TransposedNeedsZeros => Complaint::TransposedNeedsZeros,
            ConvError::NothingLeft { axis, cropped, size } => {
                Complaint::NothingLeft { axis: axis_word(axis), cropped, size }
            }
            ConvError::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => {
                Complaint::OutputPaddingTooLarge { axis: axis_word(axis), output_padding, stride, dilation }
            }
            ConvError::PoolPaddingTooWide { axis, padding, kernel_size } => {
                Complaint::PoolPaddingTooWide { axis: axis_word(axis), padding, kernel_size }
            }
            ConvError::AverageNotDilated { axis, dilation } => {
                Complaint::AverageNotDilated { axis: axis_word(axis), dilation }
            }
            ConvError::PaddingValueNotFinite => Complaint::PaddingValueNotFinite,
            ConvError::UnusedAxis { axis } => Complaint::UnusedAxis { axis: axis_word(axis) },
        },
        Problem::TooManyStepTaps { taps } => Complaint::TooManyStepTaps { n: taps, limit: MAX_STEP_TAPS },
        Problem::TooManyOutputCells { cells } => {
            Complaint::TooManyOutputCells { n: cells, limit: MAX_OUTPUT_CELLS }
        }
    }
}

/// A fix as a list of changes; a change of all axes is one.
pub(super) fn fix(lang: Lang, fix: &Fix) -> String {
    let dims = fix.params.dims;
    let mut words: Vec<String> = Vec::new();
    for &change in &fix.changes {
        let text = match change {
            Change::Set { param, axis, from, to } => {
                let is_on = |&axis| fix.changes.contains(&Change::Set { param, axis, from, to });
                let is_everywhere = dims.axes().len() > 1 && dims.axes().iter().all(is_on);
                let field = if is_everywhere { on_all_axes(param) } else { field(dims, param, axis) };
                lang.text(Msg::FixSet { field, from, to })
            }
            Change::PaddingInNumbers => lang.text(Msg::FixPaddingInNumbers),
            Change::ZerosMode => lang.text(Msg::FixZeros),
        };
        if !words.contains(&text) {
            words.push(text);
        }
    }
    words.join(", ")
}

pub(super) fn field_error(lang: Lang, error: &FieldError) -> String {
    lang.complain(match error {
        FieldError::Empty => Complaint::CountEmpty,
        FieldError::NotANumber { text } => Complaint::CountNotANumber { text },
        FieldError::Negative { text } => Complaint::CountNegative { text },
        FieldError::NotWhole { text } => Complaint::CountNotWhole { text },
        FieldError::TooLarge { text } => Complaint::CountTooLarge { text },
    })
}

pub(super) fn value_error(lang: Lang, error: ValueError) -> String {
    lang.complain(match error {
        ValueError::Empty => Complaint::ValueEmpty,
        ValueError::NotANumber => Complaint::ValueNotANumber,
        ValueError::TooLarge => return lang.complain(Complaint::ValueTooLarge { limit: &limit_text() }),
    })
}

fn limit_text() -> String {
    print_decimal(MAX_ABS_VALUE)
}

pub(super) fn sentence_error(lang: Lang, error: SentenceError) -> String {
    lang.complain(match error {
        SentenceError::Empty => Complaint::SentenceEmpty,
        SentenceError::TooManyWords { found } => {
            Complaint::SentenceTooLong { words: Some(found), limit: MAX_WORDS }
        }
        SentenceError::TooLong { .. } => {
            Complaint::SentenceTooLong { words: None, limit: MAX_SENTENCE_CHARS }
        }
    })
}

pub(super) fn rows_error(lang: Lang, error: &RowsError) -> String {
    let limit = limit_text();
    lang.complain(match *error {
        RowsError::Word { line, ref word, why: ValueError::TooLarge } => {
            Complaint::WordTooLarge { line, word, limit: &limit }
        }
        RowsError::Word { line, ref word, .. } => Complaint::WordIsNoValue { line, word },
        RowsError::Columns { line, found, expected } => Complaint::WrongColumns { line, found, expected },
        RowsError::Rows { found, expected } => Complaint::WrongRows { found, expected },
    })
}

pub(super) fn code_error(lang: Lang, error: &CodeError) -> String {
    lang.complain(Complaint::Code(match &error.kind {
        CodeErrorKind::TooLong { chars } => CodeComplaint::TooLong { chars: *chars, limit: MAX_CODE_CHARS },
        CodeErrorKind::Expected(Expected::Layer) => CodeComplaint::NoLayer,
        CodeErrorKind::Expected(Expected::Arguments) => CodeComplaint::NoArguments,
        CodeErrorKind::Expected(Expected::CommaOrEnd) => CodeComplaint::NoComma,
        CodeErrorKind::Expected(Expected::Value) => CodeComplaint::NoValue,
        CodeErrorKind::UnterminatedString => CodeComplaint::OpenString,
        CodeErrorKind::TextAfter => CodeComplaint::TextAfter,
        CodeErrorKind::UnknownLayer { name, nearest } => {
            CodeComplaint::UnknownLayer { name, nearest: nearest.as_deref() }
        }
        CodeErrorKind::UnknownArgument { name, nearest } => {
            CodeComplaint::UnknownArgument { name, nearest: *nearest }
        }
        CodeErrorKind::ArgumentTwice { name } => CodeComplaint::Twice { name },
        CodeErrorKind::MissingArgument { name } => CodeComplaint::Missing { name },
        CodeErrorKind::TooManyArguments { limit } => CodeComplaint::TooManyValues { limit: *limit },
        CodeErrorKind::NameMissing => CodeComplaint::NameMissing,
        &CodeErrorKind::WrongValue { argument: name, wanted } => match wanted {
            Wanted::Count => CodeComplaint::NotACount { name },
            Wanted::Counts { axes } => CodeComplaint::NotCounts { name, axes },
            Wanted::Switch => CodeComplaint::NotASwitch { name },
            Wanted::Words(words) => CodeComplaint::NotAWord { name, words, or_counts: false },
            Wanted::WordsOrCounts(words) => CodeComplaint::NotAWord { name, words, or_counts: true },
        },
        &CodeErrorKind::TupleLength { argument: name, found, wanted: axes } => {
            CodeComplaint::TupleLength { name, found, axes }
        }
        CodeErrorKind::NumberTooLarge => CodeComplaint::NumberTooLarge,
        CodeErrorKind::CannotBeShown { argument } => CodeComplaint::CannotBeShown { name: argument },
    }))
}

pub(super) fn notice(lang: Lang, notice: &Notice) -> String {
    let Notice::Url(problem) = notice;
    lang.complain(match problem {
        UrlProblem::Sentence(error) => return sentence_error(lang, *error),
        UrlProblem::TooLong { bytes } => Complaint::LinkTooLong { bytes: *bytes, limit: MAX_QUERY_BYTES },
        UrlProblem::BadValue { key, value, expected } => Complaint::LinkValue { key, value, expected },
        UrlProblem::NoSuchStep { step, steps } => Complaint::LinkStep { step: *step, steps: *steps },
        UrlProblem::NoSuchTap { tap, taps } => Complaint::LinkTap { tap: *tap, taps: *taps },
        UrlProblem::EditsOutside { count } => Complaint::LinkEditsOutside { n: *count },
        &UrlProblem::ViewDoesNotFit { view, op } => Complaint::LinkView {
            view: lang.label(self::view(view)),
            why: match (view, op) {
                (View::Matrix, Op::AvgPool) => NoView::LargeAverage { limit: MAX_MATRIX_SIDE },
                (View::Matrix, _) => NoView::LargestIsNoSum,
                (View::Volume, _) => NoView::OnlyInThreeDimensions,
                _ => NoView::OnlyTransposed,
            },
        },
        UrlProblem::TooManyEdits => Complaint::LinkTooManyEdits { limit: MAX_EDITS },
    })
}

/// The name of a view.
pub(super) const fn view(view: View) -> Label {
    match view {
        View::Tilted => Label::ViewTilted,
        View::Flat => Label::ViewFlat,
        View::Channels => Label::ViewChannels,
        View::Ways => Label::ViewWays,
        View::Matrix => Label::ViewMatrix,
        View::Volume => Label::ViewVolume,
    }
}

/// The name of a number that can be edited.
pub(super) fn cell_name(lang: Lang, model: &Model, cell: Cell) -> String {
    let dims = model.layer.params().dims;
    match cell {
        Cell::Input { ic, i } => lang.text(Msg::InputCell { ic, at: dims.in_use(&i) }),
        Cell::Weight { oc, fc, k } => {
            let [n_out, n_in, ..] = model.layer.weight_shape();
            let pair = [oc, model.layer.inputs_of(oc).start + fc];
            lang.text(Msg::WeightCell { pair: (n_out * n_in > 1).then_some(pair), at: dims.in_use(&k) })
        }
        Cell::Bias { oc } => lang.text(Msg::BiasCell { oc }),
    }
}

/// The name of a kernel in so many dimensions.
pub(super) const fn preset(dims: Dims, preset: KernelPreset) -> Label {
    match preset {
        KernelPreset::SobelX if matches!(dims, Dims::One) => Label::Difference,
        KernelPreset::Laplacian if matches!(dims, Dims::One) => Label::SecondDifference,
        KernelPreset::BoxBlur if matches!(dims, Dims::One) => Label::MovingAverage,
        KernelPreset::GaussianBlur if matches!(dims, Dims::One) => Label::Smoothing,
        KernelPreset::SobelX => Label::SobelX,
        KernelPreset::SobelY => Label::SobelY,
        KernelPreset::Laplacian => Label::Laplacian,
        KernelPreset::Sharpen => Label::Sharpen,
        KernelPreset::Emboss => Label::Emboss,
        KernelPreset::BoxBlur => Label::BoxBlur,
        KernelPreset::GaussianBlur => Label::GaussianBlur,
        KernelPreset::Identity => Label::Identity,
        KernelPreset::Ones => Label::Ones,
    }
}

/// Why output maps stay empty.
pub(super) fn uncomputed(lang: Lang, model: &Model, why: Uncomputed) -> String {
    let (what, n, limit) = match why {
        Uncomputed::Taps { taps } if model.layer.has_weight() => {
            (UncomputedWord::Products, taps, MAX_MAP_TAPS)
        }
        Uncomputed::Taps { taps } => (UncomputedWord::Values, taps, MAX_MAP_TAPS),
        Uncomputed::InputCells { cells } => (UncomputedWord::Input, cells.into(), MAX_STORED_CELLS.into()),
        Uncomputed::MapCells { cells } => (UncomputedWord::Map, cells.into(), MAX_MAP_CELLS.into()),
    };
    lang.text(Msg::Uncomputed { what, n, limit })
}

pub(super) const fn signal(signal: Signal) -> Label {
    match signal {
        Signal::Step => Label::SignalStep,
        Signal::Sine => Label::SignalSine,
        Signal::NoisySine => Label::SignalNoisySine,
        Signal::Spike => Label::SignalSpike,
    }
}

#[cfg(test)]
mod tests;
