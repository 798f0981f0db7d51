//! A sentence as input: its words, and a made-up column of numbers for each.

use std::rc::Rc;

use super::lower::lower;
use super::mix::mix;

/// Most words of a sentence: more columns than this are too narrow for words.
pub const MAX_WORDS: usize = 48;
/// Most characters of a sentence.
pub const MAX_SENTENCE_CHARS: usize = 400;
/// The numbers of an embedding lie between this and its negative.
const MAX_EMBEDDED: i64 = 2;

/// A text that has words, and not too many.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    text: Rc<str>,
    words: Rc<[Rc<str>]>,
}

/// Why a text is no sentence for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SentenceError {
    /// It has no word.
    #[error("no words")]
    Empty,
    /// It has too many words.
    #[error("{found} words are more than {MAX_WORDS}")]
    TooManyWords {
        /// How many.
        found: usize,
    },
    /// It has a control character, or one that is none.
    #[error("U+{code:04X} cannot be shown")]
    Unprintable {
        /// Its number.
        code: u32,
    },
    /// It has too many characters.
    #[error("{found} characters are more than {MAX_SENTENCE_CHARS}")]
    TooLong {
        /// How many.
        found: usize,
    },
}

impl Sentence {
    /// Takes a text apart: at spaces, before and after punctuation, and round each character of scripts that are written
    /// without spaces.
    ///
    /// # Errors
    /// Where it has no words or more than a figure shows.
    pub fn new(text: &str) -> Result<Self, SentenceError> {
        let found = text.chars().count();
        if found > MAX_SENTENCE_CHARS {
            return Err(SentenceError::TooLong { found });
        }
        // Tabs and ends of lines are spaces like others.
        let text = text.replace(|c: char| c.is_control() && c.is_whitespace(), " ");
        let is_unprintable = |c: &char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}');
        if let Some(c) = text.chars().find(is_unprintable) {
            return Err(SentenceError::Unprintable { code: c.into() });
        }
        let words: Vec<Rc<str>> = text.split_whitespace().flat_map(parts).map(Rc::from).collect();
        match words.len() {
            0 => Err(SentenceError::Empty),
            1..=MAX_WORDS => Ok(Self { text: text.into(), words: words.into() }),
            found => Err(SentenceError::TooManyWords { found }),
        }
    }

    /// As it was typed, but for tabs and ends of lines, which are spaces.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its words in order, at least one.
    pub fn words(&self) -> &[Rc<str>] {
        &self.words
    }

    /// A number of the column of a word, 0 beyond the last. The same word, in capitals or not, always has the same column.
    pub(super) fn embedding(&self, word: usize, channel: usize) -> f32 {
        let Some(word) = self.words.get(word) else { return 0.0 };
        // FNV-1a over the bytes, and then as all made-up numbers.
        let hash = lower(word).bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        let number = mix(mix(hash) ^ channel as u64) % (2 * MAX_EMBEDDED as u64 + 1);
        (number as i64 - MAX_EMBEDDED) as f32
    }
}

/// What a character does to the word it stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It goes on with it.
    Letter,
    /// It is a word of its own.
    Alone,
}

fn part(c: char) -> Part {
    match c {
        // Within a word: don't, well-known.
        '\'' | '’' | '-' => Part::Letter,
        // Punctuation of Latin, CJK and full width; kana, ideographs.
        _ if c.is_ascii_punctuation() => Part::Alone,
        '\u{2010}'..='\u{205E}' | '¿' | '¡' | '«' | '»' => Part::Alone,
        '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => Part::Alone,
        '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => Part::Alone,
        _ => Part::Letter,
    }
}

/// The words of a text without spaces.
fn parts(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if part(c) == Part::Alone {
            let end = at + c.len_utf8();
            words.extend([&text[start..at], &text[at..end]]);
            start = end;
        }
    }
    words.push(&text[start..]);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let sentence = Sentence::new(text).unwrap();
        assert_eq!(sentence.words().iter().map(|word| &**word).collect::<Vec<_>>(), words);
    }

    #[test]
    fn words_stand_between_spaces_and_punctuation() {
        check("The cat sat.", &["The", "cat", "sat", "."]);
        check("  don't,\twell-known ", &["don't", ",", "well-known"]);
        check("고양이가 매트 위에 앉았다.", &["고양이가", "매트", "위에", "앉았다", "."]);
        check("猫が座る。", &["猫", "が", "座", "る", "。"]);
        check("🙂 ça va", &["🙂", "ça", "va"]);
    }

    #[test]
    fn a_word_has_one_column_wherever_it_stands() {
        let sentence = Sentence::new("The dog saw the cat").unwrap();
        let column = |word| [0, 1, 2, 3].map(|channel| sentence.embedding(word, channel));
        assert_eq!(column(0), column(3));
        assert_ne!(column(1), column(4));
        assert_eq!(column(5), [0.0; 4]);
        for word in 0..5 {
            assert!(column(word).iter().all(|number| number.abs() <= 2.0 && number.fract() == 0.0));
        }
    }

    #[test]
    fn what_is_no_sentence_is_named() {
        assert_eq!(Sentence::new(" \n"), Err(SentenceError::Empty));
        assert_eq!(Sentence::new(&"a ".repeat(49)), Err(SentenceError::TooManyWords { found: 49 }));
        assert_eq!(Sentence::new(&"a".repeat(401)), Err(SentenceError::TooLong { found: 401 }));
        assert!(Sentence::new(&"a ".repeat(48)).is_ok());
        for c in ['\0', '\u{7}', '\u{1B}', '\u{7F}', '\u{9B}', '\u{FFFE}', '\u{FFFF}'] {
            assert_eq!(Sentence::new(&format!("a{c}b")), Err(SentenceError::Unprintable { code: c.into() }));
        }
        assert_eq!(Sentence::new("a\tb\r\nc").unwrap().text(), "a b  c");
    }
}
