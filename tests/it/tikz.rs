//! A small picture as `TikZ`. `tests/tex` has it compiled.

use convoscope::figure::{Model, url};
use convoscope::render::tikz::{Form, write};
use convoscope::scene::{Frame, Palette, Picture, Size, describe_step};
use convoscope::words::Lang;
use expect_test::expect_file;

#[test]
fn a_small_figure_is_written_as_before() {
    let figure = url::parse("input=3&kernel=2&padding=0&view=flat&step=1&values=seed1&weights=ones").figure;
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width: 400.0, height: 200.0 };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let scene = Picture::new(&frame).scene(&frame);
    let sentence = describe_step(&figure, &model, Lang::En);
    expect_file!["../golden/small.tex"]
        .assert_eq(&write(&scene, Palette::Light, &sentence, Form::Document).unwrap());
}
