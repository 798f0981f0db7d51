use anyhow::bail;

use super::{finish, first_picture};

const PAGE: &str = concat!(
    r#"<!doctype html><html lang=en><head><meta charset=utf-8>"#,
    r#"<link rel="stylesheet" href="./main-1.css" integrity="a>b"/><link rel=icon href=data:,x>"#,
    r#"</head><body><template id="first-picture"></template><script>go()</script></body></html>"#,
);

fn read_css(name: &str) -> anyhow::Result<String> {
    if name == "main-1.css" { Ok("p{margin:0}\n".to_owned()) } else { bail!("asked for {name}") }
}

#[test]
fn the_picture_takes_the_place_of_its_mark() {
    let html = finish(PAGE, "<svg/>", read_css).unwrap();
    assert!(html.contains("<body><svg/><script>"), "{html}");
}

#[test]
fn the_first_picture_is_the_default_figure_in_light_and_dark() {
    let picture = first_picture().unwrap();
    assert!(picture.starts_with("<svg"), "{picture}");
    assert!(picture.contains("prefers-color-scheme:dark"), "{picture}");
    assert!(!picture.contains("style=\""), "the page's policy forbids style attributes");
}

#[test]
fn styles_move_into_the_document() {
    let html = finish(PAGE, "", read_css).unwrap();
    assert!(html.contains("<style>p{margin:0}</style><link rel=icon"), "{html}");
    assert!(!html.contains("main-1.css"), "{html}");
}

#[test]
fn a_style_sheet_that_would_end_its_element_is_refused() {
    let err = finish(PAGE, "", |_| Ok("/* </style> */".to_owned())).unwrap_err();
    assert!(err.to_string().contains("main-1.css"), "{err}");
}

#[test]
fn the_policy_names_inline_parts_by_hash() {
    let html = finish(PAGE, "", read_css).unwrap();
    let policy = html.split("Content-Security-Policy\" content=\"").nth(1).unwrap();
    let policy = policy.split('"').next().unwrap();
    // `printf 'go()' | openssl dgst -sha256 -binary | base64`
    let script =
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=';";
    assert!(policy.contains(script), "{policy}");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(html.find("charset").unwrap() < html.find("Content-Security").unwrap());
    assert!(html.find("Content-Security").unwrap() < html.find("<style>").unwrap());
}

#[test]
fn a_page_that_trunk_reloads_has_no_policy() {
    let page = PAGE.replace("go()", "connect('{{__TRUNK_ADDRESS__}}')");
    assert!(!finish(&page, "", read_css).unwrap().contains("Content-Security"));
}

#[test]
fn a_page_without_a_mark_is_an_error() {
    let err = finish("<meta charset=utf-8>", "", read_css).unwrap_err();
    assert!(err.to_string().contains("first-picture"), "{err}");
}

#[test]
fn the_wasm_is_fetched_by_the_document_and_once() {
    let preload = "<link as=fetch href=./a.wasm integrity=sha384-a rel=preload>";
    let page = PAGE.replace("<link rel=icon", &format!("{preload}<link rel=icon"));
    let loading = page.replace("go()", "init('./a.wasm')");
    let html = finish(&loading, "", read_css).unwrap();
    assert!(html.contains("<script>const wasmResponse = fetch('./a.wasm');</script><style>"), "{html}");
    assert!(html.contains("init(wasmResponse)"), "{html}");
    assert!(finish(&page, "", read_css).unwrap_err().to_string().contains("./a.wasm"));
}
