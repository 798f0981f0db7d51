//! The table of keys: from it links are read and written, the docs are made and errors take their examples.

use super::cells::{read_cells, write_cells};
use super::forms::{
    named, read_padding, read_padding_mode, read_spread, read_turn, write_padding, write_padding_mode,
    write_turn,
};
use super::sources::{read_input, read_kernel, write_input, write_kernel};
use super::{Refused, forms};
use crate::conv::{Axis, Dims, Edit, LayerParams, Op, Param};
use crate::figure::{Activation, Cell, Cover, Figure, View};
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
    /// A number of the layer; where each axis has its own, one for each axis in use.
    Param(Param),
    /// A yes or no of the layer.
    Switch(fn(bool) -> Edit, fn(&LayerParams) -> bool),
    Other {
        read: for<'t> fn(&mut Figure, &'t str) -> Result<(), Refused<'t>>,
        write: fn(&Figure) -> String,
    },
}

impl Figure {
    /// One edit of its layer.
    pub(super) fn edit(&mut self, edit: Edit) {
        self.content.params = self.content.params.apply(edit);
    }
}

impl Key {
    /// Sets what a value says.
    pub(super) fn read<'t>(&self, figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
        match self.form {
            Form::Param(param) => {
                let dims = figure.content.params.dims;
                if param.is_per_axis() {
                    let sizes = forms::read_axes(dims, text, 0, forms::number).ok_or(Refused::Form(text))?;
                    for &axis in dims.axes() {
                        figure.edit(Edit::Set { param, axis, to: sizes[axis.index()] });
                    }
                } else {
                    let to = forms::number(text).ok_or(Refused::Form(text))?;
                    figure.edit(Edit::Set { param, axis: Axis::Width, to });
                }
            }
            Form::Switch(edit, _) => figure.edit(edit(forms::flag(text).ok_or(Refused::Form(text))?)),
            Form::Other { read, .. } => return read(figure, text),
        }
        Ok(())
    }

    /// The value that says what a figure has.
    pub fn write(&self, figure: &Figure) -> String {
        let params = &figure.content.params;
        match self.form {
            Form::Param(param) if param.is_per_axis() => {
                forms::write_axes(params.dims, &Axis::ALL.map(|axis| params.get(param, axis).to_string()))
            }
            Form::Param(param) => params.get(param, Axis::Width).to_string(),
            Form::Switch(_, get) => u8::from(get(params)).to_string(),
            Form::Other { write, .. } => write(figure),
        }
    }

    /// A value that can be read where there are so many dimensions.
    pub const fn example(&self, dims: Dims) -> &'static str {
        self.examples[dims.count() - 1]
    }
}

impl Cover {
    /// Its name in links: a parameter has that of its own key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Value => "value",
            Self::Map => "map",
            Self::Formula => "formula",
            Self::Param(param) => param_named(param),
        }
    }

    /// The cover with a name in links.
    pub fn of_name(name: &str) -> Option<Self> {
        let others = [Self::Size, Self::Value, Self::Map, Self::Formula];
        let other = others.into_iter().find(|it| it.name() == name);
        other.or_else(|| param_of_name(name).map(Self::Param))
    }
}

/// The key of a parameter. Both sides of a padding are one key.
fn param_named(param: Param) -> &'static str {
    let is_meant = |key: &&Key| matches!(key.form, Form::Param(of) if of == param);
    KEYS.iter().find(is_meant).map_or(PADDING, |key| key.name)
}

/// The parameter that a key sets.
fn param_of_name(name: &str) -> Option<Param> {
    let of = |key: &Key| match key.form {
        Form::Param(param) => Some(param),
        _ => (key.name == PADDING).then_some(Param::Padding),
    };
    KEYS.iter().find(|key| key.name == name).and_then(of)
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

/// The value of `activation` where there is none.
const NO_ACTIVATION: &str = "none";

fn named_activation(text: &str) -> Result<Option<Activation>, Refused<'_>> {
    named(Activation::ALL, Activation::name, text).map(Some)
}

/// The key of the padding, which is no plain number.
const PADDING: &str = "padding";

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
                // No edit: what stands beside it is the link's own, wherever it stands.
                figure.content.params.op = named(Op::ALL, Op::name, text)?;
                Ok(())
            },
            write: |figure| figure.content.params.op.name().to_owned(),
        },
    ),
    key("in_channels", "a number", "3", Form::Param(Param::InChannels)),
    key(
        "out_channels",
        "a number, of a convolution, transposed or not",
        "4",
        Form::Param(Param::OutChannels),
    ),
    key("groups", "a number, of a convolution, transposed or not", "2", Form::Param(Param::Groups)),
    key_per_axis("input", "cells per axis", ["16", "8x8", "4x8x8"], Form::Param(Param::InputSize)),
    key_per_axis("kernel", "cells per axis", ["3", "3x3", "3x3x3"], Form::Param(Param::KernelSize)),
    key("stride", "cells per axis", "2", Form::Param(Param::Stride)),
    key("dilation", "cells per axis", "2", Form::Param(Param::Dilation)),
    key("output_padding", "cells per axis, of a transposed layer", "1", Form::Param(Param::OutputPadding)),
    key(
        PADDING,
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
    key("ceil_mode", "`0` or `1`, of pooling", "1", Form::Switch(Edit::CeilMode, |params| params.ceil_mode)),
    key(
        "count_include_pad",
        "`0` or `1`, of average pooling",
        "0",
        Form::Switch(Edit::CountIncludePad, |params| params.count_include_pad),
    ),
    key(
        "bias",
        "`0` or `1`, of a convolution, transposed or not",
        "1",
        Form::Switch(Edit::Bias, |params| params.bias),
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
        Form::Other {
            read: |figure, text| {
                figure.content.is_flipped = forms::flag(text).ok_or(Refused::Form(text))?;
                Ok(())
            },
            write: |figure| u8::from(figure.content.is_flipped).to_string(),
        },
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
        "activation",
        "the function after the layer: `relu`, `leaky_relu`, `sigmoid`, `tanh`, or `none`; of a convolution, transposed or \
         not",
        "relu",
        Form::Other {
            read: |figure, text| {
                let wanted = if text == NO_ACTIVATION { Ok(None) } else { named_activation(text) };
                figure.content.activation = wanted?;
                Ok(())
            },
            write: |figure| figure.content.activation.map_or(NO_ACTIVATION, Activation::name).to_owned(),
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
    key(
        "step",
        "the output element, from 0",
        "26",
        Form::Other {
            read: |figure, text| {
                figure.shown.cursor.step = forms::number(text).ok_or(Refused::Form(text))?;
                Ok(())
            },
            write: |figure| figure.shown.cursor.step.to_string(),
        },
    ),
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
    key(
        "cover",
        "what is covered until it is revealed: `size` or `formula` of the output, `value` of the step, `map`, or a \
         parameter by its key: `stride`, `padding`, …",
        "size",
        Form::Other {
            read: |figure, text| {
                let cover = Cover::of_name(text).ok_or(Refused::Form(text))?;
                figure.shown.cover = Some(cover);
                Ok(())
            },
            write: |figure| figure.shown.cover.map_or(String::new(), |cover| cover.name().to_owned()),
        },
    ),
];
