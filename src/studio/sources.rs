//! Where the picture comes from: a file, a sample, the pad, the camera.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::camera::CameraState;
use super::desk::{Desk, DeskAction, Status};
use super::hub::Hub;
use super::{name_of, notices, on};
use crate::pixels::{Channels, Sample, Scale, Source};
use crate::ui::el::{El, button, el, group, hint};
use crate::ui::fields::Radios;
use crate::web::camera::Facing;
use crate::words::{Lang, StudioLabel, StudioMsg};

/// What a file picker offers first; anything else can be chosen too, and is told apart by its bytes.
const ACCEPT: &str = "image/*,.npy,.json";

/// See the module.
pub(super) fn sources(desk: &Desk, hub: &Rc<Hub>) -> Html {
    let lang = desk.settings.lang;
    let label = |it| lang.studio(it);
    let open = el("label").class("button studio__open").child(label(StudioLabel::OpenPicture)).child(
        el("input")
            .attr("type", "file")
            .attr("accept", ACCEPT)
            .attr("data-test", "open")
            .class("studio__file")
            .on_change(on_file(hub)),
    );
    let chosen = |it: &Source| *it == desk.state.source;
    let samples = Sample::ALL.map(|sample| {
        let hub = hub.clone();
        button("chip")
            .key(sample.name())
            .attr("data-test", format!("sample-{}", sample.name()))
            .attr("aria-pressed", chosen(&Source::Sample(sample)))
            .on_click(Callback::from(move |_| hub.show_sample(sample)))
            .child(label(sample_label(sample)))
    });
    let samples = el("div")
        .class("chips")
        .attr("role", "group")
        .attr("aria-label", label(StudioLabel::Samples))
        .children(samples);
    let is_pad_open = desk.is_pad_open;
    let draw = button("button")
        .attr("data-test", "draw")
        .attr("aria-expanded", is_pad_open)
        .on_click(on(hub, move |_| DeskAction::SetPadOpen(!is_pad_open)))
        .child(label(StudioLabel::Draw));
    let [height, width] = desk.state.size;
    let name = name_of(&desk.state.source, lang);
    let shown = lang.studio_text(StudioMsg::Shown { name: &name, width, height });
    let busy = match (&desk.status, desk.is_reading) {
        (Status::Starting, _) => Some(StudioLabel::Starting),
        (_, true) => Some(StudioLabel::Reading),
        _ => None,
    };
    group(label(StudioLabel::Picture))
        .class("studio__sources")
        .child(el("div").class("studio__buttons").child(open).child(draw).child(camera(desk, hub)))
        .child(facing(desk, hub))
        .child(camera_hint(desk.camera, lang))
        .child(samples)
        .child(hint(label(StudioLabel::PasteHint)))
        .child(
            el("p")
                .class("studio__shown")
                .attr("role", "status")
                .attr("data-test", "shown")
                .child(busy.map_or(shown, |it| label(it).to_owned())),
        )
        .child(notices::reduced(desk, lang).map(|it| hint(it).attr("data-test", "reduced")))
        .child(channels(desk, hub))
        .child(hint(label(StudioLabel::StaysHere)).class("studio__private"))
        .into()
}

/// The name of a sample.
pub(super) const fn sample_label(sample: Sample) -> StudioLabel {
    match sample {
        Sample::Shapes => StudioLabel::Shapes,
        Sample::Lines => StudioLabel::Lines,
        Sample::Digits => StudioLabel::Digits,
        Sample::Cat => StudioLabel::Photograph,
    }
}

fn on_file(hub: &Rc<Hub>) -> Callback<Event> {
    let hub = hub.clone();
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            hub.open(file, false);
        }
        // The same file can be chosen again, after it was changed.
        input.set_value("");
    })
}

/// The button that turns the camera on and off.
fn camera(desk: &Desk, hub: &Rc<Hub>) -> El {
    let (hub, state) = (hub.clone(), desk.camera);
    let is_off = state == CameraState::Off;
    let label = if is_off { StudioLabel::Camera } else { StudioLabel::StopCamera };
    button("button")
        .attr("data-test", "camera")
        .attr("aria-pressed", !is_off)
        .on_click(Callback::from(move |_| match state {
            CameraState::Off => hub.start_camera(Facing::default()),
            CameraState::Asking(_) | CameraState::On(_) => hub.stop_camera(),
        }))
        .child(desk.settings.lang.studio(label))
}

/// Which camera of a phone, while one is on.
fn facing(desk: &Desk, hub: &Rc<Hub>) -> Option<Html> {
    let lang = desk.settings.lang;
    let hub = hub.clone();
    let choices = [("camera-front", StudioLabel::FrontCamera), ("camera-back", StudioLabel::BackCamera)];
    (desk.camera != CameraState::Off).then(|| {
        Radios {
            group: "camera",
            name: lang.studio(StudioLabel::WhichCamera),
            class: "studio__radios",
            choices: choices.map(|(id, it)| (AttrValue::Static(id), lang.studio(it).into())).to_vec(),
            chosen: usize::from(desk.camera.facing() == Facing::Back),
            on_choice: Callback::from(move |at| {
                hub.start_camera(if at == 0 { Facing::Front } else { Facing::Back });
            }),
        }
        .view()
    })
}

fn camera_hint(camera: CameraState, lang: Lang) -> El {
    let label = match camera {
        CameraState::Off => None,
        CameraState::Asking(_) => Some(StudioLabel::CameraWaits),
        CameraState::On(_) => Some(StudioLabel::CameraOn),
    };
    hint(label.map(|it| lang.studio(it))).attr("role", "status").flag("hidden", label.is_none())
}

/// Grey or color, and what number white is. A file of numbers says both itself.
fn channels(desk: &Desk, hub: &Rc<Hub>) -> El {
    let lang = desk.settings.lang;
    let state = &desk.state;
    let label = |it| lang.studio(it);
    if state.source.is_numbers() {
        return el("div")
            .child(hint(label(StudioLabel::ChannelsOfFile)))
            .child(hint(label(StudioLabel::NumbersOfFile)));
    }
    let choice = |id: &'static str, it| (AttrValue::Static(id), AttrValue::Static(label(it)));
    let grey = Radios {
        group: "channels",
        name: label(StudioLabel::Channels),
        class: "studio__radios",
        choices: vec![choice("channels-1", StudioLabel::Grey), choice("channels-3", StudioLabel::Rgb)],
        chosen: usize::from(state.channels == Channels::Rgb),
        on_choice: on(hub, |at| {
            let channels = if at == 0 { Channels::Grey } else { Channels::Rgb };
            DeskAction::Do(crate::pixels::Action::SetChannels(channels))
        }),
    };
    let white = Radios {
        group: "white",
        name: label(StudioLabel::White),
        class: "studio__radios",
        choices: vec![choice("white-255", StudioLabel::White255), choice("white-1", StudioLabel::White1)],
        chosen: usize::from(state.scale == Scale::Unit),
        on_choice: on(hub, |at| {
            let scale = if at == 0 { Scale::Bytes } else { Scale::Unit };
            DeskAction::Do(crate::pixels::Action::SetScale(scale))
        }),
    };
    let named = |name, radios: Radios| {
        el("div").class("row").child(el("span").class("row__name").child(label(name))).child(radios.view())
    };
    el("div")
        .class("studio__numbers")
        .child(named(StudioLabel::Channels, grey))
        .child(named(StudioLabel::White, white))
        .child(hint(label(StudioLabel::WhiteHint)))
}
