//! The numbers of a figure that sentences have.

use crate::conv::{Axis, AxisGeometry, Op, Reduction};
use crate::question::Ask;
use crate::question::answer::Answer;
use crate::question::made::Question;
use crate::question::mistake::Mistake;
use crate::question::wrong::first_axis_that_differs;
use crate::words::{Lang, exact_number};

/// The numbers that a sentence about a mistake may need.
pub(super) struct Numbers {
    /// The axis that the mistake is about.
    pub(super) axis: AxisGeometry,
    pub(super) op: Op,
    /// Output cells of that axis.
    pub(super) cells: usize,
    /// Answers in full.
    pub(super) right: String,
    pub(super) wrong: String,
    /// The parameter that is asked for, by its name in this language.
    pub(super) param: String,
    pub(super) bias: String,
    /// Input channels that one output channel reads.
    pub(super) channels: usize,
    pub(super) groups: usize,
    /// Row and column of the output cell.
    pub(super) place: [usize; 2],
    /// The column at which its window begins.
    pub(super) start: isize,
    pub(super) divisor: usize,
    pub(super) asks_for_value: bool,
    pub(super) is_map: bool,
}

impl Numbers {
    pub(super) fn new(question: &Question, mistake: Mistake, lang: Lang) -> Self {
        let (model, ask) = (question.model(), question.ask());
        let layer = &model.layer;
        let params = layer.params();
        let right = &question.choices()[question.right()].answer;
        let wrong = question.wrong_answer(mistake);
        let axis = *layer.axis(match &wrong {
            Some(wrong) => first_axis_that_differs(layer, right, wrong),
            None => Axis::Width,
        });
        let trace = model.trace(question.figure().shown.cursor.step);
        let [_, y, x] = trace.output.o;
        Self {
            axis,
            op: params.op,
            cells: axis.output_size(),
            right: right.text(ask),
            wrong: wrong.map_or_else(String::new, |wrong| wrong.text(ask)),
            param: match ask {
                Ask::Param(param) => lang.param(param, None, params.dims),
                _ => String::new(),
            },
            bias: exact_number(trace.bias.unwrap_or(0.0)),
            channels: layer.in_channels_per_group(),
            groups: params.groups,
            place: [y, x],
            start: layer.window(trace.output.o)[2],
            divisor: match trace.reduction {
                Reduction::Mean { divisor } => divisor,
                _ => 1,
            },
            asks_for_value: ask.hides_value(),
            is_map: matches!(right, Answer::Map { .. }),
        }
    }
}

/// Words of files for other tools.
#[cfg(feature = "export")]
pub(in crate::question) struct FileWords {
    pub(in crate::question) title: &'static str,
    pub(in crate::question) figure: &'static str,
    pub(in crate::question) check: &'static str,
}
