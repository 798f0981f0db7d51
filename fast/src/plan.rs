//! How a layer is computed, chosen by its shape.

use std::ops::Range;

use crate::band::Band;
use crate::direct::Direct;
use crate::layer::Layer;
use crate::packed::Packed;
use crate::refused::{Mismatch, Operand, Refused};
use crate::shape::Shape;
use crate::winograd::{self, Winograd};

/// The ways of computing a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A tile of the output is kept while its window's products are added. Few output channels, any kernel.
    Direct,
    /// The same where each group has one output channel.
    Depthwise,
    /// Windows are copied side by side and multiplied with all filters. Many output channels.
    Packed,
    /// The same for kernels of one cell, without a copy of the input.
    Pointwise,
    /// Winograd's way for kernels of 3 × 3 and many channels.
    Winograd,
}

/// A way with what it keeps.
#[derive(Debug)]
enum Way {
    Direct(Band, Direct),
    Packed(Band, Packed),
    Pointwise(Packed),
    Winograd(Band, Winograd),
}

/// A layer, ready to be computed as often as one wishes.
#[derive(Debug)]
pub struct Plan {
    shape: Shape,
    kind: Kind,
    way: Way,
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
        let kind = choose(&shape);
        // A stride beyond the row is never taken.
        let phases = layer.stride[2].min(shape.padded_width());
        let band = || Band::new(&shape, phases, shape.padded_width(), 1);
        let way = match kind {
            Kind::Direct | Kind::Depthwise => {
                let band = band();
                let places = band.window(&shape);
                Way::Direct(band, Direct::new(&shape, places))
            }
            Kind::Packed => {
                let band = band();
                let places = band.window(&shape);
                Way::Packed(band, Packed::new(places))
            }
            Kind::Pointwise => Way::Pointwise(Packed::new(
                (0..shape.group_inputs).map(|it| it * shape.input_map()).collect(),
            )),
            Kind::Winograd => Way::Winograd(Winograd::band(&shape), Winograd::new(&shape)),
        };
        Ok(Self { shape, kind, way, bias: Vec::new(), is_packed: false })
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
        match &mut self.way {
            Way::Direct(_, direct) => direct.pack(&self.shape, weight),
            Way::Packed(_, packed) | Way::Pointwise(packed) => packed.pack(&self.shape, weight),
            Way::Winograd(_, winograd) => winograd.pack(&self.shape, weight),
        }
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
        let Self { shape, way, bias, .. } = self;
        let groups = 0..shape.layer.groups;
        let [_, height, width] = shape.output;
        match way {
            Way::Direct(band, direct) => {
                for block in band.blocks(rows, height) {
                    for group in groups.clone() {
                        band.fill(shape, input, group, &block, 0);
                        direct.run(shape, (band, &block), group, bias, output);
                    }
                }
            }
            Way::Packed(band, packed) => {
                for block in band.blocks(rows, height) {
                    for group in groups.clone() {
                        band.fill(shape, input, group, &block, 0);
                        packed.run(shape, (band, &block), group, bias, output);
                    }
                }
            }
            Way::Pointwise(packed) => {
                for group in groups {
                    packed.run_points(
                        shape,
                        input,
                        [rows.start * width, rows.len() * width],
                        group,
                        bias,
                        output,
                    );
                }
            }
            Way::Winograd(band, winograd) => {
                for block in band.blocks(rows, height) {
                    for group in groups.clone() {
                        band.fill(shape, input, group, &block, Winograd::more(shape, &block));
                        winograd.run(shape, (band, &block), group, bias, output);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Output channels of a group from which copying windows side by side pays.
const MANY: usize = 16;

/// Input channels from which transforms of squares pay, beside so many output channels.
const MANY_FOR_SQUARES: usize = 16;

fn choose(shape: &Shape) -> Kind {
    let Layer { groups, kernel, stride, before, after, .. } = shape.layer;
    if shape.group_outputs == 1 && groups > 1 {
        return Kind::Depthwise;
    }
    if winograd::fits(shape) && shape.group_outputs >= MANY && shape.group_inputs >= MANY_FOR_SQUARES {
        let [squares, plain] = winograd::costs(shape);
        if squares * 4 < plain * 3 {
            return Kind::Winograd;
        }
    }
    if shape.group_outputs < MANY {
        return Kind::Direct;
    }
    if kernel == [1; 3] && stride == [1; 3] && before == [0; 3] && after == [0; 3] {
        return Kind::Pointwise;
    }
    Kind::Packed
}
