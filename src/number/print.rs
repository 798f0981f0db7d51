//! Numbers → text.

use super::Decimal;

/// Most significant digits that are tried for an `f32`, which needs 9.
const MAX_DIGITS: i32 = 12;

/// A value with as few significant digits as [`Decimal`] needs to read it as it was; never with a power.
///
/// ```
/// use convoscope::number::print_decimal;
/// assert_eq!(print_decimal(-0.1), "-0.1");
/// assert_eq!(print_decimal(1_000_000.0), "1000000");
/// ```
pub fn print_decimal(value: f32) -> String {
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let size = f64::from(value.abs());
    if !size.is_finite() {
        return not_finite(size * f64::from(value.signum())).to_owned();
    }
    let power = power_of_ten(size);
    let mut text = String::new();
    for n_digits in 1..=MAX_DIGITS {
        let decimals = n_digits - 1 - power;
        let scaled = if decimals < 0 { size / 10_f64.powi(-decimals) } else { size * 10_f64.powi(decimals) };
        // Halves go up, as in the standard formatter.
        text = place_point((scaled + 0.5) as u64, decimals);
        if Decimal::parse(&text).is_some_and(|read| read.to_f32() == value.abs()) {
            break;
        }
    }
    format!("{sign}{text}")
}

/// The power of ten of the first digit: 2 of 123, −1 of 0.5, 0 of 0. For a finite size that is not negative.
pub fn power_of_ten(size: f64) -> i32 {
    let mut power = 0;
    while size >= 10_f64.powi(power + 1) {
        power += 1;
    }
    while size != 0.0 && size < 10_f64.powi(power) {
        power -= 1;
    }
    power
}

/// A number with a hyphen, a point and `decimals` digits after it, as style sheets read it: what `{value:.decimals$}`
/// writes, for sizes below 2^53 with the point taken away.
pub fn fixed(value: f64, decimals: u32) -> String {
    if !value.is_finite() {
        return not_finite(value).to_owned();
    }
    let unit = 10_u64.pow(decimals);
    // Exact for every f32 in the range: 24 bits times 10^4 are fewer than 53.
    let scaled = (value.abs() * unit as f64).round_ties_even() as u64;
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let (whole, fraction) = (scaled / unit, scaled % unit);
    match decimals {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{fraction:0width$}", width = decimals as usize),
    }
}

/// A text of [`fixed`] without the zeros at its end and without the sign of a zero.
pub fn trimmed(text: &str) -> &str {
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    if text == "-0" { "0" } else { text }
}

/// What the standard formatter writes for an infinity or NaN.
pub const fn not_finite(value: f64) -> &'static str {
    match value {
        f64::INFINITY => "inf",
        f64::NEG_INFINITY => "-inf",
        _ => "NaN",
    }
}

/// A whole number with its digits in groups of three, `gap` between them.
pub fn grouped(n: u128, gap: &str) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(gap);
        }
        text.push(digit);
    }
    text
}

/// `digits` with the point before the last `decimals` of them; zeros after them for a negative number.
fn place_point(digits: u64, decimals: i32) -> String {
    let mut text = digits.to_string();
    let Ok(decimals) = usize::try_from(decimals) else {
        text.extend(std::iter::repeat_n('0', decimals.unsigned_abs() as usize));
        return text;
    };
    if decimals == 0 {
        return text;
    }
    let missing = (decimals + 1).saturating_sub(text.len());
    text.insert_str(0, &"0".repeat(missing));
    text.insert(text.len() - decimals, '.');
    // Rounding up may have ended in zeros.
    text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    text
}

#[cfg(test)]
mod tests {
    use super::super::any_floats;
    use super::*;

    #[test]
    fn every_number_is_read_as_it_was_printed() {
        for value in any_floats(3_000).filter(|value| value.is_finite()) {
            let text = print_decimal(value);
            let read = |read: Option<f32>| read.map(f32::to_bits);
            assert_eq!(read(Decimal::parse(&text).map(|it| it.to_f32())), Some(value.to_bits()), "{text}");
            assert_eq!(read(text.parse().ok()), Some(value.to_bits()), "{text}");
        }
    }

    #[test]
    fn numbers_are_as_short_as_the_standard_formatter_makes_them() {
        let typed = (-500_i16..500)
            .flat_map(|n| [1.0, 3.0, 8.0, 10.0, 100.0, 1_000.0, 1e5, 1e-3].map(|unit| f32::from(n) / unit));
        for value in any_floats(10_000).filter(|value| (1e-12..1e12).contains(&value.abs())).chain(typed) {
            assert_eq!(print_decimal(value), value.to_string());
        }
        for value in [0.0, -0.0, f32::MAX, f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert_eq!(print_decimal(value), value.to_string());
        }
    }

    #[test]
    fn numbers_are_rounded_as_the_standard_formatter_does() {
        for value in any_floats(20_000).filter(|value| value.abs() < 1e9) {
            for decimals in 0..=4 {
                let expected = format!("{value:.*}", decimals as usize);
                assert_eq!(fixed(value.into(), decimals), expected, "{value}");
            }
        }
        // Halves, which few bit patterns are.
        for n in -4_000..4_000 {
            let value = n as f32 / 32.0;
            for decimals in 0..=4 {
                let expected = format!("{value:.*}", decimals as usize);
                assert_eq!(fixed(value.into(), decimals), expected, "{value}");
            }
        }
        for value in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert_eq!(fixed(value.into(), 2), format!("{value:.2}"));
        }
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 576, 1_234, 12_345_678].map(|n| grouped(n, " ")), ["0", "576", "1 234", "12 345 678"]);
    }

    #[test]
    fn zeros_at_the_end_go() {
        assert_eq!(["1.50", "100", "-0.00", "10.0"].map(trimmed), ["1.5", "100", "0", "10"]);
    }
}
