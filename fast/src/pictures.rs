//! Maps as pixels. Pixels have four bytes: red, green, blue, opacity.

/// Bytes of a pixel.
const PIXEL: usize = 4;

/// The smallest and the largest number; what is not a number is passed over. `[0, 0]` where there is none.
pub fn range(map: &[f32]) -> [f32; 2] {
    let (mut low, mut high) = (f32::INFINITY, f32::NEG_INFINITY);
    // `<` is false for what is not a number.
    for &value in map {
        low = if value < low { value } else { low };
        high = if value > high { value } else { high };
    }
    if low > high { [0.0, 0.0] } else { [low, high] }
}

/// A map as pixels by a table of 256 pixels: `low` and what is below it is the first one, `high` and what is above it the
/// last. What is not a number is the first. If `low` is `high`, all is the middle one.
pub fn shade(map: &[f32], [low, high]: [f32; 2], table: &[[u8; PIXEL]; 256], pixels: &mut [u8]) {
    let scale = if high > low { 255.0 / (high - low) } else { 0.0 };
    let first = if high > low { 0.5 } else { 128.0 };
    for (&value, pixel) in map.iter().zip(pixels.chunks_exact_mut(PIXEL)) {
        let shade = ((value - low) * scale + first).clamp(0.0, 255.0) as usize;
        pixel.copy_from_slice(&table[shade & 255]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_passes_over_what_is_no_number() {
        assert_eq!(range(&[3.0, f32::NAN, -2.0, 1.0]), [-2.0, 3.0]);
        assert_eq!(range(&[f32::NAN]), [0.0, 0.0]);
        assert_eq!(range(&[]), [0.0, 0.0]);
    }

    #[test]
    fn shades_go_from_the_first_to_the_last() {
        let table: [[u8; 4]; 256] = std::array::from_fn(|i| [i as u8, 0, 0, 255]);
        let shades = |map: &[f32], range| {
            let mut pixels = vec![0; 4 * map.len()];
            shade(map, range, &table, &mut pixels);
            pixels.chunks_exact(4).map(|it| it[0]).collect::<Vec<_>>()
        };
        assert_eq!(shades(&[-1.0, 0.0, 1.0, 2.0, 9.0, f32::NAN], [0.0, 2.0]), [0, 0, 128, 255, 255, 0]);
        assert_eq!(shades(&[7.0, 8.0], [7.0, 7.0]), [128, 128]);
    }
}
