//! Sentences in a picture: broken into lines by an estimate of their width, since a scene knows no fonts.

use super::geometry::Point;
use super::item::{Anchor, Ink, Item, Role};

/// Distance between lines, as a share of the font size.
const LEADING: f32 = 1.35;
/// Width of letters as a share of the font size, a little above that of common fonts.
const LATIN_SHARE: f32 = 0.6;
const HANGUL_SHARE: f32 = 0.98;
const NARROW_SHARE: f32 = 0.36;

/// A text broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Prose {
    lines: Vec<String>,
    size: f32,
    width: f32,
}

impl Prose {
    /// Breaks a text at its spaces.
    pub(super) fn new(text: &str, size: f32, width: f32) -> Self {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                Some(line) if estimate(line, size) + estimate(word, size) + NARROW_SHARE * size <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        Self { lines, size, width }
    }

    /// Pixels from the top of its first line to the bottom of its last.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.size * LEADING
    }

    /// Draws it below a place, from there to the right.
    pub(super) fn draw(&self, at: Point, ink: Role, is_bold: bool, items: &mut Vec<Item>) {
        for (n, line) in self.lines.iter().enumerate() {
            items.push(Item::Text {
                at: at.shifted(0.0, (n as f32 + 0.5) * self.size * LEADING),
                anchor: Anchor::Start,
                size: self.size,
                is_bold,
                ink: Ink::Role(ink),
                // Lines are as long as they may be already: none is squeezed.
                max_width: f32::MAX,
                text: line.as_str().into(),
            });
        }
    }
}

/// Width of a text in pixels.
pub(super) fn estimate(text: &str, size: f32) -> f32 {
    let share = |it: char| match it {
        ' ' | '.' | ',' | ':' | 'i' | 'l' | 'j' | 't' | 'f' | 'I' | '(' | ')' | '\'' => NARROW_SHARE,
        '\u{1100}'.. if it >= '\u{2E80}' || it <= '\u{11FF}' => HANGUL_SHARE,
        _ => LATIN_SHARE,
    };
    text.chars().map(share).sum::<f32>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_spaces_and_lose_no_word() {
        for text in ["Each input cell stamps its value.", "입력 칸마다 커널을 찍습니다.", "one"] {
            for width in [10.0, 80.0, 200.0, 2000.0] {
                let prose = Prose::new(text, 13.0, width);
                assert_eq!(prose.lines.join(" "), text);
                assert!(prose.lines.iter().all(|line| !line.contains(' ') || estimate(line, 13.0) <= width));
            }
        }
        assert_eq!(Prose::new("a b", 10.0, 1000.0).height(), 13.5);
    }
}
