//! What a host says in the address of an embed.

use super::part::Parts;
use crate::app::{Settings, Speed, Theme};
use crate::figure::url::{MAX_QUERY_BYTES, UrlProblem};
use crate::number::{Decimal, print_decimal};
use crate::words::Lang;

/// When an embed fetches and starts what it needs beyond its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Load {
    /// At once.
    Now,
    /// When it comes to be seen.
    #[default]
    Visible,
    /// When it is pressed.
    Click,
}

/// Who has the keys that are pressed in an embed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// The embed.
    #[default]
    Own,
    /// Nobody; a control that has the focus keeps its own.
    None,
    /// The embed, and the host those with which it goes beyond the first or last step, and Escape.
    Pass,
}

/// From where messages are obeyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From anywhere.
    Any,
    /// From pages of this origin, such as `https://example.org`.
    Only(String),
}

impl Origin {
    fn parse(text: &str) -> Option<Self> {
        if text == "*" {
            return Some(Self::Any);
        }
        let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        (!host.is_empty() && host.bytes().all(is_host)).then_some(Self::Only(text))
    }

    fn text(&self) -> &str {
        match self {
            Self::Any => "*",
            Self::Only(origin) => origin,
        }
    }
}

/// What a host says in the address of an embed. Settings are `None` where the address does not say them.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Whether the page is in another page.
    pub is_embedded: bool,
    /// Which parts are shown.
    pub parts: Parts,
    /// Whether the layer and its numbers stay as they are.
    pub is_readonly: bool,
    /// When it starts.
    pub load: Load,
    /// Whether it plays by itself while it is seen.
    pub plays_itself: bool,
    /// Who has the keys.
    pub keys: Keys,
    /// From where messages are obeyed; without it from pages of the page's own origin.
    pub origin: Option<Origin>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The language.
    pub lang: Option<Lang>,
    /// How fast it plays.
    pub speed: Option<Speed>,
    /// Whether the sweep begins anew after the last step.
    pub is_looping: Option<bool>,
}

impl Default for Options {
    /// Those of the page by itself.
    fn default() -> Self {
        Self::of(false)
    }
}

/// A value that its key does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}={value} is not read, expected {expected}")]
pub struct OptionProblem {
    /// The key.
    pub key: &'static str,
    /// What is not read of its value, cut to a readable length.
    pub value: String,
    /// A value that would be read.
    pub expected: &'static str,
}

impl From<OptionProblem> for UrlProblem {
    /// It is said as all else that a link has and the page does not read.
    fn from(OptionProblem { key, value, expected }: OptionProblem) -> Self {
        Self::BadValue { key, value, expected }
    }
}

/// Most characters of a value that are said.
const MAX_QUOTED_CHARS: usize = 40;

/// A key: what it reads, with a value that would be read, and what it writes.
pub(super) struct OptionKey {
    pub(super) name: &'static str,
    pub(super) example: &'static str,
    /// Takes a value; gives what of it is not read.
    read: for<'t> fn(&mut Options, &'t str) -> Result<(), &'t str>,
    /// The value that says what the options have; nothing where nothing need be said.
    write: fn(&Options) -> Option<String>,
}

/// All keys, in the order in which links have them. `embed` is the first: what `show` and `hide` change depends on it.
pub(super) const KEYS: &[OptionKey] = &[
    OptionKey {
        name: "embed",
        example: "1",
        // Known before all else is read.
        read: |_, text| flag(text).map(|_| ()).ok_or(text),
        write: |options| options.is_embedded.then(String::new),
    },
    OptionKey { name: "show", example: "views", read: |_, _| Ok(()), write: |options| options.named(true) },
    OptionKey { name: "hide", example: "link", read: |_, _| Ok(()), write: |options| options.named(false) },
    OptionKey {
        name: "readonly",
        example: "1",
        read: |options, text| set(&mut options.is_readonly, flag(text), text),
        write: |options| options.is_readonly.then(String::new),
    },
    OptionKey {
        name: "load",
        example: "click",
        read: |options, text| set(&mut options.load, LOADS.read(text), text),
        write: |options| (options.load != Load::default()).then(|| LOADS.name(options.load)),
    },
    OptionKey {
        name: "autoplay",
        example: "1",
        read: |options, text| set(&mut options.plays_itself, flag(text), text),
        write: |options| options.plays_itself.then(String::new),
    },
    OptionKey {
        name: "keys",
        example: "pass",
        read: |options, text| set(&mut options.keys, KEYS_TO.read(text), text),
        write: |options| (options.keys != Keys::default()).then(|| KEYS_TO.name(options.keys)),
    },
    OptionKey {
        name: "origin",
        example: "https://example.org",
        read: |options, text| set(&mut options.origin, Origin::parse(text).map(Some), text),
        write: |options| options.origin.as_ref().map(|origin| origin.text().to_owned()),
    },
    OptionKey {
        name: "theme",
        example: "dark",
        read: |options, text| set(&mut options.theme, THEMES.read(text).map(Some), text),
        write: |options| options.theme.map(|theme| THEMES.name(theme)),
    },
    OptionKey {
        name: "lang",
        example: "ko",
        read: |options, text| set(&mut options.lang, Lang::from_tag(text).map(Some), text),
        write: |options| options.lang.map(|lang| lang.tag().to_owned()),
    },
    OptionKey {
        name: "speed",
        example: "4",
        read: |options, text| set(&mut options.speed, speed(text).map(Some), text),
        write: |options| options.speed.map(|speed| print_decimal(speed.steps_per_sec() as f32)),
    },
    OptionKey {
        name: "loop",
        example: "1",
        read: |options, text| set(&mut options.is_looping, flag(text).map(Some), text),
        write: |options| options.is_looping.map(|is_looping| u8::from(is_looping).to_string()),
    },
];

