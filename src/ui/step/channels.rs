//! What each input channel adds: sums that open, of many channels several together, down to the products of one.

use std::ops::Range;

use yew::prelude::*;

use super::present::Present;
use super::products::products;
use crate::ui::el::{El, button, el, fragment};
use crate::words::Msg;

/// Most sums beside each other.
const MAX_SUMS: usize = 8;
/// Channels, products and columns up to which all products are shown without being asked for.
const MAX_CHANNELS: usize = 4;
const MAX_PRODUCTS: usize = 36;
const MAX_COLUMNS: usize = 4;

/// What is open, and whom to tell.
pub(super) struct Opening {
    /// The channel whose products are shown.
    pub(super) channel: Option<usize>,
    /// The part of its kernel.
    pub(super) part: usize,
    pub(super) on_channel: Callback<Option<usize>>,
    pub(super) on_part: Callback<usize>,
}

/// All channels.
pub(super) fn channels(view: &Present<'_>, opening: &Opening) -> Html {
    let n = view.n_channels();
    let columns = view.model.layer.params().kernel_size[2];
    let is_small = n <= MAX_CHANNELS && view.trace.taps.len() <= MAX_PRODUCTS && columns <= MAX_COLUMNS;
    if n > 1 && !is_small {
        return sums(view, 0..n, opening);
    }
    let channel = |at: usize| {
        let sum = (n > 1).then(|| {
            let name = view.lang.text(Msg::ChannelSum { ic: view.first_channel() + at });
            sum(el("p"), name, view.sum_of(at..at + 1))
        });
        el("div")
            .class("channel")
            .key(at)
            .child(products(view, at, opening.part, &opening.on_part))
            .child(sum)
    };
    fragment().children((0..n).map(channel)).into()
}

/// What some channels add, said in an element.
fn sum(of: El, name: String, value: String) -> El {
    of.class("channel__sum").child(el("span").child(name)).child(el("b").child(value))
}

/// Some channels as a few sums; the one with the open channel has its own below it.
fn sums(view: &Present<'_>, channels: Range<usize>, opening: &Opening) -> Html {
    let size = channels.len().div_ceil(MAX_SUMS);
    let end = channels.end;
    let channel = |first: usize| {
        let part = first..(first + size).min(end);
        let is_open = opening.channel.is_some_and(|channel| part.contains(&channel));
        let is_lit = view.pointed_channel().is_some_and(|channel| part.contains(&channel));
        let first_ic = view.first_channel();
        let onclick = opening.on_channel.reform(move |_: MouseEvent| (!is_open).then_some(first));
        let name = Msg::ChannelSums { first: first_ic + first, last: first_ic + part.end - 1 };
        let button = sum(button("disclosure"), view.lang.text(name), view.sum_of(part.clone()))
            .class_if("channel__sum--lit", is_lit)
            .attr("data-channel", (part.len() == 1).then_some(first))
            .attr("aria-expanded", is_open)
            .on_click(onclick);
        let inside = is_open.then(|| {
            el("div").class("channel__inside").child(match part.len() {
                1 => products(view, first, opening.part, &opening.on_part),
                _ => sums(view, part, opening),
            })
        });
        el("div").class("channel").key(first).child(button).child(inside)
    };
    fragment().children(channels.step_by(size).map(channel)).into()
}
