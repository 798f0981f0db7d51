//! The way of all that comes from outside but links: files, messages and keys of a host, code. Panics where something
//! does not hold; what a part costs is told to a [`Watch`].

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use arbitrary::{Result, Unstructured};
use convoscope::app::{AppState, Settings};
use convoscope::conv::{Dims, Layer, LayerParams};
use convoscope::embed::{Field, Options, Request};
use convoscope::export::{self, Format, Look, ReadError};
use convoscope::figure::code::{Framework, parse as parse_code, write as write_code};
use convoscope::figure::url::{parse, parse_saved, print};
use convoscope::figure::{ValueError, check, fixes};
use convoscope::scene::Size;
use convoscope::words::Lang;

use crate::maker;
use crate::walk::{Watch, draw, walk};

/// Where the numbers of a file may come to lie.
const PRESENT: [&str; 6] = [
    "",
    "dims=1&kernel=2",
    "dims=3",
    "in_channels=2&out_channels=4&groups=2&bias=1",
    "op=conv_transpose&in_channels=2&out_channels=2&groups=2&stride=2",
    "op=max_pool&kernel=2&stride=2&padding=0",
];

/// A file: of bytes that begin with a control character a saved figure is made, others are the file.
pub(crate) fn walk_file(bytes: &[u8], watch: &impl Watch) {
    let (file, present) = match bytes {
        [0..0x20, rest @ ..] => {
            let mut rest = Unstructured::new(rest);
            (saved(&mut rest).unwrap_or_default(), PRESENT[0])
        }
        _ => (bytes.to_vec(), PRESENT[bytes.len() % PRESENT.len()]),
    };
    open(&file, present, watch);
}

/// An array: of bytes that begin with a control character a header is made, others stand behind the first of a header.
pub(crate) fn walk_npy(bytes: &[u8], watch: &impl Watch) {
    let (file, present) = match bytes {
        [first @ 0..0x20, rest @ ..] => {
            let mut rest = Unstructured::new(rest);
            (array(&mut rest).unwrap_or_default(), PRESENT[usize::from(*first) % PRESENT.len()])
        }
        _ => ([b"\x93NUMPY", bytes].concat(), PRESENT[0]),
    };
    open(&file, present, watch);
}

/// Opens a file, draws what it holds, saves it and opens it again.
fn open(file: &[u8], present: &str, watch: &impl Watch) {
    let present = parse(present).figure;
    let opened = match watch.part("read", || export::read(file, "", &present)) {
        Ok(opened) => opened,
        Err(why) => return check_said(&why),
    };
    let parsed = watch.part("parse", || parse_saved(&opened.query));
    let figure = parsed.figure.clone();
    let query = watch.part("print", || print(&figure));
    let again = watch.part("parse again", || parse_saved(&query));
    assert!(again.impossible.is_none() && again.figure == figure, "{query} is another figure");
    let state = watch.part("open", || AppState::new(parsed, Settings::default()));
    draw(&state, &state.figure, Size { width: 800.0, height: 600.0 }, watch);
    // A file of many numbers takes seconds, and can be cancelled.
    let layer = &state.model.layer;
    let operands = [Some(&state.model.input), state.model.weight.as_ref()];
    let is_small =
        layer.all_taps() < 1 << 18 && operands.into_iter().flatten().all(|operand| operand.count() < 1 << 12);
    let formats =
        if is_small { &[Format::Figure, Format::Csv, Format::NpyInput][..] } else { &[Format::Figure] };
    for &format in formats {
        let written = watch.part(&format!("{} of {query}", format.name()), || {
            export::write(&figure, format, &Look::default(), &mut |_| ControlFlow::Continue(()))
        });
        // What is too large for a file of numbers is refused.
        let Ok(written) = written else { continue };
        let again = watch.part("read again", || export::read(&written, "input", &figure));
        match again {
            Ok(again) if format == Format::Figure => {
                assert!(parse_saved(&again.query).figure == figure, "{query} is saved as another figure");
            }
            Ok(_) => {}
            Err(why) => {
                // Numbers that are computed may be more, and larger, than those that a file may set by hand.
                let is_large = matches!(
                    why,
                    ReadError::TooManyNumbers { .. }
                        | ReadError::TooLarge { .. }
                        | ReadError::Word { why: ValueError::TooLarge, .. }
                );
                assert!(is_large, "{query} as {}: {why}", format.name());
            }
        }
    }
}

