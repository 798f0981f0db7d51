//! What errors of this folder are called. They stand here, not among the words of the page, so that the page need not
//! load what only its worker and the command line say.

use super::error::ExportError;
use crate::words::Lang;

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
            Self::Cancelled => "The export was cancelled.".to_owned(),
        }
    }

    fn korean(&self) -> String {
        match self {
            Self::Impossible { dims, problems } => Lang::Ko.problems(*dims, problems).join(" "),
            Self::Cancelled => "내보내기를 취소했습니다.".to_owned(),
        }
    }
}
