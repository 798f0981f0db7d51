//! What an example is.

use super::Section;
use crate::figure::Figure;
use crate::figure::url::parse;
use crate::words::{Lang, PerLang};

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
