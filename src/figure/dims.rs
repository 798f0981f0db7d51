//! Changes the number of dimensions of a figure.

use super::check::{check, legal_in_figure};
use super::{Cell, Content, Figure, InputSource, Shown};
use crate::conv::{Axis, AxisPadding, Dims, LayerParams, Padding, Param, PerAxis};

/// Cells of a depth that is new: enough for a kernel of three to move, few enough to see.
const NEW_DEPTH: usize = 4;

/// Channels of a sentence whose layer had one.
const EMBEDDED_CHANNELS: usize = 4;

/// The layer with another number of dimensions. An axis that goes takes its numbers along; one that is new has those of
/// the height or the width, a new depth a small input: as far as such a layer can be shown, else those that change nothing.
///
/// A layer that is impossible whatever its new axes are stays impossible.
pub fn with_dims(params: &LayerParams, dims: Dims) -> LayerParams {
    let is_new = |axis: &Axis| dims.axes().contains(axis) && !params.dims.axes().contains(axis);
    let mut taken = *params;
    taken.dims = dims;
    for axis in Axis::ALL.into_iter().filter(|axis| !dims.axes().contains(axis)) {
        taken = plain(taken, axis, 1);
    }
    // Inwards out: a new depth is like the height, which may be new too.
    let new: Vec<Axis> = dims.axes().iter().copied().filter(is_new).rev().collect();
    let alike = new.iter().fold(taken, |layer, &axis| like_next(layer, axis));
    let small = new.iter().fold(taken, |layer, &axis| plain(layer, axis, NEW_DEPTH));
    let thin = new.iter().fold(taken, |layer, &axis| plain(layer, axis, 1));
    [alike, small].into_iter().find(|layer| check(layer).is_ok()).unwrap_or(thin)
}

/// An axis with the numbers of the next one inwards.
fn like_next(mut params: LayerParams, axis: Axis) -> LayerParams {
    let at = axis.index();
    let next = (at + 1).min(Axis::Width.index());
    params.kernel_size[at] = params.kernel_size[next];
    params.stride[at] = params.stride[next];
    params.dilation[at] = params.dilation[next];
    params.output_padding[at] = params.output_padding[next];
    if let Padding::Explicit(cells) = &mut params.padding {
        cells[at] = cells[next];
    }
    let size = params.input_size[next];
    params.input_size[at] = if axis == Axis::Depth { size.min(NEW_DEPTH) } else { size };
    params
}

/// An axis along which a kernel of one cell moves over so many.
fn plain(mut params: LayerParams, axis: Axis, size: usize) -> LayerParams {
    let at = axis.index();
    for values in [&mut params.kernel_size, &mut params.stride, &mut params.dilation] {
        values[at] = 1;
    }
    params.input_size[at] = size;
    params.output_padding[at] = 0;
    if let Padding::Explicit(cells) = &mut params.padding {
        cells[at] = AxisPadding::both(0);
    }
    params
}

impl Figure {
    /// Takes another layer. Where that has other dimensions, numbers by hand stay that have a place in both, a source that
    /// is made for some dimensions gives way to that of [`Figure::of`], and so does the view.
    pub fn take_layer(&mut self, params: LayerParams) {
        let (content, shown) = (&mut self.content, &mut self.shown);
        let (before, after) = (content.params.dims, params.dims);
        content.params = params;
        if before == after {
            return;
        }
        content.edits.retain(|cell| has_place(cell, after));
        let default = Self::of(after);
        let is_at_home = match content.input {
            InputSource::Digit(_) => after != Dims::One,
            InputSource::Signal(_) | InputSource::Sentence(_) => after == Dims::One,
            InputSource::Sphere | InputSource::MovingDigit(_) => after == Dims::Three,
            InputSource::Seeded(_) | InputSource::Zeros => true,
        };
        if !is_at_home {
            content.input = default.content.input;
        }
        if shown.view == Shown::of(before).view || !shown.view.fits(&content.params) {
            shown.view = default.shown.view;
        }
    }
}

