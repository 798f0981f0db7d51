//! How an action changes the state.

use std::rc::Rc;

use super::action::Action;
use super::history::Gesture;
use super::links::Links;
use super::state::AppState;
use crate::conv::{Edit, PaddingMode};
use crate::figure::{Cursor, InputSource, is_value, with_dims};

/// The state after an action; `None` where nothing changes.
pub fn reduce(state: &AppState, action: Action) -> Option<AppState> {
    let mut next = state.clone();
    let is_tried = matches!(
        action,
        Action::Seek(_)
            | Action::SeekOutput(_)
            | Action::StepBy(_)
            | Action::First
            | Action::Last
            | Action::TogglePlay
            | Action::Select(Some(_))
            | Action::SetCell { .. }
    );
    match action {
        Action::Seek(tick) => {
            next.is_playing = false;
            next.seek(tick);
        }
        Action::SeekOutput(output) => {
            next.is_playing = false;
            if let Some(step) = state.model.layer.step_of_output(output) {
                next.change(|figure| figure.shown.cursor = Cursor { step, ..figure.shown.cursor });
            }
        }
        Action::StepBy(steps) => {
            next.is_playing = false;
            next.seek(state.tick().0.saturating_add_signed(steps as i64));
        }
        Action::First => {
            next.is_playing = false;
            next.seek(0);
        }
        Action::Last => {
            next.is_playing = false;
            next.seek(u64::MAX);
        }
        Action::TogglePlay => {
            next.is_playing = !state.is_playing;
            if next.is_playing && state.is_at_end() {
                next.seek(0);
            }
        }
        Action::Play if state.is_playing => {}
        Action::Play => return reduce(state, Action::TogglePlay),
        Action::Pause => next.is_playing = false,
        Action::Advance => {
            if !state.is_at_end() {
                next.seek(state.tick().0 + 1);
            } else if state.settings.is_looping {
                next.seek(0);
            } else {
                next.is_playing = false;
            }
        }
        Action::Hover(target) => next.hover = target,
        Action::EndGesture => {
            if state.history.has_open_gesture() {
                Rc::make_mut(&mut next.history).end_gesture();
            }
        }
        action => rearrange(state, &mut next, action)?,
    }
    if next.is_same(state) {
        return None;
    }
    next.settings.has_tried |= is_tried;
    Some(next)
}

/// What changes more than the step; `None` where nothing does.
fn rearrange(state: &AppState, next: &mut AppState, action: Action) -> Option<()> {
    match action {
        Action::SetParam { param, axis, value } => next.set_param(param, axis, value),
        Action::EditLayer(Edit::PaddingMode(PaddingMode::Constant(value))) if !is_value(value) => {}
        Action::EditLayer(edit) => next.edit_layer(edit),
        Action::SetDims(dims) => {
            next.set_layer(with_dims(state.params(), dims), Gesture::Single);
            next.links = Links::default();
            next.follow_links();
        }
        Action::SetLayer(params) => {
            next.set_layer(params, Gesture::Single);
            next.follow_links();
        }
        Action::SetLayerInCode { params, activation } => {
            next.set_layer_and(params, Gesture::Single, |content| content.activation = activation);
            if let Some(draft) = &mut next.draft {
                Rc::make_mut(draft).prefer_another_input();
            }
            next.follow_links();
        }
        Action::DiscardDraft => next.discard_draft(),
        Action::SetLinked { param, is_linked } => next.set_linked(param, is_linked),
        Action::SetInput(input) => {
            let is_sentence = |source: &_| matches!(source, InputSource::Sentence(_));
            let is_typing = is_sentence(&input) && is_sentence(&state.figure.content.input);
            let gesture = if is_typing { Gesture::Sentence } else { Gesture::Single };
            next.edit(gesture, |figure| figure.content.take_input(input));
            next.follow_links();
        }
        Action::SetKernel(kernel) => next.set_kernel(kernel),
        Action::FlipKernel => next.edit(Gesture::Single, |figure| figure.content.flip()),
        Action::SetActivation(function) => {
            next.edit(Gesture::Single, |figure| figure.content.activation = function);
        }
        Action::SetCell { cell, value, gesture } => {
            if state.model.value(cell).is_some_and(|old| old != value) && is_value(value) {
                next.edit(gesture, |figure| {
                    figure.content.edits.insert(cell, value);
                });
            }
        }
        Action::SetCells(mut cells) => {
            cells.retain(|&(cell, value)| {
                is_value(value) && state.model.value(cell).is_some_and(|old| old != value)
            });
            if !cells.is_empty() {
                next.edit(Gesture::Single, |figure| figure.content.edits.extend(cells));
            }
        }
        Action::ResetEdits(kind) => {
            next.edit(Gesture::Single, |figure| figure.content.edits.retain(|cell| !kind.contains(cell)));
        }
        Action::Open(figure) => {
            next.open(*figure);
            next.draft = None;
            next.links = Links::default();
            next.follow_links();
        }
        Action::SetView(view) => {
            next.change(|figure| figure.shown.view = view.or_default(&figure.content.params));
        }
        Action::Reveal => next.change(|figure| figure.shown.cover = None),
        Action::SetTurn { turn, gesture } => next.turn(turn, gesture),
        Action::SetByMultiplyAdds(is_wanted) => {
            if is_wanted != state.figure.shown.cursor.taps_done.is_some() {
                next.change(|figure| figure.shown.cursor = figure.shown.cursor.by_multiply_adds(is_wanted));
            }
        }
        Action::Select(target) => next.selected = target,
        // What was typed last is the impossible layer.
        Action::Undo if state.draft.is_some() => next.discard_draft(),
        Action::Undo => {
            let previous = Rc::make_mut(&mut next.history).undo(&state.figure);
            next.go_back_to(previous?);
        }
        Action::Redo => {
            let following = Rc::make_mut(&mut next.history).redo(&state.figure);
            next.go_back_to(following?);
        }
        Action::Restore(parsed) => {
            *next = AppState::new(*parsed, state.settings);
            next.history = state.history.clone();
            Rc::make_mut(&mut next.history).end_gesture();
        }
        Action::SetLang(lang) => next.settings.lang = lang,
        Action::SetTheme(theme) => next.settings.theme = theme,
        Action::SetSpeed(speed) => next.settings.speed = speed,
        Action::SetLooping(is_looping) => next.settings.is_looping = is_looping,
        Action::SetTold(told) => next.settings.told = told,
        Action::SetBrush(brush) => next.brush = brush.filter(|&value| is_value(value)),
        Action::DismissNotices => next.notices = Rc::default(),
        // See `reduce`.
        Action::Seek(_)
        | Action::SeekOutput(_)
        | Action::StepBy(_)
        | Action::First
        | Action::Last
        | Action::TogglePlay
        | Action::Play
        | Action::Pause
        | Action::Advance
        | Action::Hover(_)
        | Action::EndGesture => {}
    }
    Some(())
}

impl AppState {
    /// Whether two states are the same, by identity of the large parts.
    fn is_same(&self, other: &Self) -> bool {
        let same_parts = Rc::ptr_eq(&self.figure, &other.figure)
            && Rc::ptr_eq(&self.model, &other.model)
            && Rc::ptr_eq(&self.history, &other.history)
            && Rc::ptr_eq(&self.notices, &other.notices)
            && match (&self.draft, &other.draft) {
                (None, None) => true,
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                _ => false,
            };
        same_parts
            && self.is_playing == other.is_playing
            && self.hover == other.hover
            && self.selected == other.selected
            && self.brush == other.brush
            && self.links == other.links
            && self.settings == other.settings
    }
}
