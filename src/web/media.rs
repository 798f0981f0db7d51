//! What the reader's system prefers.

use gloo_events::EventListener;
use web_sys::MediaQueryList;

/// A preference of the reader's system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Dark colours.
    Dark,
    /// Little motion.
    ReducedMotion,
    /// A pointer as blunt as a finger.
    CoarsePointer,
}

impl Preference {
    const fn query(self) -> &'static str {
        match self {
            Self::Dark => "(prefers-color-scheme: dark)",
            Self::CoarsePointer => "(pointer: coarse)",
            Self::ReducedMotion => "(prefers-reduced-motion: reduce)",
        }
    }

    fn list(self) -> Option<MediaQueryList> {
        web_sys::window()?.match_media(self.query()).ok()?
    }

    /// Whether it is preferred now.
    pub fn is_wanted(self) -> bool {
        self.list().is_some_and(|list| list.matches())
    }

    /// Calls back with the new answer whenever it changes, until dropped.
    #[must_use]
    pub fn on_change(self, callback: impl Fn(bool) + 'static) -> Option<EventListener> {
        let list = self.list()?;
        Some(EventListener::new(&list.clone(), "change", move |_| callback(list.matches())))
    }
}

/// Calls back before the page is printed and after that, until dropped. The first call must do at once what it wants to
/// be printed.
#[must_use]
pub fn on_print(callback: impl Fn(bool) + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let callback = std::rc::Rc::new(callback);
    Some([("beforeprint", true), ("afterprint", false)].map(|(name, is_before)| {
        let callback = callback.clone();
        EventListener::new(&window, name, move |_| callback(is_before))
    }))
}
