//! What was changed, with its new value.

use crate::app::{AppState, Theme, Told};
use crate::conv::{Axis, LayerParams, Padding, PaddingMode, Param};
use crate::figure::{Cell, Content, Edits, InputSource, KernelSource};
use crate::words::{Label, Lang, Msg, SaidLabel, SaidMsg, exact_number};

/// More changes of a layer than these are another figure.
const MAX_CHANGES: usize = 3;

/// What of the figure's numbers and its layer was changed.
pub(super) enum Change {
    /// Nothing.
    None,
    /// So much that nothing is told one by one.
    Other,
    /// These, each as a name with its value.
    Some(Vec<String>),
}

/// The name of something with its new value.
fn pair(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

fn on_off(lang: Lang, is_on: bool) -> &'static str {
    lang.said(if is_on { SaidLabel::On } else { SaidLabel::Off })
}

/// What was changed in the layer and its numbers.
pub(super) fn of_content(before: &AppState, after: &AppState) -> Change {
    let lang = after.settings.lang;
    let (from, to) = (before.params(), after.params());
    let (was, is) = (&before.figure.content, &after.figure.content);
    if from.dims != to.dims && before.draft.is_none() && after.draft.is_none() && was.input != is.input {
        return Change::Other;
    }
    let mut changes = of_params(from, to, &is_covered(after), lang);
    changes.extend(of_sources(was, is, lang));
    if changes.len() > MAX_CHANGES {
        return Change::Other;
    }
    if was.input == is.input && was.kernel == is.kernel && was.is_flipped == is.is_flipped {
        changes.extend(of_edits(&was.edits, after, lang));
    }
    if changes.is_empty() { Change::None } else { Change::Some(changes) }
}

/// Which parameters are not to be told.
fn is_covered(state: &AppState) -> impl Fn(Param) -> bool {
    let shown = state.figure.shown;
    move |param| shown.hides(param)
}

fn of_params(
    from: &LayerParams,
    to: &LayerParams,
    is_covered: &dyn Fn(Param) -> bool,
    lang: Lang,
) -> Vec<String> {
    let mut changes = Vec::new();
    if from.dims != to.dims {
        return vec![pair(lang.label(Label::Dimensions), lang.dims(to.dims))];
    }
    if from.op != to.op {
        changes.push(pair(lang.label(Label::Operation), lang.op(to.op)));
    }
    for param in Param::ALL {
        if is_told(param, to) && !is_covered(param) {
            changes.extend(of_param(param, from, to, lang));
        }
    }
    if to.padding != from.padding
        && !is_covered(Param::Padding)
        && (to.padding.name().is_some() || from.padding.name().is_some())
    {
        changes.push(pair(lang.label(Label::PaddingKind), lang.padding(to.padding)));
    }
    if from.padding_mode != to.padding_mode {
        changes.push(match to.padding_mode {
            PaddingMode::Constant(value) => pair(lang.label(Label::PaddingValue), &exact_number(value)),
            mode => pair(lang.label(Label::PaddingMode), lang.padding_mode(mode)),
        });
    }
    let switches = [
        (Label::Bias, from.bias, to.bias),
        (Label::CeilMode, from.ceil_mode, to.ceil_mode),
        (Label::CountIncludePad, from.count_include_pad, to.count_include_pad),
    ];
    let switched = switches.into_iter().filter(|(_, from, to)| from != to);
    changes.extend(switched.map(|(label, _, is_on)| pair(lang.label(label), on_off(lang, is_on))));
    changes
}

/// Whether a layer has a parameter of its own: padding is one number where its sides agree, and none where it has a name.
fn is_told(param: Param, params: &LayerParams) -> bool {
    let has_equal_sides = params.explicit_padding().iter().all(|it| it.is_symmetric());
    let is_padding = match param {
        Param::Padding => Some(has_equal_sides),
        Param::PaddingBefore | Param::PaddingAfter => Some(!has_equal_sides),
        _ => None,
    };
    param.is_of(params.op) && is_padding.is_none_or(|it| it && matches!(params.padding, Padding::Explicit(_)))
}

/// A parameter with its new value; said once where it is the same on all axes.
fn of_param(param: Param, from: &LayerParams, to: &LayerParams, lang: Lang) -> Vec<String> {
    let axes = if param.is_per_axis() { to.dims.axes() } else { &[Axis::Width] };
    let changed: Vec<Axis> =
        axes.iter().copied().filter(|&axis| from.get(param, axis) != to.get(param, axis)).collect();
    let Some(&first) = changed.first() else { return Vec::new() };
    let value = |axis| to.get(param, axis).to_string();
    let is_one = param.is_per_axis()
        && axes.len() > 1
        && changed.len() == axes.len()
        && changed.iter().all(|&axis| value(axis) == value(first));
    if is_one {
        return vec![pair(&lang.param(param, None, to.dims), &value(first))];
    }
    changed.iter().map(|&axis| pair(&lang.param(param, Some(axis), to.dims), &value(axis))).collect()
}

