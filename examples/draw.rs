//! Draws the figure of a query: `cargo run --example draw -- QUERY WIDTH HEIGHT [dark] > figure.svg`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a tool for the terminal"
)]

use convoscope::figure::{Model, url};
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{Frame, Palette, Picture, Size, describe_figure, describe_step};
use convoscope::words::Lang;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let url::Parsed { figure, impossible, problems } = url::parse(&args[1]);
    for problem in problems {
        eprintln!("{problem}");
    }
    for problem in impossible.iter().flat_map(|it| &it.problems) {
        eprintln!("this layer is impossible: {problem}");
    }
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width: args[2].parse().unwrap(), height: args[3].parse().unwrap() };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let palette = if args.get(4).is_some_and(|it| it == "dark") { Palette::Dark } else { Palette::Light };
    let scene = Picture::new(&frame).scene(&frame);
    let title = describe_figure(&model, Lang::En);
    print!("{}", write(&scene, Colors::Fixed(palette), &title, &describe_step(&figure, &model, Lang::En)));
}
