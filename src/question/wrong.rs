//! What somebody gets who makes a mistake: computed, never made up.
//!
//! Most mistakes are another figure: one without padding, without bias, with the kernel turned. Then the core computes
//! their answer, and the figure shows them. The others are a slip in the formula or in the sum.

use super::answer::Answer;
use super::mistake::Mistake;
use crate::conv::{
    Axis, AxisGeometry, AxisPadding, Edit, Layer, LayerParams, Op, OutputIndex, Padding, PaddingMode, Param,
    PerAxis, Reduction, output_size,
};
use crate::figure::{Cell, Cover, Figure, Model};

/// Most weights of a layer in which each is changed to show a mistake.
const MAX_WEIGHTS: usize = 512;

/// A figure with its numbers.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) figure: &'a Figure,
    pub(super) model: &'a Model,
}

impl Case<'_> {
    fn layer(&self) -> &Layer {
        &self.model.layer
    }

    fn params(&self) -> &LayerParams {
        self.model.layer.params()
    }

    /// The output element of the present step.
    pub(super) fn output(&self) -> OutputIndex {
        let layer = self.layer();
        layer.output_of_step(self.figure.shown.cursor.step).unwrap_or(OutputIndex { oc: 0, o: [0; 3] })
    }

    /// The answer of who makes a mistake; `None` where this figure does not lead to it.
    pub(super) fn answer(&self, ask: Cover, mistake: Mistake) -> Option<Answer> {
        let dims = self.params().dims;
        match ask {
            Cover::Size | Cover::Formula => self.size(mistake).map(|size| Answer::per_axis(dims, size)),
            Cover::Value => Wrong::new(self, mistake)?.value(self, self.output()).map(Answer::Value),
            Cover::Map => {
                let wrong = Wrong::new(self, mistake)?;
                self.map(|output| wrong.value(self, output))
            }
            Cover::Param(param) => self.param(param, mistake),
        }
        .filter(Answer::is_finite)
    }

    /// The map of the present step's channel and slice.
    pub(super) fn map(&self, value: impl Fn(OutputIndex) -> Option<f32>) -> Option<Answer> {
        let OutputIndex { oc, o: [z, ..] } = self.output();
        let [_, rows, columns] = self.layer().output_size();
        let cells = (0..rows).flat_map(|y| (0..columns).map(move |x| [z, y, x]));
        let values: Option<Vec<f32>> = cells.map(|o| value(OutputIndex { oc, o })).collect();
        values.map(|values| Answer::Map { columns, values })
    }

    /// A wrong size of the output.
    fn size(&self, mistake: Mistake) -> Option<PerAxis<usize>> {
        let (layer, right) = (self.layer(), self.layer().output_size());
        let dims = self.params().dims;
        if mistake == Mistake::AxesSwapped {
            let [depth, height, width] = right;
            return (dims.count() > 1).then_some([depth, width, height]);
        }
        if let Some(size) = self.size_by_slip(mistake) {
            return size;
        }
        let other = altered(self, mistake)?;
        let _ = layer;
        Layer::new(other.content.params).ok().map(|layer| layer.output_size())
    }

    /// A size by a slip in the formula; the outer `None` for a mistake that is none.
    fn size_by_slip(&self, mistake: Mistake) -> Option<Option<PerAxis<usize>>> {
        let slip: fn(&AxisGeometry) -> Option<usize> = match mistake {
            Mistake::PlusOneForgotten => |axis| axis.output_size().checked_sub(1),
            Mistake::MinusOneForgotten => |axis| match axis.is_transposed() {
                true => Some(axis.output_size() + axis.stride()),
                false => output_size(axis.padded_size() + 1, axis.kernel_extent(), axis.stride()),
            },
            Mistake::RoundedUp => |axis| match axis.is_transposed() || axis.has_ceil_mode() {
                true => None,
                false => {
                    output_size(axis.padded_size() + axis.stride() - 1, axis.kernel_extent(), axis.stride())
                }
            },
            Mistake::DilationTimesKernel => |axis| {
                let extent = axis.dilation() * axis.kernel_size();
                match axis.is_transposed() {
                    true => Some(axis.output_size() + extent - axis.kernel_extent()),
                    false => output_size(axis.padded_size(), extent, axis.stride()),
                }
            },
            Mistake::SizeKept => |axis| Some(axis.input_size()),
            Mistake::CropAdded => |axis| {
                let AxisPadding { before, after } = axis.padding();
                axis.is_transposed().then_some(axis.output_size() + 2 * (before + after))
            },
            _ => return None,
        };
        let mut size = [1; 3];
        for &axis in self.params().dims.axes() {
            match slip(self.layer().axis(axis)).filter(|&cells| cells > 0) {
                Some(cells) => size[axis.index()] = cells,
                None => return Some(None),
            }
        }
        Some(Some(size))
    }

    /// A wrong parameter.
    fn param(&self, param: Param, mistake: Mistake) -> Option<Answer> {
        let params = self.params();
        let one = |wrong: Option<usize>| wrong.map(|it| Answer::Counts(vec![it]));
        let each = |wrong: &dyn Fn(&AxisGeometry) -> Option<usize>| {
            let axes = params.dims.axes().iter();
            axes.map(|&axis| wrong(self.layer().axis(axis))).collect::<Option<Vec<_>>>().map(Answer::Counts)
        };
        use Param as P;
        match (param, mistake) {
            (P::Stride, Mistake::GapCounted) => {
                each(&|axis| axis.stride().checked_sub(1).filter(|&it| it > 0))
            }
            (P::Dilation, Mistake::GapCounted) => {
                each(&|axis| axis.dilation().checked_sub(1).filter(|&it| it > 0))
            }
            (P::Padding, Mistake::BothSides) => {
                each(&|axis| Some(axis.padding().before + axis.padding().after))
            }
            (P::Dilation | P::KernelSize, Mistake::ExtentAnswered) => {
                each(&|axis| Some(axis.kernel_extent()))
            }
            (P::InputSize, Mistake::PaddingIncluded) => each(&|axis| Some(axis.padded_size())),
            (P::Stride, Mistake::RatioAnswered) => {
                each(&|axis| Some(axis.input_size().div_ceil(axis.output_size())))
            }
            (P::Stride | P::Dilation | P::Padding, Mistake::KernelAnswered) => {
                each(&|axis| Some(axis.kernel_size()))
            }
            (P::InputSize | P::KernelSize, Mistake::OutputAnswered) => each(&|axis| Some(axis.output_size())),
            (P::InChannels | P::OutChannels, Mistake::ChannelsMultiplied) => {
                one(Some(params.in_channels * params.out_channels))
            }
            (P::InChannels, Mistake::OtherChannels) => one(Some(params.out_channels)),
            (P::OutChannels | P::Groups, Mistake::OtherChannels) => one(Some(params.in_channels)),
            (P::InChannels | P::Groups, Mistake::GroupSize) => {
                one(Some(self.layer().in_channels_per_group()))
            }
            (P::OutChannels, Mistake::GroupSize) => one(Some(self.layer().out_channels_per_group())),
            (P::OutputPadding, Mistake::GapCounted) => each(&|axis| axis.stride().checked_sub(1)),
            _ => None,
        }
    }
}

