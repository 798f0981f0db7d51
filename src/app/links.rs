//! Which parameters keep all axes equal.

use crate::conv::{LayerParams, Param};

/// For each parameter with axes, whether its axes are kept equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Links([bool; Param::ALL.len()]);

impl Default for Links {
    fn default() -> Self {
        Self([true; Param::ALL.len()])
    }
}

impl Links {
    /// Whether a parameter's axes are kept equal.
    pub const fn is_linked(&self, param: Param) -> bool {
        self.0[param as usize]
    }

    pub(super) const fn set(&mut self, param: Param, is_linked: bool) {
        self.0[param as usize] = is_linked;
    }

    /// Unlinks what a layer does not keep equal.
    pub(super) fn follow(&mut self, params: &LayerParams) {
        for param in Param::ALL {
            let axes = params.dims.axes();
            let differ = axes.iter().any(|&axis| params.get(param, axis) != params.get(param, axes[0]));
            if param.is_per_axis() && differ {
                self.set(param, false);
            }
        }
    }
}
