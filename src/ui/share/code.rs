//! Code for other people's pages, and what an embed is to show.

use yew::prelude::*;

use super::controls::{checkbox, list};
use super::snippet::{Place, Snippet};
use super::state::{CHOICES, Chosen, Set, change};
use crate::app::Settings;
use crate::conv::Legal;
use crate::figure::{Figure, Model, View};
use crate::gallery::example_of;
use crate::scene::describe_figure;
use crate::ui::el::{El, el, fragment, hint};
use crate::ui::fields::{CountField, Radios};
use crate::web::address;
use crate::words::{Lang, ShareLabel};

/// Widths of a frame, in CSS pixels.
const WIDTHS: (usize, usize) = (240, 2_000);
/// Most that a stage is high, and the height of the player with the link below it, in CSS pixels.
const MOST_STAGE: usize = 576;
const PLAYER: usize = 84;

/// The code for the place that is chosen.
pub(super) fn snippet(figure: &Figure, model: &Model, settings: &Settings, chosen: &Chosen) -> String {
    let lang = settings.lang;
    let is_picture = chosen.place == Place::Markdown;
    let query = chosen.query(figure, settings, !is_picture);
    let title = match example_of(figure) {
        Some(example) => example.title(lang).to_owned(),
        None => describe_figure(figure, model, lang),
    };
    let width = chosen.width.clamp(WIDTHS.0, WIDTHS.1);
    let page = address::with_query("");
    let options = chosen.options();
    let height = frame_height(figure.shown.view, width, chosen.values[0]);
    Snippet { page: &page, figure: &query, options: &options, title: &title, width, height }
        .write(chosen.place)
}

/// Height of a frame that shows a view at a width, with the player and with what is chosen, as an embed takes it.
fn frame_height(view: View, width: usize, shown: usize) -> usize {
    // The shares of `embed.css`.
    let percent = match view {
        View::Tilted => 86,
        View::Flat => 46,
        View::Channels => 62,
        View::Ways => 76,
        View::Matrix => 72,
        View::Volume => 80,
    };
    let stage = width * percent / 100;
    let stage = if view == View::Ways { stage } else { stage.min(MOST_STAGE) };
    // What stands below them is higher the narrower it is, and scrolls.
    stage + PLAYER + if shown < 2 { 0 } else { 400 }
}

/// For which place the code is.
pub(super) fn places(chosen: &Chosen, set: &Set, lang: Lang) -> El {
    let choices = Place::ALL.map(|(_, id, name, _)| (id.into(), name.in_language(lang).into())).to_vec();
    let at = Place::ALL.iter().position(|(it, ..)| *it == chosen.place).unwrap_or_default();
    let set = set.clone();
    let on_choice = Callback::from(move |at: usize| {
        if let Some(&(place, ..)) = Place::ALL.get(at) {
            change(&set, move |it| it.place = place);
        }
    });
    let name = lang.share(ShareLabel::KindOfCode);
    let radios = Radios { group: "share-place", name, class: "", choices, chosen: at, on_choice };
    let how = Place::ALL.get(at).map(|(.., hint)| lang.share(*hint));
    fragment().child(radios.view()).child(hint(how))
}

/// What an embed shows and how it behaves.
pub(super) fn embed_choices(chosen: &Chosen, set: &Set, lang: Lang) -> El {
    let choice = |at: usize| {
        let choice = &CHOICES[at];
        let values = choice.values.iter().map(|(_, name)| lang.share(*name).into()).collect();
        let set = set.clone();
        let on_choice = Callback::from(move |value| change(&set, move |it| it.values[at] = value));
        list(choice.id, lang.share(choice.name), values, chosen.values[at], on_choice)
    };
    let (set_width, set_read_only) = (set.clone(), set.clone());
    let on_width = Callback::from(move |width| change(&set_width, move |it| it.width = width));
    let on_read_only =
        Callback::from(move |is_wanted| change(&set_read_only, move |it| it.is_read_only = is_wanted));
    let name = lang.share(ShareLabel::Width);
    let width = html! {
        <CountField id="embed-width" {name} value={chosen.width} legal={Legal::Range(WIDTHS.0, WIDTHS.1)}
            on_value={on_width} on_end={Callback::noop()} />
    };
    el("div")
        .class("share__choices")
        .children((0..CHOICES.len()).map(choice))
        .child(
            el("div")
                .class("share__choice")
                .child(el("label").attr("for", "embed-width").child(name))
                .child(width),
        )
        .child(checkbox(
            "embed-readonly",
            lang.share(ShareLabel::ReadOnly),
            chosen.is_read_only,
            on_read_only,
        ))
}
