//! The forms that values have, read and written side by side.

use super::Refused;
use crate::conv::{AxisPadding, Dims, Edit, Padding, PaddingMode, PerAxis};
use crate::figure::{Figure, Turn, ValueError, parse_value};
use crate::number::print_decimal;

/// Digits only: no sign, no space.
pub(super) fn number(text: &str) -> Option<usize> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

pub(super) fn dims(text: &str) -> Option<Dims> {
    Dims::ALL.into_iter().find(|dims| number(text) == Some(dims.count()))
}

/// The thing that has a name.
pub(super) fn named<T: Copy>(
    all: impl IntoIterator<Item = T>,
    name: impl Fn(T) -> &'static str,
    text: &str,
) -> Result<T, Refused<'_>> {
    all.into_iter().find(|&it| name(it) == text).ok_or(Refused::Form(text))
}

/// A number that a cell can hold.
pub(super) fn value(text: &str) -> Result<f32, Refused<'_>> {
    parse_value(text).map_err(|why| match why {
        ValueError::TooLarge => Refused::TooLarge(text),
        ValueError::Empty | ValueError::NotANumber => Refused::Form(text),
    })
}

/// A value for each axis in use, between `x`, or one for all; the others are `unused`.
pub(super) fn read_axes<T: Copy>(
    dims: Dims,
    text: &str,
    unused: T,
    read: impl Fn(&str) -> Option<T>,
) -> Option<PerAxis<T>> {
    let mut values = [unused; 3];
    let used = dims.axes();
    let parts: Vec<_> = text.split('x').take(used.len() + 1).collect();
    for (at, axis) in used.iter().enumerate() {
        values[axis.index()] = match parts.len() {
            1 => read(parts[0])?,
            n if n == used.len() => read(parts[at])?,
            _ => return None,
        };
    }
    Some(values)
}

/// The values of the axes in use, or the one that all of them have.
pub(super) fn write_axes(dims: Dims, texts: &PerAxis<String>) -> String {
    match dims.in_use(texts) {
        [first, others @ ..] if others.iter().all(|text| text == first) => first.clone(),
        texts => texts.join("x"),
    }
}

/// An index for each axis in use.
pub(super) fn place_of(dims: Dims, indices: &[usize]) -> Option<PerAxis<usize>> {
    let mut place = [0; 3];
    let used = dims.axes();
    for (axis, &index) in used.iter().zip(indices) {
        place[axis.index()] = index;
    }
    (used.len() == indices.len()).then_some(place)
}

pub(super) fn read_padding<'t>(figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
    let dims = figure.content.params.dims;
    let axis = |text: &str| match text.split_once('.') {
        Some((before, after)) => Some(AxisPadding { before: number(before)?, after: number(after)? }),
        None => Some(AxisPadding::both(number(text)?)),
    };
    let cells = || read_axes(dims, text, AxisPadding::both(0), axis).map(Padding::Explicit);
    let named = Padding::NAMED.into_iter().find(|padding| padding.name() == Some(text));
    figure.edit(Edit::Padding(named.or_else(cells).ok_or(Refused::Form(text))?));
    Ok(())
}

pub(super) fn write_padding(figure: &Figure) -> String {
    let params = &figure.content.params;
    let axis = |AxisPadding { before, after }| match before == after {
        true => before.to_string(),
        false => format!("{before}.{after}"),
    };
    match params.padding.name() {
        Some(name) => name.to_owned(),
        None => write_axes(params.dims, &params.explicit_padding().map(axis)),
    }
}

pub(super) fn read_padding_mode<'t>(figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
    let mode = match text {
        "zeros" => PaddingMode::Zeros,
        "reflect" => PaddingMode::Reflect,
        "replicate" => PaddingMode::Replicate,
        "circular" => PaddingMode::Circular,
        "constant" => PaddingMode::Constant(0.0),
        _ => match text.strip_prefix("constant:").map(value) {
            Some(Ok(value)) => PaddingMode::Constant(value),
            Some(Err(Refused::TooLarge(_))) => return Err(Refused::TooLarge(text)),
            _ => return Err(Refused::Form(text)),
        },
    };
    figure.edit(Edit::PaddingMode(mode));
    Ok(())
}

pub(super) fn write_padding_mode(figure: &Figure) -> String {
    let mode = figure.content.params.padding_mode;
    match mode {
        PaddingMode::Constant(value) => format!("{}:{}", mode.name(), print_decimal(value)),
        _ => mode.name().to_owned(),
    }
}

/// Yaw and pitch in whole degrees.
pub(super) fn read_turn<'t>(figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
    let degrees = |text: &str, most: f32| {
        let degrees = number(text.strip_prefix('-').unwrap_or(text))? as f32;
        let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
        (degrees <= most).then_some(sign * degrees)
    };
    let both = || {
        let (yaw, pitch) = text.split_once(',')?;
        Some((degrees(yaw, 180.0)?, degrees(pitch, Turn::MAX_PITCH)?))
    };
    let (yaw, pitch) = both().ok_or(Refused::Form(text))?;
    figure.shown.turn = Turn::new(yaw, pitch, figure.shown.turn.spread());
    Ok(())
}

pub(super) fn write_turn(figure: &Figure) -> String {
    format!("{},{}", print_decimal(figure.shown.turn.yaw()), print_decimal(figure.shown.turn.pitch()))
}

pub(super) fn read_spread<'t>(figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
    let spread = number(text).map(|percent| percent as f32).filter(|&percent| percent <= Turn::MAX_SPREAD);
    figure.shown.turn = figure.shown.turn.with_spread(spread.ok_or(Refused::Form(text))?);
    Ok(())
}
