//! Questions with all that files say of them.

use crate::figure::url;
use crate::question::made::Question;
use crate::question::words::file_words;
use crate::scene::describe_figure;
use crate::words::Lang;

/// Questions, in which language they are written, and where their figures are seen.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The questions.
    pub questions: &'a [Question],
    /// The language.
    pub lang: Lang,
    /// The address of the page, without a query: links to figures begin with it.
    pub page: &'a str,
}

/// Most questions of a file.
pub const MAX_QUESTIONS: usize = 500;

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// There are no questions.
    #[error("there are no questions")]
    Empty,
    /// There are more questions than a file may have.
    #[error("{count} questions are more than {MAX_QUESTIONS}")]
    TooMany {
        /// How many.
        count: usize,
    },
    /// JSON could not be written.
    #[error("JSON: {0}")]
    Json(String),
}

/// A question with all that files say of it.
pub(super) struct Entry {
    /// Number and name.
    pub(super) title: String,
    pub(super) prompt: String,
    /// The figure for those who do not see it, without what is asked for.
    pub(super) description: String,
    /// Where the figure is seen, with what is asked for covered.
    pub(super) link: String,
    pub(super) choices: Vec<Offer>,
}

/// A choice.
pub(super) struct Offer {
    pub(super) text: String,
    pub(super) is_right: bool,
    pub(super) feedback: String,
}

impl Sheet<'_> {
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.questions.iter().enumerate().map(|(nth, question)| {
            let query = url::print(question.figure());
            let choice = |at: usize| {
                let choice = question.choices().get(at)?;
                let explained = question.explanation(choice.mistake, self.lang);
                let name = choice.mistake.map(|mistake| mistake.name(self.lang));
                let formula = explained.formula.map(|it| [it.before, it.wrong, it.after].concat());
                let parts = [name.map(|name| format!("{name}:")), Some(explained.sentence), formula];
                Some(Offer {
                    text: question.choice_text(at)?,
                    is_right: choice.mistake.is_none(),
                    feedback: parts.into_iter().flatten().collect::<Vec<_>>().join(" "),
                })
            };
            Entry {
                title: format!("{:02} {}", nth + 1, file_words(self.lang).title),
                prompt: question.prompt(self.lang),
                description: describe_figure(question.figure(), question.model(), self.lang),
                link: format!("{}?{query}", self.page),
                choices: (0..question.choices().len()).filter_map(choice).collect(),
            }
        })
    }
}

/// A text in HTML, its lines kept.
pub(super) fn html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    escaped.replace('\n', "<br>")
}
