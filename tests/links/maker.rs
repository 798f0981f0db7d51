//! Queries and actions made from bytes: the same bytes make the same, and most of what they make is a layer that
//! works.

use arbitrary::{Result, Unstructured};
use convoscope::app::{Action, AppState, EditKind, Gesture, Speed, Theme};
use convoscope::conv::{AxisPadding, Dims, Edit, Op, OutputIndex, Padding, PaddingMode, Param};
use convoscope::figure::url::{Parsed, parse};
use convoscope::figure::{
    Activation, Cell, InputSource, KernelPreset, KernelSource, MAX_ABS_VALUE, Sentence, Signal, Target, Turn,
    View,
};
use convoscope::words::Lang;

/// Keys whose value is a number per axis, with the largest that is usual.
const SIZES: [(&str, usize); 5] =
    [("input", 12), ("kernel", 5), ("stride", 3), ("dilation", 3), ("output_padding", 2)];
const COUNTS: [&str; 3] = ["in_channels", "out_channels", "groups"];
/// Keys with values to choose from, beside those that are names of the core.
const CHOICES: &[(&str, &[&str])] = &[
    (
        "padding_mode",
        &["zeros", "reflect", "replicate", "circular", "constant", "constant:-0.5", "constant:1e38"],
    ),
    ("ceil_mode", &["0", "1"]),
    ("count_include_pad", &["0", "1"]),
    ("bias", &["0", "1"]),
    ("flip", &["0", "1"]),
    (
        "values",
        &[
            "digit0",
            "digit9",
            "digit10",
            "seed1",
            "seed4294967295",
            "zeros",
            "step",
            "sine",
            "noisy-sine",
            "spike",
            "sphere",
            "moving_digit4",
            "text:a+word%09or+%3Ctwo%3E",
            "text:%00%1B%EF%BF%BE+%26",
            "text:",
        ],
    ),
    (
        "weights",
        &["seed1", "sobel-x", "identity", "blur", "ones", "mean", "seed0", "laplacian", "difference"],
    ),
    ("turn", &["25,30", "-120,10", "0,90", "1e30,-1e30", "NaN,0", "-0,-0"]),
    ("spread", &["0", "100", "200", "-0", "-1", "1e9", "0.5"]),
    ("step", &["0", "1", "3", "26", "1000", "99999999", "18446744073709551615"]),
    ("tap", &["1", "4", "9", "0", "100000"]),
    ("set_input", &["0.0.0:1,2,3", "0.1.2:5,7", "0.0:1e9,-4", "1.0.0.0:3", "0.0.0:0.1,-0,1e-30", "9.9.9:1"]),
    ("set_weight", &["0.0.1.1:4", "0.0.0:1", "0.0.0.0.0:-2,0.25", "0.0.0.0:1,2,3,4,5,6,7,8,9"]),
    ("set_bias", &["0:1,-1", "0:1000000", "7:2"]),
];
/// What is near a limit, or past every one.
const EDGES: [&str; 14] = [
    "0",
    "1",
    "2",
    "7",
    "16",
    "31",
    "64",
    "100",
    "101",
    "224",
    "783",
    "1024",
    "4096",
    "99999999999999999999",
];
const NUMBERS: [f32; 12] =
    [0.0, -0.0, 1.0, -2.0, 0.5, 0.1, 999.0, MAX_ABS_VALUE, 1e-30, f32::NAN, f32::INFINITY, -1e-3];

/// A query of a few keys.
pub(crate) fn query(bytes: &mut Unstructured<'_>) -> Result<String> {
    let mut pairs = Vec::new();
    let dims = bytes.int_in_range(1..=3)?;
    if dims != 2 {
        pairs.push(format!("dims={dims}"));
    }
    for (key, usual) in SIZES {
        if bytes.ratio(1, 2)? {
            let n_axes = if bytes.ratio(1, 3)? { dims } else { 1 };
            let axes = (0..n_axes).map(|_| size(bytes, usual)).collect::<Result<Vec<_>>>()?;
            pairs.push(format!("{key}={}", axes.join("x")));
        }
    }
    if bytes.ratio(1, 3)? {
        pairs.push(format!("padding={}", size(bytes, 3)?));
    }
    for key in COUNTS {
        if bytes.ratio(1, 4)? {
            pairs.push(format!("{key}={}", size(bytes, 4)?));
        }
    }
    let named: [(&str, Vec<&str>); 3] = [
        ("op", Op::ALL.map(Op::name).to_vec()),
        ("padding", Padding::NAMED.into_iter().filter_map(Padding::name).collect()),
        ("view", View::ALL.iter().map(|view| view.name()).collect()),
    ];
    let named = named.iter().map(|(key, values)| (*key, values.as_slice()));
    for (key, values) in named.chain(CHOICES.iter().copied()) {
        if bytes.ratio(1, 4)? {
            pairs.push(format!("{key}={}", bytes.choose(values)?));
        }
    }
    Ok(pairs.join("&"))
}

