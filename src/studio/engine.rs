//! The worker of own pictures as a value: it is given pictures and layers, and tells what has come of them.
//!
//! The newest wish wins: a layer takes the place of the one before, in the worker too, and of numbers only the newest
//! are asked for while others are on their way. A worker that fails is started again once, with the same picture.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;

use super::messages::{Answer, Given, cells_message, layer_message, start_message};
use super::view::MapPicture;
use crate::pixels::{Table, Work};
use crate::web::bitmap::Bitmap;
use crate::web::message::{field, list};
use crate::web::service::Service;

/// The properties of the window by which the document says where the worker and the builds of its core are.
const ADDRESS: &str = "convolveAddress";
const CORES: &str = "fastAddresses";

/// How often a worker that failed is started again.
const MAX_RESTARTS: u32 = 1;

/// What has come of what was asked for.
#[derive(Debug)]
pub(super) enum News {
    /// It computes, with this build of the core.
    Ready(String),
    /// A picture can be computed with; that of this number.
    Picture { id: u32, size: [usize; 2] },
    /// The browser cannot read the picture of this number. The former is still there.
    Refused { id: u32 },
    /// The input as it is seen.
    Input(Rc<Bitmap>),
    /// A map.
    Map(usize, MapPicture),
    /// All maps are painted.
    Done,
    /// Numbers of the picture at places, and what the core gives at a place of the output.
    Cells { cells: Vec<u32>, values: Vec<f32>, outputs: Vec<f32>, place: [usize; 2] },
    /// It failed and was started again. Another failure is the end.
    Restarted,
    /// It cannot be started here, or failed again.
    Dead,
}

/// The worker. Clones are the same one; it ends with the last.
#[derive(Clone)]
pub(super) struct Engine(Rc<RefCell<Inner>>);

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine")
    }
}

struct Inner {
    service: Option<Service>,
    restarts: u32,
    tell: Rc<dyn Fn(News)>,
    next_id: u32,
    /// The picture that is shown, and one that is on its way: what a new worker is given.
    shown: Option<(u32, Given)>,
    coming: Option<(u32, Given)>,
    layer: Option<JsValue>,
    /// The number of the layer that was asked for last.
    layer_id: u32,
    /// Whether a picture of a film is on its way and not yet painted.
    is_filming: bool,
    /// Numbers that are on their way, and those that are wanted after them.
    asked: Option<u32>,
    wanted: Option<(Vec<u32>, [usize; 2])>,
}

impl Engine {
    /// Starts the worker. `tell` hears what comes of it.
    pub(super) fn new(tell: impl Fn(News) + 'static) -> Self {
        let engine = Self(Rc::new(RefCell::new(Inner {
            service: None,
            restarts: 0,
            tell: Rc::new(tell),
            next_id: 1,
            shown: None,
            coming: None,
            layer: None,
            layer_id: 0,
            is_filming: false,
            asked: None,
            wanted: None,
        })));
        if engine.start().is_none() {
            engine.tell(News::Dead);
        }
        engine
    }

    /// Gives it a picture. Returns its number.
    pub(super) fn show(&self, given: Given) -> u32 {
        let mut inner = self.0.borrow_mut();
        let id = inner.next();
        inner.post_picture(id, &given);
        if matches!(given, Given::Frame { .. }) {
            inner.is_filming = true;
            // A bitmap is given once, so a new worker waits for the next picture of the film.
            inner.coming = None;
        } else {
            inner.coming = Some((id, given));
        }
        id
    }

    /// Whether the last picture of a film has been painted, so that the next may come.
    pub(super) fn is_free(&self) -> bool {
        let inner = self.0.borrow();
        inner.service.is_some() && !inner.is_filming
    }

    /// Asks for a layer over the picture, in the place of the one before.
    pub(super) fn compute(&self, work: &Work, tables: [&Table; 2], look: &str, is_live: bool) {
        let mut inner = self.0.borrow_mut();
        let id = inner.next();
        let message = layer_message(id, work, tables, look, is_live);
        inner.layer_id = id;
        inner.post(&message);
        inner.layer = Some(message);
    }

