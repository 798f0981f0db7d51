use std::ops::ControlFlow;

use super::*;
use crate::figure::url::parse;
use crate::words::Lang;

fn svg_of(query: &str, look: &Look) -> String {
    let bytes = write(&parse(query).figure, Format::Svg, look, &mut |_| ControlFlow::Continue(())).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn formats_have_names_of_their_own() {
    for &format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
        assert!(format.name().chars().all(|it| it.is_ascii_lowercase() || it == '-'), "{format:?}");
    }
}

#[test]
fn a_picture_has_title_description_and_a_caption_in_full() {
    let caption = "With stride 2 the window skips every second place <of the input>, & more. ".repeat(4);
    let look = Look { caption: Some(caption.trim().to_owned()), ..Look::default() };
    let svg = svg_of("stride=2&step=4", &look);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let text =
        |name: &str| document.descendants().find(|node| node.has_tag_name(name)).unwrap().text().unwrap();
    assert_eq!(text("title"), caption.trim());
    assert!(text("desc").contains("Step 5 of"), "{}", text("desc"));
    let lines: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter(|node| node.attribute("y").unwrap().parse::<f32>().unwrap() > 600.0)
        .map(|node| node.text().unwrap())
        .collect();
    assert!(lines.len() > 1);
    assert_eq!(lines.join(" "), caption.trim());
    let height: f32 = document.root_element().attribute("height").unwrap().parse().unwrap();
    assert!(height > 600.0 + 13.0 * lines.len() as f32, "{height}");
}

#[test]
fn a_picture_without_caption_is_called_what_it_shows_in_its_language() {
    let svg = svg_of("stride=2", &Look { lang: Lang::Ko, ..Look::default() });
    assert!(svg.contains("<title>") && svg.contains("스트라이드 2"), "{}", &svg[..900]);
}

#[test]
fn paper_lies_behind_everything_unless_it_is_not_wanted() {
    let paper = "M0 0l800 0 0 600-800 0z";
    assert!(svg_of("", &Look::default()).contains(paper));
    assert!(!svg_of("", &Look { has_ground: false, ..Look::default() }).contains(paper));
}

#[test]
fn who_watches_can_stop_it() {
    let figure = parse("").figure;
    let stopped = write(&figure, Format::Svg, &Look::default(), &mut |_| ControlFlow::Break(()));
    assert_eq!(stopped, Err(ExportError::Cancelled));
}

#[test]
fn a_layer_that_is_impossible_is_said_in_both_languages() {
    let mut figure = parse("").figure;
    figure.content.params.stride = [0; 3];
    let error =
        write(&figure, Format::Svg, &Look::default(), &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert!(error.sentence(Lang::En).contains("tride"), "{}", error.sentence(Lang::En));
    assert!(error.sentence(Lang::Ko).contains("스트라이드"), "{}", error.sentence(Lang::Ko));
}
