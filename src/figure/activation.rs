//! What comes after the layer: a function that every output element goes through by itself.

/// A function after the layer. Its sum stays the layer's; this is the one step more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activation {
    /// What is below 0 becomes 0: `nn.ReLU`.
    Relu,
    /// What is below 0 is multiplied by [`NEGATIVE_SLOPE`]: `nn.LeakyReLU`.
    LeakyRelu,
    /// Between 0 and 1: `nn.Sigmoid`.
    Sigmoid,
    /// Between −1 and 1: `nn.Tanh`.
    Tanh,
}

/// By what a leaky `ReLU` multiplies what is below 0: `PyTorch`'s `negative_slope`.
pub const NEGATIVE_SLOPE: f32 = 0.01;

impl Activation {
    /// All, in the order in which courses show them.
    pub const ALL: [Self; 4] = [Self::Relu, Self::LeakyRelu, Self::Sigmoid, Self::Tanh];

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Relu => "relu",
            Self::LeakyRelu => "leaky_relu",
            Self::Sigmoid => "sigmoid",
            Self::Tanh => "tanh",
        }
    }

    /// The value of the function, rounded once to `f32`.
    ///
    /// ```
    /// use convoscope::figure::Activation;
    /// assert_eq!(Activation::Relu.apply(-3.0), 0.0);
    /// assert_eq!(Activation::LeakyRelu.apply(-3.0), -0.03);
    /// assert_eq!(Activation::Sigmoid.apply(0.0), 0.5);
    /// ```
    pub fn apply(self, x: f32) -> f32 {
        let exact = f64::from(x);
        match self {
            Self::Relu if x > 0.0 => x,
            Self::Relu => 0.0,
            Self::LeakyRelu if x > 0.0 => x,
            Self::LeakyRelu => x * NEGATIVE_SLOPE,
            Self::Sigmoid => (1.0 / (1.0 + (-exact).exp())) as f32,
            Self::Tanh => exact.tanh() as f32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_positive_becomes_zero_without_a_sign() {
        for x in [-0.0, 0.0, -1e-30, f32::MIN] {
            assert_eq!(Activation::Relu.apply(x).to_bits(), 0, "{x}");
        }
    }

    #[test]
    fn the_ends_are_reached_and_nothing_overflows() {
        for (function, [low, high]) in [(Activation::Sigmoid, [0.0, 1.0]), (Activation::Tanh, [-1.0, 1.0])] {
            assert_eq!(function.apply(f32::MIN), low);
            assert_eq!(function.apply(f32::MAX), high);
        }
        // Below the least normal number of f32: e^-100.
        assert_eq!(Activation::Sigmoid.apply(-100.0), 3.8e-44);
        assert_eq!(Activation::Tanh.apply(1e-10), 1e-10);
    }
}
