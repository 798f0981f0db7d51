//! The running order of a lecture.

use crate::figure::url::{Parsed, parse};

/// Most figures of a running order: one each minute of a lecture of an hour and a half, and some to spare.
pub const MAX_ITEMS: usize = 100;
/// Longest title, in characters: two lines on a projector.
pub const MAX_TITLE_CHARS: usize = 120;
/// Longest notes of a figure, in characters: more than a page.
pub const MAX_NOTES_CHARS: usize = 4_000;

/// Figures in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The figures, at most [`MAX_ITEMS`].
    pub items: Vec<Item>,
}

/// A figure of a running order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The query of its link; empty for the default figure. Whatever it is, it gives a figure, see [`parse`].
    pub figure: String,
    /// What stands above it; empty where nothing was written.
    pub title: String,
    /// What only the lecturer sees, of any number of lines.
    pub notes: String,
    /// What a press of the clicker does.
    pub clicks: Clicks,
    /// What is asked about it, as the key `ask` of a link says it.
    pub ask: Option<String>,
}

/// What a press of the clicker does while a figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Clicks {
    /// It goes to the next step, and after the last one to the next figure.
    #[default]
    Steps,
    /// The first press plays the sweep, the next one goes to the next figure.
    Play,
    /// It goes to the next figure.
    Stay,
}

impl Clicks {
    /// All, each with its name in links and files.
    pub const ALL: [(&'static str, Self); 3] =
        [("steps", Self::Steps), ("play", Self::Play), ("stay", Self::Stay)];

    /// Its name in links and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Play => "play",
            Self::Stay => "stay",
        }
    }

    /// That of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.0 == name).map(|it| it.1)
    }
}

impl Item {
    /// A figure of which only its link is known.
    pub fn of(figure: impl Into<String>) -> Self {
        Self { figure: figure.into(), ..Self::default() }
    }

    /// The figure, and what of its link could not be read.
    pub fn parsed(&self) -> Parsed {
        parse(&self.figure)
    }
}

impl Order {
    /// Whether there is no figure.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// How many figures there are.
    pub const fn len(&self) -> usize {
        self.items.len()
    }

    /// The order with another figure at a place, at the end where the place is beyond it; `None` where it is full.
    #[must_use]
    pub fn with(&self, at: usize, item: Item) -> Option<Self> {
        let mut order = self.clone();
        (order.len() < MAX_ITEMS).then(|| order.items.insert(at.min(self.len()), item))?;
        Some(order)
    }

    /// The order without the figure at a place.
    #[must_use]
    pub fn without(&self, at: usize) -> Option<Self> {
        let mut order = self.clone();
        (at < order.len()).then(|| order.items.remove(at))?;
        Some(order)
    }

    /// The order with the figure at `from` moved to `to`; `None` where it stays.
    #[must_use]
    pub fn moved(&self, from: usize, to: usize) -> Option<Self> {
        let mut order = self.clone();
        if from == to || from.max(to) >= order.len() {
            return None;
        }
        let item = order.items.remove(from);
        order.items.insert(to, item);
        Some(order)
    }

    /// A number that differs where the order does: a short way to ask whether two windows have the same one.
    pub fn mark(&self) -> u64 {
        // FNV-1a, 64 bits.
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        self.print_file().as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, mix)
    }
}
