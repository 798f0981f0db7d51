//! All maps as small pictures, of which one is chosen, and what the colors of that one mean.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

use super::paint::Sheet;
use super::plane::Area;
use super::{MapPicture, Pictures};
use crate::number::fixed;
use crate::pixels::Action;
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, el};
use crate::web::bitmap::Bitmap;
use crate::web::dom::set_css;
use crate::web::resize::Sizing;
use crate::words::{Lang, LensLabel, LensMsg, exact_number};

/// The small pictures; nothing where there is only one map.
pub(super) fn gallery(
    lang: Lang,
    pictures: &Pictures,
    chosen: usize,
    on_action: &Callback<Action>,
) -> Option<El> {
    if pictures.maps.len() < 2 {
        return None;
    }
    let choice = |(at, map): (usize, &Option<MapPicture>)| {
        let name = lang.lens_text(LensMsg::Map { oc: at });
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "map")
            .attr("id", format!("map-{at}"))
            .checked(at == chosen)
            .on_change(on_action.reform(move |_: Event| Action::ShowMap(at)));
        let bitmap = map.as_ref().map(|it| it.bitmap.clone());
        el("label")
            .class("maps__choice")
            .key(at)
            .child(input)
            .child(html! { <Thumbnail {bitmap} /> })
            .child(el("span").child(name))
    };
    let group = el("div")
        .class("maps")
        .attr("role", "radiogroup")
        .attr("aria-label", lang.lens(LensLabel::Maps))
        .children(pictures.maps.iter().enumerate().map(choice));
    Some(group)
}

#[derive(Properties, PartialEq)]
struct ThumbnailProps {
    bitmap: Option<Rc<Bitmap>>,
}

/// A map as a small picture.
#[component]
fn Thumbnail(props: &ThumbnailProps) -> Html {
    let node = use_node_ref();
    let size = use_state_eq(|| [0.0; 2]);
    {
        let (node, size) = (node.clone(), size.setter());
        use_effect_of((), move |()| {
            let canvas = node.cast::<Element>()?;
            Sizing::new(&canvas, move |it| size.set(it)).ok()
        });
    }
    {
        let node = node.clone();
        use_effect_of((props.bitmap.clone(), *size), move |(bitmap, size)| {
            if let Some(bitmap) = bitmap
                && let Err(error) = paint(&node, bitmap, *size)
            {
                web_sys::console::error_1(&error);
            }
        });
    }
    el("canvas").class("maps__picture").node(&node).attr("aria-hidden", "true").into()
}

fn paint(node: &NodeRef, bitmap: &Bitmap, size: [f64; 2]) -> Result<(), JsValue> {
    let canvas = node.cast::<HtmlCanvasElement>().ok_or("a map has no canvas")?;
    let whole = Area { x: 0.0, y: 0.0, width: bitmap.width().into(), height: bitmap.height().into() };
    set_css(&canvas, "--shape", &format!("{:.4}", whole.width / whole.height));
    if size[0] <= 0.0 || size[1] <= 0.0 {
        return Ok(());
    }
    Sheet::new(&canvas, size, whole)?.bitmap(bitmap, whole, 0.0)
}

/// What the colors of a map mean: the numbers at the ends of a bar, and 0 in the middle where some are negative.
pub(super) fn legend(lang: Lang, map: &MapPicture) -> El {
    let is_signed = map.low < 0.0;
    let [low, high] = [map.low, map.high].map(exact_number);
    let number = |text: String| el("span").child(text);
    el("div")
        .class("legend")
        .attr("data-test", "legend")
        .attr("data-millis", fixed(map.millis, 1))
        .child(
            el("div")
                .class("legend__bar")
                .class_if("legend__bar--signed", is_signed)
                .attr("role", "img")
                .attr("aria-label", lang.lens_text(LensMsg::Colors { low: &low, high: &high, is_signed })),
        )
        .child(
            el("div")
                .class("legend__numbers")
                .attr("aria-hidden", "true")
                .child(number(low))
                .child(is_signed.then(|| number("0".to_owned())))
                .child(number(high)),
        )
}
