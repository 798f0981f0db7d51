//! Numbers by hand, as tables of fields and as rows of text.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::dispatch::{Around, use_around, use_lang};
use super::fields::{CountField, Select, ValueField};
use crate::app::{Action, Gesture};
use crate::conv::Legal;
use crate::figure::{Cell, Model, parse_rows, print_rows};
use crate::words::{Label, Msg};

/// Most rows, columns and biases of a table: more fields than this help nobody.
const MAX_FIELDS: usize = 16;

/// Most channels in a list to choose from; the number of one of more is typed.
const MAX_CHOICES: usize = 64;
/// Most cells of an input that is shown as text.
const MAX_TEXT_CELLS: usize = 4096;

#[derive(Properties, Clone, Debug)]
pub(super) struct ModelProps {
    pub(super) model: Rc<Model>,
}

impl PartialEq for ModelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// The weights of one pair of channels, and the biases.
#[component]
pub(super) fn KernelTables(props: &ModelProps) -> Html {
    let lang = use_lang();
    let error = use_state(|| None::<String>);
    let wanted = use_state(|| [0; 3]);
    let model = &props.model;
    let layer = &model.layer;
    let [n_out, n_in] = [layer.params().out_channels, layer.in_channels_per_group()];
    let [depth, height, width] = layer.params().kernel_size;
    let z = wanted[2].min(depth - 1);
    let [oc, fc] = [wanted[0].min(n_out - 1), wanted[1].min(n_in - 1)];
    let first_in = model.layer.inputs_of(oc).start;
    if !layer.has_weight() {
        return html! {};
    }
    let pick = |axis: usize, n: usize, at: usize, first: usize, label| {
        let wanted = wanted.clone();
        let on_value = Callback::from(move |text: String| {
            let mut pair = *wanted;
            pair[axis] = text.parse().unwrap_or(0);
            wanted.set(pair);
        });
        channel_select(n, at, first, [Label::Weights, label].map(|it| lang.label(it)), on_value)
    };
    let on_error = {
        let error = error.clone();
        Callback::from(move |sentence| error.set(sentence))
    };
    let cell = |cell| html! { <CellField model={model.clone()} {cell} on_error={on_error.clone()} /> };
    html! {
        <section class="table">
            <h4 class="subheading">{ lang.label(Label::Weights) }</h4>
            { pick(0, n_out, oc, 0, Label::OutputChannelChoice) }
            { pick(1, n_in, fc, first_in, Label::InputChannelChoice) }
            { pick(2, depth, z, 0, Label::SliceChoice) }
            if height <= MAX_FIELDS && width <= MAX_FIELDS {
                <table class="cells cells--weight"><tbody>
                    { for (0..height).map(|y| html! {
                        <tr key={y}>
                            { for (0..width).map(|x| html! {
                                <td key={x}>{ cell(Cell::Weight { oc, fc, k: [z, y, x] }) }</td>
                            }) }
                        </tr>
                    }) }
                </tbody></table>
            } else {
                <p class="hint">{ lang.label(Label::TooLargeToEdit) }</p>
            }
            if model.bias.is_some() {
                <h4 class="subheading">{ lang.label(Label::Biases) }</h4>
                <div class="cells cells--weight cells--row">
                    { for (0..n_out.min(MAX_FIELDS)).map(|oc| html! {
                        <span key={oc}>{ cell(Cell::Bias { oc }) }</span>
                    }) }
                </div>
                if n_out > MAX_FIELDS {
                    <p class="hint">{ lang.text(Msg::FirstBiases { n: MAX_FIELDS, of: n_out }) }</p>
                }
            }
            <p class="field-error" role="status">{ (*error).clone() }</p>
        </section>
    }
}

/// A list of channels or slices of a table, counted from `first`; nothing where there is one. The names are the table's
/// and the list's.
fn channel_select(
    n: usize,
    at: usize,
    first: usize,
    [table, name]: [&str; 2],
    on_value: Callback<String>,
) -> Html {
    if n == 1 {
        return Html::default();
    }
    let full_name = format!("{table}: {name}");
    if n > MAX_CHOICES {
        let on_value = on_value.reform(move |channel: usize| channel.saturating_sub(first).to_string());
        return html! {
            <div class="row">
                <span class="hint" aria-hidden="true">{ name }</span>
                <CountField id={format!("channel-{n}-{first}")} name={full_name} value={first + at}
                    legal={Legal::Range(first, first + n - 1)} {on_value} on_end={Callback::noop()} />
            </div>
        };
    }
    let options: Vec<_> =
        (0..n).map(|at| (at.to_string().into(), format!("{name} {}", first + at).into())).collect();
    html! { <Select name={full_name} groups={vec![(None, options)]} value={at.to_string()} {on_value} /> }
}

