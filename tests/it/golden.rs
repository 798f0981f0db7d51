//! Every example of the page as a picture: `UPDATE_EXPECT=1 cargo test` rewrites them, `git diff` shows what changed.

use convoscope::figure::{Model, examples};
use convoscope::i18n::Lang;
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{Frame, Palette, Picture, Size, describe_figure, describe_step};
use expect_test::expect_file;

#[test]
fn examples_are_drawn_as_before() {
    for example in examples() {
        let figure = example.figure();
        let model = Model::new(&figure).unwrap();
        let size = Size { width: 800.0, height: 600.0 };
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let scene = Picture::new(&frame).scene(&frame);
        let description =
            format!("{} {}", describe_figure(&model, Lang::En), describe_step(&figure, &model, Lang::En));
        let svg = write(&scene, Colors::Fixed(Palette::Light), example.name, &description);
        expect_file![format!("../golden/{}.svg", example.name)].assert_eq(&svg);
    }
}
