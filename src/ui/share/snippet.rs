//! Code that puts a figure into a page of somebody else.

use std::fmt::Write as _;

use crate::words::{Lang, ShareLabel};

/// Where the code goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Page,
    Element,
    Markdown,
    Deck,
}

impl Place {
    /// All, as they are offered: identifier, name, and how to use the code.
    pub(super) const ALL: [(Self, &'static str, Name, ShareLabel); 4] = [
        (Self::Page, "code-page", Name::In(ShareLabel::WebPage), ShareLabel::EmbedHint),
        (Self::Element, "code-element", Name::Of("<conv-scope>"), ShareLabel::ElementHint),
        (Self::Deck, "code-deck", Name::Of("reveal.js"), ShareLabel::DeckHint),
        (Self::Markdown, "code-markdown", Name::In(ShareLabel::PictureWithLink), ShareLabel::MarkdownHint),
    ];
}

/// A name that is a sentence's in each language, or the same in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    Of(&'static str),
    In(ShareLabel),
}

impl Name {
    /// The name.
    pub(super) fn in_language(self, lang: Lang) -> &'static str {
        match self {
            Self::Of(name) => name,
            Self::In(label) => lang.share(label),
        }
    }
}

/// What the code says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Snippet<'a> {
    /// The address of the page, without a query.
    pub(super) page: &'a str,
    /// The query of the figure.
    pub(super) figure: &'a str,
    /// What an embed gets beyond the figure: `key=value`, or a key alone.
    pub(super) options: &'a [&'a str],
    /// The figure in words.
    pub(super) title: &'a str,
    /// Largest width in CSS pixels.
    pub(super) width: usize,
    /// Height of the frame there, in CSS pixels.
    pub(super) height: usize,
}

impl Snippet<'_> {
    /// The code for a place.
    pub(super) fn write(&self, place: Place) -> String {
        let Self { width, height, .. } = *self;
        let title = escaped(self.title);
        match place {
            Place::Page => format!(
                "<iframe src=\"{}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
                 allow=\"fullscreen; clipboard-write\" style=\"width: 100%; max-width: {width}px; border: 0\"></iframe>",
                self.frame(&[])
            ),
            // The deck loads the frame shortly before its slide, and says when to play.
            Place::Deck => format!(
                "<iframe data-src=\"{}\" data-preload title=\"{title}\" width=\"{width}\" height=\"{height}\" \
                 allow=\"fullscreen\" style=\"border: 0\"></iframe>",
                self.frame(&["keys=pass", "load=now"])
            ),
            Place::Element => {
                let folder = self.page.rsplit_once('/').map_or("", |(folder, _)| folder);
                let mut attributes = String::new();
                for option in self.options {
                    // Writing to a String cannot fail.
                    let _ = match option.split_once('=') {
                        Some((key, value)) => write!(attributes, " {key}=\"{value}\""),
                        None => write!(attributes, " {option}"),
                    };
                }
                format!(
                    "<script type=\"module\" src=\"{folder}/conv-scope.js\"></script>\n\
                     <conv-scope figure=\"{}\" title=\"{title}\"{attributes} style=\"max-width: {width}px\"></conv-scope>",
                    escaped(self.figure)
                )
            }
            Place::Markdown => {
                let title = self.title.replace(['[', ']', '\n'], " ");
                format!("[![{title}](figure.svg)]({})", address(self.page, &[self.figure]))
            }
        }
    }

    /// The address of the frame, as an attribute. What a place asks for comes before what was chosen.
    fn frame(&self, asked: &[&str]) -> String {
        let is_asked = |option: &&&str| {
            let key = |option: &str| option.split('=').next().map(str::to_owned);
            !asked.iter().any(|it| key(it) == key(option))
        };
        let mut parts = vec![self.figure, "embed"];
        parts.extend(self.options.iter().filter(is_asked));
        parts.extend(asked);
        escaped(&address(self.page, &parts))
    }
}

fn address(page: &str, parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { page.to_owned() } else { format!("{page}?{}", parts.join("&")) }
}

/// A text as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SNIPPET: Snippet<'_> = Snippet {
        page: "https://example.org/scope/",
        figure: "stride=2&step=3",
        options: &["show=explain", "keys=none", "readonly"],
        title: "A \"3 × 3\" kernel & [more]",
        width: 640,
        height: 500,
    };

    #[test]
    fn a_frame_has_the_figure_and_what_was_chosen() {
        assert_eq!(
            SNIPPET.write(Place::Page),
            "<iframe src=\"https://example.org/scope/?stride=2&amp;step=3&amp;embed&amp;show=explain&amp;keys=none&amp;\
             readonly\" title=\"A &quot;3 × 3&quot; kernel &amp; [more]\" width=\"640\" height=\"500\" loading=\"lazy\" \
             allow=\"fullscreen; clipboard-write\" style=\"width: 100%; max-width: 640px; border: 0\"></iframe>"
        );
        let default = Snippet { figure: "", options: &[], ..SNIPPET };
        assert!(default.write(Place::Page).starts_with("<iframe src=\"https://example.org/scope/?embed\" "));
    }

    #[test]
    fn a_slide_keeps_the_clicker() {
        let code = SNIPPET.write(Place::Deck);
        let query =
            "?stride=2&amp;step=3&amp;embed&amp;show=explain&amp;readonly&amp;keys=pass&amp;load=now\"";
        assert!(code.contains(query), "{code}");
    }

    #[test]
    fn an_element_has_attributes_and_its_script() {
        let page = "file:///media/stick/convoscope.html";
        assert_eq!(
            Snippet { page, title: "t", ..SNIPPET }.write(Place::Element),
            "<script type=\"module\" src=\"file:///media/stick/conv-scope.js\"></script>\n\
             <conv-scope figure=\"stride=2&amp;step=3\" title=\"t\" show=\"explain\" keys=\"none\" readonly \
             style=\"max-width: 640px\"></conv-scope>"
        );
    }

    #[test]
    fn a_picture_leads_to_the_whole_page() {
        assert_eq!(
            SNIPPET.write(Place::Markdown),
            "[![A \"3 × 3\" kernel &  more ](figure.svg)](https://example.org/scope/?stride=2&step=3)"
        );
    }
}
