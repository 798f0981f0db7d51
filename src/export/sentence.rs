//! What errors of this folder are called. They stand here, not among the words of the page, so that the page need not
//! load what only its worker and the command line say.

use super::error::{ExportError, MAX_SIDE, MAX_SPEED, MIN_SIDE, MIN_SPEED};
use super::part::{MAX_CELLS, MAX_TAPS, Part};
use crate::render::tikz::MAX_RUNS;
use crate::words::{Lang, grouped};

impl ExportError {
    /// What is wrong, and what would work.
    pub fn sentence(&self, lang: Lang) -> String {
        if let Self::Impossible { dims, problems } = self {
            return lang.problems(*dims, problems).join(" ");
        }
        match lang {
            Lang::En => self.english(),
            Lang::Ko => self.korean(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Impossible { dims, problems } => Lang::En.problems(*dims, problems).join(" "),
            Self::TooManyRuns { runs } => format!(
                "LaTeX has memory for {} cells without numbers, and this picture has {}. Make it smaller, or take SVG.",
                grouped(MAX_RUNS as u128),
                grouped(*runs as u128)
            ),
            Self::BadSize { width, height } => format!(
                "A picture of {width} × {height} pixels is not possible. Each side must be from {MIN_SIDE} to {MAX_SIDE} \
                 pixels."
            ),
            Self::BadSpeed { places_per_sec } => format!(
                "A film cannot show {places_per_sec} steps in a second. A number from {MIN_SPEED} to {MAX_SPEED} works."
            ),
            Self::BadRange { first, last, places } => format!(
                "The sweep has no steps {} to {}. It has steps 1 to {places}, and the first must not be after the last.",
                first.saturating_add(1),
                last.saturating_add(1)
            ),
            Self::TooManyPixels { pixels, limit } => {
                format!("The picture would have {pixels} pixels. It can have from 1 to {limit}.")
            }
            Self::NeedsPixels(name) => {
                format!("The format {name} is not written here: it needs painted pictures.")
            }
            Self::Painting(why) => format!("A picture could not be painted: {why}."),
            Self::NoSuchTensor { part: Part::Bias, op } if !op.is_pool() => {
                "This layer has no bias. Switch it on, or choose another tensor.".to_owned()
            }
            Self::NoSuchTensor { part, op } => {
                let part = if *part == Part::Bias { "bias" } else { "weight" };
                format!("{} has no {part}. Choose the input or the output.", Lang::En.op(*op))
            }
            Self::Covered => "The output is covered. Reveal it first, then it can be saved.".to_owned(),
            Self::TooManyNumbers { part, count } => format!(
                "The {} has {} numbers. A file can hold {} of one tensor. Make the layer smaller.",
                part.name(),
                grouped((*count).into()),
                grouped(MAX_CELLS.into())
            ),
            Self::TooManyTaps { taps } => format!(
                "The output takes {} products. For a file at most {} are computed. Make the layer smaller.",
                grouped(*taps),
                grouped(MAX_TAPS)
            ),
            Self::Json(why) => format!("The JSON file could not be written: {why}."),
            Self::TooManyBytes { limit } => format!(
                "The moving SVG would be larger than {} MB. Show a part of the sweep, or take GIF.",
                limit >> 20
            ),
            Self::Cancelled => "The export was cancelled.".to_owned(),
        }
    }

    fn korean(&self) -> String {
        match self {
            Self::Impossible { dims, problems } => Lang::Ko.problems(*dims, problems).join(" "),
            Self::TooManyRuns { runs } => format!(
                "숫자 없이 그리는 칸이 {}개인데 LaTeX 메모리에는 {}개까지 들어갑니다. 그림을 줄이거나 SVG로 내보내세요.",
                grouped(*runs as u128),
                grouped(MAX_RUNS as u128)
            ),
            Self::BadSize { width, height } => format!(
                "{width} × {height} 픽셀 그림은 만들 수 없습니다. 각 변은 {MIN_SIDE}~{MAX_SIDE}픽셀이어야 합니다."
            ),
            Self::BadSpeed { places_per_sec } => format!(
                "1초에 {places_per_sec}단계를 보여 줄 수 없습니다. {MIN_SPEED}~{MAX_SPEED} 사이의 수를 쓰세요."
            ),
            Self::BadRange { first, last, places } => format!(
                "{}~{}단계는 없습니다. 1~{places}단계가 있으며, 처음 단계는 마지막 단계보다 뒤일 수 없습니다.",
                first.saturating_add(1),
                last.saturating_add(1)
            ),
            Self::TooManyPixels { pixels, limit } => {
                format!("그림의 픽셀이 {pixels}개가 됩니다. 1~{limit}개까지 가능합니다.")
            }
            Self::NeedsPixels(name) => {
                format!("{name} 형식은 픽셀로 그린 그림이 있어야 하므로 여기서 만들 수 없습니다.")
            }
            Self::Painting(why) => format!("그림을 픽셀로 그리지 못했습니다: {why}."),
            Self::NoSuchTensor { part: Part::Bias, op } if !op.is_pool() => {
                "이 층에는 편향이 없습니다. 편향을 켜거나 다른 텐서를 고르세요.".to_owned()
            }
            Self::NoSuchTensor { part, op } => {
                let part = if *part == Part::Bias { "편향이" } else { "가중치가" };
                format!("{}에는 {part} 없습니다. 입력이나 출력을 고르세요.", Lang::Ko.op(*op))
            }
            Self::Covered => "출력이 가려져 있습니다. 먼저 정답을 보면 저장할 수 있습니다.".to_owned(),
            Self::TooManyNumbers { part, count } => format!(
                "{} {}개입니다. 파일에는 텐서 하나의 수를 {}개까지 담습니다. 층을 더 작게 만드세요.",
                match part {
                    Part::Input => "입력값이",
                    Part::Weight => "가중치가",
                    Part::Bias => "편향이",
                    Part::Output => "출력값이",
                },
                grouped((*count).into()),
                grouped(MAX_CELLS.into())
            ),
            Self::TooManyTaps { taps } => format!(
                "출력에 곱이 {}개 필요합니다. 파일로 내보낼 때는 {}개까지 계산합니다. 층을 더 작게 만드세요.",
                grouped(*taps),
                grouped(MAX_TAPS)
            ),
            Self::Json(why) => format!("JSON 파일을 쓰지 못했습니다: {why}."),
            Self::TooManyBytes { limit } => format!(
                "움직이는 SVG가 {}MB보다 커집니다. 단계 범위를 줄이거나 GIF로 내보내세요.",
                limit >> 20
            ),
            Self::Cancelled => "내보내기를 취소했습니다.".to_owned(),
        }
    }
}
