//! How a layer is computed, chosen by its shape.

use std::ops::Range;

use crate::band::Band;
use crate::direct::Direct;
use crate::layer::Layer;
use crate::refused::{Mismatch, Operand, Refused};
use crate::shape::Shape;

/// The ways of computing a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A tile of the output is kept while its window's products are added. Few output channels, any kernel.
    Direct,
    /// The same where each group has one output channel.
    Depthwise,
}

/// A layer, ready to be computed as often as one wishes.
#[derive(Debug)]
pub struct Plan {
    shape: Shape,
    kind: Kind,
    band: Band,
    direct: Direct,
    bias: Vec<f32>,
    is_packed: bool,
}

impl Plan {
    /// Checks a layer and chooses its way.
    ///
    /// # Errors
    /// Where the layer is impossible, or its tensors cannot be counted.
    pub fn new(layer: &Layer) -> Result<Self, Refused> {
        let shape = Shape::new(*layer)?;
        let band = Band::new(&shape, layer.stride[2], shape.padded_width(), 1);
        let direct = Direct::new(&shape, &band);
        let kind = if shape.group_outputs == 1 && layer.groups > 1 { Kind::Depthwise } else { Kind::Direct };
        Ok(Self { shape, kind, band, direct, bias: Vec::new(), is_packed: false })
    }

    /// The way that was chosen.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Cells of the output: depth, height, width.
    pub const fn output(&self) -> [usize; 3] {
        self.shape.output
    }

    /// Rows of the output, those of all planes counted through.
    pub const fn rows(&self) -> usize {
        self.shape.output[0] * self.shape.output[1]
    }

    /// Numbers of the input, the weight, the bias and the output.
    pub fn lengths(&self) -> [usize; 4] {
        let Layer { in_channels, out_channels, .. } = self.shape.layer;
        let (input, output) = (in_channels * self.shape.input_map(), out_channels * self.shape.output_map());
        [input, self.shape.weights(), out_channels, output]
    }

    /// Takes the numbers of the layer; an empty bias is none. May be called again with others.
    ///
    /// # Errors
    /// Where they are not as many as the layer has.
    pub fn pack(&mut self, weight: &[f32], bias: &[f32]) -> Result<(), Mismatch> {
        let [_, weights, channels, _] = self.lengths();
        Mismatch::check(Operand::Weight, weights, weight.len())?;
        if !bias.is_empty() {
            Mismatch::check(Operand::Bias, channels, bias.len())?;
        }
        self.bias.clear();
        self.bias.extend_from_slice(bias);
        self.bias.resize(channels, 0.0);
        self.direct.pack(&self.shape, weight);
        self.is_packed = true;
        Ok(())
    }

    /// Computes the whole output.
    ///
    /// # Errors
    /// Where a slice does not have the length of [`Self::lengths`], or before [`Self::pack`].
    pub fn run(&mut self, input: &[f32], output: &mut [f32]) -> Result<(), Mismatch> {
        self.run_rows(input, output, 0..self.rows())
    }

    /// Computes some rows of every map of the output and leaves the others as they are. Rows of all planes are counted
    /// through: row `y` of plane `z` is `z · height + y`.
    ///
    /// # Errors
    /// Where a slice does not have the length of [`Self::lengths`], which is that of the whole output here too, where
    /// there are no such rows, or before [`Self::pack`].
    pub fn run_rows(
        &mut self,
        input: &[f32],
        output: &mut [f32],
        rows: Range<usize>,
    ) -> Result<(), Mismatch> {
        let [inputs, weights, _, outputs] = self.lengths();
        Mismatch::check(Operand::Input, inputs, input.len())?;
        Mismatch::check(Operand::Output, outputs, output.len())?;
        if !self.is_packed {
            return Err(Mismatch { operand: Operand::Weight, wanted: weights, found: 0 });
        }
        if rows.end > self.rows() {
            return Err(Mismatch { operand: Operand::Rows, wanted: self.rows(), found: rows.end });
        }
        let Self { shape, band, direct, bias, .. } = self;
        for block in band.blocks(rows, shape.output[1]) {
            for group in 0..shape.layer.groups {
                band.fill(shape, input, group, &block, 0);
                direct.run(shape, (band, &block), group, bias, output);
            }
        }
        Ok(())
    }
}
