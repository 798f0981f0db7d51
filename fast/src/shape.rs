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

/// Most products of an output cell: there is a list of their places.
const MOST_TAPS: usize = 1 << 22;

/// Most numbers that one row of the output sees: they are kept at once.
const MOST_SEEN: usize = 1 << 27;

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
        }
        let shape =
            Self { layer, output, group_inputs: in_channels / groups, group_outputs: out_channels / groups };
        let [z, y, x] = input;
        product(&[in_channels, z, y, x])?;
        let [z, y, x] = output;
        product(&[out_channels, z, y, x])?;
        let [z, y, x] = kernel;
        product(&[out_channels, shape.group_inputs, z, y, x])?;
        let seen = product(&[shape.group_inputs, shape.extent(0), shape.extent(1), shape.padded_width()])?;
        if shape.taps() > MOST_TAPS || seen > MOST_SEEN {
            return Err(Refused::TooLarge);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layer::Pad;

    #[test]
    fn what_would_take_too_much_is_refused() {
        let row = |input: usize, kernel: usize| Layer {
            input: [1, 1, input],
            kernel: [1, 1, kernel],
            ..Layer::ONE
        };
        let refused = |layer| Shape::new(layer).err();
        assert_eq!(refused(row(1 << 23, MOST_TAPS)), None);
        assert_eq!(refused(row(1 << 23, MOST_TAPS + 1)), Some(Refused::TooLarge));
        assert_eq!(refused(row(MOST_SEEN, 3)), None);
        assert_eq!(refused(row(MOST_SEEN + 1, 3)), Some(Refused::TooLarge));
        assert_eq!(refused(row(usize::MAX, 3)), Some(Refused::TooLarge));
        assert_eq!(refused(Layer { stride: [usize::MAX; 3], ..row(8, 3) }), None, "there is one window");
    }

    #[test]
    fn what_is_impossible_says_where() {
        let layer = Layer::square([1, 1], [4, 5], 5, 0);
        assert_eq!(Shape::new(layer), Err(Refused::KernelTooLarge { axis: 1 }));
        let layer = Layer { pad: Pad::Reflect, ..Layer::square([1, 1], [5, 4], 3, 4) };
        assert_eq!(Shape::new(layer), Err(Refused::PaddingTooWide { axis: 2 }));
        assert_eq!(Refused::PaddingTooWide { axis: 2 }.code(), 36);
        assert_eq!(Shape::new(Layer { groups: 2, ..Layer::ONE }), Err(Refused::Groups));
        assert_eq!(Shape::new(Layer { dilation: [0; 3], ..Layer::ONE }), Err(Refused::Zero));
    }
}
