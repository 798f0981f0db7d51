//! Windows in step: the state machine that each of them runs.
//!
//! Every window does what its reader asks for at once and tells the others its whole state. Of two states the newer
//! wins, everywhere. So no window waits for another, and one that is lost, reloaded or late changes nothing for the
//! rest: when it comes back, it says hello and gets the newest state.
//!
//! Messages may be lost, doubled, delayed or come in another order. A window says hello again and again, and whoever
//! hears it answers with its state where that is newer. An answer needs no timer, so a window in the background, whose
//! timers a browser slows down, still answers at once.

use super::message::{Letter, Message, MessageError, Role, Stamp};

/// How often a window says hello, in milliseconds.
pub const HELLO_MILLIS: u32 = 1_000;
/// A window that was not heard for so long is gone, in milliseconds: it has missed several hellos.
pub const GONE_MILLIS: f64 = 4_500.0;

/// What is shared between windows.
pub trait Shared: Clone + PartialEq {
    /// As text.
    fn print(&self) -> String;

    /// From text that another window has written, where `self` is the state here; `None` where it cannot be read. Then it is
    /// not taken.
    fn read(&self, text: &str) -> Option<Self>;
}

/// A window of a lecture.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<T> {
    session: String,
    me: u64,
    role: Role,
    stamp: Stamp,
    state: T,
    others: Vec<Other>,
}

/// Another window that was heard.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Other {
    id: u64,
    role: Role,
    /// When it was heard last, in milliseconds.
    at: f64,
}

/// What follows from a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// Whether the state is another one now.
    pub is_changed: bool,
    /// What to send.
    pub answer: Option<String>,
}

impl<T: Shared> Pair<T> {
    /// A window that begins with a state of its own, which every state of another window goes before.
    pub fn new(session: String, role: Role, me: u64, state: T) -> Self {
        Self { session, me, role, stamp: Stamp::default(), state, others: Vec::new() }
    }

    /// The state.
    pub const fn state(&self) -> &T {
        &self.state
    }

    /// How new the state is.
    pub const fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Whether another window of a role was heard of late.
    pub fn has(&self, role: Role, now: f64) -> bool {
        self.others.iter().any(|it| it.role == role && (now - it.at).abs() < GONE_MILLIS)
    }

    /// Takes a state that was made here. Gives what to send.
    pub fn change(&mut self, state: T) -> String {
        self.stamp = Stamp { count: self.stamp.count + 1, by: self.me };
        self.state = state;
        self.print_state()
    }

    /// What to send when the window opens, and then each [`HELLO_MILLIS`].
    pub fn hello(&self) -> String {
        self.letter(Message::Hello(self.stamp))
    }

    /// What to send when the window is closed.
    pub fn bye(&self) -> String {
        self.letter(Message::Bye)
    }

    /// What to keep, so that [`restore`](Self::restore) gives the state back.
    pub fn print_state(&self) -> String {
        self.letter(Message::State { stamp: self.stamp, talk: self.state.print() })
    }

    /// Takes what was kept, where it is of this lecture and newer; whether it was.
    ///
    /// # Errors
    /// Where it is no message that is read.
    pub fn restore(&mut self, kept: &str) -> Result<bool, MessageError> {
        let letter = Letter::read(kept)?;
        Ok(match letter.message {
            Message::State { stamp, talk } if letter.session == self.session => self.take(stamp, &talk)?,
            _ => false,
        })
    }

    /// Hears a message at a moment, in milliseconds. One of another lecture, or of this window itself, counts for
    /// nothing.
    ///
    /// # Errors
    /// Where it is no message that is read. Nothing changes then.
    pub fn hear(&mut self, text: &str, now: f64) -> Result<Heard, MessageError> {
        let Letter { session, from, role, message } = Letter::read(text)?;
        if session != self.session || from == self.me {
            return Ok(Heard::default());
        }
        let mut is_changed = false;
        let answer = match message {
            Message::Bye => {
                self.others.retain(|it| it.id != from);
                return Ok(Heard::default());
            }
            Message::Hello(stamp) if stamp < self.stamp => Some(self.print_state()),
            Message::Hello(_) => Some(self.letter(Message::Here(self.stamp))),
            Message::Here(stamp) if stamp < self.stamp => Some(self.print_state()),
            Message::Here(stamp) if stamp > self.stamp => Some(self.hello()),
            Message::Here(_) => None,
            Message::State { stamp, talk } => {
                is_changed = self.take(stamp, &talk)?;
                None
            }
        };
        self.meet(from, role, now);
        Ok(Heard { is_changed, answer })
    }

    /// Takes a state where it is newer; whether it was.
    fn take(&mut self, stamp: Stamp, talk: &str) -> Result<bool, MessageError> {
        if stamp <= self.stamp {
            return Ok(false);
        }
        self.state = self.state.read(talk).ok_or(MessageError::Field("talk"))?;
        self.stamp = stamp;
        Ok(true)
    }

    fn meet(&mut self, id: u64, role: Role, at: f64) {
        // Windows that are gone for good are forgotten, so that there are never many.
        self.others.retain(|it| it.id != id && (at - it.at).abs() < GONE_MILLIS);
        self.others.push(Other { id, role, at });
    }

    fn letter(&self, message: Message) -> String {
        Letter { session: self.session.clone(), from: self.me, role: self.role, message }.print()
    }
}

#[cfg(test)]
mod tests;
