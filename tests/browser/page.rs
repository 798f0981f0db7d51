//! The page as a whole: it comes, plays and goes without a trace.

use convoscope::app::Settings;
use convoscope::ui::{Page, PageProps};
use convoscope::web::crash;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, Element, Event, HtmlCanvasElement, HtmlElement};

fn mount(query: &str) -> (Element, yew::AppHandle<Page>) {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    root.set_attribute("class", "test-root").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let props = PageProps { query: query.to_owned().into(), settings: Settings::default() };
    let handle = yew::Renderer::<Page>::with_root_and_props(root.clone(), props).render();
    (root, handle)
}

/// Waits until `found` gives something; a page that never gives it fails by the runner's own limit.
async fn wait_for<T>(mut found: impl FnMut() -> Option<T>) -> T {
    loop {
        if let Some(it) = found() {
            return it;
        }
        TimeoutFuture::new(10).await;
    }
}

fn step(root: &Element) -> Option<String> {
    root.query_selector("[data-test=step]").unwrap()?.get_attribute("data-step")
}

fn is_painted(canvas: &HtmlCanvasElement) -> bool {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let (width, height) = (canvas.width(), canvas.height());
    width > 0
        && height > 0
        && context
            .get_image_data(0.0, 0.0, width.into(), height.into())
            .unwrap()
            .data()
            .iter()
            .any(|&it| it != 0)
}

#[wasm_bindgen_test]
async fn a_page_paints_and_steps() {
    let (root, handle) = mount("step=3&theme=light");
    let canvas: HtmlCanvasElement =
        wait_for(|| root.query_selector("#stage-canvas").unwrap()).await.unchecked_into();
    // The styles of the page are not here: the stage gets its size by hand.
    let stage: HtmlElement = canvas.parent_element().unwrap().unchecked_into();
    stage.style().set_property("width", "480px").unwrap();
    stage.style().set_property("height", "360px").unwrap();
    wait_for(|| is_painted(&canvas).then_some(())).await;
    assert_eq!(step(&root).as_deref(), Some("3"));
    let next: HtmlElement = root.query_selector("[data-test=next]").unwrap().unwrap().unchecked_into();
    next.click();
    wait_for(|| (step(&root).as_deref() == Some("4")).then_some(())).await;
    handle.destroy();
    root.remove();
}

#[wasm_bindgen_test]
async fn a_hundred_pages_come_and_go() {
    for _ in 0..100 {
        let (root, handle) = mount("");
        wait_for(|| root.query_selector("#stage-canvas").unwrap()).await;
        handle.destroy();
        root.remove();
    }
    TimeoutFuture::new(50).await;
    // Whatever still listened would now speak to a page that is gone, and panic.
    let window = web_sys::window().unwrap();
    for name in ["resize", "popstate", "keydown"] {
        window.dispatch_event(&Event::new(name).unwrap()).unwrap();
    }
    TimeoutFuture::new(50).await;
    assert_eq!(window.document().unwrap().query_selector_all(".test-root").unwrap().length(), 0);
}

#[wasm_bindgen_test]
fn a_crash_is_said_once_and_offers_the_same_address_again() {
    let document = web_sys::window().unwrap().document().unwrap();
    for _ in 0..2 {
        crash::show_banner("It broke.", "Reload");
    }
    let banners = document.query_selector_all("#crash[role=alert]").unwrap();
    assert_eq!(banners.length(), 1);
    let banner: Element = banners.item(0).unwrap().unchecked_into();
    assert!(banner.text_content().unwrap().contains("It broke."));
    let link = banner.query_selector("a").unwrap().unwrap();
    // Without the fragment, with which the link would not load anything.
    let address = web_sys::window().unwrap().location().href().unwrap();
    assert_eq!(link.get_attribute("href").as_deref(), address.split('#').next());
    banner.remove();
}
