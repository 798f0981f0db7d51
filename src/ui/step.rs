//! The step taken apart: products, sums, total.

mod after;
mod channels;
mod part;
mod present;
mod products;

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use self::after::after;
use self::channels::{Opening, channels};
use self::part::Parts;
use self::present::Present;
use self::products::columns_of;
use super::dispatch::{Around, use_around};
use super::el::{El, el, group, hint};
use super::kept::use_kept;
use crate::app::{Action, AppState};
use crate::conv::{Reduction, Source, Tap};
use crate::figure::Target;
use crate::words::{Label, Msg, exact_number};

#[derive(Properties, Clone, Debug)]
pub(super) struct StepProps {
    pub(super) state: Rc<AppState>,
    /// Whether arrows lead to padding under the window.
    pub(super) has_arrows: bool,
}

impl PartialEq for StepProps {
    fn eq(&self, other: &Self) -> bool {
        let has_arrows = self.has_arrows == other.has_arrows;
        let (one, other) = (&self.state, &other.state);
        Rc::ptr_eq(&one.figure, &other.figure)
            && Rc::ptr_eq(&one.model, &other.model)
            && has_arrows
            && one.hover == other.hover
            && one.selected == other.selected
    }
}

/// What the reader has opened. It holds until the sweep comes to another channel or part by itself.
#[derive(Clone, Copy, PartialEq)]
struct Opened {
    /// None where it was closed.
    channel: Option<usize>,
    part: usize,
    /// Where the sweep was: its channel and part.
    present: [usize; 2],
}

/// The present step.
#[component]
pub(super) fn ThisStep(props: &StepProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let opened = use_kept(|| None::<Opened>);
    let at = use_state_eq(|| 0);
    let state = &*props.state;
    let trace = state.model.trace(state.figure.shown.cursor.step);
    let view = Present {
        lang,
        model: &state.model,
        done: state.figure.shown.cursor.taps_done(trace.taps.len()),
        cursor: state.figure.shown.cursor,
        pointed: state.hover.or(state.selected),
        at: *at,
        trace,
    };
    let kernel = state.model.layer.params().kernel_size;
    let [channel, tap] = match view.is_by_products() {
        true => [view.last() / view.per_channel(), view.last() % view.per_channel()],
        false => [0; 2],
    };
    let here = Opened { channel: Some(channel), part: Parts::new(kernel).part_of(tap), present: [0; 2] };
    let here = Opened { present: [channel, here.part], ..here };
    let Opened { channel, part, .. } = opened.filter(|it| it.present == here.present).unwrap_or(here);
    let open = {
        let opened = opened.clone();
        move |channel, part| opened.set(Some(Opened { channel, part, ..here }))
    };
    let opening = Opening {
        channel,
        part,
        on_channel: {
            let open = open.clone();
            Callback::from(move |channel| open(channel, 0))
        },
        on_part: Callback::from(move |part| open(channel, part)),
    };
    // A cell or a sum that is pointed at, or has the focus.
    let onpointerover = {
        let output = view.trace.output;
        let o = output.o;
        dispatch.on(move |event: PointerEvent| {
            let fc = number_under(&event, "data-channel").filter(|_| event.pointer_type() != "touch");
            let sum = fc.map(|fc| Target::Partial { oc: output.oc, fc, o });
            Action::Hover(number_under(&event, "data-tap").map(Target::Tap).or(sum))
        })
    };
    let onpointerleave = dispatch.on(|_: PointerEvent| Action::Hover(None));
    let onfocusin = {
        let (at, dispatch) = (at.clone(), dispatch.clone());
        Callback::from(move |event: FocusEvent| {
            if let Some(n) = number_under(&event, "data-tap") {
                at.set(n);
                dispatch.send(Action::Hover(Some(Target::Tap(n))));
            }
        })
    };
    let onfocusout = dispatch.on(|_: FocusEvent| Action::Hover(None));
    let columns = match kernel {
        [1, 1, _] => columns_of(kernel),
        [.., width] => width,
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| go(&event, kernel[2], columns));
    let uncomputed = state.model.uncomputed().map(|why| {
        hint(lang.uncomputed(why, state.model.layer.has_weight())).attr("data-test", "uncomputed")
    });
    let step = el("div")
        .class("step")
        .on(|| ListenerKind::onpointerover, onpointerover)
        .on(|| ListenerKind::onpointerleave, onpointerleave)
        .on(|| ListenerKind::onfocusin, onfocusin)
        .on(|| ListenerKind::onfocusout, onfocusout)
        .on_key(onkeydown)
        .child(channels(&view, &opening))
        .child(total(&view))
        .child(after(&view))
        .child(copies_key(&view, props.has_arrows))
        .child(uncomputed);
    group(lang.label(Label::ThisStep)).child(step).into()
}

