//! The lecture of this window, in step with the other ones.
//!
//! What a lecturer does is done here at once and told to the others, see [`Pair`]. Where the window is loaded again, it
//! goes on where it stood.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use yew::prelude::*;

use crate::talk::{HELLO_MILLIS, Pair, Role, Talk, is_session};
use crate::ui::effect::use_effect_of;
use crate::web::channel::{Channel, NoWindow};
use crate::web::{address, host, storage};

/// The key of addresses that names the lecture.
const SESSION: &str = "session";

/// The other windows of the lecture. Clones are the same.
#[derive(Clone)]
pub(super) struct Windows(Rc<Live>);

impl PartialEq for Windows {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Windows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Windows").field("has_other", &self.has_other()).finish_non_exhaustive()
    }
}

struct Live {
    role: Role,
    /// Empty until the window stands.
    open: RefCell<Option<Open>>,
    /// Whether the other window was there when it was last looked.
    has_other: Cell<bool>,
    take: Callback<Talk>,
    redraw: UseForceUpdateHandle,
}

struct Open {
    session: String,
    pair: Pair<Talk>,
    /// The talk of this window as it was seen last.
    seen: Talk,
    channel: Option<Rc<Channel>>,
    /// Where the state is kept in this tab.
    key: String,
}

/// Keeps a window of a role in step with those of the same lecture, which the address names. `take` gets the talk where
/// another window has changed it, or where this one has been in the lecture before.
#[hook]
pub(super) fn use_windows(role: Role, talk: &Talk, take: Callback<Talk>) -> Windows {
    let redraw = use_force_update();
    let live = use_memo((), move |()| Live {
        role,
        open: RefCell::default(),
        has_other: Cell::new(false),
        take,
        redraw,
    });
    {
        let (live, talk) = (live.clone(), talk.clone());
        use_effect_of((), move |()| Live::start(&live, talk));
    }
    {
        let live = live.clone();
        use_effect_of(talk.clone(), move |talk| live.tell(talk));
    }
    Windows(live)
}

impl Windows {
    /// Whether a window of the other role is there.
    pub(super) fn has_other(&self) -> bool {
        self.0.has_other.get()
    }

    /// Opens the window of the other role, or brings it to the front.
    ///
    /// # Errors
    /// Where the browser does not let the page open one.
    pub(super) fn open_other(&self) -> Result<(), NoWindow> {
        let role = other(self.0.role);
        let address = self.address(role);
        let open = self.0.open.borrow();
        let open = open.as_ref().ok_or(NoWindow::Blocked)?;
        let channel = open.channel.as_ref().ok_or(NoWindow::Blocked)?;
        channel.open_window(&address, &format!("{}-{}", role.name(), open.session))
    }

    /// The address of a window of this lecture.
    pub(super) fn address(&self, role: Role) -> String {
        let route = match role {
            Role::Audience => "present",
            Role::Lecturer => "notes",
        };
        let session = self.0.open.borrow().as_ref().map(|open| open.session.clone()).unwrap_or_default();
        let query = address::query();
        let is_kept = |pair: &&str| {
            !pair.is_empty() && !["do", SESSION].contains(&pair.split('=').next().unwrap_or_default())
        };
        let mut pairs = vec![format!("do={route}"), format!("{SESSION}={session}")];
        pairs.extend(query.split('&').filter(is_kept).map(str::to_owned));
        address::with_query(&pairs.join("&"))
    }
}

/// The role of the window beside one.
const fn other(role: Role) -> Role {
    match role {
        Role::Audience => Role::Lecturer,
        Role::Lecturer => Role::Audience,
    }
}

