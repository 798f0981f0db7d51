//! The page's address and the browser's history.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::JsError;

/// The query of the address, without `?`.
pub fn query() -> String {
    let query = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    query.strip_prefix('?').unwrap_or(&query).to_owned()
}

/// The address with another query.
pub fn with_query(query: &str) -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    let origin = location.origin().unwrap_or_default();
    // A file has no origin.
    let base = match origin.as_str() {
        "null" | "" => {
            location.href().unwrap_or_default().split(['?', '#']).next().unwrap_or_default().to_owned()
        }
        _ => origin + &location.pathname().unwrap_or_default(),
    };
    if query.is_empty() { base } else { format!("{base}?{query}") }
}

/// Makes `query` the query of the present history entry.
///
/// # Errors
/// Where the browser refuses, as it does after very many calls.
pub fn replace(query: &str) -> Result<(), JsError> {
    let Some(window) = web_sys::window() else { return Ok(()) };
    window.history()?.replace_state_with_url(&JsValue::NULL, "", Some(&with_query(query)))?;
    Ok(())
}

/// Makes a new history entry.
///
/// # Errors
/// Where the browser refuses, as it does after very many calls.
pub fn push(query: &str) -> Result<(), JsError> {
    let Some(window) = web_sys::window() else { return Ok(()) };
    window.history()?.push_state_with_url(&JsValue::NULL, "", Some(&with_query(query)))?;
    Ok(())
}

/// Calls back with the query whenever the user goes through the history, until dropped.
#[must_use]
pub fn on_travel(callback: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| callback(query())))
}

/// The first of a user's languages for which `find` gives something.
pub fn preferred_language<T>(find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let navigator = web_sys::window()?.navigator();
    navigator.languages().iter().find_map(|tag| find(&tag.as_string()?))
}
