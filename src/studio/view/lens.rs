//! The numbers under the window: every product, the sums, the bias, the function after the layer, and what they come to.
//! The numbers of the input are those of the picture, and they are added up in the order of the readable pass
//! ([`conv`](crate::conv)), so what stands here equals the oracle bit for bit. The colors of the map come from the fast
//! core, which adds in another order.

use std::rc::Rc;

use yew::prelude::*;

use super::kernel::color_of;
use crate::conv::{StepTrace, Tap};
use crate::figure::Model;
use crate::ui::el::{El, button, el, hint};
use crate::ui::kept::use_kept;
use crate::words::{Label, Lang, LensLabel, LensMsg, Made, Msg, cell_number, exact_number};

/// The id of the sentence of the place.
pub(super) const SENTENCE: &str = "lens-sentence";

/// Columns up to which a product has room for its factors side by side, and one below the other; beyond there is room
/// for the product alone.
const MAX_ROOMY: usize = 3;
const MAX_STACKED: usize = 5;
const MAX_NUMBERED: usize = 11;
/// Columns up to which a product alone may have five characters, and how many it may have beyond.
const MAX_WIDE: usize = 8;
const MAX_CHARS: [usize; 2] = [5, 3];

/// A step of a layer.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) model: Rc<Model>,
    pub(super) trace: Rc<StepTrace>,
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model) && self.trace == other.trace
    }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct LensProps {
    pub(super) lang: Lang,
    /// `None` until the first numbers have come.
    pub(super) step: Option<Step>,
    /// Whether places are spoken: not while the window walks.
    pub(super) is_spoken: bool,
}

/// See the module.
#[component]
pub(super) fn Lens(props: &LensProps) -> Html {
    let open = use_kept(|| 0_usize);
    let lang = props.lang;
    let heading = el("h2").class("heading").child(lang.label(Label::ThisStep));
    let live = if props.is_spoken { "polite" } else { "off" };
    let sentence = el("p")
        .class("lens__sentence hint")
        .attr("id", SENTENCE)
        .attr("aria-live", live)
        .attr("data-test", "lens-sentence");
    let Some(Step { model, trace }) = &props.step else {
        let sentence = sentence.child(lang.lens(LensLabel::NumbersComing));
        return el("section").class("lens").child(heading).child(sentence).into();
    };
    let n_channels = trace.channel_sums.len();
    let channel = |at: usize| {
        let is_open = *open == at || n_channels == 1;
        let name = lang.lens_text(LensMsg::KernelOf {
            ic: trace.taps[at * (trace.taps.len() / n_channels)].ic,
            color: color_of(model, at),
        });
        let sum = (n_channels > 1).then(|| {
            let on_click = {
                let open = open.clone();
                Callback::from(move |_: MouseEvent| open.set(at))
            };
            button("disclosure")
                .class("channel__sum")
                .attr("aria-expanded", is_open)
                .attr("data-test", "lens-channel")
                .on_click(on_click)
                .child(el("span").child(name.clone()))
                .child(el("b").child(exact_number(trace.channel_sums[at])))
        });
        let products = is_open.then(|| products(lang, model, trace, at, name));
        el("div").class("channel").key(at).child(sum).child(products)
    };
    el("section")
        .class("lens")
        .child(heading)
        .children((0..n_channels).map(channel))
        .child(total(lang, model, trace))
        .child(sentence.child(describe(lang, model, trace)))
        .into()
}

/// The products of a channel as a table.
fn products(lang: Lang, model: &Model, trace: &StepTrace, channel: usize, name: String) -> El {
    let [_, rows, columns] = model.layer.params().kernel_size;
    let taps = &trace.taps[channel * rows * columns..(channel + 1) * rows * columns];
    let largest = taps.iter().map(|tap| tap.product.abs()).fold(0.0, f32::max);
    let class = if columns <= MAX_ROOMY {
        None
    } else if columns <= MAX_STACKED {
        Some("taps--stacked")
    } else if columns <= MAX_NUMBERED {
        Some("taps--close")
    } else {
        Some("taps--close taps--shades")
    };
    let row = |(y, row): (usize, &[Tap])| {
        el("tr")
            .key(y)
            .children(row.iter().enumerate().map(|(x, tap)| product(lang, tap, columns, largest).key(x)))
    };
    el("table")
        .class("taps")
        .class(class)
        .attr("aria-label", name)
        .child(el("tbody").children(taps.chunks(columns).enumerate().map(row)))
}

