//! The numbers of an input or a weight: kept if they are few, otherwise computed when they are asked for.

use std::cell::OnceCell;
use std::rc::Rc;

use super::Content;
use crate::conv::{Layer, Tensor, Values};

/// Most numbers that are kept, of an input and of a weight each: 16 MB.
pub const MAX_STORED_CELLS: u64 = 1 << 22;

/// Numbers that are kept as soon as one of them is read; more are kept when all are needed.
const MAX_CELLS_AT_ONCE: u64 = 1 << 18;

/// Which numbers of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Input,
    Weight,
}

/// The numbers of an input or a weight. Each is a function of its place, so none has to be kept to be read.
#[derive(Clone, Debug)]
pub struct Numbers {
    content: Rc<Content>,
    layer: Layer,
    shape: [usize; 5],
    part: Part,
    stored: OnceCell<Option<Tensor>>,
    max_abs: OnceCell<f32>,
}

impl Numbers {
    /// The input's, `[1, in_channels, depth, height, width]`.
    pub(super) fn of_input(content: Rc<Content>, layer: Layer) -> Self {
        let shape = layer.input_shape();
        Self { content, layer, shape, part: Part::Input, stored: OnceCell::new(), max_abs: OnceCell::new() }
    }

    /// The weight's, [`Layer::weight_shape`]; `None` where the layer has none.
    pub(super) fn of_weight(content: Rc<Content>, layer: Layer) -> Option<Self> {
        let shape = layer.weight_shape()?;
        Some(Self {
            content,
            layer,
            shape,
            part: Part::Weight,
            stored: OnceCell::new(),
            max_abs: OnceCell::new(),
        })
    }

    /// The shape of the tensor they are the elements of.
    pub const fn shape(&self) -> [usize; 5] {
        self.shape
    }

    /// How many they are.
    pub fn count(&self) -> u64 {
        self.shape().iter().fold(1, |count: u64, &n| count.saturating_mul(n as u64))
    }

    /// All of them, where they are at most [`MAX_STORED_CELLS`]; kept from the first time on.
    pub fn tensor(&self) -> Option<&Tensor> {
        let all = || Tensor::from_fn(self.shape(), |index| self.compute(index));
        self.stored.get_or_init(|| (self.count() <= MAX_STORED_CELLS).then(all)).as_ref()
    }

    /// The number at an index.
    ///
    /// # Panics
    /// May panic where there is none.
    pub fn get(&self, index: [usize; 5]) -> f32 {
        self.at_once().map_or_else(|| self.compute(index), |tensor| tensor[index])
    }

    /// All of them, where that costs nothing to speak of.
    fn at_once(&self) -> Option<&Tensor> {
        match self.stored.get() {
            Some(stored) => stored.as_ref(),
            None => self.tensor_if(MAX_CELLS_AT_ONCE),
        }
    }

    fn tensor_if(&self, limit: u64) -> Option<&Tensor> {
        if self.count() > limit { None } else { self.tensor() }
    }

    /// Their largest absolute value, against which colours are measured; of many numbers, that of some spread over
    /// them and of those that were edited.
    pub fn max_abs(&self) -> f32 {
        *self.max_abs.get_or_init(|| match self.tensor_if(MAX_CELLS_AT_ONCE) {
            Some(tensor) => tensor.max_abs(),
            None => self.sampled_max_abs(),
        })
    }

    /// The largest absolute value of some cells that are spread over all of them, and of all that were edited.
    fn sampled_max_abs(&self) -> f32 {
        /// Samples along each axis.
        const MAX_SAMPLES: usize = 10;
        let samples = self.shape().map(|n| n.min(MAX_SAMPLES));
        let mut max = self.content.edits.iter().fold(0.0_f32, |max, (_, value)| max.max(value.abs()));
        Tensor::from_fn(samples, |index| {
            let spread = [0, 1, 2, 3, 4].map(|at| match samples[at] {
                1 => 0,
                n => index[at] * (self.shape()[at] - 1) / (n - 1),
            });
            max = max.max(self.compute(spread).abs());
            0.0
        });
        max
    }

    fn compute(&self, index: [usize; 5]) -> f32 {
        match self.part {
            Part::Input => self.content.input_value(&self.layer, index),
            Part::Weight => self.content.weight_value(&self.layer, index),
        }
    }
}

impl Values for Numbers {
    fn shape(&self) -> [usize; 5] {
        self.shape
    }

    fn at(&self, index: [usize; 5]) -> f32 {
        self.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::url::parse;

    #[track_caller]
    fn check(query: &str) {
        let figure = parse(query).figure;
        let layer = Layer::new(figure.content.params).unwrap();
        let content = Rc::new(figure.content);
        let weight = Numbers::of_weight(content.clone(), layer).unwrap();
        for numbers in [Numbers::of_input(content, layer), weight] {
            let tensor = numbers.tensor().unwrap();
            assert_eq!(numbers.max_abs(), tensor.max_abs());
            Tensor::from_fn(numbers.shape(), |index| {
                assert_eq!(numbers.compute(index), tensor[index], "{index:?}");
                0.0
            });
            assert!(numbers.sampled_max_abs() <= numbers.max_abs());
        }
    }

    #[test]
    fn a_number_that_is_not_kept_is_the_same() {
        check("");
        check("in_channels=4&out_channels=6&groups=2&input=5x7&kernel=3x2&values=seed5&weights=seed6");
        check("in_channels=4&out_channels=6&groups=2&op=conv_transpose&input=5x7&weights=seed6");
    }
}
