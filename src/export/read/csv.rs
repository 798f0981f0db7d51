//! Grids of numbers as text: a line per row; commas, semicolons, tabs or spaces between numbers; an empty line between
//! grids. Files of [`csv`](crate::export) say what each grid is by a name above it, others are one tensor.

use super::array::Array;
use super::error::ReadError;
use crate::export::part::Part;
use crate::figure::parse_value;
use crate::figure::url::MAX_SAVED_EDITS;

/// Longest part of a word that an error repeats.
const MAX_QUOTED_CHARS: usize = 24;
/// Most axes before the last two.
const MAX_OUTER: usize = 3;

/// A grid.
struct Grid {
    /// In which line it begins.
    line: usize,
    name: Option<(Part, Vec<usize>)>,
    columns: usize,
    values: Vec<f32>,
}

/// The tensors of a text.
pub(super) fn read(text: &str) -> Result<Vec<(Option<Part>, Array)>, ReadError> {
    let grids = grids(text)?;
    let mut tensors: Vec<(Option<Part>, Vec<Grid>)> = Vec::new();
    for grid in grids {
        let part = grid.name.as_ref().map(|name| name.0);
        match tensors.iter_mut().find(|tensor| tensor.0 == part) {
            Some((_, grids)) => grids.push(grid),
            None => tensors.push((part, vec![grid])),
        }
    }
    if tensors.is_empty() {
        return Err(ReadError::Empty);
    }
    tensors.into_iter().map(|(part, grids)| Ok((part, tensor(part, grids)?))).collect()
}

fn grids(text: &str) -> Result<Vec<Grid>, ReadError> {
    let between = separator(text);
    let mut grids: Vec<Grid> = Vec::new();
    let mut name = None;
    let (mut is_open, mut is_output, mut count) = (false, false, 0);
    for (at, line) in text.lines().enumerate() {
        let line_number = at + 1;
        let line = line.trim();
        if line.trim_matches([',', ';', '\t', ' ']).is_empty() {
            is_open = false;
            continue;
        }
        if let Some(found) = read_name(line) {
            // An output is computed, and may have numbers that no cell takes.
            is_output = found.0 == Part::Output;
            (name, is_open) = (Some(found), false);
            continue;
        }
        if is_output {
            continue;
        }
        let values = read_row(line, line_number, between)?;
        count += values.len();
        if count > MAX_SAVED_EDITS {
            return Err(ReadError::TooManyNumbers { found: count as u128 });
        }
        match grids.last_mut().filter(|_| is_open) {
            Some(grid) if grid.columns != values.len() => {
                let (found, expected) = (values.len(), grid.columns);
                return Err(ReadError::Columns { line: line_number, found, expected });
            }
            Some(grid) => grid.values.extend(values),
            None => {
                let columns = values.len();
                grids.push(Grid { line: line_number, name: name.take(), columns, values });
                is_open = true;
            }
        }
    }
    Ok(grids)
}

/// What stands between the numbers of a text; `None` for spaces.
fn separator(text: &str) -> Option<char> {
    ['\t', ';', ','].into_iter().find(|&c| text.contains(c))
}

fn read_row(line: &str, line_number: usize, between: Option<char>) -> Result<Vec<f32>, ReadError> {
    let is_between = |c: char| between.map_or(c.is_whitespace(), |it| it == c);
    // A spreadsheet may leave empty cells at the end of rows.
    let line = line.trim_end_matches(|c: char| is_between(c) || c.is_whitespace());
    let words = line.split(is_between).filter(|word| between.is_some() || !word.is_empty());
    let mut values = Vec::new();
    for word in words {
        if values.len() > MAX_SAVED_EDITS {
            return Err(ReadError::TooManyNumbers { found: values.len() as u128 });
        }
        let bare = word.trim().trim_matches('"');
        values.push(parse_value(bare).map_err(|why| {
            let word = bare.chars().take(MAX_QUOTED_CHARS).collect();
            ReadError::Word { line: line_number, word, why }
        })?);
    }
    Ok(values)
}

/// `weight[2][0]`: a tensor, and the indices of a grid of it. Empty cells after it are skipped.
fn read_name(line: &str) -> Option<(Part, Vec<usize>)> {
    let line = line.trim_end_matches([',', ';', '\t', ' ']).trim_matches('"');
    let start = line.find('[').unwrap_or(line.len());
    let (word, indices) = line.split_at(start);
    let part = [Part::Input, Part::Weight, Part::Bias, Part::Output]
        .into_iter()
        .find(|&part| part.name() == word)?;
    if indices.is_empty() {
        return Some((part, Vec::new()));
    }
    let indices = indices.strip_prefix('[')?.strip_suffix(']')?;
    let indices: Option<Vec<usize>> = indices.split("][").map(|index| index.parse().ok()).collect();
    indices.filter(|indices| indices.len() <= MAX_OUTER).map(|indices| (part, indices))
}

/// Grids one after the other as a tensor: by their indices, or as the channels of an input.
fn tensor(part: Option<Part>, grids: Vec<Grid>) -> Result<Array, ReadError> {
    let Some(first) = grids.first() else { return Err(ReadError::Empty) };
    let (columns, rows) = (first.columns, first.values.len() / first.columns.max(1));
    if let Some(other) =
        grids.iter().find(|grid| (grid.columns, grid.values.len()) != (columns, rows * columns))
    {
        return Err(ReadError::Grids { line: other.line });
    }
    let outer = match (part, grids.last().and_then(|grid| grid.name.as_ref())) {
        (Some(_), Some((_, last))) => last.iter().map(|&index| index.saturating_add(1)).collect(),
        _ if grids.len() > 1 => vec![grids.len()],
        _ => Vec::new(),
    };
    // Names must count all grids in order.
    for (at, grid) in grids.iter().enumerate() {
        let is_next = grid.name.as_ref().is_none_or(|(_, place)| in_order(place, &outer) == Some(at));
        if !is_next {
            return Err(ReadError::Grids { line: grid.line });
        }
    }
    let shape = match part {
        Some(Part::Bias) => vec![rows * columns],
        _ => [outer, vec![rows, columns]].concat(),
    };
    Array::new(shape, grids.into_iter().flat_map(|grid| grid.values).collect())
}

/// Which of all grids has these indices, in row-major order.
fn in_order(place: &[usize], sizes: &[usize]) -> Option<usize> {
    if place.len() != sizes.len() {
        return None;
    }
    place.iter().zip(sizes).try_fold(0_usize, |at, (&index, &size)| {
        let at = at.checked_mul(size)?.checked_add(index)?;
        (index < size).then_some(at)
    })
}
