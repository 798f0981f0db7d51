use crate::pixels::{PAD_SIDE, Pad, Tip};

fn at(pad: &Pad, [x, y]: [usize; 2]) -> u8 {
    pad.bytes()[4 * (y * PAD_SIDE + x)]
}

#[test]
fn a_line_is_as_wide_as_its_tip() {
    for (tip, width) in Tip::ALL.into_iter().zip([2, 6, 14]) {
        let mut pad = Pad::default();
        pad.tip = tip;
        pad.press([20.0, 64.0]);
        pad.line_to([100.0, 64.0]);
        let across = (0..PAD_SIDE).filter(|&y| at(&pad, [60, y]) == 255).count();
        assert_eq!(across, width, "{tip:?}");
        assert_eq!(at(&pad, [60, 20]), 0);
    }
}

#[test]
fn ink_goes_by_the_eraser_and_by_clearing() {
    let mut pad = Pad::default();
    pad.press([64.0, 64.0]);
    assert_eq!(at(&pad, [64, 64]), 255);
    pad.is_on_white = true;
    assert_eq!((at(&pad, [64, 64]), at(&pad, [0, 0])), (0, 255));
    pad.is_erasing = true;
    pad.press([64.0, 64.0]);
    assert_eq!(at(&pad, [64, 64]), 255);
    pad.is_erasing = false;
    pad.press([1e9, f32::NAN]);
    assert_eq!(at(&pad, [127, 0]), 0, "the pen stays on the pad");
    pad.clear();
    assert!(pad.bytes().iter().all(|&it| it == 255));
}

#[test]
fn keys_draw_while_the_pen_is_down() {
    let mut pad = Pad::default();
    pad.step([-40.0, 0.0]);
    assert_eq!(pad.bytes().chunks_exact(4).filter(|it| it[0] > 0).count(), 0);
    pad.toggle();
    pad.step([80.0, 0.0]);
    assert_eq!((at(&pad, [30, 64]), at(&pad, [100, 64]), pad.pen), (255, 255, [104.0, 64.0]));
}
