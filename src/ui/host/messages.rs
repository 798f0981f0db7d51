//! Messages as the objects of JavaScript that they are.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::app::{Action, AppState};
use crate::embed::{Field, MAX_TEXT_BYTES, Report, Showing, Value};
use crate::figure::facts;
use crate::scene::describe_step;
use crate::ui::address::link;
use crate::web::host;

/// A field of a message.
pub(super) fn read(data: &JsValue, name: &str) -> Option<Field> {
    // What is no object has no fields.
    let value = Reflect::get(data, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined())?;
    Some(if let Some(number) = value.as_f64() {
        Field::Number(number)
    } else if let Some(text) = value.dyn_ref::<js_sys::JsString>() {
        // Not copied before it is known to be short.
        if text.length() as usize > MAX_TEXT_BYTES {
            Field::LongText
        } else {
            Field::Text(String::from(text))
        }
    } else {
        Field::Other
    })
}

/// Sends a report to the page around.
pub(super) fn post(report: Report, origin: &str) {
    host::post(&object(report.fields().into_iter().map(|(name, value)| (name, js(value)))), origin);
}

fn js(value: Value) -> JsValue {
    match value {
        Value::Text(text) => text.into(),
        Value::Number(number) => number.into(),
        Value::Flag(flag) => flag.into(),
        Value::Texts(texts) => object(texts.into_iter().map(|(name, text)| (name, text.into()))),
    }
}

fn object(fields: impl Iterator<Item = (&'static str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new object takes every field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

/// Asks a deck of reveal.js, which reads such texts from its frames, for the next slide or the one before.
pub(super) fn turn_slide(action: &Action) {
    let method = match action {
        Action::StepBy(..0) => "prev",
        Action::StepBy(_) | Action::TogglePlay => "next",
        _ => return,
    };
    host::post(&JsValue::from_str(&format!("{{\"method\":\"{method}\"}}")), "*");
}

/// What is shown now.
pub(super) fn showing(state: &AppState) -> Showing {
    Showing {
        figure: link(&state.figure),
        facts: facts(&state.figure, &state.model),
        step: state.figure.shown.cursor.step,
        steps: (!state.figure.shown.hides_size()).then(|| state.model.layer.step_count()),
        is_playing: state.is_playing,
        sentence: describe_step(&state.figure, &state.model, state.settings.lang),
    }
}
