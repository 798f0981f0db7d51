//! A layer as the frameworks see it: only the axes in use, the padding in cells.

use crate::conv::{Axis, Layer, LayerParams, Op, Padding, PaddingMode, output_size};
use crate::figure::Activation;
use crate::number::print_decimal;

/// What all frameworks need to know of a layer. Each list has one entry per axis in use, outermost first.
pub(super) struct Spec {
    pub(super) op: Op,
    /// 1, 2 or 3.
    pub(super) dims: usize,
    pub(super) in_channels: usize,
    pub(super) out_channels: usize,
    pub(super) groups: usize,
    pub(super) bias: bool,
    /// Without padding.
    pub(super) input: Vec<usize>,
    pub(super) kernel: Vec<usize>,
    pub(super) stride: Vec<usize>,
    pub(super) dilation: Vec<usize>,
    /// Cells from the first to the last that the kernel covers.
    pub(super) extent: Vec<usize>,
    /// Before and after.
    pub(super) pads: Vec<[usize; 2]>,
    pub(super) output_padding: Vec<usize>,
    /// Whether the pads are those of `PyTorch`'s `'same'`, filled with something that a layer can fill in itself.
    pub(super) is_same: bool,
    /// Whether the pads are those that TensorFlow, Keras and JAX call same, whatever the size of the input.
    pub(super) is_same_by_size: bool,
    pub(super) is_causal: bool,
    /// What fills the padding of a convolution, 0 for all else.
    pub(super) mode: PaddingMode,
    pub(super) ceil_mode: bool,
    pub(super) count_include_pad: bool,
    /// Whether a window sees no cell of the input.
    pub(super) has_empty_window: bool,
    /// The padding with which a pooling layer with `ceil_mode` has the same windows without it: longer at the end
    /// where the last window reaches beyond, shorter where the last window would start in it.
    pub(super) floor_pads: Vec<[usize; 2]>,
    /// The padding of `'same'` in TensorFlow for this input size.
    pub(super) same_pads: Vec<[usize; 2]>,
    /// The function after the layer.
    pub(super) activation: Option<Activation>,
}

impl Spec {
    pub(super) fn new(params: &LayerParams) -> Self {
        let axes = params.dims.axes();
        let of = |values: [usize; 3]| axes.iter().map(|axis| values[axis.index()]).collect::<Vec<_>>();
        let mode = match params.padding_mode {
            PaddingMode::Constant(0.0) => PaddingMode::Zeros,
            mode if params.op.facts().has_padding_mode => mode,
            _ => PaddingMode::Zeros,
        };
        let stride = of(params.stride);
        let has_value = matches!(mode, PaddingMode::Constant(_));
        let of_pads = |pads: fn(&LayerParams, Axis) -> [usize; 2]| {
            axes.iter().map(|&axis| pads(params, axis)).collect::<Vec<_>>()
        };
        Self {
            op: params.op,
            dims: axes.len(),
            in_channels: params.in_channels,
            out_channels: params.out_channels,
            groups: params.groups,
            bias: params.bias,
            input: of(params.input_size),
            kernel: of(params.kernel_size),
            dilation: of(params.dilation),
            extent: axes.iter().map(|&axis| params.kernel_extent(axis)).collect(),
            pads: of_pads(|params, axis| {
                let pad = params.axis_padding(axis);
                [pad.before, pad.after]
            }),
            output_padding: of(params.output_padding),
            is_same: Padding::Same.is_of(params.op)
                && params.padding == Padding::Same
                && !has_value
                && all(&stride, 1),
            is_same_by_size: params.padding == Padding::SameUpper && !has_value,
            is_causal: params.padding == Padding::Causal,
            mode,
            ceil_mode: params.ceil_mode,
            count_include_pad: params.count_include_pad,
            has_empty_window: Layer::new(*params).is_ok_and(|layer| layer.has_empty_window()),
            floor_pads: of_pads(floor_pads),
            same_pads: of_pads(|params, axis| {
                let pad = LayerParams { padding: Padding::SameUpper, ..*params }.axis_padding(axis);
                [pad.before, pad.after]
            }),
            stride,
            activation: None,
        }
    }

    pub(super) fn has_pads(&self) -> bool {
        self.pads.iter().any(|&pads| pads != [0, 0])
    }

    /// Whether each axis has as much padding before as after.
    pub(super) fn is_symmetric(&self) -> bool {
        self.pads.iter().all(|[before, after]| before == after)
    }

    /// Whether a window reaches beyond the padding.
    pub(super) fn has_overhang(&self) -> bool {
        self.pads.iter().zip(&self.floor_pads).any(|(pads, floor)| floor[1] > pads[1])
    }

    /// What the numpy family calls the mode: numpy, Keras, JAX, ONNX.
    pub(super) const fn numpy_mode(&self) -> &'static str {
        match self.mode {
            PaddingMode::Zeros | PaddingMode::Constant(_) => "constant",
            PaddingMode::Reflect => "reflect",
            PaddingMode::Replicate => "edge",
            PaddingMode::Circular => "wrap",
        }
    }

    /// The number in the padding where it is not 0.
    pub(super) fn fill(&self) -> Option<String> {
        match (self.op, self.mode) {
            (op, _) if op.is_max() => Some("float('-inf')".to_owned()),
            (_, PaddingMode::Constant(value)) => Some(print_decimal(value)),
            _ => None,
        }
    }
}

/// Whether every number is `value`.
pub(super) fn all(numbers: &[usize], value: usize) -> bool {
    numbers.iter().all(|&n| n == value)
}

/// See [`Spec::floor_pads`]. The last window starts in the input or in the padding before it.
fn floor_pads(params: &LayerParams, axis: Axis) -> [usize; 2] {
    let (stride, pad) = (params.stride[axis.index()], params.axis_padding(axis));
    let pads = [pad.before, pad.after];
    if !params.op.is_pool() || !params.ceil_mode || stride == 0 {
        return pads;
    }
    let (size, extent) = (params.input_size[axis.index()], params.kernel_extent(axis));
    let padded = pad.padded(size);
    let Some(n_windows) = output_size(padded.saturating_add(stride - 1), extent, stride) else { return pads };
    let mut last = (n_windows - 1).saturating_mul(stride);
    let start_of_end = pad.before.saturating_add(size);
    let is_dropped = last >= start_of_end;
    if is_dropped {
        last = start_of_end.saturating_sub(1) / stride * stride;
    }
    let end = last.saturating_add(extent);
    if is_dropped || end > padded { [pad.before, end.saturating_sub(start_of_end)] } else { pads }
}
