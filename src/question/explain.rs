//! A mistake explained on the figure: in a sentence with its numbers, in the formula, in cells, in the figure that shows it.

use super::Ask;
use super::formula::{Marked, marked};
use super::made::Question;
use super::mistake::Mistake;
use super::words;
use super::wrong::{altered, first_axis_that_differs};
use crate::conv::{Axis, OutputIndex, Source};
use crate::figure::{Figure, Target};
use crate::scene::describe_step;
use crate::words::Lang;

/// Why an answer is right or wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// In words.
    pub sentence: String,
    /// The same without the right answer, for somebody who tries again.
    pub reason: String,
    /// The right formula with the place where the mistake goes wrong; of a size.
    pub formula: Option<Marked>,
    /// A figure that shows the mistake: what somebody computes who makes it. Its view and step are those of the question.
    pub mistaken: Option<Figure>,
    /// The right figure, uncovered, at the step at which it can be seen.
    pub figure: Figure,
    /// What to light in the right figure.
    pub cells: Vec<Target>,
}

/// Most things that are lit at once: more say nothing.
const MAX_CELLS: usize = 64;

impl Question {
    /// Why the right answer is right, or what is wrong with a mistake.
    pub fn explanation(&self, mistake: Option<Mistake>, lang: Lang) -> Explanation {
        explain(self, mistake, lang)
    }

    /// The same for a choice.
    pub fn explain(&self, choice: usize, lang: Lang) -> Option<Explanation> {
        self.choices().get(choice).map(|choice| self.explanation(choice.mistake, lang))
    }
}

fn explain(question: &Question, mistake: Option<Mistake>, lang: Lang) -> Explanation {
    let layer = &question.model().layer;
    let mut figure = question.revealed();
    if let Some(step) = mistake.and_then(|mistake| telling_step(question, mistake)) {
        figure.shown.cursor.step = step;
    }
    let right = &question.choices()[question.right()].answer;
    let sentence = match mistake {
        Some(mistake) => words::mistake(question, mistake, lang),
        None if matches!(question.ask(), Ask::Value) => describe_step(&figure, question.model(), lang),
        None => {
            let is_map = question.ask() == Ask::Map;
            words::right(&right.text(question.ask()), is_map, lang)
        }
    };
    let reason = mistake.map_or_else(|| sentence.clone(), |mistake| words::reason(question, mistake, lang));
    let asks_for_size = question.ask().hides_size();
    let axis = mistake.and_then(|mistake| question.wrong_answer(mistake));
    let axis = axis.map_or(Axis::Width, |wrong| first_axis_that_differs(layer, right, &wrong));
    let mistaken = mistake.and_then(|mistake| altered(&question.case(), mistake)).map(|mut mistaken| {
        // As far as the other layer goes.
        let n_steps = crate::conv::Layer::new(mistaken.content.params).map_or(1, |it| it.step_count());
        mistaken.shown.cursor.step = mistaken.shown.cursor.step.min(n_steps.saturating_sub(1));
        mistaken.shown.view = mistaken.shown.view.or_default(&mistaken.content.params);
        mistaken
    });
    let mut cells = mistake.map_or_else(Vec::new, |mistake| lit(question, &figure, mistake));
    cells.truncate(MAX_CELLS);
    Explanation {
        sentence,
        reason,
        formula: asks_for_size.then(|| marked(layer.axis(axis), mistake)),
        mistaken: mistaken.filter(|it| crate::figure::Model::new(&it.content).is_ok()),
        figure,
        cells,
    }
}

/// The step at which a mistake about the size is seen: the last window, which is the last that fits, or the first.
fn telling_step(question: &Question, mistake: Mistake) -> Option<usize> {
    if !question.ask().hides_size() {
        return None;
    }
    let layer = &question.model().layer;
    let [depth, rows, columns] = layer.output_size();
    let last = depth * rows * columns - 1;
    match mistake {
        Mistake::OneSide | Mistake::RoundedUp | Mistake::RoundedDown | Mistake::OutputPaddingForgotten => {
            Some(last)
        }
        Mistake::StrideIgnored => (columns > 1).then_some(1),
        _ => Some(0),
    }
}

