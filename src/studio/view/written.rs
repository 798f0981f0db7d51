//! Numbers on the cells of a picture, where cells are large enough.

use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::paint::{Sheet, Written, type_size};
use super::plane::{Area, Plane};
use crate::conv::Layer;
use crate::figure::Model;
use crate::pixels::Known;
use crate::words::cell_number;

/// The rows and columns of the input whose numbers are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Which rows.
    pub rows: Range<usize>,
    /// Which columns.
    pub columns: Range<usize>,
}

impl Cells {
    /// Their places in an input of shape `[channels, height, width]`, as far as it has them.
    pub(in crate::studio) fn places(&self, layer: &Layer) -> impl Iterator<Item = u32> {
        let [_, channels, _, height, width] = layer.input_shape();
        let rows = self.rows.start..self.rows.end.min(height);
        let columns = self.columns.start..self.columns.end.min(width);
        (0..channels)
            .flat_map(move |ic| rows.clone().map(move |y| (ic, y)))
            .flat_map(move |(ic, y)| columns.clone().map(move |x| ((ic * height + y) * width + x) as u32))
    }
}

/// What numbers a picture shows.
#[derive(Clone, Debug)]
pub(super) enum Writing {
    /// Those of the input, all channels of it.
    Input(Option<Rc<Known>>, usize),
    /// Those of a map, after the activation.
    Map(Option<Rc<Known>>, Rc<Model>, usize),
    /// None.
    Nothing,
}

impl PartialEq for Writing {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |one: &Option<Rc<Known>>, other: &Option<Rc<Known>>| {
            one.as_ref().map(Rc::as_ptr) == other.as_ref().map(Rc::as_ptr)
        };
        match (self, other) {
            (Self::Input(one, channels), Self::Input(other, of_other)) => {
                is_same(one, other) && channels == of_other
            }
            (Self::Map(one, model, map), Self::Map(other, of_other, other_map)) => {
                is_same(one, other) && Rc::ptr_eq(model, of_other) && map == other_map
            }
            (Self::Nothing, Self::Nothing) => true,
            (Self::Input(..) | Self::Map(..) | Self::Nothing, _) => false,
        }
    }
}

/// Those of `n` cells of equal size over an area that lie at least partly in what is seen, along one axis.
fn within(seen: [f64; 2], area: [f64; 2], n: usize) -> Range<usize> {
    let cell = area[1] / n as f64;
    let at = |edge: f64| ((edge - area[0]) / cell).max(0.0);
    let first = (at(seen[0]).floor() as usize).min(n);
    first..(at(seen[0] + seen[1]).ceil() as usize).clamp(first, n)
}

/// The cells of a map that are seen, or of the input.
fn cells_within(seen: Area, area: Area, [rows, columns]: [usize; 2]) -> Cells {
    Cells {
        rows: within([seen.y, seen.height], [area.y, area.height], rows),
        columns: within([seen.x, seen.width], [area.x, area.width], columns),
    }
}

/// The numbers of the input that are wanted where cells of the input or of a map have room for numbers; `None` where
/// they have not. `width` is how wide what is seen is on the screen, in CSS pixels.
pub(super) fn wanted(plane: &Plane, seen: Area, width: f64) -> Option<Cells> {
    let scale = width / seen.width;
    let layer = plane.layer();
    let [_, height, columns] = layer.params().input_size;
    let [_, down, across] = layer.params().stride.map(|stride| stride as f64 * scale);
    let of_input = type_size([scale; 2], layer.params().in_channels);
    type_size([across, down], 1).or(of_input)?;
    // A cell at the edge reads as far as its window reaches.
    let window = plane.window([0; 2]);
    let seen = Area {
        x: seen.x - window.width,
        y: seen.y - window.height,
        width: seen.width + 2.0 * window.width,
        height: seen.height + 2.0 * window.height,
    };
    Some(cells_within(seen, plane.input(), [height, columns]))
}

