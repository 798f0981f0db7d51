//! What groups save: the counts of the layer, of the full layer, and of the separable pair that the layer begins.

use yew::prelude::*;

use super::dispatch::use_lang;
use super::effect::use_effect_of;
use super::el::{El, el, fragment, group, hint, subheading};
use super::facts::sizes;
use super::fields::CountField;
use super::kept::use_kept;
use super::math::math_in_lines;
use crate::conv::{Cost, Layer, Legal, MAX_CHANNELS, Op, Separable, ungrouped};
use crate::formula::{
    Formula, multiply_adds, multiply_adds_of, pair_parameters, pair_parameters_of, pair_share, pair_share_of,
    parameters, parameters_of,
};
use crate::number::fixed;
use crate::scene::weight_shape_text;
use crate::words::{Label, Lang, Msg, grouped};

/// Shown for a layer with groups; nothing where there is one.
pub(super) fn costs(layer: &Layer, lang: Lang) -> Html {
    let Some(full) = ungrouped(layer) else { return Html::default() };
    let groups = layer.params().groups;
    let this = lang.text(Msg::LayerInGroups { groups });
    let rows = [(this, weights(layer), Cost::of(layer)), full_row(lang, &full)];
    let formula_rows = [
        (Label::ParameterRow, parameters(layer), parameters_of(layer)),
        (Label::MultiplyAddRow, multiply_adds(layer), multiply_adds_of(layer)),
    ];
    let letters = match layer.params().op {
        Op::ConvTranspose => Label::TransposedCostLetters,
        _ => Label::CostLetters,
    };
    group(lang.label(Label::CostHeading))
        .attr("data-test", "costs")
        .child(table(lang, &rows))
        .child(share(lang, Cost::of(layer), Cost::of(&full)))
        .child(formulas(lang, Label::CostFormulas, &formula_rows))
        .child(hint(lang.label(letters)))
        .child(layer.is_depthwise().then(|| html! { <Pair layer={*layer} /> }))
        .into()
}

#[derive(Properties, PartialEq)]
struct PairProps {
    layer: Layer,
}

/// The separable pair, with as many channels at its end as the reader wants.
#[component]
fn Pair(props: &PairProps) -> Html {
    let lang = use_lang();
    let default = props.layer.params().out_channels;
    let wanted = use_kept(|| None::<usize>);
    {
        // Another layer begins anew.
        let wanted = wanted.clone();
        use_effect_of(default, move |_| wanted.set(None));
    }
    let out_channels = wanted.unwrap_or(default);
    let Some(pair) = Separable::new(&props.layer, out_channels) else { return Html::default() };
    let on_value = Callback::from(move |value: usize| wanted.set(Some(value.clamp(1, MAX_CHANNELS))));
    let counts = |label, layer: &Layer| (lang.label(label).to_owned(), weights(layer), Cost::of(layer));
    let rows = [
        counts(Label::DepthwiseHalf, &pair.depthwise),
        counts(Label::PointwiseHalf, &pair.pointwise),
        (lang.label(Label::Together).to_owned(), String::new(), pair.cost()),
        full_row(lang, &pair.full),
    ];
    let name = lang.label(Label::PairChannels);
    let field = html! {
        <CountField id="pair-channels" {name} value={out_channels}
            legal={Legal::Range(1, MAX_CHANNELS)} {on_value} on_end={Callback::noop()} />
    };
    let channels = el("div")
        .class("row")
        .child(el("span").class("row__name").attr("id", "pair-channels-name").child(name))
        .child(el("span").class("row__fields").child(field));
    let formula_rows = [
        (Label::ParameterRow, pair_parameters(&pair), pair_parameters_of(&pair)),
        (Label::MultiplyAddShare, pair_share(&pair), pair_share_of(&pair)),
    ];
    let has_maps = pair.depthwise.out_channels_per_group() > 1;
    fragment()
        .child(subheading(lang.label(Label::SeparableHeading)))
        .child(hint(lang.label(Label::SeparableHint)))
        .child(channels)
        .child(table(lang, &rows))
        .child(share(lang, pair.cost(), Cost::of(&pair.full)))
        .child(formulas(lang, Label::PairFormulas, &formula_rows))
        .child(has_maps.then(|| hint(lang.label(Label::MapsLetter))))
        .into()
}

/// How counts come about: what of, in names, in numbers.
fn formulas(lang: Lang, name: Label, rows: &[(Label, Formula, Formula)]) -> El {
    let formula = |(label, names, numbers): &(Label, Formula, Formula)| {
        let label = lang.label(*label);
        el("div")
            .class("costs__formula")
            .key(label)
            .child(el("span").child(label))
            .child(math_in_lines(names))
            .child(math_in_lines(numbers))
    };
    sizes(lang.label(name)).class("costs__formulas").children(rows.iter().map(formula))
}

/// What a layer is called, its weights multiplied out, what it costs.
type Row = (String, String, Cost);

fn full_row(lang: Lang, full: &Layer) -> Row {
    (lang.label(Label::FullLayer).to_owned(), weights(full), Cost::of(full))
}

/// `64 × 32 × 3 × 3 + 64`: the shape of the weight, and the biases where there are any.
fn weights(layer: &Layer) -> String {
    let factors = layer.weight_shape().map(|shape| weight_shape_text(layer.params().dims, shape));
    let factors = factors.unwrap_or_default().replace(' ', "\u{a0}");
    let biases = match layer.bias_count() {
        0 => String::new(),
        n => format!(" + {n}"),
    };
    factors + &biases
}

fn table(lang: Lang, rows: &[Row]) -> El {
    let column = |label| el("th").attr("scope", "col").child(lang.label(label));
    let head =
        el("tr").child(el("td")).child(column(Label::ParameterRow)).child(column(Label::MultiplyAddRow));
    let row = |(name, weights, cost): &Row| {
        let weights = el("small").child(weights.clone());
        el("tr")
            .key(&**name)
            .child(el("th").attr("scope", "row").child(name.clone()).child(weights))
            .child(el("td").child(grouped(cost.parameters.into())))
            .child(el("td").child(grouped(cost.multiply_adds)))
    };
    el("table")
        .class("costs")
        .child(el("thead").child(head))
        .child(el("tbody").children(rows.iter().map(row)))
}

fn share(lang: Lang, part: Cost, whole: Cost) -> El {
    let parameters = percent(part.parameters.into(), whole.parameters.into());
    let multiply_adds = percent(part.multiply_adds, whole.multiply_adds);
    let words = Msg::ShareOfFull { parameters: &parameters, multiply_adds: &multiply_adds };
    el("p").class("costs__share").child(lang.text(words))
}

/// A share with one decimal.
fn percent(part: u128, whole: u128) -> String {
    format!("{}%", fixed(part as f64 / whole as f64 * 100.0, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Model, url::parse};

    #[test]
    fn weights_are_multiplied_out() {
        let layer = |query| Model::new(&parse(query).figure.content).unwrap().layer;
        let written = |query| weights(&layer(query)).replace('\u{a0}', " ");
        assert_eq!(written("in_channels=4&out_channels=4&groups=2&bias=0"), "4 × 2 × 3 × 3");
        assert_eq!(written("in_channels=4&out_channels=8&groups=4&kernel=1x5"), "8 × 1 × 1 × 5 + 8");
    }

    #[test]
    fn shares_have_one_decimal() {
        // 2336 / 18432 = 0.12673…
        assert_eq!(percent(2_336, 18_432), "12.7%");
        assert_eq!(percent(1, 4), "25.0%");
    }
}
