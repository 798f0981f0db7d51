//! What lives as long as the canvas: painter, player, observer, and the frame that is due.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use gloo_render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlCanvasElement, ResizeObserver};
use yew::{NodeRef, UseStateSetter};

use super::turning::Turning;
use crate::app::{Action, AppState, Player, Theme};
use crate::figure::{Cursor, Figure, Shown, Target, Turn};
use crate::render::canvas::CanvasPainter;
use crate::scene::{Frame, Motion, Moving, Palette, Picture, Point, Size, can_turn};
use crate::ui::dispatch::Dispatch;
use crate::web::dom;
use crate::web::media::Preference;

/// At rest the window takes this pace from one place to the next.
const STEPPING_PACE_PER_SEC: f64 = 1.0;

/// Size of the page's type, in CSS pixels, at which a picture is drawn in CSS pixels.
const USUAL_TYPE_SIZE: f32 = 16.0;
/// Room for the editor of a cell and the space around it, in pixels of the picture.
const EDITOR_SIZE: Size = Size { width: 220.0, height: 96.0 };
/// Height of the narrowest projector, as a share of its width.
const NARROWEST_PROJECTOR: f32 = 0.75;
/// Distance of the editor from the border of the stage.
const EDITOR_GAP: f32 = 8.0;

/// A [`Core`] that frames, observers and handlers share; empty before the first effect and after unmounting.
pub(super) type Shared = Rc<RefCell<Option<Core>>>;

/// See the module.
pub(super) struct Core {
    canvas: HtmlCanvasElement,
    editor_at: UseStateSetter<(f64, f64)>,
    painter: CanvasPainter,
    dispatch: Dispatch,
    state: Rc<AppState>,
    /// Cells that are lit.
    lit: Rc<[Target]>,
    picture: Option<Picture>,
    /// The picture before, which is seen until there is another.
    before: Option<Picture>,
    /// Whether it shows the same numbers: then what has not changed is drawn again.
    has_same_numbers: bool,
    /// Room of the picture, in its own pixels.
    size: Size,
    /// CSS pixels that one pixel of the picture takes: the picture grows with the type of the page.
    scale: f32,
    /// The least size of a number in a cell, as a share of the window's height, and in pixels of the picture.
    least_number: [f32; 2],
    player: Player,
    /// Where the window comes from.
    from: Cursor,
    progress: f32,
    turning: Turning,
    /// How the volume was turned when the picture was made, and whether it was on its way.
    turned: (Turn, bool),
    /// Whether there are arrows to padding under the window; `None` while it moves.
    has_arrows: Option<bool>,
    /// Where that is told.
    tell_arrows: UseStateSetter<bool>,
    told_arrows: bool,
    /// The end of a step has been sent and not answered yet.
    is_waiting: bool,
    last_frame_millis: Option<f64>,
    frame: Option<AnimationFrame>,
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
    _on_dark: Option<EventListener>,
}

