//! The page as markup, in both languages: what a screen reader, a test and a search engine find in it.

use std::collections::{BTreeMap, BTreeSet};

use convoscope::app::Settings;
use convoscope::ui::{Page, PageProps};
use convoscope::words::Lang;
use futures::executor::block_on;
use yew::LocalServerRenderer;

fn page(query: &'static str, lang: Lang) -> String {
    let settings = Settings { lang, ..Settings::default() };
    let props = PageProps { query: query.into(), settings };
    block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

/// Start tags: name and attributes.
fn elements(html: &str) -> Vec<(&str, BTreeMap<&str, String>)> {
    let mut found = Vec::new();
    for part in html.split('<').skip(1) {
        let Some((tag, _)) = part.split_once('>') else { continue };
        let name = tag.split([' ', '/']).next().unwrap();
        if name.is_empty() || name.starts_with('!') {
            continue;
        }
        let mut attributes = BTreeMap::new();
        let mut rest = tag[name.len()..].trim_start();
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap();
            let (flags, key) = key.rsplit_once(' ').unwrap_or(("", key));
            for flag in flags.split_whitespace() {
                attributes.insert(flag, String::new());
            }
            attributes.insert(key, value.replace("&quot;", "\"").replace("&amp;", "&"));
            rest = after.trim_start();
        }
        found.push((name, attributes));
    }
    found
}

fn by_id(html: &str, id: &str) -> BTreeMap<String, String> {
    let all = elements(html);
    let element = all.iter().find(|(_, attributes)| attributes.get("id").is_some_and(|it| it == id));
    let (_, attributes) = element.unwrap_or_else(|| panic!("no element {id}"));
    attributes.iter().map(|(&key, value)| (key.to_owned(), value.clone())).collect()
}

const QUERIES: [&str; 9] = [
    "",
    "view=channels&in_channels=6&out_channels=3&groups=3&values=seed2&weights=seed3&step=5&tap=4",
    "padding=0.1x2.0&padding_mode=constant:2&set_weight=0.0.0.0:5&set_input=0.0.0:1",
    "kernel=3x7&input=8x5&padding=0&zz=1&stride=x",
    "groups=3&in_channels=4&padding_mode=reflect&padding=9",
    "input=1000000000&kernel=0",
    "op=conv_transpose&stride=2&output_padding=1x0&in_channels=2&out_channels=4&groups=2",
    "op=max_pool&padding=0.1x1.0&ceil_mode=1&step=9&tap=3",
    "op=avg_pool&dilation=2&padding=same&count_include_pad=0",
];

#[test]
fn no_identifier_is_used_twice_and_every_reference_leads_somewhere() {
    for query in QUERIES {
        let html = page(query, Lang::En);
        let mut ids = BTreeSet::new();
        for (_, attributes) in elements(&html) {
            if let Some(id) = attributes.get("id") {
                assert!(ids.insert(id.clone()), "{id} twice for {query:?}");
            }
        }
        for (_, attributes) in elements(&html) {
            for key in ["for", "aria-controls", "aria-describedby", "aria-labelledby"] {
                for id in attributes.get(key).iter().flat_map(|it| it.split(' ')) {
                    assert!(ids.contains(id), "{key}={id} for {query:?}");
                }
            }
        }
    }
}

#[test]
fn every_field_and_button_has_a_name() {
    for lang in Lang::ALL {
        for query in QUERIES {
            let html = page(query, lang);
            let all = elements(&html);
            let labelled: BTreeSet<_> = all.iter().filter_map(|(_, it)| it.get("for").cloned()).collect();
            let mut names: BTreeMap<String, usize> = BTreeMap::new();
            for (name, attributes) in &all {
                let kind = attributes.get("type").map_or("", String::as_str);
                if !matches!(*name, "input" | "select" | "textarea") || kind == "radio" {
                    continue;
                }
                let is_named = attributes.get("aria-label").is_some_and(|it| !it.is_empty());
                let is_labelled = attributes.get("id").is_some_and(|id| labelled.contains(id));
                // Checkboxes inside of their labels.
                let is_wrapped = attributes.get("id").is_some_and(|id| matches!(&**id, "f-brush" | "f-flip"));
                assert!(is_named || is_labelled || is_wrapped, "{name} {attributes:?}");
                if let Some(name) = attributes.get("aria-label") {
                    *names.entry(name.clone()).or_default() += 1;
                }
            }
            let twice: Vec<_> = names.iter().filter(|(_, n)| **n > 1).collect();
            assert!(twice.is_empty(), "{lang:?} {query:?}: {twice:?}");
            for part in html.split("<button").skip(1) {
                let (button, _) = part.split_once("</button>").unwrap();
                let (tag, content) = button.split_once('>').unwrap();
                let text: String =
                    content.split('<').map(|it| it.split_once('>').map_or(it, |(_, text)| text)).collect();
                assert!(tag.contains("aria-label=\"") || !text.trim().is_empty(), "{button}");
            }
        }
    }
}

