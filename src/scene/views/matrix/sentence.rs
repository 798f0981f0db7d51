//! A step as a matrix product, in words.

use crate::conv::{Layer, Op, PaddingMode, Reduction, StepTrace};
use crate::figure::{Model, has_small_matrix};
use crate::words::{Lang, ViewMsg, exact_number};

/// Whether padding adds something whatever the input.
pub(super) fn has_constant(layer: &Layer) -> bool {
    let adds = matches!(layer.params().padding_mode, PaddingMode::Constant(value) if value != 0.0);
    adds && layer.params().op == Op::Conv && layer.padded_size() != layer.params().input_size
}

/// What a step is as a matrix product.
pub(super) fn describe(model: &Model, trace: &StepTrace, lang: Lang) -> String {
    let layer = &model.layer;
    let whole = has_small_matrix(layer).then(|| model.bound().matrix_row(trace.step)).flatten();
    let (Some(row), Some(input)) = (whole, model.input.tensor()) else {
        let windows: usize = layer.output_size().iter().product();
        return lang.view(ViewMsg::WindowSentence {
            filter: trace.output.oc % layer.out_channels_per_group() + 1,
            window: trace.step % windows + 1,
            windows,
            taps: trace.taps.len(),
            product: &exact_number(trace.so_far(trace.taps.len())),
        });
    };
    if let Reduction::Mean { divisor } = trace.reduction {
        return lang.view(ViewMsg::MeanRowSentence {
            row: trace.step + 1,
            rows: layer.step_count(),
            entries: row.entries.len(),
            columns: input.as_slice().len(),
            divisor,
            // The same but for the rounding of each share.
            product: &exact_number(trace.total),
        });
    }
    let constant = exact_number(row.constant);
    lang.view(ViewMsg::RowSentence {
        row: trace.step + 1,
        rows: layer.step_count(),
        entries: row.entries.len(),
        columns: input.as_slice().len(),
        constant: has_constant(layer).then_some(constant.as_str()),
        product: &row.times(input).map_or_else(String::new, exact_number),
    })
}
