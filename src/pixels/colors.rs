//! Maps as pictures: tables of 256 colors, from the least number to the largest.

use crate::scene::{Palette, Rgb, Role};

/// 256 colors of four bytes: red, green, blue, and 255 for opaque.
pub type Table = [u8; 4 * SHADES];

const SHADES: usize = 256;

/// For numbers that are not negative: black to white, as a photograph.
pub fn plain() -> Table {
    table(|at| Rgb(at as u8, at as u8, at as u8))
}

/// For numbers of any sign, 0 in the middle: from the role of negative numbers through paper to that of the output. How
/// much of a color there is grows with the square root of the number, since one strong edge, such as that to the padding,
/// is many times as large as all else. The legend has the same colors (`static/css/view.css`).
pub fn signed(palette: Palette) -> Table {
    let [negative, paper, output] =
        [Role::Negative, Role::Paper, Role::Output].map(|role| palette.role(role));
    // Of 256 colors none is in the middle: 128 is the one that 0 is rounded to.
    table(|at| match at {
        0..128 => between(paper, negative, ((128 - at) as f32 / 128.0).sqrt()),
        _ => between(paper, output, ((at - 128) as f32 / 127.0).sqrt()),
    })
}

fn table(color: impl Fn(usize) -> Rgb) -> Table {
    let mut table = [u8::MAX; 4 * SHADES];
    for (at, bytes) in table.chunks_exact_mut(4).enumerate() {
        let Rgb(red, green, blue) = color(at);
        bytes[..3].copy_from_slice(&[red, green, blue]);
    }
    table
}

fn between(from: Rgb, to: Rgb, share: f32) -> Rgb {
    let mix = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share).round() as u8;
    Rgb(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
}
