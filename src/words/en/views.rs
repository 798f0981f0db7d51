//! What pictures say beyond the names of their maps.

use super::counts::place;
use super::names::axis;
use crate::conv::Dims;
use crate::words::views::{AxisRule, Overlap, Pattern, Rule, ViewMsg};

pub(super) fn view(msg: ViewMsg<'_>) -> String {
    match msg {
        ViewMsg::Scatter => "Scatter".into(),
        ViewMsg::ScatterHint => {
            "Each input cell stamps its value times the kernel onto the output. Overlaps add up.".into()
        }
        ViewMsg::Gather => "Gather".into(),
        ViewMsg::GatherHint => {
            "Zeros stretch the input. The flipped kernel moves over it and fills the output cell by cell."
                .into()
        }
        ViewMsg::FlippedKernel => "flipped".into(),
        ViewMsg::Direct => "The convolution it transposes".into(),
        ViewMsg::DirectHint { input, output } => {
            format!(
                "It leads from {input} to {output}. Its window is the stamp: the same weights, used backwards."
            )
        }
        ViewMsg::AsItsInput => "its input".into(),
        ViewMsg::AsItsOutput => "its output".into(),
        ViewMsg::Drawn { is_step, channels, kernel_slices } => {
            let parts = [
                is_step.then(|| "only the slices of this step".to_owned()),
                channels.map(|[n, of]| format!("{n} of {of} input channels")),
                kernel_slices.map(|[n, of]| format!("{n} of {of} kernel slices")),
            ];
            format!("Drawn here: {}.", parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
        }
        ViewMsg::OverlapTitle => "Overlap".into(),
        ViewMsg::OverlapRule { overlap, counts } => rule(overlap, counts),
        ViewMsg::MatrixTitle => "The layer as a matrix product".into(),
        ViewMsg::MatrixHint { rows, columns } => format!(
            "C is {rows} × {columns}: a row for each output cell, a column for each input cell. Every row has the same \
             weights in different places. Blank entries are 0."
        ),
        ViewMsg::MeanHint { rows, columns } => format!(
            "C is {rows} × {columns}: a row for each output cell, a column for each input cell. A row holds 1 ÷ divisor \
             for each input cell under its window. Blank entries are 0. These numbers are fixed, not learned."
        ),
        ViewMsg::TransposeHint { input, output, rows, columns } => format!(
            "C is the {columns} × {rows} matrix of the convolution from {input} to {output}. This layer is its transpose, \
             {rows} × {columns}: rows become columns."
        ),
        ViewMsg::ConstantHint { value } => format!("Padding with {value} adds c, whatever the input."),
        ViewMsg::CopiesHint => {
            "Padding repeats input cells, so the weights on it are added to the columns of those cells."
                .into()
        }
        ViewMsg::UnrolledHint { rows, columns, limit } => format!(
            "C would be {rows} × {columns}, more than {limit} on a side. So the windows are written as columns of X \
             (im2col) and the filters as rows of W: the same products, without the zeros."
        ),
        ViewMsg::Part { first, last, of } => format!("{first}–{last} of {of}"),
        ViewMsg::RowSentence { row, rows, entries, columns, constant, product } => {
            let constant = constant.map_or(String::new(), |constant| format!(", padding adds {constant}"));
            format!(
                "Row {row} of {rows} of the matrix: {entries} of {columns} entries hold weights; times the input = \
                 {product}{constant}."
            )
        }
        ViewMsg::MeanRowSentence { row, rows, entries, columns, divisor, product } => format!(
            "Row {row} of {rows} of the matrix: {entries} of {columns} entries are 1 ÷ {divisor}; times the input = \
             {product}."
        ),
        ViewMsg::WindowSentence { filter, window, windows, taps, product } => format!(
            "Row {filter} of W times column {window} of {windows} of X, {taps} product{} = {product}.",
            if taps == 1 { "" } else { "s" }
        ),
        ViewMsg::WaysSentence { stamps, terms, products, sums: [scattered, gathered, carried_back] } => {
            let cells =
                if stamps == 1 { "1 input cell puts".into() } else { format!("{stamps} input cells put") };
            let terms = terms.map_or(String::new(), |terms| format!("{terms} = "));
            let windows = if stamps == 1 { "1 window".into() } else { format!("{stamps} windows") };
            format!(
                "Scattered: {cells} {terms}{scattered} here. Gathered: {products} products = {gathered}. The direct layer \
                 reads this cell in {windows}, backwards = {carried_back}."
            )
        }
        ViewMsg::StampSentence { cell: Some(cell), nth: [nth, of], position, flipped } => {
            let cell = place(cell);
            format!(
                "Scattered: the stamp of input {cell} puts it here, stamp {nth} of {of}. Gathered: stretched input {}, \
                 under {} of the flipped kernel. The direct layer reads this cell in its window for {cell}.",
                place(position),
                place(flipped)
            )
        }
        ViewMsg::StampSentence { cell: None, position, flipped, .. } => format!(
            "Scattered: no stamp puts it here. Gathered: a zero at stretched input {}, under {} of the flipped kernel. \
             The direct layer has no window that reads this cell with this weight.",
            place(position),
            place(flipped)
        ),
    }
}

fn rule(overlap: Overlap<'_>, counts: &[usize]) -> String {
    let (rules, pattern) = match overlap {
        Overlap::Even { kernel, stride, each } => {
            let each = if each == 1 {
                "1 contribution, so stamps do not overlap".into()
            } else {
                format!("{each} contributions")
            };
            return format!(
                "Kernel {kernel} is divisible by stride {stride}: away from the border every cell gets {each}."
            );
        }
        Overlap::Uneven { rules, pattern } => (rules, pattern),
    };
    let counts = match counts {
        [1] => "1 contribution".into(),
        [only] => format!("{only} contributions"),
        [first @ .., last] if first.len() <= 3 => {
            let first: Vec<_> = first.iter().map(usize::to_string).collect();
            format!("{} or {last} contributions", first.join(", "))
        }
        [first, .., last] => format!("between {first} and {last} contributions"),
        [] => String::new(),
    };
    let rules: Vec<_> = rules.iter().map(axis_rule).collect();
    let rules = rules.join("; ");
    let mut text = match pattern {
        Pattern::Stripes => format!("{rules}: cells get {counts}, in stripes."),
        Pattern::Slices => format!("{rules}: cells get {counts}, and this changes from slice to slice."),
        Pattern::Checkerboard => format!("{rules}: cells get {counts}, in a checkerboard pattern."),
        Pattern::None => format!("{rules}, but the output is so small that all cells get {counts}."),
    };
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

fn axis_rule(AxisRule { axes, rule }: &AxisRule) -> String {
    let words: Vec<_> = axes.iter().map(|&it| axis(it, Dims::Three)).collect();
    let along = if words.is_empty() { String::new() } else { format!("in {}, ", words.join(" and ")) };
    match rule {
        Rule::Divisible { kernel, stride } => {
            format!("{along}kernel {kernel} is divisible by stride {stride}")
        }
        Rule::NotDivisible { kernel, stride } => {
            format!("{along}kernel {kernel} is not divisible by stride {stride}")
        }
        Rule::DilationShares { dilation, stride, divisor } => {
            format!("{along}dilation {dilation} and stride {stride} are both divisible by {divisor}")
        }
    }
}
