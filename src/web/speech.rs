//! The browser's own voice. It speaks on this machine only: voices that send what they read elsewhere are left out.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::dom::has_global;

/// Whether the browser can speak at all.
pub fn is_there() -> bool {
    has_global("speechSynthesis")
}

/// Something to be said, and the tag of its language.
type Text = (String, &'static str);

/// Speaks until dropped. Escape silences it, and so does leaving the document.
pub struct Speech {
    synthesis: SpeechSynthesis,
    /// What was to be said before the browser had its voices.
    waiting: Rc<RefCell<Option<Text>>>,
    _listeners: [Option<EventListener>; 3],
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speech").finish_non_exhaustive()
    }
}

impl Speech {
    /// A voice, where the browser has one.
    pub fn new() -> Option<Self> {
        let window = web_sys::window().filter(|_| is_there())?;
        let synthesis = window.speech_synthesis().ok()?;
        let waiting: Rc<RefCell<Option<Text>>> = Rc::default();
        let on_voices = {
            let (synthesis, waiting) = (synthesis.clone(), waiting.clone());
            on_voices(move || {
                if let Some((text, tag)) = waiting.take() {
                    say(&synthesis, &waiting, &text, tag);
                }
            })
        };
        let silence = {
            let (synthesis, waiting) = (synthesis.clone(), waiting.clone());
            move || {
                waiting.take();
                synthesis.cancel();
            }
        };
        let on_leave = {
            let silence = silence.clone();
            EventListener::new(&window, "pagehide", move |_| silence())
        };
        let options = EventListenerOptions::run_in_capture_phase();
        let on_escape = EventListener::new_with_options(&window, "keydown", options, move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.key() == "Escape") {
                silence();
            }
        });
        Some(Self { synthesis, waiting, _listeners: [on_voices, Some(on_leave), Some(on_escape)] })
    }

    /// Says a text in a language, instead of whatever is being said.
    pub fn say(&self, text: &str, tag: &'static str) {
        self.synthesis.cancel();
        say(&self.synthesis, &self.waiting, text, tag);
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.synthesis.cancel();
    }
}

/// Calls back when the browser has found its voices, until dropped.
#[must_use]
pub fn on_voices(callback: impl Fn() + 'static) -> Option<EventListener> {
    let synthesis = web_sys::window().filter(|_| is_there())?.speech_synthesis().ok()?;
    Some(EventListener::new(&synthesis, "voiceschanged", move |_| callback()))
}

/// Whether there is a voice of a language on this machine; nothing where the browser has not found its voices yet.
pub fn has_voice(tag: &str) -> Option<bool> {
    let synthesis = web_sys::window().filter(|_| is_there())?.speech_synthesis().ok()?;
    let has_any = synthesis.get_voices().length() > 0;
    has_any.then(|| voice_of(&synthesis, tag).is_some())
}

fn say(synthesis: &SpeechSynthesis, waiting: &RefCell<Option<Text>>, text: &str, tag: &'static str) {
    if synthesis.get_voices().length() == 0 {
        waiting.replace(Some((text.to_owned(), tag)));
        return;
    }
    let Some(voice) = voice_of(synthesis, tag) else { return };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else { return };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    synthesis.speak(&utterance);
}

/// The voice of a language: the one that the system prefers, else the first.
fn voice_of(synthesis: &SpeechSynthesis, tag: &str) -> Option<SpeechSynthesisVoice> {
    let speaks = |voice: &SpeechSynthesisVoice| {
        // Some systems write `ko_KR`.
        voice.lang().split(['-', '_']).next().is_some_and(|primary| primary.eq_ignore_ascii_case(tag))
    };
    let voices = synthesis.get_voices();
    let of_tag = voices
        .iter()
        .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
        .filter(|voice| voice.local_service() && speaks(voice));
    let of_tag: Vec<_> = of_tag.collect();
    of_tag.iter().find(|voice| voice.default()).or(of_tag.first()).cloned()
}
