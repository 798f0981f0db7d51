//! Levels of difficulty.

use super::Ask;
use super::features::{Feature, matters};

/// A level of difficulty. Of two levels the higher has one [`Feature`] more to be minded at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing but the window: no padding, stride 1.
    #[default]
    One,
    /// One thing more: padding, or a stride, or a bias.
    Two,
    /// Two of them at once; the axes may differ, and the formula may round.
    Three,
    /// Three at once; dilation and several channels come in.
    Four,
    /// Four at once; groups, other padding, padding that differs on its two sides.
    Five,
}

impl Level {
    /// All of them, the easiest first.
    pub const ALL: [Self; 5] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five];

    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The level with a number.
    pub fn of_number(number: usize) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }

    /// How many features its questions have at once.
    pub const fn n_features(self) -> usize {
        self as usize
    }

    /// The features that may come in where something is asked for.
    pub fn features(self, ask: Ask) -> impl Iterator<Item = Feature> {
        Feature::ALL.into_iter().filter(move |feature| {
            *feature != Feature::Transposed && matters(*feature, ask) && self >= first_level(*feature)
        })
    }
}

/// The level at which a feature comes in.
const fn first_level(feature: Feature) -> Level {
    match feature {
        Feature::Padding | Feature::Stride | Feature::Bias => Level::Two,
        Feature::NotSquare | Feature::Floor | Feature::OutputPadding => Level::Three,
        Feature::Dilation | Feature::Channels => Level::Four,
        Feature::Uneven | Feature::PaddingMode | Feature::Groups => Level::Five,
        // A topic of its own brings it in from the beginning.
        Feature::Transposed => Level::One,
    }
}
