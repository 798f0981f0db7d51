//! A scene as `TikZ`, for papers and slides that are made with LaTeX.
//!
//! The picture needs no package but `tikz`, and compiles with pdfLaTeX alone. Places are the pixels of the scene, so
//! that what is changed by hand stays where it is in the page. Every color that is used is defined at the top by a name
//! that says its role and strength, such as `cvInput128`.

mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

pub use self::text::is_latin;
use self::text::{comment, escaped};
use super::runs::{Run, runs};
use crate::number::{fixed, trimmed};
use crate::scene::{Anchor, Fill, Ink, Item, Palette, Plane, Point, Rgb, Role, Scene, Shade, Stroke};

/// Most runs of equal cells in all bitmaps of a picture: beyond, TeX's memory, which has a fixed size, is full.
pub const MAX_RUNS: usize = 100_000;

/// Large points to a pixel: 96 pixels and 72 large points are an inch.
const POINTS: f32 = 0.75;
/// Points to a large point.
const PT: f32 = 1.003_75;
/// The one font size that is asked for, in points; every document has it. Texts are scaled from it.
const FONT_SIZE: f32 = 10.0;

/// What is written around a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// A document of one page, as large as the picture.
    #[default]
    Document,
    /// The picture alone, for a document that loads the package `tikz`.
    Fragment,
}

/// A picture that LaTeX cannot draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{runs} runs of cells are more than the {MAX_RUNS} that TeX has memory for")]
pub struct TooManyRuns {
    /// Runs of equal cells in its bitmaps.
    pub runs: usize,
}

/// Writes a scene, with what it shows as a comment. Its labels must be in a language of Latin letters: the fonts of
/// pdfLaTeX have no others, and draw an empty box.
///
/// # Errors
/// Where its bitmaps have more runs of equal cells than TeX has memory for. A smaller scene has fewer.
pub fn write(scene: &Scene, palette: Palette, description: &str, form: Form) -> Result<String, TooManyRuns> {
    let mut writer =
        Writer { palette, used: BTreeMap::new(), needs: BTreeSet::new(), n_runs: 0, out: String::new() };
    for item in &scene.items {
        writer.item(item);
    }
    let Writer { used, needs, n_runs, out: body, .. } = writer;
    if n_runs > MAX_RUNS {
        return Err(TooManyRuns { runs: n_runs });
    }
    let mut tex = comment(description);
    tex.push_str(match form {
        Form::Document => "% Compile it with pdflatex.\n",
        Form::Fragment => {
            "% In the preamble: \\usepackage{tikz}. In the text, to fit a line: \\resizebox{\\linewidth}{!}{\\input{...}}\n"
        }
    });
    // Writing to a String cannot fail.
    let (width, height) = (scene.size.width, scene.size.height);
    if form == Form::Document {
        let [page_width, page_height] = [width, height].map(|side| number((side * POINTS).max(1.0)));
        let _ = write!(
            tex,
            "\\documentclass{{article}}\n\\usepackage{{tikz}}\n\
             \\usepackage[papersize={{{page_width}bp,{page_height}bp}},margin=0bp]{{geometry}}\n\
             \\pagestyle{{empty}}\n\\setlength{{\\parindent}}{{0pt}}\n\\begin{{document}}%\n"
        );
    }
    let _ = write!(
        tex,
        "\\begin{{tikzpicture}}[x={POINTS}bp,y=-{POINTS}bp,line join=round,\n  \
         cvtext/.style={{inner sep=0pt,outer sep=0pt,font=\\fontsize{{{FONT_SIZE}}}{{12}}\\selectfont\\sffamily}}]\n"
    );
    for (name, Rgb(red, green, blue)) in used {
        let _ = writeln!(tex, "\\definecolor{{{name}}}{{RGB}}{{{red},{green},{blue}}}");
    }
    for need in needs {
        tex.push_str(need.definition());
    }
    let _ = writeln!(tex, "\\useasboundingbox (0,0) rectangle ({},{});", number(width), number(height));
    tex.push_str(&body);
    tex.push_str("\\end{tikzpicture}%\n");
    if form == Form::Document {
        tex.push_str("\\end{document}\n");
    }
    Ok(tex)
}

/// Commands of the picture's own, defined where it uses them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// `\cvfit{width}{text}`: a text that is squeezed where it would be wider.
    Fit,
    /// `\cvpdf{operators}`: cells of a bitmap, many to a line.
    Pdf,
    /// `\cvmissing`: what stands for a character that the fonts lack.
    Missing,
}

