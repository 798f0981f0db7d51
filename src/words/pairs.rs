//! What a language says of two figures side by side.

use super::beside::{BesideLabel, BesideMsg};
use super::{Lang, en, ko};

impl Lang {
    /// A text of the document that shows two figures side by side.
    pub const fn beside(self, label: BesideLabel) -> &'static str {
        match self {
            Self::En => en::beside::label(label),
            Self::Ko => ko::beside::label(label),
        }
    }

    /// A sentence of that document.
    pub fn beside_text(self, msg: BesideMsg<'_>) -> String {
        match self {
            Self::En => en::beside::text(msg),
            Self::Ko => ko::beside::text(msg),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_there_and_translated() {
        for &label in BesideLabel::ALL {
            let [en, ko] = Lang::ALL.map(|lang| lang.beside(label));
            assert!(!en.is_empty() && !ko.is_empty() && en != ko, "{label:?}");
            assert!(ko.is_ascii() == en.is_empty(), "{label:?} is not Korean");
        }
    }

    #[test]
    fn a_step_is_said_of_both() {
        let msg = BesideMsg::Step { left: "a = 1", right: "b = 2", alone: [5, 1] };
        assert_eq!(
            Lang::En.beside_text(msg),
            "Left: a = 1. Right: b = 2. 5 cells are under the left window only, 1 cell is under the right window only."
        );
        let same = BesideMsg::Step { left: "a = 1", right: "a = 1", alone: [0, 0] };
        assert_eq!(Lang::Ko.beside_text(same), "왼쪽: a = 1. 오른쪽: a = 1. 두 창은 같은 칸을 읽습니다.");
    }
}