fn check_said(why: &ReadError) {
    for lang in Lang::ALL {
        let sentence = why.sentence(lang);
        assert!(!sentence.is_empty() && sentence.len() < 600, "{why:?}: {sentence}");
    }
}

/// A message, and the keys of an embed.
pub(crate) fn walk_message(bytes: &[u8], watch: &impl Watch) {
    let mut bytes = Unstructured::new(bytes);
    let fields = fields(&mut bytes).unwrap_or_default();
    let read = watch.part("message", || Request::read(&|name| fields.get(name).cloned()));
    match read {
        Some(Ok(Request::Open { figure })) => walk(&figure, &mut bytes, watch),
        Some(Err(why)) => assert!(!why.to_string().is_empty() && why.to_string().len() < 600, "{why}"),
        Some(Ok(_)) | None => {}
    }
    let query = String::from_utf8_lossy(bytes.take_rest()).into_owned();
    let (options, _) = watch.part("options", || Options::parse(&query));
    let printed = options.print();
    let (again, problems) = Options::parse(&printed);
    assert!(again == options && problems.is_empty(), "{query}: {printed}");
}

/// A layer in code.
pub(crate) fn walk_code(bytes: &[u8], watch: &impl Watch) {
    let text = String::from_utf8_lossy(bytes);
    let current = LayerParams::new(Dims::Two, [1, 8, 8]);
    let params = match watch.part("code", || parse_code(&text, &current)) {
        Ok(parsed) => parsed.params,
        Err(why) => {
            assert!(text.get(why.at..why.at + why.len).is_some(), "{why:?} in {text:?}");
            for lang in Lang::ALL {
                assert!(!lang.code_error(&why).is_empty());
            }
            return;
        }
    };
    match watch.part("check", || check(&params)) {
        Ok(_) => {
            for framework in Framework::ALL {
                let line = watch.part("write", || write_code(&params, framework));
                // Layers that one line cannot say have a second one, or a comment.
                if framework == Framework::PyTorch && !line.contains(['\n', '#']) {
                    let again = parse_code(&line, &params).map(|parsed| shapes(&parsed.params));
                    assert_eq!(again, Ok(shapes(&params)), "{text}: {line}");
                }
            }
        }
        Err(_) => {
            let fixes = watch.part("fixes", || fixes(&params));
            assert!(!fixes.is_empty(), "{text}: no way out");
        }
    }
}

/// What a layer makes of what.
fn shapes(params: &LayerParams) -> Option<[[usize; 5]; 3]> {
    let layer = Layer::new(*params).ok()?;
    Some([layer.input_shape(), layer.weight_shape().unwrap_or_default(), layer.output_shape()])
}

/// JSON that is nearly a saved figure.
fn saved(bytes: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    const VERSIONS: [&str; 7] = ["1", "1.0", "2", "-1", "99999999999999999999", "\"1\"", "null"];
    const RUNS: [&str; 9] = [
        "0.0.0:1,2,3",
        "0.0:7;0.1:-8",
        "0:1",
        "9.9.9.9:1e6",
        "0.0.0:1e39",
        "0.0.0:1&op=max_pool",
        "",
        ":",
        "1.2.3",
    ];
    const OTHERS: [&str; 5] = ["[[[[]]]]", "{\"a\":[1,{}]}", "\"\\u0000<script>\"", "1e999", "true"];
    let version = VERSIONS[if bytes.ratio(3_u8, 4_u8)? { 0 } else { bytes.choose_index(VERSIONS.len())? }];
    let query = maker::query(bytes)?;
    let query: String = query.escape_default().filter(|c| !matches!(c, '\'')).collect();
    let mut runs = |name: &str| -> Result<String> {
        let n = bytes.int_in_range(0..=3)?;
        let texts: Result<Vec<String>> =
            (0..n).map(|_| Ok(format!("\"{}\"", bytes.choose(&RUNS)?))).collect();
        Ok(format!("\"{name}\":[{}]", texts?.join(",")))
    };
    let edits = [runs("input")?, runs("weight")?, runs("bias")?].join(",");
    let other = bytes.choose(&OTHERS)?;
    let text = format!(
        "{{\"convoscope\":{version},\"figure\":\"{query}\",\"edits\":{{{edits}}},\"other\":{other}}}"
    );
    // Cut off, now and then.
    let end = if bytes.ratio(1_u8, 8_u8)? { bytes.choose_index(text.len())? } else { text.len() };
    Ok(text.into_bytes()[..end].to_vec())
}