impl Need {
    const fn definition(self) -> &'static str {
        match self {
            Self::Fit => {
                "\\def\\cvfit#1#2{\\setbox0\\hbox{#2}\\ifdim\\wd0>#1\\relax\
                 \\resizebox{#1}{\\height}{\\copy0}\\else\\copy0\\fi}\n"
            }
            Self::Pdf => "\\expandafter\\let\\expandafter\\cvpdf\\csname pgfsys@invoke\\endcsname\n",
            Self::Missing => {
                "\\def\\cvmissing{{\\fboxsep=0pt\\fboxrule=.4pt\\fbox{\\rule{0pt}{.65em}\\rule{.5em}{0pt}}}}\n"
            }
        }
    }
}

struct Writer {
    palette: Palette,
    used: BTreeMap<String, Rgb>,
    needs: BTreeSet<Need>,
    n_runs: usize,
    out: String,
}

impl Writer {
    /// The name of a color, which is noted as used.
    fn color(&mut self, name: String, color: Rgb) -> String {
        self.used.entry(name.clone()).or_insert(color);
        name
    }

    fn shade(&mut self, shade: Shade) -> String {
        let covered = if shade.is_covered { "Covered" } else { "" };
        self.color(format!("cv{:?}{}{covered}", shade.role, shade.strength), self.palette.shade(shade))
    }

    fn role(&mut self, role: Role) -> String {
        self.color(format!("cv{role:?}"), self.palette.role(role))
    }

    fn ink(&mut self, ink: Ink) -> String {
        let color = self.palette.ink(ink);
        match ink {
            Ink::Role(role) => self.color(format!("cv{role:?}Text"), color),
            Ink::On(_) => {
                let Rgb(red, green, blue) = color;
                self.color(format!("cvText{red:02X}{green:02X}{blue:02X}"), color)
            }
        }
    }