impl Drop for Core {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Core {
    pub(super) fn new(
        shared: &Shared,
        canvas: &NodeRef,
        editor_at: UseStateSetter<(f64, f64)>,
        state: Rc<AppState>,
        dispatch: Dispatch,
        tell_arrows: UseStateSetter<bool>,
        least_number: f32,
    ) -> Result<Self, JsValue> {
        let canvas: HtmlCanvasElement = canvas.cast().ok_or("the stage has no canvas")?;
        let weak = Rc::downgrade(shared);
        let on_resize = Closure::<dyn FnMut()>::new({
            let weak = weak.clone();
            // At once: the browser has laid out and not painted yet, so that no frame shows the old size.
            move || {
                Self::with(&weak, |core| {
                    core.measure();
                    core.try_paint();
                });
            }
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref())?;
        if let Some(parent) = canvas.parent_element() {
            observer.observe(&parent);
        }
        let on_dark = Preference::Dark.on_change(move |_| Self::with(&weak, |_| {}));
        let mut core = Self {
            painter: CanvasPainter::new(canvas.clone())?,
            canvas,
            editor_at,
            dispatch,
            from: state.figure.shown.cursor,
            turning: Turning::new(state.figure.shown.turn),
            turned: (state.figure.shown.turn, false),
            state,
            lit: Rc::default(),
            picture: None,
            before: None,
            has_same_numbers: false,
            size: Size::default(),
            scale: 1.0,
            least_number: [least_number, 0.0],
            player: Player::default(),
            progress: 1.0,
            has_arrows: None,
            tell_arrows,
            told_arrows: false,
            is_waiting: false,
            last_frame_millis: None,
            frame: None,
            observer,
            _on_resize: on_resize,
            _on_dark: on_dark,
        };
        core.measure();
        Ok(core)
    }

    /// Lets something happen to the core if it is still there, and paints.
    fn with(weak: &Weak<RefCell<Option<Self>>>, change: impl FnOnce(&mut Self)) {
        let Some(shared) = weak.upgrade() else { return };
        if let Ok(mut core) = shared.try_borrow_mut()
            && let Some(core) = core.as_mut()
        {
            change(core);
        }
        Self::request_frame(&shared);
    }

    /// Takes the size of the place there is.
    fn measure(&mut self) {
        if let Some(parent) = self.canvas.parent_element() {
            let scale = dom::type_size().map_or(1.0, |size| size / USUAL_TYPE_SIZE);
            let [width, height] = [parent.client_width(), parent.client_height()].map(|it| it as f32 / scale);
            let size = Size { width, height };
            let [share, least] = self.least_number;
            let [width, height] = dom::window_size();
            // What is narrower than any projector is held in a hand.
            let least_now = share * height.min(width * NARROWEST_PROJECTOR) / scale;
            if size != self.size || scale != self.scale || least_now != least {
                (self.size, self.scale, self.least_number) = (size, scale, [share, least_now]);
                self.redraw();
            }
        }
    }

    /// Shows another state: the window glides to the next place, and jumps to any other.
    pub(super) fn show(shared: &Shared, state: Rc<AppState>, lit: Rc<[Target]>) {
        if let Some(core) = shared.borrow_mut().as_mut() {
            core.lit = lit;
            core.take(state);
        }
        Self::request_frame(shared);
    }

    fn take(&mut self, state: Rc<AppState>) {
        let before = std::mem::replace(&mut self.state, state);
        let after = self.state.clone();
        self.is_waiting = false;
        let same_numbers = Rc::ptr_eq(&before.model, &after.model);
        let is_same_picture = same_numbers
            && Rc::ptr_eq(&before.figure, &after.figure)
            && before.settings.lang == after.settings.lang;
        if !is_same_picture {
            self.redraw();
        }
        if !same_numbers {
            self.has_same_numbers = false;
        }
        let is_still = Preference::ReducedMotion.is_wanted();
        let is_same_view =
            before.figure.shown.view == after.figure.shown.view && can_turn(&after.figure.shown);
        self.turning.go_to(after.figure.shown.turn, is_still || !is_same_view || !same_numbers);
        let (from, to) = (before.figure.shown.cursor, after.figure.shown.cursor);
        if from != to {
            let layer = &after.model.layer;
            let is_next = same_numbers
                && from.taps_done.is_some() == to.taps_done.is_some()
                && from.tick(layer).abs_diff(to.tick(layer)) == 1;
            self.from = if is_next && !is_still { from } else { to };
            self.progress = if self.from == to { 1.0 } else { 0.0 };
            self.player.begin();
        } else if after.is_playing && !before.is_playing {
            self.player.begin();
        }
        if !same_numbers {
            (self.from, self.progress) = (to, 1.0);
        }
    }

    /// Asks for one frame, if none is due.
    pub(super) fn request_frame(shared: &Shared) {
        let mut guard = shared.borrow_mut();
        let Some(core) = guard.as_mut() else { return };
        if core.frame.is_none() {
            let weak = Rc::downgrade(shared);
            core.frame = Some(request_animation_frame(move |millis| {
                if let Some(shared) = weak.upgrade() {
                    Self::on_frame(&shared, millis);
                }
            }));
        }
    }

    fn on_frame(shared: &Shared, millis: f64) {
        let step_is_over = match shared.borrow_mut().as_mut() {
            Some(core) => {
                core.frame = None;
                core.advance(millis)
            }
            None => return,
        };
        let (dispatch, goes_on, arrows) = match shared.borrow_mut().as_mut() {
            Some(core) => {
                let goes_on = core.changes_with_time() || core.is_unfinished();
                (core.dispatch.clone(), goes_on, core.news_of_arrows())
            }
            None => return,
        };
        if let Some((tell, has_arrows)) = arrows {
            tell.set(has_arrows);
        }
        if step_is_over {
            dispatch.send(Action::Advance);
        }
        if goes_on {
            Self::request_frame(shared);
        }
    }

    /// Whether there are arrows, where that is another answer than the last, and whom to tell it.
    fn news_of_arrows(&mut self) -> Option<(UseStateSetter<bool>, bool)> {
        let has_arrows = self.has_arrows.filter(|&it| it != self.told_arrows)?;
        self.told_arrows = has_arrows;
        Some((self.tell_arrows.clone(), has_arrows))
    }

    /// Lets time pass and paints. True where the step is over.
    fn advance(&mut self, millis: f64) -> bool {
        let is_moving = self.state.is_playing || self.progress < 1.0;
        let goes_on = self.changes_with_time();
        let passed = self.last_frame_millis.filter(|_| goes_on).map_or(0.0, |last| millis - last);
        self.last_frame_millis = goes_on.then_some(millis);
        self.turning.tick(passed);
        let pace = match self.state.is_playing {
            true => self.state.settings.speed.steps_per_sec(),
            false => STEPPING_PACE_PER_SEC,
        };
        let mut is_over = false;
        if is_moving {
            let tick = self.player.tick(passed, pace);
            if self.progress < 1.0 && tick.progress >= 1.0 {
                // The cell is filled when the window arrives.
                self.redraw();
            }
            self.progress = if self.from == self.state.figure.shown.cursor { 1.0 } else { tick.progress };
            is_over = self.state.is_playing && tick.is_over && !self.is_waiting;
            self.is_waiting |= is_over;
        }
        self.try_paint();
        is_over
    }

    /// Paints, and tells the console where the browser refuses.
    fn try_paint(&mut self) {
        if let Err(error) = self.paint() {
            web_sys::console::error_1(&error);
        }
    }

    /// Has the picture drawn anew at the next frame.
    fn redraw(&mut self) {
        if let Some(picture) = self.picture.take() {
            self.before = Some(picture);
            self.has_same_numbers = true;
        }
    }

    /// Whether there is more to compute than was possible in one frame.
    fn is_unfinished(&self) -> bool {
        self.picture.as_ref().is_some_and(|picture| !picture.is_complete)
    }

    /// Whether the next frame differs from this one though nothing happens.
    fn changes_with_time(&self) -> bool {
        self.state.is_playing || self.progress < 1.0 || self.turning.is_on_its_way()
    }

    fn paint(&mut self) -> Result<(), JsValue> {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            return Ok(());
        }
        let state = self.state.clone();
        // On the way the volume is seen from where no figure says.
        let turn = self.turning.shown();
        let turned = (state.figure.shown.turn != turn).then(|| Figure {
            content: state.figure.content.clone(),
            shown: Shown { turn, ..state.figure.shown },
        });
        let frame = Frame {
            figure: turned.as_ref().unwrap_or(&state.figure),
            model: &state.model,
            size: self.size,
            lang: state.settings.lang,
            has_arrived: self.progress >= 1.0,
        };
        // Drawn in full at rest, and where what it shows is new.
        let is_turning = self.turning.is_turning();
        let is_same = self.turned == (turn, is_turning);
        self.turned = (turn, is_turning);
        if self.is_unfinished() || (!is_same && !is_turning) {
            self.redraw();
        }
        let before = self.before.as_ref().filter(|_| self.has_same_numbers);
        let least = self.least_number[1];
        let picture = self.picture.get_or_insert_with(|| Picture::following(&frame, before).readable(least));
        if !is_same && is_turning {
            *picture = picture.turned(&frame).readable(least);
        }
        let pointed: Vec<Target> = [state.selected, state.hover].into_iter().flatten().collect();
        let motion = Motion { from: self.from, progress: self.progress };
        let mut moving: Moving = picture.moving(&frame, motion, &pointed).readable(least);
        picture.light(&self.lit, motion, &mut moving);
        self.has_arrows = (self.progress >= 1.0 && !is_turning).then_some(moving.has_copies);
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let ratio = ratio * f64::from(self.scale);
        let palette = match state.settings.theme {
            Theme::Light => Palette::Light,
            Theme::Dark => Palette::Dark,
            Theme::Projector => Palette::Projector,
            Theme::Auto if Preference::Dark.is_wanted() => Palette::Dark,
            Theme::Auto => Palette::Light,
        };
        if is_turning {
            self.painter.paint_passing(picture, &moving, ratio, palette)?;
        } else {
            self.painter.paint(picture, &moving, ratio, palette)?;
        }
        if let Some(at) = self.editor_place() {
            self.editor_at.set(at);
        }
        Ok(())
    }

