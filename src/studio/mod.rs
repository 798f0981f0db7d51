//! `picture.html`: a layer over a picture of one's own.
//!
//! The document has a module of its own, so that whoever opens the page does not wait for it.
//!
//! ```text
//! Sources, Pad, files, camera ─▶ Hub ─▶ Engine ─▶ static/convolve.js, the worker
//!                                 │                        │
//! Controls, view ──Action──▶ Desk (State, Seen) ◀── News ──┘
//! ```
//!
//! The worker has the picture; the page has what it shows of it: bitmaps, and the numbers around the window.

mod camera;
mod controls;
mod desk;
mod engine;
mod header;
mod hub;
mod link;
mod messages;
mod notices;
mod open;
mod pad;
mod sources;

use std::rc::Rc;

pub mod view;

use yew::prelude::*;

use self::desk::{Desk, DeskAction, Status};
use self::hub::Hub;
use self::view::{Cells, View};
use crate::app::Settings;
use crate::pixels::{Sample, Source, State, Window, Work, plain, signed};
use crate::scene::Palette;
use crate::ui::effect::use_effect_of;
use crate::ui::el::el;
use crate::ui::kept::use_kept;
use crate::ui::{Around, use_document_settings, use_kept_settings, use_palette};
use crate::web::{dom, drop, paste};
use crate::words::StudioLabel;

/// See [`Studio`].
#[derive(Properties, Clone, Debug, PartialEq)]
pub struct StudioProps {
    /// The query of the address, without `?`.
    #[prop_or_default]
    pub query: AttrValue,
    /// What is kept beyond a figure.
    #[prop_or_default]
    pub settings: Settings,
}

/// The whole document.
#[component]
pub fn Studio(props: &StudioProps) -> Html {
    let desk = {
        let props = props.clone();
        use_reducer_eq(move || Desk::new(State::new(&props.query), props.settings))
    };
    let hub = {
        let dispatcher = desk.dispatcher();
        use_memo((), move |()| Hub::new(dispatcher))
    };
    use_worker(&hub);
    use_files(&hub);
    use_layer(&hub, &desk);
    let cells = use_kept(|| None::<Cells>);
    use_numbers(&hub, &desk, (*cells).clone());
    use_document_settings(desk.settings);
    use_kept_settings(desk.settings, true);
    link::use_address(desk.state.clone());
    let lang = desk.settings.lang;
    use_effect_of(lang, |lang| dom::set_title(lang.studio(StudioLabel::DocumentTitle)));
    let panel = html! { <Panel desk={Rc::new((*desk).clone())} hub={(*hub).clone()} /> };
    let shown = {
        let on_action = {
            let hub = hub.clone();
            use_memo((), move |()| on(&hub, DeskAction::Do))
        };
        let on_cells = {
            let cells = cells.clone();
            use_memo((), move |()| Callback::from(move |wanted| cells.set(wanted)))
        };
        let pictures = view::Pictures { input: desk.seen.input.clone(), maps: desk.seen.maps.clone() };
        html! {
            <View state={desk.state.clone()} known={desk.seen.known.clone()} {pictures} settings={desk.settings}
                on_action={(*on_action).clone()} on_cells={(*on_cells).clone()} />
        }
    };
    let drop_here =
        el("div").class("drop-here").attr("aria-hidden", "true").child(lang.studio(StudioLabel::DropHere));
    let whole = el("div")
        .class("studio")
        .child(header::header(&desk, &hub))
        .child(notices::notices(&desk, &hub))
        .child(
            el("main")
                .class("studio__main")
                .attr("aria-label", lang.studio(StudioLabel::Title))
                .attr("data-test", "studio")
                .attr("data-version", u64::from(desk.seen.version))
                .attr("data-core", core(&desk))
                .attr("data-outputs", outputs(&desk))
                .child(panel)
                .child(el("div").class("studio__view").child(shown)),
        )
        .child(drop_here);
    // Fields speak the language of what is around them.
    let around = Around { lang, ..Around::default() };
    html! { <ContextProvider<Around> context={around}>{ Html::from(whole) }</ContextProvider<Around>> }
}

#[derive(Properties, Clone)]
struct PanelProps {
    desk: Rc<Desk>,
    hub: Hub,
}

