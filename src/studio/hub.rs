//! Where pictures come in: files, samples, drawings and the camera go to the worker, and what comes back to the desk.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File};
use yew::prelude::*;

use super::camera::{CameraState, notice};
use super::desk::{Desk, DeskAction, Heard, Notice};
use super::engine::{Engine, News};
use super::messages::Given;
use super::open::{self, Opened};
use crate::pixels::{Action, BadFile, Channels, Kind, PAD_SIDE, Pad, Sample, Source, Table, Work};
use crate::web::camera::{Camera, Facing};
use crate::words::StudioLabel;

/// See the module. Clones are the same one.
#[derive(Clone)]
pub(super) struct Hub(Rc<Inner>);

impl PartialEq for Hub {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Inner {
    desk: UseReducerDispatcher<Desk>,
    engine: RefCell<Option<Engine>>,
    /// What is known of the pictures that were given to the worker, by their numbers. That of the newest stays, since a
    /// worker that is started again gets it once more.
    given: RefCell<Vec<(u32, Coming)>>,
    camera: RefCell<Option<Camera>>,
    /// It grows with each source that is chosen: what takes long and comes late is dropped.
    turn: Cell<u32>,
    /// What waits until all maps of a picture of the camera are there.
    held: RefCell<Vec<Heard>>,
}

/// What is known of a picture.
#[derive(Clone, Debug)]
struct Coming {
    source: Source,
    /// Height and width in its file.
    natural: Option<[usize; 2]>,
    channels: Option<Channels>,
    kind: Option<(Kind, Rc<str>)>,
}

impl Coming {
    const fn new(source: Source) -> Self {
        Self { source, natural: None, channels: None, kind: None }
    }

    /// What is said to the state once the worker has the picture.
    fn action(&self, size: [usize; 2]) -> Action {
        // A picture that was taken with the phone upright has sides that are exchanged.
        let natural = self.natural.map(|[height, width]| match (height > width) == (size[0] > size[1]) {
            true => [height, width],
            false => [width, height],
        });
        let reduced_from = natural.filter(|it| it[0] > size[0] || it[1] > size[1]);
        Action::Show { source: self.source.clone(), size, reduced_from, channels: self.channels }
    }
}

impl Hub {
    pub(super) fn new(desk: UseReducerDispatcher<Desk>) -> Self {
        Self(Rc::new(Inner {
            desk,
            engine: RefCell::default(),
            given: RefCell::default(),
            camera: RefCell::default(),
            turn: Cell::new(0),
            held: RefCell::default(),
        }))
    }

    /// Starts the worker.
    pub(super) fn start(&self) {
        let hub = Rc::downgrade(&self.0);
        let engine = Engine::new(move |news| {
            if let Some(inner) = hub.upgrade() {
                Self(inner).hear(news);
            }
        });
        *self.0.engine.borrow_mut() = Some(engine);
    }

    /// Ends the worker and the camera.
    pub(super) fn end(&self) {
        self.0.turn.set(self.0.turn.get().wrapping_add(1));
        self.0.camera.take();
        self.0.engine.take();
    }

    /// Does something with the state.
    pub(super) fn act(&self, action: Action) {
        self.send(DeskAction::Do(action));
    }

    pub(super) fn send(&self, action: DeskAction) {
        self.0.desk.dispatch(action);
    }

    fn say(&self, label: StudioLabel) {
        self.send(DeskAction::Say(Some(Notice::Label(label))));
    }

    /// Asks for a layer over the picture.
    pub(super) fn compute(&self, work: &Work, tables: [&Table; 2], look: &str, is_live: bool) {
        if let Some(engine) = &*self.0.engine.borrow() {
            engine.compute(work, tables, look, is_live);
        }
    }

    /// Asks for numbers of the picture, and for the output at a place.
    pub(super) fn ask(&self, cells: Vec<u32>, place: [usize; 2]) {
        if let Some(engine) = &*self.0.engine.borrow() {
            engine.ask(cells, place);
        }
    }

    /// Shows a sample.
    pub(super) fn show_sample(&self, sample: Sample) {
        self.begin();
        match sample.bytes() {
            Some(bytes) => {
                self.give(&Given::Pixels(bytes.into(), sample.size()), Coming::new(Source::Sample(sample)));
            }
            None => self.fetch_sample(sample),
        }
    }

    /// Shows the sample that is a file of the page.
    fn fetch_sample(&self, sample: Sample) {
        let turn = self.next_turn();
        self.send(DeskAction::SetReading(true));
        let hub = self.clone();
        spawn_local(async move {
            let file = open::photograph().await;
            if hub.0.turn.get() != turn {
                return;
            }
            match file {
                Some(file) => hub.give(&Given::File(file, None), Coming::new(Source::Sample(sample))),
                None => {
                    hub.send(DeskAction::SetReading(false));
                    hub.say(StudioLabel::NotFetched);
                }
            }
        });
    }

    /// Shows a drawing.
    pub(super) fn show_pad(&self, pad: &Pad) {
        self.begin();
        let given = Given::Pixels(pad.bytes().into(), [PAD_SIDE; 2]);
        self.give(&given, Coming::new(Source::Pad));
    }

    /// Opens a file. Its former picture stays until the new one is there.
    pub(super) fn open(&self, file: File, is_pasted: bool) {
        let name: Rc<str> = file.name().into();
        let source = if is_pasted { Source::Pasted } else { Source::File(name.clone()) };
        self.open_blob(file.into(), name, source);
    }

    /// What was dropped is no file.
    pub(super) fn refuse_drop(&self) {
        self.say(StudioLabel::NothingDropped);
    }

