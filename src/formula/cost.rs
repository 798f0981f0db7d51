//! What a layer costs, as products.

use super::{Formula, Role};
use crate::conv::{Axis, Cost, Dims, Layer, Op, Separable};

const PLUS: Formula = Formula::Op('+');
const TIMES: Formula = Formula::Op('·');
const EQUALS: Formula = Formula::Op('=');

/// Whether a formula has names or numbers.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Names,
    Numbers,
}

/// The numbers that a layer learns, in names: `C_out·(C_in / groups)·k_h·k_w + C_out`, the last where it has a bias.
/// Of a transposed convolution `C_in·(C_out / groups)·k_h·k_w + C_out`.
///
/// Source: the "Variables" sections of [`torch.nn.Conv2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html)
/// and [`ConvTranspose2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html).
pub fn parameters(layer: &Layer) -> Formula {
    Formula::Row(parameters_in(layer, Form::Names))
}

/// The same with the layer's numbers, and what they come to.
pub fn parameters_of(layer: &Layer) -> Formula {
    with_result(parameters_in(layer, Form::Numbers), layer.parameter_count().into())
}

/// The multiply-adds of a layer, in names: `o_h·o_w·C_out·(C_in / groups)·k_h·k_w`; of a transposed convolution
/// `i_h·i_w·C_in·(C_out / groups)·k_h·k_w`.
pub fn multiply_adds(layer: &Layer) -> Formula {
    Formula::Row(product(multiply_adds_in(layer, Form::Names)))
}

/// The same with the layer's numbers, and what they come to.
pub fn multiply_adds_of(layer: &Layer) -> Formula {
    with_result(product(multiply_adds_in(layer, Form::Numbers)), layer.multiply_adds())
}

/// The numbers that a separable pair learns, in names: `C_in·k_h·k_w + C_in·C_out`, with `m` maps from each channel
/// `m·C_in·k_h·k_w + m·C_in·C_out`; and the biases of both layers where they have any.
pub fn pair_parameters(pair: &Separable) -> Formula {
    Formula::Row(pair_parameters_in(pair, Form::Names))
}

/// The same with the numbers of a pair, and what they come to.
pub fn pair_parameters_of(pair: &Separable) -> Formula {
    let Cost { parameters, .. } = pair.cost();
    with_result(pair_parameters_in(pair, Form::Numbers), parameters.into())
}

/// The multiply-adds of a separable pair as a share of those of the full layer, in names: `1 / C_out + 1 / (k_h·k_w)`,
/// with `m` maps from each channel `m / C_out + m / (k_h·k_w)`.
///
/// Source: Howard et al., "`MobileNets`: Efficient Convolutional Neural Networks for Mobile Vision Applications" (2017),
/// section 3.1.
pub fn pair_share(pair: &Separable) -> Formula {
    Formula::Row(share_in(pair, Form::Names))
}

/// The same with the numbers of a pair, and what they come to in lowest terms.
pub fn pair_share_of(pair: &Separable) -> Formula {
    let mut row = share_in(pair, Form::Numbers);
    row.push(EQUALS);
    row.push(fraction(pair.share().map(plain)));
    Formula::Row(row)
}

const fn plain(value: u128) -> Formula {
    Formula::Number { value, role: Role::Plain }
}

fn fraction(parts: [Formula; 2]) -> Formula {
    Formula::Fraction(Box::new(parts))
}

/// A name, or a number in its place.
fn term(form: Form, base: &'static str, index: &'static str, value: usize, role: Role) -> Formula {
    match form {
        Form::Names => Formula::Indexed { base, index, role },
        Form::Numbers => Formula::Number { value: value as u128, role },
    }
}

fn channels_in(layer: &Layer, form: Form) -> Formula {
    term(form, "C", "in", layer.params().in_channels, Role::Input)
}

fn channels_out(layer: &Layer, form: Form) -> Formula {
    term(form, "C", "out", layer.params().out_channels, Role::Output)
}

