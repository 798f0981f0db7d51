//! From sources and edits to numbers.

use super::digits::{DIGIT_SIDE, digit_cell};
use super::mix::mix;
use super::{Cell, Content, Edits, InputSource, KernelSource};
use crate::conv::{Layer, PerAxis};
use crate::number::Decimal;

/// Largest absolute value of an edited number: sums of a whole filter of them stay exact enough to read, and none is
/// too large for an `f32`.
pub const MAX_ABS_VALUE: f32 = 1_000_000.0;

/// Each of a step's products, and each rounding of their sum, at its largest: far from the largest `f32`.
const _: () = assert!(
    MAX_ABS_VALUE as f64 * MAX_ABS_VALUE as f64 * (super::MAX_STEP_TAPS as f64 + 1.0) * 2.0 < f32::MAX as f64
);

/// Why a text is not a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// Nothing was typed.
    #[error("no value")]
    Empty,
    /// It is no number.
    #[error("not a number")]
    NotANumber,
    /// Its absolute value is above [`MAX_ABS_VALUE`].
    #[error("larger than {MAX_ABS_VALUE}")]
    TooLarge,
}

/// Whether a number can stand in a cell of the input, the weight or the bias, or in the padding.
pub const fn is_value(number: f32) -> bool {
    number.abs() <= MAX_ABS_VALUE
}

/// Reads a value as a person types it: a decimal point or comma, a hyphen or a minus sign.
///
/// # Errors
/// Where the text is empty, no number, or too large.
pub fn parse_value(text: &str) -> Result<f32, ValueError> {
    let text = text.trim().replace('\u{2212}', "-").replace(',', ".");
    if text.is_empty() {
        return Err(ValueError::Empty);
    }
    let value = Decimal::parse(&text).ok_or(ValueError::NotANumber)?.to_f32();
    // −0 would be printed with a sign that nobody typed.
    if is_value(value) { Ok(value + 0.0) } else { Err(ValueError::TooLarge) }
}

/// Keeps numbers of different kinds apart that are made from the same seed.
#[derive(Clone, Copy)]
enum Stream {
    Input = 1,
    Weight = 2,
    Bias = 3,
}

/// Seed of the noise of signals.
const NOISE_SEED: u32 = 1;

/// A number from 0 to `bound − 1` that depends on nothing but its place and the seed (the finalizer of
/// `SplitMix64` over the place's coordinates).
fn seeded(seed: u32, stream: Stream, place: [usize; 5], bound: u64) -> u64 {
    let mut state = u64::from(seed) << 8 | stream as u64;
    for coordinate in place {
        state = mix(state ^ coordinate as u64);
    }
    mix(state) % bound
}

impl Content {
    /// A number of the input, `[1, in_channels, depth, height, width]`.
    pub(super) fn input_value(&self, layer: &Layer, [_, ic, z, y, x]: [usize; 5]) -> f32 {
        let [depth, height, width] = layer.params().input_size;
        let edited = self.edits.get(Cell::Input { ic, i: [z, y, x] });
        edited.unwrap_or_else(|| match self.input {
            InputSource::Seeded(seed) => seeded(seed, Stream::Input, [0, ic, z, y, x], 10) as f32,
            InputSource::Digit(digit) => {
                enlarged_digit(digit as usize + ic + z, [height, width], [y as isize, x as isize])
            }
            InputSource::Signal(signal) => signal_value(signal.following(ic), width, [0, ic, z, y, x]),
            InputSource::Sentence(ref sentence) => sentence.embedding(x, ic),
            InputSource::Sphere => ball([depth, height, width], [z, y, x]),
            InputSource::MovingDigit(digit) => {
                let moved = z as isize - (depth as isize - 1).div_euclid(2);
                let cell = [y as isize, x as isize - moved];
                enlarged_digit(digit as usize + ic, [height, width], cell)
            }
            InputSource::Zeros => 0.0,
        })
    }

    /// A number of the weight, [`Layer::weight_shape`]. It keeps its place by the channels it joins, however it is
    /// stored.
    pub(super) fn weight_value(&self, layer: &Layer, [first, second, z, y, x]: [usize; 5]) -> f32 {
        let (oc, ic) = layer.channels_of_kernel(first, second);
        let fc = ic - layer.inputs_of(oc).start;
        let edited = self.edits.get(Cell::Weight { oc, fc, k: [z, y, x] });
        let [z, y, x] = if self.is_flipped { self.flipped([z, y, x]) } else { [z, y, x] };
        edited.unwrap_or_else(|| match self.kernel {
            KernelSource::Seeded(seed) => seeded(seed, Stream::Weight, [oc, fc, z, y, x], 5) as f32 - 2.0,
            KernelSource::Preset(preset) => {
                preset.following(layer.params().dims, oc).weight([z, y, x], layer.params().kernel_size)
            }
        })
    }

