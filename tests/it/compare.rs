//! Two figures side by side as markup, in both languages.

use convoscope::app::Settings;
use convoscope::beside::READY;
use convoscope::room::{Room, RoomProps};
use convoscope::words::Lang;
use futures::executor::block_on;
use yew::LocalServerRenderer;

fn room(query: &str, lang: Lang) -> String {
    let settings = Settings { lang, ..Settings::default() };
    let props = RoomProps { query: query.to_owned().into(), settings };
    block_on(LocalServerRenderer::<Room>::with_props(props).hydratable(false).render())
}

/// The part of the markup from the start tag with `mark` on.
fn part<'a>(html: &'a str, mark: &str) -> &'a str {
    let (before, _) = html.split_once(mark).unwrap_or_else(|| panic!("no {mark}"));
    &html[before.rfind('<').unwrap()..]
}

#[test]
fn two_figures_have_one_transport_and_their_differences() {
    let html = room("do=compare&left=stride=1&right=stride%3D2%26step%3D5", Lang::En);
    assert_eq!(html.matches("<canvas").count(), 2);
    assert_eq!(html.matches("class=\"transport__play\"").count(), 1);
    let ids: Vec<_> = html.split(" id=\"").skip(1).map(|it| it.split('"').next().unwrap()).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    // The right one stands at row 1, column 1: the left one over the same place, row 2, column 2.
    assert!(part(&html, "data-test=\"side-left\"").starts_with("<section"));
    assert!(part(&html, "data-test=\"side-left\"").contains("data-step=\"18\""));
    assert!(
        part(&html, "data-test=\"code-right\"")
            .contains("nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1)")
    );
    let stride = part(&html, "data-test=\"row-stride\"");
    let stride = &stride[..stride.find("</li>").unwrap()];
    assert!(stride.contains("differ--differs") && stride.contains("aria-label=\"Stride, left\""), "{stride}");
    let kernel = part(&html, "data-test=\"row-kernel\"");
    assert!(!kernel[..kernel.find("</li>").unwrap()].contains("differ--differs"));
    assert!(part(&html, "data-test=\"row-output\"").contains("8 × 8") && html.contains("4 × 4"));
    assert!(html.contains("Both windows cover the same cells."));
}

#[test]
fn every_ready_pair_is_named_and_explained_in_both_languages() {
    for ready in READY {
        let [left, right] = ready.links.map(|it| it.replace('=', "%3D").replace('&', "%26"));
        for lang in Lang::ALL {
            let html = room(&format!("do=compare&left={left}&right={right}"), lang);
            let [title, sentence] = ready.words.get(lang);
            assert!(html.contains(sentence) && html.contains(title), "{} {lang:?}", ready.name);
            assert!(part(&html, &format!("value=\"{}\"", ready.name)).starts_with("<option"));
            assert!(!html.contains("value=\"own\"") && !html.contains("notice"), "{}", ready.name);
        }
    }
    let own = room("do=compare&left=kernel%3D5", Lang::Ko);
    assert!(own.contains("value=\"own\"") && own.contains("직접 고름"));
}
