use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::*;
use crate::export::{Format, Look, Pace, write};
use crate::figure::url::parse;
use crate::words::Lang;

fn svg_of(query: &str, look: &Look) -> String {
    let figure = parse(query).figure;
    let bytes = write(&figure, Format::AnimatedSvg, look, &mut |_| ControlFlow::Continue(())).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The texts that are seen at a share of the film, read from the file itself: an element is seen when all groups around
/// it are, by the last key frame before that time.
fn texts_at(svg: &str, percent: f64) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let style = document.descendants().find(|it| it.has_tag_name("style")).unwrap().text().unwrap();
    let hidden = style.split("@media").next().unwrap();
    let frames: BTreeMap<&str, &str> =
        style.split("@keyframes ").skip(1).map(|rule| rule.split_once('{').unwrap()).collect();
    let is_seen = |class: &str| {
        let mut seen = !hidden.contains(&format!(".{class},")) && !hidden.contains(&format!(".{class}{{"));
        let frames = frames.get(class).copied().unwrap_or_default();
        for frame in frames.split('}').filter(|it| it.contains("visibility")) {
            let (at, rule) = frame.split_once("{visibility:").unwrap();
            if at != "to" && at.trim_end_matches('%').parse::<f64>().unwrap() <= percent + 1e-6 {
                seen = rule == "visible";
            }
        }
        seen
    };
    let texts = document.descendants().filter(|it| it.has_tag_name("text"));
    texts
        .filter(|text| {
            let groups = text.ancestors().filter(|it| it.has_tag_name("g"));
            groups.filter_map(|it| it.attribute("class")).all(is_seen)
        })
        .map(|text| text.descendants().filter(roxmltree::Node::is_text).filter_map(|it| it.text()).collect())
        .collect()
}

/// The texts of a still.
fn texts_of(query: &str, look: &Look) -> Vec<String> {
    let figure = parse(query).figure;
    let bytes = write(&figure, Format::Svg, look, &mut |_| ControlFlow::Continue(())).unwrap();
    let svg = String::from_utf8(bytes).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts = document.descendants().filter(|it| it.has_tag_name("text"));
    texts
        .map(|it| it.descendants().filter(roxmltree::Node::is_text).filter_map(|it| it.text()).collect())
        .collect()
}

#[test]
fn at_rest_it_says_what_the_still_of_that_step_says() {
    for (query, steps) in [
        ("stride=2", 16),
        ("input=4&view=flat&in_channels=2", 16),
        ("input=4&view=channels&out_channels=2&padding=0", 8),
        ("dims=1&input=6", 6),
        ("op=conv_transpose&input=3&stride=2&view=ways", 25),
        ("input=4&view=matrix&padding=0", 4),
        ("op=max_pool&input=4&kernel=2&stride=2&padding=0", 4),
    ] {
        let look = Look { lang: Lang::Ko, ..Look::default() };
        let svg = svg_of(query, &look);
        let millis = 500.0 * f64::from(steps) + 1_000.0;
        for step in 0..steps {
            // Late in its half second, when the window rests.
            let percent = 100.0 * (500.0 * f64::from(step) + 450.0) / millis;
            let still = texts_of(&format!("{query}&step={step}"), &look);
            assert_eq!(texts_at(&svg, percent), still, "{query} step {step}");
        }
    }
}

#[test]
fn without_animations_the_figure_itself_is_seen() {
    let svg = svg_of("stride=2&step=5", &Look::default());
    let still = svg.split("@media").next().unwrap();
    // What is hidden there is all that the still of the step does not have.
    let without = format!("{still}</style>{}", svg.split_once("</style>").unwrap().1);
    assert_eq!(texts_at(&without, 0.0), texts_of("stride=2&step=5", &Look::default()));
    assert!(svg.contains("prefers-reduced-motion:no-preference") && !svg.contains("<script"));
}

#[test]
fn the_first_figure_is_no_larger_than_a_photograph() {
    let svg = svg_of("", &Look::default());
    // 64 places: 169 kB, of which 18 are sent.
    assert!(svg.len() < 175_000, "{}", svg.len());
}

#[test]
fn a_film_that_is_shown_once_ends_with_its_last_step() {
    let pace = Pace { is_looping: false, ..Pace::default() };
    let svg = svg_of("input=3", &Look { pace, ..Look::default() });
    assert!(svg.contains("forwards") && !svg.contains("infinite"));
}

#[test]
fn a_film_with_too_much_in_it_is_refused() {
    let figure = parse("input=5").figure;
    let look = Look::default();
    let job = Job::new(&figure, &look).unwrap();
    let mut done = 0;
    let result = written(&job, 20_000, &mut |progress| {
        done = progress.done;
        ControlFlow::Continue(())
    });
    assert_eq!(result, Err(ExportError::TooManyBytes { limit: 20_000 }));
    assert!(done < 24, "{done}: it is said before all is drawn");
}
