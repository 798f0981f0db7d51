//! Sliders over what is legal.

use web_sys::Element;
use yew::prelude::*;

use super::effect::use_effect_of;
use super::el::el;
use super::fields::typed;
use crate::conv::Legal;
use crate::number::fixed;
use crate::web::dom::set_css;

/// A slider over the legal values.
pub(crate) struct Slider<'a> {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) value: usize,
    pub(crate) legal: &'a Legal,
    /// The largest value that is offered, though larger ones can be typed.
    pub(crate) comfortable: usize,
    pub(crate) on_value: Callback<usize>,
    pub(crate) on_end: Callback<()>,
}

pub(crate) fn slider(of: Slider<'_>) -> Html {
    let scale = Scale::new(of.legal, of.value, of.comfortable);
    let [min, max, at] = [scale.min, scale.max, scale.position(of.value)].map(|position| position as u64);
    let on_position = of.on_value.reform(move |position: u64| scale.value(position as usize));
    html! {
        <RangeInput id={of.id} name={of.name} text={of.value.to_string()} {min} {max} {at} {on_position}
            on_end={of.on_end} />
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RangeInputProps {
    pub(crate) id: AttrValue,
    pub(crate) name: AttrValue,
    /// The position in words.
    pub(crate) text: AttrValue,
    pub(crate) min: u64,
    pub(crate) max: u64,
    pub(crate) at: u64,
    pub(crate) on_position: Callback<u64>,
    pub(crate) on_end: Callback<()>,
}

/// A range input whose track is filled up to its thumb.
#[component]
pub(crate) fn RangeInput(props: &RangeInputProps) -> Html {
    let node = use_node_ref();
    let RangeInputProps { min, max, at, .. } = *props;
    {
        let node = node.clone();
        use_effect_of((min, max, at), move |&(min, max, at)| {
            let share = at.saturating_sub(min) as f64 / (max.saturating_sub(min)).max(1) as f64;
            if let Some(element) = node.cast::<Element>() {
                set_css(&element, "--share", &fixed(share, 4));
            }
        });
    }
    let oninput = props.on_position.reform(move |event: InputEvent| typed(&event).parse().unwrap_or(min));
    el("input")
        .node(&node)
        .class("range")
        .attr("id", &props.id)
        .attr("type", "range")
        .attr("aria-label", &props.name)
        .attr("aria-valuetext", &props.text)
        .attr("min", min)
        .attr("max", max)
        .attr("step", "1")
        .value(at)
        .flag("disabled", min == max)
        .on_input(oninput)
        .on_pointer_up(props.on_end.reform(|_| ()))
        .on_blur(props.on_end.reform(|_| ()))
        .into()
}

/// Positions of a slider and the values they stand for.
#[derive(Clone, Debug, PartialEq)]
struct Scale {
    min: usize,
    max: usize,
    kind: ScaleKind,
}

#[derive(Clone, Debug, PartialEq)]
enum ScaleKind {
    Value,
    Times(usize),
    Among(Vec<usize>),
}

impl Scale {
    fn new(legal: &Legal, value: usize, comfortable: usize) -> Self {
        match legal {
            Legal::Range(least, most) => Self {
                min: (*least).min(value),
                max: (*most).min(comfortable.max(*least)).max(value),
                kind: ScaleKind::Value,
            },
            Legal::Multiples { of, max } => Self {
                min: 1,
                max: ((*max).min(comfortable.max(*of)).max(value) / of).max(1),
                kind: ScaleKind::Times(*of),
            },
            Legal::Choices(values) => {
                Self { min: 0, max: values.len().saturating_sub(1), kind: ScaleKind::Among(values.clone()) }
            }
        }
    }

    fn value(&self, position: usize) -> usize {
        match &self.kind {
            ScaleKind::Value => position,
            ScaleKind::Times(of) => position * of,
            ScaleKind::Among(values) => values.get(position).copied().unwrap_or(1),
        }
    }

    fn position(&self, value: usize) -> usize {
        match &self.kind {
            ScaleKind::Value => value,
            ScaleKind::Times(of) => (value / of).max(1),
            ScaleKind::Among(values) => values.iter().take_while(|&&it| it < value).count().min(self.max),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_reaches_its_value_whatever_is_comfortable() {
        let scale = Scale::new(&Legal::Range(3, 256), 8, 32);
        assert_eq!((scale.min, scale.max), (3, 32));
        let scale = Scale::new(&Legal::Range(3, 256), 100, 32);
        assert_eq!((scale.min, scale.max), (3, 100));
        let scale = Scale::new(&Legal::Range(1, 5), 7, 11);
        assert_eq!((scale.min, scale.max), (1, 7));
        let scale = Scale::new(&Legal::Multiples { of: 3, max: 256 }, 6, 16);
        assert_eq!((scale.max, scale.position(6), scale.value(5)), (5, 2, 15));
        let scale = Scale::new(&Legal::Choices(vec![1, 2, 4]), 4, 16);
        assert_eq!((scale.max, scale.position(4), scale.value(1)), (2, 2, 2));
    }
}
