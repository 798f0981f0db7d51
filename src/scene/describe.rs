//! Pictures as sentences.

use crate::conv::{
    Axis, AxisGeometry, AxisPadding, Dims, Layer, Op, Reduction, Source, StepTrace, Tap, matrix_row,
};
use crate::figure::{Figure, InputSource, Model, Sentence, View, has_small_matrix};
use crate::words::{AxisRule, Lang, Made, Msg, Overlap, Pattern, Rule, ViewMsg, exact_number};

use super::views::columns::{joined, shape_text};
use super::views::matrix;

/// What a figure shows: its layer and its shapes.
pub fn describe_figure(model: &Model, lang: Lang) -> String {
    let layer = &model.layer;
    let dims = layer.params().dims;
    let axes =
        |text: &dyn Fn(Axis) -> String| match &*dims.axes().iter().map(|&it| text(it)).collect::<Vec<_>>() {
            [first, others @ ..] if others.iter().all(|other| other == first) => first.clone(),
            texts => texts.join(" × "),
        };
    let padding = |axis| match layer.axis(axis).padding() {
        AxisPadding { before, after } if before == after => before.to_string(),
        AxisPadding { before, after } => format!("{before}+{after}"),
    };
    let weight = match layer.has_weight() {
        true => weight_shape_text(dims, layer.weight_shape()),
        false => joined(dims.in_use(&layer.params().kernel_size)),
    };
    lang.text(Msg::Summary {
        op: layer.params().op,
        input: &shape_text(dims, layer.input_shape()),
        weight: &weight,
        output: &shape_text(dims, layer.output_shape()),
        stride: &axes(&|axis| layer.axis(axis).stride().to_string()),
        padding: &axes(&padding),
        dilation: &axes(&|axis| layer.axis(axis).dilation().to_string()),
    })
}

/// A weight has both its channels even where there is one.
pub fn weight_shape_text(dims: Dims, [oc, ic, size @ ..]: [usize; 5]) -> String {
    joined(&[&[oc, ic], dims.in_use(&size)].concat())
}

/// What the present step does, and what the view shows of it beyond that.
pub fn describe_step(figure: &Figure, model: &Model, lang: Lang) -> String {
    let trace = model.trace(figure.cursor.step);
    let mut text = describe_trace(figure, model, &trace, lang);
    if figure.view == View::Ways {
        text.push(' ');
        text.push_str(&describe_ways(figure, model, &trace, lang));
    }
    if figure.view == View::Matrix {
        text.push(' ');
        text.push_str(&describe_product(model, &trace, lang));
    }
    text
}

fn describe_trace(figure: &Figure, model: &Model, trace: &StepTrace, lang: Lang) -> String {
    let taps_done = figure.cursor.taps_done(trace.taps.len());
    if let (Some(_), Some(tap)) =
        (figure.cursor.taps_done, taps_done.checked_sub(1).and_then(|at| trace.taps.get(at)))
        && taps_done < trace.taps.len()
    {
        return describe_tap(model, trace, taps_done, tap, lang);
    }
    let dims = model.layer.params().dims;
    let start = model.layer.window(trace.output.o);
    let bias = trace.bias.map(exact_number);
    let n_from = |is_meant: fn(Source) -> bool| trace.taps.iter().filter(|tap| is_meant(tap.source)).count();
    let is_stretched = model.layer.params().op == Op::ConvTranspose;
    let inserted = is_stretched.then(|| n_from(|source| source == Source::Inserted));
    let sum = exact_number(trace.so_far(trace.taps.len()));
    let sentence = lang.text(Msg::StepSentence {
        step: trace.step + 1,
        steps: model.layer.step_count(),
        oc: (model.layer.params().out_channels > 1).then_some(trace.output.oc),
        at: dims.in_use(&trace.output.o),
        window: dims.in_use(&start),
        products: trace.taps.len(),
        padded: n_from(Source::is_padding),
        made: match trace.reduction {
            Reduction::Sum => Made::Sum { bias: bias.as_deref(), inserted },
            Reduction::Max { .. } => Made::Largest,
            Reduction::Mean { divisor } => Made::Mean { sum: &sum, divisor },
        },
        total: &exact_number(trace.total),
    });
    let InputSource::Sentence(words) = &figure.input else { return sentence };
    match words_under(words, model, trace) {
        Some(words) => format!("{sentence} {}", lang.text(Msg::WordsUnder { words: &words })),
        None => sentence,
    }
}

