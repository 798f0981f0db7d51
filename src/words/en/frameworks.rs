//! Which frameworks have a layer, and why another does not.

use crate::figure::code::{Framework, Refusal, Support};

pub(super) fn support(framework: Framework, support: Support) -> String {
    let name = framework.name();
    match support {
        Support::Own => format!("{name} has this layer."),
        Support::Around(why) => format!("{name} needs one more line: {}", refusal(why)),
        Support::NotRun(why) if framework == Framework::Onnx => {
            format!("{name} has this layer, but ONNX Runtime does not run it: {}", refusal(why))
        }
        Support::NotRun(why) => format!("{name} does not run this layer: {}", refusal(why)),
        Support::Missing(why) => format!("{name} does not have this layer: {}", refusal(why)),
    }
}

const fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::UnevenPadding => "its layer adds the same padding on both sides of an axis.",
        Refusal::PaddingBeyondHalf => "padding of a pooling may be at most half the kernel.",
        Refusal::PaddingBeyondKernel => "padding of a pooling must be smaller than the kernel.",
        Refusal::PoolDilation => "this pooling has no dilation.",
        Refusal::StrideWithDilation => "a layer cannot have both a stride and a dilation.",
        Refusal::TransposedGroups => "transposed convolution has no groups.",
        Refusal::PaddingInCells => "padding is chosen by name, not by a number of cells.",
        Refusal::PaddingFill => "its layer cannot fill the padding with these values.",
        Refusal::CeilMode => "there is no ceil_mode for this.",
        Refusal::OutputPadding => "output padding must be smaller than the stride.",
        Refusal::MeanCountsPadding => "the mean cannot leave this padding out.",
        Refusal::EmptyMean => "a window that sees only padding would divide by 0.",
        Refusal::InputSmallerThanKernel => "the input without padding must be as large as the kernel.",
    }
}
