//! What "same" padding means in each framework, and a choice between them.

use yew::Html;

use super::dispatch::Dispatch;
use super::el::{el, group, hint};
use crate::app::Action;
use crate::conv::{Layer, LayerParams};
use crate::figure::Dialect;
use crate::words::{Label, Lang, Msg};

/// One row per dialect: what it says, the cells it adds, what comes out. Choosing one sets the layer so.
pub(super) fn dialects(params: LayerParams, lang: Lang, dispatch: &Dispatch) -> Html {
    let axes = params.dims.axes();
    let joined = |text: &dyn Fn(usize) -> String, separator: &str| {
        axes.iter().map(|axis| text(axis.index())).collect::<Vec<_>>().join(separator)
    };
    // Only what would be a layer can be chosen.
    let offers: Vec<_> = Dialect::ALL
        .into_iter()
        .filter_map(|dialect| Some((dialect, Layer::new(dialect.apply(&params)).ok()?)))
        .collect();
    let all_agree = Dialect::ALL.iter().all(|dialect| dialect.is_of(&Dialect::Keras.apply(&params)));
    let choice = |(dialect, layer): &(Dialect, Layer)| {
        let (said, output) = (*layer.params(), layer.output_size());
        let pads = said.explicit_padding();
        let cells = joined(&|at| format!("{}/{}", pads[at].before, pads[at].after), " · ");
        let output = joined(&|at| output[at].to_string(), " × ");
        let id = match dialect {
            Dialect::PyTorch => "torch",
            Dialect::Keras => "keras",
            Dialect::OnnxLower => "onnx-lower",
        };
        let name = match dialect {
            Dialect::PyTorch => "PyTorch",
            Dialect::Keras => "Keras, TensorFlow, JAX, ONNX SAME_UPPER",
            Dialect::OnnxLower => "ONNX SAME_LOWER",
        };
        let is_cropping = params.op.is_transposed();
        let result = lang.text(Msg::PadsAndOutput { pads: &cells, output: &output, is_cropping });
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "dialect")
            .attr("id", format!("dialect-{id}"))
            .checked(dialect.is_of(&params))
            .on_change(dispatch.on(move |_| Action::SetLayer(said)));
        el("label")
            .key(id)
            .class("dialect")
            .child(input)
            .child(el("span").class("dialect__name").child(name))
            .child(el("code").class("dialect__words").child(dialect.words(&params)))
            .child(el("span").class("dialect__result").child(result))
    };
    let heading = lang.label(Label::DialectsHeading);
    let difference = match all_agree {
        true => Label::DialectsAgree,
        false if params.op.is_mean() => Label::DialectsDifferInMean,
        false => Label::DialectsDiffer,
    };
    let choices = el("div")
        .class("dialects")
        .attr("role", "radiogroup")
        .attr("aria-label", heading)
        .children(offers.iter().map(choice));
    group(heading).child(hint(lang.label(difference)).attr("data-test", "dialects")).child(choices).into()
}
