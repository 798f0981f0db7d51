//! A question about a figure.

use std::rc::Rc;

use super::Ask;
use super::answer::{Answer, Form, Unreadable, read};
use super::mistake::Mistake;
use super::refused::{MAX_MAP_CELLS, NoQuestion};
use super::wrong::{Case, total};
use crate::conv::{Axis, Param};
use crate::figure::{Cover, Figure, Model};

/// How many answers there are to choose from.
pub(super) const N_CHOICES: usize = 4;

/// An answer to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The answer.
    pub answer: Answer,
    /// Who chooses it makes this mistake; `None` for the right one.
    pub mistake: Option<Mistake>,
}

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Wrong, by this mistake where one is known that leads to it.
    Wrong(Option<Mistake>),
}

/// A question about a figure, with four answers. The same figure, the same thing asked and the same seed are the same
/// question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    figure: Figure,
    model: Rc<Model>,
    ask: Ask,
    seed: u32,
    choices: [Choice; N_CHOICES],
}

impl Question {
    /// Asks for something of a figure. The seed decides the order of the answers.
    ///
    /// # Errors
    /// Where the figure is none that this can be asked of.
    pub fn new(figure: &Figure, ask: Ask, seed: u32) -> Result<Self, NoQuestion> {
        let ask = match ask {
            Cover::Param(Param::PaddingBefore | Param::PaddingAfter) => Cover::Param(Param::Padding),
            other => other,
        };
        let mut figure = figure.clone();
        // The whole sum is asked for, not what it is so far.
        figure.shown.cursor.taps_done = None;
        figure.shown.cover = Some(ask);
        let model = Model::new(&figure.content).map_err(|_| NoQuestion::Impossible)?;
        let case = Case { figure: &figure, model: &model };
        let right = right(&case, ask)?;
        let mut choices = vec![Choice { answer: right, mistake: None }];
        for &mistake in likeliest(ask) {
            let wrong = case.answer(ask, mistake);
            add(&mut choices, ask, wrong, mistake);
        }
        for nth in 0.. {
            if choices.len() == N_CHOICES {
                break;
            }
            let near = near(&choices[0].answer, ask, nth);
            add(&mut choices, ask, near, Mistake::Near);
        }
        let Ok(choices) = <[Choice; N_CHOICES]>::try_from(choices) else {
            return Err(NoQuestion::Impossible);
        };
        let choices = shuffled(choices, seed);
        let model = Rc::new(model);
        Ok(Self { figure, model, ask, seed, choices })
    }

    /// The figure with what is asked for covered.
    pub const fn figure(&self) -> &Figure {
        &self.figure
    }

    /// The same with nothing covered.
    pub fn revealed(&self) -> Figure {
        let mut figure = self.figure.clone();
        figure.shown.cover = None;
        figure
    }

    /// Its numbers.
    pub const fn model(&self) -> &Rc<Model> {
        &self.model
    }

    /// What is asked for.
    pub const fn ask(&self) -> Ask {
        self.ask
    }

    /// By what the answers are put in order.
    pub const fn seed(&self) -> u32 {
        self.seed
    }

    /// The answers, in the order in which they are offered.
    pub const fn choices(&self) -> &[Choice; N_CHOICES] {
        &self.choices
    }

    /// Which of the choices is right.
    pub fn right(&self) -> usize {
        self.choices.iter().position(|choice| choice.mistake.is_none()).unwrap_or(0)
    }

    /// The text of a choice; `None` where there is none.
    pub fn choice_text(&self, choice: usize) -> Option<String> {
        self.choices.get(choice).map(|choice| choice.answer.text(self.ask))
    }

    /// What would be read as a typed answer.
    pub fn form(&self) -> Form {
        match &self.choices[self.right()].answer {
            Answer::Counts(counts) => Form::Counts { axes: counts.len() },
            Answer::Value(_) => Form::Value,
            Answer::Map { columns, values } => {
                Form::Map { rows: values.len() / (*columns).max(1), columns: *columns }
            }
        }
    }

    /// Whether a choice is right, and if not, by which mistake. A choice that does not exist is wrong.
    pub fn check_choice(&self, choice: usize) -> Verdict {
        match self.choices.get(choice) {
            Some(Choice { mistake: None, .. }) => Verdict::Right,
            Some(Choice { mistake, .. }) => Verdict::Wrong(*mistake),
            None => Verdict::Wrong(None),
        }
    }

    /// Whether a typed answer is right, compared exactly, and if not, which mistake leads to it: any that is known, not
    /// only those among the choices.
    ///
    /// # Errors
    /// Where the text is no answer of the form that is asked for.
    pub fn check(&self, text: &str) -> Result<Verdict, Unreadable> {
        let typed = read(text, self.form())?;
        if let Some(choice) = self.choices.iter().find(|choice| choice.answer.is(&typed)) {
            return Ok(choice.mistake.map_or(Verdict::Right, |mistake| {
                // What is only near has no name.
                Verdict::Wrong(Some(mistake).filter(|&it| it != Mistake::Near))
            }));
        }
        let case = self.case();
        let leads_to_it =
            |mistake: &Mistake| case.answer(self.ask, *mistake).is_some_and(|answer| answer.is(&typed));
        Ok(Verdict::Wrong(likeliest(self.ask).iter().copied().find(leads_to_it)))
    }

