//! Signals with a name, for inputs of one dimension.

/// A signal of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Signal {
    /// 0, and from the middle on 8.
    Step,
    /// A wave of eight cells between −8 and 8.
    Sine,
    /// The same wave with a number from −3 to 3 added in every cell.
    NoisySine,
    /// 8 in the middle, 0 elsewhere.
    Spike,
}

/// Height of the signals: as large as a digit of one place can be and be halved three times.
const HEIGHT: f32 = 8.0;
/// One period of the sine, `8 · sin(2π · x / 8)` in whole numbers.
const WAVE: [f32; 8] = [0.0, 6.0, 8.0, 6.0, 0.0, -6.0, -8.0, -6.0];
/// Largest number that is added as noise.
const NOISE: u64 = 3;

impl Signal {
    /// All, in the order in which input channels take them.
    pub const ALL: [Self; 4] = [Self::Step, Self::Sine, Self::NoisySine, Self::Spike];

    /// Its name in a URL.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Sine => "sine",
            Self::NoisySine => "noisy-sine",
            Self::Spike => "spike",
        }
    }

    /// The signal `n` places further on, round and round.
    #[must_use]
    pub fn following(self, n: usize) -> Self {
        Self::ALL[(self as usize + n) % Self::ALL.len()]
    }

    /// Its value at a cell of so many. `random` gives a whole number below another that belongs to the cell.
    pub(super) fn value(self, x: usize, width: usize, random: impl Fn(u64) -> u64) -> f32 {
        let wave = WAVE[x % WAVE.len()];
        match self {
            Self::Step => {
                if x >= width / 2 {
                    HEIGHT
                } else {
                    0.0
                }
            }
            Self::Sine => wave,
            Self::NoisySine => wave + random(2 * NOISE + 1) as f32 - NOISE as f32,
            Self::Spike => {
                if x == width / 2 {
                    HEIGHT
                } else {
                    0.0
                }
            }
        }
    }
}
