//! The weights of a map as a grid: each is typed, moved by keys, or dragged up and down while the maps follow.

use std::rc::Rc;

use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::conv::Axis;
use crate::figure::{Cell, MAX_ABS_VALUE, Model, parse_value};
use crate::pixels::Action;
use crate::ui::effect::use_effect_of;
use crate::ui::el::{button, el, fragment, hint};
use crate::ui::fields::{Radios, field_error, typed, value_text};
use crate::ui::kept::use_kept;
use crate::words::{Color, Label, Lang, LensLabel, LensMsg, Msg, cell_number};

/// Columns up to which a weight has room for four digits and a sign.
const MAX_ROOMY: usize = 5;
/// What a key, or a few pixels of a drag, changes; and with Shift.
const STEP: f32 = 0.1;
const FAR: f32 = 1.0;
/// Pixels of a drag for each step.
const PX_PER_STEP: f64 = 3.0;
/// Pixels that a pointer goes before it drags: what moves less is a press.
const SLOP_PX: f64 = 4.0;
/// Most weights that are listed at once: of a filter that has more one kernel is shown, and of a kernel that has more
/// none.
const MAX_LISTED: usize = 121;

/// The color of a channel of a filter, where the input has colors.
pub(super) fn color_of(model: &Model, channel: usize) -> Option<Color> {
    let layer = &model.layer;
    let is_colored = layer.params().in_channels == 3 && layer.in_channels_per_group() == 3;
    is_colored.then(|| [Color::Red, Color::Green, Color::Blue].get(channel).copied()).flatten()
}

#[derive(Properties, Clone)]
pub(super) struct KernelProps {
    pub(super) lang: Lang,
    pub(super) model: Rc<Model>,
    /// Which map.
    pub(super) map: usize,
    pub(super) on_action: Callback<Action>,
}

impl PartialEq for KernelProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.map == other.map
            && Rc::ptr_eq(&self.model, &other.model)
            && self.on_action == other.on_action
    }
}

