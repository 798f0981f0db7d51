//! The numbers of `conv` against numbers computed by other programs: `tools/conv_vectors.py` and
//! `tools/op_vectors.py` say which.

mod case;

use std::collections::BTreeMap;

use convoscope::conv::{Axis, Layer, LayerParams};
use convoscope::figure::code::{Support, support};

use self::case::{Tally, per_axis, read};

#[track_caller]
fn check_file(file: &str, kinds: &[(&str, usize)], n_exact: usize, least: &[(&str, usize)]) {
    let mut tally = Tally::default();
    let cases = read(file);
    for case in &cases {
        case.check(&mut tally);
    }
    let Tally { kinds: found, n_exact: exact, n_steps, n_winners, features, worst } = tally;
    println!(
        "{file}: {} cases, {exact} exact, {n_steps} steps, {n_winners} winners, floats use {worst:.3} of the bound",
        cases.len()
    );
    println!("  {found:?}\n  {features:?}");
    let expected: BTreeMap<_, _> = kinds.iter().map(|&(kind, n)| (kind.to_owned(), n)).collect();
    assert_eq!((found, exact), (expected, n_exact), "{file}: cases of each kind, exact ones");
    for (feature, least) in least {
        assert!(features[feature] >= *least, "{file}: {feature} in {} cases only", features[feature]);
    }
}

#[test]
fn onnx_ships_these_numbers() {
    check_file(
        "conv/onnx.json",
        &[("node", 6), ("pytorch-converted", 26), ("pytorch-operator", 2)],
        6,
        &[("1-D", 8), ("2-D", 19), ("3-D", 7), ("depthwise", 4), ("dilation", 4), ("stride", 9)],
    );
}

#[test]
fn onnx_runtime_and_jax_compute_these_numbers() {
    check_file(
        "conv/random.json",
        &[("integers", 310), ("floats", 40)],
        310,
        &[
            ("1-D", 102),
            ("2-D", 158),
            ("3-D", 90),
            ("depthwise", 50),
            ("groups", 100),
            ("dilation", 90),
            ("uneven padding", 200),
            ("stride beyond kernel", 60),
            ("cells left over", 100),
            ("window wholly in padding", 60),
        ],
    );
}

#[test]
fn numpy_pads_to_these_numbers() {
    check_file(
        "conv/padding.json",
        &[
            ("reflect", 18),
            ("replicate", 18),
            ("circular", 18),
            ("constant", 18),
            ("same", 14),
            ("full", 14),
            ("causal", 14),
            ("same reflect", 4),
            ("same circular", 4),
            ("same replicate", 4),
            ("full constant", 4),
            ("causal replicate", 4),
            ("same_upper", 24),
            ("same_lower", 24),
        ],
        182,
        &[("1-D", 20), ("2-D", 40), ("3-D", 15), ("uneven padding", 50)],
    );
}

#[test]
fn onnx_ships_these_numbers_of_other_operations() {
    check_file(
        "ops/onnx.json",
        &[("node", 66), ("pytorch-converted", 15), ("pytorch-operator", 3)],
        51,
        &[("1-D", 6), ("2-D", 30), ("3-D", 10), ("ceil mode", 4), ("output padding", 4)],
    );
}

#[test]
fn onnx_runtime_and_jax_compute_these_transposed_convolutions() {
    check_file(
        "ops/transposed.json",
        &[("transposed", 170), ("output padding beyond the stride", 30)],
        200,
        &[
            ("1-D", 50),
            ("2-D", 80),
            ("3-D", 40),
            ("groups", 40),
            ("output padding", 40),
            ("input cropped", 40),
        ],
    );
}

#[test]
fn onnx_runtime_and_numpy_compute_these_poolings() {
    check_file(
        "ops/pool.json",
        &[("max_pool", 130), ("avg_pool", 130)],
        260,
        &[
            ("1-D", 80),
            ("2-D", 120),
            ("3-D", 60),
            ("window beyond the padding", 40),
            ("kernel beyond the input", 10),
        ],
    );
}

#[test]
fn onnx_runtime_and_numpy_compute_what_pytorch_has_not() {
    check_file(
        "ops/beyond.json",
        &[("max_pool beyond PyTorch", 65), ("avg_pool beyond PyTorch", 65)],
        130,
        &[("1-D", 40), ("2-D", 60), ("3-D", 30), ("dilation", 40), ("window wholly in padding", 1)],
    );
    let lacks = |params: &LayerParams| support(params)[0].1 != Support::Own;
    for case in read("ops/beyond.json") {
        assert!(lacks(&case.params()), "{}", case.name);
    }
    // Documented as errors by PyTorch.
    for case in read("ops/torch_lacks.json") {
        let params = case.params();
        assert!(Layer::new(params).is_ok() && lacks(&params), "{} ({})", case.name, case.authority);
    }
    // And those of its own size are its own.
    let of_torch = read("ops/pool.json").into_iter().filter(|case| !lacks(&case.params())).count();
    println!("ops/pool.json: {of_torch} of PyTorch alone");
    assert!(of_torch > 60);
}

#[track_caller]
fn check_impossible(file: &str, expected: &[(&str, usize)]) {
    let mut authorities = BTreeMap::new();
    for case in read(file) {
        let errors = Layer::new(case.params()).err();
        assert!(
            errors.is_some_and(|errors| !errors.reasons().is_empty()),
            "{} ({})",
            case.name,
            case.authority
        );
        let who = case.authority.split(':').next().unwrap().to_owned();
        *authorities.entry(who).or_insert(0) += 1;
    }
    println!("{file}: {authorities:?}");
    let expected = expected.iter().map(|&(who, n)| (who.to_owned(), n)).collect();
    assert_eq!(authorities, expected, "{file}");
}

#[test]
fn what_others_refuse_is_refused() {
    check_impossible("conv/impossible.json", &[("ONNX Runtime", 33), ("PyTorch", 20)]);
    check_impossible("ops/impossible.json", &[("PyTorch", 15)]);
}

/// `Axis` and the data files order axes alike: depth, height, width.
#[test]
fn axes_are_filled_from_the_innermost() {
    assert_eq!(per_axis(&[7, 8], 1), [1, 7, 8]);
    assert_eq!(Axis::Width.index(), 2);
}