/// The number that an attribute has on the element of an event, or on one around it.
fn number_under(event: &impl TargetCast, attribute: &str) -> Option<usize> {
    let element = event.target_dyn_into::<Element>()?.closest(&format!("[{attribute}]")).ok()??;
    element.get_attribute(attribute)?.parse().ok()
}

/// Goes from product to product by arrow keys, as far as products are listed.
fn go(event: &KeyboardEvent, width: usize, columns: usize) {
    let Some(n) = number_under(event, "data-tap") else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let next = match &*event.key() {
        "ArrowLeft" => (!n.is_multiple_of(width)).then(|| n - 1),
        "ArrowRight" => Some(n + 1).filter(|next| !next.is_multiple_of(width)),
        "ArrowUp" => n.checked_sub(columns),
        "ArrowDown" => Some(n + columns),
        _ => return,
    };
    // At the edge too: these keys are the table's while it has the focus.
    event.prevent_default();
    event.stop_propagation();
    let grid = event.target_dyn_into::<Element>().and_then(|it| it.closest("table").ok()?);
    let cell = grid.zip(next).and_then(|(grid, n)| grid.query_selector(&format!("[data-tap='{n}']")).ok()?);
    if let Some(cell) = cell.and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(it).ok()) {
        // Nothing is lost where the browser does not want to.
        let _ = cell.focus();
    }
}

/// What the arrows to padding are, where the figure has some under the window.
fn copies_key(view: &Present<'_>, has_arrows: bool) -> Option<El> {
    let is_copied = |tap: &Tap| matches!(tap.source, Source::Copied(_));
    (has_arrows && view.trace.taps.iter().any(is_copied))
        .then(|| hint(view.lang.label(Label::CopiesKey)).class("copies-key").attr("data-test", "copies-key"))
}

/// What comes out: the sum of all products with the bias, the largest value, the mean; or what there is so far.
fn total(view: &Present<'_>) -> El {
    let n_taps = view.trace.taps.len();
    let is_complete = view.done >= n_taps;
    let so_far = view.trace.so_far(view.done);
    let (words, value) = match view.trace.reduction {
        Reduction::Max { .. } if !is_complete => (view.lang.label(Label::LargestSoFar).to_owned(), so_far),
        _ if !is_complete => (view.lang.label(Label::SumSoFar).to_owned(), so_far),
        reduction => {
            let (bias, sum) = (view.trace.bias.map(exact_number), exact_number(so_far));
            let words = view.lang.text(match reduction {
                Reduction::Sum => Msg::SumOf { products: n_taps, bias: bias.as_deref() },
                Reduction::Max { .. } => Msg::LargestOf { values: n_taps },
                Reduction::Mean { divisor } => Msg::MeanOf { sum: &sum, divisor },
            });
            (words, view.trace.total)
        }
    };
    let sign = if value < 0.0 { "total__value total__value--negative" } else { "total__value" };
    el("p")
        .class("total")
        .child(el("span").class("total__words").child(words))
        .child(el("b").class(sign).attr("data-test", "total").child(exact_number(value)))
}
