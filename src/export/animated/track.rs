//! When things are seen and where they are, as CSS animations.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use super::glide::At;
use super::span::Span;
use crate::number::{fixed, trimmed};

/// The page's gentle start and end, `t²(3 − 2t)`, exactly.
const EASED: &str = "cubic-bezier(.3333,0,.6667,1)";

/// The tracks of a film, each written once.
#[derive(Clone, Debug)]
pub(super) struct Tracks<'s> {
    spans: &'s [Span],
    /// The span that is seen where nothing moves.
    still: usize,
    /// The film.
    millis: f64,
    is_looping: bool,
    /// Names of tracks, by their key frames.
    names: HashMap<String, String>,
    /// Those that are not seen without animations.
    hidden: BTreeSet<String>,
    css: String,
}

impl<'s> Tracks<'s> {
    pub(super) fn new(spans: &'s [Span], still: usize, millis: f64, is_looping: bool) -> Self {
        let (names, hidden, css) = (HashMap::new(), BTreeSet::new(), String::new());
        Self { spans, still, millis, is_looping, names, hidden, css }
    }

    /// The attributes of what is seen in some spans; `None` where it always is.
    pub(super) fn of_seen(&mut self, seen: &[[usize; 2]]) -> Option<String> {
        if seen == [[0, self.spans.len()]] {
            return None;
        }
        let is_still = seen.iter().any(|seen| (seen[0]..seen[1]).contains(&self.still));
        let mut frames = String::new();
        // At both ends a track is as without animations, unless it says otherwise.
        let mut say = |at: String, is_seen: bool| {
            let visibility = if is_seen { "visible" } else { "hidden" };
            // Writing to a String cannot fail.
            let _ = write!(frames, "{at}{{visibility:{visibility}}}");
        };
        if seen[0][0] > 0 && is_still {
            say("0%".to_owned(), false);
        }
        for &[from, to] in seen {
            say(self.percent(self.spans[from].start_millis), true);
            if to < self.spans.len() {
                say(self.percent(self.spans[to].start_millis), false);
            }
        }
        let is_last = seen.last().is_some_and(|last| last[1] == self.spans.len());
        if !self.is_looping && is_last != is_still {
            say("to".to_owned(), is_last);
        }
        let name = self.name(frames, None);
        if !is_still {
            self.hidden.insert(name.clone());
        }
        Some(format!("class=\"{name}\""))
    }

    /// The attributes of what moves; `None` of what does not.
    pub(super) fn of_ways(&mut self, ways: &[(usize, [At; 2])]) -> Option<String> {
        let (_, [first, _]) = ways.first()?;
        // What keeps its size is drawn where it is first, and moves from there.
        let has_size = ways.iter().any(|(_, ends)| ends.iter().any(|at| at[2..] != [1.0, 1.0]));
        let transform = |[x, y, width, height]: At, unit: &str, between: &str| {
            let number = |value: f32| trimmed(&fixed(value.into(), 1)).to_owned();
            if has_size {
                let [x, y] = [x, y].map(number);
                let [width, height] = [width, height].map(|side| {
                    if side.abs() < 1.0 { trimmed(&fixed(side.into(), 2)).to_owned() } else { number(side) }
                });
                return format!("translate({x}{unit}{between}{y}{unit})scale({width}{between}{height})");
            }
            let [x, y] = [x - first[0], y - first[1]].map(number);
            format!("translate({x}{unit}{between}{y}{unit})")
        };
        // Each place with the times from which and until which it is there.
        let mut stops: Vec<(String, f64, f64)> = Vec::new();
        for &(span, ends) in ways {
            let Span { start_millis, end_millis } = self.spans[span];
            for (at, millis) in ends.into_iter().zip([start_millis, end_millis]) {
                let at = transform(at, "px", ",");
                match stops.last_mut() {
                    Some(last) if last.0 == at => last.2 = millis,
                    _ => stops.push((at, millis, millis)),
                }
            }
        }
        let last = stops.len() - 1;
        let mut frames = String::new();
        for (n, (at, from, until)) in stops.into_iter().enumerate() {
            let mut times = vec![self.percent(if n == 0 { 0.0 } else { from })];
            times.push(self.percent(if n == last { self.millis } else { until }));
            times.dedup();
            let _ = write!(frames, "{}{{transform:{at}}}", times.join(","));
        }
        let still = ways.iter().find(|(span, _)| *span == self.still).map_or(*first, |(_, [at, _])| *at);
        let still = transform(still, "", " ");
        let name = self.name(frames, Some(EASED));
        Some(format!("class=\"{name}\" transform=\"{still}\""))
    }

    /// The name of a track with these key frames.
    fn name(&mut self, frames: String, timing: Option<&str>) -> String {
        if let Some(name) = self.names.get(&frames) {
            return name.clone();
        }
        let name = format!("t{}", self.names.len());
        // What comes and goes has the animation of all groups.
        let _ = match timing {
            Some(timing) => write!(self.css, ".{name}{{animation:{name} {}}}", self.timing(timing)),
            None => write!(self.css, ".{name}{{animation-name:{name}}}"),
        };
        let _ = write!(self.css, "@keyframes {name}{{{frames}}}");
        self.names.insert(frames, name.clone());
        name
    }

    /// Length and course of an animation.
    fn timing(&self, course: &str) -> String {
        let seconds = trimmed(&fixed(self.millis / 1_000.0, 3)).to_owned();
        let times = if self.is_looping { "infinite" } else { "forwards" };
        format!("{seconds}s {course} {times}")
    }

    fn percent(&self, millis: f64) -> String {
        match 100.0 * millis / self.millis {
            share if share >= 100.0 => "to".to_owned(),
            share => format!("{}%", trimmed(&fixed(share, 2))),
        }
    }

    /// The rules of all tracks: for readers who do not want less motion.
    pub(super) fn css(&self) -> String {
        let names: Vec<String> = self.hidden.iter().map(|name| format!(".{name}")).collect();
        let hidden = if names.is_empty() { String::new() } else { names.join(",") + "{visibility:hidden}" };
        let all = self.timing("step-end");
        format!("{hidden}@media(prefers-reduced-motion:no-preference){{g{{animation:{all}}}{}}}", self.css)
    }
}