/// A step of which not all is done yet.
fn describe_tap(model: &Model, trace: &StepTrace, taps_done: usize, tap: &Tap, lang: Lang) -> String {
    let so_far = exact_number(trace.so_far(taps_done));
    if !model.layer.has_weight() {
        return lang.text(Msg::ValueSentence {
            tap: taps_done,
            taps: trace.taps.len(),
            value: &exact_number(tap.input),
            is_max: model.layer.params().op == Op::MaxPool,
            so_far: &so_far,
        });
    }
    lang.text(Msg::TapSentence {
        tap: taps_done,
        taps: trace.taps.len(),
        input: &exact_number(tap.input),
        weight: &exact_number(tap.weight),
        product: &exact_number(tap.product),
        sum: &so_far,
    })
}

/// The words of a sentence that the window reads, with commas.
fn words_under(sentence: &Sentence, model: &Model, trace: &StepTrace) -> Option<String> {
    let first = model.layer.inputs_of(trace.output.oc).start;
    let mut cells: Vec<usize> = trace
        .taps
        .iter()
        .filter(|tap| tap.ic == first)
        .filter_map(|tap| Some(tap.source.cell()?[2]))
        .collect();
    // The kernel of a transposed layer is flipped: its cells are listed from the last.
    cells.sort_unstable();
    let words: Vec<&str> = cells.iter().filter_map(|&at| Some(&**sentence.words().get(at)?)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// What a step is as a matrix product.
fn describe_product(model: &Model, trace: &StepTrace, lang: Lang) -> String {
    let layer = &model.layer;
    let whole = has_small_matrix(layer).then(|| matrix_row(layer, &model.weight, trace.step)).flatten();
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
            columns: input.data().len(),
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
        columns: input.data().len(),
        constant: matrix::has_constant(layer).then_some(constant.as_str()),
        product: &exact_number(row.times(input) - row.constant),
    })
}

/// Most products that a sentence lists.
const MAX_TERMS: usize = 6;

/// What a transposed layer's step is in the other ways.
fn describe_ways(figure: &Figure, model: &Model, trace: &StepTrace, lang: Lang) -> String {
    let stamps: Vec<_> = trace.taps.iter().filter(|tap| tap.source.cell().is_some()).collect();
    let done = figure.cursor.taps_done(trace.taps.len());
    let last = figure.cursor.taps_done.and_then(|_| trace.taps.get(done.checked_sub(1)?));
    let product = last.map(|tap| describe_stamp(model, trace, done, tap, lang));
    if done < trace.taps.len() {
        return product.unwrap_or_default();
    }
    let term = |tap: &&Tap| format!("{} × {}", exact_number(tap.input), exact_number(tap.weight));
    let terms: Vec<_> = stamps.iter().take(MAX_TERMS + 1).map(term).collect();
    let terms = (1..=MAX_TERMS).contains(&terms.len()).then(|| terms.join(" + "));
    // Each by its own way, though they are the same: that is what the view shows.
    let per_channel = trace.taps.len() / trace.channel_sums.len();
    let channels = trace.taps.chunks(per_channel);
    let scattered: f32 = channels
        .map(|taps| taps.iter().filter(|tap| tap.source.cell().is_some()).map(|tap| tap.product).sum::<f32>())
        .sum();
    let gathered = exact_number(trace.so_far(trace.taps.len()));
    let carried_back = model.layer.carried_back(&model.input, &model.weight, trace.output);
    let carried_back = carried_back.map_or(gathered.clone(), exact_number);
    let sums = lang.view(ViewMsg::WaysSentence {
        stamps: stamps.len(),
        terms: terms.as_deref(),
        products: trace.taps.len(),
        sums: [&exact_number(scattered), &gathered, &carried_back],
    });
    match (product, last) {
        // The step's own sentence has all products together.
        (Some(product), Some(tap)) => {
            format!("{} {product} {sums}", describe_tap(model, trace, done, tap, lang))
        }
        _ => sums,
    }
}

