//! What can be done.

use std::rc::Rc;

use super::state::{Channels, Refusal, Scale, Source};
use crate::conv::{PaddingMode, Param};
use crate::figure::{Activation, Cell, Content, KernelPreset};

/// What can be done in `picture.html`. A picture is told here once the worker has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The worker has a picture.
    Show {
        /// Where it comes from.
        source: Source,
        /// Height and width.
        size: [usize; 2],
        /// Height and width before it was made smaller, where it was.
        reduced_from: Option<[usize; 2]>,
        /// Its channels where it has numbers of its own.
        channels: Option<Channels>,
    },
    /// Something was refused. All stays as it is.
    Refuse(Refusal),
    /// The sentence of what was refused was read.
    Dismiss,
    /// Puts the layer of another figure over the picture.
    UseLayer(Box<Content>),
    /// Grey or colors.
    SetChannels(Channels),
    /// What number white is.
    SetScale(Scale),
    /// A parameter of the layer, on both axes.
    Set(Param, usize),
    /// What stands in the padding.
    SetPaddingMode(PaddingMode),
    /// The kernel of each map by name; numbers changed by hand go.
    SetPreset(KernelPreset),
    /// A weight or a bias.
    SetValue(Cell, f32),
    /// Whether each channel is convolved by itself.
    SetDepthwise(bool),
    /// The function after the layer.
    SetActivation(Option<Activation>),
    /// All numbers that were changed by hand go.
    ResetValues,
    /// A drag, a field or a stroke is over: what follows is undone by itself.
    EndGesture,
    /// Shows a map large.
    ShowMap(usize),
    /// Puts the window at a place of the output: height, width. Beyond the end it is put at the end.
    Place([usize; 2]),
    /// Moves the window by cells of the output: down, to the right.
    Move([isize; 2]),
    /// Takes the last change of the layer back.
    Undo,
    /// Does it again.
    Redo,
}

impl Action {
    /// A file was refused.
    pub fn refuse_file(why: super::BadFile, name: &str) -> Self {
        Self::Refuse(Refusal::File(why, Rc::from(name)))
    }
}
