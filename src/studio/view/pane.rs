//! A picture with the window on it: the input, a map, or a map over the input.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::divider::Divider;
use super::paint::Sheet;
use super::plane::{Area, Plane};
use super::pointing::{Ground, Wish};
use super::sight::Sight;
use super::written::Writing;
use crate::scene::Palette;
use crate::ui::effect::use_effect_of;
use crate::ui::el::el;
use crate::web::bitmap::Bitmap;
use crate::web::dom::set_css;
use crate::web::resize::Sizing;
use crate::words::{Lang, LensLabel};

/// A window smaller than this on the screen, in CSS pixels, is shown enlarged beside its place.
const LEAST_WINDOW_PX: f64 = 24.0;
/// Side of what shows it, on a picture that is no wider than so much and on a wider one, and how far that is from the
/// window.
const LOUPE_PX: [f64; 2] = [96.0, 120.0];
const WIDE_PX: f64 = 380.0;
const LOUPE_GAP_PX: f64 = 14.0;
/// How far it keeps from the edge of the picture.
const LOUPE_MARGIN_PX: f64 = 6.0;

/// What a pane shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shown {
    /// The input alone.
    Input,
    /// The map alone, where it lies over the input.
    Map,
    /// The map over the input, from a share of the width on.
    Over(f64),
}

