//! The one step more: the sum, the function after the layer, and what comes out.

use super::present::Present;
use crate::number::{fixed, trimmed};
use crate::scene::{activation_curve, activation_point, activation_reach};
use crate::ui::el::{El, el};
use crate::words::{Msg, exact_number};

/// The axes, as far as the drawing reaches.
const AXES: &str = "M-24 0H24M0 -24V24";
/// From the middle of the drawing to its border.
const HALF: f32 = 24.0;

/// A line below the total, where the layer has a function after it: the function with its curve, and its value once
/// the sum is there.
pub(super) fn after(view: &Present<'_>) -> Option<El> {
    let function = view.model.activation()?;
    let sum = view.trace.total;
    let is_complete = view.done >= view.trace.taps.len();
    let value = function.apply(sum);
    let reach = activation_reach(function, view.model);
    // Not by the standard formatter of floats, which would weigh 13 kB in the page.
    let number = |it: f32| trimmed(&fixed((it * HALF).into(), 2)).to_owned();
    let place = |[x, y]: [f32; 2]| format!("{} {}", number(x), number(-y));
    let points: Vec<_> = activation_curve(function, reach).map(place).collect();
    let path = |class: &'static str, d: String| el("path").class(class).attr("d", d);
    let dot = is_complete.then(|| {
        let at = place(activation_point(function, reach, sum));
        // A line of no length is its round ends.
        path("after__dot", format!("M{at}h0"))
    });
    let curve = el("svg")
        .class("after__curve")
        .attr("viewBox", "-27 -27 54 54")
        .attr("aria-hidden", "true")
        .child(path("after__axes", AXES.to_owned()))
        .child(path("after__line", format!("M{}", points.join("L"))))
        .child(dot);
    let name = view.lang.activation(function);
    let (words, shown) = match is_complete {
        true => (view.lang.text(Msg::FunctionOf { name, value: &exact_number(sum) }), exact_number(value)),
        false => (name.to_owned(), "…".to_owned()),
    };
    let sign = if value < 0.0 { "total__value total__value--negative" } else { "total__value" };
    Some(
        el("p")
            .class("total after")
            .child(curve)
            .child(el("span").class("total__words").child(words))
            .child(el("b").class(sign).attr("data-test", "activated").child(shown)),
    )
}
