//! What questions say: each sentence in each language, with the numbers of the figure.

mod en;
mod ko;
mod numbers;

#[cfg(feature = "export")]
pub(super) use self::numbers::FileWords;
use self::numbers::Numbers;
use super::Ask;
use super::answer::{Form, Unreadable};
use super::draw::Topic;
use super::features::Feature;
use super::level::Level;
use super::made::Question;
use super::mistake::Mistake;
use super::poll::{Advice, PollError};
use super::refused::NoQuestion;
use crate::words::Lang;

impl Question {
    /// The question in words.
    pub fn prompt(&self, lang: Lang) -> String {
        prompt(self, lang)
    }
}

fn prompt(question: &Question, lang: Lang) -> String {
    let (model, ask) = (question.model(), question.ask());
    let params = model.layer.params();
    let output = question.case().output();
    let oc = (params.out_channels > 1).then_some(output.oc);
    let at = params.dims.in_use(&output.o);
    let at = at.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let axes: Vec<_> = params.dims.axes().iter().map(|&axis| lang.axis(axis, params.dims)).collect();
    let axes = axes.join(" × ");
    let param = match ask {
        Ask::Param(param) => lang.param(param, None, params.dims),
        _ => String::new(),
    };
    match lang {
        Lang::En => en::prompt(ask, &axes, &at, oc, &param),
        Lang::Ko => ko::prompt(ask, &axes, &at, oc, &param),
    }
}

/// What is wrong with a mistake.
pub(super) fn mistake(question: &Question, mistake: Mistake, lang: Lang) -> String {
    let numbers = Numbers::new(question, mistake, lang);
    match lang {
        Lang::En => en::mistake(mistake, &numbers),
        Lang::Ko => ko::mistake(mistake, &numbers),
    }
}

/// The same without the right answer.
pub(super) fn reason(question: &Question, mistake: Mistake, lang: Lang) -> String {
    let numbers = Numbers::new(question, mistake, lang);
    match lang {
        Lang::En => en::what(mistake, &numbers),
        Lang::Ko => ko::what(mistake, &numbers),
    }
}

/// That an answer is right; a map is not said anew.
pub(super) fn right(answer: &str, is_map: bool, lang: Lang) -> String {
    match (lang, is_map) {
        (Lang::En, false) => format!("{answer} is right."),
        (Lang::En, true) => "This map is right.".to_owned(),
        (Lang::Ko, false) => format!("정답은 {answer}입니다."),
        (Lang::Ko, true) => "이 맵이 맞습니다.".to_owned(),
    }
}

impl Mistake {
    /// What it is called.
    pub const fn name(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::name(self),
            Lang::Ko => ko::name(self),
        }
    }
}

impl Unreadable {
    /// What would be read.
    pub fn sentence(&self, lang: Lang) -> String {
        let Self { found, wanted } = self;
        match lang {
            Lang::En => en::unreadable(found, *wanted),
            Lang::Ko => ko::unreadable(found, *wanted),
        }
    }
}

impl NoQuestion {
    /// Why there is no question.
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::En => en::refused(*self),
            Lang::Ko => ko::refused(*self),
        }
    }
}

impl Advice {
    /// What to do.
    pub const fn sentence(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::advice(self),
            Lang::Ko => ko::advice(self),
        }
    }
}

impl PollError {
    /// What is wrong with the hands.
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::En => en::poll_error(*self),
            Lang::Ko => ko::poll_error(*self),
        }
    }
}

impl Topic {
    /// What it is called.
    pub const fn label(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::topic(self),
            Lang::Ko => ko::topic(self),
        }
    }
}

impl Level {
    /// What its questions have.
    pub const fn sentence(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::level(self),
            Lang::Ko => ko::level(self),
        }
    }
}

impl Feature {
    /// What it is called.
    pub const fn name(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::feature(self),
            Lang::Ko => ko::feature(self),
        }
    }
}

#[cfg(feature = "export")]
pub(super) const fn file_words(lang: Lang) -> &'static FileWords {
    match lang {
        Lang::En => &en::FILE,
        Lang::Ko => &ko::FILE,
    }
}

impl Form {
    /// What can be typed.
    pub fn hint(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::form(self),
            Lang::Ko => ko::form(self),
        }
    }
}
