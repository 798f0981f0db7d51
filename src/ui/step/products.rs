//! The products of one channel as a table: with room for each where there are few in a row, else close together, and
//! the one that is pointed at in a line.

use yew::prelude::*;

use super::part::Parts;
use super::present::Present;
use crate::conv::{Legal, Source, Tap};
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
    html! {
        <>
            if parts.count() > 1 {
                { choice(view, channel, [part, parts.count()], on_part) }
                <p class="hint">{ view.lang.text(Msg::CellsOfKernel { at: view.model.layer.params().dims.in_use(&ranges) }) }</p>
            }
            <table class={classes!("taps", room.class())} role="grid" aria-label={view.lang.text(Msg::ChannelSum { ic })}>
                { for shown.chunks(rows_per_slice).enumerate().map(|(z, slice)| html! {
                    <tbody key={z}>
                        { for slice.iter().enumerate().map(|(y, row)| html! {
                            <tr key={y}>{ for row.iter().map(|&n| cell(view, n, room, shade, n == entry)) }</tr>
                        }) }
                    </tbody>
                }) }
            </table>
            if room != Room::Roomy {
                { detail(view, &shown, entry) }
            }
        </>
    }
}

/// Which part of the kernel is listed.
fn choice(
    view: &Present<'_>,
    channel: usize,
    [part, n_parts]: [usize; 2],
    on_part: &Callback<usize>,
) -> Html {
    let name = view.lang.label(match view.model.layer.has_weight() {
        true => Label::PartOfKernel,
        false => Label::PartOfWindow,
    });
    html! {
        <div class="row">
            <span class="hint" aria-hidden="true">{ name }</span>
            <span class="row__fields">
                <CountField id={format!("part-{channel}")} {name} value={part + 1}
                    legal={Legal::Range(1, n_parts)}
                    on_value={on_part.reform(move |n: usize| n.clamp(1, n_parts) - 1)} on_end={Callback::noop()} />
                <span class="hint parts__count">{ format!("/ {n_parts}") }</span>
            </span>
        </div>
    }
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

fn cell(view: &Present<'_>, n: usize, room: Room, shade: Shade, is_entry: bool) -> Html {
    let tap = &view.trace.taps[n];
    let is_padding = tap.source.is_padding();
    let is_inserted = tap.source == Source::Inserted;
    // The weight has a sign before it.
    let lengths = [(tap.input, 0), (tap.weight, 1), (tap.product, 0)]
        .map(|(value, before)| before + cell_number(value).chars().count());
    let is_long = room == Room::Stacked && lengths.into_iter().any(|length| length > MAX_CHARS);
    let class = classes!(
        "tap",
        is_long.then_some("tap--long"),
        shade.class(tap.product),
        (is_padding || is_inserted).then_some("tap--padding"),
        is_inserted.then_some("tap--inserted"),
        (view.trace.winner(view.done) == Some(n)).then_some("tap--winner"),
        view.is_lit(tap, n).then_some("tap--lit"),
        (n >= view.done).then_some("tap--ahead"),
        (view.is_by_products() && n + 1 == view.done).then_some("tap--now"),
    );
    html! {
        <td key={n} {class} data-tap={n.to_string()} tabindex={if is_entry { "0" } else { "-1" }}>
            <span class="visually-hidden">{ view.sentence(tap, n) }</span>
            { numbers(tap, room, view.model.layer.has_weight()) }
        </td>
    }
}

/// The numbers that a cell has room for.
fn numbers(tap: &Tap, room: Room, has_weight: bool) -> Html {
    let [input, weight, product] = [tap.input, tap.weight, tap.product].map(cell_number);
    match room {
        Room::Roomy | Room::Stacked => html! {
            <>
                <span class="tap__factors" aria-hidden="true">
                    <b class="is-input">{ input }</b>
                    if has_weight {
                        <i class="is-weight">{ "×" }{ weight }</i>
                    }
                </span>
                if has_weight {
                    <span class="tap__product" aria-hidden="true">{ product }</span>
                }
            </>
        },
        // A part of a number would be another one.
        Room::Product if product.chars().count() <= MAX_CLOSE_CHARS => {
            html! { <span aria-hidden="true">{ product }</span> }
        }
        Room::Product | Room::Shade => Html::default(),
    }
}

/// What is pointed at, else the product that was added last, else where the keys are; for the eye, since a cell says the
/// same when it gets the focus.
fn detail(view: &Present<'_>, shown: &[Vec<usize>], entry: usize) -> Html {
    let all = || shown.iter().flatten().copied();
    let lit = all().find(|&n| view.is_lit(&view.trace.taps[n], n));
    let added = view.is_by_products().then(|| view.last()).filter(|&last| all().any(|n| n == last));
    let n = lit.or(added).unwrap_or(entry);
    let tap = &view.trace.taps[n];
    let dims = view.model.layer.params().dims;
    let place = tap.k.map(|at| at..at + 1);
    html! {
        <p class="taps__detail" aria-hidden="true" data-test="product">
            <span>{ view.lang.text(Msg::CellsOfKernel { at: dims.in_use(&place) }) }{ ":" }</span>
            { " " }<b>{ view.sentence(tap, n) }</b>
        </p>
    }
}
