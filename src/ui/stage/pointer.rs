//! Mouse, finger and pen on the stage: pointing, selecting, painting.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};
use yew::Callback;

use super::core::{Core, Shared};
use crate::app::{Action, AppState, Gesture};
use crate::figure::Target;
use crate::scene::can_turn;
use crate::ui::dispatch::Dispatch;
use crate::ui::keys::{Press, on_stage};

/// What the canvas listens to.
pub(super) struct Handlers {
    pub(super) on_move: Callback<PointerEvent>,
    pub(super) on_leave: Callback<PointerEvent>,
    pub(super) on_down: Callback<PointerEvent>,
    pub(super) on_up: Callback<PointerEvent>,
    pub(super) on_click: Callback<MouseEvent>,
    pub(super) on_key: Callback<KeyboardEvent>,
}

/// The thing under a pointer.
fn target(core: &Shared, event: &MouseEvent) -> Option<Target> {
    core.borrow().as_ref()?.target_at(place(event))
}

fn place(event: &MouseEvent) -> [f32; 2] {
    [event.client_x() as f32, event.client_y() as f32]
}

/// Keeps what a pointer does for the canvas, wherever it goes.
fn follow(event: &PointerEvent) {
    if let Some(element) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
        // Refused where the pointer is gone already: then there is nothing to follow.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Turns the volume that the pointer holds; false where it holds none.
fn turn(core: &Shared, event: &PointerEvent) -> bool {
    let is_held = event.is_primary() && event.buttons() & 1 == 1;
    let has_turned =
        is_held && core.borrow_mut().as_mut().is_some_and(|core| core.turning().drag(place(event)));
    if has_turned {
        follow(event);
        Core::request_frame(core);
    }
    has_turned
}

/// Whether a key was pressed on the stage itself, not in a field on it.
fn is_on_stage(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.tag_name() == "DIV")
}

impl Handlers {
    pub(super) fn new(core: &Shared, state: &Rc<AppState>, dispatch: &Dispatch) -> Self {
        let paint = {
            let (core, state, dispatch) = (core.clone(), state.clone(), dispatch.clone());
            move |event: &PointerEvent, value: f32| {
                if let Some(cell) = target(&core, event).and_then(|it| it.cell(&state.model)) {
                    dispatch.send(Action::SetCell { cell, value, gesture: Gesture::Stroke });
                }
            }
        };
        let on_move = {
            let (core, state, dispatch, paint) =
                (core.clone(), state.clone(), dispatch.clone(), paint.clone());
            Callback::from(move |event: PointerEvent| {
                if let Some(value) = state.brush.filter(|_| event.buttons() & 1 == 1) {
                    return paint(&event, value);
                }
                if turn(&core, &event) {
                    return;
                }
                if event.pointer_type() != "touch" {
                    let hover = target(&core, &event);
                    if hover != state.hover {
                        dispatch.send(Action::Hover(hover));
                    }
                }
            })
        };
        let on_down = {
            let (core, state) = (core.clone(), state.clone());
            Callback::from(move |event: PointerEvent| {
                if let Some(value) = state.brush {
                    event.prevent_default();
                    follow(&event);
                    paint(&event, value);
                } else if can_turn(&state.figure.shown)
                    && event.is_primary()
                    && event.button() == 0
                    && let Some(core) = core.borrow_mut().as_mut()
                {
                    core.turning().take_hold(place(&event));
                }
            })
        };
        let on_click = {
            let (core, state, dispatch) = (core.clone(), state.clone(), dispatch.clone());
            Callback::from(move |event: MouseEvent| {
                let ends_turn = core.borrow_mut().as_mut().is_some_and(|core| core.turning().takes_click());
                if state.brush.is_some() || ends_turn {
                    return;
                }
                match target(&core, &event) {
                    Some(Target::Output(output)) => {
                        dispatch.send(Action::Select(None));
                        dispatch.send(Action::SeekOutput(output));
                    }
                    Some(Target::Partial { oc, o, .. }) => {
                        dispatch.send(Action::SeekOutput(crate::conv::OutputIndex { oc, o }));
                    }
                    found => dispatch.send(Action::Select(found)),
                }
            })
        };
        let on_leave = {
            let dispatch = dispatch.clone();
            Callback::from(move |_| dispatch.send(Action::Hover(None)))
        };
        let on_up = {
            let (core, dispatch) = (core.clone(), dispatch.clone());
            Callback::from(move |_| {
                let turn = core.borrow_mut().as_mut().and_then(|core| core.turning().let_go());
                if let Some(turn) = turn {
                    // A drag is one to undo, whatever turned the volume before it.
                    dispatch.send(Action::EndGesture);
                    dispatch.send(Action::SetTurn { turn, gesture: Gesture::Turn });
                    // Even where it has come back: at rest it is drawn in full.
                    Core::request_frame(&core);
                }
                dispatch.send(Action::EndGesture);
            })
        };
        let on_key = {
            let (state, dispatch) = (state.clone(), dispatch.clone());
            Callback::from(move |event: KeyboardEvent| {
                let (key, is_command) = (event.key(), event.ctrl_key() || event.meta_key());
                let press = Press { key: &key, is_command, is_shifted: event.shift_key() };
                if !event.alt_key()
                    && is_on_stage(&event)
                    && let Some(action) = on_stage(press, &state)
                {
                    event.prevent_default();
                    dispatch.send(action);
                }
            })
        };
        Self { on_move, on_leave, on_down, on_up, on_click, on_key }
    }
}
