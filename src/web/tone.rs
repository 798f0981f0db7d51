//! Short tones, one at a time.

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, GainNode, OscillatorNode};

use super::dom::has_global;

/// How loud, of 1.
const VOLUME: f32 = 0.1;
/// Seconds in which a tone comes and goes, so that it does not crack.
const FADE_SECS: f64 = 0.012;

/// Whether the browser can play tones.
pub fn is_there() -> bool {
    has_global("AudioContext")
}

/// Plays tones until dropped.
#[derive(Debug)]
pub struct Tones {
    context: AudioContext,
    sounding: Option<(OscillatorNode, GainNode)>,
}

impl Tones {
    /// Something that plays tones, where the browser can.
    pub fn new() -> Option<Self> {
        is_there().then(AudioContext::new)?.ok().map(|context| Self { context, sounding: None })
    }

    /// Plays a tone for so long, instead of the one that sounds: how high in hertz, and from where, −1 is left and 1
    /// right. A browser that will not play stays silent.
    pub fn play(&mut self, hertz: f32, pan: f32, secs: f64) {
        // A context that waits for the reader's first press goes on after it.
        let _ = self.context.resume();
        self.end();
        self.sounding = self.try_play(hertz, pan, secs).ok();
    }

    fn try_play(&self, hertz: f32, pan: f32, secs: f64) -> Result<(OscillatorNode, GainNode), JsValue> {
        let context = &self.context;
        let (oscillator, gain) = (context.create_oscillator()?, context.create_gain()?);
        let panner = context.create_stereo_panner()?;
        oscillator.frequency().set_value(hertz);
        panner.pan().set_value(pan);
        let (start, end) = (context.current_time(), context.current_time() + secs.max(2.0 * FADE_SECS));
        let volume = gain.gain();
        volume.set_value_at_time(0.0, start)?;
        volume.linear_ramp_to_value_at_time(VOLUME, start + FADE_SECS)?;
        volume.set_value_at_time(VOLUME, end - FADE_SECS)?;
        volume.linear_ramp_to_value_at_time(0.0, end)?;
        oscillator.connect_with_audio_node(&gain)?;
        gain.connect_with_audio_node(&panner)?;
        panner.connect_with_audio_node(&context.destination())?;
        oscillator.start()?;
        oscillator.stop_with_when(end)?;
        Ok((oscillator, gain))
    }

    /// Ends the tone that sounds.
    fn end(&mut self) {
        let Some((oscillator, gain)) = self.sounding.take() else { return };
        let now = self.context.current_time();
        // One that is over already cannot be ended again, and nothing is lost.
        let _ = gain.gain().cancel_scheduled_values(now);
        let _ = gain.gain().set_target_at_time(0.0, now, FADE_SECS / 3.0);
        let _ = oscillator.stop_with_when(now + 2.0 * FADE_SECS);
    }
}

impl Drop for Tones {
    fn drop(&mut self) {
        // It gives back what the browser holds for it.
        let _ = self.context.close();
    }
}
