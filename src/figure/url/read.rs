//! Query → figure. Whatever the query is, a figure comes out, and a list of what could not be read.

use super::write::{op_name, view_name};
use super::{MAX_EDITS, MAX_QUERY_BYTES, Parsed, UrlProblem};
use crate::conv::{AxisPadding, Op, Padding, PaddingMode};
use crate::figure::{
    Cell, Cursor, DIGIT_COUNT, Figure, InputSource, KernelPreset, KernelSource, View, check, parse_value,
};

/// Longest part of a value that a message repeats.
const MAX_QUOTED_CHARS: usize = 40;

/// Reads the query of a URL, with or without `?`.
///
/// ```
/// # use convoscope::figure::url::{parse, print};
/// let parsed = parse("?kernel=5&stride=2x1&step=3&theme=dark");
/// assert!(parsed.problems.is_empty());
/// assert_eq!(print(&parsed.figure), "kernel=5&stride=2x1&step=3");
/// ```
pub fn parse(query: &str) -> Parsed {
    let default = Figure::default();
    let query = query.strip_prefix('?').unwrap_or(query);
    if query.len() > MAX_QUERY_BYTES {
        let problems = vec![UrlProblem::TooLong { bytes: query.len() }];
        return Parsed { figure: default, impossible: None, problems };
    }
    let mut reader = Reader { figure: default.clone(), problems: Vec::new() };
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        reader.read(&key, &value);
    }
    let Reader { mut figure, mut problems } = reader;
    let mut impossible = None;
    match check(&figure.params) {
        Ok(layer) => {
            let steps = layer.step_count();
            if figure.cursor.step >= steps {
                problems.push(UrlProblem::NoSuchStep { step: figure.cursor.step, steps });
                figure.cursor = Cursor { step: 0, ..figure.cursor };
            }
            figure.cursor.taps_done = figure.cursor.taps_done.map(|done| done.clamp(1, layer.tap_count()));
        }
        Err(why) => {
            impossible = Some((figure.params, why));
            figure.params = default.params;
            figure.cursor = default.cursor;
        }
    }
    Parsed { figure, impossible, problems }
}

struct Reader {
    figure: Figure,
    problems: Vec<UrlProblem>,
}

impl Reader {
    fn read(&mut self, key: &str, value: &str) {
        match key {
            "op" => self.set("op", value, "conv_transpose", op, |figure| &mut figure.params.op),
            "in_channels" => {
                self.set("in_channels", value, "3", number, |figure| &mut figure.params.in_channels);
            }
            "out_channels" => {
                self.set("out_channels", value, "4", number, |figure| &mut figure.params.out_channels);
            }
            "groups" => self.set("groups", value, "2", number, |figure| &mut figure.params.groups),
            "input" => self.set("input", value, "8x8", size, |figure| &mut figure.params.input_size),
            "kernel" => self.set("kernel", value, "3x3", size, |figure| &mut figure.params.kernel_size),
            "stride" => self.set("stride", value, "2", size, |figure| &mut figure.params.stride),
            "dilation" => self.set("dilation", value, "2", size, |figure| &mut figure.params.dilation),
            "padding" => self.set("padding", value, "1", padding, |figure| &mut figure.params.padding),
            "padding_mode" => {
                self.set("padding_mode", value, "reflect", padding_mode, |figure| {
                    &mut figure.params.padding_mode
                });
            }
            "output_padding" => {
                self.set("output_padding", value, "1", output_padding, |figure| {
                    &mut figure.params.output_padding
                });
            }
            "ceil_mode" => self.set("ceil_mode", value, "1", flag, |figure| &mut figure.params.ceil_mode),
            "count_include_pad" => {
                self.set("count_include_pad", value, "0", flag, |figure| {
                    &mut figure.params.count_include_pad
                });
            }
            "bias" => self.set("bias", value, "1", flag, |figure| &mut figure.params.bias),
            "values" => self.set("values", value, "digit3", input_source, |figure| &mut figure.input),
            "weights" => self.set("weights", value, "sobel-x", kernel_source, |figure| &mut figure.kernel),
            "view" => self.set("view", value, "flat", view, |figure| &mut figure.view),
            "step" => self.set("step", value, "26", number, |figure| &mut figure.cursor.step),
            "tap" => {
                self.set(
                    "tap",
                    value,
                    "4",
                    |text| number(text).map(Some),
                    |figure| &mut figure.cursor.taps_done,
                );
            }
            "set_input" => self.set_cells("set_input", value, "0.1.2:5,7", |place| match *place {
                [ic, y, x] => Some(Cell::Input { ic, i: [0, y, x] }),
                _ => None,
            }),
            "set_weight" => self.set_cells("set_weight", value, "0.0.1.1:4", |place| match *place {
                [oc, fc, y, x] => Some(Cell::Weight { oc, fc, k: [0, y, x] }),
                _ => None,
            }),
            "set_bias" => self.set_cells("set_bias", value, "0:1", |place| match *place {
                [oc] => Some(Cell::Bias { oc }),
                _ => None,
            }),
            _ => {}
        }
    }

