//! How an action changes the state.

use std::rc::Rc;

use super::action::Action;
use super::draft::Draft;
use super::history::Gesture;
use super::links::Links;
use super::state::AppState;
use crate::conv::{Axis, Edit, Layer, LayerParams, Param};
use crate::figure::{Content, Cursor, Figure, InputSource, KernelSource, Model, Turn, is_value, with_dims};

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
        Action::SetLayerInCode(params) => {
            next.set_layer(params, Gesture::Single);
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
        Action::SetBrush(brush) => next.brush = brush.filter(|&value| is_value(value)),
        Action::DismissNotices => next.notices = Rc::default(),
        // See `reduce`.
        Action::Seek(_)
        | Action::SeekOutput(_)
        | Action::StepBy(_)
        | Action::First
        | Action::Last
        | Action::TogglePlay
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

    /// Takes back an impossible layer with all that was typed on the way to it.
    fn discard_draft(&mut self) {
        let before = self.draft.take().and_then(|draft| draft.before.clone());
        match before {
            Some(figure) if Rc::make_mut(&mut self.history).forget(&figure) => self.go_back_to(figure),
            _ => self.follow_links(),
        }
    }

    fn follow_links(&mut self) {
        let params = *self.params();
        self.links.follow(&params);
    }

    /// Changes the figure in a way that leaves its numbers and is not undone.
    fn change(&mut self, change: impl FnOnce(&mut Figure)) {
        let mut figure = Figure::clone(&self.figure);
        change(&mut figure);
        if figure != *self.figure {
            self.figure = Rc::new(figure);
            if let Some(draft) = self.draft.as_mut().filter(|draft| draft.wanted.is_some()) {
                Rc::make_mut(draft).wanted = None;
            }
        }
    }

    fn seek(&mut self, tick: u64) {
        let cursor = self.figure.shown.cursor.at_tick(tick, &self.model.layer);
        if cursor != self.figure.shown.cursor {
            self.change(|figure| figure.shown.cursor = cursor);
        }
    }

    /// Changes the figure's numbers; the figure before can be gone back to.
    fn edit(&mut self, gesture: Gesture, edit: impl FnOnce(&mut Figure)) {
        let mut figure = Figure::clone(&self.figure);
        edit(&mut figure);
        figure.shown.view = figure.shown.view.or_default(&figure.content.params);
        if figure == *self.figure {
            return;
        }
        // Whoever edits has made sure that the layer can be shown; a figure that cannot is not taken.
        let Some(model) = self.model_of(&figure.content) else { return };
        figure.shown.cursor = self.cursor_in(&model.layer, figure.shown.cursor, gesture);
        Rc::make_mut(&mut self.history).note(&self.figure, gesture);
        self.show(figure, model);
    }

    /// Takes another figure, at its own step; the figure before can be gone back to.
    fn open(&mut self, figure: Figure) {
        if figure == *self.figure {
            return;
        }
        let Some(model) = self.model_of(&figure.content) else { return };
        Rc::make_mut(&mut self.history).note(&self.figure, Gesture::Single);
        self.show(figure, model);
    }

    /// Shows the same numbers from elsewhere; the figure before can be gone back to.
    fn turn(&mut self, turn: Turn, gesture: Gesture) {
        let turn = turn.rounded();
        if turn != self.figure.shown.turn {
            Rc::make_mut(&mut self.history).note(&self.figure, gesture);
            self.change(|figure| figure.shown.turn = turn);
        }
    }

    /// The present model where it has this content, else a new one; `None` for a layer that cannot be shown.
    fn model_of(&self, content: &Content) -> Option<Rc<Model>> {
        if *self.model.content() == *content {
            return Some(self.model.clone());
        }
        Model::new(content).ok().map(Rc::new)
    }

    fn show(&mut self, figure: Figure, model: Rc<Model>) {
        self.forget_what_is_gone(&model);
        self.figure = Rc::new(figure);
        self.model = model;
    }

    /// Where the sweep stands in another layer: where it stood before the gesture, unless it has moved on since.
    /// Small layers on the way do not count.
    fn cursor_in(&self, after: &Layer, cursor: Cursor, gesture: Gesture) -> Cursor {
        let now = &self.model.layer;
        let start = self.history.before(gesture).and_then(|figure| {
            let layer = Layer::new(figure.content.params).ok()?;
            (same_place(&layer, now, figure.shown.cursor) == cursor).then_some((layer, figure.shown.cursor))
        });
        match start {
            Some((layer, at_start)) => same_place(&layer, after, at_start),
            None => same_place(now, after, cursor),
        }
    }

    fn forget_what_is_gone(&mut self, model: &Model) {
        let still_there = |target: &crate::figure::Target| {
            target.cell(model).is_none_or(|cell| model.value(cell).is_some())
        };
        self.hover = None;
        self.selected = self.selected.filter(still_there);
    }

    fn set_layer(&mut self, params: LayerParams, gesture: Gesture) {
        let before = self.history.before(gesture).cloned();
        let wanted = self.draft.as_ref().and_then(|draft| draft.wanted);
        match Draft::new(params, before) {
            Some(draft) => {
                self.is_playing = false;
                self.draft = Some(Rc::new(Draft { wanted, ..draft }));
            }
            None => {
                self.draft = None;
                self.edit(gesture, |figure| figure.take_layer(params));
                if let Some(wanted) = wanted {
                    let model = self.model.clone();
                    self.change(|figure| figure.shown.take(wanted, &model.layer));
                }
            }
        }
    }

    fn edit_layer(&mut self, edit: Edit) {
        let before = self.params().padding_mode;
        let is_value = |mode| core::mem::discriminant(&mode) == core::mem::discriminant(&before);
        let gesture = match edit {
            Edit::PaddingMode(mode) if is_value(mode) => Gesture::PaddingValue,
            Edit::Set { param, axis, .. } => Gesture::Param(param, axis),
            _ => Gesture::Single,
        };
        self.set_layer(self.params().apply(edit), gesture);
        // Other edits leave the axes as they are.
        if matches!(edit, Edit::Op(_) | Edit::Padding(_) | Edit::PaddingInNumbers) {
            self.follow_links();
        }
    }

    fn set_param(&mut self, param: Param, axis: Axis, value: usize) {
        let mut params = self.params().with(param, axis, value);
        let sides = matches!(param, Param::PaddingBefore | Param::PaddingAfter);
        if param.is_per_axis() && !sides && self.links.is_linked(param) {
            for &other in params.dims.axes() {
                params = params.with(param, other, value);
            }
        }
        if params != *self.params() {
            self.set_layer(params, Gesture::Param(param, axis));
        }
        if sides {
            self.links.follow(&params);
        }
    }

    fn set_linked(&mut self, param: Param, is_linked: bool) {
        self.links.set(param, is_linked);
        if is_linked {
            let first = self.params().dims.axes()[0];
            self.set_param(param, first, self.params().get(param, first));
        }
    }

    fn set_kernel(&mut self, kernel: KernelSource) {
        self.edit(Gesture::Single, |figure| {
            figure.content.kernel = kernel;
            figure.content.edits.retain(|cell| !super::EditKind::Kernel.contains(cell));
        });
    }

    /// Takes an earlier figure, in the present view; in its own where that is given up between the two, because it
    /// fits only one of them.
    fn go_back_to(&mut self, figure: Rc<Figure>) {
        let mut figure = Figure::clone(&figure);
        let now = self.figure.shown.view;
        if figure.shown.view.fits(&self.figure.content.params) && now.fits(&figure.content.params) {
            figure.shown.view = now;
        }
        if let Some(model) = self.model_of(&figure.content) {
            self.draft = None;
            self.links.follow(&figure.content.params);
            self.show(figure, model);
        }
    }
}

/// The same output cell in another layer, or the nearest there is.
fn same_place(before: &Layer, after: &Layer, cursor: Cursor) -> Cursor {
    let step = before.output_of_step(cursor.step).and_then(|mut output| {
        output.oc = output.oc.min(after.params().out_channels - 1);
        for (o, size) in output.o.iter_mut().zip(after.output_size()) {
            *o = (*o).min(size - 1);
        }
        after.step_of_output(output)
    });
    let taps_done = cursor.taps_done.map(|done| done.clamp(1, after.tap_count()));
    Cursor { step: step.unwrap_or(0), taps_done }
}
