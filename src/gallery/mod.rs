//! The examples: the gallery of the page, and the golden files of the tests.
//!
//! An example stands in the file of its topic: its query, its name, and its words in every language. One that lacks
//! its words in a language does not compile.

mod activation;
mod arithmetic;
mod channels;
mod example;
mod kernel;
mod matrix;
mod networks;
mod operation;
mod padding;
mod pooling;
mod search;
mod section;
mod sequences;
mod stride;
mod transposed;
mod volumes;
mod ways;

use crate::figure::Figure;

pub use self::example::{Example, Words};
pub use self::search::Search;
pub use self::section::Section;

/// All examples: first the figures of conv_arithmetic (`bin/generate_makefile` at af6f818), then figures that
/// teach one thing each.
pub fn examples() -> impl Iterator<Item = &'static Example> + Clone {
    TOPICS.into_iter().flatten()
}

thread_local! {
    /// All examples with their figures, read when first asked for: too much to read for every change of a figure.
    static FIGURES: Vec<(&'static Example, Figure)> = examples().map(|example| (example, example.figure())).collect();
}

/// The example that a figure is at whatever step: in its view, else in another.
pub fn example_of(figure: &Figure) -> Option<&'static Example> {
    FIGURES.with(|figures| {
        let mut same = figures.iter().filter(|(_, it)| it.content == figure.content);
        let in_its_view = same.clone().find(|(_, it)| it.shown.view == figure.shown.view);
        in_its_view.or_else(|| same.next()).map(|(example, _)| *example)
    })
}

const TOPICS: [&[Example]; 14] = [
    arithmetic::EXAMPLES,
    operation::EXAMPLES,
    kernel::EXAMPLES,
    activation::EXAMPLES,
    padding::EXAMPLES,
    stride::EXAMPLES,
    channels::EXAMPLES,
    transposed::EXAMPLES,
    ways::EXAMPLES,
    matrix::EXAMPLES,
    pooling::EXAMPLES,
    sequences::EXAMPLES,
    volumes::EXAMPLES,
    networks::EXAMPLES,
];

#[cfg(test)]
mod tests;
