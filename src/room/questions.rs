//! Questions as the documents of a class show them: in words, with the figures that belong to them, and as files.

use yew::Html;

use super::asked::{Asked, Choice};
use super::practise::Checked;
use crate::figure::{Figure, Target, url};
#[cfg(feature = "export")]
use crate::question::export::{Kind, Sheet, SheetError, write};
use crate::question::{self, Level, Mistake, NoQuestion, Question, Topic, Verdict};
use crate::talk::Item;
use crate::ui::el::{El, el};
use crate::words::Lang;

/// How many levels there are.
pub(super) const LEVELS: u8 = Level::ALL.len() as u8;

/// A question with the link that asks it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quiz {
    asked: question::Asked,
    question: Question,
}

/// What is seen of a mistake.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// The query of the figure.
    pub(super) figure: String,
    /// What is lit in it.
    pub(super) cells: Vec<Target>,
}

impl Quiz {
    /// The question of a level, a topic and a seed, or the next one that there is.
    pub(super) fn drawn(level: u8, topic: &str, seed: u32) -> Option<Self> {
        let level = Level::of_number(level.into()).unwrap_or_default();
        let topic = Topic::of_name(topic).unwrap_or_default();
        let first = question::Asked::Drawn { level, topic, seed };
        std::iter::successors(Some(first), |asked| Some(asked.next()))
            .take(8)
            .find_map(|asked| Self::of(asked).ok())
    }

    /// The question of a link.
    ///
    /// # Errors
    /// Where it cannot be asked of the figure of the link.
    pub(super) fn of_link(query: &str) -> Result<Self, NoQuestion> {
        Self::of(question::parse(query).0)
    }

    /// What is asked about a figure of a running order; `None` where nothing is, or nothing that can be asked.
    pub(super) fn of_item(item: &Item) -> Option<Self> {
        let ask = item.ask.as_ref()?;
        let and = if item.figure.is_empty() { "" } else { "&" };
        Self::of_link(&format!("{}{and}ask={ask}&seed=1", item.figure)).ok()
    }

    fn of(asked: question::Asked) -> Result<Self, NoQuestion> {
        let question = asked.question()?;
        Ok(Self { asked, question })
    }

    /// The keys of the link that asks it again.
    pub(super) fn link(&self) -> String {
        question::print(&self.asked)
    }

    /// The question in words, in the order in which its answers are offered.
    pub(super) fn words(&self, lang: Lang) -> Asked {
        let choices = self.question.choices();
        let choice = |at: usize| {
            let mistake = choices[at].mistake;
            let named = mistake.filter(|&it| it != Mistake::Near);
            Choice {
                text: self.question.choice_text(at).unwrap_or_default(),
                is_right: mistake.is_none(),
                mistake: named.map_or_else(String::new, |it| it.name(lang).to_owned()),
                why: named.map_or_else(String::new, |it| self.question.explanation(Some(it), lang).reason),
            }
        };
        Asked {
            sentence: self.question.prompt(lang),
            options: std::array::from_fn(choice),
            why: self.question.explanation(None, lang).sentence,
        }
    }

    /// Whether its answer can be typed on a phone.
    pub(super) fn can_be_typed(&self) -> bool {
        !matches!(self.question.form(), question::Form::Map { .. })
    }

