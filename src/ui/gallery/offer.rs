//! A layer in code that was typed into the search.

use yew::prelude::*;

use crate::app::Action;
use crate::conv::{Layer, LayerParams};
use crate::figure::code::{CodeError, Parsed, parse};
use crate::ui::el::{El, button, el};
use crate::ui::fields::field_error;
use crate::words::{Label, Lang};

/// A layer that was typed, or what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Typed {
    Layer(Box<Parsed>),
    Wrong(CodeError),
}

impl Typed {
    /// Reads what was typed; `None` for what is not meant as code.
    pub(super) fn new(text: &str, current: &LayerParams) -> Option<Self> {
        // Words have no brackets: what is wrong with them need not be said.
        if !text.contains('(') {
            return None;
        }
        Some(match parse(text, current) {
            Ok(read) => Self::Layer(Box::new(read)),
            Err(error) => Self::Wrong(error),
        })
    }
}

/// The layer to be opened, or the sentence of what is wrong.
pub(super) fn offer(typed: &Typed, text: &str, on_open: &Callback<Action>, lang: Lang) -> El {
    match typed {
        Typed::Wrong(error) => {
            field_error(lang.code_error(error)).class("gallery__wrong").attr("data-test", "gallery-wrong")
        }
        Typed::Layer(read) => {
            let Parsed { params, activation, .. } = **read;
            let onclick = on_open.reform(move |_: MouseEvent| Action::SetLayerInCode { params, activation });
            let sizes = Layer::new(params).ok().map(|layer| sizes(&layer));
            button("card gallery__offer")
                .attr("data-test", "gallery-layer")
                .on_click(onclick)
                .child(el("span").class("card__title").child(lang.label(Label::OpenLayer)))
                .child(el("code").class("code__text").child(text.trim().to_owned()))
                .child(el("span").class("card__sentence").child(sizes))
        }
    }
}

/// `3 × 224 × 224 → 64 × 112 × 112`.
fn sizes(layer: &Layer) -> String {
    let dims = layer.params().dims;
    let shape = |[_, channels, sizes @ ..]: [usize; 5]| {
        let sizes = dims.axes().iter().map(|axis| sizes[axis.index()].to_string());
        std::iter::once(channels.to_string()).chain(sizes).collect::<Vec<_>>().join(" × ")
    };
    format!("{} → {}", shape(layer.input_shape()), shape(layer.output_shape()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Dims;

    #[test]
    fn code_is_a_layer_and_words_are_not() {
        let current = LayerParams::new(Dims::Two, [1, 224, 224]);
        assert_eq!(Typed::new("stride 2", &current), None);
        assert_eq!(Typed::new("nn.Conv2d", &current), None);
        let Some(Typed::Layer(params)) = Typed::new("nn.Conv2d(3, 64, 7, stride=2, padding=3)", &current)
        else {
            panic!("it is a layer")
        };
        // ⌊(224 + 6 − 7) / 2⌋ + 1 = 112
        assert_eq!(sizes(&Layer::new(params.params).unwrap()), "3 × 224 × 224 → 64 × 112 × 112");
        assert!(matches!(Typed::new("nn.Conv2d(3, 64", &current), Some(Typed::Wrong(_))));
    }
}
