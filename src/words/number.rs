//! Numbers as text, by fixed rules: no locale, a real minus sign, the same everywhere.

use crate::number::{self, fixed, not_finite, power_of_ten};

/// A number in a cell: short, at most three significant decimals.
///
/// ```
/// use convoscope::words::cell_number;
/// assert_eq!(cell_number(-12.0), "−12");
/// assert_eq!(cell_number(0.0625), "0.06");
/// ```
pub fn cell_number(value: f32) -> String {
    let size = value.abs();
    if size.is_infinite() {
        return infinite(value);
    }
    if value.fract() == 0.0 && size < 100_000.0 {
        return signed(fixed(value.into(), 0));
    }
    match size {
        s if s >= 100_000.0 || (s > 0.0 && s < 0.005) => short_power(value),
        s if s >= 99.95 => signed(fixed(value.into(), 0)),
        s if s >= 9.995 => trimmed(fixed(value.into(), 1)),
        _ => trimmed(fixed(value.into(), 2)),
    }
}

/// A number in a sentence or a sum: up to four decimals, and as many digits before the point as there are.
///
/// ```
/// use convoscope::words::exact_number;
/// assert_eq!(exact_number(0.0625), "0.0625");
/// assert_eq!(exact_number(-1.5), "−1.5");
/// ```
pub fn exact_number(value: f32) -> String {
    if value.is_infinite() {
        return infinite(value);
    }
    if value != 0.0 && !(0.00005..1e9).contains(&value.abs()) {
        return short_power(value);
    }
    trimmed(fixed(value.into(), 4))
}

/// A whole number, its digits in groups of three between thin spaces.
pub fn grouped(n: u128) -> String {
    number::grouped(n, "\u{202f}")
}

/// Gigabytes of so many 32-bit floats, as a whole number of at least 1, rounded up.
pub(super) fn gigabytes(n: u128) -> String {
    grouped(n.saturating_mul(4).div_ceil(1 << 30).max(1))
}

/// A whole number with a minus sign instead of a hyphen.
pub(super) fn minus(n: &impl ToString) -> String {
    n.to_string().replace('-', "\u{2212}")
}

/// What the maximum sees in padding.
fn infinite(value: f32) -> String {
    signed(if value < 0.0 { "-∞" } else { "∞" }.to_owned())
}

/// `1.2e−5`.
fn short_power(value: f32) -> String {
    let size = f64::from(value.abs());
    if size == 0.0 || !size.is_finite() {
        return signed(not_finite(value.into()).to_owned());
    }
    let mut power = power_of_ten(size);
    // Tenths; a positive power of ten is exact, its inverse is not.
    let tenths = if power > 0 { size / 10_f64.powi(power - 1) } else { size * 10_f64.powi(1 - power) };
    let mut tenths = tenths.round_ties_even() as u32;
    if tenths == 100 {
        (tenths, power) = (10, power + 1);
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let (whole, tenth) = (tenths / 10, tenths % 10);
    signed(match tenth {
        0 => format!("{sign}{whole}e{power}"),
        _ => format!("{sign}{whole}.{tenth}e{power}"),
    })
}

fn trimmed(text: String) -> String {
    signed(number::trimmed(&text).to_owned())
}

fn signed(text: String) -> String {
    if text == "-0" { "0".to_owned() } else { text.replace('-', "\u{2212}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::any_floats;

    #[test]
    fn gigabytes_are_rounded_up() {
        assert_eq!([1, 1 << 31, (1 << 31) + 1, 1 << 32].map(gigabytes), ["1", "8", "9", "16"]);
    }

    #[test]
    fn cell_numbers_are_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1234.0, "1234"),
            (123_456.0, "1.2e5"),
            (0.1, "0.1"),
            (-0.333_333, "−0.33"),
            (2.5, "2.5"),
            (12.34, "12.3"),
            (123.4, "123"),
            (99.99, "100"),
            (0.001, "1e−3"),
            (-0.004, "−4e−3"),
            (f32::NEG_INFINITY, "−∞"),
        ] {
            assert_eq!(cell_number(value), text);
        }
    }

    #[test]
    fn powers_are_rounded_as_the_standard_formatter_does() {
        let halves =
            (1_u16..2_000).flat_map(|n| [f32::from(n) * 50.0, f32::from(n) * 5e3, f32::from(n) / 1024.0]);
        for value in any_floats(20_000).chain(halves).filter(|&value| value != 0.0) {
            assert_eq!(short_power(value), signed(format!("{value:.1e}").replace(".0e", "e")), "{value}");
        }
    }

    #[test]
    fn exact_numbers_keep_four_decimals() {
        for (value, text) in [
            (1.0, "1"),
            (0.111_111, "0.1111"),
            (-42.0, "−42"),
            (1_000_000.0, "1000000"),
            (1e-7, "1e−7"),
            (f32::NEG_INFINITY, "−∞"),
        ] {
            assert_eq!(exact_number(value), text);
        }
    }
}
