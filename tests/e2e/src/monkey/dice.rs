//! Numbers that look random and follow from a seed.

/// `SplitMix64` of a seed.
#[derive(Clone, Debug)]
pub struct Dice(u64);

/// The first number of the seed 0, as the author's own program gives it (S. Vigna, `splitmix64.c`).
const _: () = assert!(Dice::new(0).next() == 0xE220_A839_7B1D_CDAF);

impl Dice {
    /// Those of a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `largest`.
    pub const fn between(&mut self, least: i64, largest: i64) -> i64 {
        let n = (largest - least).unsigned_abs() + 1;
        least + (self.next() % n) as i64
    }

    /// One of several; `None` of none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() { None } else { of.get((self.next() % of.len() as u64) as usize) }
    }
}