/// A usual number, seldom one at an edge.
fn size(bytes: &mut Unstructured<'_>, usual: usize) -> Result<String> {
    if bytes.ratio(1, 12)? {
        return Ok((*bytes.choose(&EDGES)?).to_owned());
    }
    Ok(bytes.int_in_range(1..=usual)?.to_string())
}

/// Something that is wanted of a state.
pub(crate) fn action(bytes: &mut Unstructured<'_>, state: &AppState) -> Result<Action> {
    let another = |bytes: &mut Unstructured<'_>| -> Result<Parsed> { Ok(parse(&query(bytes)?)) };
    Ok(match bytes.int_in_range(0..=38)? {
        0..=3 => set_param(bytes, state)?,
        4 => Action::EditLayer(Edit::Op(*bytes.choose(&Op::ALL)?)),
        5 => Action::SetDims(*bytes.choose(&Dims::ALL)?),
        6 => Action::EditLayer(Edit::Padding(padding(bytes, state)?)),
        7 => Action::EditLayer(Edit::PaddingMode(padding_mode(bytes)?)),
        8 => Action::EditLayer(Edit::CeilMode(bytes.ratio(1, 2)?)),
        9 => Action::EditLayer(Edit::CountIncludePad(bytes.ratio(1, 2)?)),
        10 => Action::EditLayer(Edit::Bias(bytes.ratio(1, 2)?)),
        11 => {
            let fixes = state.draft.as_ref().map(|draft| draft.fixes.as_slice()).unwrap_or_default();
            match bytes.choose(fixes) {
                Ok(fix) => Action::SetLayer(fix.params),
                Err(_) => asked_for(&another(bytes)?, Action::SetLayer),
            }
        }
        12 => asked_for(&another(bytes)?, |params| Action::SetLayerInCode {
            params,
            activation: Some(Activation::LeakyRelu),
        }),
        13 => Action::DiscardDraft,
        14 => Action::SetLinked { param: *bytes.choose(&Param::ALL)?, is_linked: bytes.ratio(1, 2)? },
        15 => Action::SetInput(input(bytes)?),
        16 => Action::SetKernel(match bytes.ratio(1, 2)? {
            true => KernelSource::Seeded(bytes.int_in_range(0..=9)?),
            false => KernelSource::Preset(*bytes.choose(&KernelPreset::ALL)?),
        }),
        17 => match bytes.ratio(1, 2)? {
            true => Action::FlipKernel,
            false => Action::SetActivation(bytes.choose(&Activation::ALL).ok().copied()),
        },
        18 | 19 => {
            let cell = cell(bytes)?;
            let gesture = if bytes.ratio(1, 2)? { Gesture::Stroke } else { Gesture::Cell(cell) };
            Action::SetCell { cell, value: number(bytes)?, gesture }
        }
        20 => Action::SetCells((0..3).map(|_| Ok((cell(bytes)?, number(bytes)?))).collect::<Result<_>>()?),
        21 => Action::ResetEdits(if bytes.ratio(1, 2)? { EditKind::Input } else { EditKind::Kernel }),
        22 => Action::Open(Box::new(another(bytes)?.figure)),
        23 => Action::SetView(*bytes.choose(View::ALL)?),
        24 => {
            let mut degrees = || bytes.choose(&[0.0, -0.0, -0.001, 45.0, -120.0, 1e30, f32::NAN]).copied();
            let [yaw, pitch, spread] = [degrees()?, degrees()?, degrees()?];
            Action::SetTurn { turn: Turn::new(yaw, pitch, spread), gesture: Gesture::Turn }
        }
        25 => Action::Seek(*bytes.choose(&[0, 1, 7, 1_000, u64::MAX])?),
        26 => Action::SeekOutput(OutputIndex { oc: bytes.int_in_range(0..=3)?, o: place(bytes)? }),
        27 => Action::StepBy(*bytes.choose(&[1, -1, 40, isize::MIN, isize::MAX])?),
        28 => {
            if bytes.ratio(1, 2)? {
                Action::First
            } else {
                Action::Last
            }
        }
        29 => Action::SetByMultiplyAdds(bytes.ratio(1, 2)?),
        30 => {
            if bytes.ratio(1, 2)? {
                Action::TogglePlay
            } else {
                Action::Pause
            }
        }
        31 => Action::Advance,
        32 => Action::Hover(target(bytes)?),
        33 => Action::Select(target(bytes)?),
        34 => Action::EndGesture,
        35 => Action::Undo,
        36 => Action::Redo,
        37 => Action::Restore(Box::new(another(bytes)?)),
        _ => setting(bytes)?,
    })
}

/// The layer that a query asks for, possible or not.
fn asked_for(parsed: &Parsed, wanted: fn(convoscope::conv::LayerParams) -> Action) -> Action {
    wanted(parsed.impossible.as_ref().map_or(parsed.figure.content.params, |it| it.params))
}