    /// Where a cell of the kernel comes to lie when that is turned by 180°; a cell outside stays.
    fn flipped(&self, k: PerAxis<usize>) -> PerAxis<usize> {
        let size = self.params.kernel_size;
        match (0..3).all(|at| k[at] < size[at]) {
            true => [0, 1, 2].map(|at| size[at] - 1 - k[at]),
            false => k,
        }
    }

    /// Turns the kernel by 180°, and what was changed in it by hand with it.
    pub fn flip(&mut self) {
        self.is_flipped = !self.is_flipped;
        let turned = self.edits.iter().map(|(cell, value)| match cell {
            Cell::Weight { oc, fc, k } => (Cell::Weight { oc, fc, k: self.flipped(k) }, value),
            other => (other, value),
        });
        let mut edits = Edits::default();
        edits.extend(turned);
        self.edits = edits;
    }

    /// The bias, one number per output channel.
    pub(super) fn bias_values(&self, layer: &Layer) -> Option<Vec<f32>> {
        let value = |oc| {
            let edited = self.edits.get(Cell::Bias { oc });
            edited.unwrap_or_else(|| match self.kernel {
                KernelSource::Seeded(seed) => seeded(seed, Stream::Bias, [oc, 0, 0, 0, 0], 7) as f32 - 3.0,
                KernelSource::Preset(_) => 0.0,
            })
        };
        layer.params().bias.then(|| (0..layer.params().out_channels).map(value).collect())
    }
}

/// A cell of a signal of a length.
fn signal_value(signal: super::Signal, width: usize, index: [usize; 5]) -> f32 {
    signal.value(index[4], width, |bound| seeded(NOISE_SEED, Stream::Input, index, bound))
}

/// A cell of a ball in the middle: 9 · (1 − r²/R²) as an integer, with R half the smallest side that has more than one
/// cell.
fn ball(size: PerAxis<usize>, cell: PerAxis<usize>) -> f32 {
    // Twice the distances, so that the middle between two cells is a whole number.
    let diameter = size.into_iter().filter(|&side| side > 1).min().unwrap_or(1) as f32;
    let squared: f32 = (0..3).map(|at| (2.0 * cell[at] as f32 + 1.0 - size[at] as f32).powi(2)).sum();
    (9.0 * (1.0 - squared / (diameter * diameter))).round().max(0.0)
}

