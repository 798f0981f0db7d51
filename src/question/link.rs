//! Questions in links: a figure's own keys with `ask`, or a level, a topic and a seed.

use super::Ask;
use super::draw::{Topic, draw};
use super::level::Level;
use super::made::Question;
use super::refused::NoQuestion;
use crate::figure::Figure;
use crate::figure::url::{self, Parsed};

/// A question as a link says it.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Something asked of a figure of the link.
    Of {
        /// The figure, with nothing covered.
        figure: Box<Figure>,
        /// What is asked for.
        ask: Ask,
        /// By what the answers are put in order.
        seed: u32,
    },
    /// A drawn question.
    Drawn {
        /// How hard.
        level: Level,
        /// About what.
        topic: Topic,
        /// Which.
        seed: u32,
    },
}

impl Default for Asked {
    /// The first question of the easiest level.
    fn default() -> Self {
        Self::Drawn { level: Level::default(), topic: Topic::default(), seed: 1 }
    }
}

impl Asked {
    /// The question.
    ///
    /// # Errors
    /// Where it cannot be asked of the figure.
    pub fn question(&self) -> Result<Question, NoQuestion> {
        match self {
            Self::Of { figure, ask, seed } => Question::new(figure, *ask, *seed),
            Self::Drawn { level, topic, seed } => draw(*level, *topic, *seed).ok_or(NoQuestion::Impossible),
        }
    }

    /// The next drawn question; the same figure with its answers in another order.
    #[must_use]
    pub fn next(&self) -> Self {
        let mut next = self.clone();
        match &mut next {
            Self::Of { seed, .. } | Self::Drawn { seed, .. } => *seed = seed.wrapping_add(1),
        }
        next
    }
}

/// What a query asks: with `ask`, or with `cover` and without `level` and `topic`, of the figure in it; else by `level`,
/// `topic` and `seed`, each of which may be left out. What cannot be read is as if it were not there; what the figure's
/// own keys say wrong is in the second.
///
/// ```
/// use convoscope::question::{Ask, Asked, parse, print};
/// let (asked, _) = parse("stride=2&ask=size&seed=5");
/// assert!(matches!(asked, Asked::Of { ask: Ask::Size, seed: 5, .. }));
/// assert_eq!(print(&asked), "stride=2&ask=size&seed=5");
/// assert_eq!(print(&parse("level=3&topic=value&seed=9").0), "level=3&topic=value&seed=9");
/// ```
pub fn parse(query: &str) -> (Asked, Parsed) {
    let parsed = url::parse(query);
    let query = query.strip_prefix('?').unwrap_or(query);
    let value = |name: &str| {
        let pairs = form_urlencoded::parse(query.as_bytes()).take(MAX_PAIRS);
        pairs.filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).last()
    };
    let seed = value("seed").and_then(|text| text.trim().parse().ok());
    let level = value("level").and_then(|text| text.trim().parse().ok()).and_then(Level::of_number);
    let topic = value("topic").as_deref().and_then(Topic::of_name);
    let covered = parsed.figure.shown.cover.filter(|_| level.is_none() && topic.is_none());
    let ask = value("ask").as_deref().and_then(Ask::of_name).or(covered);
    let asked = match ask {
        Some(ask) => {
            let mut figure = parsed.figure.clone();
            figure.shown.cover = None;
            Asked::Of { figure: Box::new(figure), ask, seed: seed.unwrap_or(0) }
        }
        None => Asked::Drawn {
            level: level.unwrap_or_default(),
            topic: topic.unwrap_or_default(),
            seed: seed.unwrap_or(1),
        },
    };
    (asked, parsed)
}

/// Most pairs of a key and a value that are read.
const MAX_PAIRS: usize = 1_000;

/// The query of a question, without `?`.
pub fn print(asked: &Asked) -> String {
    match asked {
        Asked::Of { figure, ask, seed } => {
            let mut figure = Figure::clone(figure);
            figure.shown.cover = None;
            let figure = url::print(&figure);
            let and = if figure.is_empty() { "" } else { "&" };
            format!("{figure}{and}ask={}&seed={seed}", ask.name())
        }
        Asked::Drawn { level, topic, seed } => {
            format!("level={}&topic={}&seed={seed}", level.number(), topic.name())
        }
    }
}
