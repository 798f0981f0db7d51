//! Values as text and back: as short as can be, and the same number again.
//!
//! The standard parser and formatter are right for every text and every precision, and bring tables that do not
//! compress: a tenth of the page.

/// Most significant digits that an `f32` needs; [`parse_decimal`] rounds twice, which further digits make good.
const MAX_DIGITS: i32 = 12;

/// Reads `12`, `-1.5`, `.5`, `1e-3`. Exact for up to 15 digits and small powers of ten, which is more than a person
/// types and an `f32` holds.
pub fn parse_decimal(text: &str) -> Option<f64> {
    let (digits, power) = match text.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (is_negative, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits.strip_prefix('+').unwrap_or(digits)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa = 0.0;
    for digit in whole.chars().chain(fraction.chars()) {
        mantissa = mantissa * 10.0 + f64::from(digit.to_digit(10)?);
    }
    let power = power.saturating_sub(i32::try_from(fraction.len()).ok()?).clamp(-400, 400);
    let size = if power < 0 { mantissa / 10f64.powi(-power) } else { mantissa * 10f64.powi(power) };
    Some(if is_negative { -size } else { size })
}

/// A value with as few significant digits as [`parse_decimal`] needs to read it as it was; never with a power.
///
/// ```
/// use convoscope::figure::print_decimal;
/// assert_eq!(print_decimal(-0.1), "-0.1");
/// assert_eq!(print_decimal(1_000_000.0), "1000000");
/// ```
pub fn print_decimal(value: f32) -> String {
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let size = f64::from(value.abs());
    if !size.is_finite() {
        return if value.is_nan() { "NaN".to_owned() } else { format!("{sign}inf") };
    }
    let mut power = 0;
    while size >= 10_f64.powi(power + 1) {
        power += 1;
    }
    while size != 0.0 && size < 10_f64.powi(power) {
        power -= 1;
    }
    let mut text = String::new();
    for n_digits in 1..=MAX_DIGITS {
        let decimals = n_digits - 1 - power;
        let scaled = if decimals < 0 { size / 10_f64.powi(-decimals) } else { size * 10_f64.powi(decimals) };
        // Halves go up, as in the standard formatter.
        text = place_point((scaled + 0.5) as u64, decimals);
        if parse_decimal(&text).is_some_and(|read| read as f32 == value.abs()) {
            break;
        }
    }
    format!("{sign}{text}")
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
    use super::*;

    /// Every bit pattern is as likely as another.
    fn seeded(n: u32) -> impl Iterator<Item = f32> {
        let mut state = 1_u64;
        (0..n).map(move |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f32::from_bits((state >> 32) as u32)
        })
    }

    #[test]
    fn every_number_is_read_as_it_was_printed() {
        for value in seeded(200_000).filter(|value| value.is_finite()) {
            let text = print_decimal(value);
            let read = parse_decimal(&text).map(|read| (read as f32).to_bits());
            assert_eq!(read, Some(value.to_bits()), "{text}");
        }
    }

    #[test]
    fn numbers_are_as_short_as_the_standard_formatter_makes_them() {
        let typed = (-500_i16..500)
            .flat_map(|n| [1.0, 3.0, 8.0, 10.0, 100.0, 1_000.0, 1e5, 1e-3].map(|unit| f32::from(n) / unit));
        for value in seeded(20_000).filter(|value| (1e-12..1e12).contains(&value.abs())).chain(typed) {
            assert_eq!(print_decimal(value), value.to_string());
        }
        for value in [0.0, -0.0, f32::MAX, f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert_eq!(print_decimal(value), value.to_string());
        }
    }

    #[test]
    fn what_the_standard_formatter_prints_is_read_as_it_was() {
        for value in seeded(20_000).filter(|value| (1e-20..1e6).contains(&value.abs())) {
            assert_eq!(parse_decimal(&value.to_string()).map(|read| read as f32), Some(value), "{value}");
        }
    }
}
