//! Every example of the page as a picture: `UPDATE_EXPECT=1 cargo test` rewrites them, `git diff` shows what changed.

use convoscope::figure::Model;
use convoscope::figure::url::parse;
use convoscope::gallery::examples;
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{Frame, Palette, Picture, Size, describe_figure, describe_step};
use convoscope::words::Lang;
use expect_test::expect_file;

/// What no example shows.
const FURTHER: &[(&str, &str)] = &[
    (
        "three_ways_of_a_volume_by_products",
        "dims=3&op=conv_transpose&input=2&stride=2&padding=1&output_padding=1&bias=0&values=seed5&weights=seed2&view=ways\
         &step=38&tap=12",
    ),
    (
        "three_ways_of_a_volume_by_axes",
        "dims=3&op=conv_transpose&input=3x4x4&kernel=2x3x2&stride=2&padding=0&output_padding=0x0x1&dilation=1x1x2&bias=0\
         &values=seed3&weights=seed4&view=ways&step=200",
    ),
    (
        "three_ways_of_a_strip_by_products",
        "dims=1&op=conv_transpose&input=4&stride=2&padding=1&values=seed1&weights=seed1&bias=0&view=ways&step=3&tap=1",
    ),
];

#[test]
fn examples_are_drawn_as_before() {
    let examples = examples().map(|it| (it.name, it.figure()));
    for (name, figure) in examples.chain(FURTHER.iter().map(|&(name, query)| (name, parse(query).figure))) {
        let model = Model::new(&figure.content).unwrap();
        let size = Size { width: 800.0, height: 600.0 };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let scene = Picture::new(&frame).scene(&frame);
        let description = format!(
            "{} {}",
            describe_figure(&figure, &model, Lang::En),
            describe_step(&figure, &model, Lang::En)
        );
        let svg = write(&scene, Colors::Fixed(Palette::Light), name, &description);
        expect_file![format!("../golden/{name}.svg")].assert_eq(&svg);
    }
}