    fn open_blob(&self, file: Blob, name: Rc<str>, source: Source) {
        let turn = self.next_turn();
        self.send(DeskAction::Say(None));
        self.send(DeskAction::SetReading(true));
        let hub = self.clone();
        spawn_local(async move {
            let opened = open::open(&file, &name).await;
            if hub.0.turn.get() != turn {
                return;
            }
            match opened {
                Ok(Opened::Picture { kind, size, first }) => {
                    hub.stop_camera();
                    let natural = size.map(|[width, height]| [height as usize, width as usize]);
                    let coming = Coming { natural, kind: Some((kind, name)), ..Coming::new(source) };
                    hub.give(&Given::File(file, first), coming);
                }
                Ok(Opened::Numbers { values, channels, size }) => {
                    hub.stop_camera();
                    let coming = Coming { channels: Some(channels), ..Coming::new(Source::Numbers(name)) };
                    hub.give(&Given::Planes(values.into(), channels, size), coming);
                }
                Ok(Opened::Layer(content)) => {
                    hub.send(DeskAction::SetReading(false));
                    hub.act(Action::UseLayer(content));
                }
                Err(refusal) => {
                    hub.send(DeskAction::SetReading(false));
                    hub.act(Action::Refuse(refusal));
                }
            }
        });
    }

    /// Asks for the camera and shows its pictures until it is stopped.
    pub(super) fn start_camera(&self, facing: Facing) {
        let turn = self.next_turn();
        self.0.camera.take();
        self.send(DeskAction::Say(None));
        self.send(DeskAction::SetReading(false));
        self.send(DeskAction::SetCamera(CameraState::Asking(facing)));
        let hub = self.clone();
        spawn_local(async move {
            let ended = hub.clone();
            let camera = Camera::start(facing, move || ended.lose_camera()).await;
            // Whoever chose something else meanwhile wants no camera: it goes out at once.
            if hub.0.turn.get() != turn {
                return;
            }
            match camera {
                Ok(camera) => hub.run_camera(camera, facing),
                Err(error) => {
                    hub.send(DeskAction::SetCamera(CameraState::Off));
                    hub.send(DeskAction::Say(Some(notice(error))));
                }
            }
        });
    }

    fn run_camera(&self, camera: Camera, facing: Facing) {
        let is_mirrored = camera.is_mirrored();
        let [asks, shows] = [Rc::downgrade(&self.0), Rc::downgrade(&self.0)];
        let is_wanted = move || {
            // A page that is not seen computes nothing.
            let is_seen = crate::web::dom::document().is_some_and(|document| !document.hidden());
            let is_free =
                asks.upgrade().is_some_and(|it| it.engine.borrow().as_ref().is_some_and(Engine::is_free));
            is_seen && is_free
        };
        camera.on_picture(is_wanted, move |bitmap| {
            if let Some(inner) = shows.upgrade() {
                Self(inner).give(&Given::Frame { bitmap, is_mirrored }, Coming::new(Source::Camera));
            }
        });
        *self.0.camera.borrow_mut() = Some(camera);
        self.send(DeskAction::SetCamera(CameraState::On(facing)));
    }

    /// Stops the camera. Its last picture stays.
    pub(super) fn stop_camera(&self) {
        if self.0.camera.take().is_some() {
            self.release();
        }
        self.send(DeskAction::SetCamera(CameraState::Off));
    }

    fn lose_camera(&self) {
        if self.0.camera.take().is_some() {
            self.release();
            self.send(DeskAction::SetCamera(CameraState::Off));
            self.say(StudioLabel::CameraUnplugged);
        }
    }

    /// Another source was chosen: the camera goes out, and what is on its way is not waited for.
    fn begin(&self) {
        self.next_turn();
        self.stop_camera();
        self.send(DeskAction::Say(None));
        self.send(DeskAction::SetReading(false));
    }

    fn next_turn(&self) -> u32 {
        let turn = self.0.turn.get().wrapping_add(1);
        self.0.turn.set(turn);
        turn
    }

    fn give(&self, given: &Given, coming: Coming) {
        let id = self.0.engine.borrow().as_ref().map(|engine| engine.show(given.clone()));
        if let Some(id) = id {
            let mut all = self.0.given.borrow_mut();
            // Pictures of the camera are many, and each is there before the next one is given.
            all.retain(|it| it.1.source != Source::Camera && it.1.source != coming.source);
            all.push((id, coming));
        }
    }

    /// Takes what the worker says, and tells the desk: of a camera all at once, so that the page is made anew once for
    /// each of its pictures.
    fn hear(&self, news: News) {
        let is_over = matches!(news, News::Done);
        let heard = match news {
            News::Picture { id, size } => match self.known(id) {
                Some(coming) => Heard::Picture(coming.action(size)),
                None => return,
            },
            News::Refused { id } => Heard::Refused(self.known(id).and_then(|coming| {
                let (kind, name) = coming.kind?;
                let why = if kind.is_read_everywhere() {
                    BadFile::Broken(kind)
                } else {
                    BadFile::NotReadHere(kind)
                };
                Some(Action::refuse_file(why, &name))
            })),
            news => Heard::News(Box::new(news)),
        };
        let waits = matches!(&heard, Heard::News(news) if matches!(**news, News::Input(_) | News::Map(..)));
        self.0.held.borrow_mut().push(heard);
        if self.0.camera.borrow().is_none() || is_over || !waits {
            self.release();
        }
    }

    fn release(&self) {
        let held = self.0.held.take();
        if !held.is_empty() {
            self.send(DeskAction::Heard(held));
        }
    }

    fn known(&self, id: u32) -> Option<Coming> {
        self.0.given.borrow().iter().find(|it| it.0 == id).map(|it| it.1.clone())
    }
}
