//! One example: its picture, title and sentence.

use gloo_events::EventListener;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

use crate::figure::{Figure, Model};
use crate::gallery::Example;
use crate::render::canvas::paint_once;
use crate::scene::{Frame, Palette, Size, thumbnail};
use crate::ui::dispatch::use_lang;
use crate::web::visible::Watch;
use crate::words::Lang;

/// Width of a picture in its own pixels; on the page they are smaller, so that lines are finer than on the stage.
const WIDTH: f32 = 300.0;
/// Height of a picture as a share of its width.
const ASPECT: f32 = 0.62;

#[derive(Properties, Clone, Debug, PartialEq)]
pub(super) struct CardProps {
    pub(super) example: &'static Example,
    /// Whether it is the figure on the stage.
    pub(super) is_current: bool,
    pub(super) palette: Palette,
    pub(super) on_open: Callback<&'static Example>,
}

/// A card that opens its example.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let lang = use_lang();
    let sentence = props.example.sentence(lang).replace(" × ", "\u{a0}×\u{a0}");
    let onclick = {
        let example = props.example;
        props.on_open.reform(move |_: MouseEvent| example)
    };
    html! {
        <li>
            <button type="button" class="card" data-example={props.example.name}
                aria-current={props.is_current.then_some("true")} {onclick}>
                <Thumbnail query={props.example.query} palette={props.palette} />
                <span class="card__title">{ props.example.title(lang) }</span>
                <span class="card__sentence">{ sentence }</span>
            </button>
        </li>
    }
}

#[derive(Properties, Clone, Debug, PartialEq)]
pub(super) struct ThumbnailProps {
    /// The query of the figure.
    pub(super) query: AttrValue,
    pub(super) palette: Palette,
}

/// The picture of a figure, painted once it is to be seen.
#[component]
pub(super) fn Thumbnail(props: &ThumbnailProps) -> Html {
    let node = use_node_ref();
    let is_seen = use_state(|| false);
    {
        let (node, is_seen) = (node.clone(), is_seen.clone());
        use_effect_with((), move |()| {
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
            move || drop(watch)
        });
    }
    {
        let node = node.clone();
        use_effect_with((props.clone(), *is_seen), move |(props, is_seen)| {
            let listener = is_seen
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
                .flatten();
            move || drop(listener)
        });
    }
    html! { <canvas ref={node} class="card__picture" aria-hidden="true" /> }
}

fn draw(canvas: &HtmlCanvasElement, props: &ThumbnailProps) {
    let shown_width = f64::from(canvas.client_width());
    let figure: Figure = crate::figure::url::parse(&props.query).figure;
    let Ok(model) = Model::new(&figure) else { return };
    let size = Size { width: WIDTH, height: WIDTH * ASPECT };
    // It has no words.
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    let ratio = ratio * shown_width / f64::from(WIDTH);
    if let Err(error) = paint_once(canvas, &thumbnail(&frame), ratio, props.palette) {
        web_sys::console::error_1(&error);
    }
}
