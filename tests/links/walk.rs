//! The whole way that a link goes: query, figure, model, picture of every view, SVG, thumbnail, then actions, undo and
//! redo. Panics where something does not hold; what a part costs is told to a [`Watch`].

use std::rc::Rc;

use arbitrary::Unstructured;
use convoscope::app::{Action, AppState, Settings, reduce};
use convoscope::figure::url::{UrlProblem, parse, print};
use convoscope::figure::{Figure, View};
use convoscope::render::svg::{Colors, write};
use convoscope::scene::{
    Frame, Motion, Palette, Picture, Point, Scene, Size, describe_figure, describe_step, thumbnail,
};

use crate::maker;

/// From a laptop to a window that shows nothing.
const SIZES: [[f32; 2]; 6] =
    [[800.0, 600.0], [360.0, 420.0], [1900.0, 1000.0], [90.0, 60.0], [3.0, 2.0], [0.0, 0.0]];
const MAX_ACTIONS: usize = 24;

/// Who looks at what a part of the way costs.
pub(crate) trait Watch {
    /// Whether every view is drawn, and every figure after an action: otherwise one view of the first figure and of
    /// the last.
    const EVERY_PICTURE: bool;

    /// Does one part of the way; what it may cost depends on nothing that a link can say.
    fn part<T>(&self, name: &str, work: impl FnOnce() -> T) -> T;
}

/// A link as text or made from the bytes, and what is done with it. Bytes that begin with a control character are
/// made into a query, others are one, up to a line end.
pub(crate) fn walk_bytes(bytes: &[u8], watch: &impl Watch) {
    match bytes {
        [0..0x20, rest @ ..] => {
            let mut rest = Unstructured::new(rest);
            let query = maker::query(&mut rest).unwrap_or_default();
            walk(&query, &mut rest, watch);
        }
        _ => {
            let end = bytes.iter().position(|&it| it == b'\n').unwrap_or(bytes.len());
            let (query, rest) = bytes.split_at(end);
            walk(&String::from_utf8_lossy(query), &mut Unstructured::new(rest), watch);
        }
    }
}

/// Goes the whole way of a query; the bytes choose sizes and actions.
pub(crate) fn walk<W: Watch>(query: &str, bytes: &mut Unstructured<'_>, watch: &W) {
    let parsed = watch.part("parse", || parse(query));
    check_round_trip(&parsed.figure);
    let mut state = watch.part("open", || AppState::new(parsed, Settings::default()));
    let fitting = View::ALL.iter().filter(|view| view.fits(&state.figure.content.params));
    let mut views: Vec<View> = fitting.copied().collect();
    if !W::EVERY_PICTURE {
        views = bytes.choose(&views).map_or(vec![state.figure.shown.view], |&view| vec![view]);
    }
    for view in views {
        let mut figure = Figure::clone(&state.figure);
        figure.shown.view = view;
        draw(&state, &figure, size(bytes), watch);
    }
    for _ in 0..MAX_ACTIONS {
        if bytes.is_empty() {
            break;
        }
        let Ok(action) = maker::action(bytes, &state) else { break };
        if let Some(next) = watch.part("act", || reduce(&state, action)) {
            if next.figure != state.figure {
                check_round_trip(&next.figure);
                if W::EVERY_PICTURE {
                    draw(&next, &next.figure, size(bytes), watch);
                }
            }
            state = next;
        }
    }
    if !W::EVERY_PICTURE {
        draw(&state, &state.figure, size(bytes), watch);
    }
    check_undo(state);
}

fn size(bytes: &mut Unstructured<'_>) -> Size {
    let [width, height] = *bytes.choose(&SIZES).unwrap_or(&SIZES[0]);
    Size { width, height }
}

/// A figure is written as a query that is the same figure.
fn check_round_trip(figure: &Figure) {
    let query = print(figure);
    let again = parse(&query);
    assert_eq!(again.impossible, None, "{query}");
    // What waits outside the layer is kept, and said.
    let is_expected = |problem: &UrlProblem| matches!(problem, UrlProblem::EditsOutside { .. });
    assert!(again.problems.iter().all(is_expected), "{query}: {:?}", again.problems);
    assert_eq!(&again.figure, figure, "{query} is another figure");
    assert_eq!(print(&again.figure), query);
}

/// Undone as far as it goes and redone as far as it goes, a figure is the same, but for how it is looked at.
fn check_undo(state: AppState) {
    let act = |state: &mut AppState, action: Action| match reduce(state, action) {
        Some(next) => *state = next,
        None => panic!("nothing happens"),
    };
    let mut state = reduce(&state, Action::DiscardDraft).unwrap_or(state);
    while state.can_redo() {
        act(&mut state, Action::Redo);
    }
    let last = Rc::clone(&state.figure);
    let mut n_undone = 0;
    while state.can_undo() {
        act(&mut state, Action::Undo);
        n_undone += 1;
    }
    for _ in 0..n_undone {
        act(&mut state, Action::Redo);
    }
    assert!(!state.can_redo());
    assert_eq!(state.figure.content, last.content);
}

/// All that is drawn of a figure.
pub(crate) fn draw(state: &AppState, figure: &Figure, size: Size, watch: &impl Watch) {
    let model = &state.model;
    let frame = Frame { figure, model, size, lang: state.settings.lang, has_arrived: true };
    let name = |part: &str| format!("{part} of {} at {} × {}", print(figure), size.width, size.height);
    let picture = watch.part(&name("picture"), || Picture::new(&frame));
    let scene = watch.part(&name("scene"), || picture.scene(&frame));
    let description = watch.part(&name("description"), || {
        format!("{} {}", describe_figure(figure, model, frame.lang), describe_step(figure, model, frame.lang))
    });
    let svg = watch
        .part(&name("SVG"), || write(&scene, Colors::Fixed(Palette::Light), &print(figure), &description));
    check_svg(&svg, &name("SVG"));
    let small = Frame { size: Size { width: 200.0, height: 150.0 }, ..frame };
    let small: Scene = watch.part(&name("thumbnail"), || thumbnail(&small));
    check_svg(&write(&small, Colors::Adaptive { class: "small" }, "", ""), &name("thumbnail"));
    watch.part(&name("moment"), || {
        let at = Point { x: size.width / 2.0, y: size.height / 2.0 };
        let target = picture.target_at(at);
        let before = figure
            .shown
            .cursor
            .at_tick(figure.shown.cursor.tick(&model.layer).saturating_sub(1), &model.layer);
        picture.moving(&frame, Motion { from: before, progress: 0.5 }, target.as_slice());
        target.map(|target| picture.corners_of(target))
    });
}

/// Lengths that SVG takes from 0 up only.
const LENGTHS: [&str; 6] = ["width", "height", "r", "font-size", "stroke-width", "textLength"];

/// It is XML, and all its numbers are numbers.
fn check_svg(svg: &str, name: &str) {
    let document = match roxmltree::Document::parse(svg) {
        Ok(document) => document,
        Err(err) => panic!("{name}: {err}"),
    };
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in element.attributes() {
            let value = attribute.value();
            let is_text = attribute.name() == "aria-label";
            assert!(is_text || !(value.contains("NaN") || value.contains("inf")), "{name}: {attribute:?}");
            if LENGTHS.contains(&attribute.name()) {
                let length = value.trim_end_matches("px").parse::<f32>();
                assert!(length.is_ok_and(|it| it >= 0.0), "{name}: {attribute:?}");
            }
        }
    }
}