fn setting(bytes: &mut Unstructured<'_>) -> Result<Action> {
    Ok(match bytes.int_in_range(0..=5)? {
        0 => Action::SetLang(*bytes.choose(&Lang::ALL)?),
        1 => Action::SetTheme(*bytes.choose(&[Theme::Auto, Theme::Light, Theme::Dark])?),
        2 => Action::SetSpeed(Speed::at(bytes.int_in_range(0..=9)?)),
        3 => Action::SetLooping(bytes.ratio(1, 2)?),
        4 => Action::SetBrush(Some(number(bytes)?)),
        _ => Action::DismissNotices,
    })
}

fn set_param(bytes: &mut Unstructured<'_>, state: &AppState) -> Result<Action> {
    let value = match bytes.ratio(1, 8)? {
        true => *bytes.choose(&[0, 64, 101, 783, 1024, 4096, usize::MAX])?,
        false => bytes.int_in_range(1..=9)?,
    };
    Ok(Action::SetParam {
        param: *bytes.choose(&Param::ALL)?,
        axis: *bytes.choose(state.params().dims.axes())?,
        value,
    })
}

fn padding(bytes: &mut Unstructured<'_>, state: &AppState) -> Result<Padding> {
    let names = [
        Padding::Valid,
        Padding::Same,
        Padding::SameUpper,
        Padding::SameLower,
        Padding::Full,
        Padding::Causal,
    ];
    if bytes.ratio(1, 2)? {
        return Ok(*bytes.choose(&names)?);
    }
    let mut sides = [AxisPadding::both(0); 3];
    for axis in state.params().dims.axes() {
        sides[axis.index()] =
            AxisPadding { before: bytes.int_in_range(0..=4)?, after: bytes.int_in_range(0..=4)? };
    }
    Ok(Padding::Explicit(sides))
}

fn padding_mode(bytes: &mut Unstructured<'_>) -> Result<PaddingMode> {
    Ok(match bytes.int_in_range(0..=4)? {
        0 => PaddingMode::Zeros,
        1 => PaddingMode::Reflect,
        2 => PaddingMode::Replicate,
        3 => PaddingMode::Circular,
        // Whoever sends one has read it by `parse_value`, which takes none beyond its limit.
        _ => PaddingMode::Constant(*bytes.choose(&[0.0, 1.0, -0.5, 1e6])?),
    })
}

fn input(bytes: &mut Unstructured<'_>) -> Result<InputSource> {
    Ok(match bytes.int_in_range(0..=6)? {
        0 => InputSource::Seeded(bytes.int_in_range(0..=u32::MAX)?),
        1 => InputSource::Digit(bytes.int_in_range(0..=9)?),
        2 => InputSource::Signal(*bytes.choose(&Signal::ALL)?),
        3 => Sentence::new(bytes.choose(&[
            "one",
            "two words",
            "a <b> & \"c\"",
            "tab\tand \u{1}",
            "한국어 문장",
        ])?)
        .map_or(InputSource::Zeros, InputSource::Sentence),
        4 => InputSource::Sphere,
        5 => InputSource::MovingDigit(bytes.int_in_range(0..=9)?),
        _ => InputSource::Zeros,
    })
}

fn number(bytes: &mut Unstructured<'_>) -> Result<f32> {
    Ok(*bytes.choose(&NUMBERS)?)
}

fn place(bytes: &mut Unstructured<'_>) -> Result<[usize; 3]> {
    Ok([bytes.int_in_range(0..=3)?, bytes.int_in_range(0..=9)?, bytes.int_in_range(0..=9)?])
}

fn cell(bytes: &mut Unstructured<'_>) -> Result<Cell> {
    let (oc, channel, place) = (bytes.int_in_range(0..=3)?, bytes.int_in_range(0..=3)?, place(bytes)?);
    Ok(match bytes.int_in_range(0..=2)? {
        0 => Cell::Input { ic: channel, i: place },
        1 => Cell::Weight { oc, fc: channel, k: place },
        _ => Cell::Bias { oc },
    })
}

fn target(bytes: &mut Unstructured<'_>) -> Result<Option<Target>> {
    let (oc, channel, place) = (bytes.int_in_range(0..=3)?, bytes.int_in_range(0..=3)?, place(bytes)?);
    Ok(Some(match bytes.int_in_range(0..=7)? {
        0 => Target::Input { ic: channel, position: place.map(|it| it as isize - 2) },
        1 => Target::Weight { oc, fc: channel, k: place },
        2 => Target::Bias { oc },
        3 => Target::Partial { oc, fc: channel, o: place },
        4 => Target::Output(OutputIndex { oc, o: place }),
        5 => Target::Entry { row: place[1], column: place[2] },
        6 => Target::Tap(place[1]),
        _ => return Ok(None),
    }))
}