#[test]
fn the_contract_with_the_journeys_holds() {
    let html = page("in_channels=2&out_channels=2", Lang::En);
    for id in "f-input-height f-input-width f-in-channels f-kernel-height f-kernel-width f-stride-height f-stride-width \
               f-padding-height f-padding-width f-dilation-height f-dilation-width f-out-channels f-groups f-bias \
               f-input-height-slider f-in-channels-slider link-input link-kernel link-stride link-padding \
               link-dilation view-tilted view-flat view-channels scrub"
        .split_whitespace()
    {
        by_id(&html, id);
    }
    for test in "play first prev next last undo redo loop share step total lang-en lang-ko theme".split(' ') {
        assert!(html.contains(&format!("data-test=\"{test}\"")), "{test}");
    }
    let sides = page("padding=0.1x2.0", Lang::En);
    for (id, value) in [("top", "0"), ("bottom", "1"), ("left", "2"), ("right", "0")] {
        assert_eq!(by_id(&sides, &format!("f-padding-{id}"))["value"], value);
    }
}

fn has_id(html: &str, id: &str) -> bool {
    html.contains(&format!(" id=\"{id}\""))
}

#[test]
fn an_operation_has_the_fields_of_its_parameters() {
    let all = "f-out-channels f-groups f-bias f-padding-mode f-output-padding-height f-ceil-mode \
               f-count-include-pad f-dilation-width f-weights";
    for (op, query, has) in [
        ("conv", "", "f-out-channels f-groups f-bias f-padding-mode f-dilation-width f-weights"),
        (
            "conv_transpose",
            "op=conv_transpose&stride=2",
            "f-out-channels f-groups f-bias f-output-padding-height f-dilation-width f-weights",
        ),
        ("max_pool", "op=max_pool", "f-ceil-mode f-dilation-width"),
        ("avg_pool", "op=avg_pool", "f-ceil-mode f-count-include-pad f-dilation-width"),
    ] {
        let html = page(query, Lang::En);
        assert!(by_id(&html, &format!("op-{op}")).contains_key("checked"), "{query}");
        for id in all.split_whitespace() {
            assert_eq!(has_id(&html, id), has.split(' ').any(|it| it == id), "{id} for {query:?}");
        }
    }
    let html = page("op=avg_pool&ceil_mode=1&count_include_pad=0", Lang::Ko);
    assert!(by_id(&html, "f-ceil-mode").contains_key("checked"));
    assert!(!by_id(&html, "f-count-include-pad").contains_key("checked"));
    assert!(html.contains("평균 풀링"));
}

#[test]
fn output_padding_beyond_the_stride_is_explained() {
    check_problems(
        "op=conv_transpose&output_padding=1",
        Lang::En,
        &["Output padding must be smaller than the stride or the dilation", "Output padding 1 → 0"],
    );
}

#[test]
fn unequal_axes_have_a_slider_each() {
    let html = page("kernel=3x5", Lang::En);
    assert_eq!(by_id(&html, "link-kernel")["aria-pressed"], "false");
    assert_eq!(by_id(&html, "f-kernel-width-slider")["aria-label"], "Kernel width, slider");
    assert_eq!(by_id(&html, "link-stride")["aria-pressed"], "true");
    assert!(!html.contains("f-stride-width-slider"));
}

#[track_caller]
fn check_problems(query: &'static str, lang: Lang, expected: &[&str]) {
    let html = page(query, lang);
    let (_, rest) = html.split_once("data-test=\"problems\"").expect("problems");
    for text in expected {
        assert!(rest.contains(text), "{text} is not in {rest}");
    }
    assert!(rest.contains("data-test=\"fix\"") && rest.contains("data-test=\"discard\""));
}

#[test]
fn an_impossible_layer_is_explained_and_the_figure_stays() {
    let query = "input=8x5&kernel=3x7&padding=0";
    check_problems(
        query,
        Lang::En,
        &["The kernel spans 7 columns, but the padded input has only 5.", "Kernel width 7 → 5"],
    );
    check_problems(
        query,
        Lang::Ko,
        &["커널이 덮는 범위는 7열인데, 패딩을 포함한 입력은 5열뿐입니다.", "커널 너비 7 → 5"],
    );
    let html = page(query, Lang::En);
    let field = by_id(&html, "f-kernel-width");
    assert_eq!((&*field["value"], &*field["aria-invalid"]), ("7", "true"));
    assert!(html.contains("nn.Conv2d(1, 1, kernel_size=3, padding=1)"), "the figure is the default's");
}

