//! How a state takes another figure, layer or step, and what it keeps of the one before.

use std::rc::Rc;

use super::action::EditKind;
use super::draft::Draft;
use super::history::Gesture;
use super::state::AppState;
use crate::conv::{Axis, Edit, Layer, LayerParams, Param};
use crate::figure::{Content, Cursor, Figure, KernelSource, Model, Target, Turn};

impl AppState {
    /// Takes back an impossible layer with all that was typed on the way to it.
    pub(super) fn discard_draft(&mut self) {
        let before = self.draft.take().and_then(|draft| draft.before.clone());
        match before {
            Some(figure) if Rc::make_mut(&mut self.history).forget(&figure) => self.go_back_to(figure),
            _ => self.follow_links(),
        }
    }

    pub(super) fn follow_links(&mut self) {
        let params = *self.params();
        self.links.follow(&params);
    }

    /// Changes the figure in a way that leaves its numbers and is not undone.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Figure)) {
        let mut figure = Figure::clone(&self.figure);
        change(&mut figure);
        if figure != *self.figure {
            self.figure = Rc::new(figure);
            if let Some(draft) = self.draft.as_mut().filter(|draft| draft.wanted.is_some()) {
                Rc::make_mut(draft).wanted = None;
            }
        }
    }

    pub(super) fn seek(&mut self, tick: u64) {
        let cursor = self.figure.shown.cursor.at_tick(tick, &self.model.layer);
        if cursor != self.figure.shown.cursor {
            self.change(|figure| figure.shown.cursor = cursor);
        }
    }

    /// Changes the figure's numbers; the figure before can be gone back to.
    pub(super) fn edit(&mut self, gesture: Gesture, edit: impl FnOnce(&mut Figure)) {
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
    pub(super) fn open(&mut self, figure: Figure) {
        if figure == *self.figure {
            return;
        }
        let Some(model) = self.model_of(&figure.content) else { return };
        Rc::make_mut(&mut self.history).note(&self.figure, Gesture::Single);
        self.show(figure, model);
    }

    /// Shows the same numbers from elsewhere; the figure before can be gone back to.
    pub(super) fn turn(&mut self, turn: Turn, gesture: Gesture) {
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
        let still_there = |target: &Target| target.cell(model).is_none_or(|cell| model.value(cell).is_some());
        self.hover = None;
        self.selected = self.selected.filter(still_there);
    }

    pub(super) fn set_layer(&mut self, params: LayerParams, gesture: Gesture) {
        self.set_layer_and(params, gesture, |_| ());
    }

    /// A layer, and what else changes with it where it is possible.
    pub(super) fn set_layer_and(
        &mut self,
        params: LayerParams,
        gesture: Gesture,
        also: impl FnOnce(&mut Content),
    ) {
        let before = self.history.before(gesture).cloned();
        let wanted = self.draft.as_ref().and_then(|draft| draft.wanted);
        match Draft::new(params, before) {
            Some(draft) => {
                self.is_playing = false;
                self.draft = Some(Rc::new(Draft { wanted, ..draft }));
            }
            None => {
                self.draft = None;
                self.edit(gesture, |figure| {
                    figure.take_layer(params);
                    also(&mut figure.content);
                });
                if let Some(wanted) = wanted {
                    let model = self.model.clone();
                    self.change(|figure| figure.shown.take(wanted, &model.layer));
                }
            }
        }
    }

    pub(super) fn edit_layer(&mut self, edit: Edit) {
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

    pub(super) fn set_param(&mut self, param: Param, axis: Axis, value: usize) {
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

    pub(super) fn set_linked(&mut self, param: Param, is_linked: bool) {
        self.links.set(param, is_linked);
        if is_linked {
            let first = self.params().dims.axes()[0];
            self.set_param(param, first, self.params().get(param, first));
        }
    }

    pub(super) fn set_kernel(&mut self, kernel: KernelSource) {
        self.edit(Gesture::Single, |figure| {
            figure.content.kernel = kernel;
            figure.content.edits.retain(|cell| !EditKind::Kernel.contains(cell));
        });
    }

    /// Takes an earlier figure, in the present view; in its own where that is given up between the two, because it
    /// fits only one of them.
    pub(super) fn go_back_to(&mut self, figure: Rc<Figure>) {
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
