//! One example: its picture, title and sentence.

use gloo_events::EventListener;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

use crate::app::Action;
use crate::figure::{Figure, Model};
use crate::gallery::Example;
use crate::render::canvas::paint_once;
use crate::scene::{Frame, Palette, Size, thumbnail};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, button, el};
use crate::ui::kept::use_kept;
use crate::web::visible::Watch;
use crate::words::Lang;

/// Width of a picture in its own pixels; on the page they are smaller, so that lines are finer than on the stage.
const WIDTH: f32 = 300.0;
/// Height of a picture as a share of its width.
const ASPECT: f32 = 0.62;

/// A card that opens its example; `is_current` where it is the figure on the stage.
pub(super) fn card(
    example: &'static Example,
    is_current: bool,
    palette: Palette,
    lang: Lang,
    open: &Callback<Action>,
) -> El {
    let onclick = open.reform(move |_: MouseEvent| Action::Open(Box::new(example.figure())));
    let sentence = example.sentence(lang).replace(" × ", "\u{a0}×\u{a0}");
    let button = button("card")
        .attr("data-example", example.name)
        .attr("aria-current", is_current.then_some("true"))
        .on_click(onclick)
        .child(html! { <Thumbnail query={example.query} {palette} /> })
        .child(el("span").class("card__title").child(example.title(lang)))
        .child(el("span").class("card__sentence").child(sentence));
    el("li").key(example.name).child(button)
}

#[derive(Properties, Clone, Debug, PartialEq)]
pub(crate) struct ThumbnailProps {
    /// The query of the figure.
    pub(crate) query: AttrValue,
    pub(crate) palette: Palette,
}

/// The picture of a figure, painted once it is to be seen.
#[component]
pub(crate) fn Thumbnail(props: &ThumbnailProps) -> Html {
    let node = use_node_ref();
    let is_seen = use_kept(|| false);
    {
        let (node, is_seen) = (node.clone(), is_seen.clone());
        use_effect_of((), move |()| {
            let watch = node.cast::<Element>().and_then(|element| {
                Watch::new(&element, {
                    let is_seen = is_seen.clone();
                    move |seen| {
                        if seen {
                            is_seen.set(true);
                        }
                    }
                })
                .ok()
            });
            if watch.is_none() {
                is_seen.set(true);
            }
            watch
        });
    }
    {
        let node = node.clone();
        use_effect_of((props.clone(), *is_seen), move |(props, is_seen)| {
            is_seen
                .then(|| {
                    let props = props.clone();
                    let draw = move || {
                        if let Some(canvas) = node.cast::<HtmlCanvasElement>() {
                            draw(&canvas, &props);
                        }
                    };
                    draw();
                    web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| draw()))
                })
                .flatten()
        });
    }
    el("canvas").node(&node).class("card__picture").attr("aria-hidden", "true").into()
}

fn draw(canvas: &HtmlCanvasElement, props: &ThumbnailProps) {
    let shown_width = f64::from(canvas.client_width());
    let figure: Figure = crate::figure::url::parse(&props.query).figure;
    let Ok(model) = Model::new(&figure.content) else { return };
    let size = Size { width: WIDTH, height: WIDTH * ASPECT };
    // It has no words.
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    let ratio = ratio * shown_width / f64::from(WIDTH);
    if let Err(error) = paint_once(canvas, &thumbnail(&frame), ratio, props.palette) {
        web_sys::console::error_1(&error);
    }
}