/// One factor for each axis in use.
fn sizes(dims: Dims, base: &'static str, size: [usize; 3], form: Form, role: Role) -> Vec<Formula> {
    let factor = |&axis: &Axis| {
        let index = match axis {
            Axis::Depth => "d",
            Axis::Height => "h",
            Axis::Width if dims == Dims::One => "",
            Axis::Width => "w",
        };
        term(form, base, index, size[axis.index()], role)
    };
    dims.axes().iter().map(factor).collect()
}

fn kernel(layer: &Layer, form: Form) -> Vec<Formula> {
    sizes(layer.params().dims, "k", layer.params().kernel_size, form, Role::Weight)
}

/// The factors with dots between them.
fn product(factors: Vec<Formula>) -> Vec<Formula> {
    let mut row = Vec::with_capacity(2 * factors.len());
    for factor in factors {
        if !row.is_empty() {
            row.push(TIMES);
        }
        row.push(factor);
    }
    row
}

fn with_result(mut row: Vec<Formula>, result: u128) -> Formula {
    row.push(EQUALS);
    row.push(plain(result));
    Formula::Row(row)
}

/// The shape of the weight, as factors.
fn weights(layer: &Layer, form: Form) -> Vec<Formula> {
    let (first, second) = match layer.params().op {
        Op::ConvTranspose => (channels_in(layer, form), channels_out(layer, form)),
        _ => (channels_out(layer, form), channels_in(layer, form)),
    };
    let groups = match form {
        Form::Names => Formula::Name { name: "groups", role: Role::Plain },
        Form::Numbers => plain(layer.params().groups as u128),
    };
    let mut factors = vec![first, Formula::Parens(Box::new(fraction([second, groups])))];
    factors.extend(kernel(layer, form));
    factors
}

fn parameters_in(layer: &Layer, form: Form) -> Vec<Formula> {
    let mut row = product(weights(layer, form));
    if layer.params().bias {
        row.extend([PLUS, channels_out(layer, form)]);
    }
    row
}

fn multiply_adds_in(layer: &Layer, form: Form) -> Vec<Formula> {
    let params = layer.params();
    let mut factors = match params.op {
        Op::ConvTranspose => sizes(params.dims, "i", params.input_size, form, Role::Input),
        _ => sizes(params.dims, "o", layer.output_size(), form, Role::Output),
    };
    factors.extend(weights(layer, form));
    factors
}

/// How many maps the depthwise layer makes of each channel; `None` for one.
fn maps_per_channel(pair: &Separable, form: Form) -> Option<Formula> {
    let maps = pair.depthwise.out_channels_per_group();
    let maps_in = match form {
        Form::Names => Formula::Name { name: "m", role: Role::Plain },
        Form::Numbers => plain(maps as u128),
    };
    (maps > 1).then_some(maps_in)
}

fn pair_parameters_in(pair: &Separable, form: Form) -> Vec<Formula> {
    let between = || {
        let mut factors: Vec<_> = maps_per_channel(pair, form).into_iter().collect();
        factors.push(channels_in(&pair.depthwise, form));
        factors
    };
    let out = channels_out(&pair.pointwise, form);
    let mut row = product([between(), kernel(&pair.depthwise, form)].concat());
    row.push(PLUS);
    row.extend(product([between(), vec![out.clone()]].concat()));
    if pair.depthwise.params().bias {
        row.push(PLUS);
        row.extend(product(between()));
        row.extend([PLUS, out]);
    }
    row
}

fn share_in(pair: &Separable, form: Form) -> Vec<Formula> {
    let maps = || maps_per_channel(pair, form).unwrap_or(plain(1));
    let kernel = match <[Formula; 1]>::try_from(kernel(&pair.depthwise, form)) {
        Ok([one]) => one,
        Err(several) => Formula::Row(product(several)),
    };
    vec![fraction([maps(), channels_out(&pair.pointwise, form)]), PLUS, fraction([maps(), kernel])]
}