impl Writing {
    /// Writes the numbers that have room and are known.
    pub(super) fn write(
        &self,
        sheet: &Sheet,
        plane: &Plane,
        seen: Area,
        size: [f64; 2],
    ) -> Result<(), JsValue> {
        let scale = size[0] / seen.width;
        let layer = plane.layer();
        match self {
            Self::Input(Some(known), channels) if type_size([scale; 2], *channels).is_some() => {
                let [_, rows, columns] = layer.params().input_size;
                let cells = cells_within(seen, plane.input(), [rows, columns]);
                let numbers = each(&cells).filter_map(|[y, x]| {
                    let numbers: Option<Vec<_>> =
                        (0..*channels).map(|ic| known.get(ic, [y, x]).map(cell_number)).collect();
                    let cell = Area { x: x as f64, y: y as f64, width: 1.0, height: 1.0 };
                    Some(Written { cell, numbers: numbers? })
                });
                sheet.write(&numbers.collect::<Vec<_>>(), *channels)
            }
            Self::Map(Some(known), model, oc) => {
                let [_, down, across] = layer.params().stride.map(|stride| stride as f64 * scale);
                if type_size([across, down], 1).is_none() {
                    return Ok(());
                }
                let [_, rows, columns] = layer.output_size();
                let cells = cells_within(seen, plane.map(), [rows, columns]);
                let numbers = each(&cells).filter_map(|place| {
                    let number = output(known, model, *oc, place)?;
                    Some(Written { cell: plane.cell(place), numbers: vec![cell_number(number)] })
                });
                sheet.write(&numbers.collect::<Vec<_>>(), 1)
            }
            Self::Input(..) | Self::Map(..) | Self::Nothing => Ok(()),
        }
    }
}

fn each(cells: &Cells) -> impl Iterator<Item = [usize; 2]> {
    cells.rows.clone().flat_map(|y| cells.columns.clone().map(move |x| [y, x]))
}

/// A number of a map, where all that it is made of is known.
fn output(known: &Known, model: &Model, oc: usize, place: [usize; 2]) -> Option<f32> {
    let total = known.trace_at(model, oc, place)?.total;
    let total = model.activation().map_or(total, |function| function.apply(total));
    (!total.is_nan()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{Dims, LayerParams};
    use crate::figure::url::parse;

    #[test]
    fn cells_that_are_partly_seen_are_seen() {
        assert_eq!(within([2.5, 3.0], [0.0, 10.0], 10), 2..6);
        assert_eq!(within([-5.0, 30.0], [0.0, 10.0], 10), 0..10);
        // Cells of 2 from 1 on.
        assert_eq!(within([4.0, 2.0], [1.0, 20.0], 10), 1..3);
        assert_eq!(within([40.0, 2.0], [0.0, 10.0], 10), 10..10);
    }

    #[test]
    fn numbers_are_wanted_as_far_as_windows_at_the_edge_reach() {
        let dims = Dims::Two;
        let params = LayerParams {
            kernel_size: dims.sizes(&[3]).unwrap(),
            ..LayerParams::new(dims, dims.sizes(&[100, 200]).unwrap())
        };
        let plane = Plane::new(Layer::new(params).unwrap());
        let seen = Area { x: 50.0, y: 0.0, width: 10.0, height: 5.0 };
        assert_eq!(wanted(&plane, seen, 400.0), Some(Cells { rows: 0..8, columns: 47..63 }));
        assert_eq!(wanted(&plane, seen, 100.0), None, "cells of ten pixels");
    }

    #[test]
    fn nothing_is_written_where_a_number_is_missing() {
        // 3 · 3 + 4 · 4 = 25, and ReLU makes 0 of what is no number.
        for query in ["", "&activation=relu"] {
            let query = format!("input=2&kernel=2&padding=0&set_weight=0.0.0.0:1,2;0.0.1.0:3,4{query}");
            let model = Model::new(&parse(&query).figure.content).unwrap();
            let known = |cells: &[u32], values: &[f32]| {
                output(&Known::new(&model.layer, cells, values, [0; 2], Vec::new()), &model, 0, [0; 2])
            };
            assert_eq!(known(&[0, 1, 2, 3], &[0.0, 0.0, 3.0, 4.0]), Some(25.0));
            assert_eq!(known(&[0, 1, 2], &[0.0, 0.0, 3.0]), None);
        }
    }
}
