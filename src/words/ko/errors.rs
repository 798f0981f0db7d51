//! What is wrong, with the numbers, and what would work.

use super::counts::cells;
use super::names::{axis, in_axis, no_view, param, view as view_name};
use super::particle::{object, subject, topic};
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
        ConvError::Zero { param, axis } => {
            format!("{} 0일 수 없습니다. 1 이상이어야 합니다.", topic(&name(param, axis)))
        }
        ConvError::TooLarge { param, axis, value, limit } => format!(
            "{} {value}입니다. 이 페이지는 {limit}까지 보여 줄 수 있습니다.",
            subject(&name(param, axis))
        ),
        ConvError::KernelLargerThanInput { axis, kernel_extent, padded_size } => format!(
            "커널이 덮는 범위는 {}인데, 패딩을 포함한 입력은 {}뿐입니다.",
            cells(kernel_extent, axis, dims),
            cells(padded_size, axis, dims)
        ),
        ConvError::GroupsDoNotDivide { param, channels, groups } => {
            let which = if param == Param::InChannels { "입력" } else { "출력" };
            format!("{which} 채널 {channels}개는 그룹 {groups}개로 똑같이 나눌 수 없습니다.")
        }
        ConvError::SameNeedsUnitStride { axis, stride } => format!(
            "same 패딩은 크기를 유지하므로 스트라이드가 1이어야 하는데, {} {stride}입니다.",
            subject(&param(Param::Stride, Some(axis), dims))
        ),
        ConvError::ReflectTooWide { axis, padding, size } => format!(
            "반사(reflect) 패딩은 입력보다 작아야 합니다. {}패딩은 {padding}칸인데 입력은 {}뿐입니다.",
            in_axis(axis, dims),
            cells(size, axis, dims)
        ),
        ConvError::CircularTooWide { axis, padding, size } => format!(
            "순환(circular) 패딩은 입력보다 클 수 없습니다. {}패딩은 {padding}칸인데 입력은 {}뿐입니다.",
            in_axis(axis, dims),
            cells(size, axis, dims)
        ),
        ConvError::PaddingNotInCells { op } => {
            let what = match op {
                Op::Conv => "합성곱",
                Op::ConvTranspose => "전치 합성곱",
                Op::MaxPool | Op::AvgPool => "풀링",
            };
            format!(
                "{what}의 패딩은 이 이름이 아니라 칸 수로 정해야 합니다. 이 이름을 쓰는 프레임워크가 없습니다."
            )
        }
        ConvError::TransposedNeedsZeros => {
            "전치 합성곱의 패딩은 PyTorch에서처럼 0(zeros)으로만 채울 수 있습니다.".into()
        }
        ConvError::NothingLeft { axis, cropped, size } => format!(
            "출력 {} 가운데 {cropped}칸이 패딩으로 잘려 나가 남는 칸이 없습니다.",
            cells(size, axis, dims)
        ),
        ConvError::OutputPaddingTooLarge { axis, output_padding, stride, dilation } => format!(
            "PyTorch에서처럼 출력 패딩은 스트라이드나 딜레이션보다 작아야 합니다. {}출력 패딩은 {output_padding}칸인데 \
             스트라이드는 {stride}, 딜레이션은 {dilation}입니다.",
            in_axis(axis, dims)
        ),
        ConvError::PaddingValueNotFinite => "패딩 값은 유한한 수여야 합니다.".into(),
        ConvError::UnusedAxis { axis: unused } => {
            format!("이 층에는 {} 없으므로 그쪽 크기는 1이어야 합니다.", subject(axis(unused, dims)))
        }
    }
}

pub(super) fn problem(problem: &Problem, dims: Dims, on_all_axes: bool) -> String {
    match *problem {
        Problem::Layer(ref error) => conv_error(error, dims, on_all_axes),
        Problem::TooManyStepTaps { taps } => format!(
            "출력값 하나를 만드는 데 곱이 {}개 필요합니다. 이 페이지는 곱을 {}개까지 메모리에 둡니다.",
            grouped(taps),
            grouped(MAX_STEP_TAPS)
        ),
        Problem::TooManyOutputCells { cells } => format!(
            "출력값이 {}개로, 32비트 부동소수점 수로 {}GB입니다. 이 페이지는 {}개({}GB)까지 셉니다.",
            grouped(cells),
            gigabytes(cells),
            grouped(MAX_OUTPUT_CELLS),
            gigabytes(MAX_OUTPUT_CELLS)
        ),
    }
}

pub(super) fn count_error(error: &CountError) -> String {
    match error {
        CountError::Empty => "정수를 입력하세요.".into(),
        CountError::NotANumber { text } => {
            format!("‘{text}’은(는) 수가 아닙니다. 3과 같은 정수를 입력하세요.")
        }
        CountError::Negative { text } => format!("{} 음수입니다. 0 이상의 수를 입력하세요.", topic(text)),
        CountError::NotWhole { text } => {
            format!("{} 정수가 아닙니다. 3과 같은 정수를 입력하세요.", topic(text))
        }
        CountError::TooLarge { text } => {
            format!("{} 이 페이지가 보여 줄 수 있는 크기를 넘습니다.", topic(text))
        }
    }
}

