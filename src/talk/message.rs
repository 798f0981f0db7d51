//! What the windows of a lecture tell each other.
//!
//! A message is one line of text, written like the query of a link, so that every way between windows carries it. It
//! names its version, the lecture and the window that it comes from. Whatever else arrives is refused with an error
//! that says why.
//!
//! The state of a lecture is always sent whole. A message that comes twice, late or not at all does no harm then: a
//! step told as "one forward" would be done twice. So no message says what somebody did.

use std::fmt::Write;

/// The version of the messages. Windows of different versions do not talk to each other.
pub const VERSION: u32 = 1;
/// Longest message that is read: the longest file of a running order, of which each byte may be written with three.
pub const MAX_MESSAGE_BYTES: usize = 8_000_000;
/// Longest name of a lecture.
pub const MAX_SESSION_BYTES: usize = 32;

/// The key by which a message is known as one.
const MARK: &str = "convoscope-talk";

/// What a window is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It shows the figures to the class.
    Audience,
    /// It shows the notes to the lecturer.
    Lecturer,
}

impl Role {
    const ALL: [(&'static str, Self); 2] = [("audience", Self::Audience), ("lecturer", Self::Lecturer)];

    /// Its name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Audience => "audience",
            Self::Lecturer => "lecturer",
        }
    }
}

/// How new a state is. Of two states the greater is the newer; where two windows act at the same moment, the one with
/// the larger number wins, in both alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// How many acts have led to the state.
    pub count: u64,
    /// The window in which the last of them was done.
    pub by: u64,
}

/// A message with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The lecture, see [`is_session`].
    pub session: String,
    /// The window, by a number that it has drawn.
    pub from: u64,
    /// What that window is for.
    pub role: Role,
    /// What it says.
    pub message: Message,
}

/// What a window says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Is anybody there? I have a state as new as this.
    Hello(Stamp),
    /// I am, and I have a state as new as this: the answer to [`Hello`](Self::Hello) of a window that has no older one.
    Here(Stamp),
    /// My state.
    State {
        /// How new it is.
        stamp: Stamp,
        /// The state as text.
        talk: String,
    },
    /// I am closed.
    Bye,
}

/// Why a text is no message that is read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// It is no message of a lecture at all.
    #[error("no message of a lecture")]
    Foreign,
    /// It is longer than any message.
    #[error("a message of {bytes} bytes is longer than {MAX_MESSAGE_BYTES}")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// It is of another version.
    #[error("a message of another version than {VERSION}")]
    Version,
    /// A field is missing or not of its form.
    #[error("a message whose {0} is not read")]
    Field(&'static str),
}

/// Whether a text names a lecture: small letters and digits, at most [`MAX_SESSION_BYTES`].
pub fn is_session(text: &str) -> bool {
    (1..=MAX_SESSION_BYTES).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

impl Letter {
    /// The message as text.
    pub fn print(&self) -> String {
        let Self { session, from, role, message } = self;
        let kind = match message {
            Message::Hello(_) => "hello",
            Message::Here(_) => "here",
            Message::State { .. } => "state",
            Message::Bye => "bye",
        };
        let mut text =
            format!("{MARK}={VERSION}&session={session}&from={from}&role={}&type={kind}", role.name());
        if let Message::Hello(stamp) | Message::Here(stamp) | Message::State { stamp, .. } = message {
            // Writing into a text never fails.
            let _ = write!(text, "&count={}&by={}", stamp.count, stamp.by);
        }
        if let Message::State { talk, .. } = message {
            text.push_str("&talk=");
            text.extend(form_urlencoded::byte_serialize(talk.as_bytes()));
        }
        text
    }

    /// Reads a message field by field. Fields that are not known are ignored.
    ///
    /// # Errors
    /// Where it is no message of this version, or a field is missing or not of its form.
    pub fn read(text: &str) -> Result<Self, MessageError> {
        if !text.starts_with(MARK) {
            return Err(MessageError::Foreign);
        }
        if text.len() > MAX_MESSAGE_BYTES {
            return Err(MessageError::TooLong { bytes: text.len() });
        }
        let field = |name: &'static str| {
            let found = form_urlencoded::parse(text.as_bytes()).find(|(key, _)| key == name);
            found.map(|(_, value)| value.into_owned()).ok_or(MessageError::Field(name))
        };
        let number = |name: &'static str| whole(&field(name)?).ok_or(MessageError::Field(name));
        if field(MARK).map_err(|_| MessageError::Foreign)? != VERSION.to_string() {
            return Err(MessageError::Version);
        }
        let session = field("session")?;
        if !is_session(&session) {
            return Err(MessageError::Field("session"));
        }
        let role = field("role")?;
        let role = Role::ALL.into_iter().find(|it| it.0 == role).ok_or(MessageError::Field("role"))?.1;
        let stamp = || Ok(Stamp { count: number("count")?, by: number("by")? });
        let message = match &*field("type")? {
            "hello" => Message::Hello(stamp()?),
            "here" => Message::Here(stamp()?),
            "state" => Message::State { stamp: stamp()?, talk: field("talk")? },
            "bye" => Message::Bye,
            _ => return Err(MessageError::Field("type")),
        };
        Ok(Self { session, from: number("from")?, role, message })
    }
}