#[derive(Properties, Clone, Debug)]
struct CellFieldProps {
    model: Rc<Model>,
    cell: Cell,
    on_error: Callback<Option<String>>,
}

impl PartialEq for CellFieldProps {
    fn eq(&self, other: &Self) -> bool {
        self.cell == other.cell
            && self.model.value(self.cell) == other.model.value(other.cell)
            && self.model.layer.weight_shape() == other.model.layer.weight_shape()
    }
}

#[component]
fn CellField(props: &CellFieldProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let cell = props.cell;
    let id = match cell {
        // One slice is shown at a time.
        Cell::Weight { oc, fc, k: [_, y, x] } => format!("w-{oc}-{fc}-{y}-{x}"),
        Cell::Bias { oc } => format!("b-{oc}"),
        Cell::Input { ic, i: [_, y, x] } => format!("i-{ic}-{y}-{x}"),
    };
    html! {
        <ValueField class="field--cell" {id} name={lang.cell(&props.model, cell)}
            value={props.model.value(cell).unwrap_or_default()} on_error={props.on_error.clone()}
            on_value={dispatch.on(move |value| Action::SetCell { cell, value, gesture: Gesture::Cell(cell) })}
            on_end={dispatch.on(|()| Action::EndGesture)} />
    }
}

/// The input map of a channel as text.
#[component]
pub(super) fn InputMap(props: &ModelProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let wanted = use_state(|| [0; 2]);
    let draft = use_state(|| None::<String>);
    let model = &props.model;
    let [_, n_in, depth, height, width] = model.layer.input_shape();
    let (ic, z) = (wanted[0].min(n_in - 1), wanted[1].min(depth - 1));
    let error = draft.as_deref().and_then(|text| parse_rows(text, height, width).err());
    {
        // What cannot be read is forgotten when the numbers change from elsewhere.
        let (draft, is_wrong) = (draft.clone(), error.is_some());
        use_effect_with(props.clone(), move |_| {
            if is_wrong {
                draft.set(None);
            }
        });
    }
    if height * width > MAX_TEXT_CELLS {
        return html! { <p class="hint">{ lang.label(Label::TooLargeToEdit) }</p> };
    }
    let text = draft.as_deref().map_or_else(
        || {
            let value = |at| model.input.get([0, ic, z, at / width, at % width]);
            let values: Vec<_> = (0..height * width).map(value).collect();
            print_rows(&values, width)
        },
        str::to_owned,
    );
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let text =
                event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            if let Ok(values) = parse_rows(&text, height, width) {
                let cell = |at| Cell::Input { ic, i: [z, at / width, at % width] };
                let cells = values.into_iter().enumerate().map(|(at, value)| (cell(at), value)).collect();
                dispatch.send(Action::SetCells(cells));
            }
            draft.set(Some(text));
        })
    };
    let onblur = {
        let (draft, has_error) = (draft.clone(), error.is_some());
        // What is wrong stays, to be repaired.
        Callback::from(move |_: FocusEvent| {
            if !has_error {
                draft.set(None);
            }
        })
    };
    let pick = |axis: usize, n: usize, at: usize, label| {
        let (draft, wanted) = (draft.clone(), wanted.clone());
        let on_value = Callback::from(move |text: String| {
            draft.set(None);
            let mut pair = *wanted;
            pair[axis] = text.parse().unwrap_or(0);
            wanted.set(pair);
        });
        channel_select(n, at, 0, [Label::InputMap, label].map(|it| lang.label(it)), on_value)
    };
    html! {
        <section class="table">
            <h4 class="subheading"><label for="input-map">{ lang.label(Label::InputMap) }</label></h4>
            { pick(0, n_in, ic, Label::InputChannelChoice) }
            { pick(1, depth, z, Label::SliceChoice) }
            <textarea id="input-map" class="text" rows={height.min(MAX_FIELDS).to_string()} spellcheck="false"
                autocomplete="off" aria-describedby="input-map-hint" value={text} {oninput} {onblur}
                aria-invalid={error.is_some().then_some("true")} />
            <p class="field-error" role="status">
                { error.map(|error| lang.rows_error(&error)) }
            </p>
            <p class="hint" id="input-map-hint">{ lang.label(Label::InputMapHint) }</p>
        </section>
    }
}