impl Live {
    /// Talks to the other windows until what it gives is dropped.
    fn start(this: &Rc<Self>, first: Talk) -> impl Sized + use<> {
        let session = session(&address::query());
        // With the order: an address with another one is another lecture.
        let key = format!("convoscope-talk-{session}-{:x}", first.order.mark());
        let mut pair = Pair::new(session.clone(), this.role, draw(), first.clone());
        // What cannot be read was not kept by this version: the lecture begins anew.
        let kept = storage::get_of_tab(&key).is_some_and(|kept| pair.restore(&kept).is_ok_and(|it| it));
        let restored = kept.then(|| pair.state().clone());
        this.open.replace(Some(Open { session, pair, seen: first, channel: None, key }));
        let channel = {
            let this = this.clone();
            Rc::new(Channel::open("convoscope", move |text| this.hear(text)))
        };
        if let Some(open) = &mut *this.open.borrow_mut() {
            open.channel = Some(channel);
        }
        if let Some(talk) = restored {
            this.take.emit(talk);
        }
        this.say(Pair::hello);
        let beat = {
            let this = this.clone();
            Interval::new(HELLO_MILLIS, move || this.beat())
        };
        let shown = {
            let this = this.clone();
            // A window in the background was slow to say hello.
            host::on_document_shown(move |_| this.beat())
        };
        let left = web_sys::window().map(|window| {
            let this = this.clone();
            EventListener::new(&window, "pagehide", move |_| this.leave())
        });
        Started { live: this.clone(), _listeners: (beat, shown, left) }
    }

    /// Says something to all other windows.
    fn say(&self, what: impl FnOnce(&Pair<Talk>) -> String) {
        let said =
            self.open.borrow().as_ref().and_then(|open| Some((open.channel.clone()?, what(&open.pair))));
        // Nothing is borrowed any more: whoever hears it may answer at once.
        if let Some((channel, text)) = said {
            channel.send(&text);
        }
    }

    /// The talk of this window is this now.
    fn tell(&self, talk: &Talk) {
        let is_new = self.open.borrow_mut().as_mut().is_some_and(|open| {
            let is_new = *talk != open.seen && talk != open.pair.state();
            open.seen = talk.clone();
            if is_new {
                // What it gives is what is said below.
                let _ = open.pair.change(talk.clone());
            }
            is_new
        });
        if is_new {
            self.say(Pair::print_state);
        }
    }

    /// From time to time.
    fn beat(&self) {
        self.say(Pair::hello);
        self.keep();
        self.look();
    }

    /// Keeps the state in this tab. Where the browser keeps nothing, the other window still knows it.
    fn keep(&self) {
        if let Some(open) = &*self.open.borrow() {
            let _ = storage::set_of_tab(&open.key, &open.pair.print_state());
        }
    }

    fn leave(&self) {
        self.keep();
        self.say(Pair::bye);
    }

    fn hear(&self, text: &str) {
        let heard = self.open.borrow_mut().as_mut().map(|open| {
            let heard = open.pair.hear(text, js_sys::Date::now());
            (heard, open.pair.state().clone())
        });
        // What is no message is of somebody else, such as an extension of the browser.
        let Some((Ok(heard), talk)) = heard else { return };
        if let Some(answer) = heard.answer {
            self.say(|_| answer);
        }
        if heard.is_changed {
            self.take.emit(talk);
        }
        self.look();
    }

    /// Looks whether the other window is there.
    fn look(&self) {
        let open = self.open.borrow();
        let has_other =
            open.as_ref().is_some_and(|open| open.pair.has(other(self.role), js_sys::Date::now()));
        if self.has_other.replace(has_other) != has_other {
            self.redraw.force_update();
        }
    }
}

/// What listens while the window is open.
struct Started<L> {
    live: Rc<Live>,
    _listeners: L,
}

impl<L> Drop for Started<L> {
    fn drop(&mut self) {
        self.live.leave();
        // It holds the channel, which holds it.
        self.live.open.take();
    }
}

/// The lecture that an address names. One without a name gets one, so that two lectures on one machine do not mix.
fn session(query: &str) -> String {
    let named = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == SESSION).last();
    if let Some((_, name)) = named.filter(|(_, name)| is_session(name)) {
        return name.into_owned();
    }
    let key = "convoscope-session";
    // The address of a document on a disk cannot be changed: there the tab knows the name.
    let known = host::own_origin().is_none().then(|| storage::get_of_tab(key)).flatten();
    let name = known.filter(|name| is_session(name)).unwrap_or_else(|| format!("{:x}", draw()));
    let and = if query.is_empty() { "" } else { "&" };
    if address::replace(&format!("{query}{and}{SESSION}={name}")).is_err() {
        let _ = storage::set_of_tab(key, &name);
    }
    name
}

/// A number that no other window draws, of at most fifteen digits.
fn draw() -> u64 {
    (js_sys::Math::random() * 1e15) as u64
}