/// A cell of a digit that is enlarged by the largest whole number that fits, at least 1, and centered.
fn enlarged_digit(digit: usize, size: [usize; 2], cell: [isize; 2]) -> f32 {
    let scale = (size[0].min(size[1]) / DIGIT_SIDE).max(1) as isize;
    let side = DIGIT_SIDE as isize * scale;
    let mut at = [0; 2];
    for axis in 0..2 {
        let margin = (size[axis] as isize - side).div_euclid(2);
        match usize::try_from((cell[axis] - margin).div_euclid(scale)) {
            Ok(found) if found < DIGIT_SIDE => at[axis] = found,
            _ => return 0.0,
        }
    }
    f32::from(digit_cell(digit, at[0], at[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, LayerParams};

    #[test]
    fn digits_are_centered_and_enlarged_by_whole_numbers() {
        assert_eq!(enlarged_digit(3, [8, 8], [0, 2]), 6.0);
        assert_eq!(enlarged_digit(3, [10, 10], [1, 3]), 6.0);
        assert_eq!(enlarged_digit(3, [10, 10], [0, 3]), 0.0);
        assert_eq!(enlarged_digit(3, [16, 17], [1, 4]), 6.0);
        assert_eq!(enlarged_digit(3, [4, 4], [0, 0]), f32::from(digit_cell(3, 2, 2)));
    }

    #[test]
    fn a_ball_is_nine_in_the_middle_and_enlarges() {
        // Five cells: R = 2.5, so 9 · (1 − 1/6.25) = 7.56 beside the middle, 9 · (1 − 4/6.25) = 3.24 two cells away.
        let row = [0, 1, 2, 3, 4].map(|x| ball([5, 5, 5], [2, 2, x]));
        assert_eq!(row, [3.0, 8.0, 9.0, 8.0, 3.0]);
        assert_eq!(ball([5, 5, 5], [0, 0, 0]), 0.0);
        assert_eq!(ball([9, 9, 9], [4, 4, 0]), 9.0f32.mul_add(-(4.0 / 4.5f32).powi(2), 9.0).round());
        // Without depth, or off the middle slice: a disc.
        assert_eq!(ball([1, 5, 5], [0, 2, 1]), ball([5, 5, 5], [2, 2, 1]));
    }

    #[test]
    fn a_moving_digit_takes_a_column_a_frame() {
        let params = LayerParams::new(Dims::Three, [5, 8, 12]);
        let content = Content { params, input: InputSource::MovingDigit(3), ..Content::of(Dims::Three) };
        let layer = Layer::new(params).unwrap();
        for z in 0..4 {
            for (y, x) in (0..8).flat_map(|y| (0..11).map(move |x| (y, x))) {
                let frame = |z, x| content.input_value(&layer, [0, 0, z, y, x]);
                assert_eq!(frame(z, x), frame(z + 1, x + 1));
            }
        }
        // The middle frame is the digit itself, two columns from the left.
        assert_eq!(content.input_value(&layer, [0, 0, 2, 0, 4]), f32::from(digit_cell(3, 0, 2)));
    }

    #[test]
    fn a_seeded_number_stays_when_the_shape_changes() {
        let value = |height| {
            let mut content = Content { input: InputSource::Seeded(7), ..Content::of(Dims::Two) };
            content.params.input_size = [1, height, height];
            content.input_value(&Layer::new(content.params).unwrap(), [0, 0, 0, 1, 2])
        };
        assert_eq!(value(8), value(12));
    }

    #[test]
    fn a_flipped_kernel_gives_the_convolution_of_mathematics() {
        let query = "input=5&kernel=3x2&padding=0&weights=seed3&values=seed4&bias=0";
        let mut content = crate::figure::url::parse(query).figure.content;
        content.edits.insert(Cell::Weight { oc: 0, fc: 0, k: [0, 0, 1] }, 7.0);
        let before = content.clone();
        let weight = |content: &Content, [y, x]: [usize; 2]| {
            content.weight_value(&Layer::new(content.params).unwrap(), [0, 0, 0, y, x])
        };
        let kernel = |content: &Content| [0, 1, 2].map(|y| [0, 1].map(|x| weight(content, [y, x])));
        let [[a, b], [c, d], [e, f]] = kernel(&before);
        assert_eq!(b, 7.0);
        content.flip();
        assert_eq!(kernel(&content), [[f, e], [d, c], [b, a]]);
        // y[o] = Σ x[o + reach − k] · w[k] with the kernel as it was.
        let model = crate::figure::Model::new(&content).unwrap();
        let input = |y: usize, x: usize| model.input.get([0, 0, 0, y, x]);
        for (row, column) in (0..3).flat_map(|row| (0..4).map(move |column| (row, column))) {
            let sum: f32 = (0..3)
                .flat_map(|y| (0..2).map(move |x| (y, x)))
                .map(|(y, x)| input(row + 2 - y, column + 1 - x) * weight(&before, [y, x]))
                .sum();
            let output = crate::conv::OutputIndex { oc: 0, o: [0, row, column] };
            assert_eq!(model.output(output), Some(sum));
        }
        content.flip();
        assert_eq!(content, before);
    }

    #[test]
    fn values_are_read_as_typed() {
        assert_eq!(parse_value(" −1,5 "), Ok(-1.5));
        assert_eq!(parse_value("-0").map(f32::is_sign_negative), Ok(false));
        assert_eq!(parse_value(""), Err(ValueError::Empty));
        assert_eq!(parse_value("abc"), Err(ValueError::NotANumber));
        assert_eq!(parse_value("nan"), Err(ValueError::NotANumber));
        for text in ["1e30", "1e39", "-1e400", "1000001", "1e99999999999"] {
            assert_eq!(parse_value(text), Err(ValueError::TooLarge), "{text}");
        }
        // Once infinity divided by infinity.
        assert_eq!(parse_value(&("9".repeat(400) + "e-999")), Ok(0.0));
        assert_eq!(
            parse_value(&format!("{}.{}", "9".repeat(400), "9".repeat(400))),
            Err(ValueError::TooLarge)
        );
        assert_eq!(parse_value(&format!("1.{}", "3".repeat(400))), Ok(4.0 / 3.0));
        assert_eq!(parse_value("-1000000"), Ok(-MAX_ABS_VALUE));
        assert_eq!(parse_value("inf"), Err(ValueError::NotANumber));
        assert_eq!(parse_value("."), Err(ValueError::NotANumber));
        assert_eq!(parse_value("1e-2"), Ok(0.01));
    }
}
