use super::*;
use crate::scene::Size;

fn scene(items: Vec<Item>) -> Scene {
    Scene { size: Size { width: 80.0, height: 60.0 }, items }
}

#[test]
fn nothing_of_a_text_is_a_command() {
    let check = |text: &str, tex: &str, is_whole: bool| {
        assert_eq!(escaped(text), (tex.to_owned(), is_whole), "{text}");
    };
    check("\u{2212}1.5 × 10\u{202F}000", "$-$1.5 $\\times$ 10\\,000", true);
    check(
        "\\input{a}%$&#_^~",
        "$\\backslash$input$\\{$a$\\}$\\%\\char36{}\\&\\#\\_\\textasciicircum{}\\textasciitilde{}",
        true,
    );
    check("a--b?`", "a-{}-{}b?{}\\textquoteleft{}", true);
    check("Größe é", "Größe é", true);
    check("말 \0", "\\cvmissing{} \\cvmissing{}", false);
}

#[test]
fn a_description_stays_a_comment() {
    let text = format!("One\r\n\\end{{document}}\u{2028}two \0 {}", "word ".repeat(40));
    let tex = comment(&text);
    assert!(tex.lines().all(|line| line.starts_with("% ")), "{tex}");
    assert!(tex.lines().count() > 2 && tex.contains("% One \\end{document} two word"), "{tex}");
    assert_eq!(comment(" \n"), "");
}

#[test]
fn a_color_is_defined_once_and_a_command_where_it_is_used() {
    let quad = |x: f32| Item::Quad {
        corners: Plane::face_on(Point::new(x, 0.0), 10.0).corners(0.0, 0.0, 1.0, 1.0),
        fill: Some(Fill { shade: Shade::full(Role::Input), opacity: 0.5 }),
        stroke: Some(Stroke::dashed(Role::Ink, 2.0)),
    };
    let tex = write(&scene(vec![quad(0.0), quad(20.0)]), Palette::Light, "", Form::Fragment).unwrap();
    let colors: Vec<_> = tex.lines().filter(|line| line.starts_with("\\definecolor")).collect();
    assert_eq!(colors, ["\\definecolor{cvInk}{RGB}{7,54,66}", "\\definecolor{cvInput255}{RGB}{38,139,210}"]);
    let path = "\\path[fill=cvInput255,fill opacity=0.5,draw=cvInk,line width=1.5bp,\
                dash pattern=on 2.25bp off 2.25bp] (20,0) rectangle (30,10);";
    assert!(tex.lines().any(|line| line == path), "{tex}");
    assert!(!tex.contains("\\def\\cv") && !tex.contains("document"), "{tex}");
}

#[test]
fn more_cells_than_tex_has_memory_for_are_refused() {
    let raster = |n: usize| {
        let shades = (0..n).map(|at| Shade { strength: (at % 2) as u8, ..Shade::full(Role::Input) });
        let plane = Plane::face_on(Point::default(), 1.0);
        scene(vec![Item::Raster { plane, columns: 1000, shades: shades.collect() }])
    };
    assert!(write(&raster(MAX_RUNS), Palette::Light, "", Form::Document).is_ok());
    let refused = write(&raster(MAX_RUNS + 1), Palette::Light, "", Form::Document);
    assert_eq!(refused, Err(TooManyRuns { runs: MAX_RUNS + 1 }));
}