/// See the module.
#[component]
pub(super) fn Kernel(props: &KernelProps) -> Html {
    let KernelProps { lang, model, map, on_action } = props;
    let (lang, map) = (*lang, *map);
    let layer = &model.layer;
    let [_, rows, columns] = layer.params().kernel_size;
    let n_kernels = layer.in_channels_per_group();
    let has_room = rows * columns <= MAX_LISTED;
    let is_one_shown = n_kernels > 1 && n_kernels * rows * columns > MAX_LISTED;
    let chosen = use_kept(|| 0_usize);
    let chosen_kernel = (*chosen).min(n_kernels - 1);
    let name_of = |fc: usize| {
        let ic = layer.inputs_of(map).start + fc;
        lang.lens_text(LensMsg::KernelOf { ic, color: color_of(model, fc) })
    };
    let choice = (has_room && is_one_shown).then(|| {
        Radios {
            group: "kernel",
            name: lang.label(Label::InputChannelChoice),
            class: "kernels__choice",
            choices: (0..n_kernels).map(|fc| (format!("kernel-{fc}").into(), name_of(fc).into())).collect(),
            chosen: chosen_kernel,
            on_choice: {
                let chosen = chosen.clone();
                Callback::from(move |fc| chosen.set(fc))
            },
        }
        .view()
    });
    let listed = match (has_room, is_one_shown) {
        (false, _) => 0..0,
        (true, true) => chosen_kernel..chosen_kernel + 1,
        (true, false) => 0..n_kernels,
    };
    let field = |cell: Cell, id: String, name: String| {
        let value = model.value(cell).unwrap_or_default();
        let (on_value, on_end) = (on_action.clone(), on_action.clone());
        html! {
            <WeightField {lang} {id} {name} {value}
                on_value={Callback::from(move |value| on_value.emit(Action::SetValue(cell, value)))}
                on_end={Callback::from(move |()| on_end.emit(Action::EndGesture))} />
        }
    };
    let is_joint = layer.params().out_channels > 1 || n_kernels > 1;
    let kernel = |fc: usize| {
        let name = name_of(fc);
        let cells = (0..rows).map(|y| {
            el("tr").key(y).children((0..columns).map(|x| {
                let pair = is_joint.then_some([map, fc]);
                let said = lang.text(Msg::WeightCell { pair, at: &[y, x] });
                let cell = Cell::Weight { oc: map, fc, k: [0, y, x] };
                el("td").key(x).child(field(cell, format!("weight-{fc}-{y}-{x}"), said))
            }))
        });
        el("div")
            .class("kernel")
            .key(fc)
            .child((listed.len() > 1).then(|| el("h3").class("subheading").child(name.clone())))
            .child(
                el("table")
                    .class("kernel__grid")
                    .class_if("kernel__grid--close", columns > MAX_ROOMY)
                    .attr("aria-label", name)
                    .child(el("tbody").children(cells)),
            )
    };
    let bias = model.bias.is_some().then(|| {
        let name = lang.text(Msg::BiasCell { oc: map });
        el("div")
            .class("kernel__bias")
            .child(el("label").attr("for", "weight-bias").child(lang.label(Label::Bias)))
            .child(field(Cell::Bias { oc: map }, "weight-bias".to_owned(), name))
    });
    let is_edited = model.content().edits.iter().next().is_some();
    let reset = button("text-button")
        .attr("data-test", "reset-weights")
        .flag("disabled", !is_edited)
        .on_click(on_action.reform(|_| Action::ResetValues))
        .child(lang.label(Label::ResetKernel));
    el("section")
        .class("kernels")
        .child(el("h2").class("heading").child(lang.label(Label::GroupKernel)).child(
            el("span").class("kernels__size").child(format!(
                "{} × {} × {}",
                layer.in_channels_per_group(),
                layer.params().kernel_size[Axis::Height.index()],
                columns
            )),
        ))
        .child(choice)
        .child(el("div").class("kernels__all").children(listed.clone().map(kernel)))
        .child(el("div").class("kernels__more").child(bias).child(reset))
        .child(hint(lang.lens(if has_room { LensLabel::WeightHint } else { LensLabel::KernelTooLarge })))
        .into()
}

#[derive(Properties, PartialEq)]
struct WeightFieldProps {
    lang: Lang,
    id: AttrValue,
    name: AttrValue,
    value: f32,
    on_value: Callback<f32>,
    on_end: Callback<()>,
}

/// A pointer on a weight.
#[derive(Clone, Copy)]
struct Drag {
    from_y: f64,
    from: f32,
    has_moved: bool,
}

