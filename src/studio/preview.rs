//! The input and the maps, as they are.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use super::desk::Desk;
use super::messages::MapPicture;
use crate::ui::effect::use_effect_of;
use crate::ui::el::el;
use crate::web::bitmap::Bitmap;
use crate::words::cell_number as number;

/// All pictures that there are. A map tells the numbers of its first and last color, and how long it took.
pub(super) fn preview(desk: &Desk) -> Html {
    let canvas = |bitmap: &Rc<Bitmap>| html! { <Canvas bitmap={Shown(bitmap.clone())} /> };
    let map = |(at, it): (usize, &MapPicture)| {
        el("figure")
            .key(at)
            .child(canvas(&it.bitmap))
            .child(el("figcaption").child(format!("{} … {}", number(it.ends[0]), number(it.ends[1]))))
            .attr("data-millis", it.millis.to_string())
    };
    el("div")
        .class("preview")
        .child(desk.seen.input.as_ref().map(canvas))
        .children(desk.seen.maps.iter().flatten().enumerate().map(map))
        .into()
}

#[derive(Clone, Debug)]
struct Shown(Rc<Bitmap>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, Clone, PartialEq)]
struct CanvasProps {
    bitmap: Shown,
}

#[component]
fn Canvas(props: &CanvasProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_of(props.bitmap.clone(), move |Shown(bitmap)| {
            let canvas: HtmlCanvasElement = node.cast()?;
            canvas.set_width(bitmap.width());
            canvas.set_height(bitmap.height());
            let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
            context.draw_image_with_image_bitmap(bitmap.image(), 0.0, 0.0).ok()
        });
    }
    el("canvas").node(&node).into()
}
