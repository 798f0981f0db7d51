//! Keeps the address and the figure the same.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::dispatch::Dispatch;
use super::effect::use_effect_of;
use super::settings::{pairs, theme_name};
use crate::app::{Action, AppState, Settings};
use crate::figure::Figure;
use crate::figure::url::{MAX_EDITS, parse, print};
use crate::web::address;

/// A browser refuses more than some hundred writes a minute; a slider makes that in seconds.
const WRITE_DELAY_MILLIS: u32 = 250;

/// Keys of the page itself, which stay in the address when they were in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PageKeys {
    has_lang: bool,
    has_theme: bool,
    pub(super) is_embedded: bool,
}

impl PageKeys {
    pub(super) fn of(query: &str) -> Self {
        let mut keys = Self::default();
        for (key, _) in pairs(query) {
            match &*key {
                "lang" => keys.has_lang = true,
                "theme" => keys.has_theme = true,
                "embed" => keys.is_embedded = true,
                _ => {}
            }
        }
        keys
    }

    /// The whole query of a figure. Of more numbers than are read from a link, it has one too many: then whoever opens
    /// it is told so.
    pub(super) fn query(self, figure: &Figure, settings: &Settings) -> String {
        let mut parts = vec![match figure.content.edits.len() > MAX_EDITS {
            true => {
                let mut cut = figure.clone();
                cut.content.edits.truncate(MAX_EDITS + 1);
                print(&cut)
            }
            false => print(figure),
        }];
        if self.has_lang {
            parts.push(format!("lang={}", settings.lang.tag()));
        }
        if self.has_theme {
            parts.push(format!("theme={}", theme_name(settings.theme)));
        }
        if self.is_embedded {
            parts.push("embed".to_owned());
        }
        parts.retain(|part| !part.is_empty());
        parts.join("&")
    }
}

/// What was written last, and what waits to be written.
#[derive(Default)]
struct Writer {
    mark: Option<u64>,
    query: String,
    pending: Option<Timeout>,
}

impl Writer {
    /// A figure that is worth an entry of its own gets one; else the present entry follows, after a moment.
    fn follow(&mut self, query: String, mark: u64) {
        let Some(known) = self.mark.replace(mark) else {
            // The address is what the figure came from.
            self.query = query;
            return;
        };
        if query == self.query {
            return;
        }
        if known != mark {
            if self.pending.take().is_some() {
                tell(address::replace(&self.query));
            }
            tell(address::push(&query));
        } else {
            let waiting = query.clone();
            self.pending = Some(Timeout::new(WRITE_DELAY_MILLIS, move || tell(address::replace(&waiting))));
        }
        self.query = query;
    }
}

fn tell(result: Result<(), crate::web::JsError>) {
    if let Err(error) = result {
        web_sys::console::warn_1(&error.to_string().into());
    }
}

/// Writes the address as the figure changes, except while it plays, and takes the figure from it when the reader goes
/// back or forward.
#[hook]
pub(super) fn use_address(state: &Rc<AppState>, keys: PageKeys, dispatch: &Dispatch) {
    let writer = use_mut_ref(Writer::default);
    let deps = (
        Rc::as_ptr(&state.figure),
        state.history_mark(),
        state.is_playing,
        state.settings.lang,
        state.settings.theme,
    );
    {
        let (writer, state) = (writer.clone(), state.clone());
        use_effect_of(deps, move |_| {
            if !state.is_playing {
                let query = keys.query(&state.figure, &state.settings);
                writer.borrow_mut().follow(query, state.history_mark());
            }
        });
    }
    let dispatch = dispatch.clone();
    use_effect_of((), move |()| {
        address::on_travel(move |query| {
            {
                let mut writer = writer.borrow_mut();
                let is_within_page = writer.pending.is_none() && writer.query == query;
                if is_within_page {
                    return;
                }
                writer.pending = None;
                writer.query.clone_from(&query);
            }
            let parsed = parse(&query);
            dispatch.send(Action::Restore(Box::new(parsed)));
        })
    });
}
