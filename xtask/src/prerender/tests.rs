use anyhow::bail;
use convoscope::words::Lang;

use super::{WholePage, finish};

const PAGE: &str = concat!(
    r#"<!doctype html><html lang=en><head><meta charset=utf-8><title>t</title>"#,
    r#"<link rel="stylesheet" href="./main-1.css" integrity="a>b"/><link rel=icon href=data:,x>"#,
    r#"<link rel=stylesheet href=./main-2.css>"#,
    r#"</head><body><template id="page"></template><script>go()</script></body></html>"#,
);

fn whole() -> WholePage {
    WholePage { body: "<svg/>".to_owned(), title: "<title>T</title>".to_owned(), styles: "q{}".to_owned() }
}

fn read_css(name: &str) -> anyhow::Result<String> {
    match name {
        "main-1.css" => Ok("p{margin:0}\n".to_owned()),
        "main-2.css" => Ok("i{margin:0}".to_owned()),
        _ => bail!("asked for {name}"),
    }
}

#[test]
fn the_page_takes_the_place_of_its_mark() {
    let html = finish(PAGE, &whole(), read_css).unwrap();
    assert!(html.contains("<body><svg/><script>"), "{html}");
    let langs = Lang::ALL.map(Lang::tag).join(" ");
    assert!(html.contains(&format!("<html lang=en data-langs=\"{langs}\">")), "{html}");
}

#[test]
fn styles_move_into_the_document() {
    let html = finish(PAGE, &whole(), read_css).unwrap();
    let style = "<title>T</title><style>p{margin:0}\ni{margin:0}\nq{}</style><link rel=icon href=data:,x>";
    assert!(html.contains(style), "{html}");
    assert!(!html.contains(".css"), "{html}");
}

#[test]
fn a_style_sheet_that_would_end_its_element_is_refused() {
    let err = finish(PAGE, &whole(), |_| Ok("/* </style> */".to_owned())).unwrap_err();
    assert!(format!("{err:#}").contains("main-1.css"), "{err:#}");
}

#[test]
fn the_policy_names_inline_parts_by_hash() {
    let html = finish(PAGE, &whole(), read_css).unwrap();
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
    assert!(!finish(&page, &whole(), read_css).unwrap().contains("Content-Security"));
}

#[test]
fn a_page_without_a_mark_is_an_error() {
    let err = finish(&PAGE.replace("id=\"page\"", ""), &whole(), read_css).unwrap_err();
    assert!(err.to_string().contains("template#page"), "{err}");
}

#[test]
fn the_wasm_is_fetched_by_the_document_and_once() {
    let preload = "<link as=fetch href=./a.wasm integrity=sha384-a rel=preload>";
    let page = PAGE.replace("<link rel=icon", &format!("{preload}<link rel=icon"));
    let loading = page.replace("go()", "if (a && b < c) init({ module_or_path: './a.wasm' })");
    let html = finish(&loading, &whole(), read_css).unwrap();
    assert!(html.contains("<script>const wasmResponse = fetch('./a.wasm');</script></body>"), "{html}");
    assert!(
        html.contains("if (a && b < c) init({ module_or_path: wasmResponse }).catch(notLoaded)"),
        "{html}"
    );
    assert!(!html.contains("preload"), "{html}");
    assert!(finish(&page, &whole(), read_css).unwrap_err().to_string().contains("./a.wasm"));
}
