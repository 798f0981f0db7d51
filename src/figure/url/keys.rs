//! The table of keys: from it links are read and written, the docs are made and errors take their examples.

use super::cells::{read_cells, write_cells};
use super::forms::{
    named, read_padding, read_padding_mode, read_spread, read_turn, write_padding, write_padding_mode,
    write_turn,
};
use super::sources::{read_input, read_kernel, write_input, write_kernel};
use super::{Refused, forms};
use crate::conv::{Dims, Op, PerAxis};
use crate::figure::{Cell, Figure, View};
use crate::number::print_decimal;

/// A key of links.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What its values look like and which layers have it, in Markdown.
    pub values: &'static str,
    /// A value for one, two and three dimensions.
    pub examples: [&'static str; 3],
    pub(super) form: Form,
}

/// Where a value stands in a figure, and how it is read and written.
#[derive(Debug)]
pub(super) enum Form {
    Count(fn(&mut Figure) -> &mut usize),
    Flag(fn(&mut Figure) -> &mut bool),
    /// A number for each axis in use; the others have the one given.
    Sizes(usize, fn(&mut Figure) -> &mut PerAxis<usize>),
    Other {
        read: for<'t> fn(&mut Figure, &'t str) -> Result<(), Refused<'t>>,
        write: fn(&Figure) -> String,
    },
}

impl Key {
    /// Sets what a value says.
    pub(super) fn read<'t>(&self, figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
        fn set<'t, T>(field: &mut T, value: Option<T>, text: &'t str) -> Result<(), Refused<'t>> {
            *field = value.ok_or(Refused::Form(text))?;
            Ok(())
        }
        let dims = figure.content.params.dims;
        match self.form {
            Form::Count(field) => set(field(figure), forms::number(text), text),
            Form::Flag(field) => set(field(figure), forms::flag(text), text),
            Form::Sizes(unused, field) => {
                set(field(figure), forms::read_axes(dims, text, unused, forms::number), text)
            }
            Form::Other { read, .. } => read(figure, text),
        }
    }

    /// The value that says what a figure has. `figure` stays as it is.
    pub(super) fn write(&self, figure: &mut Figure) -> String {
        let dims = figure.content.params.dims;
        match self.form {
            Form::Count(field) => field(figure).to_string(),
            Form::Flag(field) => u8::from(*field(figure)).to_string(),
            Form::Sizes(_, field) => forms::write_axes(dims, &field(figure).map(|n| n.to_string())),
            Form::Other { write, .. } => write(figure),
        }
    }

    /// A value that can be read where there are so many dimensions.
    pub const fn example(&self, dims: Dims) -> &'static str {
        self.examples[dims.count() - 1]
    }
}

const fn key(name: &'static str, values: &'static str, example: &'static str, form: Form) -> Key {
    Key { name, values, examples: [example; 3], form }
}

