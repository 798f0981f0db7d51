mod lessons;

use super::*;
use crate::figure::Model;
use crate::figure::url::parse;
use crate::figure::url::print;
use crate::words::Lang;

#[test]
fn every_example_is_read_without_a_problem_and_printed_as_it_is() {
    for example in examples() {
        let parsed = parse(example.query);
        assert_eq!((parsed.problems, parsed.impossible), (vec![], None), "{}", example.name);
        let again = parse(&print(&parsed.figure));
        assert_eq!(again.figure, parsed.figure, "{}", example.name);
    }
}

#[test]
fn every_name_is_in_snake_case_and_stands_once() {
    let mut names: Vec<_> = examples().map(|it| it.name).collect();
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    assert!(names.iter().all(|name| !name.is_empty() && name.chars().all(is_plain)), "{names:?}");
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "two examples have one name");
}

#[test]
fn every_example_has_a_title_and_one_sentence_of_its_own() {
    for lang in Lang::ALL {
        let mut titles: Vec<_> = examples().map(|it| it.title(lang)).collect();
        for example in examples() {
            let [title, sentence] = [example.title(lang), example.sentence(lang)];
            assert!(!title.is_empty() && title.trim() == title && !title.ends_with('.'), "{title}");
            assert!(sentence.ends_with('.') && sentence.trim() == sentence, "{sentence}");
        }
        let count = titles.len();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), count, "two figures have one title");
    }
}

#[test]
fn examples_and_sections_are_translated() {
    for (n, lang) in Lang::ALL.into_iter().enumerate() {
        for other in Lang::ALL.into_iter().skip(n + 1) {
            for it in examples() {
                assert!(
                    it.title(lang) != it.title(other) && it.sentence(lang) != it.sentence(other),
                    "{}",
                    it.name
                );
            }
            for section in Section::ALL {
                assert_ne!(section.name(lang), section.name(other));
            }
        }
    }
}

#[test]
fn no_two_examples_are_the_same_figure() {
    let all: Vec<_> = examples().map(|it| (it.name, it.figure())).collect();
    for (at, (name, figure)) in all.iter().enumerate() {
        for (other_name, other) in &all[..at] {
            assert_ne!(figure, other, "{name} and {other_name}");
        }
    }
}

fn model(name: &str) -> Model {
    let example = examples().find(|example| example.name == name).unwrap();
    Model::new(&example.figure().content).unwrap()
}

/// Input, padded input and output sizes as conv_arithmetic draws them (`bin/generate_makefile` at af6f818).
#[test]
fn figures_of_conv_arithmetic_have_its_sizes() {
    for (name, input, padded, output) in [
        ("no_padding_no_strides", 4, 4, 2),
        ("arbitrary_padding_no_strides", 5, 9, 6),
        ("same_padding_no_strides", 5, 7, 5),
        ("full_padding_no_strides", 5, 9, 7),
        ("no_padding_strides", 5, 5, 2),
        ("padding_strides", 5, 7, 3),
        ("padding_strides_odd", 6, 8, 3),
        ("dilation", 7, 7, 3),
    ] {
        let layer = model(name).layer;
        let sizes = [layer.params().input_size, layer.padded_size(), layer.output_size()];
        assert_eq!(sizes, [input, padded, output].map(|n| [1, n, n]), "{name}");
    }
}

/// Input, stretched, padded and output sizes as conv_arithmetic draws them (`bin/generate_makefile` at af6f818).
#[test]
fn transposed_figures_of_conv_arithmetic_have_its_sizes() {
    for (name, input, stretched, padded, output) in [
        ("no_padding_no_strides_transposed", 2, 2, 6, 4),
        ("arbitrary_padding_no_strides_transposed", 6, 6, 8, 5),
        ("same_padding_no_strides_transposed", 5, 5, 7, 5),
        ("full_padding_no_strides_transposed", 7, 7, 7, 5),
        ("no_padding_strides_transposed", 2, 3, 7, 5),
        ("padding_strides_transposed", 3, 5, 7, 5),
        ("padding_strides_odd_transposed", 3, 5, 8, 6),
    ] {
        let layer = model(name).layer;
        let stretched_size = layer.axis(crate::conv::Axis::Width).stretched_size();
        assert_eq!(stretched_size, stretched, "{name}");
        let sizes = [layer.params().input_size, layer.padded_size(), layer.output_size()];
        assert_eq!(sizes, [input, padded, output].map(|n| [1, n, n]), "{name}");
    }
}

