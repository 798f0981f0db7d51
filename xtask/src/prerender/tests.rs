use anyhow::bail;
use convoscope::words::Lang;

use super::policy::Place;
use super::{WholePage, one_file, worker};

fn finish(
    html: &str,
    page: &WholePage,
    read_css: impl FnMut(&str) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    super::finish(html, page, None, read_css)?.with_policy(Place::Site)
}

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
    assert!(html.contains(&format!("<html lang=en data-langs=\"{langs}\" data-keys=\"dims op ")), "{html}");
    assert!(
        html.contains("data-parts=\"-header -params -values -views -turning +buttons/transport "),
        "{html}"
    );
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

/// The module of [`PAGE`] as Trunk writes it.
const MODULE: &str = "import init from './a.js'; if (a && b < c) init({ module_or_path: './a.wasm' })";
const PRELOAD: &str = "<link as=fetch href=./a.wasm integrity=sha384-a rel=preload><link rel=icon";

/// [`PAGE`] with a module that fetches its WebAssembly.
fn loading() -> String {
    let page = PAGE.replace("<link rel=icon", PRELOAD);
    page.replace("<script>go()", &format!("<script type=module>{MODULE}"))
}

#[test]
fn the_wasm_is_fetched_by_the_document_and_once() {
    let html = finish(&loading(), &whole(), read_css).unwrap();
    assert!(
        html.contains("<script>const wasmResponse = needed.then(() => fetch('./a.wasm'));</script></body>"),
        "{html}"
    );
    assert!(
        html.contains("if (a && b < c) init({ module_or_path: wasmResponse }).catch(notLoaded)"),
        "{html}"
    );
    assert!(!html.contains("preload"), "{html}");
    let without = PAGE.replace("<link rel=icon", PRELOAD);
    assert!(finish(&without, &whole(), read_css).unwrap_err().to_string().contains("./a.wasm"));
}

#[test]
fn the_document_says_where_the_worker_is() {
    let document = super::finish(&loading(), &whole(), Some("worker-1.js"), read_css).unwrap();
    let said = "fetch('./a.wasm'));window.workerAddress = './worker-1.js';</script></body>";
    assert!(document.html.contains(said), "{}", document.html);
    let files = document.files.unwrap();
    assert_eq!([&*files.wasm, &*files.script], ["a.wasm", "a.js"]);
}

/// Modules with one empty section each.
const WASM: &[u8] = b"\0asm\x01\0\0\0\x01\0";
const OTHER_WASM: &[u8] = b"\0asm\x01\0\0\0\x02\0";

/// A folder of its own with the files of a worker as Trunk writes them.
fn folder_with_worker(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("convoscope-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("worker.js"), "let wasm_bindgen = 1;").unwrap();
    std::fs::write(folder.join("worker_bg.wasm"), WASM).unwrap();
    folder
}

#[test]
fn the_worker_is_found_under_a_name_that_changes_with_it() {
    let folder = folder_with_worker("names");
    let parts = worker::Parts::take(&folder, super::Build::Debug).unwrap().unwrap();
    let first = parts.write(&folder).unwrap();
    let script = std::fs::read_to_string(folder.join(&first)).unwrap();
    let wasm = first.replace(".js", "_bg.wasm");
    assert!(script.ends_with(&format!("begin(wasm_bindgen({{ module_or_path: {wasm:?} }}));\n")), "{script}");
    assert_eq!(std::fs::read(folder.join(wasm)).unwrap(), WASM);
    assert!(!folder.join("worker.js").exists() && !folder.join("worker_bg.wasm").exists());

    let folder = folder_with_worker("names");
    std::fs::write(folder.join("worker_bg.wasm"), OTHER_WASM).unwrap();
    let second = worker::Parts::take(&folder, super::Build::Debug).unwrap().unwrap().write(&folder).unwrap();
    assert_ne!(first, second);
    assert!(worker::Parts::take(&folder, super::Build::Debug).unwrap().is_none());
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn one_file_holds_everything_and_may_fetch_nothing() {
    let document = super::finish(&loading(), &whole(), Some("worker-1.js"), read_css).unwrap();
    let folder = folder_with_worker("whole");
    let parts = worker::Parts::take(&folder, super::Build::Debug).unwrap().unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    let inside = one_file::Inside { script: "start()", wasm: b"\0asm", worker: &parts };
    let files = document.files.unwrap();
    let html = one_file::join(&document.html, &files.fetching, &inside).unwrap();
    assert!(html.contains("<script type=module>start()</script>"), "{html}");
    for gone in ["= fetch(", "import init", "./a.wasm", "./a.js", "worker-1.js"] {
        assert!(!html.contains(gone), "{gone} in {html}");
    }
    let packed = html.split("id=\"module-code\">").nth(1).unwrap().split('<').next().unwrap();
    let packed = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, packed).unwrap();
    let mut wasm = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&*packed), &mut wasm).unwrap();
    assert_eq!(wasm, b"\0asm");

    let html = super::policy::add(&html, Place::OneFile).unwrap();
    let policy =
        html.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(!policy.contains("'self'") && !policy.contains("connect-src"), "{policy}");
    assert!(policy.contains("worker-src blob:"), "{policy}");
    // `printf 'start()' | openssl dgst -sha256 -binary | base64`
    assert!(policy.contains("'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='"), "{policy}");
    // Two scripts: the module and the beginning. Blocks of data are named by no hash.
    let scripts = policy.split("script-src").nth(1).unwrap().split(';').next().unwrap();
    assert_eq!(scripts.matches("sha256-").count(), 2, "{policy}");

    let bad = one_file::Inside { script: "'</script>'", ..inside };
    assert!(one_file::join(&document.html, &files.fetching, &bad).is_err());
}
