//! What one sees of a layer over a picture: the input and the maps as pictures, the window on both, the numbers under it,
//! and the weights.
//!
//! ```text
//!   ┌ input ──────────┐  ┌ map, or map over input ┐  this step   products, sums, the cell
//!   │      ▢          │  │        ▪               │
//!   └─────────────────┘  └────────────────────────┘  kernel      a grid that is typed in and dragged
//!                         ▢ ▢ ▢ ▢  all maps, colors
//! ```
//!
//! [`View`] takes the state of the document ([`State`]), the numbers that are known of the picture ([`Known`]) and the
//! bitmaps ([`Pictures`]), and gives an [`Action`]. What only one looks at is kept here: which part of the pictures is
//! enlarged, where the divider stands, whether the window walks.

mod divider;
mod gallery;
mod kernel;
mod lens;
mod paint;
mod pane;
mod plane;
mod pointing;
mod sight;
mod walk;
mod written;

use std::rc::Rc;

use gloo_timers::callback::Interval;
use yew::prelude::*;

use self::gallery::{gallery, legend};
use self::kernel::Kernel;
use self::lens::{Lens, SENTENCE, Step, how_to};
use self::pane::{Drawing, Pane, PaneProps, Shown};
use self::plane::Plane;
use self::pointing::{KEY_FACTOR, Wish};
use self::sight::Sight;
use self::walk::{TICK_MILLIS, Way, tick};
use self::written::{Writing, wanted};
use crate::app::Settings;
use crate::number::fixed;
use crate::pixels::{Action, Known, State};
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, button, el};
use crate::ui::fields::Radios;
use crate::ui::icons::{Icon, icon};
use crate::ui::kept::use_kept;
use crate::ui::use_palette;
use crate::web::bitmap::Bitmap;
use crate::web::media::Preference;
use crate::words::{Label, Lang, LensLabel, LensMsg};

pub use self::written::Cells;

/// Where the divider stands at first.
const HALF: f64 = 0.5;

/// A map as a picture.
#[derive(Clone, Debug)]
pub struct MapPicture {
    /// One pixel for each cell of the map.
    pub bitmap: Rc<Bitmap>,
    /// The number of the first color: `-high` where numbers may be negative, else 0.
    pub low: f32,
    /// The number of the last color.
    pub high: f32,
    /// How long it took to be computed and painted.
    pub millis: f64,
}

impl PartialEq for MapPicture {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.bitmap, &other.bitmap)
    }
}

/// The pictures that there are so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pictures {
    /// The input, one pixel for each cell.
    pub input: Option<Rc<Bitmap>>,
    /// Each map of the layer, once it is computed.
    pub maps: Vec<Option<MapPicture>>,
}

/// See [`View`].
#[derive(Properties, Clone, Debug)]
pub struct ViewProps {
    /// What the document shows.
    pub state: Rc<State>,
    /// What is known of the numbers of the picture: those under the window at [`State::place`], and of [`on_cells`] those
    /// that were asked for.
    ///
    /// [`on_cells`]: Self::on_cells
    pub known: Option<Rc<Known>>,
    /// The input and the maps.
    pub pictures: Pictures,
    /// Language and colors.
    pub settings: Settings,
    /// What is wished.
    pub on_action: Callback<Action>,
    /// Which numbers of the picture are wanted beyond those under the window, because their cells are large on the
    /// screen; `None` for none.
    pub on_cells: Callback<Option<Cells>>,
}

impl PartialEq for ViewProps {
    fn eq(&self, other: &Self) -> bool {
        let known = |it: &Self| it.known.as_ref().map(Rc::as_ptr);
        Rc::ptr_eq(&self.state, &other.state)
            && known(self) == known(other)
            && self.pictures == other.pictures
            && self.settings == other.settings
            && self.on_action == other.on_action
            && self.on_cells == other.on_cells
    }
}