    /// Asks for numbers of the picture, and for the output at a place.
    pub(super) fn ask(&self, cells: Vec<u32>, place: [usize; 2]) {
        let mut inner = self.0.borrow_mut();
        inner.wanted = Some((cells, place));
        if inner.asked.is_none() {
            inner.ask_wanted();
        }
    }

    fn tell(&self, news: News) {
        // Whoever hears it may ask for something at once.
        let tell = self.0.borrow().tell.clone();
        tell(news);
    }

    /// Starts a worker and gives it all that the last one had.
    fn start(&self) -> Option<()> {
        let window = web_sys::window()?;
        let address = field(&window, ADDRESS).as_string()?;
        let this = Rc::downgrade(&self.0);
        let heard = this.clone();
        let on_message = move |message: JsValue| {
            if let (Some(engine), Some(answer)) = (Self::of(&heard), Answer::read(&message)) {
                engine.hear(answer);
            }
        };
        let on_death = move || {
            if let Some(engine) = Self::of(&this) {
                engine.fail();
            }
        };
        let service = Service::start(&address, on_message, on_death).ok()?;
        service.post(&start_message(&field(&window, CORES)), &list(&[])).ok()?;
        let mut inner = self.0.borrow_mut();
        inner.service = Some(service);
        (inner.asked, inner.is_filming) = (None, false);
        let newest = inner.coming.clone().or_else(|| inner.shown.clone());
        if let Some((id, given)) = newest {
            inner.post_picture(id, &given);
        }
        if let Some(layer) = inner.layer.clone() {
            inner.post(&layer);
        }
        inner.ask_wanted();
        Some(())
    }

    fn of(inner: &Weak<RefCell<Inner>>) -> Option<Self> {
        inner.upgrade().map(Self)
    }

    fn fail(&self) {
        let can_restart = {
            let mut inner = self.0.borrow_mut();
            inner.service = None;
            inner.restarts += 1;
            inner.restarts <= MAX_RESTARTS
        };
        let news = if can_restart && self.start().is_some() { News::Restarted } else { News::Dead };
        self.tell(news);
    }

    fn hear(&self, answer: Answer) {
        let news = {
            let mut inner = self.0.borrow_mut();
            match answer {
                Answer::Ready(core) => News::Ready(core),
                Answer::Picture { id, size } => {
                    if let Some(coming) = inner.coming.take_if(|it| it.0 == id) {
                        inner.shown = Some(coming);
                    }
                    News::Picture { id, size }
                }
                Answer::Refused { id } => {
                    inner.coming.take_if(|it| it.0 == id);
                    inner.is_filming = false;
                    News::Refused { id }
                }
                Answer::Input(bitmap) => News::Input(bitmap),
                Answer::Map(index, picture) => News::Map(index, picture),
                Answer::Done { id } => {
                    inner.is_filming = false;
                    if id != inner.layer_id {
                        return;
                    }
                    News::Done
                }
                Answer::Cells { id, cells, values, outputs, place } => {
                    if inner.asked != Some(id) {
                        return;
                    }
                    inner.asked = None;
                    inner.ask_wanted();
                    News::Cells { cells, values, outputs, place }
                }
                Answer::Failed(why) => {
                    web_sys::console::warn_1(&why.into());
                    drop(inner);
                    self.fail();
                    return;
                }
            }
        };
        self.tell(news);
    }
}

impl Inner {
    const fn next(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id = self.next_id.wrapping_add(1);
        id
    }

    fn post(&self, message: &JsValue) {
        if let Some(service) = &self.service {
            // Numbers, texts and files can all be copied.
            let _ = service.post(message, &list(&[]));
        }
    }

    fn post_picture(&self, id: u32, given: &Given) {
        let (message, handed_over) = given.message(id);
        if let Some(service) = &self.service {
            // It fails for a bitmap that has gone already: then there is no picture, and the next one comes.
            let _ = service.post(&message, &handed_over);
        }
    }

    fn ask_wanted(&mut self) {
        if let Some((cells, place)) = self.wanted.take() {
            let id = self.next();
            self.asked = Some(id);
            self.post(&cells_message(id, &cells, place));
        }
    }
}
