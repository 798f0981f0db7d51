//! Everything that a reader can do.

use crate::conv::{Axis, Dims, Edit, LayerParams, Param};
use crate::figure::url::Parsed;
use crate::figure::{Activation, Cell, Figure, InputSource, KernelSource, Target, Turn, View};
use crate::words::Lang;

use super::history::Gesture;
use super::state::{Speed, Theme, Told};

/// Something that a reader does, or that time brings.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A parameter gets a value, on all axes where they are linked. An impossible layer becomes a draft.
    SetParam {
        /// Which.
        param: Param,
        /// Where; the width for a parameter without axes.
        axis: Axis,
        /// The value, of whatever size.
        value: usize,
    },
    /// One edit of the layer by a control. An impossible layer becomes a draft.
    EditLayer(Edit),
    /// Another number of dimensions, see [`with_dims`](crate::figure::with_dims).
    SetDims(Dims),
    /// A whole layer, as a fix offers it.
    SetLayer(LayerParams),
    /// A whole layer that was given in code, which says nothing of the input's size.
    SetLayerInCode {
        /// The layer.
        params: LayerParams,
        /// The function after it.
        activation: Option<Activation>,
    },
    /// The last layer that works, instead of the impossible one that was typed.
    DiscardDraft,
    /// All axes equal from now on, or each on its own.
    SetLinked {
        /// Of which parameter.
        param: Param,
        /// Whether linked.
        is_linked: bool,
    },
    /// Where the input comes from. Edits of the input are dropped; sentences that are typed one after the other are undone
    /// together.
    SetInput(InputSource),
    /// Where weight and bias come from. Their edits are dropped.
    SetKernel(KernelSource),
    /// Turns the kernel by 180°, its edits too.
    FlipKernel,
    /// A function after the layer, or none.
    SetActivation(Option<Activation>),
    /// A number by hand.
    SetCell {
        /// Which.
        cell: Cell,
        /// Its value; one that [is none](crate::figure::is_value) changes nothing.
        value: f32,
        /// Which gesture it belongs to: cells painted in one stroke are undone together.
        gesture: Gesture,
    },
    /// Many numbers by hand, undone together. Those that exist, differ and are values are taken.
    SetCells(Vec<(Cell, f32)>),
    /// Numbers set by hand go back to their source.
    ResetEdits(EditKind),
    /// Another figure altogether.
    Open(Box<Figure>),
    /// Another view.
    SetView(View),
    /// A volume seen from elsewhere, or with its slices farther apart.
    SetTurn {
        /// From where, in whole degrees and percents.
        turn: Turn,
        /// Which gesture it belongs to: turning or spreading.
        gesture: Gesture,
    },
    /// The place with this number, see [`Cursor`](crate::figure::Cursor).
    Seek(u64),
    /// The step that computes an output cell.
    SeekOutput(crate::conv::OutputIndex),
    /// Forward or back by this many places.
    StepBy(isize),
    /// The first place.
    First,
    /// The last place.
    Last,
    /// Steps of one multiply-add, or of one output element.
    SetByMultiplyAdds(bool),
    /// Play or pause. Play at the end begins anew.
    TogglePlay,
    /// Play, from the first place where it is at the end.
    Play,
    /// Pause.
    Pause,
    /// The player has finished a step.
    Advance,
    /// What is covered is uncovered.
    Reveal,
    /// Something is pointed at, or nothing.
    Hover(Option<Target>),
    /// Something is selected, to read or edit it, or nothing.
    Select(Option<Target>),
    /// A gesture (a drag, a focus) is over: the next edit is one to undo by itself.
    EndGesture,
    /// The figure before the last edit.
    Undo,
    /// The figure that was undone.
    Redo,
    /// The figure of a URL: at the start, or by the back button.
    Restore(Box<Parsed>),
    /// Another language.
    SetLang(Lang),
    /// Another theme.
    SetTheme(Theme),
    /// Another speed.
    SetSpeed(Speed),
    /// After the last step the first, or stop.
    SetLooping(bool),
    /// Another choice of what is said of changes.
    SetTold(Told),
    /// Painting with this value by drag, or not.
    SetBrush(Option<f32>),
    /// The notices have been read.
    DismissNotices,
}

impl Action {
    /// Whether it leaves the layer and its numbers as they are: what a reader may do who is not to change them. Whatever
    /// a host asks for comes as [`Restore`](Self::Restore).
    pub const fn is_reading(&self) -> bool {
        match self {
            Self::SetView(_)
            | Self::SetTurn { .. }
            | Self::Seek(_)
            | Self::SeekOutput(_)
            | Self::StepBy(_)
            | Self::First
            | Self::Last
            | Self::SetByMultiplyAdds(_)
            | Self::TogglePlay
            | Self::Play
            | Self::Pause
            | Self::Advance
            | Self::Reveal
            | Self::Hover(_)
            | Self::Select(None)
            | Self::EndGesture
            | Self::Restore(_)
            | Self::SetLang(_)
            | Self::SetTheme(_)
            | Self::SetSpeed(_)
            | Self::SetLooping(_)
            | Self::SetTold(_)
            | Self::DismissNotices => true,
            // Selecting a cell opens its editor; undoing goes back to another layer.
            Self::SetParam { .. }
            | Self::EditLayer(_)
            | Self::SetDims(_)
            | Self::SetLayer(_)
            | Self::SetLayerInCode { .. }
            | Self::DiscardDraft
            | Self::SetLinked { .. }
            | Self::SetInput(_)
            | Self::SetKernel(_)
            | Self::FlipKernel
            | Self::SetActivation(_)
            | Self::SetCell { .. }
            | Self::SetCells(_)
            | Self::ResetEdits(_)
            | Self::Open(_)
            | Self::Select(Some(_))
            | Self::Undo
            | Self::Redo
            | Self::SetBrush(_) => false,
        }
    }
}

/// A kind of numbers that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditKind {
    /// The input.
    Input,
    /// Weight and bias.
    Kernel,
}

impl EditKind {
    /// Whether a cell is of this kind.
    pub const fn contains(self, cell: Cell) -> bool {
        matches!(
            (self, cell),
            (Self::Input, Cell::Input { .. }) | (Self::Kernel, Cell::Weight { .. } | Cell::Bias { .. })
        )
    }
}