fn of_sources(was: &Content, is: &Content, lang: Lang) -> Vec<String> {
    let mut changes = Vec::new();
    if was.input != is.input {
        let seed = |seed: u32| pair(lang.label(Label::Seed), &seed.to_string());
        let name = match &is.input {
            InputSource::Seeded(it) => format!("{}, {}", lang.label(Label::SourceRandom), seed(*it)),
            InputSource::Digit(digit) => format!("{} {digit}", lang.label(Label::SourceDigit)),
            InputSource::Signal(signal) => lang.signal(*signal).to_owned(),
            InputSource::Sentence(words) => words.words().join(" "),
            InputSource::Sphere => lang.label(Label::SourceSphere).to_owned(),
            InputSource::MovingDigit(digit) => format!("{} {digit}", lang.label(Label::SourceMovingDigit)),
            InputSource::Zeros => lang.label(Label::SourceZeros).to_owned(),
        };
        changes.push(pair(lang.label(Label::InputValues), &name));
    }
    if was.kernel != is.kernel {
        let name = match is.kernel {
            KernelSource::Seeded(seed) => {
                format!("{}, {} {seed}", lang.label(Label::SourceRandom), lang.label(Label::Seed))
            }
            KernelSource::Preset(preset) => lang.kernel(preset, is.params.dims).to_owned(),
        };
        changes.push(pair(lang.label(Label::KernelValues), &name));
    }
    if was.activation != is.activation {
        let name = is.activation.map_or_else(|| on_off(lang, false), |it| lang.activation(it));
        changes.push(pair(lang.label(Label::Activation), name));
    }
    if was.is_flipped != is.is_flipped {
        changes.push(pair(lang.said(SaidLabel::Flipped), on_off(lang, is.is_flipped)));
    }
    changes
}

/// Numbers set by hand, or set back.
fn of_edits(was: &Edits, after: &AppState, lang: Lang) -> Option<String> {
    let is = &after.figure.content.edits;
    if was == is {
        return None;
    }
    let set = is.iter().filter(|&(cell, value)| was.get(cell) != Some(value)).map(|it| it.0);
    let reset = was.iter().filter(|&(cell, _)| is.get(cell).is_none()).map(|it| it.0);
    let changed: Vec<Cell> = set.chain(reset).collect();
    match &*changed {
        [] => None,
        [cell] => {
            let value = after.model.value(*cell)?;
            Some(pair(&lang.cell(&after.model, *cell), &exact_number(value)))
        }
        cells => Some(lang.said_text(SaidMsg::Cells { n: cells.len() })),
    }
}

/// What was changed of how the figure is seen and played, and of the settings.
pub(super) fn of_shown(before: &AppState, after: &AppState) -> Vec<String> {
    let lang = after.settings.lang;
    let (was, is) = (&before.figure.shown, &after.figure.shown);
    let mut changes = Vec::new();
    if was.view != is.view {
        changes.push(pair(lang.label(Label::View), lang.view_name(is.view)));
    }
    if was.turn != is.turn {
        let [yaw, pitch, spread] = [is.turn.yaw(), is.turn.pitch(), is.turn.spread()].map(exact_number);
        changes.push(lang.said_text(SaidMsg::Turned { yaw: &yaw, pitch: &pitch, spread: &spread }));
    }
    if was.cursor.taps_done.is_some() != is.cursor.taps_done.is_some() {
        let size = match (is.cursor.taps_done, after.model.layer.has_weight()) {
            (None, _) => Label::ByCell,
            (Some(_), true) => Label::ByMultiplyAdd,
            (Some(_), false) => Label::ByValue,
        };
        changes.push(pair(lang.label(Label::StepSize), lang.label(size)));
    }
    if before.is_playing != after.is_playing {
        changes.push(lang.label(if after.is_playing { Label::Play } else { Label::Pause }).to_owned());
    }
    if before.selected != after.selected {
        let cell = after.selected.and_then(|it| it.cell(&after.model));
        changes.push(match cell {
            Some(cell) => lang.said_text(SaidMsg::Editing { cell: &lang.cell(&after.model, cell) }),
            None => lang.said(SaidLabel::NoCell).to_owned(),
        });
    }
    if before.brush != after.brush {
        let value = after.brush.map_or_else(|| on_off(lang, false).to_owned(), exact_number);
        changes.push(pair(lang.said(SaidLabel::Painting), &value));
    }
    let links = Param::ALL.into_iter().filter(|&it| before.links.is_linked(it) != after.links.is_linked(it));
    // Those that follow from the layer are not told: it is.
    if before.params() == after.params() {
        changes.extend(links.map(|param| {
            let dims = after.params().dims;
            let name = lang.param(param, None, dims);
            let link = lang.text(Msg::LinkAxes { name: &name, has_depth: dims.axes().len() > 2 });
            pair(&link, on_off(lang, after.links.is_linked(param)))
        }));
    }
    changes.extend(of_settings(before, after));
    changes
}

fn of_settings(before: &AppState, after: &AppState) -> Vec<String> {
    let (was, is) = (before.settings, after.settings);
    let lang = is.lang;
    let mut changes = Vec::new();
    if was.lang != lang {
        changes.push(pair(lang.label(Label::Language), lang.name()));
    }
    if was.theme != is.theme {
        changes.push(
            lang.label(match is.theme {
                Theme::Auto => Label::ThemeAuto,
                Theme::Light | Theme::Projector => Label::ThemeLight,
                Theme::Dark => Label::ThemeDark,
            })
            .to_owned(),
        );
    }
    if was.speed != is.speed {
        let n = exact_number(is.speed.steps_per_sec() as f32);
        changes.push(pair(lang.label(Label::Speed), &lang.text(Msg::StepsPerSecond { n: &n })));
    }
    if was.is_looping != is.is_looping {
        changes.push(pair(lang.label(Label::Loop), on_off(lang, is.is_looping)));
    }
    let switches = |told: Told| [told.own, told.around, told.voice, told.tone];
    let names = [SaidLabel::Own, SaidLabel::Around, SaidLabel::Voice, SaidLabel::Tone];
    for ((name, was), is) in names.into_iter().zip(switches(was.told)).zip(switches(is.told)) {
        if was != is {
            changes.push(pair(lang.said(name), on_off(lang, is)));
        }
    }
    changes
}
