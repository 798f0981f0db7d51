//! Figures of three dimensions.

use super::{Example, example};
use crate::i18n::{Caption, Section};

pub(super) const EXAMPLES: &[Example] =
    &[example(Section::Volumes, Caption::Conv3d, "conv3d", "dims=3&step=36")];
