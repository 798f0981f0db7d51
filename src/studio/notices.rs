//! What is said: why something was refused, what was done with a picture, how it stands with the worker.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, DeskAction, Notice, Status};
use super::hub::Hub;
use super::on;
use crate::conv::Dims;
use crate::pixels::{BadFile, MAX_PICTURE_SIDE, MAX_PIXELS, Refusal};
use crate::ui::el::{button, el};
use crate::words::{Label, Lang, StudioLabel, StudioMsg};

/// See the module. Its live region may stand empty.
pub(super) fn notices(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let mut said = Vec::new();
    if desk.status == Status::Dead {
        said.push(lang.studio(StudioLabel::Dead).to_owned());
    }
    match &desk.notice {
        Some(Notice::Label(label)) => said.push(lang.studio(*label).to_owned()),
        Some(Notice::CameraFails(why)) => said.push(lang.studio_text(StudioMsg::CameraFails { why })),
        None => {}
    }
    if let Some(refusal) = &desk.state.refusal {
        said.extend(sentences(refusal, lang));
    }
    let close = (!said.is_empty() && desk.status != Status::Dead).then(|| {
        button("studio__close")
            .attr("data-test", "dismiss")
            .on_click(on(hub, |_| DeskAction::Do(crate::pixels::Action::Dismiss)))
            .child(lang.label(Label::Close))
    });
    let sentences = said.into_iter().map(|it| el("p").child(it));
    el("div")
        .class("studio__notice")
        .attr("role", "alert")
        .attr("data-test", "notice")
        .child(el("div").children(sentences))
        .child(close)
        .into()
}

/// That the picture was made smaller.
pub(super) fn reduced(desk: &Desk, lang: Lang) -> Option<String> {
    let [height, width] = desk.state.size;
    let [from_height, from_width] = desk.state.reduced_from?;
    let (from, to) = ([from_width, from_height], [width, height]);
    Some(lang.studio_text(StudioMsg::Reduced { from, to, limit: MAX_PICTURE_SIDE }))
}

fn sentences(refusal: &Refusal, lang: Lang) -> Vec<String> {
    let (why, name) = match refusal {
        Refusal::Layer(problems) => return lang.problems(Dims::Two, problems),
        Refusal::Numbers(said) => return vec![said.get(lang).to_string()],
        Refusal::File(why, name) => (*why, &**name),
    };
    vec![lang.studio_text(match why {
        BadFile::Empty => StudioMsg::Empty { name },
        BadFile::Text => StudioMsg::Text { name },
        BadFile::Svg => StudioMsg::Svg { name },
        BadFile::Other(kind) => StudioMsg::Other { name, kind },
        BadFile::Unknown => StudioMsg::Unknown { name },
        BadFile::TooManyPixels { width, height } => {
            StudioMsg::TooManyPixels { name, width, height, limit: MAX_PIXELS }
        }
        BadFile::Broken(kind) => StudioMsg::Broken { name, kind: kind.name() },
        BadFile::NotReadHere(kind) => StudioMsg::NotReadHere { name, kind: kind.name() },
    })]
}