impl PartialEq for PanelProps {
    /// What comes from the worker changes nothing here, as often as it may come.
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.desk, &other.desk);
        Rc::ptr_eq(&one.state, &other.state)
            && one.settings == other.settings
            && one.status == other.status
            && one.camera == other.camera
            && (one.is_reading, one.is_pad_open) == (other.is_reading, other.is_pad_open)
    }
}

/// Where the picture comes from, the drawing pad and the layer.
#[component]
fn Panel(props: &PanelProps) -> Html {
    let desk = &props.desk;
    let hub = Rc::new(props.hub.clone());
    let lang = desk.settings.lang;
    let pad = desk.is_pad_open.then(|| html! { <pad::Drawing {lang} hub={props.hub.clone()} /> });
    el("div")
        .class("studio__panel")
        .child(sources::sources(desk, &hub))
        .child(pad)
        .child(controls::controls(desk, &hub))
        .into()
}

/// Starts the worker, and gives it the first sample.
#[hook]
fn use_worker(hub: &Rc<Hub>) {
    let hub = hub.clone();
    use_effect_with((), move |()| {
        hub.start();
        hub.show_sample(Sample::default());
        move || hub.end()
    });
}

/// Files that are dropped or pasted anywhere.
#[hook]
fn use_files(hub: &Rc<Hub>) {
    let hub = hub.clone();
    use_effect_of((), move |()| {
        let dropped = hub.clone();
        let dropping = drop::on_drop(move |file| match file {
            Some(file) => dropped.open(file, false),
            None => dropped.refuse_drop(),
        });
        (dropping, paste::on_paste(move |file| hub.open(file, true)))
    });
}

/// Asks for the maps whenever the layer, the picture's numbers or the colors change.
#[hook]
fn use_layer(hub: &Rc<Hub>, desk: &Desk) {
    let palette = use_palette(desk.settings.theme);
    // Maps have no colors of their own for a projector.
    let palette = if palette == Palette::Projector { Palette::Light } else { palette };
    let work = Work::new(&desk.state);
    let hub = hub.clone();
    // A picture of the former size is still in the worker until it says otherwise.
    let has_picture = desk.seen.version > 0;
    use_effect_of(
        (work, palette, desk.is_live(), has_picture),
        move |(work, palette, is_live, has_picture)| {
            if *has_picture {
                let look = if *palette == Palette::Dark { "dark" } else { "light" };
                hub.compute(work, [&plain(), &signed(*palette)], look, *is_live);
            }
        },
    );
}

/// Asks for the numbers under the window, and for those that have room on the screen, whenever they, the layer or the
/// picture change.
#[hook]
fn use_numbers(hub: &Rc<Hub>, desk: &Desk, seen: Option<Cells>) {
    let hub = hub.clone();
    let state = desk.state.clone();
    let deps = (state.place, state.model.clone(), desk.seen.version, state.scale, seen);
    use_effect_of(deps, move |(place, model, version, _, seen)| {
        if *version > 0 {
            let mut cells = Window::new(&model.layer, *place).cells;
            if let Some(seen) = seen {
                cells.extend(seen.places(&model.layer));
            }
            hub.ask(cells, *place);
        }
    });
}

/// Which build of the core computes.
fn core(desk: &Desk) -> Option<AttrValue> {
    match &desk.status {
        Status::Ready(core) => Some(core.clone().into()),
        Status::Starting | Status::Dead => None,
    }
}

/// What the core gives at the window's place, of each map: for whoever wants to check it.
fn outputs(desk: &Desk) -> Option<String> {
    let known = desk.seen.known.as_ref().filter(|it| it.place == desk.state.place)?;
    Some(known.outputs.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

/// What a source is called.
fn name_of(source: &Source, lang: crate::words::Lang) -> Rc<str> {
    let label = match source {
        Source::Sample(sample) => sources::sample_label(*sample),
        Source::File(name) | Source::Numbers(name) => return name.clone(),
        Source::Pasted => StudioLabel::Picture,
        Source::Pad => StudioLabel::Pad,
        Source::Camera => StudioLabel::Camera,
    };
    lang.studio(label).into()
}

/// A callback that sends an action to the desk.
fn on<E: 'static>(hub: &Rc<Hub>, action: impl Fn(E) -> DeskAction + 'static) -> Callback<E> {
    let hub = hub.clone();
    Callback::from(move |event| hub.send(action(event)))
}
