//! Tells what changes: in a live region that a screen reader reads, aloud by the browser's voice, and as a tone.
//!
//! One region for all. Changes that follow each other fast are told together once it is quiet.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::effect::use_effect_of;
use super::el::el;
use super::kept::{Kept, use_kept};
use crate::app::{AppState, Told};
use crate::describe::{Response, Tone};
use crate::web::speech::Speech;
use crate::web::tone::Tones;

/// How long it must be quiet until something is told.
const QUIET_MILLIS: u32 = 250;
/// Longest tone.
const TONE_SECS: f64 = 0.2;
/// Part of a step for which its tone sounds.
const TONE_SHARE: f64 = 0.8;

#[derive(Clone, Debug, Properties)]
pub(super) struct TellerProps {
    pub(super) state: Rc<AppState>,
}

impl PartialEq for TellerProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// The live region, with what tells aloud.
#[component]
pub(super) fn Teller(props: &TellerProps) -> Html {
    let text = use_kept(String::new);
    let telling = use_mut_ref(|| None::<Telling>);
    {
        let text = text.clone();
        use_effect_of(props.clone(), move |props| Telling::take(&telling, &props.state, text));
    }
    // Never gone: a region that comes with its text is not heard.
    el("p")
        .class("visually-hidden")
        .attr("aria-live", "polite")
        .attr("data-test", "told")
        .child((*text).clone())
        .into()
}

/// What is being told.
struct Telling {
    /// The state that was told last.
    told: Rc<AppState>,
    /// The present state.
    now: Rc<AppState>,
    timer: Option<Timeout>,
    speech: Option<Speech>,
    tones: Option<Tones>,
}

impl Telling {
    /// Takes the next state; the first is told by nobody.
    fn take(shared: &Rc<RefCell<Option<Self>>>, state: &Rc<AppState>, text: Kept<String>) {
        let mut guard = shared.borrow_mut();
        let is_first = guard.is_none();
        let telling = guard.get_or_insert_with(|| Self {
            told: state.clone(),
            now: state.clone(),
            timer: None,
            speech: None,
            tones: None,
        });
        let before = std::mem::replace(&mut telling.now, state.clone());
        let Told { voice, tone, .. } = state.settings.told;
        // Off at once, and on only where it is wanted.
        telling.speech = if voice { telling.speech.take().or_else(Speech::new) } else { None };
        if !tone {
            telling.tones = None;
        } else if sounds_different(&before, state) && !is_first {
            telling.sound();
        }
        if is_same(&before, state) {
            return;
        }
        let shared = shared.clone();
        telling.timer = Some(Timeout::new(QUIET_MILLIS, move || {
            let Ok(mut guard) = shared.try_borrow_mut() else { return };
            if let Some(said) = guard.as_mut().and_then(Self::tell) {
                drop(guard);
                text.set(said);
            }
        }));
    }

    /// What has changed since the last time, also aloud.
    fn tell(&mut self) -> Option<String> {
        self.timer = None;
        let before = std::mem::replace(&mut self.told, self.now.clone());
        let settings = self.now.settings;
        let response = Response::of(&before, &self.now);
        if let Some(speech) = &self.speech {
            // Who switches it on hears that it works.
            let is_new = before.settings.told != settings.told;
            let told = Told { own: settings.told.own || is_new, ..settings.told };
            let aloud = response.said(told, true);
            if !aloud.is_empty() {
                speech.say(&aloud, settings.lang.tag());
            }
        }
        Some(response.said(settings.told, false)).filter(|said| !said.is_empty())
    }

    fn sound(&mut self) {
        let Some(tone) = Tone::of(&self.now.figure, &self.now.model) else { return };
        if self.tones.is_none() {
            self.tones = Tones::new();
        }
        let step_secs = match self.now.is_playing {
            true => TONE_SHARE / self.now.settings.speed.steps_per_sec(),
            false => TONE_SECS,
        };
        if let Some(tones) = &mut self.tones {
            tones.play(tone.hertz, tone.pan, step_secs.min(TONE_SECS));
        }
    }
}

/// Whether nothing is different that could be told; what is pointed at is not.
fn is_same(one: &AppState, other: &AppState) -> bool {
    let draft = |state: &AppState| state.draft.as_ref().map(Rc::as_ptr);
    Rc::ptr_eq(&one.figure, &other.figure)
        && draft(one) == draft(other)
        && one.is_playing == other.is_playing
        && one.selected == other.selected
        && one.brush == other.brush
        && one.links == other.links
        && one.settings == other.settings
}

/// Whether a step or its numbers are new, or the tone has just been switched on.
fn sounds_different(before: &AppState, after: &AppState) -> bool {
    before.figure.shown.cursor != after.figure.shown.cursor
        || !Rc::ptr_eq(&before.model, &after.model)
        || before.settings.told.tone != after.settings.told.tone
}