    /// Where the editor of the selected cell has room: the middle of its upper edge, below the cell or above it.
    fn editor_place(&self) -> Option<(f64, f64)> {
        let corners = self.picture.as_ref()?.corners_of(self.state.selected?)?;
        let center = corners[0].lerp(corners[2], 0.5);
        let [top, bottom] = [f32::min, f32::max]
            .map(|pick| corners.iter().map(|corner| corner.y).reduce(pick).unwrap_or(center.y));
        let half = EDITOR_SIZE.width / 2.0 + EDITOR_GAP;
        let x = center.x.min(self.size.width - half).max(half);
        let fits_below = bottom + EDITOR_SIZE.height <= self.size.height;
        let y = if fits_below { bottom } else { (top - EDITOR_SIZE.height).max(0.0) };
        Some([x, y].map(|it| (it * self.scale).round().into()).into())
    }

    /// How the volume is turned now.
    pub(super) const fn turning(&mut self) -> &mut Turning {
        &mut self.turning
    }

    /// What lies at a place of the window.
    pub(super) fn target_at(&self, [x, y]: [f32; 2]) -> Option<Target> {
        let canvas = self.canvas.get_bounding_client_rect();
        let picture = self.picture.as_ref().or(self.before.as_ref())?;
        let [x, y] = [x - canvas.left() as f32, y - canvas.top() as f32].map(|it| it / self.scale);
        picture.target_at(Point::new(x, y))
    }
}
