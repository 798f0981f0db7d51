use crate::pixels::{plain, signed};
use crate::scene::{Palette, Rgb, Role};

#[test]
fn zero_is_paper_and_the_ends_are_full_colors() {
    for palette in [Palette::Light, Palette::Dark] {
        let table = signed(palette);
        let at = |at: usize| Rgb(table[4 * at], table[4 * at + 1], table[4 * at + 2]);
        assert_eq!(at(0), palette.role(Role::Negative));
        assert_eq!(at(128), palette.role(Role::Paper));
        assert_eq!(at(255), palette.role(Role::Output));
    }
    let table = plain();
    assert_eq!(
        (&table[..4], &table[4 * 128..4 * 129], &table[4 * 255..]),
        (&[0, 0, 0, 255][..], &[128, 128, 128, 255][..], &[255; 4][..])
    );
}
