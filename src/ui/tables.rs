//! Numbers by hand, as tables of fields and as rows of text.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::dispatch::{Around, use_around, use_lang};
use super::effect::use_effect_of;
use super::el::{Child, El, el, fragment, hint};
use super::fields::{CountField, Select, ValueField, field_error};
use super::kept::use_kept;
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
    let error = use_kept(|| None::<String>);
    let wanted = use_kept(|| [0; 3]);
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
    let weight = |y, x| el("td").key(x).child(cell(Cell::Weight { oc, fc, k: [z, y, x] }));
    let weights = if height <= MAX_FIELDS && width <= MAX_FIELDS {
        let rows = (0..height).map(|y| el("tr").key(y).children((0..width).map(|x| weight(y, x))));
        el("table").class("cells cells--weight").child(el("tbody").children(rows))
    } else {
        hint(lang.label(Label::TooLargeToEdit))
    };
    let biases = || {
        let cells = (0..n_out.min(MAX_FIELDS)).map(|oc| el("span").key(oc).child(cell(Cell::Bias { oc })));
        let rest =
            (n_out > MAX_FIELDS).then(|| hint(lang.text(Msg::FirstBiases { n: MAX_FIELDS, of: n_out })));
        fragment()
            .child(title(lang.label(Label::Biases)))
            .child(el("div").class("cells cells--weight cells--row").children(cells))
            .child(rest)
    };
    el("section")
        .class("table")
        .child(title(lang.label(Label::Weights)))
        .child(pick(0, n_out, oc, 0, Label::OutputChannelChoice))
        .child(pick(1, n_in, fc, first_in, Label::InputChannelChoice))
        .child(pick(2, depth, z, 0, Label::SliceChoice))
        .child(weights)
        .child(model.bias.is_some().then(biases))
        .child(field_error((*error).clone()))
        .into()
}

/// The heading of a table.
fn title(text: impl Child) -> El {
    el("h4").class("subheading").child(text)
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
        let field = html! {
            <CountField id={format!("channel-{n}-{first}")} name={full_name} value={first + at}
                legal={Legal::Range(first, first + n - 1)} {on_value} on_end={Callback::noop()} />
        };
        let name = el("span").class("hint").attr("aria-hidden", "true").child(name.to_owned());
        return el("div").class("row").child(name).child(field).into();
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
        <ValueField class={Some("field--cell")} {id} name={lang.cell(&props.model, cell)}
            value={props.model.value(cell).unwrap_or_default()} on_error={props.on_error.clone()}
            on_value={dispatch.on(move |value| Action::SetCell { cell, value, gesture: Gesture::Cell(cell) })}
            on_end={dispatch.on(|()| Action::EndGesture)} />
    }
}

/// The input map of a channel as text.
#[component]
pub(super) fn InputMap(props: &ModelProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let wanted = use_kept(|| [0; 2]);
    let draft = use_kept(|| None::<String>);
    let model = &props.model;
    let [_, n_in, depth, height, width] = model.layer.input_shape();
    let (ic, z) = (wanted[0].min(n_in - 1), wanted[1].min(depth - 1));
    let error = draft.as_deref().and_then(|text| parse_rows(text, height, width).err());
    {
        // What cannot be read is forgotten when the numbers change from elsewhere.
        let (draft, is_wrong) = (draft.clone(), error.is_some());
        use_effect_of(props.clone(), move |_| {
            if is_wrong {
                draft.set(None);
            }
        });
    }
    if height * width > MAX_TEXT_CELLS {
        return hint(lang.label(Label::TooLargeToEdit)).into();
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
    let area = el("textarea")
        .attr("id", "input-map")
        .class("text")
        .attr("rows", height.min(MAX_FIELDS))
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "input-map-hint")
        .value(text)
        .on_input(oninput)
        .on_blur(onblur)
        .attr("aria-invalid", error.is_some().then_some("true"));
    el("section")
        .class("table")
        .child(title(el("label").attr("for", "input-map").child(lang.label(Label::InputMap))))
        .child(pick(0, n_in, ic, Label::InputChannelChoice))
        .child(pick(1, depth, z, Label::SliceChoice))
        .child(area)
        .child(field_error(error.map(|error| lang.rows_error(&error))))
        .child(hint(lang.label(Label::InputMapHint)).attr("id", "input-map-hint"))
        .into()
}
