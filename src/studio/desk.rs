//! What the document knows: the state, what the worker has painted, and what is said.

use std::rc::Rc;

use yew::Reducible;

use super::camera::CameraState;
use super::engine::News;
use super::view::MapPicture;
use crate::app::{Settings, Theme};
use crate::pixels::{Action, Known, Source, State, reduce};
use crate::web::bitmap::Bitmap;
use crate::words::{Lang, StudioLabel};

/// What the worker has painted, of the state or of the one just before it.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// The picture as the layer sees it: in color or grey.
    pub(super) input: Option<Rc<Bitmap>>,
    /// Each map that has been painted.
    pub(super) maps: Vec<Option<MapPicture>>,
    /// Numbers around the window.
    pub(super) known: Option<Rc<Known>>,
    /// It grows with each picture.
    pub(super) version: u32,
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: Option<&Rc<Bitmap>>, other: Option<&Rc<Bitmap>>| {
            one.map(Rc::as_ptr) == other.map(Rc::as_ptr)
        };
        same(self.input.as_ref(), other.input.as_ref())
            && self.maps == other.maps
            && self.known.as_ref().map(Rc::as_ptr) == other.known.as_ref().map(Rc::as_ptr)
            && self.version == other.version
    }
}

/// How it stands with the worker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Status {
    /// It is fetched.
    #[default]
    Starting,
    /// It computes, with this build of the core.
    Ready(Rc<str>),
    /// It does not work here.
    Dead,
}

/// All that the document knows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Desk {
    /// What it shows.
    pub(super) state: Rc<State>,
    /// What the worker has painted.
    pub(super) seen: Seen,
    /// How it stands with the worker.
    pub(super) status: Status,
    /// Language and colors.
    pub(super) settings: Settings,
    /// What was said last beyond what the state says.
    pub(super) notice: Option<Notice>,
    /// The camera.
    pub(super) camera: CameraState,
    /// Whether a picture is being read.
    pub(super) is_reading: bool,
    /// Whether the drawing pad is open.
    pub(super) is_pad_open: bool,
}

/// A sentence beyond those of the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// One without arguments.
    Label(StudioLabel),
    /// Why the camera does not start, in the browser's words.
    CameraFails(Rc<str>),
}

/// What happens to it.
#[derive(Debug)]
pub(super) enum DeskAction {
    /// Something that is done to the state.
    Do(Action),
    /// What has come from the worker, all at once.
    Heard(Vec<Heard>),
    /// A language.
    SetLang(Lang),
    /// Colors.
    SetTheme(Theme),
    /// Something is said, or nothing any more.
    Say(Option<Notice>),
    /// The camera is another.
    SetCamera(CameraState),
    /// A picture is being read, or not any more.
    SetReading(bool),
    /// Opens or closes the drawing pad.
    SetPadOpen(bool),
}

/// What has come from the worker, with what the document knows of it.
#[derive(Debug)]
pub(super) enum Heard {
    /// News as they are.
    News(Box<News>),
    /// A picture that can be computed with.
    Picture(Action),
    /// A picture that was refused, and why.
    Refused(Option<Action>),
}

impl Desk {
    /// At the beginning.
    pub(super) fn new(state: State, settings: Settings) -> Self {
        Self {
            state: Rc::new(state),
            seen: Seen::default(),
            status: Status::default(),
            settings,
            notice: None,
            camera: CameraState::default(),
            is_reading: false,
            is_pad_open: false,
        }
    }

    fn act(&mut self, action: Action) {
        if let Some(next) = reduce(&self.state, action) {
            if next.size != self.state.size {
                // Pictures of another size do not lie where the state says.
                self.seen.input = None;
                self.seen.maps.clear();
                self.seen.known = None;
            }
            self.seen.maps.truncate(next.params().out_channels);
            self.state = Rc::new(next);
        }
    }

    fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Picture(action) => {
                self.seen.version = self.seen.version.wrapping_add(1);
                self.is_reading = false;
                self.act(action);
            }
            Heard::Refused(action) => {
                self.is_reading = false;
                if let Some(action) = action {
                    self.act(action);
                }
            }
            Heard::News(news) => self.take(*news),
        }
    }

    fn take(&mut self, news: News) {
        match news {
            News::Ready(core) => self.status = Status::Ready(core.into()),
            News::Input(bitmap) => {
                let [height, width] = self.state.size;
                if (bitmap.height() as usize, bitmap.width() as usize) == (height, width) {
                    self.seen.input = Some(bitmap);
                }
            }
            News::Map(index, picture) => {
                let [height, width] = self.state.map_size();
                let fits =
                    (picture.bitmap.height() as usize, picture.bitmap.width() as usize) == (height, width);
                if fits && index < self.state.params().out_channels {
                    if self.seen.maps.len() <= index {
                        self.seen.maps.resize(index + 1, None);
                    }
                    self.seen.maps[index] = Some(picture);
                }
            }
            News::Cells { cells, values, outputs, place } => {
                if !values.is_empty() {
                    let known = Known::new(&self.state.model.layer, &cells, &values, place, outputs);
                    self.seen.known = Some(Rc::new(known));
                }
            }
            News::Restarted => self.notice = Some(Notice::Label(StudioLabel::Restarted)),
            News::Dead => self.status = Status::Dead,
            News::Done | News::Picture { .. } | News::Refused { .. } => {}
        }
    }

    /// Whether the picture is that of the camera as it is now.
    pub(super) fn is_live(&self) -> bool {
        self.state.source == Source::Camera && self.camera.is_on()
    }
}

impl Reducible for Desk {
    type Action = DeskAction;

    fn reduce(self: Rc<Self>, action: DeskAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            DeskAction::Do(action) => {
                // What is said of what was tried before is over.
                next.notice = None;
                next.act(action);
            }
            DeskAction::Heard(all) => all.into_iter().for_each(|heard| next.hear(heard)),
            DeskAction::SetLang(lang) => next.settings.lang = lang,
            DeskAction::SetTheme(theme) => next.settings.theme = theme,
            DeskAction::Say(notice) => next.notice = notice,
            DeskAction::SetCamera(camera) => next.camera = camera,
            DeskAction::SetReading(is_reading) => next.is_reading = is_reading,
            DeskAction::SetPadOpen(is_open) => next.is_pad_open = is_open,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
