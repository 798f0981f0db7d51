//! How a file looks, beyond what its figure says.

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
        }
    }
}
