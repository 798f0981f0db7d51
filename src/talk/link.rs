//! A running order in a link.
//!
//! Each `show` is a figure: the query of its link with `;` between the pairs, in the place of `&`. What follows belongs to
//! it, up to the next: `title`, `notes`, `clicks` and `ask`. A `;` within a figure's query is written by its code.
//!
//! ```text
//! show=stride=2;padding=1&title=Stride+2&clicks=play&show=kernel=5
//! ```
//!
//! A link without `show` is the order of one figure, its own: so a link of the page becomes one of a lecture by the name
//! of the document alone.

use super::order::{Clicks, Item, MAX_ITEMS, Order};
use super::problem::{LinkTooLong, OrderProblem, ReadOrder, TextField};
use super::query::{cut, encoded};
use crate::figure::url::{KEYS, MAX_QUERY_BYTES};

/// Longest link that is offered, in bytes: servers read a first line of 8 kB, with some of it for the address itself.
pub const MAX_LINK_BYTES: usize = 7_800;
/// Longest value that a problem repeats, in characters.
const MAX_QUOTED_CHARS: usize = 40;

impl Order {
    /// Reads the query of a link. Keys that are not known are left to whom they belong.
    pub fn parse_link(query: &str) -> ReadOrder {
        let query = query.strip_prefix('?').unwrap_or(query);
        if query.len() > MAX_QUERY_BYTES {
            let problems = vec![OrderProblem::TooLong { bytes: query.len() }];
            return ReadOrder { order: Self::default(), problems };
        }
        let has_figures = form_urlencoded::parse(query.as_bytes()).any(|(key, _)| key == "show");
        let mut read = Reader::default();
        if !has_figures {
            read.begin(&own_figure(query));
        }
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "show" => read.begin(&value.replace(';', "&")),
                key => read.take(key, &value),
            }
        }
        read.finish()
    }

    /// Writes the order as the query of a link.
    ///
    /// # Errors
    /// Where it is longer than [`MAX_LINK_BYTES`].
    pub fn print_link(&self) -> Result<String, LinkTooLong> {
        let mut pairs = Vec::new();
        for item in &self.items {
            pairs.push(format!("show={}", encoded(&item.figure.replace(';', "%3B").replace('&', ";"))));
            for (key, text) in [
                ("title", &item.title),
                ("notes", &item.notes),
                ("ask", item.ask.as_ref().unwrap_or(&String::new())),
            ] {
                if !text.is_empty() {
                    pairs.push(format!("{key}={}", encoded(text)));
                }
            }
            if item.clicks != Clicks::default() {
                pairs.push(format!("clicks={}", item.clicks.name()));
            }
        }
        let query = pairs.join("&");
        if query.len() > MAX_LINK_BYTES { Err(LinkTooLong { bytes: query.len() }) } else { Ok(query) }
    }
}

/// The part of a query that is of a figure.
fn own_figure(query: &str) -> String {
    let is_of_figure = |pair: &&str| {
        let key = pair.split('=').next().unwrap_or_default();
        KEYS.iter().any(|it| it.name == key)
    };
    query.split('&').filter(is_of_figure).collect::<Vec<_>>().join("&")
}

/// Takes the parts of a running order, one after the other.
#[derive(Debug, Default)]
pub(super) struct Reader {
    read: ReadOrder,
    n_items: usize,
}

impl Reader {
    /// Begins the next figure.
    pub(super) fn begin(&mut self, figure: &str) {
        self.n_items += 1;
        if self.n_items <= MAX_ITEMS {
            // A query has no such characters, and a line of a file ends with one.
            self.read.order.items.push(Item::of(figure.replace(char::is_control, "")));
        }
    }

    /// Takes something of the present figure; what is before the first is not of any.
    pub(super) fn take(&mut self, key: &str, value: &str) {
        let item = self.n_items;
        if item > MAX_ITEMS {
            return;
        }
        let Some(last) = self.read.order.items.last_mut() else { return };
        let text = |field: TextField, problems: &mut Vec<OrderProblem>| {
            let (text, is_whole) = cut(value, field.most());
            if !is_whole {
                problems.push(OrderProblem::Cut { item, field });
            }
            text.to_owned()
        };
        let problems = &mut self.read.problems;
        match key {
            "title" => last.title = in_one_line(&text(TextField::Title, problems)),
            "notes" => {
                last.notes = text(TextField::Notes, problems).replace("\r\n", "\n").replace('\r', "\n");
            }
            "ask" => {
                last.ask = Some(in_one_line(&text(TextField::Ask, problems))).filter(|ask| !ask.is_empty());
            }
            "clicks" => match Clicks::of_name(value) {
                Some(clicks) => last.clicks = clicks,
                None => problems.push(OrderProblem::BadClicks { item, value: quoted(value) }),
            },
            _ => {}
        }
    }

    /// Reports something.
    pub(super) fn report(&mut self, problem: OrderProblem) {
        self.read.problems.push(problem);
    }

    /// What was read.
    pub(super) fn finish(mut self) -> ReadOrder {
        if self.n_items > MAX_ITEMS {
            self.report(OrderProblem::TooManyItems { items: self.n_items });
        }
        self.read
    }
}

/// A text without ends of lines, and without spaces around it.
pub(super) fn in_one_line(text: &str) -> String {
    text.replace(char::is_control, " ").trim().to_owned()
}

/// A text as a problem repeats it.
pub(super) fn quoted(text: &str) -> String {
    match cut(text, MAX_QUOTED_CHARS) {
        (text, true) => text.to_owned(),
        (text, false) => format!("{text}…"),
    }
}