impl Content {
    /// Takes another source of the input, and drops what was set by hand on top of the one before. A sentence makes the
    /// input as long as it has words, or as the kernel needs, and a single channel four: so many rows a column needs to be
    /// told from others.
    ///
    /// Only a layer of one dimension has a sentence; another stays as it is.
    pub fn take_input(&mut self, source: InputSource) {
        if let InputSource::Sentence(sentence) = &source {
            if self.params.dims != Dims::One {
                return;
            }
            let is_first = !matches!(self.input, InputSource::Sentence(_));
            if is_first && self.params.in_channels == 1 {
                self.params.in_channels = EMBEDDED_CHANNELS;
            }
            let n_words = sentence.words().len();
            let length = legal_in_figure(&self.params, Param::InputSize, Axis::Width).nearest(n_words);
            self.params = self.params.with(Param::InputSize, Axis::Width, length.unwrap_or(n_words));
        }
        self.input = source;
        self.edits.retain(|cell| !matches!(cell, Cell::Input { .. }));
    }
}

/// Whether a number by hand has a place in so many dimensions: it lies at 0 of the axes that are not in use.
pub(super) fn has_place(cell: Cell, dims: Dims) -> bool {
    let is_flat = |place: PerAxis<usize>| {
        Axis::ALL.into_iter().all(|axis| dims.axes().contains(&axis) || place[axis.index()] == 0)
    };
    match cell {
        Cell::Input { i, .. } => is_flat(i),
        Cell::Weight { k, .. } => is_flat(k),
        Cell::Bias { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::url::{parse, print};

    #[track_caller]
    fn check_dims(query: &str, dims: Dims, expected: &str) {
        let mut figure = parse(query).figure;
        figure.take_layer(with_dims(&figure.content.params, dims));
        assert_eq!(print(&figure), expected);
    }

    #[test]
    fn what_has_a_place_is_kept() {
        check_dims("", Dims::One, "dims=1&input=8");
        check_dims(
            "input=9x7&kernel=3x5&stride=2x1&padding=1x0.2",
            Dims::One,
            "dims=1&input=7&kernel=5&padding=0.2",
        );
        check_dims(
            "values=seed4&weights=seed2&padding=same",
            Dims::One,
            "dims=1&input=8&padding=same&values=seed4&weights=seed2",
        );
        check_dims("dims=1&kernel=5", Dims::Two, "input=16&kernel=5");
        check_dims("input=9x7&stride=2x1", Dims::Three, "dims=3&input=4x9x7&stride=2x2x1");
        check_dims("dims=1&input=3", Dims::Three, "dims=3&input=3");
        check_dims("dims=3&input=3x9x7", Dims::Two, "input=9x7");
        check_dims("view=channels", Dims::One, "dims=1&input=8&view=channels");
        check_dims(
            "values=zeros&set_input=0.0.1:5,6;0.1.0:7&set_weight=0.0.0.0:4&set_bias=0:2",
            Dims::One,
            "dims=1&input=8&values=zeros&set_input=0.1:5,6&set_weight=0.0.0:4&set_bias=0:2",
        );
    }

    #[test]
    fn a_sentence_sets_length_and_channels() {
        let with_words = |query: &str, text: &str| {
            let mut figure = parse(query).figure;
            figure.content.take_input(InputSource::Sentence(crate::figure::Sentence::new(text).unwrap()));
            print(&figure)
        };
        let query = with_words("dims=1&set_input=0.1:3", "the cat sat");
        assert_eq!(query, "dims=1&in_channels=4&values=text:the+cat+sat");
        assert_eq!(with_words(&query, "a b c d"), "dims=1&in_channels=4&values=text:a+b+c+d");
        assert_eq!(
            with_words("dims=1&in_channels=3&kernel=5&padding=0", "a b"),
            "dims=1&in_channels=3&input=5&kernel=5&padding=0&values=text:a+b"
        );
    }

    #[test]
    fn a_new_axis_changes_nothing_where_it_cannot_be_like_the_next() {
        // 600² products of a step are too many for a square, 600 are not.
        check_dims(
            "dims=1&input=1024&kernel=600&padding=0",
            Dims::Two,
            "input=4x1024&kernel=1x600&padding=0",
        );
        // Reflection of five cells needs six of depth.
        check_dims(
            "padding=5&padding_mode=reflect",
            Dims::Three,
            "dims=3&kernel=1x3x3&padding=0x5x5&padding_mode=reflect",
        );
    }

    #[test]
    fn a_layer_that_can_be_shown_can_be_in_any_dimensions() {
        for query in [
            "",
            "dims=1&input=256",
            "dims=3&input=16",
            "op=conv_transpose&stride=3&output_padding=2",
            "op=max_pool&padding=1",
        ] {
            let params = parse(query).figure.content.params;
            for dims in Dims::ALL {
                assert!(check(&with_dims(&params, dims)).is_ok(), "{query} {dims:?}");
            }
        }
    }
}
