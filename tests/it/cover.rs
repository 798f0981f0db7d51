//! What is covered is nowhere to be read: not in the page, its sentences, its facts, its pictures.

use core::ops::ControlFlow;

use convoscope::app::Settings;
use convoscope::conv::Param;
use convoscope::export::{Format, Look, write};
use convoscope::figure::url::parse;
use convoscope::figure::{Cover, Figure, Model, View, facts};
use convoscope::render::svg::{self, Colors};
use convoscope::scene::{Frame, Palette, Picture, Size, describe_figure, describe_step};
use convoscope::ui::{Page, PageProps};
use convoscope::words::{Lang, exact_number};
use futures::executor::block_on;
use proptest::prelude::*;
use yew::LocalServerRenderer;

/// The markup of the page, without links to the figure, which have to have all of it, and without the numbers of which
/// its icons are drawn.
fn page(query: &str, lang: Lang) -> String {
    let settings = Settings { lang, ..Settings::default() };
    let props = PageProps { query: query.to_owned().into(), settings };
    let page = block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render());
    without(&without(&page, " href=\""), " d=\"")
}

/// Markup without the values of attributes that begin so.
fn without(page: &str, beginning: &str) -> String {
    let mut parts = page.split(beginning);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('"').map_or("", |(_, rest)| rest))
}

/// Everything that is said of a figure, each with where it stands.
fn all_that_is_said(query: &str) -> Vec<(&'static str, String)> {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let mut said = vec![("facts", format!("{:?}", of_layer(&figure, &model)))];
    for lang in Lang::ALL {
        said.push(("page", page(query, lang)));
        said.push(("step", describe_step(&figure, &model, lang)));
        said.push(("figure", describe_figure(&figure, &model, lang)));
    }
    for size in [Size { width: 900.0, height: 600.0 }, Size { width: 360.0, height: 420.0 }] {
        let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
        let scene = Picture::new(&frame).scene(&frame);
        let svg = svg::write(&scene, Colors::Fixed(Palette::Light), "", "");
        // Places are numbers too: only what is written counts.
        let texts: Vec<_> = svg.split('<').filter_map(|part| part.split_once('>')).map(|it| it.1).collect();
        said.push(("svg", texts.join(" ")));
    }
    said
}

/// The facts that follow from the layer, and those of its link but the numbers that are set by hand.
fn of_layer(figure: &Figure, model: &Model) -> Vec<(&'static str, String)> {
    facts(figure, model).into_iter().filter(|(name, _)| !name.starts_with("set_")).collect()
}

/// Whether a text has something that stands alone, not as a part of a longer number or word.
fn has(text: &str, wanted: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '.';
    text.match_indices(wanted).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + wanted.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Nothing is said where it is covered, and something is where it is not: then the search finds it.
#[track_caller]
fn check(query: &str, cover: &str, wanted: &[String]) {
    for wanted in wanted {
        for (place, text) in all_that_is_said(&format!("{query}&cover={cover}")) {
            if has(&text, wanted) {
                let at = text.find(wanted.as_str()).unwrap_or(0);
                let around: String =
                    text[..at].chars().rev().take(150).collect::<Vec<_>>().iter().rev().collect();
                panic!("{place} of {query}&cover={cover} has {wanted}: …{around}[{wanted}]");
            }
        }
    }
    let open = all_that_is_said(query);
    for wanted in wanted {
        assert!(open.iter().any(|(_, text)| has(text, wanted)), "{query} never has {wanted}");
    }
}

fn views() -> impl Strategy<Value = &'static str> {
    prop::sample::select(View::ALL.iter().map(|view| view.name()).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_covered_size_is_nowhere(
        view in views(),
        height in 30_usize..40,
        width in 41_usize..60,
        stride in 1_usize..3,
        op in prop::sample::select(vec!["conv", "conv_transpose", "max_pool", "avg_pool"]),
        cover in prop::sample::select(vec!["size", "formula"]),
    ) {
        let query = format!("op={op}&input={height}x{width}&kernel=3&stride={stride}&padding=0&values=zeros&activation=relu&view={view}");
        let figure = parse(&query).figure;
        let size = Model::new(&figure.content).unwrap().layer.output_size();
        let [_, rows, columns] = size;
        check(&query, cover, &[format!("{rows} × {columns}"), format!("{rows}x{columns}"), (rows * columns).to_string()]);
    }

    #[test]
    fn a_covered_value_is_nowhere(view in views(), seed in 1_u32..1000, step in 0_usize..36, channels in 1_usize..3) {
        let query = format!(
            "input=8&padding=0&values=seed{seed}&weights=seed{seed}&in_channels={channels}&set_bias=0:54321&activation=relu&view={view}&step={step}"
        );
        let figure = parse(&query).figure;
        let value = exact_number(Model::new(&figure.content).unwrap().trace(step).total);
        prop_assume!(value != "54321");
        // Others may be the same, and are seen.
        let model = Model::new(&figure.content).unwrap();
        let others = (0..36).filter(|&other| exact_number(model.trace(other).total) == value).count();
        prop_assume!(others == 1);
        check(&query, "value", &[value]);
    }

    #[test]
    fn a_covered_map_has_no_value(view in views(), seed in 1_u32..1000, step in 0_usize..9) {
        let query = format!(
            "input=5&padding=0&values=seed{seed}&weights=seed{seed}&set_bias=0:54321&activation=relu&view={view}&step={step}"
        );
        let model = Model::new(&parse(&query).figure.content).unwrap();
        let values: Vec<_> = (0..=step).map(|step| exact_number(model.trace(step).total)).filter(|it| it != "54321").collect();
        check(&query, "map", &values);
    }

    #[test]
    fn a_covered_parameter_is_nowhere(
        view in views(),
        row in prop::sample::select(vec![("stride", "13"), ("dilation", "13"), ("padding", "13"), ("out_channels", "67")]),
    ) {
        let (name, value) = row;
        let query = format!("input=29&kernel=3&padding=0&values=zeros&weights=identity&view={view}&{name}={value}");
        check(&query, name, &[value.to_owned()]);
    }
}

#[test]
fn a_covered_map_is_no_file() {
    let saved = |query: &str| {
        let figure = parse(query).figure;
        [Format::NpyOutput, Format::NpyInput].map(|format| {
            write(&figure, format, &Look::default(), &mut |_| ControlFlow::Continue(())).is_ok()
        })
    };
    assert_eq!(saved("input=4"), [true, true]);
    for cover in ["size", "formula", "value", "map"] {
        assert_eq!(saved(&format!("input=4&cover={cover}")), [false, true]);
    }
}

#[test]
fn each_cover_has_a_name_in_links() {
    for name in [
        "size",
        "value",
        "map",
        "formula",
        "input",
        "in_channels",
        "out_channels",
        "groups",
        "kernel",
        "stride",
        "dilation",
        "output_padding",
        "padding",
    ] {
        let cover = Cover::of_name(name).unwrap();
        assert_eq!(cover.name(), name);
        let figure = parse(&format!("cover={name}")).figure;
        assert_eq!(figure.shown.cover, Some(cover));
        assert_eq!(convoscope::figure::url::print(&figure), format!("cover={name}"));
    }
    assert_eq!(Cover::of_name("stride"), Some(Cover::Param(Param::Stride)));
    assert_eq!(Cover::of_name("everything"), None);
    assert_eq!(parse("cover=everything").problems.len(), 1);
}