/// An NPY file of any shape, with as many numbers as it says or nearly.
fn array(bytes: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    const TYPES: [(&str, usize); 9] = [
        ("<f4", 4),
        ("<f8", 8),
        ("<i4", 4),
        ("<i8", 8),
        ("|u1", 1),
        ("|b1", 1),
        ("|O", 8),
        ("<U1", 4),
        (">f4", 4),
    ];
    const LARGE: [usize; 5] = [1_000_000_000, usize::MAX, 1 << 18, 1025, 0];
    let (name, size) = *bytes.choose(&TYPES)?;
    let n_axes = bytes.int_in_range(0..=6)?;
    let sizes: Result<Vec<usize>> =
        (0..n_axes)
            .map(|_| {
                if bytes.ratio(1_u8, 16_u8)? { Ok(*bytes.choose(&LARGE)?) } else { bytes.int_in_range(1..=6) }
            })
            .collect();
    let sizes = sizes?;
    let order = if bytes.arbitrary()? { "True" } else { "False" };
    let shape: String = sizes.iter().map(|size| format!("{size},")).collect();
    let header = format!("{{'descr': '{name}', 'fortran_order': {order}, 'shape': ({shape}), }}\n");
    let mut file = b"\x93NUMPY\x01\x00".to_vec();
    let lie = if bytes.ratio(1_u8, 16_u8)? { bytes.arbitrary::<u16>()? } else { 0 };
    let length = (header.len() as u16).wrapping_add(lie);
    file.extend_from_slice(&length.to_le_bytes());
    file.extend_from_slice(header.as_bytes());
    let count =
        sizes.iter().fold(1_usize, |count, &n| count.saturating_mul(n)).saturating_mul(size).min(40_000);
    let count = if bytes.ratio(1_u8, 16_u8)? { count / 2 + 1 } else { count };
    let data = bytes.bytes(bytes.len().min(count))?;
    // What is left out is 0: small numbers, which no cell refuses.
    let mut data = data.to_vec();
    data.resize(count, 0);
    file.extend_from_slice(&data);
    Ok(file)
}

/// What a host sends: some of the fields that messages have, of any type.
fn fields(bytes: &mut Unstructured<'_>) -> Result<BTreeMap<&'static str, Field>> {
    const NAMES: [&str; 8] = ["convoscope", "type", "step", "figure", "theme", "lang", "origin", "x"];
    const TEXTS: [&str; 8] = ["", "1", "light", "ko", "<script>", "stride=2", "\0", "한"];
    const NUMBERS: [f64; 9] =
        [1.0, 0.0, -0.0, 2.0, 0.5, 1e308, f64::NAN, f64::INFINITY, 9_007_199_254_740_993.0];
    let mut fields = BTreeMap::from([
        ("convoscope", Field::Number(1.0)),
        ("type", Field::Text((*bytes.choose(&Request::NAMES)?).to_owned())),
    ]);
    for _ in 0..bytes.int_in_range(0..=4)? {
        let name = *bytes.choose(&NAMES)?;
        let value = match bytes.int_in_range(0..=5)? {
            0 => Field::Text((*bytes.choose(&TEXTS)?).to_owned()),
            1 => Field::Text(maker::query(bytes)?),
            2 => Field::Number(*bytes.choose(&NUMBERS)?),
            3 => Field::Number(bytes.int_in_range(0..=70)? as f64),
            4 => Field::LongText,
            _ => Field::Other,
        };
        fields.insert(name, value);
    }
    Ok(fields)
}
