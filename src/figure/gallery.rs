//! Figures with a name: the examples of the page, and the golden files of the tests.

use super::Figure;
use super::url::parse;

/// A figure with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its name, also that of its golden file; conv_arithmetic's where it is one of theirs.
    pub name: &'static str,
    /// Its query, see [`url`](super::url).
    pub query: &'static str,
}

impl Example {
    /// The figure.
    pub fn figure(&self) -> Figure {
        parse(self.query).figure
    }
}

/// All examples: first the figures of conv_arithmetic (`bin/generate_makefile` at af6f818), then figures that
/// teach one thing each.
pub fn examples() -> &'static [Example] {
    EXAMPLES
}

const EXAMPLES: &[Example] = &[
    example("no_padding_no_strides", "input=4&padding=0&values=seed1&weights=seed1&bias=0&step=3"),
    example(
        "arbitrary_padding_no_strides",
        "input=5&kernel=4&padding=2&values=seed1&weights=seed1&bias=0&step=14",
    ),
    example("same_padding_no_strides", "input=5&padding=1&values=seed1&weights=seed1&bias=0&step=12"),
    example("full_padding_no_strides", "input=5&padding=2&values=seed1&weights=seed1&bias=0&step=24"),
    example("no_padding_strides", "input=5&stride=2&padding=0&values=seed1&weights=seed1&bias=0&step=2"),
    example("padding_strides", "input=5&stride=2&padding=1&values=seed1&weights=seed1&bias=0&step=4"),
    example("padding_strides_odd", "input=6&stride=2&padding=1&values=seed1&weights=seed1&bias=0&step=8"),
    example("dilation", "input=7&padding=0&dilation=2&values=seed1&weights=seed1&bias=0&step=4"),
    example(
        "numerical_no_padding_no_strides",
        "input=5&padding=0&bias=0&values=zeros&weights=ones&step=4&view=flat\
         &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1\
         &set_weight=0.0.0.0:0,1,2;0.0.1.0:2,2,0;0.0.2.0:0,1,2",
    ),
    example(
        "numerical_padding_strides",
        "input=5&stride=2&padding=1&bias=0&values=zeros&weights=ones&step=4&view=flat\
         &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1\
         &set_weight=0.0.0.0:0,1,2;0.0.1.0:2,2,0;0.0.2.0:0,1,2",
    ),
    example(
        "numerical_average_pooling",
        "op=avg_pool&input=5&padding=0&values=zeros&step=4&view=flat\
         &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1",
    ),
    example(
        "numerical_max_pooling",
        "op=max_pool&input=5&padding=0&values=zeros&step=4&view=flat\
         &set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1",
    ),
    example(
        "no_padding_no_strides_transposed",
        "op=conv_transpose&input=2&padding=0&values=seed1&weights=seed1&bias=0&step=5",
    ),
    example(
        "arbitrary_padding_no_strides_transposed",
        "op=conv_transpose&input=6&kernel=4&padding=2&values=seed1&weights=seed1&bias=0&step=12",
    ),
    example(
        "same_padding_no_strides_transposed",
        "op=conv_transpose&input=5&padding=1&values=seed1&weights=seed1&bias=0&step=12",
    ),
    example(
        "full_padding_no_strides_transposed",
        "op=conv_transpose&input=7&padding=2&values=seed1&weights=seed1&bias=0&step=24",
    ),
    example(
        "no_padding_strides_transposed",
        "op=conv_transpose&input=2&stride=2&padding=0&values=seed1&weights=seed1&bias=0&step=6",
    ),
    example(
        "padding_strides_transposed",
        "op=conv_transpose&input=3&stride=2&padding=1&values=seed1&weights=seed1&bias=0&step=12",
    ),
    example(
        "padding_strides_odd_transposed",
        "op=conv_transpose&input=3&stride=2&output_padding=1&padding=1&values=seed1&weights=seed1&bias=0&step=35",
    ),
    example("first_picture", ""),
    example("vertical_edges", "step=27"),
    example("horizontal_edges", "weights=sobel-y&step=27"),
    example("blur", "values=digit8&weights=gaussian-blur&step=36&view=flat"),
    example(
        "rectangular_kernel",
        "input=6x9&kernel=1x5&padding=0x2&values=seed4&weights=seed2&step=31&view=flat",
    ),
    example("stride_differs_by_axis", "input=9x9&stride=1x3&padding=1&values=seed5&weights=seed5&step=13"),
    example("one_sided_padding", "input=6&padding=2.0&values=seed6&weights=seed6&step=7&view=flat"),
    example(
        "reflect_padding",
        "input=5&padding=2&padding_mode=reflect&values=seed3&weights=box-blur&step=0&view=flat",
    ),
    example(
        "replicate_padding",
        "input=5&padding=2&padding_mode=replicate&values=seed3&weights=ones&step=0&view=flat",
    ),
    example(
        "circular_padding",
        "input=5&padding=2&padding_mode=circular&values=seed3&weights=ones&step=0&view=flat",
    ),
    example(
        "padding_value_one",
        "input=5&padding=1&padding_mode=constant:1&values=seed3&weights=ones&step=4&view=flat",
    ),
    example("multiply_adds", "values=digit0&step=27&tap=5&view=flat"),
    example(
        "three_to_two_channels",
        "in_channels=3&out_channels=2&input=5&values=seed2&weights=seed3&step=31&view=channels",
    ),
    example(
        "three_to_two_channels_tilted",
        "in_channels=3&out_channels=2&input=5&values=seed2&weights=seed3&step=31",
    ),
    example(
        "groups",
        "in_channels=4&out_channels=4&groups=2&input=4&values=seed2&weights=seed3&step=37&view=channels",
    ),
    example(
        "depthwise",
        "in_channels=3&out_channels=3&groups=3&input=5&values=seed2&weights=seed3&step=30&view=channels",
    ),
    example(
        "pointwise",
        "in_channels=3&out_channels=2&kernel=1&padding=0&input=4&values=seed2&weights=seed3&step=9&view=channels",
    ),
    example(
        "sixteen_channels",
        "in_channels=16&out_channels=16&input=6&values=seed2&weights=seed3&step=100&view=channels",
    ),
    example("cells_never_read", "input=6&kernel=2&stride=4&padding=0&values=seed9&weights=ones&step=1"),
    example("large_input", "input=32&step=500&view=flat"),
    example("larger_than_numbers", "input=96&step=4000&view=flat"),
];

const fn example(name: &'static str, query: &'static str) -> Example {
    Example { name, query }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Model;
    use crate::figure::url::print;

    #[test]
    fn every_example_is_read_without_a_problem_and_printed_as_it_is() {
        for example in examples() {
            let parsed = parse(example.query);
            assert_eq!((parsed.problems, parsed.impossible), (vec![], None), "{}", example.name);
            let again = parse(&print(&parsed.figure));
            assert_eq!(again.figure, parsed.figure, "{}", example.name);
        }
    }

    fn model(name: &str) -> Model {
        let example = examples().iter().find(|example| example.name == name).unwrap();
        Model::new(&example.figure()).unwrap()
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
            assert_eq!(model(name).output_tensor().unwrap().data(), output, "{name}");
        }
        // The mean of nine values, printed with one decimal.
        let means: Vec<_> = model("numerical_average_pooling")
            .output_tensor()
            .unwrap()
            .data()
            .iter()
            .map(|mean| format!("{mean:.1}"))
            .collect();
        assert_eq!(means, ["1.7", "1.7", "1.7", "1.0", "1.2", "1.8", "1.1", "0.8", "1.3"]);
    }
}
