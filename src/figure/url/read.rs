//! Query → figure. Whatever the query is, a figure comes out, and a list of what could not be read.

use super::write::SENTENCE;
use super::{MAX_EDITS, MAX_QUERY_BYTES, Parsed, UrlProblem};
use crate::conv::{AxisPadding, Dims, Layer, Op, Padding, PaddingMode, PerAxis};
use crate::figure::{
    Cell, Cursor, DIGIT_COUNT, Figure, InputSource, KernelPreset, KernelSource, Sentence, SentenceError,
    Signal, Turn, View, check, parse_value,
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
    let query = query.strip_prefix('?').unwrap_or(query);
    if query.len() > MAX_QUERY_BYTES {
        let problems = vec![UrlProblem::TooLong { bytes: query.len() }];
        return Parsed { figure: Figure::default(), impossible: None, problems };
    }
    let pairs = || form_urlencoded::parse(query.as_bytes());
    // How all else is read depends on the dimensions, wherever they stand.
    let named = pairs().filter(|(key, _)| key == "dims").filter_map(|(_, value)| dims(&value)).last();
    let mut default = Figure::of(named.unwrap_or(Dims::Two));
    // A sentence is as long as it has words, if nothing else is said.
    if let Some((_, value)) = pairs().filter(|(key, _)| key == "values").last()
        && let Some(Ok(sentence)) = sentence(default.content.params.dims, &value)
    {
        default.content.params.input_size[2] = sentence.words().len();
    }
    let mut reader = Reader { figure: default.clone(), problems: Vec::new() };
    for (key, value) in pairs() {
        reader.read(&key, &value);
    }
    let Reader { mut figure, mut problems } = reader;
    let mut impossible = None;
    match check(&figure.content.params) {
        Ok(layer) => {
            let steps = layer.step_count();
            if figure.shown.cursor.step >= steps {
                problems.push(UrlProblem::NoSuchStep { step: figure.shown.cursor.step, steps });
                figure.shown.cursor = Cursor { step: 0, ..figure.shown.cursor };
            }
            if let Some(tap) = figure.shown.cursor.taps_done {
                let taps = layer.tap_count();
                if !(1..=taps).contains(&tap) {
                    problems.push(UrlProblem::NoSuchTap { tap, taps });
                }
                figure.shown.cursor.taps_done = Some(tap.clamp(1, taps));
            }
            let outside = figure.content.edits.iter().filter(|&(cell, _)| is_outside(&layer, cell)).count();
            if outside > 0 {
                problems.push(UrlProblem::EditsOutside { count: outside });
            }
            if !figure.shown.view.fits(&figure.content.params) {
                problems.push(UrlProblem::ViewDoesNotFit {
                    view: figure.shown.view,
                    op: figure.content.params.op,
                });
                figure.shown.view = figure.shown.view.or_default(&figure.content.params);
            }
        }
        Err(why) => {
            impossible = Some((figure.content.params, why));
            figure.content.params = default.content.params;
            figure.shown.cursor = default.shown.cursor;
            // The layer that was asked for may fit the view; the one that is shown instead must.
            figure.shown.view = figure.shown.view.or_default(&figure.content.params);
        }
    }
    Parsed { figure, impossible, problems }
}

/// Whether a cell's number waits for a larger layer. A weight that an operation does not have at all is not such a number.
fn is_outside(layer: &Layer, cell: Cell) -> bool {
    let has_such = match cell {
        Cell::Input { .. } => true,
        Cell::Weight { .. } => layer.has_weight(),
        Cell::Bias { .. } => layer.params().bias,
    };
    has_such && cell.index_in(layer).is_none()
}

struct Reader {
    figure: Figure,
    problems: Vec<UrlProblem>,
}

