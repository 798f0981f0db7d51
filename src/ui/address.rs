//! Keeps the address and the figure the same.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::dispatch::Dispatch;
use super::effect::use_effect_of;
use crate::app::{Action, AppState, Settings};
use crate::embed::Options;
use crate::figure::Figure;
use crate::figure::url::{MAX_EDITS, parse, print};
use crate::web::address;

/// A browser refuses more than some hundred writes a minute; a slider makes that in seconds.
const WRITE_DELAY_MILLIS: u32 = 250;

/// The link of a figure. Of more numbers than are read from a link, it has one too many: then whoever opens it is told so.
pub(super) fn link(figure: &Figure) -> String {
    if figure.content.edits.len() <= MAX_EDITS {
        return print(figure);
    }
    let mut cut = figure.clone();
    cut.content.edits.truncate(MAX_EDITS + 1);
    print(&cut)
}

/// The whole query of a figure: the keys of hosts stay as they were in the address, and settings follow where they were
/// in it.
fn query(figure: &Figure, settings: &Settings, options: &Options) -> String {
    let options = Options {
        theme: options.theme.map(|_| settings.theme),
        lang: options.lang.map(|_| settings.lang),
        speed: options.speed.map(|_| settings.speed),
        is_looping: options.is_looping.map(|_| settings.is_looping),
        ..options.clone()
    };
    let mut parts = vec![link(figure), options.print()];
    parts.retain(|part| !part.is_empty());
    parts.join("&")
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
    /// In a frame no figure is: the back button is the host's.
    fn follow(&mut self, query: String, mark: u64, is_embedded: bool) {
        let Some(known) = self.mark.replace(mark) else {
            // The address is what the figure came from.
            self.query = query;
            return;
        };
        if query == self.query {
            return;
        }
        if known != mark && !is_embedded {
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
pub(super) fn use_address(state: &Rc<AppState>, options: &Rc<Options>, dispatch: &Dispatch) {
    let writer = use_mut_ref(Writer::default);
    let deps = (Rc::as_ptr(&state.figure), state.history_mark(), state.is_playing, state.settings);
    {
        let (writer, state, options) = (writer.clone(), state.clone(), options.clone());
        use_effect_of(deps, move |_| {
            if !state.is_playing {
                let query = query(&state.figure, &state.settings, &options);
                writer.borrow_mut().follow(query, state.history_mark(), options.is_embedded);
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
