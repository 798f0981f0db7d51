//! Figures as files: what `NumPy` saved is read, what is written comes back, and whatever is no file is refused with a
//! sentence. `tools/npy_vectors.py` has `NumPy` read what is written.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;

use convoscope::export::{self, Format, Look, Part, ReadError, read};
use convoscope::figure::url::{MAX_SAVED_EDITS, parse, parse_saved, print};
use convoscope::figure::{Cell, Figure, MAX_ABS_VALUE, Model};
use convoscope::words::Lang;
use expect_test::expect_file;
use proptest::prelude::*;

use crate::links::figures;
use crate::strategies::config;

fn data(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder)
}

fn written(figure: &Figure, format: Format) -> Vec<u8> {
    export::write(figure, format, &Look::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

/// The figure that a file makes of the present one.
#[track_caller]
fn opened(bytes: &[u8], name: &str, present: &Figure) -> Figure {
    let parsed = parse_saved(&read(bytes, name, present).unwrap().query);
    assert_eq!((parsed.problems, parsed.impossible), (vec![], None));
    parsed.figure
}

fn input_of(figure: &Figure) -> Vec<f32> {
    Model::new(&figure.content).unwrap().input.tensor().unwrap().as_slice().to_vec()
}

#[derive(serde::Deserialize)]
struct Saved {
    shape: Vec<usize>,
    values: Vec<f32>,
}

#[test]
fn arrays_of_numpy_become_the_input() {
    let expected: BTreeMap<String, Saved> =
        serde_json::from_str(&std::fs::read_to_string(data("npy/expected.json")).unwrap()).unwrap();
    let mut n_read = 0;
    for (name, Saved { shape, values }) in expected {
        if ["scalar", "empty", "half", "big_endian", "batch", "six_axes"].contains(&&*name) {
            continue;
        }
        let present = parse("kernel=1&padding=0&step=3").figure;
        let figure = opened(&std::fs::read(data(&format!("npy/{name}.npy"))).unwrap(), &name, &present);
        let params = figure.content.params;
        let size = params.dims.in_use(&params.input_size);
        let axes = [&[params.in_channels][..], size].concat();
        assert_eq!(axes[axes.len() - shape.len()..], shape, "{name}");
        assert_eq!(input_of(&figure), values, "{name}");
        assert_eq!(figure.shown.cursor.step, 0);
        n_read += 1;
    }
    assert_eq!(n_read, 11);
}

/// A convolution of which `NumPy` computes every number again.
const WRITTEN: &str =
    "in_channels=2&out_channels=3&input=6x5&values=seed7&weights=seed8&set_input=0.2.3:-0.125";

#[test]
fn what_numpy_has_read_is_written() {
    let figure = parse(WRITTEN).figure;
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    for (name, format) in [
        ("input.npy", Format::NpyInput),
        ("weight.npy", Format::NpyWeight),
        ("bias.npy", Format::NpyBias),
        ("output.npy", Format::NpyOutput),
        ("figure.json", Format::Json),
        ("figure.csv", Format::Csv),
        ("figure.convoscope.json", Format::Figure),
    ] {
        let (path, bytes) = (data("written").join(name), written(&figure, format));
        assert!(name.ends_with(&format!(".{}", format.extension())));
        if update {
            std::fs::create_dir_all(data("written")).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        assert!(std::fs::read(&path).unwrap() == bytes, "{name}: tools/npy_vectors.py check reads it");
    }
}

/// What is wrong in a file, in both languages.
fn refused(bytes: &[u8], name: &str, query: &str) -> ReadError {
    read(bytes, name, &parse(query).figure).unwrap_err()
}

#[test]
fn what_is_no_file_of_the_page_is_refused_with_a_sentence() {
    let npy = |header: &str, data: &[u8]| {
        let length = (header.len() as u16).to_le_bytes();
        [b"\x93NUMPY\x01\x00", &length[..], header.as_bytes(), data].concat()
    };
    let of =
        |shape: &str| npy(&format!("{{'descr': '|u1', 'fortran_order': False, 'shape': {shape}}}"), &[1]);
    let saved = |name: &str| std::fs::read(data(&format!("npy/{name}.npy"))).unwrap();
    let deep = format!("{{\"convoscope\": 1, \"figure\": \"\", \"x\": {}", "[".repeat(100_000));
    let grid = "1,".repeat(1000) + "1\n";
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nothing", b"".to_vec(), ""),
        ("spaces", b" \n\t ".to_vec(), ""),
        ("a large file", vec![b'1'; 10_000_001], ""),
        ("an archive", b"PK\x03\x04rest".to_vec(), ""),
        ("a picture", b"\x89PNG\r\n".to_vec(), ""),
        ("no text", vec![0xC3, 0x28], ""),
        ("cut JSON", br#"{"convoscope": 1, "fig"#.to_vec(), ""),
        ("deep JSON", deep.into_bytes(), ""),
        ("other JSON", br#"{"a": 1}"#.to_vec(), ""),
        ("wrong types", br#"{"convoscope": 1, "figure": 7}"#.to_vec(), ""),
        ("a version that is no number", br#"{"convoscope": -1, "figure": ""}"#.to_vec(), ""),
        ("a newer version", br#"{"convoscope": 2, "whatever": [1]}"#.to_vec(), ""),
        ("only the magic", b"\x93NUMPY".to_vec(), ""),
        ("NPY version 9", b"\x93NUMPY\x09\x00\x10\x00".to_vec(), ""),
        ("a header beyond the end", b"\x93NUMPY\x01\x00\xFF\xFF{}".to_vec(), ""),
        ("no dictionary", npy("['<f4']", b""), ""),
        (
            "code in a header",
            npy("{'descr': __import__('os'), 'fortran_order': False, 'shape': ()}", b""),
            "",
        ),
        ("10^9 x 10^9", of("(1000000000, 1000000000)"), ""),
        ("more than 64 bits", of("(99999999999999999999999, 0x10)"), ""),
        ("more than 64 bits in digits", of("(99999999999999999999999,)"), ""),
        ("zero times infinity", of("(0, 99999999999999999999999)"), ""),
        ("fewer numbers than it says", of("(2, 3)"), ""),
        (
            "more numbers than it says",
            npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", &[1, 2]),
            "",
        ),
        ("objects", npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", &[1]), ""),
        (
            "a script",
            npy("{'descr': '<script>alert(1)</script>', 'fortran_order': False, 'shape': (1,)}", &[1]),
            "",
        ),
        ("a scalar", saved("scalar"), ""),
        ("an empty array", saved("empty"), ""),
        ("NaN", saved("nan"), ""),
        ("infinity", saved("infinite"), ""),
        ("complex numbers", saved("complex"), ""),
        ("the other byte order", saved("big_endian"), ""),
        ("half precision", saved("half"), ""),
        ("words", saved("text"), ""),
        ("a batch", saved("batch"), ""),
        ("six axes", saved("six_axes"), ""),
        ("an axis of 2000", [grid.trim_end(), ",", &grid].concat().into_bytes(), "kernel=1"),
        ("too many numbers", grid.repeat(300).into_bytes(), ""),
        ("a word", b"1,2\n3,x\n".to_vec(), ""),
        ("markup", b"<html><script>alert(1)</script></html>".to_vec(), ""),
        ("a large number", b"1,2\n3,1e7\n".to_vec(), ""),
        ("a gap", b"1,,2\n".to_vec(), ""),
        ("a short row", b"1,2\n3\n".to_vec(), ""),
        ("a smaller grid", b"1,2\n3,4\n\n5,6\n".to_vec(), ""),
        ("grids out of order", b"input[0][1]\n1\n\ninput[0][0]\n2\n".to_vec(), ""),
        ("only an output", b"output[0][0]\n1,2\n".to_vec(), ""),
        (
            "a weight for pooling",
            b"weight[0][0]\n1,2\n3,4\n".to_vec(),
            "op=max_pool&kernel=2&stride=2&padding=0",
        ),
        ("a weight of three axes", b"weight[0]\n1,2\n3,4\n".to_vec(), ""),
        ("two numbers as bias", b"bias\n1,2\n".to_vec(), ""),
    ];
    let mut text = String::new();
    for (what, bytes, query) in files {
        let why = refused(&bytes, "file", query);
        let _ = writeln!(text, "{what}\n  {}\n  {}\n", why.sentence(Lang::En), why.sentence(Lang::Ko));
    }
    expect_file!["../golden/refused_files.txt"].assert_eq(&text);
}

#[test]
fn numbers_go_where_the_name_or_the_shape_says() {
    let present = parse("in_channels=2&out_channels=3&kernel=2x2&weights=seed1").figure;
    let weight = written(&present, Format::NpyWeight);
    let parts = |bytes: &[u8], name: &str| read(bytes, name, &present).unwrap().parts;
    assert_eq!(parts(&weight, "array.npy"), [Part::Weight]);
    assert_eq!(parts(&weight, "Layer1.WEIGHT.npy"), [Part::Weight]);
    assert_eq!(parts(b"1,2\n3,4\n", "digits.csv"), [Part::Input]);
    assert_eq!(parts(b"1,2\n3,4\n", "my kernel.csv"), [Part::Weight]);
    assert_eq!(parts(b"1 2 3", "bias.txt"), [Part::Bias]);
    assert_eq!(parts(&written(&present, Format::Csv), "x.csv"), [Part::Input, Part::Weight, Part::Bias]);
    assert_eq!(parts(&written(&present, Format::Figure), "x"), []);
}

#[test]
fn text_is_read_as_spreadsheets_write_it() {
    let present = parse("kernel=1&padding=0").figure;
    let check = |text: &str, channels: usize, expected: &[f32]| {
        let figure = opened(text.as_bytes(), "", &present);
        assert_eq!(
            (figure.content.params.in_channels, &*input_of(&figure)),
            (channels, expected),
            "{text:?}"
        );
    };
    check("1,2\r\n3,4\r\n", 1, &[1.0, 2.0, 3.0, 4.0]);
    check("\u{FEFF}1;2,5\n-3;4\n", 1, &[1.0, 2.5, -3.0, 4.0]);
    check("1,5\t2\n3\t4", 1, &[1.5, 2.0, 3.0, 4.0]);
    check("  1   2 \n 3   \u{2212}4e-1\n\n\n", 1, &[1.0, 2.0, 3.0, -0.4]);
    check("\"1\",\"2\",,\n3,4,,\n,,,\n5,6\n7,8\n", 2, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]);
    let deep = opened(b"1,2\n\n3,4\n", "", &parse("dims=3&kernel=1&padding=0").figure);
    assert_eq!(deep.content.params.input_size, [2, 1, 2]);
}

#[test]
fn an_array_changes_the_layer_and_may_make_it_impossible() {
    let batch = std::fs::read(data("npy/channels.npy")).unwrap();
    let figure = opened(&batch, "channels.npy", &Figure::default());
    assert_eq!((figure.content.params.in_channels, figure.content.params.input_size), (2, [1, 4, 4]));
    // Two channels cannot be split into three groups: the page says so.
    let groups = parse("in_channels=3&out_channels=3&groups=3").figure;
    let parsed = parse_saved(&read(&batch, "channels.npy", &groups).unwrap().query);
    assert_eq!(parsed.impossible.unwrap().params.in_channels, 2);
    // A line of numbers is a signal.
    let line = opened(b"1,2,3,4", "", &parse("dims=1").figure);
    assert_eq!(line.content.params.input_size, [1, 1, 4]);
    assert_eq!(
        opened(b"1,2,3,4", "", &parse("kernel=1&padding=0").figure).content.params.input_size,
        [1, 1, 4]
    );
}

#[test]
fn an_array_has_the_dimensions_of_the_layer_or_its_own() {
    let saved = |shape: &[usize]| {
        let sizes: String = shape.iter().map(|size| format!("{size}, ")).collect();
        let header = format!("{{'descr': '|u1', 'fortran_order': False, 'shape': ({sizes})}}\n");
        let length = (header.len() as u16).to_le_bytes();
        [b"\x93NUMPY\x01\x00", &length[..], header.as_bytes(), &vec![1; shape.iter().product()]].concat()
    };
    let found = |dims: usize, shape: &[usize]| {
        let present = parse(&format!("dims={dims}&kernel=1&padding=0")).figure;
        let params = opened(&saved(shape), "input", &present).content.params;
        (params.dims.count(), params.in_channels, params.input_size)
    };
    assert_eq!(found(1, &[5]), (1, 1, [1, 1, 5]));
    assert_eq!(found(1, &[2, 5]), (1, 2, [1, 1, 5]));
    assert_eq!(found(1, &[1, 2, 5]), (1, 2, [1, 1, 5]));
    assert_eq!(found(1, &[3, 4, 5]), (2, 3, [1, 4, 5]));
    assert_eq!(found(1, &[1, 3, 4, 5]), (2, 3, [1, 4, 5]));
    assert_eq!(found(2, &[5]), (1, 1, [1, 1, 5]));
    assert_eq!(found(2, &[4, 5]), (2, 1, [1, 4, 5]));
    assert_eq!(found(2, &[1, 3, 4, 5]), (2, 3, [1, 4, 5]));
    assert_eq!(found(2, &[1, 2, 3, 4, 5]), (3, 2, [3, 4, 5]));
    assert_eq!(found(3, &[3, 4, 5]), (3, 1, [3, 4, 5]));
    assert_eq!(found(3, &[2, 3, 4, 5]), (3, 2, [3, 4, 5]));
    assert_eq!(found(3, &[4, 5]), (2, 1, [1, 4, 5]));
    let batch = |dims: usize, shape: &[usize]| {
        read(&saved(shape), "input", &parse(&format!("dims={dims}")).figure).unwrap_err()
    };
    assert_eq!(batch(2, &[3, 2, 4, 4]), ReadError::Batch { found: 3 });
    assert_eq!(batch(1, &[2, 3, 2, 4, 4]), ReadError::Batch { found: 2 });
}

#[test]
fn a_file_holds_more_numbers_than_a_link() {
    let mut figure = parse("input=1024x256").figure;
    let cells = (0..MAX_SAVED_EDITS).map(|at| {
        let value = (at % 19) as f32 - 9.0;
        (Cell::Input { ic: 0, i: [0, at / 256, at % 256] }, value)
    });
    figure.content.edits.extend(cells);
    let file = written(&figure, Format::Figure);
    assert!(file.len() < read::MAX_FILE_BYTES);
    assert!(opened(&file, "", &Figure::default()) == figure);
    let array = written(&figure, Format::NpyInput);
    assert_eq!(input_of(&opened(&array, "", &Figure::default())), input_of(&figure));
}

#[test]
fn a_run_of_a_file_says_nothing_else() {
    let file = br#"{"convoscope": 1, "figure": "stride=2", "edits": {"input": ["0.0.0:5&op=max_pool"]}}"#;
    let parsed = parse_saved(&read(file, "", &Figure::default()).unwrap().query);
    assert_eq!(print(&parsed.figure), "stride=2");
    assert_eq!(parsed.problems.len(), 1);
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn every_figure_goes_through_a_file(figure in figures()) {
        let file = written(&figure, Format::Figure);
        let query = read(&file, "", &Figure::default()).unwrap().query;
        prop_assert_eq!(parse_saved(&query).figure, figure);
    }

    #[test]
    fn every_array_goes_through_a_file(
        shape in prop::collection::vec(1..5_usize, 2),
        channels in 1..4_usize,
        seed in any::<u64>(),
        is_csv in any::<bool>(),
    ) {
        let query = format!("input={}x{}&in_channels={channels}&kernel=1&padding=0", shape[0], shape[1]);
        let mut figure = parse(&query).figure;
        let mut state = seed;
        let cells: Vec<_> = (0..channels * shape[0] * shape[1]).map(|at| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let value = f32::from_bits((state >> 32) as u32);
            let value = if value.abs() <= MAX_ABS_VALUE { value } else { (state >> 44) as f32 / 7.0 };
            let place = [0, at / shape[1] % shape[0], at % shape[1]];
            (Cell::Input { ic: at / shape[0] / shape[1], i: place }, value)
        }).collect();
        figure.content.edits.extend(cells);
        let file = written(&figure, if is_csv { Format::Csv } else { Format::NpyInput });
        let again = opened(&file, "input", &parse("kernel=1&padding=0").figure);
        prop_assert_eq!(again.content.params.in_channels, channels);
        prop_assert_eq!(input_of(&again), input_of(&figure));
    }

    #[test]
    fn any_bytes_are_a_figure_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200), kind in 0..4_usize) {
        let start: &[u8] = [&b""[..], b"{\"convoscope\":1,\"figure\":\"", b"\x93NUMPY\x01\x00\x20\x00", b"weight[0][0]\n1,"][kind];
        let file = [start, &bytes].concat();
        match read(&file, "", &Figure::default()) {
            Ok(opened) => { parse_saved(&opened.query); }
            Err(why) => prop_assert!(Lang::ALL.iter().all(|&lang| !why.sentence(lang).is_empty())),
        }
    }
}
