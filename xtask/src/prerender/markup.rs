//! Just enough HTML to find elements in the document we wrote ourselves.

use std::ops::Range;

/// An element: its opening tag, and its text where it is one that holds raw text.
#[derive(Debug)]
pub(super) struct Element<'a> {
    /// The text between `<name` and `>`.
    attributes: &'a str,
    /// What is between the tags; empty for void elements.
    pub(super) text: &'a str,
    range: Range<usize>,
}

impl<'a> Element<'a> {
    /// The value of an attribute, quoted or not; an attribute without one is empty.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes.trim_start();
        while !rest.is_empty() {
            let name_end = rest.find(|it: char| it == '=' || it.is_whitespace()).unwrap_or(rest.len());
            let (found, after) = rest.split_at(name_end);
            let (value, after) = match after.strip_prefix('=') {
                Some(value) => split_value(value),
                None => ("", after),
            };
            if found == name {
                return Some(value);
            }
            rest = after.trim_start();
        }
        None
    }

    /// Where the element ends in its document.
    pub(super) fn end(&self) -> usize {
        self.range.end
    }

    /// The document with `replacement` in place of this element.
    pub(super) fn replaced_in(&self, html: &str, replacement: &str) -> String {
        let [before, after] = self.split(html);
        [before, replacement, after].concat()
    }

    /// What comes before and after this element in its document.
    pub(super) fn split<'b>(&self, html: &'b str) -> [&'b str; 2] {
        [&html[..self.range.start], &html[self.range.end..]]
    }
}

fn split_value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        _ => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

/// All elements called `name`, in order.
pub(super) fn elements<'a>(html: &'a str, name: &str) -> impl Iterator<Item = Element<'a>> {
    let opening = format!("<{name}");
    let closing = format!("</{name}>");
    let is_void = matches!(name, "link" | "meta");
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + html[from..].find(&opening)?;
            let attributes_start = start + opening.len();
            from = attributes_start;
            // `<link` also begins `<linked-thing`.
            if !html[attributes_start..].starts_with(|it: char| it.is_whitespace() || matches!(it, '>' | '/'))
            {
                continue;
            }
            let tag_end = attributes_start + tag_length(&html[attributes_start..])?;
            let attributes = html[attributes_start..tag_end].trim_end_matches('/');
            let content = tag_end + 1;
            let (text, end) = if is_void {
                ("", content)
            } else {
                let n_bytes = html[content..].find(&closing)?;
                (&html[content..content + n_bytes], content + n_bytes + closing.len())
            };
            from = end;
            return Some(Element { attributes, text, range: start..end });
        }
    })
}

/// The bytes before the `>` that ends a tag: one inside quotes does not.
fn tag_length(text: &str) -> Option<usize> {
    let mut quote = None;
    text.bytes().position(|it| match quote {
        Some(open) => {
            if it == open {
                quote = None;
            }
            false
        }
        None => {
            if matches!(it, b'"' | b'\'') {
                quote = Some(it);
            }
            it == b'>'
        }
    })
}
