//! The step taken apart: products, sums, total.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::code::Code;
use super::costs::costs;
use super::dialects::dialects;
use super::dispatch::{Around, use_around};
use super::facts::facts;
use super::floor::floor;
use crate::app::{Action, AppState};
use crate::conv::{Layer, Reduction, Source, StepTrace, Tap};
use crate::figure::{Kin, Model, Target};
use crate::words::{Label, Lang, Msg, cell_number, exact_number};

/// Channels whose products are listed at once; some others are listed on demand.
const MAX_CHANNELS: usize = 4;
/// Most channels whose products are listed.
const MAX_LISTED_CHANNELS: usize = 32;
/// Sums of channels that are not listed, each of several channels.
const MAX_SUMS: usize = 4;
/// Columns that fit into the panel.
const MAX_WIDTH: usize = 4;
/// Products of a channel that has too many to list them all.
const N_FIRST: usize = 12;
/// Most products of a channel that are listed.
const MAX_LISTED: usize = 121;

#[derive(Properties, Clone, Debug)]
pub(super) struct ExplainProps {
    pub(super) state: Rc<AppState>,
}

impl PartialEq for ExplainProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.state, &other.state);
        Rc::ptr_eq(&one.figure, &other.figure)
            && Rc::ptr_eq(&one.model, &other.model)
            && one.has_arrows == other.has_arrows
            && one.hover == other.hover
            && one.selected == other.selected
    }
}

