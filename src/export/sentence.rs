//! What errors of this folder are called. They stand here, not among the words of the page, so that the page need not
//! load what only its worker and the command line say.

use super::error::ExportError;
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
            Self::Cancelled => "내보내기를 취소했습니다.".to_owned(),
        }
    }
}
