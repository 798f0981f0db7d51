//! The things of one layer, over all the film, in one drawing order.

use std::collections::HashMap;

use super::classes::Classes;
use super::glide::{At, Glide};
use super::track::Tracks;

/// The things of one layer.
#[derive(Clone, Debug, Default)]
pub(super) struct Layer {
    /// In drawing order.
    entries: Vec<Entry>,
}

/// Something that is seen in some spans of the film.
#[derive(Clone, Debug)]
struct Entry {
    /// What it is, and the how manieth of its kind.
    key: (String, usize),
    element: String,
    /// The spans in which it is seen: from, to (not included).
    seen: Vec<[usize; 2]>,
    /// Where it is, by span; nothing of what is only there.
    ways: Vec<(usize, [At; 2])>,
}

impl Entry {
    /// What moves comes back; what is only there comes anew, so that its time is short to say.
    fn may_go_on(&self, span: usize) -> bool {
        !self.ways.is_empty() || self.seen.last().is_some_and(|seen| seen[1] == span)
    }

    fn see(&mut self, span: usize, way: Option<[At; 2]>) {
        match self.seen.last_mut() {
            Some(last) if last[1] == span => last[1] = span + 1,
            _ => self.seen.push([span, span + 1]),
        }
        self.ways.extend(way.map(|way| (span, way)));
    }
}

impl Layer {
    /// Adds what is seen in the next span, in drawing order. Things that were there before go on if the order lets
    /// them.
    pub(super) fn add(&mut self, span: usize, things: Vec<Glide>) {
        let places: HashMap<&(String, usize), usize> = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.may_go_on(span))
            .map(|(at, entry)| (&entry.key, at))
            .collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        let keys: Vec<(String, usize)> = things
            .iter()
            .map(|thing| {
                let count = counts.entry(thing.key.clone()).or_default();
                *count += 1;
                (thing.key.clone(), *count)
            })
            .collect();
        let found: Vec<Option<usize>> = keys.iter().map(|key| places.get(key).copied()).collect();
        let stays = longest_rise(&found);
        let mut old = std::mem::take(&mut self.entries).into_iter().enumerate();
        for ((thing, key), stays) in things.into_iter().zip(keys).zip(stays) {
            match stays {
                Some(at) => {
                    for (n, mut entry) in old.by_ref() {
                        if n == at {
                            entry.see(span, thing.way);
                        }
                        self.entries.push(entry);
                        if n == at {
                            break;
                        }
                    }
                }
                None => {
                    let mut entry = Entry { key, element: thing.element, seen: Vec::new(), ways: Vec::new() };
                    entry.see(span, thing.way);
                    self.entries.push(entry);
                }
            }
        }
        self.entries.extend(old.map(|(_, entry)| entry));
    }

    /// About how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.entries.iter().map(|entry| entry.element.len() / 2 + 40 * entry.ways.len()).sum()
    }

    /// Writes it; neighbors that are seen at the same time, and neighbors that move in the same way, are groups.
    pub(super) fn write(&self, tracks: &mut Tracks<'_>, classes: &mut Classes, out: &mut String) {
        for together in self.entries.chunk_by(|one, next| one.seen == next.seen) {
            let class = tracks.of_seen(&together[0].seen);
            let marks = together.iter().map(|entry| tracks.of_ways(&entry.ways)).collect::<Vec<_>>();
            open(out, class.as_deref());
            let mut entries = together.iter().zip(&marks).peekable();
            let mut before: Option<&String> = None;
            while let Some((entry, mark)) = entries.next() {
                if mark.is_some() && before != mark.as_ref() {
                    open(out, mark.as_deref());
                }
                out.push_str(&classes.shortened(&entry.element));
                let goes_on = entries.peek().is_some_and(|(_, next)| *next == mark);
                if mark.is_some() && !goes_on {
                    out.push_str("</g>\n");
                }
                before = mark.as_ref();
            }
            if class.is_some() {
                out.push_str("</g>\n");
            }
        }
    }
}

fn open(out: &mut String, attributes: Option<&str>) {
    if let Some(attributes) = attributes {
        out.push_str("<g ");
        out.push_str(attributes);
        out.push_str(">\n");
    }
}

/// Of places the longest row that rises, and `None` for the others.
fn longest_rise(places: &[Option<usize>]) -> Vec<Option<usize>> {
    // By length, the row of that length that ends lowest; and for each place the one before it in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    for (n, place) in places.iter().enumerate() {
        let Some(place) = place else { continue };
        let length = ends.partition_point(|&end| places[end].is_some_and(|it| it < *place));
        before[n] = length.checked_sub(1).map(|length| ends[length]);
        ends.truncate(ends.len().max(length));
        match ends.get_mut(length) {
            Some(end) => *end = n,
            None => ends.push(n),
        }
    }
    let mut row = vec![None; places.len()];
    let mut at = ends.last().copied();
    while let Some(n) = at {
        row[n] = places[n];
        at = before[n];
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rise(places: &[usize]) -> Vec<usize> {
        // The number 99 stands for none.
        let places: Vec<_> = places.iter().map(|&it| (it != 99).then_some(it)).collect();
        longest_rise(&places).into_iter().flatten().collect()
    }

    #[test]
    fn the_longest_row_that_rises_is_found() {
        assert_eq!(rise(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(rise(&[5, 0, 1, 99, 4, 2, 3]), [0, 1, 2, 3]);
        assert_eq!(rise(&[3, 2, 1]).len(), 1);
        assert!(rise(&[]).is_empty());
    }

    #[test]
    fn every_span_is_drawn_in_its_own_order() {
        let spans = ["abc", "abxc", "cab", "", "aabb", "abcabc", "cba"];
        let mut layer = Layer::default();
        for (span, things) in spans.iter().enumerate() {
            layer.add(span, things.chars().map(|it| Glide::still(it.to_string())).collect());
        }
        for (span, things) in spans.iter().enumerate() {
            let seen =
                layer.entries.iter().filter(|it| it.seen.iter().any(|it| (it[0]..it[1]).contains(&span)));
            assert_eq!(seen.map(|it| &*it.element).collect::<String>(), *things, "{span}");
        }
        // What goes on is written once.
        assert_eq!(layer.entries.iter().filter(|it| it.seen[0][0] == 1).count(), 1);
    }
}