/// What the panel of the explanation has.
pub(super) fn explanation(state: &Rc<AppState>) -> Html {
    html! {
        <>
            <ThisStep state={state.clone()} />
            <ThisLayer layer={state.model.layer} />
            <Code shown={*state.model.layer.params()} asked={*state.params()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ThisLayerProps {
    layer: Layer,
}

/// What stays while the sweep goes on: a component, so that no step makes it anew.
#[component]
fn ThisLayer(props: &ThisLayerProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let layer = &props.layer;
    html! {
        <>
            { facts(layer, lang) }
            { costs(layer, lang) }
            { floor(layer, lang, &dispatch) }
            { dialects(*layer.params(), lang, &dispatch) }
        </>
    }
}

/// The present step with all that is needed to draw it.
struct View<'a> {
    lang: Lang,
    model: &'a Model,
    trace: Rc<StepTrace>,
    /// How many products are added up so far.
    done: usize,
    by_products: bool,
    hover: Option<Target>,
    state: &'a AppState,
}

#[component]
fn ThisStep(props: &ExplainProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let shows_all = use_state(|| false);
    let state = &*props.state;
    let trace = state.model.trace(state.figure.shown.cursor.step);
    let done = state.figure.shown.cursor.taps_done(trace.taps.len());
    let view = View {
        lang,
        model: &state.model,
        done,
        by_products: state.figure.shown.cursor.taps_done.is_some(),
        hover: state.hover.or(state.selected),
        state,
        trace,
    };
    let n_channels = view.trace.channel_sums.len();
    let n_listed = n_channels.min(MAX_LISTED_CHANNELS);
    let n_shown = if *shows_all { n_listed } else { n_channels.min(MAX_CHANNELS) };
    // The channel that is being added, where it is not among them.
    let present = done.saturating_sub(1) / (view.trace.taps.len() / n_channels);
    let present = Some(present).filter(|&at| view.by_products && at >= n_shown);
    let onpointerover = dispatch.on(|event: PointerEvent| Action::Hover(tap_under(&event)));
    let onpointerleave = dispatch.on(|_: PointerEvent| Action::Hover(None));
    let more = {
        let shows_all = shows_all.clone();
        Callback::from(move |_: MouseEvent| shows_all.set(!*shows_all))
    };
    html! {
        <section class="group">
            <h2 class="heading">{ lang.label(Label::ThisStep) }</h2>
            <div class="step" {onpointerover} {onpointerleave}>
                { for (0..n_shown).chain(present).map(|at| channel(&view, at)) }
                { other_sums(&view, n_shown) }
                if n_channels > MAX_CHANNELS {
                    <button type="button" class="disclosure" aria-expanded={shows_all.to_string()} onclick={more}>
                        { lang.text(Msg::FurtherChannels { n: n_listed - MAX_CHANNELS }) }
                    </button>
                }
                { total(&view) }
                { copies_key(&view) }
                if let Some(why) = state.model.uncomputed() {
                    <p class="hint" data-test="uncomputed">{ lang.uncomputed(why, state.model.layer.has_weight()) }</p>
                }
            </div>
        </section>
    }
}

/// The product whose cell the pointer is over.
fn tap_under(event: &PointerEvent) -> Option<Target> {
    let element = event.target_dyn_into::<Element>()?.closest("[data-tap]").ok()??;
    element.get_attribute("data-tap")?.parse().ok().map(Target::Tap)
}

/// The products of one input channel, and their sum where there are several channels.
fn channel(view: &View<'_>, at: usize) -> Html {
    let n_taps = view.trace.taps.len() / view.trace.channel_sums.len();
    let first = at * n_taps;
    let taps = &view.trace.taps[first..first + n_taps];
    let [_, height, width] = view.model.layer.params().kernel_size;
    let n_listed = if n_taps > MAX_LISTED { N_FIRST } else { n_taps };
    let is_wide = width > MAX_WIDTH;
    let has_sums = view.trace.channel_sums.len() > 1;
    let is_complete = view.done >= first + n_taps;
    let ic = view.model.layer.inputs_of(view.trace.output.oc).start + at;
    html! {
        <div class="channel" key={at}>
            // A wide kernel's table scrolls sideways, with the keyboard too.
            <div class="channel__scroll" role={is_wide.then_some("group")} tabindex={is_wide.then_some("0")}
                aria-label={is_wide.then(|| view.lang.text(Msg::ChannelSum { ic }))}>
                <table class="taps">
                    { for taps[..n_listed].chunks(height * width).enumerate().map(|(z, slice)| html! {
                        <tbody key={z}>
                            { for slice.chunks(width).enumerate().map(|(y, row)| html! {
                                <tr key={y}>
                                    { for row.iter().enumerate().map(|(x, tap)| {
                                        product(view, tap, first + (z * height + y) * width + x)
                                    }) }
                                </tr>
                            }) }
                        </tbody>
                    }) }
                </table>
            </div>
            if n_listed < n_taps {
                <p class="hint">{ view.lang.text(match view.model.layer.has_weight() {
                    true => Msg::MoreProducts { n: n_taps - n_listed },
                    false => Msg::MoreValues { n: n_taps - n_listed },
                }) }</p>
            }
            if has_sums {
                <p class="channel__sum">
                    <span>{ view.lang.text(Msg::ChannelSum { ic }) }</span>
                    <b>{ if is_complete { exact_number(view.trace.channel_sums[at]) } else { "…".to_owned() } }</b>
                </p>
            }
        </div>
    }
}

/// What the channels from `first` on add, several of them together.
fn other_sums(view: &View<'_>, first: usize) -> Html {
    let sums = &view.trace.channel_sums;
    let per_channel = view.trace.taps.len() / sums.len();
    let size = (sums.len() - first).div_ceil(MAX_SUMS).max(1);
    let sum = |from: usize| {
        let to = (from + size).min(sums.len());
        let first_ic = view.model.layer.inputs_of(view.trace.output.oc).start;
        let is_complete = view.done >= to * per_channel;
        let words = Msg::ChannelSums { first: first_ic + from, last: first_ic + to - 1 };
        let value = sums[from..to].iter().sum();
        html! {
            <p class="channel__sum" key={from}>
                <span>{ view.lang.text(words) }</span>
                <b>{ if is_complete { exact_number(value) } else { "…".to_owned() } }</b>
            </p>
        }
    };
    html! {
        if first < sums.len() {
            <div class="channel" key="others">{ for (first..sums.len()).step_by(size).map(sum) }</div>
        }
    }
}

/// What the arrows to padding are, where the figure has some under the window.
fn copies_key(view: &View<'_>) -> Html {
    let is_copied = |tap: &Tap| matches!(tap.source, Source::Copied(_));
    html! {
        if view.state.has_arrows && view.trace.taps.iter().any(is_copied) {
            <p class="hint copies-key" data-test="copies-key">{ view.lang.label(Label::CopiesKey) }</p>
        }
    }
}

fn product(view: &View<'_>, tap: &Tap, n: usize) -> Html {
    let is_padding = tap.source.is_padding();
    let is_inserted = tap.source == Source::Inserted;
    let is_winner = view.trace.winner(view.done) == Some(n);
    let has_weight = view.model.layer.has_weight();
    let [input, weight, product] = [tap.input, tap.weight, tap.product].map(exact_number);
    let copied = match &tap.source {
        Source::Copied(cell) => Some(view.model.layer.params().dims.in_use(cell)),
        _ => None,
    };
    let sentence = view.lang.text(match has_weight {
        true => Msg::ProductCell {
            input: &input,
            weight: &weight,
            product: &product,
            is_padding,
            copied,
            is_inserted,
        },
        false => Msg::ValueCell { value: &input, is_padding, is_winner },
    });
    let class = classes!(
        "tap",
        (is_padding || is_inserted).then_some("tap--padding"),
        is_inserted.then_some("tap--inserted"),
        is_winner.then_some("tap--winner"),
        is_lit(view, tap, n).then_some("tap--lit"),
        (n >= view.done).then_some("tap--ahead"),
        (view.by_products && n + 1 == view.done).then_some("tap--now"),
    );
    html! {
        <td key={n} {class} data-tap={n.to_string()}>
            <span class="visually-hidden">{ sentence }</span>
            <span class="tap__factors" aria-hidden="true">
                <b class="is-input">{ cell_number(tap.input) }</b>
                if has_weight {
                    <i class="is-weight">{ "×" }{ cell_number(tap.weight) }</i>
                }
            </span>
            if has_weight {
                <span class="tap__product" aria-hidden="true">{ cell_number(tap.product) }</span>
            }
        </td>
    }
}

/// Whether a product belongs to what is pointed at.
fn is_lit(view: &View<'_>, tap: &Tap, n: usize) -> bool {
    let Some(of) = view.hover else { return false };
    match of {
        Target::Tap(other) => other == n,
        Target::Weight { oc, fc, k } => {
            let first = view.model.layer.inputs_of(view.trace.output.oc).start;
            (oc, first + fc, k) == (view.trace.output.oc, tap.ic, tap.k)
        }
        Target::Input { .. } => {
            let input = Target::Input { ic: tap.ic, position: tap.position };
            Kin::new(view.model, of).contains(input, view.state.figure.shown.cursor)
        }
        Target::Entry { .. } => {
            Kin::new(view.model, of).contains(Target::Tap(n), view.state.figure.shown.cursor)
        }
        Target::Bias { .. } | Target::Partial { .. } | Target::Output(_) => false,
    }
}

/// What comes out: the sum of all products with the bias, the largest value, the mean; or what there is so far.
fn total(view: &View<'_>) -> Html {
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
    html! {
        <p class="total">
            <span class="total__words">{ words }</span>
            <b class={sign} data-test="total">{ exact_number(value) }</b>
        </p>
    }
}
