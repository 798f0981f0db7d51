//! Figure → query.

use super::keys::{DIMS, KEYS};
use crate::conv::Dims;
use crate::figure::{Figure, InputSource, Sentence};

/// What a link leaves out: [`Figure::of`] so many dimensions, as long as a sentence has words.
pub(super) fn start(dims: Dims, sentence: Option<&Sentence>) -> Figure {
    let mut figure = Figure::of(dims);
    if let Some(sentence) = sentence {
        figure.content.params.input_size[2] = sentence.words().len();
    }
    figure
}

/// The query of a figure, without `?`: only what differs from [`Figure::of`] so many dimensions, so empty for the default
/// figure.
pub fn print(figure: &Figure) -> String {
    let sentence = match &figure.content.input {
        InputSource::Sentence(sentence) => Some(sentence),
        _ => None,
    };
    let default = Figure::default();
    let start = start(figure.content.params.dims, sentence);
    let mut pairs: Vec<String> = Vec::new();
    for key in KEYS {
        let value = key.write(figure);
        let left_out = if key.name == DIMS { &default } else { &start };
        if value != key.write(left_out) {
            pairs.push(format!("{}={value}", key.name));
        }
    }
    pairs.join("&")
}
