//! SVG text of a scene.

use std::fmt::Write as _;

use super::FONT_FAMILY;
use super::numbered::Numbered;
use crate::number::{fixed, print_decimal, trimmed};
use crate::scene::{Anchor, Fill, Ink, Item, Palette, Plane, Point, Rgb, Role, Scene, Shade, Size, Stroke};

/// How colours are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colors {
    /// As they are in one palette: for files that stand alone.
    Fixed(Palette),
    /// As variables that a style in the picture sets for light and dark: for a page that follows the reader.
    Adaptive {
        /// Classes of the picture; by the last its style holds for nothing else in the page.
        class: &'static str,
    },
}

impl Colors {
    /// Parts of a CSS pixel that places are rounded to: a page has no pixels finer than a tenth, and is the shorter.
    const fn parts(self) -> i32 {
        match self {
            Self::Fixed(_) => 100,
            Self::Adaptive { .. } => 10,
        }
    }
}

/// Writes a scene, with a title and a description for those who do not see it.
pub fn write(scene: &Scene, colors: Colors, title: &str, description: &str) -> String {
    let mut writer = Writer::new(colors, colors.parts());
    for item in &scene.items {
        writer.item(item);
    }
    let Writer { used, out: body, .. } = writer;
    let class = match colors {
        Colors::Adaptive { class } => class,
        Colors::Fixed(_) => "",
    };
    let mut svg = opening(scene.size, class, title, description);
    if let Colors::Adaptive { class } = colors {
        let class = class.rsplit(' ').next().unwrap_or(class);
        let rules = |palette: usize| -> String {
            used.iter().map(|(both, id)| format!("--c{id}:{};", both[palette].css())).collect()
        };
        let _ = write!(
            svg,
            "<style>.{class}{{{0}}}:root[data-theme=dark] .{class}{{{1}}}@media(prefers-color-scheme:dark){{\
             :root:not([data-theme=light]) .{class}{{{1}}}}}</style>",
            rules(0),
            rules(1)
        );
    }
    svg.push_str(&body);
    svg.push_str("</svg>\n");
    svg
}

/// One item in the colours of a palette. Its places are rounded to tenths of a pixel: a film has thousands of items.
pub fn element(item: &Item, palette: Palette) -> String {
    let mut writer = Writer::new(Colors::Fixed(palette), 10);
    writer.item(item);
    writer.out
}

/// A picture of elements.
pub fn document(size: Size, title: &str, description: &str, body: &str) -> String {
    [&*opening(size, "", title, description), body, "</svg>\n"].concat()
}

fn opening(size: Size, class: &str, title: &str, description: &str) -> String {
    let (width, height) = (number(size.width), number(size.height));
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{class} viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-label=\"{0}\" font-family=\"{1}\" stroke-linejoin=\"round\">\
         <title>{0}</title><desc>{2}</desc>",
        escaped(title),
        FONT_FAMILY,
        escaped(description),
    )
}

struct Writer {
    colors: Colors,
    /// Parts of a pixel that places are rounded to.
    parts: i32,
    /// Colours in both palettes, each with its number.
    used: Numbered<[Rgb; 2]>,
    out: String,
}

impl Writer {
    const fn new(colors: Colors, parts: i32) -> Self {
        Self { colors, parts, used: Numbered::new(), out: String::new() }
    }

    fn color(&mut self, of: impl Fn(Palette) -> Rgb) -> String {
        match self.colors {
            Colors::Fixed(palette) => of(palette).css(),
            Colors::Adaptive { .. } => {
                let both = [of(Palette::Light), of(Palette::Dark)];
                format!("var(--c{})", self.used.number_of(both))
            }
        }
    }

    fn fill(&mut self, fill: Option<Fill>) -> String {
        let Some(fill) = fill else { return " fill=\"none\"".to_owned() };
        let color = self.color(|palette| palette.fill(fill));
        match fill.opacity {
            opacity if opacity >= 1.0 => format!(" fill=\"{color}\""),
            opacity => format!(" fill=\"{color}\" fill-opacity=\"{}\"", number(opacity)),
        }
    }

