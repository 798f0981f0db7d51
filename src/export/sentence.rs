//! What errors of this folder are called. They stand here, not among the words of the page, so that the page need not
//! load what only its worker and the command line say.

use super::error::{ExportError, MAX_SIDE, MAX_SPEED, MIN_SIDE, MIN_SPEED};
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
            Self::Cancelled => "내보내기를 취소했습니다.".to_owned(),
        }
    }
}