/// A weight. What is typed stays as typed until the field is left.
#[component]
fn WeightField(props: &WeightFieldProps) -> Html {
    let draft = use_kept(|| None::<String>);
    let drag = use_mut_ref(|| None::<Drag>);
    let node = use_node_ref();
    {
        // A number that came from elsewhere ends what was typed.
        let draft = draft.clone();
        use_effect_of(props.value, move |&value| {
            if draft.as_deref().is_some_and(|text| parse_value(text).is_ok_and(|typed| typed != value)) {
                draft.set(None);
            }
        });
    }
    {
        // Typing replaces what stands there.
        let node = node.clone();
        use_effect_of(draft.is_some(), move |&is_typing| {
            if is_typing && let Some(field) = node.cast::<HtmlInputElement>() {
                field.select();
            }
        });
    }
    let error = draft.as_deref().and_then(|text| parse_value(text).err());
    // In full where it is typed, else as short as in a cell.
    let text = draft.as_deref().map_or_else(|| cell_number(props.value), str::to_owned);
    let on_focus = {
        let (draft, value) = (draft.clone(), props.value);
        Callback::from(move |_: FocusEvent| draft.set(Some(value_text(value))))
    };
    let oninput = {
        let (draft, on_value) = (draft.clone(), props.on_value.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            if let Ok(value) = parse_value(&text) {
                on_value.emit(value);
            }
            draft.set(Some(text));
        })
    };
    let leave = {
        let (draft, on_end) = (draft.clone(), props.on_end.clone());
        Callback::from(move |_: FocusEvent| {
            draft.set(None);
            on_end.emit(());
        })
    };
    let on_key = {
        let (draft, on_value, on_end, value) =
            (draft.clone(), props.on_value.clone(), props.on_end.clone(), props.value);
        let is_wrong = error.is_some();
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            "Enter" if !is_wrong => {
                draft.set(None);
                on_end.emit(());
            }
            "Escape" => draft.set(None),
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                let step = if event.shift_key() { FAR } else { STEP };
                on_value.emit(stepped(value, if key == "ArrowUp" { step } else { -step }));
            }
            _ => {}
        })
    };
    let on_down = {
        let (drag, value) = (drag.clone(), props.value);
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                let from_y = event.client_y().into();
                *drag.borrow_mut() = Some(Drag { from_y, from: value, has_moved: false });
            }
        })
    };
    let on_move = {
        let (drag, draft, on_value, node) =
            (drag.clone(), draft.clone(), props.on_value.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(mut held) = *drag.borrow() else { return };
            let up = held.from_y - f64::from(event.client_y());
            if !held.has_moved && up.abs() < SLOP_PX {
                return;
            }
            if !held.has_moved {
                held.has_moved = true;
                *drag.borrow_mut() = Some(held);
                draft.set(None);
                if let Some(element) = node.cast::<Element>() {
                    // Refused where the pointer is gone already: then there is nothing to follow.
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
            }
            // Else the text is selected by the way.
            event.prevent_default();
            on_value.emit(stepped(held.from, (up / PX_PER_STEP).round() as f32 * STEP));
        })
    };
    let on_up = {
        let (drag, on_end, node) = (drag.clone(), props.on_end.clone(), node.clone());
        Callback::from(move |_: PointerEvent| {
            if drag.borrow_mut().take().is_some_and(|it| it.has_moved) {
                on_end.emit(());
                if let Some(element) = node.cast::<HtmlElement>() {
                    // A drag is no wish to type: on a phone no keyboard comes.
                    let _ = element.blur();
                }
            }
        })
    };
    let error_id = format!("{}-error", props.id);
    let input = el("input")
        .class("field kernel__weight")
        .class_if("kernel__weight--negative", props.value < 0.0)
        .class_if("kernel__weight--zero", props.value == 0.0)
        .node(&node)
        .attr("id", &props.id)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("aria-label", &props.name)
        .value(text)
        .attr("aria-invalid", error.is_some().then_some("true"))
        .attr("aria-describedby", error.is_some().then(|| error_id.clone()))
        .on_input(oninput)
        .on_focus(on_focus)
        .on_blur(leave)
        .on_key(on_key)
        .on(|| ListenerKind::onpointerdown, on_down)
        .on(|| ListenerKind::onpointermove, on_move)
        .on_pointer_up(on_up.clone())
        .on(|| ListenerKind::onpointercancel, on_up);
    let sentence = error.map(|error| field_error(props.lang.value_error(error)).attr("id", error_id));
    fragment().child(input).child(sentence).into()
}

/// A number some tenths further on, on whole thousandths: sums of tenths stay on them.
fn stepped(value: f32, by: f32) -> f32 {
    let next = (f64::from(value) + f64::from(by)) * 1000.0;
    ((next.round() / 1000.0) as f32).clamp(-MAX_ABS_VALUE, MAX_ABS_VALUE) + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_on_tenths() {
        let mut value = -0.3;
        for expected in [-0.2, -0.1, 0.0, 0.1, 0.2, 0.3] {
            value = stepped(value, STEP);
            assert_eq!(value, expected);
            assert!(value != 0.0 || value.is_sign_positive());
        }
        assert_eq!(stepped(0.111_111_1, -FAR), -0.889);
        assert_eq!(stepped(MAX_ABS_VALUE, FAR), MAX_ABS_VALUE);
    }
}
