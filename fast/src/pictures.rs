//! Pixels as tensors, and maps as pixels. Pixels have four bytes: red, green, blue, opacity.

/// Bytes of a pixel.
const PIXEL: usize = 4;

/// The brightness of each pixel, 0 to 1, as television weighs colors: 0.299 red, 0.587 green, 0.114 blue (BT.601, what
/// Pillow's `convert("L")` uses, not rounded). Transparent pixels are seen on white. As many as both slices have.
pub fn grey(pixels: &[u8], map: &mut [f32]) {
    for (pixel, to) in pixels.chunks_exact(PIXEL).zip(map) {
        let [red, green, blue] = on_white(pixel);
        *to = 0.299 * red + 0.587 * green + 0.114 * blue;
    }
}

/// Red, green and blue as three maps of numbers 0 to 1, one after the other: `[3, height, width]`. Transparent pixels are
/// seen on white.
pub fn planes(pixels: &[u8], maps: &mut [f32]) {
    let size = maps.len() / 3;
    let (red, rest) = maps.split_at_mut(size);
    let (green, blue) = rest.split_at_mut(size);
    for (((pixel, red), green), blue) in pixels.chunks_exact(PIXEL).zip(red).zip(green).zip(blue) {
        [*red, *green, *blue] = on_white(pixel);
    }
}

/// The three colors of a pixel, 0 to 1, in front of white.
fn on_white(pixel: &[u8]) -> [f32; 3] {
    let &[red, green, blue, opacity] = pixel else { return [1.0; 3] };
    let colors = [red, green, blue].map(|it| f32::from(it) / 255.0);
    if opacity == u8::MAX {
        return colors;
    }
    let opacity = f32::from(opacity) / 255.0;
    colors.map(|it| it * opacity + (1.0 - opacity))
}

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

    /// Pillow 11: `Image.new("RGB", (1, 1), (200, 100, 50)).convert("L").getpixel((0, 0))` is 124.
    #[test]
    fn grey_is_what_television_sees() {
        let mut map = [0.0; 3];
        grey(&[200, 100, 50, 255, 0, 0, 0, 0, 0, 0, 0, 255], &mut map);
        assert_eq!((map[0] * 255.0) as u8, 124);
        assert_eq!(map[1..], [1.0, 0.0], "transparent is white, black is black");
    }

    #[test]
    fn colors_are_three_maps() {
        let mut maps = [0.0; 6];
        planes(&[255, 0, 51, 255, 0, 255, 0, 255], &mut maps);
        assert_eq!(maps, [1.0, 0.0, 0.0, 1.0, 0.2, 0.0]);
    }

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
