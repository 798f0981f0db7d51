//! The colours of the page: the same as those of its pictures, and readable.

use std::collections::BTreeMap;

use convoscope::scene::{Palette, Rgb, Role, contrast};

/// The custom properties of the rule that begins with `selector`.
fn tokens(selector: &str) -> BTreeMap<String, String> {
    let css = [include_str!("../../static/css/tokens.css"), include_str!("../../static/css/projector.css")]
        .concat();
    let (_, rest) = css.split_once(selector).unwrap_or_else(|| panic!("no rule {selector}"));
    let (body, _) = rest.split_once('}').unwrap();
    body.split(';')
        .filter_map(|line| line.trim().split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn color(tokens: &BTreeMap<String, String>, name: &str) -> Rgb {
    let hex = tokens[name].trim_start_matches('#');
    let n = u32::from_str_radix(hex, 16).unwrap();
    Rgb((n >> 16) as u8, (n >> 8) as u8, n as u8)
}

const LIGHT: &str = ":root {";
const DARK: &str = ":root[data-theme=\"dark\"] {";
const PROJECTOR: &str = ":root[data-theme=\"projector\"] {";

#[test]
fn pictures_and_page_have_the_same_colors() {
    for (palette, selector) in
        [(Palette::Light, LIGHT), (Palette::Dark, DARK), (Palette::Projector, PROJECTOR)]
    {
        let tokens = tokens(selector);
        for (name, role) in [
            ("--paper", Role::Paper),
            ("--ink", Role::Ink),
            ("--muted", Role::Muted),
            ("--input", Role::Input),
            ("--output", Role::Output),
            ("--negative", Role::Negative),
            ("--weight", Role::Weight),
            ("--copy", Role::Copy),
            ("--differ", Role::Differ),
        ] {
            assert_eq!(tokens[name], palette.role(role).css(), "{name} in {selector}");
        }
    }
}

#[test]
fn the_system_and_the_reader_choose_the_same_dark() {
    assert_eq!(tokens(DARK), tokens(":root:not([data-theme]) {"));
}

#[test]
fn text_is_readable_on_every_ground() {
    for (palette, selector) in
        [(Palette::Light, LIGHT), (Palette::Dark, DARK), (Palette::Projector, PROJECTOR)]
    {
        let tokens = tokens(selector);
        for text in ["--ink", "--muted", "--input-text", "--output-text", "--negative-text", "--weight-text"]
        {
            for ground in ["--paper", "--panel", "--wash", "--input-tint", "--weight-tint"] {
                let ratio = contrast(color(&tokens, text), color(&tokens, ground));
                assert!(ratio >= palette.min_contrast(), "{text} on {ground} in {selector} {ratio:.2}");
            }
        }
    }
}
