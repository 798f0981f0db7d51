//! Text → number.

/// A decimal number exactly as it was typed, however many digits it has.
///
/// It is `0.d₁d₂d₃… · 10^power`, where neither the first nor the last digit is 0; 0 has no digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    is_negative: bool,
    digits: Vec<u8>,
    power: i64,
}

/// Beyond every power that matters, however many digits a text has that fits in memory.
const MAX_POWER: i64 = 1 << 48;

/// Bits of an `f32`'s significand.
const BITS: u32 = 24;
/// Power of two of the last bit of the least `f32`.
const LEAST_EXPONENT: i32 = -149;

impl Decimal {
    /// Reads what the standard library reads as a float, but words: `12`, `-1.5`, `.5`, `1.`, `+1e-3`.
    pub fn parse(text: &str) -> Option<Self> {
        let (text, exponent) = match text.split_once(['e', 'E']) {
            Some((text, exponent)) => (text, read_exponent(exponent)?),
            None => (text, 0),
        };
        let (is_negative, text) = split_sign(text);
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let digits = whole.bytes().chain(fraction.bytes()).map(|c| c.is_ascii_digit().then(|| c - b'0'));
        let digits: Vec<u8> = digits.collect::<Option<_>>()?;
        let n_zeros = digits.iter().take_while(|&&digit| digit == 0).count();
        let power = exponent + whole.len() as i64 - n_zeros as i64;
        let mut decimal = Self { is_negative, digits: digits[n_zeros..].to_vec(), power };
        decimal.drop_zeros();
        Some(decimal)
    }

    /// Whether it is below 0; −0 is not.
    pub const fn is_negative(&self) -> bool {
        self.is_negative && !self.digits.is_empty()
    }

    /// Whether it has no fraction.
    pub const fn is_whole(&self) -> bool {
        self.digits.len() as i64 <= self.power || self.digits.is_empty()
    }

    /// The `f32` nearest to it, of two the even one: what the standard library reads. Beyond the largest it is infinite.
    pub fn to_f32(&self) -> f32 {
        let size = match self.power {
            _ if self.digits.is_empty() => 0.0,
            ..-46 => 0.0,
            -46..=39 => self.clone().rounded(),
            40.. => f32::INFINITY,
        };
        if self.is_negative { -size } else { size }
    }

    /// The nearest `f32` of its size, by halving or doubling until the bits that count stand before the point.
    fn rounded(mut self) -> f32 {
        let mut exponent = 0;
        while self.power > 8 || self.whole() >= 1 << BITS {
            self.halve();
            exponent += 1;
        }
        while self.whole() < 1 << (BITS - 1) && exponent > LEAST_EXPONENT {
            self.double();
            exponent -= 1;
        }
        let whole = self.whole();
        let fraction = usize::try_from(self.power).ok().and_then(|power| self.digits.get(power..));
        let is_up = match fraction {
            Some([5]) => whole % 2 == 1,
            Some([first, ..]) => *first >= 5,
            _ => false,
        };
        // Both factors and the product are exact in 64 bits.
        ((whole + u64::from(is_up)) as f64 * 2_f64.powi(exponent)) as f32
    }

    /// What stands before the point, for a power up to 8.
    fn whole(&self) -> u64 {
        let digit = |at: i64| u64::from(self.digits.get(at as usize).copied().unwrap_or(0));
        (0..self.power).fold(0, |whole, at| whole * 10 + digit(at))
    }

    fn double(&mut self) {
        let mut carry = 0;
        for digit in self.digits.iter_mut().rev() {
            let twice = 2 * *digit + carry;
            (*digit, carry) = (twice % 10, twice / 10);
        }
        if carry > 0 {
            self.digits.insert(0, carry);
            self.power += 1;
        }
        self.drop_zeros();
    }

