//! Pictures that are ready to be drawn.

use web_sys::ImageBitmap;

/// A bitmap that gives its memory back when it is dropped.
#[derive(Debug, PartialEq)]
pub struct Bitmap(ImageBitmap);

impl Bitmap {
    /// Takes a bitmap over.
    pub const fn new(bitmap: ImageBitmap) -> Self {
        Self(bitmap)
    }

    /// The bitmap itself.
    pub const fn image(&self) -> &ImageBitmap {
        &self.0
    }

    /// Its pixels across.
    pub fn width(&self) -> u32 {
        self.0.width()
    }

    /// Its pixels down.
    pub fn height(&self) -> u32 {
        self.0.height()
    }
}

impl Drop for Bitmap {
    fn drop(&mut self) {
        self.0.close();
    }
}