/// All that a picture is painted from.
#[derive(Clone, PartialEq)]
pub(super) struct Drawing {
    /// The colors of the page.
    pub(super) palette: Palette,
    pub(super) shown: Shown,
    pub(super) plane: Plane,
    pub(super) sight: Sight,
    pub(super) place: [usize; 2],
    pub(super) input: Option<Rc<Bitmap>>,
    pub(super) map: Option<Rc<Bitmap>>,
    /// The numbers on its cells.
    pub(super) writing: Writing,
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct PaneProps {
    pub(super) lang: Lang,
    pub(super) drawing: Drawing,
    /// Whether the window glides from place to place.
    pub(super) is_walking: bool,
    /// The id of the sentence that says what is under the window.
    pub(super) described_by: &'static str,
    pub(super) on_wish: Callback<Wish>,
    /// Where the divider is wished.
    pub(super) on_divide: Callback<f64>,
    /// Is told how wide the picture is on the screen, in CSS pixels.
    pub(super) on_width: UseStateSetter<f64>,
}

/// See the module.
#[component]
pub(super) fn Pane(props: &PaneProps) -> Html {
    let Drawing { shown, plane, sight, place, .. } = props.drawing;
    let [frame, canvas, window, cell, loupe, ahead] = [(); 6].map(|()| NodeRef::default());
    let nodes = use_memo((), move |()| Nodes { frame, canvas, window, cell, loupe, ahead });
    let size = use_state_eq(|| [0.0; 2]);
    {
        let (nodes, size, on_width) = (nodes.clone(), size.setter(), props.on_width.clone());
        use_effect_of((), move |()| {
            let frame = nodes.frame.cast::<Element>()?;
            let told = move |it: [f64; 2]| {
                size.set(it);
                on_width.set(it[0]);
            };
            Sizing::new(&frame, told).ok()
        });
    }
    {
        let nodes = nodes.clone();
        use_effect_of(plane.whole(), move |whole| nodes.set_shape(*whole));
    }
    {
        let nodes = nodes.clone();
        // Whether the walk goes on decides only what covers the map.
        let deps = (props.drawing.clone(), *size, props.is_walking);
        use_effect_of(deps, move |(drawing, size, _)| {
            if size[0] > 0.0
                && size[1] > 0.0
                && let Err(error) = nodes.paint(drawing, *size)
            {
                web_sys::console::error_1(&error);
            }
        });
    }
    let held = use_mut_ref(Default::default);
    let ground = Ground {
        frame: nodes.frame.clone(),
        layer: plane.layer(),
        plane,
        sight,
        place,
        on_wish: props.on_wish.clone(),
        held,
    };
    let on = |act: fn(&Ground, &PointerEvent)| {
        let ground = ground.clone();
        Callback::from(move |event: PointerEvent| act(&ground, &event))
    };
    let [on_click, on_wheel, on_key] = [(); 3].map(|()| ground.clone());
    let label = props.lang.lens(match shown {
        Shown::Input => LensLabel::InputPicture,
        Shown::Map | Shown::Over(_) => LensLabel::MapPicture,
    });
    let divider = match shown {
        Shown::Over(at) => {
            html! { <Divider lang={props.lang} {at} frame={nodes.frame.clone()} on_divide={props.on_divide.clone()} /> }
        }
        Shown::Input | Shown::Map => Html::default(),
    };
    // What the walk has not come to yet is not seen on the map.
    let is_ahead = props.is_walking && shown != Shown::Input;
    let picture = el("div")
        .class("pane__frame")
        .class_if("pane__frame--walking", props.is_walking)
        .node(&nodes.frame)
        .attr("role", "application")
        .attr("aria-label", label)
        .attr("aria-describedby", props.described_by)
        .attr("tabindex", "0")
        .attr("data-test", if shown == Shown::Input { "input-picture" } else { "map-picture" })
        .on(|| ListenerKind::onpointerdown, on(Ground::on_down))
        .on(|| ListenerKind::onpointermove, on(Ground::on_move))
        .on_pointer_up(on(Ground::on_up))
        .on(|| ListenerKind::onpointercancel, on(Ground::on_up))
        .on_click(Callback::from(move |event| on_click.on_click(&event)))
        .on(|| ListenerKind::onwheel, Callback::from(move |event| on_wheel.on_wheel(&event)))
        .on_key(Callback::from(move |event| on_key.on_key(&event)))
        .child(el("canvas").class("pane__canvas").node(&nodes.canvas).attr("aria-hidden", "true"))
        .child(is_ahead.then(|| el("div").class("pane__ahead").node(&nodes.ahead)))
        .child(el("div").class("pane__window").node(&nodes.window))
        .child(el("div").class("pane__cell").node(&nodes.cell))
        .child(el("canvas").class("pane__loupe").node(&nodes.loupe).attr("aria-hidden", "true"));
    // The divider is a control of its own, beside the picture and not within it.
    el("div").class("pane__body").child(picture).child(divider).into()
}

/// The elements of a pane.
struct Nodes {
    frame: NodeRef,
    canvas: NodeRef,
    window: NodeRef,
    cell: NodeRef,
    loupe: NodeRef,
    ahead: NodeRef,
}

impl Nodes {
    /// The frame has the shape of what it shows.
    fn set_shape(&self, whole: Area) {
        if let Some(body) = self.frame.cast::<Element>().and_then(|it| it.parent_element()) {
            set_css(&body, "--shape", &format!("{:.4}", whole.width / whole.height));
        }
    }

    fn paint(&self, drawing: &Drawing, size: [f64; 2]) -> Result<(), JsValue> {
        let whole = drawing.plane.whole();
        let seen = drawing.sight.area(whole);
        let canvas = self.canvas.cast::<HtmlCanvasElement>().ok_or("a picture has no canvas")?;
        let sheet = Sheet::new(&canvas, size, seen)?;
        draw(&sheet, drawing)?;
        if whole != drawing.plane.input() && drawing.shown != Shown::Map {
            sheet.dashed(whole)?;
        }
        drawing.writing.write(&sheet, &drawing.plane, seen, size)?;
        let window = seen.shares(drawing.plane.window(drawing.place));
        let cell = seen.shares(drawing.plane.cell(drawing.place));
        self.put(&self.window, window, size);
        self.put(&self.cell, cell, size);
        if let Some(element) = self.ahead.cast::<Element>() {
            set_css(&element, "clip-path", &ahead(cell, seen.shares(drawing.plane.map()), size));
        }
        self.show_loupe(drawing, window, size)
    }

