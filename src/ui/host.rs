//! The page around this one: what it asks for is done, what happens is told, and its keys are passed on.
//!
//! Does nothing where the page stands by itself. See [`embed`](crate::embed) for the keys and messages. How high an
//! embed wants to be, `static/early.js` tells, long before this code is there.

mod messages;
mod sight;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use self::messages::{post, read, showing};
use self::sight::Sight;
use super::address::link;
use super::dispatch::Dispatch;
use super::effect::use_effect_of;
use super::el::el;
use super::icons::{Icon, icon};
use super::keys::{Press, Wish, on_page};
use super::settings::theme_name;
use crate::app::{Action, AppState};
use crate::embed::{Field, Keys, Options, Origin, Report, Request, RequestError};
use crate::figure::url::parse;
use crate::web::host;
use crate::web::keys::{Focus, on_key, silence};
use crate::web::media::Preference;
use crate::words::Label;

/// What lives as long as the page: its state as it is now, and how it is to behave.
struct Live {
    state: Rc<RefCell<Rc<AppState>>>,
    /// The step of the figure as it was opened.
    first_step: RefCell<usize>,
    options: Rc<Options>,
    dispatch: Dispatch,
}

/// Listens to the page around, and tells it what happens.
#[hook]
pub(super) fn use_host(state: &Rc<AppState>, options: &Rc<Options>, dispatch: &Dispatch, whole: &NodeRef) {
    let live = use_memo((), |()| {
        Rc::new(Live {
            state: Rc::new(RefCell::new(state.clone())),
            first_step: RefCell::new(state.figure.shown.cursor.step),
            options: options.clone(),
            dispatch: dispatch.clone(),
        })
    });
    let live = (*live).clone();
    live.state.replace(state.clone());
    {
        let (live, whole) = (live.clone(), whole.clone());
        use_effect_of((), move |()| {
            live.options.is_embedded.then(|| {
                let obeying = live.clone();
                let pressed = live.clone();
                let is_silent = live.options.keys == Keys::None;
                (
                    is_silent.then(|| silence("stage")),
                    host::on_message(move |data, origin| obeying.obey(&data, &origin)),
                    on_key(move |event, focus| {
                        let (key, is_command) = (event.key(), event.ctrl_key() || event.meta_key());
                        let press = Press { key: &key, is_command, is_shifted: event.shift_key() };
                        !event.alt_key() && pressed.press(press, focus)
                    }),
                    whole.cast::<Element>().map(|whole| {
                        Sight::new(&whole, live.options.plays_itself, &live.state, &live.dispatch)
                    }),
                )
            })
        });
    }
    let deps = (Rc::as_ptr(&state.figure), state.is_playing, state.settings.lang);
    let was_playing = use_mut_ref(|| None);
    use_effect_of(deps, move |_| {
        if !live.options.is_embedded {
            return;
        }
        let state = live.state.borrow().clone();
        let was_playing = was_playing.borrow_mut().replace(state.is_playing);
        let report = if was_playing.is_none() { Report::Ready } else { Report::Change };
        live.tell(report(showing(&state)));
        if was_playing == Some(true) && !state.is_playing && state.is_at_end() {
            live.tell(Report::Ended);
        }
    });
}

impl Live {
    fn tell(&self, report: Report) {
        let origin = match &self.options.origin {
            Some(Origin::Only(origin)) => origin,
            // Nothing is told that the address of the frame does not say.
            Some(Origin::Any) | None => "*",
        };
        post(report, origin);
    }

    /// Does what a message asks for.
    fn obey(&self, data: &wasm_bindgen::JsValue, origin: &str) {
        match data.as_string().as_deref() {
            // What reveal.js says to the frames of its slides.
            Some("slide:start") => self.start(),
            Some("slide:stop") => self.dispatch.send(Action::Pause),
            Some(_) => {}
            None => {
                let is_obeyed = match &self.options.origin {
                    Some(Origin::Any) => true,
                    Some(Origin::Only(only)) => only == origin,
                    None => host::own_origin().is_some_and(|own| own == origin),
                };
                let read = |name: &str| read(data, name);
                if is_obeyed && let Some(request) = Request::read(&read as &dyn Fn(&str) -> Option<Field>) {
                    let answer = request.and_then(|request| self.act(request));
                    if let Err(why) = answer {
                        self.tell(Report::Error(why.to_string()));
                    }
                }
            }
        }
    }

