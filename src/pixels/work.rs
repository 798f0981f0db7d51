//! What the worker computes, in numbers.

use super::state::{Scale, State};
use crate::conv::{Axis, PaddingMode};
use crate::figure::Activation;

/// A layer over the picture as the fast core is told it, see `fast/README.md`.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Channels in, out, groups; input, kernel, stride, dilation, padding before and after, each as depth, height,
    /// width; the padding mode.
    pub said: [u32; 22],
    /// What stands in the padding where that is a number.
    pub constant: f32,
    /// `[out_channels, in_channels / groups, height, width]`.
    pub weight: Vec<f32>,
    /// One number per output channel; empty where there is none.
    pub bias: Vec<f32>,
    /// The function after the layer.
    pub activation: Option<Activation>,
    /// Maps of the picture.
    pub channels: usize,
    /// What number white is.
    pub scale: Scale,
    /// Height and width of the picture that it is meant for.
    pub size: [usize; 2],
    /// Of each output map whether it may have negative numbers.
    pub is_signed: Vec<bool>,
    /// The maps in the order in which they are wanted.
    pub maps: Vec<u32>,
}

impl Work {
    /// What is computed for a state.
    pub fn new(state: &State) -> Self {
        let model = &state.model;
        let params = *state.params();
        let cells = |sizes: [usize; 3]| sizes.map(|it| it as u32);
        let padding = params.explicit_padding();
        let (mode, constant) = match params.padding_mode {
            PaddingMode::Zeros => (0, 0.0),
            PaddingMode::Reflect => (1, 0.0),
            PaddingMode::Replicate => (2, 0.0),
            PaddingMode::Circular => (3, 0.0),
            PaddingMode::Constant(value) => (4, value),
        };
        let mut said = [0; 22];
        said[..3].copy_from_slice(&cells([params.in_channels, params.out_channels, params.groups]));
        let triples = [
            params.input_size,
            params.kernel_size,
            params.stride,
            params.dilation,
            Axis::ALL.map(|axis| padding[axis.index()].before),
            Axis::ALL.map(|axis| padding[axis.index()].after),
        ];
        for (to, triple) in said[3..].chunks_exact_mut(3).zip(triples) {
            to.copy_from_slice(&cells(triple));
        }
        said[21] = mode;
        let weight = weights(state);
        let bias = model.bias.clone().unwrap_or_default();
        let activation = model.activation();
        let per_map = weight.len() / params.out_channels;
        let is_below = |numbers: &[f32]| numbers.iter().any(|&it| it < 0.0);
        let is_signed = (0..params.out_channels).map(|oc| match activation {
            // What ReLU leaves keeps its colors: only what was below 0 loses them.
            Some(Activation::Sigmoid) => false,
            _ => {
                state.source.is_numbers()
                    || is_below(&weight[oc * per_map..(oc + 1) * per_map])
                    || bias.get(oc).is_some_and(|&it| it < 0.0)
                    || constant < 0.0
            }
        });
        let is_signed = is_signed.collect();
        let first = state.map as u32;
        let others = (0..params.out_channels as u32).filter(|&it| it != first);
        Self {
            said,
            constant,
            is_signed,
            weight,
            bias,
            activation,
            channels: params.in_channels,
            scale: state.scale,
            size: state.size,
            maps: std::iter::once(first).chain(others).collect(),
        }
    }
}

/// All weights in row-major order.
fn weights(state: &State) -> Vec<f32> {
    let Some(weight) = &state.model.weight else { return Vec::new() };
    crate::conv::indices(weight.shape()).map(|index| weight.get(index)).collect()
}
