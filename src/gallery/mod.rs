//! The examples: the gallery of the page, and the golden files of the tests.
//!
//! An example stands in the file of its topic: its query, its name, and its words in every language. One that lacks
//! its words in a language does not compile.

mod arithmetic;
mod channels;
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
use crate::figure::url::parse;
use crate::words::{Lang, PerLang};

pub use self::search::Search;
pub use self::section::Section;

/// A figure with a name and words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where it stands in the gallery.
    pub section: Section,
    /// Its name, also that of its golden file; conv_arithmetic's where it is one of theirs.
    pub name: &'static str,
    /// Its query, see [`url`](crate::figure::url).
    pub query: &'static str,
    /// Its words.
    pub words: Words,
}

/// In each language: what an example is called, and one sentence that says what it teaches.
pub type Words = PerLang<[&'static str; 2]>;

impl Example {
    /// The figure.
    pub fn figure(&self) -> Figure {
        parse(self.query).figure
    }

    /// What it is called.
    pub const fn title(&self, lang: Lang) -> &'static str {
        self.words.get(lang)[0]
    }

    /// One sentence: what it teaches.
    pub const fn sentence(&self, lang: Lang) -> &'static str {
        self.words.get(lang)[1]
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
        let mut same = figures.iter().filter(|(_, it)| it.content == figure.content);
        let in_its_view = same.clone().find(|(_, it)| it.shown.view == figure.shown.view);
        in_its_view.or_else(|| same.next()).map(|(example, _)| *example)
    })
}

const TOPICS: [&[Example]; 13] = [
    arithmetic::EXAMPLES,
    operation::EXAMPLES,
    kernel::EXAMPLES,
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
