//! Figures with a name and words: the gallery of the page, and the golden files of the tests.
//!
//! Each stands in the file of its topic. A new one needs a [`Caption`], which does not compile before every language
//! has words for it.

mod arithmetic;
mod channels;
mod convolution;
mod matrix;
mod networks;
mod pooling;
mod search;
mod sequences;
mod transposed;
mod volumes;
mod ways;

use crate::figure::Figure;
use crate::figure::url::parse;
use crate::words::{Caption, Section};

pub use self::search::Search;

/// A figure with a name and words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where it stands in the gallery.
    pub section: Section,
    /// What it is called and teaches.
    pub caption: Caption,
    /// Its name, also that of its golden file; conv_arithmetic's where it is one of theirs.
    pub name: &'static str,
    /// Its query, see [`url`](crate::figure::url).
    pub query: &'static str,
}

impl Example {
    /// The figure.
    pub fn figure(&self) -> Figure {
        parse(self.query).figure
    }
}

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
        let mut same = figures.iter().filter(|(_, it)| it.has_layer_of(figure));
        let in_its_view = same.clone().find(|(_, it)| it.view == figure.view);
        in_its_view.or_else(|| same.next()).map(|(example, _)| *example)
    })
}

const TOPICS: [&[Example]; 10] = [
    arithmetic::EXAMPLES,
    convolution::EXAMPLES,
    channels::EXAMPLES,
    transposed::EXAMPLES,
    ways::EXAMPLES,
    matrix::EXAMPLES,
    pooling::EXAMPLES,
    sequences::EXAMPLES,
    volumes::EXAMPLES,
    networks::EXAMPLES,
];

const fn example(section: Section, caption: Caption, name: &'static str, query: &'static str) -> Example {
    Example { section, caption, name, query }
}

#[cfg(test)]
mod tests;
