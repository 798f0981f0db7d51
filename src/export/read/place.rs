//! An array as the input, the weight or the bias of a figure.

use super::array::Array;
use super::error::ReadError;
use crate::conv::{Axis, Dims, Layer, Param, PerAxis, indices};
use crate::export::part::Part;
use crate::figure::{
    Cell, Cursor, Edits, Figure, InputSource, MAX_FIGURE_CHANNELS, MAX_FIGURE_SIDE, with_dims,
};

/// Which tensor an array is: what the name of its file says, else the weight where it has the shape of the present one,
/// else the input.
pub(super) fn part_of(name: &str, array: &Array, figure: &Figure) -> Part {
    let name = name.to_lowercase();
    let names = [
        (Part::Weight, &["weight", "kernel", "filter"][..]),
        (Part::Bias, &["bias"]),
        (Part::Input, &["input", "image"]),
    ];
    let named = names.into_iter().find(|(_, words)| words.iter().any(|word| name.contains(word)));
    let has_shape = || {
        let layer = Layer::new(figure.content.params).ok()?;
        let [first, second, size @ ..] = layer.weight_shape()?;
        let dims = figure.content.params.dims;
        Some([&[first, second], dims.in_use(&size)].concat() == array.shape)
    };
    match named {
        Some((part, _)) => part,
        None if has_shape() == Some(true) => Part::Weight,
        None => Part::Input,
    }
}

/// Puts an array in its place. The layer changes with it, and may become one that is impossible.
pub(super) fn place(part: Part, array: &Array, figure: &mut Figure) -> Result<(), ReadError> {
    match part {
        Part::Input => input(array, figure),
        Part::Weight => weight(array, figure),
        Part::Bias => bias(array, figure),
        Part::Output => Ok(()),
    }
}

/// What no longer holds of a figure whose numbers have changed.
pub(super) fn rest(figure: &mut Figure) {
    figure.shown.cursor = Cursor { step: 0, taps_done: None };
    figure.shown.view = figure.shown.view.or_default(&figure.content.params);
}

fn input(array: &Array, figure: &mut Figure) -> Result<(), ReadError> {
    let shape = &*array.shape;
    let wrong = || ReadError::Shape { part: Part::Input, shape: shape.to_vec() };
    let dims = dims_of(shape, figure.content.params.dims).ok_or_else(wrong)?;
    let (outer, size) = shape.split_at(shape.len() - dims.count());
    let channels = match *outer {
        [] => 1,
        [channels] => channels,
        [1, channels] => channels,
        [found, _] => return Err(ReadError::Batch { found }),
        _ => return Err(wrong()),
    };
    let size = dims.sizes(size).map_err(|_| wrong())?;
    let mut params = figure.content.params;
    if params.dims != dims {
        params = with_dims(&params, dims);
    }
    for &axis in dims.axes() {
        params = params.with(Param::InputSize, axis, side(size[axis.index()], MAX_FIGURE_SIDE)?);
    }
    params = params.with(Param::InChannels, Axis::Width, side(channels, MAX_FIGURE_CHANNELS)?);
    figure.take_layer(params);
    figure.content.input = InputSource::Zeros;
    let cells = indices([channels, size[0], size[1], size[2]])
        .zip(&array.values)
        .filter(|&(_, &value)| value != 0.0)
        .map(|([ic, i @ ..], &value)| (Cell::Input { ic, i }, value));
    replace(&mut figure.content.edits, |cell| matches!(cell, Cell::Input { .. }), cells);
    Ok(())
}

