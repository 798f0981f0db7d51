//! The products of one channel as a table: with room for each where there are few in a row, else close together, and
//! the one that is pointed at in a line.

use yew::prelude::*;

use super::part::Parts;
use super::present::Present;
use crate::conv::{Legal, Source, Tap};
use crate::ui::el::{El, el, fragment, hint};
use crate::ui::fields::CountField;
use crate::words::{Label, Msg, cell_number};

/// Columns up to which a product has room for its factors side by side.
const MAX_ROOMY: usize = 4;
/// Columns up to which it has room for them one below the other.
pub(super) const MAX_STACKED: usize = 8;
/// Columns up to which there is room for the product alone; beyond there is only its colour.
const MAX_NUMBERED: usize = 12;
/// Characters that a cell has room for where few or many stand side by side.
const MAX_CHARS: usize = 4;
const MAX_CLOSE_CHARS: usize = 3;
/// Shades of a product, from small to large.
const N_SHADES: f32 = 3.0;

/// How close the cells are.
#[derive(Clone, Copy, PartialEq)]
enum Room {
    Roomy,
    Stacked,
    Product,
    Shade,
}

/// How many cells stand side by side: of a row of a wide kernel several lines one below the other.
pub(super) fn columns_of(kernel: [usize; 3]) -> usize {
    match kernel {
        [1, 1, width] if width > MAX_ROOMY => width.min(MAX_STACKED),
        [.., width] => width,
    }
}

/// The products of a channel, of a large kernel those of a part.
pub(super) fn products(view: &Present<'_>, channel: usize, part: usize, on_part: &Callback<usize>) -> Html {
    let kernel = view.model.layer.params().kernel_size;
    let [_, height, width] = kernel;
    let parts = Parts::new(kernel);
    let ranges = parts.ranges(part.min(parts.count() - 1));
    let [slices, rows, columns] = ranges.clone();
    let n_columns = columns_of(kernel).min(columns.len());
    let room = Room::of(n_columns);
    let first = channel * view.per_channel();
    let shown: Vec<Vec<usize>> = slices
        .flat_map(|z| rows.clone().map(move |y| (z, y)))
        .flat_map(|(z, y)| {
            let row = first + (z * height + y) * width;
            let cells: Vec<_> = columns.clone().map(|x| row + x).collect();
            cells.chunks(n_columns).map(<[usize]>::to_vec).collect::<Vec<_>>()
        })
        .collect();
    let shade = Shade::new(shown.iter().flatten().map(|&n| view.trace.taps[n].product), room);
    let is_shown = |n: usize| shown.iter().flatten().any(|&it| it == n);
    let entry = if is_shown(view.at) { view.at } else { shown[0][0] };
    let rows_per_slice = rows.len() * columns.len().div_ceil(n_columns);
    let ic = view.first_channel() + channel;
    let choice = (parts.count() > 1).then(|| {
        let place = Msg::CellsOfKernel { at: view.model.layer.params().dims.in_use(&ranges) };
        fragment()
            .child(choice(view, channel, [part, parts.count()], on_part))
            .child(hint(view.lang.text(place)))
    });
    let slices = shown.chunks(rows_per_slice).enumerate().map(|(z, slice)| {
        el("tbody").key(z).children(slice.iter().enumerate().map(|(y, row)| {
            el("tr").key(y).children(row.iter().map(|&n| cell(view, n, room, shade, n == entry)))
        }))
    });
    let table = el("table")
        .class("taps")
        .class(room.class())
        .attr("role", "grid")
        .attr("aria-label", view.lang.text(Msg::ChannelSum { ic }))
        .children(slices);
    let detail = (room != Room::Roomy).then(|| detail(view, &shown, entry));
    fragment().child(choice).child(table).child(detail).into()
}

/// Which part of the kernel is listed.
fn choice(view: &Present<'_>, channel: usize, [part, n_parts]: [usize; 2], on_part: &Callback<usize>) -> El {
    let name = view.lang.label(match view.model.layer.has_weight() {
        true => Label::PartOfKernel,
        false => Label::PartOfWindow,
    });
    let field = html! {
        <CountField id={format!("part-{channel}")} {name} value={part + 1} legal={Legal::Range(1, n_parts)}
            on_value={on_part.reform(move |n: usize| n.clamp(1, n_parts) - 1)} on_end={Callback::noop()} />
    };
    let count = el("span").class("hint parts__count").child(format!("/ {n_parts}"));
    el("div")
        .class("row")
        .child(el("span").class("hint").attr("aria-hidden", "true").child(name))
        .child(el("span").class("row__fields").child(field).child(count))
}