    /// Puts an outline over an area that is given as shares.
    fn put(&self, node: &NodeRef, area: Area, [width, height]: [f64; 2]) {
        let Some(element) = node.cast::<Element>() else { return };
        let lengths = [area.x * width, area.y * height, area.width * width, area.height * height];
        for (name, length) in ["--x", "--y", "--width", "--height"].into_iter().zip(lengths) {
            set_css(&element, name, &format!("{length:.2}px"));
        }
    }

    /// Shows what is under a small window enlarged, where it does not cover the window.
    fn show_loupe(&self, drawing: &Drawing, window: Area, [width, height]: [f64; 2]) -> Result<(), JsValue> {
        let canvas = self.loupe.cast::<HtmlCanvasElement>().ok_or("a picture has no loupe")?;
        let is_small = window.width * width < LEAST_WINDOW_PX && window.height * height < LEAST_WINDOW_PX;
        // A picture that is itself no larger has no room for it.
        let side = LOUPE_PX[usize::from(width > WIDE_PX)];
        let is_shown = is_small && width.min(height) > 1.5 * side;
        set_css(&canvas, "display", if is_shown { "block" } else { "none" });
        if !is_shown {
            return Ok(());
        }
        let area = drawing.plane.window(drawing.place);
        let ratio = area.width / area.height;
        let size = [side * ratio.min(1.0), side / ratio.max(1.0)];
        let right = (window.x + window.width) * width + LOUPE_GAP_PX;
        let x = if right + size[0] < width { right } else { window.x * width - LOUPE_GAP_PX - size[0] };
        // Beside the window, at its height as far as the picture goes.
        let y = window.middle()[1] * height - size[1] / 2.0;
        let y = y.min(height - size[1] - LOUPE_MARGIN_PX).max(LOUPE_MARGIN_PX);
        for (name, length) in [("--x", x), ("--y", y), ("--width", size[0]), ("--height", size[1])] {
            set_css(&canvas, name, &format!("{length:.2}px"));
        }
        let sheet = Sheet::new(&canvas, size, area)?;
        draw(&sheet, drawing)?;
        drawing.writing.write(&sheet, &drawing.plane, area, size)
    }
}

/// The part of a map after a cell, row by row, as a shape of CSS.
fn ahead(cell: Area, map: Area, [width, height]: [f64; 2]) -> String {
    let [left, right] = [map.x, map.x + map.width].map(|it| it * width);
    let [top, bottom, end] = [cell.y, cell.y + cell.height, map.y + map.height].map(|it| it * height);
    let at = (cell.x + cell.width) * width;
    let corners = [[at, top], [right, top], [right, end], [left, end], [left, bottom], [at, bottom]];
    let corners = corners.map(|[x, y]| format!("{x:.1}px {y:.1}px"));
    format!("polygon({})", corners.join(", "))
}

/// The bitmaps of a pane.
fn draw(sheet: &Sheet, drawing: &Drawing) -> Result<(), JsValue> {
    let from = match drawing.shown {
        Shown::Input => None,
        Shown::Map => Some(0.0),
        Shown::Over(at) => Some(at),
    };
    if let Some(input) = drawing.input.as_ref().filter(|_| drawing.shown != Shown::Map) {
        sheet.bitmap(input, drawing.plane.input(), 0.0)?;
    }
    if let (Some(map), Some(from)) = (&drawing.map, from) {
        sheet.bitmap(map, drawing.plane.map(), from)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_ahead_is_the_rest_of_the_row_and_all_rows_below() {
        // A map of 4 by 4 over all of a frame of 80 by 40, at row 1, column 2.
        let cell = Area { x: 0.5, y: 0.25, width: 0.25, height: 0.25 };
        let map = Area { x: 0.0, y: 0.0, width: 1.0, height: 1.0 };
        assert_eq!(
            ahead(cell, map, [80.0, 40.0]),
            "polygon(60.0px 10.0px, 80.0px 10.0px, 80.0px 40.0px, 0.0px 40.0px, 0.0px 20.0px, 60.0px 20.0px)"
        );
    }
}
