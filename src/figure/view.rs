//! The views: their names in links, and which layers have them. How they are drawn says `scene::views`.

use super::Figure;
use crate::conv::{Dims, Layer, LayerParams, Op};

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Sheared planes, the input below, the output above.
    #[default]
    Tilted,
    /// Side by side, face on.
    Flat,
    /// Every channel: input maps, kernels, partial maps, sum, output maps.
    Channels,
    /// A transposed layer in three ways: scattered, gathered, and as the convolution that it transposes.
    Ways,
    /// One matrix product.
    Matrix,
    /// Blocks of slices that can be turned and spread apart, for a layer of three dimensions.
    Volume,
}

/// Layers with more output or more input cells than this are not drawn as the matrix itself.
pub const MAX_MATRIX_SIDE: usize = 100;

/// Whether a layer's matrix is so small that it is drawn with every entry.
pub fn has_small_matrix(layer: &Layer) -> bool {
    let n_inputs = layer.input_shape().into_iter().fold(1, usize::saturating_mul);
    layer.step_count().max(n_inputs) <= MAX_MATRIX_SIDE
}

impl View {
    /// All views, in the order in which the page lists them.
    pub const ALL: &'static [Self] =
        &[Self::Volume, Self::Tilted, Self::Flat, Self::Channels, Self::Ways, Self::Matrix];

    /// Its name in links, and which layers have it.
    const fn row(self) -> (&'static str, fn(&LayerParams) -> bool) {
        match self {
            Self::Tilted => ("tilted", |_| true),
            Self::Flat => ("flat", |_| true),
            Self::Channels => ("channels", |_| true),
            Self::Ways => ("ways", |params| params.op.is_transposed()),
            Self::Matrix => ("matrix", has_matrix),
            Self::Volume => ("volume", |params| params.dims == Dims::Three),
        }
    }

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// Whether a layer can be drawn so.
    pub fn fits(self, params: &LayerParams) -> bool {
        (self.row().1)(params)
    }

    /// The view itself where it fits a layer, else the one with which everything begins.
    #[must_use]
    pub fn or_default(self, params: &LayerParams) -> Self {
        if self.fits(params) { self } else { Figure::of(params.dims).shown.view }
    }
}

fn has_matrix(params: &LayerParams) -> bool {
    match params.op {
        Op::Conv | Op::ConvTranspose => true,
        // It has no filters to be drawn beside windows where the matrix itself is too large.
        Op::AvgPool => Layer::new(*params).is_ok_and(|layer| has_small_matrix(&layer)),
        Op::MaxPool => false,
    }
}
