//! What follows from an action.

use std::rc::Rc;

use super::action::Action;
use super::history::Touched;
use super::state::{Channels, Refusal, State, layer_of, middle, model_of};
use super::{MAX_KERNEL, MAX_MAPS};
use crate::conv::{Axis, ConvError, Legal, Param};
use crate::figure::{Content, Edits, KernelSource, Model, Problem, legal_in_figure};

/// The next state; `None` where nothing changes.
pub fn reduce(state: &State, action: Action) -> Option<State> {
    let next = match action {
        Action::Show { source, size, reduced_from, channels } => {
            let mut next = State { source, reduced_from, refusal: None, ..state.clone() };
            let channels = channels.unwrap_or(next.channels);
            if (size, channels) != (next.size, next.channels) {
                next.size = size;
                next.lay(channels, &next.model.content().clone());
                next.place = middle(&next.model);
            }
            next
        }
        Action::Refuse(refusal) => State { refusal: Some(refusal), ..state.clone() },
        Action::Dismiss => State { refusal: None, ..state.clone() },
        // A file of numbers says itself how many maps there are.
        Action::SetChannels(channels) if !state.source.is_numbers() => {
            let mut next = state.clone();
            next.lay(channels, state.model.content());
            next
        }
        Action::SetChannels(_) => return None,
        Action::UseLayer(content) => {
            let mut next = State { refusal: None, ..state.clone() };
            next.history.note(state.model.content(), Touched::Choice);
            next.lay(state.channels, &layer_of(*content));
            next
        }
        Action::SetScale(scale) => State { scale, ..state.clone() },
        Action::Set(param, value) => set(state, param, value),
        Action::SetPaddingMode(mode) => edit(state, Touched::Choice, |it| it.params.padding_mode = mode),
        Action::SetPreset(preset) => edit(state, Touched::Choice, |it| {
            it.kernel = KernelSource::Preset(preset);
            it.is_flipped = false;
            it.edits = Edits::default();
        }),
        Action::SetValue(cell, value) => edit(state, Touched::Value(cell), |it| it.edits.insert(cell, value)),
        Action::SetDepthwise(is_depthwise) => edit(state, Touched::Choice, |it| {
            let channels = it.params.in_channels;
            it.params.groups = if is_depthwise { channels } else { 1 };
            if is_depthwise {
                let maps = it.params.out_channels.div_ceil(channels) * channels;
                it.params.out_channels = if maps > MAX_MAPS { channels } else { maps };
            }
        }),
        Action::SetActivation(activation) => edit(state, Touched::Choice, |it| it.activation = activation),
        Action::ResetValues => edit(state, Touched::Choice, |it| it.edits = Edits::default()),
        Action::EndGesture => {
            let mut next = state.clone();
            next.history.end_gesture();
            next
        }
        Action::ShowMap(map) => State { map: map.min(state.params().out_channels - 1), ..state.clone() },
        Action::Place(place) => State { place: state.clamped(place), ..state.clone() },
        Action::Move(by) => {
            let at = |axis: usize| state.place[axis].saturating_add_signed(by[axis]);
            State { place: state.clamped([at(0), at(1)]), ..state.clone() }
        }
        Action::Undo => travel(state, true)?,
        Action::Redo => travel(state, false)?,
    };
    (next != *state).then_some(next)
}

/// The most of a parameter over a picture, beyond what is possible.
const fn limit(param: Param) -> usize {
    match param {
        Param::KernelSize => MAX_KERNEL,
        Param::OutChannels => MAX_MAPS,
        _ => usize::MAX,
    }
}

/// The values of a parameter on both axes with which the layer stays possible.
pub fn legal(state: &State, param: Param) -> Legal {
    let of = |axis| legal_in_figure(state.params(), param, axis);
    let most = limit(param);
    match (of(Axis::Height), of(Axis::Width)) {
        (Legal::Range(least, one), Legal::Range(also, other)) => {
            Legal::Range(least.max(also), one.min(other).min(most))
        }
        (Legal::Multiples { of, max }, _) => Legal::Multiples { of, max: max.min(most) },
        (Legal::Choices(values), _) => Legal::Choices(values.into_iter().filter(|&it| it <= most).collect()),
        (range, _) => range,
    }
}

/// A parameter on both axes, where the layer stays possible.
fn set(state: &State, param: Param, value: usize) -> State {
    let limit = limit(param);
    if value > limit {
        let error = ConvError::TooLarge { param, axis: Axis::Width, value, limit };
        return State { refusal: Some(Refusal::Layer(vec![Problem::Layer(error)])), ..state.clone() };
    }
    edit(state, Touched::Param(param), |it| {
        let axes: &[Axis] = if param.is_per_axis() { &[Axis::Height, Axis::Width] } else { &[Axis::Width] };
        for &axis in axes {
            it.params = it.params.with(param, axis, value);
        }
    })
}

/// The state after a change of the layer, or with the reasons why the layer is impossible.
fn edit(state: &State, touched: Touched, change: impl FnOnce(&mut Content)) -> State {
    let before = state.model.content();
    let mut content = before.clone();
    change(&mut content);
    if content == *before {
        return State { refusal: None, ..state.clone() };
    }
    match Model::new(&content) {
        Ok(model) => {
            let mut next = State { refusal: None, ..state.clone() };
            next.history.note(before, touched);
            next.take(Rc::new(model));
            next
        }
        Err(problems) => State { refusal: Some(Refusal::Layer(problems)), ..state.clone() },
    }
}

fn travel(state: &State, is_back: bool) -> Option<State> {
    let mut next = State { refusal: None, ..state.clone() };
    let now = state.model.content();
    let content = if is_back { next.history.undo(now) } else { next.history.redo(now) }?;
    next.lay(state.channels, &content);
    Some(next)
}

impl State {
    /// Puts a layer over the picture.
    fn lay(&mut self, channels: Channels, content: &Content) {
        self.channels = channels;
        self.take(model_of(content, self.size, channels));
    }

    fn take(&mut self, model: Rc<Model>) {
        self.model = model;
        self.map = self.map.min(self.params().out_channels - 1);
        self.place = self.clamped(self.place);
    }

    fn clamped(&self, [y, x]: [usize; 2]) -> [usize; 2] {
        let [height, width] = self.map_size();
        [y.min(height - 1), x.min(width - 1)]
    }
}