    fn stroke(&mut self, stroke: Option<Stroke>) -> String {
        let Some(Stroke { role, width, is_dashed }) = stroke else { return String::new() };
        let color = self.color(|palette| palette.role(role));
        let width = match self.colors {
            Colors::Fixed(palette) => width * palette.thickness(),
            Colors::Adaptive { .. } => width,
        };
        let width = if width == 1.0 { String::new() } else { format!(" stroke-width=\"{}\"", number(width)) };
        let dashes = if is_dashed { " stroke-dasharray=\"3 3\"" } else { "" };
        format!(" stroke=\"{color}\"{width}{dashes}")
    }

    fn ink(&mut self, ink: Ink) -> String {
        self.color(|palette| palette.ink(ink))
    }

    /// A place as text.
    fn place(&self, value: f32) -> String {
        let parts = self.parts;
        number(rounded(value, parts) as f32 / parts as f32)
    }

    /// A line through points, to be closed or not. After the first each is told by its distance from the one before:
    /// the same for all cells of a plane, so that it compresses. The distances are between rounded places and add up
    /// to them.
    fn path(&self, points: &[Point]) -> String {
        let parts = self.parts;
        let mut text = String::from("M");
        let mut before = [0; 2];
        for (n, point) in points.iter().enumerate() {
            if n == 1 {
                text.push('l');
            }
            let place = [point.x, point.y].map(|value| rounded(value, parts));
            for axis in 0..2 {
                let distance = short((place[axis] - before[axis]) as f32 / parts as f32);
                if text.ends_with(|it: char| it.is_ascii_digit()) && !distance.starts_with('-') {
                    text.push(' ');
                }
                text.push_str(&distance);
            }
            before = place;
        }
        text
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Quad { corners, fill, stroke } => {
                let (fill, stroke) = (self.fill(*fill), self.stroke(*stroke));
                let _ = writeln!(self.out, "<path d=\"{}z\"{fill}{stroke}/>", self.path(corners));
            }
            Item::Line { from, to, stroke } => {
                let stroke = self.stroke(Some(*stroke));
                let _ = writeln!(self.out, "<path d=\"{}\"{stroke}/>", self.path(&[*from, *to]));
            }
            Item::Curve { points, stroke } => {
                let stroke = self.stroke(Some(*stroke));
                let [from, control, to] =
                    points.map(|at| format!("{} {}", self.place(at.x), self.place(at.y)));
                let _ = writeln!(self.out, "<path d=\"M{from}Q{control} {to}\" fill=\"none\"{stroke}/>");
            }
            Item::Text { at, anchor, size, is_bold, ink, max_width, text } => {
                let color = self.ink(*ink);
                let bold = if *is_bold { " font-weight=\"700\"" } else { "" };
                // Only text that would be too wide is squeezed.
                let estimate = text.chars().count() as f32 * size * 0.6;
                let squeeze = match estimate > *max_width * 1.05 {
                    true => {
                        format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(*max_width))
                    }
                    false => String::new(),
                };
                let _ = writeln!(
                    self.out,
                    "<text x=\"{}\" y=\"{}\" dy=\".35em\"{} font-size=\"{}\"{bold}{squeeze} fill=\"{color}\">{}</text>",
                    self.place(at.x),
                    self.place(at.y),
                    anchored(*anchor),
                    number(*size),
                    escaped(text)
                );
            }
            Item::Label { at, anchor, size, role, name, detail } => {
                let (strong, quiet) = (self.ink(Ink::Role(*role)), self.ink(Ink::Role(Role::Muted)));
                let _ = writeln!(
                    self.out,
                    "<text x=\"{}\" y=\"{}\" dy=\".35em\"{} font-size=\"{}\" fill=\"{quiet}\">\
                     <tspan font-weight=\"700\" fill=\"{strong}\">{}</tspan>{}{}</text>",
                    self.place(at.x),
                    self.place(at.y),
                    anchored(*anchor),
                    number(*size),
                    escaped(name),
                    if detail.is_empty() { "" } else { " " },
                    escaped(detail)
                );
            }
            Item::Raster { plane, columns, shades } => self.raster(plane, *columns, shades),
            Item::Veil { plane, columns, fills } => self.veil(plane, *columns, fills),
        }
    }

    /// Cells as lines, one path for all of a shade. A dash is a little thicker than a row, so that no gap is seen.
    fn raster(&mut self, plane: &Plane, columns: usize, shades: &[Shade]) {
        self.open_plane(plane, 1.06);
        for (shade, path) in runs(columns, shades, |shade| [place(*shade), 0]) {
            let color = self.color(|palette| palette.shade(shade));
            let _ = writeln!(self.out, "<path d=\"{path}\" stroke=\"{color}\"/>");
        }
        self.out.push_str("</g>\n");
    }

    /// The same for cells through which what lies behind is seen: dashes that overlap would be seen.
    fn veil(&mut self, plane: &Plane, columns: usize, fills: &[Fill]) {
        self.open_plane(plane, 1.0);
        for (fill, path) in runs(columns, fills, |fill| [place(fill.shade), fill.opacity.to_bits()]) {
            if fill.opacity > 0.0 {
                let color = self.color(|palette| palette.fill(fill));
                let opacity = number(fill.opacity);
                let _ = writeln!(
                    self.out,
                    "<path d=\"{path}\" stroke=\"{color}\" stroke-opacity=\"{opacity}\"/>"
                );
            }
        }
        self.out.push_str("</g>\n");
    }

    fn open_plane(&mut self, plane: &Plane, thickness: f32) {
        let [a, b, c, d] = [plane.right.x, plane.right.y, plane.down.x, plane.down.y].map(precise);
        let (x, y) = (number(plane.origin.x), number(plane.origin.y));
        let thickness = print_decimal(thickness);
        let _ = writeln!(
            self.out,
            "<g transform=\"matrix({a} {b} {c} {d} {x} {y})\" fill=\"none\" stroke-width=\"{thickness}\">"
        );
    }
}

