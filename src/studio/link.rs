//! The layer over the picture as a link: to the page that shows its steps, and in the address of this document.

use std::rc::Rc;

use yew::prelude::*;

use crate::conv::{Axis, Dims};
use crate::figure::url::print;
use crate::figure::{Content, Figure, check};
use crate::pixels::State;
use crate::ui::effect::use_effect_of;
use crate::web::address;

/// Most cells on a side of the figure of a link: as many as are still read as numbers.
const MAX_SIDE: usize = 16;

/// The layer as the query of a figure, whose small input has numbers of its own.
pub(super) fn query(state: &State) -> String {
    let content = state.model.content();
    let first = Content::of(Dims::Two);
    let mut params = content.params;
    for axis in [Axis::Height, Axis::Width] {
        let at = axis.index();
        let side = first.params.input_size[at].max(params.kernel_extent(axis));
        params.input_size[at] = side.min(MAX_SIDE).min(state.params().input_size[at]);
    }
    let content = Content { params, input: first.input, ..content.clone() };
    let figure = Figure { content, ..Figure::default() };
    // A kernel that is larger than any input of that size has no figure.
    if check(&figure.content.params).is_ok() { print(&figure) } else { String::new() }
}

/// Keeps the layer in the address, so that the document can be loaded again, and a link to it can be given away.
#[hook]
pub(super) fn use_address(state: Rc<State>) {
    use_effect_of(query(&state), |query| {
        // A browser refuses after very many calls: then the address is that of some moments ago.
        let _ = address::replace(query);
    });
}
