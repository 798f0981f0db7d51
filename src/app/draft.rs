//! A layer that was asked for and cannot be shown.

use std::rc::Rc;

use crate::conv::{Change, Fix, LayerParams, Param};
use crate::figure::{Figure, Problem, Shown, check, fixes, with_room};

/// A layer that was asked for and cannot be shown, with all that is wrong and the nearest that can.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The layer that was asked for.
    pub params: LayerParams,
    /// Everything that is wrong with it, at least one thing.
    pub problems: Vec<Problem>,
    /// Layers near it that can be shown.
    pub fixes: Vec<Fix>,
    /// The figure before the gesture, where the gesture went through layers that could be shown: who types 20 has
    /// typed 2 on the way.
    pub(super) before: Option<Rc<Figure>>,
    /// How a link wants the layer to be seen: kept for the layer that is found near it, until the reader looks elsewhere.
    pub(super) wanted: Option<Shown>,
}

impl Draft {
    /// A draft; `None` for a layer that can be shown. `before` is the figure to go back to, if not the present one.
    pub fn new(params: LayerParams, before: Option<Rc<Figure>>) -> Option<Self> {
        let problems = check(&params).err()?;
        Some(Self { params, problems, fixes: fixes(&params), before, wanted: None })
    }

    /// Puts first the layer as it is on an input on which its window has places to go, instead of the nearest input on
    /// which it has one: for a layer whose input was not asked for.
    pub(super) fn prefer_another_input(&mut self) {
        let Some(fix) = with_room(&self.params) else { return };
        let is_of_input = |change: &Change| matches!(change, Change::Set { param: Param::InputSize, .. });
        self.fixes.retain(|nearest| !nearest.changes.iter().all(is_of_input));
        self.fixes.insert(0, fix);
    }
}