const fn key_per_axis(
    name: &'static str,
    values: &'static str,
    examples: [&'static str; 3],
    form: Form,
) -> Key {
    Key { name, values, examples, form }
}

/// The key by which all others are read.
pub(super) const DIMS: &str = "dims";

/// All keys, in the order in which links have them.
pub const KEYS: &[Key] = &[
    key(
        DIMS,
        "`1`, `2` or `3` spatial dimensions",
        "1",
        Form::Other {
            // Known before all else is read.
            read: |_, text| forms::dims(text).map(|_| ()).ok_or(Refused::Form(text)),
            write: |figure| figure.content.params.dims.count().to_string(),
        },
    ),
    key(
        "op",
        "`conv`, `conv_transpose`, `max_pool`, `avg_pool`",
        "conv_transpose",
        Form::Other {
            read: |figure, text| {
                figure.content.params.op = named(Op::ALL, Op::name, text)?;
                Ok(())
            },
            write: |figure| figure.content.params.op.name().to_owned(),
        },
    ),
    key("in_channels", "a number", "3", Form::Count(|figure| &mut figure.content.params.in_channels)),
    key(
        "out_channels",
        "a number, of a convolution, transposed or not",
        "4",
        Form::Count(|figure| &mut figure.content.params.out_channels),
    ),
    key(
        "groups",
        "a number, of a convolution, transposed or not",
        "2",
        Form::Count(|figure| &mut figure.content.params.groups),
    ),
    key_per_axis(
        "input",
        "cells per axis",
        ["16", "8x8", "4x8x8"],
        Form::Sizes(1, |figure| &mut figure.content.params.input_size),
    ),
    key_per_axis(
        "kernel",
        "cells per axis",
        ["3", "3x3", "3x3x3"],
        Form::Sizes(1, |figure| &mut figure.content.params.kernel_size),
    ),
    key("stride", "cells per axis", "2", Form::Sizes(1, |figure| &mut figure.content.params.stride)),
    key("dilation", "cells per axis", "2", Form::Sizes(1, |figure| &mut figure.content.params.dilation)),
    key(
        "output_padding",
        "cells per axis, of a transposed layer",
        "1",
        Form::Sizes(0, |figure| &mut figure.content.params.output_padding),
    ),
    key(
        "padding",
        "per axis one number of cells, or before.after as in `0.1`; or a name: `valid`, `same`, `same_upper`, \
         `same_lower`, `full`, `causal`",
        "1",
        Form::Other { read: read_padding, write: write_padding },
    ),
    key(
        "padding_mode",
        "`zeros`, `reflect`, `replicate`, `circular`, or `constant:` and a number, of a convolution",
        "reflect",
        Form::Other { read: read_padding_mode, write: write_padding_mode },
    ),
    key(
        "ceil_mode",
        "`0` or `1`, of pooling",
        "1",
        Form::Flag(|figure| &mut figure.content.params.ceil_mode),
    ),
    key(
        "count_include_pad",
        "`0` or `1`, of average pooling",
        "0",
        Form::Flag(|figure| &mut figure.content.params.count_include_pad),
    ),
    key(
        "bias",
        "`0` or `1`, of a convolution, transposed or not",
        "1",
        Form::Flag(|figure| &mut figure.content.params.bias),
    ),
    key_per_axis(
        "values",
        "where the input comes from: `digit` and 0 to 9, `seed` and a number, `zeros`; in one dimension `step`, `sine`, \
         `noisy-sine`, `spike`, or `text:` and a sentence; in three `sphere`, `moving_digit` and 0 to 9",
        ["sine", "digit3", "sphere"],
        Form::Other { read: read_input, write: |figure| write_input(&figure.content.input) },
    ),
    key(
        "weights",
        "where the weight and the bias come from: a kernel's name, or `seed` and a number",
        "sobel-x",
        Form::Other { read: read_kernel, write: |figure| write_kernel(figure.content.kernel) },
    ),
    key(
        "flip",
        "`1` where that kernel is turned by 180°, `0` where not",
        "1",
        Form::Flag(|figure| &mut figure.content.is_flipped),
    ),
    key_per_axis(
        "set_input",
        "numbers by hand along the width, from a place on: channel.place`:`numbers; several with `;` between",
        ["0.2:5,7", "0.1.2:5,7", "0.0.1.2:5,7"],
        Form::Other {
            read: |figure, text| {
                read_cells(figure, text, |dims, place| match place {
                    [ic, i @ ..] => Some(Cell::Input { ic: *ic, i: forms::place_of(dims, i)? }),
                    _ => None,
                })
            },
            write: |figure| write_cells(figure, |cell| matches!(cell, Cell::Input { .. })),
        },
    ),
    key_per_axis(
        "set_weight",
        "the same for the weight: output channel.channel of the filter.place`:`numbers",
        ["0.0.1:4", "0.0.1.1:4", "0.0.0.1.1:4"],
        Form::Other {
            read: |figure, text| {
                read_cells(figure, text, |dims, place| match place {
                    [oc, fc, k @ ..] => Some(Cell::Weight { oc: *oc, fc: *fc, k: forms::place_of(dims, k)? }),
                    _ => None,
                })
            },
            write: |figure| write_cells(figure, |cell| matches!(cell, Cell::Weight { .. })),
        },
    ),
    key(
        "set_bias",
        "the same for the bias: output channel`:`numbers",
        "0:1",
        Form::Other {
            read: |figure, text| {
                read_cells(figure, text, |_, place| match *place {
                    [oc] => Some(Cell::Bias { oc }),
                    _ => None,
                })
            },
            write: |figure| write_cells(figure, |cell| matches!(cell, Cell::Bias { .. })),
        },
    ),
    key(
        "view",
        "`tilted`, `flat`, `channels`; `ways` of a transposed layer; `matrix` of a convolution, transposed or not, and \
         of a small average pooling; `volume` in three dimensions",
        "flat",
        Form::Other {
            read: |figure, text| {
                figure.shown.view = named(View::ALL.iter().copied(), View::name, text)?;
                Ok(())
            },
            write: |figure| figure.shown.view.name().to_owned(),
        },
    ),
    key(
        "turn",
        "of a volume: degrees to the right from -180 to 180, degrees from above from -70 to 70",
        "25,30",
        Form::Other { read: read_turn, write: write_turn },
    ),
    key(
        "spread",
        "of a volume: gaps between its slices in percent of a slice, from 0 to 200",
        "40",
        Form::Other { read: read_spread, write: |figure| print_decimal(figure.shown.turn.spread()) },
    ),
    key("step", "the output element, from 0", "26", Form::Count(|figure| &mut figure.shown.cursor.step)),
    key(
        "tap",
        "how many products are added up so far, where the sweep goes by multiply-adds",
        "4",
        Form::Other {
            read: |figure, text| {
                figure.shown.cursor.taps_done = Some(forms::number(text).ok_or(Refused::Form(text))?);
                Ok(())
            },
            write: |figure| figure.shown.cursor.taps_done.map_or(String::new(), |done| done.to_string()),
        },
    ),
];