#[test]
fn what_is_wrong_with_a_link_is_said() {
    let html = page("stride=abc&step=999", Lang::En);
    assert!(
        html.contains("The link says stride=abc. The page cannot read this, but it could read stride=2.")
    );
    assert!(html.contains("The link asks for step 1000, but this layer has only 64."));
}

#[test]
fn the_layer_is_code_of_a_framework_and_can_be_typed() {
    for (lang, name) in [(Lang::En, "Type or paste a layer"), (Lang::Ko, "층을 코드로 입력")] {
        let html = page("padding_mode=constant:1", lang);
        assert!(html.contains("x = F.pad(x, (1, 1, 1, 1), value=1)\nnn.Conv2d(1, 1, kernel_size=3)</code>"));
        let chosen: Vec<_> = ["PyTorch", "Keras", "Flax", "ONNX"]
            .map(|it| by_id(&html, &format!("framework-{it}")))
            .iter()
            .map(|radio| radio["name"] == "framework" && radio.contains_key("checked"))
            .collect();
        assert_eq!(chosen, [true, false, false, false]);
        let field = by_id(&html, "layer-code");
        assert_eq!((&*field["rows"], &*field["aria-describedby"]), ("1", "layer-code-said layer-code-hint"));
        assert!(!field.contains_key("aria-invalid"));
        assert!(html.contains(&format!("<label for=\"layer-code\">{name}</label>")));
        assert!(html.contains("data-test=\"apply-code\""));
        assert_eq!(by_id(&html, "layer-code-said")["role"], "status");
    }
}

#[test]
fn the_explanation_follows_the_step() {
    let html = page("step=27", Lang::En);
    let total = html.split("data-test=\"total\"").nth(1).unwrap();
    assert_eq!(total.split(['>', '<']).nth(1), Some("56"));
    assert_eq!(html.matches("data-tap=").count(), 9);
    assert!(html.contains("sum of 9 products + bias 0"));
    let place = html.split("data-test=\"step\"").nth(1).unwrap();
    assert!(place.contains("data-step=\"27\" data-steps=\"64\""), "{}", &place[..200]);
    assert!(page("step=27", Lang::Ko).contains("곱 9개의 합 + 편향 0"));
}

#[test]
fn of_many_channels_one_is_open() {
    // Four channels of nine products are all listed.
    let html = page("in_channels=4", Lang::En);
    assert_eq!((html.matches("data-tap=").count(), html.matches("data-channel=").count()), (36, 0));
    let html = page("in_channels=6", Lang::En);
    assert_eq!((html.matches("data-tap=").count(), html.matches("data-channel=").count()), (9, 6));
    assert!(html.contains("data-tap=\"0\""), "the first channel is open");
    // The 20th product of nine each is in the third channel.
    let html = page("in_channels=6&tap=20", Lang::En);
    assert!(html.contains("data-tap=\"18\"") && !html.contains("data-tap=\"17\""));
    // Eight sums of 64 channels, of the first eight of 8, of the first eight of 1.
    let html = page("in_channels=512&input=4", Lang::Ko);
    assert_eq!((html.matches("data-tap=").count(), html.matches("data-channel=").count()), (9, 8));
    assert_eq!(html.matches("channel__sum").count(), 3 * 8);
    assert!(html.contains("입력 채널 0~63 합계"));
}

#[test]
fn every_product_of_a_large_kernel_has_its_place() {
    let stem = "in_channels=3&out_channels=64&input=224&kernel=7&stride=2&padding=3&bias=0&weights=seed1";
    let html = page(stem, Lang::En);
    assert_eq!((html.matches("data-tap=").count(), html.matches("data-channel=").count()), (49, 3));
    assert!(html.contains("taps--stacked") && html.contains("row 0, column 0"));
    // One cell is reached by Tab, the others from there by arrow keys.
    let cells: Vec<_> = elements(&html).into_iter().filter(|(_, it)| it.contains_key("data-tap")).collect();
    assert_eq!(cells.iter().filter(|(_, it)| it["tabindex"] == "0").count(), 1);
    assert!(cells.iter().all(|(name, _)| *name == "td"));
    assert_eq!(html.matches("<span class=\"visually-hidden\">0 (padding) times ").count(), 49 - 16);
    // Of 32 × 32 cells a quarter is listed at a time.
    let html = page("kernel=32&input=32&padding=0", Lang::En);
    assert_eq!(html.matches("data-tap=").count(), 256);
    assert!(html.contains("rows 0–15, columns 0–15") && html.contains("/ 4"));
    // Product 600 is in row 18, column 23: in the fourth part.
    let html = page("kernel=32&input=32&padding=0&tap=600", Lang::Ko);
    assert!(html.contains("16~31행 16~31열") && html.contains("18행 23열"));
    assert_eq!(by_id(&html, "part-0")["value"], "4");
}