/// The values of the committed PDFs.
#[test]
fn numerical_figures_of_conv_arithmetic_have_its_values() {
    for (name, output) in [
        ("numerical_no_padding_no_strides", [12., 12., 17., 10., 17., 19., 9., 6., 14.]),
        ("numerical_padding_strides", [6., 17., 3., 8., 17., 13., 6., 4., 4.]),
        ("numerical_max_pooling", [3., 3., 3., 3., 3., 3., 3., 2., 3.]),
    ] {
        assert_eq!(model(name).output_tensor().unwrap().as_slice(), output, "{name}");
    }
    // The mean of nine values, printed with one decimal.
    let means: Vec<_> = model("numerical_average_pooling")
        .output_tensor()
        .unwrap()
        .as_slice()
        .iter()
        .map(|mean| format!("{mean:.1}"))
        .collect();
    assert_eq!(means, ["1.7", "1.7", "1.7", "1.0", "1.2", "1.8", "1.1", "0.8", "1.3"]);
}

/// Output size, parameters without bias, multiply-adds: by the formulas, from the papers' sizes.
#[test]
fn layers_of_real_networks_have_their_counts() {
    for (name, output, weights, multiply_adds) in [
        ("resnet_stem", [64, 112, 112], 64 * 3 * 49, 9_408 * 12_544),
        ("resnet_conv4", [256, 14, 14], 256 * 256 * 9, 589_824 * 196),
        ("mobilenet_depthwise", [32, 112, 112], 32 * 9, 288 * 12_544),
        ("vgg_second", [64, 224, 224], 64 * 64 * 9, 36_864 * 50_176),
        ("vgg_conv5", [512, 14, 14], 512 * 512 * 9, 2_359_296 * 196),
        ("vgg_fully_connected", [4096, 1, 1], 102_760_448, 102_760_448),
        ("alexnet_conv1", [64, 55, 55], 64 * 3 * 121, 23_232 * 3_025),
        ("inception_row", [192, 17, 17], 192 * 192 * 7, 258_048 * 289),
        ("vit_patches", [768, 14, 14], 768 * 3 * 256, 589_824 * 196),
        ("unet_up_convolution", [512, 56, 56], 1024 * 512 * 4, 2_097_152 * 784),
    ] {
        let layer = model(name).layer;
        let [_, channels, _, height, width] = layer.output_shape();
        assert_eq!([channels, height, width], output, "{name}");
        assert_eq!((layer.weight_count(), layer.multiply_adds()), (weights, multiply_adds), "{name}");
        assert_eq!(model(name).uncomputed(), None, "{name}");
    }
}

#[test]
fn a_figure_is_an_example_at_every_step_and_in_every_view() {
    let name = |query: &str| example_of(&parse(query).figure).map(|it| it.name);
    assert_eq!(name("step=12"), Some("first_picture"));
    // Two examples show this layer, each in a view of its own; in a third view it is the first of them.
    let layer = "in_channels=3&out_channels=2&input=5&values=seed2&weights=seed3&view=";
    assert_eq!(name(&format!("{layer}channels")), Some("three_to_two_channels"));
    assert_eq!(name(&format!("{layer}tilted")), Some("three_to_two_channels_tilted"));
    assert_eq!(name(&format!("{layer}flat")), Some("three_to_two_channels"));
    assert_eq!(name("stride=3&input=11"), None);
}
