//! What rounding down loses: cells that are left over, the inputs that give the same output, and the way back.

use std::ops::RangeInclusive;

use yew::Html;

use super::dispatch::Dispatch;
use super::el::{El, button, el, fragment, group, hint};
use crate::app::Action;
use crate::conv::{Axis, Layer, LayerParams, Op, Param};
use crate::figure::check;
use crate::words::{Label, Lang, Msg};

/// Most sizes that are offered one by one; of more the first and the last are named.
const MAX_OFFERED: usize = 6;

/// Shown where several input sizes give the same output; nothing where each gives its own.
pub(super) fn floor(layer: &Layer, lang: Lang, dispatch: &Dispatch) -> Html {
    let params = layer.params();
    let parts: Vec<_> = axes_that_differ(layer)
        .into_iter()
        .filter_map(|(axis, said)| match params.op {
            Op::ConvTranspose => way_back(lang, dispatch, layer, axis, said),
            _ => losses(lang, dispatch, layer, axis, said),
        })
        .collect();
    if parts.is_empty() {
        return Html::default();
    }
    let back = layer.transposed().map(|back| *back.params()).filter(|back| check(back).is_ok());
    let heading = match params.op {
        Op::ConvTranspose => Label::WhyOutputPadding,
        _ if params.ceil_mode && params.op.is_pool() => Label::SameOutputHeading,
        _ => Label::FloorHeading,
    };
    let back = back.map(|back| {
        let button = button("text-button")
            .attr("data-test", "way-back")
            .on_click(dispatch.on(move |_| Action::SetLayer(back)))
            .child(lang.label(Label::ShowTransposed));
        fragment().child(hint(lang.label(Label::OutputPaddingChooses))).child(button)
    });
    group(lang.label(heading)).class("floor").attr("data-test", "floor").children(parts).child(back).into()
}

/// The axes in use, each with itself as what is said of it; one with nothing where several are alike.
fn axes_that_differ(layer: &Layer) -> Vec<(Axis, Option<Axis>)> {
    let dims = layer.params().dims;
    let axes = dims.axes();
    let is_alike = axes.len() > 1 && axes.windows(2).all(|pair| layer.axis(pair[0]) == layer.axis(pair[1]));
    match axes.first() {
        Some(&first) if is_alike => vec![(first, None)],
        _ => axes.iter().map(|&axis| (axis, Some(axis))).collect(),
    }
}

/// Of a convolution or pooling: what is left over, and which inputs give as much.
fn losses(lang: Lang, dispatch: &Dispatch, layer: &Layer, axis: Axis, said: Option<Axis>) -> Option<El> {
    let geometry = layer.axis(axis);
    let sizes = geometry.input_sizes_for_output();
    // Padding that follows the input makes another range, and each input its own padding.
    if layer.params().padding.follows_input() || sizes.start() == sizes.end() {
        return None;
    }
    let (output, dims) = (geometry.output_size(), layer.params().dims);
    let set = |size| with_on(layer, Param::InputSize, axis, said, size);
    let left_over = (geometry.leftover() > 0).then(|| {
        let words = Msg::LeftOver { n: geometry.leftover(), axis: said, dims };
        el("p").attr("data-test", "left-over").child(lang.text(words))
    });
    let same = Msg::SameOutput { from: *sizes.start(), to: *sizes.end(), output, axis: said, dims };
    let offers = offers(lang, dispatch, sizes, geometry.input_size(), Label::InputSizeChoice, &set);
    Some(fragment().child(left_over).child(el("p").child(lang.text(same))).child(offers))
}

/// Of a transposed layer: the sizes among which `output_padding` chooses.
fn way_back(lang: Lang, dispatch: &Dispatch, layer: &Layer, axis: Axis, said: Option<Axis>) -> Option<El> {
    let geometry = layer.axis(axis);
    let stride = geometry.stride();
    if stride == 1 {
        return None;
    }
    // Without output padding; where padding crops much, less than nothing.
    let least = geometry.output_size() as isize - geometry.output_padding() as isize;
    let most = usize::try_from(least + stride as isize - 1).unwrap_or(0);
    let sizes = usize::try_from(least).unwrap_or(0).max(1)..=most;
    if sizes.is_empty() {
        return None;
    }
    let padding_for = |size: usize| (size as isize - least).unsigned_abs();
    let set = |size| with_on(layer, Param::OutputPadding, axis, said, padding_for(size));
    let (from, to, dims) = (*sizes.start(), *sizes.end(), layer.params().dims);
    let words = Msg::WayBack { from, to, input: geometry.input_size(), axis: said, dims };
    let offers = offers(lang, dispatch, sizes, geometry.output_size(), Label::OutputSizeChoice, &set);
    Some(fragment().child(el("p").child(lang.text(words))).child(offers))
}

/// A button for each size; none where there are too many.
fn offers(
    lang: Lang,
    dispatch: &Dispatch,
    sizes: RangeInclusive<usize>,
    chosen: usize,
    name: Label,
    set: &dyn Fn(usize) -> LayerParams,
) -> Option<El> {
    if sizes.end() - sizes.start() >= MAX_OFFERED {
        return None;
    }
    let offer = |size: usize| {
        let params = set(size);
        let is_possible = check(&params).is_ok();
        button("chip")
            .key(size)
            .attr("aria-pressed", size == chosen)
            .flag("disabled", !is_possible)
            .on_click(dispatch.on(move |_| Action::SetLayer(params)))
            .child(size.to_string())
    };
    let sizes = sizes.map(offer);
    Some(
        el("div")
            .class("floor__sizes")
            .attr("role", "group")
            .attr("aria-label", lang.label(name))
            .children(sizes),
    )
}

/// The layer with a parameter set on an axis, or on every axis where they are alike.
fn with_on(layer: &Layer, param: Param, axis: Axis, said: Option<Axis>, value: usize) -> LayerParams {
    let params = *layer.params();
    let axes = params.dims.axes().iter().filter(|&&other| other == axis || said.is_none());
    axes.fold(params, |params, &axis| params.with(param, axis, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::url::parse;

    fn layer(query: &str) -> Layer {
        check(&parse(query).figure.content.params).unwrap()
    }

    /// conv_arithmetic's `padding_strides_odd`: 6 cells become 3, `output_padding` 1 leads back to 6.
    #[test]
    fn the_transposed_layer_leads_back_to_the_same_size() {
        for (query, output_padding) in [
            ("input=6&stride=2&padding=1", 1),
            ("input=5&stride=2&padding=1", 0),
            ("input=11&stride=4&kernel=2&padding=0&in_channels=2", 1),
            // 8, 9 and 10 cells and one of padding all take 3 windows.
            ("input=9&stride=3&kernel=2&dilation=2&padding=1.0", 1),
        ] {
            let direct = layer(query);
            let back = direct.transposed().unwrap();
            assert_eq!(back.params().output_padding, [0, output_padding, output_padding], "{query}");
            assert_eq!(back.output_size(), direct.params().input_size, "{query}");
            assert_eq!(back.params().out_channels, direct.params().in_channels, "{query}");
        }
    }

    #[test]
    fn axes_that_are_alike_are_said_once() {
        assert_eq!(axes_that_differ(&layer("input=6&stride=2")), [(Axis::Height, None)]);
        assert_eq!(axes_that_differ(&layer("input=6x7&stride=2")).len(), 2);
        assert_eq!(axes_that_differ(&layer("dims=1&stride=2")), [(Axis::Width, Some(Axis::Width))]);
    }
}
