//! The words of the page: messages with typed arguments, one file per language.
//!
//! A message that a language lacks does not compile: each file is one exhaustive `match`. Knows nothing of layers or
//! components; whoever says something brings the numbers.
//!
//! ```
//! use convoscope::i18n::{Lang, Msg};
//! assert_eq!(Lang::En.text(Msg::Input), "Input");
//! assert_eq!(Lang::Ko.text(Msg::Input), "입력");
//! ```
#![warn(missing_docs)]

mod en;
mod ko;
mod msg;
mod number;

pub use self::msg::Msg;
pub use self::number::{cell_number, exact_number};

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
}
