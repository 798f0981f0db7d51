//! The words of the page: messages with typed arguments, one file per language.
//!
//! A message that a language lacks does not compile: each file is one exhaustive `match`. Knows nothing of layers or
//! components; whoever says something brings the numbers.
//!
//! ```
//! use convoscope::words::{Lang, Msg};
//! assert_eq!(Lang::En.text(Msg::Input), "Input");
//! assert_eq!(Lang::Ko.text(Msg::Input), "입력");
//! ```
#![warn(missing_docs)]

mod complaint;
mod en;
mod ko;
mod label;
mod msg;
mod number;
mod views;

pub use self::complaint::{AxisWord, CodeComplaint, Complaint, Field, NoView, Quantity};
pub use self::label::Label;
pub use self::msg::{Made, Msg, OpWord, UncomputedWord};
pub use self::number::{cell_number, exact_number, fixed, grouped};
pub use self::views::{AxisRule, Overlap, Pattern, Rule, ViewMsg};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}

impl Lang {
    /// All, in the order in which the page offers them.
    pub const ALL: [Self; 2] = [Self::En, Self::Ko];

    /// The BCP 47 tag, for the `lang` attribute and the URL.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// The language of a tag such as `ko-KR`; `None` for one the page does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// A message in this language.
    pub fn text(self, msg: Msg<'_>) -> String {
        match self {
            Self::En => en::text(msg),
            Self::Ko => ko::text(msg),
        }
    }

    /// What a view says in its picture, in this language.
    pub fn view(self, msg: ViewMsg<'_>) -> String {
        match self {
            Self::En => en::view(msg),
            Self::Ko => ko::view(msg),
        }
    }

    /// A text without arguments in this language.
    pub const fn label(self, label: Label) -> &'static str {
        match self {
            Self::En => en::label(label),
            Self::Ko => ko::label(label),
        }
    }

    /// What is wrong, in this language.
    pub fn complain(self, complaint: Complaint<'_>) -> String {
        match self {
            Self::En => en::complain(complaint),
            Self::Ko => ko::complain(complaint),
        }
    }
}

/// Something in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the tags of the languages")]
pub struct PerLang<T> {
    pub en: T,
    pub ko: T,
}

impl<T> PerLang<T> {
    /// That of a language.
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::En => &self.en,
            Lang::Ko => &self.ko,
        }
    }
}

/// Every label has a text in every language.
const _: () = {
    let mut n = 0;
    while n < Label::ALL.len() {
        assert!(!en::label(Label::ALL[n]).is_empty(), "a label lacks its English text");
        assert!(!ko::label(Label::ALL[n]).is_empty(), "a label lacks its Korean text");
        n += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_is_empty_and_few_are_the_same_in_both_languages() {
        for &label in Label::ALL {
            let texts = Lang::ALL.map(|lang| lang.label(label));
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{label:?}");
            assert!(texts[0] != texts[1] || label == Label::Title, "{label:?} is not translated");
        }
    }

    #[test]
    fn no_text_begins_or_ends_with_a_space() {
        for &label in Label::ALL {
            assert!(Lang::ALL.iter().all(|lang| lang.label(label).trim() == lang.label(label)), "{label:?}");
        }
    }
}
