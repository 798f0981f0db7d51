//! The page as its own code renders it natively, in every language.
//!
//! English stands in the document; each part in another language follows its English part as a `<template>`, so that
//! the two compress as one, and `static/early.js` puts it in the place of the English part before anything is painted.

use anyhow::{Result, bail, ensure};
use convoscope::app::Settings;
use convoscope::figure::{Figure, Model};
use convoscope::render::svg;
use convoscope::scene::{Frame, Picture, Size, describe_figure, describe_step};
use convoscope::ui::{Page, PageProps};
use convoscope::words::{Label, Lang};
use futures::executor::block_on;
use lol_html::{element, html_content::ContentType, text};
use yew::LocalServerRenderer;

use super::markup::{change_one, rewrite, texts};

/// Pictures of the first figure: the class by which the page's styles show the one that fits, and its size, which is
/// that of the stage on a laptop and on a phone.
const PICTURES: [(&str, Size); 2] = [
    ("first-picture first-picture--wide", Size { width: 792.0, height: 680.0 }),
    ("first-picture first-picture--narrow", Size { width: 360.0, height: 356.0 }),
];

/// Elements that hold all words of the page; none lies within another.
const PARTS: &str = "title, .skip, .header, .summary, .params, .first-picture, .figure__coming, .radios--tabs, .stage, \
                     .transport, .out, .explain, #not-loaded";

/// Separates parts while the languages are put side by side.
const EDGE: &str = "\u{1e}";

/// What goes into the document.
#[derive(Debug)]
pub struct WholePage {
    /// Content of the body.
    pub body: String,
    /// Titles of the document.
    pub title: String,
    /// The colors of the pictures.
    pub styles: String,
}

/// The page with its first figure in every language.
pub fn whole_page() -> Result<WholePage> {
    let mut styles: Vec<String> = Vec::new();
    let mut bodies = Vec::new();
    for lang in Lang::ALL {
        let mut pictures = String::new();
        for picture in pictures_of_first_figure(lang)? {
            for style in texts(&picture, "style")? {
                if !styles.contains(&style) {
                    styles.push(style);
                }
            }
            pictures.push_str(&bare(&picture)?);
        }
        bodies.push((lang, body(lang, &pictures)?));
    }
    let titles = Lang::ALL.map(|lang| (lang, format!("<title>{}</title>", lang.label(Label::DocumentTitle))));
    Ok(WholePage { body: side_by_side(&bodies)?, title: side_by_side(&titles)?, styles: styles.concat() })
}

/// The page in a language, with pictures under its canvas, and with what it says when something does not come.
fn body(lang: Lang, pictures: &str) -> Result<String> {
    let settings = Settings { lang, ..Settings::default() };
    let props = PageProps { query: "".into(), settings };
    let page = block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render());
    let coming = lang.label(Label::PictureComing);
    let before_stage = format!("{pictures}<p class=\"figure__coming\">{coming}</p>{}", without_script()?);
    let page = change_one(&page, "#figure", |it| it.prepend(&before_stage, ContentType::Html))?;
    Ok(format!(
        "<div id=\"app\">{page}</div><div id=\"not-loaded\" class=\"crash\" role=\"alert\" hidden>\
         <p>{}</p><a class=\"button\" href=\"\">{}</a></div>",
        lang.label(Label::NotLoaded),
        lang.label(Label::Reload),
    ))
}

/// What is said of the first figure where no script runs, which could know the language and the link: in every language,
/// with a link to the same address.
fn without_script() -> Result<String> {
    let figure = Figure::default();
    let Ok(model) = Model::new(&figure.content) else { bail!("the default figure cannot be shown") };
    let mut html = String::from("<noscript><div class=\"no-script\">");
    for lang in Lang::ALL {
        html.push_str(&format!(
            "<div lang=\"{}\"><p>{} {}</p><p>{}</p><a href=\"\" target=\"_blank\" rel=\"noopener\">{}</a></div>",
            lang.tag(),
            describe_figure(&figure, &model, lang),
            describe_step(&figure, &model, lang),
            lang.label(Label::ScriptNeeded),
            lang.label(Label::OpenFigure),
        ));
    }
    html.push_str("</div></noscript>");
    Ok(html)
}

