//! The editor of one number, in the figure.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::dispatch::{Around, use_around};
use super::effect::use_effect_of;
use super::el::el;
use super::fields::{field_error, typed, value_text};
use super::kept::use_kept;
use crate::app::{Action, Gesture};
use crate::conv::Dims;
use crate::figure::{Cell, Model, parse_value};
use crate::number::fixed;
use crate::web::dom::set_css;

/// See [`CellEditor`].
#[derive(Properties, Clone, Debug)]
pub struct CellEditorProps {
    /// The numbers.
    pub model: Rc<Model>,
    /// Which one is edited.
    pub cell: Cell,
    /// Where, in CSS pixels from the upper left corner of the positioned parent.
    pub at: (f64, f64),
}

impl PartialEq for CellEditorProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model) && self.cell == other.cell && self.at == other.at
    }
}

/// A field beside a number of the figure: Enter takes it and closes, Escape closes, arrows go to the neighbouring number
/// while nothing has been typed.
#[component]
pub fn CellEditor(props: &CellEditorProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let (frame, input) = (use_node_ref(), use_node_ref());
    let draft = use_kept(|| None::<String>);
    let cell = props.cell;
    {
        let frame = frame.clone();
        use_effect_of(props.at, move |&(x, y)| {
            if let Some(frame) = frame.cast::<Element>() {
                set_css(&frame, "left", &(fixed(x, 1) + "px"));
                set_css(&frame, "top", &(fixed(y, 1) + "px"));
            }
        });
    }
    {
        let (input, draft) = (input.clone(), draft.clone());
        use_effect_of(cell, move |_| {
            draft.set(None);
            if let Some(field) = input.cast::<HtmlElement>() {
                // Without focus the field can still be clicked.
                let _ = field.focus();
            }
            if let Some(field) = input.cast::<web_sys::HtmlInputElement>() {
                field.select();
            }
        });
    }
    let value = props.model.value(cell).unwrap_or_default();
    let error = draft.as_deref().and_then(|text| parse_value(text).err());
    let oninput = {
        let (draft, dispatch) = (draft.clone(), dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            if let Ok(value) = parse_value(&text) {
                dispatch.send(Action::SetCell { cell, value, gesture: Gesture::Cell(cell) });
            }
            draft.set(Some(text));
        })
    };
    let onkeydown = {
        let (draft, dispatch, model) = (draft.clone(), dispatch.clone(), props.model.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let next = match &*key {
                "Enter" | "Escape" => None,
                _ if draft.is_some() => return,
                _ => match neighbor(&model, cell, &key) {
                    Some(next) => Some(next.target()),
                    None => return,
                },
            };
            event.prevent_default();
            event.stop_propagation();
            dispatch.send(Action::EndGesture);
            dispatch.send(Action::Select(next));
        })
    };
    let name = lang.cell(&props.model, cell);
    let error_id = "cell-editor-error";
    let field = el("input")
        .node(&input)
        .attr("id", "cell-editor")
        .class("field")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .value(draft.as_deref().map_or_else(|| value_text(value), str::to_owned))
        .on_input(oninput)
        .on_key(onkeydown)
        .on_blur(dispatch.on(|_| Action::EndGesture))
        .attr("aria-invalid", error.is_some().then_some("true"))
        .attr("aria-describedby", error.is_some().then_some(error_id));
    el("div")
        .node(&frame)
        .class("cell-editor")
        .child(el("label").attr("for", "cell-editor").child(name))
        .child(field)
        .child(error.map(|error| field_error(lang.value_error(error)).attr("id", error_id)))
        .into()
}

/// The number beside a number in the direction of an arrow key; `None` past the edge, or for another key.
fn neighbor(model: &Model, cell: Cell, key: &str) -> Option<Cell> {
    let (dy, dx) = match key {
        "ArrowUp" => (-1, 0),
        "ArrowDown" => (1, 0),
        "ArrowLeft" => (0, -1),
        "ArrowRight" => (0, 1),
        _ => return None,
    };
    // The rows of one dimension are its channels.
    let is_strip = model.layer.params().dims == Dims::One;
    let (channels, rows) = if is_strip { (dy, 0) } else { (0, dy) };
    let moved = |[z, y, x]: [usize; 3]| Some([z, y.checked_add_signed(rows)?, x.checked_add_signed(dx)?]);
    let next = match cell {
        Cell::Input { ic, i } => Cell::Input { ic: ic.checked_add_signed(channels)?, i: moved(i)? },
        Cell::Weight { oc, fc, k } => Cell::Weight { oc, fc: fc.checked_add_signed(channels)?, k: moved(k)? },
        Cell::Bias { oc } => Cell::Bias { oc: oc.checked_add_signed(dy + dx)? },
    };
    model.value(next).map(|_| next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Figure;
    use crate::figure::url::parse;

    #[test]
    fn arrows_go_to_the_neighbor_and_stop_at_the_edge() {
        let model = Model::new(&Figure::default().content).unwrap();
        let cell = |y, x| Cell::Weight { oc: 0, fc: 0, k: [0, y, x] };
        assert_eq!(neighbor(&model, cell(0, 1), "ArrowDown"), Some(cell(1, 1)));
        assert_eq!(neighbor(&model, cell(0, 1), "ArrowUp"), None);
        assert_eq!(neighbor(&model, cell(0, 2), "ArrowRight"), None);
        assert_eq!(neighbor(&model, cell(0, 2), "a"), None);
        let model = Model::new(&parse("dims=1&in_channels=2").figure.content).unwrap();
        let cell = |ic, x| Cell::Input { ic, i: [0, 0, x] };
        assert_eq!(neighbor(&model, cell(0, 5), "ArrowDown"), Some(cell(1, 5)));
        assert_eq!(neighbor(&model, cell(1, 5), "ArrowDown"), None);
    }
}