    /// The options of a line, each after a comma.
    fn stroke(&mut self, Stroke { role, width, is_dashed }: Stroke) -> String {
        let dashes =
            if is_dashed { format!(",dash pattern=on {0}bp off {0}bp", 3.0 * POINTS) } else { String::new() };
        format!("draw={},line width={}bp{dashes}", self.role(role), number(width * POINTS))
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Quad { corners, fill, stroke } => {
                let mut options = Vec::new();
                if let Some(fill) = fill {
                    options.push(format!("fill={}", self.shade(fill.shade)));
                    if fill.opacity < 1.0 {
                        options.push(format!("fill opacity={}", number(fill.opacity)));
                    }
                }
                options.extend(stroke.map(|stroke| self.stroke(stroke)));
                if !options.is_empty() {
                    let _ = writeln!(self.out, "\\path[{}] {};", options.join(","), outline(corners));
                }
            }
            Item::Line { from, to, stroke } => {
                let options = self.stroke(*stroke);
                let _ = writeln!(self.out, "\\path[{options}] {} -- {};", place(*from), place(*to));
            }
            Item::Curve { points: [from, control, to], stroke } => {
                // Of the third degree, as all curves of TikZ are.
                let [one, other] = [from, to].map(|end| end.lerp(*control, 2.0 / 3.0));
                let options = self.stroke(*stroke);
                let _ = writeln!(
                    self.out,
                    "\\path[{options}] {} .. controls {} and {} .. {};",
                    place(*from),
                    place(one),
                    place(other),
                    place(*to)
                );
            }
            Item::Text { at, anchor, size, is_bold, ink, max_width, text } => {
                let color = self.ink(*ink);
                let mut tex = self.text(text);
                if *is_bold {
                    tex = format!("\\bfseries {tex}");
                }
                // Which of them are too wide is known only to TeX.
                if text.chars().count() as f32 * size * 0.6 > *max_width && *size > 0.0 {
                    self.needs.insert(Need::Fit);
                    tex = format!("\\cvfit{{{}pt}}{{{tex}}}", number(max_width.max(0.0) / size * FONT_SIZE));
                }
                self.node(*at, *anchor, *size, &color, &tex);
            }
            Item::Label { at, anchor, size, role, name, detail } => {
                let (strong, quiet) = (self.ink(Ink::Role(*role)), self.ink(Ink::Role(Role::Muted)));
                let gap = if detail.is_empty() { "" } else { " " };
                let (name, detail) = (self.text(name), self.text(detail));
                let tex = format!("{{\\bfseries\\color{{{strong}}}{name}}}{gap}{detail}");
                self.node(*at, *anchor, *size, &quiet, &tex);
            }
            Item::Raster { plane, columns, shades } => {
                let runs = runs(*columns, shades, |shade| [place_of(*shade), 0]);
                // A little higher than a row, so that no gap is seen.
                self.cells(plane, 1.06, runs.into_iter().map(|(shade, runs)| (Fill::solid(shade), runs)));
            }
            Item::Veil { plane, columns, fills } => {
                let runs = runs(*columns, fills, |fill| [place_of(fill.shade), fill.opacity.to_bits()]);
                self.cells(plane, 1.0, runs.into_iter().filter(|(fill, _)| fill.opacity > 0.0));
            }
        }
    }

    fn text(&mut self, text: &str) -> String {
        let (tex, is_whole) = escaped(text);
        if !is_whole {
            self.needs.insert(Need::Missing);
        }
        tex
    }

    /// A text whose middle lies at a place.
    fn node(&mut self, at: Point, anchor: Anchor, size: f32, color: &str, tex: &str) {
        let anchor = match anchor {
            Anchor::Start => "base west",
            Anchor::Middle => "base",
            Anchor::End => "base east",
        };
        let scale = trimmed(&fixed((size * POINTS * PT / FONT_SIZE).into(), 4)).to_owned();
        // As in SVG, the middle of digits is 0.35 of the font's size above the line they stand on.
        let at = place(at.shifted(0.0, 0.35 * size));
        let _ = writeln!(
            self.out,
            "\\node[cvtext,anchor={anchor},scale={scale},text={color}] at {at} {{{tex}}};"
        );
    }

    /// Cells of a bitmap as rectangles of PDF, in a system of coordinates in which each is 1 wide and 1 high. As paths
    /// of TikZ they would fill TeX's memory.
    fn cells(&mut self, plane: &Plane, height: f32, kinds: impl Iterator<Item = (Fill, Vec<Run>)>) {
        self.needs.insert(Need::Pdf);
        let [a, c] = [plane.right, plane.down].map(|side| precise(side.x * POINTS));
        let [b, d] = [plane.right, plane.down].map(|side| precise(-side.y * POINTS));
        let _ = writeln!(
            self.out,
            "\\begin{{scope}}[cm={{{a},{b},{c},{d},{}}}]\\pgflowlevelsynccm",
            place(plane.origin)
        );
        for (fill, runs) in kinds {
            self.n_runs += runs.len();
            if self.n_runs > MAX_RUNS {
                // It is refused: no more is written than could be read.
                continue;
            }
            let color = self.shade(fill.shade);
            let _ = write!(self.out, "\\pgfsetfillcolor{{{color}}}");
            if fill.opacity < 1.0 {
                let _ = write!(self.out, "\\pgfsetfillopacity{{{}}}", number(fill.opacity));
            }
            self.out.push_str("\\cvpdf{");
            for Run { row, column, length } in runs {
                let _ = writeln!(self.out, "{column} {row} {length} {height} re");
            }
            self.out.push_str("f}%\n");
        }
        self.out.push_str("\\end{scope}\n");
    }
}

/// A number of its own for every shade.
const fn place_of(shade: Shade) -> u32 {
    ((shade.role as u32) << 9) | ((shade.is_covered as u32) << 8) | shade.strength as u32
}

/// A closed line through corners.
fn outline(corners: &[Point; 4]) -> String {
    let [a, b, c, d] = *corners;
    if a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x {
        return format!("{} rectangle {}", place(a), place(c));
    }
    let places: Vec<_> = corners.iter().map(|&corner| place(corner)).collect();
    format!("{} -- cycle", places.join(" -- "))
}

fn place(Point { x, y }: Point) -> String {
    format!("({},{})", number(x), number(y))
}

/// A number with at most two decimals and no trailing zeros.
fn number(value: f32) -> String {
    trimmed(&fixed(value.into(), 2)).to_owned()
}

/// A number with at most five decimals and no trailing zeros.
fn precise(value: f32) -> String {
    trimmed(&fixed(value.into(), 5)).to_owned()
}

#[cfg(test)]
mod tests;
