//! Plain text: the question, four lines with answers of which the last is right, an empty line.

use super::sheet::Sheet;

pub(super) fn write(sheet: &Sheet<'_>) -> String {
    let mut text = String::new();
    for entry in sheet.entries() {
        let (right, wrong): (Vec<_>, Vec<_>) = entry.choices.into_iter().partition(|choice| choice.is_right);
        // A poll tool takes a line as an answer: a map is one line.
        let lines = wrong.into_iter().chain(right).map(|choice| choice.text.replace('\n', " / "));
        let lines = [entry.prompt, entry.description, entry.link].into_iter().chain(lines);
        text.push_str(&lines.collect::<Vec<_>>().join("\n"));
        text.push_str("\n\n");
    }
    text
}
