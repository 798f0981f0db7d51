//! The camera as the document knows it.

use super::desk::Notice;
use crate::web::camera::{CameraError, Facing};
use crate::words::StudioLabel;

/// How it stands with the camera.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum CameraState {
    /// It is off.
    #[default]
    Off,
    /// The browser asks the reader.
    Asking(Facing),
    /// It is on.
    On(Facing),
}

impl CameraState {
    /// Whether its light is on.
    pub(super) const fn is_on(self) -> bool {
        matches!(self, Self::On(_))
    }

    /// Which way it looks, or would.
    pub(super) const fn facing(self) -> Facing {
        match self {
            Self::Off => Facing::Front,
            Self::Asking(facing) | Self::On(facing) => facing,
        }
    }
}

/// What is said where there is no camera.
pub(super) fn notice(error: CameraError) -> Notice {
    Notice::Label(match error {
        CameraError::NotHere => StudioLabel::NoCameraHere,
        CameraError::Refused => StudioLabel::CameraRefused,
        CameraError::Missing => StudioLabel::NoCamera,
        CameraError::Busy => StudioLabel::CameraBusy,
        CameraError::Unfit => StudioLabel::CameraUnfit,
        CameraError::Other(why) => return Notice::CameraFails(why.into()),
    })
}
