use std::rc::Rc;

use super::{SMALL, open};
use crate::describe::Tone;

fn tone(query: &str) -> Tone {
    let state = open(query);
    Tone::of(&state.figure, &state.model).unwrap()
}

#[track_caller]
fn check_tone(query: &str, hertz: f32, pan: f32) {
    let tone = tone(query);
    assert!((tone.hertz - hertz).abs() < 0.5 && (tone.pan - pan).abs() < 1e-6, "{tone:?}");
}

#[test]
fn a_value_sounds_by_its_place_in_the_range_of_its_map() {
    // The map is 56 1 / 46 16: 56 is its largest, 1 its least.
    check_tone(SMALL, 880.0, -1.0);
    check_tone("input=4&padding=0&step=1", 220.0, 1.0);
    // (46 − 1) / 55 of two octaves: 220 · 2^(2 · 0.818) = 684.
    check_tone("input=4&padding=0&step=2", 683.9, -1.0);
    // (16 − 1) / 55: 220 · 2^(2 · 0.2727) = 321.
    check_tone("input=4&padding=0&step=3", 321.1, 1.0);
    // One column is in the middle, and one value in the middle of the range.
    check_tone("input=3&padding=0", 440.0, 0.0);
    // The first product of the first step is 0: below the least value of the map, as low as it goes.
    check_tone("input=4&padding=0&tap=1", 220.0, -1.0);
}

#[test]
fn a_large_map_sounds_too() {
    let state = open("input=600&in_channels=3&values=seed1&kernel_values=seed2&step=1000");
    let tone = Tone::of(&state.figure, &state.model).unwrap();
    assert!((220.0..=880.0).contains(&tone.hertz) && (-1.0..=1.0).contains(&tone.pan), "{tone:?}");
    assert!(Rc::strong_count(&state.model) == 1);
}
