//! Fields and sliders of the layer's counts.

use yew::prelude::*;

use super::dispatch::Dispatch;
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
    html! {
        <>
            <span class="row__fields">{ count_field(of, id) }</span>
            { count_slider(of, id, Some(of.axis)) }
        </>
    }
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
    let link = of.dispatch.on(move |_: MouseEvent| Action::SetLinked { param, is_linked: !is_linked });
    let param_id = id;
    let has_depth = dims == Dims::Three;
    let link_name = of.lang.text(Msg::LinkAxes { name: &of.lang.param(param, None, dims), has_depth });
    html! {
        <>
            <span class={classes!("row__fields", (axes.len() == 3).then_some("row__fields--three"))}>
                { for axes.iter().enumerate().map(|(nth, (count, id))| html! {
                    <>
                        if nth + 1 == axes.len() && nth > 0 {
                            <button type="button" class="link" id={format!("link-{param_id}")}
                                aria-pressed={is_linked.to_string()} aria-label={link_name.clone()}
                                title={link_name.clone()} onclick={link.clone()}>
                                { icon(if is_linked { Icon::Linked } else { Icon::Unlinked }) }
                            </button>
                        }
                        { count_field(*count, id) }
                    </>
                }) }
            </span>
            { for axes.iter().take(n_sliders).map(slider) }
        </>
    }
}
