//! What makes a question hard: counted, so that levels have an order.

use super::Ask;
use super::wrong::Case;
use crate::conv::{Axis, PaddingMode, Param, Source};
use crate::figure::{Cover, Figure, Model};

/// Something that has to be minded to get an answer right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
    /// There is padding; where one value is asked for, under its window.
    Padding,
    /// The stride is above 1; where one value is asked for, its window has moved.
    Stride,
    /// The formula rounds.
    Floor,
    /// The axes differ.
    NotSquare,
    /// The dilation is above 1.
    Dilation,
    /// The padding differs on its two sides.
    Uneven,
    /// There is `output_padding`.
    OutputPadding,
    /// A bias that is not 0.
    Bias,
    /// Several input channels are added up.
    Channels,
    /// There are groups.
    Groups,
    /// The padding is not zeros.
    PaddingMode,
    /// The layer is transposed.
    Transposed,
}

impl Feature {
    /// All of them, the plainest first.
    pub const ALL: [Self; 12] = [
        Self::Padding,
        Self::Stride,
        Self::NotSquare,
        Self::Bias,
        Self::Floor,
        Self::Channels,
        Self::Dilation,
        Self::Uneven,
        Self::PaddingMode,
        Self::Groups,
        Self::OutputPadding,
        Self::Transposed,
    ];
}

/// What has to be minded of a figure for what is asked for.
pub fn features(figure: &Figure, model: &Model, ask: Ask) -> Vec<Feature> {
    let case = Case { figure, model };
    Feature::ALL.into_iter().filter(|&feature| matters(feature, ask) && has(&case, feature, ask)).collect()
}

/// How hard a question is: how many [`Feature`]s have to be minded.
pub fn difficulty(figure: &Figure, model: &Model, ask: Ask) -> usize {
    features(figure, model, ask).len()
}

/// Whether a feature changes the answer to what is asked for.
pub(super) const fn matters(feature: Feature, ask: Ask) -> bool {
    use Feature as F;
    match ask {
        Cover::Size | Cover::Formula => matches!(
            feature,
            F::Padding
                | F::Stride
                | F::Floor
                | F::NotSquare
                | F::Dilation
                | F::Uneven
                | F::OutputPadding
                | F::Transposed
        ),
        Cover::Value | Cover::Map => matches!(
            feature,
            F::Padding
                | F::Stride
                | F::Dilation
                | F::Bias
                | F::Channels
                | F::Groups
                | F::PaddingMode
                | F::Transposed
        ),
        Cover::Param(param) => match feature {
            F::Padding => !matches!(param, Param::Padding),
            F::Stride => !matches!(param, Param::Stride),
            F::Dilation => !matches!(param, Param::Dilation),
            F::Floor | F::NotSquare | F::Transposed => true,
            _ => false,
        },
    }
}

fn has(case: &Case<'_>, feature: Feature, ask: Ask) -> bool {
    let layer = &case.model.layer;
    let params = layer.params();
    let is_value = ask == Cover::Value;
    let any = |is: &dyn Fn(Axis) -> bool| params.dims.axes().iter().any(|&axis| is(axis));
    let output = case.output();
    match feature {
        Feature::Padding if is_value => {
            let is_padding = |source: Source| source.is_padding();
            case.model.trace(case.figure.shown.cursor.step).taps.iter().any(|tap| is_padding(tap.source))
        }
        Feature::Padding => {
            any(&|axis| layer.axis(axis).padding().before > 0 || layer.axis(axis).padding().after > 0)
        }
        Feature::Stride => {
            any(&|axis| layer.axis(axis).stride() > 1 && (!is_value || output.o[axis.index()] > 0))
        }
        Feature::Floor => any(&|axis| layer.axis(axis).leftover() > 0),
        Feature::NotSquare => {
            let size = layer.output_size();
            let axes = params.dims.axes();
            axes.windows(2).any(|pair| size[pair[0].index()] != size[pair[1].index()])
        }
        Feature::Dilation => {
            any(&|axis| layer.axis(axis).dilation() > 1 && layer.axis(axis).kernel_size() > 1)
        }
        Feature::Uneven => any(&|axis| !layer.axis(axis).padding().is_symmetric()),
        Feature::OutputPadding => any(&|axis| layer.axis(axis).output_padding() > 0),
        Feature::Bias => {
            case.model.bias.as_ref().is_some_and(|bias| bias.get(output.oc).is_some_and(|&it| it != 0.0))
        }
        Feature::Channels => !params.op.is_pool() && layer.in_channels_per_group() > 1,
        Feature::Groups => !params.op.is_pool() && params.groups > 1,
        Feature::PaddingMode => params.padding_mode != PaddingMode::Zeros,
        Feature::Transposed => params.op.is_transposed(),
    }
}