/// What the product that was added last is in the three ways.
fn describe_stamp(model: &Model, trace: &StepTrace, done: usize, tap: &Tap, lang: Lang) -> String {
    let params = model.layer.params();
    let dims = params.dims;
    let n_stamps = |taps: &[Tap]| taps.iter().filter(|tap| tap.source.cell().is_some()).count();
    let cell = tap.source.cell();
    lang.view(ViewMsg::StampSentence {
        cell: cell.as_ref().map(|cell| dims.in_use(cell)),
        nth: [n_stamps(&trace.taps[..done.min(trace.taps.len())]), n_stamps(&trace.taps)],
        position: dims.in_use(&tap.position),
        flipped: dims.in_use(&[0, 1, 2].map(|at| params.kernel_size[at] - 1 - tap.k[at])),
    })
}

/// Whether a transposed layer's stamps overlap evenly, with its numbers; `None` for another operation.
pub fn describe_overlap(layer: &Layer, lang: Lang) -> Option<String> {
    if layer.params().op != Op::ConvTranspose {
        return None;
    }
    let axes: Vec<_> = layer.params().dims.axes().iter().map(|&axis| (*layer.axis(axis), axis)).collect();
    let sizes = |get: fn(&AxisGeometry) -> usize| {
        let mut sizes: Vec<_> = axes.iter().map(|(axis, _)| get(axis).to_string()).collect();
        if sizes.iter().all(|size| *size == sizes[0]) {
            sizes.truncate(1);
        }
        sizes.join(" × ")
    };
    // The numbers of the axes multiply.
    let mut counts = vec![1];
    for (axis, _) in &axes {
        let mut on_axis = axis.overlaps();
        on_axis.sort_unstable();
        on_axis.dedup();
        counts = counts.iter().flat_map(|&count| on_axis.iter().map(move |&n| count * n)).collect();
        counts.sort_unstable();
        counts.dedup();
    }
    let uneven: Vec<_> =
        axes.iter().filter(|(axis, _)| !axis.is_evenly_overlapped()).map(|(_, name)| *name).collect();
    if uneven.is_empty() {
        return Some(lang.view(ViewMsg::OverlapRule {
            overlap: Overlap::Even {
                kernel: &sizes(AxisGeometry::kernel_size),
                stride: &sizes(AxisGeometry::stride),
                each: axes.iter().map(|(axis, _)| axis.kernel_size() / axis.stride()).product(),
            },
            counts: &counts,
        }));
    }
    let mut rules: Vec<AxisRule> = Vec::new();
    for &(axis, name) in &axes {
        let rule = rule_of(&axis);
        match rules.iter_mut().find(|it| it.rule == rule) {
            Some(alike) => alike.axes.push(name),
            None => rules.push(AxisRule { axes: vec![name], rule }),
        }
    }
    if let [only] = &mut *rules {
        only.axes.clear();
    }
    let pattern = match &*uneven {
        _ if counts.len() < 2 => Pattern::None,
        [Axis::Depth] => Pattern::Slices,
        [_] => Pattern::Stripes,
        _ => Pattern::Checkerboard,
    };
    Some(
        lang.view(ViewMsg::OverlapRule {
            overlap: Overlap::Uneven { rules: &rules, pattern },
            counts: &counts,
        }),
    )
}

fn rule_of(axis: &AxisGeometry) -> Rule {
    let (kernel, stride, dilation) = (axis.kernel_size(), axis.stride(), axis.dilation());
    if axis.is_evenly_overlapped() {
        return Rule::Divisible { kernel, stride };
    }
    if !kernel.is_multiple_of(stride) {
        return Rule::NotDivisible { kernel, stride };
    }
    let divisor = (2..=stride).find(|n| stride.is_multiple_of(*n) && dilation.is_multiple_of(*n));
    Rule::DilationShares { dilation, stride, divisor: divisor.unwrap_or(1) }
}
