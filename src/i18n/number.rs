//! Numbers as text, by fixed rules: no locale, a real minus sign, the same everywhere.

/// A number in a cell: short, at most three significant decimals.
///
/// ```
/// use convoscope::i18n::cell_number;
/// assert_eq!(cell_number(-12.0), "−12");
/// assert_eq!(cell_number(0.0625), "0.06");
/// ```
pub fn cell_number(value: f32) -> String {
    let size = value.abs();
    if value.fract() == 0.0 && size < 100_000.0 {
        return signed(format!("{value:.0}"));
    }
    match size {
        s if s >= 100_000.0 || (s > 0.0 && s < 0.005) => short_power(value),
        s if s >= 99.95 => signed(format!("{value:.0}")),
        s if s >= 9.995 => trimmed(format!("{value:.1}")),
        _ => trimmed(format!("{value:.2}")),
    }
}

/// A number in a sentence or a sum: up to four decimals, and as many digits before the point as there are.
///
/// ```
/// use convoscope::i18n::exact_number;
/// assert_eq!(exact_number(0.0625), "0.0625");
/// assert_eq!(exact_number(-1.5), "−1.5");
/// ```
pub fn exact_number(value: f32) -> String {
    if value != 0.0 && !(0.00005..1e9).contains(&value.abs()) {
        return short_power(value);
    }
    trimmed(format!("{value:.4}"))
}

/// `1.2e−5`.
fn short_power(value: f32) -> String {
    signed(format!("{value:.1e}").replace(".0e", "e"))
}

fn trimmed(text: String) -> String {
    match text.contains('.') {
        true => signed(text.trim_end_matches('0').trim_end_matches('.').to_owned()),
        false => signed(text),
    }
}

fn signed(text: String) -> String {
    if text == "-0" { "0".to_owned() } else { text.replace('-', "\u{2212}") }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(cell_number(value), text);
        }
    }

    #[test]
    fn exact_numbers_keep_four_decimals() {
        for (value, text) in
            [(1.0, "1"), (0.111_111, "0.1111"), (-42.0, "−42"), (1_000_000.0, "1000000"), (1e-7, "1e−7")]
        {
            assert_eq!(exact_number(value), text);
        }
    }
}
