//! Numbers as text and back, once for the whole page. Knows nothing of languages: the minus sign is a hyphen.
//!
//! The standard parser and formatter of floats are right for every text and every precision, and bring tables that do
//! not compress: together a tenth of the page. These are right for every text too, tested against them, and slow where
//! that does not matter.
//!
//! ```
//! use convoscope::number::{Decimal, print_decimal};
//! let typed = Decimal::parse("-1.50e1").unwrap();
//! assert_eq!((typed.to_f32(), typed.is_whole()), (-15.0, true));
//! assert_eq!(print_decimal(0.1), "0.1");
//! ```
#![warn(missing_docs)]

mod decimal;
mod print;

pub use self::decimal::Decimal;
pub use self::print::{fixed, grouped, not_finite, power_of_ten, print_decimal, trimmed};

/// Floats for tests, of which every bit pattern is as likely as another; the same each time.
#[cfg(test)]
pub(crate) fn any_floats(n: u32) -> impl Iterator<Item = f32> {
    let mut state = 1_u64;
    (0..n).map(move |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f32::from_bits((state >> 32) as u32)
    })
}
