//! The figure on paper: vectors in the place of the canvas, made when the page is printed.

use std::rc::Rc;

use yew::prelude::*;

use super::effect::use_effect_of;
use super::el::{El, el};
use crate::app::AppState;
use crate::render::svg::{Colors, write};
use crate::scene::{Frame, Palette, Picture, Size, describe_figure, describe_step};
use crate::web::{dom, media};

const PICTURE_ID: &str = "print-picture";
/// Size of the picture in CSS pixels: as wide as a sheet of A4 or Letter between its margins.
const SIZE: Size = Size { width: 690.0, height: 460.0 };

/// Where the figure stands on paper.
pub(super) fn print_picture() -> El {
    el("div").attr("id", PICTURE_ID).class("print-picture")
}

/// Makes the picture before the page is printed, and takes it away after that.
#[hook]
pub(super) fn use_print(state: &Rc<AppState>) {
    let latest = use_mut_ref(|| state.clone());
    latest.replace(state.clone());
    use_effect_of((), move |()| {
        media::on_print(move |is_before| {
            let markup = if is_before { picture(&latest.borrow()) } else { String::new() };
            dom::set_markup(PICTURE_ID, &markup);
        })
    });
}

/// The figure as it rests at its step, on white.
fn picture(state: &AppState) -> String {
    let AppState { figure, model, settings, .. } = state;
    let frame = Frame { figure, model, size: SIZE, lang: settings.lang, has_arrived: true };
    let scene = Picture::new(&frame).scene(&frame);
    let (title, description) =
        (describe_figure(figure, model, settings.lang), describe_step(figure, model, settings.lang));
    write(&scene, Colors::Fixed(Palette::Light), &title, &description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Settings;
    use crate::figure::url::parse;

    #[test]
    fn the_printed_picture_is_of_the_present_step() {
        let state = AppState::new(parse("input=4x4&padding=0&step=3&view=flat"), Settings::default());
        let svg = picture(&state);
        roxmltree::Document::parse(&svg).unwrap();
        assert!(svg.contains("Step 4 of 4"), "{svg}");
        assert!(svg.contains("viewBox=\"0 0 690 "), "{svg}");
    }
}
