//! Styles that many elements share, as classes.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::number::{fixed, trimmed};

/// Attributes that a class can say.
const STYLES: [&str; 8] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "text-anchor",
    "font-size",
    "font-weight",
];

/// Styles with their names.
#[derive(Clone, Debug, Default)]
pub(super) struct Classes {
    names: HashMap<String, String>,
    css: String,
}

impl Classes {
    /// An element with a class for its style. A text says its base line instead of its middle.
    pub(super) fn shortened(&mut self, element: &str) -> String {
        // Of a bitmap, the plane and its paths stay as they are.
        let Some((head, rest)) = element.split_once('>').filter(|_| !element.starts_with("<g ")) else {
            return element.to_owned();
        };
        let (head, end) = head.strip_suffix('/').map_or((head, ">"), |head| (head, "/>"));
        let Some((name, attributes)) = head.split_once(' ') else { return element.to_owned() };
        let (mut style, mut kept) = (String::new(), String::new());
        let attributes: Vec<(&str, &str)> =
            attributes.split("\" ").filter_map(|it| it.trim_end_matches('"').split_once("=\"")).collect();
        let value = |name: &str| attributes.iter().find(|it| it.0 == name).map(|it| it.1);
        for &(name, value_of) in &attributes {
            // Writing to a String cannot fail.
            let _ = match name {
                "font-size" => write!(style, "font-size:{value_of}px;"),
                _ if STYLES.contains(&name) => write!(style, "{name}:{value_of};"),
                "dy" => Ok(()),
                "y" => {
                    let shift = match (value("dy"), value("font-size")) {
                        (Some(share), Some(size)) => product(share.trim_end_matches("em"), size),
                        _ => 0.0,
                    };
                    write!(kept, " y=\"{}\"", sum(value_of, shift))
                }
                _ => write!(kept, " {name}=\"{value_of}\""),
            };
        }
        let class = self.name(style);
        format!("{name}{kept} class=\"{class}\"{end}{rest}")
    }

    fn name(&mut self, style: String) -> String {
        let n = self.names.len();
        let css = &mut self.css;
        let name = self.names.entry(style).or_insert_with_key(|style| {
            let name = letters(n);
            let _ = write!(css, ".{name}{{{}}}", style.trim_end_matches(';'));
            name
        });
        name.clone()
    }

    /// The rules of all classes.
    pub(super) fn css(&self) -> &str {
        &self.css
    }
}

/// `a`, `b`, … `z`, `aa`, …: no digits, which the names of tracks have.
fn letters(n: usize) -> String {
    let last = char::from(b'a' + (n % 26) as u8);
    match n / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more - 1)),
    }
}

/// Numbers that `render::svg` wrote.
fn read(text: &str) -> f64 {
    let text = text.strip_prefix('.').map_or(text.to_owned(), |fraction| format!("0.{fraction}"));
    crate::number::Decimal::parse(&text).map_or(0.0, |it| f64::from(it.to_f32()))
}

fn product(one: &str, other: &str) -> f64 {
    read(one) * read(other)
}

fn sum(text: &str, shift: f64) -> String {
    trimmed(&fixed(read(text) + shift, 1)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_written_once() {
        let mut classes = Classes::default();
        let path = "<path d=\"M1 2l3 4z\" fill=\"#fff\" stroke=\"#000\" stroke-dasharray=\"3 3\"/>\n";
        assert_eq!(classes.shortened(path), "<path d=\"M1 2l3 4z\" class=\"a\"/>\n");
        assert_eq!(classes.shortened(path), "<path d=\"M1 2l3 4z\" class=\"a\"/>\n");
        let text = "<text x=\"5\" y=\"10\" dy=\".35em\" font-size=\"20\" fill=\"#123\">a &gt; <tspan fill=\"#fff\">b</tspan></text>\n";
        assert_eq!(
            classes.shortened(text),
            "<text x=\"5\" y=\"17\" class=\"b\">a &gt; <tspan fill=\"#fff\">b</tspan></text>\n"
        );
        assert_eq!(
            classes.css(),
            ".a{fill:#fff;stroke:#000;stroke-dasharray:3 3}.b{font-size:20px;fill:#123}"
        );
        assert_eq!([0, 25, 26, 27].map(letters), ["a", "z", "aa", "ab"]);
    }
}