impl Answer {
    fn is_finite(&self) -> bool {
        match self {
            Self::Counts(_) => true,
            Self::Value(value) => value.is_finite(),
            Self::Map { values, .. } => values.iter().all(|value| value.is_finite()),
        }
    }
}

/// How somebody computes who makes a mistake.
enum Wrong {
    /// As another figure.
    Other(Box<Model>),
    /// By a slip in the sum.
    Slip(Mistake),
}

impl Wrong {
    fn new(case: &Case<'_>, mistake: Mistake) -> Option<Self> {
        match mistake {
            Mistake::GroupsIgnored
            | Mistake::ChannelsMultiplied
            | Mistake::NotDivided
            | Mistake::WindowOffByOne
            | Mistake::PlaceSwapped => Some(Self::Slip(mistake)),
            _ => Model::new(&altered(case, mistake)?.content).ok().map(|model| Self::Other(Box::new(model))),
        }
    }

    /// An output element; `None` where there is none this way.
    fn value(&self, case: &Case<'_>, output: OutputIndex) -> Option<f32> {
        match self {
            Self::Other(model) => total(model, output),
            Self::Slip(mistake) => slipped(case, *mistake, output),
        }
    }
}

/// An output element as the layer computes it.
pub(super) fn total(model: &Model, output: OutputIndex) -> Option<f32> {
    model.layer.step_of_output(output).map(|step| model.trace(step).total)
}

