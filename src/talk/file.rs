//! A running order as a file, `*.convoscope-talk.txt`: plain lines, which any editor can change.
//!
//! ```text
//! convoscope-talk 1
//!
//! figure: stride=2&padding=1
//! title: Stride 2
//! clicks: play
//! notes: Ask how large the output is.
//! notes: Wait a minute.
//! ```
//!
//! Each `figure` begins the next one: the query of its link, or the whole link. Each line of the notes is a line `notes`.
//! `docs/teaching.md` tells it to lecturers.

use super::link::{Reader, in_one_line, quoted};
use super::order::{Clicks, Order};
use super::problem::{FileError, OrderProblem, ReadOrder};
use super::query::query_of;

/// How the names of these files end.
pub const FILE_EXTENSION: &str = "convoscope-talk.txt";

const NAME: &str = "convoscope-talk";
const VERSION: u64 = 1;
/// Largest file that is read, in bytes: all figures with the longest links and notes that people write have less.
pub const MAX_FILE_BYTES: usize = 2_000_000;
/// Most lines that are reported: who opens a wrong file wants no list of it.
const MAX_REPORTED: usize = 5;

impl Order {
    /// Writes the order as a file.
    pub fn print_file(&self) -> String {
        let mut lines = vec![format!("{NAME} {VERSION}")];
        for item in &self.items {
            lines.push(String::new());
            lines.push(format!("figure: {}", item.figure));
            if !item.title.is_empty() {
                lines.push(format!("title: {}", in_one_line(&item.title)));
            }
            if item.clicks != Clicks::default() {
                lines.push(format!("clicks: {}", item.clicks.name()));
            }
            if let Some(ask) = &item.ask {
                lines.push(format!("ask: {}", in_one_line(ask)));
            }
            if !item.notes.is_empty() {
                lines.extend(item.notes.split('\n').map(|line| format!("notes: {line}")));
            }
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Where it is no running order.
    pub fn parse_file(bytes: &[u8]) -> Result<ReadOrder, FileError> {
        if bytes.len() > MAX_FILE_BYTES {
            return Err(FileError::TooLarge { bytes: bytes.len() });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotAnOrder)?;
        let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        let first = lines.next().map(|it| it.1.trim_end()).unwrap_or_default();
        let version = first.strip_prefix(NAME).and_then(|rest| rest.strip_prefix(' '));
        let version: u64 = version.and_then(|it| it.trim().parse().ok()).ok_or(FileError::NotAnOrder)?;
        if version > VERSION {
            return Err(FileError::TooNew { version });
        }
        let (mut reader, mut notes, mut n_unknown) = (Reader::default(), Vec::new(), 0);
        let mut has_figure = false;
        let keep_notes = |reader: &mut Reader, notes: &mut Vec<&str>| {
            if !notes.is_empty() {
                reader.take("notes", &notes.join("\n"));
                notes.clear();
            }
        };
        for (at, line) in lines {
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            // One space belongs to the sign; more of them are the writer's.
            let value = value.strip_prefix(' ').unwrap_or(value);
            match &*key.trim().to_ascii_lowercase() {
                "" if value.is_empty() => {}
                "figure" => {
                    keep_notes(&mut reader, &mut notes);
                    has_figure = true;
                    reader.begin(query_of(value));
                }
                "notes" if has_figure => notes.push(value),
                key @ ("title" | "clicks" | "ask") if has_figure => reader.take(key, value),
                _ => {
                    n_unknown += 1;
                    if n_unknown <= MAX_REPORTED {
                        reader.report(OrderProblem::UnknownLine { line: at + 1, text: quoted(line) });
                    }
                }
            }
        }
        keep_notes(&mut reader, &mut notes);
        Ok(reader.finish())
    }
}