/// See the module.
#[component]
pub fn View(props: &ViewProps) -> Html {
    let ViewProps { state, known, pictures, settings, on_action, on_cells } = props;
    let lang = settings.lang;
    let plane = Plane::new(state.model.layer);
    let kept_sight = use_kept(Sight::default);
    let divider = use_kept(|| None::<f64>);
    let last = use_kept(|| HALF);
    let is_walking = use_kept(|| false);
    let palette = use_palette(settings.theme);
    let whole = plane.whole();
    // Whatever moves the window, it stays in sight.
    let sight = kept_sight.following(whole, plane.window(state.place));
    use_walk(*is_walking, state, on_action, {
        let is_walking = is_walking.clone();
        Callback::from(move |()| is_walking.set(false))
    });
    let width = use_state_eq(|| 0.0);
    let cells = wanted(&plane, sight.area(whole), *width);
    {
        let on_cells = on_cells.clone();
        use_effect_of(cells, move |cells| on_cells.emit(cells.clone()));
    }
    let on_wish = {
        let (on_action, kept_sight, is_walking) = (on_action.clone(), kept_sight.clone(), is_walking.clone());
        let (place, width) = (state.place, *width);
        Callback::from(move |wish| match wish {
            Wish::Place(place) => {
                // The window is where the reader wants it.
                is_walking.set(false);
                on_action.emit(Action::Place(place));
            }
            Wish::Sight(sight) => kept_sight.set(sight),
            Wish::Zoom(factor) => {
                let about = sight.area(whole).shares(plane.window(place)).middle();
                kept_sight.set(sight.zoomed(factor, about, width, whole.width));
            }
            Wish::Walk => {
                // From the end it begins anew.
                if !*is_walking && Way::Last.from(place, &plane.layer()) == place {
                    on_action.emit(Action::Place([0; 2]));
                }
                is_walking.set(!*is_walking);
            }
        })
    };
    let on_divide = {
        let (divider, last) = (divider.clone(), last.clone());
        Callback::from(move |at| {
            divider.set(Some(at));
            last.set(at);
        })
    };
    let map = pictures.maps.get(state.map).cloned().flatten();
    let over = divider.map_or(Shown::Map, Shown::Over);
    let channels = state.params().in_channels;
    let pane = |shown: Shown| {
        let writing = match shown {
            Shown::Input => Writing::Input(known.clone(), channels),
            Shown::Map => Writing::Map(known.clone(), state.model.clone(), state.map),
            Shown::Over(_) => Writing::Nothing,
        };
        let drawing = Drawing {
            palette,
            shown,
            plane,
            sight,
            place: state.place,
            input: pictures.input.clone(),
            map: map.as_ref().map(|it| it.bitmap.clone()),
            writing,
        };
        let props = PaneProps {
            lang,
            drawing,
            is_walking: *is_walking,
            described_by: SENTENCE,
            on_wish: on_wish.clone(),
            on_divide: on_divide.clone(),
            on_width: width.setter(),
        };
        html! { <Pane ..props /> }
    };
    let step = use_step(state, known.as_deref());
    let sizes = Sizes::of(state);
    let ways = Radios {
        group: "way",
        name: lang.lens(LensLabel::Ways),
        class: "ways",
        choices: vec![
            ("way-beside".into(), lang.lens(LensLabel::Beside).into()),
            ("way-over".into(), lang.lens(LensLabel::Over).into()),
        ],
        chosen: usize::from(divider.is_some()),
        on_choice: {
            let (divider, last) = (divider.clone(), *last);
            Callback::from(move |at| divider.set((at == 1).then_some(last)))
        },
    };
    let map_name = match state.params().out_channels {
        1 => lang.label(Label::GroupOutput).to_owned(),
        _ => lang.lens_text(LensMsg::Map { oc: state.map }),
    };
    let all = el("div")
        .class("view__all")
        .child(
            el("div")
                .class("view__pictures")
                .child(
                    el("section")
                        .class("pane pane--input")
                        .child(pane_head(lang.label(Label::GroupInput).to_owned(), sizes.input, "is-input"))
                        .child(pane(Shown::Input)),
                )
                .child(
                    el("section")
                        .class("pane pane--map")
                        .child(pane_head(map_name, sizes.map, "is-output"))
                        .child(pane(over))
                        .child(map.as_ref().map(|it| legend(lang, it))),
                )
                .child(gallery(lang, pictures, state.map, on_action))
                .child(tools(lang, sight, *is_walking, ways.view(), &on_wish)),
        )
        .child(
            el("aside")
                .class("view__numbers")
                .child(html! { <Lens {lang} {step} is_spoken={!*is_walking} /> })
                .child(html! { <Kernel {lang} model={state.model.clone()} map={state.map} on_action={on_action.clone()} /> }),
        );
    el("div").class("view").child(all).into()
}

