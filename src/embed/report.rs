//! What an embed tells its host. How high it wants to be, its document tells before the module comes, see
//! `static/early.js`.

use super::{MARK, VERSION};

/// A value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// An object of texts.
    Texts(Vec<(&'static str, String)>),
}

/// What an embed shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Showing {
    /// The query of the figure's link.
    pub figure: String,
    /// See [`figure::facts`](crate::figure::facts()).
    pub facts: Vec<(&'static str, String)>,
    /// The output element, from 0.
    pub step: usize,
    /// How many there are; none while the size of the output is covered.
    pub steps: Option<usize>,
    /// Whether it plays.
    pub is_playing: bool,
    /// The step in a sentence, in the language of the embed.
    pub sentence: String,
}

/// What an embed tells its host.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// It answers from now on.
    Ready(Showing),
    /// It shows something else, or it was asked what it shows.
    Change(Showing),
    /// It has played to the last step.
    Ended,
    /// A key that is the host's, as browsers call it.
    Key(String),
    /// A request was refused, or a figure not read as it was meant.
    Error(String),
}

impl Report {
    /// The types of messages, in the order of the variants.
    pub const NAMES: [&'static str; 5] = ["ready", "change", "ended", "key", "error"];

    /// The fields of the message.
    pub fn fields(self) -> Vec<(&'static str, Value)> {
        let (name, own) = match self {
            Self::Ready(showing) => ("ready", showing.fields()),
            Self::Change(showing) => ("change", showing.fields()),
            Self::Ended => ("ended", Vec::new()),
            Self::Key(key) => ("key", vec![("key", Value::Text(key))]),
            Self::Error(sentence) => ("error", vec![("sentence", Value::Text(sentence))]),
        };
        let mut fields = vec![(MARK, Value::Number(VERSION.into())), ("type", Value::Text(name.to_owned()))];
        fields.extend(own);
        fields
    }
}

impl Showing {
    fn fields(self) -> Vec<(&'static str, Value)> {
        let steps = self.steps.map(|steps| ("steps", Value::Number(steps as f64)));
        let before = vec![
            ("figure", Value::Text(self.figure)),
            ("facts", Value::Texts(self.facts)),
            ("step", Value::Number(self.step as f64)),
        ];
        let after = [("playing", Value::Flag(self.is_playing)), ("sentence", Value::Text(self.sentence))];
        before.into_iter().chain(steps).chain(after).collect()
    }
}
