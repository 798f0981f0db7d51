//! The words of the page, in every language: what the core's errors, parameters and operations are called, and all that
//! the page says beyond them.
//!
//! A language is one folder that implements `Catalogue`. It matches the enums of `conv` and `figure` themselves, each
//! with an arm for each variant, so that a sentence that is missing does not compile. What is the same in every language
//! stands beside the folders: numbers as text, and which problems are said together.
//!
//! ```
//! use convoscope::conv::{Axis, Dims, Op, Param};
//! use convoscope::words::Lang;
//! assert_eq!(Lang::En.op(Op::MaxPool), "Max pool");
//! assert_eq!(Lang::En.param(Param::Stride, Some(Axis::Height), Dims::Two), "Stride in height");
//! assert_eq!(Lang::Ko.param(Param::Stride, Some(Axis::Height), Dims::Two), "세로 스트라이드");
//! ```
#![warn(missing_docs)]

mod beside;
mod catalogue;
mod en;
mod kind;
mod ko;
mod label;
mod lecture;
mod lens;
mod msg;
mod number;
mod pairs;
mod practise;
mod problems;
mod room;
mod said;
mod share;
mod studio;
mod views;

use self::catalogue::Catalogue;
use crate::conv::{Axis, Dims, Op, Padding, PaddingMode, Param};
use crate::figure::code::{CodeError, Framework, Support};
use crate::figure::url::UrlProblem;
use crate::figure::{
    Activation, CountError, KernelPreset, RowsError, SentenceError, Signal, Uncomputed, ValueError, View,
};

pub use self::beside::{BesideLabel, BesideMsg};
pub use self::kind::Kind;
pub use self::label::Label;
pub use self::lecture::{LectureLabel, LectureMsg};
pub use self::lens::{Color, LensLabel, LensMsg};
pub use self::msg::{Made, Msg};
pub use self::number::{cell_number, exact_number, grouped};
pub use self::practise::{PractiseLabel, PractiseMsg};
pub use self::room::{RoomLabel, RoomMsg};
pub use self::said::{SaidLabel, SaidMsg};
pub use self::share::{ShareLabel, ShareMsg};
pub use self::studio::{StudioLabel, StudioMsg};
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

impl Lang {
    /// All, in the order in which the page offers them.
    pub const ALL: [Self; 2] = [Self::En, Self::Ko];