    /// What a mistake gets; `None` where this figure does not lead to it, or the answer is right all the same.
    pub fn wrong_answer(&self, mistake: Mistake) -> Option<Answer> {
        let chosen = self.choices.iter().find(|choice| choice.mistake == Some(mistake));
        if let Some(choice) = chosen {
            return Some(choice.answer.clone());
        }
        let is_of_it = likeliest(self.ask).contains(&mistake);
        let answer = self.case().answer(self.ask, mistake).filter(|_| is_of_it);
        answer.filter(|answer| !self.choices[self.right()].answer.is(answer))
    }

    pub(super) fn case(&self) -> Case<'_> {
        Case { figure: &self.figure, model: &self.model }
    }
}

/// The mistakes of what is asked for, the likeliest first.
pub(super) const fn likeliest(ask: Ask) -> &'static [Mistake] {
    match ask {
        Cover::Size | Cover::Formula => Mistake::OF_SIZE,
        Cover::Value | Cover::Map => Mistake::OF_VALUE,
        Cover::Param(_) => Mistake::OF_PARAM,
    }
}

/// Adds an answer unless there are enough or it is there already. As they are read: what looks the same is the same.
fn add(choices: &mut Vec<Choice>, ask: Ask, answer: Option<Answer>, mistake: Mistake) {
    let Some(answer) = answer else { return };
    // A number for each axis among numbers for all would be told apart without thinking.
    let is_alike = |one: &Answer, other: &Answer| {
        !matches!(ask, Cover::Param(_)) || one.text(ask).contains('×') == other.text(ask).contains('×')
    };
    if choices.first().is_some_and(|right| !is_alike(&right.answer, &answer)) {
        return;
    }
    let is_new = choices.iter().all(|choice| choice.answer.text(ask) != answer.text(ask));
    if is_new && choices.len() < N_CHOICES {
        choices.push(Choice { answer, mistake: Some(mistake) });
    }
}

fn right(case: &Case<'_>, ask: Ask) -> Result<Answer, NoQuestion> {
    let layer = &case.model.layer;
    let params = layer.params();
    match ask {
        Cover::Size | Cover::Formula => Ok(Answer::per_axis(params.dims, layer.output_size())),
        Cover::Value => {
            let value = total(case.model, case.output()).filter(|value| value.is_finite());
            value.map(Answer::Value).ok_or(NoQuestion::NotFinite)
        }
        Cover::Map => {
            let [_, rows, columns] = layer.output_size();
            if rows.saturating_mul(columns) > MAX_MAP_CELLS {
                return Err(NoQuestion::MapTooLarge { cells: rows.saturating_mul(columns) });
            }
            let map = case.map(|output| total(case.model, output).filter(|value| value.is_finite()));
            map.ok_or(NoQuestion::NotFinite)
        }
        Cover::Param(param) => right_param(case, param),
    }
}

fn right_param(case: &Case<'_>, param: Param) -> Result<Answer, NoQuestion> {
    let layer = &case.model.layer;
    let params = layer.params();
    if !param.is_of(params.op) {
        return Err(NoQuestion::NoSuchParam { param });
    }
    let axes = || params.dims.axes().iter().map(|&axis| layer.axis(axis));
    let can_be_told = match param {
        Param::Stride => axes().all(|axis| axis.output_size() > 1),
        Param::Dilation => axes().all(|axis| axis.kernel_size() > 1),
        _ => true,
    };
    if !can_be_told {
        return Err(NoQuestion::CannotBeTold { param });
    }
    if param == Param::Padding && axes().any(|axis| !axis.padding().is_symmetric()) {
        return Err(NoQuestion::UnevenPadding);
    }
    Ok(match param.is_per_axis() {
        true => Answer::per_axis(params.dims, Axis::ALL.map(|axis| params.get(param, axis))),
        false => Answer::Counts(vec![params.get(param, Axis::Width)]),
    })
}

/// A number near the right one: the nearest first, above and below in turns.
fn near(right: &Answer, ask: Ask, nth: usize) -> Option<Answer> {
    let by = (nth / 2 + 1) as isize * if nth.is_multiple_of(2) { 1 } else { -1 };
    match right {
        Answer::Counts(counts) => {
            let least = match ask {
                Cover::Param(param) => param.least(),
                _ => 1,
            };
            let moved = counts.iter().map(|&it| it.checked_add_signed(by).filter(|&it| it >= least));
            moved.collect::<Option<_>>().map(Answer::Counts)
        }
        Answer::Value(value) => Some(Answer::Value(beside(*value, by))),
        Answer::Map { columns, values } => {
            let mut values = values.clone();
            if let Some(last) = values.last_mut() {
                *last = beside(*last, by);
            }
            Some(Answer::Map { columns: *columns, values })
        }
    }
}

/// A value beside another that reads otherwise: of a large one a share of it aside.
fn beside(value: f32, by: isize) -> f32 {
    value + by as f32 * (value.abs() / 100.0).ceil().max(1.0)
}

/// The finalizer of `SplitMix64`: a number that looks like any other.
pub(super) const fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The choices in an order that depends on the seed alone: each place is as likely for each.
fn shuffled(mut choices: [Choice; N_CHOICES], seed: u32) -> [Choice; N_CHOICES] {
    for last in (1..N_CHOICES).rev() {
        let at = mix((u64::from(seed) << 8) + last as u64) % (last as u64 + 1);
        choices.swap(last, at as usize);
    }
    choices
}