/// The first figure as SVG, for wide and for narrow pages.
fn pictures_of_first_figure(lang: Lang) -> Result<[String; 2]> {
    let figure = Figure::default();
    let Ok(model) = Model::new(&figure.content) else { bail!("the default figure cannot be shown") };
    Ok(PICTURES.map(|(class, size)| {
        let frame = Frame { figure: &figure, model: &model, size, lang, has_arrived: true };
        let scene = Picture::new(&frame).scene(&frame);
        svg::write(&scene, svg::Colors::Adaptive { class }, "", "")
    }))
}

/// A picture without its colors, which stand in the document's style, and without words of its own for those who do
/// not see it: the canvas above it has them.
fn bare(picture: &str) -> Result<String> {
    let handlers = vec![
        element!("svg", |it| {
            it.remove_attribute("xmlns");
            it.remove_attribute("role");
            it.remove_attribute("aria-label");
            it.set_attribute("aria-hidden", "true")?;
            Ok(())
        }),
        element!("svg > title, svg > desc, svg > style", |it| {
            it.remove_and_keep_content();
            Ok(())
        }),
        text!("svg > title, svg > desc, svg > style", |it| {
            it.remove();
            Ok(())
        }),
    ];
    rewrite(picture.trim_end(), handlers)
}

/// One markup of several languages: after each part in the first language the same part in each other, as a template.
///
/// # Errors
/// Where the languages differ outside of [`PARTS`].
fn side_by_side(languages: &[(Lang, String)]) -> Result<String> {
    let mut cut = Vec::new();
    for (lang, html) in languages {
        let edges = element!(PARTS, |it| {
            it.before(EDGE, ContentType::Html);
            it.after(EDGE, ContentType::Html);
            Ok(())
        });
        let html = rewrite(html, vec![edges])?;
        cut.push((lang, html.split(EDGE).map(str::to_owned).collect::<Vec<_>>()));
    }
    let Some(((_, first), others)) = cut.split_first() else { return Ok(String::new()) };
    let mut html = String::new();
    for (at, piece) in first.iter().enumerate() {
        html.push_str(piece);
        let is_part = at % 2 == 1;
        for (lang, other) in others {
            ensure!(other.len() == first.len(), "{lang:?} has {} parts, not {}", other.len(), first.len());
            if is_part && other[at] != *piece {
                html.push_str(&format!("<template data-lang=\"{}\">{}</template>", lang.tag(), other[at]));
            }
            ensure!(is_part || other[at] == *piece, "{lang:?} differs outside of a part: {}", other[at]);
        }
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_stands_behind_the_first() {
        let html = side_by_side(&[
            (Lang::En, "<main><p class=stage>a</p><p>x</p><i class=skip>1</i></main>".to_owned()),
            (Lang::Ko, "<main><p class=stage>가</p><p>x</p><i class=skip>1</i></main>".to_owned()),
        ]);
        assert_eq!(
            html.unwrap(),
            "<main><p class=stage>a</p><template data-lang=\"ko\"><p class=stage>가</p></template>\
             <p>x</p><i class=skip>1</i></main>"
        );
    }

    #[test]
    fn words_outside_of_the_parts_are_an_error() {
        let check = |en: &str, ko: &str| {
            side_by_side(&[(Lang::En, en.to_owned()), (Lang::Ko, ko.to_owned())]).unwrap_err().to_string()
        };
        assert!(check("<b>a</b>", "<b>가</b>").contains("differs"));
        assert!(check("<b class=skip>a</b>", "").contains("parts"));
    }

    #[test]
    fn the_page_is_whole_in_both_languages() {
        let WholePage { body, title, .. } = whole_page().unwrap();
        for word in ["Kernel width", "커널 너비", "step 1 of 64", "64단계 중 1단계", "nn.Conv2d(1, 1"]
        {
            assert!(body.contains(word), "no {word:?}");
        }
        assert!(title.starts_with("<title>Convoscope"), "{title}");
        assert_eq!(title.matches("<title>").count(), Lang::ALL.len());
        assert!(!body.contains(" style="), "the page's policy forbids style attributes");
    }

    #[test]
    fn the_pictures_are_for_light_and_dark_and_wide_and_narrow() {
        let WholePage { body, styles, .. } = whole_page().unwrap();
        assert!(styles.contains(".first-picture--wide{") && styles.contains(".first-picture--narrow{"));
        assert!(styles.contains("prefers-color-scheme:dark"), "{styles}");
        assert_eq!(body.matches("viewBox=\"0 0 792 680\"").count(), Lang::ALL.len());
        assert!(!body.contains("<style") && !body.contains("<desc"), "{body}");
    }
}
