//! The stage: one canvas on which the figure is drawn and plays.
//!
//! Time that flows stays here. The component's markup does not depend on what is drawn; a frame paints, and only a
//! whole step is sent to the store.

mod core;
mod pointer;
mod turning;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use self::core::{Core, Shared};
use super::cell_editor::CellEditor;
use super::dispatch::Dispatch;
use super::effect::use_effect_of;
use super::el::el;
use super::told::Teller;
use crate::app::AppState;
use crate::describe::tells_each_step;
use crate::figure::Target;
use crate::scene::{can_turn, describe_figure, describe_step};
use crate::web::dom;
use crate::words::Label;

/// What the stage shows.
#[derive(Clone, Debug, Properties)]
pub struct StageProps {
    /// The state of the page.
    pub state: Rc<AppState>,
    /// Where wishes go.
    pub dispatch: Dispatch,
    /// Is told whether arrows lead to padding under the window.
    pub has_arrows: UseStateSetter<bool>,
    /// Cells that are lit, because the figure beside it differs there.
    #[prop_or_default]
    pub lit: Rc<[Target]>,
    /// By what the canvas is known, where there are several.
    #[prop_or(AttrValue::Static("stage-canvas"))]
    pub canvas_id: AttrValue,
    /// Whether something else says what happens at a step.
    #[prop_or_default]
    pub is_quiet: bool,
    /// The least size of a number in a cell, as a share of the window's height (of a window in a
    /// hand less): smaller ones are left out, so that what is
    /// seen from afar can be read. Usually none is.
    #[prop_or_default]
    pub least_number: f32,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && self.dispatch == other.dispatch
            && self.has_arrows == other.has_arrows
            && self.lit == other.lit
            && (&self.canvas_id, self.is_quiet) == (&other.canvas_id, other.is_quiet)
            && self.least_number == other.least_number
    }
}

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps { state, dispatch, .. } = props;
    let canvas = use_node_ref();
    let editor_at = use_state_eq(|| (0.0, 0.0));
    let core: Shared = use_mut_ref(|| None);
    use_core(&core, &canvas, editor_at.setter(), props.clone());
    {
        let core = core.clone();
        use_effect_of(props.clone(), move |props| Core::show(&core, props.state.clone(), props.lit.clone()));
    }
    let group = use_node_ref();
    use_focus_after_editing(&group, state.selected.is_some());
    let lang = state.settings.lang;
    // What is read while it plays fast would be another step before it is heard.
    let is_right = !props.is_quiet && (!state.is_playing || tells_each_step(state.settings.speed));
    let step = is_right.then(|| describe_step(&state.figure, &state.model, lang));
    let handlers = pointer::Handlers::new(&core, state, dispatch);
    let class = match state.brush {
        Some(_) => "stage stage--painting",
        None if can_turn(&state.figure.shown) => "stage stage--turning",
        None => "stage",
    };
    let canvas = el("canvas")
        .attr("id", &props.canvas_id)
        .node(&canvas)
        .attr("role", "img")
        .attr("aria-label", describe_figure(&state.figure, &state.model, lang))
        .on(|| ListenerKind::onpointermove, handlers.on_move)
        .on(|| ListenerKind::onpointerleave, handlers.on_leave)
        .on(|| ListenerKind::onpointerdown, handlers.on_down)
        .on_pointer_up(handlers.on_up.clone())
        .on(|| ListenerKind::onpointercancel, handlers.on_up)
        .on_click(handlers.on_click);
    // For who comes here and reads; changes are told by the region after it.
    let sentence = el("p").class("visually-hidden").attr("data-test", "sentence").child(step);
    let teller = (!props.is_quiet).then(|| html! { <Teller state={state.clone()} /> });
    el("div")
        .class(class)
        .node(&group)
        .attr("role", "group")
        .attr("aria-label", lang.label(Label::Figure))
        .attr("tabindex", "0")
        .on_key(handlers.on_key)
        .child(canvas)
        .child(sentence)
        .child(teller)
        .child(view_editor(state, *editor_at))
        .into()
}

fn view_editor(state: &Rc<AppState>, at: (f64, f64)) -> Html {
    state.selected.map_or_else(Html::default, |target| editor_of(target, state, at))
}

fn editor_of(target: Target, state: &Rc<AppState>, at: (f64, f64)) -> Html {
    let cell = target.cell(&state.model);
    match cell.filter(|&cell| state.model.value(cell).is_some()) {
        Some(cell) => html! { <CellEditor model={state.model.clone()} {cell} {at} /> },
        None => Html::default(),
    }
}

/// Makes the core when the canvas is there, and drops it with everything it holds when the stage goes.
#[yew::hook]
fn use_core(core: &Shared, canvas: &NodeRef, editor_at: UseStateSetter<(f64, f64)>, props: StageProps) {
    let (core, canvas) = (core.clone(), canvas.clone());
    use_effect_with((), move |()| {
        let StageProps { state, dispatch, has_arrows, least_number, .. } = props;
        match Core::new(&core, &canvas, editor_at, state, dispatch, has_arrows, least_number) {
            Ok(made) => *core.borrow_mut() = Some(made),
            Err(error) => web_sys::console::error_1(&error),
        }
        Core::request_frame(&core);
        move || drop(core.borrow_mut().take())
    });
}

/// Brings the focus back to the stage when the editor that had it is closed.
#[yew::hook]
fn use_focus_after_editing(group: &NodeRef, is_editing: bool) {
    let group = group.clone();
    let was_editing = use_mut_ref(|| false);
    use_effect_of(is_editing, move |&is_editing| {
        let was_editing = was_editing.replace(is_editing);
        let active = dom::document().and_then(|document| document.active_element());
        let is_lost = active.is_none_or(|element| element.tag_name() == "BODY");
        if was_editing
            && !is_editing
            && is_lost
            && let Some(element) = group.cast::<HtmlElement>()
        {
            // Without focus the stage still listens to the page's keys.
            let _ = element.focus();
        }
    });
}
