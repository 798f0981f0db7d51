//! Layers of real networks: the fast pass, numbers that are not kept, output that is not computed.

use convoscope::conv::{Layer, OutputIndex, Tensor, oracle};
use convoscope::figure::url::parse;
use convoscope::figure::{MAX_STORED_CELLS, Model, Uncomputed};
use proptest::prelude::*;

use crate::strategies::{config, small, values};

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn a_row_at_a_time_is_the_oracle_bit_for_bit(params in small(), seed in any::<u64>()) {
        let layer = Layer::new(params).unwrap();
        let numbers = values(&layer, seed, false);
        let bound = numbers.bind(&layer);
        let output = oracle::forward(&bound);
        let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        prop_assert_eq!(bits(bound.forward().as_slice()), bits(output.as_slice()));
        let [depth, height, width] = layer.output_size();
        for oc in 0..layer.params().out_channels {
            let mut pass = bound.pass(oc).unwrap();
            let partial = oracle::partial_maps(&bound, oc).unwrap();
            for (z, y) in (0..depth).flat_map(|z| (0..height).map(move |y| (z, y))) {
                let row = |tensor: &Tensor, channel| {
                    bits(&(0..width).map(|x| tensor[[0, channel, z, y, x]]).collect::<Vec<_>>())
                };
                prop_assert_eq!(bits(&pass.row(&numbers.input, [0, z, y]).unwrap()), row(&output, oc));
                for fc in 0..layer.in_channels_per_group() {
                    prop_assert_eq!(bits(pass.partial_row(&numbers.input, fc, [0, z, y]).unwrap()), row(&partial, fc));
                }
            }
        }
    }
}

fn model(query: &str) -> Model {
    let parsed = parse(query);
    assert_eq!((parsed.problems, parsed.impossible), (vec![], None), "{query}");
    Model::new(&parsed.figure.content).unwrap()
}

const STEM: &str =
    "in_channels=3&out_channels=64&input=224&kernel=7&stride=2&padding=3&values=seed1&weights=seed2";

#[test]
fn a_large_output_is_computed_as_far_as_the_sweep_has_come() {
    let model = model(STEM);
    // (224 + 2·3 − 7)/2 + 1 = 112, 64 maps of 112² cells, each of 7·7·3 products
    assert_eq!((model.layer.step_count(), model.layer.tap_count()), (64 * 112 * 112, 147));
    assert_eq!((model.output_tensor(), model.uncomputed()), (None, None));
    let at = |oc, y, x| OutputIndex { oc, o: [0, y, x] };
    assert_eq!(model.output(at(0, 0, 0)), None);
    let step = model.layer.step_of_output(at(17, 50, 3)).unwrap();
    assert!(!model.compute([16, 32], step, 1_000_000), "a map costs 1 843 968 products");
    assert!(model.compute([16, 32], step, u64::MAX));
    for (oc, y, x) in [(16, 0, 0), (16, 111, 111), (17, 0, 111), (17, 50, 3), (17, 50, 111)] {
        let trace = model.trace(model.layer.step_of_output(at(oc, y, x)).unwrap());
        assert_eq!(model.output(at(oc, y, x)).map(f32::to_bits), Some(trace.total.to_bits()), "{oc} {y} {x}");
        assert!(trace.total.abs() < 9.0 * 2.0 * 147.0 + 3.0);
    }
    for not_yet in [at(17, 51, 0), at(18, 0, 0), at(0, 0, 0), at(64, 0, 0)] {
        assert_eq!(model.output(not_yet), None);
    }
    assert!(model.max_output() > 0.0);
}

#[test]
fn numbers_that_are_not_kept_are_what_they_would_be_kept() {
    // 300 · 120² = 4 320 000 cells are more than are kept, 290 · 120² = 4 176 000 are not.
    let query = |channels: usize| {
        format!(
            "in_channels={channels}&out_channels=2&input=120&padding=1&values=seed1&weights=seed2&groups=2"
        )
    };
    let (large, kept) = (model(&query(300)), model(&query(290)));
    assert!(large.input.count() > MAX_STORED_CELLS && large.input.tensor().is_none());
    assert_eq!(large.uncomputed(), Some(Uncomputed::InputCells { cells: 4_320_000 }));
    let tensor = kept.input.tensor().unwrap();
    for index in [[0, 0, 0, 0, 0], [0, 7, 0, 119, 3], [0, 289, 0, 60, 119]] {
        assert_eq!(large.input.get(index), tensor[index]);
    }
    // Group 0 reads the first half of the channels: 145 of the kept layer are among 150 of the other.
    let (one, other) = (large.trace(121), kept.trace(121));
    for (one, other) in one.taps.iter().zip(&other.taps) {
        assert_eq!(one, other);
    }
    assert_eq!((one.taps.len(), other.taps.len()), (150 * 9, 145 * 9));
}

#[test]
fn one_step_of_the_largest_layers_can_be_taken_apart() {
    let largest =
        model("in_channels=4096&out_channels=512&input=1024&kernel=3&padding=1&values=seed1&weights=seed2");
    assert_eq!(largest.layer.step_count(), 1 << 29);
    let trace = largest.trace(usize::MAX);
    assert_eq!((trace.output, trace.taps.len()), (OutputIndex { oc: 511, o: [0, 1023, 1023] }, 36_864));
    // 1024² cells of 36 864 products each
    assert_eq!(largest.uncomputed(), Some(Uncomputed::Taps { taps: 36_864 << 20 }));
    assert_eq!(largest.output(trace.output), None);
    assert!(largest.compute([496, 512], usize::MAX, 1));
    assert!(largest.max_output() > 0.0);
}