    /// What can be typed.
    pub(super) fn form(&self, lang: Lang) -> &'static str {
        self.question.form().hint(lang)
    }

    /// What a typed answer is.
    pub(super) fn check(&self, typed: &str) -> Checked {
        match self.question.check(typed) {
            Ok(verdict) => checked(verdict),
            Err(_) => Checked::Unreadable,
        }
    }

    /// Why a typed answer is none.
    pub(super) fn unreadable(&self, typed: &str, lang: Lang) -> Option<String> {
        self.question.check(typed).err().map(|why| why.sentence(lang))
    }

    /// What a chosen answer is.
    pub(super) fn check_choice(&self, option: usize) -> Checked {
        checked(self.question.check_choice(option))
    }

    /// Which option is that of a mistake.
    pub(super) fn option_of(&self, mistake: Option<Mistake>) -> Option<usize> {
        self.question.choices().iter().position(|it| it.mistake == mistake)
    }

    /// The name of a mistake and what is wrong there, without the right answer; `None` for what has no name.
    pub(super) fn mistake(&self, mistake: Option<Mistake>, lang: Lang) -> Option<(&'static str, String)> {
        let mistake = mistake.filter(|&it| it != Mistake::Near)?;
        Some((mistake.name(lang), self.question.explanation(Some(mistake), lang).reason))
    }

    /// The formula of the size with the place where a mistake goes wrong.
    pub(super) fn formula(&self, mistake: Option<Mistake>, lang: Lang) -> Option<El> {
        let marked = self.question.explanation(mistake, lang).formula?;
        let mark = (!marked.wrong.is_empty()).then(|| el("mark").child(marked.wrong));
        Some(el("p").class("practise__formula").child(marked.before).child(mark).child(marked.after))
    }

    /// The figure with what is asked for covered.
    pub(super) fn covered(&self) -> Shown {
        Shown::of(self.question.figure())
    }

    /// The right figure, uncovered.
    pub(super) fn revealed(&self) -> Shown {
        Shown::of(&self.question.revealed())
    }

    /// Where a mistake goes wrong: its own figure, or the right one, still covered, with the cells that it is about.
    pub(super) fn mistaken(&self, mistake: Mistake) -> Shown {
        let explanation = self.question.explanation(Some(mistake), Lang::En);
        match explanation.mistaken {
            Some(figure) => Shown::of(&figure),
            None => {
                let mut figure = self.question.figure().clone();
                figure.shown.cursor = explanation.figure.shown.cursor;
                Shown { cells: explanation.cells, ..Shown::of(&figure) }
            }
        }
    }

    /// The question as a file for another tool, with links to the page at this address.
    ///
    /// # Errors
    /// Where it cannot be written.
    #[cfg(feature = "export")]
    pub(super) fn file(&self, kind: Kind, lang: Lang, page: &str) -> Result<Vec<u8>, SheetError> {
        write(kind, &Sheet { questions: std::slice::from_ref(&self.question), lang, page })
    }
}

impl Shown {
    fn of(figure: &Figure) -> Self {
        Self { figure: url::print(figure), cells: Vec::new() }
    }
}

const fn checked(verdict: Verdict) -> Checked {
    match verdict {
        Verdict::Right => Checked::Right,
        Verdict::Wrong(mistake) => Checked::Wrong(mistake),
    }
}

/// Topics with their names in links and in words.
pub(super) fn topics(lang: Lang) -> Vec<(&'static str, &'static str)> {
    Topic::ALL.iter().map(|topic| (topic.name(), topic.label(lang))).collect()
}

/// The name of a topic in links; that of all of them where there is none with this name.
pub(super) fn topic_name(name: &str) -> &'static str {
    Topic::of_name(name).unwrap_or_default().name()
}

/// What the questions of a level have.
pub(super) fn level_words(level: u8, lang: Lang) -> &'static str {
    Level::of_number(level.into()).unwrap_or_default().sentence(lang)
}

/// An answer as it is read: a map as a table, anything else as text.
pub(super) fn answer(text: &str) -> Html {
    if !text.contains('\n') {
        return el("span").child(text.to_owned()).into();
    }
    let row = |(at, row): (usize, &str)| {
        let cells = row.split(' ').enumerate().map(|(at, cell)| el("td").key(at).child(cell.to_owned()));
        el("tr").key(at).children(cells)
    };
    el("table")
        .class("answer-map")
        .attr("role", "presentation")
        .child(el("tbody").children(text.lines().enumerate().map(row)))
        .into()
}