/// Shapes in words.
struct Sizes {
    input: String,
    map: String,
}

impl Sizes {
    fn of(state: &State) -> Self {
        let [height, width] = state.size;
        let [rows, columns] = state.map_size();
        Self {
            input: format!("{} × {height} × {width}", state.params().in_channels),
            map: format!("{rows} × {columns}"),
        }
    }
}

fn pane_head(name: String, size: String, class: &'static str) -> El {
    el("div").class("pane__head").child(
        el("h2")
            .class("pane__name")
            .child(el("b").class(class).child(name))
            .child(" ")
            .child(el("span").class("pane__size").child(size)),
    )
}

/// Walk, zoom, side by side or one over the other, and how to do it without them.
fn tools(lang: Lang, sight: Sight, is_walking: bool, ways: Html, on_wish: &Callback<Wish>) -> El {
    let enlarged = lang.lens_text(LensMsg::Zoomed { times: &times(sight.zoom()) });
    let walk = lang.lens(if is_walking { LensLabel::Stop } else { LensLabel::Walk });
    let zoom = |label: LensLabel, text: &'static str, factor: f64, test: &'static str| {
        button("tools__button")
            .attr("aria-label", lang.lens(label))
            .attr("title", lang.lens(label))
            .attr("data-test", test)
            .on_click(on_wish.reform(move |_: MouseEvent| Wish::Zoom(factor)))
            .child(el("span").attr("aria-hidden", "true").child(text))
    };
    el("div")
        .class("tools")
        .child(
            button("tools__button tools__walk")
                .attr("aria-label", walk)
                .attr("title", walk)
                .attr("aria-pressed", is_walking)
                .attr("data-test", "walk")
                .on_click(on_wish.reform(|_: MouseEvent| Wish::Walk))
                .child(icon(if is_walking { Icon::Pause } else { Icon::Play })),
        )
        .child(
            el("div")
                .class("tools__zoom")
                .attr("role", "group")
                .attr("aria-label", lang.lens(LensLabel::Zoom))
                .child(zoom(LensLabel::ZoomOut, "−", 1.0 / KEY_FACTOR, "zoom-out"))
                .child(
                    button("tools__button tools__times")
                        .attr("aria-label", format!("{enlarged}: {}", lang.lens(LensLabel::ZoomAll)))
                        .attr("title", lang.lens(LensLabel::ZoomAll))
                        .attr("data-test", "zoom-all")
                        .on_click(on_wish.reform(|_: MouseEvent| Wish::Sight(Sight::default())))
                        .child(enlarged),
                )
                .child(zoom(LensLabel::ZoomIn, "+", KEY_FACTOR, "zoom-in")),
        )
        .child(ways)
        .child(how_to(lang))
}

/// How many times larger: one decimal below ten.
fn times(zoom: f64) -> String {
    fixed(zoom, if zoom < 9.95 { 1 } else { 0 }).trim_end_matches(".0").to_owned()
}

/// The step at the place of the window. Until its numbers have come it is the one before, which says itself where it is:
/// so nothing flickers while the window is dragged.
#[hook]
fn use_step(state: &State, known: Option<&Known>) -> Option<Step> {
    let last = use_mut_ref(|| None::<Step>);
    let known = known.filter(|it| it.place == state.place);
    if let Some(trace) = known.and_then(|it| it.trace(&state.model, state.map)) {
        last.replace(Some(Step { model: state.model.clone(), trace: Rc::new(trace) }));
    }
    last.borrow().clone()
}

/// Lets the window walk. A tick follows the place that is then, so whatever else moves the window is not undone.
#[hook]
fn use_walk(is_walking: bool, state: &Rc<State>, on_action: &Callback<Action>, on_end: Callback<()>) {
    let now = use_mut_ref(|| state.clone());
    now.replace(state.clone());
    let on_action = on_action.clone();
    use_effect_of(is_walking, move |&is_walking| {
        is_walking.then(|| {
            let by_row = Preference::ReducedMotion.is_wanted();
            // Rows alone would fly by.
            let millis = if by_row { 10 * TICK_MILLIS } else { TICK_MILLIS };
            Interval::new(millis, move || {
                let state = now.borrow().clone();
                match tick(state.place, &state.model.layer, by_row) {
                    Some(place) => on_action.emit(Action::Place(place)),
                    None => on_end.emit(()),
                }
            })
        })
    });
}
