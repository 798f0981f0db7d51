//! Pictures as `TikZ`, compiled by pdfLaTeX: `cargo test --test tex`, a part of `cargo xtask test`.
//!
//! Left out of plain `cargo test`, because it needs TeX: on Debian `texlive-latex-base` and `texlive-pictures`.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests fail by a panic too")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use convoscope::figure::{Figure, Model, url};
use convoscope::gallery::examples;
use convoscope::render::tikz::{Form, MAX_RUNS, write};
use convoscope::scene::{
    Anchor, Frame, Ink, Item, Palette, Picture, Plane, Point, Role, Scene, Shade, Size, describe_step,
};
use convoscope::words::Lang;

/// What the pictures show: each kind of item, view and label, and numbers of all lengths.
const FIGURES: [&str; 10] = [
    "",
    "padding=2&padding_mode=circular&view=flat&step=9",
    "in_channels=3&out_channels=4&view=channels&bias=1&weights=seed3&step=70",
    "op=conv_transpose&input=3&stride=2&view=ways&step=4&tap=2",
    "input=5&view=matrix&step=3",
    "dims=1&values=text:50%25+of+%7Bthem%7D+%5Cinput+a_b+%23+%26+~+%5E+%24&in_channels=4",
    "dims=3&turn=25,30&spread=60&step=30",
    "dims=3&input=60&kernel=9&values=sphere&step=5000",
    "input=224&kernel=7&stride=2&padding=3&in_channels=3&out_channels=64&step=20000",
    "input=6&set_input=0.0.0:0.0001,-123456.7,1000000,-0.125,99.96&op=max_pool",
];

fn scene_of(figure: &Figure) -> (Scene, String) {
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width: 800.0, height: 600.0 };
    let frame = Frame { figure, model: &model, size, lang: Lang::En, has_arrived: true };
    (Picture::new(&frame).scene(&frame), describe_step(figure, &model, Lang::En))
}

/// Compiles a document; gives what TeX says of it.
#[track_caller]
fn compile(name: &str, tex: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tex");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.tex")), tex).unwrap();
    let status = Command::new("pdflatex")
        .args(["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", name])
        // Lines of the log are not broken, so that they can be searched.
        .env("max_print_line", "10000")
        .current_dir(&folder)
        .stdout(Stdio::null())
        .status()
        .expect("pdflatex, of the Debian packages texlive-latex-base and texlive-pictures");
    let log = String::from_utf8_lossy(&fs::read(folder.join(format!("{name}.log"))).unwrap()).into_owned();
    assert!(status.success(), "{}", folder.join(format!("{name}.log")).display());
    for wrong in ["Missing character", "Overfull", "Underfull", "Font Warning"] {
        assert!(!log.contains(wrong), "{wrong}: {}", folder.join(format!("{name}.log")).display());
    }
    log
}

#[test]
fn every_kind_of_picture_compiles_as_a_document_of_one_page() {
    for (at, query) in FIGURES.iter().enumerate() {
        let parsed = url::parse(query);
        assert_eq!((parsed.problems, parsed.impossible), (Vec::new(), None), "{query}");
        let (scene, sentence) = scene_of(&parsed.figure);
        let log = compile(
            &format!("document{at}"),
            &write(&scene, Palette::Light, &sentence, Form::Document).unwrap(),
        );
        assert!(log.contains("(1 page,"), "{query}");
    }
}

#[test]
fn examples_compile_as_parts_of_one_document() {
    let mut document = String::from(
        "\\documentclass[11pt]{article}\n\\usepackage[hmargin=1cm]{geometry}\n\\usepackage{tikz}\n\\begin{document}\n",
    );
    for example in examples().step_by(9) {
        let (scene, sentence) = scene_of(&example.figure());
        let picture = write(&scene, Palette::Dark, &sentence, Form::Fragment).unwrap();
        document.push_str("\\par\\noindent\\resizebox{\\linewidth}{!}{%\n");
        document.push_str(&picture);
        document.push_str("}\n");
    }
    document.push_str("\\end{document}\n");
    compile("examples", &document);
}

/// A text at a place of its own.
fn text(at: usize, text: &str) -> Item {
    Item::Text {
        at: Point::new(10.0 + 40.0 * (at % 24) as f32, 20.0 * (1 + at / 24) as f32),
        anchor: Anchor::Start,
        size: 12.0,
        is_bold: at % 2 == 1,
        ink: Ink::Role(Role::Ink),
        max_width: 30.0,
        text: text.into(),
    }
}

#[test]
fn every_character_is_set_or_replaced() {
    // Latin letters with accents, signs, and then what the fonts lack.
    let ranges =
        [' '..='~', '\u{A0}'..='\u{17F}', '\u{2000}'..='\u{22FF}', '가'..='각', '\u{1F600}'..='\u{1F603}'];
    let mut texts: Vec<String> = ranges.into_iter().flatten().map(String::from).collect();
    texts.extend(
        [
            "\\end{document}",
            "\\input{/etc/passwd}",
            "%",
            "}{",
            "$$",
            "^^M",
            "-----",
            "?`!`<<>>,,''\"",
            "\0\u{1}\u{7F}",
        ]
        .map(str::to_owned),
    );
    let items: Vec<Item> = texts.iter().enumerate().map(|(at, it)| text(at, it)).collect();
    let scene = Scene { size: Size { width: 1000.0, height: 1400.0 }, items };
    let tex = write(&scene, Palette::Light, &texts.join(" "), Form::Document).unwrap();
    assert!(compile("characters", &tex).contains("(1 page,"));
}

#[test]
fn tex_has_memory_for_as_many_cells_as_are_allowed() {
    let shades =
        (0..MAX_RUNS).map(|at| Shade { strength: (at * 37 % 256) as u8, ..Shade::full(Role::Input) });
    let plane = Plane::tilted(Point::new(0.0, 400.0), 1.0);
    let items = vec![Item::Raster { plane, columns: 400, shades: shades.collect() }];
    let scene = Scene { size: Size { width: 800.0, height: 600.0 }, items };
    compile("cells", &write(&scene, Palette::Light, "", Form::Document).unwrap());
}