/// An output element by a slip in its sum.
fn slipped(case: &Case<'_>, mistake: Mistake, output: OutputIndex) -> Option<f32> {
    let (model, params) = (case.model, case.params());
    let trace = model.trace(model.layer.step_of_output(output)?);
    let bias = trace.bias.unwrap_or(0.0);
    match mistake {
        Mistake::PlaceSwapped => {
            let [z, y, x] = output.o;
            (params.dims.count() > 1).then(|| total(model, OutputIndex { oc: output.oc, o: [z, x, y] }))?
        }
        Mistake::NotDivided => match trace.reduction {
            Reduction::Mean { divisor } if divisor > 1 => Some(trace.so_far(trace.taps.len())),
            _ => None,
        },
        Mistake::ChannelsMultiplied => {
            let has_several = trace.channel_sums.len() > 1;
            has_several.then(|| trace.channel_sums.iter().product::<f32>() + bias)
        }
        Mistake::GroupsIgnored | Mistake::WindowOffByOne => {
            let is_group = mistake == Mistake::GroupsIgnored;
            if is_group && (params.groups == 1 || params.op.is_pool()) {
                return None;
            }
            let (shift, aside) = if is_group { (model.layer.in_channels_per_group(), 0) } else { (0, 1) };
            let bound = model.bound();
            let products = trace.taps.iter().map(|tap| {
                let [z, y, x] = tap.position;
                bound.value_at((tap.ic + shift) % params.in_channels, [z, y, x + aside]) * tap.weight
            });
            Some(match trace.reduction {
                Reduction::Sum => products.sum::<f32>() + bias,
                Reduction::Max { .. } => products.fold(f32::NEG_INFINITY, f32::max),
                Reduction::Mean { divisor } => products.sum::<f32>() / divisor as f32,
            })
        }
        _ => None,
    }
}

