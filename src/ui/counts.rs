//! Fields and sliders of the layer's counts.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::el::{button, el, fragment};
use super::fields::CountField;
use super::icons::{Icon, icon};
use super::slider::{Slider, slider};
use crate::app::Action;
use crate::conv::{Axis, Dims, LayerParams, Param};
use crate::figure::legal_in_figure;
use crate::words::{Lang, Msg};

/// The largest value a slider offers, though larger ones can be typed.
const fn comfortable(param: Param) -> usize {
    match param {
        Param::InputSize => 32,
        Param::KernelSize => 11,
        Param::InChannels | Param::OutChannels | Param::Groups => 16,
        Param::Stride
        | Param::Dilation
        | Param::Padding
        | Param::PaddingBefore
        | Param::PaddingAfter
        | Param::OutputPadding => 8,
    }
}

/// A number of the layer, and whom to tell when it changes.
#[derive(Clone, Copy)]
pub(super) struct CountOf<'a> {
    pub(super) param: Param,
    pub(super) axis: Axis,
    pub(super) params: LayerParams,
    /// Whatever a problem names.
    pub(super) marks: &'a [(Param, Axis)],
    pub(super) lang: Lang,
    pub(super) dispatch: &'a Dispatch,
}

impl CountOf<'_> {
    fn value(self) -> usize {
        self.params.get(self.param, self.axis)
    }

    fn on_value(self) -> Callback<usize> {
        let Self { param, axis, .. } = self;
        self.dispatch.on(move |value| Action::SetParam { param, axis, value })
    }

    fn on_end(self) -> Callback<()> {
        self.dispatch.on(|()| Action::EndGesture)
    }
}

/// The field of a number; `id` without its prefix.
pub(super) fn count_field(of: CountOf<'_>, id: &str) -> Html {
    html! {
        <CountField id={format!("f-{id}")}
            name={of.lang.param(of.param, Some(of.axis), of.params.dims)} value={of.value()}
            legal={legal_in_figure(&of.params, of.param, of.axis)}
            is_marked={is_marked(of.marks, of.param, of.axis)} on_value={of.on_value()} on_end={of.on_end()} />
    }
}

/// The slider of a number, by the name of an axis, or of all.
fn count_slider(of: CountOf<'_>, id: &str, axis: Option<Axis>) -> Html {
    let name = of.lang.param(of.param, axis, of.params.dims);
    slider(Slider {
        id: format!("f-{id}-slider"),
        name: of.lang.text(Msg::SliderOf { name: &name }),
        value: of.value(),
        legal: &legal_in_figure(&of.params, of.param, of.axis),
        comfortable: comfortable(of.param),
        on_value: of.on_value(),
        on_end: of.on_end(),
    })
}

/// A parameter with one number.
pub(super) fn single_field(of: CountOf<'_>, id: &str) -> Html {
    fragment()
        .child(el("span").class("row__fields").child(count_field(of, id)))
        .child(count_slider(of, id, Some(of.axis)))
        .into()
}

/// Whether a problem names a number; both sides where it names the padding.
fn is_marked(marks: &[(Param, Axis)], param: Param, axis: Axis) -> bool {
    let param = match param {
        Param::PaddingBefore | Param::PaddingAfter => Param::Padding,
        other => other,
    };
    marks.contains(&(param, axis))
}

/// A parameter with a number per axis: a field each, a button that keeps them equal, and one slider while it does.
pub(super) fn axis_fields(of: CountOf<'_>, id: &str, is_linked: bool) -> Html {
    let param = of.param;
    let dims = of.params.dims;
    let axes: Vec<_> = dims
        .axes()
        .iter()
        .map(|&axis| {
            let name = match axis {
                Axis::Depth => "depth",
                Axis::Height => "height",
                Axis::Width => "width",
            };
            (CountOf { axis, ..of }, format!("{id}-{name}"))
        })
        .collect();
    let is_one = axes.len() == 1 || is_linked;
    let n_sliders = if is_one { 1 } else { axes.len() };
    let slider = |(count, id): &(CountOf<'_>, String)| {
        let is_all = axes.len() > 1 && is_linked;
        count_slider(*count, id, (!is_all).then_some(count.axis))
    };
    let param_id = id;
    let has_depth = dims == Dims::Three;
    let link = || {
        let name = of.lang.text(Msg::LinkAxes { name: &of.lang.param(param, None, dims), has_depth });
        button("link")
            .attr("id", format!("link-{param_id}"))
            .attr("aria-pressed", is_linked)
            .attr("aria-label", name.clone())
            .attr("title", name)
            .on_click(of.dispatch.on(move |_| Action::SetLinked { param, is_linked: !is_linked }))
            .child(icon(if is_linked { Icon::Linked } else { Icon::Unlinked }))
    };
    let fields = axes.iter().enumerate().map(|(nth, (count, id))| {
        let link = (nth + 1 == axes.len() && nth > 0).then(link);
        fragment().child(link).child(count_field(*count, id))
    });
    fragment()
        .child(
            el("span").class("row__fields").class_if("row__fields--three", axes.len() == 3).children(fields),
        )
        .children(axes.iter().take(n_sliders).map(slider))
        .into()
}
