//! The layer in numbers: the size of its output, its counts.

use yew::prelude::*;

use super::math::{math, math_in_lines};
use crate::conv::{Axis, Layer};
use crate::formula::{output_size, output_size_of};
use crate::scene::{describe_overlap, weight_shape_text};
use crate::words::{Label, Lang, Msg, grouped};

/// Everything that stays while the sweep goes on.
pub(super) fn facts(layer: &Layer, lang: Lang) -> Html {
    let dims = layer.params().dims;
    let axis = |&axis: &Axis| {
        html! {
            <div class="sizes__axis">
                <span>{ lang.axis(axis, dims) }</span>
                { match layer.axis(axis).is_transposed() {
                    true => math_in_lines(&output_size_of(layer.axis(axis))),
                    false => math(&output_size_of(layer.axis(axis))),
                } }
            </div>
        }
    };
    let is_symmetric = dims.axes().iter().all(|&axis| layer.axis(axis).padding().is_symmetric());
    let fact = |label, value: String| html! { <div><dt>{ lang.label(label) }</dt><dd>{ value }</dd></div> };
    let never_read = never_read(layer);
    html! {
        <>
            <section class="group">
                <h2 class="heading">{ lang.label(Label::OutputSize) }</h2>
                // It scrolls sideways where numbers are long, with the keyboard too.
                <div class="sizes" role="group" tabindex="0" aria-label={lang.label(Label::OutputSize)}>
                    <p class="sizes__names">{ output_size(layer.axis(Axis::Width), is_symmetric).to_string() }</p>
                    { for dims.axes().iter().map(axis) }
                </div>
            </section>
            <section class="group">
                <h2 class="heading">{ lang.label(Label::ThisLayer) }</h2>
                <dl class="facts">
                    if let Some(weight_shape) = layer.weight_shape() {
                        { fact(
                            Label::WeightRow,
                            format!(
                                "{} = {}",
                                weight_shape_text(dims, weight_shape),
                                grouped(layer.weight_count().into()),
                            ),
                        ) }
                        { fact(Label::BiasRow, grouped(layer.bias_count().into())) }
                    }
                    { fact(Label::ParameterRow, grouped(layer.parameter_count().into())) }
                    if layer.has_weight() {
                        { fact(Label::MultiplyAddRow, grouped(layer.multiply_adds())) }
                    }
                    { fact(
                        Label::NeverReadRow,
                        match never_read {
                            [0, _] => lang.label(Label::Nothing).to_owned(),
                            [n, of] => lang.text(Msg::CellsNeverRead { n, of }),
                        },
                    ) }
                </dl>
                if let Some(overlap) = describe_overlap(layer, lang) {
                    <p class="hint" data-test="overlap">{ overlap }</p>
                }
            </section>
        </>
    }
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