fn product(lang: Lang, tap: &Tap, columns: usize, largest: f32) -> El {
    let [input, weight, product] = [tap.input, tap.weight, tap.product].map(cell_number);
    let [said_input, said_weight, said_product] = [tap.input, tap.weight, tap.product].map(exact_number);
    let copied = tap.source.is_padding().then(|| tap.source.cell()).flatten();
    let copied = copied.as_ref().map(|[_, place @ ..]| &place[..]);
    let sentence = lang.text(Msg::ProductCell {
        input: &said_input,
        weight: &said_weight,
        product: &said_product,
        is_padding: tap.source.is_padding(),
        copied,
        is_inserted: false,
    });
    let seen = || el("span").attr("aria-hidden", "true");
    let numbers = if columns <= MAX_STACKED {
        let factors = seen()
            .class("tap__factors")
            .child(el("b").class("is-input").child(input))
            .child(el("i").class("is-weight").child(format!("×{weight}")));
        el("span").child(factors).child(seen().class("tap__product").child(product))
    } else if columns <= MAX_NUMBERED && product.chars().count() <= MAX_CHARS[usize::from(columns > MAX_WIDE)]
    {
        seen().child(product)
    } else {
        // A part of a number would be another one.
        seen()
    };
    el("td")
        .class("tap")
        .class_if("tap--padding", tap.source.is_padding())
        .class(if columns > MAX_STACKED { shade(tap.product, largest) } else { None })
        // For the mouse, where there is no room for all of it.
        .attr("title", (columns > MAX_ROOMY).then(|| sentence.clone()))
        .attr("data-tap", "")
        .child(el("span").class("visually-hidden").child(sentence))
        .child(numbers)
}

/// The color of a product where there is no room for its factors, in three steps.
fn shade(product: f32, largest: f32) -> Option<&'static str> {
    let level = product.abs() / largest * 3.0;
    Some(match (product < 0.0, level) {
        (_, level) if level.is_nan() || level == 0.0 => return None,
        (false, ..=1.0) => "tap--more-1",
        (false, ..=2.0) => "tap--more-2",
        (false, _) => "tap--more-3",
        (true, ..=1.0) => "tap--less-1",
        (true, ..=2.0) => "tap--less-2",
        (true, _) => "tap--less-3",
    })
}

/// The sum, and below it what the function after the layer makes of it. The last of them is the cell of the map.
fn total(lang: Lang, model: &Model, trace: &StepTrace) -> El {
    let bias = trace.bias.map(exact_number);
    let words = lang.text(Msg::SumOf { products: trace.taps.len(), bias: bias.as_deref() });
    let row = |words: String, value: f32, test: &'static str, is_last: bool| {
        el("p")
            .class("total")
            .class_if("lens__before", !is_last)
            .child(el("span").class("total__words").child(words))
            .child(
                el("b")
                    .class("total__value")
                    .class_if("total__value--negative", value < 0.0)
                    .attr("data-test", test)
                    .child(exact_number(value)),
            )
    };
    let activation = model.activation();
    let after = activation.map(|function| {
        let words = lang.lens_text(LensMsg::After { function: lang.activation(function) });
        row(words, function.apply(trace.total), "lens-after", true)
    });
    el("div").child(row(words, trace.total, "lens-total", activation.is_none())).child(after)
}

/// The step as a sentence.
fn describe(lang: Lang, model: &Model, trace: &StepTrace) -> String {
    let layer = &model.layer;
    let dims = layer.params().dims;
    let bias = trace.bias.map(exact_number);
    let sentence = lang.text(Msg::StepSentence {
        step: trace.step + 1,
        steps: layer.step_count(),
        oc: (layer.params().out_channels > 1).then_some(trace.output.oc),
        at: dims.in_use(&trace.output.o),
        window: dims.in_use(&layer.window(trace.output.o)),
        products: trace.taps.len(),
        padded: trace.taps.iter().filter(|tap| tap.source.is_padding()).count(),
        made: Made::Sum { bias: bias.as_deref(), inserted: None },
        total: &exact_number(trace.total),
    });
    let Some(function) = model.activation() else { return sentence };
    let value = exact_number(function.apply(trace.total));
    let after = lang.lens_text(LensMsg::AfterSentence { function: lang.activation(function), value: &value });
    format!("{sentence} {after}")
}

/// Says how to move the window, to whoever has not done it.
pub(super) fn how_to(lang: Lang) -> El {
    el("div")
        .child(hint(lang.lens(LensLabel::Hint)).class("by-keys"))
        .child(hint(lang.lens(LensLabel::HintByFinger)).class("by-finger"))
}
