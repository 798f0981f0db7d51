//! Particles, which depend on how the word before them ends.

/// How a word ends, which decides the particle after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
}

/// The ending of a word by its last syllable, or of a number as it is read.
fn ending(word: &str) -> Ending {
    const FIRST_SYLLABLE: u32 = 0xAC00;
    const LAST_SYLLABLE: u32 = 0xD7A3;
    const FINALS: u32 = 28;
    const RIEUL: u32 = 8;
    match word.chars().last() {
        Some('0' | '3' | '6') => Ending::Consonant,
        Some('1' | '7' | '8') => Ending::Rieul,
        Some(last) if (FIRST_SYLLABLE..=LAST_SYLLABLE).contains(&(last as u32)) => {
            match (last as u32 - FIRST_SYLLABLE) % FINALS {
                0 => Ending::Vowel,
                RIEUL => Ending::Rieul,
                1.. => Ending::Consonant,
            }
        }
        Some(_) | None => Ending::Vowel,
    }
}

/// The word with 은 or 는.
pub(super) fn topic(word: &str) -> String {
    format!("{word}{}", if ending(word) == Ending::Vowel { "는" } else { "은" })
}

/// The word with 이 or 가.
pub(super) fn subject(word: &str) -> String {
    format!("{word}{}", if ending(word) == Ending::Vowel { "가" } else { "이" })
}

/// The word with 으로 or 로.
pub(super) fn instrument(word: &str) -> String {
    format!("{word}{}", if ending(word) == Ending::Consonant { "으로" } else { "로" })
}

/// The word with 을 or 를.
pub(super) fn object(word: &str) -> String {
    format!("{word}{}", if ending(word) == Ending::Vowel { "를" } else { "을" })
}