impl Room {
    const fn of(n_columns: usize) -> Self {
        if n_columns <= MAX_ROOMY {
            Self::Roomy
        } else if n_columns <= MAX_STACKED {
            Self::Stacked
        } else if n_columns <= MAX_NUMBERED {
            Self::Product
        } else {
            Self::Shade
        }
    }

    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Roomy => None,
            Self::Stacked => Some("taps--stacked"),
            Self::Product => Some("taps--close"),
            Self::Shade => Some("taps--close taps--shades"),
        }
    }
}

/// The colours of products that are too close for their factors.
#[derive(Clone, Copy)]
struct Shade {
    largest: f32,
}

impl Shade {
    fn new(products: impl Iterator<Item = f32>, room: Room) -> Self {
        let is_wanted = matches!(room, Room::Product | Room::Shade);
        let largest = if is_wanted { products.map(f32::abs).fold(0.0, f32::max) } else { 0.0 };
        Self { largest }
    }

    fn class(self, product: f32) -> Option<&'static str> {
        let share = product.abs() / self.largest;
        let level = if share > 0.0 { (share * N_SHADES).ceil() } else { return None };
        Some(match (product < 0.0, level as u8) {
            (false, ..=1) => "tap--more-1",
            (false, 2) => "tap--more-2",
            (false, _) => "tap--more-3",
            (true, ..=1) => "tap--less-1",
            (true, 2) => "tap--less-2",
            (true, _) => "tap--less-3",
        })
    }
}

fn cell(view: &Present<'_>, n: usize, room: Room, shade: Shade, is_entry: bool) -> El {
    let tap = &view.trace.taps[n];
    let is_padding = tap.source.is_padding();
    let is_inserted = tap.source == Source::Inserted;
    // The weight has a sign before it.
    let lengths = [(tap.input, 0), (tap.weight, 1), (tap.product, 0)]
        .map(|(value, before)| before + cell_number(value).chars().count());
    let is_long = room == Room::Stacked && lengths.into_iter().any(|length| length > MAX_CHARS);
    el("td")
        .key(n)
        .class("tap")
        .class_if("tap--long", is_long)
        .class(shade.class(tap.product))
        .class_if("tap--padding", is_padding || is_inserted)
        .class_if("tap--inserted", is_inserted)
        .class_if("tap--winner", view.trace.winner(view.done) == Some(n))
        .class_if("tap--lit", view.is_lit(tap, n))
        .class_if("tap--ahead", n >= view.done)
        .class_if("tap--now", view.is_by_products() && n + 1 == view.done)
        .attr("data-tap", n)
        .attr("tabindex", if is_entry { "0" } else { "-1" })
        .child(el("span").class("visually-hidden").child(view.sentence(tap, n)))
        .child(numbers(tap, room, view.model.layer.has_weight()))
}

/// The numbers that a cell has room for.
fn numbers(tap: &Tap, room: Room, has_weight: bool) -> El {
    let [input, weight, product] = [tap.input, tap.weight, tap.product].map(cell_number);
    let seen = || el("span").attr("aria-hidden", "true");
    match room {
        Room::Roomy | Room::Stacked => {
            let input = el("b").class("is-input").child(input);
            let weight = has_weight.then(|| el("i").class("is-weight").child("×").child(weight));
            let product = has_weight.then(|| seen().class("tap__product").child(product));
            fragment().child(seen().class("tap__factors").child(input).child(weight)).child(product)
        }
        // A part of a number would be another one.
        Room::Product if product.chars().count() <= MAX_CLOSE_CHARS => seen().child(product),
        Room::Product | Room::Shade => fragment(),
    }
}

/// What is pointed at, else the product that was added last, else where the keys are; for the eye, since a cell says the
/// same when it gets the focus.
fn detail(view: &Present<'_>, shown: &[Vec<usize>], entry: usize) -> El {
    let all = || shown.iter().flatten().copied();
    let lit = all().find(|&n| view.is_lit(&view.trace.taps[n], n));
    let added = view.is_by_products().then(|| view.last()).filter(|&last| all().any(|n| n == last));
    let n = lit.or(added).unwrap_or(entry);
    let tap = &view.trace.taps[n];
    let dims = view.model.layer.params().dims;
    let place = tap.k.map(|at| at..at + 1);
    let place = view.lang.text(Msg::CellsOfKernel { at: dims.in_use(&place) });
    el("p")
        .class("taps__detail")
        .attr("aria-hidden", "true")
        .attr("data-test", "product")
        .child(el("span").child(place + ":"))
        .child(" ")
        .child(el("b").child(view.sentence(tap, n)))
}
