//! How a file looks, beyond what its figure says.

use std::ops::RangeInclusive;

use crate::scene::{Palette, Size};
use crate::words::Lang;

/// How a file looks, beyond what its figure says.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The language of labels and descriptions.
    pub lang: Lang,
    /// Light or dark.
    pub palette: Palette,
    /// The size of the figure in CSS pixels; a caption adds to its height.
    pub size: Size,
    /// Text below the figure, which is the title too.
    pub caption: Option<String>,
    /// Whether paper lies behind the figure. Without it what lies behind is seen between the maps.
    pub has_ground: bool,
    /// How a film goes.
    pub pace: Pace,
}

/// How a film goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// Places in a second.
    pub places_per_sec: f64,
    /// The first and the last place, from 0; `None` for the whole sweep.
    pub range: Option<RangeInclusive<u64>>,
    /// Whether it begins anew after its end.
    pub is_looping: bool,
}

impl Default for Pace {
    /// The whole sweep at two places a second, again and again.
    fn default() -> Self {
        Self { places_per_sec: 2.0, range: None, is_looping: true }
    }
}

impl Default for Look {
    /// English, light, 800 × 600, on paper, without a caption.
    fn default() -> Self {
        Self {
            lang: Lang::En,
            palette: Palette::Light,
            size: Size { width: 800.0, height: 600.0 },
            caption: None,
            has_ground: true,
            pace: Pace::default(),
        }
    }
}
