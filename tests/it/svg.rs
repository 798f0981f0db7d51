//! What the SVG of a picture says is read again by an XML parser.

use convoscope::figure::{Model, url};
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{Frame, Palette, Picture, Size, describe_step};
use convoscope::words::Lang;
use proptest::prelude::*;

use crate::strategies::config;

/// Whether XML 1.0 can hold a character: production 2 of its specification.
fn is_char(c: char) -> bool {
    let c = u32::from(c);
    [0x9, 0xA, 0xD].contains(&c)
        || (0x20..=0xD7FF).contains(&c)
        || (0xE000..=0xFFFD).contains(&c)
        || (0x1_0000..=0x10_FFFF).contains(&c)
}

fn svg_of(query: &str, title: &str) -> [String; 2] {
    let figure = url::parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width: 800.0, height: 500.0 };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    let scene = Picture::new(&frame).scene(&frame);
    let sentence = describe_step(&figure, &model, Lang::En);
    [write(&scene, Colors::Fixed(Palette::Light), title, &sentence), sentence]
}

fn replaced(text: &str) -> String {
    text.chars().map(|c| if is_char(c) { c } else { '\u{FFFD}' }).collect()
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_title_and_any_sentence_are_well_formed_xml(
        title in ".{0,12}",
        words in proptest::collection::vec(any::<char>(), 1..12),
    ) {
        let words: String = words.into_iter().collect();
        let escaped: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let [svg, sentence] = svg_of(&format!("dims=1&kernel=1&padding=0&values=text:{escaped}"), &title);
        let document = roxmltree::Document::parse(&svg).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let text = |name: &str| {
            let node = document.descendants().find(|node| node.has_tag_name(name));
            node.and_then(|node| node.text()).unwrap_or_default().to_owned()
        };
        prop_assert_eq!(text("title"), replaced(&title));
        prop_assert_eq!(text("desc"), replaced(&sentence));
    }
}

#[test]
fn control_characters_of_a_sentence_are_replaced() {
    let [svg, sentence] = svg_of("dims=1&values=text:a%01b+c%1Fd+%EF%BF%BF&input=3", "a\u{0}b");
    assert!(roxmltree::Document::parse(&svg).is_ok());
    assert!(
        !svg.contains(['\u{0}', '\u{1}', '\u{1F}', '\u{FFFF}']) && svg.contains("a\u{FFFD}b"),
        "{sentence}"
    );
}