/// A whole number of at most eighteen digits, so that one can still be added to it.
fn whole(text: &str) -> Option<u64> {
    let is_whole = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.bytes().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(message: Message) -> Letter {
        Letter { session: "k3x9".to_owned(), from: 7, role: Role::Lecturer, message }
    }

    #[test]
    fn every_kind_of_message_comes_back() {
        let stamp = Stamp { count: 12, by: 999_999_999_999_999_999 };
        let talk = "show=a&b=%26\nd 한글 \u{1f600}=\0".to_owned();
        for message in [
            Message::Hello(stamp),
            Message::Here(stamp),
            Message::State { stamp, talk },
            Message::State { stamp, talk: String::new() },
            Message::Bye,
        ] {
            let letter = letter(message);
            assert_eq!(Letter::read(&letter.print()), Ok(letter));
        }
    }

    #[track_caller]
    fn refuse(change: impl Fn(String) -> String, expected: MessageError) {
        let good = letter(Message::Hello(Stamp { count: 3, by: 7 })).print();
        let changed = change(good.clone());
        assert_ne!(changed, good);
        assert_eq!(Letter::read(&changed), Err(expected), "{changed}");
    }

    #[test]
    fn what_is_wrong_is_named() {
        refuse(|_| String::new(), MessageError::Foreign);
        refuse(|_| "{\"method\":\"next\"}".to_owned(), MessageError::Foreign);
        refuse(|text| text.replace("convoscope-talk", "convoscope-talks"), MessageError::Foreign);
        refuse(|text| text.replace("talk=1", "talk=2"), MessageError::Version);
        refuse(|text| text.replace("type=hello", "type=jump"), MessageError::Field("type"));
        refuse(|text| text.replace("&type=hello", ""), MessageError::Field("type"));
        refuse(|text| text.replace("type=hello", "type=state"), MessageError::Field("talk"));
        refuse(|text| text.replace("role=lecturer", "role=student"), MessageError::Field("role"));
        refuse(|text| text.replace("session=k3x9", "session="), MessageError::Field("session"));
        refuse(|text| text.replace("k3x9", &"a".repeat(33)), MessageError::Field("session"));
        refuse(|text| text.replace("count=3", "count=-3"), MessageError::Field("count"));
        refuse(|text| text.replace("count=3", "count=1e3"), MessageError::Field("count"));
        refuse(|text| text.replace("by=7", &format!("by={}", u64::MAX)), MessageError::Field("by"));
        refuse(|text| text.replace("from=7", "from=7.5"), MessageError::Field("from"));
        let bytes = MAX_MESSAGE_BYTES + 1;
        refuse(|text| text.clone() + &"a".repeat(bytes - text.len()), MessageError::TooLong { bytes });
    }
}
