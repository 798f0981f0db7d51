//! The drawing pad: drawn on with a mouse, a finger, a pen or keys.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, ImageData};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::hub::Hub;
use crate::pixels::{PAD_SIDE, Pad, Tip};
use crate::ui::el::{El, button, el, group, hint};
use crate::ui::fields::Radios;
use crate::words::{Lang, StudioLabel, StudioMsg};

/// How far a key moves the pen, and with Shift, in pixels of the pad.
const STEP: f32 = 2.0;
const FAR: f32 = 10.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct DrawingProps {
    pub(super) lang: Lang,
    pub(super) hub: Hub,
}

/// What every handler has.
#[derive(Clone)]
struct Board {
    pad: Rc<RefCell<Pad>>,
    canvas: NodeRef,
    hub: Hub,
    redraw: UseForceUpdateHandle,
}

/// See the module.
#[component]
pub(super) fn Drawing(props: &DrawingProps) -> Html {
    let lang = props.lang;
    let board = Board {
        pad: use_mut_ref(Pad::default),
        canvas: use_node_ref(),
        hub: props.hub.clone(),
        redraw: use_force_update(),
    };
    {
        let board = board.clone();
        use_effect_with((), move |()| board.show());
    }
    let pad = board.pad.borrow().clone();
    let label = |it| lang.studio(it);
    let at = pad.pen.map(|it| it as usize + 1).map(|it| it.min(PAD_SIDE));
    let canvas = el("canvas")
        .node(&board.canvas)
        .class("pad__canvas")
        .attr("width", PAD_SIDE)
        .attr("height", PAD_SIDE)
        .attr("tabindex", "0")
        // Arrow keys and the space bar go to the pen, also with a screen reader.
        .attr("role", "application")
        .attr("aria-label", label(StudioLabel::Pad))
        .attr("aria-describedby", "pad-hint")
        .attr("data-test", "pad")
        .on(|| ListenerKind::onpointerdown, board.on_pointer(true))
        .on(|| ListenerKind::onpointermove, board.on_pointer(false))
        .on_key(board.on_key());
    let said = lang.studio_text(StudioMsg::PenAt { x: at[0], y: at[1], is_down: pad.is_down });
    group(label(StudioLabel::Pad))
        .class("pad")
        .child(canvas)
        .child(el("p").class("visually-hidden").attr("role", "status").child(said))
        .child(board.tools(&pad, lang))
        .child(hint(label(StudioLabel::PadHint)).attr("id", "pad-hint"))
        .into()
}

impl Board {
    /// Does something with the drawing, and shows it if it has changed.
    fn change(&self, act: impl FnOnce(&mut Pad)) {
        let is_drawn = {
            let mut pad = self.pad.borrow_mut();
            let before = pad.clone();
            act(&mut pad);
            pad.bytes() != before.bytes()
        };
        if is_drawn {
            self.show();
        } else {
            self.paint();
        }
        self.redraw.force_update();
    }

    /// Paints the drawing and gives it to the worker.
    fn show(&self) {
        self.paint();
        self.hub.show_pad(&self.pad.borrow());
    }

    fn paint(&self) {
        // A browser without a canvas shows the maps, which are asked for anyway.
        let _ = self.try_paint();
    }

    fn try_paint(&self) -> Option<()> {
        let pad = self.pad.borrow();
        let canvas: HtmlCanvasElement = self.canvas.cast()?;
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let side = PAD_SIDE as u32;
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pad.bytes()), side, side).ok()?;
        context.put_image_data(&image, 0.0, 0.0).ok()?;
        // Where keys draw.
        let [x, y] = pad.pen.map(|it| f64::from(it.floor()));
        context.set_fill_style_str(if pad.is_down { "#d33" } else { "#2a8" });
        context.fill_rect(x - 3.0, y, 7.0, 1.0);
        context.fill_rect(x, y - 3.0, 1.0, 7.0);
        Some(())
    }

    fn on_pointer(&self, is_press: bool) -> Callback<PointerEvent> {
        let board = self.clone();
        Callback::from(move |event: PointerEvent| {
            let is_held = event.buttons() & 1 == 1;
            if !is_held {
                return;
            }
            let Some(at) = board.place(&event) else { return };
            if is_press {
                if let Some(canvas) = board.canvas.cast::<Element>() {
                    // The line goes on where the pointer leaves the pad; where that is refused, it ends there.
                    let _ = canvas.set_pointer_capture(event.pointer_id());
                }
                board.change(|pad| pad.press(at));
            } else {
                board.change(|pad| pad.line_to(at));
            }
        })
    }

    /// Where a pointer is, in pixels of the pad.
    fn place(&self, event: &PointerEvent) -> Option<[f32; 2]> {
        let canvas = self.canvas.cast::<Element>()?;
        let frame = canvas.get_bounding_client_rect();
        if frame.width() <= 0.0 || frame.height() <= 0.0 {
            return None;
        }
        let x = (f64::from(event.client_x()) - frame.left()) / frame.width();
        let y = (f64::from(event.client_y()) - frame.top()) / frame.height();
        Some([x, y].map(|share| (share * PAD_SIDE as f64) as f32))
    }

    fn on_key(&self) -> Callback<KeyboardEvent> {
        let board = self.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let step = if event.shift_key() { FAR } else { STEP };
            let by = match &*event.key() {
                "ArrowLeft" => [-step, 0.0],
                "ArrowRight" => [step, 0.0],
                "ArrowUp" => [0.0, -step],
                "ArrowDown" => [0.0, step],
                " " => {
                    event.prevent_default();
                    board.change(Pad::toggle);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            board.change(|pad| pad.step(by));
        })
    }

    fn tools(&self, pad: &Pad, lang: Lang) -> El {
        let label = |it| lang.studio(it);
        let choice = |id: &'static str, it| (AttrValue::Static(id), AttrValue::Static(label(it)));
        let on = |act: fn(&mut Pad, usize)| {
            let board = self.clone();
            Callback::from(move |at| board.change(|pad| act(pad, at)))
        };
        let press = |act: fn(&mut Pad)| {
            let board = self.clone();
            Callback::from(move |_: MouseEvent| board.change(act))
        };
        let pens = Radios {
            group: "pen",
            name: label(StudioLabel::Draw),
            class: "studio__radios",
            choices: vec![choice("pen", StudioLabel::Pen), choice("eraser", StudioLabel::Eraser)],
            chosen: usize::from(pad.is_erasing),
            on_choice: on(|pad, at| pad.is_erasing = at == 1),
        };
        let tips = [StudioLabel::Thin, StudioLabel::Medium, StudioLabel::Thick];
        let tips = Radios {
            group: "tip",
            name: label(StudioLabel::Tip),
            class: "studio__radios",
            choices: ["thin", "medium", "thick"]
                .into_iter()
                .zip(tips)
                .map(|(id, it)| choice(id, it))
                .collect(),
            chosen: Tip::ALL.iter().position(|it| *it == pad.tip).unwrap_or_default(),
            on_choice: on(|pad, at| pad.tip = Tip::ALL.get(at).copied().unwrap_or_default()),
        };
        el("div")
            .class("pad__tools")
            .child(pens.view())
            .child(tips.view())
            .child(
                button("button")
                    .attr("data-test", "pad-invert")
                    .attr("aria-pressed", pad.is_on_white)
                    .on_click(press(|pad| pad.is_on_white = !pad.is_on_white))
                    .child(label(StudioLabel::Invert)),
            )
            .child(
                button("button")
                    .attr("data-test", "pad-clear")
                    .on_click(press(Pad::clear))
                    .child(label(StudioLabel::Clear)),
            )
    }
}