pub(super) fn value_error(error: ValueError) -> String {
    match error {
        ValueError::Empty => "수를 입력하세요.".into(),
        ValueError::NotANumber => "수가 아닙니다. −1.5와 같은 수를 입력하세요.".into(),
        ValueError::TooLarge => {
            let limit = print_decimal(MAX_ABS_VALUE);
            format!("너무 큽니다. −{limit}부터 {limit}까지의 수를 입력하세요.")
        }
    }
}

pub(super) fn sentence_error(error: SentenceError) -> String {
    match error {
        SentenceError::Empty => "‘고양이가 매트 위에 앉았다’처럼 낱말을 하나 이상 입력하세요.".into(),
        SentenceError::TooManyWords { found } => {
            format!("문장에 낱말이 {found}개 있습니다. 그림은 {MAX_WORDS}개까지 보여 주니 문장을 줄이세요.")
        }
        SentenceError::Unprintable { code } => {
            format!("표시할 수 없는 문자 U+{code:04X}이(가) 들어 있습니다. 지우고 다시 입력하세요.")
        }
        SentenceError::TooLong { found: _ } => {
            format!("{MAX_SENTENCE_CHARS}자가 넘는 글입니다. 줄여서 입력하세요.")
        }
    }
}

pub(super) fn rows_error(error: &RowsError) -> String {
    match error {
        RowsError::Word { line, word, why: ValueError::TooLarge } => format!(
            "{line}번째 줄: {} 너무 큽니다. {}까지 쓸 수 있습니다.",
            topic(word),
            print_decimal(MAX_ABS_VALUE)
        ),
        RowsError::Word { line, word, why: ValueError::Empty | ValueError::NotANumber } => {
            format!("{line}번째 줄: ‘{word}’은(는) 수가 아닙니다.")
        }
        RowsError::Columns { line, found, expected } => {
            format!("{line}번째 줄에 수가 {found}개 있습니다. 입력은 {expected}열입니다.")
        }
        RowsError::Rows { found, expected } => {
            format!("숫자가 {found}줄 있습니다. 입력은 {expected}행입니다.")
        }
    }
}

pub(super) fn url_problem(problem: &UrlProblem) -> String {
    match problem {
        UrlProblem::TooLong { bytes } => {
            format!("링크가 {bytes}자로, 그림에 필요한 최대 길이 {MAX_QUERY_BYTES}자를 넘어 읽지 않았습니다.")
        }
        UrlProblem::BadValue { key, value, expected } => format!(
            "링크의 {} 이해할 수 없습니다. {key}={expected}처럼 씁니다.",
            object(&format!("{key}={value}"))
        ),
        UrlProblem::NumberTooLarge { key, value } => format!(
            "링크의 {key}={value}에 있는 수가 너무 큽니다. −{limit}부터 {limit}까지 쓸 수 있습니다.",
            limit = print_decimal(MAX_ABS_VALUE)
        ),
        UrlProblem::NoSuchStep { step, steps } => format!(
            "링크의 step={step}에 해당하는 단계가 없습니다. 이 층은 0부터 {}까지입니다.",
            steps.saturating_sub(1)
        ),
        UrlProblem::NoSuchTap { tap, taps } => {
            format!("링크의 tap={tap}에 해당하는 곱이 없습니다. 한 단계의 곱은 1부터 {taps}까지입니다.")
        }
        UrlProblem::EditsOutside { count } => {
            format!("링크에서 바꾼 수 {count}개는 이 층의 바깥에 있습니다. 층이 그만큼 커지면 나타납니다.")
        }
        &UrlProblem::ViewDoesNotFit { view, op } => {
            let why = no_view(view, op);
            format!("링크의 ‘{}’ 보기는 {why}. 대신 첫 번째 보기를 표시합니다.", view_name(view))
        }
        &UrlProblem::Sentence(error) => sentence_error(error),
        &UrlProblem::TooManyEdits { most } => {
            format!("직접 바꾼 수가 {}개를 넘어 나머지는 버렸습니다.", grouped(most as u128))
        }
    }
}

pub(super) fn uncomputed(why: Uncomputed, has_weight: bool) -> String {
    let why = match why {
        Uncomputed::Taps { taps } => {
            let (taps, limit) = (grouped(taps), grouped(MAX_MAP_TAPS));
            if has_weight {
                format!("맵 하나에 곱이 {taps}개 필요한데 이 페이지는 {limit}개까지 계산합니다")
            } else {
                format!("맵 하나에 값 {taps}개를 훑어야 하는데 이 페이지는 {limit}개까지 훑습니다")
            }
        }
        Uncomputed::InputCells { cells } => format!(
            "입력값이 {}개인데 이 페이지는 {}개까지 메모리에 둡니다",
            grouped(cells.into()),
            grouped(MAX_STORED_CELLS.into())
        ),
        Uncomputed::MapCells { cells } => format!(
            "맵 하나의 값이 {}개인데 이 페이지는 맵마다 {}개까지 메모리에 둡니다",
            grouped(cells.into()),
            grouped(MAX_MAP_CELLS.into())
        ),
    };
    format!("출력 맵은 비워 둡니다. {why}. 단계마다 나오는 값은 그때그때 계산합니다.")
}
