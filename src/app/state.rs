//! The state of the page.

use std::rc::Rc;

use super::draft::Draft;
use super::history::History;
use super::links::Links;
use crate::figure::url::{Parsed, UrlProblem};
use crate::figure::{Figure, Model, Target};
use crate::words::Lang;

/// Everything the page knows. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// What is shown. Its layer can always be shown.
    pub figure: Rc<Figure>,
    /// Its numbers.
    pub model: Rc<Model>,
    /// A layer that was asked for and cannot be shown; the figure stays as it was.
    pub draft: Option<Rc<Draft>>,
    /// What the reader should know of the link that was opened.
    pub notices: Rc<[Notice]>,
    /// Whether the sweep plays.
    pub is_playing: bool,
    /// What is pointed at.
    pub hover: Option<Target>,
    /// What is selected.
    pub selected: Option<Target>,
    /// The value painted by drag, where painting is on.
    pub brush: Option<f32>,
    /// Which parameters keep all axes equal.
    pub links: Links,
    /// What is kept beyond this figure.
    pub settings: Settings,
    pub(super) history: Rc<History>,
}

/// A preference of the reader, kept beyond this figure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// How fast it plays.
    pub speed: Speed,
    /// Whether the sweep begins anew after the last step.
    pub is_looping: bool,
    /// Whether the reader has played, stepped or changed a number: then nobody need say how.
    pub has_tried: bool,
    /// What is said of changes, and how.
    pub told: Told,
}

/// What is said of changes, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The new value of what is changed. Off at first, because a screen reader says that of the control itself.
    pub own: bool,
    /// What follows from it. A screen reader says nothing of that by itself.
    pub around: bool,
    /// Whether the browser reads it aloud.
    pub voice: bool,
    /// Whether each output value sounds.
    pub tone: bool,
}

impl Default for Told {
    fn default() -> Self {
        Self { own: false, around: true, voice: false, tone: false }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// For a projector.
    Projector,
}

/// How fast it plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed(usize);

impl Default for Speed {
    fn default() -> Self {
        Self(2)
    }
}

impl Speed {
    const STEPS_PER_SEC: [f64; 8] = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

    /// All, from slow to fast.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::STEPS_PER_SEC.len()).map(Self)
    }

    /// Position in [`all`](Self::all).
    pub const fn index(self) -> usize {
        self.0
    }

    /// The speed at a position, the fastest beyond the last.
    pub fn at(index: usize) -> Self {
        Self(index.min(Self::STEPS_PER_SEC.len() - 1))
    }

    /// Steps in a second.
    pub fn steps_per_sec(self) -> f64 {
        Self::STEPS_PER_SEC[self.0]
    }
}

/// Something the reader should know of the link that was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A part of the link could not be read.
    Url(UrlProblem),
}

impl AppState {
    /// The state for a link's figure. Falls back to the default figure where the link's cannot be computed, which
    /// parsing rules out.
    pub fn new(parsed: Parsed, settings: Settings) -> Self {
        let Parsed { figure, impossible, problems } = parsed;
        let (figure, model) = match Model::new(&figure.content) {
            Ok(model) => (figure, model),
            Err(_) => default_figure(),
        };
        let draft = impossible.and_then(|impossible| {
            let draft = Draft::new(impossible.params, None)?;
            Some(Draft { wanted: Some(impossible.shown), ..draft })
        });
        let mut links = Links::default();
        links.follow(draft.as_ref().map_or(&figure.content.params, |draft| &draft.params));
        Self {
            figure: Rc::new(figure),
            model: Rc::new(model),
            draft: draft.map(Rc::new),
            notices: problems.into_iter().map(Notice::Url).collect(),
            is_playing: false,
            hover: None,
            selected: None,
            brush: None,
            links,
            settings,
            history: Rc::default(),
        }
    }

    /// The layer in the fields: the one being typed, or the one shown.
    pub fn params(&self) -> &crate::conv::LayerParams {
        self.draft.as_ref().map_or(&self.figure.content.params, |draft| &draft.params)
    }

    /// Whether there is a figure to go back to, or an impossible layer to take back.
    pub fn can_undo(&self) -> bool {
        self.draft.is_some() || self.history.can_undo()
    }

    /// Whether there is an undone figure.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Grows with every figure that is worth an entry in the browser's history; while a gesture goes on it stays.
    pub fn history_mark(&self) -> u64 {
        self.history.mark()
    }

    /// Which place of how many the sweep stands at, from 0.
    pub fn tick(&self) -> (u64, u64) {
        let cursor = self.figure.shown.cursor;
        (cursor.tick(&self.model.layer), cursor.tick_count(&self.model.layer))
    }

    /// Whether the sweep stands at its last place.
    pub fn is_at_end(&self) -> bool {
        let (tick, n_ticks) = self.tick();
        tick + 1 >= n_ticks
    }
}

fn default_figure() -> (Figure, Model) {
    let figure = Figure::default();
    // Not `expect`: it brings every problem's `Debug` into the page.
    let Ok(model) = Model::new(&figure.content) else { unreachable!("a constant that the tests compute") };
    (figure, model)
}
