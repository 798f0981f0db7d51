//! GIFT, Moodle's format: `::title:: [html] question { =right #feedback ~wrong #feedback }`.
//!
//! Source: <https://docs.moodle.org/en/GIFT_format>. The signs `~ = # { } :` and the backslash have a backslash before
//! them.

use core::fmt::Write as _;

use super::sheet::{Entry, Sheet, html};
use crate::question::words::file_words;
use crate::words::Lang;

pub(super) fn write(sheet: &Sheet<'_>) -> String {
    let mut gift = String::new();
    for entry in sheet.entries() {
        let question = escaped(&question_html(&entry, sheet.lang));
        // Writing to a string does not fail.
        let _ = writeln!(gift, "::{}:: [html]{question} {{", escaped(&entry.title));
        for choice in &entry.choices {
            let sign = if choice.is_right { '=' } else { '~' };
            let (text, feedback) = (escaped(&html(&choice.text)), escaped(&html(&choice.feedback)));
            let _ = writeln!(gift, "{sign}[html]{text} #[html]{feedback}");
        }
        gift.push_str("}\n\n");
    }
    gift
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '~' | '=' | '#' | '{' | '}' | ':' | '\\') {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}

/// A question as HTML: the prompt, what the figure is, where it is seen.
fn question_html(entry: &Entry, lang: Lang) -> String {
    format!(
        "<p>{}</p><p>{} <a href=\"{}\" target=\"_blank\">{}</a></p>",
        html(&entry.prompt),
        html(&entry.description),
        html(&entry.link),
        html(file_words(lang).figure),
    )
}