/// How many dimensions an input has: as many as the present layer, where its axes allow it; else those of an image, a
/// volume or a signal. A batch of several is told of as such.
fn dims_of(shape: &[usize], present: Dims) -> Option<Dims> {
    let outer = |dims: Dims| shape.len().checked_sub(dims.count());
    let is_one_sample = |dims: &Dims| match outer(*dims) {
        Some(0 | 1) => true,
        Some(2) => shape[0] == 1,
        _ => false,
    };
    let is_batch = |dims: &Dims| outer(*dims) == Some(2);
    let others = [Dims::Two, Dims::Three, Dims::One];
    // Of several signals, three axes are more likely an image with channels.
    if is_one_sample(&present) || is_batch(&present) && present != Dims::One {
        return Some(present);
    }
    others.into_iter().find(is_one_sample).or_else(|| others.into_iter().find(is_batch))
}

fn weight(array: &Array, figure: &mut Figure) -> Result<(), ReadError> {
    let params = figure.content.params;
    let (op, dims) = (params.op, params.dims);
    if op.is_pool() {
        return Err(ReadError::NoSuchTensor { part: Part::Weight, op });
    }
    let wrong = || ReadError::Shape { part: Part::Weight, shape: array.shape.clone() };
    let (outer, kernel) =
        array.shape.split_at_checked(array.shape.len().wrapping_sub(dims.count())).ok_or_else(wrong)?;
    let (first, second) = match *outer {
        [] => (1, 1),
        [first, second] => (first, second),
        _ => return Err(wrong()),
    };
    let kernel = dims.sizes(kernel).map_err(|_| wrong())?;
    // Where the file has all channels, the layer takes them.
    let mut params = params;
    let groups = params.groups.max(1);
    let (own, shared) = match op.is_transposed() {
        true => (Param::InChannels, Param::OutChannels),
        false => (Param::OutChannels, Param::InChannels),
    };
    params = params.with(own, Axis::Width, side(first, MAX_FIGURE_CHANNELS)?);
    params = params.with(shared, Axis::Width, side(second.saturating_mul(groups), MAX_FIGURE_CHANNELS)?);
    for &axis in dims.axes() {
        params = params.with(Param::KernelSize, axis, side(kernel[axis.index()], MAX_FIGURE_SIDE)?);
    }
    figure.take_layer(params);
    let cells = indices([first, second, kernel[0], kernel[1], kernel[2]]).zip(&array.values).map(
        |([first, second, k @ ..], &value)| {
            (weight_cell(op.is_transposed(), &params, first, second, k), value)
        },
    );
    replace(&mut figure.content.edits, |cell| matches!(cell, Cell::Weight { .. }), cells);
    Ok(())
}

/// The cell of a weight by the channels that it joins, whether the layer is possible or not.
fn weight_cell(
    is_transposed: bool,
    params: &crate::conv::LayerParams,
    first: usize,
    second: usize,
    k: PerAxis<usize>,
) -> Cell {
    if !is_transposed {
        return Cell::Weight { oc: first, fc: second, k };
    }
    let groups = params.groups.max(1);
    let (inputs, outputs) = ((params.in_channels / groups).max(1), params.out_channels / groups);
    Cell::Weight { oc: first / inputs * outputs + second, fc: first % inputs, k }
}

fn bias(array: &Array, figure: &mut Figure) -> Result<(), ReadError> {
    let params = &mut figure.content.params;
    if params.op.is_pool() {
        return Err(ReadError::NoSuchTensor { part: Part::Bias, op: params.op });
    }
    if array.values.len() != params.out_channels {
        return Err(ReadError::Shape { part: Part::Bias, shape: array.shape.clone() });
    }
    params.bias = true;
    let cells = array.values.iter().enumerate().map(|(oc, &value)| (Cell::Bias { oc }, value));
    replace(&mut figure.content.edits, |cell| matches!(cell, Cell::Bias { .. }), cells);
    Ok(())
}

fn replace(edits: &mut Edits, is_meant: impl Fn(Cell) -> bool, cells: impl Iterator<Item = (Cell, f32)>) {
    edits.retain(|cell| !is_meant(cell));
    edits.extend(cells);
}

fn side(size: usize, limit: usize) -> Result<usize, ReadError> {
    if size <= limit { Ok(size) } else { Err(ReadError::Side { size, limit }) }
}