    fn reject(&mut self, key: &'static str, value: &str, expected: &'static str) {
        let mut value: String = value.chars().take(MAX_QUOTED_CHARS + 1).collect();
        if value.chars().count() > MAX_QUOTED_CHARS {
            value.pop();
            value.push('…');
        }
        self.problems.push(UrlProblem::BadValue { key, value, expected });
    }

    fn set<T>(
        &mut self,
        key: &'static str,
        text: &str,
        expected: &'static str,
        read: impl Fn(&str) -> Option<T>,
        field: impl Fn(&mut Figure) -> &mut T,
    ) {
        match read(text) {
            Some(value) => *field(&mut self.figure) = value,
            None => self.reject(key, text, expected),
        }
    }

    fn set_cells(
        &mut self,
        key: &'static str,
        text: &str,
        expected: &'static str,
        cell: impl Fn(&[usize]) -> Option<Cell>,
    ) {
        for run in text.split(';').filter(|run| !run.is_empty()) {
            match read_run(run, &cell) {
                Some(cells) if self.figure.edits.len() + cells.len() <= MAX_EDITS => {
                    self.figure.edits.extend(cells);
                }
                Some(_) => {
                    self.problems.push(UrlProblem::TooManyEdits);
                    return;
                }
                None => {
                    self.reject(key, run, expected);
                    return;
                }
            }
        }
    }
}

/// `place:values`: the cells from `place` on, along its last index.
fn read_run(run: &str, cell: impl Fn(&[usize]) -> Option<Cell>) -> Option<Vec<(Cell, f32)>> {
    let (place, values) = run.split_once(':')?;
    let mut place: Vec<usize> = place.split('.').map(number).collect::<Option<_>>()?;
    let mut cells = Vec::new();
    for value in values.split(',') {
        cells.push((cell(&place)?, parse_value(value).ok()?));
        let last = place.last_mut()?;
        *last = last.checked_add(1)?;
    }
    Some(cells)
}

/// Digits only: no sign, no space.
fn number(text: &str) -> Option<usize> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

fn op(text: &str) -> Option<Op> {
    Op::ALL.into_iter().find(|&op| op_name(op) == text)
}

fn view(text: &str) -> Option<View> {
    View::ALL.into_iter().find(|&view| view_name(view) == text)
}

/// `height x width` or one number for both.
fn two<T: Copy>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<[T; 2]> {
    match text.split_once('x') {
        Some((height, width)) => Some([read(height)?, read(width)?]),
        None => Some([read(text)?; 2]),
    }
}

fn size(text: &str) -> Option<[usize; 3]> {
    let [height, width] = two(text, number)?;
    Some([1, height, width])
}

fn output_padding(text: &str) -> Option<[usize; 3]> {
    let [height, width] = two(text, number)?;
    Some([0, height, width])
}

fn padding(text: &str) -> Option<Padding> {
    let axis = |text: &str| match text.split_once('.') {
        Some((before, after)) => Some(AxisPadding { before: number(before)?, after: number(after)? }),
        None => Some(AxisPadding::both(number(text)?)),
    };
    Some(match text {
        "valid" => Padding::Valid,
        "same" => Padding::Same,
        "same_upper" => Padding::SameUpper,
        "same_lower" => Padding::SameLower,
        "full" => Padding::Full,
        "causal" => Padding::Causal,
        _ => {
            let [height, width] = two(text, axis)?;
            Padding::Explicit([AxisPadding::both(0), height, width])
        }
    })
}

fn padding_mode(text: &str) -> Option<PaddingMode> {
    Some(match text {
        "zeros" => PaddingMode::Zeros,
        "reflect" => PaddingMode::Reflect,
        "replicate" => PaddingMode::Replicate,
        "circular" => PaddingMode::Circular,
        "constant" => PaddingMode::Constant(0.0),
        _ => PaddingMode::Constant(parse_value(text.strip_prefix("constant:")?).ok()?),
    })
}

fn seed(text: &str) -> Option<u32> {
    number(text.strip_prefix("seed")?).and_then(|seed| u32::try_from(seed).ok())
}

fn input_source(text: &str) -> Option<InputSource> {
    if text == "zeros" {
        return Some(InputSource::Zeros);
    }
    if let Some(digit) = text.strip_prefix("digit") {
        let digit = number(digit).and_then(|digit| u8::try_from(digit).ok())?;
        return (digit < DIGIT_COUNT).then_some(InputSource::Digit(digit));
    }
    seed(text).map(InputSource::Seeded)
}

fn kernel_source(text: &str) -> Option<KernelSource> {
    let preset = KernelPreset::ALL.into_iter().find(|preset| preset.name() == text);
    preset.map(KernelSource::Preset).or_else(|| seed(text).map(KernelSource::Seeded))
}
