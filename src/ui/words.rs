//! What the core says, in words: from errors and parameters to messages.

use crate::app::{FieldError, Notice};
use crate::conv::{Axis, Change, ConvError, Fix, Param};
use crate::figure::code::{CodeError, CodeErrorKind, Expected, MAX_CODE_CHARS, Wanted};
use crate::figure::url::{MAX_EDITS, MAX_QUERY_BYTES, UrlProblem};
use crate::figure::{
    Cell, KernelPreset, MAX_ABS_VALUE, MAX_MULTIPLY_ADDS, MAX_OUTPUT_CELLS, Model, Problem, RowsError,
    ValueError, print_decimal,
};
use crate::i18n::{AxisWord, CodeComplaint, Complaint, Field, Label, Lang, Msg, Quantity};

pub(super) const fn axis_word(axis: Axis) -> AxisWord {
    match axis {
        Axis::Depth => AxisWord::Depth,
        Axis::Height => AxisWord::Height,
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

/// The field of a parameter on an axis.
pub(super) fn field(param: Param, axis: Axis) -> Field {
    Field { quantity: quantity(param), axis: param.is_per_axis().then_some(axis_word(axis)) }
}

/// The field of a parameter on both axes.
pub(super) const fn both(param: Param) -> Field {
    Field { quantity: quantity(param), axis: None }
}

/// Each problem as a sentence. What is wrong with both axes in the same way is said once.
pub(super) fn problems(lang: Lang, problems: &[Problem]) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for &problem in problems {
        let is_repeated = twin(problem).is_some_and(|twin| problems.contains(&twin));
        let is_second = is_repeated && problem.place().1 == Axis::Width;
        if is_second {
            continue;
        }
        let sentence = lang.complain(complaint(problem, is_repeated && has_field(problem)));
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

/// The same problem on the other axis, where a sentence for both can be made of it.
fn twin(problem: Problem) -> Option<Problem> {
    let other = |axis| if axis == Axis::Height { Axis::Width } else { Axis::Height };
    let Problem::Layer(error) = problem else { return None };
    Some(Problem::Layer(match error {
        ConvError::Zero { param, axis } if param.is_per_axis() => {
            ConvError::Zero { param, axis: other(axis) }
        }
        ConvError::TooLarge { param, axis, value, limit } if param.is_per_axis() => {
            ConvError::TooLarge { param, axis: other(axis), value, limit }
        }
        _ => return None,
    }))
}

const fn has_field(problem: Problem) -> bool {
    matches!(problem, Problem::Layer(ConvError::Zero { .. } | ConvError::TooLarge { .. }))
}

fn complaint(problem: Problem, for_both_axes: bool) -> Complaint<'static> {
    let name = |param, axis| if for_both_axes { both(param) } else { field(param, axis) };
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
        Problem::TooManyMultiplyAdds { multiply_adds } => {
            Complaint::TooManyMultiplyAdds { n: multiply_adds, limit: MAX_MULTIPLY_ADDS }
        }
        Problem::TooManyOutputCells { cells } => {
            Complaint::TooManyOutputCells { n: cells, limit: MAX_OUTPUT_CELLS }
        }
    }
}

/// A fix as a list of changes; a change of both axes is one.
pub(super) fn fix(lang: Lang, fix: &Fix) -> String {
    let mut words: Vec<String> = Vec::new();
    for &change in &fix.changes {
        let text = match change {
            Change::Set { param, axis, from, to } => {
                let on_other_axis = |other: &Change| {
                    matches!(*other, Change::Set { param: p, axis: a, from: f, to: t }
                        if p == param && a != axis && f == from && t == to)
                };
                let field = match fix.changes.iter().any(on_other_axis) {
                    true => both(param),
                    false => field(param, axis),
                };
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
        CodeErrorKind::NotShown => CodeComplaint::NotShown,
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
        UrlProblem::TooLong { bytes } => Complaint::LinkTooLong { bytes: *bytes, limit: MAX_QUERY_BYTES },
        UrlProblem::BadValue { key, value, expected } => Complaint::LinkValue { key, value, expected },
        UrlProblem::NoSuchStep { step, steps } => Complaint::LinkStep { step: *step, steps: *steps },
        UrlProblem::TooManyEdits => Complaint::LinkTooManyEdits { limit: MAX_EDITS },
    })
}

/// The name of a number that can be edited.
pub(super) fn cell_name(lang: Lang, model: &Model, cell: Cell) -> String {
    lang.text(match cell {
        Cell::Input { ic, i: [_, y, x] } => Msg::InputCell { ic, y, x },
        Cell::Weight { oc, fc, k: [_, y, x] } => {
            let [n_out, n_in, ..] = model.layer.weight_shape();
            let pair = [oc, model.layer.inputs_of(oc).start + fc];
            Msg::WeightCell { pair: (n_out * n_in > 1).then_some(pair), y, x }
        }
        Cell::Bias { oc } => Msg::BiasCell { oc },
    })
}

pub(super) const fn preset(preset: KernelPreset) -> Label {
    match preset {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Draft;
    use crate::figure::url::parse;

    #[track_caller]
    fn check(query: &str, lang: Lang, sentences: &[&str], fixes: &[&str]) {
        let (params, _) = parse(query).impossible.expect("an impossible layer");
        let draft = Draft::new(params, None).unwrap();
        assert_eq!(problems(lang, &draft.problems), sentences);
        let found: Vec<_> = draft.fixes.iter().map(|it| fix(lang, it)).collect();
        assert_eq!(found, fixes);
    }

    #[test]
    fn problems_name_field_and_numbers_and_what_would_work() {
        check(
            "input=8x5&kernel=3x7&padding=0",
            Lang::En,
            &["The kernel spans 7 columns, but the padded input has only 5."],
            &["Kernel width 7 → 5", "Padding in width 0 → 1", "Input width 5 → 7"],
        );
        check(
            "input=8x5&kernel=3x7&padding=0",
            Lang::Ko,
            &["커널이 덮는 범위는 7열인데, 패딩을 포함한 입력은 5열뿐입니다."],
            &["커널 너비 7 → 5", "가로 패딩 0 → 1", "입력 너비 5 → 7"],
        );
    }

    #[test]
    fn both_axes_are_named_once() {
        check("stride=0", Lang::En, &["Stride is 0, it must be at least 1."], &["Stride 0 → 1"]);
        check(
            "stride=0",
            Lang::Ko,
            &["스트라이드는 0일 수 없습니다. 1 이상이어야 합니다."],
            &["스트라이드 0 → 1"],
        );
        check(
            "groups=3&in_channels=4&out_channels=3",
            Lang::En,
            &["4 input channels cannot be split evenly into 3 groups."],
            &["Groups 3 → 1", "Input channels 4 → 3"],
        );
    }

    #[track_caller]
    fn check_code(code: &str, english: &str, korean: &str) {
        let current = crate::figure::Figure::default().params;
        let error = crate::figure::code::parse(code, &current).unwrap_err();
        assert_eq!([code_error(Lang::En, &error), code_error(Lang::Ko, &error)], [english, korean]);
    }

    #[test]
    fn what_is_wrong_with_code_says_what_would_work() {
        check_code(
            "nn.Conv2D(3, 8, 3)",
            "There is no layer Conv2D. Did you mean Conv2d?",
            "‘Conv2D’ 층은 없습니다. 혹시 Conv2d인가요?",
        );
        check_code(
            "nn.Conv2d(3, 8, 3, strides=2)",
            "This layer has no argument strides. Did you mean stride?",
            "이 층에는 ‘strides’ 인자가 없습니다. 혹시 stride인가요?",
        );
        check_code(
            "nn.Conv2d(3, 8, (3, 3, 3))",
            "kernel_size has 3 numbers here. It must be a whole number such as 3, or two of them such as (3, 5).",
            "‘kernel_size’ 인자에 수가 3개 있습니다. 3과 같은 정수 또는 (3, 5)와 같은 두 정수여야 합니다.",
        );
        check_code(
            "nn.Conv2d(3, 8, 3, padding='full')",
            "padding must be one of 'same', 'valid', or whole numbers such as 1 or (1, 2).",
            "‘padding’ 인자로 쓸 수 있는 값: 'same', 'valid' 중 하나, 또는 1이나 (1, 2)와 같은 정수.",
        );
        check_code(
            "nn.Conv2d(3, 8)",
            "kernel_size is missing. Add it, such as kernel_size=3.",
            "‘kernel_size’ 인자가 빠졌습니다. kernel_size=3처럼 넣으세요.",
        );
    }
}
