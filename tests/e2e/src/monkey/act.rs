//! What a monkey can do.

use anyhow::Result;
use serde_json::json;

use super::dice::Dice;
use crate::{Key, Page};

/// One thing that it does. Places are those of the window, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A key alone.
    Press(char),
    /// A key while another is held.
    Chord(Held, char),
    /// Keys one after the other, where the focus is.
    Type(&'static str),
    /// A press of the pointer.
    Click([i64; 2]),
    /// From one place to another with the pointer down.
    Drag([i64; 2], [i64; 2]),
    /// The wheel turned by so many pixels.
    Scroll(i64),
    /// Another size of the window.
    Resize([i64; 2]),
    /// The last entry of a list, or another one, by its place.
    Choose(u64),
}

/// What is held while a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Shift,
    Control,
}

const KEYS: [char; 26] = [
    ' ', '?', '+', '-', '.', '0', '1', '2', '5', '9', 'a', 'b', 'B', 'f', 'h', 'n', 'p', 'r', 's', 't', 'v',
    'y', 'z', ',', '/', '#',
];

const NAMED: [Key; 14] = [
    Key::Left,
    Key::Right,
    Key::Up,
    Key::Down,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Escape,
    Key::Backspace,
    Key::Delete,
];

const TEXTS: [&str; 16] = [
    "3",
    "0",
    "-1",
    "7",
    "12",
    "99999",
    "1e9",
    "abc",
    "0.5",
    "nn.Conv2d(3, 8, 3)",
    "고양이가 앉았다",
    "🦊",
    "   ",
    "1 2 3\n4 5 6",
    "<b>&amp;",
    "２",
];

const SIZES: [[i64; 2]; 8] =
    [[500, 700], [520, 320], [768, 1024], [1024, 500], [1280, 720], [1440, 900], [1900, 1000], [900, 300]];

impl Act {
    /// Anything.
    pub fn any(
        dice: &mut Dice,
        [width, height]: [i64; 2],
        targets: &[[i64; 2]],
        sliders: &[[i64; 2]],
    ) -> Self {
        let anywhere = |dice: &mut Dice| [dice.between(0, width - 1), dice.between(0, height - 1)];
        let target = |dice: &mut Dice| dice.one(targets).copied().unwrap_or_else(|| anywhere(dice));
        match dice.between(0, 99) {
            0..=19 => Self::Press(char::from(dice.one(&NAMED).cloned().unwrap_or(Key::Tab))),
            20..=29 => Self::Press(*dice.one(&KEYS).unwrap_or(&' ')),
            30..=33 => {
                let held = *dice.one(&[Held::Shift, Held::Control]).unwrap_or(&Held::Shift);
                let keys: &[char] = match held {
                    Held::Control => &['z', 'y', 's', 'a'],
                    // Arrows, Tab and Home.
                    Held::Shift => &['\u{e012}', '\u{e014}', '\u{e013}', '\u{e015}', '\u{e004}', '\u{e011}'],
                };
                Self::Chord(held, *dice.one(keys).unwrap_or(&'z'))
            }
            34..=43 => Self::Type(dice.one(&TEXTS).unwrap_or(&"3")),
            44..=73 => Self::Click(target(dice)),
            74..=79 => Self::Click(anywhere(dice)),
            80..=86 => Self::Drag(target(dice), anywhere(dice)),
            87..=90 => {
                let from = dice.one(sliders).copied().unwrap_or_else(|| anywhere(dice));
                Self::Drag(from, [dice.between(0, width - 1), from[1]])
            }
            91..=94 => Self::Scroll(dice.between(-900, 900)),
            95..=96 => Self::Choose(dice.next() >> 12),
            _ => Self::Resize(*dice.one(&SIZES).unwrap_or(&[1280, 720])),
        }
    }

    /// Does it.
    pub(super) async fn perform(&self, page: &Page) -> Result<()> {
        let chain = || page.browser().session().action_chain();
        match *self {
            Self::Press(key) => page.press(key).await,
            Self::Chord(held, key) => {
                let held = match held {
                    Held::Shift => Key::Shift,
                    Held::Control => Key::Control,
                };
                page.chord(held, key).await
            }
            Self::Type(text) => Ok(chain().send_keys(text).perform().await?),
            Self::Click([x, y]) => Ok(chain().move_to(x, y).click().perform().await?),
            Self::Drag(from, to) => {
                let half = [0, 1].map(|at| (from[at] + to[at]) / 2);
                let chain = chain().move_to(from[0], from[1]).click_and_hold().move_to(half[0], half[1]);
                Ok(chain.move_to(to[0], to[1]).release().perform().await?)
            }
            Self::Scroll(pixels) => page.call(SCROLL, vec![json!(pixels)]).await,
            Self::Resize([width, height]) => page.resize(width, height).await,
            Self::Choose(at) => page.call(CHOOSE, vec![json!(at)]).await,
        }
    }
}

/// Turns the wheel over whatever stands in the middle.
const SCROLL: &str = "const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2); \
    middle?.dispatchEvent(new WheelEvent('wheel', { deltaY: arguments[0], bubbles: true, cancelable: true })); \
    for (let it = middle; it; it = it.parentElement) it.scrollBy(0, arguments[0]);";

/// Chooses from one of the lists that are to be seen: drivers cannot press what the system draws.
const CHOOSE: &str = "const lists = [...document.querySelectorAll('select')].filter((it) => it.checkVisibility()); \
    const list = lists[arguments[0] % lists.length]; \
    if (!list) return; \
    list.selectedIndex = Math.floor(arguments[0] / 7) % list.options.length; \
    list.dispatchEvent(new Event('change', { bubbles: true }));";