/// Things that have names.
struct Named<T: 'static>(&'static [(&'static str, T)]);

impl<T: Copy + PartialEq> Named<T> {
    fn read(&self, text: &str) -> Option<T> {
        self.0.iter().find(|(name, _)| *name == text).map(|it| it.1)
    }

    fn name(&self, it: T) -> String {
        self.0.iter().find(|(_, other)| *other == it).map_or("", |it| it.0).to_owned()
    }
}

const LOADS: Named<Load> = Named(&[("now", Load::Now), ("visible", Load::Visible), ("click", Load::Click)]);
const KEYS_TO: Named<Keys> = Named(&[("own", Keys::Own), ("none", Keys::None), ("pass", Keys::Pass)]);
const THEMES: Named<Theme> = Named(&[
    ("auto", Theme::Auto),
    ("light", Theme::Light),
    ("dark", Theme::Dark),
    ("projector", Theme::Projector),
]);

/// The theme that has a name in links and messages.
pub(super) fn theme(text: &str) -> Option<Theme> {
    THEMES.read(text)
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "" | "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// The speed of so many steps in a second.
fn speed(text: &str) -> Option<Speed> {
    let wanted = f64::from(Decimal::parse(text)?.to_f32());
    Speed::all().find(|speed| speed.steps_per_sec() == wanted)
}

fn set<'t, T>(place: &mut T, value: Option<T>, text: &'t str) -> Result<(), &'t str> {
    *place = value.ok_or(text)?;
    Ok(())
}

impl Options {
    /// Those of an embed, or of the page by itself, of which nothing else is said.
    pub fn of(is_embedded: bool) -> Self {
        Self {
            is_embedded,
            parts: Parts::default_of(is_embedded),
            is_readonly: false,
            load: Load::default(),
            plays_itself: false,
            keys: Keys::default(),
            origin: None,
            theme: None,
            lang: None,
            speed: None,
            is_looping: None,
        }
    }

    /// What a query says, and what in it cannot be read. Other keys are ignored, and `show` and `hide` where there is no
    /// embed. Of a key that is there twice, the last
    /// counts; what is hidden is hidden even if it is to be shown too.
    ///
    /// ```
    /// use convoscope::embed::{Options, Part};
    /// let (options, problems) = Options::parse("embed&show=views,speed&hide=link&stride=2");
    /// assert!(options.parts.has(Part::Views) && !options.parts.has(Part::Link));
    /// assert_eq!((options.print(), problems), ("embed&show=views,speed&hide=link".to_owned(), vec![]));
    /// ```
    pub fn parse(query: &str) -> (Self, Vec<OptionProblem>) {
        // Longer than any figure: none of it is read, see `figure::url`.
        let query = if query.len() <= MAX_QUERY_BYTES { query.as_bytes() } else { &[] };
        let last = |name: &str| {
            form_urlencoded::parse(query).filter(|(key, _)| key == name).last().map(|(_, value)| value)
        };
        let mut options = Self::of(last("embed").and_then(|text| flag(&text)).unwrap_or(false));
        let mut problems = Vec::new();
        let mut problem = |key: &OptionKey, text: &str| {
            let value = text.chars().take(MAX_QUOTED_CHARS).collect();
            problems.push(OptionProblem { key: key.name, value, expected: key.example });
        };
        for key in KEYS {
            let Some(text) = last(key.name) else { continue };
            match key.name {
                // The page by itself is whole.
                "show" | "hide" if !options.is_embedded => {}
                "show" | "hide" => {
                    for name in text.split(',').filter(|name| !name.is_empty()) {
                        if !options.parts.set_named(name, key.name == "show") {
                            problem(key, name);
                        }
                    }
                }
                _ => {
                    if let Err(text) = (key.read)(&mut options, &text) {
                        problem(key, text);
                    }
                }
            }
        }
        (options, problems)
    }

    /// The part of a query that says the same; empty for the page by itself.
    pub fn print(&self) -> String {
        let pair = |key: &OptionKey| {
            let value = (key.write)(self)?;
            let equals = if value.is_empty() { "" } else { "=" };
            Some(format!("{}{equals}{value}", key.name))
        };
        KEYS.iter().filter_map(pair).collect::<Vec<_>>().join("&")
    }

    /// The parts that are shown and are not by default, or the other way round.
    fn named(&self, is_shown: bool) -> Option<String> {
        let default = Parts::default_of(self.is_embedded);
        let names: Vec<_> = self
            .parts
            .names(is_shown)
            .filter(|name| default.names(!is_shown).any(|other| other == *name))
            .collect();
        (!names.is_empty()).then(|| names.join(","))
    }

    /// Settings in which what the address says counts.
    #[must_use]
    pub fn over(&self, settings: Settings) -> Settings {
        Settings {
            lang: self.lang.unwrap_or(settings.lang),
            theme: self.theme.unwrap_or(settings.theme),
            speed: self.speed.unwrap_or(settings.speed),
            is_looping: self.is_looping.unwrap_or(settings.is_looping),
            ..settings
        }
    }
}
