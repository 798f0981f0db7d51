//! A layer that is known to be possible, with what follows from it.

use crate::layer::Layer;
use crate::refused::Refused;

/// A checked layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) layer: Layer,
    /// Cells of the output.
    pub(crate) output: [usize; 3],
    /// Input channels that one output channel sees.
    pub(crate) group_inputs: usize,
    /// Output channels of one group.
    pub(crate) group_outputs: usize,
}

/// Most numbers in a tensor: their bytes have addresses, and four more fit behind them.
const MOST: usize = isize::MAX as usize / 8;

impl Shape {
    pub(crate) fn new(layer: Layer) -> Result<Self, Refused> {
        let Layer { in_channels, out_channels, groups, input, kernel, stride, dilation, before, after, pad } =
            layer;
        let sizes = [[in_channels, out_channels, groups], input, kernel, stride, dilation];
        if sizes.as_flattened().contains(&0) {
            return Err(Refused::Zero);
        }
        if in_channels % groups != 0 || out_channels % groups != 0 {
            return Err(Refused::Groups);
        }
        let mut output = [0; 3];
        for axis in 0..3 {
            let widest = pad.widest(input[axis]);
            if before[axis] > widest || after[axis] > widest {
                return Err(Refused::PaddingTooWide { axis });
            }
            let padded = sum(before[axis], sum(input[axis], after[axis])?)?;
            let extent = sum(product(&[kernel[axis] - 1, dilation[axis]])?, 1)?;
            let room = padded.checked_sub(extent).ok_or(Refused::KernelTooLarge { axis })?;
            output[axis] = room / stride[axis] + 1;
            // A stride beyond the input is never taken, and must not be multiplied with either.
            product(&[output[axis], stride[axis]])?;
        }
        let shape =
            Self { layer, output, group_inputs: in_channels / groups, group_outputs: out_channels / groups };
        let [z, y, x] = input;
        product(&[in_channels, z, y, x])?;
        let [z, y, x] = output;
        product(&[out_channels, z, y, x])?;
        let [z, y, x] = kernel;
        product(&[out_channels, shape.group_inputs, z, y, x])?;
        // What one row of the output needs of a group is kept at once.
        product(&[shape.group_inputs, shape.extent(0), shape.extent(1), shape.padded_width()])?;
        Ok(shape)
    }

    /// Cells of one input channel.
    pub(crate) fn input_map(&self) -> usize {
        self.layer.input.iter().product()
    }

    /// Cells of one output channel.
    pub(crate) fn output_map(&self) -> usize {
        self.output.iter().product()
    }

    /// Cells of one kernel.
    pub(crate) fn kernel_map(&self) -> usize {
        self.layer.kernel.iter().product()
    }

    /// Numbers of the weight.
    pub(crate) fn weights(&self) -> usize {
        self.layer.out_channels * self.taps()
    }

    /// Products in one output cell.
    pub(crate) fn taps(&self) -> usize {
        self.group_inputs * self.kernel_map()
    }

    /// Cells that the kernel covers on an axis, with the gaps of the dilation.
    pub(crate) const fn extent(&self, axis: usize) -> usize {
        (self.layer.kernel[axis] - 1) * self.layer.dilation[axis] + 1
    }

    /// Cells of a padded row that any window sees.
    pub(crate) const fn padded_width(&self) -> usize {
        (self.output[2] - 1) * self.layer.stride[2] + self.extent(2)
    }
}

fn sum(a: usize, b: usize) -> Result<usize, Refused> {
    a.checked_add(b).filter(|&it| it <= MOST).ok_or(Refused::TooLarge)
}

fn product(factors: &[usize]) -> Result<usize, Refused> {
    let product = factors.iter().try_fold(1_usize, |so_far, &it| so_far.checked_mul(it));
    product.filter(|&it| it <= MOST).ok_or(Refused::TooLarge)
}