impl Reader {
    fn read(&mut self, key: &str, value: &str) {
        let dims = self.figure.content.params.dims;
        // An example with a number per axis.
        let per_axis = |one, two, three| match dims {
            Dims::One => one,
            Dims::Two => two,
            Dims::Three => three,
        };
        match key {
            "dims" => self.set("dims", value, "1", self::dims, |figure| &mut figure.content.params.dims),
            "op" => self.set("op", value, "conv_transpose", op, |figure| &mut figure.content.params.op),
            "in_channels" => {
                self.set("in_channels", value, "3", number, |figure| &mut figure.content.params.in_channels);
            }
            "out_channels" => {
                self.set("out_channels", value, "4", number, |figure| {
                    &mut figure.content.params.out_channels
                });
            }
            "groups" => self.set("groups", value, "2", number, |figure| &mut figure.content.params.groups),
            "input" => {
                let expected = per_axis("16", "8x8", "4x8x8");
                self.set("input", value, expected, size(dims), |figure| {
                    &mut figure.content.params.input_size
                });
            }
            "kernel" => {
                let expected = per_axis("3", "3x3", "3x3x3");
                self.set("kernel", value, expected, size(dims), |figure| {
                    &mut figure.content.params.kernel_size
                });
            }
            "stride" => {
                self.set("stride", value, "2", size(dims), |figure| &mut figure.content.params.stride);
            }
            "dilation" => {
                self.set("dilation", value, "2", size(dims), |figure| &mut figure.content.params.dilation);
            }
            "padding" => {
                self.set(
                    "padding",
                    value,
                    "1",
                    |text| padding(dims, text),
                    |figure| &mut figure.content.params.padding,
                );
            }
            "padding_mode" => {
                self.set("padding_mode", value, "reflect", padding_mode, |figure| {
                    &mut figure.content.params.padding_mode
                });
            }
            "output_padding" => {
                let read = |text: &str| axes(dims, text, 0, number);
                self.set("output_padding", value, "1", read, |figure| {
                    &mut figure.content.params.output_padding
                });
            }
            "ceil_mode" => {
                self.set("ceil_mode", value, "1", flag, |figure| &mut figure.content.params.ceil_mode);
            }
            "count_include_pad" => {
                self.set("count_include_pad", value, "0", flag, |figure| {
                    &mut figure.content.params.count_include_pad
                });
            }
            "bias" => self.set("bias", value, "1", flag, |figure| &mut figure.content.params.bias),
            "turn" => match turn(value) {
                Some([yaw, pitch]) => {
                    self.figure.shown.turn = Turn::new(yaw, pitch, self.figure.shown.turn.spread());
                }
                None => self.reject("turn", value, "25,30"),
            },
            "spread" => match spread(value) {
                Some(spread) => self.figure.shown.turn = self.figure.shown.turn.with_spread(spread),
                None => self.reject("spread", value, "40"),
            },
            "values" => match sentence(dims, value) {
                Some(Ok(sentence)) => self.figure.content.input = InputSource::Sentence(sentence),
                Some(Err(why)) => self.problems.push(UrlProblem::Sentence(why)),
                None => self.set("values", value, "digit3", input_source, |figure| &mut figure.content.input),
            },
            "weights" => {
                self.set("weights", value, "sobel-x", kernel_source, |figure| &mut figure.content.kernel);
            }
            "flip" => self.set("flip", value, "1", flag, |figure| &mut figure.content.is_flipped),
            "view" => self.set("view", value, "flat", view, |figure| &mut figure.shown.view),
            "step" => self.set("step", value, "26", number, |figure| &mut figure.shown.cursor.step),
            "tap" => {
                self.set(
                    "tap",
                    value,
                    "4",
                    |text| number(text).map(Some),
                    |figure| &mut figure.shown.cursor.taps_done,
                );
            }
            "set_input" => {
                let expected = per_axis("0.2:5,7", "0.1.2:5,7", "0.0.1.2:5,7");
                self.set_cells("set_input", value, expected, |place| match place {
                    [ic, i @ ..] => Some(Cell::Input { ic: *ic, i: place_of(dims, i)? }),
                    _ => None,
                });
            }
            "set_weight" => {
                let expected = per_axis("0.0.1:4", "0.0.1.1:4", "0.0.0.1.1:4");
                self.set_cells("set_weight", value, expected, |place| match place {
                    [oc, fc, k @ ..] => Some(Cell::Weight { oc: *oc, fc: *fc, k: place_of(dims, k)? }),
                    _ => None,
                });
            }
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
                Some(cells) if self.figure.content.edits.len() + cells.len() <= MAX_EDITS => {
                    self.figure.content.edits.extend(cells);
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
    Op::ALL.into_iter().find(|op| op.name() == text)
}

/// Yaw and pitch in whole degrees.
fn turn(text: &str) -> Option<[f32; 2]> {
    let degrees = |text: &str, most: f32| {
        let degrees = number(text.strip_prefix('-').unwrap_or(text))? as f32;
        let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
        (degrees <= most).then_some(sign * degrees)
    };
    let (yaw, pitch) = text.split_once(',')?;
    Some([degrees(yaw, 180.0)?, degrees(pitch, Turn::MAX_PITCH)?])
}

fn spread(text: &str) -> Option<f32> {
    number(text).map(|percent| percent as f32).filter(|&percent| percent <= Turn::MAX_SPREAD)
}

fn view(text: &str) -> Option<View> {
    View::ALL.iter().copied().find(|view| view.name() == text)
}

fn dims(text: &str) -> Option<Dims> {
    Dims::ALL.into_iter().find(|dims| number(text) == Some(dims.count()))
}

/// A value for each axis in use, between `x`, or one for all; the others are `unused`.
fn axes<T: Copy>(dims: Dims, text: &str, unused: T, read: impl Fn(&str) -> Option<T>) -> Option<PerAxis<T>> {
    let mut values = [unused; 3];
    let used = dims.axes();
    let parts: Vec<_> = text.split('x').take(used.len() + 1).collect();
    for (at, axis) in used.iter().enumerate() {
        values[axis.index()] = match parts.len() {
            1 => read(parts[0])?,
            n if n == used.len() => read(parts[at])?,
            _ => return None,
        };
    }
    Some(values)
}

fn size(dims: Dims) -> impl Fn(&str) -> Option<PerAxis<usize>> {
    move |text| axes(dims, text, 1, number)
}

/// An index for each axis in use.
fn place_of(dims: Dims, indices: &[usize]) -> Option<PerAxis<usize>> {
    let mut place = [0; 3];
    let used = dims.axes();
    for (axis, &index) in used.iter().zip(indices) {
        place[axis.index()] = index;
    }
    (used.len() == indices.len()).then_some(place)
}

fn padding(dims: Dims, text: &str) -> Option<Padding> {
    let axis = |text: &str| match text.split_once('.') {
        Some((before, after)) => Some(AxisPadding { before: number(before)?, after: number(after)? }),
        None => Some(AxisPadding::both(number(text)?)),
    };
    let named = Padding::NAMED.into_iter().find(|padding| padding.name() == Some(text));
    named.or_else(|| Some(Padding::Explicit(axes(dims, text, AxisPadding::both(0), axis)?)))
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

/// A sentence, where that is what the text says and there is one dimension.
fn sentence(dims: Dims, text: &str) -> Option<Result<Sentence, SentenceError>> {
    text.strip_prefix(SENTENCE).filter(|_| dims == Dims::One).map(Sentence::new)
}

fn input_source(text: &str) -> Option<InputSource> {
    match text {
        "zeros" => return Some(InputSource::Zeros),
        "sphere" => return Some(InputSource::Sphere),
        _ => {}
    }
    let digit = |text: &str| {
        number(text).and_then(|digit| u8::try_from(digit).ok()).filter(|&digit| digit < DIGIT_COUNT)
    };
    if let Some(text) = text.strip_prefix("digit") {
        return digit(text).map(InputSource::Digit);
    }
    if let Some(text) = text.strip_prefix("moving_digit") {
        return digit(text).map(InputSource::MovingDigit);
    }
    let signal = Signal::ALL.into_iter().find(|signal| signal.name() == text);
    signal.map(InputSource::Signal).or_else(|| seed(text).map(InputSource::Seeded))
}

fn kernel_source(text: &str) -> Option<KernelSource> {
    let preset = KernelPreset::ALL.into_iter().find(|preset| preset.name() == text);
    preset.map(KernelSource::Preset).or_else(|| seed(text).map(KernelSource::Seeded))
}