#[test]
fn a_partial_sum_is_of_the_products_so_far() {
    let html = page("step=27&tap=3", Lang::En);
    assert!(html.contains("sum so far"));
    assert_eq!(html.matches("tap--ahead").count(), 6);
    assert_eq!(html.matches("tap--now").count(), 1);
}

#[test]
fn a_pooling_step_lists_values_and_what_comes_of_them() {
    let numbers = "input=5&padding=0&values=zeros&step=4&set_input=0.0.0:3,3,2,1,0;0.1.0:0,0,1,3,1;\
                   0.2.0:3,1,2,2,3;0.3.0:2,0,0,2,2;0.4.0:2,0,0,0,1";
    for (op, words, value, n_winners) in
        [("max_pool", "max of 9 values", "3", 1), ("avg_pool", "mean = 11 ÷ 9", "1.2222", 0)]
    {
        let query: &'static str = format!("op={op}&{numbers}").leak();
        let html = page(query, Lang::En);
        assert_eq!(html.matches("data-tap=").count(), 9);
        assert_eq!(html.matches("tap--winner").count(), n_winners);
        assert!(!html.contains("<i class=\"is-weight\">"), "{op}");
        assert!(html.contains(words), "{op}");
        let total = html.split("data-test=\"total\"").nth(1).unwrap();
        assert_eq!(total.split(['>', '<']).nth(1), Some(value));
        assert!(!html.contains("<dt>weight</dt>") && html.contains("<dt>parameters</dt><dd>0</dd>"));
    }
    assert!(page("op=max_pool&tap=3", Lang::Ko).contains("지금까지의 최댓값"));
}

#[test]
fn a_transposed_layer_has_its_own_formula_and_weight() {
    let html =
        page("op=conv_transpose&in_channels=2&out_channels=3&input=3&stride=2&output_padding=1", Lang::En);
    let names = "(in − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1 = out";
    assert!(html.contains(names));
    assert!(html.contains("2 × 3 × 3 × 3 = 54"));
    assert!(html.contains("tap--inserted") && html.contains("(inserted) times"));
}

#[test]
fn a_hint_is_there_until_something_was_tried_and_never_in_a_frame() {
    assert!(page("", Lang::En).contains("data-test=\"hint\""));
    assert!(!page("embed", Lang::En).contains("data-test=\"hint\""));
    let settings = Settings { has_tried: true, ..Settings::default() };
    let props = PageProps { query: "".into(), settings };
    let html = block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render());
    assert!(!html.contains("data-test=\"hint\""));
}

#[test]
fn buttons_say_their_keys() {
    let html = page("dims=3&view=volume", Lang::En);
    for (test, title, keys) in [
        ("play", "Play or pause (Space)", "Space"),
        ("next", "Step forward (→)", "ArrowRight ArrowDown PageDown"),
        ("undo", "Undo (Ctrl/⌘ + Z)", "Control+z"),
        ("keys", "Keys and gestures (?)", "?"),
        ("turn-left", "Turn left (Shift + ←)", "Shift+ArrowLeft"),
    ] {
        let all = elements(&html);
        let (_, button) =
            all.iter().find(|(_, it)| it.get("data-test").is_some_and(|it| it == test)).unwrap();
        assert_eq!((&*button["title"], &*button["aria-keyshortcuts"]), (title, keys), "{test}");
    }
}

#[test]
fn the_function_after_the_layer_is_a_line_below_the_sum() {
    // Sobel on the digit: the second output cell above the right edge is negative.
    let html = page("activation=relu&step=5", Lang::En);
    assert!(html.contains("ReLU(\u{2212}44)") && html.contains(">0</b>"), "{html}");
    assert!(html.contains("After the layer: ReLU(\u{2212}44) = 0."));
    let options: Vec<_> = elements(&html).into_iter().filter(|(name, _)| *name == "option").collect();
    let chosen = options.iter().filter(|(_, it)| it.contains_key("selected") && it["value"] == "relu");
    assert_eq!(chosen.count(), 1);
    // Not before the sum is there.
    let html = page("activation=relu&step=5&tap=3", Lang::Ko);
    assert!(html.contains("after__curve") && !html.contains("after__dot"));
    // Pooling has none.
    let html = page("op=max_pool&padding=0&activation=relu", Lang::En);
    assert!(!html.contains("after__curve") && !html.contains("f-activation"));
    assert!(!page("", Lang::En).contains("after__curve"));
}
