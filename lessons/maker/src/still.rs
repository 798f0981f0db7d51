//! The picture of a figure that stands in a page until the live one has come, and on paper.

use anyhow::Result;
use convoscope::render::svg::{self, Colors};
use convoscope::scene::{Frame, Picture, Size, describe_step};
use convoscope::words::Lang;

use crate::facts::figure;

/// As wide as a column of text, and readable on a phone.
const SIZE: Size = Size { width: 560.0, height: 420.0 };

/// A picture in two parts, because a page that allows no styles in its markup needs them in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Still {
    /// The picture.
    pub svg: String,
    /// Its colors, for light and dark.
    pub css: String,
}

/// The picture of a query's figure. No other picture of a book has the same `class`.
///
/// # Errors
/// Where the query is none that a lesson may state, see [`figure`].
pub fn draw(query: &str, class: &str, lang: Lang) -> Result<Still> {
    let (figure, model) = figure(query)?;
    let frame = Frame { figure: &figure, model: &model, size: SIZE, lang, has_arrived: true };
    let scene = Picture::new(&frame).scene(&frame);
    let sentence = describe_step(&figure, &model, lang);
    // A few hundred bytes for each picture of a run that ends soon.
    let class: &'static str = Box::leak(class.to_owned().into_boxed_str());
    let whole = svg::write(&scene, Colors::Adaptive { class }, &sentence, "");
    let (start, rest) = whole.split_once("<style>").unwrap_or((&whole, "</style>"));
    let (css, end) = rest.split_once("</style>").unwrap_or(("", rest));
    Ok(Still { svg: format!("{start}{}", end.trim_end()), css: css.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_has_no_style_of_its_own_and_no_blank_line() {
        let Still { svg, css } = draw("input=5&kernel=3&padding=0", "still-1", Lang::Ko).unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{svg}");
        assert!(!svg.contains("<style") && !svg.contains(" style=") && !svg.contains("\n\n"), "{svg}");
        assert!(
            css.starts_with(".still-1{--c")
                && css.contains("[data-theme=dark] .still-1{")
                && css.contains("prefers-color-scheme:dark"),
            "{css}"
        );
    }

    #[test]
    fn a_figure_that_cannot_be_shown_is_refused() {
        for query in ["kernel=9&input=5&padding=0", "kernel=x", "krnel=3"] {
            assert!(draw(query, "still-1", Lang::En).is_err(), "{query}");
        }
    }
}