    /// A slide begins: play, from the step of the link if the sweep is at its end.
    fn start(&self) {
        if Preference::ReducedMotion.is_wanted() {
            return;
        }
        let state = self.state.borrow().clone();
        if state.is_at_end() {
            self.seek(&state, *self.first_step.borrow());
        }
        self.dispatch.send(Action::Play);
    }

    fn seek(&self, state: &AppState, step: usize) -> bool {
        let output = state.model.layer.output_of_step(step);
        if let Some(output) = output {
            self.dispatch.send(Action::SeekOutput(output));
        }
        output.is_some()
    }

    fn act(&self, request: Request) -> Result<(), RequestError> {
        let state = self.state.borrow().clone();
        let action = match request {
            Request::Play => Action::Play,
            Request::Pause => Action::Pause,
            Request::Toggle => Action::TogglePlay,
            Request::Next => Action::StepBy(1),
            Request::Previous => Action::StepBy(-1),
            Request::First => Action::First,
            Request::Last => Action::Last,
            Request::Seek { step } => {
                let steps = state.model.layer.step_count();
                return if self.seek(&state, step) {
                    Ok(())
                } else {
                    Err(RequestError::NoSuchStep { step, steps })
                };
            }
            Request::Open { figure } => {
                let parsed = parse(&figure);
                let lang = state.settings.lang;
                let mut sentences: Vec<_> = parsed.problems.iter().map(|it| lang.url_problem(it)).collect();
                if let Some(impossible) = &parsed.impossible {
                    sentences.extend(lang.problems(impossible.params.dims, &impossible.problems));
                }
                for sentence in sentences {
                    self.tell(Report::Error(sentence));
                }
                self.first_step.replace(parsed.figure.shown.cursor.step);
                Action::Restore(Box::new(parsed))
            }
            Request::Get => {
                self.tell(Report::Change(showing(&state)));
                return Ok(());
            }
            Request::Theme(theme) => Action::SetTheme(theme),
            Request::Lang(lang) => Action::SetLang(lang),
        };
        self.dispatch.send(action);
        Ok(())
    }

    /// Does what a key does; true if it was taken.
    fn press(&self, press: Press<'_>, focus: Focus) -> bool {
        if self.options.keys == Keys::None {
            return false;
        }
        let Some(Wish::Act(action)) = on_page(press, focus) else { return false };
        let state = self.state.borrow().clone();
        let goes_to_host = self.options.keys == Keys::Pass && is_beyond(&action, &state);
        if goes_to_host && host::window().is_some() {
            self.tell(Report::Key(press.key.to_owned()));
            messages::turn_slide(&action);
            host::give_focus();
        } else {
            self.dispatch.send(*action);
        }
        true
    }
}

/// Whether there is nothing left for a key to do here.
fn is_beyond(action: &Action, state: &AppState) -> bool {
    match action {
        Action::StepBy(1..) | Action::TogglePlay => state.is_at_end() && !state.is_playing,
        Action::StepBy(_) => state.tick().0 == 0 && !state.is_playing,
        Action::Select(None) => state.selected.is_none(),
        _ => false,
    }
}

/// A link that opens the figure in a tab.
pub(super) fn out(state: &AppState, options: &Options) -> Html {
    let lang = state.settings.lang;
    let mut query = link(&state.figure);
    for (key, value) in [
        options.lang.map(|_| ("lang", lang.tag())),
        options.theme.map(|_| ("theme", theme_name(state.settings.theme))),
    ]
    .into_iter()
    .flatten()
    {
        let and = if query.is_empty() { "" } else { "&" };
        query.push_str(&format!("{and}{key}={value}"));
    }
    let link = el("a")
        .attr("href", format!("?{query}"))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .attr("data-test", "out")
        .child(lang.label(Label::OpenInTab))
        .child(icon(Icon::Share));
    el("p").class("out").child(link).into()
}
