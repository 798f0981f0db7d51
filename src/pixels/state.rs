//! What `picture.html` shows, as one value.

use std::rc::Rc;

use super::history::History;
use super::sample::Sample;
use super::{MAX_KERNEL, MAX_MAPS};
use crate::conv::{Axis, Dims, LayerParams, Padding};
use crate::figure::url::parse;
use crate::figure::{Cell, Content, Model, Problem};
use crate::words::PerLang;

/// The maps of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Channels {
    /// One: how bright each pixel is.
    #[default]
    Grey,
    /// Three: red, green, blue.
    Rgb,
}

impl Channels {
    /// How many.
    pub const fn count(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Rgb => 3,
        }
    }
}

/// What number white is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// 255: all numbers are whole.
    #[default]
    Bytes,
    /// 1, as `ToTensor` of torchvision gives it.
    Unit,
}

impl Scale {
    /// The number of white.
    pub const fn white(self) -> f32 {
        match self {
            Self::Bytes => 255.0,
            Self::Unit => 1.0,
        }
    }
}

/// Where a picture comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// From this page.
    Sample(Sample),
    /// From a file of the reader.
    File(Rc<str>),
    /// From the clipboard.
    Pasted,
    /// Numbers of a file, `[height, width]` or `[channels, height, width]`, which are taken as they are.
    Numbers(Rc<str>),
    /// Drawn in the page.
    Pad,
    /// From the camera, as it is now.
    Camera,
}

impl Source {
    /// Whether it has numbers of its own, which are neither grey or colored nor from 0 to white.
    pub const fn is_numbers(&self) -> bool {
        matches!(self, Self::Numbers(_))
    }
}

/// Why a picture is not shown, or a layer not taken. The former stays.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The file is none that is read.
    File(super::BadFile, Rc<str>),
    /// The numbers of a file cannot be read: why, in every language.
    Numbers(PerLang<Rc<str>>),
    /// The layer is impossible.
    Layer(Vec<Problem>),
}

/// What the document shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the picture comes from.
    pub source: Source,
    /// Its height and width as the layer sees it.
    pub size: [usize; 2],
    /// Height and width before it was made smaller, where it was.
    pub reduced_from: Option<[usize; 2]>,
    /// Its maps. Of [`Source::Numbers`] they follow from the file.
    pub channels: Channels,
    /// What number white is.
    pub scale: Scale,
    /// The layer with its numbers: its input has the size and the channels of the picture; the numbers of that input
    /// are not those of the picture, which only the worker has.
    pub model: Rc<Model>,
    /// Which output map is shown large.
    pub map: usize,
    /// Where on the output the window stands: height, width.
    pub place: [usize; 2],
    /// What was refused last.
    pub refusal: Option<Refusal>,
    pub(super) history: History,
}

impl State {
    /// The first sample, with the layer of a link as far as it fits a picture.
    pub fn new(query: &str) -> Self {
        let source = Sample::default();
        let size = source.size();
        let content = layer_of(parse(query).figure.content);
        let channels = if content.params.in_channels == 3 { Channels::Rgb } else { Channels::Grey };
        let model = model_of(&content, size, channels);
        Self {
            source: Source::Sample(source),
            size,
            reduced_from: None,
            channels,
            scale: Scale::default(),
            place: middle(&model),
            model,
            map: 0,
            refusal: None,
            history: History::default(),
        }
    }

    /// The layer.
    pub fn params(&self) -> &LayerParams {
        self.model.layer.params()
    }

    /// Height and width of a map.
    pub fn map_size(&self) -> [usize; 2] {
        let [_, height, width] = self.model.layer.output_size();
        [height, width]
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}

/// The layer of a figure as far as it can run over a picture: a convolution in two dimensions, with its weights. All else
/// gives the layer that everything begins with.
pub(super) fn layer_of(content: Content) -> Content {
    let params = &content.params;
    if params.dims != Dims::Two || !params.op.facts().has_weight || params.op.is_transposed() {
        return Content::of(Dims::Two);
    }
    let mut edits = content.edits.clone();
    // Numbers of its input are those of another input.
    edits.retain(|cell| !matches!(cell, Cell::Input { .. }));
    Content { edits, ..content }
}

/// The middle of the output.
pub(super) fn middle(model: &Model) -> [usize; 2] {
    let [_, height, width] = model.layer.output_size();
    [height / 2, width / 2]
}

/// A content over a picture: with its layer where that is possible, else with a layer near it.
pub(super) fn model_of(content: &Content, size: [usize; 2], channels: Channels) -> Rc<Model> {
    let over = over(content, size, channels);
    let mut tries = vec![over.clone()];
    // What a smaller kernel cannot mend, the layer that all begins with does.
    for kernel in [3, 1] {
        let params = LayerParams {
            kernel_size: [1, kernel, kernel],
            stride: [1; 3],
            dilation: [1; 3],
            padding: Padding::symmetric([0, kernel / 2, kernel / 2]),
            padding_mode: crate::conv::PaddingMode::Zeros,
            ..over.params
        };
        tries.push(Content { params, ..over.clone() });
    }
    #[expect(clippy::expect_used, reason = "a kernel of one cell fits every picture")]
    let model = tries.iter().find_map(|it| Model::new(it).ok()).expect("a layer that fits");
    Rc::new(model)
}

/// The same content with the picture's size and channels, within the limits.
fn over(content: &Content, [height, width]: [usize; 2], channels: Channels) -> Content {
    let mut params = content.params;
    params.input_size = [1, height, width];
    params.in_channels = channels.count();
    params.out_channels = params.out_channels.min(MAX_MAPS);
    for axis in [Axis::Height, Axis::Width] {
        let at = axis.index();
        params.kernel_size[at] = params.kernel_size[at].min(MAX_KERNEL);
    }
    if !params.in_channels.is_multiple_of(params.groups) || !params.out_channels.is_multiple_of(params.groups)
    {
        params.groups = 1;
    }
    Content { params, ..content.clone() }
}
