//! How frameworks pad for the same output size: ⌈input / stride⌉ cells, or input · stride of a transposed layer.

use crate::conv::{Axis, AxisPadding, LayerParams, Op, Padding, PerAxis};

/// A way of choosing padding for that wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `PyTorch`: a name where the stride is 1, else the number that authors write, the same on both sides.
    PyTorch,
    /// Keras and TensorFlow `padding='same'`, JAX `'SAME'`, ONNX `SAME_UPPER`: an odd cell at the end.
    Keras,
    /// ONNX `SAME_LOWER`: an odd cell at the beginning.
    OnnxLower,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::PyTorch, Self::Keras, Self::OnnxLower];

    /// The layer with this dialect's padding and, of an average, its divisor. All else stays; the layer may be
    /// impossible for other reasons.
    ///
    /// Sources: `torch/nn/modules/conv.py` (`padding='same'`); `tf.nn`, "Notes on padding", and
    /// `keras/src/backend/common/backend_utils.py` for transposed layers; ONNX `Conv`, `ConvTranspose`, `AveragePool`
    /// (`auto_pad`, `count_include_pad` is 0 by default).
    #[must_use]
    pub fn apply(self, params: &LayerParams) -> LayerParams {
        let mut said = *params;
        match (params.op, self) {
            (Op::ConvTranspose, _) => self.crop(&mut said),
            (_, Self::Keras) => said.padding = Padding::SameUpper,
            (_, Self::OnnxLower) => said.padding = Padding::SameLower,
            (Op::Conv, Self::PyTorch) if said.stride == [1; 3] => said.padding = Padding::Same,
            (op, Self::PyTorch) => {
                said.padding = Padding::symmetric(params.dims.on_axes(
                    |axis| {
                        let half = (params.kernel_extent(axis) - 1) / 2;
                        // PyTorch's limit for pooling.
                        if op.is_pool() { half.min(params.kernel_size[axis.index()] / 2) } else { half }
                    },
                    0,
                ));
            }
        }
        if params.op.is_mean() {
            said.count_include_pad = self == Self::PyTorch;
        }
        said
    }

    /// Padding that crops a transposed layer's output to input · stride cells, or `output_padding` that fills it up.
    fn crop(self, params: &mut LayerParams) {
        let of = *params;
        let surplus = |axis: Axis| of.kernel_extent(axis).saturating_sub(of.stride[axis.index()]);
        let missing = |axis: Axis| of.stride[axis.index()].saturating_sub(of.kernel_extent(axis));
        // PyTorch crops the same on both sides, and gives back the cell too many.
        let given_back = |axis| if self == Self::PyTorch { surplus(axis) % 2 } else { 0 };
        params.output_padding = of.dims.on_axes(|axis| missing(axis) + given_back(axis), 0);
        let crop = |axis: Axis| {
            let (less, more) = (surplus(axis) / 2, surplus(axis).div_ceil(2));
            match self {
                Self::PyTorch => AxisPadding::both(more),
                Self::Keras => AxisPadding { before: less, after: more },
                Self::OnnxLower => AxisPadding { before: more, after: less },
            }
        };
        params.padding = Padding::Explicit(of.dims.on_axes(crop, AxisPadding::both(0)));
    }

    /// Whether the layer does what this dialect would make of it, however its padding is said.
    pub fn is_of(self, params: &LayerParams) -> bool {
        let said = self.apply(params).effective();
        let is = params.effective();
        let is_unpadded = is.explicit_padding().iter().all(|pad| pad.padded(0) == 0);
        said.explicit_padding() == is.explicit_padding()
            && said.output_padding == is.output_padding
            && (said.count_include_pad == is.count_include_pad || is_unpadded)
    }

    /// How the dialect says it.
    pub fn words(self, params: &LayerParams) -> String {
        let numbers = |values: PerAxis<usize>| {
            let axes = params.dims.axes().iter().map(|axis| values[axis.index()]);
            let (least, most) = (axes.clone().min(), axes.clone().max());
            match least {
                Some(value) if least == most => value.to_string(),
                _ => format!("({})", axes.map(|n| n.to_string()).collect::<Vec<_>>().join(", ")),
            }
        };
        let said = self.apply(params);
        match self {
            Self::PyTorch if said.padding == Padding::Same => "padding='same'".to_owned(),
            Self::PyTorch => {
                let padding = numbers(said.explicit_padding().map(|pad| pad.before));
                let output_padding = numbers(said.output_padding);
                match params.op {
                    Op::ConvTranspose if said.output_padding != [0; 3] => {
                        format!("padding={padding}, output_padding={output_padding}")
                    }
                    _ => format!("padding={padding}"),
                }
            }
            Self::Keras => "padding='same'".to_owned(),
            Self::OnnxLower => "auto_pad='SAME_LOWER'".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, Layer};

    fn params(op: Op, size: usize, kernel: usize, stride: usize) -> LayerParams {
        LayerParams {
            op,
            kernel_size: [1, kernel, kernel],
            stride: [1, stride, stride],
            ..LayerParams::new(Dims::Two, [1, size, size])
        }
    }

    fn pads(params: &LayerParams) -> [(usize, usize); 3] {
        Dialect::ALL.map(|dialect| {
            let pad = dialect.apply(params).axis_padding(Axis::Width);
            (pad.before, pad.after)
        })
    }

    /// `semantics.md`'s example: "i=6, k=3, s=2: pads 0/1", where `PyTorch`'s authors write padding=1.
    #[test]
    fn strided_windows_start_elsewhere() {
        let params = params(Op::Conv, 6, 3, 2);
        assert_eq!(pads(&params), [(1, 1), (0, 1), (1, 0)]);
        let words = Dialect::ALL.map(|dialect| dialect.words(&params));
        assert_eq!(words, ["padding=1", "padding='same'", "auto_pad='SAME_LOWER'"]);
    }

    #[test]
    fn with_stride_1_and_an_odd_kernel_all_agree() {
        let params = params(Op::Conv, 6, 5, 1);
        assert_eq!(pads(&params), [(2, 2); 3]);
        assert_eq!(Dialect::PyTorch.words(&params), "padding='same'");
        assert!(Dialect::ALL.iter().all(|dialect| dialect.is_of(&Dialect::Keras.apply(&params))));
    }

    #[test]
    fn only_torch_counts_padding_in_a_mean() {
        let params = params(Op::AvgPool, 6, 3, 2);
        let counted = Dialect::ALL.map(|dialect| dialect.apply(&params).count_include_pad);
        assert_eq!(counted, [true, false, false]);
        let torch = LayerParams { padding: Padding::symmetric([0, 1, 1]), ..params };
        assert!(Dialect::PyTorch.is_of(&torch) && !Dialect::Keras.is_of(&torch));
        // Without padding there is nothing to count.
        let plain = self::params(Op::AvgPool, 6, 2, 2);
        assert!(Dialect::Keras.is_of(&plain) && Dialect::OnnxLower.is_of(&plain));
    }

    /// Every output has the size that was wished for.
    #[test]
    fn outputs_are_input_over_stride_or_input_times_stride() {
        for (size, kernel, stride) in [(6, 3, 2), (7, 3, 2), (9, 4, 3), (5, 2, 3), (8, 5, 1), (1, 3, 2)] {
            for dialect in [Dialect::Keras, Dialect::OnnxLower] {
                let layer = Layer::new(dialect.apply(&params(Op::Conv, size, kernel, stride))).unwrap();
                assert_eq!(layer.output_size()[2], size.div_ceil(stride), "{size} {kernel} {stride}");
            }
            for dialect in Dialect::ALL {
                let layer =
                    Layer::new(dialect.apply(&params(Op::ConvTranspose, size, kernel, stride))).unwrap();
                assert_eq!(layer.output_size()[2], size * stride, "{dialect:?} {size} {kernel} {stride}");
            }
        }
    }

    /// The most common way to double a size: `ConvTranspose2d(…, 3, stride=2, padding=1, output_padding=1)`.
    #[test]
    fn torch_doubles_with_padding_and_output_padding() {
        let params = params(Op::ConvTranspose, 4, 3, 2);
        assert_eq!(Dialect::PyTorch.words(&params), "padding=1, output_padding=1");
        assert_eq!(pads(&params), [(1, 1), (0, 1), (1, 0)]);
    }
}