/// The figure in which a mistake is no mistake; `None` where it makes no difference to the layer, or is no other figure.
pub(super) fn altered(case: &Case<'_>, mistake: Mistake) -> Option<Figure> {
    let mut figure = case.figure.clone();
    figure.shown.cover = None;
    let before = figure.content.params;
    let has_weight = case.layer().has_weight();
    let content = &mut figure.content;
    // Paddings by name follow what is changed.
    content.params.padding = Padding::Explicit(before.explicit_padding());
    let params = &mut content.params;
    match mistake {
        Mistake::OneSide => {
            let pads = before.explicit_padding();
            if pads.iter().all(|pad| pad.before == 0) {
                return None;
            }
            params.padding = Padding::Explicit(pads.map(|pad| AxisPadding { after: 0, ..pad }));
        }
        Mistake::PaddingForgotten => params.padding = Padding::ZERO,
        Mistake::DilationIgnored => params.dilation = [1; 3],
        Mistake::StrideIgnored => {
            params.stride = [1; 3];
            params.output_padding = [0; 3];
        }
        Mistake::DirectFormula if params.op == Op::ConvTranspose => {
            *params = params.apply(Edit::Op(Op::Conv));
        }
        Mistake::TransposedFormula if params.op == Op::Conv => {
            params.output_padding = [0; 3];
            *params = params.apply(Edit::Op(Op::ConvTranspose));
        }
        Mistake::OutputPaddingForgotten if params.op.is_transposed() => params.output_padding = [0; 3],
        Mistake::RoundedDown if params.op.is_pool() => params.ceil_mode = false,
        Mistake::BiasLeftOut if has_weight => params.bias = false,
        Mistake::KernelFlipped if has_weight => content.flip(),
        Mistake::ZerosInPadding if params.op == Op::Conv => params.padding_mode = PaddingMode::Zeros,
        Mistake::LargestForMean if params.op.is_mean() => params.op = Op::MaxPool,
        Mistake::MeanForLargest if params.op.is_max() => params.op = Op::AvgPool,
        Mistake::PaddingMiscounted if params.op.is_mean() => {
            params.count_include_pad = !params.count_include_pad;
        }
        Mistake::BiasPerChannel => {
            let channels = case.layer().in_channels_per_group() as f32;
            for (oc, bias) in case.model.bias.iter().flatten().enumerate() {
                content.edits.insert(Cell::Bias { oc }, bias * channels);
            }
        }
        Mistake::FirstChannelOnly => {
            edit_weights(case, &mut figure, |[fc, ..], value, _| if fc == 0 { value } else { 0.0 })?;
        }
        Mistake::WeightsIgnored => edit_weights(case, &mut figure, |_, _, _| 1.0)?,
        Mistake::SignsLost => edit_weights(case, &mut figure, |_, value, _| value.abs())?,
        Mistake::KernelTransposed => {
            let [_, rows, columns] = before.kernel_size;
            if rows != columns {
                return None;
            }
            edit_weights(case, &mut figure, |[_, z, y, x], _, at| at([z, x, y]))?;
        }
        _ => return None,
    }
    Some(figure).filter(|figure| {
        let after = figure.content.params;
        let same = LayerParams { padding: before.padding, ..after } == before
            && after.explicit_padding() == before.explicit_padding();
        !same
            || figure.content.is_flipped != case.figure.content.is_flipped
            || figure.content.edits != case.figure.content.edits
    })
}

/// Changes every weight: the function is given the channel within the filter and the place, the value, and the values at
/// other places of the same kernel.
fn edit_weights(
    case: &Case<'_>,
    figure: &mut Figure,
    change: impl Fn([usize; 4], f32, &dyn Fn(PerAxis<usize>) -> f32) -> f32,
) -> Option<()> {
    let layer = case.layer();
    if !layer.has_weight() || layer.weight_count() > MAX_WEIGHTS as u64 {
        return None;
    }
    let [depth, rows, columns] = layer.params().kernel_size;
    for oc in 0..layer.params().out_channels {
        for fc in 0..layer.in_channels_per_group() {
            let at = |k| case.model.value(Cell::Weight { oc, fc, k }).unwrap_or(0.0);
            for k in
                (0..depth * rows * columns).map(|n| [n / columns / rows, n / columns % rows, n % columns])
            {
                let value = change([fc, k[0], k[1], k[2]], at(k), &at);
                figure.content.edits.insert(Cell::Weight { oc, fc, k }, value);
            }
        }
    }
    Some(())
}

/// The first axis in use on which two answers of counts differ.
pub(super) fn first_axis_that_differs(layer: &Layer, right: &Answer, wrong: &Answer) -> Axis {
    let axes = layer.params().dims.axes();
    let differs = match (right, wrong) {
        (Answer::Counts(right), Answer::Counts(wrong)) => {
            right.iter().zip(wrong).position(|(right, wrong)| right != wrong)
        }
        _ => None,
    };
    differs.and_then(|at| axes.get(at)).or(axes.last()).copied().unwrap_or(Axis::Width)
}