/// A number of its own for every shade.
const fn place(shade: Shade) -> u32 {
    ((shade.role as u32) << 9) | ((shade.is_covered as u32) << 8) | shade.strength as u32
}

/// The cells of each kind as a path of dashes, one for each run of them in a row, by what they begin with.
fn runs<T: Copy + PartialEq>(columns: usize, cells: &[T], key: impl Fn(&T) -> [u32; 2]) -> Vec<(T, String)> {
    let mut numbers = Numbered::new();
    let mut paths: Vec<(T, String, [usize; 2])> = Vec::new();
    for (row, cells) in cells.chunks(columns).enumerate() {
        let mut start = 0;
        for run in cells.chunk_by(|one, next| one == next) {
            let at = numbers.number_of(key(&run[0]));
            if at == paths.len() {
                paths.push((run[0], "M0 .5".to_owned(), [0, 0]));
            }
            let (_, path, [at_row, at_column]) = &mut paths[at];
            let (right, down) = (start as isize - *at_column as isize, row - *at_row);
            if (right, down) != (0, 0) {
                let _ = write!(path, "m{right} {down}");
            }
            let _ = write!(path, "h{}", run.len());
            start += run.len();
            (*at_row, *at_column) = (row, start);
        }
    }
    paths.into_iter().map(|(kind, path, _)| (kind, path)).collect()
}

fn anchored(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    }
}

/// A value in parts of one.
fn rounded(value: f32, parts: i32) -> i32 {
    (f64::from(value) * f64::from(parts)).round_ties_even() as i32
}

/// A number as short as a path may have it.
fn short(value: f32) -> String {
    let text = number(value);
    match text.strip_prefix("-0.") {
        Some(fraction) => format!("-.{fraction}"),
        None => text.strip_prefix("0.").map_or(text.clone(), |fraction| format!(".{fraction}")),
    }
}

/// A number with at most four decimals and no trailing zeros.
fn precise(value: f32) -> String {
    trimmed(&fixed(value.into(), 4)).to_owned()
}

/// A number with at most two decimals and no trailing zeros.
fn number(value: f32) -> String {
    trimmed(&fixed(value.into(), 2)).to_owned()
}

/// A text as XML: what XML 1.0 cannot hold, control characters above all, is replaced by a sign for that.
fn escaped(text: &str) -> String {
    let text = text.replace(|c| !is_in_xml(c), "\u{FFFD}");
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\r', "&#13;")
}

/// Source: Extensible Markup Language (XML) 1.0, production 2, `Char`. No `char` is a surrogate.
const fn is_in_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}