    /// Its words.
    const fn catalogue(self) -> &'static dyn Catalogue {
        match self {
            Self::En => &en::English,
            Self::Ko => &ko::Korean,
        }
    }

    /// The BCP 47 tag, for the `lang` attribute and the URL.
    pub fn tag(self) -> &'static str {
        self.catalogue().tag()
    }

    /// What the language calls itself.
    pub fn name(self) -> &'static str {
        self.catalogue().name()
    }

    /// The language of a tag such as `ko-KR`; `None` for one the page does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// A text without arguments.
    pub fn label(self, label: Label) -> &'static str {
        self.catalogue().label(label)
    }

    /// A message.
    pub fn text(self, msg: Msg<'_>) -> String {
        self.catalogue().text(msg)
    }

    /// A text of the panel that gives a figure away.
    pub fn share(self, label: ShareLabel) -> &'static str {
        self.catalogue().share(label)
    }

    /// A sentence of that panel.
    pub fn share_text(self, msg: ShareMsg<'_>) -> String {
        self.catalogue().share_text(msg)
    }

    /// A text of the page on which a student answers questions.
    pub const fn practise(self, label: PractiseLabel) -> &'static str {
        match self {
            Self::En => en::practise::label(label),
            Self::Ko => ko::practise::label(label),
        }
    }

    /// A sentence of that page.
    pub fn practise_text(self, msg: PractiseMsg<'_>) -> String {
        match self {
            Self::En => en::practise::text(msg),
            Self::Ko => ko::practise::text(msg),
        }
    }

    /// A text of a lecture.
    pub const fn lecture(self, label: LectureLabel) -> &'static str {
        match self {
            Self::En => en::lecture::label(label),
            Self::Ko => ko::lecture::label(label),
        }
    }

    /// A sentence of a lecture.
    pub fn lecture_text(self, msg: LectureMsg) -> String {
        match self {
            Self::En => en::lecture::text(msg),
            Self::Ko => ko::lecture::text(msg),
        }
    }

    /// What a view says in its picture.
    pub fn view(self, msg: ViewMsg<'_>) -> String {
        self.catalogue().view(msg)
    }

    /// The name of an axis of a layer with this number of dimensions: `width`, or `length` where it is the only one.
    pub fn axis(self, axis: Axis, dims: Dims) -> &'static str {
        self.catalogue().axis(axis, dims)
    }

    /// The name of a parameter on an axis, or on all of them where there is none. Of a parameter without axes, the axis
    /// does not matter.
    pub fn param(self, param: Param, axis: Option<Axis>, dims: Dims) -> String {
        self.catalogue().param(param, axis, dims)
    }

    /// The name of an operation.
    pub fn op(self, op: Op) -> &'static str {
        self.catalogue().op(op)
    }

    /// The name of a number of dimensions.
    pub fn dims(self, dims: Dims) -> &'static str {
        self.catalogue().dims(dims)
    }

    /// The name of a view.
    pub fn view_name(self, view: View) -> &'static str {
        self.catalogue().view_name(view)
    }

    /// How much padding there is, as a choice.
    pub fn padding(self, padding: Padding) -> &'static str {
        self.catalogue().padding(padding)
    }

    /// What stands in the padding, as a choice.
    pub fn padding_mode(self, mode: PaddingMode) -> &'static str {
        self.catalogue().padding_mode(mode)
    }

    /// The name of a kernel, which depends on the number of dimensions.
    pub fn kernel(self, kernel: KernelPreset, dims: Dims) -> &'static str {
        self.catalogue().kernel(kernel, dims)
    }

    /// The name of an activation.
    pub fn activation(self, function: Activation) -> &'static str {
        self.catalogue().activation(function)
    }

    /// The name of a signal.
    pub fn signal(self, signal: Signal) -> &'static str {
        self.catalogue().signal(signal)
    }

    /// What a parameter is called in a search, in lower case: in full, and as papers shorten it.
    pub fn search_names(self, param: Param) -> &'static [&'static str] {
        self.catalogue().search_names(param)
    }

    /// What a kind of layer is called in a search, in lower case.
    pub fn search_words(self, kind: Kind) -> &'static str {
        self.catalogue().search_words(kind)
    }

    /// Why a text is not a count.
    pub fn count_error(self, error: &CountError) -> String {
        self.catalogue().count_error(error)
    }

    /// Why a text is not a value.
    pub fn value_error(self, error: ValueError) -> String {
        self.catalogue().value_error(error)
    }

    /// Why a text is not a sentence that a figure shows.
    pub fn sentence_error(self, error: SentenceError) -> String {
        self.catalogue().sentence_error(error)
    }

    /// Why a text is not the rows of a map.
    pub fn rows_error(self, error: &RowsError) -> String {
        self.catalogue().rows_error(error)
    }

    /// What of a link could not be read.
    pub fn url_problem(self, problem: &UrlProblem) -> String {
        self.catalogue().url_problem(problem)
    }

    /// Whether a framework has a layer, and if not, why.
    pub fn support(self, framework: Framework, support: Support) -> String {
        self.catalogue().support(framework, support)
    }

    /// Why a text is not a layer in code.
    pub fn code_error(self, error: &CodeError) -> String {
        self.catalogue().code_error(error)
    }

    /// Why output maps stay empty, of a layer with or without weights.
    pub fn uncomputed(self, why: Uncomputed, has_weight: bool) -> String {
        self.catalogue().uncomputed(why, has_weight)
    }
}

#[cfg(test)]
mod tests;