    fn halve(&mut self) {
        let mut rest = 0;
        for digit in &mut self.digits {
            let all = 10 * rest + *digit;
            (*digit, rest) = (all / 2, all % 2);
        }
        if rest > 0 {
            self.digits.push(5);
        }
        if self.digits[0] == 0 {
            self.digits.remove(0);
            self.power -= 1;
        }
    }

    fn drop_zeros(&mut self) {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
    }
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// A power of ten, whatever its size.
fn read_exponent(text: &str) -> Option<i64> {
    let (is_negative, digits) = split_sign(text);
    if digits.is_empty() || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().map_or(MAX_POWER, |size: i64| size.min(MAX_POWER));
    Some(if is_negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str) {
        let std = text.parse::<f32>().ok().map(f32::to_bits);
        assert_eq!(Decimal::parse(text).map(|read| read.to_f32().to_bits()), std, "{text}");
    }

    #[test]
    fn halves_between_two_floats_go_to_the_even_one() {
        // 2^24 + 1 and 2^24 + 3 lie between floats; 1 + 2^-24 is half way from 1 to the next.
        check("16777217");
        check("16777219");
        check("16777217.00000000000000000000000000000000000001");
        check("1.000000059604644775390625");
        check("1.00000005960464477539062500000000000000000000000000000000000001");
        check("1.00000017881393432617187499");
        check("1.00000017881393432617187500");
    }

    #[test]
    fn the_ends_are_read_as_the_standard_library_does() {
        for text in [
            "0",
            "-0",
            "0.0e5",
            "1.",
            ".5",
            "+2",
            "1e5",
            "1E+5",
            "1e-5",
            "340282346638528859811704183484516925440",
            "340282356779733661637539395458142568447",
            "340282356779733661637539395458142568448",
            "1e38",
            "1e39",
            "1e-45",
            "7.006492321624085e-46",
            "7.0064923216240853546186479164495807e-46",
            "7.0064923216240853546186479164495806e-46",
            "1e-46",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            "0e99999999999999999999",
            "1.17549435e-38",
            "1.1754942e-38",
        ] {
            check(text);
            check(&format!("-{text}"));
        }
        check(&"9".repeat(400));
        check(&format!("0.{}1e401", "0".repeat(400)));
        check(&format!("{}e-400", "1".repeat(400)));
        for text in
            ["", ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "--1", "+-1", "1 ", "1_0", "0x10", "1e5.0", "١"]
        {
            check(text);
        }
        // Words are none of ours.
        assert!(["inf", "nan", "infinity", "-inf"].iter().all(|text| Decimal::parse(text).is_none()));
    }

    #[test]
    fn whole_numbers_are_told_from_others() {
        let is_whole = |text| Decimal::parse(text).map(|read| read.is_whole());
        for text in ["0", "0.0", "12", "1.50e1", "1e30", "100000000.0"] {
            assert_eq!(is_whole(text), Some(true), "{text}");
        }
        for text in ["0.5", "100000000.5", "1e-30", "12.5e0"] {
            assert_eq!(is_whole(text), Some(false), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_decimal_is_read_as_the_standard_library_reads_it(
            text in "[-+]?[0-9]{0,40}(\\.[0-9]{0,60})?([eE][-+]?[0-9]{1,3})?"
        ) {
            check(&text);
        }

        #[test]
        fn every_decimal_near_two_floats_is_read_as_the_standard_library_reads_it(
            bits in 0_u32..0x7F7F_FFFF, digits in 0_usize..60, last in 0_u8..10
        ) {
            // Half way between a float and the next, exactly, cut somewhere, with something behind.
            let middle = (f64::from(f32::from_bits(bits)) + f64::from(f32::from_bits(bits + 1))) / 2.0;
            let exact = format!("{middle:.160}");
            check(&exact);
            let end = (exact.find('.').unwrap_or(0) + 1 + digits).min(exact.len());
            check(&format!("{}{last}", &exact[..end]));
        }

        #[test]
        fn any_text_is_read_or_refused_as_the_standard_library_does(text in "[-+.eE0-9 ,]{0,12}") {
            check(&text);
        }
    }
}
