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
mod gallery;
mod ko;
mod label;
mod msg;
mod number;
mod views;

pub use self::complaint::{AxisWord, CodeComplaint, Complaint, Field, NoView, Quantity};
pub use self::gallery::{Caption, CaptionText, Section};
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

    /// The words of a figure in the gallery, in this language.
    pub const fn caption(self, caption: Caption) -> CaptionText {
        let (title, sentence) = match self {
            Self::En => en::caption(caption),
            Self::Ko => ko::caption(caption),
        };
        CaptionText { title, sentence }
    }

    /// The name of a part of the gallery, in this language.
    pub const fn section(self, section: Section) -> &'static str {
        match self {
            Self::En => en::section(section),
            Self::Ko => ko::section(section),
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

    #[test]
    fn every_caption_is_a_title_and_one_sentence_of_its_own() {
        for lang in Lang::ALL {
            let mut titles: Vec<_> = Caption::ALL.iter().map(|&it| lang.caption(it).title).collect();
            for &caption in Caption::ALL {
                let CaptionText { title, sentence } = lang.caption(caption);
                assert!(!title.is_empty() && title.trim() == title && !title.ends_with('.'), "{caption:?}");
                assert!(sentence.ends_with('.') && sentence.trim() == sentence, "{caption:?}");
            }
            titles.sort_unstable();
            titles.dedup();
            assert_eq!(titles.len(), Caption::ALL.len(), "two figures have one title");
        }
    }

    #[test]
    fn captions_and_sections_are_translated() {
        for &caption in Caption::ALL {
            let [en, ko] = Lang::ALL.map(|lang| lang.caption(caption));
            assert!(en.title != ko.title && en.sentence != ko.sentence, "{caption:?}");
        }
        for section in Section::ALL {
            assert_ne!(Lang::En.section(section), Lang::Ko.section(section));
        }
    }
}
