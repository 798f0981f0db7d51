//! The layer in numbers: the size of its output, its counts.

use yew::Html;

use super::el::{El, el, fragment, group, hint};
use super::math::{math, math_in_lines};
use crate::conv::{Axis, Layer};
use crate::formula::{output_size, output_size_of};
use crate::scene::{describe_overlap, weight_shape_text};
use crate::words::{Label, Lang, Msg, grouped};

/// The size of the output, its result covered.
pub(super) fn asked_size(layer: &Layer, lang: Lang) -> Html {
    size(layer, lang, true).into()
}

/// How the size of the output comes about, with or without its result.
fn size(layer: &Layer, lang: Lang, is_asked: bool) -> El {
    let dims = layer.params().dims;
    let axis = |&axis: &Axis| {
        let size = output_size_of(layer.axis(axis));
        let size = if is_asked { size.asked() } else { size };
        let size = if layer.axis(axis).is_transposed() { math_in_lines(&size) } else { math(&size) };
        el("div").class("sizes__axis").child(el("span").child(lang.axis(axis, dims))).child(size)
    };
    let is_symmetric = dims.axes().iter().all(|&axis| layer.axis(axis).padding().is_symmetric());
    let heading = lang.label(Label::OutputSize);
    let formula = output_size(layer.axis(Axis::Width), is_symmetric).to_string();
    let output = sizes(heading)
        .child(el("p").class("sizes__names").child(formula))
        .children(dims.axes().iter().map(axis));
    group(heading).child(output)
}

/// Everything that stays while the sweep goes on.
pub(super) fn facts(layer: &Layer, lang: Lang) -> Html {
    let dims = layer.params().dims;
    let fact = |label, value: String| {
        el("div").child(el("dt").child(lang.label(label))).child(el("dd").child(value))
    };
    let weights = layer.weight_shape().map(|shape| {
        let (shape, count) = (weight_shape_text(dims, shape), grouped(layer.weight_count().into()));
        fragment()
            .child(fact(Label::WeightRow, format!("{shape} = {count}")))
            .child(fact(Label::BiasRow, grouped(layer.bias_count().into())))
    });
    let multiply_adds =
        layer.has_weight().then(|| fact(Label::MultiplyAddRow, grouped(layer.multiply_adds())));
    let never_read = match never_read(layer) {
        [0, _] => lang.label(Label::Nothing).to_owned(),
        [n, of] => lang.text(Msg::CellsNeverRead { n, of }),
    };
    let facts = el("dl")
        .class("facts")
        .child(weights)
        .child(fact(Label::ParameterRow, grouped(layer.parameter_count().into())))
        .child(multiply_adds)
        .child(fact(Label::NeverReadRow, never_read));
    let overlap = describe_overlap(layer, lang).map(|it| hint(it).attr("data-test", "overlap"));
    fragment()
        .child(size(layer, lang, false))
        .child(group(lang.label(Label::ThisLayer)).child(facts).child(overlap))
        .into()
}

/// A place for formulas. It scrolls sideways where numbers are long, with the keyboard too.
pub(super) fn sizes(name: &'static str) -> El {
    el("div").class("sizes").attr("role", "group").attr("tabindex", "0").attr("aria-label", name)
}

/// Cells of an input map that no window reads, and all its cells.
fn never_read(layer: &Layer) -> [usize; 2] {
    let mode = layer.params().padding_mode;
    let n_read = |axis| layer.axis(axis).read_cells(mode).into_iter().filter(|&is_read| is_read).count();
    let n_cells: usize = layer.params().input_size.iter().product();
    [n_cells - Axis::ALL.into_iter().map(n_read).product::<usize>(), n_cells]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Model, url::parse};

    #[test]
    fn cells_that_the_floor_leaves_over_are_counted() {
        let model = |query| Model::new(&parse(query).figure.content).unwrap();
        assert_eq!(never_read(&model("").layer), [0, 64]);
        assert_eq!(never_read(&model("input=6&kernel=3&stride=2&padding=0").layer), [11, 36]);
        assert_eq!(never_read(&model("input=6&kernel=2&stride=4&padding=0").layer), [20, 36]);
        assert_eq!(never_read(&model("dims=1&input=8&stride=3&padding=0").layer), [2, 8]);
        // Of 4 × 6 × 6 cells the last slice, row and column of every window are left over: 4 · 36 − 3 · 5 · 5.
        assert_eq!(never_read(&model("dims=3&input=4x6x6&stride=2&padding=0").layer), [69, 144]);
    }
}