/// What shows where a mistake goes wrong.
fn lit(question: &Question, figure: &Figure, mistake: Mistake) -> Vec<Target> {
    let model = question.model();
    let layer = &model.layer;
    let trace = model.trace(figure.shown.cursor.step);
    let output = trace.output;
    let first = layer.inputs_of(output.oc).start;
    let taps = |is_meant: &dyn Fn(usize, Source) -> bool| {
        let meant = trace.taps.iter().filter(|tap| is_meant(tap.ic - first, tap.source));
        meant.map(|tap| Target::Input { ic: tap.ic, position: tap.position }).collect::<Vec<_>>()
    };
    let window = || taps(&|_, _| true);
    let weights = || {
        let of_channel = trace.taps.iter().filter(|tap| tap.ic == first);
        of_channel.map(|tap| Target::Weight { oc: output.oc, fc: 0, k: tap.k }).collect::<Vec<_>>()
    };
    match mistake {
        Mistake::OneSide
        | Mistake::PaddingForgotten
        | Mistake::ZerosInPadding
        | Mistake::PaddingMiscounted
        | Mistake::BothSides
        | Mistake::PaddingIncluded => taps(&|_, source| source.is_padding()),
        Mistake::BiasLeftOut | Mistake::BiasPerChannel => vec![Target::Bias { oc: output.oc }],
        Mistake::KernelFlipped
        | Mistake::KernelTransposed
        | Mistake::WeightsIgnored
        | Mistake::KernelAnswered => weights(),
        Mistake::SignsLost => {
            let is_negative = |tap: &&crate::conv::Tap| tap.weight < 0.0;
            let taps = trace.taps.iter().filter(is_negative);
            taps.map(|tap| Target::Weight { oc: output.oc, fc: tap.ic - first, k: tap.k }).collect()
        }
        Mistake::FirstChannelOnly => taps(&|fc, _| fc > 0),
        Mistake::ChannelsMultiplied | Mistake::GroupsIgnored => (0..layer.in_channels_per_group())
            .map(|fc| Target::Partial { oc: output.oc, fc, o: output.o })
            .collect(),
        Mistake::RoundedUp => left_over(question),
        Mistake::DilationIgnored
        | Mistake::DilationTimesKernel
        | Mistake::MinusOneForgotten
        | Mistake::StrideIgnored
        | Mistake::WindowOffByOne
        | Mistake::LargestForMean
        | Mistake::MeanForLargest
        | Mistake::NotDivided
        | Mistake::GapCounted
        | Mistake::RatioAnswered
        | Mistake::ExtentAnswered => window(),
        Mistake::PlusOneForgotten | Mistake::PlaceSwapped => vec![Target::Output(output)],
        Mistake::RoundedDown | Mistake::OutputPaddingForgotten | Mistake::CropAdded => {
            vec![Target::Output(output)]
        }
        Mistake::SizeKept
        | Mistake::AxesSwapped
        | Mistake::DirectFormula
        | Mistake::TransposedFormula
        | Mistake::OutputAnswered
        | Mistake::OtherChannels
        | Mistake::GroupSize
        | Mistake::Near => Vec::new(),
    }
}

/// The cells of the first input channel that no window reaches.
fn left_over(question: &Question) -> Vec<Target> {
    let OutputIndex { oc, .. } = question.case().output();
    let layer = &question.model().layer;
    let ic = layer.inputs_of(oc).start;
    let [depths, rows, columns] = layer.positions();
    let ends = [1, 2].map(|at| {
        let axis = layer.axis(Axis::ALL[at]);
        layer.positions()[at].end - axis.leftover() as isize
    });
    let z = depths.start;
    let cells = rows.flat_map(|y| columns.clone().map(move |x| [z, y, x]));
    let is_left = |&[_, y, x]: &[isize; 3]| y >= ends[0] || x >= ends[1];
    cells.filter(is_left).map(|position| Target::Input { ic, position }).collect()
}
